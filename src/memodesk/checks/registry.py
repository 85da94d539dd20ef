"""All checks, and what they find in an agreement or in its drafts."""

import datetime as dt
from collections.abc import Iterator

from memodesk.checks import (
    areas,
    clause,
    equivalence,
    form,
    kind,
    lang,
    layout,
    money,
    party,
    procedure,
    release,
    required,
    script,
    signatory,
    signing,
    spelling,
    term,
    title,
    words,
)
from memodesk.checks.context import Check, Context
from memodesk.checks.finding import Finding, Severity
from memodesk.checks.parity.composed import composed
from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import DocumentType, Draft

_ON_DRAFTS: tuple[Check, ...] = (
    *words.CHECKS,
    *layout.CHECKS,
    form.dstu,
    release.sister,
    lang.segments,
    composed,
    script.drafts,
    lang.edited_after_reading,
)
_ALL: tuple[Check, ...] = tuple(
    check
    for family in (
        required,
        party,
        spelling,
        kind,
        title,
        signatory,
        procedure,
        areas,
        money,
        term,
        clause,
        signing,
        lang,
        script,
        equivalence,
        layout,
        form,
        release,
        words,
    )
    for check in family.CHECKS
)
_ON_AGREEMENT = tuple(check for check in _ALL if check not in _ON_DRAFTS)
_LETTER, _BOTH = (
    DocumentType.LETTER_MINISTRY,
    (DocumentType.MEMORANDUM, DocumentType.LETTER_MINISTRY),
)
_CONCERNED = {
    "form.dstu": (_LETTER,),
    "form": _BOTH,
    "kind": _BOTH,
    **dict.fromkeys(("order", "decision", "lead", "layout"), (DocumentType.MEMORANDUM,)),
    "release": (DocumentType.PRESS_RELEASE,),
}
"""The documents that a finding concerns, by its code or its family; any other concerns all."""
_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def check_agreement(agreement: Agreement, today: dt.date) -> tuple[Finding, ...]:
    """What is to be said of the record itself, the gravest first."""
    return _run(_ON_AGREEMENT, Context(agreement, today))


def check_drafts(
    agreement: Agreement, drafts: tuple[Draft, ...], today: dt.date, *, final: bool = False
) -> tuple[Finding, ...]:
    """What is to be said of the composed texts; in a final, open words are errors."""
    return _run(_ON_DRAFTS, Context(agreement, today, drafts, final))


def concerns(finding: Finding, document: DocumentType) -> bool:
    """Whether a finding stands in the way of this document."""
    family = finding.code.split(".")[0]
    concerned = _CONCERNED.get(finding.code) or _CONCERNED.get(family) or tuple(DocumentType)
    return document in concerned


def by_weight(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same findings, errors first, each family in the order of its checks."""
    return tuple(sorted(findings, key=lambda finding: _WEIGHT[finding.severity]))


def _run(checks: tuple[Check, ...], context: Context) -> tuple[Finding, ...]:
    return by_weight(tuple(dict.fromkeys(_each(checks, context))))


def _each(checks: tuple[Check, ...], context: Context) -> Iterator[Finding]:
    for check in checks:
        yield from check(context)
