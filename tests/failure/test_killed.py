"""Processes that are killed, at the worst moment and at any."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, text

from tests.conftest import SECRET
from tests.failure.scenes import actor_of, dump, freeze, keep, ready_tender, town_on_disk
from tests.town import PAST as NOW
from toolkit import demo
from toolkit.base.actions import first_broken_line
from toolkit.base.canonical import digest
from toolkit.base.model import Language
from toolkit.base.store import Database
from toolkit.base.tables import Job, Mail, StoredPaper
from toolkit.clauses import actions, jobs
from toolkit.clauses.model import papers_of
from toolkit.clauses.tables import PackPaperRow, PackRow
from toolkit.library.shelf import Library
from toolkit.settings import ROOT

PATIENCE = 90
"""Seconds after which something that should happen is taken not to happen; nothing here measures speed."""


def wanted(database: Database, pack: int) -> set[tuple[str, str]]:
    """Every paper of a pack in every language."""
    with database.reading() as session:
        frozen = json.loads(session.get_one(PackRow, pack).envelope)["payload"]
    return {(paper, language.value) for paper in papers_of(frozen) for language in Language}


def wait_until(true: Callable[[], Any], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(0.05)


# --- processes


def processes() -> dict[int, int]:
    """Every running process with its parent; a dead one that nobody has buried yet does not run."""
    found: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = entry.read_text().rsplit(")", 1)[1].split()[:2]
        except (OSError, ValueError):
            continue
        if state not in "ZX":
            found[int(entry.parent.name)] = int(parent)
    return found


def children_of(pid: int) -> set[int]:
    """All running descendants of a process."""
    parents = processes()
    found: set[int] = set()
    while fresh := {child for child, parent in parents.items() if parent in found | {pid}} - found:
        found |= fresh
    return found


def alive(pids: set[int]) -> set[int]:
    """Those of the processes that still run."""
    return pids & set(processes())


def marked(mark: str) -> set[int]:
    """Processes with a mark in their surroundings: whoever inherited it, also when its parent is gone."""
    found = set()
    for pid in processes():
        try:
            if mark.encode() in Path(f"/proc/{pid}/environ").read_bytes():
                found.add(pid)
        except OSError:
            continue
    return found


class Process:
    """A process started by a test, what it prints, and all that it starts in its turn."""

    def __init__(self, folder: Path, *arguments: str, **environ: str) -> None:
        self.mark = f"STARTED_BY_TEST={uuid.uuid4()}"
        name, value = self.mark.split("=")
        self.printed = folder / f"printed-{value}.txt"
        before = signal.signal(signal.SIGHUP, signal.SIG_DFL)  # tests under nohup would pass that on
        try:
            with self.printed.open("w") as file:
                self.process = subprocess.Popen(
                    [sys.executable, *arguments],
                    cwd=ROOT,
                    env={"PATH": os.environ["PATH"], name: value, **environ},
                    stdin=subprocess.DEVNULL,
                    stdout=file,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,  # so that nothing that goes wrong here reaches the tests themselves
                )
        finally:
            signal.signal(signal.SIGHUP, before)
        self.pid = self.process.pid

    def ended(self) -> int:
        """The exit status, once it has ended."""
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"has not ended: {self.words}") from None

    @property
    def words(self) -> str:
        return self.printed.read_text()

    def family(self) -> set[int]:
        """All that it has started and that still runs."""
        return marked(self.mark) - {self.pid}


Start = Callable[..., Process]


@pytest.fixture
def starting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Starts processes and leaves none behind, whatever a test does."""
    started: list[Process] = []
    folder = tmp_path_factory.mktemp("printed")

    def begin(*arguments: str, **environ: str) -> Process:
        started.append(Process(folder, *arguments, **environ))
        return started[-1]

    yield begin
    for one in started:
        for pid in marked(one.mark):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        one.process.wait(PATIENCE)


# --- killed while freezing

FREEZE = """
import os, signal, sys
from tests.failure.scenes import actor_of, freeze
from toolkit.app import load_library
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.clauses import actions

url, tender_id, version, moment = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]

def killed(*given, **named):
    os.kill(os.getpid(), signal.SIGKILL)

class Killed(Signer):
    sign = killed

def after(deed):
    def done(*given, **named):
        deed(*given, **named)
        killed()
    return done

if moment != "sign":
    setattr(actions, moment, after(getattr(actions, moment)))
database = Database(url, after_commit=killed)
signer = (Killed if moment == "sign" else Signer)(new_key())
freeze(database, load_library(), actor_of(database), tender_id, version, signer)
"""


