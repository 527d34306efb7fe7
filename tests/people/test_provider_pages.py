from __future__ import annotations

import base64
import html
import json
import logging
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask, redirect
from flask.testing import FlaskClient
from flask.typing import ResponseReturnValue
from joserfc import jwt
from joserfc.jwk import OctKey
from joserfc.jws import JWSRegistry
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from tests.people.conftest import Town
from tests.people.openid import SECRET, Provider, elliptic_key, rsa_key, serving, signed, unsigned
from tests.town import Clock
from toolkit.app import create_app
from toolkit.base.model import Language
from toolkit.base.sealing import Seal
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.library.shelf import Library
from toolkit.people import provider_feeds
from toolkit.people.tables import IdentityRow, SecondFactorRow, SessionRow
from toolkit.settings import Settings, SettingsFault

OFFICER = "officer@example.fi"
ENTRY = """
[joki]
name = {{fi = "Joen kaupunki", sv = "Å stad", en = "City of Joki"}}
issuer = "{issuer}"
client_id = "toolkit"
client_secret = "{secret}"
organisations = [{{number = "2077474-0"}}]
"""


@pytest.fixture
def provider(clock: Clock) -> Iterator[Provider]:
    with serving(clock) as opened:
        opened.claims = {"email": OFFICER, "email_verified": True, "name": "Maija"}
        yield opened


Make = Callable[..., Flask]


@pytest.fixture
def make(  # noqa: PLR0917 (pytest gives each by its name)
    settings: Settings, database: Database, library: Library, clock: Clock, town: Town, tmp_path: Path
) -> Make:
    def made(entry: str = ENTRY, **changed: Any) -> Flask:
        path = tmp_path / "providers.toml"
        path.write_text(entry, encoding="utf-8")
        with_providers = replace(settings, oidc_providers=path, **changed)
        return create_app(with_providers, database=database, library=library, clock=clock)

    return made


@pytest.fixture
def app(make: Make, provider: Provider) -> Flask:
    return make(ENTRY.format(issuer=provider.address, secret=SECRET))


def browser_of(app: Flask, language: str = "en") -> FlaskClient:
    client = app.test_client()
    client.set_cookie("language", language)
    return client


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    return browser_of(app)


def asked(answer: TestResponse) -> dict[str, str]:
    """What the browser takes along to the provider."""
    assert answer.status_code == 302, answer.text
    return {name: value for name, (value,) in parse_qs(urlsplit(answer.location).query).items()}


def begin(browser: FlaskClient, provider: Provider, path: str = "/sign-in/with/joki") -> dict[str, str]:
    """Go to the provider; what it sends the browser back with when somebody signs in there."""
    sent = asked(browser.get(path))
    return {"state": sent["state"], "code": provider.code(nonce=sent["nonce"], challenge=sent["code_challenge"])}


def come_back(browser: FlaskClient, answer: dict[str, str]) -> TestResponse:
    return browser.get("/sign-in/with/joki/back", query_string=answer)


def enter(browser: FlaskClient, provider: Provider) -> TestResponse:
    return come_back(browser, begin(browser, provider))


def is_in(browser: FlaskClient) -> bool:
    return browser.get("/tenders").status_code == 200


def why(page: TestResponse) -> str:
    found = re.search(r"<h2[^>]*>Why</h2>\s*<p[^>]*>(.*?)</p>", page.text)
    assert found, page.text
    return html.unescape(found.group(1))


NOT_PROVED = "What the sign-in service sent does not prove who you are: it may be out of date or not its own."
UNREACHABLE = "The sign-in service does not answer, or answers in a way that this program does not understand."
NOT_BEGUN = "This sign-in was begun in another browser, was begun anew in another tab, or took longer than 10 min."
USED = "This sign-in has been used already; each can be used once."
BROKEN_OFF = "The sign-in service says that the sign-in was broken off."


