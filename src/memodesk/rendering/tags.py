"""Tags in a template's text: found, joined when Word split them over runs, and read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from memodesk.rendering.fields import OWN, PLACES, SIDES
from memodesk.rendering.ooxml import XML_SPACE, Element, remove, w
from memodesk.rendering.signs import repaired

TAG: Final = re.compile(r"\{\{([^{}]*)\}\}")
STATEMENT: Final = re.compile(r"\{%|%\}")
ANY_BRACE: Final = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_NAME: Final = re.compile(r"\s*(\w+)\.(\w+)\s*\Z")
_NOISE: Final = frozenset(
    map(
        w,
        """proofErr lastRenderedPageBreak commentRangeStart commentRangeEnd permStart
        permEnd""".split(),
    )
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in a template: ``{{ clause.first }}``; column is None for ``.text`` and for a side."""

    name: str
    column: int | None
    side: str = ""

    @property
    def key(self) -> str:
        """The name of its sample: ``sign_party.left`` where a role has one on each side."""
        return f"{self.name}.{self.side}" if self.side else self.name


def read_tag(text: str) -> Tag | None:
    """The tag between two pairs of braces, or nothing when it is not of the form name.place."""
    found = _NAME.match(text)
    if not found or found[2] not in {*PLACES, *SIDES, OWN}:
        return None
    column = PLACES.index(found[2]) if found[2] in PLACES else None
    return Tag(found[1], column, found[2] if found[2] in SIDES else "")


def clean(root: Element) -> None:
    """Take out what Word keeps for itself and a copied row would multiply."""
    doomed = [element for element in root.iter() if element.tag in _NOISE]
    for element in doomed:
        remove(element)
    for reference in list(root.iter(w("commentReference"))):
        remove(reference)
    for element in root.iter(w("p"), w("r"), w("tr"), w("sectPr")):
        for key in list(element.attrib):
            local = str(key).rpartition("}")[2]
            if local.startswith("rsid") or local in {"paraId", "textId"}:
                del element.attrib[key]


def texts_of(paragraph: Element) -> list[Element]:
    """The text elements of a paragraph in order, text boxes inside it left out."""
    return [t for t in paragraph.iter(w("t")) if next(t.iterancestors(w("p"))) is paragraph]


def join_tags(paragraph: Element) -> str:
    """Move each tag that is split over several runs into the run it begins in.

    Returns the whole text of the paragraph afterwards.
    """
    texts = texts_of(paragraph)
    whole = "".join(element.text or "" for element in texts)
    if not whole.isascii() or "{{" in whole:
        whole = retyped(texts, repaired(whole))
    _gather(texts, [found.span() for found in TAG.finditer(whole)])
    return whole


def retyped(texts: list[Element], signs: list[str]) -> str:
    """Give each run its signs as they were meant."""
    place = 0
    for element in texts:
        length = len(element.text or "")
        element.text = "".join(signs[place : place + length])
        place += length
    return "".join(signs)


def _gather(texts: list[Element], spans: Iterable[tuple[int, int]]) -> None:
    """Give the characters of each stretch of the paragraph to the element of its first one."""
    number = place = 0
    for start, end in spans:
        while place + len(texts[number].text or "") <= start:
            place += len(texts[number].text or "")
            number += 1
        home = texts[number]
        gathered = home.text or ""
        wanted, after = end - place, number + 1
        while len(gathered) < wanted:
            text = texts[after].text or ""
            taken = text[: wanted - len(gathered)]
            gathered += taken
            texts[after].text = text[len(taken) :]
            texts[after].set(XML_SPACE, "preserve")
            after += 1
        home.text = gathered
        home.set(XML_SPACE, "preserve")


def split_text(text: str) -> Iterator[str | Tag]:
    """A run's text as static stretches and tags; an unreadable tag stays text."""
    place = 0
    for found in TAG.finditer(text):
        tag = read_tag(found[1])
        if tag is None:
            continue
        if found.start() > place:
            yield text[place : found.start()]
        yield tag
        place = found.end()
    if place < len(text):
        yield text[place:]
