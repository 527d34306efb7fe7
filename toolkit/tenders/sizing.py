"""Works out how much work to ask, by published methods, with every line of arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor
from types import MappingProxyType

from toolkit.base.model import Message, Money, NotKnown, Percent
from toolkit.library.model import DatedValue
from toolkit.library.shelf import Library
from toolkit.tenders.model import Amount, AmountBy, ArithmeticLine, Asked, LabourShare, Lot, Workers

WEEKS = 52
"""Weeks in a year, as full-time months are counted."""
YEAR = 12
"""Months in a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the buyer settles before a method is used; each method takes the ones it needs.

    `rate`: asked share of all labour. `per_year`: places for each year of the contract. `months_per_place`: full-time
    months that make one place. `months`: the buyer's own amount in full-time months.
    """

    rate: Percent
    per_year: Decimal
    months_per_place: Decimal
    months: int = 0

    @classmethod
    def of(cls, asked: Asked) -> Figures:
        """The figures that an asked amount was settled with."""
        return cls(
            rate=asked.rate, per_year=asked.per_year, months_per_place=asked.months_per_place, months=asked.months
        )


Method = Callable[[Lot, Library, date, Figures], Amount]


def month_hours(weekly_hours: Decimal) -> Decimal:
    """Hours in a full-time month: weekly hours × 52 ÷ 12."""
    return weekly_hours * WEEKS / YEAR


def labour_months(lot: Lot) -> Decimal | None:
    """All the labour of the contract without options, in full-time months; None where it is not known."""
    labour = exact_labour_months(lot)
    return None if labour is None else _decimal(labour)


def exact_labour_months(lot: Lot) -> Fraction | None:
    """The same as an exact fraction, so that nothing is lost before the one rounding at the end."""
    match lot.labour:
        case Workers(count=count):
            return Fraction(count) * lot.months
        case LabourShare(share=share, hourly_cost=cost) if cost.cents > 0 and lot.weekly_hours > 0:
            return _months_of(lot.value, share, cost, lot.weekly_hours)
    return None


def workers_of(lot: Lot) -> Decimal | None:
    """Full-time workers that the contract keeps busy on average: labour ÷ length; None where it cannot be told."""
    labour = exact_labour_months(lot)
    return None if labour is None or lot.months <= 0 else _decimal(labour / lot.months)


def share_asked(lot: Lot) -> Percent | None:
    """The asked months as a share of all labour of the contract, rounded half up to one decimal.

    None where the labour is not known or none, or where no months are asked (dialogue).
    """
    exact = exact_share_asked(lot)
    return None if exact is None else Percent(value=_decimal(exact * 100).quantize(Decimal("0.1"), ROUND_HALF_UP))


def exact_share_asked(lot: Lot) -> Fraction | None:
    """The asked months as an exact fraction of all labour, for comparing with caps; None as in `share_asked`."""
    labour = exact_labour_months(lot)
    if not labour or not isinstance(lot.asked, Asked):
        return None
    return lot.asked.months / labour


def labour_hours(lot: Lot, library: Library, on: date, figures: Figures) -> Amount:
    """A share of the labour (France, S45): value × labour share × rate ÷ hourly cost, in full-time months.

    Where labour is told as workers: workers × months × rate. Options add the same in proportion to their value.
    Rounded down to whole months once, at the end, from the exact figures: the obligation never exceeds the rate.
    """
    edition = Message("France, insertion hours formula, as published on mefsud77.fr")
    labour = exact_labour_months(lot)
    if labour is None or isinstance(lot.labour, NotKnown):
        return Amount(
            method=AmountBy.LABOUR_HOURS,
            edition=edition,
            sources=("S45",),
            why_not=Message(
                "It is not known how much of the contract is labour, so a share of it cannot be worked out. "
                "Give the labour share with its hourly cost, or the number of workers."
            ),
        )
    months = labour * _share(figures.rate)
    options = _labour_of_options(lot, lot.labour) * _share(figures.rate)
    lines = (
        _figure_line(
            Message("Share of the labour asked"),
            figures.rate.value,
            library.parameter("sizing_rate").on(on, "default"),
            lambda value: Percent(value=value),
        ),
        *(
            _lines_from_workers(lot, lot.labour, figures.rate, months, options)
            if isinstance(lot.labour, Workers)
            else _lines_from_share(lot, lot.labour, figures.rate, months, options)
        ),
    )
    return Amount(
        method=AmountBy.LABOUR_HOURS,
        edition=edition,
        sources=_sources(("S45",), lines),
        lines=lines,
        months=floor(months),
        option_months=floor(options),
    )


def count_per_year(lot: Lot, library: Library, on: date, figures: Figures) -> Amount:
    """So many places for each year of the contract (Vantaa, S25), each of so many months (Trafikverket, S43).

    Whole places, rounded down, but at least one where any are asked; then whole months, rounded down. Options add the
    places of their own length, without the least of one: the contract already has it.
    """
    exact = Fraction(figures.per_year) * lot.months / YEAR
    places = max(floor(exact), 1) if exact > 0 else 0
    months = Fraction(figures.months_per_place) * places
    option_exact = Fraction(figures.per_year) * lot.option_months / YEAR
    option_places = floor(option_exact)
    option_months = Fraction(figures.months_per_place) * option_places
    lines: tuple[ArithmeticLine, ...] = (
        _figure_line(
            Message("Places for each year"), figures.per_year, library.parameter("per_year").on(on, "default")
        ),
        _figure_line(
            Message("Full-time months in one place"),
            figures.months_per_place,
            library.parameter("months_per_place").on(on, "default"),
        ),
        ArithmeticLine(
            label=Message("Places during the contract"),
            formula=_per_year_formula(figures.per_year, lot.months),
            result=Message("{exact}, raised to the least of {places}", exact=_cut(exact), places=places)
            if places > exact
            else _rounded_down(exact),
            sources=("S25",),
        ),
        ArithmeticLine(
            label=Message("Full-time months asked"),
            formula=_places_formula(places, figures.months_per_place),
            result=_rounded_down(months),
            sources=("S43",),
        ),
    )
    if lot.option_months > 0:
        lines += (
            ArithmeticLine(
                label=Message("Places added by options"),
                formula=_per_year_formula(figures.per_year, lot.option_months),
                result=_rounded_down(option_exact),
                sources=("S25",),
            ),
            ArithmeticLine(
                label=Message("Full-time months added by options"),
                formula=_places_formula(option_places, figures.months_per_place),
                result=_rounded_down(option_months),
                sources=("S43",),
            ),
        )
    return Amount(
        method=AmountBy.COUNT_PER_YEAR,
        edition=Message(
            "The toolkit’s combination: number of people from Vantaa (contract from 2016), "
            "months in a place from Trafikverket (2020)"
        ),
        sources=_sources(("S25", "S43"), lines),
        lines=lines,
        months=floor(months),
        option_months=floor(option_months),
    )


def own(lot: Lot, library: Library, on: date, figures: Figures) -> Amount:
    """The buyer's own figure, by no published method; options add to it in proportion to their value, rounded down."""
    lines: tuple[ArithmeticLine, ...] = (
        ArithmeticLine(
            label=Message("Full-time months asked"),
            formula=Message("as the buyer has decided"),
            result=Message("{months}", months=figures.months),
        ),
    )
    options = Fraction(figures.months * lot.options.cents, lot.value.cents) if lot.value.cents > 0 else Fraction(0)
    if options > 0:
        formula = Message(
            "{months} months × {options} ÷ {value}", months=figures.months, options=lot.options, value=lot.value
        )
        added = Message("Full-time months added by options")
        lines += (ArithmeticLine(label=added, formula=formula, result=_rounded_down(options)),)
    return Amount(
        method=AmountBy.OWN,
        edition=Message("The buyer’s own figure, by no published method"),
        sources=(),
        lines=lines,
        months=figures.months,
        option_months=floor(options),
    )


