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
    add_json(check)
    check.set_defaults(run=run_check)
    fields = actions.add_parser("fields", help=_("поля, які можна поставити в шаблон"))
    fields.options.add_argument(
        "--document",
        choices=[kind.value for kind in DocumentType],
        help=_("для якого документа; інакше для всіх"),
    )
    add_json(fields)
    fields.set_defaults(run=run_fields)


def run_fields(arguments: argparse.Namespace, console: Console) -> int:
    """Every field with its label and the documents that use it."""
    from memodesk.services.templates import fields

    found = fields(_document(arguments))
    if console.json:
        rows = [{"name": f.name, "label": f.label, "documents": list(f.documents)} for f in found]
        console.result({"fields": rows})
        return DONE
    width = max(len(field.name) for field in found)
    for field in found:
        console.say(f"{field.name:<{width}}  {field.label}")
    return DONE


def run_check(arguments: argparse.Namespace, console: Console) -> int:
    """What is wrong with a template: 0 clean or warnings, 1 faults, 2 no readable Word file."""
    from memodesk.services.templates import check

    path = Path(arguments.file)
    try:
        found = check(path, _document(arguments))
    except MemoDeskError as error:
        return console.fail(error, path.name, called="file")
    if console.json:
        console.result({"file": str(path), "findings": [_as_json(one) for one in found]})
    else:
        _show(path, found, console)
    return FOUND if any(one.severity == "error" for one in found) else DONE


def _document(arguments: argparse.Namespace) -> DocumentType | None:
    return DocumentType(arguments.document) if arguments.document else None


def _as_json(fault: "TemplateFault") -> dict[str, str | None]:
    return {
        "code": fault.code,
        "severity": fault.severity,
        "message": fault.message,
        "path": "",
        "source": None,
        "part": fault.part,
        "place": fault.place,
        "fix": fault.fix,
    }


def _show(path: Path, found: "Sequence[TemplateFault]", console: Console) -> None:
    words = {"error": _("Помилка"), "warning": _("Застереження")}
    console.say(path.name)
    for fault in found:
        console.say(f"  {words[fault.severity]}: {fault.message}")
        where = ", ".join(filter(None, (fault.part, fault.place)))
        console.say(f"      {where}. {fault.fix}" if where else f"      {fault.fix}")
    if not found:
        console.say(_("Зауважень немає."))
