"""A batch of documents through LibreOffice, in as few calls as possible."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from memodesk.errors import WriteError
from memodesk.i18n import _
from memodesk.rendering.pdf_batch import Batch
from memodesk.rendering.reasons import reason
from memodesk.rendering.soffice import End, said, started, wait
from memodesk.rendering.soffice_home import Home, home

TOGETHER: Final = 100
"""Documents in one call: its memory grows with each."""
_HANGING: Final = 2
"""So many documents may hang before the rest is given up."""
_NOT_LOADED: Final = "source file could not be loaded"
_OUT: Final = "out"
EXPORT: Final[dict[str, bool | int]] = {
    "SelectPdfVersion": 2,  # PDF/A-2b: every font embedded, colours described
    "PDFUACompliance": True,  # tags, language, alternative texts
    "UseTaggedPDF": True,
    "ExportBookmarks": True,
    "DisplayPDFDocumentTitle": True,
    "ReduceImageResolution": False,
    "UseLosslessCompression": True,  # arms keep their edges
}


def _typed(value: bool | int) -> dict[str, str]:
    kind = "boolean" if isinstance(value, bool) else "long"
    return {"type": kind, "value": str(value).lower()}


FILTER: Final = "pdf:writer_pdf_Export:" + json.dumps(
    {name: _typed(value) for name, value in EXPORT.items()}, separators=(",", ":")
)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds that the start of a call, and each of its documents, may take."""

    start: float = 90.0
    each: float = 30.0


def run(batch: Batch, office: Path, limits: Limits) -> None:
    """Convert the batch; WriteError when LibreOffice cannot be started or is not to be had."""
    with home(batch.cancelled) as place:
        if place is None:
            batch.stopped = True
            return
        hanging = 0
        while batch.pending and not batch.stopped:
            some = batch.pending[:TOGETHER]
            end = _call(batch, some, office, place, limits)
            if end.stopped:
                batch.stopped = True
            elif end.late:
                hanging += 1
                _give_up(batch, some, hanging)
            elif not place.is_new and _came_to_nothing(batch, some, place):
                place.renew()
                continue
            else:
                _blame(batch, [name for name in some if name in batch.pending], end, place)
            if end.code != 0:
                place.renew()


def _call(batch: Batch, some: Sequence[str], office: Path, place: Home, limits: Limits) -> End:
    """One call of LibreOffice with some of the documents; what came out is taken."""
    copies = {name: f"{number}.docx" for number, name in enumerate(some, start=1)}
    try:
        place.clear()
        for name, copy in copies.items():
            (place.work / copy).write_bytes(batch.documents[name])
        command: list[str | Path] = [
            office,
            place.profile,
            "--headless",
            "--norestore",
            "--convert-to",
            FILTER,
        ]
        command += ["--outdir", _OUT, *copies.values()]
        with place.marked(), started(command, place.work) as process:
            begun = time.monotonic() + limits.start + limits.each

            def look() -> float:
                done = len(list((place.work / _OUT).glob("*.pdf")))
                batch.tell(done)
                return begun + limits.each * done

            end = wait(process, look, batch.cancelled)
    except OSError as error:
        sentence = _("LibreOffice ({file}) не вдалося запустити: {reason}. Встановіть його знову.")
        raise WriteError(sentence.format(file=office, reason=reason(error))) from error
    for name, copy in copies.items():
        result = (place.work / _OUT / copy).with_suffix(".pdf")
        if result.is_file():
            batch.take(name, result.read_bytes())
    return end


def _came_to_nothing(batch: Batch, some: Sequence[str], place: Home) -> bool:
    """Whether a call made nothing and does not blame the documents: its profile may be damaged."""
    return not any(name in batch.ready for name in some) and _NOT_LOADED not in said(place.work)


def _give_up(batch: Batch, some: Sequence[str], hanging: int) -> None:
    """The first document without a result hangs; after the second such one, all the rest go."""
    left = [name for name in some if name in batch.pending]
    late = _("PDF з {file} не зроблено: LibreOffice не впорався за відведений час.")
    rest = _("PDF з {file} не зроблено: LibreOffice не відповідав на попередніх файлах.")
    for name in left[:1]:
        batch.fail(name, late)
    if hanging >= _HANGING:
        for name in batch.pending:
            batch.fail(name, rest)


def _blame(batch: Batch, left: Sequence[str], end: End, place: Home) -> None:
    """After a call that ended by itself: all that it left out, after a crash the first one."""
    sentence = _("PDF з {file} не зроблено: LibreOffice нічого не записав. Спробуйте ще раз.")
    if _NOT_LOADED in said(place.work):
        sentence = _("PDF з {file} не зроблено: LibreOffice не відкриває цей файл.")
    for name in left if end.code == 0 else left[:1]:
        batch.fail(name, sentence)
