"""The walk through the wizard on both paths, and what is wrong with answers on it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tenders.answered import (
    AMOUNT,
    AWARD,
    BONUS,
    CONDITION,
    DIALOGUE,
    EVERY,
    FULL,
    INSTRUMENTS,
    LOTS,
    MINIMUM,
    PEOPLE,
    RESERVED,
    TERMS,
    WHOLE,
    a_lot_row,
    a_month_row,
)
from toolkit.base.model import NOT_KNOWN, Language, Money, Percent
from toolkit.base.phrases import say, write
from toolkit.library.shelf import load
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Answer, Row
from toolkit.tenders.fitting import last_day
from toolkit.tenders.steps import STEPS, asked, faults_of, is_full, path, step_named, unused
from toolkit.tenders.wording import in_words, library_choices

LIBRARY = load()
SHORT_START = ["purchase", "value", "labour", "people", "instrument"]
FULL_START = ["purchase", "value", "labour", "lots", "people", "instrument"]
FURTHER = {name for name in FULL if name != "path"}
"""Questions of the full path only."""


def _names(answers: dict[str, Answer]) -> list[str]:
    return [step.name for step in path(answers, LIBRARY).steps]


def _told(name: str, answers: dict[str, Answer]) -> dict[str, str]:
    """What is wrong with a step's answers, in English."""
    step = step_named(name)
    assert step is not None
    return {
        field: say(fault, Language.EN).replace("\xa0", " ")
        for field, fault in faults_of(step, answers, LIBRARY).items()
    }


# The walk


@pytest.mark.parametrize(
    ("chosen", "then"),
    [
        (CONDITION, ["amount", "terms"]),
        (AWARD, ["award", "amount", "terms"]),
        (MINIMUM, ["requirement", "amount", "terms"]),
        (RESERVED, ["reserved"]),
        (DIALOGUE, ["meeting"]),
        (BONUS, ["meeting", "bonus"]),
    ],
)
def test_each_instrument_asks_what_it_needs_on_both_paths(chosen: dict[str, Answer], then: list[str]) -> None:
    assert _names({**WHOLE, **chosen}) == SHORT_START + then
    assert _names({**WHOLE, **FULL, **chosen}) == [*FULL_START, *then, "extras"]
    assert path({**WHOLE, **chosen}, LIBRARY).stops_at is None
    assert path({**WHOLE, **FULL, **chosen}, LIBRARY).stops_at is None


def test_the_short_path_is_taken_until_the_full_one_is_chosen() -> None:
    assert not is_full({})
    assert not is_full({"path": "short"})
    assert is_full({"path": "full"})
    assert _names(WHOLE) == _names({**WHOLE, "path": "short"})


def test_the_path_stops_at_the_first_question_without_a_right_answer() -> None:
    walk = path({**WHOLE, "months": 0, "option_months": 5}, LIBRARY)
    assert walk.stops_at is step_named("value")
    assert [step.name for step in walk.steps] == ["purchase", "value"]
    assert [step.name for step in walk.ahead] == ["labour", "people", "instrument", "amount", "terms"]


def test_what_lies_ahead_is_what_the_kept_answers_lead_to() -> None:
    walk = path({**WHOLE, **FULL, **DIALOGUE, "months": 0, "option_months": 5}, LIBRARY)
    assert [step.name for step in walk.ahead] == ["labour", "lots", "people", "instrument", "meeting", "extras"]
    assert [step.name for step in path({}, LIBRARY).ahead] == [*SHORT_START[1:], "amount", "terms"]


def test_stale_answers_off_the_path_do_not_steer_and_come_back_when_one_goes_back() -> None:
    both = {**WHOLE, **DIALOGUE}
    assert "months_per_place" not in path(both, LIBRARY).answers
    assert "months_per_place" in path({**both, **CONDITION}, LIBRARY).answers


