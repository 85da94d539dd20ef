"""German names with their article in the four cases, and after «in»."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from memodesk.languages import german_nouns as nouns
from memodesk.languages.pack import Confidence, Gender, NameKind, Suggestion

FORM_NAMES: Final = ("base", "nominative", "genitive", "dative", "accusative", "in")
_CASES: Final = FORM_NAMES[1:5]
_ARTICLES: Final = {
    "m": ("der", "des", "dem", "den"),
    "f": ("die", "der", "der", "die"),
    "n": ("das", "des", "dem", "das"),
    "p": ("die", "der", "den", "die"),
}
_STRONG: Final = {"m": "er", "f": "e", "n": "es", "p": "e"}
"""The ending of an adjective in a name without its article: «Städtischer Rat»."""
_WEAK: Final = {
    "m": ("e", "en", "en", "en"),
    "f": ("e", "en", "en", "e"),
    "n": ("e", "en", "en", "e"),
    "p": ("en", "en", "en", "en"),
}
_LONG_GENITIVE = re.compile(
    r".*(?:[sßxz]|st|band|bund|land|tag|amt|staat|markt)|rat", re.IGNORECASE
)
_COMPANY = re.compile(r".+ (?:g?GmbH|mbH|AG|KG|UG|OHG|SE|eG)(?: & Co\. (?:KG|OHG))?")
_TOWN_LIKE: Final = frozenset({"Markt", "Amt", "Insel"})
"""First words of towns that have no article («Markt Schwaben») and of bodies that have one."""

_Forms = tuple[tuple[str, ...], tuple[str, ...]]
"""The forms after the base, and the names of those that are sure."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart: what stands before its head, the head, what follows; its gender."""

    before: tuple[str, ...]
    head: str
    after: tuple[str, ...]
    gender: str


@lru_cache(maxsize=1024)
def decline(text: str, kind: NameKind, gender: Gender | None) -> Mapping[str, Suggestion]:
    """Every form of FORM_NAMES; people, towns and posts take no article, bodies and lands do."""
    forms, sure = _post(text, gender) if kind is NameKind.POSITION else _forms(text, kind)
    found = {
        name: Suggestion(form, Confidence.SURE if name in sure else Confidence.UNSURE)
        for name, form in zip(FORM_NAMES[1:], forms, strict=True)
    }
    return MappingProxyType({"base": Suggestion(text, Confidence.SURE)} | found)


def gender_of(text: str, kind: NameKind) -> Gender | None:
    """The gender of a body's head noun, None where it is neuter, plural or unknown."""
    name = _parsed(text) if kind is NameKind.BODY else None
    known = {"m": Gender.MASCULINE, "f": Gender.FEMININE}
    return known.get(name.gender) if name else None


def _forms(text: str, kind: NameKind) -> _Forms:
    name = None
    if kind is not NameKind.PERSON:
        name = _place(text) if kind is NameKind.PLACE else _parsed(text)
    if name is None:
        return (text, text, text, text, f"in {text}"), _sure_bare(text, kind)
    cases = tuple(_case(name, number) for number in range(4))
    dative = cases[2]
    inside = f"im{dative[3:]}" if dative.startswith("dem ") else f"in {dative}"
    return (*cases, inside), _CASES if name.head in _TOWN_LIKE else FORM_NAMES[1:]


def _sure_bare(text: str, kind: NameKind) -> tuple[str, ...]:
    """Which forms are right without an article: of people and of towns, but the genitive."""
    if kind is NameKind.BODY or not text[:1].isupper():
        return ()
    if kind is NameKind.PERSON:
        return ("nominative", "dative", "accusative")
    unclear = text.split(" ", maxsplit=1)[0] in _TOWN_LIKE or nouns.is_territory(text)
    return () if unclear else ("nominative", "dative", "accusative", "in")


def _post(text: str, gender: Gender | None) -> _Forms:
    """A post beside a name, without article; only the posts of men have an accusative."""
    oblique = text if gender is Gender.FEMININE else _oblique(text)
    known = text[:1].isupper() or oblique != text
    forms = (text, oblique, oblique, oblique, f"in {oblique}")
    return forms, ("nominative", "accusative") if known else ()


