from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from toolkit.base.model import NOT_KNOWN, Money, Percent, Text
from toolkit.library.model import Citation, Condition, Remark
from toolkit.library.shelf import load
from toolkit.tenders.model import (
    Arrangement,
    Availability,
    Award,
    Bonus,
    Buyer,
    CountedAs,
    Instrument,
    Kind,
    Meeting,
    Procedure,
    Reserved,
    ReservedBasis,
    Reward,
    Workers,
)
from toolkit.tenders.selection import (
    MAIN,
    MODULES,
    STUDENTS,
    Reason,
    criteria_for,
    is_met,
    known_facts,
    recommend,
    suits,
)

TODAY = date(2026, 12, 1)
REWARD = Reward(
    bonus=Bonus(per_month=Money.euros(400), ceiling=Money.euros(4800), budgeted=True), min_months=3, claim_months=6
)

EXAMPLES = [(criterion, example) for criterion in load().criteria for example in criterion.example]


@pytest.mark.parametrize(
    ("criterion", "example"),
    EXAMPLES,
    ids=[f"{criterion.id} v{criterion.version}: {example.title}" for criterion, example in EXAMPLES],
)
def test_the_librarys_own_examples_come_out_as_they_say(criterion, example):
    assert suits(criterion, example.facts) is example.suits


def test_every_criterion_that_may_be_taken_is_in_the_library_with_an_example():
    taken = {id for ids in MAIN.values() for id in ids} | {STUDENTS, *MODULES.values()}
    assert {criterion.id for criterion, _ in EXAMPLES} == taken


# rows written here, so that each outcome can be reached whatever the library says


def text(words):
    return Text(fi=f"{words} (fi)", sv=f"{words} (sv)", en=words)


def row(fact, *, sources=("S44",), **comparison):
    return Condition(
        fact=fact,
        met=text(f"{fact} speaks for it"),
        unmet=text(f"{fact} speaks against it"),
        sources=tuple(Citation(source=source) for source in sources),
        **comparison,
    )


def remark(words):
    return Remark(text=text(words), sources=(Citation(source="S18"),))


def with_rows(library, rows=(), *, against=None, **of):
    """Seven main criteria and the modules, with these rows in that of the condition, and others by id."""
    (model,) = [one for one in library.criteria if (one.id, one.version) == ("employment-condition", 1)]
    ids = [id for main in MAIN.values() for id in main] + [STUDENTS, *MODULES.values()]
    criteria = tuple(
        model.model_copy(
            update={
                "id": id,
                "suits_when": tuple(rows if id == "employment-condition" else of.get(id.replace("-", "_"), ())),
                "always_against": tuple((against or {}).get(id, ())),
            }
        )
        for id in ids
    )
    return replace(library, criteria=criteria, released=())


def words(reasons):
    return [reason.text.en for reason in reasons]


def option(found, instrument):
    (one,) = (option for option in found.options if option.instrument is instrument)
    return one


@pytest.mark.parametrize(("fact", "met"), [("4.99", False), ("5", True), ("5.01", True)])
def test_at_least_is_met_at_the_figure_itself(fact, met):
    assert is_met(row("workers", at_least=5), {"workers": Decimal(fact)}) is met
    assert is_met(row("workers", at_least=5), {"workers": fact}) is met


@pytest.mark.parametrize(("fact", "met"), [("36", True), ("36.01", False), ("0", True)])
def test_at_most_is_met_at_the_figure_itself(fact, met):
    assert is_met(row("months", at_most=36), {"months": Decimal(fact)}) is met
    assert is_met(row("months", at_most=36), {"months": fact}) is met


def test_one_of_several_words_is_enough():
    condition = row("kind", is_any_of=("works", "services"))
    assert is_met(condition, {"kind": "services"}) is True
    assert is_met(condition, {"kind": "supplies"}) is False


def test_what_is_not_known_tells_neither_way(library):
    assert is_met(row("workers", at_least=5), {"months": Decimal(24)}) is None
    criterion = with_rows(library, [row("workers", at_least=5)]).criterion("employment-condition", TODAY)
    assert suits(criterion, {}) is True
    assert suits(criterion, {"workers": "4"}) is False


