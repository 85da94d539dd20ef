"""The office's memory of confirmed grammatical forms."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "confirmed_form",
        sa.Column("number", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("language", "kind", "gender", "source", "form", "text")
        ),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
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


def downgrade() -> None:
    op.drop_table("confirmed_form")
