"""What sentences print of the parties' states and their laws."""

from memodesk.drafting.draft import Mark, Piece
from memodesk.drafting.scope import Scope, fact
from memodesk.drafting.wording import Atoms, literal, reworded
from memodesk.languages import library
from memodesk.languages.entries import Law
from memodesk.languages.typography import glued


def state(scope: Scope, country: str, path: str, form: str, formal: bool = True) -> Atoms:
    """A state's name; a gap where the country is missing or has no name in the language."""
    column = scope.column
    found = library.find_state(column.words.code, country) if column.words else None
    if found is None:
        return [*column.missing("state", path, form)]
    forms = found.formal if formal else found.short
    text = forms.get(form) or next(iter(forms.values()))
    if "{" not in text:
        return [Piece(text, column.language, Mark.PLAIN, (path,))]
    return [
        Piece(atom, column.language, Mark.PLAIN, (path,)) if isinstance(atom, str) else atom
        for atom in scope.phrase(text)
    ]


@fact("party.state")
def _party_state(scope: Scope, form: str) -> Atoms:
    place = scope.at["party"]
    country = scope.composition.party(place).country
    return state(scope, country, f"parties[{place}].country", form)


@fact("party.state_glued")
def _party_state_glued(scope: Scope, form: str) -> Atoms:
    [piece] = _party_state(scope, form)
    return [reworded(piece, glued(piece.words))] if isinstance(piece, Piece) else [piece]


@fact("party.state_short")
def _party_state_short(scope: Scope, form: str) -> Atoms:
    place = scope.at["party"]
    country = scope.composition.party(place).country
    return state(scope, country, f"parties[{place}].country", form, formal=False)


@fact("states")
def _states(scope: Scope, form: str) -> Atoms:
    return scope.joined(_each_state(scope, form, formal=True))


@fact("states_short")
def _states_short(scope: Scope, form: str) -> Atoms:
    return scope.joined(_each_state(scope, form, formal=False))


def _each_state(scope: Scope, form: str, formal: bool) -> list[Atoms]:
    """Every state once, in the order of the parties."""
    found: dict[str, Atoms] = {}
    for place in scope.composition.order:
        country = scope.composition.party(place).country
        path = f"parties[{place}].country"
        if (country or path) not in found:
            found[country or path] = state(scope, country, path, form, formal)
    return list(found.values())


@fact("partner_state")
def _partner_state(scope: Scope, form: str) -> Atoms:
    """The short name of the first foreign party's state, whoever is printed first."""
    composition = scope.composition
    places = range(max(2, len(composition.agreement.parties)))
    foreign = next((place for place in places if not composition.is_ours(place)), 1)
    country = composition.party(foreign).country
    return state(scope, country, f"parties[{foreign}].country", form, formal=False)


@fact("laws")
def _laws(scope: Scope, form: str) -> Atoms:
    """The laws of both sides that somebody has read, otherwise the legislation of the state."""
    composition = scope.composition
    items: dict[str, Atoms] = {}
    for place in composition.order:
        party = composition.party(place)
        found = library.preamble_laws(party.country, party.unit_type or "") if party.country else ()
        cites = {law.key: cite for law in found if (cite := cited(scope, law, form))}
        for key, words in cites.items():
            items[key] = [literal(words, scope.column.language)]
        if not cites:
            inner = Scope(scope.column, {"party": place})
            items.setdefault(party.country or str(place), inner.render("parts.legislation"))
    countries = frozenset(party.country for party in composition.agreement.parties)
    for law in library.common_laws(countries) if countries else ():
        if cite := cited(scope, law, form):
            items[law.key] = [literal(cite, scope.column.language)]
    return scope.joined(list(items.values()))


def cited(scope: Scope, law: Law, form: str) -> str:
    """The citation of a law in a sentence; nothing of one that nobody has read."""
    words = scope.column.words
    if words is None or not law.verified:
        return ""
    forms = library.citations(words.code).get(law.key, {})
    return forms.get(form or next(iter(forms), ""), "")
