"""Queries about partners: an organisation's own partnerships from either side, and invitations not yet taken."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from sqlalchemy import Row, Select, func, or_, select
from sqlalchemy.orm import Session

from toolkit.base.model import Actor, Language, NotFound
from toolkit.base.tables import AuditEvent
from toolkit.people.member_store import invitation_state, registration_of
from toolkit.people.model import Organisation, OrganisationKind, Role
from toolkit.people.partnership import Arrival, InvitedPartner, Partner, PartnerState, partner_state
from toolkit.people.registration import Registration
from toolkit.people.rights import RIGHTS
from toolkit.people.tables import (
    InvitationRow,
    MemberRoleRow,
    MembershipRow,
    OrganisationRow,
    PartnershipRow,
    PersonRow,
)

_Held = TypeVar("_Held", PartnershipRow, InvitationRow)

ASKED_EVENT = "partner_asked"
"""The event of the audit line that tells who asked."""


def partners(session: Session, *, actor: Actor, before: int | None = None, limit: int) -> list[Partner]:
    """The partnerships of the asker's organisation from either side, whatever became of them, newest first."""
    wanted = _partnerships(actor).order_by(PartnershipRow.id.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(PartnershipRow.id < before)
    return [_partner(row, actor) for row in session.execute(wanted)]


def questions(session: Session, *, actor: Actor, limit: int) -> list[Partner]:
    """The buyers that wait for an answer of the asker's organisation, the one that has waited longest first."""
    wanted = _partnerships(actor).where(
        PartnershipRow.partner_id == actor.organisation_id,
        PartnershipRow.approved_at.is_(None),
        PartnershipRow.declined_at.is_(None),
        PartnershipRow.ended_at.is_(None),
    )
    ordered = wanted.order_by(PartnershipRow.asked_at, PartnershipRow.id).limit(limit)
    return [_partner(row, actor) for row in session.execute(ordered)]


def partner(session: Session, *, actor: Actor, partnership_id: int) -> Partner:
    """One partnership of the asker's organisation; `NotFound` for any other."""
    found = session.execute(_partnerships(actor).where(PartnershipRow.id == partnership_id)).one_or_none()
    if found is None:
        raise NotFound
    return _partner(found, actor)


def arrival(session: Session, *, actor: Actor, partnership_id: int) -> Arrival:
    """How the other side of a partnership came in, for judging who vouches for it; `NotFound` as in `partner`."""
    other = partner(session, actor=actor, partnership_id=partnership_id).other
    since = session.get_one(OrganisationRow, other.id).founded_at
    inviter = (
        select(OrganisationRow.name)
        .join(InvitationRow, InvitationRow.organisation_id == OrganisationRow.id)
        .where(
            InvitationRow.kind.is_not(None),
            InvitationRow.country == other.country,
            InvitationRow.number == other.number,
            InvitationRow.used_at == since,
        )
        .order_by(InvitationRow.id)
        .limit(1)
    )
    return Arrival(since=since, invited_by=session.scalar(inviter))


def partner_invitations(
    session: Session, *, actor: Actor, now: datetime, before: int | None = None, limit: int
) -> list[InvitedPartner]:
    """The organisations that the asker's organisation has invited and that have not come yet, newest first."""
    wanted = select(InvitationRow).where(
        InvitationRow.organisation_id == actor.organisation_id,
        InvitationRow.kind.is_not(None),
        InvitationRow.used_at.is_(None),
        InvitationRow.withdrawn_at.is_(None),
    )
    if before is not None:
        wanted = wanted.where(InvitationRow.id < before)
    return [
        InvitedPartner(
            id=row.id,
            name=row.name or "",
            kind=OrganisationKind(row.kind or ""),
            registered=registration_of(row),
            email=row.email,
            made_at=row.made_at,
            ends_at=row.ends_at,
            state=invitation_state(row, now),
        )
        for row in session.scalars(wanted.order_by(InvitationRow.id.desc()).limit(limit))
    ]


def partnership_row(
    session: Session, *, actor: Actor, partnership_id: int, as_buyer: bool | None = None
) -> PartnershipRow:
    """A partnership of the organisation of whoever acts, held until the end of the transaction, to work on.

    `as_buyer`: only one in which that organisation is the buyer, or only one in which it is not; none: either.
    """
    buying = PartnershipRow.buyer_id == actor.organisation_id
    asked = PartnershipRow.partner_id == actor.organisation_id
    side = or_(buying, asked) if as_buyer is None else buying if as_buyer else asked
    row = _held(session, select(PartnershipRow).where(PartnershipRow.id == partnership_id, side))
    if row is None:
        raise NotFound
    return row


def partnership_between(session: Session, *, buyer_id: int, partner_id: int) -> PartnershipRow | None:
    """What there is between a buyer and an organisation, held until the end of the transaction."""
    return _held(
        session,
        select(PartnershipRow).where(PartnershipRow.buyer_id == buyer_id, PartnershipRow.partner_id == partner_id),
    )


def partner_invitation_row(session: Session, *, actor: Actor, invitation_id: int) -> InvitationRow:
    """An invitation of an organisation by that of whoever acts, held until the end of the transaction, to work on."""
    wanted = select(InvitationRow).where(
        InvitationRow.id == invitation_id,
        InvitationRow.organisation_id == actor.organisation_id,
        InvitationRow.kind.is_not(None),
    )
    row = _held(session, wanted)
    if row is None:
        raise NotFound
    return row


def open_invitation(session: Session, *, actor: Actor, registered: Registration, now: datetime) -> int | None:
    """The invitation by which the asker's organisation has asked this one to come, where it can still be taken."""
    return session.scalars(
        select(InvitationRow.id)
        .where(
            InvitationRow.organisation_id == actor.organisation_id,
            InvitationRow.country == registered.country,
            InvitationRow.number == registered.number,
            InvitationRow.used_at.is_(None),
            InvitationRow.withdrawn_at.is_(None),
            InvitationRow.ends_at > now,
        )
        .limit(1)
    ).first()


def asked_between(session: Session, *, actor: Actor, since: datetime, until: datetime) -> int:
    """How often the asker's organisation has invited anybody or asked an organisation after `since`, up to `until`."""
    invited = select(func.count()).where(
        InvitationRow.organisation_id == actor.organisation_id,
        InvitationRow.made_at > since,
        InvitationRow.made_at <= until,
    )
    asked = select(func.count()).where(
        PartnershipRow.buyer_id == actor.organisation_id,
        PartnershipRow.asked_at > since,
        PartnershipRow.asked_at <= until,
    )
    return (session.scalar(invited) or 0) + (session.scalar(asked) or 0)


def administrators_of(session: Session, *, organisation_id: int) -> list[tuple[str, Language]]:
    """The address and the language of each administrator of an organisation: for messages to it, never for a page."""
    return _addresses(session, organisation_id=organisation_id, roles=frozenset({Role.ADMINISTRATOR}))


def who_asked(session: Session, *, row: PartnershipRow) -> list[tuple[str, Language]]:
    """The address and the language of whoever asked, as long as they may; else of the buyer's administrators."""
    asked = session.scalars(
        select(AuditEvent.person_id)
        .where(AuditEvent.subject == "partnership", AuditEvent.subject_id == row.id, AuditEvent.event == ASKED_EVENT)
        .order_by(AuditEvent.id.desc())
        .limit(1)
    ).first()
    found = (
        _addresses(session, organisation_id=row.buyer_id, roles=RIGHTS["partners.invite"], person_id=asked)
        if asked
        else []
    )
    return found or administrators_of(session, organisation_id=row.buyer_id)


def state_of_partnership(row: PartnershipRow) -> PartnerState:
    """How things stand by a partnership's row."""
    return partner_state(approved_at=row.approved_at, declined_at=row.declined_at, ended_at=row.ended_at)


def _held(session: Session, wanted: Select[_Held]) -> _Held | None:
    return session.scalars(wanted.with_for_update().execution_options(populate_existing=True)).one_or_none()


def _addresses(
    session: Session, *, organisation_id: int, roles: frozenset[Role], person_id: int | None = None
) -> list[tuple[str, Language]]:
    wanted = (
        select(PersonRow.email, PersonRow.language)
        .join(MembershipRow, MembershipRow.person_id == PersonRow.id)
        .join(MemberRoleRow, MemberRoleRow.membership_id == MembershipRow.id)
        .where(
            MembershipRow.organisation_id == organisation_id,
            MembershipRow.closed_at.is_(None),
            MemberRoleRow.role.in_([role.value for role in roles]),
        )
        .distinct()
        .order_by(PersonRow.email)
    )
    if person_id is not None:
        wanted = wanted.where(PersonRow.id == person_id)
    return [(email, Language(language)) for email, language in session.execute(wanted) if email]


def _partnerships(actor: Actor) -> Select[PartnershipRow, OrganisationRow]:
    mine = actor.organisation_id
    return select(PartnershipRow, OrganisationRow).join(
        OrganisationRow,
        or_(
            (PartnershipRow.buyer_id == mine) & (OrganisationRow.id == PartnershipRow.partner_id),
            (PartnershipRow.partner_id == mine) & (OrganisationRow.id == PartnershipRow.buyer_id),
        ),
    )


def _partner(found: Row[PartnershipRow, OrganisationRow], actor: Actor) -> Partner:
    row, other = found
    return Partner(
        id=row.id,
        other=Organisation(
            id=other.id,
            name=other.name,
            kind=OrganisationKind(other.kind),
            country=other.country,
            number=other.number,
        ),
        ours=row.buyer_id == actor.organisation_id,
        state=state_of_partnership(row),
        asked_at=row.asked_at,
        answered_at=row.approved_at or row.declined_at,
        ended_at=row.ended_at,
    )
