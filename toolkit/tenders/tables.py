"""Tenders, their answers, and what of the library they rest on."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from toolkit.base.tables import Base
from toolkit.people.tables import OrganisationRow, PersonRow

__all__ = ["TenderRow"]


class TenderRow(Base):
    """A tender being prepared: its answers so far, and a version that grows with each change.

    `step_versions`: the version at which each step last changed. `edition`: the day whose texts of the library are
    used. `seen`: what was seen of the library (`edition.Seen`).
    """

    __tablename__ = "tender"
    id: Mapped[int] = mapped_column(primary_key=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey(OrganisationRow.id))
    version: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    answers: Mapped[dict[str, Any]]
    step_versions: Mapped[dict[str, Any]]
    edition: Mapped[date]
    seen: Mapped[dict[str, Any]] = mapped_column(deferred=True)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    changed_by: Mapped[int] = mapped_column(ForeignKey(PersonRow.id))
    __table_args__ = (
        Index("ix_tender_organisation_id_id", "organisation_id", "id"),
        CheckConstraint("version >= 1", name="version"),
    )
