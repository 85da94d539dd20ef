"""An agreement as it is being composed: the order of its parties, a column for each language."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import UKRAINIAN_SUBJECTS
from memodesk.domain.party import Party, Signatory
from memodesk.domain.terms import SigningEvent
from memodesk.drafting import structure as library_structure
from memodesk.drafting.draft import DocumentType, Layout, Mark, Owner, Piece
from memodesk.drafting.structure import Structure
from memodesk.languages import library
from memodesk.languages.entries import Meta, Words
from memodesk.languages.pack import LanguagePack
from memodesk.languages.registry import pack

UKRAINE = "UA"
LEAST_PARTIES = 2
_BLANK_PARTY, _BLANK_SIGNATORY, _BLANK_EVENT = Party(), Signatory(), SigningEvent()
_INVISIBLE = re.compile(r"[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\0-\x1f]*")


def blank(text: str) -> bool:
    """Whether nothing of a text could be seen on paper."""
    return _INVISIBLE.fullmatch(text) is not None


@cache
def words_of(language: str) -> Words | None:
    """The words of a language or of its base language, None where it has no library."""
    code = _known(language)
    return library.words(code) if code else None


@cache
def meta_of(language: str) -> Meta | None:
    """What a language or its base language says of itself, None where it has no library."""
    code = _known(language)
    return library.meta(code) if code else None


def _known(language: str) -> str:
    base = language.split("-", maxsplit=1)[0]
    codes = library.codes()
    return language if language in codes else base if base in codes else ""


@dataclass(frozen=True)
class Composition:
    """One agreement on its way to one document, with one party first."""

    agreement: Agreement
    document: DocumentType
    first: str = ""
    today: dt.date | None = None
    layout: Layout = Layout.COLUMNS

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Places of the parties in the record, as they are printed; at least two."""
        places = range(max(LEAST_PARTIES, len(self.agreement.parties)))
        first = self._owner or 0
        return (first, *(place for place in places if place != first))

    @cached_property
    def _owner(self) -> int | None:
        """Place of the party whose original this is; None in the neutral text."""
        keys = [party.key for party in self.agreement.parties]
        return keys.index(self.first) if self.first and self.first in keys else None

    @cached_property
    def given(self) -> tuple[str, ...]:
        """The languages as the record orders them."""
        return tuple(dict.fromkeys(code for code in self.agreement.languages if code)) or ("uk",)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages in the order of the columns: in an original its party's comes first.

        A party whose language is not in the document comes with the language it signs in.
        """
        if self.document is DocumentType.LETTER_MINISTRY:
            return ("uk",)  # a Ukrainian paper, whatever the agreement speaks
        if self._owner is None:
            return self.given
        own = self.signing_language(self._owner)
        return (own, *(code for code in self.given if code != own))

    @cached_property
    def columns(self) -> tuple["Column", ...]:
        """A column for each language."""
        return tuple(Column(self, code) for code in self.languages)

    @cached_property
    def structure(self) -> Structure:
        """What the document is made of."""
        return library_structure.structure(self.document)

    def party(self, place: int) -> Party:
        """The party at a place of the record; a blank one beyond its end."""
        parties = self.agreement.parties
        return parties[place] if place < len(parties) else _BLANK_PARTY

    def signatory(self, place: int, number: int) -> Signatory:
        """A signatory of a party; a blank one beyond the end."""
        people = self.party(place).signatories
        return people[number] if number < len(people) else _BLANK_SIGNATORY

    def event(self, number: int) -> SigningEvent:
        """An act of signing; a blank one while that is still open."""
        signing = self.agreement.signing
        events = signing.events if signing else ()
        return events[number] if number < len(events) else _BLANK_EVENT

    def is_ours(self, place: int) -> bool:
        """Whether a party is Ukrainian; without a country, by its body or as the first one."""
        party = self.party(place)
        if party.country:
            return party.country == UKRAINE
        if party.unit_type:
            return party.unit_type in UKRAINIAN_SUBJECTS
        return place == 0

    def language_of(self, place: int) -> str:
        """A party's own language: as given, otherwise its country's."""
        party = self.party(place)
        country = library.find_country(party.country)
        return party.language or (country.language if country else "")

    def column_of(self, place: int, languages: tuple[str, ...]) -> str:
        """The column of a party's language, or the empty string."""
        own = self.language_of(place)
        if own in languages or not own:
            return own
        base = own.split("-")[0]
        return next((code for code in languages if code.split("-")[0] == base), "")

    def signing_language(self, place: int) -> str:
        """The language a party signs in, the same in all originals: its own where it is printed.

        Otherwise the record's last one; a party of unknown language takes the next in turn.
        """
        given = self.given
        turn = len(given) - 1 if self.language_of(place) else min(place, len(given) - 1)
        return self.column_of(place, given) or given[turn]


@dataclass(frozen=True)
class Column:
    """One language of a composition: its grammar, its words and its sentences."""

    composition: Composition
    language: str
    made: dict[object, Piece] = field(default_factory=dict)
    facts: dict[object, list[Any]] = field(default_factory=dict)

    @cached_property
    def pack(self) -> LanguagePack:
        """The grammar of the language."""
        return pack(self.language)

    @cached_property
    def words(self) -> Words | None:
        """The words of the language, None where it has no library."""
        return words_of(self.language)

    @cached_property
    def meta(self) -> Meta | None:
        """What the language says of itself, None where it has no library."""
        return meta_of(self.language)

    @cached_property
    def sentences(self) -> Mapping[str, str] | None:
        """The sentences of the document, None where they are not written in this language."""
        document = self.composition.document
        code = _known(self.language)
        return library_structure.sentences(document, code) if code else None

    def gap(self, fact: str, path: str, form: str = "", owner: Owner | None = None) -> Piece:
        """A mark that says in the language of the column what is missing."""
        name = self.meta.form_names.get(form, "") if self.meta else ""
        words = self.words.gap(fact, name) if self.words else self._unnamed("fact")
        return Piece(words, self.language, Mark.GAP, (path,), form, owner or self._owner(path))

    def missing(self, fact: str, path: str, form: str = "") -> list[Piece]:
        """A gap after the preposition that its form would hold."""
        return [*self.preposition(form), self.gap(fact, path)]

    def preposition(self, form: str) -> list[Piece]:
        """The word that a form holds and that stays where the name is missing."""
        word = self.meta.prepositions.get(form, "") if self.meta else ""
        return [Piece(f"{word} ", self.language)] if word else []

    def untranslated(self, path: str) -> Piece:
        """A mark where the library has no sentence in this language."""
        words = self._unnamed("paragraph")
        return Piece(words, self.language, Mark.GAP, (path,), owner=Owner.OURS)

    def _unnamed(self, what: str) -> str:
        table = library_structure.untranslated()
        row = table.get(self.language) or table.get(self.language.split("-")[0]) or table["en"]
        return row[what]

    def _owner(self, path: str) -> Owner:
        if path.startswith("procedure."):
            return Owner.AUTHORITY
        place = re.match(r"parties\[(\d+)\]", path)
        ours = place is None or self.composition.is_ours(int(place[1]))
        return Owner.OURS if ours else Owner.PARTNER
