"""Words to the XML of runs: breaks, tabs, direction, and characters that XML cannot hold."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from memodesk.drafting.draft import Draft, Mark, Piece
from memodesk.errors import Fault, InputError
from memodesk.i18n import _

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL: Final = re.compile("\r\n|[\n\r\t\u2028\u2029\u2011]")
_RTL: Final = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL_ANY: Final = re.compile(f"[{_RTL}]")
_RTL_STRETCH: Final = re.compile(f"([{_RTL}](?:[^\\w{_RTL}]*[{_RTL}]+)*)")
_RTL_FIRST: Final = re.compile(f"[^\\w{_RTL}]*[{_RTL}]")
_BREAKS: Final = re.compile("\r\n|[\r\u2028\u2029]")


def with_breaks(words: str) -> str:
    """The words as they read on the page: every kind of line break is one newline."""
    return _BREAKS.sub("\n", words)


@lru_cache(1024)
def stretches(words: str) -> tuple[tuple[str, bool], ...]:
    """The inside and end of the runs that print the words, one for each direction.

    True is right to left.
    """
    return tuple((f"{content(part)}</w:r>", from_right) for part, from_right in directions(words))


def content(words: str) -> str:
    """The children of a run that print the words."""
    if not _SPECIAL.search(words):
        return _text(words)
    chunks = []
    place = 0
    for found in _SPECIAL.finditer(words):
        chunks.append(_text(words[place : found.start()]))
        chunks.append(_ELEMENTS.get(found[0], "<w:br/>"))
        place = found.end()
    chunks.append(_text(words[place:]))
    return "".join(chunks)


_ELEMENTS: Final = {"\t": "<w:tab/>", "\u2011": "<w:noBreakHyphen/>"}


def _text(words: str) -> str:
    if not words:
        return ""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if words[0].isspace() or words[-1].isspace() or "  " in words:
        return f'<w:t xml:space="preserve">{escaped}</w:t>'
    return f"<w:t>{escaped}</w:t>"


def directions(words: str) -> list[tuple[str, bool]]:
    """The words in stretches with one direction each; True is right to left."""
    if words.isascii() or not _RTL_ANY.search(words):
        return [(words, False)]
    parts = _RTL_STRETCH.split(words)
    return [(part, bool(index % 2)) for index, part in enumerate(parts) if part]


def reads_from_right(words: str) -> bool:
    """Whether the first letter belongs to a script written from right to left."""
    return bool(_RTL_FIRST.match(words))


def printed(piece: Piece) -> str:
    """The words of a piece as they are printed: a gap stands in square brackets."""
    return f"[{piece.words}]" if piece.mark is Mark.GAP else piece.words


def refuse_unprintable(draft: Draft) -> None:
    """Stop before anything is written when a text holds what no Word file can hold.

    Raises InputError with a sentence for each place: field, language and position.
    """
    places = [
        (piece, segment.id)
        for segment in draft.segments
        for text in segment.texts.values()
        for piece in text
    ]
    refuse_pieces(places)
    refuse_unprintable_titles(draft)


def refuse_unprintable_titles(draft: Draft) -> None:
    """The same for the titles alone, which stand in the properties of the file."""
    refuse_pieces((Piece(title, code), "title") for code, title in draft.titles.items())


def refuse_pieces(places: Iterable[tuple[Piece, str]]) -> None:
    """The same for single pieces, each with the name of its place; raises InputError."""
    faults = [fault for piece, place in places for fault in _faults(piece, place)]
    if faults:
        raise InputError(*faults)


def _faults(piece: Piece, segment: str) -> list[Fault]:
    field = ", ".join(piece.fields) or segment
    words: object = piece.words  # types guard our own code, not what an office feeds it
    if not isinstance(words, str):
        sentence = _("У полі «{field}» ({language}) має бути текст. Введіть його словами.")
        return [Fault(sentence.format(field=field, language=piece.language), field)]
    found = _FORBIDDEN.search(words)
    if not found:
        return []
    sentence = _(
        "У полі «{field}» ({language}) знак {position} — {code}, якого документ Word не містить. "
        "Видаліть його."
    )
    code = f"U+{ord(found[0]):04X}"
    place = {"position": found.start() + 1, "code": code, "language": piece.language}
    return [Fault(sentence.format(field=field, **place), field)]
