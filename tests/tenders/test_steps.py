from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.model import NOT_KNOWN, Language, Money, Percent
from toolkit.base.phrases import say, write
from toolkit.library.shelf import Library, load
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Answer
from toolkit.tenders.facts import amounts_for, facts_from, proposals, references, supposed_facts
from toolkit.tenders.model import AmountBy, Asked, LabourShare, Meeting, Workers
from toolkit.tenders.steps import STEPS, faults_of, in_words, library_choices, path, step_named

TODAY = date(2026, 11, 22)
LIBRARY = load()

PURCHASE: dict[str, Answer] = {
    "title": "Koulun peruskorjaus",
    "kind": "works",
    "buyer": "sub_central",
    "arrangement": "contract",
    "published": date(2027, 2, 1),
    "language": "fi",
}
VALUE: dict[str, Answer] = {
    "value": Money.euros(1_000_000),
    "options": Money.euros(0),
    "starts": NOT_KNOWN,
    "months": 24,
    "option_months": 0,
}
LABOUR: dict[str, Answer] = {
    "labour": "share",
    "labour_share": Percent(value=Decimal(50)),
    "hourly_cost": Money.euros(30),
    "weekly_hours": Decimal("37.5"),
}
PEOPLE: dict[str, Answer] = {
    "groups": ("LTU12", "YOUNG30"),
    "origin": "anyone",
    "candidates": NOT_KNOWN,
    "forms": ("job", "apprenticeship"),
}
CONDITION: dict[str, Answer] = {"instrument": "contract_condition"}
AMOUNT: dict[str, Answer] = {
    "rate": Percent(value=Decimal(5)),
    "per_year": Decimal(1),
    "months_per_place": Decimal(12),
    "amount_by": "labour_hours",
    "seats": 0,
    "first_start_months": 6,
    "min_months": 2,
    "report_months": 6,
}
DIALOGUE: dict[str, Answer] = {"instrument": "dialogue", "meeting_weeks": 8}
WHOLE: dict[str, Answer] = {**PURCHASE, **VALUE, **LABOUR, **PEOPLE, **CONDITION, **AMOUNT}


def test_the_short_path_asks_six_questions_whichever_instrument_is_chosen(library: Library) -> None:
    condition = path(WHOLE, library)
    dialogue = path({**PURCHASE, **VALUE, **LABOUR, **PEOPLE, **DIALOGUE}, library)
    assert [step.name for step in condition.steps] == ["purchase", "value", "labour", "people", "instrument", "amount"]
    assert [step.name for step in dialogue.steps] == ["purchase", "value", "labour", "people", "instrument", "meeting"]
    assert condition.stops_at is None
    assert dialogue.stops_at is None


def test_the_path_stops_at_the_first_question_without_a_right_answer(library: Library) -> None:
    walk = path({**WHOLE, "months": 0, "option_months": 5}, library)
    assert walk.stops_at is step_named("value")
    assert [step.name for step in walk.steps] == ["purchase", "value"]
    assert [step.name for step in walk.ahead] == ["labour", "people", "instrument", "amount"]


def test_stale_answers_off_the_path_do_not_steer_and_come_back_when_one_goes_back(library: Library) -> None:
    both = {**WHOLE, **DIALOGUE}
    assert "months_per_place" not in path(both, library).answers
    assert "months_per_place" in path({**both, **CONDITION}, library).answers


@given(st.lists(st.sampled_from(sorted(WHOLE)), unique=True))
def test_a_path_never_holds_an_answer_to_a_step_it_has_not_walked(left_out: list[str]) -> None:
    answers = {name: answer for name, answer in WHOLE.items() if name not in left_out}
    walk = path(answers, LIBRARY)
    asked = {question.name for step in walk.steps for question in step.questions}
    assert set(walk.answers) <= asked
    required = {question.name for step in STEPS for question in step.questions if question.required}
    assert (walk.stops_at is None) == (not required & set(left_out) - {"meeting_weeks"} and not _unfit(left_out))


