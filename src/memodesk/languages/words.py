"""The cases of Ukrainian and the smallest facts about its letters."""

import re
import unicodedata
from enum import StrEnum
from typing import Final

VOWELS: Final = frozenset("аеєиіїоуюя")
SIBILANTS: Final = frozenset("жчшщ")
APOSTROPHE: Final = "’"
LETTER: Final = "А-ЩЬЮЯҐЄІЇа-щьюяґєії"
_INNER_APOSTROPHE = re.compile(f"(?<=[{LETTER}])['’ʼ`´′‘](?=[{LETTER}])")


class Case(StrEnum):
    """A grammatical case; the value is the key of the form in a case file."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"
    VOCATIVE = "vocative"


CASES: Final = tuple(Case)
Forms = dict[Case, str]


def same(word: str) -> Forms:
    """The forms of a word that never changes."""
    return dict.fromkeys(CASES, word)


def normalise(text: str) -> tuple[str, tuple[str, ...]]:
    """The text composed (NFC) with one apostrophe sign, and the signs that were typed."""
    composed = unicodedata.normalize("NFC", text)
    return _INNER_APOSTROPHE.sub(APOSTROPHE, composed), tuple(_INNER_APOSTROPHE.findall(composed))


def with_apostrophes(text: str, signs: tuple[str, ...]) -> str:
    """The text with the apostrophes that were typed, each in its place."""
    if not signs or set(signs) == {APOSTROPHE}:
        return text
    if text.count(APOSTROPHE) != len(signs):
        return _INNER_APOSTROPHE.sub(signs[0], text)
    waiting = iter(signs)
    return _INNER_APOSTROPHE.sub(lambda found: next(waiting, found.group()), text)


def like(word: str, form: str) -> str:
    """The form in the capitals of the word, part by part: «Рава-Руська», «Д’Арк», «РАДА»."""
    if len(word) > 1 and word.isupper():
        return form.upper()
    parts, models = form.split("-"), word.split("-")
    if len(parts) != len(models):
        return _beginning(word, form)
    return "-".join(_beginning(model, part) for model, part in zip(models, parts, strict=True))


def _beginning(model: str, form: str) -> str:
    """The form, as far as it is the same word, in the letters that were typed."""
    pairs = zip(model, form, strict=False)
    same_letters = next((i for i, (a, b) in enumerate(pairs) if a.lower() != b), len(model))
    same_letters = min(same_letters, len(form))
    kept = model[:same_letters] or form[:1]
    if not same_letters and model[:1].isupper():
        kept = kept.upper()
    return kept + form[max(same_letters, 1) :]


def is_vowel(letter: str) -> bool:
    """Whether a small letter is a vowel; an empty text is none."""
    return letter in VOWELS


def syllables(word: str) -> int:
    """How many vowels the word has."""
    return sum(letter in VOWELS for letter in word.lower())
