"""What every deed leaves behind: its audit line, its used form key, its messages, its later work, its papers."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from toolkit.base.canonical import canonical, digest
from toolkit.base.model import Actor, Language, Letter
from toolkit.base.phrases import say
from toolkit.base.tables import AuditEvent, AuditHead, FormKey, Job, Mail, StoredPaper

GENESIS = "0" * 64
"""The hash that the first line of a trail follows."""


def _line_hash(line: AuditEvent) -> str:
    facts = {
        "id": line.id,
        "at": line.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "event": line.event,
        "person": line.person_id,
        "organisation": line.organisation_id,
        "subject": line.subject,
        "subject_id": line.subject_id,
        "details": line.details,
        "previous": line.previous,
    }
    return digest(canonical(facts))


def record(
    session: Session,
    *,
    actor: Actor | None,
    now: datetime,
    event: str,
    subject: str,
    subject_id: int,
    details: Mapping[str, object] | None = None,
) -> None:
    """Leave the one audit line of a deed: `event` in the past tense, details without any personal data.

    Called last in an action: it takes the head row, which every other writer waits for.
    """
    session.flush()
    head = session.scalars(select(AuditHead).with_for_update()).one()  # the first migration puts it there
    line = AuditEvent(
        id=head.last_id + 1,
        at=now,
        event=event,
        person_id=actor.person_id if actor else None,
        organisation_id=actor.organisation_id if actor else None,
        subject=subject,
        subject_id=subject_id,
        details=canonical(dict(details or {})).decode(),
        previous=head.hash,
    )
    line.hash = _line_hash(line)
    head.last_id, head.hash = line.id, line.hash
    session.add(line)


@dataclass(frozen=True, slots=True)
class TrailState:
    """How far a trail was followed: the number and hash of its last line; `broken` is the first line that is wrong."""

    lines: int
    hash: str
    broken: int | None = None


def follow_trail(session: Session) -> TrailState:
    """Follow the trail from its first line to its head, or to the first line that does not follow from the one before.

    A line that can no longer be read at all is a broken one; so is the end, where the head tells of more or of less.
    """
    previous, number = GENESIS, 0
    while True:
        # The head before the lines: others write meanwhile, and what the head tells of is there when it is told.
        head = session.execute(select(AuditHead.last_id, AuditHead.hash)).first()
        lines = _next_lines(session, after=number)
        if not lines:
            at_head = head is not None and tuple(head) == (number, previous)
            return TrailState(number, previous, broken=None if at_head else number + 1)
        for line in lines:
            number += 1
            if line is None or not holds(line, previous, number):
                return TrailState(number - 1, previous, broken=number)
            previous = line.hash


def first_broken_line(session: Session) -> int | None:
    """The number of the first audit line that does not follow from the one before; none when the trail is whole."""
    return follow_trail(session).broken


def holds(line: AuditEvent, previous: str, number: int) -> bool:
    """Whether a line is the one of this number, follows the one with the hash `previous`, and has its own right."""
    try:
        return (line.id, line.previous, line.hash) == (number, previous, _line_hash(line))
    except (AttributeError, TypeError, ValueError):  # SQLite keeps whatever was put in, also what is of no such kind
        return False


def _next_lines(session: Session, *, after: int) -> list[AuditEvent | None]:
    """The next lines, a thousand at most; up to one that cannot be read, which is none, when one of them cannot."""
    following = select(AuditEvent).where(AuditEvent.id > after).order_by(AuditEvent.id)
    try:
        return list(session.scalars(following.limit(1000)))
    except (TypeError, ValueError):
        lines: list[AuditEvent | None] = []
        with suppress(TypeError, ValueError):
            while len(lines) < 1000:
                lines += session.scalars(following.offset(len(lines)).limit(1))
        return [*lines, None]


def key_of(deed: str, subject_id: int, form_key: str) -> str:
    """A form's one-time key as it is kept: for one deed on one thing, so that it answers for no other."""
    return digest(canonical([deed, subject_id, form_key]))[:40]


def use_form_key(session: Session, *, key: str, now: datetime, outcome: int) -> None:
    """Mark a form's one-time key as used; a second use breaks the primary key, and with it the whole deed."""
    session.add(FormKey(key=key, used_at=now, outcome=outcome))
    session.flush()


def queue_job(session: Session, *, kind: str, payload: Mapping[str, object], now: datetime) -> None:
    """Write down work to do later, in the deed's own transaction."""
    session.add(Job(kind=kind, payload=dict(payload), created_at=now, due_at=now, attempts=0))
    session.info["work_left"] = True


def post_mail(
    session: Session,
    *,
    address: str,
    language: Language,
    letter: Letter,
    now: datetime,
    organisation_id: int | None = None,
) -> None:
    """Put a message into the outbox, in the deed's own transaction; the worker sends it after the commit.

    `organisation_id` tells whose administrators may read it where there is no mail server; none: nobody's.
    """
    said = [part if isinstance(part, str) else say(part, language) for part in letter.paragraphs]
    mail = Mail(
        created_at=now,
        address=address,
        language=language.value,
        subject=_one_line(say(letter.subject, language))[:200],
        body="\n\n".join(map(_one_line, said)),
        organisation_id=organisation_id,
    )
    session.add(mail)
    session.flush()
    queue_job(session, kind="send_mail", payload={"mail": mail.id}, now=now)


def _one_line(words: str) -> str:
    # What fills a blank must not add a header to a message, nor a paragraph that looks like ours.
    return " ".join(words.splitlines())


def keep_paper(session: Session, *, key: str, content: bytes, media_type: str, now: datetime) -> None:
    """Keep a finished paper's bytes under the hash of what it was made from; the first one kept stays."""
    if session.get(StoredPaper, key) is None:
        paper = StoredPaper(key=key, made_at=now, media_type=media_type, sha256=digest(content), content=content)
        session.add(paper)
        session.flush()
