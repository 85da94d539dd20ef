"""What the letter to the Ministry prints beyond the agreement: who writes, with whom, which law."""

from memodesk.domain.catalogue import SigningMode
from memodesk.drafting.composition import Composition
from memodesk.drafting.draft import Mark, Piece
from memodesk.drafting.facts_parties import reachable
from memodesk.drafting.facts_signing import mode
from memodesk.drafting.facts_states import cited
from memodesk.drafting.scope import CONDITIONS, LOOPS, VARIANTS, At, Scope, fact
from memodesk.drafting.wording import Atoms, literal
from memodesk.languages import library


def sender(composition: Composition) -> int:
    """The place of the party that writes: the first Ukrainian one."""
    return next((place for place in composition.order if composition.is_ours(place)), 0)


@fact("approval_law")
def _approval_law(scope: Scope, form: str) -> Atoms:
    """The law by which a draft is approved before it is signed."""
    law = library.approval_law()
    words = cited(scope, law, form) if law else ""
    if not words:
        return [*scope.column.missing("law", "procedure", form)]
    return [literal(words, scope.column.language)]


@fact("sender.contacts")
def _contacts(scope: Scope, _form: str) -> Atoms:
    """The data under the name of the body; a letter without any cannot be answered."""
    place = sender(scope.composition)
    if not reachable(scope.composition, place):
        return [scope.column.gap("address", f"parties[{place}].address")]
    return Scope(scope.column, {"party": place}).fact("party.contacts")


@fact("kind_alone")
def _kind_alone(scope: Scope, form: str) -> Atoms:
    """The kind of cooperation without its noun, as the register of agreements has it."""
    column, kind = scope.column, scope.composition.agreement.cooperation_kind
    found = column.words.kinds.get(kind.value) if kind and column.words else None
    if found is None:
        return [*column.missing("cooperation_kind", "cooperation_kind", form)]
    text = found.adjective.get(form) or next(iter(found.adjective.values()))
    return [Piece(text, column.language, Mark.PLAIN, ("cooperation_kind",))]


def _planned(composition: Composition, _at: At) -> list[At]:
    """The acts of signing whose day is known; a draft may be sent before any is."""
    signing = composition.agreement.signing
    events = signing.events if signing else ()
    return [{"event": number} for number, event in enumerate(events) if event.date]


LOOPS["sender"] = lambda composition, _at: [{"party": sender(composition)}]
LOOPS["partners"] = lambda composition, _at: [
    {"party": place} for place in composition.order if place != sender(composition)
]
VARIANTS["letter_kind"] = lambda scope: (
    "twinning" if scope.composition.agreement.establishes_twinning else "cooperation"
)
VARIANTS["letter_signing"] = lambda scope: (
    "online" if mode(scope.composition) is SigningMode.ONLINE else "in_person"
)
LOOPS["planned"] = _planned
CONDITIONS["planned"] = lambda composition: bool(_planned(composition, {}))
