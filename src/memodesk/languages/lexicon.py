"""Ukrainian nouns the program knows: offices, institutions and places, read from data files."""

import tomllib
from functools import cache
from typing import Final

from memodesk.languages.adjectives import Agreement, agreement_of
from memodesk.languages.genitives import GENITIVES
from memodesk.languages.nouns import Noun
from memodesk.paths import RESOURCES

_FOLDER: Final = RESOURCES / "languages" / "uk" / "grammar"
_M, _F, _N, _PL = (frozenset({agreement}) for agreement in Agreement)

# group of a data file: declension, rule of the genitive, genders
_GROUPS: Final[dict[str, tuple[str, str, frozenset[Agreement]]]] = {
    "masculine": ("masculine", "masculine_a", _M),
    "masculine_a": ("masculine", "masculine_a", _M),
    "masculine_u": ("masculine", "masculine_u", _M),
    "lands": ("masculine", "masculine_u", _M),
    "first": ("first", "first", _F),
    "feminine_first": ("first", "first", _F),
    "masculine_first": ("first", "first", _M),
    "common_first": ("first", "first", _M | _F),
    "third": ("third", "third", _F),
    "neuter": ("neuter", "neuter", _N),
    "plural": ("plural", "plural", _PL),
    "indeclinable": ("indeclinable", "same", frozenset()),
    "adjective": ("adjective", "same", frozenset()),
}


def read(name: str) -> dict[str, dict[str, str]]:
    """One data file of the Ukrainian grammar: sections of groups of words."""
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


@cache
def common_nouns() -> dict[str, Noun]:
    """Head nouns of offices and institutions."""
    data = read("nouns.toml")
    return _nouns(data["things"], animate=False) | _nouns(data["people"], animate=True)


@cache
def ukrainian_places() -> dict[str, Noun]:
    """Words of the names of Ukrainian places."""
    return _nouns(read("places.toml")["ukraine"], animate=False)


@cache
def foreign_places() -> dict[str, Noun]:
    """Words of the names of places abroad."""
    return _nouns(read("places.toml")["abroad"], animate=False)


def _nouns(section: dict[str, str], *, animate: bool) -> dict[str, Noun]:
    found: dict[str, Noun] = {}
    for name, words in section.items():
        group, rule, genders = _GROUPS[name]
        for word in words.lower().split():
            lemma, given, locative = [*word.rstrip("?").split("/"), "", ""][:3]
            genitive = given or GENITIVES[rule](lemma).text
            own = agreement_of(lemma) if group == "adjective" else None
            agreements = frozenset({own}) if own else genders
            found[lemma] = Noun(
                lemma, genitive, group, agreements, animate, word[-1] != "?", locative=locative
            )
    return found
