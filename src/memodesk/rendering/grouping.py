"""Which segments one sample row prints together, and which paragraphs hold to the next."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from memodesk.drafting.draft import Role, Segment
from memodesk.rendering.programs import Group, Hold, Line, Row
from memodesk.rendering.stacks import arranged

Program = Row | Line

LONG_NAME: Final = 24
"""Letters of a name beside which less than 20 mm of a column stay to sign on."""
LONG_BESIDE: Final = 21
"""The same for a block of 76 mm in a version."""
ACROSS: Final = 3
"""From this many columns on the sheet lies across."""
BLOCK, PERSON, SHEET = 156, 94, 640
"""Heights in points: of a block in a version, of one more person in it, and what a page holds
beside four lines of the last clause."""
MOST_PEOPLE: Final = 1 + (SHEET - BLOCK) // PERSON
_LISTS: Final = ({Role.ITEM, Role.ITEM_LAST}, {Role.BULLET})


def _before_bullets(segments: Sequence[Segment], place: int) -> bool:
    return place + 1 < len(segments) and segments[place + 1].role is Role.BULLET


def _last_bullet(segments: Sequence[Segment], place: int) -> bool:
    return not _before_bullets(segments, place)


def _first_heading(segments: Sequence[Segment], place: int) -> bool:
    return all(segment.role is not Role.NOTE_HEADING for segment in segments[:place])


def _long_name(segments: Sequence[Segment], place: int) -> bool:
    """Whether a name is long, or the one beside it: two lines to sign on stay level."""
    near = slice(max(0, place - 1), place + 2) if segments[place].side else slice(place, place + 1)
    return any(_is_long(one) for one in segments[near] if one.role is Role.SIGN_NAME)


def _is_long(segment: Segment) -> bool:
    most = LONG_BESIDE if segment.side else LONG_NAME
    return any(sum(len(piece.words) for piece in t) > most for t in segment.texts.values())


_VARIANTS: Final[Mapping[Role, tuple[str, Callable[[Sequence[Segment], int], bool]]]] = {
    Role.BODY: ("body_intro", _before_bullets),
    Role.BULLET: ("bullet_last", _last_bullet),
    Role.NOTE_HEADING: ("note_heading_first", _first_heading),
    Role.SIGN_NAME: ("sign_name_long", _long_name),
}


def named(segments: Sequence[Segment], known: Mapping[str, object]) -> list[str]:
    """The name of the tag that prints each segment; a variant where the template has one."""
    names = []
    for place, segment in enumerate(segments):
        variant, holds = _VARIANTS.get(segment.role, ("", _last_bullet))
        side = f".{segment.side}" if segment.side else ""
        special = variant + side in known and holds(segments, place)
        names.append((variant if special else str(segment.role)) + side)
    return names


def kept_with_next(segments: Sequence[Segment]) -> set[int]:
    """The first and the last but one item of every list, so that no item stands alone."""
    kept: set[int] = set()
    start = 0
    for place, segment in enumerate(segments):
        kind = next((roles for roles in _LISTS if segment.role in roles), None)
        if kind is None:
            start = place + 1
            continue
        following = segments[place + 1].role if place + 1 < len(segments) else None
        ends = segment.role is Role.ITEM_LAST or following not in kind
        if ends and place > start:
            kept |= {start, place - 1}
        start = place + 1 if ends else start
    return kept


def grouped(
    segments: Sequence[Segment], programs: Mapping[str, Program], *, stacked: bool = False
) -> list[tuple[Program, Group]]:
    """The rows to print in order; KeyError when a role has no sample in the template.

    A row takes the following segments as long as their tags stand further on in it, so that
    place and date share a line, and a second signatory begins a row of its own. `stacked` says
    that a row holds all languages of a paragraph, one below the other.
    """
    kept = kept_with_next(segments)
    rows: list[tuple[Program, dict[str, Segment], Hold]] = []
    last = -1
    for place, (segment, name) in enumerate(zip(segments, named(segments, programs), strict=True)):
        program = programs[name]
        position = program.names.index(name)
        if not rows or rows[-1][0] is not program or position <= last:
            rows.append((program, {}, Hold.NEXT if place in kept else Hold.STYLE))
        rows[-1][1][name] = segment
        last = position
    if stacked:
        inside = ((one, found, hold) for one, found, hold in rows if isinstance(one, Row))
        return [*arranged(tuple(inside))]
    free = _freed([found for _program, found, _hold in rows])
    return [
        (program, Group(found, Hold.FREE if place in free else hold))
        for place, (program, found, hold) in enumerate(rows)
    ]


def _freed(rows: Sequence[Mapping[str, Segment]]) -> set[int]:
    """Rows of signatures after which a page may end: more of them than a sheet holds."""
    if any(segment.side for row in rows for segment in row.values()):
        return _freed_in_version(rows)
    lines = _with(Role.SIGN_NAME, rows)
    columns = max((len(one.texts) for row in rows for one in row.values()), default=0)
    together = 3 if columns < ACROSS else 2
    return set(lines[together - 1 : -1 : together])


def _freed_in_version(rows: Sequence[Mapping[str, Segment]]) -> set[int]:
    """The same for blocks side by side: rather between parties than between people of one."""
    starts = _with(Role.SIGN_PARTY, rows)
    lines = _with(Role.SIGN_NAME, rows)
    freed: set[int] = set()
    used = 0
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        own = [line for line in lines if start <= line < end]
        height = BLOCK + PERSON * (len(own) - 1)
        if used and used + height > SHEET:
            freed.add(start - 1)
            used = 0
        freed.update(own[MOST_PEOPLE - 1 : -1 : MOST_PEOPLE])
        used += height
    return freed


def _with(role: Role, rows: Sequence[Mapping[str, Segment]]) -> list[int]:
    """The rows that print a role."""
    return [
        place
        for place, row in enumerate(rows)
        if any(segment.role is role for segment in row.values())
    ]
