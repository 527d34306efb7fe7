from __future__ import annotations

import html
import logging
import re
import sqlite3
from contextlib import contextmanager
from typing import Any

import pytest
from babel import Locale
from flask import Flask, request
from flask.testing import FlaskClient
from flask_babel import Babel
from flask_wtf import CSRFProtect
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import select
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from tests.people.conftest import PASSWORD, Town
from tests.town import Clock
from toolkit.app import Missing
from toolkit.base.pages import MAX_REQUEST, Ground, allowed, check_doors, language, open_pages, public
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.people.pages import open_people
from toolkit.people.tables import SessionRow
from toolkit.people.typed_forms import MAX_CARRY
from toolkit.settings import ROOT

CODE = "131052-308T"  # the Digital Agency's published example of an identity code
RIGHT_TO_LEFT = "מכרז לשירותי ניקיון"
MARKUP = "</textarea><script>alert('x')</script>&amp;"

Sent = list[tuple[str, str]]


@pytest.fixture
def received() -> list[Sent]:
    return []


def make(database: Database, clock: Clock, received: list[Sent], *, guard_first: bool = False) -> Flask:
    app = Flask("toolkit", root_path=str(ROOT / "toolkit"), template_folder=str(ROOT / "templates"))
    app.config.update(
        SECRET_KEY="x" * 40,
        SESSION_COOKIE_SECURE=False,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,
        MAX_CONTENT_LENGTH=MAX_REQUEST,
        MAX_FORM_MEMORY_SIZE=MAX_REQUEST,
    )
    app.jinja_env.undefined = Missing
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["ground"] = Ground(database=database, clock=clock)
    Babel(app, locale_selector=lambda: Locale.parse(language().locale))
    if guard_first:
        open_pages(app)
        CSRFProtect(app)
    else:
        CSRFProtect(app)
        open_pages(app)
    open_people(app)

    @app.get("/")
    @public
    def front() -> str:
        return "front"

    @app.get("/tenders")
    @allowed("tenders.read")
    def tenders() -> str:
        return "tenders"

    @app.post("/tenders")
    @allowed("tenders.start")
    def start() -> str:
        received.append([*request.args.items(multi=True), *request.form.items(multi=True)])
        return "saved"

    @app.get("/freezing")
    @allowed("packs.freeze")
    def freezing() -> str:
        return "freezing"

    check_doors(app)
    return app


@pytest.fixture
def app(database: Database, clock: Clock, town: Town, received: list[Sent]) -> Flask:
    return make(database, clock, received)


def browser_of(app: Flask) -> FlaskClient:
    client = app.test_client()
    client.set_cookie("language", "en")
    return client


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    return browser_of(app)


def hidden(page: TestResponse) -> Sent:
    """The hidden inputs of the main form, as a browser would send them."""
    main = page.text[page.text.index("<main") :]
    found = re.findall(r'<input type="hidden"(?: id="[^"]*")? name="([^"]*)" value="([^"]*)">', main)
    return [(html.unescape(name), html.unescape(value)) for name, value in found]


def send(client: FlaskClient, path: str, pairs: Sent) -> TestResponse:
    data: dict[str, list[str]] = {}
    for name, value in pairs:
        data.setdefault(name, []).append(value)
    return client.post(path, data=data)


def csrf(client: FlaskClient) -> str:
    """A CSRF token of this browser, as a form that it has open holds one."""
    with client.session_transaction() as kept:
        return str(URLSafeTimedSerializer("x" * 40, salt="wtf-csrf-token").dumps(kept["csrf_token"]))


def enter(
    client: FlaskClient,
    email: str = "officer@example.fi",
    password: str = PASSWORD,
    *,
    page: TestResponse | None = None,
    path: str = "/sign-in",
) -> TestResponse:
    page = page or client.get(path)
    return send(client, path, [*hidden(page), ("email", email), ("password", password)])


def stale_form(client: FlaskClient, clock: Clock, pairs: Sent, *, path: str = "/tenders") -> TestResponse:
    """Sign in, open a form, let the session lapse, send the form."""
    assert enter(client).status_code == 303
    token = csrf(client)
    clock.forward(minutes=61)
    return send(client, path, [("csrf_token", token), *pairs])


def heading(page: TestResponse) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page.text)
    assert found
    return html.unescape(found.group(1))


KEPT = "You are signed in again. What you typed is still here"
NOT_KEPT = "You are signed in, but what was typed before could not be kept"


