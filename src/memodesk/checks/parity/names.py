"""The names of the record in every language, and patterns that find their forms in a text."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from memodesk.checks.parity.reading import Patterns
from memodesk.checks.parity.vocabulary import base
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import Gender
from memodesk.languages.pack import NameKind
from memodesk.languages.registry import pack

_SHORTEST, _SHORT, _FREE = 3, 6, 5
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")
Names = Mapping[str, Patterns]


def patterns(agreement: Agreement, codes: tuple[str, ...]) -> Names:
    """By language: the places and people of the record that have a name in all of these."""
    found: dict[str, list[tuple[str, str]]] = {code: [] for code in codes}
    for value, texts, kind, gender, is_ours in _named(agreement):
        named = {code: _in_language(texts, code, is_ours) for code in codes}
        if all(named.values()):
            for code, name in named.items():
                found[code].append((value, _pattern(code, name, kind, gender)))
    return {code: tuple(rows) for code, rows in found.items()}


_Named = tuple[str, Mapping[str, str], NameKind, Gender | None, bool]


def _named(agreement: Agreement) -> Iterator[_Named]:
    seen = set()
    for number, party in enumerate(agreement.parties):
        is_ours, path = party.country == "UA", f"parties[{number}]"
        place = tuple(sorted(party.place.items()))
        if place not in seen:
            seen.add(place)
            yield f"{path}.place", party.place, NameKind.PLACE, None, is_ours
        for index, person in enumerate(party.signatories):
            here = f"{path}.signatories[{index}].name"
            yield here, person.name, NameKind.PERSON, person.gender, is_ours


def _in_language(texts: Mapping[str, str], code: str, is_ours: bool) -> str:
    given = texts.get(code, "").strip()
    if given or not is_ours or not texts.get("uk", "").strip():
        return given
    return pack(code).transliterate(texts["uk"]) or ""


@lru_cache(maxsize=512)
def _pattern(code: str, name: str, kind: NameKind, gender: Gender | None) -> str:
    """A surname or the longest word of a place, in the forms the language makes of it.

    Its stem finds adjectives and forms the language does not make («Кременецька», «Kremenezer»).
    """
    forms = {form.text for form in pack(base(code)).forms(name, kind, gender).values()}
    heads = {_head(form, kind) for form in (name, *forms)} - {""}
    head = _head(name, kind)
    stem = head[: max(_SHORTEST, len(head) - (2 if len(head) <= _SHORT else _SHORTEST))]
    flag = "(?i:" if len(stem) >= _FREE else "(?:"
    words = "|".join(map(re.escape, sorted(heads, key=len, reverse=True)))
    return rf"(?<!\w)(?:{words}|{flag}{re.escape(stem)})\w*)(?!\w)" if head else r"(?!)"


def _head(name: str, kind: NameKind) -> str:
    words = _WORD.findall(name)
    if not words:
        return ""
    return str(words[-1] if kind is NameKind.PERSON else max(words, key=len))
