"""Whether the person who signs is the one the council's decision names."""

from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.domain.text import text_in
from memodesk.i18n import _


def authorised(context: Context) -> Iterator[Finding]:
    """The Ukrainian side signs through the person authorised by the decision."""
    procedure = context.agreement.procedure
    decision = procedure.council_decision if procedure else None
    if decision is None or not decision.authorised:
        return
    signing = [person for _path, party in context.ukrainian() for person in party.signatories]
    if decision.authorised in {person.key for person in signing}:
        return
    names = ", ".join(text_in(person.name, "uk") for person in signing)
    sentence = _("Рішення уповноважує «{authorised}», а підписує {signatory}")
    yield found(
        "signatory.authorised",
        sentence.format(authorised=_who(context, decision.authorised), signatory=names or "—"),
        "procedure.council_decision.authorised",
    )


def _who(context: Context, key: str) -> str:
    for _path, party in context.parties():
        for person in party.signatories:
            if person.key == key:
                return text_in(person.name, "uk") or key
    return key


CHECKS = (authorised,)