METHODS: Mapping[AmountBy, Method] = MappingProxyType(
    {AmountBy.LABOUR_HOURS: labour_hours, AmountBy.COUNT_PER_YEAR: count_per_year, AmountBy.OWN: own}
)
"""Every way in which an amount may be settled."""


def side_by_side(
    lot: Lot, library: Library, on: date, *, rate: Percent, per_year: Decimal, months_per_place: Decimal
) -> tuple[Amount, Amount]:
    """The two published methods for one lot, so that an officer sees them next to each other."""
    figures = Figures(rate=rate, per_year=per_year, months_per_place=months_per_place)
    return labour_hours(lot, library, on, figures), count_per_year(lot, library, on, figures)


def _labour_of_options(lot: Lot, labour: LabourShare | Workers) -> Fraction:
    """What options add, in full-time months: from their own value, or from that of the contract in proportion."""
    if isinstance(labour, LabourShare):
        return _months_of(lot.options, labour.share, labour.hourly_cost, lot.weekly_hours)
    if lot.value.cents <= 0:
        return Fraction(0)
    return Fraction(labour.count) * lot.months * Fraction(lot.options.cents, lot.value.cents)


# Every formula below starts from the answers, not from a rounded line above it, so that each can be redone by hand.


def _lines_from_share(
    lot: Lot, labour: LabourShare, rate: Percent, months: Fraction, options: Fraction
) -> tuple[ArithmeticLine, ...]:
    """From value and labour share to full-time months."""
    share, cost, weekly = labour.share, labour.hourly_cost, lot.weekly_hours
    euros = _euros(lot.value) * _share(share)
    lines = (
        ArithmeticLine(
            label=Message("Labour in the contract"),
            formula=Message("{value} × {share}", value=lot.value, share=share),
            result=Message("{labour}", labour=Money(cents=floor(euros * 100))),
            sources=("S45",),
        ),
        ArithmeticLine(
            label=Message("Hours asked"),
            formula=Message(
                "{value} × {share} × {rate} ÷ {cost} an hour", value=lot.value, share=share, rate=rate, cost=cost
            ),
            result=Message("{hours} hours", hours=_cut(euros * _share(rate) / _euros(cost))),
            sources=("S45",),
        ),
        _month_line(weekly),
        ArithmeticLine(
            label=Message("Full-time months asked"),
            formula=_share_formula(lot.value, labour, rate, weekly),
            result=_rounded_down(months),
        ),
    )
    if lot.options.cents <= 0:
        return lines
    return (
        *lines,
        ArithmeticLine(
            label=Message("Full-time months added by options"),
            formula=_share_formula(lot.options, labour, rate, weekly),
            result=_rounded_down(options),
        ),
    )


