"""The tables. Rows never leave this room: repositories turn them into values."""

import datetime as dt
from typing import Any

from sqlalchemy import Column, DateTime, ForeignKey, Index, Text, UniqueConstraint, text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[dt.datetime]):
    """A moment in UTC in every database; SQLite itself knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        moment = value.astimezone(dt.UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.datetime | None:
        if value is None:
            return None
        known: dt.datetime = value if value.tzinfo else value.replace(tzinfo=dt.UTC)
        return known.astimezone(dt.UTC)


class Table(SQLModel):
    """What all tables share: one naming of their constraints."""


Table.metadata.naming_convention = NAMING


def _moment(*, nullable: bool = False) -> Any:
    return Field(default=None, sa_type=Moment, nullable=nullable)


def _text(default: str = "") -> Any:
    return Field(default=default, sa_type=Text, nullable=False)


class ProgramRow(Table, table=True):
    """Which version of the program last gave the database its shape."""

    __tablename__ = "program"
    number: int = Field(default=1, primary_key=True)
    version: str = _text()


class AgreementRow(Table, table=True):
    """One agreement as it is now, and what the list shows of it."""

    __tablename__ = "agreement"
    __table_args__ = (
        # A deleted agreement keeps its id without hindering a new one of the same name.
        Index(
            "uq_agreement_id_live",
            "id",
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
            postgresql_where=text("deleted_at IS NULL"),
        ),
        Index("ix_agreement_partner_sort", "partner_sort"),
        Index("ix_agreement_likeness", "likeness"),
    )
    number: int | None = Field(default=None, primary_key=True)
    id: str = _text()
    version: int = Field(default=1)
    created_at: dt.datetime = _moment()
    changed_at: dt.datetime = _moment()
    deleted_at: dt.datetime | None = _moment(nullable=True)
    partners: str = _text()
    partner_sort: str = _text()
    countries: str = _text()
    areas: str = _text()
    document_name: str = _text()
    title: str = _text()
    document_sort: str = _text()
    state: str = _text()
    next_state: str = _text()
    next_state_on: dt.date | None = Field(default=None)
    signed_on: dt.date | None = Field(default=None)
    valid_until: dt.date | None = Field(default=None)
    term_years: int | None = Field(default=None)
    indefinite: bool = Field(default=False)
    renews: bool = Field(default=False)
    registered: bool = Field(default=False)
    errors: int = Field(default=0)
    warnings: int = Field(default=0)
    likeness: str = _text()
    content_format: int = Field(default=1)
    content_hash: str = _text()
    content: str = _text()
    search_text: str = _text()


class EditionRow(Table, table=True):
    """An earlier edition of an agreement, so that nothing typed is ever lost."""

    __tablename__ = "edition"
    __table_args__ = (UniqueConstraint("agreement_number", "version"),)
    number: int | None = Field(default=None, primary_key=True)
    agreement_number: int = Field(
        sa_column=Column(ForeignKey("agreement.number", ondelete="CASCADE"), nullable=False)
    )
    version: int
    content: str = _text()
    content_hash: str = _text()
    content_format: int = Field(default=1)
    saved_at: dt.datetime = _moment()


class MunicipalityRow(Table, table=True):
    """A card of the directory: one's own community or a partner, without its people."""

    __tablename__ = "municipality"
    number: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_type=Text, nullable=False, unique=True)
    own: bool = Field(default=False)
    country: str = _text()
    content: str = _text()
    sort: str = _text()
    search_text: str = _text()
    changed_at: dt.datetime = _moment()
    deleted_at: dt.datetime | None = _moment(nullable=True)


class PersonRow(Table, table=True):
    """A card of the directory: somebody who signs for a municipality."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("municipality_number", "key"),)
    number: int | None = Field(default=None, primary_key=True)
    municipality_number: int = Field(
        sa_column=Column(ForeignKey("municipality.number", ondelete="CASCADE"), nullable=False)
    )
    key: str = _text()
    content: str = _text()
    search_text: str = _text()
    changed_at: dt.datetime = _moment()
    deleted_at: dt.datetime | None = _moment(nullable=True)


class OrganisationRow(Table, table=True):
    """A card of the directory: whoever brings parties together."""

    __tablename__ = "organisation"
    number: int | None = Field(default=None, primary_key=True)
    key: str = Field(sa_type=Text, nullable=False, unique=True)
    content: str = _text()
    sort: str = _text()
    search_text: str = _text()
    changed_at: dt.datetime = _moment()
    deleted_at: dt.datetime | None = _moment(nullable=True)


class ConfirmedFormRow(Table, table=True):
    """A grammatical form that somebody has read and confirmed: the memory of the office."""

    __tablename__ = "confirmed_form"
    __table_args__ = (UniqueConstraint("language", "kind", "gender", "source", "form"),)
    number: int | None = Field(default=None, primary_key=True)
    language: str = _text()
    kind: str = _text()
    gender: str = _text()
    source: str = _text()
    form: str = _text()
    text: str = _text()
    changed_at: dt.datetime = _moment()


class OfficeTextRow(Table, table=True):
    """A variant of a clause or an area that the office keeps beside the library."""

    __tablename__ = "office_text"
    __table_args__ = (UniqueConstraint("kind", "about", "name"),)
    number: int | None = Field(default=None, primary_key=True)
    kind: str = _text()
    about: str = _text()
    name: str = _text()
    content: str = _text()
    changed_at: dt.datetime = _moment()
