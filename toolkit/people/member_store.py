"""Queries about members and invitations: an organisation's own for its administrators, one's own by its link."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Row, Select, exists, func, select
from sqlalchemy.orm import Session, aliased

from toolkit.base.model import Actor, Language, NotFound
from toolkit.people.membership import Account, Invitation, InvitationState, Invited, Member, first_roles, state_of
from toolkit.people.model import OrganisationKind, Role, hashed
from toolkit.people.registration import Registration
from toolkit.people.store import roles_of, still_open
from toolkit.people.tables import (
    InvitationRow,
    MemberRoleRow,
    MembershipRow,
    OrganisationRow,
    PersonRow,
    SecondFactorRow,
    SessionRow,
)

_Elsewhere = aliased(MembershipRow)


def organisation_kind(session: Session, *, actor: Actor) -> OrganisationKind:
    """Of which kind the asker's organisation is."""
    return OrganisationKind(session.get_one(OrganisationRow, actor.organisation_id).kind)


def members(session: Session, *, actor: Actor, now: datetime, after: int = 0, limit: int) -> list[Member]:
    """The members of the asker's organisation in the order in which they came, from behind a membership on."""
    wanted = _members(actor, now).where(MembershipRow.closed_at.is_(None), MembershipRow.id > after)
    return _told(session, session.execute(wanted.order_by(MembershipRow.id).limit(limit)).all())


def left(session: Session, *, actor: Actor, now: datetime, after: int = 0, limit: int) -> list[Member]:
    """Those who belonged to the asker's organisation, belong to none now, and have not been erased."""
    wanted = _members(actor, now).where(_belongs_nowhere(), MembershipRow.id > after)
    return _told(session, session.execute(wanted.order_by(MembershipRow.id).limit(limit)).all())


def member(session: Session, *, actor: Actor, now: datetime, membership_id: int) -> Member:
    """One of them; who has left is found as long as they belong nowhere else. `NotFound` for all others."""
    wanted = _members(actor, now).where(
        MembershipRow.id == membership_id, MembershipRow.closed_at.is_(None) | _belongs_nowhere()
    )
    found = _told(session, session.execute(wanted).all())
    if not found:
        raise NotFound
    return found[0]


def member_row(session: Session, *, actor: Actor, membership_id: int, left_too: bool = False) -> MembershipRow:
    """A membership in the organisation of whoever acts, to work on; one that is closed only with `left_too`."""
    wanted = select(MembershipRow).where(
        MembershipRow.id == membership_id, MembershipRow.organisation_id == actor.organisation_id
    )
    row = session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
    if row is None or (row.closed_at is not None and not left_too):
        raise NotFound
    return row


def invitations(
    session: Session, *, actor: Actor, now: datetime, before: int | None = None, limit: int
) -> list[Invited]:
    """The invitations of persons into the asker's organisation that were not taken, newest first."""
    wanted = (
        select(InvitationRow, PersonRow.name)
        .outerjoin(PersonRow, PersonRow.id == InvitationRow.invited_by)
        .where(
            InvitationRow.organisation_id == actor.organisation_id,
            InvitationRow.kind.is_(None),
            InvitationRow.used_at.is_(None),
            InvitationRow.withdrawn_at.is_(None),
        )
        .order_by(InvitationRow.id.desc())
        .limit(limit)
    )
    if before is not None:
        wanted = wanted.where(InvitationRow.id < before)
    return [
        Invited(
            id=row.id,
            email=row.email,
            roles=_roles(row.roles or ()),
            inviter=name,
            made_at=row.made_at,
            ends_at=row.ends_at,
            state=invitation_state(row, now),
        )
        for row, name in session.execute(wanted)
    ]


def invitation_row(session: Session, *, actor: Actor, invitation_id: int) -> InvitationRow:
    """An invitation of a person into the organisation of whoever acts, to work on; `NotFound` for any other."""
    wanted = select(InvitationRow).where(
        InvitationRow.id == invitation_id,
        InvitationRow.organisation_id == actor.organisation_id,
        InvitationRow.kind.is_(None),
    )
    row = session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
    if row is None:
        raise NotFound
    return row


