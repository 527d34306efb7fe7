"""Deeds about who belongs where: found an organisation, add a person, change roles, close, sign out, erase."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from toolkit.base.actions import post_mail, record
from toolkit.base.model import Actor, Language, Message, NotFound, Refused
from toolkit.base.tables import Mail
from toolkit.people.factor_rows import forget_second_factor
from toolkit.people.failure_rows import forget_every_failure
from toolkit.people.hashing import hash_password
from toolkit.people.member_store import account_of, belongs_elsewhere, member_row
from toolkit.people.membership import RolesChanged, lost_factor_letter
from toolkit.people.model import OrganisationKind, Role, email_address
from toolkit.people.passwords import good_password
from toolkit.people.registration import Registration
from toolkit.people.rights import must
from toolkit.people.rows import (
    administrators,
    end_sessions,
    fitting_roles,
    held_organisation,
    held_person,
    mail_readers,
    put_member,
    put_organisation,
    put_person,
    still_may,
    withdraw_invitations,
)
from toolkit.people.tables import (
    AccountLinkRow,
    IdentityRow,
    InvitationRow,
    MemberRoleRow,
    MembershipRow,
    OrganisationRow,
    PersonRow,
    SessionRow,
)


def found_organisation(
    session: Session, *, actor: Actor | None, now: datetime, name: str, registered: Registration, kind: OrganisationKind
) -> int:
    """Found an organisation and give its id; no actor means whoever installs the program.

    Raises `NotUnderstood` for a name that cannot be read, `Refused` when the registration is taken.
    """
    if actor is not None:
        must(actor, "organisations.found")
    organisation_id = put_organisation(session, now=now, name=name, registered=registered, kind=kind)
    record(
        session,
        actor=actor,
        now=now,
        event="organisation_founded",
        subject="organisation",
        subject_id=organisation_id,
        details={"kind": kind.value},
    )
    return organisation_id


def add_person(
    session: Session,
    *,
    actor: Actor | None,
    now: datetime,
    organisation_id: int,
    name: str,
    email: str,
    password: str,
    language: Language,
    roles: Iterable[Role],
) -> int:
    """Add a person with a password to an organisation and give their id: for whoever installs the program, no actor.

    Raises `NotUnderstood` for a name, e-mail, password or role that cannot be taken, `NotFound` where there is no such
    organisation, `Refused` when the e-mail address is taken.
    """
    if actor is not None:
        must(actor, "organisations.found")
    organisation = session.get(OrganisationRow, organisation_id)
    if organisation is None:
        raise NotFound
    given = fitting_roles(organisation, roles)
    hashed = hash_password(good_password(password, about=(name, email, organisation.name)))
    person_id = put_person(session, now=now, name=name, email=email, password_hash=hashed, language=language)
    put_member(session, now=now, person_id=person_id, organisation_id=organisation_id, roles=given)
    record(
        session,
        actor=actor,
        now=now,
        event="person_added",
        subject="person",
        subject_id=person_id,
        details={"organisation": organisation_id, "roles": [role.value for role in given]},
    )
    return person_id


def change_roles(
    session: Session, *, actor: Actor, now: datetime, membership_id: int, version: int, roles: Iterable[Role]
) -> RolesChanged | None:
    """Give a member of one's own organisation these roles and no others; `version` is the one that was looked at.

    When somebody else changed them meanwhile nothing is changed, and what they are now is returned. `NotFound` for who
    is no member, `NotUnderstood` for no role or one that such an organisation lacks, `Refused` when nobody would be
    administrator any more. Open invitations made by who was administrator and is no longer are withdrawn.
    """
    must(actor, "members.change")
    organisation = held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="members.change")
    row = member_row(session, actor=actor, membership_id=membership_id)
    kept = _roles(session, row)
    if row.version != version:
        return RolesChanged(row.version, kept)
    given = fitting_roles(organisation, roles)
    if set(given) == set(kept):
        return None
    loses = Role.ADMINISTRATOR in kept and Role.ADMINISTRATOR not in given
    if loses:
        _must_leave_an_administrator(session, row)
    session.execute(delete(MemberRoleRow).where(MemberRoleRow.membership_id == row.id))
    session.add_all(MemberRoleRow(membership_id=row.id, role=role.value) for role in given)
    row.version += 1
    record(
        session,
        actor=actor,
        now=now,
        event="roles_changed",
        subject="person",
        subject_id=row.person_id,
        details={
            "roles_before": [role.value for role in kept],
            "roles": [role.value for role in given],
            "invitations": _withdraw(session, row, now=now) if loses else 0,
        },
    )
    return None


def close_membership(session: Session, *, actor: Actor, now: datetime, membership_id: int) -> None:
    """End somebody's belonging to one's own organisation: roles and sessions there end, the invitations made too.

    Who then belongs nowhere cannot sign in any more. `NotFound` for who is no member, `Refused` for the last
    administrator.
    """
    must(actor, "members.change")
    held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="members.change")
    row = member_row(session, actor=actor, membership_id=membership_id)
    person = held_person(session, person_id=row.person_id)
    if Role.ADMINISTRATOR in _roles(session, row):
        _must_leave_an_administrator(session, row)
    details = {
        "organisation": row.organisation_id,
        "sessions": _leave(session, row, now=now),
        "invitations": _withdraw(session, row, now=now, sent_to=person.email),
    }
    record(
        session,
        actor=actor,
        now=now,
        event="membership_closed",
        subject="person",
        subject_id=row.person_id,
        details=details,
    )


def end_sessions_of(session: Session, *, actor: Actor, now: datetime, membership_id: int) -> int:
    """End a member's sessions in one's own organisation, and tell how many there were; `NotFound` for who is none."""
    must(actor, "members.change")
    held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="members.change")
    row = member_row(session, actor=actor, membership_id=membership_id)
    held_person(session, person_id=row.person_id)
    ended = end_sessions(session, now=now, person_id=row.person_id, organisation_id=row.organisation_id)
    record(
        session,
        actor=actor,
        now=now,
        event="sessions_ended",
        subject="person",
        subject_id=row.person_id,
        details={"sessions": ended},
    )
    return ended


def drop_second_factor_of(session: Session, *, actor: Actor, now: datetime, membership_id: int) -> None:
    """Take the second factor off a member's account, when they have lost it; they are signed out and told.

    `NotFound` for who is no member; `Refused` for oneself (it would get around the code), for who has none, and for who
    belongs to another organisation too: what guards the account there is not this administrator's to take away.
    """
    must(actor, "members.change")
    held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="members.change")
    row = member_row(session, actor=actor, membership_id=membership_id)
    person = held_person(session, person_id=row.person_id)
    what = Message("The second factor was not removed.")
    if row.person_id == actor.person_id:
        raise Refused(
            what,
            Message("It is your own."),
            Message("Remove it under your own account, or ask another administrator."),
        )
    if belongs_elsewhere(session, person_id=row.person_id, organisation_id=row.organisation_id):
        raise Refused(
            what,
            Message("The person belongs to another organisation too, and the second factor guards the account there."),
            Message("Ask whoever looks after the program to remove it."),
        )
    _drop_factor(session, person, actor=actor, now=now, what=what)


def drop_lost_second_factor(session: Session, *, actor: Actor | None, now: datetime, email: str) -> None:
    """Take the second factor off an account by its e-mail address: for whoever installs the program, no actor.

    Raises `NotUnderstood` for what is no e-mail address, `NotFound` where nobody has it, `Refused` for who has no
    second factor.
    """
    if actor is not None:
        must(actor, "organisations.found")
    person_id, _ = account_of(session, email=email_address(email))
    if person_id is None:
        raise NotFound
    person = held_person(session, person_id=person_id)
    _drop_factor(session, person, actor=actor, now=now, what=Message("The second factor was not removed."))


def erase_person(session: Session, *, actor: Actor, now: datetime, membership_id: int) -> None:
    """Erase a member of one's own organisation, or who was one last: only the number stays, for the trail.

    Name, address, password, codes, identities, sessions, counts of wrong tries, and messages and invitations to the
    addresses that they have had go, but for an address that is somebody else's by now. `NotFound` for who is and was no
    member; `Refused` for who belongs to another organisation, and for the last administrator.
    """
    must(actor, "members.erase")
    held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="members.erase")
    row = member_row(session, actor=actor, membership_id=membership_id, left_too=True)
    person = held_person(session, person_id=row.person_id)
    if belongs_elsewhere(session, person_id=person.id, organisation_id=row.organisation_id):
        if row.closed_at is not None:
            raise NotFound
        raise Refused(
            Message("The person was not erased."),
            Message("They belong to another organisation too, where the account is still needed."),
            Message("Close the account in your organisation. The other organisation can erase the person later."),
        )
    if Role.ADMINISTRATOR in _roles(session, row):
        _must_leave_an_administrator(session, row)
    addresses = _had(session, person)
    withdrawn = _withdraw(session, row, now=now, sent_to=person.email)
    if row.closed_at is None:
        _leave(session, row, now=now)
    forget_second_factor(session, person_id=person.id)
    # To an address that was given and never confirmed, which may be a stranger's, only what we sent there.
    given = select(AccountLinkRow.new_email).where(AccountLinkRow.person_id == person.id)
    ours = Mail.organisation_id.is_(None) | (Mail.organisation_id == row.organisation_id)
    session.execute(delete(Mail).where(Mail.address.in_(addresses) | Mail.address.in_(given) & ours))
    forget_every_failure(session, person_id=person.id, addresses=addresses)
    # What another organisation still has open to this address is that organisation's own.
    session.execute(
        delete(InvitationRow).where(
            InvitationRow.email.in_(addresses),
            (InvitationRow.organisation_id == row.organisation_id)
            | InvitationRow.used_at.is_not(None)
            | InvitationRow.withdrawn_at.is_not(None)
            | (InvitationRow.ends_at <= now),
        )
    )
    for table in (IdentityRow, AccountLinkRow, SessionRow):
        session.execute(delete(table).where(table.person_id == person.id))
    person.name = person.email = person.password_hash = None
    person.erased_at = now
    record(
        session,
        actor=actor,
        now=now,
        event="person_erased",
        subject="person",
        subject_id=person.id,
        details={"organisation": row.organisation_id, "invitations": withdrawn},
    )


def _had(session: Session, person: PersonRow) -> list[str]:
    """The e-mail addresses that a person has and has had; not one that somebody else has taken over since."""
    former = select(AccountLinkRow.former_email).where(
        AccountLinkRow.person_id == person.id,
        AccountLinkRow.former_email.is_not(None),
        AccountLinkRow.former_email.not_in(select(PersonRow.email).where(PersonRow.email.is_not(None))),
    )
    return [address for address in {person.email, *session.scalars(former)} if address]


def _roles(session: Session, row: MembershipRow) -> tuple[Role, ...]:
    kept = set(session.scalars(select(MemberRoleRow.role).where(MemberRoleRow.membership_id == row.id)))
    return tuple(role for role in Role if role.value in kept)


def _must_leave_an_administrator(session: Session, row: MembershipRow) -> None:
    """Asked of an administrator who is to be one no longer; the organisation is held, so the count stays right."""
    if administrators(session, organisation_id=row.organisation_id) <= 1:
        raise Refused(
            Message("Nothing was changed."),
            Message("This is the organisation's last administrator, and without one nobody could let others in."),
            Message("Give another person the administrator's role first."),
        )


def _leave(session: Session, row: MembershipRow, *, now: datetime) -> int:
    """Close a membership: its roles go, its sessions end; how many of these there were."""
    session.execute(delete(MemberRoleRow).where(MemberRoleRow.membership_id == row.id))
    row.version, row.closed_at = row.version + 1, now
    session.flush()
    return end_sessions(session, now=now, person_id=row.person_id, organisation_id=row.organisation_id)


def _withdraw(session: Session, row: MembershipRow, *, now: datetime, sent_to: str | None = None) -> int:
    return withdraw_invitations(
        session, now=now, organisation_id=row.organisation_id, made_by=row.person_id, sent_to=sent_to
    )


def _drop_factor(session: Session, person: PersonRow, *, actor: Actor | None, now: datetime, what: Message) -> None:
    if not forget_second_factor(session, person_id=person.id):
        raise Refused(what, Message("The person has none."), Message("There is nothing to do."))
    ended = end_sessions(session, now=now, person_id=person.id)
    post_mail(
        session,
        address=person.email or "",
        language=Language(person.language),
        letter=lost_factor_letter(),
        now=now,
        organisation_id=mail_readers(session, person_id=person.id),
    )
    record(
        session,
        actor=actor,
        now=now,
        event="second_factor_dropped",
        subject="person",
        subject_id=person.id,
        details={"sessions": ended},
    )
