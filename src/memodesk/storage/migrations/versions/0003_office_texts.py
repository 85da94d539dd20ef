"""The office's own variants of clauses and areas of cooperation."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "office_text",
        sa.Column("number", sa.Integer(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("kind", "about", "name", "content")
        ),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_office_text"),
        sa.UniqueConstraint("kind", "about", "name", name="uq_office_text_kind_about_name"),
    )


def downgrade() -> None:
    op.drop_table("office_text")
