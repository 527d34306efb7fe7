from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from tests.town import ADMINISTRATOR, OFFICER, READER, Clock, csrf_token, signed_in
from toolkit import demo
from toolkit.base.documents import RenderPool
from toolkit.base.jobs import run_due
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent, Mail
from toolkit.people import hashing
from toolkit.people.account_actions import OFFER_RESET
from toolkit.people.jobs import offer_reset
from toolkit.people.tables import PersonRow, SessionRow
from toolkit.settings import Settings
from toolkit.worker import handlers

NEW = "tyrsky lamppu viides orava"
OWN = ("/account", "/account/password", "/account/e-mail", "/account/sessions")


def send(client: FlaskClient, path: str, *, to: str | None = None, **fields: str) -> TestResponse:
    """Open a page and send its form, as a person would."""
    token = csrf_token(client.get(path).text.split("<main", 1)[1])
    return client.post(to or path, data={"csrf_token": token, **fields})


def sign_in(app: Flask, email: str, password: str) -> TestResponse:
    return send(app.test_client(), "/sign-in", email=email, password=password)


Post = Callable[[], list[Mail]]


@pytest.fixture
def post(app: Flask, database: Database, clock: Clock) -> Post:
    """Does what waits, and gives every message since the town was built."""
    nothing: Callable[..., None] = lambda *_: None  # noqa: E731

    def messages() -> list[Mail]:
        run_due(database, handlers={"offer_reset": offer_reset, "send_mail": nothing}, clock=clock)
        with database.reading() as session:
            return list(session.scalars(select(Mail).where(Mail.id > before).order_by(Mail.id)))

    before = 0
    before = max((mail.id for mail in messages()), default=0)
    return messages


def link_in(mail: Mail) -> str:
    """The path of the link in a message."""
    (link,) = re.findall(r"http://127\.0\.0\.1:\d+(/(?:reset|confirm-e-mail)/[\w-]+)$", mail.body, re.MULTILINE)
    return str(link)


def reset_path(app: Flask, post: Post) -> str:
    answer = send(app.test_client(), "/forgotten", email=OFFICER)
    assert answer.status_code == 303
    return link_in(post()[-1])


def person(database: Database, email: str = OFFICER) -> PersonRow:
    with database.reading() as session:
        return session.scalars(select(PersonRow).where(PersonRow.email == email)).one()


# ── Name and language ────────────────────────────────────────────────────────────────────────────────────────────────


