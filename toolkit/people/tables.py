"""The rows of people: organisations, persons, their roles, sessions, and counts of failed sign-ins."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from toolkit.base.model import Language
from toolkit.base.tables import Base
from toolkit.people.model import LONGEST_EMAIL, LONGEST_NAME, OrganisationKind, Role


def _one_of(column: str, values: Iterable[str]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _at_most(column: str, longest: int) -> CheckConstraint:
    # SQLite does not hold a column to its length by itself.
    return CheckConstraint(f"length({column}) BETWEEN 1 AND {longest}", name=f"{column}_length")


class OrganisationRow(Base):
    """An organisation."""

    __tablename__ = "organisation"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    business_id: Mapped[str] = mapped_column(String(9), unique=True)
    kind: Mapped[str] = mapped_column(String(20))
    founded_at: Mapped[datetime]
    __table_args__ = (_at_most("name", LONGEST_NAME), _at_most("business_id", 9), _one_of("kind", OrganisationKind))


class PersonRow(Base):
    """A person with an account; without a password hash there is no signing in by password."""

    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    email: Mapped[str] = mapped_column(String(LONGEST_EMAIL), unique=True)
    language: Mapped[str] = mapped_column(String(2))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    added_at: Mapped[datetime]
    __table_args__ = (
        _at_most("name", LONGEST_NAME),
        _at_most("email", LONGEST_EMAIL),
        _at_most("password_hash", 200),
        _one_of("language", Language),
    )


class MembershipRow(Base):
    """One role of a person in an organisation."""

    __tablename__ = "membership"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey(PersonRow.id))
    organisation_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id), index=True)
    role: Mapped[str] = mapped_column(String(20))
    __table_args__ = (UniqueConstraint("person_id", "organisation_id", "role"), _one_of("role", Role))


class SessionRow(Base):
    """One signing in, until it ends; the token itself is in the browser only."""

    __tablename__ = "session"
    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey(PersonRow.id), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id), index=True)
    created_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    __table_args__ = (_at_most("token_hash", 64),)


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