def test_answers_to_the_full_path_rest_on_the_short_one_and_come_back() -> None:
    full = {**WHOLE, **FULL}
    assert path(full, LIBRARY).answers.keys() >= FURTHER
    short = path({**full, "path": "short"}, LIBRARY)
    assert not FURTHER & short.answers.keys()
    assert short.answers == {**WHOLE, "path": "short"}
    assert path({**full, "path": "full"}, LIBRARY).answers == full


def test_what_is_wrong_on_the_full_path_does_not_stop_the_short_one() -> None:
    wrong = {**WHOLE, **FULL, "lots": LOTS[:2], "availability": (Row.of({}),), "bonus_ceiling": Money.euros(1)}
    assert path(wrong, LIBRARY).stops_at is step_named("lots")
    assert path({**wrong, "path": "short"}, LIBRARY).stops_at is None


@given(st.lists(st.sampled_from(sorted({*WHOLE, *FULL, "meeting_weeks"})), unique=True), st.booleans())
def test_a_path_never_holds_an_answer_to_a_question_it_does_not_ask(left_out: list[str], full: bool) -> None:
    every = {**WHOLE, **FULL, "meeting_weeks": 8, "path": "full" if full else "short"}
    answers = {name: answer for name, answer in every.items() if name not in left_out}
    walk = path(answers, LIBRARY)
    asked_there = {question.name for step in walk.steps for question in asked(step, walk.answers)}
    assert set(walk.answers) <= asked_there
    on_full = "path" in answers and full
    needed = {
        question.name
        for step in STEPS
        for question in step.questions
        if question.required and (on_full or not (step.full or question.full))
    } - {question.name for step in STEPS for question in step.questions if step.name in OTHER_INSTRUMENTS}
    needed |= {"labour_share", "hourly_cost"} | ({"lots", "bonus"} if on_full else set())
    if on_full and "divided" not in left_out and "bonus_ceiling" in left_out:
        needed -= {"bonus"}
    assert (walk.stops_at is None) == (not needed & set(left_out))


OTHER_INSTRUMENTS = {"award", "requirement", "reserved", "meeting", "bonus"}


def test_changing_the_instrument_asks_again_only_what_the_new_one_needs() -> None:
    for chosen in INSTRUMENTS[1:]:
        walk = path({**WHOLE, "instrument": chosen["instrument"]}, LIBRARY)
        assert walk.stops_at is not None
        new = [step for step in (walk.stops_at, *walk.ahead) if not step.is_asked(CONDITION)]
        own = {question.name for step in new for question in step.questions}
        assert own == chosen.keys() - {"instrument"}
        assert path({**WHOLE, **chosen}, LIBRARY).stops_at is None


@pytest.mark.parametrize("kind", ["works", "services", "supplies", "social_health", "other_special"])
def test_changing_the_kind_of_purchase_at_the_end_asks_nothing_again(kind: str) -> None:
    assert path({**WHOLE, "kind": kind}, LIBRARY).stops_at is None
    assert path({**WHOLE, **FULL, "kind": kind}, LIBRARY).stops_at is None


def test_telling_labour_in_another_way_asks_the_lots_for_their_workers_and_the_amount_for_another_method() -> None:
    whole = {**WHOLE, **FULL, "labour": "workers", "workers": Decimal(10)}
    assert path(whole, LIBRARY).stops_at is step_named("lots")
    unknown = {**WHOLE, **FULL, "labour": NOT_KNOWN}
    assert path(unknown, LIBRARY).stops_at is step_named("amount")


# Which questions are asked


def test_a_step_asks_the_further_questions_on_the_full_path_only() -> None:
    for step in STEPS:
        short = {question.name for question in asked(step, {"forms": ("gig",), "groups": ("YOUNG30",)})}
        every = {question.name for question in asked(step, {"forms": ("gig",), "groups": ("YOUNG30",), "path": "full"})}
        assert every == {question.name for question in step.questions}
        assert every - short == FURTHER & every


