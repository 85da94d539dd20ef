"""What sentences print of the parties, their people, places and contacts."""

import datetime as dt

from memodesk.domain.text import PlainOrLocalized, text_in
from memodesk.drafting import names
from memodesk.drafting.composition import UKRAINE, Column, Composition, blank
from memodesk.drafting.draft import Mark, Piece
from memodesk.drafting.names import Name, inflected
from memodesk.drafting.scope import CONDITIONS, LOOPS, VARIANTS, At, Scope, choice, fact
from memodesk.drafting.wording import Atoms
from memodesk.languages.pack import NameKind


def body(composition: Composition, place: int) -> Name:
    """The name of the body that signs for a party."""
    return names.party_name(place, composition.party(place))


def town(composition: Composition, place: int) -> Name:
    """The name of a party's place."""
    return names.party_place(place, composition.party(place))


def person_path(place: int, number: int) -> str:
    """The path of a signatory."""
    return f"parties[{place}].signatories[{number}]"


def person(composition: Composition, place: int, number: int) -> Name:
    """The name of a signatory."""
    signatory = composition.signatory(place, number)
    ukrainian = composition.party(place).country == UKRAINE
    return names.signatory_name(person_path(place, number), signatory, ukrainian)


def position(composition: Composition, place: int, number: int) -> Name:
    """The post of a signatory."""
    signatory = composition.signatory(place, number)
    return names.signatory_position(person_path(place, number), signatory)


@fact("party.name")
def _party_name(scope: Scope, form: str) -> Atoms:
    return [*inflected(scope.column, body(scope.composition, scope.at["party"]), form)]


@fact("party.place")
def _party_place(scope: Scope, form: str) -> Atoms:
    return [*inflected(scope.column, town(scope.composition, scope.at["party"]), form)]


@fact("party.region")
def _party_region(scope: Scope, _form: str) -> Atoms:
    place = scope.at["party"]
    path = f"parties[{place}].region"
    return [value(scope.column, path, scope.composition.party(place).region, "region")]


def value(column: Column, path: str, text: PlainOrLocalized, fact_name: str) -> Piece:
    """A typed text as it is, in the column's language, or a gap."""
    words = text_in(text, column.language)
    full = path if isinstance(text, str) else f"{path}.{column.language}"
    if blank(words):
        return column.gap(fact_name, full)
    return Piece(words, column.language, Mark.PLAIN, (full,))


def day(column: Column, date: dt.date | None, fact_name: str, path: str, form: str) -> Piece:
    """A day in words, in the form that a sentence asks for, or a gap."""
    if date is None:
        return column.gap(fact_name, path)
    return Piece(column.pack.date(date, form), column.language, Mark.PLAIN, (path,))


@fact("party.contacts")
def _party_contacts(scope: Scope, _form: str) -> Atoms:
    """Seat, telephone, e-mail and site, those that are given."""
    place = scope.at["party"]
    party, path = scope.composition.party(place), f"parties[{place}]"
    items: list[Atoms] = []
    if has(party.address):
        items.append([value(scope.column, f"{path}.address", party.address, "address")])
    for name in ("phone", "email", "website"):
        given = getattr(party, name)
        if not blank(given):
            items.append(contact(scope, name, given, f"{path}.{name}"))
    return scope.joined(items, "comma")


def contact(scope: Scope, name: str, given: str, path: str) -> Atoms:
    """A telephone, an address or a site with the word that names it."""
    piece = Piece(given, scope.column.language, Mark.PLAIN, (path,))
    if scope.column.words is None:
        return [piece]
    before, _, after = scope.column.words.text(f"contact.{name}").partition("{" + name + "}")
    return [before, piece, after]


def has(text: PlainOrLocalized) -> bool:
    """Whether a text is given in any language."""
    if isinstance(text, dict):
        return any(not blank(words) for words in text.values())
    return text is not None and not blank(text)


