"""The only queries on the trail; each needs whoever asks, so that nobody reads another organisation's lines.

An administrator reads what was done in the name of their organisation, what was done on its things without anybody
signed in (papers made, invitations taken, sign-ins of its members that failed), and what either side did to its
partnerships. An overseer reads, besides, the lines of the buyers whose partner their organisation is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from sqlalchemy import ColumnElement, Select, and_, exists, false, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from toolkit.base.actions import GENESIS, holds
from toolkit.base.model import Actor, NotFound
from toolkit.base.tables import AuditEvent
from toolkit.clauses.tables import PackRow
from toolkit.home.model import Asked, Neighbours, Someone, TrailLine
from toolkit.people.model import Role
from toolkit.people.tables import (
    InvitationRow,
    MembershipRow,
    OrganisationRow,
    PartnershipRow,
    PersonRow,
    SessionRow,
)
from toolkit.tenders.tables import TenderRow

MOST_ONE_BY_ONE = 10
"""Of how many organisations the lines are found by each one's own index; beyond, by all at once."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose lines somebody may read: those of their own organisation, and of those that theirs oversees."""

    own: int
    all: tuple[int, ...]


def scope(session: Session, *, actor: Actor) -> Scope:
    """Whose lines whoever asks may read."""
    if Role.OVERSEER not in actor.roles:
        return Scope(actor.organisation_id, (actor.organisation_id,))
    buyers = session.scalars(
        select(PartnershipRow.buyer_id)
        .where(
            PartnershipRow.partner_id == actor.organisation_id,
            PartnershipRow.approved_at.is_not(None),
            PartnershipRow.ended_at.is_(None),
        )
        .order_by(PartnershipRow.buyer_id)
    )
    return Scope(actor.organisation_id, (actor.organisation_id, *buyers))


def lines(session: Session, *, actor: Actor, asked: Asked, before: int | None, limit: int) -> list[TrailLine]:
    """Lines that whoever asks may read, newest first, paged by key: those with a number below `before`."""
    of = scope(session, actor=actor)
    narrowed = list(_narrowed(asked))
    if before is not None:
        narrowed.append(AuditEvent.id < before)
    # Each way to a line is asked for by itself, so that each follows an index from its newest end and stops early.
    ways = [
        select(AuditEvent.id).where(seen, person, *narrowed).order_by(AuditEvent.id.desc()).limit(limit).subquery()
        for seen, person in product(_seen(of), _by_or_about(asked.person))
    ]
    numbers = union_all(*(select(way.c.id) for way in ways)).subquery()
    newest = select(AuditEvent.id).where(AuditEvent.id.in_(select(numbers.c.id)))
    return _told(session, of, newest.order_by(AuditEvent.id.desc()).limit(limit))


def line(session: Session, *, actor: Actor, number: int) -> TrailLine:
    """One line; `NotFound` also when it is not for whoever asks to read."""
    of = scope(session, actor=actor)
    found = _told(session, of, select(AuditEvent.id).where(AuditEvent.id == number, or_(*_seen(of))))
    if not found:
        raise NotFound
    return found[0]


def neighbours(session: Session, *, actor: Actor, of: TrailLine) -> Neighbours:
    """The lines before and after one on the same thing, as far as whoever asks may read them."""
    same = select(AuditEvent.id).where(
        AuditEvent.subject == of.thing,
        AuditEvent.subject_id == of.thing_id,
        or_(*_seen(scope(session, actor=actor))),
    )
    earlier = same.where(AuditEvent.id < of.number).order_by(AuditEvent.id.desc()).limit(1)
    later = same.where(AuditEvent.id > of.number).order_by(AuditEvent.id).limit(1)
    return Neighbours(session.scalar(earlier), session.scalar(later))


def is_sound(session: Session, *, actor: Actor, number: int) -> bool:
    """Whether a line has its right hash and follows from the one before; `NotFound` when it is not theirs to read."""
    line(session, actor=actor, number=number)
    kept = session.get_one(AuditEvent, number)
    before = session.get(AuditEvent, number - 1)
    return holds(kept, GENESIS if number == 1 else before.hash if before else "", number)


