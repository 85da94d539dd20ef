"""The list learns on which day time alone changes a state."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("agreement") as table:
        table.add_column(sa.Column("next_state", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("next_state_on", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("agreement") as table:
        table.drop_column("next_state_on")
        table.drop_column("next_state")
