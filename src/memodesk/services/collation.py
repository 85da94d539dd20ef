"""Collation: where the comparison of a document's texts stands, and its record on paper."""

import datetime as dt
from pathlib import Path

from memodesk.checks.required import language_name
from memodesk.domain.agreement import Agreement
from memodesk.drafting.collation import Collation, collation_of
from memodesk.drafting.draft import DocumentType
from memodesk.rendering.collation_record import render_collation
from memodesk.rendering.save import save
from memodesk.services.drafting import compose_documents


def collation(agreement: Agreement, document: DocumentType, today: dt.date) -> Collation:
    """The pairs of a document in order, who read them when, and how many stand how."""
    [draft] = compose_documents(agreement, (document,), today=today)
    return collation_of(draft, agreement, today)


def write_collation(record: Collation, path: Path) -> None:
    """The record of a comparison as a Word file.

    Raises InputError for characters that no Word file holds, WriteError when it is not saved.
    """
    names = {code: language_name(code) for code in record.languages}
    save(path, render_collation(record, names))
