"""What a document was issued with: a short hash for each paragraph, kept inside the file.

It recognises changes, also after another program has saved the file; it is no signature.
"""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

LENGTH: Final = 8
"""Signs of a short hash: 48 bits."""
_FORM: Final = "1"
_PARTS: Final = 4
_SPACES: Final = re.compile(r"\s+")
_SAME: Final = str.maketrans({"\u2011": "-", "\u00ad": None, "\u200b": None})
"""What Word and LibreOffice may write another way: a no-break hyphen, signs that nobody sees."""


@lru_cache(1024)
def digest(words: str) -> str:
    """A short hash of words as a reader sees them; spaces of all kinds are alike."""
    seen = _SPACES.sub(" ", unicodedata.normalize("NFC", words).translate(_SAME)).strip()
    made = hashlib.sha256(seen.encode("utf-8", "surrogatepass")).digest()
    return base64.urlsafe_b64encode(made[: LENGTH * 3 // 4]).decode()


@dataclass(frozen=True, slots=True)
class Mark:
    """The short hash of one text: its segment and language."""

    segment: str
    language: str
    digest: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The texts of a document in reading order, and the hashes of the template's own words."""

    languages: tuple[str, ...]
    marks: tuple[Mark, ...]
    own: frozenset[str]


def line_of(texts: Iterable[Mark]) -> str:
    """The hashes of texts as a manifest has them: a segment is named where it begins."""
    pieces: list[str] = []
    last = ""
    for mark in texts:
        piece = f"{mark.language}={mark.digest}"
        pieces.append(piece if mark.segment == last else f"{mark.segment}:{piece}")
        last = mark.segment
    return " ".join(pieces)


def manifest_text(languages: Sequence[str], lines: Iterable[str], own: frozenset[str]) -> str:
    """One line, as it lies in the properties of the file.

    `lines` are those of its rows in reading order, `own` the template's own words.
    """
    return "|".join((_FORM, ",".join(languages), " ".join(filter(None, lines)), _own(own)))


@lru_cache(16)
def _own(words: frozenset[str]) -> str:
    return " ".join(sorted({digest(one) for one in words if one.strip()}))


def read_manifest(text: str) -> Manifest | None:
    """The manifest in a line; nothing when it is none of ours."""
    form, *parts = text.split("|")
    if form != _FORM or len(parts) != _PARTS - 1:
        return None
    languages = tuple(parts[0].split(","))
    marks: list[Mark] = []
    segment = ""
    for piece in parts[1].split():
        named, colon, rest = piece.rpartition(":")
        segment = named if colon else segment
        language, equals, made = rest.partition("=")
        if not equals or language not in languages or not segment:
            return None
        marks.append(Mark(segment, language, made))
    return Manifest(languages, tuple(marks), frozenset(parts[2].split()))
