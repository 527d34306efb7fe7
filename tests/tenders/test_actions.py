"""Deeds on tenders: what is kept, what is a conflict, what is refused, and what is noted of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from tests.failure.scenes import ANSWERS, TODAY, actor_of, ready_tender
from tests.town import NOW, OFFICER, OTHER_BUYER, READER, SECOND_OFFICER
from toolkit import demo
from toolkit.base.model import Actor, Money, NotAllowed, NotFound, Percent, Refused
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.library.shelf import Library
from toolkit.tenders import store
from toolkit.tenders.actions import Conflict, Texts, Unfit, answer_step, change_path, choose_texts, start_tender
from toolkit.tenders.answers import Answers, Row
from toolkit.tenders.edition import latest_change
from toolkit.tenders.steps import step_named
from toolkit.tenders.store import Tender
from toolkit.tenders.tables import TenderRow

LATER = date(2027, 1, 10)


@pytest.fixture
def town(database: Database) -> Database:
    demo.build_town(database, now=NOW)
    return database


@pytest.fixture
def officer(town: Database) -> Actor:
    return actor_of(town)


@pytest.fixture
def colleague(town: Database) -> Actor:
    return actor_of(town, SECOND_OFFICER)


def save(  # noqa: PLR0917
    town: Database, library: Library, who: Actor, tender: int, version: int, name: str, answers: Answers,
    shown: tuple[str, ...] = (),
) -> int | Conflict:  # fmt: skip
    step = step_named(name)
    assert step is not None
    with town.writing() as session:
        return answer_step(
            session, actor=who, now=NOW, tender_id=tender, version=version, step=step, answers=answers,
            library=library, shown=shown,
        )  # fmt: skip


def kept(town: Database, who: Actor, tender: int) -> Tender:
    with town.reading() as session:
        return store.tender(session, actor=who, tender_id=tender)


def audit(town: Database, event: str) -> list[Mapping[str, object]]:
    with town.reading() as session:
        found = session.scalars(select(AuditEvent.details).where(AuditEvent.event == event).order_by(AuditEvent.id))
        return [json.loads(one) for one in found]


def test_two_officers_at_different_steps_are_both_kept(
    town: Database, library: Library, officer: Actor, colleague: Actor
) -> None:
    tender, version = ready_tender(town, officer)
    value = {**ANSWERS["value"], "value": Money.euros(2_000_000)}
    people = {**ANSWERS["people"], "candidates": 55}
    assert save(town, library, officer, tender, version, "value", value) == version + 1
    assert save(town, library, colleague, tender, version, "people", people) == version + 2
    now = kept(town, officer, tender)
    assert (now.answers["value"], now.answers["candidates"]) == (Money.euros(2_000_000), 55)


def test_the_second_at_the_same_step_is_told_what_the_first_saved(
    town: Database, library: Library, officer: Actor, colleague: Actor
) -> None:
    tender, version = ready_tender(town, officer)
    people = {**ANSWERS["people"], "candidates": 55}
    assert save(town, library, officer, tender, version, "people", people) == version + 1
    told = save(town, library, colleague, tender, version, "people", {**ANSWERS["people"], "candidates": 7})
    assert isinstance(told, Conflict)
    assert (told.version, told.theirs["candidates"]) == (version + 1, 55)
    assert kept(town, officer, tender).answers["candidates"] == 55
    # Having seen it, the second may save; and what is there already is no conflict whenever it comes.
    assert save(town, library, colleague, tender, told.version, "people", ANSWERS["people"]) == version + 2
    assert save(town, library, officer, tender, version, "people", ANSWERS["people"]) == version + 2


def test_a_version_that_nobody_can_have_seen_is_a_conflict(town: Database, library: Library, officer: Actor) -> None:
    tender, _ = ready_tender(town, officer, {})
    assert isinstance(save(town, library, officer, tender, 0, "purchase", ANSWERS["purchase"]), Conflict)


def test_answers_that_do_not_fit_are_refused_with_what_is_wrong(
    town: Database, library: Library, officer: Actor
) -> None:
    tender, version = ready_tender(town, officer)
    with pytest.raises(Unfit) as missing:
        save(town, library, officer, tender, version, "value", {"value": Money.euros(5)})
    assert set(missing.value.faults) == {"options", "starts", "months", "option_months"}
    with pytest.raises(Unfit) as unfit:
        save(town, library, officer, tender, version, "value", {**ANSWERS["value"], "options": Money.euros(9)})
    assert list(unfit.value.faults) == ["option_months"]
    assert unfit.value.why == unfit.value.faults["option_months"]
    assert kept(town, officer, tender).version == version


def test_lots_that_no_longer_sum_are_refused_though_the_page_let_them_pass(
    town: Database, library: Library, officer: Actor, colleague: Actor
) -> None:
    tender, version = ready_tender(town, officer)
    with town.writing() as session:
        version = change_path(session, actor=officer, now=NOW, tender_id=tender, full=True)
    value = {**ANSWERS["value"], "value": Money.euros(900_000)}
    assert save(town, library, colleague, tender, version, "value", value) == version + 1
    rows = tuple(Row.of({"name": name, "value": Money.euros(500_000)}) for name in ("North", "South"))
    with pytest.raises(Unfit) as unfit:
        save(town, library, officer, tender, version, "lots", {"divided": "yes", "lots": rows})
    assert list(unfit.value.faults) == ["lots"]
    assert "lots" not in kept(town, officer, tender).answers


def test_answers_to_questions_that_the_page_did_not_ask_stay_as_they_were(
    town: Database, library: Library, officer: Actor
) -> None:
    full = {**ANSWERS, "purchase": {**ANSWERS["purchase"], "path": "full", "description": "Cleaning of two schools."}}
    full["lots"] = {"divided": "no"}
    tender, version = ready_tender(town, officer, full)
    # A page opened on the short path is sent after a colleague has gone over to the full one.
    shown = ("title", "reference", "kind", "cpv", "buyer", "arrangement", "published", "language", "general_terms")
    given = {**ANSWERS["purchase"], "title": "Other", "description": "not on the page"}
    assert save(town, library, officer, tender, version, "purchase", given, shown) == version + 1
    now = kept(town, officer, tender)
    assert (now.title, now.answers["path"]) == ("Other", "full")
    assert now.answers["description"] == "Cleaning of two schools."


def test_the_path_is_changed_once_loses_nothing_and_is_noted(
    town: Database, library: Library, officer: Actor, colleague: Actor
) -> None:
    tender, version = ready_tender(town, officer)
    answers = kept(town, officer, tender).answers
    for full in (True, True, False, False):
        with town.writing() as session:
            change_path(session, actor=officer, now=NOW, tender_id=tender, full=full)
    now = kept(town, officer, tender)
    assert now.version == version + 2
    assert now.answers == {**answers, "path": "short"}
    assert [one["path"] for one in audit(town, "path_changed")] == ["full", "short"]
    # The question of the path stands on the first page: whoever has that page open is told.
    changed = {**ANSWERS["purchase"], "title": "Other"}
    assert isinstance(save(town, library, colleague, tender, version, "purchase", changed), Conflict)
    other = {**ANSWERS["people"], "candidates": 3}
    assert save(town, library, colleague, tender, version, "people", other) == version + 3


def test_a_tender_is_begun_on_the_latest_texts(town: Database, library: Library, officer: Actor) -> None:
    tender, _ = ready_tender(town, officer, {})
    now = kept(town, officer, tender)
    assert now.edition == latest_change(library, TODAY)
    assert now.seen.day == TODAY
    assert now.seen.used["criteria/employment-condition"] == library.criterion("employment-condition", TODAY).version
    assert [one.amount for one in now.seen.numbers["per_year"]] == [Decimal(1)]


def newer(library: Library) -> Library:
    """The library a month later, with a new version of a clause that every condition has."""
    clause = library.clause("obligation", TODAY)
    new = clause.model_copy(update={"version": clause.version + 1, "since": date(2027, 1, 4)})
    return replace(library, clauses=(*library.clauses, new), released=(*library.released, clause, new))


def choose(
    town: Database, library: Library, who: Actor, tender: int, choice: Texts, *, key: str = "k",
    looked_at: date | None = None,
) -> None:  # fmt: skip
    with town.writing() as session:
        choose_texts(
            session, actor=who, now=NOW, today=LATER, tender_id=tender, choice=choice,
            looked_at=looked_at or latest_change(library, LATER), form_key=key, library=library,
        )  # fmt: skip


def test_taking_todays_texts_moves_the_edition_and_is_noted_once(
    town: Database, library: Library, officer: Actor
) -> None:
    tender, version = ready_tender(town, officer)
    later = newer(library)
    for _ in range(2):  # the same form sent twice
        choose(town, later, officer, tender, Texts.TAKE)
    now = kept(town, officer, tender)
    assert (now.version, now.edition) == (version + 1, date(2027, 1, 4))
    assert now.seen.used["clauses/obligation"] == later.clause("obligation", LATER).version
    assert [one["choice"] for one in audit(town, "texts_chosen")] == ["take"]
    assert audit(town, "texts_chosen")[0]["edition"] == "2027-01-04"


def test_staying_keeps_the_edition_and_what_it_used(town: Database, library: Library, officer: Actor) -> None:
    tender, version = ready_tender(town, officer)
    before = kept(town, officer, tender)
    later = newer(library)
    choose(town, later, officer, tender, Texts.STAY)
    now = kept(town, officer, tender)
    assert (now.version, now.edition) == (version + 1, before.edition)
    assert now.seen.used == before.seen.used
    assert now.seen.shown["clauses/obligation"] == later.clause("obligation", LATER).version


def test_reading_the_numbers_chooses_nothing(town: Database, library: Library, officer: Actor) -> None:
    tender, _ = ready_tender(town, officer)
    before = kept(town, officer, tender)
    choose(town, newer(library), officer, tender, Texts.READ)
    now = kept(town, officer, tender)
    assert (now.edition, now.seen.used, now.seen.shown) == (before.edition, before.seen.used, before.seen.shown)
    assert now.seen.day == LATER


def test_a_choice_made_on_other_news_than_todays_is_refused(town: Database, library: Library, officer: Actor) -> None:
    tender, version = ready_tender(town, officer)
    with pytest.raises(Refused, match="Nothing was chosen"):
        choose(town, newer(library), officer, tender, Texts.TAKE, looked_at=date(2026, 12, 1))
    assert kept(town, officer, tender).version == version


def test_texts_that_are_gone_cannot_be_stayed_with(town: Database, library: Library, officer: Actor) -> None:
    tender, version = ready_tender(town, officer)
    clause = library.clause("obligation", TODAY)
    back = clause.model_copy(update={"version": clause.version + 1, "since": clause.since})
    replaced = replace(library, clauses=(*library.clauses, back), released=(*library.released, clause, back))
    with pytest.raises(Refused, match="Nothing was chosen"):
        choose(town, replaced, officer, tender, Texts.STAY)
    assert kept(town, officer, tender).version == version


def test_nobody_else_chooses_or_changes_the_path(town: Database, library: Library, officer: Actor) -> None:
    tender, version = ready_tender(town, officer)
    for who, refused in ((actor_of(town, READER), NotAllowed), (actor_of(town, OTHER_BUYER), NotFound)):
        with pytest.raises(refused):
            choose(town, library, who, tender, Texts.TAKE)
        with pytest.raises(refused), town.writing() as session:
            change_path(session, actor=who, now=NOW, tender_id=tender, full=True)
        with pytest.raises(refused):
            save(town, library, who, tender, version, "people", ANSWERS["people"])
    assert kept(town, officer, tender).version == version


def test_a_step_saved_and_the_path_changed_with_one_button_are_each_noted_at_their_step(
    town: Database, library: Library, officer: Actor
) -> None:
    tender, version = ready_tender(town, officer)
    with town.writing() as session:  # both in one transaction, as the button on the page does
        step = step_named("amount")
        assert step is not None
        given = {**ANSWERS["amount"], "rate": Percent(value=Decimal(6))}
        answer_step(
            session,
            actor=officer,
            now=NOW,
            tender_id=tender,
            version=version,
            step=step,
            answers=given,
            library=library,
        )
        change_path(session, actor=officer, now=NOW, tender_id=tender, full=True)
    with town.reading() as session:
        row = session.scalars(select(TenderRow)).one()
        assert (row.version, row.step_versions["amount"], row.step_versions["purchase"]) == (
            version + 2,
            version + 1,
            version + 2,
        )


def test_the_same_form_sent_twice_starts_one_tender(town: Database, library: Library, officer: Actor) -> None:
    started = set()
    for _ in range(2):
        with town.writing() as session:
            started.add(start_tender(session, actor=officer, now=NOW, today=TODAY, form_key="one", library=library))
    assert len(started) == 1
    assert len(audit(town, "tender_started")) == 1


def test_a_list_of_tenders_is_of_ones_own_organisation(town: Database, officer: Actor) -> None:
    ready_tender(town, officer)
    with town.reading() as session:
        own = store.tenders(session, actor=actor_of(town, OFFICER), before=None, limit=9)
        others = store.tenders(session, actor=actor_of(town, OTHER_BUYER), before=None, limit=9)
    assert [one.title for one in own] == ["Kivikon koulun siivous"]
    assert others == []
