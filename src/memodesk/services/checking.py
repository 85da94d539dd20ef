"""Checking: everything there is to say of an agreement and of the documents made from it."""

import datetime as dt
from pathlib import Path

from memodesk.checks.finding import Finding
from memodesk.checks.registry import by_weight, check_agreement, check_drafts, concerns
from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.services.drafting import ALL, compose_documents
from memodesk.services.pictures import picture_findings
from memodesk.services.stray_forms import stray_forms


def check(
    agreement: Agreement,
    documents: tuple[DocumentType, ...] = ALL,
    *,
    today: dt.date,
    drafts: tuple[Draft, ...] | None = None,
    final: bool = False,
    folder: Path | None = None,
) -> tuple[Finding, ...]:
    """The findings that concern the documents, the gravest first.

    `drafts` saves composing them again; `final` weighs open words as errors; `folder` is where
    the case file stands, so that pictures it names can be looked for beside it.
    """
    if drafts is None:
        drafts = compose_documents(agreement, documents, today=today)
    found = (
        *check_agreement(agreement, today),
        *check_drafts(agreement, drafts, today, final=final),
        *stray_forms(agreement),
        *(picture_findings(agreement, folder) if folder is not None else ()),
    )
    return by_weight(
        tuple(one for one in found if any(concerns(one, document) for document in documents))
    )
