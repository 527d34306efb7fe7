"""What every deed leaves behind."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, timedelta, timezone

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from tests.failure.scenes import actor_of, freeze, keep, ready_tender
from tests.town import NOW
from toolkit import demo
from toolkit.base.actions import (
    GENESIS,
    first_broken_line,
    keep_paper,
    post_mail,
    queue_job,
    record,
    use_form_key,
)
from toolkit.base.canonical import digest
from toolkit.base.model import Actor, Language, Letter, Message
from toolkit.base.store import Database, used_form_key
from toolkit.base.tables import AuditEvent, AuditHead, Job, Mail, StoredPaper
from toolkit.library.shelf import Library

ACTOR = Actor(7, 3, frozenset({"officer"}))


def leave(database: Database, number: int) -> None:
    with database.writing() as session:
        record(
            session,
            actor=ACTOR,
            now=NOW + timedelta(seconds=number),
            event=f"deed_{number}",
            subject="test",
            subject_id=number,
            details={"ä": number, "list": [1, 2]},
        )


@pytest.fixture
def trail(database: Database) -> Database:
    for number in range(1, 6):
        leave(database, number)
    return database


def broken(database: Database) -> int | None:
    with database.reading() as session:
        return first_broken_line(session)


def lines(database: Database) -> list[AuditEvent]:
    with database.reading() as session:
        return list(session.scalars(select(AuditEvent).order_by(AuditEvent.id)))


def tamper(database: Database, *statements: str) -> None:
    """Change rows behind the program's back, as somebody with the database's password could."""
    raw = database.engine.raw_connection()
    cursor = raw.cursor()
    sqlite = database.engine.dialect.name == "sqlite"
    if sqlite:
        cursor.execute("PRAGMA query_only=0")
    for operation in ("update", "delete"):
        cursor.execute(f"DROP TRIGGER audit_event_no_{operation}" + ("" if sqlite else " ON audit_event"))
    for statement in statements:
        cursor.execute(statement)
    raw.commit()
    raw.close()


# --- the trail


def test_an_empty_trail_is_whole(database: Database) -> None:
    assert broken(database) is None
    assert lines(database) == []


def test_each_line_says_who_when_what_and_carries_the_hash_of_the_one_before(trail: Database) -> None:
    kept = lines(trail)
    assert [line.id for line in kept] == [1, 2, 3, 4, 5]
    assert [line.previous for line in kept] == [GENESIS, *(line.hash for line in kept[:-1])]
    third = kept[2]
    assert (third.event, third.person_id, third.organisation_id) == ("deed_3", 7, 3)
    assert (third.subject, third.subject_id, third.details) == ("test", 3, '{"list":[1,2],"ä":3}')
    assert third.at == NOW + timedelta(seconds=3)
    assert broken(trail) is None


def test_the_hash_is_sha_256_of_the_lines_facts_in_canonical_form(database: Database) -> None:
    leave(database, 1)
    expected = (
        '{"at":"2026-11-24T09:00:01.000000+00:00","details":"{\\"list\\":[1,2],\\"ä\\":1}","event":"deed_1","id":1,'
        f'"organisation":3,"person":7,"previous":"{GENESIS}","subject":"test","subject_id":1}}'
    )
    assert lines(database)[0].hash == digest(expected.encode())


def test_a_deed_of_the_program_itself_has_no_person(database: Database) -> None:
    with database.writing() as session:
        record(session, actor=None, now=NOW, event="made", subject="paper", subject_id=1)
    line = lines(database)[0]
    assert (line.person_id, line.organisation_id, line.details) == (None, None, "{}")
    assert broken(database) is None


def test_the_trail_is_whole_whatever_time_zone_the_moment_was_told_in(database: Database) -> None:
    moment = NOW.astimezone(timezone(timedelta(hours=2))) + timedelta(microseconds=7)
    with database.writing() as session:
        record(session, actor=None, now=moment, event="made", subject="paper", subject_id=1)
    assert lines(database)[0].at.tzinfo is UTC
    assert broken(database) is None


@pytest.mark.parametrize(
    "change",
    [
        "event = 'deed_4'",
        "person_id = 8",
        "person_id = NULL",
        "organisation_id = 4",
        "subject = 'other'",
        "subject_id = 9",
        "details = '{}'",
        "previous = hash",
        "hash = 'x'",
        "at = '2026-11-24 09:00:04+00'",
    ],
)
def test_one_altered_line_is_found_by_its_number(trail: Database, change: str) -> None:
    tamper(trail, f"UPDATE audit_event SET {change} WHERE id = 3")  # noqa: S608
    assert broken(trail) == 3


@pytest.mark.parametrize(("gone", "found"), [("id = 1", 1), ("id = 3", 3), ("id = 5", 5), ("id > 2", 3), ("true", 1)])
def test_lines_taken_out_are_found_also_at_the_end(trail: Database, gone: str, found: int) -> None:
    tamper(trail, f"DELETE FROM audit_event WHERE {gone}")  # noqa: S608
    assert broken(trail) == found


def test_an_altered_line_with_its_hash_worked_out_anew_breaks_the_one_after(trail: Database) -> None:
    with trail.reading() as session:
        line = session.get_one(AuditEvent, 3)
        facts = (
            f'{{"at":"2026-11-24T09:00:03.000000+00:00","details":"{{}}","event":"deed_3","id":3,'
            f'"organisation":3,"person":7,"previous":"{line.previous}","subject":"test","subject_id":3}}'
        )
    tamper(trail, f"UPDATE audit_event SET details = '{{}}', hash = '{digest(facts.encode())}' WHERE id = 3")  # noqa: S608
    assert broken(trail) == 4


def test_a_line_put_in_behind_the_head_is_found(trail: Database) -> None:
    with trail.reading() as session:
        last = session.get_one(AuditHead, 1).hash
    facts = (
        '{"at":"2026-11-24T09:00:06.000000+00:00","details":"{}","event":"made_up","id":6,'
        f'"organisation":null,"person":null,"previous":"{last}","subject":"test","subject_id":1}}'
    )
    tamper(
        trail,
        "INSERT INTO audit_event (id, at, event, subject, subject_id, details, previous, hash) VALUES (6, "  # noqa: S608
        f"'2026-11-24 09:00:06.000000+00', 'made_up', 'test', 1, '{{}}', '{last}', '{digest(facts.encode())}')",
    )
    assert broken(trail) is not None


@pytest.mark.parametrize("statement", ["UPDATE audit_event SET event = 'x' WHERE id = 2", "DELETE FROM audit_event"])
def test_the_database_itself_refuses_to_change_the_trail(trail: Database, statement: str) -> None:
    with pytest.raises(DBAPIError, match="refused, these rows are kept as they are"), trail.writing() as session:
        session.execute(text(statement))
    assert len(lines(trail)) == 5
    assert broken(trail) is None


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("statement", ["TRUNCATE audit_event", "TRUNCATE audit_event, audit_head CASCADE"])
def test_postgresql_refuses_to_empty_the_trail(trail: Database, statement: str) -> None:
    with pytest.raises(DBAPIError, match="refused, these rows are kept as they are"), trail.writing() as session:
        session.execute(text(statement))
    assert len(lines(trail)) == 5


@pytest.mark.parametrize("statement", ["REPLACE INTO", "INSERT OR REPLACE INTO"])
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_sqlite_refuses_to_put_a_line_in_the_place_of_another(trail: Database, statement: str) -> None:
    with pytest.raises(DBAPIError), trail.writing() as session:
        session.execute(
            text(
                f"{statement} audit_event (id, at, event, subject, subject_id, details, previous, hash) "
                "VALUES (2, '2026-11-22 09:00:00', 'x', 'x', 1, '{}', 'x', 'y')"
            )
        )
    assert lines(trail)[1].event == "deed_2"


@pytest.mark.parametrize("there", [0, 3])
def test_deeds_of_several_threads_at_once_make_one_unbroken_trail(database: Database, there: int) -> None:
    for number in range(1, there + 1):
        leave(database, number)
    together = threading.Barrier(8)

    def deed(thread: int) -> None:
        together.wait()
        for number in range(5):
            leave(database, 100 * thread + number)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(deed, range(1, 9)))
    kept = lines(database)
    assert [line.id for line in kept] == list(range(1, there + 41))
    assert len({line.event for line in kept}) == there + 40
    assert broken(database) is None


def test_a_deed_undone_leaves_no_gap(trail: Database) -> None:
    def undone() -> None:
        with trail.writing() as session:
            record(session, actor=ACTOR, now=NOW, event="undone", subject="test", subject_id=1)
            raise ValueError("undone")

    with pytest.raises(ValueError, match="undone"):
        undone()
    leave(trail, 6)
    assert [line.id for line in lines(trail)] == [1, 2, 3, 4, 5, 6]
    assert broken(trail) is None


# --- form keys, jobs, messages, papers


def test_a_form_key_is_used_once(database: Database) -> None:
    with database.writing() as session:
        use_form_key(session, key="key", now=NOW, outcome=42)
        assert used_form_key(session, key="key") == 42
    with pytest.raises(IntegrityError), database.writing() as session:
        use_form_key(session, key="key", now=NOW, outcome=43)
    with database.reading() as session:
        assert used_form_key(session, key="key") == 42
        assert used_form_key(session, key="other") is None


def test_a_job_waits_from_now_on(database: Database) -> None:
    with database.writing() as session:
        queue_job(session, kind="work", payload={"pack": 1}, now=NOW)
    with database.reading() as session:
        job = session.scalars(select(Job)).one()
    assert (job.kind, job.payload, job.created_at, job.due_at, job.attempts) == ("work", {"pack": 1}, NOW, NOW, 0)
    assert (job.leased_until, job.done_at, job.failed_at, job.error) == (None, None, None, None)


@pytest.mark.parametrize("organisation", [None, 3])
def test_a_message_lies_in_the_outbox_in_its_language_with_the_job_that_sends_it(
    database: Database, organisation: int | None
) -> None:
    with database.writing() as session:
        letter = Letter(Message("Tenders"), (Message("Text för {name}", name="Ä"), "https://a.fi/", Message("Sign in")))
        post_mail(
            session, address="a@example.fi", language=Language.SV, letter=letter, now=NOW, organisation_id=organisation
        )
    with database.reading() as session:
        mail, job = session.scalars(select(Mail)).one(), session.scalars(select(Job)).one()
    assert (mail.address, mail.language, mail.subject) == ("a@example.fi", "sv", "Upphandlingar")
    assert mail.body == "Text för Ä\n\nhttps://a.fi/\n\nLogga in"
    assert (mail.created_at, mail.sent_at, mail.tried_at, mail.trouble) == (NOW, None, None, None)
    assert mail.organisation_id == organisation
    assert (job.kind, job.payload) == ("send_mail", {"mail": mail.id})


def test_of_two_papers_under_one_key_the_first_stays(database: Database) -> None:
    for content in (b"first", b"second"):
        with database.writing() as session:
            keep_paper(session, key="k" * 64, content=content, media_type="application/pdf", now=NOW)
    with database.reading() as session:
        paper = session.scalars(select(StoredPaper)).one()
    assert (paper.content, paper.sha256) == (b"first", digest(b"first"))


@pytest.fixture
def frozen(database: Database, library: Library) -> int:
    demo.build_town(database, now=NOW)
    officer = actor_of(database)
    pack = freeze(database, library, officer, *ready_tender(database, officer))
    with database.writing() as session:
        keep(session, pack, "clauses", Language.FI)
    return pack


@pytest.mark.parametrize(
    "change",
    ["pack SET envelope = '{}'", "pack SET number = 7", "paper SET content = NULL", "paper SET sha256 = key"],
)
@pytest.mark.usefixtures("frozen")
def test_the_database_itself_refuses_to_change_what_is_frozen_or_made(database: Database, change: str) -> None:
    with pytest.raises(DBAPIError, match="refused, these rows are kept as they are"), database.writing() as session:
        session.execute(text(f"UPDATE {change}"))
