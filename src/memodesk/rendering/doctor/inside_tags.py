"""Signs inside tags, tags across borders, and tags in parts that no program prints."""

import re
from collections.abc import Iterator
from typing import Final

from memodesk.i18n import _
from memodesk.rendering.doctor.patient import Patient, fault
from memodesk.rendering.ooxml import Element, remove, w
from memodesk.rendering.signs import odd_signs
from memodesk.rendering.tags import ANY_BRACE, TAG, texts_of
from memodesk.rendering.template_faults import WARNING, TemplateFault

_RAW: Final = re.compile(
    r"word/(?:charts|diagrams|embeddings|glossary)/.*\.xml$|docProps/(?:app|custom)\.xml$"
)
_BORDERS: Final = (w("hyperlink"), w("sdt"), w("smartTag"), w("fldSimple"))
_OF_BORDERS: Final = tuple(map(w, ("sdtPr", "sdtEndPr", "smartTagPr", "fldData")))


def examine(patient: Patient) -> Iterator[TemplateFault]:
    """The faults of this department."""
    for part, paragraph in patient.paragraphs():
        yield from _odd(part, paragraph)
        yield from _across(part, paragraph)
    for part, data in patient.members.items():
        if _RAW.search(part) and ANY_BRACE.search(_words(data)):
            message = _("У частині файлу, якої програма не друкує, є позначка.")
            fix = _("Видаліть її з діаграми, схеми або властивостей файлу.")
            yield fault("template.place", message, part, fix)


def _words(data: bytes) -> str:
    return re.sub(r"<[^>]*>", "", data.decode(errors="replace"))


def _odd(part: str, paragraph: Element) -> Iterator[TemplateFault]:
    text = "".join(one.text or "" for one in texts_of(paragraph))
    signs = odd_signs(text)
    if signs:
        shown = ", ".join(f"«{_shown(sign)}»" for sign in signs)
        message = _("У позначці стоять знаки автовиправлення: {signs}.").format(signs=shown)
        fix = _("Замініть їх простими, а у Word вимкніть «Автозаміну під час введення».")
        yield fault("template.signs", message, part, fix, paragraph, severity=WARNING)


def _shown(sign: str) -> str:
    return sign if sign.isprintable() and not sign.isspace() else f"U+{ord(sign[0]):04X}"


def _across(part: str, paragraph: Element) -> Iterator[TemplateFault]:
    """Tags that begin on one side of a border and end on the other."""
    for shown, _owners in _crossing(paragraph):
        message = _("Позначка «{tag}» починається в посиланні чи елементі, а кінчається поза ним.")
        fix = _("Клацніть правою кнопкою, «Видалити гіперпосилання», і введіть позначку знову.")
        yield fault("template.border", message.format(tag=shown), part, fix, paragraph)


def _crossing(paragraph: Element) -> Iterator[tuple[str, list[Element]]]:
    """Each tag that crosses a border, and the borders it crosses."""
    pieces = [(one.text or "", _border(one)) for one in texts_of(paragraph)]
    if not any(border is not None for _text, border in pieces):
        return
    owners = [border for text, border in pieces for _sign in text]
    whole = "".join(text for text, _border_of in pieces)
    for found in TAG.finditer(whole):
        touched = owners[found.start() : found.end()]
        inside = list(dict.fromkeys(owner for owner in touched if owner is not None))
        if len(inside) + (None in touched) > 1:
            yield found[0].strip(), inside


def _border(text: Element) -> Element | None:
    return next(text.iterancestors(*_BORDERS), None)


def unwrap_borders(root: Element) -> int:
    """Leave what stands inside borders that a tag crosses, and take those borders away."""
    count = 0
    for paragraph in list(root.iter(w("p"))):
        while crossed := {one for _tag, owners in _crossing(paragraph) for one in owners}:
            for border in crossed:
                _open(border)
            count += len(crossed)
    return count


def _open(border: Element) -> None:
    inside = border.find(w("sdtContent"))
    for child in list(border if inside is None else inside):
        if child.tag not in _OF_BORDERS:
            border.addprevious(child)
    remove(border)
