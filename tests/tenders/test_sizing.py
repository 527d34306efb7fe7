from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.model import NOT_KNOWN, Language, Money, Percent
from toolkit.base.phrases import say
from toolkit.library.shelf import load
from toolkit.tenders.model import AmountBy, Arrangement, Kind, LabourShare, Meeting, Procedure, Workers
from toolkit.tenders.sizing import (
    CUT,
    METHODS,
    Figures,
    count_per_year,
    exact_labour_months,
    exact_share_asked,
    labour_hours,
    labour_months,
    month_hours,
    own,
    share_asked,
    share_of,
    share_of_all,
    side_by_side,
    value_step,
    workers_of,
)

TODAY = date(2026, 12, 1)


def figures(rate="5", per_year="1", months_per_place="12", step=None, **others):
    return Figures(
        rate=Percent(value=Decimal(rate)),
        per_year=Decimal(per_year),
        months_per_place=Decimal(months_per_place),
        value_step=None if step is None else Money.euros(step),
        **others,
    )


def by_share(share, cost):
    return LabourShare(share=Percent(value=Decimal(share)), hourly_cost=Money.euros(cost))


def result(amount, label):
    """What a line says in English, with a decimal comma as everywhere in Finland; the label must be there once."""
    (line,) = [line for line in amount.lines if line.label.id == label]
    return words(line.result)


def words(message):
    return say(message, Language.EN).replace("\N{NO-BREAK SPACE}", " ")


# the published example, and other cases by hand


def test_the_french_example_gives_833_hours(a_lot, library):
    """1 000 000 € × 50 % × 5 % ÷ 30 €/h = 833 h (S45); ÷ (37.5 × 52 ÷ 12 = 162.5 h) = 5.13 months."""
    lot = a_lot(value=Money.euros(1_000_000), options=Money.euros(0), labour=by_share("50", 30))
    amount = labour_hours(lot, library, TODAY, figures())
    assert result(amount, "Labour in the contract") == "500 000 €"
    assert result(amount, "Hours asked") == "833,33 hours"
    assert result(amount, "Hours in a full-time month") == "162,5 hours"
    assert result(amount, "Full-time months asked") == "5,12, rounded down to 5"
    assert (amount.months, amount.option_months, amount.why_not) == (5, 0, None)


def test_the_second_french_example_gives_3500_hours(a_lot, library):
    """1 500 000 € × 70 % × 10 % ÷ 30 €/h = 3 500 h of 35 000; a 35-hour week makes a month of 151.67 h."""
    lot = a_lot(value=Money.euros(1_500_000), labour=by_share("70", 30), weekly_hours=Decimal(35))
    amount = labour_hours(lot, library, TODAY, figures(rate="10"))
    assert result(amount, "Hours asked") == "3 500 hours"
    assert result(amount, "Hours in a full-time month") == "151,66 hours"
    assert amount.months == 23  # 3 500 ÷ 151.667 = 23.08


def test_options_add_in_proportion_to_their_value_rounded_down_for_themselves(a_lot, library):
    """1 000 000 € × 70 % × 5 % ÷ 28 € ÷ 162.5 h = 7.69; half of it for 500 000 € of options = 3.85."""
    amount = labour_hours(a_lot(), library, TODAY, figures())
    assert (amount.months, amount.option_months) == (7, 3)
    assert result(amount, "Full-time months added by options") == "3,84, rounded down to 3"


def test_an_exact_month_is_not_lost_to_a_rounded_line(a_lot, library):
    """208 000 € × 50 % × 5 % ÷ 30 € = 173.333… h = 40 h × 52 ÷ 12: one month exactly."""
    lot = a_lot(value=Money.euros(208_000), labour=by_share("50", 30), weekly_hours=Decimal(40))
    amount = labour_hours(lot, library, TODAY, figures())
    assert amount.months == 1
    assert result(amount, "Full-time months asked") == "1"
    assert (
        labour_hours(lot.model_copy(update={"value": Money(cents=20_799_999)}), library, TODAY, figures()).months == 0
    )


