"""`memodesk language`: whether the pack of a document language is complete and well written."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from memodesk.cli.console import DONE, FOUND, Console
from memodesk.cli.options import Commands, add_json
from memodesk.i18n import _

if TYPE_CHECKING:
    from memodesk.services.languages import Checked


def add(commands: Commands) -> None:
    """Add the family to the program."""
    family = commands.add_parser("language", help=_("мови документів: перевірка і переклад"))
    actions = family.add_subparsers(
        title=_("Команди"), metavar=_("КОМАНДА"), required=True, dest="action"
    )
    check = actions.add_parser("check", help=_("перевірити тексти мови"))
    check.wanted.add_argument("codes", metavar="CODE", nargs="+", help=_("код мови: uk, pl, de…"))
    add_json(check)
    check.set_defaults(run=run_check)
    _add_files(actions)


def _add_files(actions: Commands) -> None:
    export = actions.add_parser("export", help=_("записати файл для перекладача"))
    export.wanted.add_argument("code", metavar="CODE", help=_("код мови: uk, pl, de…"))
    export.options.add_argument(
        "--out", required=True, metavar="FILE", help=_("файл .xlsx або .xlf (XLIFF 1.2)")
    )
    add_json(export)
    export.set_defaults(run=run_export)
    taking = actions.add_parser("import", help=_("взяти тексти з файлу перекладача"))
    taking.wanted.add_argument("file", metavar="FILE", help=_("файл .xlsx або .xlf (XLIFF 1.2)"))
    add_json(taking)
    taking.set_defaults(run=run_import)


def run_check(arguments: argparse.Namespace, console: Console) -> int:
    """What is missing or doubtful in packs: 0 nothing or hints, 1 faults, 2 no such language."""
    from memodesk.services.languages import check

    checked = [check(code) for code in arguments.codes]
    for one in checked:
        if console.json:
            console.result(one.as_json())
        else:
            _show(one, console)
    return FOUND if any(one.failed for one in checked) else DONE


def _show(checked: "Checked", console: Console) -> None:
    console.say(f"{checked.code} ({checked.autonym})")
    for fault in checked.faults:
        place = f"{fault.file}: {fault.place}" if fault.place else fault.file
        console.say(f"  {fault.severity.value}: {fault.message} [{place}]")
    if not checked.faults:
        console.say(_("Зауважень немає."))
    if not checked.reviewed_by:
        console.say(_("Юрист або присяжний перекладач цих текстів ще не читав."))


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Write the translator's file of a language."""
    from memodesk.services.translating import export

    path = Path(arguments.out)
    count = export(arguments.code, path)
    if console.json:
        console.result({"file": str(path), "rows": count})
    else:
        console.say(_("{file}: рядків — {count}").format(file=path, count=count))
    return DONE


def run_import(arguments: argparse.Namespace, console: Console) -> int:
    """Take a translator's file: 0 all rows taken, 1 some refused, 2 no such file."""
    from memodesk.services.translating import take

    taken = take(Path(arguments.file))
    if console.json:
        rows = [{"id": name, "reason": reason} for name, reason in taken.refused]
        console.result({"language": taken.language, "taken": taken.taken, "refused": rows})
        return FOUND if taken.refused else DONE
    for name, reason in taken.refused:
        console.say(f"  {name}: {reason}")
    sentence = _("Взято рядків: {taken}, без змін: {unchanged}, відхилено: {refused}.")
    counts = {"taken": taken.taken, "unchanged": taken.unchanged, "refused": len(taken.refused)}
    console.say(sentence.format(**counts))
    return FOUND if taken.refused else DONE
