"""Pictures that an agreement names: found beside its case file, or said to be missing."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.errors import InputError
from memodesk.i18n import _

MISSING, UNUSABLE = "file.missing", "file.unusable"
_BIGGEST = 20 * 1024 * 1024


def named_pictures(agreement: Agreement) -> Iterator[tuple[str, str]]:
    """The path of each field that names a picture, and the name of its file."""
    for index, party in enumerate(agreement.parties):
        if party.emblem:
            yield f"parties[{index}].emblem", party.emblem
    for index, photo in enumerate(agreement.press.photos if agreement.press else ()):
        if photo.file:
            yield f"press.photos[{index}].file", photo.file


def find_pictures(agreement: Agreement, folder: Path) -> Mapping[str, bytes]:
    """The bytes of every picture in the folder that can be printed, by the name of its file."""
    names = {name for _path, name in named_pictures(agreement)}
    found = {name: _read(folder, name) for name in names}
    return {name: data for name, data in found.items() if data and not _fault(data, name)}


def picture_findings(agreement: Agreement, folder: Path) -> tuple[Finding, ...]:
    """A warning for every picture that is not in the folder or cannot be printed."""
    return tuple(
        Finding(MISSING if data is None else UNUSABLE, Severity.WARNING, sentence, path)
        for path, name in named_pictures(agreement)
        for data in (_read(folder, name),)
        if (sentence := _missing(name) if data is None else _fault(data, name))
    )


def _missing(name: str) -> str:
    sentence = _("Файлу «{file}» немає поруч зі справою. Покладіть його в ту саму папку.")
    return sentence.format(file=name)


def _fault(data: bytes, name: str) -> str:
    """Why a picture cannot be printed, or nothing."""
    from memodesk.rendering.pictures import read_picture

    try:
        read_picture(data, name)
    except InputError as error:
        return str(error)
    return ""


def _read(folder: Path, name: str) -> bytes | None:
    """The bytes of the file of that bare name, never of one outside of the folder."""
    file = folder / name
    try:
        usable = Path(name).name == name and file.is_file() and file.stat().st_size <= _BIGGEST
        return file.read_bytes() if usable else None
    except (OSError, ValueError):
        return None
