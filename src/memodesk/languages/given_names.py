"""First names and patronymics: which are known, of whom, and their Ukrainian cases."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from memodesk.languages import paradigms
from memodesk.languages.adjectives import adjective
from memodesk.languages.lexicon import read
from memodesk.languages.pack import Gender
from memodesk.languages.words import CASES, Case, Forms, is_vowel, like, same

MALE, FEMALE = Gender.MASCULINE, Gender.FEMININE
_GROUPS: Final = {
    "masculine": frozenset({MALE}),
    "feminine": frozenset({FEMALE}),
    "both": frozenset({MALE, FEMALE}),
}
_PATRONYMIC: Final = {
    MALE: re.compile(
        "..(?:ович|йович|евич|ьович|єєвич)$|^(?:ілліч|лукич|кузьмич|хомич|фомич|савич|яремич)$"
    ),
    FEMALE: re.compile("..(?:івна|ївна)$"),
}

_ADJECTIVE_FEMININE: Final = re.compile("[сцз]ька$|[аеєиіїоуюя].*[аеєиіїоуюя].*[оеє]ва$")
_STILL: Final = frozenset({"жан", "сен", "ель", "аль", "абу"})


@dataclass(frozen=True, slots=True)
class GivenName:
    """A first name: whose it is, whether it is used in Ukraine, its genitive if irregular."""

    genders: frozenset[Gender]
    ukrainian: bool
    genitive: str = ""
    sure: bool = True


@cache
def _names() -> dict[str, GivenName]:
    found: dict[str, GivenName] = {}
    for section in ("foreign", "known"):
        for group, words in read("names.toml")[section].items():
            for word in words.lower().split():
                name, _, genitive = word.rstrip("?").partition("/")
                genders = _GROUPS[group]
                if name in found and found[name].ukrainian == (section == "known"):
                    genders |= found[name].genders
                found[name] = GivenName(genders, section == "known", genitive, word[-1] != "?")
    return found


def find(word: str) -> GivenName | None:
    """The known first name of a word; of a double one («Анна-Марія») the last part counts."""
    lower = word.lower()
    names = _names()
    if lower in names or "-" not in lower:
        return names.get(lower)
    parts = [names.get(part) for part in lower.split("-")]
    return parts[-1] if all(parts) else None


def patronymic_gender(word: str) -> Gender | None:
    """The gender a patronymic speaks of, None when the word is none."""
    lower = word.lower()
    return next((gender for gender, ending in _PATRONYMIC.items() if ending.search(lower)), None)


def decline_given(word: str, gender: Gender) -> tuple[Forms, bool]:
    """The cases of a first name, and whether they are certain."""
    known = find(word)
    if known is None or not known.ukrainian or gender not in known.genders:
        return foreign(word, gender), False
    if known.genitive:
        forms = paradigms.masculine(word.lower(), known.genitive, animate=True)
        return {case: like(word, form) for case, form in forms.items()}, known.sure
    return by_library(word, gender, "given_name"), True


def decline_patronymic(word: str, gender: Gender) -> Forms:
    """The cases of a patronymic."""
    return by_library(word, gender, "patronymic_name")


def by_library(word: str, gender: Gender, part: str) -> Forms:
    """The cases as shevchenko makes them; it knows Ukrainian names only.

    part: given_name, patronymic_name or family_name.
    """
    import shevchenko

    full = "masculine" if gender is MALE else "feminine"
    typed = word.replace("’", "'")
    forms: Forms = {}
    for case in CASES:
        name = "ablative" if case is Case.INSTRUMENTAL else case.value
        made: str = shevchenko.in_case(name, {part: typed}, gender=full)[part]
        forms[case] = made.replace("'", "’")
    return forms


def foreign(word: str, gender: Gender) -> Forms:
    """The cases of a foreign name, first or last: vowels but -а, -я never change."""
    front, hyphen, last = word.rpartition("-")
    if hyphen:
        still = front.lower() in _STILL
        first, second = same(front) if still else foreign(front, gender), foreign(last, gender)
        return {case: f"{first[case]}-{second[case]}" for case in CASES}
    lower = word.lower()
    forms = _foreign(lower, gender)
    return {case: like(word, form) for case, form in forms.items()}


def _foreign(word: str, gender: Gender) -> Forms:
    last, before = word[-1:], word[-2:-1]
    if (last == "а" and is_vowel(before)) or (is_vowel(last) and last not in ("а", "я")):
        return same(word)
    if gender is FEMALE and _ADJECTIVE_FEMININE.search(word):
        return adjective(word, animate=True)
    if last in ("а", "я"):
        return paradigms.first(word)
    if gender is FEMALE or not last.isalpha():
        return same(word)
    if word.endswith("ий") and len(word) > 3:
        return adjective(word, animate=True)
    genitive = word[:-1] + "я" if last in ("ь", "й") else word + "а"
    return paradigms.masculine(word, genitive, animate=True)
