"""The only queries on tenders; each needs whoever asks, so that one organisation never sees another's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from toolkit.base.model import Actor, NotFound
from toolkit.people.tables import OrganisationRow
from toolkit.tenders.answers import Answers, decode
from toolkit.tenders.tables import TenderRow


@dataclass(frozen=True, slots=True)
class Tender:
    """A tender being prepared, as whoever asks may see it."""

    id: int
    version: int
    title: str
    answers: Answers
    buyer_name: str
    changed_at: datetime


def _own(actor: Actor) -> Select[TenderRow, str]:
    return (
        select(TenderRow, OrganisationRow.name)
        .join(OrganisationRow, OrganisationRow.id == TenderRow.organisation_id)
        .where(TenderRow.organisation_id == actor.organisation_id)
    )


def _tender(row: TenderRow, buyer_name: str) -> Tender:
    answers = {name: decode(kept) for name, kept in row.answers.items()}
    return Tender(row.id, row.version, row.title, answers, buyer_name, row.changed_at)


def tender(session: Session, *, actor: Actor, tender_id: int) -> Tender:
    """One tender of the asker's organisation; `NotFound` also when it is another's."""
    found = session.execute(_own(actor).where(TenderRow.id == tender_id)).one_or_none()
    if found is None:
        raise NotFound
    return _tender(found[0], found[1])


def tenders(session: Session, *, actor: Actor, before: int | None, limit: int) -> list[Tender]:
    """Tenders of the asker's organisation, newest first, paged by key: those with an id below `before`."""
    page = _own(actor) if before is None else _own(actor).where(TenderRow.id < before)
    found = session.execute(page.order_by(TenderRow.id.desc()).limit(limit))
    return [_tender(row, buyer_name) for row, buyer_name in found]


def own_row(session: Session, *, actor: Actor, tender_id: int) -> TenderRow:
    """The row of a tender, locked for a change; `NotFound` also when it is another's."""
    own = select(TenderRow).where(TenderRow.id == tender_id, TenderRow.organisation_id == actor.organisation_id)
    row = session.scalars(own.with_for_update()).one_or_none()
    if row is None:
        raise NotFound
    return row
