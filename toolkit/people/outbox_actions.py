"""The one deed on messages: have one that did not go out sent again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from toolkit.base.actions import queue_job, record
from toolkit.base.model import Actor, Message, NotFound, Refused
from toolkit.base.tables import Job, Mail
from toolkit.people.rights import must
from toolkit.people.rows import held_organisation, still_may


def send_again(session: Session, *, actor: Actor, now: datetime, mail_id: int) -> None:
    """Have a message tried now, as often as a new one; one that waits for its next try is tried at once.

    `NotFound` for a message that is not of the asker's organisation, `Refused` for one that has been sent.
    """
    must(actor, "outbox.read")
    held_organisation(session, organisation_id=actor.organisation_id)
    still_may(session, actor=actor, action="outbox.read")
    mail = session.scalars(
        select(Mail).where(Mail.id == mail_id, Mail.organisation_id == actor.organisation_id).with_for_update()
    ).one_or_none()
    if mail is None:
        raise NotFound
    if mail.sent_at is not None:
        raise Refused(
            Message("The message was not sent again."),
            Message("It has gone out already, and its words are kept no longer."),
            Message("Ask whoever it was for to look in their mailbox, also among unwanted mail."),
        )
    # The worker takes a job by locking its row: one that is being tried at this moment is left to it.
    waiting = session.scalars(
        select(Job)
        .where(Job.kind == "send_mail", Job.payload["mail"].as_integer() == mail_id)
        .where(Job.done_at.is_(None), Job.failed_at.is_(None))
        .with_for_update()
    ).first()
    if waiting is None:
        queue_job(session, kind="send_mail", payload={"mail": mail_id}, now=now)
    elif waiting.leased_until is None:
        waiting.due_at, waiting.attempts = min(waiting.due_at, now), 0
        session.info["work_left"] = True
    record(session, actor=actor, now=now, event="mail_sent_again", subject="mail", subject_id=mail_id)
