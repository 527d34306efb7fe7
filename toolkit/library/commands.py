"""The command line of the library: check it, release what is ready, list what is due, write schemas for editors."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click
from flask.cli import AppGroup

from toolkit.base.model import Language
from toolkit.base.pages import HELSINKI
from toolkit.library.due import due, next_due, unread
from toolkit.library.reader import LibraryFaults
from toolkit.library.release import release
from toolkit.library.schemas import ASSOCIATIONS, associations, schemas, written
from toolkit.library.shelf import DEFAULT, Library, load

library = AppGroup("library", help="The criteria library.")

_folder = click.option(
    "--folder", type=click.Path(path_type=Path), default=DEFAULT, help="Where the library lies (else the built-in one)."
)


# No command asks for the application: it refuses to start with a faulty library, and these tell what is wrong.
@library.command("check", with_appcontext=False)
@_folder
def check_command(folder: Path) -> None:
    """Tell every fault of the library: exit status 0 when there is none, else 1."""
    found = _sound(folder)
    click.echo(f"No faults. {_count(len(found.drafts), 'version')} not yet released.")


@library.command("release", with_appcontext=False)
@_folder
def release_command(folder: Path) -> None:
    """Lock every version not yet released, unless the library has a fault (then exit status 1)."""
    try:
        released = release(folder)
    except LibraryFaults as told:
        _tell(told)
    for file in released:
        click.echo(file)
    click.echo(f"{_count(len(released), 'version')} released.")


@library.command("due", with_appcontext=False)
@_folder
@click.option(
    "--on",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    help="The day asked about, as 2027-01-31 (else today).",
)
def due_command(folder: Path, on: datetime | None) -> None:
    """List the numbers and the advice that are older than their review period; exit status 0 either way."""
    found, day = _sound(folder), (on or datetime.now(HELSINKI)).date()
    told = due(found, day)
    for one in told:
        click.echo(f"{one.due_on}  {one.kind} {one.id}: {one.title[Language.EN]} (last looked at {one.checked})")
    if told:
        click.echo(f"{_count(len(told), 'item')} due for another look.")
    else:
        click.echo(f"Nothing is due on {day}.")
        coming = next_due(found, day)
        if coming is not None:
            click.echo(f"Next: {coming.kind} {coming.id}, after {coming.due_on}.")
    unreviewed = ", ".join(f"{language} {number}" for language, number in unread(found, day).items())
    click.echo(f"Clauses in force that no lawyer has reviewed: {unreviewed}.")


@library.command("schema", with_appcontext=False)
@_folder
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to write to.")
def schema_command(folder: Path, out: Path) -> None:
    """Write a JSON Schema for each kind of file, and a configuration of Taplo that says which goes with which."""
    out.mkdir(parents=True, exist_ok=True)
    files = {name: written(schema) for name, schema in schemas().items()}
    files[ASSOCIATIONS] = associations(folder.absolute().as_posix(), out.absolute().as_posix())
    for name, text in files.items():
        (out / name).write_text(text, encoding="utf-8")
        click.echo(out / name)


def _sound(folder: Path) -> Library:
    """The library in a folder; where it has faults they are told, and the command ends."""
    try:
        return load(folder)
    except LibraryFaults as told:
        _tell(told)


def _tell(told: LibraryFaults) -> NoReturn:
    click.echo(told)
    click.echo(f"{_count(len(told.faults), 'fault')}.")
    raise SystemExit(1)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
