"""Queries about people: who is signed in, whose password to check, who has to wait, names for papers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import Session, aliased

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Actor, Language, NotFound
from toolkit.people.model import (
    ABSOLUTE,
    ACCOUNT_LIMIT,
    ADDRESS_LIMIT,
    IDLE,
    SKEW,
    Credentials,
    Failures,
    Limit,
    Organisation,
    OrganisationKind,
    Person,
    SignedIn,
    email_address,
    hashed,
    same_email,
)
from toolkit.people.tables import (
    MemberRoleRow,
    MembershipRow,
    OrganisationRow,
    PersonRow,
    SecondFactorRow,
    SessionRow,
    SignInFailureRow,
)


def failure_keys(*, email: str, address: str) -> tuple[str, str]:
    """Under which keys failed sign-ins are counted: the account's, then the network address's."""
    return hashed("account", same_email(email)), hashed("address", address)


def failure_limits(*, email: str, address: str, browser: str | None = None) -> dict[str, Limit]:
    """Which counts a failed sign-in adds to, each with its limit.

    `browser` marks one in which this account signed in before: it has a count of its own, so that strangers who keep
    trying the account, or the same network address, cannot keep its owner out.
    """
    account, network = failure_keys(email=email, address=address)
    if browser is not None:
        return {hashed("account in browser", f"{account}:{browser}"): ACCOUNT_LIMIT}
    return {account: ACCOUNT_LIMIT, network: ADDRESS_LIMIT}


def own_limits(*, actor: Actor) -> dict[str, Limit]:
    """Which count a wrong password or code adds to that is asked for once more of somebody who is signed in.

    It is apart from those of sign-ins: strangers who try the account cannot get in its owner's way.
    """
    return {hashed("own account", str(actor.person_id)): ACCOUNT_LIMIT}


def every_limit_of(person_id: int, addresses: Iterable[str]) -> list[str]:
    """Under which keys anything is counted of a person with these e-mail addresses, but for single browsers."""
    accounts = [hashed("account", same_email(address)) for address in addresses]
    links = [hashed("links to", account) for account in accounts]
    return [*accounts, *links, hashed("own account", str(person_id)), hashed("new e-mail of", str(person_id))]


def waiting_until(
    session: Session, *, email: str, address: str, now: datetime, browser: str | None = None
) -> datetime | None:
    """Until when a sign-in to this account from this network address has to wait; none when it need not."""
    keys = failure_limits(email=email, address=address, browser=browser)
    rows = session.scalars(select(SignInFailureRow).where(SignInFailureRow.key.in_(keys)))
    failures = (Failures(row.count, row.last_at, row.wait_until) for row in rows)
    return max((one.wait_until for one in failures if one.wait_until and one.waiting(now)), default=None)


def person_for_sign_in(session: Session, *, email: str) -> Credentials | None:
    """What to check a password against; none when nobody has this e-mail address."""
    try:
        address = email_address(email)
    except NotUnderstood:
        return None
    found = session.execute(select(PersonRow.id, PersonRow.password_hash).where(PersonRow.email == address)).first()
    return None if found is None else Credentials(found.id, found.password_hash)


def own_credentials(session: Session, *, actor: Actor) -> Credentials:
    """What the password of whoever asks is checked against; `NotFound` once they are erased."""
    row = session.get(PersonRow, actor.person_id)
    if row is None or row.erased_at is not None:
        raise NotFound
    return Credentials(row.id, row.password_hash)


def still_open(now: datetime) -> ColumnElement[bool]:
    """That a session has neither ended nor lapsed by idleness or age, nor was last used before the clock moved back."""
    return and_(
        SessionRow.ended_at.is_(None),
        SessionRow.seen_at > now - IDLE,
        SessionRow.seen_at <= now + SKEW,
        SessionRow.created_at > now - ABSOLUTE,
        SessionRow.created_at <= now + SKEW,
    )


def signed_in(session: Session, *, token: str, now: datetime) -> SignedIn | None:
    """Whoever this token belongs to, with the roles they have today; none when the session has ended or lapsed.

    So has one that was begun without the second factor that its owner has by now.
    """
    factor = exists().where(SecondFactorRow.person_id == PersonRow.id, SecondFactorRow.confirmed_at.is_not(None))
    every = aliased(MembershipRow)
    memberships = (
        select(func.count())
        .select_from(every)
        .where(every.person_id == PersonRow.id, every.closed_at.is_(None))
        .scalar_subquery()
    )
    rows = session.execute(
        select(SessionRow, PersonRow, OrganisationRow, MemberRoleRow.role, factor, memberships)
        .join(PersonRow, PersonRow.id == SessionRow.person_id)
        .join(OrganisationRow, OrganisationRow.id == SessionRow.organisation_id)
        .join(
            MembershipRow,
            (MembershipRow.person_id == SessionRow.person_id)
            & (MembershipRow.organisation_id == SessionRow.organisation_id),
        )
        .join(MemberRoleRow, MemberRoleRow.membership_id == MembershipRow.id)
        .where(
            SessionRow.token_hash == hashed("session", token),
            still_open(now),
            MembershipRow.closed_at.is_(None),
        )
    ).all()
    if not rows:
        return None
    kept, person, organisation, _role, has_factor, belongs = rows[0]
    if has_factor and not kept.second_factor:
        return None
    return SignedIn(
        actor=Actor(kept.person_id, kept.organisation_id, frozenset(row[3] for row in rows)),
        name=person.name,
        organisation_name=organisation.name,
        organisation_kind=OrganisationKind(organisation.kind),
        language=Language(person.language),
        session_id=kept.id,
        seen_at=kept.seen_at,
        second_factor=kept.second_factor,
        has_second_factor=has_factor,
        organisations=belongs,
    )


def own_organisations(session: Session, *, actor: Actor) -> list[Organisation]:
    """The organisations in which whoever asks has a role, by name."""
    kept = session.scalars(
        select(OrganisationRow)
        .join(MembershipRow, MembershipRow.organisation_id == OrganisationRow.id)
        .where(
            MembershipRow.person_id == actor.person_id,
            MembershipRow.closed_at.is_(None),
            exists().where(MemberRoleRow.membership_id == MembershipRow.id),
        )
        .order_by(OrganisationRow.name, OrganisationRow.id)
    )
    return [
        Organisation(id=row.id, name=row.name, kind=OrganisationKind(row.kind), country=row.country, number=row.number)
        for row in kept
    ]


def roles_of(session: Session, *, person_id: int) -> dict[int, frozenset[str]]:
    """The roles of a person by organisation, the organisation they joined first at the front."""
    roles: dict[int, frozenset[str]] = {}
    kept = session.execute(
        select(MembershipRow.organisation_id, MemberRoleRow.role)
        .join(MemberRoleRow, MemberRoleRow.membership_id == MembershipRow.id)
        .where(MembershipRow.person_id == person_id, MembershipRow.closed_at.is_(None))
        .order_by(MembershipRow.id)
    )
    for organisation_id, role in kept:
        roles[organisation_id] = roles.get(organisation_id, frozenset()) | {role}
    return roles


def own_person(session: Session, *, actor: Actor) -> Person:
    """Whoever asks, by name: for papers that say who decided something."""
    row = session.get(PersonRow, actor.person_id)
    if row is None or row.name is None or row.email is None:
        raise NotFound
    return Person(id=row.id, name=row.name, email=row.email, language=Language(row.language))
