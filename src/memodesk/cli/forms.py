"""`memodesk forms`: the grammatical forms of a name, one by one or in a stream."""

import argparse
import sys
from typing import Any

from memodesk.cli.console import DONE, Console
from memodesk.cli.options import Commands, add_json
from memodesk.cli.usage import UsageError
from memodesk.errors import Fault
from memodesk.i18n import _


def add(commands: Commands) -> None:
    """Add the command to the program."""
    parser = commands.add_parser("forms", help=_("відмінки імені, посади, органу чи міста"))
    parser.wanted.add_argument("text", nargs="?", metavar="TEXT", help=_("слова в називному"))
    parser.options.add_argument(
        "--kind",
        choices=("person", "position", "body", "place"),
        help=_("що це: особа, посада, орган чи місце"),
    )
    parser.options.add_argument(
        "--gender", choices=("m", "f"), help=_("стать особи: m — чоловік, f — жінка")
    )
    parser.options.add_argument(
        "--batch",
        action="store_true",
        help=_("читати рядки JSON зі стандартного вводу і відповідати рядком на рядок"),
    )
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Answer one name, or a stream of them."""
    if arguments.batch:
        return _batch(console)
    if arguments.text is None or arguments.kind is None:
        missing = "TEXT" if arguments.text is None else "--kind"
        sentence = _("Бракує: {names}.")
        raise UsageError(Fault(sentence.format(names=missing)))
    from memodesk.services.forms import answer

    found = answer(arguments.text, arguments.kind, arguments.gender)
    if console.json:
        console.result(found)
    else:
        _show(found, console)
    return DONE


def _batch(console: Console) -> int:
    """A line of JSON for each line of JSON; a faulty one is answered and the next one read."""
    from memodesk.services.forms import answer_line

    for line in sys.stdin.buffer:
        console.result(answer_line(line))
    return DONE


def _show(found: dict[str, Any], console: Console) -> None:
    labels = {
        "nominative": _("називний"),
        "genitive": _("родовий"),
        "dative": _("давальний"),
        "accusative": _("знахідний"),
        "instrumental": _("орудний"),
        "locative": _("місцевий"),
        "vocative": _("кличний"),
    }
    width = max(map(len, labels.values()))
    for name, words in found["forms"].items():
        console.say(f"{labels[name]:<{width}}  {words}")
    if found["confidence"] == "unsure":
        console.say(_("Програма не певна цих форм: перевірте їх."))
