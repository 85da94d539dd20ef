"""`memodesk pdf` and `draft --pdf`: Word files as PDF for archives and for reading by ear."""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memodesk.cli.console import Console, error_as_json, worst
from memodesk.cli.options import Commands, add_json
from memodesk.errors import MemoDeskError
from memodesk.i18n import _

if TYPE_CHECKING:
    from memodesk.cli.usage import Parser
    from memodesk.services.issuing import Issued
    from memodesk.services.pdf import Failure, Pdf


@dataclass(frozen=True)
class Drafted:
    """A case with what was written of it, and what hindered its PDF or, unwritten, itself."""

    path: Path
    case: str
    issued: "Issued | None"
    errors: tuple[MemoDeskError, ...] = ()


def add(commands: Commands) -> None:
    """Add the command to the program."""
    pdf = commands.add_parser("pdf", help=_("зробити PDF/A з документів Word"))
    pdf.wanted.add_argument("files", nargs="+", metavar="FILE", help=_("документ Word (.docx)"))
    pdf.options.add_argument(
        "--out", metavar="DIR", help=_("папка для PDF; інакше поруч із документом")
    )
    add_json(pdf)
    pdf.set_defaults(run=run_pdf)


def add_option(draft: "Parser") -> None:
    """`--pdf`: each document as PDF too."""
    draft.options.add_argument(
        "--pdf", action="store_true", help=_("кожен документ ще й у PDF/A (потрібен LibreOffice)")
    )


def run_pdf(arguments: argparse.Namespace, console: Console) -> int:
    """Make a PDF of each file; one that fails does not stop the others."""
    from memodesk.services.pdf import convert_files, not_archival

    files = [Path(name) for name in arguments.files]
    folder = Path(arguments.out) if arguments.out else None
    try:
        made = convert_files(files, folder, progress=_progress(console))
    except MemoDeskError as error:
        return console.fail(error)
    if console.json:
        rows = [_row(pdf) for pdf in made.files] + [_failed_row(one) for one in made.failed]
        console.result({"files": rows})
    for pdf in made.files:
        if not console.json:
            console.say(_("Записано: {file}").format(file=pdf.path))
    if remark := not_archival(made.files):
        console.say(remark)
    for failure in made.failed:
        console.complain(failure.error, failure.source.name)
    return worst(failure.error.exit_code for failure in made.failed)


def with_pdfs(drafted: Iterable[Drafted], console: Console) -> list[Drafted]:
    """The drafted cases with a PDF beside each document, all made in as few calls as possible."""
    from memodesk.services.pdf import add_pdfs

    ready = list(drafted)
    issued = [one.issued for one in ready if one.issued is not None]
    made = iter(add_pdfs(issued, progress=_progress(console)))
    said: set[str] = set()
    for place, one in enumerate(ready):
        if one.issued is None:
            continue
        with_pdfs = next(made)
        ready[place] = replace(one, issued=with_pdfs.issued, errors=with_pdfs.errors)
        if with_pdfs.remark:
            console.say(with_pdfs.remark)
        for error in with_pdfs.errors:
            if str(error) not in said:
                console.complain(error)
            said.add(str(error))
    return ready


def older(issued: "Issued") -> str:
    """A sentence about PDF of an earlier text beside the Word files, where there are such."""
    from memodesk.services.pdf import older_pdfs

    return older_pdfs([file.path for file in issued.files if file.path.suffix == ".docx"])


def errors_as_json(drafted: Drafted) -> dict[str, Any]:
    """What hindered the PDF of a case, or nothing."""
    return {"error": error_as_json(drafted.errors[0])} if drafted.errors else {}


def _row(pdf: "Pdf") -> dict[str, Any]:
    made = {"document": str(pdf.source), "path": str(pdf.path), "sha256": pdf.sha256}
    return made | {"pages": pdf.pages, "archival": pdf.archival}


def _failed_row(failure: "Failure") -> dict[str, Any]:
    return {"document": str(failure.source), "error": error_as_json(failure.error)}


def _progress(console: Console) -> Any:
    """Counts the files on a terminal; says nothing where nobody watches."""
    if console.json or not sys.stderr.isatty():
        return None

    def show(done: int, count: int) -> None:
        words = _("PDF: {done} з {count}").format(done=done, count=count)
        sys.stderr.write(f"\r{words}" + ("\r" + " " * len(words) + "\r" if done == count else ""))
        sys.stderr.flush()

    return show
