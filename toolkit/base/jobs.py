"""Takes waiting jobs one by one and hands them to their handlers; huey only wakes the worker that calls this."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from huey import Huey, PostgresHuey, SqliteHuey, crontab
from huey.serializer import SignedSerializer
from sqlalchemy import Update, or_, select, true, update
from sqlalchemy.engine import make_url

from toolkit.base.model import traces
from toolkit.base.store import Database
from toolkit.base.tables import Job

LEASE = timedelta(seconds=30)
"""How long a taken job is another worker's, who renews it while at work: after that it is taken to have been killed."""

WAITS = tuple(timedelta(seconds=2**attempt) for attempt in range(1, 5))
"""How long a job that failed waits for its next try; after the last one it is left as failed."""

ATTEMPTS = len(WAITS) + 1
"""How often a job is tried, but for messages."""

MAIL = "send_mail"
"""The kind of job that sends a message."""

MAIL_WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=8),
)
"""The same for a message: half a day, since a mail server may be down that long or ask for patience."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TakenJob:
    """A job in the hands of a worker."""

    id: int
    kind: str
    payload: dict[str, Any]
    attempts: int


Handler = Callable[[Database, dict[str, Any], datetime], None]


def open_huey(url: str, *, folder: Path, secret: str) -> Huey:
    """The queue that carries the wake-up call: beside the SQLite file, or in the PostgreSQL database itself."""
    serializer = SignedSerializer(secret=secret)
    if url.startswith("sqlite"):
        return SqliteHuey(filename=str(folder / "wake.db"), serializer=serializer, results=False)
    dsn = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    return PostgresHuey(dsn=dsn, serializer=serializer, results=False)


def teach(huey: Huey, work: Callable[[], object]) -> Callable[[], None]:
    """Teach a queue its one task, `work`; what is returned wakes the worker and never fails the caller.

    A lost call costs a minute at most: the worker also wakes by itself.
    """

    @huey.task(name="wake")  # type: ignore[untyped-decorator]
    def wake() -> None:
        work()

    @huey.periodic_task(crontab(minute="*"), name="wake_each_minute")  # type: ignore[untyped-decorator]
    def wake_each_minute() -> None:
        work()

    def call() -> None:
        try:
            wake()
        except Exception:  # the deed is committed; whatever hinders the call must not undo the answer
            log.exception("the worker could not be woken; it will wake by itself")

    return call


def _waits(kind: str) -> tuple[timedelta, ...]:
    return MAIL_WAITS if kind == MAIL else WAITS


def take_job(database: Database, *, now: datetime, mail: bool | None = None) -> TakenJob | None:
    """Take the longest waiting job whose turn it is; two workers never take the same one.

    `mail`: True for messages only, False for anything but messages, None for whatever comes. A job whose last worker
    was killed over it once too often is left as failed instead.
    """
    with database.writing() as session:
        waiting = (
            select(Job)
            .where(Job.done_at.is_(None), Job.failed_at.is_(None), Job.due_at <= now)
            .where(or_(Job.leased_until.is_(None), Job.leased_until <= now))
            .where(true() if mail is None else (Job.kind == MAIL) == mail)
            .order_by(Job.due_at, Job.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        while (job := session.scalars(waiting).one_or_none()) and job.attempts > len(_waits(job.kind)):
            log.error("job %s (%s) is left as failed: its worker was killed", job.id, job.kind)
            job.failed_at, job.leased_until, job.error = now, None, "killed"
            session.flush()
        if job is None:
            return None
        job.leased_until = now + LEASE
        job.attempts += 1
        return TakenJob(job.id, job.kind, dict(job.payload), job.attempts)


def take_back(database: Database) -> None:
    """End every lease and try again what was left as failed: for the only worker of an installation at its start."""
    with database.writing() as session:
        unfinished = update(Job).where(Job.done_at.is_(None))
        session.execute(unfinished.where(Job.leased_until.is_not(None)).values(leased_until=None))
        session.execute(unfinished.where(Job.failed_at.is_not(None)).values(failed_at=None, attempts=0))


def _still_taken(job: TakenJob) -> Update:
    """A change to a job that comes about only while nobody else has taken it since: each taking raises `attempts`."""
    return update(Job).where(
        Job.id == job.id, Job.attempts == job.attempts, Job.done_at.is_(None), Job.failed_at.is_(None)
    )


@contextmanager
def _held(database: Database, *, job: TakenJob, clock: Callable[[], datetime]) -> Iterator[None]:
    """Renew a job's lease for as long as the work on it takes; whoever is killed renews nothing."""
    ended = threading.Event()

    def renew() -> None:
        while not ended.wait(LEASE.total_seconds() / 3):
            try:
                with database.writing() as session:
                    session.execute(_still_taken(job).values(leased_until=clock() + LEASE))
            except Exception as error:  # the database may be busy; the next renewal still comes in time
                log.warning("the lease of job %s (%s) was not renewed: %s", job.id, job.kind, type(error).__name__)

    renewing = threading.Thread(target=renew, daemon=True)
    renewing.start()
    try:
        yield
    finally:
        ended.set()
        renewing.join()


def _finish(database: Database, *, job: TakenJob, now: datetime, error: str | None) -> bool:
    """Write down how a job ended and return True, unless another worker has taken it meanwhile, who will tell."""
    ended: dict[str, object] = {"leased_until": None, "error": error}
    waits = _waits(job.kind)
    if error is None:
        ended["done_at"] = now
    elif job.attempts > len(waits):
        ended["failed_at"] = now
    else:
        ended["due_at"] = now + waits[job.attempts - 1]
    with database.writing() as session:
        changed = session.execute(_still_taken(job).values(ended).returning(Job.id)).first()
    if changed is None:
        log.warning("job %s (%s) was taken by another worker before attempt %s ended", job.id, job.kind, job.attempts)
    return changed is not None


def run_due(
    database: Database,
    *,
    handlers: Mapping[str, Handler],
    clock: Callable[[], datetime],
    mail: bool | None = None,
    ended: threading.Event | None = None,
) -> int:
    """Do every job whose turn it is and return how many succeeded; a failing job is tried again later.

    `mail` as in `take_job`; once `ended` is set no further job is begun.
    """
    done = 0
    while not (ended and ended.is_set()) and (job := take_job(database, now=clock(), mail=mail)):
        try:
            with _held(database, job=job, clock=clock):
                handlers[job.kind](database, job.payload, clock())
        except Exception as error:  # a job may fail in any way; the next one must still be done
            log.error("job %s (%s) failed, attempt %s: %s", job.id, job.kind, job.attempts, traces(error))
            _finish(database, job=job, now=clock(), error=type(error).__name__)
        else:
            done += _finish(database, job=job, now=clock(), error=None)
    return done