def test_a_page_that_needs_a_right_asks_to_sign_in_and_comes_back(browser: FlaskClient) -> None:
    asked = browser.get("/tenders?page=2")
    assert (asked.status_code, asked.location) == (302, "/sign-in?next=/tenders?page%3D2")
    done = enter(browser, path=asked.location)
    assert (done.status_code, done.location) == (303, "/tenders?page=2")
    assert browser.get(done.location).text == "tenders"
    assert browser.head("/tenders").status_code == 200


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(app: Flask, browser: FlaskClient) -> None:
    (cookie,) = [c for c in enter(browser).headers.getlist("Set-Cookie") if c.startswith("session_token=")]
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "Secure" not in cookie
    assert "Max-Age" not in cookie
    assert "Expires" not in cookie
    app.config["SESSION_COOKIE_SECURE"] = True
    (cookie,) = [c for c in enter(browser_of(app)).headers.getlist("Set-Cookie") if c.startswith("session_token=")]
    assert "Secure" in cookie


def test_a_wrong_password_and_an_unknown_account_get_the_same_page(browser: FlaskClient) -> None:
    def answer(email: str) -> str:
        page = enter(browser, email, "wrong password")
        assert page.status_code == 401
        assert "session_token" not in str(page.headers)
        assert f'value="{email}"' in page.text
        assert "wrong password" not in page.text
        same = re.sub(r'nonce="[^"]*"', "", page.text).replace(email, "EMAIL")
        return re.sub(r'(name="csrf_token" value=)"[^"]*"', r"\1", same)

    known, unknown = answer("officer@example.fi"), answer("nobody@example.fi")
    assert known == unknown
    assert "The e-mail address or the password is wrong." in known
    assert "<title>Error: Sign in" in known


@pytest.mark.parametrize(
    "email", ["<script>alert(1)</script>", "x" * 40_000, RIGHT_TO_LEFT, CODE, "a\x00b@example.fi", "1e17", "\ud7ff"]
)
def test_anything_typed_as_an_email_address_is_answered_politely(browser: FlaskClient, email: str) -> None:
    page = enter(browser, email)
    assert page.status_code == 401
    assert html.escape(email, quote=False) in page.text.replace("&#34;", '"') or "\x00" in email
    assert "<script>alert" not in page.text


def test_empty_fields_are_told_each(browser: FlaskClient) -> None:
    page = enter(browser, "", "")
    assert page.status_code == 400
    assert 'href="#email">Write your e-mail address' in page.text
    assert 'href="#password">Write your password' in page.text


def test_after_five_failures_the_page_tells_how_long_to_wait(browser: FlaskClient, clock: Clock) -> None:
    for _ in range(6):
        enter(browser, password="wrong")
    clock.forward(seconds=59)
    enter(browser, password="wrong")
    clock.forward(seconds=1)
    enter(browser, password="wrong")
    page = enter(browser)
    assert page.status_code == 401
    assert "Wait 2 min, then try again." in page.text
    clock.forward(minutes=2)
    assert enter(browser).status_code == 303


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "evil", ""],
)
def test_nobody_is_sent_to_another_site_after_signing_in(browser: FlaskClient, elsewhere: str) -> None:
    page = browser.get("/sign-in", query_string={"next": elsewhere})
    data = dict([*hidden(page), ("email", "officer@example.fi"), ("password", PASSWORD)])
    done = browser.post("/sign-in", query_string={"next": elsewhere}, data=data)
    assert (done.status_code, done.location) == (303, "/")
    again = browser.get("/sign-in", query_string={"next": elsewhere})
    assert (again.status_code, again.location) == (302, "/")


def test_whoever_lacks_the_right_is_refused_and_nothing_is_done(browser: FlaskClient, received: list[Sent]) -> None:
    enter(browser, "reader@example.fi")
    assert browser.get("/tenders").status_code == 200
    assert browser.get("/freezing").status_code == 403
    refused = browser.post("/tenders", data={"csrf_token": csrf(browser)})
    assert refused.status_code == 403
    assert received == []


def test_signing_out_ends_the_session_on_the_server(browser: FlaskClient, database: Database) -> None:
    enter(browser)
    stolen = browser.get_cookie("session_token")
    assert stolen is not None
    token = csrf(browser)
    done = browser.post("/sign-out", data={"csrf_token": token})
    assert (done.status_code, done.location) == (303, "/sign-in?signed_out=1")
    assert "You have signed out." in browser.get(done.location).text
    assert browser.get_cookie("session_token") is None
    browser.set_cookie("session_token", stolen.value)
    assert browser.get("/tenders").status_code == 302
    with database.reading() as session:
        assert session.scalars(select(SessionRow.ended_at)).one() is not None
    again = browser.post("/sign-out", data={"csrf_token": token})
    assert (again.status_code, again.location) == (303, "/sign-in")


def test_signing_out_needs_a_form_of_ours(browser: FlaskClient) -> None:
    enter(browser)
    assert browser.get("/sign-out").status_code == 405
    assert browser.post("/sign-out").status_code == 400
    assert browser.get("/tenders").status_code == 200


