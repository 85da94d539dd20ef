"""File names that every system accepts, Windows included."""

import re
from collections.abc import Container
from typing import Final

MAX_BYTES: Final = 255
_ROOM: Final = 40  # for what is added while a file is being written
_SIGNS: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')
_SPACES: Final = re.compile(r"\s+")
_RESERVED: Final = re.compile(r"(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|\s*\Z)")


def safe_name(wanted: str, taken: Container[str] = ()) -> str:
    """The wanted file name, made safe; numbered when one of `taken` is the same.

    Signs that Windows forbids become ``_``, reserved names get a ``_``, trailing dots and
    spaces go, and a long name is shortened before its ending. `taken` holds names in lower case.
    """
    name = _SPACES.sub(" ", _SIGNS.sub("_", wanted)).strip().rstrip(". ").lstrip()
    stem, ending = _split(name)
    stem = stem.rstrip(". ") or "_"
    if _RESERVED.match(stem):
        stem = f"_{stem}"
    number = 1
    while True:
        suffix = "" if number == 1 else f" ({number})"
        result = _shortened(stem, suffix + ending) + suffix + ending
        if result.casefold() not in taken:
            return result
        number += 1


def _split(name: str) -> tuple[str, str]:
    """Stem and ending; of ``case.memorandum.docx`` the ending is ``.memorandum.docx``."""
    found = re.search(r"(?:\.[a-z-]{2,20}){0,2}\.[A-Za-z0-9]{1,5}\Z", name)
    return (name[: found.start()], found[0]) if found and found.start() else (name, "")


def _shortened(stem: str, ending: str) -> str:
    room = MAX_BYTES - _ROOM - len(ending.encode())
    return stem.encode()[: max(room, 1)].decode(errors="ignore").rstrip(". ") or "_"
