"""Words as they are searched and sorted: case, apostrophes and the Ukrainian alphabet."""

import unicodedata
from functools import cache

_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ`´‘＇"), "'")
# Characters without a width (joiners, marks of direction, soft hyphen) do not hinder a search.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
_ORDER = {
    letter: f"{place:02}" for place, letter in enumerate(f" {_DIGITS}{_ALPHABET}{_LATIN}", start=1)
}
_LAST = "99"


@cache
def _translation() -> dict[int, str | None]:
    return {**_APOSTROPHES, **_INVISIBLE, 0: None}


def fold(text: str) -> str:
    """The text as search compares it: composed, any case alike, one apostrophe, one space."""
    visible = text.translate(_translation())
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", visible).casefold())
    return " ".join(folded.split())


def search_words(text: str) -> tuple[str, ...]:
    """The folded words of what somebody typed into a search; each has to be found."""
    return tuple(fold(text).split())


def sort_key(text: str) -> str:
    """A key of digits that sorts as the Ukrainian alphabet does, in any database.

    Numbers come first, then Ukrainian, then Latin letters; a letter with a mark sorts as the
    letter («ä» as «a»), apostrophes do not count, every other sign separates words.
    """
    return "".join(_place(letter) for letter in fold(text).replace("'", ""))


def _place(letter: str) -> str:
    known = _ORDER.get(letter)
    if known is None:
        bare = unicodedata.normalize("NFD", letter)[0]
        known = _ORDER.get(bare, _LAST if letter.isalnum() else _ORDER[" "])
    return known