def test_labour_told_as_workers_gives_months_without_any_money(a_lot, library):
    """8 workers × 36 months × 5 % = 14.4 months; 14.4 × 40 × 52 ÷ 12 = 2 496 h; options 14.4 × 300 ÷ 1 200 = 3.6."""
    lot = a_lot(
        labour=Workers(count=Decimal(8)),
        months=36,
        weekly_hours=Decimal(40),
        value=Money.euros(1_200_000),
        options=Money.euros(300_000),
    )
    amount = labour_hours(lot, library, TODAY, figures())
    assert result(amount, "Labour in the contract") == "288 full-time months"
    assert result(amount, "Hours asked") == "2 496 hours"
    assert result(amount, "Full-time months asked") == "14,4, rounded down to 14"
    assert result(amount, "Full-time months added by options") == "3,6, rounded down to 3"
    assert (amount.months, amount.option_months) == (14, 3)


@pytest.mark.parametrize("labour", [Workers(count=Decimal(8)), by_share("50", 30)])
def test_without_options_nothing_is_added(a_lot, library, labour):
    lot = a_lot(labour=labour, options=Money.euros(0))
    assert labour_hours(lot, library, TODAY, figures()).option_months == 0


def test_a_contract_without_a_value_has_labour_in_its_options_only_if_labour_is_told_as_a_share(a_lot, library):
    """500 000 € × 50 % × 5 % ÷ 30 € ÷ 162.5 h = 2.56; of workers nobody can tell how many the options keep busy."""
    lot = a_lot(labour=by_share("50", 30), value=Money.euros(0), options=Money.euros(500_000))
    amount = labour_hours(lot, library, TODAY, figures())
    assert (amount.months, amount.option_months) == (0, 2)
    lot = a_lot(labour=Workers(count=Decimal(8)), value=Money.euros(0), options=Money.euros(500_000))
    amount = labour_hours(lot, library, TODAY, figures(rate="100"))
    assert amount.option_months == 0
    assert not [line for line in amount.lines if "options" in line.label.id]


def test_the_smallest_options_have_their_lines(a_lot, library):
    """A cent of options beside a cent of contract doubles it: 8 workers × 24 months = 192."""
    cent = Money(cents=1)
    lot = a_lot(labour=Workers(count=Decimal(8)), value=cent, options=cent, option_months=1)
    hours = labour_hours(lot, library, TODAY, figures(rate="100"))
    assert (hours.option_months, result(hours, "Full-time months added by options")) == (192, "192")
    shared = labour_hours(a_lot(options=cent), library, TODAY, figures())
    assert result(shared, "Full-time months added by options") == "0"
    count = count_per_year(lot, library, TODAY, figures())
    assert result(count, "Places added by options") == "0,08, rounded down to 0"


def test_formulas_are_printed_as_they_would_be_written_by_hand(a_lot, library):
    lot = a_lot(value=Money.euros(1_000_000), options=Money.euros(0), labour=by_share("50", 30), option_months=0)
    hours, count = (method(lot, library, TODAY, figures()) for method in (labour_hours, count_per_year))
    assert [words(line.formula) for line in hours.lines] == [
        "published figure",
        "1 000 000 € × 50 %",
        "1 000 000 € × 50 % × 5 % ÷ 30 € an hour",
        "37,5 hours × 52 ÷ 12",
        "1 000 000 € × 50 % × 5 % ÷ 30 € an hour ÷ (37,5 hours × 52 ÷ 12)",
    ]
    assert [words(line.formula) for line in count.lines][2:] == ["1 a year × 24 months ÷ 12", "2 × 12 months"]


def test_no_line_on_options_where_there_are_none(a_lot, library):
    for labour in (Workers(count=Decimal(8)), by_share("50", 30)):
        lot = a_lot(labour=labour, options=Money.euros(0), option_months=0)
        for amount in side_by_side(lot, library, TODAY, figures(step=250_000)):
            assert amount.lines
            assert not [line for line in amount.lines if "options" in line.label.id]


@pytest.mark.parametrize(
    "changes",
    [
        {"labour": NOT_KNOWN},
        {"labour": by_share("50", 0)},
        {"weekly_hours": Decimal(0)},
    ],
)
def test_where_labour_is_not_known_the_formula_says_why_it_gives_nothing(a_lot, library, changes):
    lot = a_lot(**changes)
    amount = labour_hours(lot, library, TODAY, figures())
    assert (amount.months, amount.option_months, amount.lines) == (None, None, ())
    assert amount.sources == ("S45",)
    assert words(amount.why_not).startswith("It is not known how much of the contract is labour")
    assert (labour_months(lot), share_asked(lot), workers_of(lot)) == (None, None, None)


