"""Journeys in a real browser: the browser, what an officer does in it, and the demo town behind a real port."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright
from sqlalchemy import select
from werkzeug.serving import make_server

from tests.conftest import SECRET, sqlite_copy
from tests.journeys.typed import PROPOSED, Typed, way
from tests.town import OFFICER, OTHER_BUYER, READER, SECOND_OFFICER, Clock, csrf_token, signed_in
from toolkit import demo
from toolkit.app import create_app
from toolkit.base.documents import PaperFault
from toolkit.base.jobs import ATTEMPTS, run_due
from toolkit.base.mail import send_mail
from toolkit.base.model import Language
from toolkit.base.store import Database
from toolkit.base.tables import Mail
from toolkit.clauses.documents import file_name, suffix_of
from toolkit.clauses.jobs import ComingPaper, make_papers
from toolkit.library.shelf import Library
from toolkit.settings import Settings

# ── The browser ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=quiet)
        yield opened
        opened.close()


@dataclass
class Watch:
    """What no page may do: complain to the console, break its own policy, or ask another machine for anything."""

    complaints: list[str] = field(default_factory=list)
    answers: list[tuple[str, int]] = field(default_factory=list)
    """The method and status of each page that was asked for."""

    def over(self, context: BrowserContext) -> None:
        context.on("console", self._said)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        context.on("request", self._asked)
        context.on("response", lambda got: self._answered(got.request, got.status))

    def _said(self, message: ConsoleMessage) -> None:
        # What a page is answered with is told by the page, be it 4xx or 502; a file of it that is missing is a fault.
        answer_of_page = message.page is not None and message.location["url"] == message.page.url
        if re.search("the server responded with a status of (4|502)", message.text) and answer_of_page:
            return
        self.complaints.append(f"{message.type}: {message.text}")

    def _asked(self, request: Request) -> None:
        if urlsplit(request.url).hostname != "127.0.0.1":
            self.complaints.append(f"asked {request.url}")

    def _answered(self, request: Request, status: int) -> None:
        if request.is_navigation_request():
            self.answers.append((request.method, status))


Open = Callable[..., Page]


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def open_page(browser: Browser, watch: Watch) -> Iterator[Open]:
    """A page in a browser of its own, watched."""
    opened: list[BrowserContext] = []

    def open_one(address: str, language: str = "en", *, script: bool = True, who: FlaskClient | None = None) -> Page:
        context = browser.new_context(
            base_url=address, viewport={"width": 1280, "height": 900}, java_script_enabled=script
        )
        opened.append(context)
        context.add_cookies([{"name": "language", "value": language, "url": address}, *cookies_of(who, address)])
        context.set_default_timeout(15_000)
        watch.over(context)
        return context.new_page()

    yield open_one
    for context in opened:
        context.close()


def cookies_of(client: FlaskClient | None, address: str) -> list[dict[str, str]]:  # type: ignore[type-arg]
    """The cookies of somebody who has signed in, so that a browser need not do it again."""
    kept = [client.get_cookie(name) for name in ("session_token", "session")] if client else []
    return [{"name": one.key, "value": one.value, "url": address} for one in kept if one]


# ── What an officer does ─────────────────────────────────────────────────────────────────────────────────────────────


def sign_in(page: Page, email: str = OFFICER, path: str = "/sign-in") -> None:
    page.goto(path)
    fill_sign_in(page, email)


def fill_sign_in(page: Page, email: str, password: str = demo.PASSWORD) -> None:
    page.fill("#email", email)
    page.fill("#password", password)
    click_through(page, "main form .govuk-button[type=submit]:not(.govuk-password-input__toggle)")


def fill(page: Page, typed: Typed) -> None:
    """Type or choose each answer; what was chosen before of the same question is given up; rows are added as needed."""
    for name, value in typed.items():
        box = page.locator(f'main form [name="{name}"]')
        table, _, cell = name.partition("-")
        if cell and not box.count():
            press(page, f"add:{table}")
        wanted = value if isinstance(value, list) else [value]
        if box.first.get_attribute("type") in ("radio", "checkbox"):
            for choice in box.all():
                if choice.get_attribute("type") == "checkbox" or choice.get_attribute("value") in wanted:
                    choice.set_checked(choice.get_attribute("value") in wanted)
        else:
            for place, text in enumerate(wanted):
                box.nth(place).fill(text)


def save(page: Page, then: str = "") -> None:
    """Save a step and go on, or go where another button leads."""
    if then:
        press(page, then)
    else:
        click_through(page, "main form button[type=submit]:not([name])")


def press(page: Page, then: str) -> None:
    """Press one of a step's other buttons."""
    click_through(page, f'main button[name=then][value="{then}"]')


def click_through(page: Page, selector: str) -> None:
    """Click what leads to another page, and wait until that one is there."""
    with page.expect_navigation():
        page.click(selector)


def step_of(page: Page) -> str:
    """The name of the step that a page shows."""
    return page.url.partition("#")[0].rpartition("/")[2]


def walk(page: Page, steps: dict[str, Typed]) -> None:
    """Answer one step after the other, as they come; a step may ask more once it has been answered."""
    for name, typed in steps.items():
        assert step_of(page) == name
        now = {one: value for one, value in typed.items() if "-" in one or _is_asked(page, one)}
        fill(page, now)
        save(page)
        later = {one: value for one, value in typed.items() if one not in now}
        if later:
            assert step_of(page) == name
            fill(page, later)
            save(page)


