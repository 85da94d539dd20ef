"""The rows of a paper: which cells stand where, for one width, and what has changed."""

from dataclasses import dataclass, field
from typing import NamedTuple

from memodesk.drafting.draft import Draft, Role, Segment
from memodesk.gui.editor.paper.cell import Cell, CellKey, is_of, prints
from memodesk.gui.editor.paper.style import number_of, style_of
from memodesk.gui.theme.theme import paper_tokens

HEAD = 42
"""Height of the language names at the top of the paper."""


@dataclass(slots=True)
class Row:
    """One segment: its cells by column and where it stands."""

    segment: Segment
    cells: list[Cell | None]
    top: float = 0.0
    height: float = 0.0
    lit: bool = False
    before: float = 0.0


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a cell that have just changed: a range of its text."""

    segment: str
    column: int
    start: int
    end: int


class Room(NamedTuple):
    """For what the rows are laid out: columns, their width, size of letters, focus, colours."""

    languages: tuple[str, ...]
    width: int
    size: float
    focus: str
    dark: bool


@dataclass(slots=True)
class Sheet:
    """Keeps the rows of a draft; only what has changed is made anew."""

    rows: list[Row] = field(default_factory=list)
    height: float = 0.0
    changes: list[Change] = field(default_factory=list)
    built: int = 0
    _old: dict[str, Row] = field(default_factory=dict)
    _old_languages: tuple[str, ...] = ()
    _room: Room | None = None

    def arrange(
        self, draft: Draft, languages: tuple[str, ...], width: int, size: float, focus: str
    ) -> None:
        """Lay the draft out in columns of this width, with the words of a field lit."""
        room = Room(languages, width, size, focus, paper_tokens().dark)
        same = room == self._room
        self._old = {row.segment.id: row for row in self.rows}
        self._old_languages = self._room.languages if self._room else ()
        self._room = room
        self.changes, self.built = [], 0
        self.rows = [
            (self._kept(segment) if same else None) or self._row(segment, room)
            for segment in draft.segments
        ]
        self._stack(size)

    def _kept(self, segment: Segment) -> Row | None:
        """The row of a segment that says what it said before."""
        old = self._old.get(segment.id)
        return old if old is not None and old.segment == segment else None

    def _row(self, segment: Segment, room: Room) -> Row:
        cells: list[Cell | None] = []
        inside = focus_in(segment, room.focus) if room.focus else ""
        for column, language in enumerate(room.languages):
            text = segment.texts.get(language)
            if text is None:
                cells.append(None)
                continue
            style, number = style_of(segment.role), number_of(segment, language)
            key = CellKey(text, number, style, room.width, room.size, inside, room.dark)
            cells.append(self._cell(segment.id, language, column, key))
        lit = bool(inside) or any(is_of(path, room.focus) for path in segment.fields)
        return Row(segment, cells, lit=lit)

    def _before(self, segment: str, language: str) -> Cell | None:
        """The cell that stood for this text before, in whichever column."""
        row = self._old.get(segment)
        if row is None or language not in self._old_languages:
            return None
        return row.cells[self._old_languages.index(language)]

    def _cell(self, segment: str, language: str, column: int, key: CellKey) -> Cell:
        cell = before = self._before(segment, language)
        if before is None or before.key != key:
            cell = Cell(key)
            self.built += 1
            if before and before.words != cell.words:
                self.changes.append(changed_range(segment, column, before.words, cell.words))
        assert cell is not None
        return cell

    def _stack(self, size: float) -> None:
        top = float(HEAD)
        last: Row | None = None
        for row in self.rows:
            style = style_of(row.segment.role)
            row.before = style.before * size
            row.top = top
            tallest = max((cell.height for cell in row.cells if cell), default=0.0)
            row.height = row.before + tallest + style.after * size
            if last is not None and fits_beside(last, row):
                row.top, row.before = last.top, last.before
                row.height = last.height = max(
                    row.before + tallest + style.after * size, last.height
                )
                top = row.top
            top += row.height
            last = row
        self.height = top

    def row_of(self, segment: str) -> Row | None:
        """The row of a segment."""
        return next((row for row in self.rows if row.segment.id == segment), None)


def fits_beside(left: Row, right: Row) -> bool:
    """Whether a place and its day stand on one line in every column."""
    if (left.segment.role, right.segment.role) != (Role.PLACE, Role.DATE):
        return False
    pairs = zip(left.cells, right.cells, strict=True)
    return all(a and b and a.natural + b.natural + 12 < a.key.width for a, b in pairs)


def focus_in(segment: Segment, focus: str) -> str:
    """The field in focus where the segment prints it: other cells need no new layout."""
    texts = segment.texts.values()
    return focus if any(prints(piece, focus) for text in texts for piece in text) else ""


def changed_range(segment: str, column: int, old: str, new: str) -> Change:
    """The words between the common beginning and the common end."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end, was = len(new), len(old)
    while end > start and was > start and old[was - 1] == new[end - 1]:
        end, was = end - 1, was - 1
    while start > 0 and new[start - 1] not in " \u00a0":
        start -= 1
    while end < len(new) and new[end] not in " \u00a0":
        end += 1
    return Change(segment, column, start, end)
