"""Checks a tender against the guardrails: what blocks, what wants a second look, what is good to know.

The words stand in the library, one file a guardrail; here stands when each of its cases is met, and with which values.
Where two cases are degrees of one fault, only the heavier is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from math import floor
from types import MappingProxyType

from toolkit.base.model import Finding, Money, NotKnown, Percent, Severity
from toolkit.library.due import months_later
from toolkit.library.shelf import Library
from toolkit.tenders.met import Met, Rule, WholeRule, finding_of, for_asked, for_reserved, limit_on
from toolkit.tenders.model import (
    UNCERTAIN,
    WITHOUT_CALL,
    AmountBy,
    Asked,
    Buyer,
    Evidence,
    Instrument,
    Kind,
    Lot,
    Placed,
    Regime,
    Reserved,
    ReservedBasis,
    TenderFacts,
)
from toolkit.tenders.people_rules import (
    forms_fit,
    group_available,
    groups_tell_by_themselves,
    no_rehabilitative_work,
    own_students,
    reason_for_groups,
    residents,
    small_firms,
    staff_transfers,
    unpaid_work,
)
from toolkit.tenders.reading import (
    asks_of_the_whole_firm,
    cannot_be_measured,
    demands_a_label,
    tells_of_a_person,
)
from toolkit.tenders.regime import SPECIAL, counting_day, regime
from toolkit.tenders.sizing import exact_labour_months, exact_share_asked, labour_months, share_asked, workers_of

_WEIGHT = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.NOTE: 2}


def published(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-PUB: the clause must be in the call, or in the contract where there is no call.

    A dialogue and a reservation bind a tenderer too, so they must be there as well.
    """
    if facts.procedure in WITHOUT_CALL:
        yield Met("no_call")
    elif isinstance(facts.published, NotKnown):
        yield Met("not_known")
    elif facts.published <= on:
        yield Met("published", {"published": facts.published})


