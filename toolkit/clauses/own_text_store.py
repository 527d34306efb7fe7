"""The only queries on kept texts; each needs whoever asks, so that one organisation never sees another's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from toolkit.base.model import Actor, NotFound
from toolkit.clauses.own_text import TextFacts
from toolkit.clauses.tables import OwnTextRow


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text that was kept, with what was told of its tender; what is found in it is worked out anew each time."""

    id: int
    title: str
    text: str
    facts: TextFacts
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A kept text as a list shows it."""

    id: int
    title: str
    kept_at: datetime


def kept_text(session: Session, *, actor: Actor, own_text_id: int) -> KeptText:
    """One kept text of the asker's organisation; `NotFound` also when it is another's."""
    row = session.scalars(_own(actor, own_text_id)).one_or_none()
    if row is None:
        raise NotFound
    facts = TextFacts.model_validate(
        {
            "language": row.language,
            "instrument": row.instrument,
            "published": row.published,
            "framework": row.framework,
            "trade": row.trade,
        }
    )
    return KeptText(row.id, row.title, row.text, facts, row.kept_at)


def kept_texts(session: Session, *, actor: Actor, before: int | None, limit: int) -> list[KeptLine]:
    """Kept texts of the asker's organisation, newest first, paged by key: those with an id below `before`."""
    own = select(OwnTextRow.id, OwnTextRow.title, OwnTextRow.kept_at).where(
        OwnTextRow.organisation_id == actor.organisation_id
    )
    page = own if before is None else own.where(OwnTextRow.id < before)
    return [KeptLine(*row) for row in session.execute(page.order_by(OwnTextRow.id.desc()).limit(limit))]


def own_text_row(session: Session, *, actor: Actor, own_text_id: int) -> OwnTextRow:
    """The row of a kept text, locked for a change; `NotFound` also when it is another's."""
    row = session.scalars(_own(actor, own_text_id).with_for_update()).one_or_none()
    if row is None:
        raise NotFound
    return row


def _own(actor: Actor, own_text_id: int) -> Select[OwnTextRow]:
    return select(OwnTextRow).where(OwnTextRow.id == own_text_id, OwnTextRow.organisation_id == actor.organisation_id)