def invitation_by_link(session: Session, *, token: str, now: datetime) -> Invitation:
    """What the holder of a link is invited to; whoever has it was sent it. `NotFound` when there is no such link."""
    found = session.execute(
        select(InvitationRow, OrganisationRow)
        .join(OrganisationRow, OrganisationRow.id == InvitationRow.organisation_id)
        .where(InvitationRow.token_hash == hashed("invitation", token))
    ).one_or_none()
    if found is None:
        raise NotFound
    row, by = found
    kind = OrganisationKind(row.kind or by.kind)
    person_id, account = account_of(session, email=row.email)
    registered = None if row.kind is None else registration_of(row)
    return Invitation(
        state=invitation_state(row, now),
        into=row.name or by.name,
        kind=kind,
        by=by.name,
        registered=registered,
        here=registered is not None and organisation_here(session, registered=registered) is not None,
        email=row.email,
        language=Language(row.language),
        roles=_roles(row.roles) if row.roles is not None else tuple(first_roles(kind)),
        account=account,
        person_id=person_id,
        ends_at=row.ends_at,
    )


def account_of(session: Session, *, email: str) -> tuple[int | None, Account]:
    """Whose account has this e-mail address, if anybody's, and whether it can be signed in to."""
    person_id = session.scalar(select(PersonRow.id).where(PersonRow.email == email))
    if person_id is None:
        return None, Account.NONE
    return person_id, Account.OPEN if roles_of(session, person_id=person_id) else Account.CLOSED


def organisation_here(session: Session, *, registered: Registration) -> int | None:
    """The id of the organisation with this registration; none when it is not here."""
    return session.scalar(
        select(OrganisationRow.id).where(
            OrganisationRow.country == registered.country, OrganisationRow.number == registered.number
        )
    )


def invitation_state(row: InvitationRow, now: datetime) -> InvitationState:
    """What became of an invitation by this moment."""
    return state_of(now=now, ends_at=row.ends_at, used_at=row.used_at, withdrawn_at=row.withdrawn_at)


def registration_of(row: InvitationRow) -> Registration:
    """The registration of the organisation that an invitation is for."""
    return Registration(country=row.country or "", number=row.number or "")


def belongs_elsewhere(session: Session, *, person_id: int, organisation_id: int) -> bool:
    """Whether a person belongs to an organisation other than this one."""
    wanted = select(MembershipRow.id).where(
        MembershipRow.person_id == person_id,
        MembershipRow.organisation_id != organisation_id,
        MembershipRow.closed_at.is_(None),
    )
    return session.scalars(wanted.limit(1)).first() is not None


def _members(actor: Actor, now: datetime) -> Select[MembershipRow, PersonRow, bool, int, bool]:
    factor = exists().where(SecondFactorRow.person_id == PersonRow.id, SecondFactorRow.confirmed_at.is_not(None))
    sessions = (
        select(func.count())
        .select_from(SessionRow)
        .where(
            SessionRow.person_id == MembershipRow.person_id,
            SessionRow.organisation_id == MembershipRow.organisation_id,
            still_open(now),
        )
        .correlate(MembershipRow)
        .scalar_subquery()
    )
    return (
        select(MembershipRow, PersonRow, factor, sessions, _belongs_elsewhere())
        .join(PersonRow, PersonRow.id == MembershipRow.person_id)
        .where(MembershipRow.organisation_id == actor.organisation_id, PersonRow.erased_at.is_(None))
    )


def _belongs_elsewhere() -> ColumnElement[bool]:
    return exists().where(
        _Elsewhere.person_id == MembershipRow.person_id,
        _Elsewhere.organisation_id != MembershipRow.organisation_id,
        _Elsewhere.closed_at.is_(None),
    )


def _belongs_nowhere() -> ColumnElement[bool]:
    return MembershipRow.closed_at.is_not(None) & ~_belongs_elsewhere()


def _told(session: Session, rows: Iterable[Row[MembershipRow, PersonRow, bool, int, bool]]) -> list[Member]:
    found = list(rows)
    roles: dict[int, list[str]] = {}
    kept = select(MemberRoleRow.membership_id, MemberRoleRow.role).where(
        MemberRoleRow.membership_id.in_([row[0].id for row in found])
    )
    for membership_id, role in session.execute(kept) if found else ():
        roles.setdefault(membership_id, []).append(role)
    return [
        Member(
            id=membership.id,
            person_id=person.id,
            name=person.name or "",
            email=person.email or "",
            roles=_roles(roles.get(membership.id, ())),
            version=membership.version,
            joined_at=membership.joined_at,
            closed_at=membership.closed_at,
            second_factor=factor,
            sessions=sessions,
            elsewhere=elsewhere,
        )
        for membership, person, factor, sessions, elsewhere in found
    ]


def _roles(kept: Iterable[str]) -> tuple[Role, ...]:
    return tuple(role for role in Role if role.value in set(kept))
