"""The command line, `flask …`: each command opens only what it needs, so that a faulty library can still be checked."""

from __future__ import annotations

from flask import Flask

from toolkit import migrations
from toolkit.app import load_library, open_signer, utc_now
from toolkit.base.commands import audit
from toolkit.base.pages import HELSINKI
from toolkit.base.store import Database
from toolkit.clauses.commands import draft_command, verify_command
from toolkit.library.commands import library
from toolkit.people.commands import Installation, organisation_command, person_command
from toolkit.settings import Settings


def command_line() -> Flask:
    """An empty program that knows the commands; serving is the business of `python -m toolkit`."""
    app = Flask("toolkit", static_folder=None)
    app.cli.add_command(library)
    app.cli.add_command(
        draft_command(
            load_library, lambda: open_signer(Settings.from_env()), lambda: utc_now().astimezone(HELSINKI).date()
        )
    )
    app.cli.add_command(verify_command(lambda: open_signer(Settings.from_env())))
    app.cli.add_command(audit(lambda: Settings.from_env().database_url))
    program = Installation(open_database, utc_now, lambda: Settings.from_env().public_url)
    app.cli.add_command(organisation_command(program))
    app.cli.add_command(person_command(program))
    return app


def open_database() -> Database:
    """The installation's database with the tables of this version, made where there are none; the caller closes it."""
    database = Database(Settings.from_env().database_url)
    migrations.upgrade(database)
    return database
