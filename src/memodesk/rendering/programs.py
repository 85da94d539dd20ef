"""Sample rows made ready for printing: literal XML with slots where words go."""

import itertools
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar, Final

from memodesk.drafting.draft import NUMBERED, Mark, Role, Segment, Text
from memodesk.drafting.layout import length, room
from memodesk.rendering.characters import printed, reads_from_right, stretches
from memodesk.rendering.locale_tags import word_tag

_PLAIN: Final = Mark.PLAIN  # looked up a thousand times for a document
_KEPT: Final = 64
"""Rows of one sample that are kept as they were written last."""
BETWEEN: Final = " "
"""Stands between two arms on one line, spaced out."""
_BETWEEN: Final = (
    '<w:r><w:rPr><w:spacing w:val="900"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>'
)


@dataclass(slots=True)
class Writer:
    """The XML written so far, with the ids of its bookmarks and the next one for a drawing."""

    pictures: Mapping[str, str] = field(default_factory=dict)
    chunks: list[str] = field(default_factory=list)
    next_picture: int = 1
    _ids: set[int] = field(default_factory=set)

    def bookmark(self, segment: str, language: str) -> tuple[str, str]:
        """The bookmark that names a paragraph: its start and its end."""
        number, start, end = _bookmark(segment, language)
        if number in self._ids:  # one in many thousand documents
            number = next(n for n in itertools.count(number) if n not in self._ids)
            _number, start, end = _numbered(segment, language, number)
        self._ids.add(number)
        return start, end

    def take(self, numbers: tuple[int, ...]) -> bool:
        """Take ids of bookmarks, unless another one has one of them."""
        free = self._ids.isdisjoint(numbers)
        if free:
            self._ids.update(numbers)
        return free

    def cut(self) -> str:
        """Take what was written since the last cut."""
        written = "".join(self.chunks)
        self.chunks.clear()
        return written


@lru_cache(2048)
def _bookmark(segment: str, language: str) -> tuple[int, str, str]:
    """An id that a bookmark has in every document, so that equal rows are equal XML."""
    number = zlib.crc32(f"{segment} {language}".encode()) >> 1 or 1
    return _numbered(segment, language, number)


def _numbered(segment: str, language: str, number: int) -> tuple[int, str, str]:
    start = f'<w:bookmarkStart w:id="{number}" w:name="_m_{segment}_{language}_0"/>'
    return number, start, f'<w:bookmarkEnd w:id="{number}"/>'


class Hold(StrEnum):
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

    def write(self, segment: Segment, text: Text, out: Writer, language: str = "") -> None:
        """Write the runs of a text between the bookmarks that name its segment."""
        start, end = out.bookmark(segment.id, language or self.language)
        out.chunks.append(start)
        self.write_runs(text, out)
        out.chunks.append(end)

    def write_runs(self, text: Text, out: Writer) -> None:
        """Write the runs of a text alone."""
        add, opens = out.chunks.append, self._opens
        for mark, language, words in _runs(text):
            for inside, from_right in stretches(words):
                key = (mark, language, from_right)
                add(opens.get(key) or self._open(*key))
                add(inside)

    def write_words(self, words: str, out: Writer) -> None:
        """Write plain words in the language of the slot."""
        for inside, from_right in stretches(words):
            out.chunks += [self._open(_PLAIN, self.language, from_right), inside]

    def opened(self) -> str:
        """How a plain run begins here."""
        return self._open(_PLAIN, self.language, False)

    def _open(self, mark: Mark, language: str, from_right: bool) -> str:
        """The beginning of a run; made once for each look."""
        opened = self._opens[mark, language, from_right] = self._run(mark, language, from_right)
        return opened

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

    def write(self, group: Group, out: Writer) -> bool:
        """Write the paragraph unless all its values are absent; says whether it did."""
        begun = False
        for slot in self.slots:
            if text := slot.value(group):
                segment = group.segments[slot.name]
                numbered = bool(segment.number) or segment.role not in NUMBERED
                from_right = reads_from_right(text[0].words)
                out.chunks.append(self.opening.variants[group.hold, numbered, from_right])
                begun = True
                break
        if self.slots and not begun:
            return False
        if not begun:
            out.chunks.append(self.opening(group.hold, numbered=False))
        for part in self.parts:
            if isinstance(part, str):
                out.chunks.append(part)
            elif text := part.value(group):
                self._write_value(part, group.segments[part.name], text, out)
        out.chunks.append("</w:p>")
        return True

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
        chunks = out.chunks
        chunks.append(self.opening)
        begun, filled, sample = len(chunks), False, None
        for paragraph in self.paragraphs:
            written = paragraph.write(group, out)
            if paragraph.slots:
                filled, sample = filled or written, sample or paragraph
        if sample is not None and not filled:
            del chunks[begun:]
            sample.write_empty(group.hold, out)
        chunks.append("</w:tc>")

    @property
    def only_slot(self) -> Slot | None:
        """The one slot of a cell that has no other."""
        slots = [slot for paragraph in self.paragraphs for slot in paragraph.slots]
        return slots[0] if len(slots) == len(self.paragraphs) == 1 else None