def test_the_shortest_shift_is_asked_only_where_gigs_are_accepted() -> None:
    terms = step_named("terms")
    assert terms is not None
    assert q.GIG_HOURS in asked(terms, {"path": "full", "forms": ("job", "gig")})
    assert q.GIG_HOURS not in asked(terms, {"path": "full", "forms": ("job",)})
    without = path({**WHOLE, **FULL, "forms": ("job",)}, LIBRARY)
    assert without.stops_at is None
    assert "gig_hours" not in without.answers


def test_questions_with_an_answer_that_rests_are_named_in_their_order() -> None:
    assert unused(WHOLE, LIBRARY) == ()
    assert unused({**WHOLE, **FULL}, LIBRARY) == ()
    resting = [question.name for question in unused({**WHOLE, **FULL, "path": "short"}, LIBRARY)]
    assert set(resting) == FURTHER
    assert resting == [one.name for step in STEPS for one in step.questions if one.name in FURTHER]
    dialogue = {question.name for question in unused({**EVERY, **DIALOGUE}, LIBRARY)}
    others = AMOUNT.keys() | TERMS.keys() | AWARD.keys() | MINIMUM.keys() | RESERVED.keys() | BONUS.keys()
    assert dialogue == others - DIALOGUE.keys()


def test_what_lies_behind_a_wrong_answer_does_not_rest() -> None:
    assert unused({**WHOLE, **FULL, "months": 0}, LIBRARY) == ()
    assert unused({**WHOLE, "note_shows_others": False, "title": ""}, LIBRARY) == ()


# What does not fit together


def test_a_contract_cannot_start_on_or_before_the_day_of_the_call() -> None:
    for starts in (date(2027, 2, 1), date(2027, 1, 1)):
        faults = _told("value", {**WHOLE, "starts": starts})
        assert faults == {"starts": "The contract cannot start before the call is published on 1 February 2027"}
    assert _told("value", {**WHOLE, "starts": date(2027, 2, 2)}) == {}


def test_options_need_both_a_value_and_a_length() -> None:
    assert set(_told("value", {**WHOLE, "options": Money.euros(1)})) == {"option_months"}
    assert set(_told("value", {**WHOLE, "option_months": 1})) == {"options"}


def test_options_longer_than_the_contract_must_be_confirmed() -> None:
    longer = {**WHOLE, "options": Money.euros(1), "option_months": 25}
    assert set(_told("value", longer)) == {"option_months"}
    assert _told("value", {**longer, "options_longer": True}) == {}
    assert _told("value", {**longer, "option_months": 24}) == {}


def test_labour_told_as_a_share_needs_the_share_and_the_cost() -> None:
    only: dict[str, Answer] = {"labour": "share", "weekly_hours": Decimal(40)}
    assert set(_told("labour", only)) == {"labour_share", "hourly_cost"}
    assert set(_told("labour", {**only, "labour": "workers"})) == {"workers"}
    assert _told("labour", {**only, "labour": NOT_KNOWN}) == {}


def test_groups_and_forms_must_be_in_the_library() -> None:
    assert set(_told("people", {**PEOPLE, "groups": ("LTU12", "NOBODY")})) == {"groups"}
    assert set(_told("people", {**PEOPLE, "forms": ("slavery",)})) == {"forms"}


def test_what_never_counts_is_not_offered_but_understood() -> None:
    assert "rehabilitative_work" not in {id for id, _, _ in library_choices(q.FORMS, LIBRARY)}
    assert _told("people", {**PEOPLE, "forms": ("job", "rehabilitative_work")}) == {}
    assert {id for id, _, _ in library_choices(q.GROUPS, LIBRARY)} == set(LIBRARY.groups) - {"APPR", "VETSTUD"}