@pytest.mark.parametrize(
    ("months", "per_year", "months_per_place", "expected", "places"),
    [
        (24, "1", "12", 24, "2"),
        (18, "1", "12", 12, "1,5, rounded down to 1"),
        (10, "1", "12", 12, "0,83, raised to the least of 1"),
        (36, "2.5", "12", 84, "7,5, rounded down to 7"),
        (12, "1", "6.5", 6, "1"),
        (12, "0", "12", 0, "0"),
        (11, "12", "1", 11, "11"),
    ],
)
def test_places_by_year_are_whole_and_at_least_one(
    a_lot, library, *, months, per_year, months_per_place, expected, places
):
    asked = figures(per_year=per_year, months_per_place=months_per_place)
    amount = count_per_year(a_lot(months=months), library, TODAY, asked)
    assert amount.months == expected
    assert result(amount, "Places during the contract") == places


@pytest.mark.parametrize(
    ("option_months", "per_year", "expected"), [(0, "1", 0), (11, "1", 0), (12, "1", 12), (25, "1", 24), (6, "2", 12)]
)
def test_options_add_whole_places_by_their_own_length_and_no_least(a_lot, library, option_months, per_year, expected):
    amount = count_per_year(a_lot(option_months=option_months), library, TODAY, figures(per_year=per_year))
    assert amount.option_months == expected


def test_half_a_month_per_place_is_cut_off_at_the_end(a_lot, library):
    """2 years × 1.5 = 3 places × 6.5 = 19.5 months; options of 12 months: 1 place × 6.5 = 6.5."""
    amount = count_per_year(a_lot(), library, TODAY, figures(per_year="1.5", months_per_place="6.5"))
    assert result(amount, "Full-time months asked") == "19,5, rounded down to 19"
    assert result(amount, "Places added by options") == "1,5, rounded down to 1"
    assert result(amount, "Full-time months added by options") == "6,5, rounded down to 6"
    assert (amount.months, amount.option_months) == (19, 6)


def test_the_own_figure_stands_as_it_is_and_options_add_in_proportion_to_their_value(a_lot, library):
    # 500 000 € of options beside 1 000 000 €: 9 × 0,5 = 4,5
    amount = own(a_lot(), library, TODAY, figures(months=9))
    assert (amount.months, amount.option_months, amount.sources) == (9, 4, ())
    assert [words(line.result) for line in amount.lines] == ["9", "4,5, rounded down to 4"]


@pytest.mark.parametrize("changes", [{"options": Money.euros(0)}, {"value": Money.euros(0)}])
def test_the_own_figure_stands_alone_where_options_have_nothing_to_be_in_proportion_to(a_lot, library, changes):
    amount = own(a_lot(**changes), library, TODAY, figures(months=9))
    assert (amount.months, amount.option_months) == (9, 0)
    assert [words(line.result) for line in amount.lines] == ["9"]


def test_a_figure_for_several_lots_shows_how_it_came_to_this_one(a_lot, library):
    """10 months over 1 000 000 €, 700 000 € and 300 000 €: 5, 3.5 and 1.5; the larger remainder comes first."""
    whole = Money.euros(2_000_000)
    exact = own(a_lot(options=Money.euros(0)), library, TODAY, figures(months=5, total=10, whole=whole))
    assert [(line.label.id, words(line.formula), words(line.result)) for line in exact.lines] == [
        ("Full-time months of all lots together", "as the buyer has decided", "10"),
        ("Full-time months asked", "10 months × 1 000 000 € ÷ 2 000 000 €", "5"),
    ]
    lot = a_lot(value=Money.euros(700_000), options=Money.euros(0))
    up = own(lot, library, TODAY, figures(months=4, total=10, whole=whole))
    assert words(up.lines[1].formula) == "10 months × 700 000 € ÷ 2 000 000 €"
    assert words(up.lines[1].result) == "3,5, so 4: whole months go first to the lots with the largest remainders"
    assert up.months == 4
    untold = own(lot, library, TODAY, figures(months=4, total=10))
    assert words(untold.lines[1].formula) == "part of 10 months, by the value of the lots"
    assert words(untold.lines[1].result) == "4"