_Key = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A sample row; `names` are the tags it prints, in reading order.

    `breakable` is the opening of a row that may break across pages: one that is higher than a
    page and must not break would lose its end. `width` is the number of columns of its table;
    `table` opens the row's own table where it stands between paragraphs. `slots` are those of a row
    that prints one text in each cell.
    """

    names: tuple[str, ...]
    opening: str
    breakable: str
    cells: tuple[Cell, ...]
    width: int
    table: str = ""
    slots: tuple[Slot, ...] = ()
    _made: dict[object, tuple[tuple[int, ...], str]] = field(default_factory=dict)

    def write(self, group: Group, out: Writer) -> None:
        """Write the row once for a group of segments; one of plain texts is kept for the next."""
        key = self._key(group) if self.slots else None
        made = self._made.get(key) if key else None
        if made is not None and out.take(made[0]):
            out.chunks.append(made[1])
            return
        written = self._written(group, out)
        out.chunks.append(written)
        if key and made is None:
            while len(self._made) >= _KEPT:
                del self._made[next(iter(self._made))]
            segment = group.segments[self.names[0]].id
            numbers = tuple(_bookmark(segment, slot.language)[0] for slot in self.slots)
            self._made[key] = numbers, written

    def _key(self, group: Group) -> tuple[str, Hold, str, _Key] | None:
        """What decides the XML of a row of plain texts; nothing for any other row."""
        segment = group.segments.get(self.names[0])
        if segment is None:
            return None
        texts = []
        for slot in self.slots:
            text = segment.texts.get(slot.language, ())
            plain = [p.words for p in text if p.mark is _PLAIN and p.language == slot.language]
            if not text or len(plain) != len(text):
                return None
            texts.append(tuple(plain))
        return segment.id, group.hold, segment.number, tuple(texts)

    def _written(self, group: Group, out: Writer) -> str:
        above, out.chunks = out.chunks, []
        for cell in self.cells:
            cell.write(group, out)
        inside = "".join(out.chunks)
        out.chunks = above
        most = room(len(self.cells))
        # A row of little XML and no break holds no long text: most rows need no counting.
        long = (len(inside) > most or "<w:br/>" in inside) and any(
            length(segment) > most for segment in group.segments.values()
        )
        return f"{self.breakable if long else self.opening}{inside}</w:tr>"


@dataclass(frozen=True, slots=True)
class Line:
    """A sample paragraph of a version in one language; it stands in no table."""

    names: tuple[str, ...]
    paragraph: Paragraph
    width: ClassVar[int] = 0

    def write(self, group: Group, out: Writer) -> None:
        """Write the paragraph once for a group of segments."""
        self.paragraph.write(group, out)


def _runs(text: Text) -> Sequence[tuple[Mark, str, str]]:
    """The words by mark and language; plain pieces that follow one another are one run."""
    language = text[0].language
    plain = [p.words for p in text if p.mark is _PLAIN and p.language == language]
    if len(plain) == len(text):
        return ((_PLAIN, language, "".join(plain)),)
    runs: list[tuple[Mark, str, str]] = []
    for piece in text:
        mark, spoken, words = piece.mark, piece.language, printed(piece)
        if runs and mark is _PLAIN and runs[-1][:2] == (mark, spoken):
            words = runs.pop()[2] + words
        runs.append((mark, spoken, words))
    return runs


def _pictures(text: Text, out: Writer) -> Iterator[str]:
    """The run of each picture of a text."""
    for piece in text:
        number, out.next_picture = out.next_picture, out.next_picture + 1
        yield f"<w:r>{out.pictures[piece.words].replace('%id%', str(number))}</w:r>"
