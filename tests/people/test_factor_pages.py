from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from itsdangerous import URLSafeSerializer
from pyotp import TOTP
from sqlalchemy import select
from werkzeug.test import TestResponse

from tests.people.conftest import PASSWORD, START, Town, do, lines
from tests.people.test_pages import KEPT, Sent, browser_of, csrf, enter, heading, hidden, make, send
from tests.town import Clock
from toolkit.base.store import Database
from toolkit.people.model import Role
from toolkit.people.rows import put_member
from toolkit.people.tables import PersonRow, SecondFactorRow, SessionRow

ADMINISTRATOR = "administrator@example.fi"


@pytest.fixture
def received() -> list[Sent]:
    return []


@pytest.fixture
def app(database: Database, clock: Clock, town: Town, received: list[Sent]) -> Flask:
    return make(database, clock, received)


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    return browser_of(app)


def post(client: FlaskClient, path: str, **fields: str) -> TestResponse:
    return client.post(path, data={"csrf_token": csrf(client), **fields})


def secret_on(page: TestResponse) -> str:
    found = re.search(r"<code>([A-Z2-7 ]+)</code>", page.text)
    assert found
    return found.group(1).replace(" ", "")


def codes_on(page: TestResponse) -> list[str]:
    return re.findall(r"<li><code>([a-z0-9-]+)</code></li>", page.text)


def set_up(client: FlaskClient, clock: Clock) -> tuple[str, list[str]]:
    """Set up a second factor for whoever is signed in; its secret and its recovery codes."""
    begun = post(client, "/account/second-factor")
    assert (begun.status_code, begun.location) == (303, "/account/second-factor/set-up")
    secret = secret_on(client.get(begun.location))
    code = TOTP(secret).at(clock())
    done = post(client, "/account/second-factor/set-up", code=code, password=PASSWORD)
    assert done.status_code == 200, done.text
    clock.forward(seconds=30)
    return secret, codes_on(done)


def half_way(client: FlaskClient, email: str = "officer@example.fi", path: str = "/sign-in") -> TestResponse:
    """Sign out on the server's side by forgetting the token, then give the password."""
    client.delete_cookie("session_token")
    return enter(client, email, path=path)


def give(client: FlaskClient, code: str, path: str = "/sign-in/code") -> TestResponse:
    return post(client, path, code=code)


def test_a_second_factor_is_set_up_by_a_square_code_and_asked_for_from_then_on(
    browser: FlaskClient, clock: Clock
) -> None:
    enter(browser)
    offered = browser.get("/account/second-factor")
    assert "Set up a second factor" in offered.text
    secret, codes = set_up(browser, clock)
    assert len(codes) == 10
    assert browser.get("/tenders").text == "tenders"  # with the session's new token
    shown = browser.get("/account/second-factor")
    assert "24 November 2026" in shown.text
    asked = half_way(browser, path="/sign-in?next=/tenders?page%3D2")
    assert (asked.status_code, asked.location) == (303, "/sign-in/code?next=/tenders?page%3D2")
    assert browser.get_cookie("session_token") is None
    assert browser.get("/tenders").status_code == 302
    page = browser.get(asked.location)
    assert heading(page) == "Write your one-time code"
    done = send(browser, asked.location, [*hidden(page), ("code", TOTP(secret).at(clock()))])
    assert (done.status_code, done.location) == (303, "/tenders?page=2")
    assert browser.get("/tenders").text == "tenders"


def test_the_square_code_holds_what_the_app_needs(browser: FlaskClient) -> None:
    enter(browser)
    post(browser, "/account/second-factor")
    page = browser.get("/account/second-factor/set-up")
    size = re.search(r'viewBox="0 0 (\d+) \1"', page.text)
    assert size
    dark = set(re.findall(r"M(\d+) (\d+)h1v1h-1z", page.text))
    # The three corners of every square code, inside a quiet edge of four modules.
    for x, y in ((4, 4), (int(size[1]) - 5, 4), (4, int(size[1]) - 5)):
        assert (str(x), str(y)) in dark
    assert not {one for one in dark if "3" in one}
    assert 'role="img"' in page.text
    assert page.headers["Cache-Control"] == "no-store"


