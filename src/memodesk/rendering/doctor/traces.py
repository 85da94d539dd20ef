"""What people and computers have left in a template: names, comments, hidden words, far files."""

import re
from collections.abc import Iterator
from typing import Final

from memodesk.i18n import _
from memodesk.rendering.doctor.patient import Patient, fault
from memodesk.rendering.ooxml import Element, parse, text_of, w
from memodesk.rendering.privacy import is_remote
from memodesk.rendering.template_faults import WARNING, TemplateFault

_PEOPLE: Final = re.compile(r"\}(?:creator|lastModifiedBy|Company|Manager)$")
_TRACKED: Final = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))


def examine(patient: Patient) -> Iterator[TemplateFault]:
    """The faults of this department."""
    yield from _people(patient)
    if any(part.startswith("word/comments") for part in patient.members):
        message = _("У шаблоні лишилися примітки.")
        fix = _("«Рецензування → Видалити → Видалити всі примітки в документі».")
        yield fault("template.private", message, "word/comments.xml", fix, None, severity=WARNING)
    for part in patient.parts:
        root = patient.root(part)
        yield from _tracked(part, root)
        yield from _hidden(part, root)
    yield from _remote(patient)


def _people(patient: Patient) -> Iterator[TemplateFault]:
    for part in ("docProps/core.xml", "docProps/app.xml"):
        if part not in patient.members:
            continue
        for element in parse(patient.members[part]).iter("{*}*"):
            name = (element.text or "").strip()
            if name and _PEOPLE.search(str(element.tag)):
                message = _("У властивостях файлу стоїть «{name}».").format(name=name)
                fix = _("«Файл → Відомості → Перевірити документ» і видаліть особисті відомості.")
                yield fault("template.private", message, part, fix, None, severity=WARNING)


def _tracked(part: str, root: Element) -> Iterator[TemplateFault]:
    found = next(root.iter(*_TRACKED), None)
    if found is not None:
        author = found.get(w("author"), "")
        message = _("Лишилися виправлення з іменем автора «{name}».").format(name=author)
        fix = _("«Рецензування → Прийняти → Прийняти всі виправлення».")
        yield fault("template.private", message, part, fix, found, severity=WARNING)


def _hidden(part: str, root: Element) -> Iterator[TemplateFault]:
    for run in root.iter(w("r")):
        if run.find(f"{w('rPr')}/{w('vanish')}") is not None and text_of(run).strip():
            message = _("Тут прихований текст «{text}».").format(text=text_of(run).strip()[:40])
            fix = _("Виділіть його, Ctrl+D, зніміть «прихований» або видаліть.")
            yield fault("template.hidden", message, part, fix, run, severity=WARNING)


def _remote(patient: Patient) -> Iterator[TemplateFault]:
    for part, data in patient.members.items():
        if not part.endswith(".rels"):
            continue
        for link in parse(data):
            if is_remote(link):
                message = _("Файл бере вміст з іншого місця: {target}.")
                fix = _("«Файл → Відомості → Змінити зв’язки з файлами» і розірвіть зв’язок.")
                shown = message.format(target=link.get("Target", "")[:80])
                yield fault("template.remote", shown, part, fix, None, severity=WARNING)
