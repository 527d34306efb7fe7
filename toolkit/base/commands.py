"""The command line of the ground: whether the audit trail is whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click
from sqlalchemy import inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from toolkit.base.actions import TrailState, follow_trail
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.settings import SettingsFault

BROKEN, NOT_READ = 1, 2
"""Exit statuses: the trail is broken; there is no trail that could be followed."""


class NotRead(Exception):  # noqa: N818
    """There is no trail to follow: why, in plain words."""


def audit(database_url: Callable[[], str]) -> click.Group:
    """The group `flask audit`, given where the database is."""

    @click.group("audit")
    def group() -> None:
        """The audit trail."""

    @group.command("verify")
    @click.option("--known", metavar="NUMBER:HASH", help="A line noted earlier: proves that it is still the same.")
    def verify(known: str | None) -> None:
        """Follow the trail from its first line to its last, and name the first line that does not follow.

        Whoever can write to the database could make the whole trail anew, hashes and all. Against that, note down what
        this command prints, away from the database, and give it with --known the next time.

        Exit status: 0 the trail is whole, 1 it is broken, 2 there is no trail that could be followed.
        """
        noted = _noted(known)
        try:
            state, still = _followed(database_url(), noted)
        except (SettingsFault, NotRead) as fault:
            click.echo(str(fault), err=True)
            raise SystemExit(NOT_READ) from None
        if state.broken is not None:
            click.echo(f"The trail is broken at line {state.broken}.")
            raise SystemExit(BROKEN)
        if noted and not still:
            click.echo(f"The trail follows, but line {noted[0]} is not the one that was noted: it was made anew.")
            raise SystemExit(BROKEN)
        click.echo("The trail is whole.")
        if state.lines:
            click.echo(f"Its last line is {state.lines}:{state.hash}")

    return group


def _noted(known: str | None) -> tuple[int, str] | None:
    if known is None:
        return None
    found = re.fullmatch(r"([1-9][0-9]{0,8}):([0-9a-f]{64})", known.strip().lower(), re.ASCII)
    if not found:
        raise click.UsageError("Give --known as it was printed: the line's number, a colon, and its hash.")
    return int(found[1]), found[2]


def _followed(url: str, noted: tuple[int, str] | None) -> tuple[TrailState, bool]:
    """How far the trail was followed, and whether the line noted earlier is still the same."""
    database = _opened(url)
    try:
        with database.reading() as session:
            if not inspect(session.connection()).has_table(AuditEvent.__tablename__):
                raise NotRead("DATABASE_URL: the database is empty; start the program once, it makes its tables")
            state = follow_trail(session)
            if noted is None or state.broken is not None:
                return state, True
            line = session.get(AuditEvent, noted[0])
            return state, line is not None and line.hash == noted[1]
    except SQLAlchemyError as error:
        # The address may hold a password, so it is never repeated.
        raise NotRead(f"DATABASE_URL: the database cannot be read ({type(error).__name__})") from None
    finally:
        database.close()


def _opened(url: str) -> Database:
    try:
        file = make_url(url).database
        if url.startswith("sqlite") and not (file and Path(file).is_file()):  # else SQLite would make an empty one
            raise NotRead("DATABASE_URL: there is no such file; start the program once, it makes its database")
        return Database(url)
    except (ArgumentError, ValueError):
        raise NotRead("DATABASE_URL: not an address of a database") from None
