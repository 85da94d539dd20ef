"""What a record says when it is read: its drafts, findings and forms, worked out aside."""

from dataclasses import dataclass, field

from memodesk.checks.finding import Finding
from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.gui.editor.contract import Desk
from memodesk.gui.editor.word_forms import FormStrip, strips_of


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that follows from one value of the record."""

    drafts: dict[DocumentType, Draft] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    strips: tuple[FormStrip, ...] = ()


def read(desk: Desk, agreement: Agreement) -> Reading:
    """Compose, check and gather the forms; a pure function of the record, for the worker."""
    drafts = desk.compose(agreement)
    findings = desk.check(agreement, drafts)
    by_type = {draft.document: draft for draft in drafts}
    return Reading(by_type, findings, strips_of(agreement))
