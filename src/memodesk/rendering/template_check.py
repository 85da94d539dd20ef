"""The doctor of templates: every fault of a file in one pass, each with place and remedy."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from memodesk.drafting.draft import DocumentType
from memodesk.i18n import _
from memodesk.rendering.causes import CAUSES
from memodesk.rendering.fields import is_role
from memodesk.rendering.inspection import (
    Spot,
    across_insertion,
    deleted_text,
    parsed,
    spots,
    text_parts,
)
from memodesk.rendering.ooxml import Element, text_of, w
from memodesk.rendering.package import read_members
from memodesk.rendering.structure import faults_of_package
from memodesk.rendering.syntax import (
    Complaint,
    Scope,
    complaints_of_expression,
    complaints_of_statement,
    loop_variables,
    suggestion,
)
from memodesk.rendering.tags import ANY_BRACE, STATEMENT, TAG, read_tag
from memodesk.rendering.template_faults import ERROR, WARNING, TemplateFault

DEEPEST: Final = 2
"""Loops inside loops; a third level would print a draft a hundred thousand times."""
_INSIDE: Final = r"(?:[^{}]|\{(?![{%#])|(?<![%#}])\}(?!\}))*"
_PIECE: Final = re.compile(
    rf"\{{\{{(?:[rpc]\s)?({_INSIDE})\}}\}}|\{{%({_INSIDE})%\}}|\{{#{_INSIDE}#\}}"
)
_STATEMENT: Final = re.compile(r"[-+]?(?:(tr|tc|p|r)\s+)?\s*(\w*)\s*(.*?)[-+]?\s*\Z", re.DOTALL)
_ENDS: Final = {"endif": "if", "endfor": "for"}
_KNOWN: Final = ("if", "elif", "else", "endif", "for", "endfor")


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    form: str
    spot: Spot
    shown: str


@dataclass
class _Part:
    """The check of one part: its open blocks and what was found."""

    faults: list[TemplateFault] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    scope: Scope = field(default_factory=Scope)

    def say(
        self, spot: Spot, code: str, message: str, fix: str = "", severity: str = ERROR
    ) -> None:
        self.faults.append(TemplateFault(code, severity, message, spot.part, spot.place, fix))

    def repeat(self, spot: Spot, complaints: Iterable[Complaint]) -> None:
        for complaint in dict.fromkeys(complaints):
            self.say(spot, complaint.code, complaint.message, complaint.fix)

    def check(self, spot: Spot) -> None:
        """One paragraph: its expressions, statements and stray braces."""
        for found in _PIECE.finditer(spot.text):
            if found[1] is not None:
                self.repeat(spot, complaints_of_expression(found[1], self.scope))
            elif found[2] is not None:
                self._statement(spot, found[2], found[0])
        if ANY_BRACE.search(_PIECE.sub("", spot.text)):
            message = _("Дужки позначки не закрито або не відкрито.")
            fix = _("Позначка пишеться так: {{ clause.first }}.")
            self.say(spot, "template.syntax", message, fix)

    def finish(self) -> list[TemplateFault]:
        """All faults; blocks still open are the last."""
        for block in self.open:
            sentence = _("Блок «{tag}» не закрито.")
            fix = _("Додайте «{end}» там, де він закінчується.")
            end = f"{{% end{block.name} %}}"
            message = sentence.format(tag=block.shown)
            self.say(block.spot, "template.syntax", message, fix.format(end=end))
        return self.faults

    def _statement(self, spot: Spot, inside: str, shown: str) -> None:
        form, name, rest = _STATEMENT.match(inside).groups()  # type: ignore[union-attr]
        if name not in _KNOWN:
            message = _("Невідомий блок «{tag}».").format(tag=shown)
            fix = suggestion(name, _KNOWN) or _("Видаліть його.")
            self.say(spot, "template.syntax", message, fix)
        elif name in _ENDS:
            self._close(spot, _ENDS[name], form or "", shown)
        elif name == "else":
            self._inside_block(spot, shown)
        else:
            self.repeat(spot, complaints_of_statement(name, rest, self.scope))
            if name == "elif":
                self._inside_block(spot, shown)
                return
            if name == "for" and [b.name for b in self.open].count("for") >= DEEPEST:
                message = _("Повторення в повторенні «{tag}» задовге.").format(tag=shown)
                self.say(spot, "template.forbidden", message, _("Залиште два рівні повторення."))
            self.open.append(_Open(name, form or "", spot, shown))
            if name == "for":
                self.scope.variables |= loop_variables(rest)

    def _inside_block(self, spot: Spot, shown: str) -> None:
        if not self.open:
            message = _("«{tag}» стоїть поза умовою.").format(tag=shown)
            self.say(spot, "template.syntax", message, _("Видаліть його."))

    def _close(self, spot: Spot, name: str, form: str, shown: str) -> None:
        if not self.open:
            message = _("«{tag}» нічого не закриває.").format(tag=shown)
            self.say(spot, "template.syntax", message, _("Видаліть його."))
            return
        block = self.open.pop()
        if block.name != name:
            sentence = _("«{tag}» закриває «{opened}» ({place}).")
            values = {"tag": shown, "opened": block.shown, "place": block.spot.place}
            fix = _("Тут має бути «{end}».").format(end=f"{{% end{block.name} %}}")
            self.say(spot, "template.syntax", sentence.format(**values), fix)
        elif fault := _crossing(block, spot, form):
            self.say(block.spot, "template.block", *fault)


def _crossing(block: _Open, spot: Spot, form: str) -> tuple[str, str] | None:
    """A block that begins in one cell or paragraph and ends in another without saying so."""
    if block.form != form:
        sentence = _("Блок «{tag}» відкрито й закрито по-різному.")
        fix = _("Пишіть однаково: {%p … %} з {%p end… %}, {%tr … %} з {%tr end… %}.")
        return sentence.format(tag=block.shown), fix
    if form in {"tr", "tc"}:
        return None
    if block.spot.container is not spot.container:
        sentence = _("Блок «{tag}» відкрито в одній клітинці, а закрито в іншій.")
        return sentence.format(tag=block.shown), _("Закрийте його в тій самій клітинці.")
    if not form and block.spot.element is not spot.element:
        sentence = _("Блок «{tag}» охоплює кілька абзаців.")
        return sentence.format(tag=block.shown), _("Пишіть {%p … %} окремим абзацом.")
    return None


def check_template(path: Path, document: DocumentType | None = None) -> list[TemplateFault]:
    """Everything wrong with a template, in the order of its parts.

    With a document type its samples are checked too: each role once in every section. Raises
    TemplateError (an InputError) when the file is not a readable Word document.
    """
    from memodesk.rendering.doctor import blocks, halves, inside_tags, looks, traces
    from memodesk.rendering.doctor.patient import Patient
    from memodesk.rendering.sample_check import check_samples

    members = read_members(path)
    patient = Patient(path.name, members, document)
    faults = check_tags(members, path.name)
    faults += _check_structure(members)
    faults += check_samples(members, path.name, document)
    for department in (inside_tags, blocks, halves, looks, traces):
        faults += department.examine(patient)
    return _grouped(faults)


def _grouped(faults: Iterable[TemplateFault]) -> list[TemplateFault]:
    """Faults by their cause, those that stop a document first; each is said once."""
    order = {cause.group: place for place, cause in enumerate(CAUSES.values())}
    once = dict.fromkeys(faults)
    return sorted(once, key=lambda one: (one.severity != ERROR, order[CAUSES[one.code].group]))


def check_tags(members: Mapping[str, bytes], name: str) -> list[TemplateFault]:
    """The faults of every tag, wherever it stands; nothing of the template is run."""
    faults: list[TemplateFault] = []
    roots = {part: parsed(members, part, name) for part in text_parts(members)}
    office = STATEMENT.search(text_of(roots["word/document.xml"])) is not None
    for part, root in roots.items():
        faults += _check_part(part, root, office)
    return faults + list(_check_properties(members, name))


def _check_part(part: str, root: Element, office: bool) -> Iterator[TemplateFault]:
    checked = _Part()
    for paragraph in root.iter(w("p")):
        _check_changes(part, paragraph, checked)
    found = [spot for spot in spots(part, root) if ANY_BRACE.search(spot.text)]
    if part.startswith("word/comments"):
        for spot in found:
            message = _("Позначка в примітці не друкується.")
            checked.say(spot, "template.ignored", message, _("Видаліть примітку."), WARNING)
        return iter(checked.faults)
    for spot in found:
        checked.check(spot)
        if not _is_printed(part, spot.text, office):
            message = _("Тут програма нічого не друкує.")
            fix = _("Перенесіть позначку в текст, верхній або нижній колонтитул.")
            checked.say(spot, "template.place", message, fix)
    return iter(checked.finish())


def _is_printed(part: str, text: str, office: bool) -> bool:
    """Segments are printed in the text, the frame's words in headers and footers too.

    A template with loops of its own prints wherever there are paragraphs.
    """
    if office or part.startswith("word/document"):
        return True
    tags = map(read_tag, TAG.findall(text))
    roles = any(tag is not None and is_role(tag.name) for tag in tags)
    return part.startswith(("word/header", "word/footer")) and not roles


def _check_changes(part: str, paragraph: Element, checked: _Part) -> None:
    """Tags in tracked changes: half of one is lost when the change is accepted or refused."""
    if tag := across_insertion(paragraph):
        spot = Spot(part, 0, tag, paragraph, None)
        message = _("Позначка «{tag}» частково стоїть у виправленні.").format(tag=tag)
        checked.say(spot, "template.changes", message, _("Прийміть виправлення у Word."))
    deleted = deleted_text(paragraph)
    if ANY_BRACE.search(deleted):
        spot = Spot(part, 0, deleted, paragraph, None)
        message = _("Позначка у видаленому тексті не друкується.")
        fix = _("Прийміть виправлення у Word.")
        checked.say(spot, "template.ignored", message, fix, WARNING)


def _check_structure(members: Mapping[str, bytes]) -> Iterator[TemplateFault]:
    """What Word would have to repair."""
    for what in faults_of_package(members):
        message = _("Будова файлу пошкоджена: {what}.").format(what=what)
        fix = _("Відкрийте файл у Word і збережіть його знову.")
        yield TemplateFault("template.structure", ERROR, message, what.partition(":")[0], "", fix)


def _check_properties(members: Mapping[str, bytes], name: str) -> Iterator[TemplateFault]:
    """The properties of the file: the program writes them itself."""
    if "docProps/core.xml" not in members:
        return
    for element in parsed(members, "docProps/core.xml", name):
        checked = _Part()
        if element.text and ANY_BRACE.search(element.text):
            spot = Spot("docProps/core.xml", 1, element.text, element, None)
            checked.check(spot)
            message = _("Властивості файлу програма заповнює сама.")
            fix = _("Видаліть позначку з властивостей.")
            checked.say(spot, "template.ignored", message, fix, WARNING)
        yield from checked.finish()
