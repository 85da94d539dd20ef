"""What a document is issued with, taken from its finished parts for its manifest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from memodesk.drafting.draft import Draft
from memodesk.rendering.around import hashes_around
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.lists import looks_in
from memodesk.rendering.manifest import Mark, digest, line_of, manifest_text
from memodesk.rendering.ooxml import parse, w
from memodesk.rendering.package import Member
from memodesk.rendering.readback import Block
from memodesk.rendering.saved_text import SavedText
from memodesk.rendering.statics import reading


def manifest_of_sheet(
    compiled: Compiled,
    draft: Draft,
    pieces: Sequence[str],
    blocks: Mapping[int, Block],
    frames: Iterable[Member],
) -> str:
    """The manifest of a document in pieces, whose lists print the figures.

    `blocks` are what was read back of pieces, by their places; `frames` are the parts that were
    made for the draft.
    """
    members = {part.name: part.data for part in (*compiled.members, *frames)}
    lines: Iterator[str] = (
        blocks[place].reading.line if place in blocks else _static_line(piece)
        for place, piece in enumerate(pieces)
    )
    if compiled.boxes:
        lines = _lines("".join(pieces))
    around, looks = hashes_around(members), looks_in(members)
    return manifest_text(draft, lines, around, looks, odd=compiled.odd)


def manifest_of_parts(compiled: Compiled, draft: Draft, made: Mapping[str, str]) -> str:
    """The manifest of a document from a template that prints its own figures.

    `made` are the parts that were made for the draft.
    """
    members = {part.name: part.data for part in compiled.members}
    members |= {name: text.encode() for name, text in made.items()}
    lines = _lines(made["word/document.xml"])
    return manifest_text(draft, lines, hashes_around(members), odd=compiled.odd)


def _lines(document: str) -> Iterator[str]:
    body = parse(document.encode()).find(w("body"))
    if body is not None:
        yield from SavedText(body, odd=False).lines()


@lru_cache(32)
def _static_line(piece: str) -> str:
    """The template's words in what stands around the blocks: the first rows of a table."""
    said = map(reading, piece.split("</w:p>"))
    return line_of(Mark("", "", digest(words)) for words in said if words.strip())
