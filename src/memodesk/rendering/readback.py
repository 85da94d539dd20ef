"""What a finished document says: its paragraphs, bookmarks, lists and static words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from memodesk.rendering.ooxml import Element, w

PREFIX: Final = "_m_"
_T, _TAB, _BR, _HYPHEN = w("t"), w("tab"), w("br"), w("noBreakHyphen")
_GRID, _SPAN = w("gridCol"), w("gridSpan")
_R, _P, _TR, _TC, _TBL = w("r"), w("p"), w("tr"), w("tc"), w("tbl")
_START, _END, _PPR, _RPR = w("bookmarkStart"), w("bookmarkEnd"), w("pPr"), w("rPr")
_NUM, _LEVEL, _NUMID, _VAL = w("numPr"), w("ilvl"), w("numId"), w("val")
_SECTION: Final = w("sectPr")
_NAME, _ID, _STYLE, _RSTYLE = w("name"), w("id"), w("pStyle"), w("rStyle")
_SIGNS: Final[dict[str, str]] = {_TAB: "\t", _BR: "\n", _HYPHEN: "\u2011"}
_MARKUP: Final = (("<w:tab/>", "\t"), ("<w:br/>", "\n"), ("<w:noBreakHyphen/>", "\u2011"))
_INVISIBLE: Final = re.compile(
    r"<w:instrText.*?</w:instrText>|<w:(?:pPr|tblPr)>.*?</w:(?:pPr|tblPr)>"
)
_ANY_TAG: Final = re.compile(r"<[^>]*>")


def reading(xml: str) -> str:
    """The words of XML as a reader sees them: breaks, tabs and no-break hyphens as signs."""
    xml = _INVISIBLE.sub("", xml)
    for markup, sign in _MARKUP:
        xml = xml.replace(markup, sign)
    return unescape(_ANY_TAG.sub("", xml))


@dataclass(frozen=True, slots=True)
class Printed:
    """The words of one segment in one language, and where they stand.

    `row` counts rows and paragraphs from 1; `column` is 0 outside tables too; `listed` is the
    number of the list and its level; `styles` are the character styles of the runs.
    """

    segment: str
    language: str
    text: str
    row: int
    column: int
    listed: tuple[str, int] | None
    styles: tuple[str, ...]


@dataclass(slots=True)
class Page:
    """Everything read from a document; `faults` are broken bookmarks with their places.

    `sections` are the last rows of the stretches of pages.
    """

    printed: list[Printed] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    used_styles: set[str] = field(default_factory=set)
    sections: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Shape:
    """The shape of the tables on the way: rows as wide as their grid, no cell without text.

    Tables inside tables are for `structure.faults_of_tables`, which reads templates.
    """

    def __init__(self, faults: list[str]) -> None:
        self._faults = faults
        self._columns = self._rows = self._width = 0
        self._in_table = self._empty_cell = False

    def table(self, _table: Element) -> None:
        """A table begins."""
        self.close_table()
        self._columns = self._rows = 0
        self._in_table = True

    def grid_column(self, _column: Element) -> None:
        """The grid has one column more."""
        self._columns += 1

    def row(self) -> None:
        """A row begins."""
        self._close_row()
        self._rows += 1
        self._width = 0

    def cell(self) -> None:
        """A cell begins."""
        self._close_cell()
        self._width += 1
        self._empty_cell = True

    def span(self, span: Element) -> None:
        """The cell is wider than one column."""
        self._width += int(span.get(_VAL, "1")) - 1

    def paragraph(self) -> None:
        """A paragraph stands in the cell."""
        self._empty_cell = False

    def close_table(self) -> None:
        """A table is over: the next one begins, or the text ends."""
        self._close_row()
        if self._in_table and not self._rows:
            self._faults.append("table without rows")
        self._in_table = False

    def _close_row(self) -> None:
        self._close_cell()
        if self._rows and self._in_table and self._width != self._columns:
            self._faults.append(f"row {self._rows}: {self._width} of {self._columns} cells")

    def _close_cell(self) -> None:
        if self._empty_cell:
            self._faults.append(f"row {self._rows}: a cell without a paragraph")
        self._empty_cell = False


class Reader:
    """One reading of a document from the first paragraph to the last, element by element."""

    def __init__(self) -> None:
        self.page = Page()
        self._row = self._column = 0
        self._ids: set[str] = set()
        self._names: set[str] = set()
        self._outside: list[str] = []
        self._inside: list[str] = []
        self._styles: list[str] = []
        self._listed: tuple[str, int] | None = None
        self._level = 0
        self._shape = Shape(self.page.faults)
        self._open_id = self._open_name = ""

    def read(self, body: Element) -> Page:
        """Read everything inside a body."""
        steps = {
            _T: self._text,
            _P: self._paragraph,
            _TC: self._cell,
            _TR: self._table_row,
            _TBL: self._shape.table,
            _GRID: self._shape.grid_column,
            _SPAN: self._shape.span,
            _START: self._begin,
            _END: self._end,
            _STYLE: self._used_style,
            _RSTYLE: self._run_style,
            _LEVEL: self._level_of_list,
            _NUMID: self._list,
            _SECTION: self._section,
            **dict.fromkeys(_SIGNS, self._sign),
        }
        for element in body.iter(*steps):
            steps[element.tag](element)
        self._close_paragraph()
        self._shape.close_table()
        return self.page

    def _paragraph(self, paragraph: Element) -> None:
        self._close_paragraph()
        parent = paragraph.getparent()
        if parent is None or parent.tag != _TC:
            self._row, self._column = self._row + 1, 0
        else:
            self._shape.paragraph()

    def _close_paragraph(self) -> None:
        if self._open_id:
            self.page.faults.append(self._open_name)
            self._open_id = ""
        self.page.outside.append("".join(self._outside))
        self._outside.clear()
        self._listed = None

    def _table_row(self, _row: Element) -> None:
        self._shape.row()
        self._row, self._column = self._row + 1, -1

    def _cell(self, _cell: Element) -> None:
        self._shape.cell()
        self._column += 1

    def _text(self, text: Element) -> None:
        (self._inside if self._open_id else self._outside).append(text.text or "")

    def _sign(self, sign: Element) -> None:
        parent = sign.getparent()
        if parent is not None and parent.tag == _R:  # w:tab is also a tab stop of a style
            words = self._inside if self._open_id else self._outside
            words.append(_SIGNS[str(sign.tag)])

    def _begin(self, start: Element) -> None:
        key, name = start.get(_ID, ""), start.get(_NAME, "")
        if self._open_id or key in self._ids or name in self._names or not key or len(name) > 40:
            self.page.faults.append(name or self._open_name)
        self._ids.add(key)
        self._names.add(name)
        self._open_id, self._open_name = key, name
        self._inside, self._styles = [], []

    def _end(self, end: Element) -> None:
        name = self._open_name
        if end.get(_ID) != self._open_id or not name.startswith(PREFIX) or name.count("_") < 4:
            self.page.faults.append(name)
            return
        self._open_id = ""
        segment, language, _n = name[len(PREFIX) :].rsplit("_", 2)
        where = (self._row, self._column, self._listed, tuple(self._styles))
        self.page.printed.append(Printed(segment, language, "".join(self._inside), *where))

    def _section(self, section: Element) -> None:
        if next(section.iterancestors(_TC), None) is not None:
            self.page.faults.append(f"row {self._row}: pages end inside a table")
        self.page.sections.append(self._row)

    def _used_style(self, style: Element) -> None:
        self.page.used_styles.add(style.get(_VAL, ""))

    def _run_style(self, style: Element) -> None:
        name = style.get(_VAL, "")
        self.page.used_styles.add(name)
        if self._open_id:
            self._styles.append(name)

    def _level_of_list(self, level: Element) -> None:
        self._level = int(level.get(_VAL, "0"))

    def _list(self, number: Element) -> None:
        key = number.get(_VAL, "")
        self._listed = (key, self._level) if key != "0" else None


def counted(printed: Iterator[Printed] | list[Printed]) -> dict[tuple[str, str], str]:
    """The figures Word will show, by segment and language: "3", "3.1", "2" for an item."""
    counters: dict[str, list[int]] = {}
    shown: dict[tuple[str, str], str] = {}
    for item in printed:
        if item.listed is None:
            continue
        number, level = item.listed
        levels = counters.setdefault(number, [0] * 9)
        levels[level] += 1
        levels[level + 1 :] = [0] * (8 - level)
        figures = levels[: level + 1] if level < 2 else levels[level : level + 1]
        shown[item.segment, item.language] = ".".join(map(str, figures))
    return shown