# steps of value


@pytest.mark.parametrize(
    ("value", "options", "expected", "added"),
    [
        ("1000000", "500000", 48, 24),  # 4 and 2 full steps of 250 000 €
        ("999999.99", "249999.99", 36, 0),  # a cent below a step is no step
        ("249999.99", "0", 0, 0),  # and no least of one, unlike places by year
        ("250000", "750000", 12, 36),
        ("0", "600000", 0, 24),
    ],
)
def test_each_full_step_of_value_makes_a_place(a_lot, library, *, value, options, expected, added):
    lot = a_lot(value=Money.euros(value), options=Money.euros(options))
    amount = value_step(lot, library, TODAY, figures(step=250_000))
    assert (amount.months, amount.option_months) == (expected, added)


def test_the_published_example_of_trafikverket_gives_two_places(a_lot, library):
    """100 million of works at 50 million a place are two places of 12 months (S43), in whatever money."""
    lot = a_lot(value=Money.euros(100_000_000), options=Money.euros(0))
    amount = value_step(lot, library, TODAY, figures(step=50_000_000))
    assert result(amount, "Places during the contract") == "2"
    assert amount.months == 24


def test_the_lines_of_a_step_of_value_lead_from_the_buyers_step_to_the_months(a_lot, library):
    """1 000 000 ÷ 300 000 = 3.33 places, 3 × 6.5 = 19.5; options 500 000 ÷ 300 000 = 1.66 places, 1 × 6.5 = 6.5."""
    amount = value_step(a_lot(), library, TODAY, figures(step=300_000, months_per_place="6.5"))
    assert [(line.label.id, words(line.formula), words(line.result), line.sources) for line in amount.lines] == [
        (
            "Value of the contract for one place",
            "the buyer’s own figure; published: 50 000 000 SEK of works, 25 000 000 SEK of services, "
            "not turned into euros for want of a source of the rate",
            "300 000 €",
            ("S43", "S44"),
        ),
        ("Full-time months in one place", "the buyer’s own figure; published: 12", "6,5", ()),
        (
            "What the source leaves out",
            "contracts shorter than 6 months or with fewer than 5 full-time workers, frameworks, call-offs, "
            "direct awards, supplies",
            "none of these, as far as is known",
            ("S44",),
        ),
        ("Places during the contract", "1 000 000 € ÷ 300 000 €", "3,33, rounded down to 3", ("S43",)),
        ("Full-time months asked", "3 × 6,5 months", "19,5, rounded down to 19", ("S43",)),
        ("Places added by options", "500 000 € ÷ 300 000 €", "1,66, rounded down to 1", ("S43",)),
        ("Full-time months added by options", "1 × 6,5 months", "6,5, rounded down to 6", ("S43",)),
    ]
    assert (amount.months, amount.option_months) == (19, 6)


@pytest.mark.parametrize("step", [None, 0])
def test_without_a_step_the_published_ones_are_named_in_their_own_money_and_not_converted(a_lot, library, step):
    amount = value_step(a_lot(), library, TODAY, figures(step=step))
    assert (amount.months, amount.option_months, amount.lines) == (None, None, ())
    assert amount.sources == ("S43", "S44")
    why = words(amount.why_not)
    assert "50 000 000 SEK of works and each 25 000 000 SEK of services" in why
    assert "no source of an exchange rate was found" in why
    before = value_step(a_lot(), library, date(2015, 12, 31), figures(step=step))
    assert "none was published for that day" in words(before.why_not)


def test_before_the_publication_a_step_is_the_buyers_alone(a_lot, library):
    amount = value_step(a_lot(), library, date(2015, 12, 31), figures(step=250_000))
    assert amount.months == 48
    assert words(amount.lines[0].formula) == "the buyer’s own figure; none was published for that day"
    assert "What the source leaves out" not in [line.label.id for line in amount.lines]


