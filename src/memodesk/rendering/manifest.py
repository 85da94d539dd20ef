"""What a document was issued with: a short hash for each paragraph, kept inside the file.

It recognises changes, also after another program has saved the file; it is no signature.
"""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from memodesk.drafting.draft import Draft

LENGTH: Final = 8
"""Signs of a short hash: 48 bits."""
_FORM: Final = "2"
_PARTS: Final = 7
_STATIC: Final = "*"
Key = tuple[str, str]
"""A segment and the language of its text."""
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
    """The short hash of one text: its segment and language, both empty for the template's words."""

    segment: str
    language: str
    digest: str


@dataclass(frozen=True, slots=True)
class Place:
    """What a segment is: its role and its figure, empty where the role has none."""

    role: str
    number: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a document was issued with.

    `marks` are its texts in reading order with the template's words between them, `around` the
    hashes of headers, footers and notes, `looks` those of the levels of lists, and `places` what
    each segment is. `counted` says that Word's lists print the figures, `odd` that the template
    itself has symbols, formulas, struck or hidden words.
    """

    languages: tuple[str, ...]
    marks: tuple[Mark, ...]
    around: frozenset[str]
    looks: frozenset[str]
    places: Mapping[str, Place]
    counted: bool
    odd: bool


def line_of(texts: Iterable[Mark]) -> str:
    """The hashes of texts as a manifest has them: a segment is named where it begins."""
    pieces: list[str] = []
    last = ""
    for mark in texts:
        if not mark.segment:
            pieces.append(f"{_STATIC}{mark.digest}")
            continue
        piece = f"{mark.language}={mark.digest}"
        pieces.append(piece if mark.segment == last else f"{mark.segment}:{piece}")
        last = mark.segment
    return " ".join(pieces)


def manifest_text(
    draft: Draft,
    lines: Iterable[str],
    around: frozenset[str],
    looks: frozenset[str] = frozenset(),
    *,
    odd: bool = False,
) -> str:
    """One line, as it lies in the properties of the file.

    `lines` are those of its rows in reading order; with `looks` its lists print the figures.
    """
    places = [f"{s.id}={s.role.value}:{s.number}" for s in draft.segments]
    flags = ("c" if looks else "") + ("o" if odd else "")
    own = (" ".join(sorted(around)), " ".join(sorted(looks)), " ".join(places), flags)
    return "|".join((_FORM, ",".join(draft.languages), " ".join(filter(None, lines)), *own))


def read_manifest(text: str) -> Manifest | None:
    """The manifest in a line; nothing when it is none of ours."""
    form, *parts = text.split("|")
    if form != _FORM or len(parts) != _PARTS - 1:
        return None
    languages = tuple(parts[0].split(","))
    marks = _marks(parts[1], languages)
    if marks is None:
        return None
    around, looks = (frozenset(part.split()) for part in parts[2:4])
    places = {}
    for piece in parts[4].split():
        segment, _equals, rest = piece.partition("=")
        role, _colon, number = rest.partition(":")
        places[segment] = Place(role, number)
    return Manifest(languages, marks, around, looks, places, "c" in parts[5], "o" in parts[5])


def _marks(line: str, languages: Sequence[str]) -> tuple[Mark, ...] | None:
    marks: list[Mark] = []
    segment = ""
    for piece in line.split():
        if piece.startswith(_STATIC):
            marks.append(Mark("", "", piece.removeprefix(_STATIC)))
            continue
        named, colon, rest = piece.rpartition(":")
        segment = named if colon else segment
        language, equals, made = rest.partition("=")
        if not equals or language not in languages or not segment:
            return None
        marks.append(Mark(segment, language, made))
    return tuple(marks)
