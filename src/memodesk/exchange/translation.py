"""A pack as a translator's file: rows with a locked source, a target and a status."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from memodesk.errors import Fault, InputError
from memodesk.i18n import _

SUFFIXES = (".xlsx", ".xlf")


class Status(StrEnum):
    """How far a row is, in words that both file formats carry."""

    NEW = "new"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Row:
    """One text to translate: `id` is «file:dotted.key», `digest` that of the source when it left.

    `help` shows the English text, for a translator who reads no Ukrainian.
    """

    id: str
    source: str
    help: str
    target: str
    status: Status
    digest: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Translation:
    """All rows of one language."""

    language: str
    rows: tuple[Row, ...]


def digest(source: str) -> str:
    """A short print of a source text; another one means that the source has changed since."""
    return hashlib.sha256(source.encode()).hexdigest()[:12]


def read_translation(path: Path) -> Translation:
    """The rows of a translator's file; InputError in one sentence where it is none."""
    from memodesk.exchange.translation_xliff import read_xliff
    from memodesk.exchange.translation_xlsx import read_xlsx

    readers: dict[str, Callable[[Path], Translation]] = {".xlsx": read_xlsx, ".xlf": read_xliff}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(Fault(_other_kind(path), str(path)))
    if not path.is_file():
        raise InputError(Fault(_("{file}: файлу немає").format(file=path), str(path)))
    return reader(path)


def write_translation(translation: Translation, path: Path) -> bytes:
    """The translator's file as bytes, of the kind that the name of the file asks for."""
    from memodesk.exchange.translation_xliff import write_xliff
    from memodesk.exchange.translation_xlsx import write_xlsx

    writers = {".xlsx": write_xlsx, ".xlf": write_xliff}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise InputError(Fault(_other_kind(path), str(path)))
    return writer(translation)


def _other_kind(path: Path) -> str:
    return _("{file}: файл перекладача має закінчуватися на .xlsx або .xlf").format(file=path)


def unusable(path: Path) -> InputError:
    """The refusal of a file that is damaged or of another origin."""
    sentence = _("{file}: це не файл перекладача MemoDesk або він пошкоджений")
    return InputError(Fault(sentence.format(file=path), str(path)))