def kept_out(browser: FlaskClient, page: TestResponse, database: Database) -> None:
    """A plain page that repeats nothing of what came with the browser, and nothing begun."""
    assert "state=" not in page.text
    assert "code=" not in page.text
    assert "You could not be signed in" in page.text
    assert "Signing in with City of Joki did not succeed." in page.text
    assert "session_token" not in str(page.headers.getlist("Set-Cookie"))
    assert not is_in(browser)
    with database.reading() as session:
        for table in (SessionRow, IdentityRow):
            assert session.scalar(select(func.count()).select_from(table)) == 0


def test_somebody_signs_in_with_a_provider_and_comes_to_where_they_wanted(
    browser: FlaskClient, provider: Provider, town: Town, database: Database
) -> None:
    page = browser.get("/sign-in?next=/tenders?page%3D2").text
    (link,) = re.findall(r'href="(/sign-in/with/[^"]*)"', page)
    assert "Sign in with City of Joki" in page
    done = come_back(browser, begin(browser, provider, html.unescape(link)))
    assert (done.status_code, done.location) == (303, "/tenders?page=2")
    assert is_in(browser)
    with database.reading() as session:
        kept = session.scalars(select(SessionRow)).one()
        assert (kept.person_id, kept.way, kept.second_factor) == (town.officer.person_id, "provider", False)


def test_what_the_provider_is_asked_for(browser: FlaskClient, provider: Provider) -> None:
    answer = browser.get("/sign-in/with/joki")
    assert answer.location.startswith(f"{provider.address}/authorize?")
    sent = asked(answer)
    assert {name: sent[name] for name in sent if name not in ("state", "nonce", "code_challenge")} == {
        "response_type": "code",
        "client_id": "toolkit",
        "redirect_uri": "http://127.0.0.1:8000/sign-in/with/joki/back",
        "scope": "openid email profile",
        "code_challenge_method": "S256",
        "ui_locales": "en",
    }
    again = asked(browser.get("/sign-in/with/joki"))
    for secret in ("state", "nonce", "code_challenge"):
        assert len(sent[secret]) == 43  # 256 bits
        assert sent[secret] != again[secret]


def test_the_secret_goes_where_the_entry_says_and_the_code_with_its_verifier(make: Make, provider: Provider) -> None:
    entry = ENTRY.format(issuer=provider.address, secret=SECRET)
    assert enter(browser_of(make(entry)), provider).status_code == 303
    assert enter(browser_of(make(entry + 'secret_sent = "form"')), provider).status_code == 303
    by_header, by_form = provider.asked
    assert base64.b64decode(by_header["authorization"].removeprefix("Basic ")).decode() == f"toolkit:{SECRET}"
    assert "client_secret" not in by_header
    assert (by_form["client_secret"], by_form["authorization"]) == (SECRET, "")
    for sent in provider.asked:
        assert sent["redirect_uri"] == "http://127.0.0.1:8000/sign-in/with/joki/back"
        assert len(sent["code_verifier"]) == 64


@pytest.mark.parametrize(
    "lie", [{"Host": "evil.example"}, {"X-Forwarded-Host": "evil.example"}, {"Forwarded": "host=evil.example"}]
)
def test_the_way_back_is_never_made_of_what_a_request_says_of_its_host(
    browser: FlaskClient, lie: dict[str, str]
) -> None:
    answer = browser.get("/sign-in/with/joki", headers=lie)
    if answer.status_code == 302:
        assert asked(answer)["redirect_uri"] == "http://127.0.0.1:8000/sign-in/with/joki/back"
    assert "evil" not in str(answer.headers) + answer.text


