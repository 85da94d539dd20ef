"""The choice between euphonic twins of Ukrainian: у/в, і/й/та, з/із/зі.

The rules are data, read in order, the first that fits wins. Source: Ukrainian Orthography
of 2019, §§ 23-25; usage wavers, so an office may prefer another twin and type it.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from memodesk.languages.numerals import first_sounds

_VOWELS = "аеєиіїоуюяёыэaeiouyàáâäèéêëìíîïòóôöùúûüąęæøåœ"
_OPENING = "«„“‘‚\"'([{ \u00a0\u202f\n\t*"
_CLOSING = "»”’\"')]} \u00a0\u202f"
_PAUSE = ".,;:!?…—–-(«„\n\t"


@dataclass(frozen=True, slots=True)
class Rule:
    """One twin and the surroundings that ask for it; empty means any."""

    use: str
    before: str = ""
    after: str = ""


# `before` is vowel, consonant or pause; several are separated by a bar. `after` is a pattern
# that the next word must match at its start: V a vowel, C a consonant.
_HARD = "в|ф|w|льв|[бгдзкрсхцчшт]в"
RULES: dict[frozenset[str], tuple[Rule, ...]] = {
    frozenset({"у", "в"}): (
        Rule("в", after="V"),
        Rule("у", after=_HARD),
        Rule("у", before="consonant|pause"),
        Rule("в"),
    ),
    frozenset({"і", "й", "та"}): (
        Rule("та", after="і|ї|й|є|ю|я"),
        Rule("та", before="vowel", after="V"),
        Rule("й", before="vowel"),
        Rule("і"),
    ),
    frozenset({"і", "й"}): (
        Rule("і", after="ї|й|є|ю|я"),
        Rule("й", before="vowel"),
        Rule("і"),
    ),
    frozenset({"і", "та"}): (
        Rule("та", before="vowel"),
        Rule("та", after="і|ї|й|є|ю|я"),
        Rule("і"),
    ),
    frozenset({"з", "із", "зі"}): (
        Rule("з", after="V"),
        Rule("зі", after="льв|[зсцчшщ][бвгґджзйклмнпрстфхцчшщ]|мн|рт|лж|вс"),
        Rule("із", after="[зсцчшщж]"),
        Rule("із", before="consonant", after="CC"),
        Rule("з"),
    ),
    frozenset({"з", "із"}): (
        Rule("з", after="V"),
        Rule("із", after="[зсцчшщж]|льв"),
        Rule("із", before="consonant", after="CC"),
        Rule("з"),
    ),
}


@lru_cache(maxsize=1024)
def choose(variants: tuple[str, ...], before: str, after: str) -> str:
    """The twin that sounds best between two texts; unknown twins give the first one."""
    lower = [variant.lower() for variant in variants]
    left, right = _left(before), _right(after)
    for rule in RULES.get(frozenset(lower), ()):
        if _fits(rule, left, right):
            return variants[lower.index(rule.use)]
    return variants[0] if variants else ""


def _fits(rule: Rule, left: str, right: str) -> bool:
    if rule.before and left not in rule.before.split("|"):
        return False
    return not rule.after or bool(_pattern(rule.after).match(right))


@lru_cache
def _pattern(after: str) -> re.Pattern[str]:
    spelled = after.replace("V", f"[{_VOWELS}]").replace("C", f"[^\\W\\d{_VOWELS}]")
    return re.compile(f"(?:{spelled})")


def _left(before: str) -> str:
    """What the left side ends in: vowel, consonant or pause."""
    text = before.rstrip(_CLOSING)
    last = _bare(text[-1:])
    if not last or last in _PAUSE:
        return "pause"
    if last.isdigit():
        return "consonant"
    return "vowel" if last in _VOWELS else "consonant"


def _right(after: str) -> str:
    """The first sounds of the right side, a number as it is read aloud."""
    text = after[:80].lstrip(_OPENING)
    found = re.match(r"\d+", text)
    return first_sounds(int(found.group()), text[found.end() :]) if found else _bare(text[:6])


def _bare(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\u0301", "").lower()
