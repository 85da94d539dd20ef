"""Pictures that an agreement names: found beside its case file, or said to be missing."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.i18n import _

MISSING = "file.missing"
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
    """The bytes of every picture that stands in the folder, by the name of its file."""
    files = {name: _inside(folder, name) for _path, name in named_pictures(agreement)}
    return {name: file.read_bytes() for name, file in files.items() if file is not None}


def missing_pictures(agreement: Agreement, folder: Path) -> tuple[Finding, ...]:
    """A warning for every picture that does not stand in the folder."""
    sentence = _("Файлу «{file}» немає поруч зі справою. Покладіть його в ту саму папку.")
    return tuple(
        Finding(MISSING, Severity.WARNING, sentence.format(file=name), path)
        for path, name in named_pictures(agreement)
        if _inside(folder, name) is None
    )


def _inside(folder: Path, name: str) -> Path | None:
    """The file of that bare name, never one outside of the folder."""
    file = folder / name
    try:
        usable = Path(name).name == name and file.is_file() and file.stat().st_size <= _BIGGEST
    except (OSError, ValueError):
        return None
    return file if usable else None
