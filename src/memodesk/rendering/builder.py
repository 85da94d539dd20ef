"""Sample rows and paragraphs of a template to programs that print segments."""

import copy
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from memodesk.drafting.draft import Mark, Role
from memodesk.errors import Fault
from memodesk.i18n import _
from memodesk.rendering.characters import content
from memodesk.rendering.fields import is_role
from memodesk.rendering.locale_tags import word_tag
from memodesk.rendering.numbering import Numbering
from memodesk.rendering.ooxml import (
    PARAGRAPH_ORDER,
    RUN_ORDER,
    Element,
    fragment,
    properties,
    put,
    remove,
    w,
)
from memodesk.rendering.programs import Cell, Hold, Line, Opening, Paragraph, Row, Slot
from memodesk.rendering.tags import Tag, join_tags, split_text

FrameWords = Callable[[str, str], str]
"""The XML inside a run for a tag of the frame, by its name and language."""

_BEFORE_LANGUAGE = frozenset(RUN_ORDER[: RUN_ORDER.index(w("lang"))])


@dataclass
class Builder:
    """What the samples of one section need: languages, lists, marks and the frame's words."""

    languages: tuple[str, ...]
    numbering: Numbering
    marks: Mapping[Mark, str]
    declared: str
    frame: FrameWords
    faults: list[Fault] = field(default_factory=list)

    def row(self, element: Element) -> Row:
        """A sample row as a program."""
        opening = self._row_opening(element)
        cells = tuple(
            self._cell(cell, self.languages[min(index, len(self.languages) - 1)])
            for index, cell in enumerate(element.findall(w("tc")))
        )
        paragraphs = (p for cell in cells for p in cell.paragraphs)
        for mark in list(element.iter(w("cantSplit"))):
            remove(mark)
        names = _names(paragraphs)
        only = tuple(slot for cell in cells if (slot := cell.only_slot))
        plain = len(names) == 1 and names[0] != Role.EMBLEM and len(only) == len(cells)
        return Row(
            names,
            opening,
            self._row_opening(element),
            cells,
            _width(element),
            slots=only if plain else (),
        )

    def _row_opening(self, element: Element) -> str:
        inside = (fragment(child, self.declared) for child in element if child.tag != w("tc"))
        return "<w:tr>" + "".join(inside)

    def table(self, element: Element) -> list[Row]:
        """The sample rows of a table between the paragraphs of a version."""
        own = (child for child in element if child.tag != w("tr"))
        opening = "<w:tbl>" + "".join(fragment(child, self.declared) for child in own)
        return [replace(self.row(row), table=opening) for row in element.findall(w("tr"))]

    def line(self, element: Element) -> Line:
        """A sample paragraph of a consecutive version as a program."""
        paragraph = self.paragraph(element, self.languages[0])
        return Line(_names([paragraph]), paragraph)

    def static(self, element: Element, language: str) -> str:
        """A block without roles: its words in the language of the column or version."""
        for paragraph in element.iter(w("p")):
            join_tags(paragraph)
        self._stamp(element, language)
        return fragment(element, self.declared)

    def paragraph(self, element: Element, language: str) -> Paragraph:
        """A sample paragraph; `language` speaks its static words."""
        join_tags(element)
        parts = tuple(_merged(self._parts(element, language)))
        first = next((part for part in parts if isinstance(part, Slot)), None)
        slots = tuple(part for part in parts if isinstance(part, Slot))
        return Paragraph(self._opening(element, first), parts, slots)

    def _cell(self, element: Element, language: str) -> Cell:
        inside = element.find(w("tcPr"))
        _drop_common_margins(element)
        opening = "<w:tc>" + ("" if inside is None else fragment(inside, self.declared))
        return Cell(opening, tuple(self.paragraph(p, language) for p in element.findall(w("p"))))

    def _opening(self, element: Element, first: Slot | None) -> Opening:
        own = None
        if first is not None:
            own = self.numbering.clone(element, first.name, first.language)
        both = (False, True)
        flags = [(hold, numbered, rtl) for hold in Hold for numbered in both for rtl in both]
        return Opening({flag: self._opened(element, own, *flag) for flag in flags})

    def _opened(
        self, element: Element, own: tuple[str, str] | None, hold: Hold, numbered: bool, rtl: bool
    ) -> str:
        inside = copy.deepcopy(properties(element, "pPr"))
        if hold is not Hold.STYLE:
            put(inside, PARAGRAPH_ORDER, "keepNext").set(
                w("val"), "true" if hold is Hold.NEXT else "false"
            )
        if rtl:
            put(inside, PARAGRAPH_ORDER, "bidi")
        if own:
            listed = put(inside, PARAGRAPH_ORDER, "numPr")
            listed[:] = [
                listed.makeelement(w("ilvl"), {w("val"): own[1]}),
                listed.makeelement(w("numId"), {w("val"): own[0] if numbered else "0"}),
            ]
        return "<w:p>" + fragment(inside, self.declared)

    def _parts(self, element: Element, language: str) -> Iterable[str | Slot]:
        for child in element:
            if child.tag == w("r"):
                yield from self._run(child, language)
            elif child.tag != w("pPr"):
                self._stamp(child, language)
                yield fragment(child, self.declared)

    def _run(self, run: Element, language: str) -> Iterable[str | Slot]:
        style, before, after = self.look(run)
        tag = f'<w:lang w:val="{word_tag(language)}"/>'
        opened = f"<w:r><w:rPr>{style}{before}{tag}{after}</w:rPr>"
        for child in run:
            if child.tag == w("rPr"):
                continue
            if child.tag != w("t"):
                yield f"{opened}{fragment(child, self.declared)}</w:r>"
                continue
            for piece in split_text(child.text or ""):
                if isinstance(piece, str):
                    yield f"{opened}{content(piece)}</w:r>"
                else:
                    yield from self._tag(piece, language, (style, before, after))

    def _tag(self, tag: Tag, language: str, look: tuple[str, str, str]) -> Iterable[str | Slot]:
        if tag.column is not None and tag.column >= len(self.languages):
            sentence = _("Для позначки «{tag}» немає стовпця в таблиці шаблону.")
            self.faults.append(Fault(sentence.format(tag=tag.name)))
            return
        own = language if tag.column is None else self.languages[tag.column]
        style, before, after = look
        if is_role(tag.name):
            yield Slot(tag.key, own, style, before, after, self.marks)
        else:
            spoken = f'<w:lang w:val="{word_tag(own)}"/>'
            opened = f"<w:r><w:rPr>{style}{before}{spoken}{after}</w:rPr>"
            yield self.frame(tag.name, own).replace("<w:r>", opened)

    def look(self, run: Element) -> tuple[str, str, str]:
        """The look of a run: its character style, and its properties on both sides of w:lang."""
        inside = run.find(w("rPr"))
        style, before, after = "", "", ""
        for child in () if inside is None else inside:
            if child.tag == w("rStyle"):
                style = fragment(child, self.declared)
            elif child.tag in _BEFORE_LANGUAGE:
                before += fragment(child, self.declared)
            elif child.tag != w("lang"):
                after += fragment(child, self.declared)
        return style, before, after

    def _stamp(self, element: Element, language: str) -> None:
        for run in element.iter(w("r")):
            put(properties(run, "rPr"), RUN_ORDER, "lang", val=word_tag(language))


def _drop_common_margins(cell: Element) -> None:
    """Take out the margins that a cell has from its table anyway: each stands in every row."""
    own = cell.find(f"{w('tcPr')}/{w('tcMar')}")
    table = next(cell.iterancestors(w("tbl")), None)
    common = None if table is None else table.find(f"{w('tblPr')}/{w('tblCellMar')}")
    if own is None or common is None:
        return
    for side in list(own):
        shared = common.find(side.tag)
        if shared is not None and sorted(shared.items()) == sorted(side.items()):
            own.remove(side)
    if not len(own):
        remove(own)


def _width(row: Element) -> int:
    """The columns of the grid that a row stands in."""
    table = row.getparent()
    return 0 if table is None else len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))


def _names(paragraphs: Iterable[Paragraph]) -> tuple[str, ...]:
    """The tags of a row in reading order, each once."""
    return tuple(dict.fromkeys(slot.name for p in paragraphs for slot in p.slots))


def _merged(parts: Iterable[str | Slot]) -> Iterable[str | Slot]:
    """Neighbouring static parts as one string."""
    static = ""
    for part in parts:
        if isinstance(part, str):
            static += part
        else:
            if static:
                yield static
            static = ""
            yield part
    if static:
        yield static