def _is_asked(page: Page, name: str) -> bool:
    return page.locator(f'main form [name="{name}"]').count() > 0


def freeze(page: Page) -> None:
    click_through(page, 'form[action$="/freeze"] button')


# ── The town behind a port ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Town:
    """The demo town with its real pages on a real port, and ways to prepare tenders without a browser."""

    address: str
    app: Flask
    settings: Settings
    database: Database
    clock: Clock
    people: dict[str, FlaskClient] = field(default_factory=dict)

    def sign_in(self, *emails: str) -> None:
        """Sign people in, in browsers of their own; who works on tenders, unless others are named."""
        working = emails or (OFFICER, SECOND_OFFICER, OTHER_BUYER, READER)
        self.people |= {email: signed_in(self.app, email) for email in working}

    def post(self, path: str, typed: Typed, who: str = OFFICER, form_of: str = "") -> str:
        """Send a form with the hidden fields of its page; where the answer leads."""
        page = self.people[who].get(form_of or path).text
        inputs = re.findall(r'<input [^>]*type="hidden"[^>]*>', page.split("<main")[1])
        hidden = {name: value for one in inputs for name, value in re.findall(r'name="(\w+)".* value="([^"]*)"', one)}
        return self._sent(path, hidden | typed, who)

    def _sent(self, path: str, form: Typed, who: str) -> str:
        answer = self.people[who].post(path, data=form)
        assert answer.status_code == 303, f"{path}: {answer.status_code} {re.findall('error-message.*', answer.text)}"
        return answer.location

    def newest_link(self, email: str) -> str:
        """Where the link in the newest message to an address leads."""
        with self.database.reading() as session:
            body = session.scalars(select(Mail.body).where(Mail.address == email).order_by(Mail.id.desc())).first()
        return urlsplit(re.findall(r"https?://\S+", body or "")[0]).path

    def tender(
        self,
        *,
        until: str = "",
        instrument: str = "contract_condition",
        full: bool = False,
        who: str = OFFICER,
        **changed: Typed,
    ) -> str:
        """The address of a new tender whose steps before `until` are answered; without it, of a complete one."""
        here = self.post("/tenders", {}, who, form_of="/tenders").removesuffix("/purchase")
        token = csrf_token(self.people[who].get("/tenders").text)
        newest = {"csrf_token": token, "version": "999"}  # nobody else is at work on it: no page need be opened first
        steps = way(instrument, full=full, **changed)
        if full and until != "purchase":
            self._sent(f"{here}/purchase", newest | steps["purchase"], who)  # then the page asks more
        for name, typed in steps.items():
            if name == until:
                break
            self._sent(f"{here}/{name}", newest | PROPOSED.get(name, {}) | typed, who)
        return here

    def set_aside(self, tender: str) -> None:
        page = self.people[OFFICER].get(f"{tender}/check").text
        keys = re.findall(r'name="key" value="([^"]+)"', page)
        assert keys
        for key in keys:
            self.post(
                f"{tender}/override", {"key": key, "reason": "The reason is tried out."}, form_of=f"{tender}/check"
            )

    def frozen(self, tender: str) -> str:
        """The address of a frozen pack; its papers are still to be made."""
        pack = self.post(f"{tender}/freeze", {}, form_of=f"{tender}/check")
        self.people[OFFICER].get(pack)  # the message that it is frozen is shown once
        return pack

    def make_papers(self, *, failing: str = "") -> None:
        """Do what the worker does, but for the typesetting: for the pages it only matters that files are there.

        The paper named by `failing` fails as often as it is tried.
        """
        clock = Clock(self.clock.moment)
        taught = {
            "make_papers": partial(make_papers, render=partial(not_typeset, failing=failing)),
            "send_mail": partial(send_mail, smtp_url=None, mail_from=None),
        }
        for _ in range(ATTEMPTS if failing else 1):
            done = run_due(self.database, handlers=taught, clock=clock)
            assert done or failing
            clock.forward(minutes=1)


def not_typeset(envelope: dict[str, Any], name: str, language: Language, *, failing: str) -> ComingPaper:
    """A paper of which nothing is made but its name."""
    made: Future[bytes] = Future()
    if name == failing:
        made.set_exception(PaperFault("no font has this"))
    else:
        made.set_result(b"%PDF-1.7")
    file, media_type = file_name(envelope["payload"], name, language), f"application/{suffix_of(name)}"
    return ComingPaper(f"{name}-{language}", file, media_type, made)


@contextmanager
def open_town(migrated_file: Path, folder: Path, library: Library, *, providers: Path | None = None) -> Iterator[Town]:
    url = sqlite_copy(migrated_file, folder)
    settings = Settings(
        instance_dir=folder,
        database_url=url,
        secret_key=SECRET,
        secure_cookies=False,
        demo=True,
        oidc_providers=providers,
    )
    database, clock = Database(url), Clock()
    demo.build_town(database, now=clock())
    app = create_app(settings, database=database, library=library, clock=clock)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    opened = Town(f"http://127.0.0.1:{server.server_port}", app, settings, database, clock)
    try:
        opened.sign_in()
        yield opened
    finally:
        server.shutdown()
        serving.join()
        server.server_close()
        database.close()


@pytest.fixture(scope="module")
def town(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory, library: Library) -> Iterator[Town]:
    with open_town(migrated_file, tmp_path_factory.mktemp("town"), library) as opened:
        yield opened
