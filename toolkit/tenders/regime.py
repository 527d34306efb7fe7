"""Tells which rules of procurement apply, from the estimated value and the thresholds of the day that counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from toolkit.base.model import Message, Money
from toolkit.library.model import DatedValue, Status
from toolkit.library.shelf import Library
from toolkit.tenders.model import Arrangement, Buyer, Kind, Procedure, Regime, TenderFacts

NEAR = Decimal("0.90")
"""A value from this share of a threshold upwards is near it: a small change of the estimate changes the rules."""

SPECIAL = frozenset({Kind.SOCIAL_HEALTH, Kind.OTHER_SPECIAL})
"""Services of the light regime (Annex E of the Finnish act)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeVerdict:
    """Which rules apply, and from which figures that follows.

    `by_value` is what the value alone would mean: another than `regime` only where there is no call for tenders.
    `estimated_value` excludes VAT and includes options. `national` and `eu` are the thresholds of `day`; None where
    the library holds none, or where the kind of buyer has none. `next_up` is the threshold that the value has not
    reached (None above the last), `near` whether the value is within 10 % below it. `used` names the numbers that the
    verdict rests on: parameter and what it is of. `unverified`: something here was not read in its source.
    """

    regime: Regime
    by_value: Regime
    day: date
    estimated_value: Money
    national: DatedValue | None
    eu: DatedValue | None
    explanation: Message
    used: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    unverified: bool
    next_up: DatedValue | None = None

    @property
    def near(self) -> bool:
        """Whether the estimated value is at most 10 % below the next threshold."""
        return self.next_up is not None and self.estimated_value.amount >= self.next_up.amount * NEAR


def counting_day(published: object, on: date) -> date:
    """The day whose thresholds and editions apply: publication where it is known, else the day of asking."""
    return published if isinstance(published, date) else on


def regime(facts: TenderFacts, library: Library, on: date) -> RegimeVerdict:
    """Which rules of procurement apply to a tender: those of its value, unless there is no call for tenders at all.

    A threshold is reached when the value is at least as high: so say the directives (2014/24/EU Art 4 and 2014/25/EU
    Art 15), and a small purchase is one *below* the national threshold (page on small purchases of S4's site).
    Figures: S3–S6 and the sources of each value. What makes a direct award or an in-house purchase lawful is told by
    the sources of `_WITHOUT_CALL` only in outline, so both verdicts are unverified.
    """
    verdict = _by_value(facts, library, counting_day(facts.published, on))
    if facts.procedure not in _WITHOUT_CALL:
        return verdict
    without_call = _WITHOUT_CALL[facts.procedure]
    return replace(
        verdict,
        regime=without_call.regime,
        explanation=Message(without_call.words.id, by_value=verdict.explanation),
        sources=_each_once((*without_call.sources, *verdict.sources)),
        unverified=True,
    )


def legal_basis(verdict: RegimeVerdict) -> str | None:
    """Which of the clauses `legal-basis-…` names the rules of a verdict; none where it is not known which apply.

    None also for a utility below its own threshold: no national threshold is known for it that the clause could mean.
    """
    below_nothing = verdict.regime is Regime.BELOW_NATIONAL and verdict.national is None
    if below_nothing or verdict.regime is Regime.NOT_KNOWN:
        return None
    return verdict.regime.value.replace("_", "-")


def eu_threshold_of(kind: Kind, buyer: Buyer, arrangement: Arrangement = Arrangement.CONTRACT) -> str:
    """What the EU threshold of a kind of purchase and buyer is called in the library's `eu_threshold`."""
    if arrangement is Arrangement.CONCESSION:
        return "concession"
    if buyer is Buyer.UTILITIES:
        if kind in SPECIAL:
            return "utilities_special"
        return "utilities_works" if kind is Kind.WORKS else "utilities"
    if kind in SPECIAL:
        return "social_special"
    return "works" if kind is Kind.WORKS else buyer.value


@dataclass(frozen=True, slots=True)
class _Case:
    """What a value between two thresholds means. The blanks of `words` are filled from the value and its thresholds.

    `verified` is False where what is said was not read in a source; `sources` stand beside those of the thresholds.
    """

    regime: Regime
    words: Message
    verified: bool = True
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Family:
    """Purchases that share their rules, and what each height of the value means for them.

    `below` the national threshold (None: the family has none), `between` the two, `above` the EU threshold, and
    `eu_missing` where the library has no EU threshold of that day (None: then it cannot be told).
    """

    below: _Case | None
    between: _Case
    above: _Case
    eu_missing: _Case | None = None


