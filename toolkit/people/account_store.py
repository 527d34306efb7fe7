"""Queries about one's own account: what is kept there, where one is signed in, and what a link that was sent is for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from toolkit.base.model import Actor, Language, NotFound
from toolkit.people.model import SKEW, Credentials, Person, Way, hashed
from toolkit.people.store import still_open
from toolkit.people.tables import AccountLinkRow, MembershipRow, OrganisationRow, PersonRow, SecondFactorRow, SessionRow


@dataclass(frozen=True, slots=True)
class Account:
    """An account as its owner sees it; `about` are words around its owner that make a poor password."""

    person: Person
    credentials: Credentials
    about: tuple[str, ...]

    @property
    def has_password(self) -> bool:
        """Whether its owner can sign in with a password; else a provider tells who they are."""
        return self.credentials.password_hash is not None


@dataclass(frozen=True, slots=True)
class OpenSession:
    """One place where somebody is signed in."""

    id: int
    organisation: str
    began_at: datetime
    seen_at: datetime
    way: Way
    second_factor: bool
    browser: str


class LinkState(StrEnum):
    """Whether a link that was sent can be used."""

    OPEN = "open"
    USED = "used"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SentLink:
    """A link that was sent to somebody: for a new password, or with `new_email` to confirm that address."""

    account: Account
    new_email: str | None = field(repr=False)
    state: LinkState


def own_account(session: Session, *, actor: Actor) -> Account:
    """One's own account; `NotFound` once one is erased."""
    return _account(session, actor.person_id)


def open_sessions(session: Session, *, actor: Actor, now: datetime) -> list[OpenSession]:
    """Where one is signed in at this moment, in any of one's organisations; the last used comes first."""
    has_factor = exists().where(SecondFactorRow.person_id == actor.person_id, SecondFactorRow.confirmed_at.is_not(None))
    rows = session.execute(
        select(SessionRow, OrganisationRow.name)
        .join(OrganisationRow, OrganisationRow.id == SessionRow.organisation_id)
        .join(
            MembershipRow,
            (MembershipRow.person_id == SessionRow.person_id)
            & (MembershipRow.organisation_id == SessionRow.organisation_id),
        )
        .where(SessionRow.person_id == actor.person_id, still_open(now), MembershipRow.closed_at.is_(None))
        .where(SessionRow.second_factor | ~has_factor)
        .order_by(SessionRow.seen_at.desc(), SessionRow.id.desc())
    )
    return [
        OpenSession(row.id, organisation, row.created_at, row.seen_at, Way(row.way), row.second_factor, row.browser)
        for row, organisation in rows
    ]


def sent_link(session: Session, *, token: str, now: datetime) -> SentLink:
    """What a link is for and whether it can be used; `NotFound` for one that was never sent."""
    row = session.scalars(select(AccountLinkRow).where(AccountLinkRow.token_hash == hashed("account link", token)))
    link = row.one_or_none()
    if link is None:
        raise NotFound
    return SentLink(_account(session, link.person_id), link.new_email, link_state(link, now))


def link_state(link: AccountLinkRow, now: datetime) -> LinkState:
    """Whether a link can be used; one that was made later than now is not: the clock was moved back since."""
    if link.used_at is not None:
        return LinkState.USED
    return LinkState.OPEN if link.made_at - SKEW <= now < link.ends_at else LinkState.ENDED


def _account(session: Session, person_id: int) -> Account:
    row = session.get(PersonRow, person_id)
    if row is None or row.name is None or row.email is None:
        raise NotFound
    organisations = session.scalars(
        select(OrganisationRow.name)
        .join(MembershipRow, MembershipRow.organisation_id == OrganisationRow.id)
        .where(MembershipRow.person_id == person_id, MembershipRow.closed_at.is_(None))
        .order_by(MembershipRow.id)
    )
    return Account(
        Person(id=row.id, name=row.name, email=row.email, language=Language(row.language)),
        Credentials(row.id, row.password_hash),
        (row.name, row.email, *organisations),
    )
