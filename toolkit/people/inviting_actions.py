"""Deeds that make an invitation of a person: send one, send it again, or only make its link."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from toolkit.base.actions import key_of, post_mail, record, use_form_key
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Actor, Language, Message, Refused
from toolkit.base.store import used_form_key
from toolkit.people.member_store import invitation_row, invitation_state
from toolkit.people.membership import (
    AGAIN_AFTER,
    MOST_INVITED_A_DAY,
    InvitationOver,
    InvitationState,
    Misfit,
    invitation_letter,
)
from toolkit.people.model import INVITATION_LASTS, SKEW, Role, email_address, hashed
from toolkit.people.rights import must
from toolkit.people.rows import fitting_roles, held_organisation, still_may
from toolkit.people.tables import InvitationRow, MembershipRow, OrganisationRow, PersonRow


def invite_person(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    email: str,
    language: Language,
    roles: Iterable[Role],
    form_key: str,
    link: Callable[[str], str],
) -> int:
    """Invite a person into one's own organisation by e-mail, and give the invitation's id; the same form invites once.

    `link` makes the address in the message from the token. Raises `Misfit` for what was typed (`email`, `roles`),
    `Refused` when the organisation has invited too many in a day.
    """
    must(actor, "members.invite")
    organisation = held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="members.invite")
    key = key_of("member.invite", actor.person_id, form_key)
    made = used_form_key(session, key=key)
    if made is not None:
        return made
    address, given = _read(session, organisation, actor=actor, now=now, email=email, roles=roles)
    _must_not_flood(session, organisation_id=organisation.id, now=now)
    row, token = _put_invitation(
        session, organisation, now=now, email=address, language=language, roles=given, by=actor.person_id
    )
    _send(session, organisation, row, link(token), now=now)
    use_form_key(session, key=key, now=now, outcome=row.id)
    _record_invited(session, row, actor=actor, now=now)
    return row.id


def issue_invitation(
    session: Session,
    *,
    actor: Actor | None,
    now: datetime,
    organisation_id: int,
    email: str,
    language: Language,
    roles: Iterable[Role],
) -> str:
    """Make an invitation without a message, and give its token: for whoever installs the program, no actor.

    Raises `NotFound` where there is no such organisation, `Misfit` for an `email` or `roles` that cannot be taken.
    """
    if actor is not None:
        must(actor, "organisations.found")
    organisation = held_organisation(session, organisation_id=organisation_id)
    faults, address, given = {}, "", []
    try:
        address = email_address(email)
    except NotUnderstood as fault:
        faults["email"] = fault.message
    try:
        given = fitting_roles(organisation, roles)
    except NotUnderstood as fault:
        faults["roles"] = fault.message
    if faults:
        raise Misfit(faults)
    row, token = _put_invitation(session, organisation, now=now, email=address, language=language, roles=given, by=None)
    _record_invited(session, row, actor=actor, now=now)
    return token


def invite_again(
    session: Session, *, actor: Actor, now: datetime, invitation_id: int, link: Callable[[str], str]
) -> int:
    """Send an invitation that was not taken once more, with a new link and a new end; gives the id of the new one.

    The old link ends. `NotFound` for another organisation's; `InvitationOver` for one that was taken or withdrawn;
    `Refused` when it was sent a moment ago, or the organisation has invited too many in a day.
    """
    must(actor, "members.invite")
    organisation = held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="members.invite")
    old = invitation_row(session, actor=actor, invitation_id=invitation_id)
    state = invitation_state(old, now)
    if state in (InvitationState.USED, InvitationState.WITHDRAWN):
        raise InvitationOver(state)
    if abs(now - old.made_at) < AGAIN_AFTER:  # one made later than now was made before the clock moved back
        raise Refused(
            Message("The invitation was not sent again."),
            Message("It was sent less than {minutes} minutes ago.", minutes=AGAIN_AFTER // timedelta(minutes=1)),
            Message("Wait a little: messages can take some minutes to arrive."),
        )
    _must_not_flood(session, organisation_id=organisation.id, now=now)
    old.withdrawn_at = now
    roles = fitting_roles(organisation, map(Role, old.roles or ()))
    row, token = _put_invitation(
        session,
        organisation,
        now=now,
        email=old.email,
        language=Language(old.language),
        roles=roles,
        by=actor.person_id,
    )
    _send(session, organisation, row, link(token), now=now)
    record(
        session,
        actor=actor,
        now=now,
        event="person_invited_again",
        subject="invitation",
        subject_id=row.id,
        details={"roles": [role.value for role in roles], "instead_of": old.id},
    )
    return row.id


def _read(
    session: Session, organisation: OrganisationRow, *, actor: Actor, now: datetime, email: str, roles: Iterable[Role]
) -> tuple[str, list[Role]]:
    faults, given = {}, []
    try:
        address = email_address(email)
    except NotUnderstood as fault:
        address, faults["email"] = "", fault.message
    member = select(PersonRow.id).join(MembershipRow, MembershipRow.person_id == PersonRow.id)
    here = (PersonRow.email == address, MembershipRow.organisation_id == organisation.id)
    person_id = session.scalar(member.where(*here, MembershipRow.closed_at.is_(None)))
    waiting = select(InvitationRow.id).where(
        InvitationRow.organisation_id == organisation.id,
        InvitationRow.email == address,
        InvitationRow.kind.is_(None),
        InvitationRow.used_at.is_(None),
        InvitationRow.withdrawn_at.is_(None),
        InvitationRow.ends_at > now,
    )
    if person_id == actor.person_id:
        faults["email"] = Message("This is your own address, and you belong to the organisation already")
    elif person_id is not None:
        faults["email"] = Message("Somebody with this address belongs to the organisation already")
    elif session.scalars(waiting.limit(1)).first() is not None:
        faults["email"] = Message(
            "This address has been invited already. Send the invitation again from the list, or withdraw it first"
        )
    try:
        given = fitting_roles(organisation, roles)
    except NotUnderstood as fault:
        faults["roles"] = fault.message
    if faults:
        raise Misfit(faults)
    return address, given


def _must_not_flood(session: Session, *, organisation_id: int, now: datetime) -> None:
    wanted = select(func.count()).where(
        InvitationRow.organisation_id == organisation_id,
        InvitationRow.made_at > now - timedelta(hours=24),
        InvitationRow.made_at <= now + SKEW,
    )
    if (session.scalar(wanted) or 0) >= MOST_INVITED_A_DAY:
        raise Refused(
            Message("The invitation was not sent."),
            Message("An organisation can send at most {most} invitations in 24 hours.", most=MOST_INVITED_A_DAY),
            Message("Go on tomorrow."),
        )


def _put_invitation(
    session: Session,
    organisation: OrganisationRow,
    *,
    now: datetime,
    email: str,
    language: Language,
    roles: Iterable[Role],
    by: int | None,
) -> tuple[InvitationRow, str]:
    token = secrets.token_urlsafe(32)
    row = InvitationRow(
        token_hash=hashed("invitation", token),
        organisation_id=organisation.id,
        email=email,
        language=language.value,
        roles=[role.value for role in roles],
        invited_by=by,
        made_at=now,
        ends_at=now + INVITATION_LASTS,
    )
    session.add(row)
    session.flush()
    return row, token


def _send(session: Session, organisation: OrganisationRow, row: InvitationRow, link: str, *, now: datetime) -> None:
    post_mail(
        session,
        address=row.email,
        language=Language(row.language),
        letter=invitation_letter(organisation=organisation.name, link=link, ends_at=row.ends_at),
        now=now,
        organisation_id=organisation.id,
    )


def _record_invited(session: Session, row: InvitationRow, *, actor: Actor | None, now: datetime) -> None:
    record(
        session,
        actor=actor,
        now=now,
        event="person_invited",
        subject="invitation",
        subject_id=row.id,
        details={"organisation": row.organisation_id, "roles": row.roles},
    )
