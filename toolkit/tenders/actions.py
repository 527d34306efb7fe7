"""Deeds on tenders: start one, answer a step, change the path, choose between earlier and today's texts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from toolkit.base.actions import key_of, record, use_form_key
from toolkit.base.model import Actor, Message, Refused
from toolkit.base.store import used_form_key
from toolkit.library.shelf import Library
from toolkit.people.rights import must
from toolkit.tenders.answers import Answers, Faults, encode
from toolkit.tenders.edition import Seen, can_stay, latest_change, read, seen_on, stayed
from toolkit.tenders.facts import supposed_facts
from toolkit.tenders.steps import Step, asked, faults_of
from toolkit.tenders.store import answers_of, own_row, tender
from toolkit.tenders.tables import TenderRow


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody changed the step meanwhile: the tender's version now, when it last changed, and the step's answers."""

    version: int
    changed_at: datetime
    theirs: Answers


class Unfit(Refused):
    """Answers that do not fit together; `faults` says of each question what is wrong."""

    def __init__(self, faults: Faults) -> None:
        super().__init__(
            Message("The answers were not saved."),
            next(iter(faults.values())),
            Message("Open the step again and put right what is told there."),
        )
        self.faults = faults


class Texts(StrEnum):
    """What an officer chooses when the library's texts have changed; `READ` where only numbers have."""

    TAKE = "take"
    STAY = "stay"
    READ = "read"


def start_tender(session: Session, *, actor: Actor, now: datetime, today: date, form_key: str, library: Library) -> int:
    """Start an empty tender on today's texts and return its id; the same form sent twice starts one."""
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
        step_versions={},
        edition=latest_change(library, today),
        seen=_kept(seen_on(library, today)),
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
    library: Library,
    shown: Collection[str] = (),
) -> int | Conflict:
    """Keep the answers of one step in place of the earlier ones; returns the new version.

    `version` is the one the officer saw, `shown` the questions that stood on the page (none: those that the path asks);
    answers to the others stay as they are. When somebody has changed this step since, nothing is kept and the conflict
    is returned, unless the step already holds just these answers (the same form sent twice). Changes of other steps
    are no conflict: both are kept. Raises `Unfit` for answers that do not fit.
    """
    must(actor, "tenders.answer")
    row = own_row(session, actor=actor, tender_id=tender_id)
    before = answers_of(row)
    own = {question.name for question in step.questions}
    names = own.intersection(shown) or {question.name for question in asked(step, before | dict(answers))}
    given = {name: answer for name, answer in answers.items() if name in names}
    earlier = {name: answer for name, answer in before.items() if name in names}
    if given == earlier:
        return row.version
    if row.step_versions.get(step.name, 1) > version:
        return Conflict(row.version, row.changed_at, {name: before[name] for name in own if name in before})
    after = {name: answer for name, answer in before.items() if name not in names} | given
    faults = faults_of(step, after, library)
    if faults:
        raise Unfit(faults)
    changed = sorted(name for name in names if given.get(name) != earlier.get(name))
    _change(row, actor=actor, now=now, step=step.name)
    row.answers = {name: encode(answer) for name, answer in after.items()}
    row.title = str(after.get("title", row.title))
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


def change_path(session: Session, *, actor: Actor, now: datetime, tender_id: int, full: bool) -> int:
    """Go on by the full path or by the short one; every answer stays kept. Returns the version."""
    must(actor, "tenders.answer")
    row = own_row(session, actor=actor, tender_id=tender_id)
    wanted = "full" if full else "short"
    if row.answers.get("path", "short") == wanted:
        return row.version
    row.answers = row.answers | {"path": wanted}
    _change(row, actor=actor, now=now, step="purchase")  # the question of the path stands there
    record(
        session,
        actor=actor,
        now=now,
        event="path_changed",
        subject="tender",
        subject_id=row.id,
        details={"path": wanted, "version": row.version},
    )
    return row.version


def choose_texts(
    session: Session,
    *,
    actor: Actor,
    now: datetime,
    today: date,
    tender_id: int,
    choice: Texts,
    looked_at: date,
    form_key: str,
    library: Library,
) -> None:
    """Take today's texts of the library, stay with those of the tender's edition, or mark the numbers as read.

    `looked_at` is the day whose texts the officer was shown (`edition.latest_change`). Refused when the library has
    changed again since, or when the edition's texts are no longer to be had; the same form sent twice chooses once.
    """
    must(actor, "tenders.answer")
    row = own_row(session, actor=actor, tender_id=tender_id)
    key = key_of("texts.choose", tender_id, form_key)
    if used_form_key(session, key=key) is not None:
        return
    if latest_change(library, today) != looked_at:
        raise Refused(
            NOT_CHOSEN,
            Message("The library has changed again since you opened the page."),
            Message("Open the tender again and look at what is different now."),
        )
    found = tender(session, actor=actor, tender_id=tender_id)
    if choice is Texts.TAKE:
        row.edition, row.seen = looked_at, _kept(seen_on(library, today))
    elif choice is Texts.READ:
        row.seen = _kept(read(found.seen, library, today))
    else:
        facts = supposed_facts(found.answers, library, buyer_name=found.buyer_name, on=today)
        if not can_stay(facts, library, edition=row.edition, seen=found.seen):
            raise Refused(
                NOT_CHOSEN,
                Message("The texts that the tender was begun with are no longer to be had as they were."),
                Message("Take today's texts, or choose another form of the obligation."),
            )
        row.seen = _kept(stayed(found.seen, library, today))
    _change(row, actor=actor, now=now)
    use_form_key(session, key=key, now=now, outcome=row.id)
    record(
        session,
        actor=actor,
        now=now,
        event="texts_chosen",
        subject="tender",
        subject_id=row.id,
        details={"choice": choice.value, "edition": row.edition.isoformat(), "version": row.version},
    )


NOT_CHOSEN = Message("Nothing was chosen.")


def _change(row: TenderRow, *, actor: Actor, now: datetime, step: str = "") -> None:
    """A new version of the tender, noted at the step that changed (none: no step did)."""
    row.version += 1
    if step:
        row.step_versions = row.step_versions | {step: row.version}
    row.changed_at, row.changed_by = now, actor.person_id


def _kept(seen: Seen) -> dict[str, Any]:
    return seen.model_dump(mode="json")