@pytest.mark.parametrize(("question", "one"), [("groups", "APPR"), ("groups", "VETSTUD"), ("forms", "job_coaching")])
def test_who_belongs_to_a_group_by_a_form_alone_and_what_only_supports_cannot_be_chosen(
    question: str, one: str
) -> None:
    assert one not in {id for id, _, _ in library_choices(q.GROUPS if question == "groups" else q.FORMS, LIBRARY)}
    assert set(_told("people", {**PEOPLE, question: ("LTU12" if question == "groups" else "job", one)})) == {question}


def test_each_way_of_settling_the_amount_needs_its_figure() -> None:
    assert set(_told("amount", {**WHOLE, "amount_by": "own"})) == {"own_months", "amount_reason"}
    assert set(_told("amount", {**WHOLE, "amount_by": "own", "own_months": 0})) == {"amount_reason"}
    assert _told("amount", {**WHOLE, "amount_by": "own", "own_months": 0, "amount_reason": "Told."}) == {}
    assert set(_told("amount", {**WHOLE, "amount_by": "value_step"})) == {"value_step"}
    assert _told("amount", {**WHOLE, "amount_by": "value_step", "value_step": Money.euros(500_000)}) == {}
    assert set(_told("amount", {**WHOLE, "labour": NOT_KNOWN})) == {"amount_by"}
    assert _told("amount", {**WHOLE, "labour": NOT_KNOWN, "amount_by": "count_per_year"}) == {}


def test_a_ceiling_of_bonuses_needs_a_bonus_that_fits_under_it() -> None:
    full = {**WHOLE, **FULL}
    without = {name: answer for name, answer in full.items() if name != "bonus"}
    assert _told("terms", without) == {"bonus": "The bonus has a ceiling: give the bonus too"}
    assert _told("terms", {**full, "bonus_ceiling": Money(cents=49_999)}) == {
        "bonus_ceiling": "The ceiling is less than the bonus for one month, 500 €"
    }
    assert _told("terms", {**full, "bonus_ceiling": Money.euros(500)}) == {}
    assert _told("terms", {**without, "path": "short"}) == {}


def test_a_missing_answer_is_asked_for_by_its_question() -> None:
    answers = {name: answer for name, answer in WHOLE.items() if name != "title"}
    assert _told("purchase", answers) == {"title": "Answer the question: What is the purchase called?"}


def test_zero_is_an_answer() -> None:
    assert path({**WHOLE, "candidates": 0}, LIBRARY).stops_at is None


# Lots


def lots(*rows: Row, **changes: Answer) -> dict[str, str]:
    return _told("lots", {**WHOLE, **FULL, "lots": rows, **changes})


def test_sound_lots_are_taken_and_an_undivided_purchase_has_none() -> None:
    assert lots(*LOTS) == {}
    assert lots(divided="no") == {}
    assert lots(a_lot_row("one", 5), divided="no") == {}  # kept from before, not asked now


def test_lots_that_do_not_make_the_whole_are_told_both_sums_and_the_difference() -> None:
    north, rest = a_lot_row("North", 600_000), Row.of({"name": "South", "value": Money(cents=39_999_999)})
    assert lots(north, rest) == {
        "lots": "The lots come to 999 999,99 €, the whole value is 1 000 000 €: 0,01 € is missing"
    }
    more = Row.of({"name": "South", "value": Money(cents=40_000_001)})
    assert lots(north, more) == {
        "lots": "The lots come to 1 000 000,01 €, the whole value is 1 000 000 €: 0,01 € too much"
    }


def test_the_options_of_lots_must_make_all_options() -> None:
    priced = {"options": Money.euros(1000), "option_months": 6}
    north = a_lot_row("North", 600_000, options=Money.euros(400))
    south = a_lot_row("South", 400_000, options=Money.euros(600))
    assert lots(north, south, **priced) == {}
    assert lots(north, a_lot_row("South", 400_000), **priced) == {
        "lots": "The options of the lots come to 400 €, all options to 1 000 €: 600 € is missing"
    }
    assert lots(north, south) == {
        "lots": "The options of the lots come to 1 000 €, all options to 0 €: 1 000 € too much"
    }
    both = lots(a_lot_row("North", 600_001, options=Money.euros(1)), south, **priced)["lots"]
    assert both == (
        "The lots come to 1 000 001 €, the whole value is 1 000 000 €: 1 € too much. "
        "The options of the lots come to 601 €, all options to 1 000 €: 399 € is missing"
    )


