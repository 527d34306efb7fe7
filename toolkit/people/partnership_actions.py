"""Deeds on partnerships that were asked for: answer, take the question back, end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from toolkit.base.actions import record
from toolkit.base.model import Actor, Message, Refused
from toolkit.people.partner_rows import held_asker, tell
from toolkit.people.partner_store import administrators_of, partnership_row, state_of_partnership, who_asked
from toolkit.people.partnership import PartnerState, answered_letter, ended_letter
from toolkit.people.rights import must


def answer_partner(
    session: Session, *, actor: Actor, now: datetime, partnership_id: int, approve: bool, page: Callable[[int], str]
) -> None:
    """Approve or decline a buyer's question on behalf of the organisation that was asked; whoever asked is told.

    Refused when it has been answered otherwise or withdrawn meanwhile; `NotFound` for whoever was not asked.
    """
    must(actor, "partners.answer")
    mine = held_asker(session, actor=actor, action="partners.answer")
    row = partnership_row(session, actor=actor, partnership_id=partnership_id, as_buyer=False)
    state = state_of_partnership(row)
    wanted = PartnerState.APPROVED if approve else PartnerState.DECLINED
    if state is wanted:
        return
    if state is not PartnerState.ASKED:
        raise Refused(
            Message("Your answer was not saved."),
            Message("The question has been answered or withdrawn meanwhile."),
            Message("Open the list of partners and look at how things stand."),
        )
    if approve:
        row.approved_at = now
    else:
        row.declined_at = now
    letter = answered_letter(organisation=mine.name, approved=approve, page=page(row.id))
    tell(session, who_asked(session, row=row), letter, now=now, organisation_id=row.buyer_id)
    record(
        session,
        actor=actor,
        now=now,
        event="partnership_approved" if approve else "partnership_declined",
        subject="partnership",
        subject_id=row.id,
        details={"buyer": row.buyer_id},
    )


def withdraw_question(session: Session, *, actor: Actor, now: datetime, partnership_id: int) -> None:
    """Take a buyer's question back before it is answered; refused when it has been answered meanwhile."""
    must(actor, "partners.invite")
    held_asker(session, actor=actor, action="partners.invite")
    row = partnership_row(session, actor=actor, partnership_id=partnership_id, as_buyer=True)
    state = state_of_partnership(row)
    if state is PartnerState.WITHDRAWN:
        return
    if state is not PartnerState.ASKED:
        raise Refused(
            Message("The question was not withdrawn."),
            Message("It has been answered meanwhile."),
            Message("Open the list of partners and look at how things stand."),
        )
    row.ended_at = now
    record(
        session,
        actor=actor,
        now=now,
        event="partner_question_withdrawn",
        subject="partnership",
        subject_id=row.id,
        details={"partner": row.partner_id},
    )


def end_partnership(
    session: Session, *, actor: Actor, now: datetime, partnership_id: int, page: Callable[[int], str]
) -> None:
    """End a partnership from either side; the other side is told. Refused unless the two are partners."""
    must(actor, "partners.end")
    mine = held_asker(session, actor=actor, action="partners.end")
    row = partnership_row(session, actor=actor, partnership_id=partnership_id)
    state = state_of_partnership(row)
    if state is PartnerState.ENDED:
        return
    if state is not PartnerState.APPROVED:
        raise Refused(
            Message("Nothing was ended."),
            Message("The two organisations are not partners."),
            Message("Open the list of partners and look at how things stand."),
        )
    row.ended_at = now
    theirs = row.partner_id if row.buyer_id == actor.organisation_id else row.buyer_id
    told = (
        administrators_of(session, organisation_id=theirs) if theirs == row.partner_id else who_asked(session, row=row)
    )
    tell(session, told, ended_letter(organisation=mine.name, page=page(row.id)), now=now, organisation_id=theirs)
    record(
        session,
        actor=actor,
        now=now,
        event="partnership_ended",
        subject="partnership",
        subject_id=row.id,
        details={"other": theirs},
    )
