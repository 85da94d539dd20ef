"""What pydantic has against a value, said in one plain sentence for each place."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationError

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Value
from memodesk.errors import Fault
from memodesk.exchange.characters import shown
from memodesk.exchange.places import Place, annotation, dotted, options, value_type
from memodesk.i18n import _

CASE_KEYS = ("format", "version")


@dataclass(frozen=True, slots=True)
class _Problem:
    """One error of pydantic: its place in the file, the branch of a union it was tried in."""

    kind: str
    place: Place
    given: Any
    branch: str = ""


def shape_faults(error: ValidationError, data: Any) -> Iterator[Fault]:
    """One sentence for each wrong place of the data, in the order of the file."""
    problems = [_problem(row["type"], row["loc"], row["input"], data) for row in error.errors()]
    told: set[Place] = set()
    for problem in problems:
        if problem.place not in told and not _is_other_branch(problem, data):
            told.add(problem.place)
            yield _fault(problem)


def unknown_key(place: Place, known: Iterable[str]) -> Fault:
    """The sentence about a key that does not exist, with the nearest one that does."""
    path, names = dotted(place), tuple(known)
    near = nearest(str(place[-1]), names)
    if near:
        sentence = _("{path}: такого поля немає. Можливо, {near}?")
    else:
        sentence = _("{path}: такого поля немає. Тут можуть бути: {known}.")
    return Fault(sentence.format(path=path, near=near, known=", ".join(names)), path)


def unknown_choice(place: Place, given: str, known: Iterable[str]) -> Fault:
    """The sentence about a word that is not in its list, with the nearest one that is."""
    path, names = dotted(place), tuple(known)
    near = nearest(given, names)
    if near:
        sentence = _("{path}: значення «{given}» немає в переліку. Можливо, {near}?")
    else:
        sentence = _("{path}: значення «{given}» немає в переліку. Можна вибрати: {known}.")
    text = sentence.format(path=path, given=shown(given), near=near, known=", ".join(names))
    return Fault(text, path)


def nearest(given: str, known: Sequence[str]) -> str:
    """The known word most like the given one, or nothing when none is like it."""
    by_fold = {name.casefold(): name for name in known}
    tried = given[:100].strip().casefold().replace(" ", "_")
    found = difflib.get_close_matches(tried, by_fold, n=1)
    return by_fold[found[0]] if found else ""


def kind_of(value: Any) -> str:
    """What a JSON value is, in a plain word that follows «а не»."""
    if isinstance(value, bool):
        return _("так/ні")
    if isinstance(value, str):
        return _("текст")
    if isinstance(value, int | float):
        return _("число") if isinstance(value, int) else _("дробове число")
    if isinstance(value, list):
        return _("список")
    return _("набір полів") if isinstance(value, dict) else _("порожнє значення")


def _problem(kind: str, loc: Place, given: Any, data: Any) -> _Problem:
    """Take the names of union branches out of the place: they are not in the file."""
    place: list[str | int] = []
    branch, at = "", data
    for step in loc:
        inside = isinstance(at, dict) and step in at
        if isinstance(step, str) and not inside:
            branch = step
            continue
        branch = ""
        place.append(step)
        at = at[step] if inside or isinstance(at, list) else None
    return _Problem(kind, tuple(place), given, branch)


def _is_other_branch(problem: _Problem, data: Any) -> bool:
    """Whether the error only says that the value is not what another branch would take."""
    if not problem.branch:
        return False
    simple = problem.branch == "str" or problem.branch.startswith("literal")
    return simple and isinstance(_at(data, problem.place), dict)


def _at(data: Any, place: Place) -> Any:
    for step in place:
        data = data[step]
    return data


def _fault(problem: _Problem) -> Fault:
    place, given = problem.place, problem.given
    if problem.kind == "extra_forbidden":
        return unknown_key(place, _keys_of(value_type(annotation(place[:-1])) or Agreement))
    if problem.kind == "missing":
        path = dotted(place)
        return Fault(_("{path}: тут має бути значення.").format(path=path), path)
    wanted = annotation(place)
    choices = tuple(_choices(wanted))
    if isinstance(given, str) and choices:
        return unknown_choice(place, given, choices)
    if problem.kind.startswith("date") or problem.kind == "value_error":
        return _wrong_day(place, given)
    return _wrong_kind(problem, wanted)


def _wrong_day(place: Place, given: Any) -> Fault:
    path = dotted(place)
    if isinstance(given, str):
        sentence = _("{path}: «{given}» не є датою. Запишіть рік-місяць-день: 2025-08-14.")
        return Fault(sentence.format(path=path, given=shown(given)), path)
    sentence = _('{path}: має бути дата в лапках, як-от "2025-08-14", а не {given}.')
    return Fault(sentence.format(path=path, given=kind_of(given)), path)


_WANTED: dict[str, Callable[[], str]] = {
    "string_type": lambda: _("текст"),
    "int_type": lambda: _("ціле число"),
    "int_from_float": lambda: _("ціле число"),
    "bool_type": lambda: _("true або false"),
    "tuple_type": lambda: _("список"),
    "dict_type": lambda: _("набір полів"),
    "enum": lambda: _("слово з переліку"),
}


def _wrong_kind(problem: _Problem, wanted: Any) -> Fault:
    path, given = dotted(problem.place), kind_of(problem.given)
    if problem.branch or _takes_text(wanted):
        expected = _("текст або набір полів")
    else:
        expected = _WANTED.get(problem.kind, _WANTED["dict_type"])()
    if expected == _("текст") and isinstance(problem.given, int | float):
        sentence = _("{path}: має бути {expected}, а не {given}. Візьміть значення в лапки.")
    else:
        sentence = _("{path}: має бути {expected}, а не {given}.")
    return Fault(sentence.format(path=path, expected=expected, given=given), path)


def _takes_text(wanted: Any) -> bool:
    """Areas and forms may be written as a plain string instead of an object."""
    return isinstance(wanted, type) and wanted.__name__ in {"Area", "WordForm"}


def _choices(kind: Any) -> Iterator[str]:
    """The words a field chooses from, where it has a closed list."""
    for option in (kind, *options(kind)):
        if isinstance(option, type) and issubclass(option, Enum):
            yield from (member.value for member in option)
        elif get_origin(option) is Literal:
            yield from get_args(option)


def _keys_of(owner: type[Value]) -> tuple[str, ...]:
    own = tuple(owner.model_fields)
    return (*CASE_KEYS, *own) if owner is Agreement else own
