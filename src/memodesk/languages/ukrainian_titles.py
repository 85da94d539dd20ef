"""Positions and bodies in Ukrainian: «міський голова», «Виконавчий комітет … ради»."""

import re
from dataclasses import replace
from functools import cache
from typing import Final

from memodesk.languages.adjectives import Agreement
from memodesk.languages.genitives import GENITIVES, Guess
from memodesk.languages.lexicon import common_nouns
from memodesk.languages.nouns import Noun
from memodesk.languages.phrases import Phrase, decline_phrase, unchanged
from memodesk.languages.ukrainian_places import with_name
from memodesk.languages.words import CASES

_M, _F, _N, _PL = (frozenset({agreement}) for agreement in Agreement)
_ACTING: Final = re.compile(r"(?:т\. ?)?в\. ?о\.|т?во\b", re.IGNORECASE)
_JOINTS: Final = re.compile(r"( [–—-] |(?<![иі]й), | / | \()")
_PLAIN_JOINTS: Final = re.compile(r"( [–—-] |(?<![иі]й), | / )")
_PREFIXES: Final = (
    "віце", "екс", "спів", "прес", "обл", "рай", "міськ", "сіль", "держ", "суб", "супер", "архі",
    "обер", "євро", "проф", "мед", "спец", "еко", "агро", "мікро", "міжрай", "контр", "під",
    "між", "теле", "радіо",
)  # fmt: skip
_STILL: Final = (
    "прем’єр", "генерал", "лорд", "обер", "віце", "екс", "прес", "статс", "унтер", "бізнес", "арт",
    "веб", "медіа", "топ", "інтернет", "штабс",
)  # fmt: skip
_PERSON_ENDINGS: Final = re.compile(
    "(?:[ео]р|[ії]ст|ист|ант|янт|ент|лог|граф|метр|ник|як|ик|іт|ат|ач|яч|тель|ець|єць|арх|он|яр)$"
)
_WOMAN_ENDINGS: Final = re.compile("(?:[^аеєиіїоуюя]ка|иця|иня|еса|иса)$")
_THING_ENDINGS: Final = re.compile("(?:ія|ція|ка|ура|иця|ота|уба|ба|да|ла)$")
_NEUTER_ENDINGS: Final = re.compile("(?:ння|ття|ство|цтво|ище|’я)$")


def decline_position(text: str) -> Phrase:
    """An office; «в. о.» stays with what follows it, which is in the genitive already."""
    if _ACTING.match(text):
        return unchanged(text, sure=True)
    return _joined(text, people=True)


def decline_body(text: str) -> Phrase:
    """An institution or authority with its full official name."""
    return _joined(text, people=False)


def _joined(text: str, *, people: bool) -> Phrase:
    """Parts of one rank change together: «заступник голови – начальник відділу»."""
    first, *others = _JOINTS.split(text)
    result = _one(first, people=people)
    if not result.known and others[:1] == [" ("]:  # «державна (військова) адміністрація»
        first, *others = _PLAIN_JOINTS.split(text)
        result = _one(first, people=people)
    for joint, part in zip(others[::2], others[1::2], strict=True):
        added = _one(part, people=people)
        if not added.known or (people and not added.animate):
            added = unchanged(part, sure=True)
        elif added.agreement is Agreement.PLURAL:  # «громади» is a genitive singular too
            added = unchanged(part, sure=False)
        forms = {case: result.forms[case] + joint + added.forms[case] for case in CASES}
        result = replace(result, forms=forms, sure=result.sure and added.sure)
    return result


def _one(text: str, *, people: bool) -> Phrase:
    phrase = decline_phrase(text, find, _guess_person if people else _guess_body)
    tail = text[phrase.tail :]
    if tail.strip() and text[: phrase.tail].lower().endswith("місто"):
        return with_name(phrase, tail)
    return phrase


@cache
def find(word: str) -> Noun | None:
    """The known noun of a small-letter word, also behind a prefix or a hyphen."""
    nouns = common_nouns()
    if word in nouns:
        return nouns[word]
    front, hyphen, last = word.rpartition("-")
    if hyphen:
        return _hyphened(front, last)
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix).removeprefix("’")
        if rest != word and rest in nouns:
            return _prefixed(nouns[rest], word.removesuffix(rest))
    return None


def _hyphened(front: str, last: str) -> Noun | None:
    """«прем’єр-міністр», «соціально-…»: the first part stays; two nouns both change."""
    noun = find(last)
    if noun is None:
        return None
    if front.endswith(("о", *_STILL)):
        return _prefixed(noun, f"{front}-")
    first = find(front)
    return replace(noun, front=first) if first and first.animate is noun.animate else None


def _prefixed(noun: Noun, prefix: str) -> Noun:
    return replace(noun, lemma=prefix + noun.lemma, genitive=prefix + noun.genitive)


def _guess_person(word: str, agreed: Agreement | None) -> Noun:
    """An office no lexicon knows; certain where the ending names people of one gender."""
    if word.endswith(("а", "я")):
        certain = bool(_WOMAN_ENDINGS.search(word)) and agreed in (None, Agreement.FEMININE)
        genders = frozenset({agreed}) if agreed else _F
        return Noun(word, word, "first", genders, animate=True, sure=certain)
    if word.endswith(("о", "е", "і", "и", "у", "ю", "ї", "є")):
        return Noun(word, word, "indeclinable", frozenset(), animate=True, sure=False)
    guess = GENITIVES["masculine_a"](word)
    certain = bool(_PERSON_ENDINGS.search(word)) and guess.certain and _genitive_free(word)
    return Noun(word, guess.text, "masculine", _M, animate=True, sure=certain)


def _genitive_free(word: str) -> bool:
    """Plural genitives end in a consonant too («колег», «послуг»); these endings do not."""
    return not word.endswith(("ок", "ів", "їв"))


def _guess_body(word: str, agreed: Agreement | None) -> Noun:
    """An institution no lexicon knows."""
    neuter = agreed is Agreement.NEUTER or _NEUTER_ENDINGS.search(word)
    if word.endswith(("а", "я")) and not neuter:
        return Noun(word, word, "first", _F, sure=bool(_THING_ENDINGS.search(word)))
    if word.endswith(("я", "о", "е")):
        guess = GENITIVES["neuter"](word)
        return Noun(word, guess.text, "neuter", _N, sure=bool(_NEUTER_ENDINGS.search(word)))
    if word.endswith(("сть", "знь")) or (agreed is Agreement.FEMININE and word.endswith("ь")):
        return Noun(word, GENITIVES["third"](word).text, "third", _F, sure=False)
    if word.endswith(("и", "і", "ї")):
        return _guess_plural(GENITIVES["plural"](word), word)
    if word.endswith(("у", "ю", "є")):
        return Noun(word, word, "indeclinable", frozenset(), sure=False)
    rule = "masculine_a" if word.endswith(("ик", "ець", "ач")) else "masculine_u"
    return Noun(word, GENITIVES[rule](word).text, "masculine", _M, sure=False)


def _guess_plural(guess: Guess, word: str) -> Noun:
    return Noun(word, guess.text, "plural", _PL, sure=False)