@pytest.mark.parametrize(
    ("changes", "bought", "told"),
    [
        ({"months": 5}, {}, "this is left out: a contract shorter than 6 months"),
        ({"months": 6}, {}, "none of these, as far as is known"),
        ({"labour": Workers(count=Decimal("4.99"))}, {}, "this is left out: fewer than 5 full-time workers"),
        ({"labour": Workers(count=Decimal(5))}, {}, "none of these, as far as is known"),
        ({"labour": NOT_KNOWN}, {}, "none of these, as far as is known"),
        ({}, {"arrangement": Arrangement.FRAMEWORK}, "this is left out: a framework"),
        ({}, {"arrangement": Arrangement.CONTRACT, "procedure": Procedure.OPEN}, "none of these, as far as is known"),
        ({}, {"procedure": Procedure.DIRECT_AWARD}, "this is left out: a direct award"),
        ({}, {"kind": Kind.SUPPLIES}, "this is left out: supplies"),
        (
            {"months": 5, "labour": Workers(count=Decimal(1))},
            {"kind": Kind.SUPPLIES},
            "this is left out: a contract shorter than 6 months, fewer than 5 full-time workers and supplies",
        ),
    ],
)
def test_a_purchase_that_the_source_leaves_out_is_told_and_still_worked_out(a_lot, library, changes, bought, told):
    amount = value_step(a_lot(**changes), library, TODAY, figures(step=250_000, **bought))
    assert result(amount, "What the source leaves out") == told
    assert amount.months == 48


# where figures come from


def test_a_figure_says_whether_it_is_published_or_the_buyers_own(a_lot, library):
    def provenance(amount, label):
        (line,) = [line for line in amount.lines if line.label.id == label]
        return words(line.formula), words(line.result), line.sources

    published = labour_hours(a_lot(), library, TODAY, figures(rate="5"))
    assert provenance(published, "Share of the labour asked") == ("published figure", "5 %", ("S45", "S46"))
    chosen = labour_hours(a_lot(), library, TODAY, figures(rate="7.5"))
    assert provenance(chosen, "Share of the labour asked") == ("the buyer’s own figure; published: 5 %", "7,5 %", ())
    early = labour_hours(a_lot(), library, date(2014, 12, 31), figures(rate="5"))
    assert (
        provenance(early, "Share of the labour asked")[0] == "the buyer’s own figure; none was published for that day"
    )
    counted = count_per_year(a_lot(), library, TODAY, figures(per_year="1", months_per_place="6"))
    assert provenance(counted, "Places for each year") == ("published figure", "1", ("S25",))
    own_place = ("the buyer’s own figure; published: 12", "6", ())
    assert provenance(counted, "Full-time months in one place") == own_place


def test_each_method_names_its_edition_and_its_sources_once(a_lot, library):
    hours, count, step = side_by_side(a_lot(), library, TODAY, figures(step=250_000))
    assert (hours.method, hours.sources) == (AmountBy.LABOUR_HOURS, ("S45", "S46"))
    assert "mefsud77.fr" in words(hours.edition)
    assert (count.method, count.sources) == (AmountBy.COUNT_PER_YEAR, ("S25", "S43"))
    assert "Vantaa" in words(count.edition)
    assert "Trafikverket" in words(count.edition)
    assert (step.method, step.sources) == (AmountBy.VALUE_STEP, ("S43", "S44"))
    assert "Trafikverket (Sweden), a place for each step of value" in words(step.edition)
    assert labour_hours(a_lot(labour=Workers(count=Decimal(8))), library, TODAY, figures()).sources == ("S45", "S46")
    assert {source for amount in (hours, count, step) for source in amount.sources} <= set(library.sources)


def test_every_way_to_settle_an_amount_has_its_method(a_lot, library):
    assert set(METHODS) == set(AmountBy)
    for by, method in METHODS.items():
        assert method(a_lot(), library, TODAY, figures()).method is by


def test_figures_are_taken_from_what_is_asked(a_lot, a_tender):
    asked = a_lot(asked={"months": 9, "value_step": Money.euros(200_000)}).asked
    assert Figures.of(asked) == figures(step=200_000, months=9)
    facts = a_tender(a_lot(), arrangement=Arrangement.FRAMEWORK, procedure=Procedure.OPEN)
    bought = {"kind": Kind.SERVICES, "arrangement": Arrangement.FRAMEWORK, "procedure": Procedure.OPEN}
    assert Figures.of(asked, facts) == figures(step=200_000, months=9, **bought)


