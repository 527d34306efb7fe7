"""The deed of signing in as whom an OpenID provider proved: finding, linking or adding the person, and their roles."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from toolkit.base.actions import key_of, post_mail, record, use_form_key
from toolkit.base.model import Language, Letter, Message
from toolkit.people.claims import NotTaken, Told
from toolkit.people.factor_rows import code_wanted
from toolkit.people.model import ROLES_OF, CodeWanted, NewSession, OrganisationKind, Role, Way
from toolkit.people.rows import (
    administrators,
    begin_session,
    end_sessions,
    held_organisation,
    held_person,
    mail_readers,
    put_member,
    put_person,
    withdraw_invitations,
)
from toolkit.people.tables import (
    IdentityRow,
    InvitationRow,
    MemberRoleRow,
    MembershipRow,
    OrganisationRow,
    PersonRow,
)


@dataclass(slots=True)
class _Course:
    """How far a sign-in came: what the audit line tells of it."""

    person_id: int = 0
    details: dict[str, object] = field(default_factory=dict)


def sign_in_by_provider(
    session: Session, *, now: datetime, told: Told, state: str, language: Language, browser: str, old_token: str | None
) -> NewSession | CodeWanted | NotTaken:
    """Start a session for whom a provider proved, in the organisation for which it speaks; or say why not.

    `state` is what the sign-in was begun with: it is used up, whatever comes of it. A person is known by issuer and
    subject. An account is linked by a proved e-mail address only if it belongs to the organisation already and to
    nobody else at this provider. Where the provider gives roles, those in the organisation follow them, but the last
    administrator stays one; where it gives none, only members and those with an open invitation get in. Whoever was
    shut out by an administrator needs a new invitation in either case. A refusal is a returned value, so that it is
    kept in the trail; with a second factor of ours, and none of the provider's, our code is asked first.
    """
    course = _Course(details={"way": Way.PROVIDER.value, "provider": told.provider.id})
    try:
        with session.begin_nested():
            use_form_key(session, key=key_of("sign_in_by_provider", 0, state), now=now, outcome=0)
    except IntegrityError:
        return _refused(session, now=now, course=course, why=NotTaken.USED)
    organisation = _organisation(session, told)
    if organisation is None:
        return _refused(session, now=now, course=course, why=NotTaken.ORGANISATION_NOT_HERE)
    person = _person(session, told=told, organisation=organisation, now=now, language=language, course=course)
    if isinstance(person, NotTaken):
        return _refused(session, now=now, course=course, why=person)
    # What one organisation's provider asked for does not open what somebody is in another organisation.
    believed = told.second_factor and not _belongs_elsewhere(session, person=person, organisation=organisation)
    wanted = (
        None if believed else code_wanted(session, person=person, organisation_id=organisation.id, way=Way.PROVIDER)
    )
    if wanted is not None:
        record(
            session,
            actor=None,
            now=now,
            event="code_asked",
            subject="person",
            subject_id=person.id,
            details=course.details,
        )
        return wanted
    new = begin_session(
        session,
        now=now,
        person_id=person.id,
        organisation_id=organisation.id,
        way=Way.PROVIDER,
        second_factor=believed,
        browser=browser,
        old_token=old_token,
    )
    record(
        session,
        actor=new.actor,
        now=now,
        event="signed_in",
        subject="session",
        subject_id=new.session_id,
        details=course.details,
    )
    return new


def _belongs_elsewhere(session: Session, *, person: PersonRow, organisation: OrganisationRow) -> bool:
    others = select(MembershipRow.id).where(
        MembershipRow.person_id == person.id,
        MembershipRow.organisation_id != organisation.id,
        MembershipRow.closed_at.is_(None),
    )
    return session.scalars(others.limit(1)).first() is not None


def _refused(session: Session, *, now: datetime, course: _Course, why: NotTaken) -> NotTaken:
    record(
        session,
        actor=None,
        now=now,
        event="sign_in_failed",
        subject="person",
        subject_id=course.person_id,
        details=course.details | {"why": why.value},
    )
    return why


def _organisation(session: Session, told: Told) -> OrganisationRow | None:
    """The organisation for which somebody comes, held: roles in it may change."""
    registered = told.organisation
    found = session.scalar(
        select(OrganisationRow.id).where(
            OrganisationRow.country == registered.country, OrganisationRow.number == registered.number
        )
    )
    return None if found is None else held_organisation(session, organisation_id=found)


def _person(
    session: Session, *, told: Told, organisation: OrganisationRow, now: datetime, language: Language, course: _Course
) -> PersonRow | NotTaken:
    """Whom the provider means, held, as a member with at least one role; changed, linked or added as far as needed."""
    known = session.scalar(
        select(IdentityRow.person_id).where(
            IdentityRow.issuer == told.provider.issuer, IdentityRow.subject == told.subject
        )
    )
    person_id = known
    if person_id is None:
        person_id = session.scalar(select(PersonRow.id).where(PersonRow.email == told.email)) if told.email else None
        if person_id is None:
            return _newcomer(session, told=told, organisation=organisation, now=now, language=language, course=course)
        if not _may_link(session, person_id=person_id, told=told, organisation=organisation):
            return NotTaken.NOT_KNOWN
    person = held_person(session, person_id=person_id)
    course.person_id = person.id
    refusal = _as_member(session, person=person, told=told, organisation=organisation, now=now, course=course)
    if refusal is not None:
        return refusal
    if known is None:
        _link(session, person=person, told=told, now=now)
        _tell_of_link(session, person=person, told=told, now=now)
        course.details["linked"] = True
    return person


def _may_link(session: Session, *, person_id: int, told: Told, organisation: OrganisationRow) -> bool:
    """Whether an account may become somebody's by its address alone.

    Only a member's: no organisation's provider opens an account that is at home elsewhere. And only one that has not
    been linked at this provider: an address that went over to another employee must not bring along the account.
    """
    member = session.scalar(
        select(MembershipRow.id).where(
            MembershipRow.person_id == person_id,
            MembershipRow.organisation_id == organisation.id,
            MembershipRow.closed_at.is_(None),
        )
    )
    other = session.scalar(
        select(IdentityRow.id).where(IdentityRow.person_id == person_id, IdentityRow.issuer == told.provider.issuer)
    )
    return member is not None and other is None


def _link(session: Session, *, person: PersonRow, told: Told, now: datetime) -> None:
    session.add(IdentityRow(person_id=person.id, issuer=told.provider.issuer, subject=told.subject, linked_at=now))
    session.flush()


def _tell_of_link(session: Session, *, person: PersonRow, told: Told, now: datetime) -> None:
    post_mail(
        session,
        address=str(person.email),
        language=Language(person.language),
        letter=Letter(
            Message("Your account can now be used with another sign-in service"),
            (
                Message(
                    "Somebody signed in to your account with {service}, which said that your e-mail address is theirs.",
                    service=told.provider.name,
                ),
                Message("If it was not you, tell your administrator."),
            ),
        ),
        now=now,
        organisation_id=mail_readers(session, person_id=person.id),
    )


def _newcomer(
    session: Session, *, told: Told, organisation: OrganisationRow, now: datetime, language: Language, course: _Course
) -> PersonRow | NotTaken:
    """Somebody without an account: added if invited, or if the provider gives them a role and proves their address."""
    if told.email is None:
        return NotTaken.NOT_KNOWN
    invitation = _invitation(session, email=told.email, organisation=organisation, now=now)
    if told.roles is None and invitation is None:
        return NotTaken.NOT_KNOWN
    roles = _given(told, organisation) if told.roles is not None else _invited_roles(invitation)
    if not roles:
        return NotTaken.NO_ROLE
    person_id = put_person(
        session,
        now=now,
        name=told.name or told.email,
        email=told.email,
        password_hash=None,
        language=Language(invitation.language) if invitation else language,
    )
    put_member(session, now=now, person_id=person_id, organisation_id=organisation.id, roles=roles)
    person = held_person(session, person_id=person_id)
    _link(session, person=person, told=told, now=now)
    course.person_id = person_id
    _note_joined(course, roles=roles, invitation=invitation, now=now)
    return person


def _as_member(
    session: Session, *, person: PersonRow, told: Told, organisation: OrganisationRow, now: datetime, course: _Course
) -> NotTaken | None:
    """Give a person the roles that are theirs in the organisation by now; why they do not get in, or none."""
    member = session.scalar(
        select(MembershipRow)
        .where(MembershipRow.person_id == person.id, MembershipRow.organisation_id == organisation.id)
        .execution_options(populate_existing=True)
    )
    if member is not None and member.closed_at is None:
        return _with_roles(session, member=member, told=told, organisation=organisation, now=now, course=course)
    invitation = _invitation(session, email=str(person.email), organisation=organisation, now=now)
    if invitation is None and (member is not None or told.roles is None):
        return NotTaken.NOT_KNOWN
    roles = _given(told, organisation) if told.roles is not None else _invited_roles(invitation)
    if not roles:
        return NotTaken.NO_ROLE
    put_member(session, now=now, person_id=person.id, organisation_id=organisation.id, roles=roles)
    _note_joined(course, roles=roles, invitation=invitation, now=now)
    return None


def _with_roles(
    session: Session,
    *,
    member: MembershipRow,
    told: Told,
    organisation: OrganisationRow,
    now: datetime,
    course: _Course,
) -> NotTaken | None:
    """Let a member's roles follow the provider, where it gives any; without one left they do not get in.

    They stay a member then: as soon as the provider gives a role again, they are back. Closing is for administrators.
    """
    had = set(session.scalars(select(MemberRoleRow.role).where(MemberRoleRow.membership_id == member.id)))
    given = had if told.roles is None else {role.value for role in _given(told, organisation)}
    lead = Role.ADMINISTRATOR.value
    if lead in had - given and administrators(session, organisation_id=organisation.id) == 1:
        given = given | {lead}  # an organisation without an administrator could not be helped by anybody in it
    if given != had:
        session.execute(delete(MemberRoleRow).where(MemberRoleRow.membership_id == member.id))
        session.add_all(MemberRoleRow(membership_id=member.id, role=role) for role in sorted(given))
        member.version += 1
        session.flush()
        course.details |= {"organisation": organisation.id, "roles": sorted(given), "roles_before": sorted(had)}
    if lead in had - given:
        withdraw_invitations(session, now=now, organisation_id=organisation.id, made_by=member.person_id)
    if given:
        return None
    end_sessions(session, now=now, person_id=member.person_id, organisation_id=organisation.id)
    return NotTaken.NO_ROLE


def _given(told: Told, organisation: OrganisationRow) -> list[Role]:
    """The roles that the provider gives, as far as there are such in an organisation of this kind."""
    return sorted((told.roles or frozenset()) & set(ROLES_OF[OrganisationKind(organisation.kind)]))


def _invitation(session: Session, *, email: str, organisation: OrganisationRow, now: datetime) -> InvitationRow | None:
    """The newest invitation of this address into the organisation that can still be taken, held."""
    return session.scalars(
        select(InvitationRow)
        .where(
            InvitationRow.organisation_id == organisation.id,
            InvitationRow.email == email,
            InvitationRow.roles.is_not(None),
            InvitationRow.used_at.is_(None),
            InvitationRow.withdrawn_at.is_(None),
            InvitationRow.ends_at > now,
        )
        .order_by(InvitationRow.id.desc())
        .limit(1)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()


def _invited_roles(invitation: InvitationRow | None) -> list[Role]:
    return [] if invitation is None else sorted(Role(role) for role in invitation.roles or ())


def _note_joined(course: _Course, *, roles: Collection[Role], invitation: InvitationRow | None, now: datetime) -> None:
    course.details["roles"] = [role.value for role in roles]
    if invitation is not None:
        invitation.used_at = now
        course.details["invitation"] = invitation.id
