"""Word files become PDF/A-2b, tagged for readers by ear (PDF/UA): written aside, then in place."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from memodesk.errors import Fault, InputError, MemoDeskError, WriteError
from memodesk.i18n import _
from memodesk.rendering import pdf_file, soffice, soffice_batch, word_com
from memodesk.rendering.package import read_members
from memodesk.rendering.pdf_batch import Batch, Progress
from memodesk.rendering.pdf_batch import never as never
from memodesk.rendering.reasons import reason
from memodesk.rendering.save import refuse_target, save
from memodesk.rendering.soffice_batch import Limits

LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF in its place: from which Word file, the SHA-256 of its bytes, how many pages."""

    source: Path
    path: Path
    sha256: str
    pages: int
    archival: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """A Word file without a PDF, and why: InputError or WriteError with one sentence."""

    source: Path
    error: MemoDeskError


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of the files; `stopped` when a person stopped it before the end."""

    files: tuple[Pdf, ...]
    failed: tuple[Failure, ...] = ()
    stopped: bool = False


def convert(
    files: Sequence[Path],
    folder: Path | None = None,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = never,
    limits: Limits = LIMITS,
) -> Converted:
    """Make a PDF of each Word file, in `folder` or beside it, under its name.

    A file that fails is named with its sentence, and the others are delivered; so are those that
    were ready when a person stopped the work. Raises WriteError when there is no converter.
    """
    targets = _targets(files, folder)
    documents, failed = _documents(targets)
    batch = Batch({str(source): data for source, data in documents.items()}, progress, cancelled)
    _run(batch, limits)
    made: list[Pdf] = []
    for source in documents:
        name = str(source)
        if name in batch.ready:
            try:
                made.append(_deliver(source, targets[source], batch.ready[name]))
            except WriteError as error:
                failed[source] = error
        elif name in batch.failed:
            failed[source] = WriteError(batch.failed[name])
    failures = tuple(Failure(source, failed[source]) for source in targets if source in failed)
    return Converted(tuple(made), failures, batch.stopped)


def available() -> bool:
    """Whether this computer has a converter; WriteError where MEMODESK_SOFFICE names none."""
    return soffice.find() is not None or word_com.available()


def to_pdf(
    data: bytes,
    name: str,
    *,
    cancelled: Callable[[], bool] = never,
    limits: Limits = LIMITS,
) -> bytes:
    """The PDF of one Word document that lies in memory; `name` is for the sentences only.

    Raises WriteError when there is no converter, it fails, or it is stopped.
    """
    batch = Batch({name: data}, cancelled=cancelled)
    _run(batch, limits)
    if name not in batch.ready:
        raise WriteError(batch.failed.get(name) or _("Перетворення на PDF зупинено."))
    return batch.ready[name]


def _run(batch: Batch, limits: Limits) -> None:
    if not batch.documents:
        return
    office = soffice.find()
    if office is not None:
        soffice_batch.run(batch, office, limits)
    elif word_com.available():
        word_com.run(batch)
    else:
        raise WriteError(_("Щоб мати PDF, встановіть LibreOffice 7.4 або новіший."))


def _documents(targets: Mapping[Path, Path]) -> tuple[dict[Path, bytes], dict[Path, MemoDeskError]]:
    """The bytes of the files that can be used, and why the others cannot."""
    documents: dict[Path, bytes] = {}
    failed: dict[Path, MemoDeskError] = {}
    for source, target in targets.items():
        try:
            refuse_target(target)
            documents[source] = _word_file(source)
        except MemoDeskError as error:
            failed[source] = error
    return documents, failed


def _word_file(source: Path) -> bytes:
    """The bytes of a file that is a whole Word document."""
    try:
        data = source.read_bytes()
    except OSError as error:
        sentence = _("Файл {file} не вдалося прочитати: {reason}.")
        fault = Fault(sentence.format(file=f"«{source}»", reason=reason(error)), str(source))
        raise InputError(fault) from error
    read_members(data, source.name)
    return data


def _targets(files: Iterable[Path], folder: Path | None) -> dict[Path, Path]:
    """Where the PDF of each file goes; of two with one name the second one gets a number."""
    taken: set[str] = set()
    targets: dict[Path, Path] = {}
    for source in files:
        if source in targets:
            continue
        place = source.parent if folder is None else folder
        number, target = 1, place / f"{source.stem}.pdf"
        while str(target).casefold() in taken:
            number += 1
            target = place / f"{source.stem}-{number}.pdf"
        taken.add(str(target).casefold())
        targets[source] = target
    return targets


def _deliver(source: Path, target: Path, data: bytes) -> Pdf:
    save(target, data)
    digest = hashlib.sha256(data).hexdigest()
    return Pdf(source, target, digest, pdf_file.pages(data), pdf_file.is_archival(data))