def test_the_secret_is_shown_only_until_it_is_confirmed_and_not_for_long(browser: FlaskClient, clock: Clock) -> None:
    enter(browser)
    for answer in (browser.get("/account/second-factor/set-up"), post(browser, "/account/second-factor/set-up")):
        assert answer.location == "/account/second-factor"
    post(browser, "/account/second-factor")
    clock.forward(minutes=31)
    assert browser.get("/account/second-factor/set-up").location == "/account/second-factor"
    set_up(browser, clock)
    assert browser.get("/account/second-factor/set-up").location == "/account/second-factor"
    assert post(browser, "/account/second-factor").status_code == 409


def test_faults_of_setting_up_stand_beside_their_field(browser: FlaskClient, clock: Clock) -> None:
    enter(browser)
    post(browser, "/account/second-factor")
    path = "/account/second-factor/set-up"
    secret = secret_on(browser.get(path))
    code = TOTP(secret).at(clock())
    empty = post(browser, path, code="", password="")
    assert empty.status_code == 422
    assert 'href="#code">Write the code' in empty.text
    assert 'href="#password">Write your password' in empty.text
    wrong = post(browser, path, code=str((int(code) + 1) % 10**6).zfill(6), password=PASSWORD)
    assert wrong.status_code == 422
    assert 'href="#code">The code is not right.' in wrong.text
    bad = post(browser, path, code=code, password="wrong password")
    assert bad.status_code == 422
    assert 'href="#password">The password is wrong.' in bad.text
    assert "wrong password" not in bad.text
    assert secret_on(bad) == secret


def test_the_code_page_opens_only_after_a_right_password_and_for_ten_minutes(
    browser: FlaskClient, clock: Clock
) -> None:
    unasked = browser.get("/sign-in/code?next=/tenders")
    assert (unasked.status_code, unasked.location) == (302, "/sign-in?next=/tenders")
    enter(browser)
    secret, _ = set_up(browser, clock)
    half_way(browser)
    clock.forward(minutes=10)
    assert browser.get("/sign-in/code").status_code == 200
    clock.forward(seconds=1)
    assert browser.get("/sign-in/code").status_code == 302
    late = give(browser, TOTP(secret).at(clock()))
    assert late.status_code == 401
    assert "was not given within ten minutes" in late.text
    assert browser.get_cookie("session_token") is None
    clock.forward(days=-1)  # moved back: nobody can tell how long ago it was
    assert browser.get("/sign-in/code").status_code == 302


def test_wrong_codes_are_told_beside_the_field_and_have_to_wait_after_five(browser: FlaskClient, clock: Clock) -> None:
    enter(browser)
    secret, _ = set_up(browser, clock)
    half_way(browser)
    used = TOTP(secret).at(clock() - timedelta(seconds=30))
    for _ in range(5):
        answer = give(browser, used)
        assert answer.status_code == 401
        assert 'href="#code">The code is wrong, or it has been used.' in answer.text
    waits = give(browser, TOTP(secret).at(clock()))
    assert waits.status_code == 401
    assert "Wait 1 min, then try again." in waits.text
    clock.forward(minutes=1)
    assert give(browser, TOTP(secret).at(clock())).status_code == 303


@pytest.mark.parametrize(
    "code", ["<script>alert(1)</script>", "x" * 40_000, "a\x00b", "1e17", "٠٥٠٤٧١", "000000", "-1", " "]
)
def test_anything_typed_as_a_code_is_answered_politely(browser: FlaskClient, clock: Clock, code: str) -> None:
    enter(browser)
    set_up(browser, clock)
    half_way(browser)
    page = give(browser, code)
    assert page.status_code in (400, 401)
    assert "<script>alert" not in page.text
    assert browser.get_cookie("session_token") is None


