"""The outbox: who reads which messages, what is told of them, and having one sent again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete, select, update

from tests.failure.scenes import actor_of, dump
from tests.town import ADMINISTRATOR, NOW, OFFICER, OTHER_BUYER, READER, Clock, csrf_token, signed_in
from toolkit.app import create_app
from toolkit.base.actions import post_mail
from toolkit.base.model import Actor, Language, Letter, Message, NotAllowed, NotFound, Refused
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent, Job, Mail
from toolkit.library.shelf import Library
from toolkit.people import outbox_store as store
from toolkit.people.outbox_actions import send_again
from toolkit.people.outbox_pages import PAGE, TROUBLES
from toolkit.people.tables import MemberRoleRow
from toolkit.settings import Settings

LINK = "https://toolkit.example.fi/invitation/secret-token"
on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def post(database: Database, organisation: int | None = 1, *, subject: str = "Tenders", words: str = "Sign in") -> int:
    with database.writing() as session:
        post_mail(
            session,
            address="uusi@koivuranta.example",
            language=Language.SV,
            letter=Letter(Message("{subject}", subject=subject), (Message(words), LINK)),
            now=NOW,
            organisation_id=organisation,
        )
        return session.scalars(select(Mail.id).order_by(Mail.id.desc())).first() or 0


def change(database: Database, mail_id: int, **facts: object) -> None:
    with database.writing() as session:
        session.execute(update(Mail).where(Mail.id == mail_id).values(**facts))


def job(database: Database, **facts: object) -> None:
    with database.writing() as session:
        session.execute(update(Job).values(**facts))


def jobs(database: Database) -> list[Job]:
    with database.reading() as session:
        return list(session.scalars(select(Job).order_by(Job.id)))


@pytest.fixture
def app(app: Flask, database: Database) -> Flask:
    """The town before anything happened in it of which a message tells."""
    with database.writing() as session:
        session.execute(delete(Job))
        session.execute(delete(Mail))
    return app


@pytest.fixture
def administrator(app: Flask, database: Database) -> Actor:
    return actor_of(database, ADMINISTRATOR)


@pytest.fixture
def with_server(app: Flask, settings: Settings, database: Database, library: Library, clock: Clock) -> Flask:
    """The program of the same town with a mail server."""
    server = replace(settings, smtp_url="smtp://mail.example.fi", mail_from="a@example.fi")
    return create_app(server, database=database, library=library, clock=clock)


def send(client: FlaskClient, mail_id: int) -> int:
    page = client.get(f"/outbox/{mail_id}")
    token = csrf_token(page.text) if page.status_code == 200 else csrf_token(client.get("/outbox").text)
    return client.post(f"/outbox/{mail_id}/again", data={"csrf_token": token}).status_code


# --- who reads what


def test_an_administrator_reads_the_messages_of_their_own_organisation_where_no_mail_server_is_set(
    app: Flask, database: Database
) -> None:
    own, foreign, nobodys = post(database), post(database, 2), post(database, None)
    client = signed_in(app, ADMINISTRATOR)
    page = client.get("/outbox").text
    assert f'href="/outbox/{own}"' in page
    assert f"/outbox/{foreign}" not in page
    assert f"/outbox/{nobodys}" not in page
    read = client.get(f"/outbox/{own}").text
    assert f'href="{LINK}"' in read
    assert "Logga in" in read
    assert "uusi@koivuranta.example" in read
    for other in (foreign, nobodys, 999, 0, 2**31, 10**30):
        assert client.get(f"/outbox/{other}").status_code == 404
        assert client.post(f"/outbox/{other}/again", data={"csrf_token": csrf_token(page)}).status_code == 404


@pytest.mark.parametrize("who", [OFFICER, READER, OTHER_BUYER])
@on_sqlite
def test_who_is_no_administrator_of_the_organisation_reads_none(app: Flask, database: Database, who: str) -> None:
    own = post(database)
    client = signed_in(app, who)
    token = csrf_token(client.get("/tenders").text)
    before = dump(database)["job"]
    for path in ("/outbox", f"/outbox/{own}"):
        answer = client.get(path)
        assert answer.status_code == 403
        assert "secret-token" not in answer.text
    assert client.post(f"/outbox/{own}/again", data={"csrf_token": token}).status_code == 403
    assert dump(database)["job"] == before


@on_sqlite
def test_with_a_mail_server_the_words_are_for_the_receiver_alone(with_server: Flask, database: Database) -> None:
    own = post(database)
    client = signed_in(with_server, ADMINISTRATOR)
    for path in ("/outbox", f"/outbox/{own}"):
        page = client.get(path).text
        assert "Upphandlingar" in page or "Tenders" in page
        assert "secret-token" not in page
        assert "Logga in" not in page


@on_sqlite
def test_a_subject_and_words_that_people_typed_are_shown_as_they_are(app: Flask, database: Database) -> None:
    own = post(database, subject="<script>alert(1)</script>", words="javascript:alert(2)")
    client = signed_in(app, ADMINISTRATOR)
    for path in ("/outbox", f"/outbox/{own}", "/demo/outbox", f"/demo/outbox/{own}"):
        page = client.get(path).text
        assert "&lt;script&gt;alert(1)" in page
        assert "<script>alert" not in page
        assert 'href="javascript' not in page


@on_sqlite
def test_anybody_reads_every_message_of_the_demo_town_and_of_no_other(
    app: Flask, settings: Settings, database: Database, library: Library, clock: Clock
) -> None:
    numbers = [post(database, organisation) for organisation in (1, 2, None)]
    anyone = app.test_client()
    assert all(f"/demo/outbox/{number}" in anyone.get("/demo/outbox").text for number in numbers)
    assert all("secret-token" in anyone.get(f"/demo/outbox/{number}").text for number in numbers)
    assert anyone.get("/demo/outbox/999").status_code == 404
    earnest = create_app(replace(settings, demo=False), database=database, library=library, clock=clock)
    for path in ("/demo/outbox", f"/demo/outbox/{numbers[0]}"):
        answer = earnest.test_client().get(path)
        assert answer.status_code == 404
        assert "secret-token" not in answer.text


@on_sqlite
def test_the_list_is_paged(app: Flask, database: Database) -> None:
    numbers = [post(database) for _ in range(PAGE + 2)]
    client = signed_in(app, ADMINISTRATOR)
    for start, one in (("/outbox", "/outbox/{}"), ("/demo/outbox", "/demo/outbox/{}")):
        first = client.get(start).text
        assert f'"{one.format(numbers[-1])}"' in first
        assert f'"{one.format(numbers[1])}"' not in first
        second = client.get(f"{start}?before={numbers[2]}").text
        assert f'href="{start}?before={numbers[2]}"' in first
        assert [number for number in numbers if f'"{one.format(number)}"' in second] == numbers[:2]
        for odd in ("0", "-1", str(2**31), str(10**30)):
            assert client.get(f"{start}?before={odd}").status_code == 404
        assert client.get(f"{start}?before=x").status_code == 200  # no number: the first page


# --- what is told


@pytest.mark.parametrize(
    ("facts", "ended", "words"),
    [
        ({"sent_at": NOW, "tried_at": NOW, "body": ""}, True, "Sent"),
        ({}, False, "Waiting"),
        ({"tried_at": NOW, "trouble": "unreached"}, False, "Will be tried again"),
        ({"tried_at": NOW, "trouble": "address"}, True, "Not sent"),
        ({}, True, "Not sent"),
    ],
)
@on_sqlite
def test_what_became_of_a_message_is_told(
    with_server: Flask, database: Database, facts: dict[str, object], ended: bool, words: str
) -> None:
    own = post(database)
    change(database, own, **(facts or {"tried_at": None}))
    job(database, done_at=NOW if ended else None)
    client = signed_in(with_server, ADMINISTRATOR)
    assert f">{words}</strong>" in client.get("/outbox").text
    page = client.get(f"/outbox/{own}").text
    assert words in page
    assert ("Send again" in page) is ("sent_at" not in facts)
    if "trouble" in facts:
        assert "Why it did not go out" in page


@on_sqlite
def test_without_a_mail_server_a_message_is_kept_and_cannot_be_sent(app: Flask, database: Database) -> None:
    own = post(database)
    client = signed_in(app, ADMINISTRATOR)
    assert "Kept here" in client.get("/outbox").text
    assert "Send again" not in client.get(f"/outbox/{own}").text
    assert send(client, own) == 404


def test_every_trouble_has_words() -> None:
    from toolkit.base.mail import Trouble  # noqa: PLC0415 (beside what it is compared with)

    assert set(TROUBLES) == set(Trouble)


# --- sending again


def test_a_message_that_was_given_up_is_tried_as_often_as_a_new_one(
    with_server: Flask, database: Database, clock: Clock
) -> None:
    own = post(database)
    job(database, failed_at=NOW, attempts=6)
    client = signed_in(with_server, ADMINISTRATOR)
    assert send(client, own) == 303
    assert send(client, own) == 303  # a second click changes nothing
    given_up, fresh = jobs(database)
    assert given_up.failed_at == NOW
    assert (fresh.kind, fresh.payload, fresh.attempts, fresh.due_at) == ("send_mail", {"mail": own}, 0, clock())
    with database.reading() as session:
        line = session.scalars(select(AuditEvent).where(AuditEvent.event == "mail_sent_again")).first()
        assert line is not None
        assert (line.subject, line.subject_id, line.organisation_id, line.details) == ("mail", own, 1, "{}")


def test_a_message_that_waits_for_its_next_try_is_tried_at_once(
    administrator: Actor, database: Database, clock: Clock
) -> None:
    own = post(database)
    job(database, due_at=NOW + timedelta(hours=8), attempts=5)
    woken: list[str] = []
    database.after_commit = lambda: woken.append("woken")
    with database.writing() as session:
        send_again(session, actor=administrator, now=clock(), mail_id=own)
    [waiting] = jobs(database)
    assert (waiting.due_at, waiting.attempts) == (clock(), 0)
    assert woken == ["woken"]


def test_a_message_that_is_being_sent_at_this_moment_is_not_sent_twice(
    administrator: Actor, database: Database, clock: Clock
) -> None:
    own = post(database)
    job(database, leased_until=NOW + timedelta(seconds=30), attempts=1)
    with database.writing() as session:
        send_again(session, actor=administrator, now=clock(), mail_id=own)
    [under_way] = jobs(database)
    assert (under_way.attempts, under_way.leased_until) == (1, NOW + timedelta(seconds=30))


def test_what_went_out_already_is_not_sent_again(administrator: Actor, database: Database) -> None:
    own = post(database)
    change(database, own, sent_at=NOW, body="")
    job(database, done_at=NOW)
    with pytest.raises(Refused), database.writing() as session:
        send_again(session, actor=administrator, now=NOW, mail_id=own)
    assert len(jobs(database)) == 1


def test_the_deed_itself_asks_for_the_right_the_organisation_and_the_roles_of_this_moment(
    administrator: Actor, database: Database
) -> None:
    own, foreign = post(database), post(database, 2)

    def attempt(actor: Actor, mail_id: int) -> None:
        with database.writing() as session:
            send_again(session, actor=actor, now=NOW, mail_id=mail_id)

    with pytest.raises(NotAllowed):
        attempt(replace(administrator, roles=frozenset({"officer"})), own)
    with pytest.raises(NotFound):
        attempt(administrator, foreign)
    with database.writing() as session:  # the role was taken away since the request began
        session.execute(update(MemberRoleRow).where(MemberRoleRow.role == "administrator").values(role="reader"))
    with pytest.raises(NotAllowed):
        attempt(administrator, own)
    assert [one.due_at for one in jobs(database)] == [NOW, NOW]


def test_queries_of_an_organisation_need_the_asker(database: Database, administrator: Actor) -> None:
    own, foreign = post(database), post(database, 2)
    with database.reading() as session:
        assert [one.id for one in store.messages(session, actor=administrator, before=None, limit=9)] == [own]
        with pytest.raises(NotFound):
            store.message(session, actor=administrator, mail_id=foreign)
