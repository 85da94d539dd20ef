"""A Ukrainian noun and how it is declined."""

from dataclasses import dataclass, replace
from functools import lru_cache

from memodesk.languages import paradigms
from memodesk.languages.adjectives import Agreement, adjective
from memodesk.languages.words import CASES, Case, Forms, same


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun in small letters: how it is declined and what an adjective of it agrees with.

    group: masculine, first, third, neuter, plural, adjective or indeclinable. front: another noun
    before a hyphen that changes too («член-кореспондент»). locative: where it is irregular.
    """

    lemma: str
    genitive: str
    group: str
    agreements: frozenset[Agreement]
    animate: bool = False
    sure: bool = True
    front: "Noun | None" = None
    locative: str = ""

    def forms(self) -> Forms:
        """The seven cases, in small letters."""
        return _forms(self)


@lru_cache(maxsize=1024)
def _forms(noun: Noun) -> Forms:
    if noun.locative:
        return _forms(replace(noun, locative="")) | {Case.LOCATIVE: noun.locative}
    if noun.front is None:
        return _simple(noun)
    front, last = noun.front.forms(), _simple(noun)
    return {case: f"{front[case]}-{last[case]}" for case in CASES}


def _simple(noun: Noun) -> Forms:
    match noun.group:
        case "masculine":
            return paradigms.masculine(noun.lemma, noun.genitive, animate=noun.animate)
        case "first":
            return paradigms.first(noun.lemma)
        case "third":
            return paradigms.third(noun.lemma, noun.genitive)
        case "neuter":
            return paradigms.neuter(noun.lemma, noun.genitive)
        case "plural":
            return paradigms.plural(noun.lemma, noun.genitive, animate=noun.animate)
        case "adjective":
            return adjective(noun.lemma, animate=noun.animate)
        case _:
            return same(noun.lemma)
