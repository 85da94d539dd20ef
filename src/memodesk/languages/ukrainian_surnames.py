"""Surnames in Ukrainian: cases by lexicon and library, certain where the ending is."""

import re
from functools import cache
from typing import Final

from memodesk.languages import paradigms
from memodesk.languages.adjectives import adjective
from memodesk.languages.genitives import GENITIVES
from memodesk.languages.given_names import FEMALE, by_library, foreign
from memodesk.languages.lexicon import read
from memodesk.languages.pack import Gender
from memodesk.languages.words import CASES, Case, Forms, is_vowel, like, same, syllables

_ADJECTIVE_FEMININE: Final = re.compile("(?:[сцз]ька|[оеє]ва|[кгх]іна)$")
_SHORT: Final = 2
"""Syllables; «Рева», «Сова» are nouns, «Іванова» is none."""
_NOUN_FEMININE: Final = re.compile("(?<![сцзнл]ь)ка$")
# A stem whose last vowel neither drops nor alternates; -ок, -ор, -ар, -ир, -ин waver.
_STEADY: Final = re.compile(
    "[аоуиюя][^аеєиіїоуюяйь]{0,3}$|[аоуиюя](?:л|с|н|з|т|д|дз)ь$|[аяеуюі]й$|[еє]в$|[кгх]ін$"
)
_WAVERING: Final = re.compile("(?:ок|[оаяи]р|ин|их|дж|ній|[^аеєиіїоуюя]он)$")
_UKRAINIAN: Final = re.compile(
    "(?:енко|[ч]ко|ук|юк|[сцз]ьк(?:ий|а)|[оеє]ва?|ак|як|ик|ич|ець|ишин|ів|їв|ий|ій|ань|аль)$"
)
_FOREIGN_O: Final = re.compile("(?:шо|чо|джо|[аеиіїоуюя]о|(.)\\1о)$")


def looks_ukrainian(word: str) -> bool:
    """Whether a surname has an ending that Ukrainian surnames have."""
    return bool(_UKRAINIAN.search(word.lower()))


def decline_foreign_surname(word: str, gender: Gender) -> Forms:
    """The cases of a foreigner's surname: never certain; «Дюма» and the like do not change."""
    return same(word) if word.lower() in _listed("indeclinable") else foreign(word, gender)


def decline_surname(word: str, gender: Gender) -> tuple[Forms, bool]:
    """The cases of a surname used in Ukraine, and whether they are certain.

    A first part of one syllable stays («Драй-Хмара»), longer ones change («Нечуя-Левицького»).
    """
    *fronts, last = word.split("-")
    forms, sure = _part(last, gender)
    for front in reversed(fronts):
        still = syllables(front) < 2
        changed, certain = (same(front), True) if still else _part(front, gender)
        forms = {case: f"{changed[case]}-{forms[case]}" for case in CASES}
        sure = sure and certain
    return forms, sure


def _part(word: str, gender: Gender) -> tuple[Forms, bool]:
    lower = word.lower()
    if not lower:
        return same(word), False
    if lower in _listed("indeclinable"):
        return same(word), True
    found = _feminine(lower) if gender is FEMALE else _masculine(lower)
    if found is None:
        return by_library(word, gender, "family_name"), _certain(lower, gender)
    forms, sure = found
    return {case: like(word, form) for case, form in forms.items()}, sure


def _feminine(word: str) -> tuple[Forms, bool] | None:
    """A woman's surname: only -а and -я change, as a noun or as an adjective."""
    if not word.endswith(("а", "я")):
        return same(word), True
    stem = word[:-1]
    listed = _listed("adjective")
    noun = word in _listed("noun")
    if stem + ("ий" if word.endswith("а") else "ій") in listed:
        return adjective(word, animate=True), True
    if not noun and _ADJECTIVE_FEMININE.search(word) and (syllables(word) > _SHORT or "ь" in word):
        return adjective(word, animate=True), True
    if noun or _NOUN_FEMININE.search(word):
        return paradigms.first(word), True
    return None


def _masculine(word: str) -> tuple[Forms, bool] | None:
    genitive = _explicit().get(word)
    if genitive:
        forms = paradigms.masculine(word, genitive.rstrip("?"), animate=True)
        return forms, not genitive.endswith("?")
    if word in _listed("adjective"):
        return adjective(word, animate=True), True
    if word.endswith(("а", "я")):
        return paradigms.first(word), True
    if is_vowel(word[-1]) and not word.endswith("о"):
        return same(word), True
    if word.endswith(("ж", "щ")):
        forms = paradigms.masculine(word, f"{word}а", animate=True)
        return forms, not re.search("[еі].$|дж$", word)
    return (same(word), False) if _FOREIGN_O.search(word) else None


def _certain(word: str, gender: Gender) -> bool:
    """Whether the library's forms of a surname of this ending can be trusted."""
    genitive = by_library(word, gender, "family_name")[Case.GENITIVE]
    if gender is FEMALE:
        noun = not genitive.endswith("ої")
        return noun and not word.endswith(("ина", "іна", "їна", "ня", "жа", "ча", "ша", "вата"))
    if word.endswith("о"):
        return word.endswith(("ко", "ло")) and genitive.endswith("а")
    if word.endswith("ий"):
        return genitive.endswith("ого")
    if word.endswith(("ець", "єць")):
        guess = GENITIVES["masculine_a"](word)
        return guess.certain and guess.text == genitive
    return bool(_STEADY.search(word)) and not _WAVERING.search(word)


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(read("names.toml")["surnames"][group].lower().split())


@cache
def _explicit() -> dict[str, str]:
    """Surnames whose genitive no ending tells; «?» after a wavering one."""
    words = read("names.toml")["surnames"]["masculine"].lower().split()
    return dict(word.split("/") for word in words)
