"""The rows of people: organisations, persons, roles, partners, invitations, sessions, second factors, failures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from toolkit.base.model import Language
from toolkit.base.tables import Base
from toolkit.people.model import LONGEST_EMAIL, LONGEST_NAME, OrganisationKind, Role, Way
from toolkit.people.registration import LONGEST_NUMBER


def _one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _at_most(column: str, longest: int) -> CheckConstraint:
    # SQLite does not hold a column to its length by itself.
    return CheckConstraint(f"length({column}) BETWEEN 1 AND {longest}", name=f"{column}_length")


class OrganisationRow(Base):
    """An organisation, by its registration in its country."""

    __tablename__ = "organisation"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    country: Mapped[str] = mapped_column(String(2))
    number: Mapped[str] = mapped_column(String(LONGEST_NUMBER))
    kind: Mapped[str] = mapped_column(String(20))
    founded_at: Mapped[datetime]
    __table_args__ = (
        UniqueConstraint("country", "number"),
        CheckConstraint("length(country) = 2", name="country_length"),
        _at_most("name", LONGEST_NAME),
        _at_most("number", LONGEST_NUMBER),
        _one_of("kind", OrganisationKind),
    )


class PersonRow(Base):
    """A person with an account; without a password hash there is no signing in by password.

    An erased person keeps the number, so that the trail stays sound, and nothing else.
    """

    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None] = mapped_column(String(LONGEST_NAME))
    email: Mapped[str | None] = mapped_column(String(LONGEST_EMAIL), unique=True)
    language: Mapped[str] = mapped_column(String(2))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    added_at: Mapped[datetime]
    erased_at: Mapped[datetime | None]
    __table_args__ = (
        _at_most("name", LONGEST_NAME),
        _at_most("email", LONGEST_EMAIL),
        _at_most("password_hash", 200),
        _one_of("language", Language),
        CheckConstraint(
            "(erased_at IS NULL) = (name IS NOT NULL) AND (erased_at IS NULL) = (email IS NOT NULL) "
            "AND (erased_at IS NULL OR password_hash IS NULL)",
            name="erased",
        ),
    )


class MembershipRow(Base):
    """That a person belongs to an organisation, until it is closed; changed by roles, so it carries a version."""

    __tablename__ = "membership"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey(PersonRow.id))
    organisation_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id), index=True)
    version: Mapped[int] = mapped_column(default=1)
    joined_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    __table_args__ = (UniqueConstraint("person_id", "organisation_id"), CheckConstraint("version >= 1", name="version"))


class MemberRoleRow(Base):
    """One role of a member; a closed membership has none."""

    __tablename__ = "member_role"
    membership_id: Mapped[int] = mapped_column(ForeignKey(MembershipRow.id), primary_key=True)
    role: Mapped[str] = mapped_column(String(20), primary_key=True)
    __table_args__ = (_one_of("role", Role),)


class SecondFactorRow(Base):
    """What a person's one-time codes are worked out from, sealed; it counts once a first code was right."""

    __tablename__ = "second_factor"
    person_id: Mapped[int] = mapped_column(ForeignKey(PersonRow.id), primary_key=True, autoincrement=False)
    sealed: Mapped[str] = mapped_column(String(300))
    begun_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    last_step: Mapped[int] = mapped_column(default=0)


class RecoveryCodeRow(Base):
    """One code that stands in for the second factor once; its hash is kept."""

    __tablename__ = "recovery_code"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey(PersonRow.id), index=True)
    code_hash: Mapped[str] = mapped_column(String(64))
    used_at: Mapped[datetime | None]
    __table_args__ = (UniqueConstraint("person_id", "code_hash"), _at_most("code_hash", 64))


class IdentityRow(Base):
    """Who a person is to an OpenID provider: its issuer and the subject it tells."""

    __tablename__ = "identity"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey(PersonRow.id), index=True)
    issuer: Mapped[str] = mapped_column(String(300))
    subject: Mapped[str] = mapped_column(String(255))
    linked_at: Mapped[datetime]
    __table_args__ = (UniqueConstraint("issuer", "subject"), _at_most("issuer", 300), _at_most("subject", 255))


