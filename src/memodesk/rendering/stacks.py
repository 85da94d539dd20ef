"""Paragraphs that alternate: each paragraph in every language, one below the other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from memodesk.drafting.draft import Role, Segment, words
from memodesk.rendering.programs import Group, Hold, Paragraph, Row

LINE: Final = 76
"""Letters of a line of 149 mm, beside the number of a clause."""
MOST: Final = 18
"""Lines of a paragraph in all its languages that stand in one row; a page has 47."""
SHEET: Final = 690
"""Points of a page that blocks of signatures and the clause above them may fill."""
_HEIGHT: Final = 15.5
"""Points of a line of 12; one of 11 is lower."""
_BETWEEN: Final = 8
_ROOM: Final = {Role.SIGN_PARTY: 16, Role.SIGN_POSITION: 6, Role.SIGN_NAME: 58}
"""White above the lines of a block."""
_BESIDE: Final = frozenset({Role.DATE, Role.SIGN_SEAL})
"""What shares the line of another role."""
_TITLE: Final = frozenset({Role.TITLE, Role.TITLE_ABOUT, Role.TITLE_PARTY})
Found = Mapping[str, Segment]


def arranged(rows: Sequence[tuple[Row, Found, Hold]]) -> list[tuple[Row, Group]]:
    """The rows of a text in the order in which they are read, each with what holds to the next.

    A title stands whole in one language and then in the next. Every other paragraph has its
    languages in one row, or in a row each where together they would fill too much of a page.
    """
    free, parted = _freed([found for _row, found, _hold in rows])
    made: list[tuple[Row, Group]] = []
    numbered = enumerate(rows)
    for title, run in groupby(numbered, key=lambda one: _is_title(one[1][1])):
        own = [
            (place in parted, row, Group(found, Hold.FREE if place in free else hold))
            for place, (row, found, hold) in run
        ]
        if title:
            made += _by_language([(row, group) for _parted, row, group in own])
            continue
        for apart, row, group in own:
            made += _apart(row, group) if apart else [(row, group)]
    return made


def _is_title(row: Found) -> bool:
    return any(segment.role in _TITLE for segment in row.values())


def _by_language(rows: Sequence[tuple[Row, Group]]) -> list[tuple[Row, Group]]:
    """The rows in one language, then in the next."""
    return [
        (one, group)
        for language in dict.fromkeys(code for row, _group in rows for code in _languages(row))
        for row, group in rows
        for one in _in_language(row, language, group)
    ]


def _apart(row: Row, group: Group) -> list[tuple[Row, Group]]:
    """A row for each language; only the last holds to what comes next."""
    rows = _by_language([(row, group)])
    return [(one, replace(group, hold=Hold.FREE)) for one, _group in rows[:-1]] + rows[-1:]


def _languages(row: Row) -> Iterator[str]:
    yield from (slot.language for cell in row.cells for p in cell.paragraphs for slot in p.slots)


def _in_language(row: Row, language: str, group: Group) -> Iterator[Row]:
    """The row with the paragraphs of one language, if it prints any of them."""
    cells = tuple(
        replace(cell, paragraphs=tuple(p for p in cell.paragraphs if _speaks(p, language)))
        for cell in row.cells
    )
    slots = (slot for cell in cells for p in cell.paragraphs for slot in p.slots)
    if any(slot.value(group) for slot in slots):
        yield replace(row, cells=cells)


def _speaks(paragraph: Paragraph, language: str) -> bool:
    return any(slot.language == language for slot in paragraph.slots)


def _freed(rows: Sequence[Found]) -> tuple[set[int], set[int]]:
    """Rows after which a page may end although they are signed, and rows whose languages part.

    The blocks of signatures stand together below the last clause. Where a page does not hold
    them all, the languages of that clause part first, and then the blocks.
    """
    parted = {place for place, row in enumerate(rows) if _lines(row) > MOST}
    blocks = _blocks(rows)
    if not blocks:
        return set(), parted
    above = rows[blocks[0][0] - 1] if blocks[0][0] else {}
    clause = _lines(above) * _HEIGHT + _BETWEEN
    signed = sum(height for _start, height in blocks)
    if clause + signed > SHEET:
        parted.add(blocks[0][0] - 1)
        clause = _longest(above) * _HEIGHT + _BETWEEN
    free: set[int] = set()
    used = clause
    for place, (start, height) in enumerate(blocks):
        if place and used + height > SHEET:
            free.add(start - 1)
            used = 0
        used += height
    return free, parted


def _blocks(rows: Sequence[Found]) -> list[tuple[int, float]]:
    """The first row of each block and its height.

    People of a party may stand apart where a page does not hold them all, the first party's below
    the last language of the last clause.
    """
    found: list[tuple[int, float]] = []
    for party in _cut(rows, Role.SIGN_PARTY):
        most = SHEET if found else SHEET - _longest(rows[party.start - 1]) * _HEIGHT - _BETWEEN
        whole = _height(rows[party.start : party.stop]) <= most
        people = [party] if whole else _cut(rows, Role.SIGN_POSITION, party)
        if people:
            people[0] = range(party.start, people[0].stop)
        found += [(part.start, _height(rows[part.start : part.stop])) for part in people]
    return found


def _cut(rows: Sequence[Found], role: Role, within: range | None = None) -> list[range]:
    """The stretches of rows that begin with a role."""
    within = within or range(len(rows))
    starts = [place for place in within if any(s.role is role for s in rows[place].values())]
    return [range(a, b) for a, b in zip(starts, [*starts[1:], within.stop], strict=False)]


def _height(rows: Sequence[Found]) -> float:
    return sum(
        _lines(row) * _HEIGHT + max((_ROOM.get(one.role, 0) for one in row.values()), default=0)
        for row in rows
    )


def _lines(row: Found) -> int:
    """The lines of a row in all its languages."""
    own = [one for one in row.values() if one.role not in _BESIDE]
    return sum(_lines_of(words(text)) for one in own for text in one.texts.values())


def _longest(row: Found) -> int:
    texts = (text for one in row.values() for text in one.texts.values())
    return max((_lines_of(words(text)) for text in texts), default=0)


def _lines_of(text: str) -> int:
    return sum(len(part) // LINE + 1 for part in text.split("\n"))
