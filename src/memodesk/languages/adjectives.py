"""Ukrainian adjectives in seven cases, and words declined as adjectives."""

from enum import StrEnum
from typing import Final

from memodesk.languages.words import CASES, Case, Forms, same


class Agreement(StrEnum):
    """What an adjective agrees with: a gender, or the plural."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"
    PLURAL = "pl"


# nominative, genitive, dative, accusative of things, instrumental, locative, vocative
_HARD: Final = {
    Agreement.MASCULINE: ("ий", "ого", "ому", "ий", "им", "ому", "ий"),
    Agreement.FEMININE: ("а", "ої", "ій", "у", "ою", "ій", "а"),
    Agreement.NEUTER: ("е", "ого", "ому", "е", "им", "ому", "е"),
    Agreement.PLURAL: ("і", "их", "им", "і", "ими", "их", "і"),
}
_SOFT: Final = {
    Agreement.MASCULINE: ("ій", "ього", "ьому", "ій", "ім", "ьому", "ій"),
    Agreement.FEMININE: ("я", "ьої", "ій", "ю", "ьою", "ій", "я"),
    Agreement.NEUTER: ("є", "ього", "ьому", "є", "ім", "ьому", "є"),
    Agreement.PLURAL: ("і", "іх", "ім", "і", "іми", "іх", "і"),
}
_SOFT_PLURALS: Final = ("шні", "жні", "верхні", "нижні", "середні", "задні", "крайні", "сині")


def agreement_of(word: str) -> Agreement | None:
    """What the ending of a nominative adjective agrees with, None when it has no such ending."""
    if len(word) < 4:
        return None
    if word.endswith(("ий", "ій")):
        return Agreement.MASCULINE
    return {
        "а": Agreement.FEMININE,
        "я": Agreement.FEMININE,
        "е": Agreement.NEUTER,
        "є": Agreement.NEUTER,
        "і": Agreement.PLURAL,
    }.get(word[-1])


def adjective(nominative: str, *, animate: bool) -> Forms:
    """The cases of an adjective given in the nominative, in small letters.

    animate: the accusative of a masculine or plural word is its genitive. A word without the
    ending of an adjective stays as it is.
    """
    agreement = agreement_of(nominative)
    if agreement is None:
        return same(nominative)
    soft = nominative.endswith(("ій", "я", "є", *_SOFT_PLURALS))
    endings = (_SOFT if soft else _HARD)[agreement]
    stem = nominative.removesuffix(endings[0])
    forms = {case: stem + ending for case, ending in zip(CASES, endings, strict=True)}
    if animate and agreement in (Agreement.MASCULINE, Agreement.PLURAL):
        forms[Case.ACCUSATIVE] = forms[Case.GENITIVE]
    return forms
