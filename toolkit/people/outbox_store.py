"""Queries on messages: those whose words an organisation's administrators may be shown, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from toolkit.base.model import Actor, Language, NotFound
from toolkit.base.tables import Job, Mail


@dataclass(frozen=True, slots=True)
class Posted:
    """A message and what became of it; `waiting`: whether the worker will try it by itself, now or later."""

    id: int
    created_at: datetime
    address: str
    language: Language
    subject: str
    paragraphs: tuple[str, ...] = field(repr=False)
    sent_at: datetime | None
    tried_at: datetime | None
    trouble: str | None
    waiting: bool


def messages(session: Session, *, actor: Actor, before: int | None, limit: int) -> list[Posted]:
    """Messages of the asker's organisation, newest first, paged by key: those with an id below `before`."""
    own = select(Mail).where(Mail.organisation_id == actor.organisation_id)
    return _posted(session, _page(own, before, limit))


def message(session: Session, *, actor: Actor, mail_id: int) -> Posted:
    """One message of the asker's organisation; `NotFound` also when it is another's, or nobody's to read."""
    wanted = select(Mail).where(Mail.id == mail_id, Mail.organisation_id == actor.organisation_id)
    return _only(_posted(session, wanted))


def every_message(session: Session, *, before: int | None, limit: int) -> list[Posted]:
    """Messages to anybody, newest first: for the demo alone, in which all is invented."""
    return _posted(session, _page(select(Mail), before, limit))


def any_message(session: Session, *, mail_id: int) -> Posted:
    """One message, to whomever it is: for the demo alone."""
    return _only(_posted(session, select(Mail).where(Mail.id == mail_id)))


def _page(wanted: Select[Any], before: int | None, limit: int) -> Select[tuple[Mail]]:
    page = wanted if before is None else wanted.where(Mail.id < before)
    return page.order_by(Mail.id.desc()).limit(limit)


def _only(found: Sequence[Posted]) -> Posted:
    if not found:
        raise NotFound
    return found[0]


def _posted(session: Session, wanted: Select[Any]) -> list[Posted]:
    found = session.scalars(wanted).all()
    number = Job.payload["mail"].as_integer()
    waiting = set(
        session.scalars(
            select(number)
            .where(Job.kind == "send_mail", Job.done_at.is_(None), Job.failed_at.is_(None))
            .where(number.in_([mail.id for mail in found]))
        )
    )
    return [
        Posted(
            mail.id,
            mail.created_at,
            mail.address,
            Language(mail.language),
            mail.subject,
            tuple(filter(None, mail.body.split("\n\n"))),
            mail.sent_at,
            mail.tried_at,
            mail.trouble,
            mail.id in waiting,
        )
        for mail in found
    ]
