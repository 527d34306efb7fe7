"""Rows that several deeds make or hold as their part: an organisation, a person, a member and roles, a session."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Actor, Language, Message, NotAllowed, NotFound, Refused
from toolkit.people.model import LONGEST_NAME, ROLES_OF, NewSession, OrganisationKind, Role, Way, email_address, hashed
from toolkit.people.registration import Registration
from toolkit.people.rights import may
from toolkit.people.store import roles_of
from toolkit.people.tables import (
    AccountLinkRow,
    InvitationRow,
    MemberRoleRow,
    MembershipRow,
    OrganisationRow,
    PartnershipRow,
    PersonRow,
    SessionRow,
)


def held_organisation(session: Session, *, organisation_id: int) -> OrganisationRow:
    """An organisation, held until the end of the transaction: changes of who may do what in it come one by one.

    Every deed that gives, takes or leans on roles takes it first, so that two never wait for each other.
    """
    # Held weakly (FOR NO KEY UPDATE): rows that only refer to the organisation, such as a session, need not wait.
    wanted = select(OrganisationRow).where(OrganisationRow.id == organisation_id).with_for_update(key_share=True)
    row = session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
    if row is None:
        raise NotFound
    return row


def held_person(session: Session, *, person_id: int) -> PersonRow:
    """A person, held until the end of the transaction; `NotFound` when there is none, or an erased one.

    Whoever begins sessions holds the person first, and so does whoever ends all of them or changes what proves who
    they are: else a sign-in that began before a change of password would leave its session behind it.
    """
    wanted = select(PersonRow).where(PersonRow.id == person_id).with_for_update(key_share=True)
    row = session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
    if row is None or row.erased_at is not None:
        raise NotFound
    return row


def begin_session(
    session: Session,
    *,
    now: datetime,
    person_id: int,
    organisation_id: int,
    way: Way,
    second_factor: bool,
    browser: str,
    old_token: str | None,
) -> NewSession:
    """The row of a new session, as part of a deed that proved who it is; the deed leaves the audit line.

    `browser`: a few words by which its owner can tell it from others (`devices.browser_in_words`). `old_token`: what
    the browser had so far; its session ends. `NotFound` unless the person has a role in the organisation.
    """
    person = held_person(session, person_id=person_id)
    roles = roles_of(session, person_id=person_id).get(organisation_id)
    if roles is None:
        raise NotFound
    if old_token:
        end_session(session, token=old_token, now=now)
    token = secrets.token_urlsafe(32)
    row = SessionRow(
        token_hash=hashed("session", token),
        person_id=person_id,
        organisation_id=organisation_id,
        created_at=now,
        seen_at=now,
        way=way.value,
        second_factor=second_factor,
        browser=browser,
    )
    session.add(row)
    session.flush()
    return NewSession(token, row.id, Actor(person_id, organisation_id, roles), Language(person.language))


def token_renewed(session: Session, *, token: str, person_id: int, now: datetime) -> tuple[SessionRow, str]:
    """An open session of a person's own, held, under a new token; the old one opens nothing any more.

    For what makes a session worth more, or another's: whoever had got hold of the old token does not come along.
    `NotFound` when there is no such session.
    """
    wanted = select(SessionRow).where(
        SessionRow.token_hash == hashed("session", token),
        SessionRow.person_id == person_id,
        SessionRow.ended_at.is_(None),
    )
    row = session.scalars(wanted.with_for_update().execution_options(populate_existing=True)).one_or_none()
    if row is None:
        raise NotFound
    fresh = secrets.token_urlsafe(32)
    row.token_hash, row.seen_at = hashed("session", fresh), now
    session.flush()
    return row, fresh


def end_session(session: Session, *, token: str, now: datetime) -> None:
    """End the session of a token, as part of a deed; one that is not open is not missed."""
    session.execute(
        update(SessionRow)
        .where(SessionRow.token_hash == hashed("session", token), SessionRow.ended_at.is_(None))
        .values(ended_at=now)
        .execution_options(synchronize_session=False)
    )


def end_sessions(
    session: Session,
    *,
    now: datetime,
    person_id: int,
    organisation_id: int | None = None,
    but: int | None = None,
) -> int:
    """End the open sessions of a person, as part of a deed, and tell how many there were.

    `organisation_id`: only those in that organisation; `but`: the id of one that goes on.
    """
    ended = (
        update(SessionRow)
        .where(SessionRow.person_id == person_id, SessionRow.ended_at.is_(None))
        .values(ended_at=now)
        .execution_options(synchronize_session=False)
        .returning(SessionRow.id)
    )
    if organisation_id is not None:
        ended = ended.where(SessionRow.organisation_id == organisation_id)
    if but is not None:
        ended = ended.where(SessionRow.id != but)
    return len(session.scalars(ended).all())


def end_account_links(session: Session, *, now: datetime, person_id: int, only_of_email: bool = False) -> None:
    """Make the links that were sent to a person worthless, as part of a deed that changes what they were asked for.

    `only_of_email`: those that confirm an e-mail address, not those for a new password.
    """
    ended = (
        update(AccountLinkRow)
        .where(AccountLinkRow.person_id == person_id, AccountLinkRow.used_at.is_(None))
        .values(used_at=now)
        .execution_options(synchronize_session=False)
    )
    session.execute(ended.where(AccountLinkRow.new_email.is_not(None)) if only_of_email else ended)


def withdraw_invitations(
    session: Session, *, now: datetime, organisation_id: int, made_by: int, sent_to: str | None = None
) -> int:
    """Withdraw an organisation's open invitations, as part of a deed, and tell how many there were.

    `made_by`: those of persons and of overseers by somebody who may no longer invite any: else who is dismissed could
    let themselves in by one of them. `sent_to`: besides, those of persons to the address of who leaves.
    """
    person, overseer = InvitationRow.kind.is_(None), InvitationRow.kind == OrganisationKind.OVERSEER.value
    withdrawn = (
        update(InvitationRow)
        .where(
            InvitationRow.organisation_id == organisation_id,
            InvitationRow.used_at.is_(None),
            InvitationRow.withdrawn_at.is_(None),
            or_(
                and_(InvitationRow.email == sent_to, person),
                and_(InvitationRow.invited_by == made_by, or_(person, overseer)),
            ),
        )
        .values(withdrawn_at=now)
        .returning(InvitationRow.id)
        .execution_options(synchronize_session=False)
    )
    return len(session.scalars(withdrawn).all())


def mail_readers(session: Session, *, person_id: int) -> int | None:
    """Whose administrators may read messages to a person where there is no mail server: of their only organisation.

    None for a person of several: else one organisation could take over what they are in another.
    """
    # Also a membership without a role counts: a provider can give one back at any sign-in.
    memberships = session.scalars(
        select(MembershipRow.organisation_id).where(
            MembershipRow.person_id == person_id, MembershipRow.closed_at.is_(None)
        )
    ).all()
    return memberships[0] if len(memberships) == 1 else None


def still_may(session: Session, *, actor: Actor, action: str) -> None:
    """Raise `NotAllowed` unless the roles that whoever acts has at this moment allow it.

    What the request began with may be taken away by now; asked after `held_organisation`, the answer holds.
    """
    now_held = session.scalars(
        select(MemberRoleRow.role)
        .join(MembershipRow, MembershipRow.id == MemberRoleRow.membership_id)
        .where(
            MembershipRow.person_id == actor.person_id,
            MembershipRow.organisation_id == actor.organisation_id,
            MembershipRow.closed_at.is_(None),
        )
    )
    if not may(now_held, action):
        raise NotAllowed(action)


def administrators(session: Session, *, organisation_id: int) -> int:
    """How many members of an organisation are administrators of it."""
    wanted = (
        select(func.count())
        .select_from(MemberRoleRow)
        .join(MembershipRow, MembershipRow.id == MemberRoleRow.membership_id)
        .where(
            MembershipRow.organisation_id == organisation_id,
            MembershipRow.closed_at.is_(None),
            MemberRoleRow.role == Role.ADMINISTRATOR.value,
        )
    )
    return session.scalar(wanted) or 0


def fitting_roles(organisation: OrganisationRow, roles: Iterable[Role]) -> list[Role]:
    """The roles, once each and in a fixed order; `NotUnderstood` for none, or one that such an organisation lacks."""
    given = sorted(set(roles))
    if not given:
        raise NotUnderstood(Message("Choose at least one role"))
    if not set(given) <= set(ROLES_OF[OrganisationKind(organisation.kind)]):
        raise NotUnderstood(Message("There is no such role in this kind of organisation"))
    return given


def put_organisation(
    session: Session, *, now: datetime, name: str, registered: Registration, kind: OrganisationKind
) -> int:
    """The rows of a new organisation, as part of a deed; refusals as in `found_organisation`."""
    row = OrganisationRow(
        name=good_name(name), country=registered.country, number=registered.number, kind=kind.value, founded_at=now
    )
    session.add(row)
    try:
        session.flush()
    except IntegrityError as error:
        if "number" not in str(error.orig):
            raise
        raise Refused(
            Message("The organisation was not added."),
            Message("There is already an organisation with this registration number."),
            Message("Check the number, or use the organisation that is there."),
        ) from None
    return row.id


def put_person(
    session: Session, *, now: datetime, name: str, email: str, password_hash: str | None, language: Language
) -> int:
    """The row of a new person, as part of a deed; `Refused` when the e-mail address is taken."""
    row = PersonRow(
        name=good_name(name),
        email=email_address(email),
        language=language.value,
        password_hash=password_hash,
        added_at=now,
    )
    session.add(row)
    try:
        session.flush()
    except IntegrityError as error:
        if "email" not in str(error.orig):
            raise
        raise Refused(
            Message("The person was not added."),
            Message("Somebody already has an account with this e-mail address."),
            Message("Check the e-mail address, or give the role to the account that is there."),
        ) from None
    return row.id


def put_member(session: Session, *, now: datetime, person_id: int, organisation_id: int, roles: Iterable[Role]) -> None:
    """The rows that make a person a member with roles, as part of a deed.

    Who was one before is one again; who is one already has these roles besides.
    """
    wanted = select(MembershipRow).where(
        MembershipRow.person_id == person_id, MembershipRow.organisation_id == organisation_id
    )
    member = session.scalars(wanted).one_or_none()
    if member is None:
        member = MembershipRow(person_id=person_id, organisation_id=organisation_id, version=1, joined_at=now)
        session.add(member)
    else:
        member.version += 1
        if member.closed_at is not None:
            member.joined_at, member.closed_at = now, None
    session.flush()
    has = set(session.scalars(select(MemberRoleRow.role).where(MemberRoleRow.membership_id == member.id)))
    session.add_all(MemberRoleRow(membership_id=member.id, role=role.value) for role in roles if role.value not in has)
    session.flush()


def ask_partnership(session: Session, *, now: datetime, buyer_id: int, partner_id: int, approved: bool) -> int:
    """The row of a buyer's question to a partner, as part of a deed that holds the buyer; gives its id.

    `approved`: the partner has said yes with this very deed. One that runs already stays as it is, and so does one that
    waits, unless it is approved now; one that was declined, withdrawn or ended begins anew.
    """
    wanted = select(PartnershipRow).where(PartnershipRow.buyer_id == buyer_id, PartnershipRow.partner_id == partner_id)
    row = session.scalars(
        wanted.with_for_update(key_share=True).execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        row = PartnershipRow(buyer_id=buyer_id, partner_id=partner_id, asked_at=now)
        session.add(row)
    elif row.declined_at is not None or row.ended_at is not None:
        row.asked_at, row.approved_at, row.declined_at, row.ended_at = now, None, None, None
    if approved and row.approved_at is None:
        row.approved_at = now
    session.flush()
    return row.id


def good_name(text: str) -> str:
    """A person's or an organisation's name; `NotUnderstood` when it is none."""
    name = line(text, longest=LONGEST_NAME)
    if not name:
        raise NotUnderstood(Message("Write a name"))
    return name
