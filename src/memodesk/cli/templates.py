"""`memodesk template`: whether a Word file can serve as a template, and what it may ask for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from memodesk.cli.console import DONE, FOUND, Console
from memodesk.cli.options import Commands, add_json
from memodesk.drafting.draft import DocumentType
from memodesk.errors import MemoDeskError
from memodesk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from memodesk.rendering.template_faults import TemplateFault
    from memodesk.services.templates import PaletteField


def add(commands: Commands) -> None:
    """Add the family to the program."""
    family = commands.add_parser("template", help=_("шаблони Word: перевірка і поля"))
    actions = family.add_subparsers(
        title=_("Команди"), metavar=_("КОМАНДА"), required=True, dest="action"
    )
    check = actions.add_parser("check", help=_("перевірити шаблон"))
    check.wanted.add_argument("file", metavar="FILE", help=_("файл шаблону (.docx)"))
    check.options.add_argument(
        "--document",
        choices=[kind.value for kind in DocumentType],
        help=_("для якого документа; інакше для всіх"),
    )
    check.options.add_argument(
        "--fix", metavar="COPY", help=_("записати копію, де виправлено все, що можна без рішень")
    )
    add_json(check)
    check.set_defaults(run=run_check)
    fields = actions.add_parser("fields", help=_("поля, які можна поставити в шаблон"))
    fields.options.add_argument(
        "--document",
        choices=[kind.value for kind in DocumentType],
        help=_("для якого документа; інакше для всіх"),
    )
    fields.options.add_argument(
        "--docx", metavar="FILE", help=_("записати шпаргалку полів як документ Word")
    )
    add_json(fields)
    fields.set_defaults(run=run_fields)


def run_fields(arguments: argparse.Namespace, console: Console) -> int:
    """Every field with its label and the documents that use it."""
    from memodesk.services.templates import palette

    found = palette(_document(arguments))
    if arguments.docx:
        from memodesk.services.cheat_sheet import write_cheat_sheet

        path = write_cheat_sheet(found, Path(arguments.docx))
        console.say(_("Записано: {file}").format(file=path))
    if console.json:
        console.result({"fields": [_field_as_json(one) for one in found]})
    elif not arguments.docx:
        width = max(len(one.field.name) for one in found)
        for one in found:
            console.say(f"{one.field.name:<{width}}  {one.field.label}")
    return DONE


def _field_as_json(one: "PaletteField") -> dict[str, object]:
    return {
        "name": one.field.name,
        "label": one.field.label,
        "names": one.names,
        "documents": list(one.field.documents),
        "example": one.example,
        "tags": list(one.tags),
    }


def run_check(arguments: argparse.Namespace, console: Console) -> int:
    """What is wrong with a template: 0 clean or warnings, 1 faults, 2 no readable Word file."""
    from memodesk.services.templates import check, mend

    path = Path(arguments.file)
    try:
        found = check(path, _document(arguments))
        done = mend(path, Path(arguments.fix)) if arguments.fix else ()
    except MemoDeskError as error:
        return console.fail(error, path.name, called="file")
    if console.json:
        console.result({"file": str(path), "findings": [_as_json(one) for one in found]})
    else:
        _show(path, found, console)
    for sentence in done:
        console.say(sentence)
    if arguments.fix:
        console.say(_("Записано: {file}").format(file=arguments.fix))
    return FOUND if any(one.severity == "error" for one in found) else DONE


def _document(arguments: argparse.Namespace) -> DocumentType | None:
    return DocumentType(arguments.document) if arguments.document else None


def _as_json(fault: "TemplateFault") -> dict[str, str | bool | None]:
    return {
        "code": fault.code,
        "severity": fault.severity,
        "message": fault.message,
        "path": "",
        "source": None,
        "part": fault.part,
        "place": fault.place,
        "fix": fault.fix,
        "why": fault.why,
        "group": fault.group,
        "fixable": fault.fixable,
    }


def _show(path: Path, found: "Sequence[TemplateFault]", console: Console) -> None:
    words = {"error": _("Помилка"), "warning": _("Застереження")}
    console.say(path.name)
    group = ""
    for fault in found:
        if fault.group != group:
            group = fault.group
            console.say(f"  — {group}")
        console.say(f"  {words[fault.severity]}: {fault.message} {fault.why}")
        where = ", ".join(filter(None, (fault.part, fault.place)))
        console.say(f"      {where}. {fault.fix}" if where else f"      {fault.fix}")
    if any(fault.fixable for fault in found):
        console.say(_("Дещо можна виправити на копії: memodesk template check … --fix КОПІЯ."))
    if not found:
        console.say(_("Зауважень немає."))
