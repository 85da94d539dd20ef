"""`memodesk draft` and `memodesk check`: the documents of a case, and what is to be said of it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from memodesk.cli import pdf
from memodesk.cli.console import DONE, FOUND, Console, worst
from memodesk.cli.options import Commands, add_json, add_today, documents, layout
from memodesk.drafting.draft import USUAL, DocumentType
from memodesk.errors import Fault, InputError, MemoDeskError, WriteError
from memodesk.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from memodesk.services.issuing import Store

    Report = Callable[[pdf.Drafted], int]


def add(commands: Commands) -> None:
    """Add both commands to the program."""
    draft = commands.add_parser("draft", help=_("скласти документи справи у Word"))
    draft.wanted.add_argument("cases", nargs="+", metavar="CASE", help=_("файл справи (JSON)"))
    draft.options.add_argument(
        "--out", required=True, metavar="DIR", help=_("папка, куди покласти документи")
    )
    draft.options.add_argument(
        "--documents",
        type=documents,
        default=USUAL,
        metavar="LIST",
        help=_("які документи: memorandum,press-release (інакше обидва)"),
    )
    draft.options.add_argument(
        "--layout",
        type=layout,
        metavar="LAYOUT",
        help=_(
            "тексти меморандуму: columns — поруч, consecutive — один за одним, "
            "alternating — абзац під абзацом"
        ),
    )
    draft.options.add_argument(
        "--original-for",
        default="",
        metavar="KEY",
        help=_("примірник сторони з цією позначкою, each — примірники всіх сторін"),
    )
    draft.options.add_argument(
        "--final", action="store_true", help=_("чистовик без позначок; лише коли немає помилок")
    )
    pdf.add_option(draft)
    add_today(draft)
    add_json(draft)
    draft.set_defaults(run=run_draft)

    check = commands.add_parser("check", help=_("перевірити справу"))
    check.wanted.add_argument("case", metavar="CASE", help=_("файл справи (JSON)"))
    add_today(check)
    add_json(check)
    check.set_defaults(run=run_check)


def run_draft(arguments: argparse.Namespace, console: Console) -> int:
    """Draft each case; one that cannot be used does not stop the others.

    Several cases into a folder that is not there yet appear there all at once.
    """
    if arguments.original_for and DocumentType.MEMORANDUM not in arguments.documents:
        sentence = _(
            "--original-for видає примірники меморандуму, а його немає в --documents. "
            "Додайте memorandum."
        )
        return console.fail(InputError(Fault(sentence, "--original-for")))
    if not arguments.pdf:
        return _draft_all(arguments, console, lambda one: _report(one, console))
    written: list[pdf.Drafted] = []

    def keep(one: pdf.Drafted) -> int:
        written.append(one)
        return DONE

    code = _draft_all(arguments, console, keep)
    return code or worst(_report(one, console) for one in pdf.with_pdfs(written, console))


def _draft_all(arguments: argparse.Namespace, console: Console, report: "Report") -> int:
    from memodesk.rendering.batch import NewFolder

    folder = Path(arguments.out)
    if len(arguments.cases) == 1 or folder.exists():
        return _draft_each(arguments, None, report)
    try:
        with NewFolder(folder) as batch:
            return _draft_each(arguments, batch.add, report)
    except WriteError as error:
        return console.fail(error)


def _draft_each(arguments: argparse.Namespace, store: "Store | None", report: "Report") -> int:
    names: set[str] = set()
    paths = map(Path, arguments.cases)
    return worst(report(_draft(path, arguments, names, store)) for path in paths)


def run_check(arguments: argparse.Namespace, console: Console) -> int:
    """Say everything there is to say of one case."""
    from memodesk.cli import findings
    from memodesk.services import clock
    from memodesk.services.checking import check
    from memodesk.services.files import open_case

    path = Path(arguments.case)
    try:
        agreement = open_case(path)
        found = check(agreement, today=arguments.today or clock.today(), folder=path.parent)
    except MemoDeskError as error:
        return console.fail(error, path.name)
    if console.json:
        console.result({"case": agreement.id or path.stem, "findings": findings.as_json(found)})
    else:
        console.say(path.name)
        findings.show(found, console)
    return findings.code(found)


def _draft(
    path: Path, arguments: argparse.Namespace, names: set[str], store: "Store | None"
) -> pdf.Drafted:
    from memodesk.services import clock
    from memodesk.services.files import file_stem, open_case, unique
    from memodesk.services.issuing import Order, issue

    try:
        agreement = open_case(path)
        name = unique(agreement.id or file_stem(path.stem), names)
        order = Order(
            folder=Path(arguments.out),
            name=name,
            documents=arguments.documents,
            final=arguments.final,
            today=arguments.today or clock.today(),
            beside=path.parent,
            layout=arguments.layout,
            original_for=arguments.original_for,
        )
        issued = issue(agreement, order, store=store)
    except MemoDeskError as error:
        return pdf.Drafted(path, path.name, None, (error,))
    return pdf.Drafted(path, agreement.id or name, issued)


def _report(drafted: pdf.Drafted, console: Console) -> int:
    from memodesk.cli import findings

    issued = drafted.issued
    if issued is None:
        return console.fail(drafted.errors[0], drafted.case)
    if console.json:
        files = [
            {"document": file.document.value, "path": str(file.path), "sha256": file.sha256}
            | ({"copy": file.copy} if file.copy else {})
            for file in issued.files
        ]
        listed = findings.as_json(issued.findings)
        made = {"case": drafted.case, "files": files, "findings": listed}
        console.result(made | pdf.errors_as_json(drafted))
    else:
        console.say(drafted.path.name)
        for file in issued.files:
            console.say(_("  Записано: {file}").format(file=file.path))
        if old := pdf.older(issued):
            console.say(f"  {old}")
        findings.show(issued.findings, console)
    if issued.refused:
        console.say(_("Чистовик не зроблено: спершу виправте помилки. Нічого не записано."))
        return FOUND
    return worst(error.exit_code for error in drafted.errors)
