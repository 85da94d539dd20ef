"""Composing: an agreement and the day become the drafts of its documents."""

import datetime as dt

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft

ALL = tuple(DocumentType)


def compose_documents(
    agreement: Agreement,
    documents: tuple[DocumentType, ...] = ALL,
    *,
    today: dt.date | None = None,
    first_party: str = "",
) -> tuple[Draft, ...]:
    """The words of each document, gaps and unsure forms marked; never fails for a gap."""
    return tuple(
        compose(agreement, document, first=first_party or None, today=today) for document in documents
    )