def reachable(composition: Composition, place: int) -> bool:
    """Whether a party has given an address, a telephone, an e-mail or a site."""
    party = composition.party(place)
    given = (party.phone, party.email, party.website)
    return has(party.address) or any(not blank(text) for text in given)


@fact("coordinator.details")
def _coordinator(scope: Scope, _form: str) -> Atoms:
    place = scope.at["party"]
    found, path = scope.composition.party(place).coordinator, f"parties[{place}].coordinator"
    items: list[Atoms] = []
    if found is None:
        return []
    if has(found.unit):
        items.append([value(scope.column, f"{path}.unit", found.unit, "coordinator")])
    if has(found.name):
        items.append([value(scope.column, f"{path}.name", found.name, "coordinator_name")])
    for name in ("phone", "email"):
        given = getattr(found, name)
        if not blank(given):
            items.append(contact(scope, name, given, f"{path}.{name}"))
    return scope.joined(items, "comma")


def _coordinated(composition: Composition, place: int) -> bool:
    found = composition.party(place).coordinator
    if found is None:
        return False
    plain = (found.phone, found.email)
    return has(found.unit) or has(found.name) or any(not blank(text) for text in plain)


@fact("places")
def _places(scope: Scope, form: str) -> Atoms:
    composition = scope.composition
    items = [inflected(scope.column, town(composition, place), form) for place in composition.order]
    return scope.joined(_distinct(items))


@fact("parties")
def _parties(scope: Scope, form: str) -> Atoms:
    """The bodies that sign; an apposition inside a name is closed before the next one."""
    composition = scope.composition
    items: list[Atoms] = []
    for place in composition.order:
        pieces = inflected(scope.column, body(composition, place), form)
        inner = ", " in pieces[0].words and place != composition.order[-1]
        closing = inner and pieces[0].mark is not Mark.GAP
        items.append([*pieces, ","] if closing else [*pieces])
    return scope.joined(items)


def _distinct(items: list[list[Piece]]) -> list[Atoms]:
    """Every place once; gaps are told apart by what they wait for."""
    found: dict[object, list[Piece]] = {}
    for item in items:
        last = item[-1]
        found.setdefault(last.fields if last.mark is Mark.GAP else last.words, item)
    return [[*item] for item in found.values()]


@fact("facilitators")
def _facilitators(scope: Scope, form: str) -> Atoms:
    given = scope.composition.agreement.facilitators
    found = [names.facilitator_name(number, one) for number, one in enumerate(given)]
    return scope.joined(
        [[*inflected(scope.column, name, form)] for name in found if has(name.texts)]
    )


@fact("signatory.name")
def _signatory_name(scope: Scope, form: str) -> Atoms:
    name = person(scope.composition, scope.at["party"], scope.at.get("signatory", 0))
    return [*inflected(scope.column, name, form)]


@fact("signatory.position")
def _signatory_position(scope: Scope, form: str) -> Atoms:
    name = position(scope.composition, scope.at["party"], scope.at.get("signatory", 0))
    return [*inflected(scope.column, name, form)]


@fact("signatory.authority")
def _signatory_authority(scope: Scope, form: str) -> Atoms:
    """What somebody acts on; with a form where the language makes one of the nominative."""
    return [*inflected(scope.column, _authority(scope), form)]


def _authority(scope: Scope) -> Name:
    place, number = scope.at["party"], scope.at.get("signatory", 0)
    texts = scope.composition.signatory(place, number).authority
    path = f"{person_path(place, number)}.authority"
    return names.bare_name(path, texts, NameKind.BODY, "authority")


@choice("signer")
def _signer(scope: Scope) -> tuple[int | None, tuple[str, ...]]:
    place, number = scope.at["party"], scope.at.get("signatory", 0)
    gender = scope.composition.signatory(place, number).gender
    fields = (f"{person_path(place, number)}.gender",)
    return (None if gender is None else int(gender.value == "f")), fields


