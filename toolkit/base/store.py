"""The two doors to the database: `reading()`, whose connection refuses writes, and `writing()`, one transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from toolkit.base.tables import FormKey

_PRAGMAS = (
    "busy_timeout=10000",
    "journal_mode=WAL",
    "foreign_keys=ON",
    "synchronous=NORMAL",
    "recursive_triggers=ON",  # else INSERT OR REPLACE takes a row away past the trigger that forbids it
)


def _open_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # the driver's own transactions lose updates; ours begin explicitly
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql(f"PRAGMA query_only={0 if writes else 1}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN DEFERRED")


class Database:
    """SQLite or PostgreSQL behind two doors. `after_commit` is called when a transaction has left work to do later."""

    def __init__(self, url: str, *, after_commit: Callable[[], None] | None = None) -> None:
        self.engine = create_engine(url, hide_parameters=True, pool_pre_ping=True)
        self.after_commit = after_commit
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _open_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        self._reader: Engine = self.engine.execution_options(postgresql_readonly=True)
        self._writer: Engine = self.engine.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that can only read: SQLite refuses by pragma, PostgreSQL by a read-only transaction."""
        with Session(self._reader, autoflush=False, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction: committed when the block ends, rolled back on any exception."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session
        if self.after_commit is not None and session.info.get("work_left"):
            self.after_commit()

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def is_storage_full(error: OperationalError) -> bool:
    """Whether the database refused because its disk is full."""
    return "full" in str(error.orig) or "No space left" in str(error.orig)


def used_form_key(session: Session, *, key: str) -> int | None:
    """What came of the form with this one-time key, if it was used already.

    The same form sent again at the same moment waits here until the first has come to its end.
    """
    if session.get_bind().dialect.name == "postgresql":  # SQLite's writers wait for one another anyway
        session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(key, 0))))
    used = session.get(FormKey, key)
    return None if used is None else used.outcome
