"""`memodesk collate`: what two readers have compared of a case, and the record of it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memodesk.cli.console import DONE, FOUND, Console
from memodesk.cli.options import Commands, add_json, add_today
from memodesk.errors import MemoDeskError
from memodesk.i18n import _

if TYPE_CHECKING:
    from memodesk.drafting.collation import Collation, Line


def add(commands: Commands) -> None:
    """Add the command to the program."""
    collate = commands.add_parser("collate", help=_("звірка текстів: стан і протокол"))
    collate.wanted.add_argument("case", metavar="CASE", help=_("файл справи (JSON)"))
    collate.options.add_argument(
        "--document",
        choices=("memorandum", "press-release"),
        default="memorandum",
        help=_("який документ звіряють (інакше меморандум)"),
    )
    collate.options.add_argument(
        "--out", metavar="FILE", help=_("файл Word, куди записати протокол звірки")
    )
    add_today(collate)
    add_json(collate)
    collate.set_defaults(run=run_collate)


def run_collate(arguments: argparse.Namespace, console: Console) -> int:
    """List the pairs with their states, or write the record of the comparison."""
    from memodesk.drafting.draft import DocumentType
    from memodesk.services import clock
    from memodesk.services.collation import collation, write_collation
    from memodesk.services.files import open_case

    path = Path(arguments.case)
    try:
        agreement = open_case(path)
        today = arguments.today or clock.today()
        record = collation(agreement, DocumentType(arguments.document), today)
        if arguments.out:
            write_collation(record, Path(arguments.out))
    except MemoDeskError as error:
        return console.fail(error, path.name)
    if console.json:
        console.result(_as_json(agreement.id or path.stem, record, arguments.out))
    else:
        _show(path.name, record, arguments.out, console)
    return DONE if record.agreed else FOUND


def _as_json(case: str, record: "Collation", out: str | None) -> dict[str, Any]:
    made = {
        "case": case,
        "document": record.document.value,
        "languages": list(record.languages),
        "counts": {state.value: count for state, count in record.counts.items()},
        "read_by_one": record.read_by_one,
        "pairs": [_pair_as_json(line) for line in record.lines],
    }
    return made | ({"path": out} if out else {})


def _pair_as_json(line: "Line") -> dict[str, Any]:
    pair = line.pair
    return {
        "place": pair.place,
        "number": line.number,
        "heading": dict(line.heading),
        "state": pair.state.value,
        "texts": dict(pair.texts),
        "before": None if pair.before is None else dict(pair.before),
        "readings": [reading.model_dump(mode="json") for reading in pair.readings],
    }


def _show(name: str, record: "Collation", out: str | None, console: Console) -> None:
    from memodesk.drafting.collating import PairState

    console.say(name)
    if out:
        console.say(_("  Записано: {file}").format(file=out))
    else:
        for line in record.lines:
            _show_line(line, record.languages, console)
    counts = record.counts
    sentence = _(
        "Збігаються: {agreed}, різняться: {differ}, змінено: {changed}, не звірено: {left}."
    )
    console.say(
        sentence.format(
            agreed=counts[PairState.AGREES],
            differ=counts[PairState.DIFFERS],
            changed=counts[PairState.CHANGED],
            left=counts[PairState.UNREAD],
        )
    )
    if record.read_by_one:
        console.say(_("З них лише один читач звірив: {count}.").format(count=record.read_by_one))


def _show_line(line: "Line", languages: tuple[str, ...], console: Console) -> None:
    from memodesk.drafting.collating import PairState

    states = {
        PairState.AGREES: _("збігається"),
        PairState.DIFFERS: _("різниться"),
        PairState.CHANGED: _("змінено"),
        PairState.UNREAD: _("не звірено"),
    }
    number = f" {line.number}" if line.number else ""
    console.say(f"  {line.order}.{number} [{states[line.pair.state]}]")
    for code in languages:
        console.say(f"      {code}: {line.pair.texts.get(code, '')}")
    for reading in line.pair.readings:
        said = (reading.by, str(reading.on or ""), _(reading.verdict.label), reading.note)
        console.say(f"      — {', '.join(filter(None, said))}")
