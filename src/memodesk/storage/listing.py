"""The list of agreements: what is asked of it, what it answers, and the SQL both databases read.

This module and what it imports stay light: the window shows the list before anything heavy is
loaded.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from memodesk.domain.catalogue import State
from memodesk.i18n import _, ngettext
from memodesk.storage.words import search_words

_T = TypeVar("_T")
Run = Callable[[str, Mapping[str, Any]], Iterable[Sequence[Any]]]
"""Runs one SQL statement with named parameters and gives its rows."""


class Sort(StrEnum):
    """The columns by which the list can be sorted."""

    PARTNER = "partner"
    DOCUMENT = "document"
    STATE = "state"
    SIGNED = "signed"
    VALID = "valid"
    FINDINGS = "findings"
    CHANGED = "changed"


class StateGroup(StrEnum):
    """The states as the filter of the list puts them together."""

    PREPARING = "preparing"
    SIGNED = "signed"
    IN_FORCE = "in_force"
    ENDED = "ended"


class View(StrEnum):
    """The saved views above the filters."""

    ALL = "all"
    PREPARING = "preparing"
    ENDING = "ending"
    UNREGISTERED = "unregistered"


GROUPS = {
    **dict.fromkeys(State, StateGroup.PREPARING),
    State.SIGNED: StateGroup.SIGNED,
    State.FILED: StateGroup.SIGNED,
    State.REGISTERED: StateGroup.SIGNED,
    State.IN_FORCE: StateGroup.IN_FORCE,
    State.ENDED: StateGroup.ENDED,
}
_STATES = {state.value: state for state in State}
_RANKS = {state: rank for rank, state in enumerate(State)}


@dataclass(frozen=True, slots=True)
class Question:
    """What the list is to show: words, filters, order and a page of it."""

    search: str = ""
    sort: Sort = Sort.PARTNER
    descending: bool = False
    view: View = View.ALL
    groups: frozenset[StateGroup] = frozenset()
    countries: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True, slots=True)
class ListRow:
    """One agreement in the list."""

    id: str
    version: int
    partners: tuple[str, ...]
    countries: tuple[str, ...]
    document_name: str
    title: str
    state: State
    signed_on: dt.date | None
    valid_until: dt.date | None
    term_years: int | None
    indefinite: bool
    renews: bool
    errors: int
    warnings: int
    changed_at: dt.datetime

    @property
    def group(self) -> StateGroup:
        """The filter under which the agreement stands."""
        return GROUPS[self.state]

    @property
    def valid_until_text(self) -> str:
        """The end as the list shows it: a day, «5 років», «безстроково», or nothing."""
        if self.valid_until is not None:
            return f"{self.valid_until:%d.%m}.{self.valid_until.year:04}"
        if self.term_years:
            text = ngettext("{years} рік", "{years} років", self.term_years)
            return text.format(years=self.term_years)
        return _("безстроково") if self.indefinite else ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the list, how many there are in all, and the counts beside the filters.

    `ready` is False when the database must be migrated before it can be read.
    """

    rows: tuple[ListRow, ...] = ()
    total: int = 0
    views: Mapping[View, int] = field(default_factory=dict)
    groups: Mapping[StateGroup, int] = field(default_factory=dict)
    countries: Mapping[str, int] = field(default_factory=dict)
    areas: Mapping[str, int] = field(default_factory=dict)
    ready: bool = True


class _Light(NamedTuple):
    """As much of an agreement as the filters need."""

    number: int
    state: State
    group: StateGroup
    countries: frozenset[str]
    areas: frozenset[str]
    views: frozenset[View]


class _Fit(NamedTuple):
    """An agreement of the chosen view, and which of the three filters let it through."""

    one: _Light
    group: bool
    country: bool
    area: bool


_STATE = "CASE WHEN next_state_on <= :today THEN next_state ELSE state END"
# A planned signing is not a signature yet, and its term has not begun.
_SIGNED = "CASE WHEN signed_on <= :today THEN signed_on END"
_UNTIL = "CASE WHEN signed_on > :today THEN NULL ELSE valid_until END"
_ORDERS = {
    Sort.PARTNER: "partner_sort {0}, document_sort {0}",
    Sort.DOCUMENT: "document_sort {0}, partner_sort {0}",
    Sort.STATE: "partner_sort {0}",
    Sort.SIGNED: f"{_SIGNED} IS NULL, {_SIGNED} {{0}}, partner_sort",
    Sort.VALID: (
        f"CASE WHEN {_UNTIL} IS NOT NULL THEN 0 WHEN term_years IS NOT NULL THEN 1 "
        f"WHEN indefinite THEN 2 ELSE 3 END, {_UNTIL} {{0}}, term_years {{0}}, partner_sort"
    ),
    Sort.FINDINGS: "errors {0}, warnings {0}, partner_sort",
    Sort.CHANGED: "changed_at {0}",
}
_COLUMNS = (
    f"number, id, version, partners, countries, document_name, title, {_STATE}, {_SIGNED}, "
    f"{_UNTIL}, term_years, indefinite, renews, errors, warnings, changed_at"
)


