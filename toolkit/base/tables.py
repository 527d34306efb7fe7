"""The rows of the ground: audit trail, one-time form keys, outbox, jobs, stored papers; how tables are named."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    Dialect,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """A moment in UTC. SQLite gives back naive moments, PostgreSQL those of its own time zone: this mends both."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Only aware moments are taken (`ValueError`), and kept in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """An aware moment in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Base(DeclarativeBase):
    """What every table grows from; constraints are named by one convention, so that a migration can name them."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {datetime: Instant, dict[str, Any]: JSON}  # noqa: RUF012


class AuditEvent(Base):
    """One deed: who, when, what, on what. Append-only by triggers; each line carries the hash of the one before."""

    __tablename__ = "audit_event"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    event: Mapped[str] = mapped_column(String(60))
    person_id: Mapped[int | None]
    organisation_id: Mapped[int | None]
    subject: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[int]
    details: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64), unique=True)
    __table_args__ = (
        Index(None, "subject", "subject_id"),
        Index(None, "organisation_id", "id"),
        Index(None, "person_id", "id"),
    )


class AuditHead(Base):
    """The last line of the trail: a single row, taken last in a transaction so that writers wait least."""

    __tablename__ = "audit_head"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last_id: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
    __table_args__ = (CheckConstraint("id = 1", name="single"),)


class FormKey(Base):
    """A form's one-time key, once it has been used, and what came of it."""

    __tablename__ = "form_key"
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    used_at: Mapped[datetime]
    outcome: Mapped[int]


class Mail(Base):
    """A message to send: a row of the transaction that gave rise to it.

    `organisation_id` tells whose administrators may read it while there is no mail server; none: nobody's. `trouble`
    is what kind of fault met the last try, at `tried_at`.
    """

    __tablename__ = "mail"
    id: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]
    address: Mapped[str] = mapped_column(String(254))
    language: Mapped[str] = mapped_column(String(2))
    subject: Mapped[str] = mapped_column(String(200))
    body: Mapped[str] = mapped_column(Text)
    sent_at: Mapped[datetime | None]
    organisation_id: Mapped[int | None] = mapped_column(index=True)
    tried_at: Mapped[datetime | None]
    trouble: Mapped[str | None] = mapped_column(String(60))


class Job(Base):
    """Work to do later: a row of the transaction that asked for it, so that a killed worker loses nothing."""

    __tablename__ = "job"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40))
    payload: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    leased_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(Text)
    __table_args__ = (Index("ix_job_waiting", "done_at", "failed_at", "due_at"),)


class StoredPaper(Base):
    """A finished paper's bytes, kept by the hash of what it was made from: the record from then on."""

    __tablename__ = "paper"
    key: Mapped[str] = mapped_column(String(64), primary_key=True)
    made_at: Mapped[datetime]
    media_type: Mapped[str] = mapped_column(String(100))
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary)