def test_a_row_without_a_comparison_is_never_met():
    assert is_met(row("kind"), {"kind": "works"}) is False


# the recommendation


def test_a_condition_is_recommended_when_nothing_speaks_against_it(a_tender, library):
    rows = (row("months", at_least=24, sources=("S44", "S38", "S44")), row("kind", is_any_of=("services",)))
    found = recommend(a_tender(), with_rows(library, rows), TODAY)
    assert found.instrument is Instrument.CONDITION
    assert found.recommended.reasons_for == (
        Reason(text("months speaks for it"), ("S44", "S38")),
        Reason(text("kind speaks for it"), ("S44",)),
    )
    assert found.recommended.reasons_against == ()
    assert option(found, Instrument.DIALOGUE).reasons_for == ()


def test_one_unmet_row_is_enough_for_a_dialogue_and_the_met_ones_still_speak_for_the_condition(
    a_lot, a_tender, library
):
    rows = (
        row("months", at_least=25),
        row("kind", is_any_of=("services",)),
        row("workers", at_least=5),  # not known: not told
        row("labour_known", is_any_of=("yes",)),
    )
    dialogue = (row("arrangement", is_any_of=("contract",)), row("value", at_least=10**7))
    library = with_rows(library, rows, dialogue=dialogue)
    found = recommend(a_tender(a_lot(labour=NOT_KNOWN)), library, TODAY)
    assert found.instrument is Instrument.DIALOGUE
    assert words(found.recommended.reasons_for) == [
        "months speaks against it",
        "labour_known speaks against it",
        "arrangement speaks for it",
    ]
    assert words(found.recommended.reasons_against) == ["value speaks against it"]
    condition = option(found, Instrument.CONDITION)
    assert condition.suits is False
    assert words(condition.reasons_for) == ["kind speaks for it"]
    assert words(condition.reasons_against) == ["months speaks against it", "labour_known speaks against it"]


def test_a_row_that_does_not_decide_is_a_reservation_and_no_reason_for_the_dialogue(a_tender, library):
    """So a framework keeps the condition, bound to actual purchases."""
    rows = (
        row("arrangement", is_any_of=("contract", "concession"), decides=False),
        row("kind", is_any_of=("services",)),
    )
    found = recommend(a_tender(arrangement=Arrangement.FRAMEWORK), with_rows(library, rows), TODAY)
    assert found.instrument is Instrument.CONDITION
    assert found.recommended.suits is True
    assert words(found.recommended.reasons_against) == ["arrangement speaks against it"]
    assert option(found, Instrument.DIALOGUE).reasons_for == ()


def test_all_six_are_told_in_order_and_the_other_four_are_never_recommended(a_tender, library):
    """Everything speaks for the four and the dialogue even has something against it."""
    speaks_for = [row("kind", is_any_of=("services",))]
    library = with_rows(
        library,
        [row("months", at_least=1000)],
        award_criterion=speaks_for,
        minimum_requirement=speaks_for,
        reserved_integration=speaks_for,
        dialogue=[row("months", at_least=1000)],
        bonus_only=speaks_for,
    )
    found = recommend(a_tender(), library, TODAY)
    assert [one.instrument for one in found.options] == list(Instrument)
    assert [one.suits for one in found.options] == [False, True, True, True, False, True]
    assert found.instrument is Instrument.DIALOGUE


def test_what_always_speaks_against_an_instrument_comes_after_its_rows_and_does_not_decide(a_tender, library):
    library = with_rows(
        library,
        minimum_requirement=[row("kind", is_any_of=("works",))],
        against={"minimum-requirement": [remark("a tender is rejected")], "award-criterion": [remark("a promise")]},
    )
    found = recommend(a_tender(), library, TODAY)
    minimum = option(found, Instrument.MINIMUM)
    assert minimum.suits is False
    assert minimum.reasons_against == (
        Reason(text("kind speaks against it"), ("S44",)),
        Reason(text("a tender is rejected"), ("S18",)),
    )
    assert option(found, Instrument.AWARD).suits is True
    assert words(option(found, Instrument.AWARD).reasons_against) == ["a promise"]


