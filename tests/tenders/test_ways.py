"""The ways of settling the amount side by side, lot by lot and over all lots."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from toolkit.base.model import NOT_KNOWN, Money, Percent
from toolkit.library.shelf import Library
from toolkit.tenders.model import AmountBy, Lot, Meeting, TenderFacts
from toolkit.tenders.ways import Sizing, sizing

DAY = date(2027, 1, 15)


@pytest.fixture
def two_lots(a_lot: Callable[..., Lot], a_tender: Callable[..., TenderFacts]) -> TenderFacts:
    """Labour of the sound lot: 1 000 000 € × 70 % ÷ 28 € ÷ 162,5 h = 153,846 months; of the other 76,923."""
    other = a_lot(id="LOT-0002", name="South", value=Money.euros(500_000), options=Money.euros(0))
    return a_tender(lots=(a_lot(name="North"), other))


def sized(facts: TenderFacts, library: Library, chosen: object = None) -> Sizing:
    found = sizing(facts, chosen, library, DAY)
    assert found is not None
    return found


def test_each_way_is_summed_over_the_lots_and_held_against_all_labour(two_lots: TenderFacts, library: Library) -> None:
    found = sized(two_lots, library, AmountBy.COUNT_PER_YEAR)
    hours, count, step = found.ways
    assert [(way.letter, way.by, way.chosen) for way in found.ways] == [
        ("A", AmountBy.LABOUR_HOURS, False),
        ("B", AmountBy.COUNT_PER_YEAR, True),
        ("C", AmountBy.VALUE_STEP, False),
    ]
    # 5 % of 153,846 is 7,69 and of 76,923 is 3,84: 7 + 3 of 230,769 months are 4,333 %
    assert (hours.months, hours.share) == (10, Percent(value=Decimal("4.33")))
    # one place a year for two years, twelve months each, in each lot; options add one place of twelve in each
    assert (count.months, count.option_months) == (48, 24)
    assert step.months is None
    assert step.share is None
    assert step.why_not is not None
    assert hours.why_not is None


def test_each_lot_has_its_own_share_by_each_way(two_lots: TenderFacts, library: Library) -> None:
    first, second = sized(two_lots, library).shares
    assert first[:2] == (Percent(value=Decimal("4.55")), Percent(value=Decimal("15.6")))
    assert second[:2] == (Percent(value=Decimal("3.9")), Percent(value=Decimal("31.2")))
    assert (first[2], second[2]) == (None, None)


def test_lots_that_take_no_clause_are_left_out_with_their_labour(
    a_lot: Callable[..., Lot], a_tender: Callable[..., TenderFacts], library: Library
) -> None:
    spared = a_lot(id="LOT-0002", name="South").model_copy(update={"asked": None})
    found = sized(a_tender(lots=(a_lot(name="North"), spared)), library)
    assert [lot.name for lot in found.lots] == ["North"]
    assert found.ways[0].share == Percent(
        value=Decimal("4.55")
    )  # 7 of 153,846 months: what the check and the report say too


def test_the_own_figure_stands_beside_the_others_only_when_it_is_chosen(
    a_lot: Callable[..., Lot], a_tender: Callable[..., TenderFacts], library: Library
) -> None:
    facts = a_tender(a_lot(asked={"by": AmountBy.OWN, "months": 9}))
    assert [way.by for way in sized(facts, library).ways][3:] == []
    chosen = sized(facts, library, "own").ways[3]
    assert (chosen.letter, chosen.months, chosen.chosen) == ("D", 9, True)


def test_what_is_not_known_of_the_labour_leaves_shares_open(
    a_lot: Callable[..., Lot], a_tender: Callable[..., TenderFacts], library: Library
) -> None:
    found = sized(a_tender(a_lot(labour=NOT_KNOWN)), library)
    assert [way.months for way in found.ways] == [None, 24, None]
    assert [way.share for way in found.ways] == [None, None, None]


def test_a_dialogue_has_no_ways(
    a_lot: Callable[..., Lot], a_tender: Callable[..., TenderFacts], library: Library
) -> None:
    facts = a_tender(a_lot().model_copy(update={"asked": Meeting(within_weeks=8)}))
    assert sizing(facts, None, library, DAY) is None
