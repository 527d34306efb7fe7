from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from toolkit.base.model import NOT_KNOWN, Money, Text
from toolkit.library.model import Citation, Condition
from toolkit.library.shelf import load
from toolkit.tenders.model import Arrangement, Buyer, Instrument, Kind, Meeting, Workers
from toolkit.tenders.selection import Reason, criteria_for, is_met, known_facts, recommend, suits

TODAY = date(2026, 12, 1)

EXAMPLES = [(criterion, example) for criterion in load().criteria for example in criterion.example]


@pytest.mark.parametrize(
    ("criterion", "example"),
    EXAMPLES,
    ids=[f"{criterion.id} v{criterion.version}: {example.title}" for criterion, example in EXAMPLES],
)
def test_the_librarys_own_examples_come_out_as_they_say(criterion, example):
    assert suits(criterion, example.facts) is example.suits


def test_every_criterion_has_an_example(library):
    assert {criterion.id for criterion, _ in EXAMPLES} == {"employment-condition", "student-module", "dialogue"}


# rows written here, so that each outcome can be reached whatever the library says


def text(words):
    return Text(fi=f"{words} (fi)", sv=f"{words} (sv)", en=words)


def row(fact, *, at_least=None, is_any_of=None, sources=("S44",)):
    return Condition(
        fact=fact,
        at_least=None if at_least is None else Decimal(at_least),
        is_any_of=is_any_of,
        met=text(f"{fact} speaks for a condition"),
        unmet=text(f"{fact} speaks for a dialogue"),
        sources=tuple(Citation(source=source) for source in sources),
    )


def with_rows(library, *rows):
    criteria = tuple(
        criterion.model_copy(update={"suits_when": rows}) if criterion.id == "employment-condition" else criterion
        for criterion in library.criteria
    )
    return replace(library, criteria=criteria)


@pytest.mark.parametrize(("fact", "met"), [("4.99", False), ("5", True), ("5.01", True)])
def test_at_least_is_met_at_the_figure_itself(fact, met):
    assert is_met(row("workers", at_least=5), {"workers": Decimal(fact)}) is met
    assert is_met(row("workers", at_least=5), {"workers": fact}) is met


def test_one_of_several_words_is_enough():
    condition = row("kind", is_any_of=("works", "services"))
    assert is_met(condition, {"kind": "services"}) is True
    assert is_met(condition, {"kind": "supplies"}) is False


def test_what_is_not_known_tells_neither_way(library):
    assert is_met(row("workers", at_least=5), {"months": Decimal(24)}) is None
    (condition,) = [one for one in library.criteria if one.id == "employment-condition"]
    assert suits(condition, {}) is True


def test_a_row_without_a_comparison_is_never_met():
    assert is_met(row("kind"), {"kind": "works"}) is False


def test_a_condition_is_recommended_when_nothing_speaks_against_it(a_lot, a_tender, library):
    lot = a_lot()
    rows = (row("months", at_least=24, sources=("S44", "S38", "S44")), row("kind", is_any_of=("services",)))
    found = recommend(a_tender(lot), lot, with_rows(library, *rows), TODAY)
    assert found.instrument is Instrument.CONDITION
    assert found.reasons_for == (
        Reason(text("months speaks for a condition"), ("S44", "S38")),
        Reason(text("kind speaks for a condition"), ("S44",)),
    )
    assert found.reasons_against == ()


def test_one_unmet_row_is_enough_for_a_dialogue_and_the_met_ones_still_speak_for_the_condition(
    a_lot, a_tender, library
):
    lot = a_lot(labour=NOT_KNOWN)
    rows = (
        row("months", at_least=25),
        row("kind", is_any_of=("services",)),
        row("workers", at_least=5),  # not known: not told
        row("labour_known", is_any_of=("yes",)),
    )
    found = recommend(a_tender(lot), lot, with_rows(library, *rows), TODAY)
    assert found.instrument is Instrument.DIALOGUE
    assert [reason.text.en for reason in found.reasons_for] == [
        "months speaks for a dialogue",
        "labour_known speaks for a dialogue",
    ]
    assert [reason.text.en for reason in found.reasons_against] == ["kind speaks for a condition"]


def test_the_facts_of_a_lot_are_known_by_the_names_of_the_rows(a_lot, a_tender, library):
    lot = a_lot(labour=Workers(count=Decimal("6.5")))
    assert known_facts(a_tender(lot, kind=Kind.WORKS), lot, library, TODAY) == {
        "value": Decimal(1_000_000),  # without the options
        "months": Decimal(24),
        "workers": Decimal("6.5"),
        "kind": "works",
        "arrangement": "contract",
        "labour_known": "yes",
        "above_national_threshold": "yes",
    }


def test_workers_follow_from_the_labour_share(a_lot, a_tender, library):
    """1 000 000 € × 70 % ÷ 28 € ÷ 162.5 h ÷ 24 months = 6.41 workers."""
    lot = a_lot()
    workers = known_facts(a_tender(lot), lot, library, TODAY)["workers"]
    assert round(workers, 2) == Decimal("6.41")


def test_labour_and_rules_that_are_not_known_are_left_out(a_lot, a_tender, library):
    lot = a_lot(labour=NOT_KNOWN)
    facts = a_tender(lot, published=date(2028, 1, 1), arrangement=Arrangement.FRAMEWORK)
    known = known_facts(facts, lot, library, TODAY)
    assert (known["labour_known"], known["arrangement"]) == ("no", "framework")
    assert "workers" not in known
    assert "above_national_threshold" not in known


@pytest.mark.parametrize(
    ("value", "changes", "expected"),
    [
        ("59999.99", {}, "no"),
        ("60000", {}, "yes"),
        ("400000", {"kind": Kind.SOCIAL_HEALTH}, "yes"),
        ("432000", {"buyer": Buyer.UTILITIES}, "yes"),
    ],
)
def test_being_above_the_national_threshold_follows_from_the_rules(
    a_lot, a_tender, library, *, value, changes, expected
):
    lot = a_lot(value=Money.euros(value), options=Money.euros(0))
    assert known_facts(a_tender(lot, **changes), lot, library, TODAY)["above_national_threshold"] == expected


# with the library as it is


def test_the_sound_tender_suits_a_condition_with_reasons_that_have_sources(a_lot, a_tender, library):
    found = recommend(a_tender(), a_lot(), library, TODAY)
    assert found.instrument is Instrument.CONDITION
    assert found.reasons_for
    assert {source for reason in found.reasons_for for source in reason.sources} <= set(library.sources)


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
def test_what_published_rules_leave_out_suits_a_dialogue(a_lot, a_tender, library, *, lot, tender):
    """Trafikverket leaves out short and small contracts and goods (S44)."""
    changed = a_lot(**lot)
    found = recommend(a_tender(changed, **tender), changed, library, TODAY)
    assert found.instrument is Instrument.DIALOGUE
    assert found.reasons_for


@pytest.mark.parametrize(
    ("seats", "expected"), [(0, ["employment-condition"]), (1, ["employment-condition", "student-module"])]
)
def test_seats_bring_the_student_module(a_lot, library, *, seats, expected):
    assert [criterion.id for criterion in criteria_for(a_lot(asked={"seats": seats}), library, TODAY)] == expected


def test_a_dialogue_stands_alone(a_lot, library):
    lot = a_lot().model_copy(update={"asked": Meeting(within_weeks=4)})
    assert [criterion.id for criterion in criteria_for(lot, library, TODAY)] == ["dialogue"]
