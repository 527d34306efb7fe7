"""What is kept on whoever asks, from every table that says something of a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from toolkit.base.model import Actor
from toolkit.base.tables import AuditEvent, Mail
from toolkit.clauses.tables import OverrideRow, OwnTextRow, PackRow
from toolkit.home.model import Section
from toolkit.people.store import every_limit_of, own_person
from toolkit.people.tables import (
    AccountLinkRow,
    IdentityRow,
    InvitationRow,
    MemberRoleRow,
    MembershipRow,
    OrganisationRow,
    PersonRow,
    RecoveryCodeRow,
    SecondFactorRow,
    SessionRow,
    SignInFailureRow,
)
from toolkit.tenders.tables import TenderRow

Rows = Select[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Whose:
    """A person and the e-mail address that is theirs."""

    id: int
    email: str


def own_data(session: Session, *, actor: Actor, most: int | None = None) -> list[Section]:
    """What is kept on whoever asks: each section with its newest `most` rows, or all of them."""
    person = own_person(session, actor=actor)
    whose = Whose(person.id, person.email)
    sections = []
    for name, made in HELD.items():
        wanted = made(whose)
        rows = session.execute(wanted if most is None else wanted.limit(most))
        kept = tuple(dict(row._mapping) for row in rows)
        full = most is not None and len(kept) == most
        total = session.scalar(select(func.count()).select_from(wanted.subquery())) if full else len(kept)
        sections.append(Section(name, kept, total or 0))
    return sections


def _account(whose: Whose) -> Rows:
    row = PersonRow
    wanted = select(row.id.label("number"), row.name, row.email, row.language, row.added_at)
    return wanted.where(row.id == whose.id)


def _memberships(whose: Whose) -> Rows:
    return (
        select(
            OrganisationRow.name.label("organisation"),
            MemberRoleRow.role,
            MembershipRow.joined_at,
            MembershipRow.closed_at,
        )
        .select_from(MembershipRow)
        .join(OrganisationRow, OrganisationRow.id == MembershipRow.organisation_id)
        .outerjoin(MemberRoleRow, MemberRoleRow.membership_id == MembershipRow.id)
        .where(MembershipRow.person_id == whose.id)
        .order_by(MembershipRow.id.desc(), MemberRoleRow.role)
    )


def _second_factor(whose: Whose) -> Rows:
    row = SecondFactorRow
    return select(row.begun_at, row.confirmed_at).where(row.person_id == whose.id)


def _recovery_codes(whose: Whose) -> Rows:
    row = RecoveryCodeRow
    counted = select(func.count().label("count"), row.used_at).where(row.person_id == whose.id).group_by(row.used_at)
    return counted.order_by(row.used_at.is_not(None), row.used_at)


def _identities(whose: Whose) -> Rows:
    row = IdentityRow
    return select(row.issuer, row.subject, row.linked_at).where(row.person_id == whose.id).order_by(row.id.desc())


def _sessions(whose: Whose) -> Rows:
    row = SessionRow
    return (
        select(
            row.created_at.label("begun_at"),
            row.seen_at,
            row.ended_at,
            OrganisationRow.name.label("organisation"),
            row.way,
            row.second_factor,
            row.browser,
        )
        .join(OrganisationRow, OrganisationRow.id == row.organisation_id)
        .where(row.person_id == whose.id)
        .order_by(row.id.desc())
    )


def _wrong_tries(whose: Whose) -> Rows:
    row, keys = SignInFailureRow, every_limit_of(whose.id, [whose.email])
    return select(row.count, row.last_at, row.wait_until).where(row.key.in_(keys)).order_by(row.last_at.desc())


def _account_links(whose: Whose) -> Rows:
    # A link to another address is made only where nobody has it: that there is one would tell who has an account.
    row = AccountLinkRow
    own = or_(row.new_email.is_(None), row.new_email == whose.email, row.former_email.is_not(None))
    wanted = select(row.made_at, row.ends_at, row.used_at, row.new_email, row.former_email)
    return wanted.where(row.person_id == whose.id, own).order_by(row.id.desc())


def _invitations(whose: Whose) -> Rows:
    row = InvitationRow
    return _invitations_that(row.email == whose.email, row.email, row.language)


def _invitations_made(whose: Whose) -> Rows:
    return _invitations_that(InvitationRow.invited_by == whose.id)


def _invitations_that(condition: ColumnElement[bool], *more: Any) -> Rows:
    row = InvitationRow
    return (
        select(
            OrganisationRow.name.label("organisation"),
            row.roles,
            row.kind.label("organisation_kind"),
            row.country,
            row.number.label("registration"),
            row.name.label("organisation_name"),
            row.made_at,
            row.ends_at,
            row.used_at,
            row.withdrawn_at,
            *more,
        )
        .join(OrganisationRow, OrganisationRow.id == row.organisation_id)
        .where(condition)
        .order_by(row.id.desc())
    )


def _messages(whose: Whose) -> Rows:
    row = Mail
    return (
        select(
            row.created_at,
            row.address.label("email"),
            row.language,
            row.subject.label("title"),
            row.sent_at,
            row.tried_at,
            row.trouble,
        )
        .where(row.address == whose.email)
        .order_by(row.id.desc())
    )


def _tenders(whose: Whose) -> Rows:
    row = TenderRow
    wanted = select(row.id.label("number"), row.changed_at).where(row.changed_by == whose.id)
    return wanted.order_by(row.changed_at.desc(), row.id.desc())


def _overrides(whose: Whose) -> Rows:
    row = OverrideRow
    return (
        select(row.tender_id.label("tender"), row.key.label("finding"), row.reason, row.name, row.made_at)
        .where(row.made_by == whose.id)
        .order_by(row.id.desc())
    )


def _packs(whose: Whose) -> Rows:
    row = PackRow
    return (
        select(row.id.label("number"), row.tender_id.label("tender"), row.number.label("version"), row.frozen_at)
        .where(row.frozen_by == whose.id)
        .order_by(row.id.desc())
    )


def _own_texts(whose: Whose) -> Rows:
    row = OwnTextRow
    return select(row.id.label("number"), row.kept_at).where(row.kept_by == whose.id).order_by(row.id.desc())


def _trail(whose: Whose) -> Rows:
    row = AuditEvent
    return (
        select(
            row.id.label("line"),
            row.at,
            row.event,
            row.subject.label("thing"),
            row.subject_id.label("thing_number"),
            row.details,
            func.coalesce(row.person_id == whose.id, False).label("by_you"),
        )
        .where(or_(row.person_id == whose.id, and_(row.subject == "person", row.subject_id == whose.id)))
        .order_by(row.id.desc())
    )


HELD: Mapping[str, Callable[[Whose], Rows]] = MappingProxyType(
    {
        "account": _account,
        "memberships": _memberships,
        "second_factor": _second_factor,
        "recovery_codes": _recovery_codes,
        "identities": _identities,
        "sessions": _sessions,
        "wrong_tries": _wrong_tries,
        "account_links": _account_links,
        "invitations": _invitations,
        "invitations_made": _invitations_made,
        "messages": _messages,
        "tenders": _tenders,
        "overrides": _overrides,
        "packs": _packs,
        "own_texts": _own_texts,
        "trail": _trail,
    }
)
"""Where each section of one's own data comes from; the values carry the names of `wording.COLUMNS`."""
