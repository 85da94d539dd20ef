"""What the closed fields offer: lists of the catalogue, states, languages, people of the record."""

from collections.abc import Callable
from functools import cache
from typing import Any, get_args

from memodesk import i18n
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import CLAUSES, Labelled
from memodesk.domain.fields import Described, Kind, Value
from memodesk.domain.press import Quote
from memodesk.domain.terms import AddedClause, CouncilDecision
from memodesk.i18n import _
from memodesk.languages import library

Choices = tuple[tuple[str, str], ...]
ANOTHER = "__another__"
"""Stands for "somebody who is not on the list"."""
_ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"


def _speech() -> str:
    """The language in which the program names states and languages."""
    return i18n.current() if i18n.current() in library.codes() else "uk"


@cache
def _states(speech: str) -> Choices:
    base = library.meta(speech).base
    rows = [(code, state.short[base]) for code, state in library.states(speech).items()]
    return tuple(sorted(rows, key=_in_order))


def state_name(code: str) -> str:
    """The short name of a state in the program's language, or its code."""
    return dict(_states(_speech())).get(code, code)


@cache
def _languages(speech: str) -> Choices:
    base = library.meta(speech).base
    rows = library.languages(speech).items()
    named = [(code, _first_large(language.forms[base])) for code, language in rows]
    return tuple(sorted(named, key=_in_order))


def language_name(code: str) -> str:
    """The name of a language in the program's language, or its code."""
    return dict(_languages(_speech())).get(code, code)


def _in_order(row: tuple[str, str]) -> list[int]:
    """The Ukrainian alphabet, where ґ, є, і and ї have their own places."""
    return [_ALPHABET.find(sign) + 1 or 100 + ord(sign) for sign in row[1].casefold()]


def _first_large(name: str) -> str:
    return name[:1].upper() + name[1:]


@cache
def _areas(speech: str) -> Choices:
    return tuple((key, area.label) for key, area in library.areas(speech).items())


def area_choices() -> Choices:
    """The areas of the catalogue with their names."""
    return _areas(_speech())


def _labelled(annotation: Any) -> type[Labelled] | None:
    if isinstance(annotation, type) and issubclass(annotation, Labelled):
        return annotation
    return next((found for part in get_args(annotation) if (found := _labelled(part))), None)


def enum_of(owner: type[Value], name: str) -> type[Labelled] | None:
    """The closed list a field chooses from, or None."""
    return _labelled(owner.model_fields[name].annotation)


def _signatories(agreement: Agreement, only: str = "") -> Choices:
    return tuple(
        (person.key, person.name.get("uk") or next(iter(person.name.values()), person.key))
        for party in agreement.parties
        if not only or party.country == only
        for person in party.signatories
    )


def _speakers(agreement: Agreement) -> Choices:
    return (*_signatories(agreement), (ANOTHER, _("інша особа")))


def _clauses(_agreement: Agreement) -> Choices:
    return tuple((clause, clause_title(clause)) for clause in CLAUSES)


_OF_RECORD: dict[tuple[type[Value], str], Callable[[Agreement], Choices]] = {
    (CouncilDecision, "authorised"): lambda agreement: _signatories(agreement, "UA"),
    (Quote, "speaker"): _speakers,
    (AddedClause, "after"): _clauses,
}


def choices_of(
    owner: type[Value], name: str, description: Described, agreement: Agreement
) -> Choices | None:
    """What a field offers as (value, label); None where one types freely."""
    if (owner, name) in _OF_RECORD:
        return _OF_RECORD[owner, name](agreement)
    if description.kind is Kind.COUNTRY:
        return _states(_speech())
    if description.kind is Kind.LANGUAGE:
        return _languages(_speech())
    closed = enum_of(owner, name)
    return tuple((member.value, _(member.label)) for member in closed) if closed else None


def all_languages() -> Choices:
    """Every language that can be named, for the list of document languages."""
    return _languages(_speech())


def clause_title(clause: str) -> str:
    """What a clause of the library is called in the program."""
    titles = {
        "title": _("Назва"),
        "parties": _("Сторони"),
        "preamble": _("Преамбула"),
        "subject": _("Предмет"),
        "principles": _("Засади"),
        "areas": _("Напрями співпраці"),
        "forms": _("Форми співпраці"),
        "twinning": _("Побратимські відносини"),
        "coordination": _("Координатори"),
        "finance": _("Фінансування"),
        "legal_nature": _("Правова природа"),
        "publicity": _("Відкритість"),
        "disputes": _("Спори"),
        "amendments": _("Зміни"),
        "duration": _("Чинність і строк"),
        "details": _("Адреси й контакти"),
        "languages": _("Мови та примірники"),
        "signatures": _("Підписи"),
    }
    return titles.get(clause, clause)
