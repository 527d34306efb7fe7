"""Every page in three languages, on a narrow and a wide screen: nothing for axe to find, nothing to scroll sideways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.exceptions import NotFound

from tests.journeys.conftest import Open, Town, Watch, cookies_of, open_town
from tests.journeys.shown import PAGES, Prepared, Shown, picture
from tests.journeys.shown_library import PAGES_OF_LIBRARY
from tests.journeys.shown_own_text import PAGES_OF_OWN_TEXT
from tests.journeys.shown_people import PAGES_OF_PEOPLE, PROVIDER, Crowd
from tests.town import OFFICER
from toolkit.library.shelf import Library

AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
  .then(found => found.violations.flatMap(one =>
    one.nodes.map(node => `${one.id}: ${node.target} ${node.failureSummary}`)))"""
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > width + 1)
    .map(one => `${one.tagName}.${one.className}`)
}"""
WIDTHS = (1280, 320)

NO_PAGE = {
    "static": "files",
    "base.choose_language": "leads back",
    "tenders.start": "leads to the first question",
    "tenders.texts": "leads back to the question",
    "people.sign_out": "leads to the sign-in page",
    "own_text.delete": "leads to the list",
    "clauses.papers_again": "leads back to the pack",
    "clauses.paper": "a PDF or DOCX file",
    "clauses.data": "a JSON file",
    "selection.as_pdf": "a PDF file",
    "selection.as_word": "a DOCX file",
    "notice.as_json": "a JSON file",
    "notice.as_xml": "an XML file",
    "home.data_file": "a JSON file",
    "home.trail_file": "a CSV file",
    "people.switch_answer": "leads to the front page",
    "account.end_session": "leads back to the sessions",
    "account.end_others": "leads back to the sessions",
    "account.take_email": "leads to the account; a link that is over is shown as by opening it",
    "factor.begin": "leads to setting it up",
    "members.invite_again": "leads back to the invitations",
    "members.withdraw": "leads back to the invitations",
    "members.end_sessions": "leads back to the person",
    "members.drop_second_factor": "leads back to the person",
    "members.erase": "leads to the people",
    "partners.send_again": "leads back to the invitations",
    "partners.withdraw_invitation": "leads back to the invitations",
    "partners.answer": "leads back to the partner",
    "partners.withdraw": "leads back to the partner",
    "partners.end": "leads back to the partner",
    "outbox.send_again": "leads back to the message",
}
"""Endpoints that answer with no page of their own."""


def endpoint_at(app: Flask, method: str, url: str) -> str:
    """Which endpoint answers at an address; none: ""."""
    path = "/" + url.split("/", 3)[3].partition("?")[0].partition("#")[0]
    try:
        endpoint, _ = app.url_map.bind("127.0.0.1").match(path, method=method)
    except NotFound:
        return ""
    return str(endpoint)


def axe(page: Page) -> list[str]:
    """What axe finds wrong; its script comes by the browser's own door, so that the page keeps its policy."""
    if not page.evaluate("() => typeof axe === 'object'"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN, TAGS)
    return found


@pytest.fixture(scope="module")
def prepared(
    town: Town, migrated_file: Path, tmp_path_factory: pytest.TempPathFactory, library: Library
) -> Iterator[Prepared]:
    with open_town(migrated_file, tmp_path_factory.mktemp("later"), library) as later:
        yield Prepared(town, later)