def test_a_half_way_state_that_was_tampered_with_or_is_from_another_browser_opens_nothing(
    app: Flask, browser: FlaskClient, clock: Clock
) -> None:
    enter(browser)
    secret, _ = set_up(browser, clock)
    half_way(browser)
    kept = browser.get_cookie("session")
    assert kept is not None
    forged = URLSafeSerializer("guessed", salt="cookie-session").dumps({"half_way": {"person": 1}})
    for value in (kept.value[:-2] + "xx", "x" + kept.value, forged, "", "x" * 3_000):
        other = browser_of(app)
        other.set_cookie("session", str(value))
        assert other.get("/sign-in/code").status_code == 302
    other = browser_of(app)  # a password given elsewhere does not help the code along here
    other.get("/sign-in")
    assert give(other, TOTP(secret).at(clock())).status_code == 401
    assert other.get_cookie("session_token") is None


def test_a_password_changed_between_the_two_steps_sends_back_to_the_first(
    browser: FlaskClient, clock: Clock, database: Database, town: Town
) -> None:
    enter(browser)
    secret, _ = set_up(browser, clock)
    half_way(browser)
    with database.writing() as session:
        session.get_one(PersonRow, town.officer.person_id).password_hash = "another"
    answer = give(browser, TOTP(secret).at(clock()))
    assert answer.status_code == 401
    assert "your password has changed" in answer.text
    assert browser.get("/sign-in/code").status_code == 302


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/x"])
def test_nobody_is_sent_to_another_site_after_the_code(browser: FlaskClient, clock: Clock, elsewhere: str) -> None:
    enter(browser)
    secret, _ = set_up(browser, clock)
    browser.delete_cookie("session_token")
    page = browser.get("/sign-in")
    data = dict([*hidden(page), ("email", "officer@example.fi"), ("password", PASSWORD)])
    asked = browser.post("/sign-in", query_string={"next": elsewhere}, data=data)
    assert asked.location == "/sign-in/code"
    done = browser.post(
        "/sign-in/code",
        query_string={"next": elsewhere},
        data={"csrf_token": csrf(browser), "code": TOTP(secret).at(clock())},
    )
    assert (done.status_code, done.location) == (303, "/")


def test_what_was_typed_survives_a_sign_in_with_a_second_factor_whole(
    browser: FlaskClient, clock: Clock, received: list[Sent]
) -> None:
    enter(browser)
    secret, _ = set_up(browser, clock)
    token = csrf(browser)
    clock.forward(minutes=61)
    asked = send(browser, "/tenders", [("csrf_token", token), ("name", "ä" * 50_000), ("code", "123456")])
    assert asked.status_code == 401
    page = enter(browser, page=asked)
    assert (page.status_code, heading(page)) == (200, "Write your one-time code")
    wrong = send(browser, "/sign-in/code", [*hidden(page), ("code", "none")])
    assert wrong.status_code == 401
    empty = send(browser, "/sign-in/code", [*hidden(wrong), ("code", "")])
    assert empty.status_code == 400
    kept = send(browser, "/sign-in/code", [*hidden(empty), ("code", TOTP(secret).at(clock()))])
    assert heading(kept) == KEPT
    assert send(browser, "/tenders", hidden(kept)).text == "saved"
    (sent,) = received
    assert dict(sent)["name"] == "ä" * 50_000
    assert "code" not in dict(sent)


def test_what_was_typed_comes_along_when_the_sign_in_has_to_begin_anew(browser: FlaskClient, clock: Clock) -> None:
    enter(browser)
    secret, _ = set_up(browser, clock)
    token = csrf(browser)
    clock.forward(minutes=61)
    page = enter(browser, page=send(browser, "/tenders", [("csrf_token", token), ("name", "typed")]))
    clock.forward(minutes=11)
    anew = send(browser, "/sign-in/code", [*hidden(page), ("code", "123456")])
    again = enter(browser, page=anew)
    kept = send(browser, "/sign-in/code", [*hidden(again), ("code", TOTP(secret).at(clock()))])
    assert heading(kept) == KEPT


