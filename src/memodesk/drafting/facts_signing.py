"""What sentences print of the signing: days, places, premises."""

import re
from dataclasses import replace

from memodesk.domain.catalogue import SigningMode
from memodesk.domain.terms import SigningEvent
from memodesk.drafting import names
from memodesk.drafting.composition import Composition
from memodesk.drafting.facts_parties import day, has
from memodesk.drafting.facts_states import state
from memodesk.drafting.names import Name, inflected
from memodesk.drafting.scope import CONDITIONS, LOOPS, VARIANTS, At, Scope, choice, fact
from memodesk.drafting.wording import Atoms
from memodesk.languages.pack import NameKind


def mode(composition: Composition) -> SigningMode:
    """How the parties sign; together, until somebody says otherwise."""
    signing = composition.agreement.signing
    return (signing.mode if signing else None) or SigningMode.IN_PERSON


def _event(scope: Scope) -> tuple[SigningEvent, str]:
    number = scope.at["event"]
    return scope.composition.event(number), f"signing.events[{number}]"


def event_place(scope: Scope) -> Name:
    """Where an act of signing happens; a party's own place lends its forms."""
    event, path = _event(scope)
    language = scope.column.language
    here = event.place.get(language, "")
    for number, party in enumerate(scope.composition.agreement.parties):
        if here and here == party.place.get(language):
            own = names.party_place(number, party)
            return replace(own, also=f"{path}.place", fact="signing_place")
    return names.bare_name(f"{path}.place", event.place, NameKind.PLACE, "signing_place")


@fact("event.date")
def _date(scope: Scope, form: str) -> Atoms:
    event, path = _event(scope)
    return [day(scope.column, event.date, "signing_date", f"{path}.date", form)]


@choice("event_day")
def _day(scope: Scope) -> tuple[int | None, tuple[str, ...]]:
    """Whether the figure of the day is read with a vowel in front (8, 11)."""
    event, path = _event(scope)
    return int(event.date is not None and event.date.day in (8, 11)), (f"{path}.date",)


@fact("event.place")
def _place(scope: Scope, form: str) -> Atoms:
    return [*inflected(scope.column, event_place(scope), form)]


@fact("event.state")
def _state(scope: Scope, form: str) -> Atoms:
    event, path = _event(scope)
    return state(scope, event.country, f"{path}.country", form)


@fact("event.state_short")
def _state_short(scope: Scope, form: str) -> Atoms:
    event, path = _event(scope)
    return state(scope, event.country, f"{path}.country", form, formal=False)


@fact("event.venue")
def _venue(scope: Scope, form: str) -> Atoms:
    if form == "the" and _common_noun(scope):
        return ["the ", *_venue(scope, "")]
    return [*inflected(scope.column, _venue_name(scope), form)]


def _venue_name(scope: Scope) -> Name:
    event, path = _event(scope)
    return names.bare_name(f"{path}.venue", event.venue, NameKind.BODY, "venue")


def _common_noun(scope: Scope) -> bool:
    """Whether English premises are a common noun without its article: «town hall»."""
    text = _event(scope)[0].venue.get(scope.column.language, "")
    return text[:1].islower() and not text.startswith(("the ", "a ", "an "))


def _sure(scope: Scope, name: Name, question: str) -> bool:
    """Whether a form nobody could confirm may be printed as it is derived."""
    meta = scope.column.meta
    form = meta.places.get(question, "") if meta else ""
    if form == "the" and _common_noun(scope):
        return True
    return bool(name.forms_path) or not form or names.is_sure(scope.column, name, form)


def _where(scope: Scope) -> str:
    """How the place of a signing stands in the testimonium."""
    if mode(scope.composition) is SigningMode.ONLINE:
        return "online"
    return "place" if _sure(scope, event_place(scope), "where") else "aside"


def _occasion(scope: Scope) -> str:
    """How day, place and premises stand in a release."""
    where = _where(scope)
    if where != "place" or not has(_event(scope)[0].venue):
        return where
    sure = _sure(scope, _venue_name(scope), "house") and not _stands_apart(scope)
    sure = sure and _sure(scope, event_place(scope), "of")
    return "venue" if sure else "venue_aside"


_OPEN_AIR = re.compile(
    r"\b(площ|майдан|вулиц|проспект|бульвар|алея|алеї|набережн|стадіон|подвір|територ|вокзал|міст\b)",
    re.IGNORECASE,
)
"""Where one stands «на», not «у»."""


def _stands_apart(scope: Scope) -> bool:
    """Whether Ukrainian premises have a name whose cases nobody could confirm, or ask for «на»."""
    text = _event(scope)[0].venue.get(scope.column.language, "")
    ukrainian = scope.column.pack.code == "uk"
    return ukrainian and (text[:1].isupper() or _OPEN_AIR.search(text) is not None)


def _events(composition: Composition, _at: At) -> list[At]:
    signing = composition.agreement.signing
    return [{"event": number} for number in range(max(1, len(signing.events) if signing else 0))]


LOOPS["events"] = _events
VARIANTS["where"] = _where
VARIANTS["occasion"] = _occasion
VARIANTS["signing_mode"] = lambda scope: mode(scope.composition).value
CONDITIONS["online"] = lambda composition: mode(composition) is SigningMode.ONLINE
