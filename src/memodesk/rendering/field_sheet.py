"""The cheat sheet of template fields: tags that can be copied clean, their names, an example."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document as WordDocument

from memodesk.i18n import _, current
from memodesk.rendering.ooxml import RUN_ORDER, properties, put
from memodesk.rendering.record_base import (
    TEXT_WIDTH,
    blank_record,
    number_pages,
    packed,
    style_name,
    write,
)
from memodesk.rendering.record_table import first, further, new_row, new_table

_TAGS: Final = 62
_NAMES: Final = 85
_WIDTHS: Final[list[float]] = [_TAGS, _NAMES, TEXT_WIDTH - _TAGS - _NAMES]
_EXAMPLE: Final = 160


@dataclass(frozen=True, slots=True)
class Listed:
    """One field: its tags, its names in Ukrainian and English, and how it is printed."""

    tags: tuple[str, ...]
    ukrainian: str
    english: str
    example: str


def render_fields(fields: Sequence[Listed]) -> bytes:
    """The sheet as a Word file in the language of the program."""
    own = current()
    document = blank_record(own)
    title = _("Поля шаблонів")
    document.core_properties.title = title
    write(_paragraph(document, "Title"), title, own)
    how = _("Скопіюйте позначку разом із дужками і вставте її в шаблон без форматування.")
    write(_paragraph(document, "RecordFact"), how, own)
    table = new_table(_WIDTHS)
    document.element.body.insert(len(document.element.body) - 1, table)
    head, cells = new_row(_WIDTHS, whole=True, head=True)
    for cell, name in zip(cells, (_("Позначки"), _("Що друкує"), _("Приклад")), strict=True):
        write(first(cell, "RecordHead"), name, own)
    table.append(head)
    for one in fields:
        table.append(_row(one))
    write(_paragraph(document, "RecordEnd"), "", own)
    number_pages(document, own)
    return packed(document)


def _row(one: Listed) -> Any:
    row, (tags, names, example) = new_row(_WIDTHS, whole=True)
    for place, tag in enumerate(one.tags):
        paragraph = further(tags, "RecordText") if place else first(tags, "RecordText")
        write(paragraph, tag, "en")
        for run in paragraph._p.r_lst:  # noqa: SLF001 - a tag is no word to be spelt
            put(properties(run, "rPr"), RUN_ORDER, "noProof")
    write(first(names, "RecordText"), one.ukrainian, "uk")
    write(further(names, "RecordSmall"), one.english, "en")
    said = " ".join(one.example.split())
    shown = said if len(said) <= _EXAMPLE else f"{said[: _EXAMPLE - 1].rpartition(' ')[0]} …"
    write(first(example, "RecordText"), shown, "uk")
    return row


def _paragraph(document: WordDocument, style: str) -> Any:
    return document.add_paragraph(style=style_name(style))
