"""Forms as people really use them: without JavaScript, after a sign-out, clicked twice, two officers at once."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.journeys.conftest import (
    Open,
    Town,
    Watch,
    click_through,
    fill,
    fill_sign_in,
    freeze,
    press,
    save,
    sign_in,
    step_of,
    walk,
)
from tests.journeys.typed import FULL, INSTRUMENTS, RESIDENTS, SHORT, TITLE, Typed, way
from tests.town import ADMINISTRATOR, OFFICER, SECOND_OFFICER

TWO_OF_THREE: Typed = {
    "divided": "yes",
    "lots-1-name": "Sisätilat",
    "lots-1-value": "4 200 000",
    "lots-2-name": "Väliaikaiset tilat",
    "lots-3-name": "Piha",
    "lots-3-value": "2 000 000",
    "lots-3-clause": "no",
}


def test_both_paths_work_without_javascript(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address, "fi", script=False)
    page.goto("/")
    page.click('main a[href="/sign-in"]')
    fill_sign_in(page, OFFICER)
    click_through(page, 'main form[action="/tenders"] button')
    steps = way(people=RESIDENTS)
    amount = {name: steps.pop(name) for name in ("amount", "terms")}["amount"]
    walk(page, steps)
    fill(page, amount | {"rate": "4"})
    press(page, "again")
    assert page.input_value("#rate") == "4"

    # Over to the full path, which saves the page; the tables are typed row by row, and a row is taken out again.
    press(page, "full")
    assert step_of(page) == "lots"
    fill(page, TWO_OF_THREE)
    press(page, "remove:lots:2")
    assert [page.input_value(f"#lots-{number}-name") for number in (1, 2)] == ["Sisätilat", "Piha"]
    save(page)
    walk(page, {"people": FULL["people"] | {"origin": "own_residents"}, "instrument": SHORT["instrument"]})
    assert step_of(page) == "amount"
    assert page.input_value("#rate") == "4"
    walk(page, {"amount": FULL["amount"], "terms": FULL["terms"], "extras": FULL["extras"]})
    assert step_of(page) == "check"

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


def test_a_person_is_invited_and_takes_the_invitation_without_javascript(
    town: Town, open_page: Open, watch: Watch
) -> None:
    page = open_page(town.address, "sv", script=False)
    email, password = "utan@koivuranta.example", "saari tuuli kivi laiva"
    sign_in(page, ADMINISTRATOR, "/sign-in?next=/members")
    click_through(page, 'main a[href="/members/invite"]')
    fill(page, {"email": "utan", "roles": ["reader"], "language": "fi"})
    save(page)
    assert watch.answers[-1] == ("POST", 422)
    fill(page, {"email": email})
    save(page)
    assert step_of(page) == "invitations"
    click_through(page, 'form[action="/sign-out"] button')
    page.goto(town.newest_link(email))
    fill(page, {"name": "Ulla Exempel", "language": "fi", "password": "short"})
    save(page)
    assert watch.answers[-1] == ("POST", 422)
    assert page.input_value("#name") == "Ulla Exempel"
    fill(page, {"password": password})
    save(page)
    fill_sign_in(page, email, password)
    page.wait_for_url("**/tenders")
    assert "Ulla Exempel" in page.inner_text("header")
    assert watch.complaints == []


def answers_on_check(page: Page, tender: str) -> dict[str, str]:
    """All answers as the check of a tender tells them, by question."""
    page.goto(f"{tender}/check")
    assert step_of(page) == "check"
    rows = page.locator("section[aria-labelledby=answers] dl > div").all()
    return {row.locator("dt").inner_text(): row.locator("dd").first.inner_text() for row in rows}


def test_changed_answers_lose_none_and_stale_ones_do_not_steer(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address, "en", who=town.people[OFFICER])
    tender = town.tender(full=True, instrument="award_criterion")
    before = answers_on_check(page, tender)

    # Another kind of purchase: every other answer stays.
    page.goto(f"{tender}/purchase")
    fill(page, {"kind": "other_special"})
    save(page, then="check")
    after = answers_on_check(page, tender)
    assert [name for name in before if before[name] != after[name]] == ["What is bought?"]
    assert len(before) == len(after)

    # Another instrument: neither the weight nor the amount is asked any more.
    page.goto(f"{tender}/instrument")
    fill(page, {"instrument": "dialogue"})
    save(page)
    walk(page, INSTRUMENTS["dialogue"])
    dialogue = answers_on_check(page, tender)
    assert "Weight in the comparison of tenders" not in dialogue
    assert page.locator("section[aria-labelledby=amount]").count() == 0

    # The short path asks no lots: there is one amount. On the full path they are back, and the weight with them.
    page.goto(f"{tender}/instrument")
    fill(page, {"instrument": "award_criterion"})
    press(page, "short")
    short = answers_on_check(page, tender)
    assert page.locator("section[aria-labelledby=amount] details").count() == 1
    assert [name for name in short if short[name] != after[name]] == ["How thoroughly do you want to answer?"]
    page.goto(f"{tender}/instrument")
    press(page, "full")
    assert answers_on_check(page, tender) == after
    assert page.locator("section[aria-labelledby=amount] details").count() == 2  # the third lot takes no clause
    assert watch.complaints == []


def test_what_was_typed_survives_the_end_of_the_session(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address)
    sign_in(page)
    address = f"{town.tender(until='value')}/purchase"
    page.goto(address)
    typed = SHORT["purchase"] | {"title": "Typed before the session ended", "published": ["3", "4", "2027"]}
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
