"""Checks a tender against the guardrails: what blocks, what wants a second look, what is good to know.

The words stand in the library, one file a guardrail; here stands when each of its cases is met, and with which values.
Where two cases are degrees of one fault, only the heavier is told.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from functools import wraps
from math import floor
from types import MappingProxyType

from toolkit.base.model import Finding, Money, NotKnown, Percent, Severity
from toolkit.base.phrases import fill_text
from toolkit.library.model import Guardrail, Status
from toolkit.library.shelf import Library
from toolkit.tenders.fitting import months_later
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
    Origin,
    Placed,
    Regime,
    Reserved,
    ReservedBasis,
    TenderFacts,
)
from toolkit.tenders.regime import SPECIAL, counting_day, regime
from toolkit.tenders.sizing import exact_labour_months, exact_share_asked, labour_months, share_asked, workers_of

_WEIGHT = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Met:
    """A case of a guardrail that the facts meet, with the values for its words."""

    case: str
    values: Mapping[str, object] = field(default_factory=dict)


Rule = Callable[[TenderFacts, Lot, Library, date], Iterable[Met]]
AskingRule = Callable[[TenderFacts, Lot, Asked, Library, date], Iterable[Met]]
ReservedRule = Callable[[TenderFacts, Lot, Reserved, Library, date], Iterable[Met]]


def for_asked(rule: AskingRule) -> Rule:
    """A rule about an amount of work that is asked: silent in a dialogue and in a reserved contract.

    A dialogue obliges a supplier to meet and talk. It names no groups, forms, amounts, times or money that could be
    wrong, and it is what the limits of size and length lead to. A reserved contract asks who the supplier is.
    """

    @wraps(rule)
    def guarded(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterable[Met]:
        return rule(facts, lot, lot.asked, library, on) if isinstance(lot.asked, Asked) else ()

    return guarded


def for_reserved(rule: ReservedRule) -> Rule:
    """A rule about a reserved contract: silent elsewhere."""

    @wraps(rule)
    def guarded(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterable[Met]:
        return rule(facts, lot, lot.asked, library, on) if isinstance(lot.asked, Reserved) else ()

    return guarded


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


def residents(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-RES: where people live may not decide; nor whom a dialogue is about."""
    if lot.origin is Origin.OWN_RESIDENTS:
        yield Met("residents")


