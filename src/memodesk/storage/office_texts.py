"""The office's own texts beside the library: variants of clauses, and areas of cooperation."""

import datetime as dt
import json

from sqlmodel import Session, col, select

from memodesk.domain.office import OfficeText
from memodesk.domain.text import LocalizedText
from memodesk.storage.content import dumpable
from memodesk.storage.database import Database
from memodesk.storage.rows import OfficeTextRow


class OfficeTexts:
    """The office's texts in one database. Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[OfficeText, ...]:
        """Every text, the newest first."""
        with self._database.reading() as session:
            rows = session.exec(select(OfficeTextRow).order_by(col(OfficeTextRow.number).desc()))
            return tuple(_text(row) for row in rows)

    def keep(self, kind: str, about: str, name: str, texts: LocalizedText) -> None:
        """Keep a text; one of the same kind and name about the same thing is replaced."""
        with self._database.writing() as session:
            row = _find(session, kind, about, name) or OfficeTextRow(
                kind=kind, about=about, name=dumpable(name)
            )
            row.content = dumpable(json.dumps(texts, ensure_ascii=False, sort_keys=True))
            row.changed_at = dt.datetime.now(dt.UTC)
            session.add(row)

    def forget(self, number: int) -> None:
        """Take a text off the list; agreements that use its words keep them."""
        with self._database.writing() as session:
            row = session.get(OfficeTextRow, number)
            if row is not None:
                session.delete(row)


def _find(session: Session, kind: str, about: str, name: str) -> OfficeTextRow | None:
    wanted = {"kind": kind, "about": about, "name": dumpable(name)}
    return session.exec(select(OfficeTextRow).filter_by(**wanted)).first()


def _text(row: OfficeTextRow) -> OfficeText:
    return OfficeText(row.number or 0, row.kind, row.about, row.name, json.loads(row.content))
