"""Deeds on tenders: start one, answer a step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from toolkit.base.actions import key_of, record, use_form_key
from toolkit.base.model import Actor
from toolkit.base.store import used_form_key
from toolkit.people.rights import must
from toolkit.tenders.answers import Answers, decode, encode
from toolkit.tenders.steps import Step
from toolkit.tenders.store import own_row
from toolkit.tenders.tables import TenderRow


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody saved the tender meanwhile: its version now, when, and how they answered this step."""

    version: int
    changed_at: datetime
    theirs: Answers


def start_tender(session: Session, *, actor: Actor, now: datetime, form_key: str) -> int:
    """Start an empty tender and return its id; the same form sent twice starts one."""
    must(actor, "tenders.start")
    key = key_of("tender.start", actor.person_id, form_key)
    started = used_form_key(session, key=key)
    if started is not None:
        return started
    row = TenderRow(
        organisation_id=actor.organisation_id,
        version=1,
        title="",
        answers={},
        created_at=now,
        changed_at=now,
        changed_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    use_form_key(session, key=key, now=now, outcome=row.id)
    record(session, actor=actor, now=now, event="tender_started", subject="tender", subject_id=row.id)
    return row.id


def answer_step(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    tender_id: int,
    version: int,
    step: Step,
    answers: Answers,
) -> int | Conflict:
    """Keep the answers of one step in place of the earlier ones; returns the new version.

    `version` is the one the officer saw. When the tender has a newer one nothing is kept and the conflict is returned,
    unless the step already holds just these answers (the same form sent twice).
    """
    must(actor, "tenders.answer")
    row = own_row(session, actor=actor, tender_id=tender_id)
    names = {question.name for question in step.questions}
    kept = {name: encode(answer) for name, answer in answers.items() if name in names}
    before = {name: value for name, value in row.answers.items() if name in names}
    if kept == before:
        return row.version
    if row.version != version:
        return Conflict(row.version, row.changed_at, {name: decode(value) for name, value in before.items()})
    row.answers = {name: value for name, value in row.answers.items() if name not in names} | kept
    row.version += 1
    row.title = str(kept.get("title", row.title))
    row.changed_at, row.changed_by = now, actor.person_id
    changed = sorted(name for name in names if kept.get(name) != before.get(name))
    record(
        session,
        actor=actor,
        now=now,
        event="step_answered",
        subject="tender",
        subject_id=row.id,
        details={"step": step.name, "version": row.version, "changed": changed},
    )
    return row.version
