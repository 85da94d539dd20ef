"""Agreements with their editions, the directory and the confirmed forms."""

import datetime as dt

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _agreements()
    _editions()
    _directory()
    _memory()


def downgrade() -> None:
    for table in (
        "confirmed_form",
        "organisation",
        "person",
        "municipality",
        "edition",
        "agreement",
        "program",
    ):
        op.drop_table(table)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[dt.datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _number() -> sa.Column[int]:
    return sa.Column("number", sa.Integer(), nullable=False)


def _agreements() -> None:
    op.create_table(
        "program", _number(), _text("version"), sa.PrimaryKeyConstraint("number", name="pk_program")
    )
    op.create_table(
        "agreement",
        _number(),
        _text("id"),
        sa.Column("version", sa.Integer(), nullable=False),
        _text("content"),
        _text("content_hash"),
        sa.Column("content_format", sa.Integer(), nullable=False),
        _moment("created_at"),
        _moment("changed_at"),
        _moment("deleted_at", nullable=True),
        *map(_text, ("partners", "partner_sort", "countries", "areas")),
        *map(_text, ("document_name", "title", "document_sort", "state")),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("term_years", sa.Integer(), nullable=True),
        *(sa.Column(n, sa.Boolean(), nullable=False) for n in ("indefinite", "renews")),
        sa.Column("registered", sa.Boolean(), nullable=False),
        *(sa.Column(n, sa.Integer(), nullable=False) for n in ("errors", "warnings")),
        _text("likeness"),
        _text("search_text"),
        sa.PrimaryKeyConstraint("number", name="pk_agreement"),
    )
    live = sa.text("deleted_at IS NULL")
    op.create_index(
        "uq_agreement_id_live",
        "agreement",
        ["id"],
        unique=True,
        sqlite_where=live,
        postgresql_where=live,
    )
    op.create_index("ix_agreement_partner_sort", "agreement", ["partner_sort"])
    op.create_index("ix_agreement_likeness", "agreement", ["likeness"])


def _editions() -> None:
    op.create_table(
        "edition",
        _number(),
        sa.Column("agreement_number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _text("content"),
        _text("content_hash"),
        sa.Column("content_format", sa.Integer(), nullable=False),
        _moment("saved_at"),
        sa.PrimaryKeyConstraint("number", name="pk_edition"),
        sa.ForeignKeyConstraint(
            ["agreement_number"],
            ["agreement.number"],
            name="fk_edition_agreement_number",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint(
            "agreement_number", "version", name="uq_edition_agreement_number_version"
        ),
    )


def _directory() -> None:
    op.create_table(
        "municipality",
        _number(),
        _text("key"),
        sa.Column("own", sa.Boolean(), nullable=False),
        *map(_text, ("country", "content", "sort", "search_text")),
        _moment("changed_at"),
        _moment("deleted_at", nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_municipality"),
        sa.UniqueConstraint("key", name="uq_municipality_key"),
    )
    op.create_table(
        "person",
        _number(),
        sa.Column("municipality_number", sa.Integer(), nullable=False),
        *map(_text, ("key", "content", "search_text")),
        _moment("changed_at"),
        _moment("deleted_at", nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_person"),
        sa.ForeignKeyConstraint(
            ["municipality_number"],
            ["municipality.number"],
            name="fk_person_municipality_number",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("municipality_number", "key", name="uq_person_municipality_number_key"),
    )
    op.create_table(
        "organisation",
        _number(),
        *map(_text, ("key", "content", "sort", "search_text")),
        _moment("changed_at"),
        _moment("deleted_at", nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_organisation"),
        sa.UniqueConstraint("key", name="uq_organisation_key"),
    )


def _memory() -> None:
    op.create_table(
        "confirmed_form",
        _number(),
        *map(_text, ("language", "kind", "gender", "source", "form", "text")),
        _moment("changed_at"),
        sa.PrimaryKeyConstraint("number", name="pk_confirmed_form"),
        sa.UniqueConstraint(
            "language",
            "kind",
            "gender",
            "source",
            "form",
            name="uq_confirmed_form_language_kind_gender_source_form",
        ),
    )