def test_figures_of_an_own_amount_tell_what_the_lots_share(a_lot, a_tender):
    own_figure = {"by": AmountBy.OWN, "months": 7}
    one = a_lot(asked=own_figure, value=Money.euros(700_000))
    other = a_lot(asked={**own_figure, "months": 3}, value=Money.euros(300_000))
    without = other.model_copy(update={"asked": None, "value": Money.euros(99_000)})
    told = Figures.of(one.asked, a_tender(lots=(one, other, without)))
    assert (told.total, told.whole) == (10, Money.euros(1_000_000))  # the lot without a clause shares nothing
    assert Figures.of(one.asked, a_tender(lots=(one, without))).total is None
    counted = a_lot(asked={"by": AmountBy.COUNT_PER_YEAR, "months": 7})
    assert Figures.of(counted.asked, a_tender(lots=(counted, counted))).total is None


# labour and share


def test_hours_of_a_month_follow_from_the_week():
    assert month_hours(Decimal("37.5")) == Decimal("162.5")
    assert month_hours(Decimal(36)) == Decimal(156)


def test_all_labour_in_months_from_the_share_or_from_the_workers(a_lot):
    """1 000 000 € × 65 % ÷ 25 € ÷ 162.5 h = 160 months; ÷ 24 = 6.67 workers."""
    lot = a_lot(labour=by_share("65", 25))
    assert labour_months(lot) == 160
    assert workers_of(lot) == Decimal("6.66")  # cut, as everywhere
    lot = a_lot(labour=Workers(count=Decimal("2.5")))
    assert labour_months(lot) == 60
    assert workers_of(lot) == Decimal("2.5")


def test_workers_of_a_contract_without_length_are_not_known(a_lot):
    assert workers_of(a_lot(months=0)) is None
    assert workers_of(a_lot(months=1, labour=Workers(count=Decimal(3)))) == 3


@pytest.mark.parametrize(
    ("months", "expected"),
    [(7, "5.83"), (6, "5"), (1, "0.83"), (11, "9.16"), (120, "100"), (0, "0"), (240, "200")],  # of 120 months
)
def test_the_share_is_cut_after_two_decimals(a_lot, months, expected):
    lot = a_lot(labour=Workers(count=Decimal(5)), asked={"months": months})
    assert share_asked(lot) == share_of(lot, months) == Percent(value=Decimal(expected))


def test_the_share_of_another_number_of_months_can_be_asked_for(a_lot):
    """12 of 96 months are 12.5 %, whatever the lot itself asks, and in a dialogue too."""
    lot = a_lot(labour=Workers(count=Decimal(4)), asked={"months": 1})
    meeting = lot.model_copy(update={"asked": Meeting(within_weeks=4)})
    assert share_of(lot, 12) == share_of(meeting, 12) == Percent(value=Decimal("12.5"))
    assert share_of(a_lot(labour=NOT_KNOWN), 12) is None


def test_the_share_of_several_lots_is_cut_once_from_the_exact_whole(a_lot):
    """Each lot: 1 083.55 € × 100 % ÷ 1 € ÷ 162.5 h = 6.668 months. 1 of 20.004 is 4.999 %; of 19.98 more."""
    labour = LabourShare(share=Percent(value=Decimal(100)), hourly_cost=Money.euros(1))
    lot = a_lot(value=Money.euros("1083.55"), labour=labour)
    assert share_of_all((lot, lot, lot), 1) == Percent(value=Decimal("4.99"))
    assert share_of_all((lot, a_lot(labour=NOT_KNOWN)), 1) is None
    assert share_of_all((lot.model_copy(update={"value": Money.euros(0)}),), 1) is None


def test_no_printed_figure_is_rounded_up(a_lot, library):
    """2/3 of a month, of an hour and of a percentage point all show ,66."""
    lot = a_lot(labour=by_share("65", 25), weekly_hours=Decimal(35))
    assert month_hours(Decimal(35)) == Decimal("151.66")
    assert labour_months(lot) == Decimal("171.42")  # 26 000 h ÷ 151.666… h = 171.428…
    assert result(labour_hours(lot, library, TODAY, figures()), "Hours in a full-time month") == "151,66 hours"
    assert "never rounded up" in words(CUT)