@pytest.mark.parametrize("moment", ["sign", "use_form_key", "queue_job", "record"])
def test_who_is_killed_in_the_middle_of_freezing_has_frozen_nothing(
    database: Database, library: Library, starting: Start, moment: str
) -> None:
    demo.build_town(database, now=NOW)
    officer = actor_of(database)
    tender_id, version = ready_tender(database, officer)
    before = dump(database)
    url = database.engine.url.render_as_string(hide_password=False)
    process = starting("-c", FREEZE, url, str(tender_id), str(version), moment)
    assert process.ended() == -signal.SIGKILL, process.words
    assert dump(database) == before
    with database.reading() as session:
        assert first_broken_line(session) is None
    freeze(database, library, officer, tender_id, version)
    after = dump(database)
    assert {name: len(after[name]) - len(before[name]) for name in ("pack", "job", "audit_event")} == {
        "pack": 1,
        "job": 1,
        "audit_event": 1,
    }
    with database.reading() as session:
        assert first_broken_line(session) is None


def test_who_is_killed_after_the_commit_but_before_the_worker_is_called_has_left_the_work(
    database: Database, starting: Start
) -> None:
    demo.build_town(database, now=NOW)
    tender_id, version = ready_tender(database, actor_of(database))
    url = database.engine.url.render_as_string(hide_password=False)
    process = starting(
        "-c", FREEZE.replace('if moment != "sign":', "if False:"), url, str(tender_id), str(version), "-"
    )
    assert process.ended() == -signal.SIGKILL, process.words
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(PackRow)) == 1
        assert session.scalars(select(Job.kind).where(Job.kind != "send_mail")).all() == ["make_papers"]


# --- killed while papers are made

WORK = """
import sys
from pathlib import Path
from toolkit.settings import Settings
from toolkit.worker import work

work(Settings(instance_dir=Path(sys.argv[1]), database_url=sys.argv[2], secret_key=sys.argv[3]))
"""


def papers(database: Database) -> list[tuple[str, str]]:
    with database.reading() as session:
        return [(row.paper, row.language) for row in session.scalars(select(PackPaperRow))]


def test_a_worker_killed_while_it_makes_papers_makes_the_rest_when_started_again(
    tmp_path: Path, library: Library, starting: Start
) -> None:
    settings, database = town_on_disk(tmp_path)
    officer = actor_of(database)
    pack = freeze(database, library, officer, *ready_tender(database, officer))

    first = starting("-c", WORK, str(tmp_path), settings.database_url, SECRET)
    wait_until(lambda: papers(database), "the first paper is there")
    its_own = children_of(first.pid)
    assert len(its_own) >= 2, "the pool has its processes"
    os.kill(first.pid, signal.SIGKILL)
    first.ended()
    made = papers(database)
    every = wanted(database, pack)
    assert 1 <= len(made) < len(every), "it was killed in the middle"
    wait_until(lambda: not alive(its_own), "the pool's processes have ended with their parent")

    second = starting("-c", WORK, str(tmp_path), settings.database_url, SECRET)
    wait_until(lambda: len(papers(database)) == len(every), "all papers are there")

    def done() -> bool:
        with database.reading() as session:
            return session.scalar(select(func.count()).select_from(Job).where(Job.done_at.is_(None))) == 0

    wait_until(done, "no job is left")
    os.kill(second.pid, signal.SIGTERM)
    assert second.ended() == 0, second.words
    assert set(papers(database)) == every
    with database.reading() as session:
        stored = session.scalars(select(StoredPaper)).all()
        assert len(stored) == len(every)
        assert all(
            paper.content.startswith((b"%PDF-", b"PK")) and paper.sha256 == digest(paper.content) for paper in stored
        )
        kept = session.scalar(text("SELECT count(*) FROM audit_event WHERE event = 'paper_kept'"))
        assert kept == len(every), "each was kept once"
        assert len(session.scalars(select(Mail).where(~Mail.body.contains("/partners/"))).all()) == 1, (
            "the official is told once"
        )
        assert first_broken_line(session) is None
        assert session.get_one(PackRow, pack).number == 1
    database.close()


