"""Overrides of blocking findings, frozen packs as they were signed, their papers, and kept clauses from elsewhere."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from toolkit.base.tables import Base, StoredPaper
from toolkit.people.tables import OrganisationRow, PersonRow
from toolkit.tenders.tables import TenderRow


class OverrideRow(Base):
    """A block set aside: by whom, when and why. It holds while the finding says what it said then (`said`)."""

    __tablename__ = "override"
    id: Mapped[int] = mapped_column(primary_key=True)
    tender_id: Mapped[int] = mapped_column(ForeignKey(TenderRow.id), index=True)
    key: Mapped[str] = mapped_column(String(120))
    said: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(String(1000))
    made_by: Mapped[int] = mapped_column(ForeignKey(PersonRow.id))
    name: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    __table_args__ = (CheckConstraint("length(reason) >= 1", name="reason"),)


class PackRow(Base):
    """A frozen pack: its canonical data with the signature, never changed after."""

    __tablename__ = "pack"
    id: Mapped[int] = mapped_column(primary_key=True)
    tender_id: Mapped[int] = mapped_column(ForeignKey(TenderRow.id))
    organisation_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id))
    number: Mapped[int]
    tender_version: Mapped[int]
    envelope: Mapped[str] = mapped_column(Text)
    frozen_at: Mapped[datetime]
    frozen_by: Mapped[int] = mapped_column(ForeignKey(PersonRow.id))
    __table_args__ = (
        UniqueConstraint("tender_id", "number"),
        CheckConstraint("number >= 1", name="number"),
        Index("ix_pack_organisation_id_id", "organisation_id", "id"),
    )


class PackPaperRow(Base):
    """Which stored paper is a pack's paper of one kind in one language."""

    __tablename__ = "pack_paper"
    pack_id: Mapped[int] = mapped_column(ForeignKey(PackRow.id), primary_key=True)
    paper: Mapped[str] = mapped_column(String(40), primary_key=True)
    language: Mapped[str] = mapped_column(String(2), primary_key=True)
    file_name: Mapped[str] = mapped_column(String(120))
    key: Mapped[str] = mapped_column(ForeignKey(StoredPaper.key))


class OwnTextRow(Base):
    """A text from elsewhere that an officer asked to keep, with what was told of its tender; nothing that was found.

    Deleting it takes the whole row away; its number is given to no other text, since the trail and links name it.
    """

    __tablename__ = "own_text"
    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(2))
    instrument: Mapped[str] = mapped_column(String(40))
    published: Mapped[date]
    framework: Mapped[bool]
    trade: Mapped[str | None] = mapped_column(String(60))
    kept_at: Mapped[datetime]
    kept_by: Mapped[int] = mapped_column(ForeignKey(PersonRow.id))
    __table_args__ = (
        CheckConstraint("length(title) >= 1", name="title"),
        CheckConstraint("length(text) >= 1", name="text"),
        CheckConstraint("language IN ('fi', 'sv', 'en')", name="language"),
        Index("ix_own_text_organisation_id_id", "organisation_id", "id"),
        {"sqlite_autoincrement": True},
    )
