"""Agreements with their editions, and the directory."""

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


def downgrade() -> None:
    for table in (
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
        _moment("created_at"),
        _moment("changed_at"),
        _moment("deleted_at", nullable=True),
        *map(_text, ("partners", "partner_sort", "countries", "areas")),
        *map(_text, ("document_name", "title", "document_sort", "state", "next_state")),
        *(
            sa.Column(name, sa.Date(), nullable=True)
            for name in ("next_state_on", "signed_on", "valid_until")
        ),
        sa.Column("term_years", sa.Integer(), nullable=True),
        *(
            sa.Column(name, sa.Boolean(), nullable=False)
            for name in ("indefinite", "renews", "registered")
        ),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("errors", "warnings")),
        _text("likeness"),
        # The long texts come last: the list reads the columns before them from the first page.
        sa.Column("content_format", sa.Integer(), nullable=False),
        _text("content_hash"),
        _text("content"),
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
