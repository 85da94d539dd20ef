"""What the letter to the Ministry prints beyond the agreement: who writes, with whom, which law."""

from memodesk.drafting.composition import Composition
from memodesk.drafting.facts_parties import reachable
from memodesk.drafting.facts_states import cited
from memodesk.drafting.scope import LOOPS, VARIANTS, Scope, fact
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


LOOPS["sender"] = lambda composition, _at: [{"party": sender(composition)}]
LOOPS["partners"] = lambda composition, _at: [
    {"party": place} for place in composition.order if place != sender(composition)
]
VARIANTS["letter_kind"] = lambda scope: (
    "twinning" if scope.composition.agreement.establishes_twinning else "cooperation"
)
