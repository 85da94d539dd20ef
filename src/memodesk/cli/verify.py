"""`memodesk verify`: whether a Word file still says what was issued."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from memodesk.cli.console import DONE, FOUND, Console
from memodesk.cli.options import Commands, add_json
from memodesk.errors import MemoDeskError
from memodesk.i18n import _

if TYPE_CHECKING:
    from memodesk.rendering.verify import Verification

_FACTS = ("agreement", "document", "layout", "original", "edition", "state", "program")


def add(commands: Commands) -> None:
    """Add the command to the program."""
    parser = commands.add_parser("verify", help=_("чи текст файлу такий, як видано"))
    parser.wanted.add_argument("file", metavar="FILE", help=_("виданий файл Word (.docx)"))
    add_json(parser)
    parser.set_defaults(run=run_verify)


def run_verify(arguments: argparse.Namespace, console: Console) -> int:
    """0 the text is as issued, 1 it was changed, 2 the file is not one of ours."""
    from memodesk.services.verifying import summary, verify_file, what

    path = Path(arguments.file)
    try:
        found = verify_file(path)
    except MemoDeskError as error:
        return console.fail(error, path.name, called="file")
    if console.json:
        console.result(_as_json(path, found))
    else:
        console.say(f"{path.name}: {summary(found)}")
        for change in found.changes:
            console.say(f"  {what(change)}")
    return DONE if found.same else FOUND


def _as_json(path: Path, found: "Verification") -> dict[str, object]:
    from memodesk.rendering.verify import without_signs

    return {
        "file": str(path),
        "same": found.same,
        "issued": {name: found.facts.get(name, "") for name in _FACTS},
        "sound": found.sound,
        "changed": [
            {
                "segment": change.segment,
                "language": change.language,
                "kind": str(change.kind),
                "place": change.place,
                "now": without_signs(change.now),
                "after": change.after,
            }
            for change in found.changes
        ],
    }