class Ready:
    """A paper that is there at once."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    def result(self, timeout: float | None = None) -> bytes:
        return self.content


def test_a_worker_killed_before_the_last_word_tells_the_official_after_all(
    database: Database, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo.build_town(database, now=NOW)
    officer = actor_of(database)
    pack = freeze(database, library, officer, *ready_tender(database, officer))

    def render(envelope: dict[str, Any], name: str, language: Language) -> jobs.ComingPaper:
        words = f"{name} {language}"
        return jobs.ComingPaper(digest(words.encode()), f"{words}.pdf", "application/pdf", Ready(words.encode()))  # type: ignore[arg-type]

    def killed(*given: object, **named: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr(actions, "tell_papers_ready", killed)
        with pytest.raises(KeyboardInterrupt):
            jobs.make_papers(database, {"pack": pack}, NOW, render=render)
    for _ in range(2):
        jobs.make_papers(database, {"pack": pack}, NOW, render=render)
    assert set(papers(database)) == wanted(database, pack)
    with database.reading() as session:
        assert len(session.scalars(select(Mail).where(~Mail.body.contains("/partners/"))).all()) == 1
        assert first_broken_line(session) is None


def test_of_two_workers_with_the_same_job_each_paper_is_kept_once(database: Database, library: Library) -> None:
    demo.build_town(database, now=NOW)
    officer = actor_of(database)
    pack = freeze(database, library, officer, *ready_tender(database, officer))
    for content in (b"the first", b"the second"):
        with database.writing() as session:
            keep(session, pack, "clauses", Language.FI, content)
    with database.reading() as session:
        assert session.scalars(select(StoredPaper.content)).all() == [b"the first"]
    assert papers(database) == [("clauses", "fi")]


# --- the whole program


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-in", timeout=5) as page:
            return bool(page.status == 200)
    except OSError:
        return False


@pytest.fixture
def program(tmp_path: Path, library: Library, starting: Start) -> tuple[Process, int]:
    """`python -m toolkit`, serving, with papers under way."""
    _, database = town_on_disk(tmp_path)
    officer = actor_of(database)
    freeze(database, library, officer, *ready_tender(database, officer))
    database.close()
    port = free_port()
    running = starting("-m", "toolkit", INSTANCE_DIR=str(tmp_path), SECRET_KEY=SECRET, PORT=str(port), DEMO="1")
    wait_until(lambda: answers(port) or running.process.poll() is not None, "the program answers")
    assert running.process.poll() is None, running.words
    return running, port


def ends_cleanly(running: Process, port: int, status: int) -> None:
    assert running.ended() == status, running.words
    wait_until(lambda: not running.family(), "no process is left")
    assert not answers(port)
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", port))


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP])
def test_the_program_ends_its_server_its_worker_and_the_makers_of_papers(
    program: tuple[Process, int], tmp_path: Path, ending: signal.Signals
) -> None:
    running, port = program
    # gunicorn's master and two servers, the worker, two makers of papers with their keeper
    wait_until(
        lambda: len(family := running.family()) >= 6 and family == children_of(running.pid),
        "all processes are there, and each of them is a child of the program",
    )
    os.kill(running.pid, ending)
    ends_cleanly(running, port, 0)
    database = Database(f"sqlite:///{tmp_path / 'toolkit.db'}")
    with database.reading() as session:
        assert first_broken_line(session) is None
    database.close()


def test_when_the_worker_is_killed_the_program_ends_and_says_so_by_its_status(
    program: tuple[Process, int],
) -> None:
    running, port = program
    wait_until(lambda: len(running.family()) >= 6, "all processes are there")
    workers = [pid for pid in running.family() if b"toolkit.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    assert len(workers) == 1
    os.kill(workers[0], signal.SIGKILL)
    ends_cleanly(running, port, 1)


def test_a_signal_in_the_first_moment_leaves_no_process_behind(tmp_path: Path, starting: Start) -> None:
    port = free_port()
    running = starting("-m", "toolkit", INSTANCE_DIR=str(tmp_path), SECRET_KEY=SECRET, PORT=str(port), DEMO="1")
    wait_until(lambda: running.family() or running.process.poll() is not None, "the first process is started")
    os.kill(running.pid, signal.SIGTERM)
    ends_cleanly(running, port, 0)