def test_the_cookie_of_a_sign_in_under_way_is_sealed_and_out_of_reach(app: Flask, browser: FlaskClient) -> None:
    app.config["SESSION_COOKIE_SECURE"] = True
    answer = browser.get("/sign-in/with/joki")
    (cookie,) = [one for one in answer.headers.getlist("Set-Cookie") if one.startswith("sign_in_with=")]
    assert {"HttpOnly", "SameSite=Lax", "Secure", "Path=/sign-in/with/joki", "Max-Age=600"} <= {
        part.strip() for part in cookie.split(";")
    }
    value = cookie.split("=", 1)[1].split(";")[0].strip('"')
    sent = asked(answer)
    opened = Seal(str(app.secret_key), "sign-in with a provider").unseal(value)
    for secret in (sent["state"], sent["nonce"], json.loads(opened)["verifier"]):
        assert secret in opened
        assert secret.encode() not in base64.urlsafe_b64decode(value + "===") + value.encode()
    with browser.session_transaction() as kept:  # the session cookie can be read by whoever has the browser
        assert not any(secret in str(dict(kept)) for secret in (sent["nonce"], json.loads(opened)["verifier"]))


def set_to(name: str, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda claims: claims.update({name: value})


def without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda claims: claims.pop(name)


def later(name: str, seconds: int) -> Callable[[dict[str, Any]], object]:
    return lambda claims: claims.update({name: claims[name] + seconds})


@pytest.mark.parametrize(
    "twist",
    [
        set_to("nonce", "another"),
        lambda claims: claims.update(nonce=["another", claims["nonce"]]),
        without("nonce"),
        set_to("aud", "another-program"),
        lambda claims: claims.update(aud="another-program", azp="toolkit"),
        lambda claims: claims.update(aud=["another-program"], azp="toolkit"),
        lambda claims: claims.update(aud=["toolkit", "another-program"], azp="toolkit"),
        set_to("azp", "another-program"),
        without("aud"),
        later("exp", -361),
        without("exp"),
        set_to("exp", "tomorrow"),
        later("iat", 3600),
        without("iat"),
        set_to("nbf", 10**10),
        set_to("iss", "https://evil.example"),
        without("iss"),
        set_to("at_hash", "AAAAAAAAAAAAAAAAAAAAAA"),
        set_to("at_hash", 7),
        without("sub"),
        set_to("sub", ""),
        set_to("sub", 42),
        set_to("amr", "mfa"),
    ],
    ids=[
        "wrong nonce",
        "nonce as a list",
        "no nonce",
        "wrong audience",
        "wrong audience, made out to us",
        "wrong audience in a list, made out to us",
        "for others too",
        "made out to another",
        "no audience",
        "expired",
        "no end",
        "an end that is no time",
        "of the future",
        "no beginning",
        "not yet",
        "foreign issuer",
        "no issuer",
        "of another access token",
        "access token's digest is no text",
        "no subject",
        "empty subject",
        "subject is a number",
        "methods are no list",
    ],
)
def test_a_token_that_does_not_hold_in_every_point_begins_nothing(
    browser: FlaskClient, provider: Provider, database: Database, twist: Callable[[dict[str, Any]], object]
) -> None:
    provider.twist = twist
    page = enter(browser, provider)
    assert (page.status_code, why(page)) == (400, NOT_PROVED)
    kept_out(browser, page, database)


def with_shared_secret(claims: dict[str, Any]) -> str:
    return jwt.encode({"alg": "HS256", "kid": "shared"}, claims, OctKey.import_key(SECRET))


def with_public_key_as_secret(claims: dict[str, Any]) -> str:
    public = rsa_key("first").as_pem(private=False)
    registry = JWSRegistry(algorithms=["HS256"])
    head, body = (
        base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=")
        for part in ({"alg": "HS256", "kid": "first"}, claims)
    )
    signature = registry.get_alg("HS256").sign(head + b"." + body, OctKey.import_key(base64.b64encode(public)))
    return b".".join((head, body, base64.urlsafe_b64encode(signature).rstrip(b"="))).decode()


def stripped(claims: dict[str, Any]) -> str:
    return signed(claims).rpartition(".")[0] + "."


def by_another_key(claims: dict[str, Any]) -> str:
    return jwt.encode({"alg": "RS256", "kid": "first"}, claims, rsa_key("an attacker's"))


def with_its_own_key_inside(claims: dict[str, Any]) -> str:
    own = rsa_key("an attacker's")
    return jwt.encode({"alg": "RS256", "jwk": own.as_dict(private=False)}, claims, own)


def changed_after(claims: dict[str, Any]) -> str:
    head, _body, signature = signed(claims).split(".")
    forged = base64.urlsafe_b64encode(json.dumps(claims | {"sub": "43"}).encode()).rstrip(b"=").decode()
    return f"{head}.{forged}.{signature}"


@pytest.mark.filterwarnings("ignore:JWS algorithm .none. is deprecated:joserfc.errors.SecurityWarning")
@pytest.mark.parametrize(
    "sign",
    [
        unsigned,
        with_shared_secret,
        with_public_key_as_secret,
        stripped,
        by_another_key,
        with_its_own_key_inside,
        changed_after,
        lambda claims: signed(claims, key="never published"),
        lambda claims: "no token",
        lambda claims: "a.b.c",
        lambda claims: "..",
        lambda claims: "",
        lambda claims: None,
        lambda claims: {"sub": "42"},
    ],
    ids=[
        "none",
        "signed with our secret",
        "signed with the public key",
        "signature taken off",
        "signed by another",
        "brings its own key",
        "changed after",
        "unknown key",
        "no token",
        "three letters",
        "two dots",
        "empty",
        "null",
        "object",
    ],
)
def test_a_token_that_is_not_signed_by_the_providers_own_key_begins_nothing(
    browser: FlaskClient,
    provider: Provider,
    database: Database,
    sign: Callable[[dict[str, Any]], object],
) -> None:
    provider.publish = {"id_token_signing_alg_values_supported": ["none", "HS256", "RS256"]}
    provider.sign = sign
    page = enter(browser, provider)
    assert (page.status_code, why(page)) == (400, NOT_PROVED)
    kept_out(browser, page, database)


def test_other_ways_of_signing_with_a_key_are_taken(browser: FlaskClient, provider: Provider) -> None:
    provider.sign = lambda claims: jwt.encode(
        {"alg": "ES256", "kid": "first-ec"}, claims, elliptic_key("first"), registry=JWSRegistry(algorithms=["ES256"])
    )
    assert enter(browser, provider).status_code == 303


def test_a_provider_that_signs_in_no_way_we_take_is_not_understood(browser: FlaskClient, provider: Provider) -> None:
    provider.publish = {"id_token_signing_alg_values_supported": ["none", "HS256"]}
    page = enter(browser, provider)
    assert (page.status_code, why(page)) == (502, UNREACHABLE)


def test_a_clock_a_minute_apart_does_no_harm(browser: FlaskClient, provider: Provider) -> None:
    provider.twist = lambda claims: claims.update(iat=claims["iat"] + 50, exp=claims["exp"] - 340)
    assert enter(browser, provider).status_code == 303


def test_a_provider_refuses_a_code_that_was_used(
    app: Flask, browser: FlaskClient, provider: Provider, database: Database
) -> None:
    answer = begin(browser, provider)
    provider.used.add(answer["code"])
    page = come_back(browser, answer)
    assert (page.status_code, why(page)) == (400, NOT_PROVED)
    kept_out(browser, page, database)


def test_a_sign_in_is_used_once_even_where_a_provider_takes_its_code_twice_and_the_cookie_was_copied(
    app: Flask, browser: FlaskClient, provider: Provider, database: Database
) -> None:
    provider.codes_are_good_for_ever = True
    answer = begin(browser, provider)
    thief = browser_of(app)
    kept = browser.get_cookie("sign_in_with", path="/sign-in/with/joki")
    assert kept
    thief.set_cookie("sign_in_with", kept.value, path="/sign-in/with/joki")
    assert come_back(browser, answer).status_code == 303
    page = come_back(thief, answer)
    assert (page.status_code, why(page)) == (410, USED)
    assert not is_in(thief)
    assert is_in(browser)
    assert come_back(browser, answer).status_code == 400  # its own cookie has gone
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(SessionRow)) == 1


