"""The sections of a template: one is taken for the languages of a draft, the others go."""

from dataclasses import dataclass

from memodesk.rendering.fields import PLACES
from memodesk.rendering.ooxml import Element, blocks, remove, text_of, w
from memodesk.rendering.tags import TAG, read_tag


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks of a template up to a section mark, and the properties of their pages."""

    blocks: tuple[Element, ...]
    properties: Element
    columns: int

    @property
    def consecutive(self) -> bool:
        """Whether it holds one language after the other; columns are 0 then."""
        return self.columns == 0

    @property
    def stacked(self) -> bool:
        """Whether paragraphs alternate: one column holds the samples of all languages."""
        return self.columns == 1


def sections(body: Element) -> list[Section]:
    """The sections of a document body in order."""
    found: list[Section] = []
    current: list[Element] = []
    for block in blocks(body):
        current.append(block)
        mark = block.find(f"{w('pPr')}/{w('sectPr')}")
        if mark is not None:
            remove(mark)
            found.append(Section(tuple(current), mark, _columns(current)))
            current = []
    last = body.find(w("sectPr"))
    if last is not None:
        found.append(Section(tuple(current), last, _columns(current)))
    return found


def choose(found: list[Section], languages: int) -> Section | None:
    """The section with a place for each language, or the one of consecutive versions."""
    fitting = [
        s for s in found if s.columns == languages or (s.stacked and languages <= len(PLACES))
    ]
    return next(iter(fitting or [s for s in found if s.consecutive and has_tags(s)]), None)


def has_tags(section: Section) -> bool:
    """Whether any sample stands in the section."""
    return any(TAG.search(text_of(block)) for block in section.blocks)


def _columns(found: list[Element]) -> int:
    """How many columns the sample table has; 0 when no table holds a tag of a column."""
    for block in found:
        if block.tag == w("tbl") and any(_is_column(e) for e in block.iter(w("tr"))):
            return len(block.findall(f"{w('tblGrid')}/{w('gridCol')}"))
    return 0


def _is_column(row: Element) -> bool:
    tags = map(read_tag, TAG.findall(text_of(row)))
    return any(tag is not None and tag.column is not None for tag in tags)
