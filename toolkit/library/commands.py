"""The command line of the library: check it, and release what is ready."""

from __future__ import annotations

from pathlib import Path

import click
from flask.cli import AppGroup

from toolkit.library.reader import LibraryFaults, read
from toolkit.library.references import check_references, guides_missing
from toolkit.library.release import release
from toolkit.library.shelf import DEFAULT, load

library = AppGroup("library", help="The criteria library.")

_folder = click.option(
    "--folder", type=click.Path(path_type=Path), default=DEFAULT, help="Where the library lies (else the built-in one)."
)


# Neither command asks for the application: it refuses to start with a faulty library, and these tell what is wrong.
@library.command("check", with_appcontext=False)
@_folder
def check_command(folder: Path) -> None:
    """Tell every fault of the library: exit status 0 when there is none, else 1."""
    contents = read(folder)
    unfinished = (*check_references(contents), *guides_missing(contents))
    try:
        found = load(folder)
    except LibraryFaults as told:
        _tell(LibraryFaults((*told.faults, *unfinished)))
    if unfinished:
        _tell(LibraryFaults(unfinished))
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


def _tell(told: LibraryFaults) -> None:
    click.echo(told)
    click.echo(f"{_count(len(told.faults), 'fault')}.")
    raise SystemExit(1)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
