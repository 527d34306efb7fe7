"""The command line of the ground: whether the audit trail is whole."""

from __future__ import annotations

from collections.abc import Callable

import click

from toolkit.base.actions import first_broken_line
from toolkit.base.store import Database


def trail(database_url: Callable[[], str]) -> click.Group:
    """The group `flask trail`, given where the database is."""

    @click.group("trail")
    def group() -> None:
        """The audit trail."""

    @group.command("check")
    def check() -> None:
        """Follow the trail from its first line; exit status 1 at the first line that does not follow."""
        database = Database(database_url())
        with database.reading() as session:
            broken = first_broken_line(session)
        click.echo("The trail is whole." if broken is None else f"The trail is broken at line {broken}.")
        raise SystemExit(0 if broken is None else 1)

    return group
