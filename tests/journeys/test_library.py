"""An officer without an account and without JavaScript finds clauses on a phone, ticks them and takes them."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from tests.journeys.conftest import Open, Town, click_through

HIDDEN_BY_THE_BAR = """() => {
  const at = document.activeElement.getBoundingClientRect(), bar = document.querySelector('.app-take')
  return !bar.contains(document.activeElement) && at.bottom > bar.getBoundingClientRect().top + 1
}"""


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
    click_through(page, 'main button[formaction*="selection"]')
    asked = urlsplit(page.url)
    assert asked.path == "/library/selection"
    assert parse_qs(asked.query)["c"] == ["purpose", "shortfall-penalty"]


def test_what_has_the_focus_is_never_under_the_bar(town: Town, open_page: Open) -> None:
    page = open_page(town.address, "fi")
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/library/clauses?q=ehto")
    stops = page.locator("main :is(a, input, select, summary, button)").count()
    hidden = []
    for _ in range(min(stops, 60)):
        page.keyboard.press("Tab")
        if page.evaluate(HIDDEN_BY_THE_BAR):
            hidden.append(page.evaluate("() => document.activeElement.outerHTML"))
    assert hidden == []