def answer(question: Question, today: dt.date, run: Run) -> Page:
    """Read a page of the list through `run`; two statements, whatever the size."""
    found = [_light(row, today) for row in run(*_light_sql(question, today))]
    if question.sort is Sort.STATE:
        found.sort(key=lambda one: _RANKS[one.state], reverse=question.descending)
    fits = [_fit(one, question) for one in found if question.view in one.views]
    chosen = [fit.one.number for fit in fits if fit.group and fit.country and fit.area]
    wanted = chosen[question.offset : question.offset + question.limit]
    rows = _rows(wanted, today, run)
    return Page(
        rows=tuple(rows[number] for number in wanted if number in rows),
        total=len(chosen),
        views=_counted(view for one in found for view in one.views),
        # A filter counts what it would show: it does not narrow itself.
        groups=_counted(fit.one.group for fit in fits if fit.country and fit.area),
        countries=_counted(c for f in fits if f.group and f.area for c in f.one.countries),
        areas=_counted(area for f in fits if f.group and f.country for area in f.one.areas),
    )


def _light_sql(question: Question, today: dt.date) -> tuple[str, dict[str, Any]]:
    words = search_words(question.search)
    likes = "".join(f" AND search_text LIKE :word{n} ESCAPE '!'" for n in range(len(words)))
    order = _ORDERS[question.sort].format("DESC" if question.descending else "ASC")
    sql = (
        f"SELECT number, {_STATE}, countries, areas, registered, {_UNTIL}, renews "  # noqa: S608 - words are parameters
        f"FROM agreement WHERE deleted_at IS NULL{likes} ORDER BY {order}, number"
    )
    return sql, {"today": today} | {f"word{n}": _like(word) for n, word in enumerate(words)}


def _like(word: str) -> str:
    for sign in "!%_":
        word = word.replace(sign, f"!{sign}")
    return f"%{word}%"


def _light(row: Sequence[Any], today: dt.date) -> _Light:
    number, raw_state, countries, areas, registered, until, renews = row
    state = _STATES.get(raw_state, State.DRAFT)
    group = GROUPS[state]
    views = {View.ALL}
    if group is StateGroup.PREPARING:
        views.add(View.PREPARING)
    if group is StateGroup.SIGNED and not registered:
        views.add(View.UNREGISTERED)
    if until and not renews and state is not State.ENDED:
        end = _day(until)
        if end and today <= end <= _in_years(today, 1):
            views.add(View.ENDING)
    return _Light(number, state, group, _codes(countries), _codes(areas), frozenset(views))


@lru_cache(maxsize=4096)
def _codes(stored: str) -> frozenset[str]:
    return frozenset(stored.split())


def _fit(one: _Light, question: Question) -> _Fit:
    return _Fit(
        one,
        not question.groups or one.group in question.groups,
        not question.countries or not question.countries.isdisjoint(one.countries),
        not question.areas or not question.areas.isdisjoint(one.areas),
    )


def _counted(keys: Iterable[_T]) -> dict[_T, int]:
    return dict(Counter(keys).most_common())


def _rows(numbers: Sequence[int], today: dt.date, run: Run) -> dict[int, ListRow]:
    if not numbers:
        return {}
    # Numbers of our own, not words from outside; a page may ask for more than SQL parameters allow.
    chosen = ", ".join(str(int(number)) for number in numbers)
    sql = f"SELECT {_COLUMNS} FROM agreement WHERE number IN ({chosen})"  # noqa: S608
    return {row[0]: _list_row(row, today) for row in run(sql, {"today": today})}


def _list_row(row: Sequence[Any], today: dt.date) -> ListRow:
    _number, name, version, partners, countries, document, title, state, *rest = row
    signed, until, years, indefinite, renews, errors, warnings, changed = rest
    end = _day(until)
    while end and years and renews and end < today:
        end = _in_years(end, years)
    return ListRow(
        id=name,
        version=version,
        partners=_names(partners),
        countries=tuple(countries.split()),
        document_name=document,
        title=title,
        state=_STATES.get(state, State.DRAFT),
        signed_on=_day(signed),
        valid_until=end,
        term_years=years,
        indefinite=bool(indefinite),
        renews=bool(renews),
        errors=errors,
        warnings=warnings,
        changed_at=_moment(changed),
    )


def _names(raw: str) -> tuple[str, ...]:
    """The stored names; as they lie there if a damaged record cannot be read as a list."""
    try:
        return tuple(map(str, json.loads(raw)))
    except ValueError:
        return (raw,)


def _day(raw: str | dt.date | None) -> dt.date | None:
    return dt.date.fromisoformat(raw) if isinstance(raw, str) else raw


def _moment(raw: str | dt.datetime) -> dt.datetime:
    moment = dt.datetime.fromisoformat(raw) if isinstance(raw, str) else raw
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def _in_years(day: dt.date, years: int) -> dt.date:
    try:
        return day.replace(year=min(day.year + years, dt.MAXYEAR))
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
