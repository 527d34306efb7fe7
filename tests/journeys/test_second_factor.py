"""A second factor in a real browser: demanded, set up, asked for, recovered from, turned off; and two organisations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page
from pyotp import TOTP

from tests.journeys.conftest import Open, Town, Watch, fill_sign_in, open_town
from tests.journeys.test_every_page import TOO_WIDE, WIDTHS, axe
from toolkit import demo
from toolkit.library.shelf import Library

ADMINISTRATOR, OF_TWO = demo.ACCOUNTS[2][1], demo.ACCOUNTS[-1][1]
BUTTON = "main form > button.govuk-button"


@pytest.fixture
def house(migrated_file: Path, tmp_path: Path, library: Library) -> Iterator[Town]:
    with open_town(migrated_file, tmp_path, library) as opened:
        opened.app.config["SECOND_FACTOR_DEMANDED"] = True  # as it is everywhere but in the demo
        yield opened


def path(page: Page) -> str:
    return urlsplit(page.url).path


def click(page: Page, selector: str) -> None:
    with page.expect_navigation():
        page.click(selector)


def looked_at(page: Page) -> None:
    faults: dict[int, Any] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults[width] = [*axe(page), *page.evaluate(TOO_WIDE)]
    assert faults == {width: [] for width in WIDTHS}, page.url
    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_an_administrator_sets_it_up_signs_in_with_it_and_moves_it(
    house: Town, open_page: Open, watch: Watch, language: str
) -> None:
    page = open_page(house.address, language)
    page.goto("/members")
    fill_sign_in(page, ADMINISTRATOR)
    assert path(page) == "/account/second-factor"
    looked_at(page)
    click(page, BUTTON)
    looked_at(page)
    secret = page.inner_text("main code").replace(" ", "")
    page.fill("#code", "000")
    page.fill("#password", demo.PASSWORD)
    click(page, BUTTON)
    assert page.locator("#code-error").count() == 1
    looked_at(page)
    page.fill("#code", TOTP(secret).at(house.clock()))
    page.fill("#password", demo.PASSWORD)
    click(page, BUTTON)
    looked_at(page)
    codes = page.locator("#recovery-codes code").all_inner_texts()
    assert len(codes) == 10
    page.goto("/members")
    assert path(page) == "/members"

    click(page, "form[action$='/sign-out'] button")
    page.goto("/members")
    fill_sign_in(page, ADMINISTRATOR)
    assert path(page) == "/sign-in/code"
    assert page.get_attribute("html", "lang") == language
    looked_at(page)
    page.fill("#code", "000")
    click(page, BUTTON)
    assert page.locator("#code-error").count() == 1
    house.clock.forward(seconds=30)
    page.fill("#code", TOTP(secret).at(house.clock()))
    click(page, BUTTON)
    assert path(page) == "/members"

    page.goto("/account/second-factor")
    looked_at(page)
    page.goto("/account/second-factor/recovery-codes")
    looked_at(page)
    page.goto("/account/second-factor/turn-off")
    looked_at(page)
    page.fill("#code", codes[0])
    click(page, BUTTON)
    assert path(page) == "/account/second-factor"
    page.goto("/members")
    assert path(page) == "/account/second-factor"  # a new one, before anything else
    assert watch.complaints == []


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_somebody_of_two_organisations_sees_for_which_they_act_and_goes_over(
    house: Town, open_page: Open, watch: Watch, language: str
) -> None:
    page = open_page(house.address, language, script=language != "sv")
    page.goto("/switch")
    fill_sign_in(page, OF_TWO)
    assert path(page) == "/switch"
    if language != "sv":
        looked_at(page)
    before = page.inner_text(".app-header__person span")
    there = page.inner_text("li:has(form) h2")
    assert there != before
    click(page, BUTTON)
    page.goto("/switch")
    assert page.inner_text(".app-header__person span") == there
    assert page.inner_text("li:has(form) h2") == before
    assert watch.complaints == []