def test_there_is_no_share_of_no_labour_nor_in_a_dialogue(a_lot):
    assert share_asked(a_lot(labour=Workers(count=Decimal(0)))) is None
    assert share_asked(a_lot(asked=None).model_copy(update={"asked": Meeting(within_weeks=4)})) is None


# what holds for all contracts

LIBRARY = load()  # not the fixture: hypothesis would print it whole

cents = st.integers(0, 10**11)
percents = st.decimals(0, 100, places=2).map(lambda value: Percent(value=value))
labours = st.one_of(
    st.builds(LabourShare, share=percents, hourly_cost=st.integers(1, 20_000).map(lambda value: Money(cents=value))),
    st.builds(Workers, count=st.decimals(0, 1000, places=2)),
)
weeks = st.decimals("0.25", 40, places=2)
lots = st.fixed_dictionaries(
    {
        "value": cents.map(lambda value: Money(cents=value)),
        "options": cents.map(lambda value: Money(cents=value)),
        "months": st.integers(1, 240),
        "option_months": st.integers(0, 240),
        "labour": labours,
        "weekly_hours": weeks,
    }
)
chosen = st.builds(
    Figures,
    rate=percents,
    per_year=st.decimals(0, 100, places=2),
    months_per_place=st.decimals("0.5", 24, places=1),
    value_step=st.integers(10**5, 10**11).map(lambda value: Money(cents=value)),
)


@given(changes=lots, asked=chosen, more=cents)
def test_more_value_or_more_time_never_lowers_an_amount(a_lot, changes, asked, more):
    lot = a_lot(**changes)
    larger = lot.model_copy(update={"value": lot.value + Money(cents=more)})
    longer = lot.model_copy(update={"months": lot.months + more % 100})
    for method in (labour_hours, value_step):
        assert method(larger, LIBRARY, TODAY, asked).months >= method(lot, LIBRARY, TODAY, asked).months
    assert count_per_year(longer, LIBRARY, TODAY, asked).months >= count_per_year(lot, LIBRARY, TODAY, asked).months


@given(changes=lots, asked=chosen)
def test_twice_the_rate_never_lowers_an_amount(a_lot, changes, asked):
    lot = a_lot(**changes)
    twice = replace(asked, rate=Percent(value=asked.rate.value * 2), per_year=asked.per_year * 2)
    for method in (labour_hours, count_per_year):
        once, doubled = method(lot, LIBRARY, TODAY, asked), method(lot, LIBRARY, TODAY, twice)
        assert doubled.months >= once.months
        assert doubled.option_months >= once.option_months


@given(changes=lots, asked=chosen)
def test_a_share_of_labour_never_exceeds_the_rate_and_misses_it_by_less_than_a_month(a_lot, changes, asked):
    lot = a_lot(**changes)
    amount = labour_hours(lot, LIBRARY, TODAY, asked)
    wanted = exact_labour_months(lot) * Fraction(asked.rate.value) / 100
    assert amount.months <= wanted < amount.months + 1
    taken = lot.model_copy(update={"asked": lot.asked.model_copy(update={"months": amount.months})})
    share = exact_share_asked(taken)
    assert share is None or share * 100 <= Fraction(asked.rate.value)


@given(changes=lots, asked=chosen, more=st.integers(0, 10**10))
def test_a_larger_step_never_raises_an_amount(a_lot, changes, asked, more):
    lot = a_lot(**changes)
    larger = replace(asked, value_step=asked.value_step + Money(cents=more))
    once, wider = value_step(lot, LIBRARY, TODAY, asked), value_step(lot, LIBRARY, TODAY, larger)
    assert wider.months <= once.months
    assert wider.option_months <= once.option_months


@given(changes=lots, asked=chosen)
def test_a_share_of_at_most_everything_never_asks_more_than_all_the_labour(a_lot, changes, asked):
    lot = a_lot(**changes)
    assert labour_hours(lot, LIBRARY, TODAY, asked).months <= exact_labour_months(lot)
    assert labour_months(lot) <= exact_labour_months(lot)
    assert workers_of(lot) <= exact_labour_months(lot) / lot.months


