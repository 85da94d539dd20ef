"""Languages that would not say the same: a field, a condition or a number on one side only."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from memodesk.drafting.draft import Role
from memodesk.i18n import _
from memodesk.rendering.doctor.patient import DOCUMENT, Patient, fault
from memodesk.rendering.fields import PLACES, is_role
from memodesk.rendering.ooxml import Element, text_of, w
from memodesk.rendering.tags import TAG, read_tag
from memodesk.rendering.template_faults import ERROR, WARNING, TemplateFault

_FIELD: Final = re.compile(rf"\b(\w+)\.({'|'.join(PLACES)})\b")
_NUMBER: Final = re.compile(r"\d+")
_TWO: Final = 2


def examine(patient: Patient) -> Iterator[TemplateFault]:
    """The faults of this department."""
    root = patient.joined(DOCUMENT)
    if patient.office:
        yield from _unequal_fields(root)
        return
    for table in root.iter(w("tbl")):
        if len(table.findall(f"{w('tblGrid')}/{w('gridCol')}")) > 1:
            yield from _unequal_columns(table)
        for row in table.findall(w("tr")):
            yield from _unequal_numbers(row)


def _unequal_columns(table: Element) -> Iterator[TemplateFault]:
    """A role that stands in some columns of its table and not in the others."""
    found: dict[str, set[int]] = {}
    for tag in map(read_tag, TAG.findall(text_of(table))):
        if tag is not None and tag.column is not None and is_role(tag.name):
            found.setdefault(tag.name, set()).add(tag.column)
    if len(table.findall(f"{w('tblGrid')}/{w('gridCol')}")) == 1:
        found.pop(Role.EMBLEM, None)  # arms stand once where paragraphs alternate
    columns = set().union(*found.values())
    for name, own in found.items():
        for missing in sorted(columns - own):
            sentence = _("Поле «{name}» є не в усіх мовах: бракує «{tag}».")
            tag_text = f"{{{{ {name}.{PLACES[missing]} }}}}"
            message = sentence.format(name=name, tag=tag_text)
            fix = _("Додайте «{tag}» у стовпець цієї мови.").format(tag=tag_text)
            yield fault(
                "template.unequal", message, DOCUMENT, fix, _holder(table, name), severity=ERROR
            )


def _holder(table: Element, name: str) -> Element:
    return next(p for p in table.iter(w("p")) if f"{name}." in text_of(p))


def _unequal_numbers(row: Element) -> Iterator[TemplateFault]:
    """Figures in the words of one column that another one lacks."""
    cells = row.findall(w("tc"))
    figures = [sorted(_NUMBER.findall(TAG.sub("", text_of(cell)))) for cell in cells]
    if len(cells) >= _TWO and any(one != figures[0] for one in figures):
        shown = " / ".join(", ".join(one) or "—" for one in figures)
        message = _("Числа в мовах різні: {numbers}.").format(numbers=shown)
        fix = _("Запишіть ті самі числа в кожному стовпці.")
        yield fault(
            "template.unequal", message, DOCUMENT, fix, cells[0].find(w("p")), severity=WARNING
        )


def _unequal_fields(root: Element) -> Iterator[TemplateFault]:
    """In a template with loops: a field that one of the languages lacks."""
    text = text_of(root)
    counts: dict[str, Counter[str]] = {}
    for name, place in _FIELD.findall(text):
        counts.setdefault(name, Counter())[place] += 1
    places = {place for found in counts.values() for place in found}
    for name, found in counts.items():
        if lacking := [place for place in PLACES if place in places and not found[place]]:
            sentence = _("Поле «{name}» є не в усіх мовах: бракує «{tag}».")
            message = sentence.format(name=name, tag=f"{name}.{lacking[0]}")
            fix = _("Поставте його в кожній мові.")
            where_it_is = next(p for p in root.iter(w("p")) if f"{name}." in text_of(p))
            yield fault("template.unequal", message, DOCUMENT, fix, where_it_is, severity=WARNING)
