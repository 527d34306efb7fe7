"""Journeys in a real browser: the demo town behind a real port, what an officer types, and the list of all pages."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright
from werkzeug.serving import make_server

from tests.conftest import SECRET, sqlite_copy
from tests.town import NOW, OFFICER, OTHER_BUYER, READER, SECOND_OFFICER, Clock, signed_in
from toolkit import demo
from toolkit.app import create_app
from toolkit.base.documents import Paper, RenderPool
from toolkit.base.jobs import run_due
from toolkit.base.store import Database
from toolkit.library.shelf import Library
from toolkit.settings import Settings
from toolkit.worker import handlers

Typed = dict[str, str | list[str]]

# The longest word in a Finnish dictionary: what fits with it at 320 px fits with any.
TITLE = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilaskoulun peruskorjaus"
TYPED: dict[str, Typed] = {
    "purchase": {
        "title": TITLE,
        "reference": "KRA 2026/114",
        "kind": "works",
        "cpv": "45214200-2",
        "buyer": "sub_central",
        "arrangement": "contract",
        "published": ["1", "2", "2027"],
        "language": "fi",
        "general_terms": "YSE 1998",
    },
    "value": {"value": "6 200 000", "options": "0", "starts_not_known": "y", "months": "18", "option_months": "0"},
    "labour": {"labour": "share", "labour_share": "50", "hourly_cost": "30", "weekly_hours": "40"},
    "people": {
        "groups": ["LTU12", "YOUNG30"],
        "origin": "anyone",
        "candidates_not_known": "y",
        "forms": ["job", "apprenticeship", "training_agreement"],
    },
    "instrument": {"instrument": "contract_condition"},
    "amount": {
        "amount_by": "labour_hours",
        "seats": "4",
        "min_months": "2",
        "response_days": "30",
        "cure_days": "30",
        "penalty": "1 500",
        "penalty_cap": "1",
    },
}
RESIDENTS: Typed = TYPED["people"] | {"origin": "own_residents"}
"""Answers that a guardrail blocks."""

PROPOSED: Typed = {"rate": "5", "per_year": "1", "months_per_place": "12", "first_start_months": "6"} | {
    "report_months": "6"
}
"""What the step of amounts proposes by itself, for those who send it without a browser."""

DIALOGUE: dict[str, Typed] = {"instrument": {"instrument": "dialogue"}, "meeting": {"meeting_weeks": "8"}}


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
        # That a page was answered with 4xx is told by the page; that one of its files was is a fault.
        answer_of_page = message.page is not None and message.location["url"] == message.page.url
        if "the server responded with a status of 4" in message.text and answer_of_page:
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
    page.click("main form .govuk-button[type=submit]:not(.govuk-password-input__toggle)")


def fill(page: Page, typed: Typed) -> None:
    """Type or choose each answer; what was chosen before of the same question is given up."""
    for name, value in typed.items():
        box = page.locator(f'main form [name="{name}"]')
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
    page.click(f'main form button[name=then][value="{then}"]' if then else "main form button[type=submit]:not([name])")


def freeze(page: Page) -> None:
    page.click('form[action$="/freeze"] button')


# ── The town behind a port ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Town:
    """The demo town with its real pages on a real port, and ways to prepare tenders without a browser."""

    address: str
    app: Flask
    settings: Settings
    database: Database
    people: dict[str, FlaskClient]

    def post(self, path: str, typed: Typed, who: str = OFFICER, form_of: str = "") -> str:
        """Send a form with the hidden fields of its page; where the answer leads."""
        page = self.people[who].get(form_of or path).text
        inputs = re.findall(r'<input [^>]*type="hidden"[^>]*>', page.split("<main")[1])
        hidden = {name: value for one in inputs for name, value in re.findall(r'name="(\w+)".* value="([^"]*)"', one)}
        answer = self.people[who].post(path, data=hidden | typed)
        assert answer.status_code == 303, f"{path}: {answer.status_code} {re.findall('error-message.*', answer.text)}"
        return answer.location

    def tender(self, *, until: str = "", who: str = OFFICER, **changed: Typed) -> str:
        """The address of a new tender whose steps before `until` are answered; without it, of a complete one."""
        here = self.post("/tenders", {}, who, form_of="/tenders").removesuffix("/purchase")
        steps = {name: changed.get(name, typed) for name, typed in (TYPED | {"meeting": {}}).items()} | changed
        for name, typed in steps.items():
            if name == until:
                break
            if typed:
                self.post(f"{here}/{name}", (PROPOSED if name == "amount" else {}) | typed, who)
        return here

    def dialogue(self, until: str = "") -> str:
        return self.tender(until=until, amount={}, **DIALOGUE)

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

    def make_papers(self) -> None:
        """Do what the worker does, but for the typesetting: for the pages it only matters that files are there."""
        assert run_due(self.database, handlers=handlers(self.settings, NoTypesetting()), clock=lambda: NOW)


class NoTypesetting(RenderPool):
    def render(self, paper: Paper) -> Future[bytes]:
        made: Future[bytes] = Future()
        made.set_result(b"%PDF-1.7 " + paper.title.encode())
        return made


@pytest.fixture(scope="module")
def town(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory, library: Library) -> Iterator[Town]:
    folder = tmp_path_factory.mktemp("town")
    url = sqlite_copy(migrated_file, folder)
    settings = Settings(instance_dir=folder, database_url=url, secret_key=SECRET, secure_cookies=False, demo=True)
    database = Database(url)
    demo.build_town(database, now=NOW)
    app = create_app(settings, database=database, library=library, clock=Clock())
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    people = {email: signed_in(app, email) for email in (OFFICER, SECOND_OFFICER, OTHER_BUYER, READER)}
    yield Town(f"http://127.0.0.1:{server.server_port}", app, settings, database, people)
    server.shutdown()
    serving.join()
    server.server_close()
    database.close()


# ── Every page ───────────────────────────────────────────────────────────────────────────────────────────────────────


class Prepared:
    """Tenders in every state that has a page of its own."""

    def __init__(self, town: Town) -> None:
        self.town = town
        steps = [*TYPED, "meeting"]
        self.unanswered = {
            name: town.dialogue(until=name) if name == "meeting" else town.tender(until=name) for name in steps
        }
        self.complete, self.dialogue = town.tender(), town.dialogue()
        self.blocked, self.overridden = (town.tender(people=RESIDENTS) for _ in range(2))
        town.set_aside(self.overridden)
        self.frozen = town.tender()
        self.replaced = town.frozen(self.frozen)
        town.post(f"{self.frozen}/amount", PROPOSED | TYPED["amount"] | {"seats": "5"})
        self.ready = town.frozen(self.frozen)
        town.make_papers()
        self.waiting = town.frozen(self.dialogue)
        for _ in range(15):  # more than one page of the list holds
            town.post("/tenders", {}, form_of="/tenders")

    def answered(self, step: str) -> str:
        return f"{self.dialogue if step == 'meeting' else self.complete}/{step}"


@pytest.fixture(scope="module")
def prepared(town: Town) -> Prepared:
    return Prepared(town)


@dataclass(frozen=True)
class Shown:
    """A page that people see: its name here, how to come to it, who sees it, which endpoint answers, and how."""

    name: str
    endpoint: str
    come: Callable[[Page, Prepared], object]
    who: str | None = OFFICER
    status: int = 200


def _at(path: str) -> Callable[[Page, Prepared], object]:
    return lambda page, prepared: page.goto(path)


def _wrong_sign_in(page: Page, prepared: Prepared) -> None:
    page.goto("/sign-in")
    fill_sign_in(page, f"nobody{Path(page.url).name}@koivuranta.example", "wrong")


def _empty_sign_in(page: Page, prepared: Prepared) -> None:
    page.goto("/sign-in")
    fill_sign_in(page, "", "")


def _session_ended(page: Page, prepared: Prepared) -> None:
    """Somebody types while their session ends; the page then asks them to sign in and keeps what they typed."""
    sign_in(page, path=f"/sign-in?next={prepared.complete}/purchase")
    page.context.clear_cookies(name="session_token")
    save(page)


def _continue(page: Page, prepared: Prepared, email: str = OFFICER) -> None:
    _session_ended(page, prepared)
    fill_sign_in(page, email)


def _expired(page: Page, prepared: Prepared) -> None:
    page.goto("/sign-in")
    page.context.clear_cookies(name="session")
    fill_sign_in(page, OFFICER)


def _refused(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.frozen}/check")
    freeze(page)


def _conflict(page: Page, prepared: Prepared) -> None:
    tender = prepared.town.tender(until="value")
    page.goto(f"{tender}/purchase")
    prepared.town.post(f"{tender}/purchase", TYPED["purchase"] | {"title": "Another name", "cpv": ""}, SECOND_OFFICER)
    save(page)


def _no_reason(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.blocked}/check")
    page.click("details:has(form) summary")
    page.click('form[action$="/override"] button')


def _freeze_now(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.town.tender()}/check")
    freeze(page)


def _not_allowed(page: Page, prepared: Prepared) -> None:
    """What a reader is not offered is sent all the same: the form for signing out, turned to another address."""
    page.goto("/tenders")
    with page.expect_navigation():
        page.evaluate("() => { const form = document.forms[0]; form.action = '/tenders'; form.submit(); }")


def _empty_step(name: str) -> Callable[[Page, Prepared], object]:
    return lambda page, prepared: page.goto(f"{prepared.unanswered[name]}/{name}")


def _filled_step(name: str) -> Callable[[Page, Prepared], object]:
    return lambda page, prepared: page.goto(prepared.answered(name))


def _faulty_step(name: str) -> Callable[[Page, Prepared], object]:
    def come(page: Page, prepared: Prepared) -> None:
        page.goto(f"{prepared.unanswered[name]}/{name}")
        for box in page.locator("main form input[type=text]").all():
            box.fill("x" * 150)
        save(page)

    return come


def _options_longer(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.unanswered['value']}/value")
    fill(page, TYPED["value"] | {"options": "1 000", "option_months": "24"})
    save(page)


def _both_answered(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.complete}/purchase")
    fill(page, {"published_not_known": "y"})
    save(page)


def _labour_unknown(page: Page, prepared: Prepared) -> None:
    page.goto(f"{prepared.town.tender(labour={'labour': 'not_known', 'weekly_hours': '40'}, until='amount')}/amount")


def _library(kind: str) -> Callable[[Page, Prepared], object]:
    def come(page: Page, prepared: Prepared) -> None:
        page.goto("/library")
        page.click(f'main a[href*="/{kind}/"]')

    return come


PAGES = (
    Shown("front", "tenders.front", _at("/"), None),
    Shown("sign-in", "people.sign_in", _at("/sign-in"), None),
    Shown("signed-out", "people.sign_in", _at("/sign-in?signed_out=1"), None),
    Shown("sign-in-wrong", "people.sign_in_answer", _wrong_sign_in, None, 401),
    Shown("sign-in-empty", "people.sign_in_answer", _empty_sign_in, None, 400),
    Shown("session-ended", "tenders.answer", _session_ended, None, 401),
    Shown("continue", "people.sign_in_answer", _continue, None),
    Shown("not-kept", "people.sign_in_answer", lambda page, it: _continue(page, it, SECOND_OFFICER), None),
    Shown("expired", "people.sign_in_answer", _expired, None, 400),
    Shown("not-found", "", _at("/nowhere"), None, 404),
    Shown("not-yours", "tenders.go_on", lambda page, it: page.goto(it.complete), OTHER_BUYER, 404),
    Shown("not-allowed", "tenders.start", _not_allowed, READER, 403),
    Shown("refused", "clauses.freeze", _refused, status=409),
    Shown("accessibility", "base.accessibility", _at("/accessibility"), None),
    Shown("privacy", "base.privacy", _at("/privacy"), None),
    Shown("library", "library.contents", _at("/library"), None),
    Shown("library-clause", "library.clause", _library("clauses"), None),
    Shown("library-criterion", "library.criterion", _library("criteria"), None),
    Shown("library-sources", "library.sources", _at("/library/sources")),
    Shown("library-guardrails", "library.guardrails", _at("/library/guardrails")),
    Shown("tenders-none", "tenders.tenders", _at("/tenders"), OTHER_BUYER),
    Shown("tenders", "tenders.tenders", _at("/tenders")),
    Shown("tenders-older", "tenders.tenders", _at("/tenders?before=6")),
    *(Shown(f"{name}-empty", "tenders.step", _empty_step(name)) for name in (*TYPED, "meeting")),
    *(Shown(f"{name}-filled", "tenders.step", _filled_step(name)) for name in (*TYPED, "meeting")),
    *(Shown(f"{name}-faulty", "tenders.answer", _faulty_step(name), status=422) for name in (*TYPED, "meeting")),
    Shown("people-blocked", "tenders.step", lambda page, it: page.goto(f"{it.blocked}/people")),
    Shown("purchase-both", "tenders.answer", _both_answered, status=422),
    Shown("purchase-conflict", "tenders.answer", _conflict, status=409),
    Shown("value-options-longer", "tenders.answer", _options_longer, status=422),
    Shown("amount-labour-unknown", "tenders.step", _labour_unknown),
    Shown("check", "clauses.check", lambda page, it: page.goto(f"{it.complete}/check")),
    Shown("check-blocked", "clauses.check", lambda page, it: page.goto(f"{it.blocked}/check")),
    Shown("check-no-reason", "clauses.override", _no_reason, status=422),
    Shown("check-set-aside", "clauses.check", lambda page, it: page.goto(f"{it.overridden}/check")),
    Shown("check-frozen", "clauses.check", lambda page, it: page.goto(f"{it.frozen}/check")),
    Shown("check-dialogue", "clauses.check", lambda page, it: page.goto(f"{it.dialogue}/check")),
    Shown("pack-just-frozen", "clauses.pack", _freeze_now),
    Shown("pack-dialogue-being-made", "clauses.pack", lambda page, it: page.goto(it.waiting)),
    Shown("pack-replaced", "clauses.pack", lambda page, it: page.goto(it.replaced)),
    Shown("pack-ready", "clauses.pack", lambda page, it: page.goto(it.ready)),
)  # fmt: skip


@pytest.fixture(params=PAGES, ids=lambda shown: shown.name)
def shown(request: pytest.FixtureRequest) -> Shown:
    """Each page in turn."""
    one: Shown = request.param
    return one


PICTURES = os.environ.get("PICTURES")
"""A folder: whoever wants to look at all pages gets a picture of each there."""


def picture(page: Page, name: str) -> None:
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=True)