def reserved(basis):
    share = Percent(value=Decimal(30))
    return Reserved(basis=basis, share=share, counted_as=CountedAs.PERSONS, report_months=6)


def test_a_reservation_is_judged_by_its_chosen_ground_and_by_both_while_none_is_chosen(a_lot, a_tender, library):
    same = row("suppliers_known", is_any_of=("yes",), decides=False)
    library = with_rows(
        library,
        reserved_integration=[same, row("value", at_least=1)],
        reserved_services=[same, row("kind", is_any_of=("social_health",))],
    )
    both = option(recommend(a_tender(), library, TODAY), Instrument.RESERVED)
    assert both.suits is True
    assert words(both.reasons_against) == ["suppliers_known speaks against it", "kind speaks against it"]
    for basis, fits in ((ReservedBasis.INTEGRATION, True), (ReservedBasis.SERVICES, False)):
        lot = a_lot().model_copy(update={"instrument": Instrument.RESERVED, "asked": reserved(basis)})
        assert option(recommend(a_tender(lot), library, TODAY), Instrument.RESERVED).suits is fits


# facts


def test_the_facts_of_a_purchase_are_known_by_the_names_of_the_rows(a_lot, a_tender, library):
    lot = a_lot(labour=Workers(count=Decimal("6.5")), candidates=4)
    facts = a_tender(lot, kind=Kind.WORKS, procedure=Procedure.OPEN, staff_transfers=False)
    assert known_facts(facts, library, TODAY) == {
        "value": Decimal(1_000_000),  # without the options
        "months": Decimal(24),
        "months_with_options": Decimal(36),
        "workers": Decimal("6.5"),
        "lots": Decimal(1),
        "candidates": Decimal(4),
        "kind": "works",
        "arrangement": "contract",
        "procedure": "open",
        "regime": "national",
        "labour_known": "yes",
        "candidates_known": "yes",
        "staff_transfers": "no",
        "suppliers_known": "no",
        "above_national_threshold": "yes",
    }


def test_several_lots_are_taken_together_without_those_that_take_no_clause(a_lot, a_tender, library):
    def lot(id, value, workers, **changes):
        value = Money.euros(value)
        return a_lot(id=id, value=value, options=Money.euros(0), labour=Workers(count=Decimal(workers)), **changes)

    asking = (lot("LOT-0001", 100_000, "2.5"), lot("LOT-0002", 60_000, "2.4"))
    silent = lot("LOT-0003", 900_000, 40).model_copy(update={"asked": None})
    known = known_facts(a_tender(lots=(*asking, silent)), library, TODAY)
    assert (known["value"], known["workers"], known["lots"]) == (Decimal(160_000), Decimal("4.9"), Decimal(2))
    assert known["regime"] == "eu"  # the rules follow the whole purchase of 1 060 000 €


def test_one_lot_of_unknown_labour_makes_the_whole_unknown(a_lot, a_tender, library):
    lots = (a_lot(), a_lot(id="LOT-0002", labour=NOT_KNOWN))
    known = known_facts(a_tender(lots=lots), library, TODAY)
    assert known["labour_known"] == "no"
    assert "workers" not in known


def test_months_of_availability_tell_the_most_of_any_month(a_tender, library):
    told = tuple(
        Availability(month=date(2027, month, 1), candidates=candidates, students=students)
        for month, candidates, students in ((4, 3, 0), (5, 1, 8))
    )
    known = known_facts(a_tender(availability=told), library, TODAY)
    assert (known["candidates_known"], known["candidates"], known["students"]) == ("yes", Decimal(3), Decimal(8))
    known = known_facts(a_tender(), library, TODAY)
    assert known["candidates_known"] == "no"
    assert not {"candidates", "students"} & set(known)


def test_workers_follow_from_the_labour_share(a_tender, library):
    """1 000 000 € × 70 % ÷ 28 € ÷ 162.5 h ÷ 24 months = 6.41 workers."""
    assert round(known_facts(a_tender(), library, TODAY)["workers"], 2) == Decimal("6.41")


