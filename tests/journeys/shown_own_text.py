"""Every page of the check of one's own clause, in every state that has a look of its own."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.journeys.conftest import Town, click_through
from tests.journeys.shown import Come, Shown
from tests.town import OFFICER, OTHER_BUYER, READER

FAULTY = (
    "Työllistämisehto\n\nToimittaja työllistää sopimuskaudella vähintään kaksi pitkäaikaistyötöntä, joiden kotikunta "
    "on Koivuranta.\nTyöllistettävien nimet ja henkilötunnukset ilmoitetaan TE-toimistolle ja tilaajalle.\n\nJos "
    "velvoite jää täyttämättä, toimittaja maksaa heti sopimussakkoa 5 000 euroa jokaisesta puuttuvasta paikasta."
)
"""A clause with faults that are blocked, that want another look, and that lie in what it does not say."""

PLAIN = "Tilaaja ja toimittaja tapaavat kerran vuodessa ja keskustelevat siitä, miten työ on sujunut ja mitä on opittu."
CODE = "131052-308T"

CHECK = "#check button:not([name]):not([tabindex])"
KEEP = 'form[action$="/clause-check/keep"] button'


def _at(path: str) -> Come:
    return lambda page, town: page.goto(path)


def check(page: Page, text: str, **chosen: str) -> None:
    """Paste a text, choose, and have it checked."""
    page.goto("/clause-check")
    page.fill("#text", text)
    for name, value in chosen.items():
        page.select_option(f"#{name}", value)
    click_through(page, CHECK)


def keep(page: Page, title: str) -> None:
    """Keep the text that was checked."""
    page.fill("#title", title)
    click_through(page, KEEP)


def _checked(text: str, **chosen: str) -> Come:
    return lambda page, town: check(page, text, **chosen)


def _faulty(page: Page, town: Town) -> None:
    page.goto("/clause-check")
    page.fill("#published-month", "13")
    page.set_input_files("#file", {"name": "x.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n"})
    click_through(page, CHECK)


def _too_much(page: Page, town: Town) -> None:
    page.goto("/clause-check")
    page.set_input_files("#file", {"name": "x.txt", "mimeType": "text/plain", "buffer": b"x" * 2_150_000})
    click_through(page, CHECK)


def _no_title(page: Page, town: Town) -> None:
    check(page, FAULTY)
    click_through(page, KEEP)


def _keep_now(page: Page, town: Town) -> None:
    check(page, FAULTY)
    keep(page, "Naapurikunnan työllistämisehto")


def _kept(page: Page, town: Any) -> None:
    _keep_now(page, town)
    page.reload()  # the message that it is kept is shown once


def _list(page: Page, town: Town) -> None:
    _kept(page, town)
    page.goto("/clause-check/kept")


def _deleted(page: Page, town: Town) -> None:
    _keep_now(page, town)
    page.click("details summary")
    click_through(page, 'form[action$="/delete"] button')


PAGES_OF_OWN_TEXT = (
    Shown("own-text", "own_text.ask", _at("/clause-check"), None),
    Shown("own-text-officer", "own_text.ask", _at("/clause-check")),
    Shown("own-text-empty", "own_text.answer", _checked(""), None, 422),
    Shown("own-text-no-language", "own_text.answer", _checked("Zzz qqq www."), None, 422),
    Shown("own-text-faulty", "own_text.answer", _faulty, status=422),
    Shown("own-text-too-much", "own_text.answer", _too_much, status=413),
    Shown("own-text-result", "own_text.answer", _checked(FAULTY), None),
    Shown("own-text-result-officer", "own_text.answer", _checked(FAULTY, trade="cleaning", language="fi")),
    Shown("own-text-result-reader", "own_text.answer", _checked(FAULTY), READER),
    Shown("own-text-result-code", "own_text.answer", _checked(f"{FAULTY} {CODE}")),
    Shown("own-text-result-nothing", "own_text.answer", _checked(PLAIN), None),
    Shown("own-text-no-title", "own_text.keep", _no_title, status=422),
    Shown("own-texts-none", "own_text.kept", _at("/clause-check/kept"), OTHER_BUYER),
    Shown("own-text-just-kept", "own_text.show", _keep_now),
    Shown("own-text-kept", "own_text.show", _kept),
    Shown("own-texts", "own_text.kept", _list, OFFICER),
    Shown("own-text-deleted", "own_text.kept", _deleted, OFFICER),
)
