"""What a finished document says: its paragraphs, bookmarks, lists and static words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from memodesk.rendering.manifest import Mark, digest, line_of
from memodesk.rendering.ooxml import Element, w

LEVELS: Final = 9
"""Levels of a list in Word."""
_DEEPEST: Final = LEVELS - 1
PREFIX: Final = "_m_"
MAX_NAME: Final = 40
"""Letters of a bookmark's name that Word keeps."""
_T, _TAB, _BR, _HYPHEN = w("t"), w("tab"), w("br"), w("noBreakHyphen")
_GRID, _SPAN, _TBLGRID = w("gridCol"), w("gridSpan"), w("tblGrid")
_R, _P, _TR, _TC, _TBL = w("r"), w("p"), w("tr"), w("tc"), w("tbl")
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_LEVEL, _NUMID, _VAL = w("ilvl"), w("numId"), w("val")
_SECTION: Final = w("sectPr")
_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_NAME, _ID, _STYLE, _RSTYLE = w("name"), w("id"), w("pStyle"), w("rStyle")
_SIGNS: Final[dict[str, str]] = {_TAB: "\t", _BR: "\n", _HYPHEN: "\u2011"}


@dataclass(frozen=True, slots=True)
class Printed:
    """The words of one segment in one language, and where they stand.

    `row` counts rows and paragraphs from 1, 0 while only one is read; `column` is 0 outside
    tables too; `listed` is the number of the list and its level; `styles` are the character
    styles of the runs; `digest` is the short hash of the words.
    """

    segment: str
    language: str
    text: str
    row: int
    column: int
    listed: tuple[str, int] | None
    styles: tuple[str, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one row or paragraph of a document.

    `ids` are those of its bookmarks and drawings, `outside` the words beside the bookmarks
    paragraph by paragraph, `width` the columns that a row takes, `sections` how many stretches of
    pages end in it, `faults` broken bookmarks and cells with their places, and `line` what the
    manifest says of it.
    """

    printed: tuple[Printed, ...]
    ids: tuple[str, ...]
    outside: frozenset[str]
    used_styles: frozenset[str]
    width: int
    sections: int
    faults: tuple[str, ...]
    line: str = ""


class Reader:
    """One reading of a row or paragraph, element by element.

    Tables inside tables are for `structure.faults_of_tables`, which reads templates.
    """

    def __init__(self) -> None:
        self._printed: list[Printed] = []
        self._marks: list[Mark] = []
        self._ids: list[str] = []
        self._all_outside: set[str] = set()
        self._used: set[str] = set()
        self._faults: list[str] = []
        self._width = self._sections = self._level = 0
        self._column = 0
        self._names: set[str] = set()
        self._outside: list[str] = []
        self._inside: list[str] = []
        self._styles: list[str] = []
        self._listed: tuple[str, int] | None = None
        self._empty_cell = False
        self._open_id = self._open_name = ""

    def read(self, block: Element) -> Reading:
        """Read everything inside a row or paragraph."""
        for element in block.iter(*_STEPS):
            _STEPS[element.tag](self, element)
        self._close_paragraph()
        self._close_cell()
        return Reading(
            tuple(self._printed),
            tuple(self._ids),
            frozenset(self._all_outside),
            frozenset(self._used),
            self._width,
            self._sections,
            tuple(self._faults),
            line_of(self._marks),
        )

    def _paragraph(self, _paragraph: Element) -> None:
        self._close_paragraph()
        self._empty_cell = False

    def _close_paragraph(self) -> None:
        if self._open_id:
            self._faults.append(self._open_name)
            self._open_id = ""
        said = "".join(self._outside)
        self._all_outside.add(said)
        if said.strip():
            self._marks.append(Mark("", "", digest(said)))
        self._outside.clear()
        self._listed = None

    def _cell(self, _cell: Element) -> None:
        self._close_cell()
        self._column = self._width
        self._width += 1
        self._empty_cell = True

    def _span(self, span: Element) -> None:
        self._width += int(span.get(_VAL, "1")) - 1

    def _close_cell(self) -> None:
        if self._empty_cell:
            self._faults.append(f"column {self._column + 1}: a cell without a paragraph")
        self._empty_cell = False

    def _text(self, text: Element) -> None:
        (self._inside if self._open_id else self._outside).append(text.text or "")

    def _sign(self, sign: Element) -> None:
        parent = sign.getparent()
        if parent is not None and parent.tag == _R:  # w:tab is also a tab stop of a style
            words = self._inside if self._open_id else self._outside
            words.append(_SIGNS[str(sign.tag)])

    def _begin(self, start: Element) -> None:
        key, name = start.get(_ID, ""), start.get(_NAME, "")
        self._ids.append(key)
        if not name.startswith(PREFIX):
            return  # a mark of the template's own
        if self._open_id or name in self._names or not key or len(name) > MAX_NAME:
            self._faults.append(name or self._open_name)
        self._names.add(name)
        self._open_id, self._open_name = key, name
        self._inside, self._styles = [], []

    def _end(self, end: Element) -> None:
        if end.get(_ID) != self._open_id:
            return  # of the template's own; of ours, the start is found still open
        name, self._open_id = self._open_name, ""
        if name.count("_") < 4:
            self._faults.append(name)
            return
        segment, language, _n = name[len(PREFIX) :].rsplit("_", 2)
        where = (0, self._column, self._listed, tuple(self._styles))
        words = "".join(self._inside)
        made = digest(words)
        self._printed.append(Printed(segment, language, words, *where, made))
        self._marks.append(Mark(segment, language, made))

    def _drawing(self, drawing: Element) -> None:
        self._ids.append(f"drawing {drawing.get('id', '')}")

    def _section(self, section: Element) -> None:
        if next(section.iterancestors(_TC), None) is not None:
            self._faults.append("pages end inside a table")
        self._sections += 1

    def _used_style(self, style: Element) -> None:
        self._used.add(style.get(_VAL, ""))

    def _run_style(self, style: Element) -> None:
        name = style.get(_VAL, "")
        self._used.add(name)
        if self._open_id:
            self._styles.append(name)

    def _level_of_list(self, level: Element) -> None:
        self._level = int(level.get(_VAL, "0"))

    def _list(self, number: Element) -> None:
        key = number.get(_VAL, "")
        self._listed = (key, self._level) if key != "0" else None


# One table for all readers: an element's step by its tag. The steps are private to the class above.
_STEPS: Final[dict[object, Callable[[Reader, Element], None]]] = {
    _T: Reader._text,  # noqa: SLF001
    _P: Reader._paragraph,  # noqa: SLF001
    _TC: Reader._cell,  # noqa: SLF001
    _SPAN: Reader._span,  # noqa: SLF001
    _START: Reader._begin,  # noqa: SLF001
    _END: Reader._end,  # noqa: SLF001
    _STYLE: Reader._used_style,  # noqa: SLF001
    _RSTYLE: Reader._run_style,  # noqa: SLF001
    _LEVEL: Reader._level_of_list,  # noqa: SLF001
    _NUMID: Reader._list,  # noqa: SLF001
    _SECTION: Reader._section,  # noqa: SLF001
    _DRAWING: Reader._drawing,  # noqa: SLF001
    **dict.fromkeys(_SIGNS, Reader._sign),  # noqa: SLF001
}


@dataclass(frozen=True, slots=True)
class Block:
    """A row or paragraph of a document as it was read; `wanted` is the width of its table."""

    reading: Reading
    wanted: int


def blocks_of(body: Element) -> list[Block]:
    """Every row and every paragraph outside of tables, in order."""
    found = []
    for child in body:
        if child.tag != _TBL:
            found.append(Block(Reader().read(child), 0))
            continue
        rows, width = child.findall(_TR), len(child.findall(f"{_TBLGRID}/{_GRID}"))
        found += [Block(Reader().read(row), width) for row in rows]
        if not rows:
            empty = Reading((), (), frozenset(), frozenset(), 0, 0, ("table without rows",))
            found.append(Block(empty, 0))
    return found


def counted(printed: Iterable[Printed]) -> dict[tuple[str, str], str]:
    """The figures Word will show, by segment and language: "3", "3.1", "2" for an item."""
    counters: dict[str, list[int]] = {}
    shown: dict[tuple[str, str], str] = {}
    for item in printed:
        if item.listed is None:
            continue
        number, level = item.listed
        levels = counters.get(number)
        if levels is None:
            levels = counters[number] = [0] * LEVELS
        levels[level] += 1
        if level < _DEEPEST:
            levels[level + 1 :] = [0] * (_DEEPEST - level)
        figure = str(levels[level])
        shown[item.segment, item.language] = f"{levels[0]}.{figure}" if level == 1 else figure
    return shown
