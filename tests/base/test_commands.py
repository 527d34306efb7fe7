"""`flask audit verify`: names the first broken line, proves that what was noted is still so, says what hinders it."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.town import NOW
from toolkit.base.actions import GENESIS, TrailState, first_broken_line, follow_trail, record
from toolkit.base.canonical import canonical, digest
from toolkit.base.commands import audit
from toolkit.base.model import Actor
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.settings import ROOT, Settings

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def trail(database: Database) -> Database:
    """A trail of five lines."""
    for number in range(1, 6):
        leave(database, number)
    return database


def leave(database: Database, number: int) -> None:
    with database.writing() as session:
        record(
            session,
            actor=Actor(7, 3, frozenset()),
            now=NOW + timedelta(seconds=number),
            event=f"deed_{number}",
            subject="test",
            subject_id=number,
        )


def behind_its_back(database: Database, *statements: str) -> None:
    """Change rows as somebody with the database's own password could: the triggers that forbid it are dropped first."""
    sqlite = database.engine.dialect.name == "sqlite"
    with database.engine.execution_options(writes=True).begin() as connection:
        for operation in ("update", "delete"):
            connection.execute(text(f"DROP TRIGGER audit_event_no_{operation}{'' if sqlite else ' ON audit_event'}"))
        for statement in statements:
            connection.exec_driver_sql(statement)


def run(*arguments: str, **environ: str) -> tuple[int, str, str]:
    settings = {"SECRET_KEY": "x" * 40, **environ}
    done = CliRunner().invoke(audit(lambda: Settings.from_env(settings).database_url), ["verify", *arguments])
    return done.exit_code, done.stdout, done.stderr


def verify(database: Database, *arguments: str) -> tuple[int, str, str]:
    return run(*arguments, DATABASE_URL=database.engine.url.render_as_string(hide_password=False))


def state(database: Database) -> TrailState:
    with database.reading() as session:
        return follow_trail(session)


# --- a line is changed


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET event = 'x' WHERE id = 2",
        "DELETE FROM audit_event WHERE id = 2",
        "INSERT INTO audit_event (id, at, event, subject, subject_id, details, previous, hash)"
        " VALUES (6, '2026-11-22 09:00:06+00', 'x', 'test', 1, '{}', 'a', 'b')",
    ],
)
def test_the_database_lets_nobody_change_a_line_and_the_command_finds_one_put_in(
    trail: Database, statement: str
) -> None:
    if statement.startswith("INSERT"):
        with trail.writing() as session:
            session.execute(text(statement))
        assert verify(trail)[:2] == (1, "The trail is broken at line 6.\n")
        return
    with pytest.raises(DBAPIError, match="refused, these rows are kept as they are"), trail.writing() as session:
        session.execute(text(statement))
    assert verify(trail)[0] == 0


def test_a_line_broken_directly_in_the_database_is_named(trail: Database) -> None:
    last = state(trail).hash
    assert verify(trail) == (0, f"The trail is whole.\nIts last line is 5:{last}\n", "")
    behind_its_back(trail, "UPDATE audit_event SET event = 'x' WHERE id = 2")
    assert verify(trail) == (1, "The trail is broken at line 2.\n", "")


@on_sqlite
def test_the_command_is_there_by_its_name(trail: Database) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "flask", "--app", "toolkit.cli:command_line", "audit", "verify"],
        cwd=ROOT,
        env={"SECRET_KEY": "x" * 40, "DATABASE_URL": str(trail.engine.url)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "The trail is whole."), done.stderr


def test_a_trail_without_its_head_is_broken_after_its_last_line(trail: Database) -> None:
    with trail.writing() as session:
        session.execute(text("DELETE FROM audit_head"))
    assert verify(trail)[:2] == (1, "The trail is broken at line 6.\n")


@on_sqlite
@pytest.mark.parametrize(
    "change", ["at = 'yesterday'", "at = 7", "details = x'00ff'", "person_id = 'seven'", "subject_id = x'07'"]
)
def test_a_line_that_can_no_longer_be_read_is_a_broken_one(trail: Database, change: str) -> None:
    behind_its_back(trail, f"UPDATE audit_event SET {change} WHERE id = 3")  # noqa: S608
    assert verify(trail) == (1, "The trail is broken at line 3.\n", "")


def make_anew(database: Database) -> None:
    """What an attacker with everything would do: other lines, each hash worked out anew, the head too."""
    previous, statements = GENESIS, ["DELETE FROM audit_event"]
    for number in range(1, 6):
        at = f"2026-11-22 09:00:0{number}.000000"
        facts = {
            "id": number, "at": at.replace(" ", "T") + "+00:00", "event": "harmless", "person": None,
            "organisation": None, "subject": "test", "subject_id": 1, "details": "{}", "previous": previous,
        }  # fmt: skip
        own = digest(canonical(facts))
        zone = "" if database.engine.dialect.name == "sqlite" else "+00"
        statements.append(
            "INSERT INTO audit_event (id, at, event, subject, subject_id, details, previous, hash) VALUES "  # noqa: S608
            f"({number}, '{at}{zone}', 'harmless', 'test', 1, '{{}}', '{previous}', '{own}')"
        )
        previous = own
    behind_its_back(database, *statements, f"UPDATE audit_head SET hash = '{previous}'")  # noqa: S608