def test_every_secret_of_the_browser_changes_with_the_code(browser: FlaskClient, clock: Clock) -> None:
    enter(browser)
    secret, _ = set_up(browser, clock)
    half_way(browser)
    with browser.session_transaction() as kept:
        before = kept["csrf_token"]
        kept["planted"] = "by somebody else"
    give(browser, TOTP(secret).at(clock()))
    with browser.session_transaction() as kept:
        assert kept["csrf_token"] != before
        assert set(kept) == {"csrf_token", "person"}


def test_setting_it_up_gives_the_browser_a_new_token(browser: FlaskClient, clock: Clock) -> None:
    enter(browser)
    stolen = browser.get_cookie("session_token")
    assert stolen is not None
    set_up(browser, clock)
    browser.set_cookie("session_token", stolen.value)
    assert browser.get("/tenders").status_code == 302


def test_recovery_codes_are_shown_once_and_can_be_made_anew(browser: FlaskClient, clock: Clock) -> None:
    enter(browser)
    secret, codes = set_up(browser, clock)
    path = "/account/second-factor/recovery-codes"
    assert browser.get(path).status_code == 200
    assert post(browser, path, code="").status_code == 422
    assert post(browser, path, code="000").status_code == 422
    made = post(browser, path, code=TOTP(secret).at(clock()))
    assert len(codes_on(made)) == 10
    assert not set(codes_on(made)) & set(codes)
    for page in (browser.get(path), browser.get("/account/second-factor")):
        assert codes_on(page) == []


def test_a_second_factor_is_turned_off_with_its_own_code(browser: FlaskClient, clock: Clock) -> None:
    enter(browser)
    _, codes = set_up(browser, clock)
    path = "/account/second-factor/turn-off"
    assert browser.get(path).status_code == 200
    assert post(browser, path, code="").status_code == 422
    assert post(browser, path, code="000000000").status_code == 422
    done = post(browser, path, code=codes[0])
    assert (done.status_code, done.location) == (303, "/account/second-factor")
    assert "Your second factor is turned off." in browser.get(done.location).text
    for gone in (path, "/account/second-factor/recovery-codes"):
        assert browser.get(gone).location == "/account/second-factor"
    assert half_way(browser).location == "/"


def test_an_administrator_without_a_second_factor_is_led_to_set_it_up_first(browser: FlaskClient, clock: Clock) -> None:
    enter(browser, ADMINISTRATOR)
    led = browser.get("/partners")
    assert (led.status_code, led.location) == (302, "/account/second-factor")
    assert "You are an administrator" in browser.get(led.location).text
    refused = post(browser, "/tenders", name="typed")
    assert refused.status_code == 409
    assert "Administrators sign in with a second factor" in refused.text
    assert browser.get("/switch").status_code == 200
    set_up(browser, clock)
    assert browser.get("/switch").status_code == 200
    assert browser.get("/tenders").status_code == 403  # let through to the door, which is not an administrator's
    assert "You are an administrator" not in browser.get("/account/second-factor").text


def test_an_administrator_without_a_second_factor_can_sign_out(browser: FlaskClient) -> None:
    enter(browser, ADMINISTRATOR)
    assert post(browser, "/sign-out").location == "/sign-in?signed_out=1"


def test_an_administrator_who_turns_it_off_is_led_to_set_up_a_new_one(browser: FlaskClient, clock: Clock) -> None:
    enter(browser, ADMINISTRATOR)
    _, codes = set_up(browser, clock)
    post(browser, "/account/second-factor/turn-off", code=codes[0])
    assert browser.get("/partners").location == "/account/second-factor"


