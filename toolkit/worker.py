"""The worker: wakes when called or each minute, sends messages and makes papers in spawned processes."""

from __future__ import annotations

import logging
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from huey.consumer import Consumer

from toolkit.app import utc_now
from toolkit.base.documents import RenderPool
from toolkit.base.jobs import Handler, open_huey, run_due, take_back, teach
from toolkit.base.mail import send_mail
from toolkit.base.model import traces
from toolkit.base.store import Database
from toolkit.clauses.documents import coming
from toolkit.clauses.jobs import make_papers
from toolkit.people.jobs import offer_reset
from toolkit.settings import Settings

log = logging.getLogger(__name__)


def handlers(settings: Settings, pool: RenderPool) -> dict[str, Handler]:
    """What is done with each kind of job."""
    return {
        "make_papers": partial(make_papers, render=partial(coming, pool)),
        "offer_reset": offer_reset,
        "send_mail": partial(send_mail, smtp_url=settings.smtp_url, mail_from=settings.mail_from),
    }


class Round:
    """One round of the worker: papers here, messages in a thread of their own, so that no mail server holds them up."""

    def __init__(self, database: Database, taught: dict[str, Handler]) -> None:
        self._run = partial(run_due, database, handlers=taught, clock=utc_now)
        self._ended = threading.Event()
        self._post = ThreadPoolExecutor(1, "mail")
        self._sending: Future[None] | None = None

    def __call__(self) -> int:
        """Do what is due; messages that come while others are being sent have their turn after them."""
        if self._sending is None or self._sending.running() or self._sending.done():
            self._sending = self._post.submit(self._send)
        return self._run(mail=False)

    def end(self) -> None:
        """Finish the message under way, and begin no other."""
        self._ended.set()
        self._post.shutdown(cancel_futures=True)

    def _send(self) -> None:
        try:
            self._run(mail=True, ended=self._ended)
        except Exception as error:  # the database may be busy; the next round comes within a minute
            log.error("messages could not be looked for: %s", traces(error))


def work(settings: Settings) -> None:
    """Work until SIGTERM; what is under way then is finished first."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s worker %(levelname)s %(message)s")
    logging.getLogger("huey").setLevel(logging.WARNING)
    database = Database(settings.database_url)
    if settings.database_url.startswith("sqlite"):
        take_back(database)  # beside a SQLite file there is one worker; on PostgreSQL others may be at work
    with RenderPool() as pool:
        huey = open_huey(settings.database_url, folder=settings.instance_dir, secret=settings.secret_key)
        due = Round(database, handlers(settings, pool))
        wake = teach(huey, due)
        database.after_commit = wake
        wake()
        Consumer(huey, workers=1, max_delay=1.0, graceful_signal="TERM").run()
        due.end()
    database.close()
