"""`memodesk language`: whether the pack of a document language is complete and well written."""

import argparse
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
