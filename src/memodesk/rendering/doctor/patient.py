"""The template under examination: its parts, parsed once, and where a thing stands in them."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Final

from memodesk.drafting.draft import DocumentType
from memodesk.i18n import _
from memodesk.rendering.inspection import parsed, text_parts
from memodesk.rendering.ooxml import Element, parse, text_of, val, w
from memodesk.rendering.tags import STATEMENT, join_tags
from memodesk.rendering.template_faults import ERROR, TemplateFault

DOCUMENT: Final = "word/document.xml"
_SHOWN: Final = 50
_NEAR: Final = 60
"""Paragraphs above among which a heading is looked for."""


@dataclass
class Patient:
    """A template's members by name; `document` is the type that it is meant for."""

    name: str
    members: Mapping[str, bytes]
    document: DocumentType | None = None
    _roots: dict[str, Element] = field(default_factory=dict)
    _joined: dict[str, Element] = field(default_factory=dict)

    def root(self, part: str) -> Element:
        """The root of a part as it is in the file."""
        if part not in self._roots:
            self._roots[part] = parsed(self.members, part, self.name)
        return self._roots[part]

    def joined(self, part: str) -> Element:
        """The root of a part with its tags as the compiler reads them: whole, signs mended."""
        if part not in self._joined:
            root = copy.deepcopy(self.root(part))
            for paragraph in root.iter(w("p")):
                join_tags(paragraph)
            self._joined[part] = root
        return self._joined[part]

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts that hold paragraphs."""
        return tuple(text_parts(self.members))

    @cached_property
    def office(self) -> bool:
        """Whether it has loops or conditions of its own."""
        return STATEMENT.search(text_of(self.joined(DOCUMENT))) is not None

    @cached_property
    def styles(self) -> Mapping[str, Element]:
        """The styles by their ids."""
        data = self.members.get("word/styles.xml")
        found = () if data is None else parse(data).iter(w("style"))
        return {style.get(w("styleId"), ""): style for style in found}

    def paragraphs(self) -> Iterator[tuple[str, Element]]:
        """Every paragraph with the name of its part."""
        for part in self.parts:
            for paragraph in self.root(part).iter(w("p")):
                yield part, paragraph


def fault(
    code: str,
    message: str,
    part: str,
    fix: str,
    element: Element | None = None,
    *,
    severity: str = ERROR,
) -> TemplateFault:
    """A fault with the place of the element in words."""
    place = "" if element is None else where(element)
    return TemplateFault(code, severity, message, part, place, fix)


def where(element: Element) -> str:
    """«таблиця 1, рядок 4, клітинка 2, після заголовка «…»: «слова»»."""
    steps = [*_cell_of(element), *_heading_before(element)]
    words = " ".join(text_of(_paragraph_of(element)).split())
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    place = ", ".join(steps)
    return f"{place}: «{shown}»" if place and shown else place or (f"«{shown}»" if shown else "")


def _paragraph_of(element: Element) -> Element:
    return next(element.iterancestors(w("p")), element)


def _cell_of(element: Element) -> Iterator[str]:
    row = next(element.iterancestors(w("tr")), None)
    table = next(element.iterancestors(w("tbl")), None)
    if row is None or table is None:
        return
    tables = list(table.getroottree().getroot().iter(w("tbl")))
    yield _("таблиця {number}").format(number=tables.index(table) + 1)
    yield _("рядок {number}").format(number=list(table.iter(w("tr"))).index(row) + 1)
    cell = next(element.iterancestors(w("tc")), None)
    if cell is not None and cell in row:
        yield _("клітинка {number}").format(number=row.findall(w("tc")).index(cell) + 1)


def _heading_before(element: Element) -> Iterator[str]:
    """The nearest heading above, where the template has static ones."""
    paragraph = _paragraph_of(element)
    for before in islice(paragraph.itersiblings(w("p"), preceding=True), _NEAR):
        style = val(before.find(f"{w('pPr')}/{w('pStyle')}"))
        words = text_of(before).strip()
        if style.lower().startswith(("heading", "title")) and words:
            yield _("після заголовка «{text}»").format(text=words[:_SHOWN])
            return