@choice("body")
def _body_gender(scope: Scope) -> tuple[int | None, tuple[str, ...]]:
    """The gender of the body's name: «reprezentowany», «reprezentowana», else a third wording."""
    place = scope.at["party"]
    text = text_in(scope.composition.party(place).name, scope.column.language)
    gender = scope.column.pack.gender_of(text, NameKind.BODY)
    index = 2 if gender is None else int(gender.value == "f")
    return index, (f"parties[{place}].name.{scope.column.language}",)


@choice("sides")
def _sides(scope: Scope) -> tuple[int | None, tuple[str, ...]]:
    return int(len(scope.composition.order) > 2), ()


def _party_count(scope: Scope) -> str:
    """Two parties end the instrument; one of several leaves it, and the others go on."""
    return "several" if len(scope.composition.order) > 2 else "two"


@choice("coordinators")
def _coordinators(scope: Scope) -> tuple[int | None, tuple[str, ...]]:
    composition = scope.composition
    named = sum(_coordinated(composition, place) for place in composition.order)
    return int(named > 1), ()


def _signatories(composition: Composition, at: At) -> list[At]:
    people = max(1, len(composition.party(at["party"]).signatories))
    return [{"signatory": number} for number in range(people)]


def _signers(composition: Composition, _at: At) -> list[At]:
    """Everybody who signs, in the order of the parties."""
    return [
        {"party": place, **one}
        for place in composition.order
        for one in _signatories(composition, {"party": place})
    ]


def _party_position(scope: Scope) -> str:
    order = scope.composition.order
    index, last = order.index(scope.at["party"]), len(order) - 1
    if index == last:
        return "last"
    if index == 0:
        return "first" if last == 1 else "first_of_many"
    return "next_to_last" if index == last - 1 else "middle"


def _authority_kind(scope: Scope) -> str:
    """Whether several people of a party act on one and the same basis, and how it is worded."""
    place = scope.at["party"]
    people = scope.composition.party(place).signatories
    bases = {one.authority.get(scope.column.language, "") for one in people}
    return "shared" if len(people) > 1 and len(bases) == 1 else "own"


def _authority_form(scope: Scope) -> str:
    """A basis whose form nobody could confirm is printed as it was typed."""
    form = "di"
    known = form in scope.column.pack.form_names
    sure = not known or names.is_sure(scope.column, _authority(scope), form)
    return "inflected" if sure else "named"


LOOPS["parties"] = lambda composition, _at: [{"party": place} for place in composition.order]
LOOPS["signatories"] = _signatories
LOOPS["signers"] = _signers
LOOPS["coordinators"] = lambda composition, _at: [
    {"party": place} for place in composition.order if _coordinated(composition, place)
]
LOOPS["seats"] = lambda composition, _at: [
    {"party": place} for place in composition.order if reachable(composition, place)
]
VARIANTS["party_position"] = _party_position
VARIANTS["party_count"] = _party_count
VARIANTS["authority_kind"] = _authority_kind
VARIANTS["authority_form"] = _authority_form
VARIANTS["region"] = lambda scope: (
    "known" if has(scope.composition.party(scope.at["party"]).region) else "unknown"
)
CONDITIONS["one_paragraph"] = lambda composition: (
    len(composition.order) == 2
    and all(len(composition.party(place).signatories) < 2 for place in composition.order)
)
CONDITIONS["facilitated"] = lambda composition: any(
    has(one.name) for one in composition.agreement.facilitators
)
CONDITIONS["coordinated"] = lambda composition: any(
    _coordinated(composition, place) for place in composition.order
)
CONDITIONS["all_coordinated"] = lambda composition: all(
    _coordinated(composition, place) for place in composition.order
)
CONDITIONS["seated"] = lambda composition: any(
    reachable(composition, place) for place in composition.order
)
CONDITIONS["own_columns"] = lambda composition: (
    len({composition.column_of(place, composition.languages) for place in composition.order} - {""})
    == len(composition.order)
)
