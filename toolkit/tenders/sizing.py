"""Works out how much work to ask, by published methods, with every line of arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from types import MappingProxyType

from toolkit.base.model import Message, Money, NotKnown, Percent
from toolkit.library.model import DatedValue
from toolkit.library.shelf import Library
from toolkit.tenders.model import (
    Amount,
    AmountBy,
    ArithmeticLine,
    Arrangement,
    Asked,
    Kind,
    LabourShare,
    Lot,
    Procedure,
    TenderFacts,
    Workers,
)

WEEKS = 52
"""Weeks in a year, as full-time months are counted."""
YEAR = 12
"""Months in a year."""

CUT = Message(
    "Printed figures are cut after two decimals, never rounded up. Full-time months are cut to whole months once, at "
    "the end, from the exact figures, so no more is asked than the method gives."
)
"""How every figure here is printed and rounded, to be said where they are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the buyer settles before a method is used; each method takes the ones it needs.

    `rate`: asked share of all labour. `per_year`: places for each year of the contract. `months_per_place`: full-time
    months that make one place. `value_step`: euros of value for one place (none: not given). `months`: the buyer's own
    amount in full-time months; where it was shared out over several lots, this lot's part of the `total`, in proportion
    to its part of the `whole` value of the lots that share it.
    `kind`, `arrangement` and `procedure` only tell whether the source of a method leaves such purchases out.
    """

    rate: Percent
    per_year: Decimal
    months_per_place: Decimal
    value_step: Money | None = None
    months: int = 0
    total: int | None = None
    whole: Money | None = None
    kind: Kind | None = None
    arrangement: Arrangement | None = None
    procedure: Procedure | NotKnown | None = None

    @classmethod
    def of(cls, asked: Asked, facts: TenderFacts | None = None) -> Figures:
        """The figures that an asked amount was settled with, and what of the purchase a method may look at."""
        figures = cls(
            rate=asked.rate,
            per_year=asked.per_year,
            months_per_place=asked.months_per_place,
            value_step=asked.value_step,
            months=asked.months,
        )
        if facts is None:
            return figures
        told = replace(figures, kind=facts.kind, arrangement=facts.arrangement, procedure=facts.procedure)
        sharing = [(lot.value, lot.asked.months) for lot in facts.lots if isinstance(lot.asked, Asked)]
        if asked.by is not AmountBy.OWN or len(sharing) < 2:
            return told
        return replace(
            told,
            total=sum(months for _, months in sharing),
            whole=Money(cents=sum(value.cents for value, _ in sharing)),
        )


Method = Callable[[Lot, Library, date, Figures], Amount]


def month_hours(weekly_hours: Decimal) -> Decimal:
    """Hours in a full-time month as printed: weekly hours × 52 ÷ 12, cut after two decimals."""
    return _cut(_month(weekly_hours))


def labour_months(lot: Lot) -> Decimal | None:
    """All the labour of the contract without options, in full-time months as printed; None where it is not known."""
    labour = exact_labour_months(lot)
    return None if labour is None else _cut(labour)


def exact_labour_months(lot: Lot) -> Fraction | None:
    """The same as an exact fraction, for working on with, so that nothing is lost before the one cut at the end."""
    match lot.labour:
        case Workers(count=count):
            return Fraction(count) * lot.months
        case LabourShare(share=share, hourly_cost=cost) if cost.cents > 0 and lot.weekly_hours > 0:
            return _months_of(lot.value, share, cost, lot.weekly_hours)
    return None


def workers_of(lot: Lot) -> Decimal | None:
    """Full-time workers that the contract keeps busy on average, as printed; None where it cannot be told.

    Labour ÷ length. Cutting never carries a number across a limit that has at most two decimals.
    """
    labour = exact_labour_months(lot)
    return None if labour is None or lot.months <= 0 else _cut(labour / lot.months)


def share_asked(lot: Lot) -> Percent | None:
    """The asked months as a share of all labour of the contract, as printed.

    None where the labour is not known or none, or where no months are asked.
    """
    return share_of(lot, lot.asked.months) if isinstance(lot.asked, Asked) else None


def exact_share_asked(lot: Lot) -> Fraction | None:
    """The asked months as an exact fraction of all labour, for comparing with caps; None as in `share_asked`."""
    return _share_of(lot, lot.asked.months) if isinstance(lot.asked, Asked) else None


def share_of(lot: Lot, months: int) -> Percent | None:
    """The share of the contract's labour that so many full-time months are, as printed: cut after two decimals.

    None where the labour is not known or none.
    """
    return share_of_all((lot,), months)


def share_of_all(lots: Iterable[Lot], months: int) -> Percent | None:
    """The share of all the labour of some lots that so many full-time months are together, cut like every figure.

    None where the labour of any of them is not known, or all of it is nothing.
    """
    labour = [exact_labour_months(lot) for lot in lots]
    known = [one for one in labour if one is not None]
    whole = sum(known, Fraction(0))
    return Percent(value=_cut(months / whole * 100)) if whole and len(known) == len(labour) else None


def _share_of(lot: Lot, months: int) -> Fraction | None:
    labour = exact_labour_months(lot)
    return months / labour if labour else None


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
        _place_line(library, on, figures),
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


def value_step(lot: Lot, library: Library, on: date, figures: Figures) -> Amount:
    """A place for each full step of the contract's value (Trafikverket, S43), each of so many months.

    Whole places, rounded down, then whole months, rounded down; options add the places of their own value. The steps
    are published in Swedish kronor and no sourced rate was found, so the step in euros is always the buyer's own.
    """
    edition = Message("Trafikverket (Sweden), a place for each step of value, as published in 2020")
    sources = ("S43", "S44")
    step = figures.value_step
    if step is None or step.cents <= 0:
        return Amount(
            method=AmountBy.VALUE_STEP,
            edition=edition,
            sources=sources,
            why_not=_no_step(_published_steps(library, on)),
        )
    places, option_places = Fraction(lot.value.cents, step.cents), Fraction(lot.options.cents, step.cents)
    months = Fraction(figures.months_per_place) * floor(places)
    option_months = Fraction(figures.months_per_place) * floor(option_places)
    lines = (
        _step_line(step, _published_steps(library, on)),
        _place_line(library, on, figures),
        *_left_out(lot, library, on, figures),
        ArithmeticLine(
            label=Message("Places during the contract"),
            formula=_step_formula(lot.value, step),
            result=_rounded_down(places),
            sources=("S43",),
        ),
        ArithmeticLine(
            label=Message("Full-time months asked"),
            formula=_places_formula(floor(places), figures.months_per_place),
            result=_rounded_down(months),
            sources=("S43",),
        ),
    )
    if lot.options.cents > 0:
        lines += (
            ArithmeticLine(
                label=Message("Places added by options"),
                formula=_step_formula(lot.options, step),
                result=_rounded_down(option_places),
                sources=("S43",),
            ),
            ArithmeticLine(
                label=Message("Full-time months added by options"),
                formula=_places_formula(floor(option_places), figures.months_per_place),
                result=_rounded_down(option_months),
                sources=("S43",),
            ),
        )
    return Amount(
        method=AmountBy.VALUE_STEP,
        edition=edition,
        sources=_sources(sources, lines),
        lines=lines,
        months=floor(months),
        option_months=floor(option_months),
    )


def own(lot: Lot, library: Library, on: date, figures: Figures) -> Amount:
    """The buyer's own figure, by no published method; options add to it in proportion to their value, rounded down."""
    lines = _lines_of_own(lot, figures)
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
    {
        AmountBy.LABOUR_HOURS: labour_hours,
        AmountBy.COUNT_PER_YEAR: count_per_year,
        AmountBy.VALUE_STEP: value_step,
        AmountBy.OWN: own,
    }
)
"""Every way in which an amount may be settled."""