def _lines_from_workers(
    lot: Lot, labour: Workers, rate: Percent, months: Fraction, options: Fraction
) -> tuple[ArithmeticLine, ...]:
    """From the number of full-time workers to full-time months."""
    lines = (
        ArithmeticLine(
            label=Message("Labour in the contract"),
            formula=Message("{workers} workers × {months} months", workers=labour.count, months=lot.months),
            result=Message("{months} full-time months", months=_cut(Fraction(labour.count) * lot.months)),
        ),
        _month_line(lot.weekly_hours),
        ArithmeticLine(
            label=Message("Hours asked"),
            formula=Message(
                "{workers} workers × {months} months × {rate} × {weekly} hours × {weeks} ÷ {year}",
                workers=labour.count,
                months=lot.months,
                rate=rate,
                weekly=lot.weekly_hours,
                weeks=WEEKS,
                year=YEAR,
            ),
            result=Message("{hours} hours", hours=_cut(months * _month(lot.weekly_hours))),
            sources=("S45",),
        ),
        ArithmeticLine(
            label=Message("Full-time months asked"),
            formula=Message(
                "{workers} workers × {months} months × {rate}", workers=labour.count, months=lot.months, rate=rate
            ),
            result=_rounded_down(months),
            sources=("S45",),
        ),
    )
    if lot.options.cents <= 0 or lot.value.cents <= 0:
        return lines
    return (
        *lines,
        ArithmeticLine(
            label=Message("Full-time months added by options"),
            formula=Message(
                "{workers} workers × {months} months × {rate} × {options} ÷ {value}",
                workers=labour.count,
                months=lot.months,
                rate=rate,
                options=lot.options,
                value=lot.value,
            ),
            result=_rounded_down(options),
        ),
    )


