"""Deeds on tenders and packs, done one after another: each leaves one line in the trail, and one done already none."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from tests.failure.scenes import ANSWERS, BLOCKED, TODAY, keep
from tests.house.test_actions import FILES, deeds_of
from tests.town import NOW
from toolkit import demo
from toolkit.base.model import Actor, Language, Severity
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent, Job
from toolkit.clauses import actions as clauses
from toolkit.clauses import own_text_actions as own_texts
from toolkit.clauses.own_text import TextFacts
from toolkit.clauses.store import pack as frozen_pack
from toolkit.clauses.store import said
from toolkit.library.shelf import Library
from toolkit.tenders import actions as tenders
from toolkit.tenders.edition import latest_change
from toolkit.tenders.facts import facts_from
from toolkit.tenders.guardrails import findings
from toolkit.tenders.steps import STEPS

HERE = ("tenders", "clauses")
"""Rooms whose deeds are done here; those on people are counted one by one in tests/people."""


def count(session: Session) -> int:
    session.flush()
    return session.scalar(select(func.count()).select_from(AuditEvent)) or 0


Deed = tuple[str, Callable[[Session], object], int]
"""Its name, the deed, and how many lines it leaves."""

ACTOR = Actor(1, 1, frozenset({"officer"}))


def scenario(library: Library) -> Iterator[Deed]:
    """Every deed in an order in which it can be done."""
    yield from tender_deeds(library)
    yield from pack_deeds(library)
    yield from own_text_deeds()


def tender_deeds(library: Library) -> Iterator[Deed]:
    start = lambda s: tenders.start_tender(  # noqa: E731
        s, actor=ACTOR, now=NOW, today=TODAY, form_key="start", library=library
    )
    yield "tenders.start_tender", start, 1
    yield "tenders.start_tender", start, 0  # the same form sent twice is one deed
    for version, step in enumerate((one for one in STEPS if one.name in ANSWERS), start=1):
        given = BLOCKED if step.name == "people" else ANSWERS[step.name]

        def answer(s: Session, step=step, version=version, given=given) -> None:  # type: ignore[no-untyped-def]
            kept = tenders.answer_step(
                s, actor=ACTOR, now=NOW, tender_id=1, version=version, step=step, answers=given, library=library
            )
            assert isinstance(kept, int)

        yield "tenders.answer_step", answer, 1
        yield "tenders.answer_step", answer, 0

    def conflict(session: Session) -> None:
        kept = tenders.answer_step(
            session, actor=ACTOR, now=NOW, tender_id=1, version=1, step=STEPS[0],
            answers={**ANSWERS["purchase"], "title": "Other"}, library=library,
        )  # fmt: skip
        assert isinstance(kept, tenders.Conflict)

    yield "tenders.answer_step", conflict, 0
    for full, lines in ((True, 1), (True, 0), (False, 1)):
        yield (
            "tenders.change_path",
            lambda s, full=full: tenders.change_path(s, actor=ACTOR, now=NOW, tender_id=1, full=full),
            lines,
        )
    choosing = lambda s: tenders.choose_texts(  # noqa: E731
        s, actor=ACTOR, now=NOW, today=TODAY, tender_id=1, choice=tenders.Texts.TAKE,
        looked_at=latest_change(library, TODAY), form_key="choose", library=library,
    )  # fmt: skip
    yield "tenders.choose_texts", choosing, 1
    yield "tenders.choose_texts", choosing, 0  # the same form sent twice is one deed


def pack_deeds(library: Library) -> Iterator[Deed]:
    answers = {name: value for step in ANSWERS.values() for name, value in step.items()} | BLOCKED
    facts = facts_from(answers, library, buyer_name="Koivurannan kaupunki", on=TODAY)
    assert facts is not None
    for block in (one for one in findings(facts, library, TODAY) if one.severity is Severity.BLOCK):
        yield (
            "clauses.override_block",
            lambda s, block=block: clauses.override_block(
                s, actor=ACTOR, now=NOW, today=TODAY, tender_id=1, key=block.key, said=said(block), form_key="override",
                reason="Weighed by the lawyer.", library=library,
            ),
            1,
        )  # fmt: skip
    freezing = lambda s: clauses.freeze_pack(  # noqa: E731
        s, actor=ACTOR, now=NOW, today=TODAY, tender_id=1, version=11, form_key="freeze", library=library,
        sign=Signer(new_key()).sign,
    )  # fmt: skip
    yield "clauses.freeze_pack", freezing, 1
    yield "clauses.freeze_pack", freezing, 0
    for language in Language:
        yield "clauses.keep_pack_paper", lambda s, language=language: keep(s, 1, "clauses", language), 1

    def gave_up(s: Session) -> None:
        s.execute(update(Job).where(Job.kind == "make_papers").values(failed_at=NOW))
        clauses.make_papers_again(s, actor=ACTOR, now=NOW, pack_id=1, form_key="again")

    yield "clauses.make_papers_again", gave_up, 1
    yield "clauses.make_papers_again", gave_up, 0
    yield (
        "clauses.tell_papers_ready",
        lambda s: clauses.tell_papers_ready(
            s,
            actor=None,
            now=NOW,
            pack_id=1,
            title="Kivikko",
            number=1,
            organisation_id=1,
            address="a@example.fi",
            language=Language.SV,
        ),
        1,
    )


def own_text_deeds() -> Iterator[Deed]:
    facts = TextFacts(language=Language.FI, instrument="contract_condition", published=TODAY)
    keeping = lambda s: own_texts.keep_text(  # noqa: E731
        s, actor=ACTOR, now=NOW, title="Kivikon ehto", text="Aino valvoo.", facts=facts, form_key="keep"
    )
    yield "clauses.keep_text", keeping, 1
    yield "clauses.keep_text", keeping, 0  # the same form sent twice is one deed
    yield "clauses.delete_text", lambda s: own_texts.delete_text(s, actor=ACTOR, now=NOW, own_text_id=1), 1


def test_every_deed_leaves_exactly_one_line_and_one_done_already_none(database: Database, library: Library) -> None:
    demo.build_town(database, now=NOW)
    done = set()
    for name, deed, lines in scenario(library):
        with database.writing() as session:
            before = count(session)
            deed(session)
            assert count(session) - before == lines, name
        done.add(name)
    there = {
        f"{file.parent.name}.{name}"
        for file in FILES
        if file.parent.name in HERE
        for name in deeds_of(file.read_text(encoding="utf-8"))
    }
    assert done == there
    with database.reading() as session:
        assert frozen_pack(session, actor=ACTOR, pack_id=1).number == 1
        words = " ".join(session.scalars(select(AuditEvent.details)))
    assert not any(personal in words for personal in ("Aino", "officer@", "Weighed", "Kivikon"))
