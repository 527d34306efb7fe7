"""Forms as people really use them: without JavaScript, after a sign-out, clicked twice, two officers at once."""

from __future__ import annotations

from tests.journeys.conftest import (
    RESIDENTS,
    TITLE,
    TYPED,
    Open,
    Town,
    Watch,
    fill,
    fill_sign_in,
    freeze,
    save,
    sign_in,
)
from tests.town import OFFICER, SECOND_OFFICER


def test_the_whole_path_works_without_javascript(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address, "fi", script=False)
    page.goto("/")
    page.click('main a[href="/sign-in"]')
    fill_sign_in(page, OFFICER)
    page.click('main form[action="/tenders"] button')
    for name, typed in (TYPED | {"people": RESIDENTS}).items():
        assert page.url.endswith(f"/{name}")
        fill(page, typed)
        if name == "amount":
            fill(page, {"rate": "4"})
            save(page, then="again")
            assert page.input_value("#rate") == "4"
        save(page)
    assert page.url.endswith("/check")
    page.click("details:has(form) summary")
    page.fill('form[action$="/override"] textarea', "Reason that is long enough")
    page.click('form[action$="/override"] button')
    page.wait_for_url("**/check*")
    freeze(page)
    page.wait_for_url("**/packs/*")
    pack = page.url
    page.click(f'main [role=status] a[href="{pack.removeprefix(town.address)}"]')  # look again whether papers are ready
    assert page.url == pack
    assert watch.complaints == []


def test_what_was_typed_survives_the_end_of_the_session(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address)
    sign_in(page)
    address = f"{town.tender(until='value')}/purchase"
    page.goto(address)
    typed = TYPED["purchase"] | {"title": "Typed before the session ended", "published": ["3", "4", "2027"]}
    fill(page, typed)
    other = page.context.new_page()
    other.goto("/tenders")
    other.click('form[action="/sign-out"] button')
    other.wait_for_url("**/sign-in*")
    save(page)
    assert watch.answers[-1] == ("POST", 401)
    fill_sign_in(page, OFFICER)
    assert page.locator("main li", has_text="Typed before the session ended").count() == 1
    page.click(f'main form[action="{address}"] button')
    page.wait_for_url("**/value")
    page.goto(address)
    assert page.input_value("#title") == typed["title"]
    assert [page.input_value(f"#published{part}") for part in ("", "-month", "-year")] == typed["published"]
    assert watch.complaints == []


def test_a_double_click_freezes_one_pack(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address, who=town.people[OFFICER])
    tender = town.tender()
    page.goto(f"{tender}/check")
    page.dblclick('form[action$="/freeze"] button')
    page.wait_for_url("**/packs/*")
    page.goto(f"{tender}/check")
    assert page.locator('main a[href^="/packs/"]').count() == 1
    assert watch.complaints == []


TWICE = """form => Promise.all([1, 2].map(() =>
  fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))}).then(answer => answer.url)))"""


def test_a_form_of_freezing_sent_twice_at_once_freezes_one_pack(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address, who=town.people[OFFICER])
    tender = town.tender()
    page.goto(f"{tender}/check")
    first, second = page.locator('form[action$="/freeze"]').evaluate(TWICE)
    assert first == second
    assert "/packs/" in first
    page.goto(f"{tender}/check")
    assert page.locator('main a[href^="/packs/"]').count() == 1
    assert watch.complaints == []


def test_the_second_of_two_officers_is_told_and_loses_nothing(town: Town, open_page: Open, watch: Watch) -> None:
    address = f"{town.tender(until='value')}/purchase"
    first, second = (open_page(town.address, who=town.people[email]) for email in (OFFICER, SECOND_OFFICER))
    for page in (first, second):
        page.goto(address)
    fill(first, {"title": "The first officer's title"})
    save(first)
    first.wait_for_url("**/value")
    fill(second, {"title": "The second officer's title", "reference": ""})
    save(second)
    told = second.locator("main section, main .govuk-notification-banner").first
    told.wait_for()
    assert watch.answers[-1] == ("POST", 409)
    for words in ("The first officer's title", "The second officer's title", "KRA 2026/114"):
        assert words in told.inner_text()
    assert TITLE not in told.inner_text()
    assert second.input_value("#title") == "The second officer's title"
    first.goto(address)
    assert first.input_value("#title") == "The first officer's title"
    save(second)
    second.wait_for_url("**/value")
    first.goto(address)
    assert (first.input_value("#title"), first.input_value("#reference")) == ("The second officer's title", "")
    assert watch.complaints == []
