"""The two doors to the database."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import create_engine, event, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError, StatementError

from tests.town import NOW
from toolkit.base import store
from toolkit.base.actions import post_mail, queue_job, record, use_form_key
from toolkit.base.model import Language, Letter, Message
from toolkit.base.store import Database
from toolkit.base.tables import FormKey, Job
from toolkit.settings import ROOT

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def put(database: Database, key: str, outcome: int = 0) -> None:
    with database.writing() as session:
        session.add(FormKey(key=key, used_at=NOW, outcome=outcome))


def outcome(database: Database, key: str) -> int | None:
    with database.reading() as session:
        return store.used_form_key(session, key=key)


# --- reading


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO form_key (key, used_at, outcome) VALUES ('b', '2026-11-22 09:00:00', 1)",
        "UPDATE form_key SET outcome = 2",
        "DELETE FROM form_key",
        "CREATE TABLE other (id INTEGER)",
        "DROP TABLE form_key",
    ],
)
def test_the_door_to_reading_lets_no_writing_through(database: Database, statement: str) -> None:
    put(database, "a", 1)
    with database.reading() as session, pytest.raises(DBAPIError):
        session.execute(text(statement))
    assert outcome(database, "a") == 1
    assert outcome(database, "b") is None


def test_what_is_added_while_reading_is_never_kept(database: Database) -> None:
    with database.reading() as session:
        session.add(FormKey(key="a", used_at=NOW, outcome=1))
        with pytest.raises(DBAPIError):
            session.flush()
        session.rollback()
    with database.reading() as session:
        session.add(FormKey(key="b", used_at=NOW, outcome=1))
    assert outcome(database, "a") is None
    assert outcome(database, "b") is None


def test_writing_works_after_reading_on_the_same_connection_and_reading_refuses_after_writing(
    database: Database,
) -> None:
    for number in range(3):
        with database.reading() as session, pytest.raises(DBAPIError):
            session.execute(update(FormKey).values(outcome=9))
        put(database, f"key {number}")
    with database.reading() as session:
        assert len(session.scalars(select(FormKey)).all()) == 3


@on_sqlite
def test_a_reader_sees_one_moment_though_somebody_writes_meanwhile(database: Database) -> None:
    put(database, "a", 1)
    with database.reading() as session:
        before = session.scalar(select(FormKey.outcome))
        with database.writing() as writer:
            writer.execute(update(FormKey).values(outcome=2))
        assert (before, session.scalar(select(FormKey.outcome))) == (1, 1)
    assert outcome(database, "a") == 2


# --- writing


class Halt(BaseException):
    """Like a signal that arrives in the middle."""


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit, GeneratorExit, Halt])
def test_any_exception_undoes_the_whole_transaction(database: Database, error: type[BaseException]) -> None:
    called: list[str] = []
    database.after_commit = lambda: called.append("woken")

    def deed() -> None:
        with database.writing() as session:
            use_form_key(session, key="a", now=NOW, outcome=1)
            queue_job(session, kind="work", payload={}, now=NOW)
            record(session, actor=None, now=NOW, event="tried", subject="test", subject_id=1)
            raise error

    with pytest.raises(error):
        deed()
    with database.reading() as session:
        for table in ("form_key", "job", "audit_event"):
            assert session.scalar(text(f"SELECT count(*) FROM {table}")) == 0  # noqa: S608
    assert called == []
    put(database, "the door still opens")


def test_a_refused_statement_undoes_those_before_it_too(database: Database) -> None:
    def deed() -> None:
        with database.writing() as session:
            session.add(FormKey(key="a", used_at=NOW, outcome=1))
            session.flush()
            session.execute(insert(FormKey).values(key="a", used_at=NOW, outcome=2))

    with pytest.raises(IntegrityError):
        deed()
    assert outcome(database, "a") is None


COUNT_UP = """
import sys
from sqlalchemy import select
from toolkit.base.store import Database
from toolkit.base.tables import FormKey
database = Database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
for _ in range(50):
    with database.writing() as session:
        row = session.scalars(select(FormKey).with_for_update()).one()
        row.outcome = row.outcome + 1
