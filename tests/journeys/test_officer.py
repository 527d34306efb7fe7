"""The officer's whole journey through the program as `make run` starts it: server, worker, papers, both databases."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.conftest import postgresql_copy
from tests.journeys.conftest import DIALOGUE, RESIDENTS, TYPED, Open, Typed, Watch, fill, freeze, save, sign_in
from tests.pdfcheck import faults, page_texts
from toolkit.clauses.model import CHECK_REPORT, CLAUSES, NOTE
from toolkit.settings import ROOT

PATIENCE = 120
"""Seconds until a start or a pack of papers counts as never coming; nothing is measured by it."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(address):  # noqa: S310 (loopback)
                return
        except URLError:
            time.sleep(0.2)
    raise AssertionError(f"the program did not come up (exit code {process.poll()})")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running program with its demo town, in an instance folder of its own."""
    folder, port = tmp_path_factory.mktemp("program"), free_port()
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("SECRET_KEY", "SMTP_URL", "HOST")},
        "INSTANCE_DIR": str(folder / "instance"),
        "DATABASE_URL": "" if request.param == "sqlite" else postgresql_copy(request.getfixturevalue("postgresql")),
        "PORT": str(port),
        "DEMO": "1",
    }
    with (folder / "program.log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", "toolkit"], cwd=ROOT, env=environment, stdout=log, stderr=log)
        wait_for(f"http://127.0.0.1:{port}/sign-in", process)
        yield f"http://127.0.0.1:{port}"
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
    assert "Traceback" not in (folder / "program.log").read_text("utf-8")


def fetch(page: Page, paper: str, language: str) -> tuple[str, bytes]:
    """Click the link to a paper: the name and the bytes of the file that comes."""
    with page.expect_download() as coming:
        page.click(f'main a[href$="/{paper}-{language}.pdf"]')
    return coming.value.suggested_filename, coming.value.path().read_bytes()


def wait_for_papers(page: Page, first: str = "") -> None:
    """Wait until every paper is there, or only the first."""
    assert "/packs/" in page.url
    deadline = time.monotonic() + PATIENCE
    while page.locator("main [role=status]").count() and not (first and page.locator(f'a[href$="/{first}"]').count()):
        assert time.monotonic() < deadline, "the papers did not come"
        page.wait_for_timeout(500)
        page.reload()


def set_aside_every_block(page: Page, reason: str) -> None:
    """The real day decides what is found besides: whatever blocks is set aside in the same way."""
    while page.locator('form[action$="/override"]').count():
        page.locator("details:has(form) summary").first.click()
        page.locator('form[action$="/override"] textarea').first.fill(reason)
        with page.expect_navigation():
            page.locator('form[action$="/override"] button').first.click()


def start(page: Page) -> None:
    page.goto("/tenders")
    page.click('main form[action$="/tenders"] button')


def answer(page: Page, *steps: str, **changed: Typed) -> None:
    """Answer steps one after the other; the day of publication is left open, since the real clock runs."""
    for name in steps:
        assert page.url.endswith(f"/{name}")
        typed = (TYPED | changed)[name]
        if name == "purchase":
            typed = {one: value for one, value in typed.items() if one != "published"} | {"published_not_known": "y"}
        fill(page, typed)
        save(page)


def test_from_signing_in_to_a_second_version_of_the_pack(address: str, open_page: Open, watch: Watch) -> None:
    page = open_page(address, "fi")
    sign_in(page)
    start(page)
    answer(page, "purchase", "value", "labour", "people", people=RESIDENTS)

    # The block stands beside its question while the officer is still answering, and stops the freezing.
    tender = page.url.removesuffix("/instrument")
    page.goto(f"{tender}/people")
    assert page.locator(".govuk-form-group:has([name=origin]) + .app-findings .app-finding--block").count() == 1
    assert page.locator("nav + section .app-finding--block").count() == 0
    save(page)
    answer(page, "instrument", "amount")
    assert page.url == f"{tender}/check"
    assert page.locator('form[action$="/freeze"]').count() == 0

    # A reason, the name and the day stand on the page, and the block is still shown.
    reason = "Kaupunki tarjoaa ehdokkaita vain omalta alueeltaan, muut hakutavat ovat avoinna."
    set_aside_every_block(page, reason)
    told = page.locator(".app-findings:has(.app-finding--block) + .govuk-inset-text").first.inner_text()
    assert told.endswith(reason)
    assert "Aino Esimerkki" in told
    freeze(page)
    first = page.url
    wait_for_papers(page)
    kept = {}
    for paper in (CLAUSES, NOTE, CHECK_REPORT):
        for language in ("fi", "sv", "en"):
            name, kept[paper, language] = fetch(page, paper, language)
            assert name == f"{paper}-kra-2026-114-v1-{language}.pdf"
            assert kept[paper, language].startswith(b"%PDF-1.7")
    assert faults(kept["clauses", "fi"], "3a") == faults(kept["clauses", "fi"], "ua1") == []
    assert reason.split()[1] in "".join(page_texts(kept["check-report", "fi"]))

    # Another answer makes another version; the first is told to be replaced and keeps its bytes.
    page.goto(f"{tender}/amount")
    fill(page, {"seats": "5"})
    save(page, then="check")
    freeze(page)
    second = page.url
    assert second != first
    assert page.locator(f'main a[href="{first.removeprefix(address)}"]').count() == 1
    wait_for_papers(page, first="clauses-fi.pdf")
    name, changed = fetch(page, "clauses", "fi")
    assert (name, changed == kept["clauses", "fi"]) == ("clauses-kra-2026-114-v2-fi.pdf", False)
    page.goto(first)
    assert page.locator("main .govuk-tag--grey").count() == 1
    assert page.locator(f'main p a[href="{second.removeprefix(address)}"]').count() == 1
    assert fetch(page, "clauses", "fi") == ("clauses-kra-2026-114-v1-fi.pdf", kept["clauses", "fi"])
    assert watch.complaints == []


def test_a_dialogue_has_no_report_to_give(address: str, open_page: Open, watch: Watch) -> None:
    page = open_page(address, "sv")
    sign_in(page, "handlaggare@koivuranta.example")
    start(page)
    answer(page, "purchase", "value", "labour", "people", "instrument", "meeting", **DIALOGUE)
    set_aside_every_block(page, "Skälet skrivs här för hand.")
    freeze(page)
    wait_for_papers(page)
    assert page.locator('a[href$="/clauses-docx-sv.docx"]').count() == 1
    assert page.locator('a[href*="form-periodic"]').count() == 0
    assert fetch(page, "clauses", "sv")[1].startswith(b"%PDF-1.7")
    assert watch.complaints == []
