"""Noun phrases of Ukrainian names: adjectives and head noun change, the tail stays."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from memodesk.languages.adjectives import Agreement, adjective
from memodesk.languages.nouns import Noun
from memodesk.languages.words import CASES, LETTER, Forms, like, same

Lookup = Callable[[str], Noun | None]
Guess = Callable[[str, Agreement | None], Noun]

_TOKEN: Final = re.compile(f"(?<!\\w)[{LETTER}](?:[{LETTER}’]|-(?=[{LETTER}]))*(?!\\w)")
_ACRONYMS: Final[dict[str, Agreement | None]] = {
    **dict.fromkeys(
        "ГО БО ТОВ КП КНП ДП ПП АТ НУО ФОП ВГО МГО КУ КЗ ЦНАП ЦНСП СБУ ДСНС БФ ГС ВАОТГ АМУ".split()
    ),
    **dict.fromkeys("ОТГ ТГ ОДА РДА ОВА РВА МВА СВА МДА".split(), Agreement.FEMININE),
}
_ADJECTIVES: Final = {
    Agreement.MASCULINE: re.compile("..(?:ий|[нжшч]ій)$"),
    Agreement.FEMININE: re.compile("..(?:[сцз]ька|[нвшчжтлркгхп]а|[нжш]я)$"),
    Agreement.NEUTER: re.compile("..(?:[сцз]ьке|[нвшчжтлркгхп]е|[нжш]є)$"),
    Agreement.PLURAL: re.compile("..(?:[сцз]ькі|[нвшчжтлркгхп]і)$"),
}
_JOINING: Final = frozenset({"і", "й", "та"})
_ADVERBS: Final = frozenset({"тимчасово"})
_SHORTEST: Final = 3
"""Letters; of a shorter unknown word nothing is guessed."""
_GAP: Final = re.compile(r"[ \u00a0(),\n\t]*")
_SURE_ADJECTIVES: Final = re.compile(
    "(?:[сцз]ьк|[ауеиію]льн|[оеє]в|[іе]чн|[іи]йн|[ео]нн)[аеі]$|[иі]й$"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The seven cases of a phrase, whether they are certain, and what its head is.

    known: the head is in a lexicon; tail: where the unchanged rest begins.
    """

    forms: Forms
    sure: bool
    agreement: Agreement | None = None
    animate: bool = False
    known: bool = False
    tail: int = 0


@dataclass(frozen=True, slots=True)
class _Head:
    """The head's place among the words and its noun; an acronym has no noun."""

    index: int
    noun: Noun | None
    agreement: Agreement | None
    known: bool


def unchanged(text: str, *, sure: bool) -> Phrase:
    """A phrase that has the same form in every case."""
    return Phrase(same(text), sure)


def decline_phrase(text: str, lookup: Lookup, guess: Guess, *, loosely: bool = False) -> Phrase:
    """Decline the adjectives and the head noun at the start of the text; the rest stays.

    lookup: the noun of a known word; guess: a noun for an unknown one; loosely: an unknown word
    with the ending of an adjective is one if the next word may agree with it («Зимна Вода»).
    """
    spans = _leading(text)
    words = [text[start:end] for start, end in spans]
    if text.isupper() and (len(words) > 1 or lookup(text.lower())):
        words = [word.capitalize() for word in words]
    head = _head(words, lookup, guess, loosely=loosely) if words else None
    if head is None:
        return unchanged(text, sure=False)
    start, tail = spans[0][0], spans[head.index][1]
    gaps = [text[spans[i][1] : spans[i + 1][0]] for i in range(head.index)] + [text[tail:]]
    declined = [_inflected(word, index, head) for index, word in enumerate(words)]
    forms = {}
    for case in CASES:
        changed = (
            like(text[spans[i][0] : spans[i][1]], declined[i][case]) + gap
            for i, gap in enumerate(gaps)
        )
        forms[case] = text[:start] + "".join(changed)
    noun = head.noun
    follower = words[head.index + 1 : head.index + 2]
    certain = head.known or all(_certain(word.lower(), lookup) for word in words[: head.index])
    sure = (noun is None or noun.sure) and certain and not _inverted(follower, head)
    animate = noun is not None and noun.animate
    return Phrase(forms, sure, head.agreement, animate, head.known, tail)


def _inverted(follower: Sequence[str], head: _Head) -> bool:
    """Whether an adjective follows its noun («комітет виконавчий») and ought to change too.

    One with a capital is taken for a name («Республіка Молдова»), which stays.
    """
    return any(
        word.islower() and adjectival(word) is head.agreement and _SURE_ADJECTIVES.search(word)
        for word in follower
    )


def adjectival(word: str) -> Agreement | None:
    """What a small-letter word agrees with if it is an adjective in the nominative."""
    found = (agreement for agreement, ending in _ADJECTIVES.items() if ending.search(word))
    return next(found, None)