_NOT_TOLD = _Case(
    Regime.NOT_KNOWN,
    Message("The library has no threshold for this purchase on {day}, so it cannot be told which rules apply."),
    verified=False,
)

_BELOW_NATIONAL = _Case(
    Regime.BELOW_NATIONAL,
    Message(
        "The estimated value {value} is below the national threshold {threshold}: the procedures of the Public "
        "Procurement Act do not apply, but general administrative law and the principles of the EU Treaties do."
    ),
    sources=("S2",),
)

_REST = _Family(
    below=_BELOW_NATIONAL,
    between=_Case(
        Regime.NATIONAL,
        Message(
            "The estimated value {value} reaches the national threshold {national} but not the EU threshold {eu}: "
            "the procedures for national procurements of the Public Procurement Act apply."
        ),
    ),
    above=_Case(
        Regime.EU,
        Message(
            "The estimated value {value} reaches the EU threshold {threshold}: "
            "the procedures for EU procurements of the Public Procurement Act apply."
        ),
    ),
)

_SPECIAL = _Family(
    below=_BELOW_NATIONAL,
    between=_Case(
        Regime.LIGHT,
        Message(
            "The estimated value {value} reaches the national threshold {national} of these services: the light "
            "regime applies. It is below {eu}, the EU threshold of these services."
        ),
    ),
    above=_Case(  # that an EU notice is due from the threshold of Annex XIV upwards is general knowledge
        Regime.LIGHT,
        Message(
            "The estimated value {value} reaches the national threshold {national} of these services: the light "
            "regime applies. It also reaches {eu}, from which a notice in the whole EU is due (not verified)."
        ),
        verified=False,
    ),
    eu_missing=_Case(
        Regime.LIGHT,
        Message(
            "The estimated value {value} reaches the national threshold {national} of these services: the light "
            "regime applies. The library has no EU threshold for them on {day}; check whether an EU notice is due."
        ),
    ),
)

_UTILITIES = _Family(  # how the utilities act divides purchases was not read in it
    below=None,
    between=_Case(
        Regime.BELOW_NATIONAL,
        Message(
            "The estimated value {value} is below the threshold {threshold} of the utilities act, "
            "so its procedures do not apply (not verified)."
        ),
        verified=False,
    ),
    above=_Case(
        Regime.UTILITIES,
        Message(
            "The estimated value {value} reaches the threshold {threshold} of the utilities act, "
            "so that act applies (not verified)."
        ),
        verified=False,
    ),
)

_CONCESSION = _Family(
    below=_Case(
        Regime.BELOW_NATIONAL,
        Message(
            "The estimated value {value} is below the national threshold {threshold} of concessions: the procedures "
            "of the Public Procurement Act do not apply, but general administrative law and the principles of the EU "
            "Treaties do."
        ),
        sources=("S2",),
    ),
    between=_Case(
        Regime.CONCESSION,
        Message(
            "The estimated value {value} reaches the national threshold {national} of concessions: the rules on "
            "concessions of the Public Procurement Act apply. It is below {eu}, the EU threshold of concessions."
        ),
        sources=("hankinnat-concessions",),
    ),
    above=_Case(
        Regime.CONCESSION,
        Message(
            "The estimated value {value} reaches the national threshold {national} of concessions: the rules on "
            "concessions of the Public Procurement Act apply. It also reaches {eu}, from which a notice in the whole "
            "EU is due (not verified)."
        ),
        verified=False,
        sources=("hankinnat-concessions",),
    ),
    eu_missing=_Case(
        Regime.CONCESSION,
        Message(
            "The estimated value {value} reaches the national threshold {national} of concessions: the rules on "
            "concessions of the Public Procurement Act apply. The library has no EU threshold for them on {day}; "
            "check whether an EU notice is due."
        ),
        sources=("hankinnat-concessions",),
    ),
)

_CONCESSION_OF_A_UTILITY = _Case(
    Regime.NOT_KNOWN,
    Message(
        "The buyer is a utility and the purchase a concession: no source was read on which rules then apply, "
        "so it cannot be told."
    ),
    verified=False,
)

_CONCESSION_OF_SUPPLIES = _Case(
    Regime.NOT_KNOWN,
    Message(
        "A concession is of works or of services, so for supplies it cannot be told which rules apply. "
        "Check what is bought, or whether it is a concession."
    ),
    verified=False,
    sources=("hankinnat-concessions",),
)

_CONCESSION_OF_SPECIAL_SERVICES = _Case(
    Regime.NOT_KNOWN,
    Message(
        "A concession of social, health or other special services: no source was read on whether the thresholds and "
        "rules of concessions or those of these services apply, so it cannot be told."
    ),
    verified=False,
    sources=("hankinnat-concessions",),
)