def _figure_line(
    label: Message, figure: Decimal, default: DatedValue | None, shown: Callable[[Decimal], object] = Decimal
) -> ArithmeticLine:
    """Where a figure comes from: the published default of the day, or the buyer's own decision."""
    sources: tuple[str, ...] = ()
    if default is None:
        formula = Message("the buyer’s own figure; none was published for that day")
    elif figure == default.amount:
        formula = Message("published figure")
        sources = tuple(cited.source for cited in default.sources)
    else:
        formula = Message("the buyer’s own figure; published: {default}", default=shown(default.amount))
    result = Message("{figure}", figure=shown(figure))
    return ArithmeticLine(label=label, formula=formula, result=result, sources=sources)


def _share_formula(value: Money, labour: LabourShare, rate: Percent, weekly_hours: Decimal) -> Message:
    return Message(
        "{value} × {share} × {rate} ÷ {cost} an hour ÷ ({weekly} hours × {weeks} ÷ {year})",
        value=value,
        share=labour.share,
        rate=rate,
        cost=labour.hourly_cost,
        weekly=weekly_hours,
        weeks=WEEKS,
        year=YEAR,
    )


def _month_line(weekly_hours: Decimal) -> ArithmeticLine:
    return ArithmeticLine(
        label=Message("Hours in a full-time month"),
        formula=Message("{weekly} hours × {weeks} ÷ {year}", weekly=weekly_hours, weeks=WEEKS, year=YEAR),
        result=Message("{hours} hours", hours=_cut(_month(weekly_hours))),
    )


def _per_year_formula(per_year: Decimal, months: int) -> Message:
    return Message("{per_year} a year × {months} months ÷ {year}", per_year=per_year, months=months, year=YEAR)


def _places_formula(places: int, months_per_place: Decimal) -> Message:
    return Message("{places} × {months_per_place} months", places=places, months_per_place=months_per_place)


def _rounded_down(exact: Fraction) -> Message:
    """A figure and the whole number it is rounded down to; only the number where nothing visible is cut off."""
    if _cut(exact) == floor(exact):
        return Message("{whole}", whole=floor(exact))
    return Message("{exact}, rounded down to {whole}", exact=_cut(exact), whole=floor(exact))


def _months_of(value: Money, share: Percent, cost: Money, weekly_hours: Decimal) -> Fraction:
    return _euros(value) * _share(share) / _euros(cost) / _month(weekly_hours)


def _month(weekly_hours: Decimal) -> Fraction:
    return Fraction(weekly_hours) * WEEKS / YEAR


def _euros(money: Money) -> Fraction:
    return Fraction(money.cents, 100)


def _share(percent: Percent) -> Fraction:
    return Fraction(percent.value) / 100


def _decimal(exact: Fraction) -> Decimal:
    return Decimal(exact.numerator) / exact.denominator


def _cut(exact: Fraction) -> Decimal:
    """A figure cut to the two decimals that are printed, so that what is printed is never too much."""
    return _decimal(exact).quantize(Decimal("0.01"), ROUND_DOWN)


def _sources(own_sources: tuple[str, ...], lines: tuple[ArithmeticLine, ...]) -> tuple[str, ...]:
    """Ids of all sources, each once: the method's own first, then those of its lines."""
    return tuple(dict.fromkeys((*own_sources, *(source for line in lines for source in line.sources))))
