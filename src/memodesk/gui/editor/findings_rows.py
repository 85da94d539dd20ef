"""Findings as the window shows them: sentence, source, and the link that leads to the place."""

from collections.abc import Sequence
from dataclasses import dataclass

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.gui.editor.places import place_of, place_title
from memodesk.gui.editor.word_forms import FormStrip
from memodesk.i18n import _

UNSURE_CODE = "word.unsure"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One row of the panel; `jump` names the section to which the link leads.

    `twin` is the place of a text that a reader can confirm from here, `offer` what could stand
    in the empty field.
    """

    severity: Severity
    sentence: str
    source: str
    path: str
    jump: str
    twin: str = ""
    offer: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """A finding beside its field."""

    severity: Severity
    sentence: str


def rows_of(findings: Sequence[Finding], agreement: Agreement) -> tuple[FindingRow, ...]:
    """The rows of the panel in the order of the findings, each sentence once."""
    rows = (
        FindingRow(
            finding.severity,
            finding.message,
            _source(finding),
            finding.path,
            place_title(place_of(finding.path), agreement) if finding.path else "",
            finding.twin,
            finding.offer,
        )
        for finding in findings
    )
    return tuple(dict.fromkeys(rows))


def _source(finding: Finding) -> str:
    if finding.source and not finding.verified:
        return _("{source}. Не перевірено").format(source=finding.source)
    return finding.source or ""


def messages_of(findings: Sequence[Finding], strips: Sequence[FormStrip]) -> dict[str, Message]:
    """The gravest finding of each field; forms to confirm speak through their strips."""
    asked = {strip.path for strip in strips}
    found: dict[str, Message] = {}
    for finding in findings:
        own_strip = finding.code == UNSURE_CODE and any(finding.path.startswith(p) for p in asked)
        if finding.path and not own_strip and finding.severity is not Severity.HINT:
            found.setdefault(finding.path, Message(finding.severity, finding.message))
    return found
