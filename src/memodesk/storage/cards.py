"""Cards of the directory as values: whose they are, and what a newer one adds to an older."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from memodesk.domain.fields import Value
from memodesk.domain.party import Facilitator, Party, Signatory
from memodesk.storage.summary import shown
from memodesk.storage.words import fold

V = TypeVar("V", bound=Value)


@dataclass(frozen=True, slots=True)
class MunicipalityCard:
    """A community of the directory: one's own or a partner, and the people who sign for it.

    `people` are all who ever signed, `current` those of the agreement remembered last: after an
    election the former head stays on the card but signs nothing new.
    """

    key: str
    own: bool
    party: Party
    people: tuple[Signatory, ...]
    current: tuple[Signatory, ...]
    changed_at: dt.datetime

    @property
    def whole(self) -> Party:
        """The party to start an agreement from, with those who sign for it now."""
        value: Party = self.party.but(key=self.key, signatories=self.current)
        return value


@dataclass(frozen=True, slots=True)
class OrganisationCard:
    """An organisation that brought parties together."""

    key: str
    facilitator: Facilitator
    changed_at: dt.datetime


def same_community(card: Party, drafted: Party) -> bool:
    """Whether a party of an agreement is the community of a card.

    Keys are chosen per agreement and may collide, so a key alone proves nothing: the country
    has to agree, and either the official name, or the key and the place.
    """
    if card.country != drafted.country:
        return False
    return shares(card.name, drafted.name) or (
        bool(drafted.key) and card.key == drafted.key and shares(card.place, drafted.place)
    )


def knows(card: MunicipalityCard, party: Party) -> bool:
    """Whether the card already says all that a party of an agreement does."""
    value = merged(card.party, party).but(key=card.party.key, signatories=())
    people = [person for person in party.signatories if is_named(person.name)]
    pairs = list(zip(card.current, people, strict=False))
    return (
        value == card.party
        and (not people or len(people) == len(card.current))
        and all(
            shares(known.name, person.name) and merged(known, person).but(key=known.key) == known
            for known, person in pairs
        )
    )


def shares(one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two localized texts say the same in at least one language."""
    return any(fold(text) == fold(other.get(language, "")) != "" for language, text in one.items())


def merged(old: V, new: V) -> V:
    """The newer value; what it leaves empty stays as the older one had it."""
    changes = {}
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if isinstance(before, dict) and isinstance(after, dict) and _is_localized(after):
            changes[name] = before | {language: text for language, text in after.items() if text}
        elif _is_empty(new, name):
            changes[name] = before
    value: V = new.but(**changes)
    return _without_stale_forms(old, value, new)


def is_named(text: dict[str, str]) -> bool:
    """Whether there is anything to call it by."""
    return any(words.strip() for words in text.values())


def ordered(cards: Iterable[MunicipalityCard]) -> tuple[MunicipalityCard, ...]:
    """One's own community first, then the order the cards came in."""
    return tuple(sorted(cards, key=lambda card: not card.own))


def place_of(party: Party) -> str:
    """The place, or the name, by which a community is listed."""
    return shown(party.place) or shown(party.name)


def _is_localized(content: dict[str, object]) -> bool:
    return all(isinstance(text, str) for text in content.values())


def _is_empty(value: Value, name: str) -> bool:
    return bool(getattr(value, name) in (None, "", {}, ())) or (
        getattr(value, name) == type(value).model_fields[name].default
    )


def _without_stale_forms(old: V, value: V, new: V) -> V:
    """Forms of a name that has changed are not forms of the new one."""
    texts = [name for name in ("name", "place", "position") if hasattr(new, name)]
    changed = any(
        getattr(old, name).get(language, text) != text
        for name in texts
        for language, text in getattr(new, name).items()
        if text
    )
    if changed and hasattr(new, "forms"):
        fresh: V = value.but(forms=getattr(new, "forms"))  # noqa: B009 - not every value has them
        return fresh
    return value
