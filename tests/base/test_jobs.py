"""Taking jobs, doing them, trying again."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from huey import MemoryHuey
from huey.exceptions import TaskException
from sqlalchemy import select

from tests.town import NOW, PAST, Clock
from toolkit.base.actions import queue_job
from toolkit.base.jobs import ATTEMPTS, LEASE, Handler, open_huey, run_due, take_back, take_job, teach
from toolkit.base.store import Database
from toolkit.base.tables import Job


def queue(database: Database, *kinds: str, now: datetime = NOW) -> None:
    for number, kind in enumerate(kinds):
        with database.writing() as session:
            queue_job(session, kind=kind, payload={"number": number}, now=now)


def jobs(database: Database) -> list[Job]:
    with database.reading() as session:
        return list(session.scalars(select(Job).order_by(Job.id)))


class Done:
    """A handler that notes what it was given, and fails for as long as it is told to."""

    def __init__(self, failures: int = 0, error: BaseException | None = None) -> None:
        self.numbers: list[int] = []
        self.moments: list[datetime] = []
        self.failures = failures
        self.error = error or ValueError("the words of an error may hold what somebody typed")

    def __call__(self, database: Database, payload: dict[str, Any], now: datetime) -> None:
        self.numbers.append(payload["number"])
        self.moments.append(now)
        if len(self.numbers) <= self.failures:
            raise self.error


def test_jobs_are_done_in_the_order_in_which_they_came(database: Database, clock: Clock) -> None:
    queue(database, "work", "work", "work")
    work = Done()
    assert run_due(database, handlers={"work": work}, clock=clock) == 3
    assert work.numbers == [0, 1, 2]
    assert [job.done_at for job in jobs(database)] == [NOW] * 3
    assert [(job.attempts, job.leased_until, job.error) for job in jobs(database)] == [(1, None, None)] * 3
    assert run_due(database, handlers={"work": work}, clock=clock) == 0


def test_a_job_whose_turn_has_not_come_waits(database: Database, clock: Clock) -> None:
    queue(database, "work", now=NOW + timedelta(minutes=5))
    work = Done()
    assert run_due(database, handlers={"work": work}, clock=clock) == 0
    clock.forward(minutes=5)
    assert run_due(database, handlers={"work": work}, clock=clock) == 1


def test_of_eight_workers_at_once_none_takes_the_job_of_another(database: Database) -> None:
    queue(database, *["work"] * 24)
    together = threading.Barrier(8)

    def worker(_: int) -> list[int]:
        together.wait()
        taken = []
        while job := take_job(database, now=NOW):
            taken.append(job.id)
        return taken

    with ThreadPoolExecutor(8) as threads:
        taken = [number for numbers in threads.map(worker, range(8)) for number in numbers]
    # Under PostgreSQL a worker may find every free job locked by another just then and leave early; what it leaves
    # is taken at the next look.
    while job := take_job(database, now=NOW):
        taken.append(job.id)
    assert sorted(taken) == [job.id for job in jobs(database)]


def test_a_failing_job_is_tried_again_later_and_later_then_left_as_failed(
    database: Database, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    queue(database, "work")
    work = Done(failures=99)
    waits = []
    for attempt in range(1, ATTEMPTS + 1):
        assert run_due(database, handlers={"work": work}, clock=clock) == 0
        job = jobs(database)[0]
        assert (job.attempts, job.error, job.leased_until, job.done_at) == (attempt, "ValueError", None, None)
        if attempt < ATTEMPTS:
            assert job.failed_at is None
            waits.append(job.due_at - clock())
            clock.moment = job.due_at - timedelta(seconds=1)
            assert run_due(database, handlers={"work": work}, clock=clock) == 0
            assert len(work.numbers) == attempt
            clock.moment = job.due_at
    assert waits == [timedelta(seconds=wait) for wait in (2, 4, 8, 16)]
    assert jobs(database)[0].failed_at == clock()
    clock.forward(days=30)
    assert run_due(database, handlers={"work": work}, clock=clock) == 0
    assert len(work.numbers) == ATTEMPTS
    assert "failed, attempt 5" in caplog.text


def test_a_job_that_fails_once_succeeds_the_next_time(database: Database, clock: Clock) -> None:
    queue(database, "work")
    work = Done(failures=1)
    assert run_due(database, handlers={"work": work}, clock=clock) == 0
    clock.forward(seconds=2)
    assert run_due(database, handlers={"work": work}, clock=clock) == 1
    job = jobs(database)[0]
    assert (job.attempts, job.error, job.done_at) == (2, None, NOW + timedelta(seconds=2))


def test_a_failing_job_and_an_unknown_kind_do_not_hold_up_the_next(database: Database, clock: Clock) -> None:
    queue(database, "fails", "unheard-of", "work")
    work = Done()
    handlers: dict[str, Handler] = {"fails": Done(failures=99), "work": work}
    assert run_due(database, handlers=handlers, clock=clock) == 1
    assert work.numbers == [2]
    assert [job.error for job in jobs(database)] == ["ValueError", "KeyError", None]


def test_what_a_failed_job_had_written_is_undone_and_its_words_are_not_kept(database: Database, clock: Clock) -> None:
    def half(database: Database, payload: dict[str, Any], now: datetime) -> None:
        with database.writing() as session:
            queue_job(session, kind="never", payload={}, now=now)
            session.flush()
            raise OSError("no such host: secret")

    queue(database, "half")
    run_due(database, handlers={"half": half}, clock=clock)
    assert [(job.kind, job.error) for job in jobs(database)] == [("half", "OSError")]


def test_a_job_that_takes_longer_than_its_lease_stays_with_the_worker_who_is_at_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toolkit.base.jobs.LEASE", timedelta(seconds=0.6))
    queue(database, "slow", now=PAST)
    looked: list[object] = []

    def slow(database: Database, payload: dict[str, Any], now: datetime) -> None:
        first = jobs(database)[0].leased_until
        assert first is not None
        until = time.monotonic() + 20
        while jobs(database)[0].leased_until == first and time.monotonic() < until:
            time.sleep(0.02)
        looked.append(take_job(database, now=first))

    assert run_due(database, handlers={"slow": slow}, clock=lambda: datetime.now(UTC)) == 1
    assert looked == [None]
    assert [(job.attempts, job.leased_until, job.done_at is None) for job in jobs(database)] == [(1, None, False)]


def test_a_lease_that_could_not_be_renewed_is_told_and_the_work_goes_on(
    database: Database, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("toolkit.base.jobs.LEASE", timedelta(seconds=0.03))
    queue(database, "slow")
    told = threading.Event()
    writing = database.writing

    def slow(database: Database, payload: dict[str, Any], now: datetime) -> None:
        def locked() -> None:
            told.set()
            raise OSError("locked by somebody")

        monkeypatch.setattr(database, "writing", locked)
        assert told.wait(20)
        monkeypatch.setattr(database, "writing", writing)

    assert run_due(database, handlers={"slow": slow}, clock=lambda: NOW) == 1
    assert "was not renewed: OSError" in caplog.text


@pytest.mark.parametrize("failures", [0, 1])
def test_whoever_lost_a_job_to_another_worker_no_longer_says_how_it_ended(
    database: Database, clock: Clock, caplog: pytest.LogCaptureFixture, failures: int
) -> None:
    queue(database, "work")
    work = Done(failures=failures)

    def asleep(database: Database, payload: dict[str, Any], now: datetime) -> None:
        clock.forward(seconds=LEASE.total_seconds())
        assert take_job(database, now=clock()) is not None
        work(database, payload, now)

    assert run_due(database, handlers={"work": asleep}, clock=clock) == 0
    job = jobs(database)[0]
    assert (job.attempts, job.done_at, job.error) == (2, None, None)
    assert job.leased_until == clock() + LEASE
    assert "was taken by another worker before attempt 1 ended" in caplog.text


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit])
def test_a_killed_workers_job_is_taken_again_when_its_lease_has_ended(
    database: Database, clock: Clock, end: type[BaseException]
) -> None:
    queue(database, "work")
    work = Done(failures=1, error=end())
    with pytest.raises(end):
        run_due(database, handlers={"work": work}, clock=clock)
    assert jobs(database)[0].leased_until == NOW + LEASE
    clock.forward(seconds=LEASE.total_seconds() - 1)
    assert run_due(database, handlers={"work": work}, clock=clock) == 0
    clock.forward(seconds=1)
    assert run_due(database, handlers={"work": work}, clock=clock) == 1
    assert jobs(database)[0].attempts == 2


def test_the_only_worker_takes_back_at_its_start_what_a_killed_one_held(database: Database, clock: Clock) -> None:
    queue(database, "work")
    assert take_job(database, now=clock()) is not None
    assert take_job(database, now=clock()) is None
    take_back(database)
    again = take_job(database, now=clock())
    assert again is not None
    assert again.attempts == 2


def test_what_was_left_as_failed_is_tried_again_when_the_worker_starts_anew(database: Database, clock: Clock) -> None:
    queue(database, "work")
    failing = Done(failures=99, error=OSError())
    for _ in range(ATTEMPTS):
        run_due(database, handlers={"work": failing}, clock=clock)
        clock.forward(hours=1)
    assert jobs(database)[0].failed_at is not None
    take_back(database)
    assert run_due(database, handlers={"work": Done(failures=0, error=OSError())}, clock=clock) == 1


def test_a_job_that_kills_every_worker_is_left_as_failed_too(database: Database, clock: Clock) -> None:
    queue(database, "deadly", "work")
    deadly, work = Done(failures=99, error=SystemExit()), Done()
    for _ in range(ATTEMPTS):
        with pytest.raises(SystemExit):
            run_due(database, handlers={"deadly": deadly, "work": work}, clock=clock)
        clock.forward(seconds=LEASE.total_seconds())
    assert run_due(database, handlers={"deadly": deadly, "work": work}, clock=clock) == 1
    assert len(deadly.numbers) == ATTEMPTS
    left = jobs(database)[0]
    assert (left.failed_at, left.error, left.done_at) == (clock(), "killed", None)


# --- the wake-up call


def test_a_call_wakes_the_worker() -> None:
    huey, woken = MemoryHuey(immediate=True), []
    teach(huey, lambda: woken.append("awake"))()
    assert woken == ["awake"]


def test_a_call_that_cannot_be_made_is_logged_and_does_not_fail_the_deed(
    database: Database, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(MemoryHuey):  # type: ignore[misc]
        def enqueue(self, task: object) -> object:
            raise OSError("no room left for the call")

    database.after_commit = teach(Broken(), lambda: None)
    queue(database, "work")
    assert [job.kind for job in jobs(database)] == ["work"]
    assert "could not be woken" in caplog.text


def test_the_call_goes_through_the_queue_of_this_database(database: Database, tmp_path: Path) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    caller, worker = (open_huey(url, folder=tmp_path, secret="s" * 40) for _ in range(2))
    woken: list[str] = []
    wake = teach(caller, lambda: pytest.fail("the caller does no work"))
    teach(worker, lambda: woken.append("awake"))
    wake()
    task = worker.dequeue()
    assert task is not None
    worker.execute(task)
    assert woken == ["awake"]
    assert worker.dequeue() is None
    for huey in (caller, worker):
        huey.storage.close()


def test_a_call_signed_with_another_secret_is_not_taken(database: Database, tmp_path: Path) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    stranger, worker = (open_huey(url, folder=tmp_path, secret=secret * 40) for secret in "sx")
    teach(stranger, lambda: None)()
    teach(worker, lambda: pytest.fail("a stranger's call was taken"))
    with pytest.raises((ValueError, TaskException)):
        worker.dequeue()
    for huey in (stranger, worker):
        huey.storage.close()


def test_the_worker_also_wakes_by_itself_each_minute(clock: Clock) -> None:
    huey, woken = MemoryHuey(immediate=True), []
    teach(huey, lambda: woken.append("awake"))
    assert [task.name for task in huey.read_periodic(NOW)] == ["wake_each_minute"]
    for minutes in range(3):
        for task in huey.read_periodic(NOW + timedelta(minutes=minutes)):
            huey.execute(task)
    assert woken == ["awake"] * 3
