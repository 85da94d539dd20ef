"""How rows read, kept: a row that has the bytes of one read before need not be read again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from memodesk.rendering.ooxml import NotXmlError, parse
from memodesk.rendering.readback import Block, Reader, Reading

KEPT: Final = 512
"""Rows that are remembered; a memorandum has about 75, of which a third is its own."""
Fragment = tuple[str, int]
"""The balanced XML of a row or of blocks, and the columns of the table it stands in."""


@dataclass
class Readings:
    """The readings of one template's rows and paragraphs by their XML."""

    known: dict[str, Reading] = field(default_factory=dict)

    def read(self, opening: str, fragments: Sequence[Fragment]) -> list[Block]:
        """The fragments as blocks; those that are new are parsed strictly, in one go.

        `opening` begins a document and declares its names. Raises NotXmlError.
        """
        known = self.known
        new = list(dict.fromkeys([text for text, _width in fragments if text not in known]))
        if new:
            self._learn(opening, new)
        found = [Block(known[text], width) for text, width in fragments]
        for text in list(islice(known, max(0, len(known) - KEPT))):
            del known[text]
        return found

    def __reduce__(self) -> tuple[type["Readings"], tuple[()]]:
        """A kept template begins with nothing read."""
        return Readings, ()

    def _learn(self, opening: str, new: Sequence[str]) -> None:
        inside = "</w:sdtContent><w:sdtContent>".join(new)
        whole = f"{opening}<w:sdtContent>{inside}</w:sdtContent></w:body></w:document>"
        body = parse(whole.encode())[0]
        if len(body) != len(new):
            raise NotXmlError("blocks")
        self.known.update(
            (text, Reader().read(block)) for text, block in zip(new, body, strict=True)
        )