def test_an_answer_is_taken_only_in_the_browser_in_which_it_was_asked_for(
    app: Flask, browser: FlaskClient, provider: Provider, database: Database
) -> None:
    attackers = begin(browser, provider)  # an attacker's own sign-in, whose way back is given to a victim
    victim = browser_of(app)
    page = come_back(victim, attackers)
    assert (page.status_code, why(page)) == (400, NOT_BEGUN)
    kept_out(victim, page, database)
    begin(victim, provider)
    page = come_back(victim, attackers)
    assert (page.status_code, why(page)) == (400, NOT_BEGUN)
    kept_out(victim, page, database)
    assert provider.asked == []


@pytest.mark.parametrize("state", ["", "x", "å", None, "\x00"])
def test_an_answer_without_the_right_state_is_not_taken(
    browser: FlaskClient, provider: Provider, database: Database, state: str | None
) -> None:
    answer = {"code": begin(browser, provider)["code"]} | ({} if state is None else {"state": state})
    page = come_back(browser, answer)
    assert (page.status_code, why(page)) == (400, NOT_BEGUN)
    kept_out(browser, page, database)
    assert provider.asked == []


@pytest.mark.parametrize("value", ["", "x", "å", "gAAAAABn" + "A" * 100, "x" * 3000])
def test_a_cookie_that_is_not_ours_is_not_taken(browser: FlaskClient, provider: Provider, value: str) -> None:
    answer = begin(browser, provider)
    browser.set_cookie("sign_in_with", value, path="/sign-in/with/joki")
    assert why(come_back(browser, answer)) == NOT_BEGUN


