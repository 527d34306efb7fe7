"""The command line of the room: found an organisation, let an administrator in, take a lost second factor off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import click
from sqlalchemy.exc import SQLAlchemyError

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Language, Message, NotFound, Refused
from toolkit.base.phrases import say
from toolkit.base.store import Database
from toolkit.people.inviting_actions import issue_invitation
from toolkit.people.member_actions import drop_lost_second_factor, found_organisation
from toolkit.people.member_store import organisation_here
from toolkit.people.model import INVITATION_LASTS, OrganisationKind, Role, email_address
from toolkit.people.registration import FINLAND, registration
from toolkit.people.rows import good_name
from toolkit.settings import SettingsFault

NOT_DONE = 2
"""Exit status: nothing was changed, and why is told."""

_WHERE = (
    click.option("--number", default="", help="Its business ID (Y-tunnus), or its number in another country."),
    click.option("--country", default=FINLAND, help="Where it is registered: two letters (default: FI)."),
)
_WHOM = (
    click.option("--email", default="", help="To whom the link is for: the account gets this address."),
    click.option("--language", default="fi", help="fi, sv or en (default: fi)."),
)


class NotDone(Exception):  # noqa: N818 (it is an answer, not an error)
    """What was asked cannot be done: one line for each fault."""


@dataclass(frozen=True, slots=True)
class Installation:
    """What the commands need of the program: the database with today's tables, the clock, where people reach it."""

    database: Callable[[], Database]
    clock: Callable[[], datetime]
    public_url: Callable[[], str]


def organisation_command(program: Installation) -> click.Group:
    """The group `flask organisation`."""
    commands = [_found_command(program), _administrator_command(program)]
    return click.Group("organisation", commands=commands, help="Organisations of this installation.")


def person_command(program: Installation) -> click.Group:
    """The group `flask person`."""

    @click.group("person")
    def group() -> None:
        """People with an account in this installation."""

    @group.command("lost-code")
    @click.option("--email", default="", help="The address with which they sign in.")
    def lost_code(email: str) -> None:
        """Take the second factor off an account whose owner has lost it; they are signed out, and told by e-mail.

        Be sure who asks: call them by a number that you know. Exit status: 0 done, 2 nothing was changed.
        """
        with _told():
            read = _Reading()
            address = read.of("--email", email_address, email)
            read.end()
            with _opened(program) as database, database.writing() as session:
                try:
                    drop_lost_second_factor(session, actor=None, now=program.clock(), email=address)
                except NotFound:
                    raise NotDone("--email: nobody here has an account with this address") from None
            click.echo(
                "The second factor is removed. Signing in asks for the password only, until a new one is set up."
            )

    return group


def _found_command(program: Installation) -> click.Command:
    @click.command("found")
    @click.option("--name", default="", help="What it is called.")
    @click.option("--kind", default=OrganisationKind.BUYER.value, help=f"One of {', '.join(OrganisationKind)}.")
    @_with(*_WHERE, *_WHOM)
    def found(*, name: str, kind: str, number: str, country: str, email: str, language: str) -> None:
        """Found an organisation, and print the link by which its first administrator comes in.

        The link can be used once and ends after two weeks; hand it over in a way that nobody else reads. An empty
        database gets its tables first. Exit status: 0 done, 2 nothing was changed, and every fault is told.
        """
        with _told():
            read = _Reading()
            wanted = read.of("--name", good_name, name)
            what = read.of("--kind", _kind, kind)
            where = read.of("--number", lambda typed: registration(country.strip().upper(), typed), number)
            address, reader = read.of("--email", email_address, email), read.of("--language", _language, language)
            read.end()
            with _opened(program) as database, database.writing() as session:
                now = program.clock()
                organisation_id = found_organisation(
                    session, actor=None, now=now, name=wanted, registered=where, kind=what
                )
                token = issue_invitation(
                    session,
                    actor=None,
                    now=now,
                    organisation_id=organisation_id,
                    email=address,
                    language=reader,
                    roles=[Role.ADMINISTRATOR],
                )
            _print_link(program, token)

    return found


def _administrator_command(program: Installation) -> click.Command:
    @click.command("administrator")
    @_with(*_WHERE, *_WHOM)
    def administrator(*, number: str, country: str, email: str, language: str) -> None:
        """Print a link by which another administrator comes into an organisation that is here.

        For an organisation whose administrators cannot sign in any more. The link can be used once and ends after two
        weeks. Exit status: 0 done, 2 nothing was changed, and every fault is told.
        """
        with _told():
            read = _Reading()
            where = read.of("--number", lambda typed: registration(country.strip().upper(), typed), number)
            address, reader = read.of("--email", email_address, email), read.of("--language", _language, language)
            read.end()
            with _opened(program) as database, database.writing() as session:
                token = issue_invitation(
                    session,
                    actor=None,
                    now=program.clock(),
                    organisation_id=_here(organisation_here(session, registered=where)),
                    email=address,
                    language=reader,
                    roles=[Role.ADMINISTRATOR],
                )
            _print_link(program, token)

    return administrator


class _Reading:
    """Reads what was typed, and tells all faults together."""

    def __init__(self) -> None:
        self._faults: list[str] = []

    def of(self, name: str, read: Callable[[str], Any], typed: str) -> Any:
        """What an option says; none when it cannot be read."""
        if not typed.strip():
            self._faults.append(f"{name}: missing")
            return None
        try:
            return read(typed)
        except NotUnderstood as fault:
            self._faults.append(f"{name}: {say(fault.message, Language.EN)}")
        return None

    def end(self) -> None:
        """Raise `NotDone` with every fault."""
        if self._faults:
            raise NotDone("\n".join(self._faults))


def _with(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def decorate(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _kind(typed: str) -> OrganisationKind:
    try:
        return OrganisationKind(typed.strip())
    except ValueError:
        raise NotUnderstood(Message("Choose one of {kinds}", kinds=", ".join(OrganisationKind))) from None


def _language(typed: str) -> Language:
    try:
        return Language(typed.strip())
    except ValueError:
        raise NotUnderstood(Message("Choose one of {kinds}", kinds=", ".join(Language))) from None


def _here(organisation_id: int | None) -> int:
    if organisation_id is None:
        raise NotDone("--number: no organisation with this number is here; found it first")
    return organisation_id


@contextmanager
def _opened(program: Installation) -> Iterator[Database]:
    try:
        database = program.database()
    except SettingsFault as fault:
        raise NotDone(str(fault)) from None
    try:
        yield database
    finally:
        database.close()


@contextmanager
def _told() -> Iterator[None]:
    """Tell in plain words what cannot be done, and end with its status."""
    try:
        yield
    except NotDone as fault:
        click.echo(str(fault), err=True)
    except Refused as refusal:
        click.echo(" ".join(say(part, Language.EN) for part in (refusal.what, refusal.why, refusal.next)), err=True)
    except SQLAlchemyError as error:
        # The address of the database may hold a password, so it is never repeated.
        click.echo(f"DATABASE_URL: the database cannot be used ({type(error).__name__})", err=True)
    else:
        return
    raise SystemExit(NOT_DONE)


def _print_link(program: Installation, token: str) -> None:
    click.echo(f"{program.public_url().rstrip('/')}/invitation/{token}")
    click.echo(f"Can be used once, within {INVITATION_LASTS.days} days.", err=True)