@pytest.mark.parametrize(("months", "workers"), [(0, None), (1, Decimal(3))])
def test_a_contract_without_length_has_no_workers(a_lot, a_tender, library, months, workers):
    lot = a_lot(months=months, labour=Workers(count=Decimal(3)))
    assert known_facts(a_tender(lot), library, TODAY).get("workers") == workers


def test_labour_and_rules_that_are_not_known_are_left_out(a_lot, a_tender, library):
    lot = a_lot(labour=NOT_KNOWN)
    facts = a_tender(lot, published=date(2028, 1, 1), arrangement=Arrangement.FRAMEWORK)
    known = known_facts(facts, library, TODAY)
    assert (known["labour_known"], known["arrangement"]) == ("no", "framework")
    assert not {"workers", "above_national_threshold", "regime", "procedure", "staff_transfers"} & set(known)


@pytest.mark.parametrize(
    ("value", "changes", "expected"),
    [
        ("59999.99", {}, "no"),
        ("60000", {}, "yes"),
        ("400000", {"kind": Kind.SOCIAL_HEALTH}, "yes"),
        ("432000", {"buyer": Buyer.UTILITIES}, "yes"),
        ("431999.99", {"buyer": Buyer.UTILITIES}, None),  # utilities have no national threshold
        ("59999.99", {"procedure": Procedure.DIRECT_AWARD}, "no"),
        ("60000", {"procedure": Procedure.IN_HOUSE}, "yes"),
    ],
)
def test_being_above_the_national_threshold_follows_from_the_value(
    a_lot, a_tender, library, *, value, changes, expected
):
    lot = a_lot(value=Money.euros(value), options=Money.euros(0))
    assert known_facts(a_tender(lot, **changes), library, TODAY).get("above_national_threshold") == expected


def test_without_a_call_the_rules_are_those_of_the_procedure(a_tender, library):
    known = known_facts(a_tender(procedure=Procedure.IN_HOUSE), library, TODAY)
    assert known["regime"] == "in_house"


# with the library as it is


@pytest.fixture
def newest(library):
    """The library with its newest versions, released or not."""
    return replace(library, released=())


def test_the_sound_tender_suits_a_condition_and_every_option_has_reasons_with_sources(a_tender, newest):
    found = recommend(a_tender(), newest, TODAY)
    assert found.instrument is Instrument.CONDITION
    assert all(one.reasons_for or one.reasons_against for one in found.options)
    reasons = [reason for one in found.options for reason in (*one.reasons_for, *one.reasons_against)]
    assert {source for reason in reasons for source in reason.sources} <= set(newest.sources)
    for instrument in (Instrument.AWARD, Instrument.MINIMUM, Instrument.RESERVED):
        assert option(found, instrument).reasons_against


@pytest.mark.parametrize("procedure", [Procedure.DIRECT_AWARD, Procedure.IN_HOUSE])
def test_without_a_call_nothing_is_compared_required_or_reserved(a_tender, newest, procedure):
    found = recommend(a_tender(procedure=procedure), newest, TODAY)
    assert found.instrument is Instrument.CONDITION
    assert {one.instrument for one in found.options if not one.suits} >= {
        Instrument.AWARD,
        Instrument.MINIMUM,
        Instrument.RESERVED,
    }


@pytest.mark.parametrize("arrangement", [Arrangement.FRAMEWORK, Arrangement.DYNAMIC])
def test_a_framework_may_carry_a_condition_only_with_a_reservation(a_tender, newest, arrangement):
    before = recommend(a_tender(), newest, TODAY).recommended
    found = recommend(a_tender(arrangement=arrangement), newest, TODAY)
    assert found.instrument is Instrument.CONDITION
    assert len(found.recommended.reasons_against) == len(before.reasons_against) + 1


@pytest.mark.parametrize(
    ("lot", "tender"),
    [
        ({"months": 5}, {}),
        ({"labour": Workers(count=Decimal("4.9"))}, {}),
        ({}, {"kind": Kind.SUPPLIES}),
        ({"value": Money.euros(50_000), "options": Money.euros(0), "labour": Workers(count=Decimal(6))}, {}),
    ],
    ids=["short", "few workers", "goods", "below the national threshold"],
)
def test_what_published_rules_leave_out_suits_a_dialogue(a_lot, a_tender, newest, *, lot, tender):
    """Trafikverket leaves out short and small contracts and goods (S44)."""
    found = recommend(a_tender(a_lot(**lot), **tender), newest, TODAY)
    assert found.instrument is Instrument.DIALOGUE
    assert found.recommended.reasons_for


