"""Checks a tender against the guardrails: what blocks, what wants a second look, what is good to know.

The words stand in the library, one file a guardrail; here stands when each of its cases is met, and with which values.
Where two cases are degrees of one fault, only the heavier is told.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from functools import wraps
from types import MappingProxyType

from toolkit.base.model import Finding, Money, NotKnown, Percent, Severity
from toolkit.base.phrases import fill_text
from toolkit.library.model import Guardrail, Status
from toolkit.library.shelf import Library
from toolkit.tenders.model import AmountBy, Arrangement, Asked, Kind, Lot, Origin, Regime, TenderFacts
from toolkit.tenders.regime import counting_day, regime
from toolkit.tenders.sizing import exact_labour_months, exact_share_asked, labour_months, share_asked, workers_of

_WEIGHT = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Met:
    """A case of a guardrail that the facts meet, with the values for its words."""

    case: str
    values: Mapping[str, object] = field(default_factory=dict)


Rule = Callable[[TenderFacts, Lot, Library, date], Iterable[Met]]
ConditionRule = Callable[[TenderFacts, Lot, Asked, Library, date], Iterable[Met]]


def for_condition(rule: ConditionRule) -> Rule:
    """A rule about what a contract condition asks: silent where the lot only asks for a dialogue.

    A dialogue obliges a supplier to meet and talk. It names no groups, forms, amounts, times or money that could be
    wrong, and it is what the limits of size and length lead to.
    """

    @wraps(rule)
    def guarded(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterable[Met]:
        return rule(facts, lot, lot.asked, library, on) if isinstance(lot.asked, Asked) else ()

    return guarded


def published(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-PUB: the clause must be in the call; a dialogue binds a tenderer too, so it must be as well."""
    if isinstance(facts.published, NotKnown):
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


@for_condition
def group_available(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-GROUP: several groups, or a figure from the authority that shows that people can be found."""
    if lot.candidates == 0:
        yield Met("none_available")
    elif len(lot.groups) == 1 and isinstance(lot.candidates, NotKnown):
        yield Met("single", {"group": library.groups[lot.groups[0]].title})


@for_condition
def groups_tell_by_themselves(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-GDPR: where every accepted group tells health or origin, being in the contract tells it."""
    groups = [library.groups[group] for group in lot.groups]
    if groups and all(group.special_category for group in groups):
        yield Met("only_special", {"groups": tuple(group.title for group in groups)})


@for_condition
def size(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SIZE: how much is asked against all labour of the contract, and whether the contract is of a size for it."""
    day = counting_day(facts.published, on)
    if asked.months == 0 and asked.seats == 0:
        yield Met("nothing")
    if asked.months > 0:
        yield from _share_of_labour(lot, asked, library, day)
    shortest = _limit(library, "shortest_contract", day)
    if shortest is not None and lot.months < shortest:
        yield Met("short", {"months": lot.months, "limit": shortest})
    workers, fewest = workers_of(lot), _limit(library, "fewest_workers", day)
    if workers is not None and fewest is not None and workers < fewest:
        yield Met("few_workers", {"workers": _cut(workers), "limit": fewest})


@for_condition
def small(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SMALL: small purchases and goods seldom carry a condition; a dialogue is the other way.

    Utilities have no national threshold: for them nothing is called small here.
    """
    verdict = regime(facts, library, on)
    if verdict.regime is Regime.BELOW_NATIONAL and verdict.national is not None:
        threshold = Money.euros(verdict.national.amount)
        yield Met("below_threshold", {"value": verdict.estimated_value, "threshold": threshold})
    if facts.kind is Kind.SUPPLIES:
        yield Met("supplies")


@for_condition
def framework(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-FRAME: in a framework the obligation must follow what is really bought."""
    if facts.arrangement is Arrangement.FRAMEWORK:
        yield Met("framework")


@for_condition
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


@for_condition
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


@for_condition
def no_rehabilitative_work(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-NOKUNT: rehabilitative work is no form of work for a business."""
    if any(library.forms[form].place == "excluded" for form in lot.forms):
        yield Met("rehabilitative")


@for_condition
def release(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-FALLBACK: what happens where nobody is presented in time."""
    if asked.response_days is None:
        yield Met("no_release")


@for_condition
def sanction(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SANCT: a penalty has a ceiling, and time to put things right comes before it."""
    if asked.penalty is None:
        return
    if asked.penalty_cap is None:
        yield Met("no_cap")
    if asked.cure_days is None:
        yield Met("no_cure")


def dates(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-DATE: every dated number that the tender rests on is in force and lately checked; a dialogue has some too."""
    day = counting_day(facts.published, on)
    for id, of in used_parameters(facts, lot, library, on):
        parameter = library.parameter(id)
        if parameter.on(day, of) is None:
            yield Met("no_value", {"parameter": parameter.title, "day": day})
        if _months_later(parameter.checked, parameter.review_months) < on:
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
        "G-DATE": dates,
    }
)
"""The rule of each guardrail in the library."""

OF_THE_PURCHASE = frozenset({"G-PUB", "G-SMALL", "G-FRAME", "G-DATE"})
"""Guardrails about the whole purchase: found once, whatever the number of lots."""


def findings(facts: TenderFacts, library: Library, on: date) -> tuple[Finding, ...]:
    """Everything the guardrails find in a tender on a day: blocks first, then warnings, then notes, each by code."""
    found = [
        _finding(library.guardrails[code], met, None if code in OF_THE_PURCHASE else lot.id)
        for lot in facts.lots
        for code, rule in GUARDRAILS.items()
        for met in rule(facts, lot, library, on)
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: (_WEIGHT[finding.severity], finding.code)))


def settled(findings: Iterable[Finding], overridden_keys: Collection[str]) -> tuple[Finding, ...]:
    """The blocks that still stand: those whose key nobody has overridden. None left: nothing stops freezing."""
    return tuple(
        finding for finding in findings if finding.severity is Severity.BLOCK and finding.key not in overridden_keys
    )


def used_parameters(facts: TenderFacts, lot: Lot, library: Library, on: date) -> tuple[tuple[str, str], ...]:
    """The dated numbers that a tender rests on for a lot: parameter and what it is of.

    Those of the regime always; for a condition also the limits it is compared with, the figures of the method that
    settled the amount, and what the clause prints from the library.
    """
    asked = lot.asked
    used = list(regime(facts, library, on).used)
    if isinstance(asked, Asked):
        used += [("shortest_contract", "default"), ("first_start", "default"), ("replacement_share", "default")]
        if exact_labour_months(lot) is not None:
            used += [("fewest_workers", "default"), ("size_cap", "warn"), ("size_cap", "high")]
        if asked.by is AmountBy.LABOUR_HOURS:
            used += [("sizing_rate", "default")]
        if asked.by is AmountBy.COUNT_PER_YEAR:
            used += [("per_year", "default"), ("months_per_place", "default")]
    return tuple(used)


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
    """The share with one decimal; where that would not show that it is above the cap, two decimals, rounded up."""
    shown = share_asked(lot)
    if shown is not None and shown.value > cap:
        return shown
    hundredths = exact * 10_000
    return Percent(value=Decimal(-(-hundredths.numerator // hundredths.denominator)) / 100)


def _cut(number: Decimal) -> Decimal:
    """One decimal, rounded down: what lies below a whole limit is never shown as reaching it."""
    return number.quantize(Decimal("0.1"), ROUND_DOWN)


def _limit(library: Library, parameter: str, day: date) -> Decimal | None:
    """A published limit of the day; None where there was none, which G-DATE tells."""
    value = library.parameter(parameter).on(day, "default")
    return None if value is None else value.amount


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


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