class Readers:
    """One browser page for each person and language in a town, used again and again."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.kept: dict[tuple[str, str, str], tuple[Page, Watch]] = {}
        self.contexts: list[BrowserContext] = []

    def page(self, town: Town, who: str | None, language: str) -> tuple[Page, Watch]:
        address = town.address
        if who is None or (address, who, language) not in self.kept:
            context = self.browser.new_context(base_url=address)
            self.contexts.append(context)
            client = town.people[who] if who else None
            context.add_cookies([{"name": "language", "value": language, "url": address}, *cookies_of(client, address)])
            context.set_default_timeout(15_000)
            watch = Watch()
            watch.over(context)
            opened = context.new_page(), watch
            if who is None:
                return opened
            self.kept[address, who, language] = opened
        return self.kept[address, who, language]


@pytest.fixture(scope="module")
def readers(browser: Browser) -> Iterator[Readers]:
    kept = Readers(browser)
    yield kept
    for context in kept.contexts:
        context.close()


@pytest.fixture(scope="module")
def crowd(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory, library: Library) -> Iterator[Crowd]:
    folder = tmp_path_factory.mktemp("crowd")
    providers = folder / "providers.toml"
    providers.write_text(PROVIDER, encoding="utf-8")
    with open_town(migrated_file, folder, library, providers=providers) as town:
        yield Crowd(town)


def look_at(shown: Shown, language: str, readers: Readers, town: Town, prepared: Prepared | Crowd | None) -> None:
    """Go to a page and see what axe finds, what is too wide, and whether anything was complained of."""
    page, watch = readers.page(town, shown.who, language)
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    shown.come(page, prepared)
    page.wait_for_load_state("load")
    method, status = watch.answers[-1]
    assert (endpoint_at(town.app, method, page.url), status) == (shown.endpoint, shown.status)
    assert page.get_attribute("html", "lang") == language
    faults: dict[int, Any] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults[width] = [*axe(page), *page.evaluate(TOO_WIDE)]
        picture(page, f"{shown.name}-{language}-{width}")
    assert faults == {width: [] for width in WIDTHS}
    assert watch.complaints == []
    if shown.who is None:
        page.context.close()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.name)
def test_a_page_has_no_fault_that_axe_can_find_and_fits_the_screen(
    shown: Shown, language: str, readers: Readers, prepared: Prepared
) -> None:
    look_at(shown, language, readers, prepared.later if shown.later else prepared.town, prepared)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("shown", PAGES_OF_LIBRARY, ids=lambda shown: shown.name)
def test_a_page_of_the_library_has_no_fault_that_axe_can_find_and_fits_the_screen(
    shown: Shown, language: str, readers: Readers, town: Town
) -> None:
    look_at(shown, language, readers, town, None)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("shown", PAGES_OF_OWN_TEXT, ids=lambda shown: shown.name)
def test_a_page_of_the_check_of_ones_own_clause_has_no_fault_that_axe_can_find_and_fits_the_screen(
    shown: Shown, language: str, readers: Readers, town: Town
) -> None:
    look_at(shown, language, readers, town, None)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("shown", PAGES_OF_PEOPLE, ids=lambda shown: shown.name)
def test_a_page_of_people_has_no_fault_that_axe_can_find_and_fits_the_screen(
    shown: Shown, language: str, readers: Readers, crowd: Crowd
) -> None:
    look_at(shown, language, readers, crowd.town, crowd)


def test_every_page_of_the_program_is_looked_at(town: Town) -> None:
    endpoints = {rule.endpoint for rule in town.app.url_map.iter_rules()}
    shown = {one.endpoint for one in (*PAGES, *PAGES_OF_LIBRARY, *PAGES_OF_OWN_TEXT, *PAGES_OF_PEOPLE) if one.endpoint}
    assert shown | set(NO_PAGE) == endpoints


def test_what_is_not_looked_at_has_no_page_of_its_own(town: Town, prepared: Prepared) -> None:
    client = town.people[OFFICER]
    for path, kind in (
        (f"{prepared.ready}/clauses-fi.pdf", "application/pdf"),
        (f"{prepared.ready}/clauses.json", "application/json"),
    ):
        assert client.get(path).mimetype == kind
    assert client.get("/language/en?next=/tenders").status_code == 302
    assert town.post("/tenders", {}, form_of="/tenders").endswith("/purchase")


def test_a_planted_fault_is_found(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address)
    page.goto("/")
    assert axe(page) == page.evaluate(TOO_WIDE) == watch.complaints == []
    page.evaluate(
        "document.querySelector('main').innerHTML += '<img src=\"/x.png\"><div style=\"width: 3000px\">…</div>'"
    )
    assert any(one.startswith("image-alt") for one in axe(page))
    page.evaluate("document.querySelector('main div').style.width = '3000px'")
    assert page.evaluate(TOO_WIDE)
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {src: 'http://127.0.0.2:9/x.js'}))"
    )
    page.wait_for_function("performance.now() > 0")
    assert any("Content Security Policy" in one for one in watch.complaints)
