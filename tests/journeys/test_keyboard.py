"""By keyboard alone, from signing in to freezing: what has the focus is always seen to have it."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.journeys.conftest import Open, Town, Watch, step_of
from tests.journeys.typed import FULL, RESIDENTS, Typed, way
from tests.town import ADMINISTRATOR, OFFICER
from toolkit import demo

REMEMBER = """
const parts = one => [one, ...(one.labels ?? [])].flatMap(of => ['', '::before', '::after'].map(part => {
  const style = getComputedStyle(of, part || null)
  const outline = style.outlineStyle === 'none' || style.outlineColor === 'rgba(0, 0, 0, 0)' ? '' : style.outline
  const border = style.borderWidth === '0px' ? '' : style.border
  return [outline, border, style.boxShadow, style.backgroundColor].join()
})).join(' | ')
const looks = new Map()
addEventListener('load', () => {
  for (const one of document.querySelectorAll('a, button, input, textarea, select, summary, [tabindex]'))
    if (one !== document.activeElement) looks.set(one, parts(one))
})
window.isSeen = () => {
  const one = document.activeElement, box = one.getBoundingClientRect()
  return one !== document.body && box.width > 0 && box.bottom > 0 && box.top < innerHeight
    && looks.get(one) !== parts(one)
}
"""
MATCHES = "selector => document.activeElement.matches(selector)"
TOO_MANY = 120


class Keys:
    """Somebody who has a keyboard and no mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.add_init_script(REMEMBER)

    def is_at(self, selector: str) -> bool:
        return bool(self.page.evaluate(MATCHES, selector))

    def to(self, selector: str) -> None:
        """Press Tab until something has the focus; everything on the way must be seen to have it."""
        for _ in range(TOO_MANY):
            self.page.keyboard.press("Tab")
            there = self.page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
            assert self.page.evaluate("isSeen()"), f"the focus is not seen: {there}"
            if self.is_at(selector):
                return
        raise AssertionError(f"{selector} cannot be reached by Tab")

    def press(self, selector: str, key: str = "Enter") -> None:
        """Go to a button or link and press it; wait for the page that comes."""
        self.to(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def answer(self, typed: Typed) -> None:
        """Answer questions in the order in which they stand on the page; rows that are not there yet are added."""
        for name in in_order(self.page, typed):
            value, box = typed[name], f'main [name="{name}"]'
            if not self.page.locator(box).count():
                self.press(f'main button[value="add:{name.partition("-")[0]}"]', "Space")
            kind = self.page.locator(box).first.get_attribute("type")
            if kind == "radio":
                self.to(box)
                self.page.keyboard.press("Space")
                while not self.is_at(f'[value="{value}"]'):
                    self.page.keyboard.press("ArrowDown")
                assert self.page.is_checked(f'{box}[value="{value}"]')
            elif kind == "checkbox":
                for choice in in_page_order(self.page, box, value):
                    self.to(f'{box}[value="{choice}"]')
                    self.page.keyboard.press("Space")
            else:
                for text in value if isinstance(value, list) else [value]:
                    self.to(box)
                    self.page.keyboard.type(text)

    def walk(self, steps: dict[str, Typed]) -> None:
        """Answer one step after the other; a step may ask more once it has been answered."""
        for name, typed in steps.items():
            assert step_of(self.page) == name
            now = {one: value for one, value in typed.items() if "-" in one or self.page.locator(f"#{one}").count()}
            self.answer(now)
            self.press(SAVE)
            later = {one: value for one, value in typed.items() if one not in now}
            if later:
                assert step_of(self.page) == name
                self.answer(later)
                self.press(SAVE)


SAVE = "main button[type=submit]:not([name])"
NAMES = "all => all.map(one => one.name)"
VALUES = "all => all.map(one => one.value)"


def in_order(page: Page, typed: Typed) -> list[str]:
    """The names of answers in the order in which their questions stand on the page; a table's rows together."""
    names: list[str] = page.eval_on_selector_all("main form input, main form textarea", NAMES)

    def place(name: str) -> tuple[int, ...]:
        table, _, cell = name.partition("-")
        if not cell:
            return (names.index(name),)
        row, _, column = cell.partition("-")
        return (
            next(at for at, one in enumerate(names) if one.startswith(f"{table}-")),
            int(row),
            names.index(f"{table}-1-{column}"),
        )

    return sorted(typed, key=place)


def in_page_order(page: Page, box: str, wanted: str | list[str]) -> list[str]:
    """The choices that are wanted in the order in which they stand on the page."""
    values: list[str] = page.eval_on_selector_all(box, VALUES)
    return [value for value in values if value in wanted]


def start_by_keyboard(page: Page) -> Keys:
    """Sign in and start a tender."""
    keys = Keys(page)
    page.goto("/sign-in")
    keys.answer({"email": OFFICER, "password": demo.PASSWORD})
    with page.expect_navigation():
        page.keyboard.press("Enter")
    keys.press('main form[action="/tenders"] button', "Space")
    return keys


def test_the_short_path_from_signing_in_to_freezing_by_keyboard(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address, "sv")
    keys = start_by_keyboard(page)
    keys.walk(way(people=RESIDENTS))
    assert step_of(page) == "check"
    keys.to("details:has(form) summary")
    page.keyboard.press("Enter")
    keys.to("details textarea")
    page.keyboard.type("Typed without a mouse")
    keys.press('form[action$="/override"] button', "Space")
    keys.press('form[action$="/freeze"] button')
    assert "/packs/" in page.url
    assert watch.complaints == []


def test_the_full_path_with_its_tables_by_keyboard(town: Town, open_page: Open, watch: Watch) -> None:
    page = open_page(town.address, "fi")
    keys = start_by_keyboard(page)
    keys.walk(way("award_criterion", full=True))
    assert step_of(page) == "check"
    page.goto(page.url.replace("/check", "/lots"))
    assert {name: page.input_value(f"#{name}") for name in FULL["lots"] if name.endswith("-name")} == {
        name: typed for name, typed in FULL["lots"].items() if name.endswith("-name")
    }
    keys.press('main button[value="remove:lots:1"]')
    assert keys.is_at("#lots-1")  # one goes on where the row stood
    keys.press('main button[value="short"]', "Space")
    assert watch.complaints == []


def test_a_person_is_invited_and_takes_the_invitation_by_keyboard(town: Town, open_page: Open, watch: Watch) -> None:
    town.sign_in(ADMINISTRATOR)
    page = open_page(town.address, "fi", who=town.people[ADMINISTRATOR])
    keys, email = Keys(page), "nappain@koivuranta.example"
    page.goto("/members")
    keys.press('main a[href="/members/invite"]')
    keys.answer({"email": email, "roles": ["officer", "reader"], "language": "sv"})
    keys.press(SAVE)
    assert step_of(page) == "invitations"
    page.context.clear_cookies(name="session_token")
    page.goto(town.newest_link(email))
    keys.answer({"name": "Nina Exempel", "language": "sv", "password": "saari tuuli kivi laiva"})
    with page.expect_navigation():
        page.keyboard.press("Enter")
    keys.answer({"email": email, "password": "saari tuuli kivi laiva"})
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "Nina Exempel" in page.inner_text("header")
    assert page.locator('main form[action="/tenders"]').count() == 1
    assert watch.complaints == []


def test_the_first_key_offers_a_way_past_the_menu(town: Town, open_page: Open) -> None:
    page = open_page(town.address, who=town.people[OFFICER])
    keys = Keys(page)
    page.goto("/tenders")
    keys.to(".govuk-skip-link")
    assert page.locator(".govuk-skip-link").bounding_box()["height"] > 20  # type: ignore[index]
    page.keyboard.press("Enter")
    assert keys.is_at("#main-content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_faults_take_the_focus_and_lead_to_their_fields(town: Town, open_page: Open) -> None:
    page = open_page(town.address, who=town.people[OFFICER])
    keys = Keys(page)
    page.goto(f"{town.tender(until='purchase')}/purchase")
    keys.press("main button[type=submit]:not([name])")
    page.wait_for_function("document.activeElement.matches('.govuk-error-summary')")
    assert page.locator(".govuk-error-summary").evaluate("one => getComputedStyle(one).outlineWidth") == "3px"
    keys.to('.govuk-error-summary a[href="#kind"]')
    page.keyboard.press("Enter")
    assert keys.is_at("#kind")


HIDE = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*:focus { outline: none !important; box-shadow: none !important; background: none !important }')
  document.adoptedStyleSheets = [sheet]
}"""


def test_a_focus_that_is_not_seen_is_found(town: Town, open_page: Open) -> None:
    page = open_page(town.address)
    keys = Keys(page)
    page.goto("/library/guardrails")
    keys.to("main a")
    page.evaluate(HIDE)
    assert not page.evaluate("isSeen()")
