"""Deeds about partners: a buyer invites an organisation, its administrator answers, either side ends it."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from toolkit.base.actions import key_of, record, use_form_key
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Actor, Language, Message, NotAllowed, Refused, repeatable
from toolkit.base.store import used_form_key
from toolkit.people.member_store import invitation_state, organisation_here
from toolkit.people.membership import AGAIN_AFTER, MOST_INVITED_A_DAY, InvitationState, Misfit
from toolkit.people.model import BUYERS, INVITATION_LASTS, INVITED_KINDS, SKEW, OrganisationKind, email_address, hashed
from toolkit.people.partner_rows import held_asker, tell
from toolkit.people.partner_store import (
    ASKED_EVENT,
    administrators_of,
    asked_between,
    open_invitation,
    partner_invitation_row,
    partnership_between,
    state_of_partnership,
)
from toolkit.people.partnership import (
    ASK_AGAIN_AFTER,
    OVER,
    Asked,
    Newcomer,
    PartnerState,
    asked_letter,
    newcomer_letter,
)
from toolkit.people.registration import Registration
from toolkit.people.rights import must
from toolkit.people.rows import ask_partnership, good_name, still_may
from toolkit.people.tables import InvitationRow, OrganisationRow, PartnershipRow, PersonRow

_DAY = timedelta(hours=24)


def invite_partner(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    registered: Registration,
    kind: OrganisationKind,
    name: str,
    email: str,
    language: Language,
    form_key: str,
    link: Callable[[str], str],
    page: Callable[[int], str],
) -> Newcomer | Asked:
    """Invite an organisation to be the partner of the buyer of whoever acts; the same form sent twice does it once.

    Where the organisation is not here, a link to found it goes to `email`; where it is, its own administrators are
    asked instead, and its kind and name are those that it has. `link` makes an address of a token, `page` of a
    partnership's id. Raises `Misfit` with what is wrong with `number`, `kind`, `name` or `email`, and `Refused` when
    the buyer has invited too many in a day. An overseer can be asked only by who has the right to that as well.
    """
    must(actor, "partners.invite")
    buyer = held_asker(session, actor=actor, action="partners.invite")
    if OrganisationKind(buyer.kind) not in BUYERS:
        raise NotAllowed("partners.invite")
    key = key_of("partner.invite", actor.person_id, form_key)
    outcome = used_form_key(session, key=key)
    if outcome is not None:  # what was made of a newcomer is kept below zero, so that the two are told apart
        return Asked(outcome) if outcome > 0 else Newcomer(-outcome)
    if (registered.country, registered.number) == (buyer.country, buyer.number):
        raise Misfit({"number": Message("This is your own organisation")})
    here = organisation_here(session, registered=registered)
    if here is None:
        return _invite_newcomer(
            session,
            buyer=buyer,
            actor=actor,
            now=now,
            registered=registered,
            kind=kind,
            name=name,
            email=email,
            language=language,
            key=key,
            link=link,
        )
    return _ask_who_is_here(session, buyer=buyer, actor=actor, now=now, here=here, key=key, page=page)


def send_partner_invitation_again(
    session: Session, *, actor: Actor, now: datetime, invitation_id: int, form_key: str, link: Callable[[str], str]
) -> int:
    """Send an invitation anew, with an end and a link of its own; the earlier link no longer works. Gives the new id.

    Refused when it was taken or withdrawn, or was sent only a moment ago; the same form sent twice does it once.
    `NotAllowed` for an overseer's, by who could not invite it now.
    """
    must(actor, "partners.invite")
    buyer = held_asker(session, actor=actor, action="partners.invite")
    key = key_of("partner.invite_again", invitation_id, form_key)
    outcome = used_form_key(session, key=key)
    if outcome is not None:
        return outcome
    row = partner_invitation_row(session, actor=actor, invitation_id=invitation_id)
    if row.kind == OrganisationKind.OVERSEER.value and not _may_invite_overseer(session, actor=actor):
        raise NotAllowed("partners.invite_overseer")
    if invitation_state(row, now) in (InvitationState.USED, InvitationState.WITHDRAWN):
        raise Refused(
            _NOT_SENT,
            Message("It has been taken or withdrawn already."),
            Message("Open the list of partners and look at how things stand."),
        )
    if abs(now - row.made_at) < AGAIN_AFTER:  # one made later than now was made before the clock moved back
        raise Refused(
            _NOT_SENT,
            Message("It was sent less than {minutes} minutes ago.", minutes=AGAIN_AFTER // timedelta(minutes=1)),
            Message("Wait a little: messages can take some minutes to arrive."),
        )
    _not_too_many(session, actor=actor, now=now)
    row.withdrawn_at = now
    token = secrets.token_urlsafe(32)
    again = InvitationRow(
        token_hash=hashed("invitation", token),
        organisation_id=row.organisation_id,
        email=row.email,
        language=row.language,
        kind=row.kind,
        country=row.country,
        number=row.number,
        name=row.name,
        invited_by=actor.person_id,
        made_at=now,
        ends_at=now + INVITATION_LASTS,
    )
    session.add(again)
    session.flush()
    use_form_key(session, key=key, now=now, outcome=again.id)
    _send(session, again, buyer=buyer, token=token, now=now, link=link)
    record(
        session,
        actor=actor,
        now=now,
        event="partner_invited_again",
        subject="invitation",
        subject_id=again.id,
        details={"instead_of": row.id},
    )
    return again.id


def withdraw_partner_invitation(session: Session, *, actor: Actor, now: datetime, invitation_id: int) -> None:
    """Withdraw an invitation, so that its link no longer works; refused when it was taken already."""
    must(actor, "partners.invite")
    held_asker(session, actor=actor, action="partners.invite")
    row = partner_invitation_row(session, actor=actor, invitation_id=invitation_id)
    if row.withdrawn_at is not None:
        return
    if row.used_at is not None:
        raise Refused(
            Message("The invitation was not withdrawn."),
            Message("It has been taken already."),
            Message("Open the list of partners and look at how things stand."),
        )
    row.withdrawn_at = now
    record(session, actor=actor, now=now, event="partner_invitation_withdrawn", subject="invitation", subject_id=row.id)


_NOT_SENT = Message("The invitation was not sent.")
_NO_OVERSEER = Message("Only a procurement officer who is an administrator too invites an overseer")


def _may_invite_overseer(session: Session, *, actor: Actor) -> bool:
    """Whether whoever acts had the right when the request began, and has it still."""
    try:
        must(actor, "partners.invite_overseer")
        still_may(session, actor=actor, action="partners.invite_overseer")
    except NotAllowed:
        return False
    return True


def _why_not_asked(before: PartnershipRow | None, now: datetime) -> Message | None:
    """Why an organisation that is here cannot be asked now; none when it can."""
    if before is None:
        return None
    state = state_of_partnership(before)
    if state is PartnerState.APPROVED:
        return Message("This organisation is your partner already")
    if state is PartnerState.ASKED:
        return Message("You have asked this organisation already. Its administrator has not answered yet")
    if state in OVER and abs(now - before.asked_at) < ASK_AGAIN_AFTER:
        return Message("You asked this organisation less than a day ago. Ask again tomorrow")
    return None


def _ask_who_is_here(
    session: Session,
    *,
    buyer: OrganisationRow,
    actor: Actor,
    now: datetime,
    here: int,
    key: str,
    page: Callable[[int], str],
) -> Asked:
    other = session.get_one(OrganisationRow, here)
    if OrganisationKind(other.kind) not in INVITED_KINDS:
        raise Misfit({"number": Message("This organisation is a buyer here, and buyers are not invited as partners")})
    if OrganisationKind(other.kind) is OrganisationKind.OVERSEER and not _may_invite_overseer(session, actor=actor):
        raise Misfit({"kind": _NO_OVERSEER})
    fault = _why_not_asked(partnership_between(session, buyer_id=buyer.id, partner_id=here), now)
    if fault is not None:
        raise Misfit({"number": fault})
    _not_too_many(session, actor=actor, now=now)
    partnership_id = ask_partnership(session, now=now, buyer_id=buyer.id, partner_id=here, approved=False)
    use_form_key(session, key=key, now=now, outcome=partnership_id)
    letter = asked_letter(buyer=buyer.name, organisation=other.name, page=page(partnership_id))
    tell(session, administrators_of(session, organisation_id=here), letter, now=now, organisation_id=here)
    record(
        session,
        actor=actor,
        now=now,
        event=ASKED_EVENT,
        subject="partnership",
        subject_id=partnership_id,
        details={"partner": here},
    )
    return Asked(partnership_id)


def _invite_newcomer(
    session: Session,
    *,
    buyer: OrganisationRow,
    actor: Actor,
    now: datetime,
    registered: Registration,
    kind: OrganisationKind,
    name: str,
    email: str,
    language: Language,
    key: str,
    link: Callable[[str], str],
) -> Newcomer:
    called, address = _fitting(session, actor=actor, kind=kind, name=name, email=email)
    if open_invitation(session, actor=actor, registered=registered, now=now) is not None:
        raise Misfit(
            {
                "number": Message(
                    "You have invited this organisation already. Send that invitation again, or withdraw it"
                )
            }
        )
    _not_too_many(session, actor=actor, now=now)
    token = secrets.token_urlsafe(32)
    row = InvitationRow(
        token_hash=hashed("invitation", token),
        organisation_id=buyer.id,
        email=address,
        language=language.value,
        kind=kind.value,
        country=registered.country,
        number=registered.number,
        name=called,
        invited_by=actor.person_id,
        made_at=now,
        ends_at=now + INVITATION_LASTS,
    )
    session.add(row)
    session.flush()
    use_form_key(session, key=key, now=now, outcome=-row.id)
    _send(session, row, buyer=buyer, token=token, now=now, link=link)
    record(
        session,
        actor=actor,
        now=now,
        event="partner_invited",
        subject="invitation",
        subject_id=row.id,
        details={"kind": kind.value},
    )
    return Newcomer(row.id)


def _fitting(session: Session, *, actor: Actor, kind: OrganisationKind, name: str, email: str) -> tuple[str, str]:
    """The name and the address as they are kept; `Misfit` with all that is wrong."""
    faults = {}
    called = address = ""
    if kind not in INVITED_KINDS:
        faults["kind"] = Message("Choose one of the alternatives")
    elif kind is OrganisationKind.OVERSEER and not _may_invite_overseer(session, actor=actor):
        faults["kind"] = _NO_OVERSEER
    try:
        called = good_name(name)
    except NotUnderstood as fault:
        faults["name"] = fault.message
    try:
        address = email_address(email)
    except NotUnderstood as fault:
        faults["email"] = fault.message
    else:
        if address == session.get_one(PersonRow, actor.person_id).email:
            faults["email"] = Message("This is your own address. Give that of somebody who works for the organisation")
    if faults:
        raise Misfit(faults)
    return called, address


def _not_too_many(session: Session, *, actor: Actor, now: datetime) -> None:
    if asked_between(session, actor=actor, since=now - _DAY, until=now + SKEW) >= MOST_INVITED_A_DAY:
        raise Refused(
            _NOT_SENT,
            Message("An organisation can send at most {most} invitations in 24 hours.", most=MOST_INVITED_A_DAY),
            Message("Go on tomorrow."),
        )


def _send(
    session: Session,
    row: InvitationRow,
    *,
    buyer: OrganisationRow,
    token: str,
    now: datetime,
    link: Callable[[str], str],
) -> None:
    letter = newcomer_letter(
        buyer=buyer.name, organisation=repeatable(row.name or ""), link=link(token), ends_at=row.ends_at
    )
    tell(session, [(row.email, Language(row.language))], letter, now=now, organisation_id=buyer.id)