_WITHOUT_CALL: Mapping[object, _Case] = MappingProxyType(
    {
        Procedure.DIRECT_AWARD: _Case(
            Regime.DIRECT_AWARD,
            Message(
                "Direct award: a supplier is chosen without a notice and without competition. From the threshold of "
                "a procurement upwards that is an exception: it needs a ground of the act, written into the decision "
                "(whether there is one was not verified). What the value alone would mean: {by_value}"
            ),
            sources=("hankinnat-direct-award",),
        ),
        Procedure.IN_HOUSE: _Case(
            Regime.IN_HOUSE,
            Message(
                "In-house purchase: what is bought from the buyer’s own in-house unit need not be put out to tender "
                "if the unit is one as the act defines it (not verified). A bill of 2026 asks the buyer to own at "
                "least 10 per cent of it; check the act in force. What the value alone would mean: {by_value}"
            ),
            sources=("hankinnat-in-house", "S8"),
        ),
    }
)
"""Procedures without a call for tenders; their words hold what the value alone would mean."""


def _by_value(facts: TenderFacts, library: Library, day: date) -> RegimeVerdict:
    """What the value alone means, on the way from the lowest threshold upwards; each is looked at only if needed."""
    family = _family(facts)
    value = facts.estimated_value
    if isinstance(family, _Case):
        return _verdict(family, value, day)
    national_key = ("national_threshold", _national_threshold_of(facts))
    eu_key = ("eu_threshold", eu_threshold_of(facts.kind, facts.buyer, facts.arrangement))
    eu = _value(library, eu_key, day)
    used: tuple[tuple[str, str], ...] = (eu_key,)
    national = None
    if family.below is not None:
        national = _value(library, national_key, day)
        if national is None:
            return _verdict(_NOT_TOLD, value, day, eu=eu, used=(national_key,))
        if value.amount < national.amount:
            told = _verdict(family.below, value, day, national=national, used=(national_key,), next_up=national)
            return replace(told, eu=eu)  # known, but nothing rests on it
        used = (national_key, eu_key)
    if eu is None:
        return _verdict(family.eu_missing or _NOT_TOLD, value, day, national=national, used=used)
    if value.amount < eu.amount:
        return _verdict(family.between, value, day, national=national, eu=eu, used=used, next_up=eu)
    return _verdict(family.above, value, day, national=national, eu=eu, used=used)


def _family(facts: TenderFacts) -> _Family | _Case:
    """Which thresholds and rules a purchase belongs to, or the case that says why that cannot be told."""
    if facts.arrangement is Arrangement.CONCESSION:
        if facts.buyer is Buyer.UTILITIES:
            return _CONCESSION_OF_A_UTILITY
        if facts.kind is Kind.SUPPLIES:
            return _CONCESSION_OF_SUPPLIES
        return _CONCESSION_OF_SPECIAL_SERVICES if facts.kind in SPECIAL else _CONCESSION
    if facts.buyer is Buyer.UTILITIES:
        return _UTILITIES
    return _SPECIAL if facts.kind in SPECIAL else _REST


def _verdict(
    case: _Case,
    value: Money,
    day: date,
    *,
    national: DatedValue | None = None,
    eu: DatedValue | None = None,
    used: tuple[tuple[str, str], ...] = (),
    next_up: DatedValue | None = None,
) -> RegimeVerdict:
    """A case told with its figures: it rests on these thresholds and their sources."""
    thresholds = [one for one in (national, eu) if one is not None]
    amounts = {"national": national, "eu": eu, "threshold": thresholds[-1] if thresholds else None}
    blanks = {name: Money.euros(one.amount) for name, one in amounts.items() if one is not None}
    return RegimeVerdict(
        regime=case.regime,
        by_value=case.regime,
        day=day,
        estimated_value=value,
        national=national,
        eu=eu,
        explanation=Message(case.words.id, value=value, day=day, **blanks),
        used=used,
        sources=_each_once((*(cited.source for one in thresholds for cited in one.sources), *case.sources)),
        unverified=not case.verified or _any_unverified(thresholds),
        next_up=next_up,
    )


def _national_threshold_of(facts: TenderFacts) -> str:
    return "concession" if facts.arrangement is Arrangement.CONCESSION else facts.kind.value


def _value(library: Library, key: tuple[str, str], day: date) -> DatedValue | None:
    parameter, of = key
    return library.parameter(parameter).on(day, of)


def _each_once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _any_unverified(values: Iterable[DatedValue]) -> bool:
    return any(cited.status is Status.UNVERIFIED for value in values for cited in value.sources)
