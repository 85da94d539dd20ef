"""Ukrainian suggestions for foreign people's names, by practical transcription; never sure.

Source: Ukrainian orthography of 2019 on foreign words and the settled spellings of known people;
the rules are data in ``uk/grammar/transcription.toml``.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache

from memodesk.paths import RESOURCES

_FILE = RESOURCES / "languages" / "uk" / "grammar" / "transcription.toml"
_LETTERS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_Rules = tuple[tuple[re.Pattern[str], str], ...]


@cache
def _rules() -> dict[str, _Rules]:
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {code: _compiled(row["rules"]) for code, row in data.items()}


def _compiled(rules: Sequence[tuple[str, str]]) -> _Rules:
    return tuple((re.compile(pattern), letters) for pattern, letters in rules)


def codes() -> tuple[str, ...]:
    """The languages from which names can be suggested."""
    return tuple(_rules())


def ukrainian_name(name: str, language: str) -> str | None:
    """A person's name in Ukrainian letters, None where the rules do not know every letter.

    Examples: «Daniele Saia» from Italian is «Даніеле Сая», «Krzysztof Nowak» from Polish
    «Кшиштоф Новак», «Jürgen Müller» from German «Юрген Мюллер».
    """
    rules = _rules().get(language.split("-", maxsplit=1)[0])
    if rules is None or not name.strip():
        return None
    parts: list[str] = []
    start = 0
    for word in _LETTERS.finditer(name):
        written = _word(word.group(), rules)
        if written is None:
            return None
        parts += (name[start : word.start()], written)
        start = word.end()
    return "".join((*parts, name[start:]))


def _word(word: str, rules: _Rules) -> str | None:
    lower, at, written = word.lower().replace("’", "").replace("'", ""), 0, []
    while at < len(lower):
        for pattern, letters in rules:
            found = pattern.match(lower, at)
            if found and found.end() > at:
                written.append(letters)
                at = found.end()
                break
        else:
            return None
    text = "".join(written)
    if word.isupper() and len(word) > 1:
        return text.upper()
    return text[:1].upper() + text[1:] if word[0].isupper() else text
