"""The worker: wakes when called or each minute, sends messages and makes papers in spawned processes."""

from __future__ import annotations

import logging
from functools import partial

from huey.consumer import Consumer

from toolkit.app import utc_now
from toolkit.base.documents import RenderPool
from toolkit.base.jobs import Handler, open_huey, run_due, take_back, teach
from toolkit.base.mail import send_mail
from toolkit.base.store import Database
from toolkit.clauses.documents import coming
from toolkit.clauses.jobs import make_papers
from toolkit.settings import Settings


def handlers(settings: Settings, pool: RenderPool) -> dict[str, Handler]:
    """What is done with each kind of job."""
    return {
        "make_papers": partial(make_papers, render=partial(coming, pool)),
        "send_mail": partial(send_mail, smtp_url=settings.smtp_url, mail_from=settings.mail_from),
    }


def work(settings: Settings) -> None:
    """Work until SIGTERM; what is under way then is finished first."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s worker %(levelname)s %(message)s")
    logging.getLogger("huey").setLevel(logging.WARNING)
    database = Database(settings.database_url)
    if settings.database_url.startswith("sqlite"):
        take_back(database)  # beside a SQLite file there is one worker; on PostgreSQL others may be at work
    with RenderPool() as pool:
        huey = open_huey(settings.database_url, folder=settings.instance_dir, secret=settings.secret_key)
        taught = handlers(settings, pool)

        def due() -> int:
            return run_due(database, handlers=taught, clock=utc_now)

        wake = teach(huey, due)
        database.after_commit = wake
        wake()
        Consumer(huey, workers=1, max_delay=1.0, graceful_signal="TERM").run()
    database.close()
