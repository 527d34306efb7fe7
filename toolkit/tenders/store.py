"""The only queries on tenders; each needs whoever asks, so that one organisation never sees another's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from toolkit.base.model import Actor, NotFound
from toolkit.people.tables import OrganisationRow
from toolkit.tenders.answers import Answer, Answers, decode
from toolkit.tenders.edition import Seen
from toolkit.tenders.tables import TenderRow


@dataclass(frozen=True, slots=True)
class Tender:
    """A tender being prepared, as whoever asks may see it.

    `edition`: the day whose texts of the library it uses; `seen`: what its officers have seen of the library.
    """

    id: int
    version: int
    title: str
    answers: Answers
    buyer_name: str
    changed_at: datetime
    edition: date
    seen: Seen


@dataclass(frozen=True, slots=True)
class TenderLine:
    """A tender as a list shows it."""

    id: int
    title: str
    changed_at: datetime


def tender(session: Session, *, actor: Actor, tender_id: int) -> Tender:
    """One tender of the asker's organisation; `NotFound` also when it is another's."""
    found = session.execute(
        select(TenderRow, OrganisationRow.name)
        .options(undefer(TenderRow.seen))
        .join(OrganisationRow, OrganisationRow.id == TenderRow.organisation_id)
        .where(TenderRow.id == tender_id, TenderRow.organisation_id == actor.organisation_id)
    ).one_or_none()
    if found is None:
        raise NotFound
    row, buyer_name = found
    return Tender(
        id=row.id,
        version=row.version,
        title=row.title,
        answers=answers_of(row),
        buyer_name=buyer_name,
        changed_at=row.changed_at,
        edition=row.edition,
        seen=Seen.model_validate(row.seen),
    )


def answers_of(row: TenderRow) -> dict[str, Answer]:
    """The answers that a row keeps."""
    return {name: decode(kept) for name, kept in row.answers.items()}


def tenders(session: Session, *, actor: Actor, before: int | None, limit: int) -> list[TenderLine]:
    """Tenders of the asker's organisation, newest first, paged by key: those with an id below `before`."""
    own = select(TenderRow.id, TenderRow.title, TenderRow.changed_at).where(
        TenderRow.organisation_id == actor.organisation_id
    )
    page = own if before is None else own.where(TenderRow.id < before)
    return [TenderLine(*row) for row in session.execute(page.order_by(TenderRow.id.desc()).limit(limit))]


def own_row(session: Session, *, actor: Actor, tender_id: int) -> TenderRow:
    """The row of a tender, locked for a change; `NotFound` also when it is another's."""
    own = select(TenderRow).where(TenderRow.id == tender_id, TenderRow.organisation_id == actor.organisation_id)
    row = session.scalars(own.with_for_update()).one_or_none()
    if row is None:
        raise NotFound
    return row