def test_a_cookie_sealed_for_another_purpose_or_provider_is_not_taken(
    app: Flask, browser: FlaskClient, provider: Provider
) -> None:
    answer = begin(browser, provider)
    kept = browser.get_cookie("sign_in_with", path="/sign-in/with/joki")
    assert kept
    words = Seal(str(app.secret_key), "sign-in with a provider").unseal(kept.value)
    for purpose, changed in (
        ("second factor", words),
        ("sign-in with a provider", words.replace('"joki"', '"broker"')),
        ("sign-in with a provider", "[]"),
        ("sign-in with a provider", "{}"),
    ):
        value = Seal(str(app.secret_key), purpose).seal(changed)
        browser.set_cookie("sign_in_with", value, path="/sign-in/with/joki")
        assert why(come_back(browser, answer)) == NOT_BEGUN


def test_a_sign_in_that_takes_too_long_or_a_clock_moved_back_is_not_taken(
    browser: FlaskClient, provider: Provider, clock: Clock
) -> None:
    answer = begin(browser, provider)
    clock.forward(minutes=10, seconds=1)
    assert why(come_back(browser, answer)) == NOT_BEGUN
    answer = begin(browser, provider)
    clock.forward(minutes=-11)
    assert why(come_back(browser, answer)) == NOT_BEGUN
    answer = begin(browser, provider)
    clock.forward(minutes=9, seconds=59)
    assert come_back(browser, answer).status_code == 303


@pytest.mark.parametrize(
    "wanted",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "evil", "/" + "x" * 2000],
)
def test_nobody_is_sent_to_another_site_after_signing_in_with_a_provider(
    browser: FlaskClient, provider: Provider, wanted: str
) -> None:
    sent = asked(browser.get("/sign-in/with/joki", query_string={"next": wanted}))
    code = provider.code(nonce=sent["nonce"], challenge=sent["code_challenge"])
    done = come_back(browser, {"state": sent["state"], "code": code})
    assert (done.status_code, done.location) == (303, "/")
    again = browser.get("/sign-in/with/joki", query_string={"next": wanted})
    assert again.location == ("/" if len(wanted) < 100 else wanted)


