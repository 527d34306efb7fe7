"""An officer without an account and without JavaScript finds clauses on a phone, ticks them and takes them."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from tests.journeys.conftest import Open, Town, click_through


def test_clauses_are_found_ticked_and_taken_without_javascript(town: Town, open_page: Open) -> None:
    page = open_page(town.address, "en", script=False)
    page.goto("/library")
    page.fill("#q", "siivous")
    click_through(page, "main form button")
    click_through(page, 'main a[href$="/trades/cleaning"]')
    click_through(page, 'main a[href$="/library/clauses?trade=cleaning"]')
    page.click("#purpose summary")
    page.check("#purpose-purpose")
    page.fill("#q", "penalty")
    with page.expect_navigation():
        page.press("#q", "Enter")
    assert urlsplit(page.url).path == "/library/clauses"
    page.check('input[name=c][value="shortfall-penalty"]')
    click_through(page, "main .app-take button")
    asked = urlsplit(page.url)
    assert asked.path == "/library/selection"
    assert parse_qs(asked.query)["c"] == ["purpose", "shortfall-penalty"]
