"""People in Ukrainian: the parts of a name, gender and the seven cases."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from memodesk.languages.adjectives import Agreement
from memodesk.languages.given_names import (
    FEMALE,
    MALE,
    decline_given,
    decline_patronymic,
    find,
    patronymic_gender,
)
from memodesk.languages.pack import Gender
from memodesk.languages.phrases import Phrase, unchanged
from memodesk.languages.signature import capital_surname
from memodesk.languages.ukrainian_surnames import (
    decline_foreign_surname,
    decline_surname,
    looks_ukrainian,
)
from memodesk.languages.words import CASES, LETTER, Forms, normalise, same

_NAME: Final = re.compile(f"[{LETTER}](?:[{LETTER}’]|-(?=[{LETTER}]))+")
_INITIAL: Final = re.compile(r"(?:[А-ЯҐЄІЇ]\.-?)+")
_PARTICLES: Final = frozenset(
    "де ді да ла ле ло дель делла дела дес дю ван фон дер ден тер бін ібн аль ель огли оглу кизи "
    "сан цу дос".split()
)


class Role(Enum):
    """What a word of a name is."""

    GIVEN, PATRONYMIC, SURNAME, STILL = range(4)


@dataclass(frozen=True, slots=True)
class Person:
    """The words of a name with their roles; Ukrainian: at least one first name is known here."""

    words: tuple[str, ...]
    roles: tuple[Role, ...]
    gender: Gender | None
    ukrainian: bool

    def of(self, role: Role) -> list[str]:
        """The words that have this role."""
        return [word for word, own in zip(self.words, self.roles, strict=True) if own is role]


@lru_cache(maxsize=1024)
def parse(name: str) -> Person:
    """Find first name, patronymic and surname in any usual order."""
    words = tuple(name.split())
    roles = tuple(_roles(words))
    known = [find(word) for word, role in zip(words, roles, strict=True) if role is Role.GIVEN]
    ukrainian = any(given and given.ukrainian for given in known)
    return Person(words, roles, _gender(words, roles), ukrainian)


def suggest_gender(name: str) -> Gender | None:
    """The gender a name speaks of: patronymic, known first name, surname; None in doubt."""
    return parse(normalise(name)[0]).gender


def decline_person(name: str, gender: Gender | None) -> Phrase:
    """The seven cases; of parallel forms the dative has -у/-ю throughout."""
    person = parse(name)
    if not person.words or not all(_is_name(word) for word in person.words):
        return unchanged(name, sure=False)
    own = gender or person.gender
    likely = own or (FEMALE if person.words[0].lower().endswith(("а", "я")) else MALE)
    agreement = {MALE: Agreement.MASCULINE, FEMALE: Agreement.FEMININE, None: None}[own]
    declined = [
        _word(word, role, likely, person)
        for word, role in zip(person.words, person.roles, strict=True)
    ]
    gaps = re.split(r"\S+", name)
    forms = {
        case: gaps[0]
        + "".join(part[case] + gap for (part, _), gap in zip(declined, gaps[1:], strict=True))
        for case in CASES
    }
    doubted = own is None or (person.gender is not None and person.gender is not own)
    sure = not doubted and all(certain for _, certain in declined)
    return Phrase(forms, sure, agreement, animate=True)


def signature(name: str) -> str:
    """Own name and SURNAME as DSTU 4163:2020 asks: «Андрій СМАГЛЮК».

    A patronymic is left out and a surname typed first goes last; a foreign name keeps its order.
    """
    person = parse(normalise(name)[0])
    given, surname = person.of(Role.GIVEN), person.of(Role.SURNAME)
    if not (person.ukrainian and given and len(surname) == 1):
        return capital_surname(name)
    typed = name.split()
    order = [typed[i] for role in (Role.GIVEN, Role.SURNAME) for i in _places(person, role)]
    order[-1] = order[-1].upper()
    return " ".join(order)


def _places(person: Person, role: Role) -> list[int]:
    return [index for index, own in enumerate(person.roles) if own is role]


def _roles(words: tuple[str, ...]) -> list[Role]:
    """The role of every word; without a patronymic or a known name the last one is the surname."""
    roles = [
        Role.STILL if word.lower() in _PARTICLES or _INITIAL.fullmatch(word) else Role.GIVEN
        for word in words
    ]
    names = [index for index, role in enumerate(roles) if role is Role.GIVEN]
    patronymic = _patronymic_at(words, names)
    if patronymic is not None:
        roles[patronymic] = Role.PATRONYMIC
        names.remove(patronymic)
    initials = any(_INITIAL.fullmatch(word) for word in words)
    if len(names) > 1 or (names and (initials or find(words[names[0]]) is None)):
        roles[_surname_at(words, names, patronymic)] = Role.SURNAME
    return roles


def _patronymic_at(words: tuple[str, ...], names: list[int]) -> int | None:
    """The patronymic's place: never first, and beside a first name that is not the only one."""
    for index in names[1:]:
        if patronymic_gender(words[index]) and len(names) > 2:
            return index
    if len(names) == 2 and patronymic_gender(words[names[1]]) is FEMALE:
        return names[1]
    return None


def _surname_at(words: tuple[str, ...], names: list[int], patronymic: int | None) -> int:
    """First when a patronymic ends the name, or when only the later words are first names."""
    first, last = names[0], names[-1]
    if patronymic is not None:
        return first if patronymic > last else last
    only_later = find(words[first]) is None and all(find(words[index]) for index in names[1:])
    return first if only_later and len(names) > 1 else last


def _gender(words: tuple[str, ...], roles: tuple[Role, ...]) -> Gender | None:
    for word, role in zip(words, roles, strict=True):
        if role is Role.PATRONYMIC:
            return patronymic_gender(word)
    for word, role in zip(words, roles, strict=True):
        known = find(word) if role is Role.GIVEN else None
        if known and len(known.genders) == 1:
            return next(iter(known.genders))
    for word, role in zip(words, roles, strict=True):
        if role is Role.SURNAME and word.lower().endswith(("ська", "цька", "зька")):
            return FEMALE
        if role is Role.SURNAME and word.lower().endswith(("ський", "цький", "зький")):
            return MALE
    return None


def _is_name(word: str) -> bool:
    return bool(_NAME.fullmatch(word) or _INITIAL.fullmatch(word))


def _word(word: str, role: Role, gender: Gender, person: Person) -> tuple[Forms, bool]:
    if role is Role.STILL:
        return same(word), bool(_INITIAL.fullmatch(word))
    if role is Role.GIVEN:
        return decline_given(word, gender)
    if role is Role.PATRONYMIC:
        return decline_patronymic(word, gender), True
    if person.ukrainian or not person.of(Role.GIVEN):
        return decline_surname(word, gender)
    if looks_ukrainian(word) and not any(find(given) for given in person.of(Role.GIVEN)):
        return decline_surname(word, gender)[0], False
    return decline_foreign_surname(word, gender), False