# which criteria a tender takes


@pytest.mark.parametrize(
    ("lot", "asked", "expected"),
    [
        ({"forms": ("job",)}, {}, ["employment-condition"]),
        ({"forms": ("job", "training_agreement")}, {"seats": 1}, ["employment-condition", "student-module"]),
        ({"instrument": Instrument.MINIMUM, "forms": ("job",)}, {}, ["minimum-requirement"]),
        (
            {"instrument": Instrument.AWARD, "forms": ("work_trial", "gig", "apprenticeship")},
            {"seats": 2, "award": Award(weight=Percent(value=Decimal(10)))},
            ["award-criterion", "student-module", "apprentice-module", "gig-module", "work-trial-module"],
        ),
        ({"forms": ("internship", "job")}, {}, ["employment-condition", "internship-module"]),
    ],
)
def test_the_main_criterion_comes_first_and_then_its_modules(a_lot, a_tender, library, *, lot, asked, expected):
    taken = criteria_for(a_tender(a_lot(asked=asked, **lot)), with_rows(library), TODAY)
    assert [criterion.id for criterion in taken] == expected


def test_seats_in_any_lot_that_takes_the_clause_bring_the_module_of_students(a_lot, a_tender, library):
    lots = (a_lot(forms=("job",)), a_lot(id="LOT-0002", forms=("job",), asked={"seats": 1}))
    ids = [criterion.id for criterion in criteria_for(a_tender(lots=lots), with_rows(library), TODAY)]
    assert ids == ["employment-condition", "student-module"]
    silent = (lots[0].model_copy(update={"asked": None}), lots[0].model_copy(update={"id": "LOT-0002"}))
    ids = [criterion.id for criterion in criteria_for(a_tender(lots=silent), with_rows(library), TODAY)]
    assert ids == ["employment-condition"]


@pytest.mark.parametrize(
    ("instrument", "asked", "expected"),
    [
        (Instrument.DIALOGUE, Meeting(within_weeks=4), "dialogue"),
        (Instrument.BONUS, Meeting(within_weeks=4, reward=REWARD), "bonus-only"),
        (Instrument.RESERVED, reserved(ReservedBasis.INTEGRATION), "reserved-integration"),
        (Instrument.RESERVED, reserved(ReservedBasis.SERVICES), "reserved-services"),
    ],
)
def test_a_dialogue_a_bonus_and_a_reservation_stand_alone(a_lot, a_tender, library, *, instrument, asked, expected):
    lot = a_lot(forms=("job", "apprenticeship", "gig")).model_copy(update={"instrument": instrument, "asked": asked})
    assert [criterion.id for criterion in criteria_for(a_tender(lot), with_rows(library), TODAY)] == [expected]


def test_a_module_that_the_library_did_not_have_yet_does_not_come(a_lot, a_tender, library):
    # The module of internships is from 23 November 2026, that of gigs from the day before (their files' `since`).
    facts = a_tender(a_lot(forms=("job", "gig", "internship")))
    taken = {day: [one.id for one in criteria_for(facts, library, date(2026, 11, day))] for day in (22, 23)}
    assert taken == {
        22: ["employment-condition", "gig-module"],
        23: ["employment-condition", "gig-module", "internship-module"],
    }


def test_criteria_are_those_of_the_edition(a_tender, library):
    drafts = with_rows(library)
    (old,) = [one for one in drafts.criteria if one.id == "employment-condition"]
    new = old.model_copy(update={"version": 2, "since": date(2027, 6, 1)})
    both = replace(drafts, criteria=(*drafts.criteria, new))
    facts = a_tender()
    assert [criteria_for(facts, both, day)[0].version for day in (date(2027, 5, 31), date(2027, 6, 1))] == [1, 2]