def side_by_side(lot: Lot, library: Library, on: date, figures: Figures) -> tuple[Amount, Amount, Amount]:
    """The three published methods for one lot, so that an officer sees them next to each other."""
    return (
        labour_hours(lot, library, on, figures),
        count_per_year(lot, library, on, figures),
        value_step(lot, library, on, figures),
    )


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


def _place_line(library: Library, on: date, figures: Figures) -> ArithmeticLine:
    return _figure_line(
        Message("Full-time months in one place"),
        figures.months_per_place,
        library.parameter("months_per_place").on(on, "default"),
    )


def _published_steps(library: Library, on: date) -> tuple[DatedValue, DatedValue] | None:
    """The steps of works and of services, in Swedish kronor; None where none were published for that day."""
    parameter = library.parameter("value_step")
    works, services = parameter.on(on, "works"), parameter.on(on, "services")
    return None if works is None or services is None else (works, services)


def _no_step(steps: tuple[DatedValue, DatedValue] | None) -> Message:
    """Why no amount comes of the value: the step is the buyer's, and this is what it could be compared with."""
    if steps is None:
        return Message("The value in euros that makes one place is not given, and none was published for that day.")
    works, services = steps
    return Message(
        "The value in euros that makes one place is not given. Trafikverket asks one place for each {works} SEK of "
        "works and each {services} SEK of services; no source of an exchange rate was found, so these are not turned "
        "into euros. Give the value that you find right.",
        works=works.amount,
        services=services.amount,
    )


