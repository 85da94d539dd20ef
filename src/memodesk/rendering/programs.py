"""Sample rows made ready for printing: literal XML with slots where words go."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from memodesk.drafting.draft import NUMBERED, Mark, Role, Segment, Text
from memodesk.drafting.layout import length, room
from memodesk.rendering.characters import content, directions, printed, reads_from_right
from memodesk.rendering.locale_tags import word_tag

BETWEEN: Final = " "
"""Stands between two arms on one line, spaced out."""
_BETWEEN: Final = (
    '<w:r><w:rPr><w:spacing w:val="900"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>'
)


@dataclass(slots=True)
class Writer:
    """The XML written so far, with the next id for bookmarks and drawings."""

    pictures: Mapping[str, str] = field(default_factory=dict)
    chunks: list[str] = field(default_factory=list)
    next_id: int = 1


class Hold(Enum):
    """Whether a paragraph keeps with the next: as its style says, always, or never."""

    STYLE = "style"
    NEXT = "next"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Group:
    """The segments that one sample row prints together, by the name of their tag."""

    segments: Mapping[str, Segment]
    hold: Hold = Hold.STYLE


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one tag: the run properties of its sample, split where w:lang stands.

    `marks` are the character styles that replace the sample's own for a marked piece.
    """

    name: str
    language: str
    style: str
    before: str
    after: str
    marks: Mapping[Mark, str]
    _opens: dict[tuple[Mark, str, bool], str] = field(default_factory=dict)

    def value(self, group: Group) -> Text | None:
        """The text to print here, or nothing when the group lacks it."""
        segment = group.segments.get(self.name)
        return (segment.texts.get(self.language) or None) if segment else None

    def write(self, segment: Segment, text: Text, out: Writer) -> None:
        """Write the runs of a text between the bookmarks that name its segment."""
        number, out.next_id = out.next_id, out.next_id + 1
        out.chunks.append(
            f'<w:bookmarkStart w:id="{number}" w:name="_m_{segment.id}_{self.language}_0"/>'
        )
        for piece in text:
            for words, from_right in directions(printed(piece)):
                opened = self._open(piece.mark, piece.language, from_right)
                out.chunks.append(f"{opened}{content(words)}</w:r>")
        out.chunks.append(f'<w:bookmarkEnd w:id="{number}"/>')

    def _open(self, mark: Mark, language: str, from_right: bool) -> str:
        key = (mark, language, from_right)
        if key not in self._opens:
            self._opens[key] = self._run(mark, language, from_right)
        return self._opens[key]

    def _run(self, mark: Mark, language: str, from_right: bool) -> str:
        named = f'<w:rStyle w:val="{self.marks[mark]}"/>' if mark in self.marks else self.style
        tag = word_tag(language)
        spoken = f'<w:lang w:val="{tag}"/>'
        if from_right:
            bidi = tag if tag.startswith(("ar", "he", "fa", "ur", "yi")) else "ar-SA"
            spoken = f'<w:rtl/><w:lang w:val="{tag}" w:bidi="{bidi}"/>'
        return f"<w:r><w:rPr>{named}{self.before}{spoken}{self.after}</w:rPr>"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a paragraph begins, by how it holds to the next, whether numbered, from the right."""

    variants: Mapping[tuple[Hold, bool, bool], str]

    def __call__(
        self, hold: Hold = Hold.STYLE, numbered: bool = True, from_right: bool = False
    ) -> str:
        return self.variants[hold, numbered, from_right]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sample paragraph: static XML and slots in order."""

    opening: Opening
    parts: tuple[str | Slot, ...]
    slots: tuple[Slot, ...]

    def has_value(self, group: Group) -> bool:
        """Whether the group has something to print here."""
        return any(slot.value(group) for slot in self.slots)

    def write(self, group: Group, out: Writer) -> None:
        """Write the paragraph unless all its values are absent."""
        first = next((slot for slot in self.slots if slot.value(group)), None)
        if first is not None:
            segment = group.segments[first.name]
            from_right = reads_from_right(segment.texts[first.language][0].words)
            numbered = segment.role not in NUMBERED or bool(segment.number)
            out.chunks.append(self.opening(group.hold, numbered, from_right))
        elif self.slots:
            return
        else:
            out.chunks.append(self.opening(group.hold, numbered=False))
        for part in self.parts:
            if isinstance(part, str):
                out.chunks.append(part)
            elif text := part.value(group):
                self._write_value(part, group.segments[part.name], text, out)
        out.chunks.append("</w:p>")

    @staticmethod
    def _write_value(slot: Slot, segment: Segment, text: Text, out: Writer) -> None:
        if segment.role is Role.EMBLEM:
            out.chunks.append(_BETWEEN.join(_pictures(text, out)))
        else:
            slot.write(segment, text, out)

    def write_empty(self, hold: Hold, out: Writer) -> None:
        """Write the paragraph without words: a cell is never without a paragraph."""
        out.chunks += [self.opening(hold, numbered=False), "</w:p>"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a sample row."""

    opening: str
    paragraphs: tuple[Paragraph, ...]

    def write(self, group: Group, out: Writer) -> None:
        """Write the cell; where its samples have no value, its static paragraphs go too."""
        out.chunks.append(self.opening)
        sampled = [paragraph for paragraph in self.paragraphs if paragraph.slots]
        if sampled and not any(paragraph.has_value(group) for paragraph in sampled):
            sampled[0].write_empty(group.hold, out)
        else:
            for paragraph in self.paragraphs:
                paragraph.write(group, out)
        out.chunks.append("</w:tc>")


@dataclass(frozen=True, slots=True)
class Row:
    """A sample row; `names` are the tags it prints, in reading order.

    `breakable` is the opening of a row that may break across pages: one that is higher than a
    page and must not break would lose its end. `table` opens the row's own table where it stands
    between paragraphs.
    """

    names: tuple[str, ...]
    opening: str
    breakable: str
    cells: tuple[Cell, ...]
    table: str = ""

    def write(self, group: Group, out: Writer) -> None:
        """Write the row once for a group of segments."""
        long = any(length(s) > room(len(self.cells)) for s in group.segments.values())
        out.chunks.append(self.breakable if long else self.opening)
        for cell in self.cells:
            cell.write(group, out)
        out.chunks.append("</w:tr>")


@dataclass(frozen=True, slots=True)
class Line:
    """A sample paragraph of a version in one language."""

    names: tuple[str, ...]
    paragraph: Paragraph

    def write(self, group: Group, out: Writer) -> None:
        """Write the paragraph once for a group of segments."""
        self.paragraph.write(group, out)


def _pictures(text: Text, out: Writer) -> Iterator[str]:
    """The run of each picture of a text."""
    for piece in text:
        number, out.next_id = out.next_id, out.next_id + 1
        yield f"<w:r>{out.pictures[piece.words].replace('%id%', str(number))}</w:r>"