def own_students(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-ORIG: no school or association as the only door; nor in a dialogue."""
    if lot.origin is Origin.OWN_STUDENTS:
        yield Met("own_students")


def notice(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-HILMA: what to answer in the contract notice; below the national threshold and without a call there is none."""
    if facts.procedure in WITHOUT_CALL or regime(facts, library, on).regime in _WITHOUT_NOTICE:
        return
    places = places_to_announce(facts)
    if places is not None:
        case = "at_most" if lot.instrument is Instrument.AWARD else "answer"
        yield Met(case, {"places": places, "months": _total_months(facts)})


@for_asked
def group_available(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-GROUP: several groups, or figures from the authority and the schools that show that people can be found."""
    if asked.months > 0 and lot.candidates == 0:
        yield Met("none_available")
    elif asked.months > 0 and _nobody_in_time(facts, lot, asked):
        yield Met("none_in_time")
    elif len(lot.groups) == 1 and isinstance(lot.candidates, NotKnown) and not facts.availability:
        yield Met("single", {"group": library.groups[lot.groups[0]].title})
    if asked.seats > 0 and facts.availability and not any(month.students for month in facts.availability):
        yield Met("no_students")


def groups_tell_by_themselves(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-GDPR: where every accepted group tells health or origin, being in the contract tells it.

    In a reserved contract the rest of the staff hides it, unless all staff must belong to the groups.
    """
    match lot.asked:
        case Asked():
            all_belong = True
        case Reserved(share=share):
            all_belong = share.value >= 100
        case _:
            all_belong = False
    groups = [library.groups[group] for group in lot.groups]
    if all_belong and groups and all(group.special_category for group in groups):
        yield Met("only_special", {"groups": tuple(group.title for group in groups)})


@for_asked
def size(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SIZE: how much is asked against all labour of the contract, and whether the contract is of a size for it."""
    day = counting_day(facts.published, on)
    if _asks_nothing(facts) and lot.instrument is not Instrument.AWARD:
        yield Met("nothing")
    if asked.months > 0:
        yield from _share_of_labour(lot, asked, library, day)
    shortest = _limit(library, "shortest_contract", day)
    if shortest is not None and lot.months < shortest:
        yield Met("short", {"months": lot.months, "limit": shortest})
    workers, fewest = workers_of(lot), _limit(library, "fewest_workers", day)
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
    limit = _limit(library, "first_start", counting_day(facts.published, on))
    if limit is not None and first > limit:
        yield Met("late", {"first_start": first, "limit": limit})


SUPPORTED = frozenset({"pay_subsidised_job", "subsidised_55_job"})
"""Forms of paid work that there is only with a decision on support."""


@for_asked
def forms_fit(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-FORM: months are paid work, seats are training agreements; each needs its own form.

    Nor may a supported form stand without ordinary employment: the decision on support is not the supplier's to make,
    and every job would tell of its support.
    """
    forms = (library.forms[form] for form in lot.forms)
    paid = {form.id for form in forms if form.paid and form.place == "vacancy"}
    if asked.months > 0 and not paid:
        yield Met("no_paid_form")
    if asked.months > 0 and paid & SUPPORTED and "job" not in paid:
        yield Met("only_supported")
    if asked.seats > 0 and "training_agreement" not in lot.forms:
        yield Met("seats_without_form")
    if asked.seats == 0 and "training_agreement" in lot.forms:
        yield Met("form_without_seats")


@for_asked
def no_rehabilitative_work(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-NOKUNT: rehabilitative work is no form of work for a business."""
    if any(library.forms[form].place == "excluded" for form in lot.forms):
        yield Met("rehabilitative")


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
    low, high = _limit(library, "award_weight", day, "low"), _limit(library, "award_weight", day, "high")
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


@for_asked
def bonus(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-BONUS: a bonus has a ceiling, and the money for it stands in the budget."""
    if asked.bonus is None:
        return
    if asked.bonus.ceiling is None:
        yield Met("no_ceiling")
    if not asked.bonus.budgeted:
        yield Met("not_budgeted")


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
def staff_transfers(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-TUPE: where staff move to the new supplier, there is less room for new people at first."""
    if facts.staff_transfers is True and asked.months > 0:
        yield Met("transfer")


@for_asked
def suitability(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SUIT: a promise to employ says nothing of a tenderer's capacity, so it is no requirement of suitability."""
    if lot.instrument is Instrument.MINIMUM and asked.placed is Placed.SUITABILITY:
        yield Met("suitability")


@for_reserved
def reserved(facts: TenderFacts, lot: Lot, asked: Reserved, library: Library, on: date) -> Iterator[Met]:
    """G-RESERVED: a contract is reserved on one lawful ground, with the share and the length that the ground allows."""
    day = counting_day(facts.published, on)
    least = _limit(library, "reserved_share", day, "least")
    if least is not None and asked.share.value < least:
        yield Met("low_share", {"share": asked.share, "limit": Percent(value=least)})
    if asked.basis is ReservedBasis.SERVICES:
        if facts.kind not in SPECIAL:
            yield Met("not_services")
        longest, months = _limit(library, "reserved_term", day), lot.months + lot.option_months
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
        "G-GDPR": groups_tell_by_themselves,
        "G-SIZE": size,
        "G-SMALL": small,
        "G-FRAME": framework,
        "G-TIME": time,
        "G-FORM": forms_fit,
        "G-NOKUNT": no_rehabilitative_work,
        "G-FALLBACK": release,
        "G-SANCT": sanction,
        "G-HILMA": notice,
        "G-WEIGHT": weight,
        "G-BONUS": bonus,
        "G-VERIFY": verified,
        "G-TUPE": staff_transfers,
        "G-SUIT": suitability,
        "G-RESERVED": reserved,
        "G-PROC": procedure,
        "G-LOTS": empty_lot,
        "G-DATE": dates,
    }
)
"""The rule of each guardrail in the library."""


def findings(facts: TenderFacts, library: Library, on: date) -> tuple[Finding, ...]:
    """Everything the guardrails find in a tender on a day: blocks first, then warnings, then notes, each by code.

    Lots without a clause are silent. What is the same for every lot that takes one is told once, of the whole purchase.
    """
    found = [
        _finding(library.guardrails[code], met, lot)
        for code, rule in GUARDRAILS.items()
        for met, lot in _by_lot(facts, rule, library, on)
    ]
    return tuple(sorted(found, key=lambda finding: (_WEIGHT[finding.severity], finding.code)))


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


def _nobody_in_time(facts: TenderFacts, lot: Lot, asked: Asked) -> bool:
    """Whether figures are known for months until the first start, and all are nothing.

    Where the start of the contract is not known, for all months.
    """
    told = facts.availability
    if isinstance(lot.starts, date):
        last = months_later(lot.starts, asked.first_start_months)
        told = tuple(month for month in told if month.month <= last)
    return bool(told) and not any(month.candidates for month in told)


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


def _limit(library: Library, parameter: str, day: date, of: str = "default") -> Decimal | None:
    """A published limit of the day; None where there was none, which G-DATE tells."""
    value = library.parameter(parameter).on(day, of)
    return None if value is None else value.amount


def _finding(guardrail: Guardrail, met: Met, lot: str | None) -> Finding:
    """A met case in the library's words."""
    case = guardrail.case[met.case]
    return Finding(
        code=guardrail.id,
        case=met.case,
        severity=case.severity,
        message=fill_text(case.message, met.values),
        fix=fill_text(case.fix, met.values),
        basis=guardrail.basis,
        sources=tuple(dict.fromkeys(cited.source for cited in guardrail.sources)),
        verified=guardrail.status is Status.VERIFIED,
        field=case.field,
        lot=lot,
    )