class InvitationRow(Base):
    """An invitation by e-mail link: of a person into an organisation, or of an organisation to come and be a partner.

    For a person `roles` are told; for an organisation `kind`, `country`, `number` and `name`, and `organisation_id` is
    the buyer that invites. No inviter means whoever installs the program. The link itself is in the message only.
    """

    __tablename__ = "invitation"
    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id), index=True)
    email: Mapped[str] = mapped_column(String(LONGEST_EMAIL))
    language: Mapped[str] = mapped_column(String(2))
    roles: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    kind: Mapped[str | None] = mapped_column(String(20))
    country: Mapped[str | None] = mapped_column(String(2))
    number: Mapped[str | None] = mapped_column(String(LONGEST_NUMBER))
    name: Mapped[str | None] = mapped_column(String(LONGEST_NAME))
    invited_by: Mapped[int | None] = mapped_column(ForeignKey(PersonRow.id))
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    __table_args__ = (
        _at_most("token_hash", 64),
        _at_most("email", LONGEST_EMAIL),
        _at_most("name", LONGEST_NAME),
        _at_most("number", LONGEST_NUMBER),
        _one_of("language", Language),
        _one_of("kind", OrganisationKind),
        CheckConstraint(
            "(roles IS NULL) = (kind IS NOT NULL) AND (kind IS NULL) = (country IS NULL) "
            "AND (kind IS NULL) = (number IS NULL) AND (kind IS NULL) = (name IS NULL)",
            name="one_sort",
        ),
    )


class AccountLinkRow(Base):
    """A link of a person's own, used once: to choose a new password, or to confirm a new e-mail address.

    `former_email` is the address that was replaced through it: with the person, all that was sent there is erased.
    """

    __tablename__ = "account_link"
    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey(PersonRow.id), index=True)
    new_email: Mapped[str | None] = mapped_column(String(LONGEST_EMAIL))
    former_email: Mapped[str | None] = mapped_column(String(LONGEST_EMAIL))
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    __table_args__ = (
        _at_most("token_hash", 64),
        _at_most("new_email", LONGEST_EMAIL),
        _at_most("former_email", LONGEST_EMAIL),
    )


class PartnershipRow(Base):
    """That a buyer asked an organisation to be its partner, and what came of it; asking again begins anew."""

    __tablename__ = "partnership"
    id: Mapped[int] = mapped_column(primary_key=True)
    buyer_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id))
    partner_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id), index=True)
    asked_at: Mapped[datetime]
    approved_at: Mapped[datetime | None]
    declined_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    __table_args__ = (
        UniqueConstraint("buyer_id", "partner_id"),
        CheckConstraint("buyer_id <> partner_id", name="two"),
        CheckConstraint("approved_at IS NULL OR declined_at IS NULL", name="one_answer"),
    )


class SessionRow(Base):
    """One signing in, until it ends; the token itself is in the browser only.

    `way` is how it was begun, `second_factor` whether with a second factor (ours or the provider's), `browser` a few
    words by which its owner can tell it from others.
    """

    __tablename__ = "session"
    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey(PersonRow.id), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id), index=True)
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    way: Mapped[str] = mapped_column(String(20))
    second_factor: Mapped[bool]
    browser: Mapped[str] = mapped_column(String(60))
    __table_args__ = (_at_most("token_hash", 64), _one_of("way", Way))


class SignInFailureRow(Base):
    """Failed sign-ins in a row for one account name or one network address, of which only a hash is kept."""

    __tablename__ = "sign_in_failure"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    count: Mapped[int] = mapped_column(default=0)
    last_at: Mapped[datetime]
    wait_until: Mapped[datetime | None]
    __table_args__ = (
        _at_most("key", 64),
        CheckConstraint("count >= 0", name="count"),
        Index(None, "last_at"),
    )