@given(changes=lots, asked=chosen)
def test_options_bought_at_once_ask_as_much_or_a_place_more_and_what_two_cuts_lose(a_lot, changes, asked):
    """One floor instead of two: the whole is at least its parts, and more by a place and less than two months."""
    lot = a_lot(**changes)
    together = lot.model_copy(update={"value": lot.value + lot.options, "options": Money(cents=0), "option_months": 0})
    parts, whole = value_step(lot, LIBRARY, TODAY, asked), value_step(together, LIBRARY, TODAY, asked)
    assert 0 <= whole.months - (parts.months + parts.option_months) < asked.months_per_place + 2
    if isinstance(lot.labour, LabourShare):
        parts, whole = labour_hours(lot, LIBRARY, TODAY, asked), labour_hours(together, LIBRARY, TODAY, asked)
        assert 0 <= whole.months - (parts.months + parts.option_months) <= 1


def naively(lot, asked):
    """All three methods once more, straight from their published description, in nothing but fractions."""
    value, options = Fraction(lot.value.cents, 100), Fraction(lot.options.cents, 100)
    month = Fraction(lot.weekly_hours) * 52 / 12
    rate = Fraction(asked.rate.value) / 100
    if isinstance(lot.labour, Workers):
        main = Fraction(lot.labour.count) * lot.months * rate
        extra = main / value * options if value else Fraction(0)
    else:
        of_a_euro = Fraction(lot.labour.share.value) / 100 * rate / Fraction(lot.labour.hourly_cost.amount) / month
        main, extra = value * of_a_euro, options * of_a_euro
    years = Fraction(asked.per_year) * Fraction(lot.months, 12)
    places = 0 if years == 0 else max(1, years.__floor__())
    option_places = (Fraction(asked.per_year) * Fraction(lot.option_months, 12)).__floor__()
    each, step = Fraction(asked.months_per_place), Fraction(asked.value_step.amount)
    pairs = (
        (main, extra),
        (places * each, option_places * each),
        ((value / step).__floor__() * each, (options / step).__floor__() * each),
    )
    return [(months.__floor__(), added.__floor__()) for months, added in pairs]


@given(changes=lots, asked=chosen)
def test_all_methods_come_to_the_same_as_their_description_worked_out_plainly(a_lot, changes, asked):
    lot = a_lot(**changes)
    amounts = side_by_side(lot, LIBRARY, TODAY, asked)
    assert [(amount.months, amount.option_months) for amount in amounts] == naively(lot, asked)


def recomputed(formula):
    """A printed formula worked out again from its printed numbers alone."""
    sign = {"×": "*", "÷": "/"}
    parts = re.findall(r"(\d[\d ]*(?:,\d+)?)\s*(%)?|([×÷()])", formula)
    code = "".join(
        sign.get(mark, mark)
        if mark
        else f"Fraction('{number.replace(' ', '').replace(',', '.')}')" + ("/100" if percent else "")
        for number, percent, mark in parts
    )
    return eval(code, {"Fraction": Fraction})  # noqa: S307 (only digits, × ÷ and parentheses reach it)


@given(changes=lots, asked=chosen)
def test_every_printed_line_can_be_redone_from_what_it_prints(a_lot, changes, asked):
    lot = a_lot(**changes)
    whole = lot.value + lot.options
    shared = own(lot, LIBRARY, TODAY, replace(asked, months=2, total=5, whole=whole))
    for amount in (*side_by_side(lot, LIBRARY, TODAY, asked), shared):
        for line in amount.lines:
            formula, printed = words(line.formula), words(line.result)
            if not {"×", "÷"} & set(formula):
                continue  # a figure that is given, not worked out
            exact = recomputed(formula)
            shown = Fraction(re.match(r"[\d ]+(?:,\d+)?", printed).group().replace(" ", "").replace(",", "."))
            assert shown <= exact < shown + Fraction(1, 100)
            if "rounded down to" in printed:
                assert int(printed.rsplit(" to ")[1].replace(" ", "")) == int(exact)
        if amount is not shared:
            (asked_line,) = [line for line in amount.lines if line.label.id == "Full-time months asked"]
            assert int(words(asked_line.result).rsplit(" to ")[-1].replace(" ", "")) == amount.months