def _leading(text: str) -> list[tuple[int, int]]:
    """The words at the start of a text up to the first quotation or comma."""
    spans: list[tuple[int, int]] = []
    position = 0
    for found in _TOKEN.finditer(text):
        if not _GAP.fullmatch(text, position, found.start()):
            break
        spans.append(found.span())
        position = found.end()
    return spans


def _inflected(word: str, index: int, head: _Head) -> Forms:
    lower = word.lower()
    still = lower in _JOINING or lower in _ADVERBS
    if still or index > head.index or (index == head.index and head.noun is None):
        return same(word)
    if index == head.index and head.noun is not None:
        return head.noun.forms()
    return adjective(lower, animate=head.noun is not None and head.noun.animate)


def _head(words: Sequence[str], lookup: Lookup, guess: Guess, *, loosely: bool) -> _Head | None:
    return _known_head(words, lookup) or _likely_head(words, lookup, guess, loosely=loosely)


def _known_head(words: Sequence[str], lookup: Lookup) -> _Head | None:
    """The first known noun, if all words before it are adjectives that agree with it."""
    agreed: Agreement | None = None
    for index, word in enumerate(words):
        lower = word.lower()
        noun = lookup(lower)
        if noun and noun.group != "adjective":
            fits = not index or agreed in noun.agreements
            return _Head(index, noun, agreed or _only(noun), known=True) if fits else None
        own = adjectival(lower)
        if own is None and ((lower in _JOINING and agreed) or (lower in _ADVERBS and not index)):
            continue
        if own is None or agreed not in (None, own):
            return None
        agreed = own
    return None


def _likely_head(
    words: Sequence[str], lookup: Lookup, guess: Guess, *, loosely: bool
) -> _Head | None:
    """The first word that is no adjective by its ending and by what follows it."""
    agreed: Agreement | None = None
    for index, word in enumerate(words):
        if len(word) > 1 and word.isupper():
            return _acronym(word, index, agreed)
        lower = word.lower()
        rest = words[index + 1 :]
        if (lower in _JOINING and agreed and index) or (lower in _ADVERBS and not index):
            continue
        noun = lookup(lower)
        if noun and _fits(noun, agreed) and not _stands_before(noun, rest, lookup):
            return _Head(index, noun, agreed or _only(noun), known=True)
        own = adjectival(lower)
        if own and agreed in (None, own) and _continues(lower, own, rest, lookup, loosely=loosely):
            agreed = own
            continue
        if len(lower) < _SHORTEST:
            return None
        guessed = guess(lower, agreed)
        return _Head(index, guessed, agreed or _only(guessed), known=False)
    return None


def _acronym(word: str, index: int, agreed: Agreement | None) -> _Head | None:
    """«ОДА», «ГО»: known ones never change, words before them agree with what they stand for."""
    if word not in _ACRONYMS or (agreed and _ACRONYMS[word] is not agreed):
        return None
    return _Head(index, None, _ACRONYMS[word], known=True)


def _fits(noun: Noun, agreed: Agreement | None) -> bool:
    return agreed is None or not noun.agreements or agreed in noun.agreements


def _only(noun: Noun) -> Agreement | None:
    return next(iter(noun.agreements)) if len(noun.agreements) == 1 else None


def _stands_before(noun: Noun, rest: Sequence[str], lookup: Lookup) -> bool:
    """Whether a noun declined as an adjective is one here: «Нова Каховка»."""
    own = _only(noun)
    if noun.group != "adjective" or own is None:
        return False
    return bool(rest) and _agrees(rest[0], own, lookup, loosely=True)


def _certain(word: str, lookup: Lookup) -> bool:
    """Whether a word before the head is an adjective beyond doubt."""
    still = word in _JOINING or word in _ADVERBS
    return still or bool(lookup(word) or _SURE_ADJECTIVES.search(word))


def _continues(
    word: str, own: Agreement, rest: Sequence[str], lookup: Lookup, *, loosely: bool
) -> bool:
    """Whether what follows an adjective belongs to it."""
    certain = loosely or own is Agreement.MASCULINE or _certain(word, lookup)
    if rest and rest[0].lower() in _JOINING:
        return len(rest) > 1 and adjectival(rest[1].lower()) is own
    return bool(rest) and _agrees(rest[0], own, lookup, loosely=certain)


def _agrees(word: str, own: Agreement, lookup: Lookup, *, loosely: bool) -> bool:
    if word.isupper() and len(word) > 1:
        return _ACRONYMS.get(word) is own
    lower = word.lower()
    noun = lookup(lower)
    if noun:
        return own in noun.agreements
    if adjectival(lower) is own and (own is Agreement.MASCULINE or _SURE_ADJECTIVES.search(lower)):
        return True
    return loosely and bool(_endings()[own].search(lower))


@cache
def _endings() -> dict[Agreement, re.Pattern[str]]:
    """How an unknown noun of each gender may end."""
    return {
        Agreement.MASCULINE: re.compile("[^аеєиіїоуюя]$"),
        Agreement.FEMININE: re.compile("[аяь]$"),
        Agreement.NEUTER: re.compile("[оея]$"),
        Agreement.PLURAL: re.compile("[иії]$"),
    }
