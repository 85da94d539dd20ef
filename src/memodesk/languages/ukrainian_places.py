"""Places in Ukrainian: towns, regions and states, at home and abroad."""

import re
from dataclasses import replace
from functools import cache
from typing import Final

from memodesk.languages.adjectives import Agreement, agreement_of
from memodesk.languages.genitives import GENITIVES
from memodesk.languages.lexicon import common_nouns, foreign_places, ukrainian_places
from memodesk.languages.nouns import Noun
from memodesk.languages.phrases import Phrase, adjectival, decline_phrase
from memodesk.languages.place_endings import likely_group
from memodesk.languages.words import CASES, like

_M, _F, _N, _PL = (frozenset({agreement}) for agreement in Agreement)
_ABBREVIATION: Final = re.compile(r"(?:м|с|сел|смт|х|обл|о)\.? (?=\S)")
_SETTLEMENTS: Final = frozenset({"місто", "село", "селище"})
_STILL_FRONTS: Final = frozenset(
    "нью сан санта санкт сен сент бад лос лас ель аль порт тель форт нойє бург ле ла лез сьюдад "
    "пуерто монте рас хар абу дар кап ост вест норд зюйд".split()
)
_SMALL_PARTS: Final = frozenset("на над де ді дель ла ле сюр апон ан під ін ам об".split())
_GENITIVE_TAIL: Final = re.compile(r" (?:\S+(?:ої|ого|ього|ьої)|області|району|громади)\b")


def decline_place(text: str) -> Phrase:
    """A place; parts after commas change too: «Кременець, Тернопільська область»."""
    first, *others = re.split("(, )", text)
    result = _one(first)
    for joint, part in zip(others[::2], others[1::2], strict=True):
        added = _one(part)
        forms = {case: result.forms[case] + joint + added.forms[case] for case in CASES}
        result = replace(result, forms=forms, sure=result.sure and added.sure)
    return result


def _one(text: str) -> Phrase:
    short = _ABBREVIATION.match(text)
    if short:
        rest = _one(text[short.end() :])
        return replace(rest, forms={case: short.group() + rest.forms[case] for case in CASES})
    phrase = decline_phrase(text, find, _guess, loosely=True)
    tail = text[phrase.tail :]
    if not phrase.tail or not tail.strip():
        return phrase
    head = text[: phrase.tail].rsplit(maxsplit=1)[-1].lower()
    if head in _SETTLEMENTS:
        return with_name(phrase, tail)
    common = head in common_nouns() and head not in ukrainian_places()
    return replace(phrase, sure=phrase.sure and (common or bool(_GENITIVE_TAIL.match(tail))))


def with_name(phrase: Phrase, tail: str) -> Phrase:
    """«місто Львів» → «міста Львова»; plural, compound and foreign names stay after «місто»."""
    name = tail.strip()
    noun = ukrainian_places().get(name.lower())
    if noun is None:
        return replace(phrase, sure=False)
    if noun.group not in ("masculine", "first", "third"):
        return phrase
    forms = {
        case: form[: len(form) - len(name)] + like(name, noun.forms()[case])
        for case, form in phrase.forms.items()
    }
    return replace(phrase, forms=forms, sure=phrase.sure and noun.sure)


@cache
def find(word: str) -> Noun | None:
    """The known noun of a small-letter word of a place name."""
    for nouns in (ukrainian_places(), foreign_places(), common_nouns()):
        if word in nouns:
            return nouns[word]
    return _compound(word) if "-" in word else None


def _compound(word: str) -> Noun | None:
    """«Кам’янець-Подільський»: both parts change; «Нью-Йорк», «Франкфурт-на-Майні»: one does."""
    parts = word.split("-")
    if len(parts) > 2 and parts[1] in _SMALL_PARTS:
        return _with_rest(parts)
    front, last = parts[0], "-".join(parts[1:])
    noun = find(last)
    if front in _STILL_FRONTS or front.endswith("о"):
        return _prefixed(noun, front) if noun else None
    first = find(front)
    if first is None:
        return None
    own = adjectival(last)
    if noun is None and own and own in first.agreements:
        noun = Noun(last, last, "adjective", frozenset({own}))
    return replace(noun, front=first, sure=noun.sure and first.sure) if noun else None


def _prefixed(noun: Noun, front: str) -> Noun:
    return replace(noun, lemma=f"{front}-{noun.lemma}", genitive=f"{front}-{noun.genitive}")


def _with_rest(parts: list[str]) -> Noun | None:
    """«Ростов-на-Дону»: only the first part changes."""
    first = find(parts[0])
    if first is None:
        return None
    rest = "-".join(parts[1:])
    return Noun(rest, rest, "indeclinable", first.agreements, sure=first.sure, front=first)


def _guess(word: str, agreed: Agreement | None) -> Noun:
    """A place no lexicon knows; certain for endings that Ukrainian names alone have."""
    front, hyphen, last = word.rpartition("-")
    if hyphen:
        noun = _prefixed(find(last) or _guess(last, agreed), front)
        return replace(noun, sure=noun.sure and front.endswith("о"))
    group, certain = likely_group(word, agreed)
    return _noun(word, group, sure=certain)


def _noun(word: str, group: str, *, sure: bool) -> Noun:
    if group == "adjective":
        own = agreement_of(word)
        return Noun(word, word, group, frozenset({own}) if own else frozenset(), sure=sure)
    rule = "masculine_a" if group == "masculine" else group
    genders = {"masculine": _M, "first": _F, "third": _F, "neuter": _N, "plural": _PL}
    genitive = GENITIVES[rule](word).text if rule in GENITIVES else word
    return Noun(word, genitive, group, genders.get(group, frozenset()), sure=sure)