def _unfit(left_out: list[str]) -> bool:
    return bool({"labour_share", "hourly_cost"} & set(left_out))


def _told(name: str, answers: dict[str, Answer], library: Library) -> dict[str, str]:
    step = step_named(name)
    assert step is not None
    return {field: say(fault, Language.EN) for field, fault in faults_of(step, answers, library).items()}


def test_a_contract_cannot_start_on_or_before_the_day_of_the_call(library: Library) -> None:
    for starts in (date(2027, 2, 1), date(2027, 1, 1)):
        faults = _told("value", {**WHOLE, "starts": starts}, library)
        assert faults == {"starts": "The contract cannot start before the call is published on 1 February 2027"}
    assert _told("value", {**WHOLE, "starts": date(2027, 2, 2)}, library) == {}


def test_options_need_both_a_value_and_a_length(library: Library) -> None:
    assert set(_told("value", {**WHOLE, "options": Money.euros(1)}, library)) == {"option_months"}
    assert set(_told("value", {**WHOLE, "option_months": 1}, library)) == {"options"}


def test_options_longer_than_the_contract_must_be_confirmed(library: Library) -> None:
    longer = {**WHOLE, "options": Money.euros(1), "option_months": 25}
    assert set(_told("value", longer, library)) == {"option_months"}
    assert _told("value", {**longer, "options_longer": True}, library) == {}
    assert _told("value", {**longer, "option_months": 24}, library) == {}


def test_labour_told_as_a_share_needs_the_share_and_the_cost(library: Library) -> None:
    only = {"labour": "share", "weekly_hours": Decimal(40)}
    assert set(_told("labour", only, library)) == {"labour_share", "hourly_cost"}
    assert set(_told("labour", {**only, "labour": "workers"}, library)) == {"workers"}
    assert _told("labour", {**only, "labour": NOT_KNOWN}, library) == {}


def test_groups_and_forms_must_be_in_the_library(library: Library) -> None:
    assert set(_told("people", {**PEOPLE, "groups": ("LTU12", "NOBODY")}, library)) == {"groups"}
    assert set(_told("people", {**PEOPLE, "forms": ("slavery",)}, library)) == {"forms"}


def test_what_never_counts_is_not_offered_but_understood(library: Library) -> None:
    assert "rehabilitative_work" not in {id for id, _, _ in library_choices(q.FORMS, library)}
    assert _told("people", {**PEOPLE, "forms": ("job", "rehabilitative_work")}, library) == {}
    assert {id for id, _, _ in library_choices(q.GROUPS, library)} == set(library.groups)


def test_an_own_figure_must_be_given_and_labour_hours_need_labour(library: Library) -> None:
    assert set(_told("amount", {**WHOLE, "amount_by": "own"}, library)) == {"own_months"}
    assert set(_told("amount", {**WHOLE, "labour": NOT_KNOWN}, library)) == {"amount_by"}


def test_a_missing_answer_is_asked_for_by_its_question(library: Library) -> None:
    answers = {name: answer for name, answer in WHOLE.items() if name != "title"}
    assert _told("purchase", answers, library) == {"title": "Answer the question: What is the purchase called?"}


def test_zero_is_an_answer(library: Library) -> None:
    assert path({**WHOLE, "candidates": 0}, library).stops_at is None


def test_a_whole_tender_comes_only_from_a_complete_path(library: Library) -> None:
    assert facts_from(PURCHASE, library, buyer_name="Kunta", on=TODAY) is None


def test_the_amount_is_worked_out_as_the_officer_settled_it(library: Library) -> None:
    def months(**changes: Answer) -> int:
        facts = facts_from({**WHOLE, **changes}, library, buyer_name="Kunta", on=TODAY)
        assert facts is not None
        asked = facts.lots[0].asked
        assert isinstance(asked, Asked)
        return asked.months

    # 1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h; ÷ (37,5 × 52 ÷ 12 = 162,5 h) = 5,12
    assert months() == 5
    # 1 a year × 24 ÷ 12 = 2 places × 12 months
    assert months(amount_by="count_per_year") == 24
    assert months(amount_by="own", own_months=7) == 7


