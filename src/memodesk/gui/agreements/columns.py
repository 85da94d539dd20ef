"""The columns of the list: their titles, widths, and which of them a narrow window hides."""

from dataclasses import replace
from enum import IntEnum

from memodesk.i18n import N_
from memodesk.storage.listing import Question, Sort


class Column(IntEnum):
    """The columns from left to right."""

    TICK = 0
    PARTNER = 1
    DOCUMENT = 2
    STATE = 3
    SIGNED = 4
    UNTIL = 5
    FINDINGS = 6


TITLES = {
    Column.TICK: "",
    Column.PARTNER: N_("Партнер"),
    Column.DOCUMENT: N_("Документ"),
    Column.STATE: N_("Стан"),
    Column.SIGNED: N_("Підписано"),
    Column.UNTIL: N_("Діє до"),
    Column.FINDINGS: N_("Зауваження"),
}
SORTS = {
    Column.PARTNER: Sort.PARTNER,
    Column.DOCUMENT: Sort.DOCUMENT,
    Column.STATE: Sort.STATE,
    Column.SIGNED: Sort.SIGNED,
    Column.UNTIL: Sort.VALID,
    Column.FINDINGS: Sort.FINDINGS,
}
_WIDTHS = {
    Column.TICK: 36,
    Column.PARTNER: 234,
    Column.STATE: 200,
    Column.SIGNED: 94,
    Column.UNTIL: 102,
    Column.FINDINGS: 92,
}
_LEAST_DOCUMENT = 200
# What gives way first where the table is narrow.
_GIVES_WAY = (Column.SIGNED, Column.FINDINGS, Column.UNTIL)


def turned(question: Question, column: Column) -> Question:
    """The question after a click on a title; a second click turns the order round."""
    sort = SORTS[column]
    first = sort is Sort.FINDINGS  # the gravest are what one looks for
    descending = not question.descending if sort is question.sort else first
    return replace(question, sort=sort, descending=descending)


def widths(room: int) -> dict[Column, int]:
    """How wide each column is in a table of this width; hidden ones are left out."""
    shown = dict(_WIDTHS)
    for column in _GIVES_WAY:
        if room - sum(shown.values()) >= _LEAST_DOCUMENT:
            break
        shown.pop(column)
    rest = room - sum(shown.values())
    if rest < _LEAST_DOCUMENT:
        taken = min(shown[Column.PARTNER] - 150, _LEAST_DOCUMENT - rest)
        shown[Column.PARTNER] -= taken
        rest += taken
    shown[Column.DOCUMENT] = max(60, rest)
    return dict(sorted(shown.items()))
