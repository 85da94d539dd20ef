"""Agreements kept, found again, deleted and brought back."""

import datetime as dt
import json
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from memodesk.domain.agreement import Agreement
from memodesk.storage.backups import content_hash
from memodesk.storage.content import read, written
from memodesk.storage.database import Database
from memodesk.storage.editions import Edition, drop_superfluous, keep
from memodesk.storage.faults import (
    EditConflictError,
    IdTakenError,
    RecordDamagedError,
    RecordMissingError,
)
from memodesk.storage.listing import Page, Question, answer
from memodesk.storage.rows import AgreementRow, EditionRow
from memodesk.storage.schema import CONTENT_FORMAT
from memodesk.storage.summary import Summary, likeness


@dataclass(frozen=True, slots=True)
class Stored:
    """An agreement as it lies in the database, and the version to name when saving it again."""

    id: str
    version: int
    saved_at: dt.datetime
    agreement: Agreement


class AgreementRepository:
    """The agreements of one database. Every method may raise StorageError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(
        self, agreement: Agreement, *, base: int | None, summary: Summary, was: str | None = None
    ) -> Stored:
        """Save an agreement; when this returns, it is on the disk.

        `base` is the version it was made from, None for a new one; `was` is the id it had, if
        that has changed. Raises IdTakenError, RecordMissingError, UnfitTextError, or
        EditConflictError if `base` is not what lies there now (then nothing is changed).
        """
        content = written(agreement)
        with self._database.writing() as session:
            if base is None:
                return self._add(session, agreement, content, summary)
            row = _live(session, was or agreement.id, lock=True)
            stored = self._replace(session, row, agreement, content, base)
            _describe(row, summary)
            return stored

    def get(self, name: str) -> Stored:
        """The agreement with this id. Raises RecordMissingError or RecordDamagedError."""
        with self._database.reading() as session:
            return _stored(_live(session, name))

    def page(self, question: Question, today: dt.date) -> Page:
        """A page of the list, as `first_page.read_page` gives it; also from a server."""
        with self._database.reading() as session:
            return answer(
                question, today, lambda sql, words: session.execute(text(sql), dict(words))
            )

    def editions(self, name: str) -> tuple[Edition, ...]:
        """Earlier editions of an agreement, newest first; damaged ones are left out."""
        with self._database.reading() as session:
            query = (
                select(EditionRow)
                .where(EditionRow.agreement_number == _live(session, name).number)
                .order_by(col(EditionRow.version).desc())
            )
            found = [(row, read(row.content, row.content_hash)) for row in session.exec(query)]
            return tuple(Edition(row.version, row.saved_at, value) for row, value in found if value)

    def delete(self, name: str) -> dt.datetime:
        """Put an agreement away; the moment returned is what `restore` asks for."""
        moment = _now()
        with self._database.writing() as session:
            _live(session, name).deleted_at = moment
        return moment

    def restore(self, name: str, deleted_at: dt.datetime) -> str:
        """Bring a deleted agreement back; under a free id if its own is taken meanwhile."""
        with self._database.writing() as session:
            query = select(AgreementRow).where(
                AgreementRow.id == name, AgreementRow.deleted_at == deleted_at
            )
            row = session.exec(query).first()
            if row is None:
                raise RecordMissingError(name)
            free = _free_id(session, name)
            if free != name:
                value = _stored(row).agreement.but(id=free)
                row.id, row.content = free, written(value)
                row.content_hash = content_hash(row.content)
            row.deleted_at = None
            return free

    def all_ids(self) -> tuple[str, ...]:
        """The ids of all agreements, in the order in which they were made."""
        with self._database.reading() as session:
            query = select(AgreementRow.id).where(_is_live()).order_by(col(AgreementRow.number))
            return tuple(session.exec(query))

    def newest(self, most: int) -> tuple[Stored, ...]:
        """The agreements saved last, the newest first; one that cannot be read is left out."""
        with self._database.reading() as session:
            query = select(AgreementRow).where(_is_live())
            rows = session.exec(query.order_by(col(AgreementRow.changed_at).desc()).limit(most))
            return tuple(stored for row in rows if (stored := _readable(row)) is not None)

    def free_id(self, wanted: str) -> str:
        """The wanted id, or the first of `wanted-2`, `wanted-3`… that nobody has."""
        with self._database.reading() as session:
            return _free_id(session, wanted)

    def find_duplicates(self, agreement: Agreement) -> tuple[str, ...]:
        """Ids of other agreements with the same parties, the same title and the same day."""
        code = likeness(agreement)
        if not code:
            return ()
        with self._database.reading() as session:
            query = select(AgreementRow.id).where(
                _is_live(), AgreementRow.likeness == code, AgreementRow.id != agreement.id
            )
            return tuple(sorted(session.exec(query)))

    def stale(self, today: dt.date) -> tuple[str, ...]:
        """Ids whose state or term has changed with time since they were summarised."""
        with self._database.reading() as session:
            ended = (col(AgreementRow.valid_until) < today) & col(AgreementRow.renews)
            due = (col(AgreementRow.next_state_on) <= today) | ended
            return tuple(session.exec(select(AgreementRow.id).where(_is_live(), due)))

    def refresh(self, name: str, summary: Summary) -> None:
        """Write what the list shows anew; neither the agreement nor its version changes."""
        with self._database.writing() as session:
            _describe(_live(session, name), summary)

    def _add(
        self, session: Session, agreement: Agreement, content: str, summary: Summary
    ) -> Stored:
        if _find(session, agreement.id) is not None:
            raise IdTakenError(agreement.id)
        now = _now()
        row = AgreementRow(
            id=agreement.id,
            version=1,
            content=content,
            content_hash=content_hash(content),
            content_format=CONTENT_FORMAT,
            created_at=now,
            changed_at=now,
        )
        _describe(row, summary)
        session.add(row)
        try:
            session.flush()
        except IntegrityError as error:  # on a server, somebody took the id this very moment
            raise IdTakenError(agreement.id) from error
        return Stored(agreement.id, 1, now, agreement)

    def _replace(
        self, session: Session, row: AgreementRow, agreement: Agreement, content: str, base: int
    ) -> Stored:
        now = _now()
        if row.version != base:
            theirs = _stored(row)
            raise EditConflictError(agreement, theirs.agreement, theirs.version)
        if agreement.id != row.id and _find(session, agreement.id) is not None:
            raise IdTakenError(agreement.id)
        if row.content != content:
            keep(session, row)
            row.id, row.content, row.content_hash = agreement.id, content, content_hash(content)
            row.content_format, row.version, row.changed_at = CONTENT_FORMAT, base + 1, now
            session.flush()
            drop_superfluous(session, row)
        return Stored(row.id, row.version, row.changed_at, agreement)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _is_live() -> Any:
    return col(AgreementRow.deleted_at).is_(None)


def _find(session: Session, name: str, *, lock: bool = False) -> AgreementRow | None:
    query = select(AgreementRow).where(AgreementRow.id == name, _is_live())
    return session.exec(query.with_for_update() if lock else query).first()


def _live(session: Session, name: str, *, lock: bool = False) -> AgreementRow:
    row = _find(session, name, lock=lock)
    if row is None:
        raise RecordMissingError(name)
    return row


def _stored(row: AgreementRow) -> Stored:
    value = read(row.content, row.content_hash)
    if value is None:
        raise RecordDamagedError(row.id, row.version)
    return Stored(row.id, row.version, row.changed_at, value)


def _readable(row: AgreementRow) -> Stored | None:
    try:
        return _stored(row)
    except RecordDamagedError:
        return None


def _free_id(session: Session, wanted: str) -> str:
    taken = set(
        session.exec(
            select(AgreementRow.id).where(_is_live(), col(AgreementRow.id).startswith(wanted))
        )
    )
    free, count = wanted, 1
    while free in taken:
        count += 1
        free = f"{wanted}-{count}"
    return free


def _describe(row: AgreementRow, summary: Summary) -> None:
    """Copy the summary into the row's columns; lists become words between spaces."""
    columns = asdict(summary)
    columns["partners"] = json.dumps(summary.partners, ensure_ascii=False)
    for several in ("countries", "areas"):
        columns[several] = "".join(f" {code} " for code in columns[several])
    for name, value in columns.items():
        setattr(row, name, value)
    row.partner_sort = summary.partner_sort