def test_workers_are_told_lot_by_lot_only_where_labour_is_told_as_workers() -> None:
    told: dict[str, Answer] = {"labour": "workers", "workers": Decimal("7.5")}
    north, south = a_lot_row("North", 600_000, workers=Decimal(5)), a_lot_row("South", 400_000, workers=Decimal("2.5"))
    assert lots(north, south, **told) == {}
    assert lots(north, a_lot_row("South", 400_000), **told) == {
        "lots.2.workers": "Answer the question: Full-time workers in it"
    }
    fewer, more = (a_lot_row("South", 400_000, workers=Decimal(one)) for one in ("2.49", "3"))
    assert lots(north, fewer, **told) == {
        "lots": "The lots keep 7,49 workers busy, the whole contract 7,5: 0,01 are missing"
    }
    assert lots(north, more, **told) == {"lots": "The lots keep 8 workers busy, the whole contract 7,5: 0,5 too many"}
    assert lots(north, more, workers=Decimal("7.5")) == {}  # told before, not asked now
    assert (
        lots(a_lot_row("North", 600_000, workers=Decimal("7.5")), a_lot_row("S", 400_000, workers=Decimal(0)), **told)
        == {}
    )


@pytest.mark.parametrize("again", ["Pohjoinen", "pohjoinen", "POHJOINEN", "Poh joinen"])
def test_names_of_lots_differ(again: str) -> None:
    faults = lots(a_lot_row("Pohjoinen", 600_000), a_lot_row("Etelä", 300_000), a_lot_row(again, 100_000))
    assert faults == ({} if " " in again else {"lots.3.name": "Row 1 has the same name"})


def test_spaces_do_not_make_a_name_another() -> None:
    assert set(lots(a_lot_row("Lot  A", 600_000), a_lot_row("lot a", 400_000))) == {"lots.2.name"}


def test_at_least_one_lot_takes_the_clause() -> None:
    none = [a_lot_row("North", 600_000, clause="no"), a_lot_row("South", 400_000, clause="no")]
    assert lots(*none) == {"lots": "At least one lot must take the clause"}
    assert lots(none[0], a_lot_row("South", 400_000, clause="yes")) == {}


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "At least 2 rows are needed; there are 0"),
        (1, "At least 2 rows are needed; there are 1"),
        (2, None),
        (50, None),
        (51, "At most 50 rows; there are 51"),
    ],
)
def test_there_are_two_to_fifty_lots(count: int, words: str | None) -> None:
    rows = [a_lot_row(f"Lot {number}", 1000) for number in range(count)]
    assert lots(*rows, value=Money.euros(max(1000 * count, 1))) == ({"lots": words} if words else {})


def test_a_divided_purchase_without_the_answer_lots_is_told_so() -> None:
    answers = {name: answer for name, answer in {**WHOLE, **FULL}.items() if name != "lots"}
    assert set(_told("lots", answers)) == {"lots"}


def test_what_a_row_lacks_is_told_at_its_cell() -> None:
    assert lots(a_lot_row("North", 600_000), Row.of({"clause": "yes"})) == {
        "lots.2.name": "Answer the question: Name of the lot",
        "lots.2.value": "Answer the question: Value without options",
    }


# The bonus without an obligation


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"bonus_at_most": Money.euros(400)}, {}),
        (
            {"bonus_at_most": Money(cents=39_999)},
            {"bonus_at_most": "The ceiling is less than the bonus for one month, 400 €"},
        ),
        ({"bonus_min_months": 24}, {}),
        (
            {"bonus_min_months": 25},
            {"bonus_min_months": "Longer than the contract of 24 months: nobody could earn the bonus"},
        ),
    ],
)
def test_a_bonus_can_be_earned_and_paid(changes: dict[str, Answer], told: dict[str, str]) -> None:
    assert _told("bonus", {**WHOLE, **BONUS, **changes}) == told


