"""Deeds about invitations: make, send again and withdraw them for persons; take them, of both sorts."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from toolkit.base.actions import key_of, post_mail, record, use_form_key
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Actor, Language, Message, NotFound, Refused
from toolkit.base.store import used_form_key
from toolkit.people.hashing import ChosenPassword
from toolkit.people.member_store import (
    account_of,
    invitation_row,
    invitation_state,
    organisation_here,
    registration_of,
)
from toolkit.people.membership import (
    AGAIN_AFTER,
    MOST_INVITED_A_DAY,
    Account,
    Asked,
    InvitationOver,
    InvitationState,
    Joined,
    Misfit,
    first_roles,
    invitation_letter,
)
from toolkit.people.model import INVITATION_LASTS, INVITED_KINDS, OrganisationKind, Role, email_address, hashed
from toolkit.people.partner_store import administrators_of
from toolkit.people.partnership import asked_letter
from toolkit.people.rights import must
from toolkit.people.rows import (
    ask_partnership,
    fitting_roles,
    held_organisation,
    held_person,
    put_member,
    put_organisation,
    put_person,
    still_may,
)
from toolkit.people.tables import (
    InvitationRow,
    MembershipRow,
    OrganisationRow,
    PartnershipRow,
    PersonRow,
)


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
    if now - old.made_at < AGAIN_AFTER:
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
        details={"roles": [role.value for role in roles], "before": old.id},
    )
    return row.id


def withdraw_invitation(session: Session, *, actor: Actor, now: datetime, invitation_id: int) -> None:
    """Withdraw an invitation of a person, whose link then ends. `NotFound` for another organisation's.

    `InvitationOver` for one that was taken or withdrawn already.
    """
    must(actor, "members.invite")
    held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="members.invite")
    row = invitation_row(session, actor=actor, invitation_id=invitation_id)
    state = invitation_state(row, now)
    if state in (InvitationState.USED, InvitationState.WITHDRAWN):
        raise InvitationOver(state)
    row.withdrawn_at = now
    record(session, actor=actor, now=now, event="invitation_withdrawn", subject="invitation", subject_id=row.id)


def take_invitation(
    session: Session, *, actor: Actor, now: datetime, token: str, page: Callable[[int], str]
) -> Joined | Asked:
    """Take an invitation with the account that one is signed in with.

    `page` makes an address of a partnership's id: for when the organisation to be founded is here already, and its
    administrators are asked. Raises `NotFound` for an unknown token, `InvitationOver`, `Refused` for one sent to
    another account.
    """
    must(actor, "account.keep")
    row, by = _held_invitation(session, token=token, now=now)
    person = held_person(session, person_id=actor.person_id)
    if person.email != row.email:
        raise Refused(
            Message("You did not take the invitation."),
            Message("It was sent to another e-mail address than that of your account."),
            Message(
                "Ask to be invited by the address of your account, or sign out and open the link once more "
                "to take it with another account."
            ),
        )
    return _take(session, row, by, now=now, page=page, person=lambda: person.id)


def take_invitation_as_newcomer(
    session: Session,
    *,
    now: datetime,
    token: str,
    name: str,
    language: Language,
    password: ChosenPassword,
    page: Callable[[int], str],
) -> Joined | Asked:
    """Take an invitation by making the account it was sent to; whoever holds the link was sent it.

    `Refused` where there is such an account by now: a link into one organisation must never open what somebody is in
    another. Otherwise as `take_invitation`.
    """
    row, by = _held_invitation(session, token=token, now=now)
    if account_of(session, email=row.email)[1] is not Account.NONE:
        raise _sign_in_first()

    def newcomer() -> int:
        return put_person(session, now=now, name=name, email=row.email, password_hash=password.hash, language=language)

    return _take(session, row, by, now=now, page=page, person=newcomer)


def take_invitation_again(session: Session, *, now: datetime, token: str, page: Callable[[int], str]) -> Joined | Asked:
    """Take an invitation for the account it was sent to, which belongs nowhere now and so cannot be signed in to.

    Nothing of the account changes: whoever holds the link gets in only by the account's own password. `Refused` where
    it belongs somewhere: then its owner signs in first. Otherwise as `take_invitation`.
    """
    row, by = _held_invitation(session, token=token, now=now)
    person_id, _ = account_of(session, email=row.email)
    if person_id is None:
        raise NotFound
    person = held_person(session, person_id=person_id)
    if account_of(session, email=row.email) != (person.id, Account.CLOSED):
        raise _sign_in_first()
    return _take(session, row, by, now=now, page=page, person=lambda: person.id)


def pass_invitation_on(session: Session, *, now: datetime, token: str, page: Callable[[int], str]) -> Asked:
    """Turn an invitation to found an organisation that is here already into a question to its administrators.

    Raises `NotFound` for an unknown token or where the organisation is not here, `InvitationOver`.
    """
    row, by = _held_invitation(session, token=token, now=now)
    here = None if row.kind is None else organisation_here(session, registered=registration_of(row))
    if here is None:
        raise NotFound
    return _ask(session, row, by, here, now=now, page=page)


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
        InvitationRow.organisation_id == organisation_id, InvitationRow.made_at > now - timedelta(hours=24)
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


def _held_invitation(session: Session, *, token: str, now: datetime) -> tuple[InvitationRow, OrganisationRow]:
    """An invitation that can be taken, held together with the organisation that invites."""
    kept = hashed("invitation", token)
    organisation_id = session.scalar(select(InvitationRow.organisation_id).where(InvitationRow.token_hash == kept))
    if organisation_id is None:
        raise NotFound
    by = held_organisation(session, organisation_id=organisation_id)
    wanted = select(InvitationRow).where(InvitationRow.token_hash == kept).with_for_update()
    row = session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
    if row is None:
        raise NotFound
    state = invitation_state(row, now)
    if state is not InvitationState.OPEN:
        raise InvitationOver(state)
    return row, by


def _take(
    session: Session,
    row: InvitationRow,
    by: OrganisationRow,
    *,
    now: datetime,
    page: Callable[[int], str],
    person: Callable[[], int],
) -> Joined | Asked:
    """Make the person a member: of the organisation that invites, or of the one that they found as its partner."""
    if row.kind is None:
        organisation_id = by.id
        roles = fitting_roles(by, map(Role, row.roles or ()))
    else:
        founded, here = _found(session, row, now=now)
        if not founded:
            return _ask(session, row, by, here, now=now, page=page)
        organisation_id, roles = here, first_roles(OrganisationKind(row.kind))
    person_id = person()
    put_member(session, now=now, person_id=person_id, organisation_id=organisation_id, roles=roles)
    details: dict[str, object] = {"person": person_id, "roles": [role.value for role in roles]}
    if row.kind is not None:
        partnership = ask_partnership(session, now=now, buyer_id=by.id, partner_id=organisation_id, approved=True)
        details |= {"founded": organisation_id, "kind": row.kind, "buyer": by.id, "partnership": partnership}
    row.used_at = now
    record(
        session,
        actor=Actor(person_id, organisation_id, frozenset(role.value for role in roles)),
        now=now,
        event="invitation_taken",
        subject="invitation",
        subject_id=row.id,
        details=details,
    )
    return Joined(person_id, organisation_id)


def _found(session: Session, row: InvitationRow, *, now: datetime) -> tuple[bool, int]:
    """Whether the organisation of an invitation was founded now, and its id; of two at once one founds it."""
    registered = registration_of(row)
    here = organisation_here(session, registered=registered)
    if here is not None:
        return False, here
    try:
        with session.begin_nested():
            kind = OrganisationKind(row.kind or "")
            return True, put_organisation(session, now=now, name=row.name or "", registered=registered, kind=kind)
    except Refused:  # founded by another invitation at this very moment
        here = organisation_here(session, registered=registered)
        if here is None:
            raise
        return False, here


def _ask(
    session: Session,
    row: InvitationRow,
    by: OrganisationRow,
    partner_id: int,
    *,
    now: datetime,
    page: Callable[[int], str],
) -> Asked:
    """Ask the administrators of an organisation that is here whether it wants to be the buyer's partner."""
    partner = session.get_one(OrganisationRow, partner_id)
    if OrganisationKind(partner.kind) not in INVITED_KINDS:
        raise Refused(
            Message("The invitation was not taken."),
            Message("This organisation is a buyer here, and buyers are not invited as partners."),
            Message("Tell whoever invited you."),
        )
    partnership = ask_partnership(session, now=now, buyer_id=by.id, partner_id=partner_id, approved=False)
    row.used_at = now
    if session.get_one(PartnershipRow, partnership).approved_at is None:
        letter = asked_letter(buyer=by.name, organisation=partner.name, page=page(partnership))
        for address, language in administrators_of(session, organisation_id=partner_id):
            post_mail(session, address=address, language=language, letter=letter, now=now, organisation_id=partner_id)
    record(
        session,
        actor=None,
        now=now,
        event="invitation_passed_on",
        subject="invitation",
        subject_id=row.id,
        details={"buyer": by.id, "partner": partner_id, "partnership": partnership},
    )
    return Asked(partner_id, partnership)


def _sign_in_first() -> Refused:
    return Refused(
        Message("The invitation was not taken."),
        Message("Somebody already has an account with this e-mail address."),
        Message("Sign in with it, then open the link once more."),
    )
