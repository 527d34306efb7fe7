"""own texts."""

import sqlalchemy as sa
from alembic import op

from toolkit.base.tables import Instant

revision = "004"
down_revision = "003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("instrument", sa.String(length=40), nullable=False),
        sa.Column("published", sa.Date(), nullable=False),
        sa.Column("framework", sa.Boolean(), nullable=False),
        sa.Column("trade", sa.String(length=60), nullable=True),
        sa.Column("kept_at", Instant(), nullable=False),
        sa.Column("kept_by", sa.Integer(), nullable=False),
        sa.CheckConstraint("length(title) >= 1", name=op.f("ck_own_text_title")),
        sa.CheckConstraint("length(text) >= 1", name=op.f("ck_own_text_text")),
        sa.CheckConstraint("language IN ('fi', 'sv', 'en')", name=op.f("ck_own_text_language")),
        sa.ForeignKeyConstraint(["kept_by"], ["person.id"], name=op.f("fk_own_text_kept_by_person")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_own_text_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_text")),
        sqlite_autoincrement=True,  # a number is never given twice
    )
    op.create_index("ix_own_text_organisation_id_id", "own_text", ["organisation_id", "id"])


def downgrade() -> None:
    op.drop_table("own_text")
