"""What the tests of this room share: saving, listing, and the stored old databases."""

from pathlib import Path

from memodesk.domain.agreement import Agreement
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import Database
from memodesk.storage.first_page import local_today
from memodesk.storage.summary import summarise

ROOT = Path(__file__).parents[2]
OLD_FILES = sorted((Path(__file__).parent / "old").glob("*.sqlite3"))


def save(database: Database, agreement: Agreement, base: int | None = None) -> None:
    """Save an agreement with today's summary."""
    summary = summarise(agreement, today=local_today())
    AgreementRepository(database).save(agreement, base=base, summary=summary)


def ids(database: Database) -> tuple[str, ...]:
    """The ids of all agreements."""
    return AgreementRepository(database).all_ids()