def test_an_answer_that_names_another_issuer_is_not_taken(
    browser: FlaskClient, provider: Provider, database: Database
) -> None:
    page = come_back(browser, begin(browser, provider) | {"iss": "https://evil.example"})
    assert why(page) == NOT_PROVED
    kept_out(browser, page, database)
    assert provider.asked == []
    assert come_back(browser, begin(browser, provider) | {"iss": provider.address}).status_code == 303


def test_a_provider_that_promises_to_name_itself_has_to(browser: FlaskClient, provider: Provider) -> None:
    provider.publish = {"authorization_response_iss_parameter_supported": True}
    assert why(enter(browser, provider)) == NOT_PROVED
    assert come_back(browser, begin(browser, provider) | {"iss": provider.address}).status_code == 303


@pytest.mark.parametrize("error", ["access_denied", "server_error", "<script>alert(1)</script>"])
def test_a_sign_in_broken_off_at_the_provider_is_told_so(
    browser: FlaskClient, provider: Provider, database: Database, error: str
) -> None:
    state = begin(browser, provider)["state"]
    page = come_back(browser, {"state": state, "error": error, "error_description": "<script>alert(2)</script>"})
    assert (page.status_code, why(page)) == (400, BROKEN_OFF)
    assert "alert(" not in page.text
    kept_out(browser, page, database)


@pytest.mark.parametrize(
    "answer",
    [
        lambda: ({"error": "invalid_client"}, 401),
        lambda: ("down", 503),
        lambda: ("<html>", 200),
        lambda: ([], 200),
        lambda: redirect("/keys"),
    ],
    ids=["our secret is wrong", "down", "no JSON", "a list", "elsewhere"],
)
def test_an_answer_to_the_code_that_is_none_is_told_so(
    browser: FlaskClient,
    provider: Provider,
    database: Database,
    answer: Callable[[], Any],
) -> None:
    provider.answer = answer
    page = enter(browser, provider)
    assert (page.status_code, why(page)) == (502, UNREACHABLE)
    kept_out(browser, page, database)


@pytest.mark.parametrize(
    "publish",
    [
        {"issuer": "https://evil.example"},
        {"issuer": None},
        {"token_endpoint": "http://evil.example/token"},
        {"token_endpoint": None},
        {"jwks_uri": "file:///etc/passwd"},
        {"authorization_endpoint": "javascript:alert(1)"},
    ],
)
def test_a_provider_that_publishes_what_cannot_be_is_not_gone_to_and_rests_a_while(
    browser: FlaskClient, provider: Provider, clock: Clock, publish: dict[str, Any]
) -> None:
    provider.publish = publish
    page = browser.get("/sign-in/with/joki")
    assert (page.status_code, why(page)) == (502, UNREACHABLE)
    provider.publish = {}
    clock.forward(seconds=9)
    assert browser.get("/sign-in/with/joki").status_code == 502
    assert provider.reads.count("/.well-known/openid-configuration") == 1
    clock.forward(seconds=1)
    assert browser.get("/sign-in/with/joki").status_code == 302


