"""What the library says otherwise than when a tender's texts were chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from toolkit.base.model import NOT_KNOWN, Language, Message, Money
from toolkit.base.phrases import say
from toolkit.library.model import AnnexForm, Clause, Criterion, DatedValue, Parameter
from toolkit.library.shelf import Library, load
from toolkit.tenders.edition import (
    News,
    NewsKind,
    Seen,
    _amount,
    can_stay,
    latest_change,
    news,
    open_news,
    read,
    seen_on,
    stayed,
)
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.selection import criteria_for

BEGUN = date(2027, 1, 4)
RELEASED = date(2027, 1, 20)
BACK = date(2027, 2, 4)


def with_text(library: Library, item: Criterion | Clause | AnnexForm, released: bool = True) -> Library:
    """The library with one text more."""
    place = {Criterion: "criteria", Clause: "clauses", AnnexForm: "annex_forms"}[type(item)]
    locked = (*library.released, item) if released else library.released
    return replace(library, **{place: (*getattr(library, place), item), "released": locked})


def all_released(library: Library) -> Library:
    return replace(library, released=(*library.criteria, *library.clauses, *library.annex_forms))


def later(item: Clause | Criterion | AnnexForm, since: date = RELEASED, **changes: object) -> object:
    return item.model_copy(update={"version": item.version + 1, "since": since, **changes})


@pytest.fixture
def old(library: Library) -> Library:
    """The library as it stood when the tender was begun, every text of it released."""
    return all_released(library)


@pytest.fixture
def facts(a_tender: Callable[..., TenderFacts], a_lot: Callable[..., object]) -> TenderFacts:
    return a_tender(a_lot(forms=("job",)))


def told(facts: TenderFacts, library: Library, seen: Seen, edition: date, on: date = BACK) -> tuple[News, ...]:
    return news(facts, library, edition=edition, seen=seen, on=on)


def clause_of(facts: TenderFacts, library: Library) -> Clause:
    return library.clause(criteria_for(facts, library, BEGUN)[0].clauses[0], BEGUN)


def test_nothing_is_told_while_the_library_stays_the_same(old: Library, facts: TenderFacts) -> None:
    assert told(facts, old, seen_on(old, BEGUN), latest_change(old, BEGUN)) == ()


def test_a_later_version_of_a_clause_in_use_is_told_with_both_versions(old: Library, facts: TenderFacts) -> None:
    clause = clause_of(facts, old)
    new = with_text(old, later(clause))
    found = told(facts, new, seen_on(old, BEGUN), latest_change(old, BEGUN))
    assert [(one.kind, one.id, one.open) for one in found] == [(NewsKind.CLAUSE, clause.id, True)]
    assert found[0].title.en == clause.en.title
    assert (found[0].before, found[0].now) == (
        Message("version {number}", number=clause.version),
        Message("version {number}", number=clause.version + 1),
    )


def test_a_version_that_is_not_in_force_yet_or_still_a_draft_is_no_news(old: Library, facts: TenderFacts) -> None:
    clause, seen, edition = clause_of(facts, old), seen_on(old, BEGUN), latest_change(old, BEGUN)
    assert told(facts, with_text(old, later(clause, BACK + timedelta(days=1))), seen, edition) == ()
    assert told(facts, with_text(old, later(clause), released=False), seen, edition) == ()


def test_a_text_that_the_tender_does_not_use_is_no_news(old: Library, facts: TenderFacts) -> None:
    new = with_text(old, later(old.criterion("dialogue", BEGUN)))
    assert told(facts, new, seen_on(old, BEGUN), latest_change(old, BEGUN)) == ()


def test_a_criterion_whose_new_version_lists_another_clause_tells_both(old: Library, facts: TenderFacts) -> None:
    criterion = criteria_for(facts, old, BEGUN)[0]
    fresh = clause_of(facts, old).model_copy(update={"id": "fresh", "version": 1, "since": RELEASED})
    new = with_text(with_text(old, fresh), later(criterion, clauses=(*criterion.clauses, "fresh")))
    found = told(facts, new, seen_on(old, BEGUN), latest_change(old, BEGUN))
    assert [(one.kind, one.id, one.before is None) for one in found] == [
        (NewsKind.CRITERION, criterion.id, False),
        (NewsKind.CLAUSE, "fresh", True),
    ]


def test_staying_settles_the_choice_and_the_next_release_opens_it_again(old: Library, facts: TenderFacts) -> None:
    clause, edition = clause_of(facts, old), latest_change(old, BEGUN)
    second = with_text(old, later(clause))
    seen = seen_on(old, BEGUN)
    assert open_news(facts, second, edition=edition, seen=seen, on=BACK)
    assert can_stay(facts, second, edition=edition, seen=seen)
    kept = stayed(seen, second, BACK)
    assert [one.open for one in told(facts, second, kept, edition)] == [False]
    assert open_news(facts, second, edition=edition, seen=kept, on=BACK) == ()
    third = with_text(second, later(clause, BACK + timedelta(days=9), version=clause.version + 2))
    after = BACK + timedelta(days=10)
    assert [one.now.values["number"] for one in open_news(facts, third, edition=edition, seen=kept, on=after)] == [
        clause.version + 2
    ]


def test_taking_todays_texts_leaves_nothing_to_tell(old: Library, facts: TenderFacts) -> None:
    new = with_text(old, later(clause_of(facts, old)))
    assert told(facts, new, seen_on(new, BACK), latest_change(new, BACK)) == ()


def test_a_version_dated_back_is_told_and_cannot_be_declined(old: Library, facts: TenderFacts) -> None:
    # Released after the tender was begun, but in force from before it: the edition now gives another text.
    clause, edition = clause_of(facts, old), latest_change(old, BEGUN)
    new, seen = with_text(old, later(clause, edition)), seen_on(old, BEGUN)
    assert [one.id for one in open_news(facts, new, edition=edition, seen=seen, on=BACK)] == [clause.id]
    assert not can_stay(facts, new, edition=edition, seen=seen)
    assert open_news(facts, new, edition=edition, seen=stayed(seen, new, BACK), on=BACK)  # staying settles nothing


def test_a_release_installed_late_leaves_the_edition_as_it_was(old: Library, facts: TenderFacts) -> None:
    # Dated between the edition and the day the tender was begun, but not yet there on that day.
    clause, edition = clause_of(facts, old), latest_change(old, BEGUN)
    assert edition < BEGUN
    new, seen = with_text(old, later(clause, edition + timedelta(days=1))), seen_on(old, BEGUN)
    assert new.clause(clause.id, edition).version == clause.version
    assert can_stay(facts, new, edition=edition, seen=seen)
    assert [one.id for one in open_news(facts, new, edition=edition, seen=seen, on=BACK)] == [clause.id]


def test_an_instrument_that_the_edition_does_not_know_cannot_stay(old: Library, facts: TenderFacts) -> None:
    criterion = criteria_for(facts, old, BEGUN)[0]
    without = replace(old, criteria=tuple(one for one in old.criteria if one.id != criterion.id))
    new = with_text(without, criterion.model_copy(update={"since": RELEASED}))
    seen, edition = seen_on(without, BEGUN), latest_change(without, BEGUN)
    assert not can_stay(facts, new, edition=edition, seen=seen)
    assert criterion.id in [one.id for one in open_news(facts, new, edition=edition, seen=seen, on=BACK)]


def test_the_edition_gives_the_texts_of_the_day_it_was_taken_on(library: Library) -> None:
    for versions in (library, all_released(library)):
        expired = [one.model_copy(update={"until": date(2026, 12, 31)}) for one in versions.clauses[:2]]
        shelf = replace(versions, clauses=(*versions.clauses[2:], *expired), released=(*versions.released, *expired))
        for day in (date(2026, 11, 22), date(2026, 12, 31), date(2027, 1, 1), BACK):
            edition = latest_change(shelf, day)
            assert edition <= day
            assert shelf.on(edition).clauses == shelf.on(day).clauses
            assert shelf.on(edition).criteria == shelf.on(day).criteria


def test_the_edition_of_an_empty_library_is_the_day_itself(library: Library) -> None:
    assert latest_change(replace(library, criteria=(), clauses=(), annex_forms=(), released=()), BEGUN) == BEGUN


def with_number(library: Library, id: str, of: str, since: date, amount: int) -> Library:
    """The library with another value from a day; the value before it ends on the eve."""
    parameter: Parameter = library.parameters[id]
    before = [
        one.model_copy(update={"until": since - timedelta(days=1)}) if one.of == of and one.holds_on(since) else one
        for one in parameter.value
    ]
    value = DatedValue(of=of, since=since, amount=Decimal(amount), sources=parameter.value[0].sources)
    changed = parameter.model_copy(update={"value": (*before, value)})
    return replace(library, parameters={**library.parameters, id: changed})


def test_a_number_of_law_that_changes_with_time_is_told_with_both_values(
    old: Library, a_tender: Callable[..., TenderFacts]
) -> None:
    # Not published yet: the figures of the day count. National threshold of services 60 000 €, then 70 000 €.
    facts = a_tender(published=NOT_KNOWN)
    new = with_number(old, "national_threshold", "services", RELEASED, 70_000)
    found = told(facts, new, seen_on(old, BEGUN), latest_change(old, BEGUN))
    assert [(one.kind, one.id) for one in found] == [(NewsKind.NUMBER, "national_threshold/services")]
    assert found[0].before == Message("{figure}", figure=Money.euros(60_000))
    assert found[0].now == Message("{figure}", figure=Money.euros(70_000))
    assert open_news(facts, new, edition=latest_change(old, BEGUN), seen=seen_on(old, BEGUN), on=BACK) == ()


def test_a_change_that_was_known_beforehand_is_told_once_its_day_has_come(
    old: Library, a_tender: Callable[..., TenderFacts]
) -> None:
    both = with_number(old, "national_threshold", "services", RELEASED, 70_000)
    facts, seen, edition = a_tender(published=NOT_KNOWN), seen_on(both, BEGUN), latest_change(both, BEGUN)
    assert told(facts, both, seen, edition, on=RELEASED - timedelta(days=1)) == ()
    assert [one.id for one in told(facts, both, seen, edition, on=RELEASED)] == ["national_threshold/services"]


def test_a_known_day_of_publication_holds_the_number_whatever_day_it_is(old: Library, facts: TenderFacts) -> None:
    # The call is published on 15 January 2027, before the number changes.
    new = with_number(old, "national_threshold", "services", RELEASED, 70_000)
    assert told(facts, new, seen_on(old, BEGUN), latest_change(old, BEGUN)) == ()
    earlier = with_number(old, "national_threshold", "services", date(2027, 1, 10), 70_000)
    assert [one.id for one in told(facts, earlier, seen_on(old, BEGUN), latest_change(old, BEGUN))] == [
        "national_threshold/services"
    ]


def test_moving_the_day_of_publication_is_no_news_of_the_library(
    old: Library, a_tender: Callable[..., TenderFacts]
) -> None:
    both = with_number(old, "national_threshold", "services", RELEASED, 70_000)
    seen = seen_on(both, BEGUN)
    for published in (date(2027, 1, 15), date(2027, 3, 1)):
        assert told(a_tender(published=published), both, seen, latest_change(both, BEGUN)) == ()


def test_numbers_once_read_are_not_told_again_and_the_texts_stay_open(
    old: Library, a_tender: Callable[..., TenderFacts]
) -> None:
    facts = a_tender(published=NOT_KNOWN)
    new = with_number(old, "sizing_rate", "default", RELEASED, 6)
    new = with_text(new, later(clause_of(facts, old)))
    seen, edition = seen_on(old, BEGUN), latest_change(old, BEGUN)
    assert {one.kind for one in told(facts, new, seen, edition)} == {NewsKind.CLAUSE, NewsKind.NUMBER}
    after = told(facts, new, read(seen, new, BACK), edition)
    assert [(one.kind, one.open) for one in after] == [(NewsKind.CLAUSE, True)]


def test_each_unit_of_a_number_is_told_as_it_is_written(old: Library, a_tender: Callable[..., TenderFacts]) -> None:
    facts = a_tender(published=NOT_KNOWN)
    shown = {}
    for id in ("sizing_rate", "shortest_contract"):
        found = told(facts, with_number(old, id, "default", RELEASED, 9), seen_on(old, BEGUN), BEGUN)
        shown[id] = say(found[0].now, Language.EN)
    assert shown == {"sizing_rate": "9\N{NO-BREAK SPACE}%", "shortest_contract": "9"}
    kroner = old.parameters["sizing_rate"].model_copy(update={"unit": "sek"})
    new = with_number(
        replace(old, parameters={**old.parameters, "sizing_rate": kroner}), "sizing_rate", "default", RELEASED, 9
    )
    assert say(told(facts, new, seen_on(old, BEGUN), BEGUN)[0].now, Language.EN) == "9 SEK"


def test_numbers_that_nobody_noted_before_are_no_news(old: Library, a_tender: Callable[..., TenderFacts]) -> None:
    new = with_number(old, "sizing_rate", "default", RELEASED, 6)
    seen = seen_on(old, BEGUN).model_copy(update={"numbers": {}})
    assert told(a_tender(published=NOT_KNOWN), new, seen, latest_change(old, BEGUN)) == ()


def test_a_number_without_a_value_on_the_day_is_told_as_none(
    old: Library, a_tender: Callable[..., TenderFacts]
) -> None:
    parameter = old.parameters["sizing_rate"]
    gone = parameter.model_copy(
        update={"value": tuple(one.model_copy(update={"until": date(2027, 1, 31)}) for one in parameter.value)}
    )
    new = replace(old, parameters={**old.parameters, "sizing_rate": gone})
    found = told(a_tender(published=NOT_KNOWN), new, seen_on(old, BEGUN), latest_change(old, BEGUN))
    assert [(one.id, one.now) for one in found] == [("sizing_rate/default", None)]


def test_what_was_seen_comes_back_from_json_as_it_went(old: Library) -> None:
    seen = seen_on(old, BEGUN)
    assert Seen.model_validate(seen.model_dump(mode="json")) == seen


@pytest.mark.parametrize(
    ("unit", "told"), [("eur", "50 €"), ("percent", "50 %"), ("sek", "50 SEK"), ("usd", "50 USD"), ("hours", "50")]
)
def test_a_number_is_told_with_its_unit(unit: str, told: str) -> None:
    parameter = load().parameter("penalty_hour").model_copy(update={"unit": unit})
    message = _amount(parameter, Decimal(50))
    assert message is not None
    assert say(message, Language.EN).replace("\N{NO-BREAK SPACE}", " ") == told
