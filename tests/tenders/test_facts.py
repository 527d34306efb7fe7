"""From answers to the whole tender: every instrument, lot by lot, and what is proposed or supposed on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tenders.answered import (
    AWARD,
    BONUS,
    CONDITION,
    DIALOGUE,
    EVERY,
    FULL,
    INSTRUMENTS,
    LOTS,
    MINIMUM,
    RESERVED,
    VALUE,
    WHOLE,
    a_lot_row,
    a_month_row,
)
from toolkit.base.model import NOT_KNOWN, Language, Money, Percent
from toolkit.base.phrases import write
from toolkit.library.shelf import Library, load
from toolkit.tenders.answers import Answer, Row
from toolkit.tenders.facts import (
    SUPPOSED,
    amounts_for,
    facts_from,
    proposals,
    proposed,
    published,
    references,
    shared_out,
    step_references,
    supposed_facts,
)
from toolkit.tenders.model import (
    AmountBy,
    Arrangement,
    Asked,
    Availability,
    Award,
    Bonus,
    CountedAs,
    Evidence,
    LabourShare,
    Meeting,
    Placed,
    Procedure,
    Reserved,
    ReservedBasis,
    Reward,
    TenderFacts,
    Workers,
)
from toolkit.tenders.steps import STEPS, path

TODAY = date(2026, 11, 22)
LIBRARY = load()


def whole(answers: dict[str, Answer]) -> TenderFacts:
    facts = facts_from(answers, LIBRARY, buyer_name="Kunta", on=TODAY)
    assert facts is not None
    return facts


def asked_of(facts: TenderFacts, lot: int = 0) -> Asked:
    asked = facts.lots[lot].asked
    assert isinstance(asked, Asked)
    return asked


# The whole tender


def test_a_whole_tender_comes_only_from_a_complete_path() -> None:
    assert facts_from({**WHOLE, "title": ""}, LIBRARY, buyer_name="Kunta", on=TODAY) is None
    assert facts_from({**WHOLE, **FULL, "lots": LOTS[:2]}, LIBRARY, buyer_name="Kunta", on=TODAY) is None


def test_the_amount_is_worked_out_as_the_officer_settled_it() -> None:
    def months(**changes: Answer) -> int:
        return asked_of(whole({**WHOLE, **changes})).months

    # 1 000 000 € × 50 % × 5 % ÷ 30 € = 833,33 h; ÷ (37,5 × 52 ÷ 12 = 162,5 h) = 5,12
    assert months() == 5
    # 1 a year × 24 ÷ 12 = 2 places × 12 months
    assert months(amount_by="count_per_year") == 24
    # 1 000 000 € ÷ 400 000 € = 2,5 → 2 places × 12 months
    assert months(amount_by="value_step", value_step=Money.euros(400_000)) == 24
    assert months(amount_by="own", own_months=7, amount_reason="Told.") == 7


def test_the_short_path_leaves_open_what_only_the_full_one_asks() -> None:
    facts = whole({**WHOLE, **FULL, "path": "short"})
    asked = asked_of(facts)
    assert (facts.full, facts.description, facts.availability, facts.note_shows_others) == (False, "", (), False)
    assert (facts.procedure, facts.staff_transfers) == (NOT_KNOWN, NOT_KNOWN)
    assert [(lot.id, lot.name) for lot in facts.lots] == [("LOT-0001", "")]
    assert (asked.replacement_share, asked.replacement_days, asked.gig_hours) == (None, None, None)
    assert (asked.evidence, asked.bonus, asked.award) == ((), None, None)


def test_the_full_path_fills_every_fact() -> None:
    facts = whole({**WHOLE, **FULL, "arrangement": "dynamic", "amount_reason": "By\nlabour."})
    asked = asked_of(facts)
    assert facts.full
    assert facts.arrangement is Arrangement.DYNAMIC
    assert facts.description == "Renovation of a school."
    assert facts.procedure is Procedure.OPEN
    assert facts.staff_transfers is False
    assert facts.note_shows_others
    assert facts.availability == (
        Availability(month=date(2027, 8, 1), candidates=3, students=0),
        Availability(month=date(2027, 9, 1), candidates=5, students=2),
    )
    assert asked.reason == "By\nlabour."
    assert asked.replacement_share == Percent(value=Decimal(80))
    assert asked.replacement_days == 45
    assert asked.gig_hours == Decimal(4)
    assert asked.evidence == (Evidence.DECLARATION, Evidence.AUTHORITY_CONFIRMATION)
    assert asked.bonus == Bonus(per_month=Money.euros(500), ceiling=Money.euros(6000), budgeted=True)


def test_a_bonus_may_lack_its_ceiling_and_its_budget() -> None:
    answers = {name: answer for name, answer in {**WHOLE, **FULL}.items() if not name.startswith("bonus_")}
    assert asked_of(whole(answers)).bonus == Bonus(per_month=Money.euros(500), ceiling=None, budgeted=False)


def test_a_bonus_alone_may_lack_its_ceiling_and_its_budget_too() -> None:
    bare = {name: answer for name, answer in BONUS.items() if name not in ("bonus_at_most", "bonus_in_budget")}
    assert whole({**WHOLE, **bare}).lots[0].bonus == Bonus(per_month=Money.euros(400), ceiling=None, budgeted=False)
    for chosen in (DIALOGUE, RESERVED, CONDITION):
        assert whole({**EVERY, **chosen}).lots[0].bonus is None


@pytest.mark.parametrize(
    ("answer", "fact"),
    [("yes", True), ("no", False), ("not_known", NOT_KNOWN), (NOT_KNOWN, NOT_KNOWN), (None, NOT_KNOWN)],
)
def test_whether_staff_move_is_known_or_not(answer: Answer | None, fact: object) -> None:
    answers = {**WHOLE, **FULL, "staff_transfer": answer} if answer else {**WHOLE, "path": "full", "divided": "no"}
    assert whole(answers).staff_transfers == fact


def test_a_procedure_not_known_is_a_fact_of_its_own() -> None:
    assert whole({**WHOLE, **FULL, "procedure": "not_known"}).procedure is NOT_KNOWN


# Every instrument


@pytest.mark.parametrize("full", [False, True], ids=["short", "full"])
def test_each_instrument_demands_what_is_its_own_in_every_lot_that_takes_the_clause(full: bool) -> None:
    base = {**WHOLE, **FULL} if full else WHOLE
    reserved = Reserved(
        basis=ReservedBasis.INTEGRATION,
        share=Percent(value=Decimal(30)),
        counted_as=CountedAs.FULL_TIME,
        report_months=12,
    )
    bonus = Bonus(per_month=Money.euros(400), ceiling=Money.euros(4800), budgeted=True)
    rewarded = Meeting(within_weeks=6, reward=Reward(bonus=bonus, min_months=3, claim_months=12))
    for chosen, demand in ((RESERVED, reserved), (DIALOGUE, Meeting(within_weeks=8)), (BONUS, rewarded)):
        lots = whole({**base, **chosen}).lots
        assert [lot.asked for lot in lots] == ([demand, demand, None] if full else [demand])
        assert {lot.instrument for lot in lots} == {chosen["instrument"]}
    for chosen, award, placed in (
        (CONDITION, None, Placed.PERFORMANCE),
        (AWARD, Award(weight=Percent(value=Decimal(15))), Placed.PERFORMANCE),
        ({**MINIMUM, "placed": "suitability"}, None, Placed.SUITABILITY),
    ):
        facts = whole({**base, **chosen})
        assert [(asked_of(facts, 0).award, asked_of(facts, 0).placed)] == [(award, placed)]
        assert len(facts.asking_lots) == (2 if full else 1)


def test_answers_to_another_instrument_do_not_reach_the_facts() -> None:
    assert asked_of(whole({**EVERY, **CONDITION})).award is None
    assert asked_of(whole({**EVERY, "placed": "suitability", **AWARD})).placed is Placed.PERFORMANCE
    assert whole({**EVERY, **DIALOGUE}) == whole({**WHOLE, **DIALOGUE})


# Lots


def test_lots_share_what_belongs_to_the_purchase_and_have_their_own_value() -> None:
    facts = whole({**WHOLE, **FULL})
    assert [(lot.id, lot.name, lot.value.amount, lot.options.cents) for lot in facts.lots] == [
        ("LOT-0001", "Pohjoinen", 600_000, 0),
        ("LOT-0002", "Etelä", 300_000, 0),
        ("LOT-0003", "Keskusta", 100_000, 0),
    ]
    assert {(lot.months, lot.weekly_hours, lot.groups, lot.forms) for lot in facts.lots} == {
        (24, Decimal("37.5"), ("LTU12", "YOUNG30"), ("job", "apprenticeship", "gig"))
    }
    assert facts.estimated_value == Money.euros(1_000_000)
    # by share: 600 000 € × 50 % × 5 % ÷ 30 € ÷ 162,5 h = 3,07; 300 000 €: 1,53
    assert [lot.asked and asked_of(facts, place).months for place, lot in enumerate(facts.lots)] == [3, 1, None]


def test_workers_are_those_of_the_lot() -> None:
    rows = (a_lot_row("North", 600_000, workers=Decimal(9)), a_lot_row("South", 400_000, workers=Decimal(1)))
    facts = whole({**WHOLE, **FULL, "lots": rows, "labour": "workers", "workers": Decimal(10)})
    assert [lot.labour for lot in facts.lots] == [Workers(count=Decimal(9)), Workers(count=Decimal(1))]
    # 9 × 24 × 5 % = 10,8; 1 × 24 × 5 % = 1,2
    assert [asked_of(facts, lot).months for lot in (0, 1)] == [10, 1]


def test_an_own_figure_and_places_for_students_are_shared_out_over_the_lots_that_ask() -> None:
    own: dict[str, Answer] = {"amount_by": "own", "own_months": 7, "amount_reason": "Told.", "seats": 4}
    facts = whole({**WHOLE, **FULL, **own})
    # 600 : 300 of 7 is 4,67 and 2,33; of 4 it is 2,67 and 1,33
    assert [(asked_of(facts, lot).months, asked_of(facts, lot).seats) for lot in (0, 1)] == [(5, 3), (2, 1)]
    assert facts.lots[2].asked is None


def test_rows_of_lots_mean_nothing_where_the_purchase_is_not_divided() -> None:
    facts = whole({**WHOLE, **FULL, "divided": "no"})
    assert [(lot.name, lot.value) for lot in facts.lots] == [("", Money.euros(1_000_000))]


@given(
    st.integers(0, 100_000),
    st.lists(st.integers(1, 10**12).map(lambda cents: Money(cents=cents)), min_size=1, max_size=50),
)
def test_what_is_shared_out_sums_exactly_and_no_part_is_a_whole_one_off(total: int, values: list[Money]) -> None:
    parts = shared_out(total, values)
    assert sum(parts) == total
    assert all(part >= 0 for part in parts)
    whole_value = sum(value.cents for value in values)
    for part, value in zip(parts, values, strict=True):
        assert abs(part * whole_value - total * value.cents) < whole_value


@given(
    st.integers(0, 1000),
    st.lists(st.integers(1, 1000).map(lambda cents: Money(cents=cents)), min_size=2, max_size=10),
)
def test_a_larger_lot_never_gets_less_and_an_equal_one_comes_in_its_order(total: int, values: list[Money]) -> None:
    parts = shared_out(total, values)
    for earlier in range(len(values)):
        for later in range(earlier + 1, len(values)):
            if values[earlier].cents >= values[later].cents:
                assert parts[earlier] >= parts[later]
            else:
                assert parts[earlier] <= parts[later]


def test_ties_go_to_the_earlier_and_without_values_all_weigh_the_same() -> None:
    one = Money(cents=1)
    assert shared_out(5, [one, one, one]) == (2, 2, 1)
    assert shared_out(1, [one, one]) == (1, 0)
    assert shared_out(5, [Money(cents=0), Money(cents=0)]) == (3, 2)
    assert shared_out(3, []) == ()


# Amounts side by side


def test_the_published_methods_stand_side_by_side_and_an_own_figure_last() -> None:
    facts = whole(WHOLE)
    amounts = amounts_for(facts, facts.lots[0], LIBRARY, TODAY)
    assert [(amount.method, amount.months) for amount in amounts] == [
        (AmountBy.LABOUR_HOURS, 5),
        (AmountBy.COUNT_PER_YEAR, 24),
        (AmountBy.VALUE_STEP, None),
    ]
    own = whole({**WHOLE, "amount_by": "own", "own_months": 7, "amount_reason": "Told."})
    assert [(one.method, one.months) for one in amounts_for(own, own.lots[0], LIBRARY, TODAY)][3:] == [
        (AmountBy.OWN, 7)
    ]


def test_each_lot_has_amounts_of_its_own() -> None:
    facts = whole({**WHOLE, **FULL, "value_step": Money.euros(300_000)})
    months = [[one.months for one in amounts_for(facts, lot, LIBRARY, TODAY)] for lot in facts.asking_lots]
    # 600 000 € ÷ 300 000 € = 2 places × 12; 300 000 €: 1 place × 12
    assert months == [[3, 24, 24], [1, 24, 12]]


def test_there_are_no_amounts_where_none_is_asked() -> None:
    for facts, lot in (
        (whole({**WHOLE, **DIALOGUE}), 0),
        (whole({**WHOLE, **BONUS}), 0),
        (whole({**WHOLE, **RESERVED}), 0),
        (whole({**WHOLE, **FULL}), 2),
    ):
        with pytest.raises(ValueError, match="no amount"):
            amounts_for(facts, facts.lots[lot], LIBRARY, TODAY)


# What is supposed


def test_every_kind_of_labour_answer_becomes_its_fact() -> None:
    def labour(**changes: Answer) -> object:
        return supposed_facts({**WHOLE, **changes}, LIBRARY, buyer_name="Kunta", on=TODAY).lots[0].labour

    assert labour() == LabourShare(share=Percent(value=Decimal(50)), hourly_cost=Money.euros(30))
    assert labour(labour="workers", workers=Decimal("7.5")) == Workers(count=Decimal("7.5"))
    assert labour(labour=NOT_KNOWN) == NOT_KNOWN


ALL: dict[str, Answer] = {**EVERY, **FULL}
ODD: dict[str, tuple[Answer, ...]] = {
    "path": ("short", "full"),
    "instrument": tuple(chosen["instrument"] for chosen in INSTRUMENTS),
    "amount_by": ("labour_hours", "count_per_year", "value_step", "own"),
    "labour": ("share", "workers", NOT_KNOWN),
    "workers": (Decimal("0.1"), Decimal(10)),
    "value_step": (Money.euros(1000), Money.euros(10**9)),
    "own_months": (0, 7, 100_000),
    "value": (Money.euros(1), Money.euros(1_000_000), Money.euros(10**10)),
    "months": (1, 24, 240),
    "option_months": (0, 240),
    "starts": (NOT_KNOWN, date(2022, 1, 1), date(2027, 8, 1), date(2049, 12, 31)),
    "published": (NOT_KNOWN, date(2022, 1, 1), date(2049, 12, 31)),
    "seats": (0, 1000),
    "lots": (
        LOTS,
        (),
        LOTS[:1],
        (Row.of({}), Row.of({"clause": "no"})),
        (a_lot_row("A", 600_000, workers=Decimal(10)), a_lot_row("B", 400_000, workers=Decimal(0))),
    ),
    "availability": ((), (Row.of({}),), (a_month_row(date(2027, 8, 1)), a_month_row(date(2027, 8, 1)))),
    "forms": (("job",), ("gig", "job"), ("gone",)),
    "bonus": (Money.euros(1), Money.euros(100_000)),
}


@settings(max_examples=300)
@given(
    st.sets(st.sampled_from(sorted(ALL)), max_size=6),
    st.fixed_dictionaries({}, optional={name: st.sampled_from(answers) for name, answers in ODD.items()}),
)
def test_findings_can_be_looked_for_whatever_is_answered_so_far(left_out: set[str], odd: dict[str, Answer]) -> None:
    answers = {name: answer for name, answer in {**ALL, **odd}.items() if name not in left_out}
    facts = supposed_facts(answers, LIBRARY, buyer_name="Kunta", on=TODAY)
    walk = path(answers, LIBRARY)
    if "title" in walk.answers:
        assert facts.title == "Koulun peruskorjaus"
    if walk.stops_at is None:
        assert facts == facts_from(answers, LIBRARY, buyer_name="Kunta", on=TODAY)
        demanded = [lot.asked for lot in facts.lots if isinstance(lot.asked, Asked)]
        if demanded:
            assert sum(asked.seats for asked in demanded) == answers["seats"]
            if demanded[0].by is AmountBy.OWN:
                assert sum(asked.months for asked in demanded) == answers["own_months"]
    for lot in facts.lots:
        if isinstance(lot.asked, Asked):
            assert len(amounts_for(facts, lot, LIBRARY, TODAY)) == 3 + (lot.asked.by is AmountBy.OWN)


def test_what_is_answered_is_not_supposed() -> None:
    facts = supposed_facts({**WHOLE, "weekly_hours": Decimal(1)} | VALUE, LIBRARY, buyer_name="Kunta", on=TODAY)
    assert facts.lots[0].value == WHOLE["value"]


def test_a_figure_that_does_not_fit_is_not_used_for_findings() -> None:
    facts = supposed_facts({**WHOLE, "option_months": 240}, LIBRARY, buyer_name="Kunta", on=TODAY)
    assert facts.lots[0].option_months == 0
    lots = (a_lot_row("North", 1), a_lot_row("South", 2))
    facts = supposed_facts({**WHOLE, **FULL, "lots": lots}, LIBRARY, buyer_name="Kunta", on=TODAY)
    assert [lot.value for lot in facts.lots] == [Money.euros(1_000_000)]


def test_the_published_share_of_an_early_end_is_supposed_only_where_it_is_asked() -> None:
    def share(**changes: Answer) -> Percent | None:
        unfinished = {name: answer for name, answer in WHOLE.items() if name != "min_months"}
        return asked_of(
            supposed_facts({**unfinished, **changes}, LIBRARY, buyer_name="Kunta", on=TODAY)
        ).replacement_share

    assert share() is None
    assert share(path="full", divided="no") == Percent(value=Decimal(75))
    assert share(path="full", divided="no", min_months=2) is None  # left empty on a step that is done


def test_what_is_supposed_answers_questions_that_there_are() -> None:
    required = {question.name for step in STEPS for question in step.questions if question.required}
    assert required - SUPPOSED.keys() == {"divided"}
    assert SUPPOSED.keys() - required <= {"own_months", "response_days", "cure_days"}
    assert path(SUPPOSED, LIBRARY).stops_at is not None  # no reason stands for an own figure


# What is proposed


def test_published_figures_are_proposed_as_answers() -> None:
    # S45: 5 %; S25: one a year; S43: 12 months a place; S38: 6 months and 75 %; S88: half-yearly
    assert proposals(LIBRARY, TODAY) == {
        "rate": Percent(value=Decimal(5)),
        "per_year": Decimal(1),
        "months_per_place": Decimal(12),
        "first_start_months": 6,
        "replacement_share": Percent(value=Decimal(75)),
        "report_months": 6,
        "bonus_claim_months": 6,
    }
    assert proposed(LIBRARY, TODAY)["replacement_share"].sources == ("S38",)
    assert proposals(LIBRARY, date(2001, 1, 1)) == {}


def test_a_step_of_value_is_proposed_only_in_euros() -> None:
    held = LIBRARY.parameters["value_step"]
    assert held.unit == "sek"
    assert "value_step" not in proposed(LIBRARY, TODAY)
    default = held.value[0].model_copy(update={"of": "default", "amount": Decimal(4_000_000)})

    def library(unit: str) -> Library:
        changed = held.model_copy(update={"unit": unit, "value": (default,)})
        return replace(LIBRARY, parameters={**LIBRARY.parameters, "value_step": changed})

    assert "value_step" not in proposed(library("sek"), TODAY)
    assert proposals(library("eur"), TODAY)["value_step"] == Money.euros(4_000_000)


def test_nothing_is_published_where_the_library_holds_nothing() -> None:
    assert published(LIBRARY, TODAY, "no_such_parameter", "default", None) is None
    assert published(LIBRARY, TODAY, "sizing_rate", "no_such_thing", None) is None


def test_figures_of_labour_from_abroad_are_for_comparison() -> None:
    # S45: building 50 %, interior painting 70 %, masonry 50 %, metal frames 20 %; 25 to 30 € an hour
    shown = [write(one.figure, Language.FI).replace("\xa0", " ") for one in references(LIBRARY, TODAY)]
    assert shown == ["50 %", "70 %", "50 %", "20 %", "25 €", "30 €"]
    assert {source for one in references(LIBRARY, TODAY) for source in one.sources} == {"S45"}


def test_steps_of_value_from_sweden_are_shown_in_their_own_currency() -> None:
    # S43: one place for each 50 million kronor of works, 25 million of services
    shown = [(write(one.of, Language.EN), write(one.figure, Language.EN)) for one in step_references(LIBRARY, TODAY)]
    assert [(of, figure.replace("\xa0", " ")) for of, figure in shown] == [
        ("Sweden, works contracts", "50 000 000 Swedish kronor"),
        ("Sweden, service contracts", "25 000 000 Swedish kronor"),
    ]
