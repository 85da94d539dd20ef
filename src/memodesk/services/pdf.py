"""PDF for whoever asks: one document in memory, files on disk, or what was just issued."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from memodesk.errors import MemoDeskError, WriteError
from memodesk.i18n import _
from memodesk.rendering.pdf import Converted as Converted
from memodesk.rendering.pdf import Failure as Failure
from memodesk.rendering.pdf import Pdf as Pdf
from memodesk.rendering.pdf import available as available
from memodesk.rendering.pdf import convert, never
from memodesk.rendering.pdf import to_pdf as to_pdf
from memodesk.services.issuing import Issued, IssuedFile, Progress, make_folder
from memodesk.services.originals import uneven

Cancelled = Callable[[], bool]


def convert_files(
    files: Sequence[Path],
    folder: Path | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled = never,
) -> Converted:
    """A PDF of each Word file, in `folder` (made where it is missing) or beside the file.

    WriteError when there is no converter or no folder; what hinders single files is in the answer.
    """
    if folder is not None:
        make_folder(folder)
    return convert(files, folder, progress=progress, cancelled=cancelled)


def add_pdfs(
    issued: Sequence[Issued], *, progress: Progress | None = None, cancelled: Cancelled = never
) -> list[tuple[Issued, tuple[MemoDeskError, ...]]]:
    """What was issued with a PDF after each document, and what hindered it; nothing is raised.

    All documents go through the converter together.
    """
    words = [file for one in issued for file in one.files]
    try:
        made = convert([file.path for file in words], progress=progress, cancelled=cancelled)
    except WriteError as error:
        return [(one, (error,) if one.files else ()) for one in issued]
    pdfs = {pdf.source: pdf for pdf in made.files}
    failed = {failure.source: failure.error for failure in made.failed}
    return [(_with_pdfs(one, pdfs), _errors(one.files, failed)) for one in issued]


def older_pdfs(files: Sequence[Path]) -> str:
    """A sentence about PDF beside these Word files that are older than they; empty without."""
    old = [
        pdf.name
        for word in files
        if (then := _changed(pdf := word.with_suffix(".pdf"))) and then < (_changed(word) or 0)
    ]
    return _("Поруч лишилися давніші PDF: {names}.").format(names=", ".join(old)) if old else ""


def _changed(path: Path) -> int | None:
    """When a file was changed last, in nanoseconds; nothing for one that is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None


def _with_pdfs(issued: Issued, pdfs: dict[Path, Pdf]) -> Issued:
    """Each document followed by its PDF; originals that have not as many pages are told of."""
    rows: list[IssuedFile] = []
    for file in issued.files:
        rows.append(file)
        if made := pdfs.get(file.path):
            rows.append(replace(file, path=made.path, sha256=made.sha256, pages=made.pages))
    pages = {file.copy: file.pages for file in rows if file.pages}
    return replace(issued, files=tuple(rows), findings=issued.findings + uneven(pages))


def _errors(
    files: Sequence[IssuedFile], failed: dict[Path, MemoDeskError]
) -> tuple[MemoDeskError, ...]:
    return tuple(failed[file.path] for file in files if file.path in failed)