def people(session: Session, *, actor: Actor, limit: int = 2000) -> list[Someone]:
    """Whose deeds whoever asks may ask for: everybody who belongs or belonged to the organisations they read of."""
    of = scope(session, actor=actor)
    member = select(MembershipRow.person_id).where(MembershipRow.organisation_id.in_(of.all))
    rows = session.execute(
        select(PersonRow.id, PersonRow.name)
        .where(PersonRow.id.in_(member))
        .order_by(PersonRow.name.is_(None), PersonRow.name, PersonRow.id)
        .limit(limit)
    )
    return [Someone(*row) for row in rows]


def _seen(of: Scope) -> Iterator[ColumnElement[bool]]:
    """The ways in which a line is somebody's to read; a line may be so in more than one."""
    if len(of.all) <= MOST_ONE_BY_ONE:
        yield from (AuditEvent.organisation_id == one for one in of.all)
    else:
        yield AuditEvent.organisation_id.in_(of.all)
    yield AuditEvent.organisation_id.is_(None) & or_(*_things(of))
    yield (AuditEvent.subject == "partnership") & AuditEvent.subject_id.in_(
        select(PartnershipRow.id).where(
            or_(PartnershipRow.buyer_id == of.own, PartnershipRow.partner_id == of.own),
        )
    )


def _things(of: Scope) -> Iterator[ColumnElement[bool]]:
    """On which things of theirs somebody may read what was done without anybody signed in."""
    owned = {
        "organisation": select(OrganisationRow.id).where(OrganisationRow.id.in_(of.all)),
        "tender": select(TenderRow.id).where(TenderRow.organisation_id.in_(of.all)),
        "pack": select(PackRow.id).where(PackRow.organisation_id.in_(of.all)),
        "invitation": select(InvitationRow.id).where(InvitationRow.organisation_id.in_(of.all)),
        # Of people only one's own: that a sign-in failed elsewhere is nobody's business who oversees purchases.
        "session": select(SessionRow.id).where(SessionRow.organisation_id == of.own),
    }
    for thing, ids in owned.items():
        yield (AuditEvent.subject == thing) & AuditEvent.subject_id.in_(ids)
    # Only while they belonged: neither what befell their account before nor after.
    belonged = exists().where(
        MembershipRow.organisation_id == of.own,
        MembershipRow.person_id == AuditEvent.subject_id,
        MembershipRow.joined_at <= AuditEvent.at,
        or_(MembershipRow.closed_at.is_(None), MembershipRow.closed_at >= AuditEvent.at),
    )
    yield (AuditEvent.subject == "person") & belonged


def _by_or_about(person: int | None) -> Iterator[ColumnElement[bool]]:
    """The ways in which a line may have to do with a person."""
    if person is None:
        yield ~false()
        return
    yield AuditEvent.person_id == person
    yield (AuditEvent.subject == "person") & (AuditEvent.subject_id == person)


def _narrowed(asked: Asked) -> Iterator[ColumnElement[bool]]:
    if asked.thing is not None:
        yield AuditEvent.subject == asked.thing
    if asked.number is not None:
        yield AuditEvent.subject_id == asked.number
    if asked.event is not None:
        yield AuditEvent.event == asked.event
    if asked.since is not None:
        yield AuditEvent.at >= asked.since
    if asked.until is not None:
        yield AuditEvent.at < asked.until


def _told(session: Session, of: Scope, numbers: Select[int]) -> list[TrailLine]:
    about = aliased(PersonRow)
    rows = session.execute(
        select(AuditEvent, PersonRow.name, about.name, OrganisationRow.name)
        .outerjoin(PersonRow, PersonRow.id == AuditEvent.person_id)
        .outerjoin(about, and_(AuditEvent.subject == "person", about.id == AuditEvent.subject_id))
        .outerjoin(OrganisationRow, OrganisationRow.id == AuditEvent.organisation_id)
        .where(AuditEvent.id.in_(select(numbers.subquery().c.id)))
        .order_by(AuditEvent.id.desc())
    )
    told = []
    for event, name, about_name, organisation in rows:
        known = event.organisation_id in of.all
        told.append(
            TrailLine(
                number=event.id,
                at=event.at,
                event=event.event,
                thing=event.subject,
                thing_id=event.subject_id,
                person_id=event.person_id,
                person_name=name if known else None,
                known=known,
                about=about_name,
                organisation_id=event.organisation_id,
                organisation_name=organisation,
                details=event.details,
                previous=event.previous,
                hash=event.hash,
            )
        )
    return told