def notice(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-HILMA: what to answer in the contract notice; below the national threshold and without a call there is none."""
    if facts.procedure in WITHOUT_CALL or regime(facts, library, on).regime in _WITHOUT_NOTICE:
        return
    places = places_to_announce(facts)
    if places is not None:
        case = "at_most" if lot.instrument is Instrument.AWARD else "answer"
        yield Met(case, {"places": places, "months": _total_months(facts)})


@for_asked
def size(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SIZE: how much is asked against all labour of the contract, and whether the contract is of a size for it."""
    day = counting_day(facts.published, on)
    if _asks_nothing(facts) and lot.instrument is not Instrument.AWARD:
        yield Met("nothing")
    if asked.months > 0:
        yield from _share_of_labour(lot, asked, library, day)
    shortest = limit_on(library, "shortest_contract", day)
    if shortest is not None and lot.months < shortest:
        yield Met("short", {"months": lot.months, "limit": shortest})
    workers, fewest = workers_of(lot), limit_on(library, "fewest_workers", day)
    if workers is not None and fewest is not None and workers < fewest:
        yield Met("few_workers", {"workers": _cut(workers), "limit": fewest})


@for_asked
def small(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SMALL: small purchases and goods may carry an obligation, but seldom should; a dialogue is the other way.

    Utilities have no national threshold: theirs are held against that of other buyers, as a yardstick only.
    """
    verdict = regime(facts, library, on)
    value = facts.estimated_value
    if verdict.by_value is Regime.BELOW_NATIONAL:
        if verdict.national is not None:
            yield Met("below_threshold", {"value": value, "threshold": Money.euros(verdict.national.amount)})
        else:
            yardstick = library.parameter("national_threshold").on(verdict.day, facts.kind.value)
            if yardstick is not None and value.amount < yardstick.amount:
                yield Met("small_utility", {"value": value, "threshold": Money.euros(yardstick.amount)})
    if facts.kind is Kind.SUPPLIES:
        yield Met("supplies")


@for_asked
def framework(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-FRAME: where nobody knows how much will be bought, the obligation must follow what is really bought."""
    if facts.arrangement in UNCERTAIN:
        yield Met(facts.arrangement.value)


@for_asked
def time(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-TIME: first start and shortest placement fit into the contract; the start is no later than published ones."""
    first = asked.first_start_months
    if first >= lot.months:
        yield Met("first_start", {"first_start": first, "months": lot.months})
    elif first + asked.min_months > lot.months:
        yield Met("min_length", {"first_start": first, "min_months": asked.min_months, "months": lot.months})
    limit = limit_on(library, "first_start", counting_day(facts.published, on))
    if limit is not None and first > limit:
        yield Met("late", {"first_start": first, "limit": limit})


@for_asked
def release(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-FALLBACK: what happens where nobody is presented in time."""
    if asked.response_days is None:
        yield Met("no_release")


@for_asked
def sanction(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SANCT: a penalty has a ceiling that limits it, and time to put things right comes before it."""
    if asked.penalty is None:
        return
    if asked.penalty_cap is None:
        yield Met("no_cap")
    elif asked.penalty_cap.value >= 100:
        yield Met("cap_is_all", {"cap": asked.penalty_cap})
    else:
        ceiling = Fraction(lot.value.cents) * Fraction(asked.penalty_cap.value) / 100
        if asked.months > 0 and asked.penalty.cents > ceiling:
            yield Met("cap_too_low", {"penalty": asked.penalty, "ceiling": Money(cents=floor(ceiling))})
    if asked.cure_days is None:
        yield Met("no_cure")
    elif _days(lot.months - asked.first_start_months) < asked.cure_days and asked.first_start_months < lot.months:
        yield Met(
            "cure_too_long",
            {"cure_days": asked.cure_days, "first_start": asked.first_start_months, "months": lot.months},
        )


@for_asked
def weight(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-WEIGHT: an award criterion rewards something, neither too little to matter nor so much that it decides.

    And a promise that earned points costs something to break.
    """
    if asked.award is None:
        return
    day, mine = counting_day(facts.published, on), asked.award.weight
    low, high = limit_on(library, "award_weight", day, "low"), limit_on(library, "award_weight", day, "high")
    if _total_months(facts) == 0:
        yield Met("nothing")
    if low is not None and mine.value < low:
        yield Met("light", {"weight": mine, "low": Percent(value=low)})
    if high is not None and mine.value > high:
        yield Met("heavy", {"weight": mine, "high": Percent(value=high)})
    if asked.months > 0:
        yield from _worth_breaking(lot, asked, mine)


def _worth_breaking(lot: Lot, asked: Asked, weight: Percent) -> Iterator[Met]:
    """Whether breaking the whole promise costs nothing, or less than its points weigh in the comparison.

    The weight is read as a share of the estimated value: a yardstick only, since how prices earn points is not asked.
    """
    if asked.penalty is None:
        yield Met("free")
        return
    most = Fraction(asked.penalty.cents * asked.months)
    if asked.penalty_cap is not None:
        most = min(most, Fraction(lot.value.cents) * Fraction(asked.penalty_cap.share))
    worth = Fraction(lot.value.cents) * Fraction(weight.share)
    if most < worth:
        yield Met("cheap", {"value": Money(cents=floor(worth)), "weight": weight, "penalty": Money(cents=floor(most))})


def bonus(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-BONUS: a bonus has a ceiling, and the money for it stands in the budget; without an obligation too."""
    offered = lot.bonus
    alone = lot.instrument is Instrument.BONUS  # it has questions of its own
    if offered is not None and offered.ceiling is None:
        yield Met("no_ceiling", field="bonus_at_most" if alone else None)
    if offered is not None and not offered.budgeted:
        yield Met("not_budgeted", field="bonus_in_budget" if alone else None)


CONFIRMED = frozenset({Evidence.AUTHORITY_CONFIRMATION, Evidence.PROVIDER_CONFIRMATION})
"""Evidence that somebody else than the supplier gives."""


@for_asked
def verified(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-VERIFY: what is scored or costs money is shown, and confirmed by somebody else than the supplier.

    The short path does not ask for the evidence: there the clause on follow-up names it, confirmation included.
    """
    at_stake = asked.award or asked.penalty or asked.bonus
    if not facts.full or at_stake is None:
        return
    if not asked.evidence:
        yield Met("no_evidence")
    elif CONFIRMED.isdisjoint(asked.evidence):
        yield Met("unconfirmed")


@for_asked
def suitability(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SUIT: a promise to employ says nothing of a tenderer's capacity, so it is no requirement of suitability."""
    if lot.instrument is Instrument.MINIMUM and asked.placed is Placed.SUITABILITY:
        yield Met("suitability")


@for_reserved
def reserved(facts: TenderFacts, lot: Lot, asked: Reserved, library: Library, on: date) -> Iterator[Met]:
    """G-RESERVED: a contract is reserved on one lawful ground, with the share and the length that the ground allows."""
    day = counting_day(facts.published, on)
    least = limit_on(library, "reserved_share", day, "least")
    if least is not None and asked.share.value < least:
        yield Met("low_share", {"share": asked.share, "limit": Percent(value=least)})
    if asked.basis is ReservedBasis.SERVICES:
        if facts.kind not in SPECIAL:
            yield Met("not_services")
        longest, months = limit_on(library, "reserved_term", day), lot.months + lot.option_months
        if longest is not None and months > longest:
            yield Met("too_long", {"months": months, "limit": longest})
    if any(isinstance(other.asked, Asked) for other in facts.asking_lots):
        yield Met("mixed")


_NEEDS_CALL = {Instrument.AWARD: "award", Instrument.MINIMUM: "minimum", Instrument.RESERVED: "reserved"}


def procedure(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-PROC: without a call nothing is compared, no tender is rejected, and nothing can be reserved."""
    if facts.procedure in WITHOUT_CALL and lot.instrument in _NEEDS_CALL:
        yield Met(_NEEDS_CALL[lot.instrument])


@for_asked
def empty_lot(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-LOTS: a lot that takes the clause is asked something, where others are."""
    if asked.months == 0 and asked.seats == 0 and not _asks_nothing(facts):
        yield Met("empty")


def rewarded_twice(facts: TenderFacts, library: Library, on: date) -> Iterator[Met]:
    """G-OVERLAP: what one lot demands as a minimum does not earn points in another."""
    if {Instrument.AWARD, Instrument.MINIMUM} <= {lot.instrument for lot in facts.asking_lots}:
        yield Met("both")


def dates(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-DATE: every dated number that the tender rests on is in force and lately checked; a dialogue has some too."""
    day = counting_day(facts.published, on)
    for id, of in used_parameters(facts, lot, library, on):
        parameter = library.parameter(id)
        if parameter.on(day, of) is None:
            yield Met("no_value", {"parameter": parameter.title, "day": day})
        if months_later(parameter.checked, parameter.review_months) < on:
            yield Met("stale", {"parameter": parameter.title, "checked": parameter.checked})


GUARDRAILS: Mapping[str, Rule] = MappingProxyType(
    {
        "G-PUB": published,
        "G-RES": residents,
        "G-ORIG": own_students,
        "G-GROUP": group_available,
        "G-SPECIAL": groups_tell_by_themselves,
        "G-AGE": reason_for_groups,
        "G-SIZE": size,
        "G-SMALL": small,
        "G-FRAME": framework,
        "G-TIME": time,
        "G-FORM": forms_fit,
        "G-UNPAID": unpaid_work,
        "G-NOKUNT": no_rehabilitative_work,
        "G-FALLBACK": release,
        "G-SANCT": sanction,
        "G-HILMA": notice,
        "G-WEIGHT": weight,
        "G-BONUS": bonus,
        "G-VERIFY": verified,
        "G-SME": small_firms,
        "G-TUPE": staff_transfers,
        "G-SUIT": suitability,
        "G-RESERVED": reserved,
        "G-PROC": procedure,
        "G-LOTS": empty_lot,
        "G-DATE": dates,
    }
)
"""The rules that look at each lot that takes the clause."""

OF_THE_WHOLE: Mapping[str, WholeRule] = MappingProxyType(
    {
        "G-LINK": asks_of_the_whole_firm,
        "G-VAGUE": cannot_be_measured,
        "G-LABEL": demands_a_label,
        "G-GDPR": tells_of_a_person,
        "G-OVERLAP": rewarded_twice,
    }
)
"""The rules that look at the purchase as a whole, once."""

FORMERLY: Mapping[tuple[str, str], str] = MappingProxyType(
    {("G-SPECIAL", "only_special"): "G-GDPR", ("G-UNPAID", "no_paid_form"): "G-FORM"}
)
"""Guardrail and case that stood under another code before: what was set aside under that code stays set aside."""


def keys_of(finding: Finding) -> tuple[str, ...]:
    """The keys under which a finding may have been set aside: its own, and the one it had under its former code."""
    former = FORMERLY.get((finding.code, finding.case))
    return (finding.key,) if former is None else (finding.key, finding.model_copy(update={"code": former}).key)


def findings(facts: TenderFacts, library: Library, on: date) -> tuple[Finding, ...]:
    """Everything the guardrails find in a tender on a day: blocks first, then warnings, then notes, each by code.

    Lots without a clause are silent. What is the same for every lot that takes one is told once, of the whole purchase.
    """
    of_lots = (
        finding_of(library.guardrails[code], met, lot)
        for code, rule in GUARDRAILS.items()
        for met, lot in _by_lot(facts, rule, library, on)
    )
    of_the_whole = (
        finding_of(library.guardrails[code], met, None)
        for code, rule in OF_THE_WHOLE.items()
        for met in rule(facts, library, on)
    )
    return in_order((*of_lots, *of_the_whole))


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Blocks first, then warnings, then notes, each by code."""
    return tuple(sorted(found, key=lambda one: (_WEIGHT[one.severity], one.code)))


def _by_lot(facts: TenderFacts, rule: Rule, library: Library, on: date) -> Iterator[tuple[Met, str | None]]:
    """What a rule finds, each once: without a lot where every asking lot shares it, else with each lot it is met in."""
    lots = facts.asking_lots
    met: list[tuple[Met, list[str]]] = []
    for lot in lots:
        for one in rule(facts, lot, library, on):
            known = next((ids for other, ids in met if other == one), None)
            if known is None:
                met.append((one, [lot.id]))
            elif lot.id not in known:
                known.append(lot.id)
    for one, ids in met:
        if len(ids) == len(lots):
            yield one, None
        else:
            yield from ((one, id) for id in ids)


def settled(findings: Iterable[Finding], overridden_keys: Collection[str]) -> tuple[Finding, ...]:
    """The blocks that still stand: those whose key nobody has overridden. None left: nothing stops freezing."""
    return tuple(
        finding for finding in findings if finding.severity is Severity.BLOCK and finding.key not in overridden_keys
    )


def used_parameters(facts: TenderFacts, lot: Lot, library: Library, on: date) -> tuple[tuple[str, str], ...]:
    """The dated numbers that a tender rests on for a lot: parameter and what it is of.

    Those of the regime always; where an amount is asked also the limits it is compared with, the figures of the method
    that settled it, and what the clause prints from the library; for a reserved contract its share and its length.
    """
    asked = lot.asked
    used = list(regime(facts, library, on).used)
    if isinstance(asked, Asked):
        used += [("shortest_contract", "default"), ("first_start", "default")]
        if asked.replacement_share is None:
            used += [("replacement_share", "default")]
        if exact_labour_months(lot) is not None:
            used += [("fewest_workers", "default"), ("size_cap", "warn"), ("size_cap", "high")]
        used += _FIGURES.get(asked.by, ())
        if asked.award is not None:
            used += [("award_weight", "low"), ("award_weight", "high")]
        if facts.buyer is Buyer.UTILITIES:
            used += [("national_threshold", facts.kind.value)]
    if isinstance(asked, Reserved):
        used += [("reserved_share", "least")]
        if asked.basis is ReservedBasis.SERVICES:
            used += [("reserved_term", "default")]
    return tuple(dict.fromkeys(used))


_FIGURES: Mapping[AmountBy, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        AmountBy.LABOUR_HOURS: (("sizing_rate", "default"),),
        AmountBy.COUNT_PER_YEAR: (("per_year", "default"), ("months_per_place", "default")),
        AmountBy.VALUE_STEP: (("value_step", "works"), ("value_step", "services"), ("months_per_place", "default")),
    }
)
"""The published figures of the methods that have some."""

_WITHOUT_NOTICE = frozenset({Regime.BELOW_NATIONAL, Regime.DIRECT_AWARD, Regime.IN_HOUSE})
"""Rules under which no contract notice is due."""


def places_to_announce(facts: TenderFacts) -> int | None:
    """The estimated number of jobs and apprenticeships for the contract notice: whole places, at least one in a lot.

    A lot's full-time months ÷ months in a place, rounded down as the count by years is. None where no paid work is
    asked: places for training are neither.
    """
    asked = [lot.asked for lot in facts.asking_lots if isinstance(lot.asked, Asked) and lot.asked.months > 0]
    return sum(_places(one) for one in asked) or None


def _places(asked: Asked) -> int:
    return max(int(asked.months // asked.months_per_place), 1) if asked.months_per_place > 0 else asked.months


def _total_months(facts: TenderFacts) -> int:
    return sum(lot.asked.months for lot in facts.asking_lots if isinstance(lot.asked, Asked))


def _asks_nothing(facts: TenderFacts) -> bool:
    """Whether no lot asks for months or seats."""
    return not any(
        isinstance(lot.asked, Asked) and (lot.asked.months > 0 or lot.asked.seats > 0) for lot in facts.asking_lots
    )


def _days(months: int) -> Fraction:
    """Days in so many months of an average year of 365 days."""
    return Fraction(months * 365, 12)


def _share_of_labour(lot: Lot, asked: Asked, library: Library, day: date) -> Iterator[Met]:
    """The heaviest of: more than there is, above the high cap, above the lower cap, or cannot be told."""
    exact, labour = exact_share_asked(lot), labour_months(lot)
    if labour is None:
        yield Met("not_known")
        return
    if exact is None or exact > 1:  # there is no share of no labour
        yield Met("impossible", {"months": asked.months, "labour_months": _cut(labour)})
        return
    for case, of in (("over_high", "high"), ("over_warn", "warn")):
        cap = library.parameter("size_cap").on(day, of)
        if cap is not None and exact * 100 > cap.amount:
            yield Met(case, {"share": _share_shown(lot, exact, cap.amount), "cap": Percent(value=cap.amount)})
            return


def _share_shown(lot: Lot, exact: Fraction, cap: Decimal) -> Percent:
    """The share as it is printed everywhere; where that would not show that it is above the cap, rounded up."""
    shown = share_asked(lot)
    if shown is not None and shown.value > cap:
        return shown
    hundredths = exact * 10_000
    return Percent(value=Decimal(-(-hundredths.numerator // hundredths.denominator)) / 100)


def _cut(number: Decimal) -> Decimal:
    """One decimal, rounded down: what lies below a whole limit is never shown as reaching it."""
    return number.quantize(Decimal("0.1"), ROUND_DOWN)