def test_the_demo_demands_no_second_factor(app: Flask, browser: FlaskClient) -> None:
    app.config["SECOND_FACTOR_DEMANDED"] = False
    enter(browser, ADMINISTRATOR)
    assert browser.get("/tenders").status_code == 403
    assert "You are an administrator" not in browser.get("/account/second-factor").text


def test_officers_are_not_made_to_set_one_up(browser: FlaskClient) -> None:
    enter(browser)
    assert browser.get("/tenders").status_code == 200


def test_whoever_belongs_to_several_organisations_sees_it_and_goes_over(
    browser: FlaskClient, database: Database, town: Town
) -> None:
    enter(browser)
    assert "Change organisation" not in browser.get("/account/second-factor").text
    do(
        database,
        put_member,
        now=START,
        person_id=town.officer.person_id,
        organisation_id=town.supplier,
        roles=[Role.CONTACT],
    )
    assert "Change organisation" in browser.get("/account/second-factor").text
    page = browser.get("/switch")
    assert "Siisti Oy" in page.text
    assert "You act for this organisation now." in page.text
    stolen = browser.get_cookie("session_token")
    assert stolen is not None
    done = post(browser, "/switch", organisation=str(town.supplier))
    assert (done.status_code, done.location) == (303, "/")
    shown = browser.get("/switch")
    assert "<span>Siisti Oy</span>" in shown.text
    assert "You now act for Siisti Oy" in html.unescape(shown.text)
    assert browser.get("/tenders").status_code == 403
    browser.set_cookie("session_token", stolen.value)
    assert browser.get("/switch").status_code == 302


@pytest.mark.parametrize("chosen", ["4711", "0", "", "x", "-1", "9" * 400, "²", "1 OR 1=1"])
def test_nobody_goes_over_to_what_is_not_their_organisation(browser: FlaskClient, town: Town, chosen: str) -> None:
    enter(browser)
    for number in (chosen, str(town.supplier)):
        assert post(browser, "/switch", organisation=number).status_code == 404
    assert browser.get("/tenders").status_code == 200


def test_the_session_tells_its_browser_in_words_of_ours(browser: FlaskClient, database: Database) -> None:
    browser.environ_base["HTTP_USER_AGENT"] = "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0"
    enter(browser)
    with database.reading() as session:
        assert session.scalars(select(SessionRow.browser)).one() == "Firefox, Linux"


def test_a_browser_known_to_an_account_stays_open_to_its_owner_while_strangers_try_it(
    app: Flask, browser: FlaskClient
) -> None:
    enter(browser)
    post(browser, "/sign-out")
    stranger = browser_of(app)
    for _ in range(6):
        enter(stranger, password="wrong")
    assert "Wait" in enter(stranger).text
    assert enter(browser).status_code == 303
    post(browser, "/sign-out")
    mark = browser.get_cookie("known_browser")
    assert mark is not None
    for value in (mark.value[:-3] + "xxx", "x", "W10.x", ""):  # a mark that we did not make is none
        stranger.set_cookie("known_browser", value)
        assert "Wait" in enter(stranger).text
    # Nor does one person's mark help with another's account.
    for _ in range(6):
        enter(stranger, "reader@example.fi", "wrong")
    assert "Wait" in enter(browser, "reader@example.fi").text


def test_no_log_and_no_trail_holds_a_code_or_a_secret(
    browser: FlaskClient, clock: Clock, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    enter(browser)
    secret, codes = set_up(browser, clock)
    half_way(browser)
    typed = TOTP(secret).at(clock())
    give(browser, "987123")
    give(browser, typed)
    words = "\n".join(f"{record.getMessage()} {record.args} {record.exc_text}" for record in caplog.records)
    words += "".join(line.details for line in lines(database))
    for one in (secret, typed, "987123", *codes):
        assert one not in words
    with database.reading() as session:
        assert secret not in session.scalars(select(SecondFactorRow.sealed)).one()
