"""The officer's whole journey through the program as `make run` starts it: server, worker, papers, both databases."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page

from tests.conftest import postgresql_copy
from tests.journeys.conftest import Open, Watch, click_through, fill, freeze, press, save, sign_in, step_of, walk
from tests.journeys.typed import FULL, INSTRUMENTS, RESIDENTS, TITLE, Typed, way
from tests.pdfcheck import faults, page_texts
from toolkit.clauses.documents import suffix_of
from toolkit.clauses.model import CHECK_REPORT, CLAUSES, CLAUSES_DOCX, NOTE, papers_of
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


@pytest.fixture(scope="module")
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
        page.click(f'main a[href$="/{paper}-{language}.{suffix_of(paper)}"]')
    return coming.value.suggested_filename, coming.value.path().read_bytes()


def wait_for_papers(page: Page, first: str = "") -> None:
    """Wait until every paper is there, or only the first."""
    assert "/packs/" in page.url
    deadline = time.monotonic() + PATIENCE
    while page.locator("main [role=status]").count() and not (first and page.locator(f'a[href$="/{first}"]').count()):
        assert time.monotonic() < deadline, "the papers did not come"
        page.wait_for_timeout(500)
        page.reload()


def data_of(page: Page) -> dict[str, Any]:
    """The data of the pack that a page shows."""
    payload: dict[str, Any] = page.request.get(f"{page.url}/clauses.json").json()["payload"]
    return payload


def set_aside_every_block(page: Page, reason: str) -> None:
    """The real day decides what is found besides: whatever blocks is set aside in the same way."""
    while page.locator('form[action$="/override"]').count():
        page.locator("details:has(form) summary").first.click()
        page.locator('form[action$="/override"] textarea').first.fill(reason)
        click_through(page, 'form[action$="/override"] button >> nth=0')


def start(page: Page) -> None:
    page.goto("/tenders")
    click_through(page, 'main form[action$="/tenders"] button')


def undated(steps: dict[str, Typed]) -> dict[str, Typed]:
    """The day of publication is left open, since the real clock runs."""
    typed = {name: value for name, value in steps["purchase"].items() if name != "published"}
    return steps | {"purchase": typed | {"published_not_known": "y"}}


def part(steps: dict[str, Typed], *names: str) -> dict[str, Typed]:
    return {name: steps[name] for name in names}


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_from_the_short_path_to_a_second_version_in_lots(address: str, open_page: Open, watch: Watch) -> None:
    page = open_page(address, "fi")
    sign_in(page)
    start(page)
    short = undated(way(people=RESIDENTS))
    walk(page, part(short, "purchase", "value", "labour", "people"))

    # The block stands beside its question while the officer is still answering, and stops the freezing.
    tender = page.url.removesuffix("/instrument")
    page.goto(f"{tender}/people")
    assert page.locator("[id=origin-question] .app-finding--block").count() == 1
    assert page.locator("nav ~ section .app-finding--block").count() == 0
    save(page)

    # The officer leaves in the middle, comes back in another browser and goes on where the path stops.
    page.context.close()
    page = open_page(address, "fi")
    sign_in(page)
    click_through(page, f'main table a:text-is("{TITLE}")')
    walk(page, part(short, "instrument", "amount", "terms"))
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
    wait_for_papers(page, first=f"{CLAUSES_DOCX}-fi.docx")
    kept = {}
    for paper in (CLAUSES, CLAUSES_DOCX):
        name, kept[paper] = fetch(page, paper, "fi")
        assert name == f"clauses-kra-2026-114-v1-fi.{suffix_of(paper)}"
    assert kept[CLAUSES].startswith(b"%PDF-1.7")
    with ZipFile(BytesIO(kept[CLAUSES_DOCX])) as document:
        assert TITLE in document.read("word/document.xml").decode()
    condition = data_of(page)
    assert {"obligation", "legal-basis-eu"} <= {clause["id"] for clause in condition["clauses"]}

    # Over to the full path: nothing is lost, and the lots are asked.
    page.goto(f"{tender}/terms")
    press(page, "full")
    assert step_of(page) == "lots"
    assert page.locator("main .govuk-notification-banner--success").count() == 1
    full = undated(way("award_criterion", full=True, people=FULL["people"] | {"origin": "own_residents"}))
    page.goto(f"{tender}/purchase")
    before_terms = ("purchase", "value", "labour", "lots", "people", "instrument", "award", "amount")
    walk(page, part(full, *before_terms, "terms", "extras"))
    assert page.url == f"{tender}/check"

    # When everything is answered, it turns out that another kind of thing is bought; all other answers stay.
    answers = page.locator("section[aria-labelledby=answers] dd").count()
    page.goto(f"{tender}/purchase")
    fill(page, {"kind": "other_special"})
    save(page, then="check")
    assert page.url == f"{tender}/check"
    assert page.locator("section[aria-labelledby=answers] dd").count() == answers
    set_aside_every_block(page, reason)
    freeze(page)
    second = page.url
    assert second != first
    assert page.locator(f'main a[href="{first.removeprefix(address)}"]').count() == 1
    award = data_of(page)
    assert {"award-promise-lots", "legal-basis-light", "covered-lots", "gigs", "contact-roles"} <= {
        one["id"] for one in award["clauses"]
    }
    assert "obligation" not in {one["id"] for one in award["clauses"]}

    # Every paper of the second version comes; the first version is told to be replaced and keeps its bytes.
    wait_for_papers(page)
    assert {CLAUSES, CLAUSES_DOCX, NOTE, CHECK_REPORT} < set(papers_of(award))
    for paper in papers_of(award):
        name, content = fetch(page, paper, "fi")
        assert name == f"{paper.removesuffix('-docx')}-kra-2026-114-v2-fi.{suffix_of(paper)}"
        if paper == CHECK_REPORT:
            assert reason.split()[1] in "".join(page_texts(content))
        if paper != CLAUSES_DOCX:
            assert (paper, faults(content, "3a"), faults(content, "ua1")) == (paper, [], [])
    assert fetch(page, CLAUSES, "sv")[1] != fetch(page, CLAUSES, "fi")[1] != kept[CLAUSES]
    page.goto(first)
    assert page.locator("main .govuk-tag--grey").count() == 1
    assert page.locator(f'main p a[href="{second.removeprefix(address)}"]').count() == 1
    assert fetch(page, CLAUSES, "fi") == ("clauses-kra-2026-114-v1-fi.pdf", kept[CLAUSES])
    assert watch.complaints == []


@pytest.mark.parametrize("address", ["postgresql"], indirect=True)
def test_a_dialogue_has_no_report_to_give_and_a_reserved_contract_has_one(
    address: str, open_page: Open, watch: Watch
) -> None:
    page = open_page(address, "sv")
    sign_in(page, "handlaggare@koivuranta.example")
    start(page)
    walk(page, undated(way("dialogue")))
    tender = page.url.removesuffix("/check")
    set_aside_every_block(page, "Skälet skrivs här för hand.")
    freeze(page)
    wait_for_papers(page)
    assert page.locator('a[href*="form-periodic"]').count() == 0
    assert faults(fetch(page, "form-meeting-memo", "sv")[1], "3a") == []

    # The dialogue was not what was wanted: the same answers serve a reserved contract.
    page.goto(f"{tender}/instrument")
    walk(page, {"instrument": {"instrument": "reserved_contract"}} | INSTRUMENTS["reserved_contract"])
    set_aside_every_block(page, "Skälet skrivs här för hand.")
    freeze(page)
    wait_for_papers(page)
    assert page.locator('a[href*="form-meeting-memo"]').count() == 0
    assert faults(fetch(page, "form-staff-report", "sv")[1], "3a") == []
    assert fetch(page, CLAUSES, "sv")[0] == "clauses-kra-2026-114-v2-sv.pdf"
    assert watch.complaints == []
