"""Styles, languages and what people who hear a document need."""

import copy
from collections.abc import Iterator
from typing import Final

from memodesk.drafting.draft import Role
from memodesk.i18n import _
from memodesk.rendering.doctor.patient import DOCUMENT, Patient, fault
from memodesk.rendering.ooxml import Element, text_of, val, w
from memodesk.rendering.own_marks import has_role
from memodesk.rendering.sections import Section, has_tags, sections
from memodesk.rendering.template_faults import WARNING, TemplateFault

_HEADINGS: Final = {Role.ARTICLE: "heading 1", Role.HEADLINE: "title"}
"""Roles that a reader looks for in the navigation, and Word's own name of their style."""
_DIRECT: Final = tuple(map(w, ("spacing", "ind", "jc", "shd", "pBdr")))
_DIRECT_RUN: Final = tuple(map(w, ("rFonts", "sz", "color")))
_DEEPEST: Final = 20


def examine(patient: Patient) -> Iterator[TemplateFault]:
    """The faults of this department."""
    yield from _language(patient)
    yield from _unstyled(patient)
    root = patient.joined(DOCUMENT)
    for paragraph in root.iter(w("p")):
        yield from _heading(patient, paragraph)
    yield from _direct(root)
    yield from _header_rows(patient, root)
    for part in patient.parts:
        yield from _without_words(part, patient.joined(part))


def _language(patient: Patient) -> Iterator[TemplateFault]:
    data = patient.members.get("word/styles.xml", b"")
    styles = next(iter(patient.styles.values()), None)
    root = None if styles is None else styles.getparent()
    path = f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}"
    spoken = "" if root is None else val(root.find(path))
    if data and spoken in {"", "en-US"}:
        message = _("Мову документа не вказано або вказано англійську (США).")
        fix = _(
            "«Рецензування → Мова → Мова перевірки правопису»: виберіть мову, «За промовчанням»."
        )
        yield fault("template.language", message, "word/styles.xml", fix, None, severity=WARNING)


def _unstyled(patient: Patient) -> Iterator[TemplateFault]:
    """Paragraphs whose style is not in the file, each style once."""
    seen: set[str] = set()
    for part, paragraph in patient.paragraphs():
        style = val(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
        if style and style not in patient.styles and style not in seen:
            seen.add(style)
            message = _("Стилю «{name}» у файлі немає.").format(name=style)
            fix = _("Виділіть абзац і виберіть стиль на вкладці «Основне».")
            yield fault("template.unstyled", message, part, fix, paragraph, severity=WARNING)


def _heading(patient: Patient, paragraph: Element) -> Iterator[TemplateFault]:
    text = text_of(paragraph)
    for role, wanted in _HEADINGS.items():
        if f"{{{{ {role}." not in text and f"{{{{{role}." not in text:
            continue
        style = val(paragraph.find(f"{w('pPr')}/{w('pStyle')}"))
        if wanted not in _names_of(patient, style):
            sentence = _("Зразок «{role}» не має вбудованого стилю «{style}».")
            message = sentence.format(role=role, style=wanted)
            fix = _("Виділіть зразок і виберіть «Заголовок 1» («Назва» для пресрелізу) у стилях.")
            yield fault("template.heading", message, DOCUMENT, fix, paragraph, severity=WARNING)


def _names_of(patient: Patient, style: str) -> set[str]:
    """The names of a style and of those it is based on, as Word has them in every language."""
    names: set[str] = set()
    for _step in range(_DEEPEST):
        element = patient.styles.get(style)
        if element is None:
            break
        names.add(val(element.find(w("name"))).lower())
        style = val(element.find(w("basedOn")))
    return names


def _direct(root: Element) -> Iterator[TemplateFault]:
    """Samples with formatting of their own, which a change of their style would not touch."""
    found = [one for one in root.iter(w("p")) if has_role(one) and _is_direct(one)]
    if found:
        message = _("Зразків, оформлених не стилем, а просто в абзаці: {count}.")
        fix = _("Виділіть такий абзац, натисніть Ctrl+Q і Ctrl+пробіл та змініть стиль.")
        shown = message.format(count=len(found))
        yield fault("template.direct", shown, DOCUMENT, fix, found[0], severity=WARNING)


def _is_direct(paragraph: Element) -> bool:
    own = paragraph.find(w("pPr"))
    runs = (run for run in paragraph.iter(w("r")) if text_of(run).strip())
    looks = (one.tag for run in runs for one in run.iterfind(f"{w('rPr')}/*"))
    return any(one.tag in _DIRECT for one in ([] if own is None else own)) or any(
        tag in _DIRECT_RUN for tag in looks
    )


def _header_rows(patient: Patient, root: Element) -> Iterator[TemplateFault]:
    body = root.find(w("body"))
    if body is None or patient.office:
        return
    wanted = (one for one in sections_of(body) if has_tags(one) and one.columns > 1)
    for section in wanted:
        table = next(block for block in section.blocks if block.tag == w("tbl"))
        first = table.find(w("tr"))
        if first is not None and next(first.iter(w("tblHeader")), None) is None:
            message = _("Перший рядок таблиці не є рядком заголовка.")
            fix = _("«Макет таблиці → Повторити рядки заголовків».")
            place = first.find(f"{w('tc')}/{w('p')}")
            yield fault("template.header-row", message, DOCUMENT, fix, place, severity=WARNING)


def sections_of(body: Element) -> list[Section]:
    """The sections of a body, which stays as it is."""
    return sections(copy.deepcopy(body))


def _without_words(part: str, root: Element) -> Iterator[TemplateFault]:
    for drawing in root.iter(w("drawing")):
        named = next(drawing.iter("{*}docPr"), None)
        if named is not None and not (named.get("descr") or named.get("title")):
            message = _("Малюнок «{name}» не має опису.").format(name=named.get("name", ""))
            fix = _("Клацніть його правою кнопкою, «Переглянути текст заміщення», і опишіть.")
            yield fault("template.alt", message, part, fix, drawing, severity=WARNING)
