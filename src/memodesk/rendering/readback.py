"""What a finished document says: its paragraphs, bookmarks, lists and static words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from memodesk.rendering.ooxml import Element, text_of, w

PREFIX: Final = "_m_"
_T, _TAB, _BR, _HYPHEN = w("t"), w("tab"), w("br"), w("noBreakHyphen")
_R, _P, _TR, _TC, _TBL = w("r"), w("p"), w("tr"), w("tc"), w("tbl")
_START, _END, _PPR, _RPR = w("bookmarkStart"), w("bookmarkEnd"), w("pPr"), w("rPr")
_NUM, _LEVEL, _NUMID, _VAL = w("numPr"), w("ilvl"), w("numId"), w("val")
_NAME, _ID, _STYLE, _RSTYLE = w("name"), w("id"), w("pStyle"), w("rStyle")
_SIGNS: Final = {_TAB: "\t", _BR: "\n", _HYPHEN: "\u2011"}
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
    """Everything read from a document; `faults` are broken bookmarks with their places."""

    printed: list[Printed] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    used_styles: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


class Reader:
    """One reading of a document from the first paragraph to the last."""

    def __init__(self) -> None:
        self.page = Page()
        self._row = 0
        self._ids: set[str] = set()
        self._names: set[str] = set()

    def read(self, body: Element) -> Page:
        """Read all blocks of a body."""
        for block in body:
            if block.tag == _P:
                self._row += 1
                self._paragraph(block, 0)
            elif block.tag == _TBL:
                for row in block.iterchildren(_TR):
                    self._row += 1
                    for column, cell in enumerate(row.iterchildren(_TC)):
                        for paragraph in cell.iterchildren(_P):
                            self._paragraph(paragraph, column)
            elif block.tag not in {w("sectPr"), _START, _END}:
                self.page.outside += [text_of(t) for t in block.iter(_P)]
        return self.page

    def _paragraph(self, paragraph: Element, column: int) -> None:
        outside, inside = "", ""
        listed: tuple[str, int] | None = None
        open_id, open_name = "", ""
        styles: list[str] = []
        for child in paragraph:
            tag = child.tag
            if tag == _R:
                text = self._run(child, styles if open_id else None)
                if open_id:
                    inside += text
                else:
                    outside += text
            elif tag == _PPR:
                listed = self._properties(child)
            elif tag == _START:
                self._begin(child, open_name)
                open_id, open_name = child.get(_ID, ""), child.get(_NAME, "")
                inside, styles = "", []
            elif tag == _END:
                if child.get(_ID) != open_id:
                    self.page.faults.append(open_name or inside or outside)
                self._keep(open_name, inside, column, listed, styles)
                open_id = ""
            else:
                outside += text_of(child)
        if open_id:
            self.page.faults.append(open_name)
        self.page.outside.append(outside)

    def _begin(self, start: Element, open_name: str) -> None:
        key, name = start.get(_ID, ""), start.get(_NAME, "")
        if key in self._ids or name in self._names or not key or len(name) > 40:
            self.page.faults.append(name or open_name)
        self._ids.add(key)
        self._names.add(name)

    def _keep(
        self,
        name: str,
        text: str,
        column: int,
        listed: tuple[str, int] | None,
        styles: list[str],
    ) -> None:
        if not name.startswith(PREFIX) or name.count("_") < 4:
            self.page.faults.append(name or text)
            return
        segment, language, _n = name[len(PREFIX) :].rsplit("_", 2)
        self.page.printed.append(
            Printed(segment, language, text, self._row, column, listed, tuple(styles))
        )

    def _run(self, run: Element, styles: list[str] | None) -> str:
        text = ""
        for child in run:
            tag = child.tag
            if tag == _T:
                text += child.text or ""
            elif tag == _RPR:
                first = child[0] if len(child) else None
                if first is not None and first.tag == _RSTYLE:
                    self.page.used_styles.add(first.get(_VAL, ""))
                    if styles is not None:
                        styles.append(first.get(_VAL, ""))
            else:
                text += _SIGNS.get(str(tag), "")
        return text

    def _properties(self, inside: Element) -> tuple[str, int] | None:
        listed = None
        for child in inside:
            if child.tag == _STYLE:
                self.page.used_styles.add(child.get(_VAL, ""))
            elif child.tag == _NUM:
                level, number = child.find(_LEVEL), child.find(_NUMID)
                if number is not None and number.get(_VAL) != "0":
                    at = "0" if level is None else level.get(_VAL, "0")
                    listed = (number.get(_VAL, ""), int(at))
        return listed


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
