"""An installation in earnest, from its first command on: people and organisations invited, a trail read and proved."""

from __future__ import annotations

import csv
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page
from pyotp import TOTP

from tests.journeys.conftest import Open, Watch, click_through, fill, fill_sign_in, save
from tests.journeys.test_officer import PATIENCE, free_port, wait_for
from toolkit.settings import ROOT

PASSWORD = "saari tuuli kivi laiva"
ADMINISTRATOR, OFFICER, SUPPLIER = "admin@joki.example", "sven@joki.example", "fanni@siisti.example"
BUYER_NUMBER, SUPPLIER_NUMBER = "2077474-0", "1234567-1"
"""Of invented organisations: the numbers only have the right form."""


@dataclass(frozen=True)
class Installation:
    """The program in a folder of its own, set up for earnest use but for HTTPS."""

    folder: Path
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        ours = (
            "SECRET_KEY",
            "SMTP_URL",
            "MAIL_FROM",
            "HOST",
            "PUBLIC_URL",
            "PROXIES",
            "OIDC_PROVIDERS",
            "DATABASE_URL",
        )
        return {
            **{name: value for name, value in os.environ.items() if name not in ours},
            "INSTANCE_DIR": str(self.folder / "instance"),
            "PORT": str(self.port),
            "DEMO": "0",
            "SECURE_COOKIES": "0",
        }

    def command(self, *words: str) -> tuple[int, str]:
        """Give a command as whoever installs the program would: its exit status, and what it prints."""
        done = subprocess.run(
            [sys.executable, "-m", "flask", *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout

    def start(self) -> subprocess.Popen[bytes]:
        with (self.folder / "program.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "toolkit"], cwd=ROOT, env=self.environment, stdout=log, stderr=log
            )
        wait_for(f"{self.address}/sign-in", process)
        return process


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    return Installation(tmp_path, free_port())


@pytest.fixture
def link(installation: Installation) -> Iterator[str]:
    """The link that the first command prints; the program then runs until the test is over."""
    status, printed = installation.command(
        "organisation", "found", "--name", "Joen kaupunki", "--number", BUYER_NUMBER, "--email", ADMINISTRATOR,
        "--language", "en",
    )  # fmt: skip
    assert status == 0
    process = installation.start()
    yield printed.strip()
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE) == 0
    assert "Traceback" not in (installation.folder / "program.log").read_text("utf-8")


def path(page: Page) -> str:
    return urlsplit(page.url).path


def make_account(page: Page, link: str, name: str, email: str) -> None:
    """Take an invitation by making an account, and sign in with it."""
    page.goto(link)
    fill(page, {"name": name, "password": PASSWORD})
    save(page)
    assert path(page) == "/sign-in"
    with page.expect_navigation():
        fill_sign_in(page, email, PASSWORD)


def set_up_second_factor(page: Page) -> list[str]:
    """Do what an administrator is led to before anything else; the recovery codes."""
    page.goto("/members")
    assert path(page) == "/account/second-factor"
    save(page)
    secret = page.inner_text("main code").replace(" ", "")
    fill(page, {"code": TOTP(secret).now(), "password": PASSWORD})
    save(page)
    codes = page.locator("#recovery-codes code").all_inner_texts()
    click_through(page, "main a.govuk-button")
    return codes


def link_to(page: Page, address: str) -> str:
    """The link in the newest message to an address, as the outbox of an administrator shows it."""
    page.goto("/outbox")
    click_through(page, f'main tbody tr:has-text("{address}") a >> nth=0')
    return page.locator('main a[href*="/invitation/"]').inner_text()


def test_a_city_and_its_supplier_come_work_and_leave_a_trail_that_can_be_proved(
    installation: Installation, link: str, open_page: Open, watch: Watch
) -> None:
    # The first administrator comes by the link of the command, and has to have a second factor.
    administrator = open_page(installation.address, "en")
    assert link.startswith(f"{installation.address}/invitation/")
    make_account(administrator, link, "Cecilia Example", ADMINISTRATOR)
    assert len(set(set_up_second_factor(administrator))) == 10
    administrator.goto(link)
    assert watch.answers[-1] == ("GET", 410)  # the link was used

    # An officer is invited, and takes the invitation in another browser and another language.
    administrator.goto("/members/invite")
    fill(administrator, {"email": OFFICER, "roles": ["officer"], "language": "sv"})
    save(administrator)
    invitation = link_to(administrator, OFFICER)
    officer = open_page(installation.address, "sv")
    make_account(officer, invitation, "Sven Exempel", OFFICER)
    officer.goto("/tenders")
    assert officer.locator('main form[action="/tenders"]').count() == 1

    # The officer invites a supplier by its Y-tunnus; whoever comes for it becomes its administrator.
    officer.goto("/partners/invite")
    fill(
        officer,
        {"number": SUPPLIER_NUMBER, "name": "Siisti Oy", "kind": "supplier", "email": SUPPLIER, "language": "fi"},
    )
    save(officer)
    assert path(officer) == "/partners/invitations"
    supplier = open_page(installation.address, "fi")
    make_account(supplier, link_to(administrator, SUPPLIER), "Fanni Esimerkki", SUPPLIER)
    set_up_second_factor(supplier)
    for page, other in ((supplier, "Joen kaupunki"), (officer, "Siisti Oy")):
        page.goto("/partners")
        assert page.locator("main tbody tr").count() == 1
        assert other in page.inner_text("main tbody")
        click_through(page, "main tbody a")
        assert page.inner_text("h1") == other
    supplier.goto("/members")
    assert supplier.locator("main tbody tr").count() == 1

    # What happened stands in the trail, to be narrowed, opened and taken along.
    administrator.goto("/trail?event=invitation_taken")
    assert administrator.locator("main tbody tr").count() == 2  # that Fanni came is the supplier's line
    assert "Sven Exempel" in administrator.inner_text("main tbody")
    with administrator.expect_download() as coming:
        administrator.click('main a[href*="/trail.csv"]')
    with coming.value.path().open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["event"] for row in rows] == ["invitation_taken"] * 2
    administrator.goto(f"/trail/{rows[-1]['line']}")
    assert rows[-1]["hash"] in administrator.inner_text("main")
    supplier.goto(f"/trail/{rows[-1]['line']}")
    assert watch.answers[-1] == ("GET", 404)  # the city's trail is no business of the supplier's

    # The officer's role is taken away while they are signed in; then the account is closed, then erased.
    administrator.goto("/members")
    click_through(administrator, 'main tbody a:text-is("Sven Exempel")')
    member = administrator.url
    fill(administrator, {"roles": ["reader"]})
    save(administrator)
    officer.goto("/partners/invite")
    assert watch.answers[-1] == ("GET", 403)
    administrator.goto(f"{member}/close")
    save(administrator)
    officer.goto("/tenders")
    assert path(officer) == "/sign-in"
    fill_sign_in(officer, OFFICER, PASSWORD)
    officer.wait_for_load_state()
    assert watch.answers[-1] == ("POST", 401)
    administrator.goto(f"{member}/erase")
    save(administrator)
    administrator.goto("/trail?event=person_erased")
    assert administrator.locator("main tbody tr").count() == 1
    administrator.goto("/trail")
    assert "Sven Exempel" not in administrator.content()
    assert "Cecilia Example" in administrator.content()
    assert watch.complaints == []

    # The trail is whole, also while the program runs; a line changed behind its back is named.
    assert installation.command("audit", "verify")[0] == 0
    taken = int(rows[-1]["line"])
    change_a_line(installation.folder / "instance" / "toolkit.db", taken)
    assert installation.command("audit", "verify") == (1, f"The trail is broken at line {taken}.\n")
    administrator.goto(f"/trail/{taken}")
    assert administrator.locator("main .govuk-tag--red").count() == 1


def change_a_line(database: Path, number: int) -> None:
    """What nobody can do through the program: change a line of the trail, once its trigger is out of the way."""
    with closing(sqlite3.connect(database)) as connection, connection:
        change = ("UPDATE audit_event SET event = 'signed_in' WHERE id = ?", (number,))
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(*change)
        wanted = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_event'"
        for (name,) in connection.execute(wanted).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(*change)
