"""The cases of Ukrainian and the smallest facts about its letters."""

from enum import StrEnum
from typing import Final

VOWELS: Final = "аеєиіїоуюя"
SIBILANTS: Final = "жчшщ"
APOSTROPHES: Final = "'’ʼ`´′‘"


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