def test_both_methods_stand_side_by_side(library: Library) -> None:
    facts = facts_from(WHOLE, library, buyer_name="Kunta", on=TODAY)
    assert facts is not None
    both = amounts_for(facts, library, TODAY)
    assert [(amount.method, amount.months) for amount in both] == [
        (AmountBy.LABOUR_HOURS, 5),
        (AmountBy.COUNT_PER_YEAR, 24),
    ]


def test_a_dialogue_has_a_meeting_and_no_amount(library: Library) -> None:
    answers = {**PURCHASE, **VALUE, **LABOUR, **PEOPLE, **DIALOGUE}
    facts = facts_from(answers, library, buyer_name="Kunta", on=TODAY)
    assert facts is not None
    assert facts.lots[0].asked == Meeting(within_weeks=8)
    with pytest.raises(ValueError, match="no amount"):
        amounts_for(facts, library, TODAY)


def test_every_kind_of_labour_answer_becomes_its_fact(library: Library) -> None:
    def labour(**changes: Answer) -> object:
        facts = supposed_facts({**WHOLE, **changes}, library, buyer_name="Kunta", on=TODAY)
        return facts.lots[0].labour

    assert labour() == LabourShare(share=Percent(value=Decimal(50)), hourly_cost=Money.euros(30))
    assert labour(labour="workers", workers=Decimal("7.5")) == Workers(count=Decimal("7.5"))
    assert labour(labour=NOT_KNOWN) == NOT_KNOWN


@given(st.sets(st.sampled_from(sorted(WHOLE))))
def test_findings_can_be_looked_for_whatever_is_answered_so_far(kept: set[str]) -> None:
    answers = {name: answer for name, answer in WHOLE.items() if name in kept}
    facts = supposed_facts(answers, LIBRARY, buyer_name="Kunta", on=TODAY)
    walked = path(answers, LIBRARY).answers
    if walked.keys() >= VALUE.keys():
        assert facts.lots[0].value == WHOLE["value"]
    if "title" in walked:
        assert facts.title == "Koulun peruskorjaus"


def test_a_figure_that_does_not_fit_is_not_used_for_findings(library: Library) -> None:
    facts = supposed_facts({**PURCHASE, **VALUE, "option_months": 240}, library, buyer_name="Kunta", on=TODAY)
    assert facts.lots[0].option_months == 0


def test_published_figures_are_proposed_as_answers(library: Library) -> None:
    # S45: 5 %; S25: one a year; S43: 12 months a place; S38: 6 months; S88: half-yearly
    assert proposals(library, TODAY) == {
        "rate": Percent(value=Decimal(5)),
        "per_year": Decimal(1),
        "months_per_place": Decimal(12),
        "first_start_months": 6,
        "report_months": 6,
    }
    assert proposals(library, date(2001, 1, 1)) == {}


def test_figures_of_labour_from_abroad_are_for_comparison(library: Library) -> None:
    # S45: building 50 %, interior painting 70 %, masonry 50 %, metal frames 20 %; 25 to 30 € an hour
    shown = [write(one.figure, Language.FI).replace("\xa0", " ") for one in references(library, TODAY)]
    assert shown == ["50 %", "70 %", "50 %", "20 %", "25 €", "30 €"]
    assert {source for one in references(library, TODAY) for source in one.sources} == {"S45"}


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
    ],
)
def test_an_answer_is_shown_in_words(question: q.Question, answer: Answer | None, words: str, library: Library) -> None:
    assert write(in_words(question, answer, library), Language.EN) == words


def test_nobody_knows_a_step_that_is_not() -> None:
    assert step_named("nothing") is None
