"""Brings a database to the tables of this version: `upgrade(database)`."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from toolkit.base.store import Database

FOLDER = Path(__file__).parent


def config(database: Database) -> Config:
    """Alembic's settings for a database, without an ini file."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER))
    made.attributes["database"] = database
    return made


def upgrade(database: Database, revision: str = "head") -> None:
    """Bring the tables up to a revision; several processes at once do it one after the other."""
    command.upgrade(config(database), revision)


def downgrade(database: Database, revision: str = "base") -> None:
    """Take the tables down to a revision."""
    command.downgrade(config(database), revision)


def check_foreign_keys(connection: Connection) -> None:
    """Raise `RuntimeError` when SQLite finds a row whose parent is gone; PostgreSQL looks by itself."""
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("a row has lost its parent")
