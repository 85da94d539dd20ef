"""What loops and conditions would tear out, empty or double."""

import re
from collections.abc import Iterator
from typing import Final

from memodesk.i18n import _
from memodesk.rendering.doctor.patient import Patient, fault
from memodesk.rendering.ooxml import Element, text_of, val, w
from memodesk.rendering.own_marks import has_role
from memodesk.rendering.tags import texts_of
from memodesk.rendering.template_faults import WARNING, TemplateFault

_STATEMENT: Final = re.compile(r"\{%\s*(p|tr|tc|r)?\s*[-+]?\s*(if|for|elif|else|endif|endfor)\b")
_ALONE: Final = re.compile(r"\s*\{%.*%\}\s*\Z", re.DOTALL)


def examine(patient: Patient) -> Iterator[TemplateFault]:
    """The faults of this department."""
    for part in patient.parts:
        root = patient.joined(part)
        for paragraph in root.iter(w("p")):
            yield from _lost(part, paragraph)
        for table in root.iter(w("tbl")):
            yield from _emptied_table(part, table)
        for cell in root.iter(w("tc")):
            yield from _emptied_cell(part, cell)
    yield from _doubled_ids(patient)


def _lost(part: str, paragraph: Element) -> Iterator[TemplateFault]:
    found = _STATEMENT.search("".join(one.text or "" for one in texts_of(paragraph)))
    if not found or found[1] not in {"p", "tr"}:
        return
    for what in _carried(paragraph):
        sentence = _("Абзац з блоком «{tag}» несе {what}, і це зникне з документа.")
        message = sentence.format(tag=found[0] + " … %}", what=what)
        fix = _("Поставте блок окремим абзацом: клацніть перед ним і натисніть Enter.")
        yield fault("template.lost", message, part, fix, paragraph)


def _carried(paragraph: Element) -> Iterator[str]:
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        yield _("розрив розділу")
    if any(br.get(w("type")) in {"page", "column"} for br in paragraph.iter(w("br"))):
        yield _("розрив сторінки або стовпця")
    if any(not val_name(one).startswith("_") for one in paragraph.iter(w("bookmarkStart"))):
        yield _("закладку")
    if next(paragraph.iter(w("drawing"), w("pict"), w("object")), None) is not None:
        yield _("малюнок")
    if next(paragraph.iter(w("footnoteReference"), w("endnoteReference")), None) is not None:
        yield _("виноску")


def val_name(start: Element) -> str:
    """The name of a bookmark."""
    return start.get(w("name"), "")


def _emptied_table(part: str, table: Element) -> Iterator[TemplateFault]:
    rows = [text_of(row) for row in table.findall(w("tr"))]
    depth, kept, loops = 0, 0, 0
    for text in rows:
        statement = next((one for one in _STATEMENT.finditer(text) if one[1] == "tr"), None)
        if statement is None:
            kept += depth == 0
        elif statement[2] in {"if", "for"}:
            depth, loops = depth + 1, loops + 1
        elif statement[2] in {"endif", "endfor"}:
            depth -= 1
    if loops and not kept:
        message = _(
            "Усі рядки таблиці стоять у повтореннях або умовах: вона може лишитися порожня."
        )
        fix = _("Додайте рядок заголовка або візьміть усю таблицю в умову {%p if … %}.")
        yield fault("template.emptied", message, part, fix, table, severity=WARNING)


def _emptied_cell(part: str, cell: Element) -> Iterator[TemplateFault]:
    texts = [text_of(paragraph) for paragraph in cell.findall(w("p"))]
    depth, kept, blocks = 0, 0, 0
    for text in texts:
        statement = _STATEMENT.search(text)
        if statement is None or statement[1] != "p" or not _ALONE.match(text):
            kept += depth == 0
        elif statement[2] in {"if", "for"}:
            depth, blocks = depth + 1, blocks + 1
        elif statement[2] in {"endif", "endfor"}:
            depth -= 1
    if blocks and not kept:
        message = _("Увесь вміст клітинки стоїть в умові або повторенні: вона може стати порожня.")
        fix = _("Лишіть у клітинці один звичайний абзац після блоку.")
        yield fault("template.emptied", message, part, fix, cell.find(w("p")), severity=WARNING)


def _doubled_ids(patient: Patient) -> Iterator[TemplateFault]:
    """Bookmarks and drawings in what is printed many times."""
    for part in patient.parts:
        root = patient.joined(part)
        for row in root.iter(w("tr")) if patient.office else _samples(root):
            if patient.office and not _in_loop(row):
                continue
            for mark in row.iter(w("bookmarkStart")):
                if not val_name(mark).startswith("_"):
                    message = _("Закладка «{name}» стоїть у тому, що повторюється.")
                    fix = _("Перенесіть її в абзац, який друкується один раз.")
                    shown = message.format(name=val_name(mark))
                    yield fault("template.ids", shown, part, fix, mark, severity=WARNING)


def _samples(root: Element) -> Iterator[Element]:
    for row in root.iter(w("tr")):
        if has_role(row):
            yield row


def _in_loop(row: Element) -> bool:
    """Whether a row stands between `{%tr for %}` and its end."""
    depth = 0
    for before in row.itersiblings(w("tr"), preceding=True):
        for found in _STATEMENT.finditer(text_of(before)):
            if found[2] == "endfor":
                depth -= 1
            elif found[2] == "for":
                depth += 1
    return depth > 0


def used_style(paragraph: Element) -> str:
    """The id of the style of a paragraph."""
    return val(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
