"""PDF for whoever asks: one document in memory, files on disk, or what was just issued."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True)
class WithPdfs:
    """What was issued with a PDF after each document, what hindered that, what else to say."""

    issued: Issued
    errors: tuple[MemoDeskError, ...] = ()
    remark: str = ""


def add_pdfs(
    issued: Sequence[Issued], *, progress: Progress | None = None, cancelled: Cancelled = never
) -> list[WithPdfs]:
    """Make a PDF beside each document that was issued; nothing is raised.

    All documents go through the converter together.
    """
    words = [file for one in issued for file in one.files]
    try:
        made = convert([file.path for file in words], progress=progress, cancelled=cancelled)
    except WriteError as error:
        return [WithPdfs(one, (error,) if one.files else ()) for one in issued]
    pdfs = {pdf.source: pdf for pdf in made.files}
    failed = {failure.source: failure.error for failure in made.failed}
    return [
        WithPdfs(
            _with_pdfs(one, pdfs),
            tuple(failed[file.path] for file in one.files if file.path in failed),
            not_archival([pdfs[file.path] for file in one.files if file.path in pdfs]),
        )
        for one in issued
    ]


def not_archival(pdfs: Sequence[Pdf]) -> str:
    """A sentence about PDF that an old converter made without the claim of PDF/A; or nothing."""
    names = ", ".join(pdf.path.name for pdf in pdfs if not pdf.archival)
    sentence = _("Це не PDF/A: {names}. Оновіть LibreOffice до версії 7.4 або новішої.")
    return sentence.format(names=names) if names else ""


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
