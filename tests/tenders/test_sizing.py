from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.model import NOT_KNOWN, Language, Money, Percent
from toolkit.base.phrases import say
from toolkit.library.shelf import load
from toolkit.tenders.model import AmountBy, LabourShare, Meeting, Workers
from toolkit.tenders.sizing import (
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
    side_by_side,
    workers_of,
)

TODAY = date(2026, 12, 1)


def figures(rate="5", per_year="1", months_per_place="12", months=0):
    return Figures(
        rate=Percent(value=Decimal(rate)),
        per_year=Decimal(per_year),
        months_per_place=Decimal(months_per_place),
        months=months,
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
        for amount in side_by_side(
            lot, library, TODAY, rate=Percent(value=Decimal(5)), per_year=Decimal(1), months_per_place=Decimal(12)
        ):
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
    hours, count = side_by_side(
        a_lot(), library, TODAY, rate=Percent(value=Decimal(5)), per_year=Decimal(1), months_per_place=Decimal(12)
    )
    assert (hours.method, hours.sources) == (AmountBy.LABOUR_HOURS, ("S45", "S46"))
    assert "mefsud77.fr" in words(hours.edition)
    assert (count.method, count.sources) == (AmountBy.COUNT_PER_YEAR, ("S25", "S43"))
    assert "Vantaa" in words(count.edition)
    assert "Trafikverket" in words(count.edition)
    assert labour_hours(a_lot(labour=Workers(count=Decimal(8))), library, TODAY, figures()).sources == ("S45", "S46")
    assert {source for amount in (hours, count) for source in amount.sources} <= set(library.sources)


def test_every_way_to_settle_an_amount_has_its_method(a_lot, library):
    assert set(METHODS) == set(AmountBy)
    for by, method in METHODS.items():
        assert method(a_lot(), library, TODAY, figures()).method is by


def test_figures_are_taken_from_what_is_asked(a_lot):
    assert Figures.of(a_lot(asked={"months": 9}).asked) == figures(months=9)


# labour and share


def test_hours_of_a_month_follow_from_the_week():
    assert month_hours(Decimal("37.5")) == Decimal("162.5")
    assert month_hours(Decimal(36)) == Decimal(156)


def test_all_labour_in_months_from_the_share_or_from_the_workers(a_lot):
    """1 000 000 € × 65 % ÷ 25 € ÷ 162.5 h = 160 months; ÷ 24 = 6.67 workers."""
    lot = a_lot(labour=by_share("65", 25))
    assert labour_months(lot) == 160
    assert round(workers_of(lot), 2) == Decimal("6.67")
    lot = a_lot(labour=Workers(count=Decimal("2.5")))
    assert labour_months(lot) == 60
    assert workers_of(lot) == Decimal("2.5")


def test_workers_of_a_contract_without_length_are_not_known(a_lot):
    assert workers_of(a_lot(months=0)) is None
    assert workers_of(a_lot(months=1, labour=Workers(count=Decimal(3)))) == 3


@pytest.mark.parametrize(
    ("months", "expected"),
    [(7, "5.8"), (6, "5"), (1, "0.8"), (120, "100"), (0, "0"), (240, "200")],  # of 120 months
)
def test_the_share_is_rounded_to_one_decimal(a_lot, months, expected):
    lot = a_lot(labour=Workers(count=Decimal(5)), asked={"months": months})
    assert share_asked(lot) == Percent(value=Decimal(expected))


def test_half_a_tenth_is_rounded_up(a_lot):
    """1 month of 80 is 1.25 %, 3 months of 80 are 3.75 %."""
    lot = a_lot(labour=Workers(count=Decimal(4)), months=20, asked={"months": 1})
    assert share_asked(lot) == Percent(value=Decimal("1.3"))
    lot = a_lot(labour=Workers(count=Decimal(4)), months=20, asked={"months": 3})
    assert share_asked(lot) == Percent(value=Decimal("3.8"))


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
)


@given(changes=lots, asked=chosen, more=cents)
def test_more_value_or_more_time_never_lowers_an_amount(a_lot, changes, asked, more):
    lot = a_lot(**changes)
    larger = lot.model_copy(update={"value": lot.value + Money(cents=more)})
    longer = lot.model_copy(update={"months": lot.months + more % 100})
    assert labour_hours(larger, LIBRARY, TODAY, asked).months >= labour_hours(lot, LIBRARY, TODAY, asked).months
    assert count_per_year(longer, LIBRARY, TODAY, asked).months >= count_per_year(lot, LIBRARY, TODAY, asked).months


@given(changes=lots, asked=chosen)
def test_twice_the_rate_never_lowers_an_amount(a_lot, changes, asked):
    lot = a_lot(**changes)
    twice = Figures(
        rate=Percent(value=asked.rate.value * 2), per_year=asked.per_year * 2, months_per_place=asked.months_per_place
    )
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
    for amount in (labour_hours(lot, LIBRARY, TODAY, asked), count_per_year(lot, LIBRARY, TODAY, asked)):
        for line in amount.lines:
            formula, printed = words(line.formula), words(line.result)
            if "×" not in formula:
                continue  # a figure that is given, not worked out
            exact = recomputed(formula)
            shown = Fraction(re.match(r"[\d ]+(?:,\d+)?", printed).group().replace(" ", "").replace(",", "."))
            assert shown <= exact < shown + Fraction(1, 100)
            if "rounded down to" in printed:
                assert int(printed.rsplit(" to ")[1].replace(" ", "")) == int(exact)
        printed_months = [words(line.result) for line in amount.lines if line.label.id == "Full-time months asked"]
        assert int(printed_months[0].rsplit(" to ")[-1].replace(" ", "")) == amount.months
