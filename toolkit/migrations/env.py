"""Alembic's way in: one connection, one transaction; on SQLite no foreign keys until all tables are rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from alembic import context

from toolkit.base.tables import Base
from toolkit.migrations import check_foreign_keys

if TYPE_CHECKING:
    from toolkit.base.store import Database


def run() -> None:
    """Run the migrations on the database that was handed over."""
    database = cast("Database", context.config.attributes["database"])
    engine = database.engine
    with engine.connect() as connection:
        sqlite = engine.dialect.name == "sqlite"
        if sqlite:
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
        writer = connection.execution_options(writes=True)
        steps: list[object] = []
        try:
            with writer.begin():
                if not sqlite:
                    writer.exec_driver_sql("SELECT pg_advisory_xact_lock(20261122)")
                context.configure(
                    connection=writer,
                    target_metadata=Base.metadata,
                    render_as_batch=True,
                    transaction_per_migration=False,
                    on_version_apply=lambda step, **_: steps.append(step),
                )
                context.run_migrations()
                if steps:
                    check_foreign_keys(writer)
        finally:
            if sqlite:
                connection.connection.cursor().execute("PRAGMA foreign_keys=ON")


run()
