"""The ledger of a compiled template: all it holds is printed, repeated or absent for a reason.

A sample is absent only when the draft has no such paragraph; everything else of the template
stands in each document. So it is enough to find each thing again in what was compiled.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from memodesk.i18n import N_, _
from memodesk.rendering.characters import content
from memodesk.rendering.compiled import Flow
from memodesk.rendering.ooxml import Element, w
from memodesk.rendering.programs import Cell, Line, Paragraph, Row
from memodesk.rendering.tags import Tag, split_text

_KINDS: Final[Mapping[str, str]] = {
    "tbl": N_("таблиця"),
    "tr": N_("рядок таблиці"),
    "p": N_("абзац"),
    "br": N_("розрив рядка, сторінки або стовпця"),
    "drawing": N_("малюнок"),
    "pict": N_("малюнок"),
    "object": N_("вставлений об’єкт"),
    "footnoteReference": N_("виноска"),
    "endnoteReference": N_("кінцева виноска"),
    "hyperlink": N_("посилання"),
    "fldChar": N_("поле Word"),
    "fldSimple": N_("поле Word"),
    "bookmarkStart": N_("закладка"),
    "sym": N_("символ"),
    "sdt": N_("елемент керування вмістом"),
}
_ELEMENT: Final = re.compile(rf"<w:({'|'.join(_KINDS)})[ >/]")
_WORDS: Final = "words"


def inventory(blocks: Iterable[Element]) -> Counter[str]:
    """What the blocks of a template hold: things by their kind, static words as themselves."""
    found: Counter[str] = Counter()
    for block in blocks:
        for element in block.iter(*map(w, _KINDS)):
            found[str(element.tag).rpartition("}")[2]] += 1
        for text in block.iter(w("t")):
            for piece in split_text(text.text or ""):
                if not isinstance(piece, Tag) and piece.strip():
                    found[f"{_WORDS}:{piece}"] += 1
    return found


def missing(wanted: Counter[str], flow: Flow) -> str:
    """What the flow has lost of the blocks it was made from, in words; nothing when nothing."""
    whole = flow.opening + "".join(map(_printed, flow.programs.values())) + flow.closing
    tables = {program.table for program in flow.programs.values() if isinstance(program, Row)}
    whole += "".join(f"{table}</w:tbl>" for table in tables)
    found = Counter(_ELEMENT.findall(whole))
    for what, count in wanted.items():
        kind, _colon, words = what.partition(":")
        if kind == _WORDS and whole.count(content(words)) < count:
            return f"«{words[:60]}»"
        if kind != _WORDS and found[kind] < count:
            return _(_KINDS[kind])
    return ""


def _printed(program: Row | Line) -> str:
    """The XML of a sample as if all its values were there and empty."""
    if isinstance(program, Line):
        return _paragraph(program.paragraph)
    return program.opening + "".join(map(_cell, program.cells)) + "</w:tr>"


def _cell(cell: Cell) -> str:
    return cell.opening + "".join(map(_paragraph, cell.paragraphs)) + "</w:tc>"


def _paragraph(paragraph: Paragraph) -> str:
    return (
        paragraph.opening() + "".join(p for p in paragraph.parts if isinstance(p, str)) + "</w:p>"
    )
