"""Deeds about an invitation that was made: withdraw it, take it, or pass it on to an organisation that is here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from toolkit.base.actions import post_mail, record
from toolkit.base.model import Actor, Language, Message, NotFound, Refused
from toolkit.people.hashing import ChosenPassword
from toolkit.people.member_store import (
    account_of,
    invitation_row,
    invitation_state,
    organisation_here,
    registration_of,
)
from toolkit.people.membership import (
    Account,
    Asked,
    InvitationOver,
    InvitationState,
    Joined,
    first_roles,
)
from toolkit.people.model import INVITED_KINDS, OrganisationKind, Role, hashed
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
    OrganisationRow,
    PartnershipRow,
)


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
    if partner.kind == OrganisationKind.OVERSEER.value != row.kind:
        # Who invites a supplier need not have the right to let an overseer read the trail.
        raise Refused(
            Message("The invitation was not taken."),
            Message("This organisation is an overseer here, and was not invited as one."),
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