def test_a_bonus_needs_no_ceiling_to_go_on_but_its_amount() -> None:
    without = {name: answer for name, answer in {**WHOLE, **BONUS}.items() if name not in BONUS or "_" not in name}
    needed = {"bonus_per_month", "bonus_min_months", "bonus_claim_months"}
    assert _told("bonus", without).keys() == needed
    assert path({**WHOLE, **BONUS}, LIBRARY).stops_at is None
    bare = {name: answer for name, answer in BONUS.items() if name not in ("bonus_at_most", "bonus_in_budget")}
    assert path({**WHOLE, **bare}, LIBRARY).stops_at is None


def test_the_bonus_of_the_full_path_and_the_bonus_alone_are_questions_of_their_own() -> None:
    alone = path({**WHOLE, **FULL, **BONUS}, LIBRARY).answers
    assert "bonus" not in alone
    beyond = path({**WHOLE, **FULL, **BONUS, **CONDITION}, LIBRARY).answers
    assert beyond["bonus"] == Money.euros(500)
    assert not {"bonus_per_month", "meeting_weeks"} & beyond.keys()


# Availability


def availability(*rows: Row, **changes: Answer) -> dict[str, str]:
    return _told("people", {**WHOLE, **FULL, "availability": rows, **changes})


STARTED: dict[str, Answer] = {"starts": date(2027, 8, 15), "months": 24, "options": Money.euros(1), "option_months": 12}
"""From 15 August 2027 to 14 August 2030."""


@pytest.mark.parametrize(
    ("month", "inside"),
    [
        (date(2027, 7, 1), False),
        (date(2027, 8, 1), True),
        (date(2029, 9, 1), True),
        (date(2030, 8, 1), True),
        (date(2030, 9, 1), False),
    ],
)
def test_a_month_outside_the_contract_is_refused_beside_its_row(month: date, inside: bool) -> None:
    faults = availability(a_month_row(date(2028, 1, 1)), a_month_row(month), **STARTED)
    told = "Outside the contract with its options, which runs from 15 August 2027 to 14 August 2030"
    assert faults == ({} if inside else {"availability.2.month": told})
    assert availability(a_month_row(month), **{**STARTED, "starts": NOT_KNOWN}) == {}


def test_a_contract_that_starts_on_the_first_ends_with_the_month_before() -> None:
    first = {**STARTED, "starts": date(2027, 8, 1)}
    assert availability(a_month_row(date(2030, 7, 1)), **first) == {}
    assert set(availability(a_month_row(date(2030, 8, 1)), **first)) == {"availability.1.month"}


def test_a_last_month_of_one_day_belongs_to_the_contract() -> None:
    second = {**STARTED, "starts": date(2027, 8, 2)}
    assert availability(a_month_row(date(2030, 8, 1)), **second) == {}
    assert set(availability(a_month_row(date(2030, 9, 1)), **second)) == {"availability.1.month"}


def test_a_month_is_given_once() -> None:
    twice = [a_month_row(date(2027, 9, 1)), a_month_row(date(2027, 10, 1)), a_month_row(date(2027, 9, 1), 7)]
    assert availability(*twice) == {"availability.3.month": "Row 1 is of the same month"}