def test_a_trail_made_anew_as_a_whole_is_told_by_a_line_that_was_noted(trail: Database) -> None:
    noted = f"5:{state(trail).hash}"
    leave(trail, 6)
    assert verify(trail, "--known", noted)[0] == 0
    with trail.reading() as session:
        sixth = session.get_one(AuditEvent, 6)
    make_anew(trail)
    with trail.writing() as session:
        session.execute(text("UPDATE audit_head SET last_id = 5"))
    assert verify(trail)[0] == 0  # by itself it cannot be told
    made_anew = "The trail follows, but line {} is not the one that was noted: it was made anew.\n"
    assert verify(trail, "--known", noted)[:2] == (1, made_anew.format(5))
    assert verify(trail, "--known", f"6:{sixth.hash}")[:2] == (1, made_anew.format(6))


def test_what_was_not_printed_by_the_command_is_not_taken_as_noted(trail: Database) -> None:
    for wrong in ("5", "0:" + "a" * 64, "5:" + "a" * 63, "99999999999999999999:" + "a" * 64, "'; DROP TABLE person"):
        code, _, told = verify(trail, "--known", wrong)
        assert code == 2
        assert "Give --known as it was printed" in told


# --- others write meanwhile


def test_a_trail_that_grows_meanwhile_is_whole(trail: Database) -> None:
    stop = threading.Event()

    def grow() -> None:
        number = 6
        while not stop.is_set():
            leave(trail, number)
            number += 1

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        for _ in range(150):
            with trail.reading() as session:
                assert first_broken_line(session) is None
    finally:
        stop.set()
        writer.join()


def test_a_trail_of_more_than_a_thousand_lines_is_followed_to_its_end(database: Database) -> None:
    with database.writing() as session:
        for number in range(2005):
            record(session, actor=None, now=NOW, event="made", subject="test", subject_id=number)
    assert (state(database).lines, state(database).broken) == (2005, None)
    behind_its_back(database, "UPDATE audit_event SET event = 'x' WHERE id = 2003")
    assert state(database).broken == 2003


# --- nothing to follow


def test_an_empty_trail_is_whole(database: Database) -> None:
    assert verify(database) == (0, "The trail is whole.\n", "")


def test_without_a_database_it_says_so_in_plain_words_and_makes_none(tmp_path: Path) -> None:
    there_is_none = "DATABASE_URL: there is no such file; start the program once, it makes its database\n"
    assert run(INSTANCE_DIR=str(tmp_path)) == (2, "", there_is_none)
    assert not (tmp_path / "toolkit.db").exists()


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://name:hunter2@host/db", "begins with neither sqlite:/// nor postgresql+psycopg://"),
        ("postgresql+psycopg://name:hunter2@127.0.0.1:1/db", "cannot be read (OperationalError)"),
        ("postgresql+psycopg://name:hunter2@host:port/db", "not an address of a database"),
        ("sqlite:///", "there is no such file"),
        ("sqlite:///:memory:", "there is no such file"),
    ],
)
def test_a_database_that_cannot_be_reached_is_told_without_its_password(tmp_path: Path, url: str, told: str) -> None:
    code, said, words = run(INSTANCE_DIR=str(tmp_path), DATABASE_URL=url)
    assert (code, said) == (2, "")
    assert words.startswith("DATABASE_URL: ")
    assert told in words
    assert "Traceback" not in words
    assert "hunter2" not in words


def test_bad_settings_are_all_told(tmp_path: Path) -> None:
    code, _, words = run(INSTANCE_DIR=str(tmp_path), PORT="none", SECRET_KEY="short")
    assert code == 2
    assert [line.partition(":")[0] for line in words.splitlines()] == ["PORT", "SECRET_KEY"]


def test_a_file_that_is_no_database_and_one_without_tables_are_told(tmp_path: Path) -> None:
    (tmp_path / "toolkit.db").write_text("not a database, but long enough to be looked at" * 100, encoding="utf-8")
    code, _, words = run(INSTANCE_DIR=str(tmp_path))
    assert (code, words) == (2, "DATABASE_URL: the database cannot be read (DatabaseError)\n")
    (tmp_path / "toolkit.db").write_bytes(b"")
    code, _, words = run(INSTANCE_DIR=str(tmp_path))
    assert (code, words.startswith("DATABASE_URL: the database is empty")) == (2, True)