def test_a_session_lapses_without_use_and_lasts_with_it(browser: FlaskClient, clock: Clock, database: Database) -> None:
    enter(browser)
    for _ in range(3):
        clock.forward(minutes=50)
        assert browser.get("/tenders").status_code == 200
    clock.forward(minutes=60)
    assert browser.get("/tenders").status_code == 302


def test_one_can_go_on_reading_when_the_use_of_a_session_cannot_be_noted(
    browser: FlaskClient, clock: Clock, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    enter(browser)
    clock.forward(minutes=2)

    @contextmanager
    def full() -> Any:
        raise OperationalError("", {}, sqlite3.OperationalError("database or disk is full"))
        yield

    monkeypatch.setattr(database, "writing", full)
    assert browser.get("/tenders").text == "tenders"


def test_every_secret_of_the_browser_changes_at_sign_in(browser: FlaskClient) -> None:
    browser.get("/sign-in")
    with browser.session_transaction() as kept:
        before = kept["csrf_token"]
        kept["planted"] = "by somebody else"
    enter(browser)
    with browser.session_transaction() as kept:
        assert kept["csrf_token"] != before
        assert "planted" not in kept
    first = browser.get_cookie("session_token")
    token = csrf(browser)
    browser.post("/sign-in", data={"csrf_token": token, "email": "officer@example.fi", "password": PASSWORD})
    second = browser.get_cookie("session_token")
    assert first is not None
    assert second is not None
    assert first.value != second.value
    browser.set_cookie("session_token", first.value)
    assert browser.get("/tenders").status_code == 302


def test_the_persons_language_is_taken_unless_the_browser_has_chosen(app: Flask, browser: FlaskClient) -> None:
    fresh = app.test_client()
    enter(fresh)
    chosen = fresh.get_cookie("language")
    assert chosen is not None
    assert chosen.value == "sv"
    enter(browser)
    kept = browser.get_cookie("language")
    assert kept is not None
    assert kept.value == "en"


LONG = "ä" * 39_999 + "!"
TYPED: Sent = [
    ("name", MARKUP),
    ("reason", LONG),
    ("reason", RIGHT_TO_LEFT),
    ("lines", "one\r\ntwo"),
    ("empty", ""),
    ("form_key", "one-time"),
    ("form", "form value"),
]


def test_what_was_typed_survives_the_sign_in_whole(browser: FlaskClient, clock: Clock, received: list[Sent]) -> None:
    asked = stale_form(browser, clock, [*TYPED, ("new_password", "secret words")], path="/tenders?lot=1")
    assert asked.status_code == 401
    assert "What you typed is kept" in asked.text
    assert "secret words" not in asked.text
    wrong = enter(browser, password="wrong", page=asked)
    assert wrong.status_code == 401
    page = enter(browser, page=wrong)
    assert (page.status_code, heading(page)) == (200, KEPT)
    assert "<script>alert" not in page.text
    assert f'<span dir="auto">{RIGHT_TO_LEFT}</span>' in page.text
    assert "ä" * 200 + "…" in page.text
    assert "40\N{NO-BREAK SPACE}000 characters" in page.text
    assert "one-time</span>" not in page.text
    assert ">The officer</a>" in page.text
    assert "<span>Joen kaupunki</span>" in page.text
    target = re.search(r'<form method="post" action="(/tenders[^"]*)">', page.text)
    assert target
    saved = send(browser, html.unescape(target.group(1)), hidden(page))
    assert saved.text == "saved"
    (sent,) = received
    assert [pair for pair in sent if pair[0] != "csrf_token"] == [("lot", "1"), *TYPED]
    assert dict(sent)["csrf_token"] == dict(hidden(page))["csrf_token"]


def test_what_was_typed_survives_signing_out_in_another_tab(browser: FlaskClient, received: list[Sent]) -> None:
    enter(browser)
    token = csrf(browser)
    browser.post("/sign-out", data={"csrf_token": token})
    asked = send(browser, "/tenders", [("csrf_token", token), ("name", "typed")])
    page = enter(browser, page=asked)
    assert heading(page) == KEPT
    assert send(browser, "/tenders", hidden(page)).text == "saved"


def test_an_empty_form_says_so(browser: FlaskClient, clock: Clock) -> None:
    page = enter(browser, page=stale_form(browser, clock, []))
    assert heading(page) == KEPT
    assert "Choices and figures: 0" in page.text


def test_fields_of_another_form_never_fill_the_sign_in_page(browser: FlaskClient, clock: Clock) -> None:
    asked = stale_form(browser, clock, [("email", "typed@example.fi"), ("carry", "planted")])
    assert "typed@example.fi" not in asked.text
    assert dict(hidden(asked))["carry"] not in ("", "planted")


def test_a_text_of_nearly_a_million_bytes_is_carried_and_a_longer_one_is_not(
    browser: FlaskClient, clock: Clock, received: list[Sent]
) -> None:
    asked = stale_form(browser, clock, [("name", "x" * (MAX_CARRY + 1))])
    assert asked.status_code == 401
    assert dict(hidden(asked))["carry"] == ""
    assert "could not be kept through the sign-in" in asked.text
    typed = "".join(f"{number} " for number in range(140_000))[: MAX_CARRY - 100]
    assert len(typed) > 800_000
    page = enter(browser, page=stale_form(browser, clock, [("name", typed)]))
    assert heading(page) == KEPT
    assert send(browser, "/tenders", hidden(page)).text == "saved"
    assert dict(received[0])["name"] == typed


def with_carry(page: TestResponse, carry: str) -> Sent:
    return [(name, carry if name == "carry" else value) for name, value in hidden(page)]


@pytest.mark.parametrize("change", ["planted", "tail", "head", "x" * 40_000, "ä", "."])
def test_a_carried_text_that_was_tampered_with_is_refused_politely(
    browser: FlaskClient, clock: Clock, change: str
) -> None:
    asked = stale_form(browser, clock, [("name", "typed")])
    carry = dict(hidden(asked))["carry"]
    changed = {"tail": carry[:-2], "head": "A" + carry[1:]}.get(change, change)
    pairs = [*with_carry(asked, changed), ("email", "officer@example.fi"), ("password", PASSWORD)]
    page = send(browser, "/sign-in", pairs)
    assert (page.status_code, heading(page)) == (200, NOT_KEPT)
    assert "typed</span>" not in page.text
    assert browser.get("/tenders").status_code == 200


def test_a_carried_text_is_not_taken_after_eight_hours(browser: FlaskClient, clock: Clock) -> None:
    asked = stale_form(browser, clock, [("name", "typed")])
    clock.forward(hours=8, seconds=1)
    assert heading(enter(browser, page=asked)) == NOT_KEPT


def test_a_text_carried_in_another_browser_is_refused(app: Flask, browser: FlaskClient, clock: Clock) -> None:
    asked = stale_form(browser, clock, [("name", "typed")])
    other = browser_of(app)
    enter(other)  # the same person, so that only the browser differs
    token = csrf(other)
    pairs = [("csrf_token", token), ("carry", dict(hidden(asked))["carry"])]
    page = send(other, "/sign-in", [*pairs, ("email", "officer@example.fi"), ("password", PASSWORD)])
    assert heading(page) == NOT_KEPT


def test_a_text_of_one_person_is_not_shown_to_another_at_the_same_browser(browser: FlaskClient, clock: Clock) -> None:
    asked = stale_form(browser, clock, [("name", "typed")])
    page = enter(browser, "reader@example.fi", page=asked)
    assert heading(page) == NOT_KEPT
    assert "typed</span>" not in page.text


def test_a_form_of_another_site_is_never_carried(
    database: Database, clock: Clock, town: Town, received: list[Sent]
) -> None:
    for guard_first, status in ((False, 400), (True, 401)):
        client = browser_of(make(database, clock, received, guard_first=guard_first))
        client.get("/sign-in")
        answer = client.post("/tenders", data={"name": "planted", "csrf_token": "guessed"})
        assert answer.status_code == status
        assert "planted" not in answer.text
        if guard_first:
            assert dict(hidden(answer))["carry"] == ""


def test_demo_accounts_are_shown_only_where_there_are_some(app: Flask, browser: FlaskClient) -> None:
    assert "Demo accounts" not in browser.get("/sign-in").text
    app.config["DEMO_ACCOUNTS"] = [("Procurement officer", "officer@example.fi", "correct horse battery")]
    page = browser.get("/sign-in").text
    assert "Demo accounts" in page
    for words in ("Procurement officer", "officer@example.fi", "correct horse battery"):
        assert words in page


def test_no_log_record_holds_what_people_type(
    browser: FlaskClient, clock: Clock, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    enter(browser, "officer@example.fi", "wrong password")
    enter(browser, CODE, CODE)
    asked = stale_form(browser, clock, [("name", f"{CODE} typed text")])
    enter(browser, page=asked)
    browser.post("/tenders", data={"csrf_token": "guessed", "name": CODE})
    assert caplog.records
    words = "\n".join(f"{record.getMessage()} {record.args} {record.exc_text}" for record in caplog.records)
    with database.reading() as session:
        words += "".join(session.scalars(select(AuditEvent.details)))
    for secret in ("officer@", "wrong password", CODE, "typed text", PASSWORD, "127.0.0.1"):
        assert secret not in words
