"""`memodesk case`: the schema of case files, and cases in and out of the stored agreements."""

import argparse
import json
from pathlib import Path

from memodesk.cli.console import DONE, Console, worst
from memodesk.cli.options import Commands, add_json
from memodesk.cli.usage import Parser
from memodesk.errors import MemoDeskError
from memodesk.i18n import _


def add(commands: Commands) -> None:
    """Add the family to the program."""
    family = commands.add_parser("case", help=_("файли справ: схема, імпорт, експорт"))
    actions = family.add_subparsers(
        title=_("Команди"), metavar=_("КОМАНДА"), required=True, dest="action"
    )
    schema = actions.add_parser("schema", help=_("показати схему файла справи (JSON Schema)"))
    add_json(schema)
    schema.set_defaults(run=run_schema)
    _add_import(actions.add_parser("import", help=_("додати справи до своїх угод")))
    _add_export(actions.add_parser("export", help=_("записати угоду у файл справи")))


def _add_import(parser: Parser) -> None:
    parser.wanted.add_argument("files", nargs="+", metavar="FILE", help=_("файл справи (JSON)"))
    add_json(parser)
    parser.set_defaults(run=run_import)


def _add_export(parser: Parser) -> None:
    parser.wanted.add_argument("id", metavar="ID", help=_("назва файлів угоди або її номер"))
    parser.options.add_argument(
        "--out", required=True, metavar="FILE", help=_("файл, куди записати справу")
    )
    add_json(parser)
    parser.set_defaults(run=run_export)


def run_schema(_arguments: argparse.Namespace, console: Console) -> int:
    """The published JSON Schema on stdout."""
    from memodesk.exchange.schema import schema

    console.out.write(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n")
    return DONE


def run_import(arguments: argparse.Namespace, console: Console) -> int:
    """Store each case; one that cannot be used does not stop the others."""
    from memodesk.bootstrap import open_services

    with open_services(arguments.data) as services:
        codes = []
        for path in map(Path, arguments.files):
            try:
                stored = services.agreements.import_case(path)
            except MemoDeskError as error:
                codes.append(console.fail(error, path.name))
                continue
            codes.append(DONE)
            if console.json:
                console.result({"case": stored.agreement.id, "version": stored.version})
            else:
                sentence = _("{file}: додано до угод під назвою {id}.")
                console.say(sentence.format(file=path.name, id=stored.agreement.id))
        return worst(codes)


def run_export(arguments: argparse.Namespace, console: Console) -> int:
    """Write one stored agreement as a case file."""
    from memodesk.bootstrap import open_services

    with open_services(arguments.data) as services:
        path = services.agreements.export_case(arguments.id, Path(arguments.out))
    if console.json:
        console.result({"case": arguments.id, "path": str(path)})
    else:
        console.say(_("Записано: {file}").format(file=path))
    return DONE
