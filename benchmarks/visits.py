"""How long a wizard page takes while two clients fetch new PDFs, against an idle program: the slowest of a hundred."""

from __future__ import annotations

import gc
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.synchronize import Event
from pathlib import Path
from urllib.parse import urlencode

from sqlalchemy import select

from benchmarks.cases import NOW, PAPER, Packs, first_tender, keep_pack
from benchmarks.pairs import Pair
from toolkit.app import utc_now
from toolkit.base.actions import keep_paper, queue_job
from toolkit.base.jobs import open_huey, teach
from toolkit.base.model import Actor, Language
from toolkit.base.store import Database
from toolkit.base.tables import Job
from toolkit.clauses.model import papers_of
from toolkit.clauses.tables import PackPaperRow
from toolkit.demo import ACCOUNTS
from toolkit.settings import ROOT, Settings

CLIENTS = 2
VISITS = 400
"""Pages asked for in one measurement: the slowest four of them decide."""
PAUSE = 0.005
"""Seconds between two visits, so that a measurement spans the making of several papers."""


class Browser:
    """One connection that keeps its cookies and follows nothing by itself."""

    def __init__(self, port: int) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._cookies: dict[str, str] = {}
        self._asked = 0.0

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes, str]:
        """Status, content and where it leads; a form makes it a POST."""
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        if time.monotonic() > self._asked + 1:
            self._connection.close()  # the server hangs up after two seconds without a question
        self._asked = time.monotonic()
        self._connection.request("POST" if form else "GET", path, urlencode(form) if form else None, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, rest = cookie.partition("=")
            self._cookies[name] = rest.partition(";")[0]
        return answer.status, content, answer.headers.get("Location") or ""

    def send(self, page: str, path: str, **values: str) -> str:
        """Send a form with the hidden fields of the page it stands on; where it leads. `RuntimeError`: refused."""
        _, content, _ = self.ask(page)
        hidden = re.findall(r'name="(csrf_token|form_key)"[^>]*value="([^"]+)"', content.decode())
        status, content, place = self.ask(path, {**dict(reversed(hidden)), **values})
        if status != 303:
            raise RuntimeError(f"{path}: {status} {content[:500]!r}")
        return place

    def sign_in(self) -> None:
        """As the first officer of the demo town."""
        _, email, password = ACCOUNTS[0]
        self.send("/sign-in", "/sign-in", email=email, password=password)


@dataclass(frozen=True, slots=True)
class Program:
    """The program as `python -m toolkit` runs it: its port, and its folder with the database and the worker's bell."""

    port: int
    folder: Path

    @property
    def environ(self) -> dict[str, str]:
        """What it is started with."""
        return {"INSTANCE_DIR": str(self.folder), "PORT": str(self.port), "DEMO": "1", "PYTHONPATH": str(ROOT)}

    def database(self) -> Database:
        """Its database, as the pages have it: whatever leaves work behind rings for the worker."""
        settings = Settings.from_env(self.environ)
        huey = open_huey(settings.database_url, folder=settings.instance_dir, secret=settings.secret_key)
        return Database(settings.database_url, after_commit=teach(huey, int))


def fetch(program: Program, mark: str, go: Event, end: Event) -> None:
    """What one client does while told to go: have a new pack's clauses made in three languages, and fetch each."""
    packs, database, browser = Packs(mark=mark), program.database(), Browser(program.port)
    browser.sign_in()
    with database.writing() as session:
        actor, tender = first_tender(session, packs, mark)
    number = 0
    while not end.is_set():
        if not go.wait(0.2):
            continue
        number += 1
        pack = freeze(database, packs.new(), actor, tender=tender, number=number)
        for language in Language:
            wait_for(browser, f"/packs/{pack}/{PAPER}-{language}.pdf")
    database.close()


def freeze(database: Database, envelope: dict[str, object], actor: Actor, *, tender: int, number: int) -> int:
    """Freeze a pack of which only the clauses are wanted: its other papers pass for made, or the queue would grow."""
    payload = envelope["payload"]
    assert isinstance(payload, dict)
    with database.writing() as session:
        pack = keep_pack(session, envelope, actor, tender=tender, number=number)
        keep_paper(session, key="0" * 64, content=b"not wanted", media_type="application/pdf", now=NOW)
        session.add_all(
            PackPaperRow(pack_id=pack, paper=name, language=language.value, file_name="unwanted.pdf", key="0" * 64)
            for name in papers_of(payload)
            for language in Language
            if name != PAPER
        )
        queue_job(session, kind="make_papers", payload={"pack": pack}, now=utc_now())
    return pack


def wait_for(browser: Browser, path: str) -> None:
    """Ask for a paper until it is there, as a page that reloads itself would; `RuntimeError` when it does not come."""
    until = time.monotonic() + 60
    while True:
        status, content, _ = browser.ask(path)
        if status == 200 and content.startswith(b"%PDF"):
            return
        if time.monotonic() > until:
            raise RuntimeError(f"{path} does not come: {status}")
        time.sleep(0.1)


class Visits:
    """The running program, a visitor on a page of the wizard, and the clients that fetch; all end with the stack."""

    def __init__(self, stack: ExitStack) -> None:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        self._program = Program(_free_port(), folder / "instance")
        environ = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "SECRET_KEY")}
        with (folder / "log").open("wb") as log:
            running = subprocess.Popen(
                [sys.executable, "-m", "toolkit"],
                env=environ | self._program.environ,
                cwd=ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        stack.callback(_end, running)
        self._visitor = _signed_in(self._program.port, running, folder / "log")
        self._page = self._visitor.send("/tenders", "/tenders")
        self._database = self._program.database()
        stack.callback(self._database.close)
        context = get_context("spawn")
        self._go, self._stop = context.Event(), context.Event()
        clients = [
            context.Process(target=fetch, args=(self._program, f"{number}-", self._go, self._stop))
            for number in range(CLIENTS)
        ]
        for client in clients:
            client.start()
            stack.callback(client.join, 90)
        stack.callback(self._stop.set)
        self._made(at_least=6 * CLIENTS)  # everything is warm before anything is measured
        self._go.clear()
        self._rest()

    def idle(self) -> float:
        """Seconds that the slowest of a hundred visits takes while nothing else is asked of the program."""
        return self._slowest()

    def busy(self) -> float:
        """The same while the clients fetch new PDFs; `RuntimeError` when too few were made to speak of."""
        self._go.set()
        before = self._papers()
        self._made(at_least=1)
        slowest = self._slowest()
        made = self._papers() - before
        self._go.clear()
        self._rest()
        if made < 3 * CLIENTS:
            raise RuntimeError(f"only {made} papers were made while the page was visited")
        return slowest

    def _slowest(self) -> float:
        """The 99th per cent of the visits' times. Our own garbage collector waits meanwhile."""
        times = []
        gc.disable()
        for _ in range(VISITS):
            begun = time.perf_counter()
            status, _, _ = self._visitor.ask(self._page)
            times.append(time.perf_counter() - begun)
            if status != 200:
                raise RuntimeError(f"{self._page}: {status}")
            time.sleep(PAUSE)
        gc.enable()
        return sorted(times)[VISITS * 99 // 100]

    def _papers(self) -> int:
        with self._database.reading() as session:
            return len(session.scalars(select(PackPaperRow.pack_id).where(PackPaperRow.paper == PAPER)).all())

    def _made(self, *, at_least: int) -> None:
        """Let the clients go until so many new papers are made."""
        self._go.set()
        before, until = self._papers(), time.monotonic() + 90
        while self._papers() < before + at_least:
            if time.monotonic() > until:
                raise RuntimeError("no paper was made")
            time.sleep(0.1)

    def _rest(self) -> None:
        """Wait until nothing is left to do, once the clients have seen that they may stop."""
        time.sleep(0.5)
        until = time.monotonic() + 90
        while time.monotonic() < until:
            with self._database.reading() as session:
                left = session.scalars(select(Job.id).where(Job.done_at.is_(None), Job.failed_at.is_(None))).first()
            if left is None:
                return
            time.sleep(0.1)
        raise RuntimeError("the worker does not come to an end")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _signed_in(port: int, running: subprocess.Popen[bytes], log: Path) -> Browser:
    """A browser in which the officer is signed in, as soon as the program answers."""
    until = time.monotonic() + 60
    while running.poll() is None and time.monotonic() < until:
        try:
            browser = Browser(port)
            browser.sign_in()
        except OSError:
            time.sleep(0.2)
        else:
            return browser
    raise RuntimeError(f"the program does not start: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}")


def _end(running: subprocess.Popen[bytes]) -> None:
    running.send_signal(signal.SIGTERM)
    try:
        running.wait(60)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)


def pairs(stack: ExitStack) -> list[Pair]:
    """The one pair of this file; the program and its clients end with the stack."""
    visits = Visits(stack)
    return [
        Pair(
            name=f"wizard page while {CLIENTS} clients fetch new PDFs",
            ours=visits.busy,
            against="the same page, program idle",
            baseline=visits.idle,
            measured=f"p99 of {VISITS} visits",
            aim=3,
            why="pages, worker and clients share two processors; papers yield (nice 5) but do not stop",
            warmed=True,
        )
    ]