def _oblique(post: str) -> str:
    """«Ersten Bürgermeister», «Vorsitzenden des Rates», «Präsidenten des Verbandes»."""
    words = post.split(" ")
    for number, word in enumerate(words):
        words[number] = nouns.oblique_post(word)
        town = word.endswith("er") and word[:1].isupper()
        if not nouns.is_adjective(word, "er") and (words[number] != word or not town):
            break
    return " ".join(words)


def _place(text: str) -> _Name | None:
    """A territory or land that has its article; a town has none."""
    bare = re.sub(r"^(?:der|die|das) ", "", text, flags=re.IGNORECASE)
    if bare in nouns.LANDS:
        *before, head = bare.split(" ")
        return _Name(tuple(before), head, (), nouns.LANDS[bare])
    name = _parsed(text)
    if name is None or not nouns.is_territory(name.head):
        return None
    whole = name.before or name.after or name.head.lower().endswith("kreis")
    return name if whole else None


def _parsed(text: str) -> _Name | None:
    """The name taken apart at the first noun that the lexicon knows, past its adjectives."""
    words = text.split(" ")
    if words[0].lower() in ("der", "die", "das") and len(words) > 1:
        return _with_article(words[0].lower(), words[1:])
    if _COMPANY.fullmatch(text):
        return _company(words)
    for number, word in enumerate(words[:5]):
        gender = nouns.gender_of(word)
        if gender:
            before = tuple(words[:number])
            fits = all(_stands_before(one, gender) for one in before)
            return _Name(before, word, tuple(words[number + 1 :]), gender) if fits else None
    return None


def _with_article(article: str, words: list[str]) -> _Name | None:
    """A name typed with its article: «Städtische Rat» after it is «Städtischer Rat» without."""
    ending = {"der": "er", "das": "es"}.get(article, "e")
    number = 0
    while number < len(words) and nouns.is_adjective(words[number], "e"):
        words[number] = words[number][:-1] + ending
        number += 1
    name = None if words[0].lower() in ("der", "die", "das") else _parsed(" ".join(words))
    return name if name and article == _ARTICLES[name.gender][0] else None


def _company(words: list[str]) -> _Name | None:
    """«die Stadtwerke Kehl GmbH»: the legal form gives the article, whatever stands before."""
    if any(nouns.is_adjective(words[0], ending) for ending in ("er", "es")):
        return None
    count = int(nouns.is_adjective(words[0], "e"))
    return _Name(tuple(words[:count]), words[count], tuple(words[count + 1 :]), "f")


def _stands_before(word: str, gender: str) -> bool:
    """Whether a word before the head leaves the article to it: an adjective or «Kehler»."""
    if word in ("und", "Werchowna") or word.endswith("-"):
        return True
    town = word.endswith("er") and word[:1].isupper()
    return town or nouns.is_adjective(word, _STRONG[gender])


def _case(name: _Name, number: int) -> str:
    """The name with its article in one case, by the place of the case in `_CASES`."""
    before = [_adjective(word, name.gender, number) for word in name.before]
    head = name.head
    if name.gender in ("m", "n") and number == 1:
        head = _genitive(head)
    if name.gender == "p" and number == 2 and not head.endswith("n"):
        head += "n"
    return " ".join((_ARTICLES[name.gender][number], *before, head, *name.after))


def _adjective(word: str, gender: str, number: int) -> str:
    strong = _STRONG[gender]
    if not nouns.is_adjective(word, strong):
        return word
    return word[: -len(strong)] + _WEAK[gender][number]


def _genitive(head: str) -> str:
    """«des Stadtrats», «des Landkreises», «des Verbandes»; a comma stays at the end."""
    noun = head.rstrip(",")
    ending = "es" if _LONG_GENITIVE.fullmatch(noun.lower()) else "s"
    if noun.lower().endswith("fonds"):
        ending = ""
    elif noun.lower().endswith("bündnis"):
        ending = "ses"
    return noun + ending + head[len(noun) :]