def test_name_and_language_are_kept_and_the_screen_follows_at_once(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    answer = send(client, "/account", name="Kaisa Esimerkki", language="sv")
    assert (answer.status_code, answer.location) == (303, "/account")
    page = client.get("/account").text
    assert '<html lang="sv"' in page
    assert ">Kaisa Esimerkki</a>" in page
    assert (person(database).name, person(database).language) == ("Kaisa Esimerkki", "sv")


@pytest.mark.parametrize(
    ("name", "chosen"), [("", "sv"), ("Kaisa 131052-308T", "sv"), ("x" * 201, "sv"), ("Kaisa", "xx"), ("Kaisa", "")]
)
def test_what_cannot_be_kept_stays_as_it_was_typed_with_the_fault_beside_it(
    app: Flask, database: Database, name: str, chosen: str
) -> None:
    answer = send(signed_in(app, OFFICER), "/account", name=name, language=chosen)
    assert answer.status_code == 422
    assert "govuk-error-message" in answer.text
    assert f'value="{name}"' in answer.text
    assert person(database).name == "Aino Esimerkki"


def test_a_name_is_shown_as_it_was_typed_and_never_as_a_part_of_the_page(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    send(client, "/account", name="<b>Kaisa</b>", language="en")
    page = client.get("/account").text
    assert "<b>Kaisa" not in page
    assert "&lt;b&gt;Kaisa" in page


# ── Password ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_password_is_changed_and_other_browsers_are_signed_out(app: Flask) -> None:
    mine, elsewhere = signed_in(app, OFFICER), signed_in(app, OFFICER)
    before = mine.get_cookie("session_token")
    answer = send(mine, "/account/password", password=demo.PASSWORD, new_password=NEW)
    assert (answer.status_code, answer.location) == (303, "/account")
    after = mine.get_cookie("session_token")
    assert before is not None
    assert after is not None
    assert before.value != after.value
    assert (after.http_only, after.same_site, after.path) == (True, "Lax", "/")
    assert mine.get("/account").status_code == 200
    assert elsewhere.get("/account").status_code == 302
    stolen = app.test_client()
    stolen.set_cookie("session_token", before.value)
    assert stolen.get("/account").status_code == 302
    assert sign_in(app, OFFICER, demo.PASSWORD).status_code == 401
    assert sign_in(app, OFFICER, NEW).status_code == 303


@pytest.mark.parametrize(
    ("password", "new", "told"),
    [
        ("wrong", NEW, "The password is wrong."),
        ("", NEW, "Write your password"),
        (demo.PASSWORD, "", "Choose a password"),
        (demo.PASSWORD, "too short", "Choose a password of at least 12 characters"),
        (demo.PASSWORD, "x" * 201, "Choose a password of at most 200 characters"),
        (demo.PASSWORD, "Salasana2026!", "This password is easy to guess"),
        (demo.PASSWORD, "Aino Esimerkki 2026", "This password is easy to guess"),
        (demo.PASSWORD, "Koivurannan kaupunki", "This password is easy to guess"),
    ],
)
def test_what_is_wrong_with_a_password_stands_beside_its_field_and_no_password_comes_back(
    app: Flask, password: str, new: str, told: str
) -> None:
    client = signed_in(app, OFFICER)
    answer = send(client, "/account/password", password=password, new_password=new)
    assert answer.status_code == 422
    assert told in answer.text
    assert f'value="{new}"' not in answer.text or not new
    assert 'type="password"' in answer.text
    assert sign_in(app, OFFICER, demo.PASSWORD).status_code == 303


def test_a_poor_new_password_tells_nothing_of_the_present_one(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    answers = [send(client, "/account/password", password=old, new_password="short") for old in ("x", demo.PASSWORD)]
    without = [one.text.replace(csrf_token(one.text), "") for one in answers]
    assert "The password is wrong." not in without[0]
    with database.reading() as session:
        assert not session.scalars(select(AuditEvent.id).where(AuditEvent.event == "password_check_failed")).all()


def test_the_sixth_wrong_password_of_a_thief_at_an_open_session_has_to_wait(app: Flask, clock: Clock) -> None:
    client = signed_in(app, OFFICER)
    for _ in range(5):
        send(client, "/account/password", password="wrong", new_password=NEW)
    answer = send(client, "/account/password", password=demo.PASSWORD, new_password=NEW)
    assert "Wait 1 min" in answer.text
    assert sign_in(app, OFFICER, demo.PASSWORD).status_code == 303  # the owner can sign in all the while
    clock.forward(minutes=1)
    assert send(client, "/account/password", password=demo.PASSWORD, new_password=NEW).status_code == 303


def test_who_signs_in_by_a_provider_has_no_password_to_change(app: Flask, post: Post, database: Database) -> None:
    client = signed_in(app, OFFICER)
    form = client.get("/account/password").text
    with database.writing() as session:
        session.execute(update(PersonRow).where(PersonRow.email == OFFICER).values(password_hash=None))
    assert "You have no password here" in client.get("/account/password").text
    assert "You have no password here" not in form
    data = {"csrf_token": csrf_token(form), "password": "", "new_password": NEW}
    for typed in ("", demo.PASSWORD):
        assert client.post("/account/password", data={**data, "password": typed}).status_code == 422
    assert person(database).password_hash is None
    assert "/account/password" not in client.get("/account").text.split("<main", 1)[1]


# ── Forgotten password ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_forgotten_password_is_chosen_anew_through_the_message(app: Flask, post: Post) -> None:
    elsewhere = signed_in(app, OFFICER)
    path = reset_path(app, post)
    stranger = app.test_client()
    stranger.set_cookie("language", "en")
    assert stranger.get(path).status_code == 200
    assert stranger.get(path).status_code == 200  # looking uses nothing up
    answer = send(stranger, path, new_password=NEW)
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert "Your password has been changed. Sign in with the new one." in stranger.get("/sign-in").text
    assert elsewhere.get("/account").status_code == 302
    assert sign_in(app, OFFICER, NEW).status_code == 303
    assert sign_in(app, OFFICER, demo.PASSWORD).status_code == 401
    told = post()[-1]
    assert told.address == OFFICER
    for again in (stranger.get(path), stranger.post(path, data={"csrf_token": csrf_token(answer_page(stranger))})):
        assert again.status_code == 410
        assert "This link has been used or replaced by a later one" in again.text


def answer_page(client: FlaskClient) -> str:
    return client.get("/forgotten").text


def test_the_worker_knows_what_to_do_for_whoever_asks(settings: Settings) -> None:
    with RenderPool() as pool:
        assert handlers(settings, pool)[OFFER_RESET] is offer_reset


def test_the_answer_is_the_same_whether_there_is_such_an_account_or_not(app: Flask) -> None:
    told = []
    for email in (OFFICER, "nobody@koivuranta.example"):
        client = app.test_client()
        answer = send(client, "/forgotten", email=email)
        page = client.get(answer.location)
        headers = {name: value for name, value in answer.headers if name not in ("X-Request-Id", "Set-Cookie")}
        headers.pop("Content-Security-Policy")  # holds a random number
        told.append((answer.status_code, answer.text, headers, page.text.split("<main", 1)[1]))
    assert told[0] == told[1]


def test_asking_checks_no_password_for_that_is_what_takes_time(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(hashing, "_hasher", type("Never", (), {"hash": never, "verify": never})())
    for email in (OFFICER, "nobody@koivuranta.example"):
        assert send(app.test_client(), "/forgotten", email=email).status_code == 303
    monkeypatch.setattr(hashing, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def test_too_many_questions_are_answered_as_ever_and_send_nothing(app: Flask, post: Post) -> None:
    answers = {send(app.test_client(), "/forgotten", email=OFFICER).status_code for _ in range(8)}
    assert answers == {303}
    assert len(post()) == 3


@pytest.mark.parametrize("typed", ["", "officer", "a@b", "x" * 300 + "@example.fi", "<script>@example.fi"])
def test_what_is_no_address_is_said_to_be_none_and_stays_as_it_was_typed(app: Flask, typed: str) -> None:
    answer = send(app.test_client(), "/forgotten", email=typed)
    assert answer.status_code == 422
    assert "govuk-error-message" in answer.text
    assert "<script>@" not in answer.text


def test_a_poor_password_does_not_use_the_link_up(app: Flask, post: Post) -> None:
    path = reset_path(app, post)
    client = app.test_client()
    client.set_cookie("language", "en")
    assert "This password is easy to guess" in send(client, path, new_password="Aino Esimerkki 2026").text
    assert send(client, path, new_password=NEW).status_code == 303


def test_a_link_that_has_ended_says_so_and_one_never_sent_is_not_found(app: Flask, post: Post, clock: Clock) -> None:
    path = reset_path(app, post)
    client = app.test_client()
    page = client.get(path).text
    clock.forward(hours=1)
    assert client.get(path).status_code == 410
    late = client.post(path, data={"csrf_token": csrf_token(page), "new_password": NEW})
    assert late.status_code == 410
    assert sign_in(app, OFFICER, demo.PASSWORD).status_code == 303
    for wrong in (
        "/reset/x",
        path + "x",
        path.replace("/reset/", "/confirm-e-mail/"),
        "/reset/%00",
        "/reset/%ED%A0%80",
    ):
        assert client.get(wrong).status_code == 404
        assert client.post(wrong, data={"csrf_token": csrf_token(page), "new_password": NEW}).status_code == 404


def test_a_form_from_elsewhere_changes_nothing(app: Flask, post: Post) -> None:
    path = reset_path(app, post)
    assert app.test_client().post(path, data={"new_password": NEW}).status_code == 400
    assert app.test_client().post("/forgotten", data={"email": READER}).status_code == 400
    client = signed_in(app, OFFICER)
    for to in (*OWN[:3], "/account/sessions/end-others", "/account/sessions/1/end"):
        answer = client.post(to, data={"password": demo.PASSWORD, "new_password": NEW, "email": "a@example.fi"})
        assert answer.status_code == 400
    assert len(post()) == 1
    assert sign_in(app, OFFICER, demo.PASSWORD).status_code == 303


def test_links_lead_to_the_address_of_the_settings_whatever_host_was_asked(app: Flask, post: Post) -> None:
    client = app.test_client()
    token = csrf_token(client.get("/forgotten").text)
    for headers in ({"X-Forwarded-Host": "evil.example"}, {"Forwarded": "host=evil.example"}):
        answer = client.post("/forgotten", data={"csrf_token": token, "email": OFFICER}, headers=headers)
        assert answer.status_code == 303
    lies = client.post(
        "/forgotten",
        data={"csrf_token": token, "email": OFFICER},
        headers={"Host": "evil.example", "Referer": "http://evil.example/"},
    )
    assert lies.status_code == 400
    messages = post()
    assert len(messages) == 2
    for mail in messages:
        assert "evil" not in mail.body
        assert link_in(mail).startswith("/reset/")


def test_no_link_is_left_in_the_address_of_another_site(app: Flask, post: Post) -> None:
    answer = app.test_client().get(reset_path(app, post))
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"


# ── E-mail address ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_address_is_changed_through_the_message_to_it(app: Flask, post: Post, database: Database) -> None:
    client = signed_in(app, OFFICER)
    answer = send(client, "/account/e-mail", email="New@Koivuranta.example", password=demo.PASSWORD)
    assert (answer.status_code, answer.location) == (303, "/account")
    to_new, to_old = post()
    assert (to_new.address, to_old.address) == ("new@koivuranta.example", OFFICER)
    path = link_in(to_new)
    elsewhere = app.test_client()
    elsewhere.set_cookie("language", "en")
    assert "new@koivuranta.example" in elsewhere.get(path).text
    assert person(database).email == OFFICER  # looking changes nothing
    assert send(elsewhere, path).status_code == 303
    assert client.get("/account").status_code == 200
    assert "new@koivuranta.example" in client.get("/account").text
    assert sign_in(app, OFFICER, demo.PASSWORD).status_code == 401
    assert sign_in(app, "new@koivuranta.example", demo.PASSWORD).status_code == 303
    assert elsewhere.get(path).status_code == 410


@pytest.mark.parametrize(
    ("email", "password", "told"),
    [
        ("", demo.PASSWORD, "Write your new e-mail address"),
        ("koivuranta", demo.PASSWORD, "Write an e-mail address such as"),
        (OFFICER.upper(), demo.PASSWORD, "This is your e-mail address already"),
        ("new@koivuranta.example", "", "Write your password"),
        ("new@koivuranta.example", "wrong", "The password is wrong."),
    ],
)
def test_what_is_wrong_with_a_new_address_stands_beside_its_field(
    app: Flask, post: Post, email: str, password: str, told: str
) -> None:
    answer = send(signed_in(app, OFFICER), "/account/e-mail", email=email, password=password)
    assert answer.status_code == 422
    assert told in answer.text
    assert f'value="{email}"' in answer.text
    assert post() == []


def test_whether_somebody_has_an_address_cannot_be_found_out_by_giving_it(app: Flask) -> None:
    told = []
    for email in ("free@koivuranta.example", READER):
        client = signed_in(app, OFFICER)
        answer = send(client, "/account/e-mail", email=email, password=demo.PASSWORD)
        told.append((answer.status_code, answer.location, client.get("/account").text.split("<main", 1)[1]))
    without = [(status, where, page.replace(csrf_token(page), "")) for status, where, page in told]
    assert without[0] == without[1]


def test_an_address_that_was_taken_meanwhile_says_so(app: Flask, post: Post) -> None:
    paths = []
    for who in (OFFICER, READER):
        send(signed_in(app, who), "/account/e-mail", email="new@koivuranta.example", password=demo.PASSWORD)
        paths.append(next(link_in(m) for m in reversed(post()) if "confirm-e-mail" in m.body))
    client = app.test_client()
    client.set_cookie("language", "en")
    form = client.get(paths[0]).text
    assert send(client, paths[1]).status_code == 303
    late = client.post(paths[0], data={"csrf_token": csrf_token(form)})
    assert late.status_code == 410
    assert "Somebody else has an account with this address by now." in late.text


def test_who_has_no_password_is_asked_for_none_and_has_to_have_signed_in_just_now(
    app: Flask, post: Post, database: Database, clock: Clock
) -> None:
    client = signed_in(app, OFFICER)
    with database.writing() as session:
        session.execute(update(PersonRow).where(PersonRow.email == OFFICER).values(password_hash=None))
    assert 'type="password"' not in client.get("/account/e-mail").text
    clock.forward(minutes=11)
    late = send(client, "/account/e-mail", email="new@koivuranta.example")
    assert late.status_code == 409
    assert "It is too long since you signed in" in late.text
    assert post() == []


# ── Sessions ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_one_sees_where_one_is_signed_in_and_ends_it(app: Flask) -> None:
    mine, elsewhere, others = signed_in(app, OFFICER), signed_in(app, OFFICER), signed_in(app, READER)
    page = mine.get("/account/sessions").text
    assert page.count("govuk-summary-card__title-wrapper") == 2
    assert page.count("This one") == 1
    assert page.index("This one") < page.index("End it")
    assert "Koivurannan kaupunki" in page
    (other,) = (part.split('"')[0] for part in page.split("/account/sessions/")[1:] if '/end"' in part[:20])
    assert send(mine, "/account/sessions", to=f"/account/sessions/{other}").status_code == 303
    assert elsewhere.get("/account").status_code == 302
    assert mine.get("/account").status_code == 200
    assert others.get("/account").status_code == 200
    assert "End all but this one" not in mine.get("/account/sessions").text


def test_all_other_sessions_are_ended_at_once(app: Flask) -> None:
    mine, *elsewhere = (signed_in(app, OFFICER) for _ in range(3))
    assert send(mine, "/account/sessions", to="/account/sessions/end-others").status_code == 303
    assert [one.get("/account").status_code for one in (mine, *elsewhere)] == [200, 302, 302]


def test_somebody_elses_session_and_one_that_is_none_are_not_found(app: Flask, database: Database) -> None:
    others = signed_in(app, READER)
    with database.reading() as session:
        theirs = session.scalars(select(SessionRow.id)).one()
    mine = signed_in(app, OFFICER)
    for number in (str(theirs), "4711", "0", "-1", "2147483648", "9" * 30, "x", "%00"):
        answer = send(mine, "/account", to=f"/account/sessions/{number}/end")
        assert answer.status_code == 404, number
    assert others.get("/account").status_code == 200


# ── All of them ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", OWN)
def test_nobody_sees_an_account_without_signing_in_and_everybody_sees_their_own(app: Flask, path: str) -> None:
    assert app.test_client().get(path).status_code == 302
    for who in (OFFICER, READER, ADMINISTRATOR):
        page = signed_in(app, who).get(path)
        assert page.status_code == 200
        assert page.text.count("<h1") == 1


def test_a_session_that_lapsed_asks_to_sign_in_and_keeps_no_password_that_was_typed(
    app: Flask, post: Post, clock: Clock
) -> None:
    client = signed_in(app, OFFICER)
    token = csrf_token(client.get("/account/password").text)
    clock.moment += timedelta(hours=2)
    fields = {"csrf_token": token, "password": demo.PASSWORD, "new_password": NEW}
    answer = client.post("/account/password", data=fields)
    assert answer.status_code == 401
    assert NEW not in answer.text
