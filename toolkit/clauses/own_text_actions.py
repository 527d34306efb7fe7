"""Deeds on texts from elsewhere: keep one that was checked, and delete it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from toolkit.base.actions import key_of, record, use_form_key
from toolkit.base.model import Actor, Message, Refused
from toolkit.base.store import used_form_key
from toolkit.clauses.own_text import TextFacts
from toolkit.clauses.own_text_store import own_text_row
from toolkit.clauses.tables import OwnTextRow
from toolkit.people.rights import must


def keep_text(
    session: Session, *, actor: Actor, now: datetime, title: str, text: str, facts: TextFacts, form_key: str
) -> int:
    """Keep a text under a title, with what was told of its tender, and return its id; the same form keeps one.

    `Refused` where what the same form kept has been deleted since.

    Title and text have been read by `base.entry.line`, which takes no personal identity code. The trail tells the
    number alone: neither the title nor a word of the text.
    """
    must(actor, "own_texts.keep")
    key = key_of("own_text.keep", actor.person_id, form_key)
    kept = used_form_key(session, key=key)
    if kept is not None:
        if session.get(OwnTextRow, kept) is None:
            raise Refused(
                Message("Keep this clause"),
                Message("It was kept by this form already and has been deleted since."),
                Message("Check the text once more, and keep it from there."),
            )
        return kept
    row = OwnTextRow(
        organisation_id=actor.organisation_id,
        title=title,
        text=text,
        language=facts.language.value,
        instrument=facts.instrument,
        published=facts.published,
        framework=facts.framework,
        trade=facts.trade,
        kept_at=now,
        kept_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    use_form_key(session, key=key, now=now, outcome=row.id)
    record(session, actor=actor, now=now, event="text_kept", subject="own_text", subject_id=row.id)
    return row.id


def delete_text(session: Session, *, actor: Actor, now: datetime, own_text_id: int) -> None:
    """Delete a kept text, its title and what was told of its tender; `NotFound` once it is gone.

    The trail keeps that it was deleted, by number.
    """
    must(actor, "own_texts.keep")
    session.delete(own_text_row(session, actor=actor, own_text_id=own_text_id))
    record(session, actor=actor, now=now, event="text_deleted", subject="own_text", subject_id=own_text_id)
