"""`python -m toolkit`: brings the tables up to date, starts the server and its worker, and ends both cleanly."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from sqlalchemy.engine import make_url

from toolkit import demo, migrations
from toolkit.app import load_library, load_providers, open_signer, utc_now
from toolkit.base.model import Language
from toolkit.base.phrases import say
from toolkit.base.store import Database
from toolkit.library.reader import LibraryFaults
from toolkit.settings import Settings, SettingsFault, address

GRACE = 30
"""Seconds that server and worker are given to finish what is under way."""


@contextmanager
def alone(settings: Settings) -> Iterator[tuple[int, ...]]:
    """Hold a SQLite database for this program; the descriptors that hold it are to be handed to what it starts.

    Raises `SettingsFault` where another program holds it. Server and worker hold it too, so that it stays held when
    this process alone is killed. On PostgreSQL several programs work together, and nothing is held.
    """
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite":
        yield ()
        return
    with Path(f"{url.database}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SettingsFault(
                "INSTANCE_DIR: another program is running on this database already; "
                "end it first, or set another INSTANCE_DIR"
            ) from None
        yield (file.fileno(),)


def prepare(settings: Settings) -> None:
    """Everything that must be right before anybody is served: key, tables, the demo town when it was asked for."""
    open_signer(settings)
    database = Database(settings.database_url)
    try:
        migrations.upgrade(database)
        if settings.demo:
            demo.build_town(database, now=utc_now(), public_url=settings.public_url)
        elif demo.stands(database):
            raise SettingsFault(
                "DEMO: the database holds the demo town, whose passwords are known to all; "
                "set another INSTANCE_DIR or DATABASE_URL for use in earnest"
            )
    finally:
        database.close()


def serve(settings: Settings, held: tuple[int, ...] = ()) -> int:
    """Run server and worker until SIGTERM, SIGINT or SIGHUP; when one of them dies the other is ended too."""
    server = [
        sys.executable, "-m", "gunicorn", "toolkit.wsgi:app",
        "--workers", "2", "--worker-class", "gthread", "--threads", "4",
        "--bind", address(settings.host, settings.port), "--graceful-timeout", str(GRACE - 5),
        "--no-control-socket",
        "--forwarded-allow-ips", "",  # whom to believe about the reader is PROXIES' business alone
    ]  # fmt: skip
    worker = [sys.executable, "-c", "from toolkit.worker import work; from toolkit.settings import Settings; "
              "work(Settings.from_env())"]  # fmt: skip
    asked_to_end = False

    def end(number: int, frame: FrameType | None) -> None:
        nonlocal asked_to_end
        asked_to_end = True

    # Before anything is started, so that no signal in between leaves it behind without us.
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # the terminal is closed; under nohup that is ignored
        signal.signal(signal.SIGHUP, end)
    running = [subprocess.Popen(command, start_new_session=True, pass_fds=held) for command in (server, worker)]  # noqa: S603
    greet(settings)
    while not asked_to_end and all(process.poll() is None for process in running):
        time.sleep(0.2)
    for process in running:
        process.terminate()
    deadline = time.monotonic() + GRACE
    for process in running:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    return 0 if asked_to_end else 1


def greet(settings: Settings) -> None:
    """Say where the program is, and who can sign in to the demo."""
    print(f"\nSocial Criteria Toolkit: http://{address(settings.host, settings.port)}/  (end with Ctrl+C)", flush=True)
    if settings.demo:
        print("Demo sign-ins:")
        for role, email, password in demo.ACCOUNTS:
            print(f"  {email:34} {password}   {say(role, Language.EN)}")
        print(flush=True)


def main() -> int:
    """Start; 2 when the settings or the library cannot be used, with every fault told."""
    try:
        settings = Settings.from_env()
        load_library()
        load_providers(settings)
        with alone(settings) as held:
            prepare(settings)
            return serve(settings, held)
    except (SettingsFault, LibraryFaults) as faults:
        print(faults, file=sys.stderr)
        return 2


if __name__ == "__main__":
    raise SystemExit(main())