def test_there_are_at_most_120_months_and_each_has_its_numbers() -> None:
    rows = [a_month_row(date(2027 + number // 12, number % 12 + 1, 1)) for number in range(121)]
    assert availability(*rows) == {"availability": "At most 120 rows; there are 121"}
    assert availability(*rows[:120]) == {}
    assert availability() == {}
    assert set(availability(Row.of({"month": date(2027, 9, 1)}))) == {
        "availability.1.candidates",
        "availability.1.students",
    }


@pytest.mark.parametrize(
    ("starts", "months", "last"),
    [
        (date(2027, 8, 15), 1, date(2027, 9, 14)),
        (date(2027, 8, 1), 12, date(2028, 7, 31)),
        (date(2027, 12, 1), 1, date(2027, 12, 31)),
        (date(2027, 1, 31), 1, date(2027, 2, 27)),
        (date(2028, 2, 29), 12, date(2029, 2, 27)),
        (date(2049, 12, 31), 480, date(2089, 12, 30)),
    ],
)
def test_a_period_of_whole_months_ends_on_the_eve_of_the_day_it_began_on(starts: date, months: int, last: date) -> None:
    assert last_day(starts, months) == last


# In words


@pytest.mark.parametrize(
    ("question", "answer", "words"),
    [
        (q.KIND, "works", "Works: building, renovation, infrastructure"),
        (q.PUBLISHED, NOT_KNOWN, "Not known yet"),
        (q.PUBLISHED, date(2027, 1, 31), "31 January 2027"),
        (q.MONTHS, 18, "18 months"),
        (q.TITLE, "Koulu", "Koulu"),
        (q.TITLE, None, "Not answered"),
        (q.OPTIONS_LONGER, True, "Yes"),
        (q.FORMS, ("job", "gone"), "Employment and gone"),
        (q.CANDIDATES, 12, "12"),
        (q.KIND, "gone", "gone"),
        (q.PROCEDURE, "not_known", "I don't know yet"),
        (q.DESCRIPTION, "Two\nlines", "Two\nlines"),
        (q.EVIDENCE, ("declaration",), "The supplier's own declaration"),
        (q.AVAILABLE_MONTH, date(2027, 3, 1), "3/2027"),
        (q.GIG_HOURS, Decimal("4.5"), "4,5 hours"),
        (q.STAFF_SHARE, Percent(value=Decimal(30)), "30 %"),
        (
            q.LOTS,
            (a_lot_row("North", 600_000, clause="no"), a_lot_row("South", 5)),
            "row 1 (Name of the lot: North, Value without options: 600 000 € and Does it take the clause?: No) and "
            "row 2 (Name of the lot: South and Value without options: 5 €)",
        ),
        (
            q.AVAILABILITY,
            (a_month_row(date(2027, 3, 1)),),
            "row 1 (Month: 3/2027, Candidates: 5 and Students: 2)",
        ),
    ],
)  # fmt: skip
def test_an_answer_is_shown_in_words(question: q.Question, answer: Answer | None, words: str) -> None:
    assert write(in_words(question, answer, LIBRARY), Language.EN).replace("\xa0", " ") == words


@pytest.mark.parametrize("language", list(Language))
def test_every_sound_answer_can_be_shown_in_words(language: Language) -> None:
    every: dict[str, Answer] = {**EVERY, **FULL}
    for step in STEPS:
        for question in step.questions:
            assert write(in_words(question, every.get(question.name), LIBRARY), language)


def test_nobody_knows_a_step_that_is_not() -> None:
    assert step_named("nothing") is None


@pytest.mark.parametrize(("basis", "share", "refused"), [
    ("integration", "29.99", True),
    ("integration", "30", False),
    ("services", "29.99", False),  # Art 77 asks no share: there it is the buyer's own term
])  # fmt: skip
def test_the_least_share_of_the_law_concerns_contracts_reserved_for_integration_only(library, basis, share, refused):
    step = step_named("reserved")
    assert step is not None
    answers = {
        "published": date(2027, 1, 15),
        "reserved_basis": basis,
        "staff_share": Percent(value=Decimal(share)),
        "counted_as": "persons",
        "reserved_report_months": 12,
    }
    assert ("staff_share" in faults_of(step, answers, library)) is refused
    assert ("staff_share" in faults_of(step, answers | {"published": NOT_KNOWN}, library)) is refused
