"""Somebody checks last year's clause: first without an account or JavaScript, then as an officer who keeps it."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.journeys.conftest import Open, Town, Watch, click_through, fill_sign_in
from tests.journeys.shown_own_text import CHECK, FAULTY, KEEP, check
from tests.town import OFFICER, READER


def findings(page: Page) -> list[str]:
    return page.locator(".app-finding h3").all_inner_texts()


def marked(page: Page) -> str:
    return " ".join(page.locator("mark").all_inner_texts())


def test_a_clause_is_checked_put_right_and_checked_again_without_javascript(town: Town, open_page: Open) -> None:
    page = open_page(town.address, "en", script=False)
    page.goto("/library")
    click_through(page, 'main a[href$="/clause-check"]')
    page.fill("#text", FAULTY)
    click_through(page, CHECK)
    assert "Read as Finnish." in page.inner_text("main")
    assert "kotikunta" in marked(page)
    first = findings(page)
    number = page.locator('[id^="words-"]').first
    leads_to = number.get_attribute("href") or ""
    number.click()
    assert page.url.endswith(leads_to)
    page.click(f"{leads_to} a >> nth=0")  # and back to the words
    assert page.url.endswith(f"#{number.get_attribute('id')}")
    page.fill("#text", FAULTY.replace(", joiden kotikunta on Koivuranta", ""))
    click_through(page, CHECK)
    assert "kotikunta" not in marked(page)
    assert len(findings(page)) < len(first)
    page.select_option("#language", "sv")
    click_through(page, CHECK)
    assert "Read as Swedish." in page.inner_text("main")


def test_the_result_is_seen_in_another_language_with_the_text_still_there(town: Town, open_page: Open) -> None:
    page = open_page(town.address, "en", script=False)
    check(page, FAULTY)
    seen = marked(page)
    page.fill("#text", f"{FAULTY} Lisäys on tässä.")
    click_through(page, "header button[value=sv]")
    assert page.get_attribute("html", "lang") == "sv"
    assert marked(page) == seen
    assert page.input_value("#text").endswith("Lisäys on tässä.")
    page.focus("#published")
    with page.expect_navigation():
        page.press("#published", "Enter")  # checks, and does not change the language
    assert page.get_attribute("html", "lang") == "sv"


def test_a_file_is_checked_kept_read_by_a_colleague_and_deleted(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address, "en", who=town.people[OFFICER])
    page.goto("/tenders")
    click_through(page, 'main a[href$="/clause-check"]')
    page.set_input_files("#file", {"name": "ehto.txt", "mimeType": "text/plain", "buffer": FAULTY.encode()})
    click_through(page, CHECK)
    assert "kotikunta" in marked(page)
    assert page.input_value("#text") == FAULTY
    page.fill("#title", "Naapurikunnan ehto")
    click_through(page, KEEP)
    address = page.url
    colleague = open_page(town.address, "fi", who=town.people[READER])
    colleague.goto("/clause-check/kept")
    click_through(colleague, "main table a")
    assert colleague.url == address
    assert "kotikunta" in marked(colleague)
    assert colleague.locator('form[action$="/delete"]').count() == 0
    page.click("details summary")
    click_through(page, 'form[action$="/delete"] button')
    assert "Naapurikunnan" not in page.inner_text("main")
    colleague.reload()
    assert watch.answers[-1] == ("GET", 404)
    assert watch.complaints == []


def test_a_session_that_ends_while_one_looks_at_the_result_loses_nothing(town: Town, open_page: Open) -> None:
    page = open_page(town.address, "en")
    page.goto("/sign-in?next=/clause-check")
    fill_sign_in(page, OFFICER)
    page.fill("#text", FAULTY)
    click_through(page, CHECK)
    page.fill("#title", "Viime vuoden ehto")
    page.context.clear_cookies(name="session_token")
    click_through(page, KEEP)
    fill_sign_in(page, OFFICER)
    click_through(page, "main form button")
    assert page.inner_text("h1") == "Viime vuoden ehto"
    assert page.input_value("#text") == FAULTY