def _step_line(step: Money, steps: tuple[DatedValue, DatedValue] | None) -> ArithmeticLine:
    """The buyer's step, beside the published ones that it cannot be compared with by arithmetic."""
    formula = Message("the buyer’s own figure; none was published for that day")
    if steps is not None:
        works, services = steps
        formula = Message(
            "the buyer’s own figure; published: {works} SEK of works, {services} SEK of services, not turned into "
            "euros for want of a source of the rate",
            works=works.amount,
            services=services.amount,
        )
    return ArithmeticLine(
        label=Message("Value of the contract for one place"),
        formula=formula,
        result=Message("{figure}", figure=step),
        sources=tuple(dict.fromkeys(cited.source for one in steps or () for cited in one.sources)),
    )


def _left_out(lot: Lot, library: Library, on: date, figures: Figures) -> tuple[ArithmeticLine, ...]:
    """For which purchases the source does not use its own method (S44), and whether this is one of them."""
    shortest = library.parameter("shortest_contract").on(on, "default")
    fewest = library.parameter("fewest_workers").on(on, "default")
    if shortest is None or fewest is None:
        return ()
    labour = exact_labour_months(lot)
    met = (
        (lot.months < shortest.amount, Message("a contract shorter than {months} months", months=shortest.amount)),
        (
            labour is not None and labour < Fraction(fewest.amount) * lot.months,
            Message("fewer than {workers} full-time workers", workers=fewest.amount),
        ),
        (figures.arrangement is Arrangement.FRAMEWORK, Message("a framework")),
        (figures.procedure is Procedure.DIRECT_AWARD, Message("a direct award")),
        (figures.kind is Kind.SUPPLIES, Message("supplies")),
    )
    reasons = tuple(words for is_so, words in met if is_so)
    return (
        ArithmeticLine(
            label=Message("What the source leaves out"),
            formula=Message(
                "contracts shorter than {months} months or with fewer than {workers} full-time workers, frameworks, "
                "call-offs, direct awards, supplies",
                months=shortest.amount,
                workers=fewest.amount,
            ),
            result=Message("this is left out: {reasons}", reasons=reasons)
            if reasons
            else Message("none of these, as far as is known"),
            sources=("S44",),
        ),
    )


def _step_formula(value: Money, step: Money) -> Message:
    return Message("{value} ÷ {step}", value=value, step=step)


def _lines_of_own(lot: Lot, figures: Figures) -> tuple[ArithmeticLine, ...]:
    """The buyer's figure as it was decided and, where several lots share one, how this lot comes to its part."""
    decided = Message("as the buyer has decided")
    asked = Message("Full-time months asked")
    whole = Message("{months}", months=figures.months)
    if figures.total is None:
        return (ArithmeticLine(label=asked, formula=decided, result=whole),)
    formula, result = Message("part of {total} months, by the value of the lots", total=figures.total), whole
    if figures.whole is not None and figures.whole.cents > 0:
        exact = Fraction(figures.total * lot.value.cents, figures.whole.cents)
        formula = Message(
            "{total} months × {value} ÷ {whole}", total=figures.total, value=lot.value, whole=figures.whole
        )
        if exact != figures.months:
            result = Message(
                "{exact}, so {months}: whole months go first to the lots with the largest remainders",
                exact=_cut(exact),
                months=figures.months,
            )
    return (
        ArithmeticLine(
            label=Message("Full-time months of all lots together"),
            formula=decided,
            result=Message("{months}", months=figures.total),
        ),
        ArithmeticLine(label=asked, formula=formula, result=result),
    )


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
        result=Message("{hours} hours", hours=month_hours(weekly_hours)),
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


def _cut(exact: Fraction) -> Decimal:
    """A figure cut to the two decimals that are printed, so that what is printed is never too much."""
    return Decimal(floor(exact * 100)) / 100


def _sources(own_sources: tuple[str, ...], lines: tuple[ArithmeticLine, ...]) -> tuple[str, ...]:
    """Ids of all sources, each once: the method's own first, then those of its lines."""
    return tuple(dict.fromkeys((*own_sources, *(source for line in lines for source in line.sources))))