"""


def test_four_processes_that_read_then_write_lose_no_update(database: Database) -> None:
    put(database, "counter")
    url = database.engine.url.render_as_string(hide_password=False)
    counters = [
        subprocess.Popen(
            [sys.executable, "-c", COUNT_UP, url], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    for process in counters:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in counters:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in counters:
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert outcome(database, "counter") == 4 * 50


def test_eight_threads_that_read_then_write_lose_no_update(database: Database) -> None:
    put(database, "counter")

    def count_up(_: int) -> None:
        with database.writing() as session:
            row = session.scalars(select(FormKey).with_for_update()).one()
            row.outcome = row.outcome + 1

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(count_up, range(200)))
    assert outcome(database, "counter") == 200


# --- waking the worker


def commits_of(database: Database, order: list[str]) -> None:
    event.listen(database.engine, "commit", lambda connection: order.append("committed"))


def leave_job(session: store.Session) -> None:
    queue_job(session, kind="work", payload={}, now=NOW)


def leave_mail(session: store.Session) -> None:
    letter = Letter(Message("s"), (Message("b"),))
    post_mail(session, address="a@example.fi", language=Language.FI, letter=letter, now=NOW)


@pytest.mark.parametrize("leave", [leave_job, leave_mail])
def test_the_worker_is_woken_once_and_after_the_commit_when_work_was_left(
    database: Database, leave: Callable[[store.Session], None]
) -> None:
    order: list[str] = []
    commits_of(database, order)
    database.after_commit = lambda: order.append("woken")
    with database.writing() as session:
        leave(session)
        leave(session)
        assert order == []
    assert order == ["committed", "woken"]


def test_nobody_is_woken_when_no_work_was_left(database: Database) -> None:
    order: list[str] = []
    commits_of(database, order)
    database.after_commit = lambda: order.append("woken")
    put(database, "a")
    with database.reading() as session:
        session.scalars(select(Job)).all()
    assert order == ["committed"]


def test_without_anybody_to_wake_work_waits_in_its_row(database: Database) -> None:
    with database.writing() as session:
        leave_job(session)
    with database.reading() as session:
        assert session.scalars(select(Job.kind)).all() == ["work"]


# --- what is kept and how it is told


def test_moments_come_back_in_utc_from_both_databases(database: Database) -> None:
    summer = datetime(2027, 7, 1, 12, 0, 0, 123456, tzinfo=timezone(timedelta(hours=3)))
    with database.writing() as session:
        session.add(FormKey(key="a", used_at=summer, outcome=1))
    with database.reading() as session:
        kept = session.scalars(select(FormKey.used_at)).one()
    assert kept == summer
    assert kept.isoformat() == "2027-07-01T09:00:00.123456+00:00"


def test_a_moment_without_its_time_zone_is_refused(database: Database) -> None:
    with pytest.raises(StatementError, match="without its time zone"), database.writing() as session:
        session.add(FormKey(key="a", used_at=datetime(2027, 7, 1), outcome=1))  # noqa: DTZ001


def test_what_was_given_to_a_statement_is_not_in_its_error(database: Database) -> None:
    put(database, "a")
    with pytest.raises(DBAPIError) as refused, database.writing() as session:
        session.execute(text("INSERT INTO form_key (key, used_at) VALUES (:key, :at)"), {"key": "secret", "at": NOW})
    assert "[SQL parameters hidden" in str(refused.value)


def test_a_full_disk_is_told_from_other_refusals() -> None:
    def error(words: str) -> OperationalError:
        return OperationalError("INSERT", None, Exception(words))

    assert store.is_storage_full(error("database or disk is full"))
    assert store.is_storage_full(error('could not extend file "base/5/1": No space left on device'))
    assert not store.is_storage_full(error("database is locked"))
    assert not store.is_storage_full(error("connection refused"))


@on_sqlite
def test_sqlite_keeps_to_its_foreign_keys_and_writes_ahead(database: Database) -> None:
    with database.reading() as session:
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA busy_timeout")) == 10000


def test_after_closing_no_connection_is_left_open(database: Database) -> None:
    put(database, "a")
    database.close()
    if database.engine.dialect.name == "postgresql":
        server = create_engine(database.engine.url.set(database="template1"), isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            left = connection.scalar(
                text("SELECT count(*) FROM pg_stat_activity WHERE datname = :name"),
                {"name": database.engine.url.database},
            )
        server.dispose()
        assert left == 0
    assert database.engine.pool.status().count("Connections in pool: 0") == 1
