"""Earlier editions of an agreement: which are kept, and for how long."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from memodesk.domain.agreement import Agreement
from memodesk.storage.rows import AgreementRow, EditionRow

NEWEST = 20
"""So many of the newest editions are all kept; of older ones, the last of each day."""


@dataclass(frozen=True, slots=True)
class Edition:
    """An agreement as it was at an earlier moment."""

    version: int
    saved_at: dt.datetime
    agreement: Agreement


def keep(session: Session, row: AgreementRow) -> None:
    """Put the present content of an agreement among its editions before it changes."""
    session.add(
        EditionRow(
            agreement_number=row.number or 0,
            version=row.version,
            content=row.content,
            content_hash=row.content_hash,
            content_format=row.content_format,
            saved_at=row.changed_at,
        )
    )


def drop_superfluous(session: Session, row: AgreementRow) -> None:
    """Thin out the editions of an agreement."""
    found = session.exec(
        select(EditionRow.number, EditionRow.saved_at)
        .where(EditionRow.agreement_number == row.number)
        .order_by(col(EditionRow.version).desc())
    )
    numbers = tuple(superfluous((number or 0, saved_at) for number, saved_at in found))
    if numbers:
        session.exec(delete(EditionRow).where(col(EditionRow.number).in_(numbers)))


def superfluous(newest_first: Iterable[tuple[int, dt.datetime]]) -> Iterator[int]:
    """The numbers of editions that a later one of the same day makes needless."""
    seen: set[dt.date] = set()
    for place, (number, saved_at) in enumerate(newest_first):
        day = saved_at.date()
        if place >= NEWEST and day in seen:
            yield number
        seen.add(day)
