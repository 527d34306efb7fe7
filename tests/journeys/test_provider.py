"""Signing in with a real OpenID provider in a real browser, in three languages: the whole way there and back."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from flask import Flask
from playwright.sync_api import Browser, Page
from sqlalchemy import select
from werkzeug.serving import make_server

from tests.conftest import SECRET, sqlite_copy
from tests.journeys.conftest import fill_sign_in
from tests.journeys.test_every_page import TOO_WIDE, WIDTHS, axe
from tests.town import OFFICER
from toolkit import demo
from toolkit.app import create_app, utc_now
from toolkit.base.store import Database
from toolkit.library.shelf import Library
from toolkit.people.tables import IdentityRow, OrganisationRow, SessionRow
from toolkit.settings import Settings

# The provider's program is built on an older way of Authlib; ours is not.
pytestmark = [
    pytest.mark.filterwarnings("ignore::authlib.deprecate.AuthlibDeprecationWarning"),
    pytest.mark.filterwarnings("ignore:get_jwt_config.* is deprecated:DeprecationWarning"),
]

NAMES = {"fi": "Joen kaupungin kirjautuminen", "sv": "Å stads inloggning", "en": "Sign-in of the City of Joki"}
HOLDER, STRANGER, NEWCOMER = "maija", "a-stranger", "uusi"


def mock_program() -> Flask:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import oidc_provider_mock  # noqa: PLC0415 (it warns when it is imported)

        return oidc_provider_mock.app(require_nonce=True)


@contextmanager
def on_a_port(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    running = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    running.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        running.join()
        server.server_close()


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    with on_a_port(mock_program()) as address:
        people = {
            HOLDER: {"email": OFFICER, "email_verified": True, "name": "Maija", "groups": ["buyers"]},
            STRANGER: {"email": "somebody@elsewhere.example", "email_verified": True, "name": "Nobody"},
            NEWCOMER: {"email": "uusi@joki.example", "name": "Uusi Ihminen", "groups": ["readers", "coffee"]},
        }
        for subject, claims in people.items():
            httpx.put(f"{address}/users/{subject}", json=claims).raise_for_status()
        yield address


@dataclass
class House:
    """The demo town behind a port, with the provider in its settings."""

    address: str
    database: Database


ENTRY = """
[joki]
name = {{fi = "{fi}", sv = "{sv}", en = "{en}"}}
issuer = "{issuer}"
client_id = "toolkit"
client_secret = "the mock takes any"
proved_domains = ["joki.example"]
organisations = [{{number = "{number}"}}]
{roles}
"""
ROLES = """
roles = [
  {claim = "groups", value = "buyers", role = "officer"},
  {claim = "groups", value = "readers", role = "reader"},
]
"""


@contextmanager
def opened_house(provider: str, migrated_file: Path, folder: Path, library: Library, roles: str) -> Iterator[House]:
    url = sqlite_copy(migrated_file, folder)
    database = Database(url)
    demo.build_town(database, now=utc_now())
    with database.reading() as session:
        number = session.scalars(select(OrganisationRow.number).order_by(OrganisationRow.id)).first()
    path = folder / "providers.toml"
    path.write_text(ENTRY.format(**NAMES, issuer=provider, number=number, roles=roles), encoding="utf-8")
    settings = Settings(
        instance_dir=folder,
        database_url=url,
        secret_key=SECRET,
        secure_cookies=False,
        demo=True,
        oidc_providers=path,
    )
    # The port is known once the server stands, and belongs into the address that the provider sends people back to.
    gate = Flask("gate")
    with on_a_port(gate) as address:
        app = create_app(replace(settings, public_url=address), database=database, library=library)
        gate.wsgi_app = app.wsgi_app  # type: ignore[method-assign]
        yield House(address, database)
    database.close()


@pytest.fixture
def house(provider: str, migrated_file: Path, tmp_path: Path, library: Library) -> Iterator[House]:
    with opened_house(provider, migrated_file, tmp_path, library, "") as opened:
        yield opened


@pytest.fixture
def house_with_roles(provider: str, migrated_file: Path, tmp_path: Path, library: Library) -> Iterator[House]:
    with opened_house(provider, migrated_file, tmp_path, library, ROLES) as opened:
        yield opened


@contextmanager
def reading(browser: Browser, house: House, language: str, *, script: bool = True) -> Iterator[tuple[Page, list[str]]]:
    """A page in a browser of its own, and what it complained of on our pages."""
    context = browser.new_context(base_url=house.address, java_script_enabled=script)
    context.add_cookies([{"name": "language", "value": language, "url": house.address}])
    context.set_default_timeout(15_000)
    # The provider's pages ask for a style sheet from elsewhere; no test does.
    context.route(lambda url: urlsplit(url).hostname != "127.0.0.1", lambda route: route.abort())
    complaints: list[str] = []
    page = context.new_page()

    def said(message: object) -> None:
        words = f"{getattr(message, 'type', '')}: {getattr(message, 'text', message)}"
        if page.url.startswith(house.address) and "responded with a status of 4" not in words:
            complaints.append(words)

    context.on("console", said)
    context.on("weberror", lambda error: said(error.error))
    yield page, complaints
    context.close()


def go_to_provider(page: Page, language: str) -> None:
    page.click(f"main a:has-text('{NAMES[language]}')")
    page.wait_for_selector("input[name=sub]")


def sign_in_there(page: Page, subject: str) -> None:
    page.fill("input[name=sub]", subject)
    with page.expect_navigation():
        page.click("button:has-text('Authorize')")


def faults(page: Page) -> dict[int, list[str]]:
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = [*axe(page), *page.evaluate(TOO_WIDE)]
    return found


NONE: dict[int, list[str]] = {width: [] for width in WIDTHS}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_an_officer_signs_in_with_a_provider_and_out_again(browser: Browser, house: House, language: str) -> None:
    with reading(browser, house, language) as (page, complaints):
        page.goto("/tenders")
        assert urlsplit(page.url).path == "/sign-in"
        assert faults(page) == NONE
        go_to_provider(page, language)
        sign_in_there(page, HOLDER)
        assert page.url == f"{house.address}/tenders"
        assert page.get_attribute("html", "lang") == language
        page.click("form[action$='/sign-out'] button")
        page.wait_for_url("**/sign-in?signed_out=1")
        page.goto("/tenders")
        assert urlsplit(page.url).path == "/sign-in"
        assert complaints == []
    with house.database.reading() as session:
        assert session.scalars(select(IdentityRow)).one().subject == HOLDER
        assert session.scalars(select(SessionRow)).one().way == "provider"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_whoever_is_not_known_or_breaks_off_reads_a_plain_page(browser: Browser, house: House, language: str) -> None:
    with reading(browser, house, language) as (page, complaints):
        page.goto("/sign-in")
        go_to_provider(page, language)
        sign_in_there(page, STRANGER)
        assert NAMES[language] in page.inner_text("main")
        assert page.locator("h1").count() == 1
        assert faults(page) == NONE
        page.goto("/sign-in")
        go_to_provider(page, language)
        with page.expect_navigation():
            page.click("button:has-text('Deny')")
        assert NAMES[language] in page.inner_text("main")
        assert faults(page) == NONE
        page.goto("/tenders")
        assert urlsplit(page.url).path == "/sign-in"
        assert complaints == []
    with house.database.reading() as session:
        assert session.scalars(select(SessionRow)).all() == []


def test_somebody_new_comes_with_the_role_of_their_group(browser: Browser, house_with_roles: House) -> None:
    with reading(browser, house_with_roles, "en", script=False) as (page, complaints):
        page.goto("/sign-in?next=/tenders")
        go_to_provider(page, "en")
        sign_in_there(page, NEWCOMER)
        assert page.url == f"{house_with_roles.address}/tenders"
        assert "Uusi Ihminen" in page.inner_text("header")
        assert page.locator("form[action='/tenders']").count() == 0  # a reader starts no tenders
        assert complaints == []


def test_going_back_in_the_browser_after_signing_in_uses_nothing_twice(browser: Browser, house: House) -> None:
    with reading(browser, house, "en") as (page, _complaints):
        page.goto("/sign-in")
        go_to_provider(page, "en")
        answers: list[str] = []
        page.on("request", lambda request: answers.append(request.url) if "/back?" in request.url else None)
        sign_in_there(page, HOLDER)
        (way_back,) = answers
        page.goto(way_back)
        assert "You could not be signed in" in page.inner_text("h1")
        page.goto("/tenders")
        assert page.url == f"{house.address}/tenders"
    with house.database.reading() as session:
        assert len(session.scalars(select(SessionRow)).all()) == 1


def test_what_was_typed_before_the_session_ended_survives_signing_in_with_a_provider_in_another_tab(
    browser: Browser, house: House
) -> None:
    with reading(browser, house, "en") as (page, _complaints):
        page.goto("/sign-in")
        fill_sign_in(page, OFFICER)
        page.goto("/tenders")
        page.click("form[action='/tenders'] button")
        page.wait_for_selector("#title")
        page.fill("#title", "Cleaning of the schools by the river")
        context = page.context
        kept = [one for one in context.cookies() if one["name"] != "session_token"]
        context.clear_cookies()
        context.add_cookies(kept)  # type: ignore[arg-type]
        with page.expect_navigation():
            page.click("main form button[type=submit]:not([name])")
        with context.expect_page() as other:
            page.click(f"main a:has-text('{NAMES['en']}')")
        other.value.wait_for_selector("input[name=sub]")
        sign_in_there(other.value, HOLDER)
        other.value.close()
        page.reload()
        assert "Cleaning of the schools by the river" in page.inner_text("main")
        with page.expect_navigation():
            page.click("main form button[type=submit]")
        assert urlsplit(page.url).path.startswith("/tenders/")