def test_a_provider_that_is_not_there_or_hangs_is_told_so_soon(
    make: Make, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = browser_of(make(ENTRY.format(issuer="http://127.0.0.1:1", secret=SECRET)))
    page = nowhere.get("/sign-in/with/joki")
    assert (page.status_code, why(page)) == (502, UNREACHABLE)
    monkeypatch.setattr(provider_feeds, "TIMEOUT", (1, 0.2))
    browser = browser_of(make(ENTRY.format(issuer=provider.address, secret=SECRET)))
    answer = begin(browser, provider)
    ours = threading.Event()

    def late() -> ResponseReturnValue:
        ours.wait(5)
        return provider.exchange(provider.asked[-1])

    provider.answer = late
    page = come_back(browser, answer)
    ours.set()
    assert (page.status_code, why(page)) == (502, UNREACHABLE)


def test_nothing_that_is_published_is_looked_for_elsewhere(browser: FlaskClient, provider: Provider) -> None:
    provider.publish = {"jwks_uri": f"{provider.address}/moved"}
    page = browser.get("/sign-in/with/joki")
    assert (page.status_code, why(page)) == (502, UNREACHABLE)
    assert "/keys" not in provider.reads


def test_a_token_need_not_name_its_key_where_one_key_signs(browser: FlaskClient, provider: Provider) -> None:
    own, other = (rsa_key(name).as_dict(private=False) for name in ("first", "an attacker's"))
    broken = {"kty": "EC", "crv": "P-9", "x": "a", "y": "b"}
    provider.keys = lambda: {"keys": [other | {"use": "enc"}, {"kid": "of no kind"}, broken, own]}
    provider.sign = lambda claims: jwt.encode({"alg": "RS256"}, claims, rsa_key("first"))
    assert enter(browser, provider).status_code == 303


@pytest.mark.parametrize(
    "keys",
    [{}, {"keys": []}, {"keys": [{"kty": "RSA", "n": "!!", "e": "AQAB"}]}, {"keys": [{"kty": "EC", "crv": "P-9"}]}],
)
def test_keys_that_cannot_be_read_are_told_so(browser: FlaskClient, provider: Provider, keys: dict[str, Any]) -> None:
    provider.keys = lambda: keys
    page = browser.get("/sign-in/with/joki")
    assert (page.status_code, why(page)) == (502, UNREACHABLE)


def test_what_a_provider_publishes_is_read_once_an_hour_and_new_keys_once_a_minute(
    app: Flask, provider: Provider, clock: Clock
) -> None:
    assert enter(browser_of(app), provider).status_code == 303
    assert enter(browser_of(app), provider).status_code == 303
    assert provider.reads.count("/keys") == 1
    provider.key = "second"
    assert why(enter(browser_of(app), provider)) == NOT_PROVED
    clock.forward(minutes=1)
    assert enter(browser_of(app), provider).status_code == 303
    assert provider.reads.count("/keys") == 2
    clock.forward(minutes=61)
    assert enter(browser_of(app), provider).status_code == 303
    assert provider.reads.count("/keys") == 3


@pytest.mark.parametrize("path", ["/sign-in/with/nobody", "/sign-in/with/nobody/back", "/sign-in/with/JOKI"])
def test_a_provider_that_is_not_in_the_file_is_not_found(browser: FlaskClient, path: str) -> None:
    assert browser.get(path).status_code == 404


def test_looking_at_the_way_back_without_going_there_uses_nothing_up(browser: FlaskClient, provider: Provider) -> None:
    answer = begin(browser, provider)
    for method in ("HEAD", "POST", "OPTIONS"):
        browser.open("/sign-in/with/joki/back", method=method, query_string=answer)
    assert provider.asked == []
    assert come_back(browser, answer).status_code == 303


def test_whoever_is_signed_in_already_is_not_sent_to_the_provider(browser: FlaskClient, provider: Provider) -> None:
    enter(browser, provider)
    assert browser.get("/sign-in/with/joki?next=/tenders").location == "/tenders"


def test_whoever_the_provider_proves_but_nobody_here_knows_is_kept_out_and_it_is_recorded(
    browser: FlaskClient, provider: Provider, database: Database
) -> None:
    provider.claims["email"] = "nobody@example.fi"
    page = enter(browser, provider)
    assert (page.status_code, why(page)) == (403, "Nobody in your organisation here is known to be you.")
    kept_out(browser, page, database)
    with database.reading() as session:
        line = session.scalars(select(AuditEvent).order_by(AuditEvent.id.desc()).limit(1)).one()
        assert (line.event, json.loads(line.details)["why"]) == ("sign_in_failed", "not_known")


def test_an_identity_code_as_subject_is_refused_and_kept_nowhere(
    browser: FlaskClient, provider: Provider, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    provider.subject = "131052-308T"
    page = enter(browser, provider)
    assert page.status_code == 403
    assert "personal identity code" in why(page)
    assert "131052" not in page.text + caplog.text
    kept_out(browser, page, database)


def test_somebody_with_a_second_factor_of_ours_is_asked_for_its_code_and_has_no_session_yet(
    browser: FlaskClient, provider: Provider, database: Database, town: Town, clock: Clock
) -> None:
    with database.writing() as session:
        session.add(
            SecondFactorRow(person_id=town.officer.person_id, sealed="x", begun_at=clock(), confirmed_at=clock())
        )
    done = come_back(browser, begin(browser, provider, "/sign-in/with/joki?next=/tenders"))
    assert (done.status_code, done.location) == (303, "/sign-in/code?next=/tenders")
    assert not is_in(browser)
    assert browser.get(done.location).status_code == 200
    provider.claims["amr"] = ["pwd", "mfa"]
    assert enter(browser, provider).location == "/"
    with database.reading() as session:
        assert session.scalars(select(SessionRow)).one().second_factor


def test_every_secret_of_the_browser_changes_with_the_sign_in(browser: FlaskClient, provider: Provider) -> None:
    browser.get("/sign-in")
    with browser.session_transaction() as before:
        token = before["csrf_token"]
    browser.set_cookie("session_token", "planted by an attacker")
    done = enter(browser, provider)
    assert "planted" not in str(done.headers.getlist("Set-Cookie"))
    with browser.session_transaction() as after:
        assert after["csrf_token"] != token


def test_the_words_are_in_the_readers_language_as_far_as_the_file_has_them(app: Flask, provider: Provider) -> None:
    for language, name in (("fi", "Joen kaupunki"), ("sv", "Å stad"), ("en", "City of Joki")):
        client = browser_of(app, language)
        assert name in client.get("/sign-in").text
        assert asked(client.get("/sign-in/with/joki"))["ui_locales"] == Language(language)
        assert name in come_back(client, {"state": "x"}).text


def test_without_providers_the_sign_in_page_names_none(
    settings: Settings, database: Database, library: Library, clock: Clock
) -> None:
    browser = browser_of(create_app(settings, database=database, library=library, clock=clock))
    assert "Other ways to sign in" not in browser.get("/sign-in").text
    assert browser.get("/sign-in/with/joki").status_code == 404


def test_a_faulty_file_of_providers_keeps_the_program_from_starting(make: Make) -> None:
    with pytest.raises(SettingsFault, match=r"^OIDC_PROVIDERS: providers.toml: joki.name: missing\nOIDC_PROVIDERS: "):
        make("[joki]")


def test_no_log_record_holds_a_secret_or_a_person(
    browser: FlaskClient, provider: Provider, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    answer = begin(browser, provider)
    provider.twist = set_to("nonce", "the nonce of another")
    come_back(browser, answer)
    provider.twist = set_to("aud", "the audience of another")
    enter(browser, provider)
    enter(browser, provider)
    ours = [
        record for record in caplog.records if record.name.startswith(("toolkit", "authlib", "urllib3", "requests"))
    ]
    assert [record.getMessage().split(" (request")[0] for record in ours if record.name.startswith("toolkit")] == [
        "sign-in with joki refused: the ID token: InvalidClaimError: invalid_claim: Invalid claim: 'nonce'",
        "sign-in with joki refused: the ID token: InvalidClaimError: invalid_claim: Invalid claim: 'aud'",
        "sign-in with joki refused: the ID token: InvalidClaimError: invalid_claim: Invalid claim: 'aud'",
    ]
    words = "\n".join(f"{record.getMessage()} {record.args} {record.exc_text}" for record in ours)
    for secret in (SECRET, answer["code"], answer["state"], OFFICER, "Maija", "of another", "an access token"):
        assert secret not in words
