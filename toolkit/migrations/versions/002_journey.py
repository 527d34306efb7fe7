"""journey."""

from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

from toolkit.base.tables import Instant

revision = "002"
down_revision = "001"
branch_labels = None
depends_on = None

STEPS = ("purchase", "value", "labour", "people", "instrument", "amount", "meeting")
"""The steps there were before: nobody noted which of them changed last, so all count as changed at the last version."""

TEXTS = {
    "criteria": ("dialogue", "employment-condition", "student-module"),
    "clauses": (
        "data-protection", "dialogue-meeting", "dialogue-purpose", "early-end", "follow-up", "forms-of-work", "obligation",
        "options", "options-none", "precedence", "purpose", "recruiting", "release", "scope", "shortfall-no-penalty",
        "shortfall-penalty", "subcontractors", "target-groups", "timing", "training-places",
    ),
    "annex_forms": ("periodic",),
}  # fmt: skip
"""The texts of the library there were before, each in its first version: what earlier tenders were begun with."""


def _tender() -> sa.TableClause:
    return sa.table(
        "tender",
        sa.column("id", sa.Integer()),
        sa.column("version", sa.Integer()),
        sa.column("created_at", Instant()),
        sa.column("step_versions", sa.JSON()),
        sa.column("edition", sa.Date()),
        sa.column("seen", sa.JSON()),
    )


def upgrade() -> None:
    with op.batch_alter_table("tender") as batch:
        batch.add_column(sa.Column("step_versions", sa.JSON(), nullable=True))
        batch.add_column(sa.Column("edition", sa.Date(), nullable=True))
        batch.add_column(sa.Column("seen", sa.JSON(), nullable=True))
    tender, connection = _tender(), op.get_bind()
    versions = {f"{folder}/{id}": 1 for folder, ids in TEXTS.items() for id in ids}
    for row in connection.execute(sa.select(tender.c.id, tender.c.version, tender.c.created_at)).all():
        began = row.created_at.astimezone(ZoneInfo("Europe/Helsinki")).date()
        filled = {
            "step_versions": dict.fromkeys(STEPS, row.version),
            "edition": began,
            "seen": {"day": began.isoformat(), "used": versions, "shown": versions, "numbers": {}},
        }
        connection.execute(sa.update(tender).where(tender.c.id == row.id).values(filled))
    with op.batch_alter_table("tender") as batch:
        batch.alter_column("step_versions", existing_type=sa.JSON(), nullable=False)
        batch.alter_column("edition", existing_type=sa.Date(), nullable=False)
        batch.alter_column("seen", existing_type=sa.JSON(), nullable=False)
    _take_longer_media_types()


def _take_longer_media_types() -> None:
    """That of a DOCX has 71 letters. SQLite builds the table anew for it and loses what refuses changes to it."""
    with op.batch_alter_table("paper") as batch:
        batch.alter_column("media_type", existing_type=sa.String(60), type_=sa.String(100), existing_nullable=False)
    if op.get_bind().dialect.name == "sqlite":
        words = "paper: update is refused, these rows are kept as they are"
        op.execute(f"CREATE TRIGGER paper_no_update BEFORE UPDATE ON paper BEGIN SELECT RAISE(ABORT, '{words}'); END")


def downgrade() -> None:
    # The longer media types stay: nothing of a DOCX that is kept may be cut.
    with op.batch_alter_table("tender") as batch:
        batch.drop_column("seen")
        batch.drop_column("edition")
        batch.drop_column("step_versions")
