"""Tells which rules of procurement apply, from the estimated value and the thresholds of the day that counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toolkit.base.model import Message, Money
from toolkit.library.model import DatedValue, Status
from toolkit.library.shelf import Library
from toolkit.tenders.model import Buyer, Kind, Regime, TenderFacts

NEAR = Decimal("0.90")
"""A value from this share of a threshold upwards is near it: a small change of the estimate changes the rules."""

SPECIAL = frozenset({Kind.SOCIAL_HEALTH, Kind.OTHER_SPECIAL})
"""Services of the light regime (Annex E of the Finnish act)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeVerdict:
    """Which rules apply, and from which figures that follows.

    `estimated_value` excludes VAT and includes options. `national` and `eu` are the thresholds of `day`; None where
    the library holds none, or where the kind of buyer has none. `next_up` is the threshold that the value has not
    reached (None above the last), `near` whether the value is within 10 % below it. `used` names the numbers that the
    verdict rests on: parameter and what it is of. `unverified`: something here was not read in its source.
    """

    regime: Regime
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
    """Which rules of procurement apply to a tender.

    A threshold is reached when the value is at least as high: so say the directives (2014/24/EU Art 4 and 2014/25/EU
    Art 15), and a small purchase is one *below* the national threshold (page on small purchases of S4's site).
    Figures: S3–S6.
    """
    if facts.buyer is Buyer.UTILITIES:
        return _of_utilities(facts, library, counting_day(facts.published, on))
    if facts.kind in SPECIAL:
        return _of_special_services(facts, library, counting_day(facts.published, on))
    return _of_the_rest(facts, library, counting_day(facts.published, on))


def eu_threshold_of(kind: Kind, buyer: Buyer) -> str:
    """What the EU threshold of a kind of purchase and buyer is called in the library's `eu_threshold`."""
    if buyer is Buyer.UTILITIES:
        if kind in SPECIAL:
            return "utilities_special"
        return "utilities_works" if kind is Kind.WORKS else "utilities"
    if kind in SPECIAL:
        return "social_special"
    return "works" if kind is Kind.WORKS else buyer.value


def _of_the_rest(facts: TenderFacts, library: Library, day: date) -> RegimeVerdict:
    """Works, services and supplies: two thresholds, three answers."""
    value = facts.estimated_value
    national_key, eu_key = _keys(facts)
    national, eu = _value(library, national_key, day), _value(library, eu_key, day)
    if national is None:
        return _not_known(facts, day, national, eu, (national_key,))
    if value.amount < national.amount:
        return _below_national(facts, day, national, eu, national_key)
    used = (national_key, eu_key)
    if eu is None:
        return _not_known(facts, day, national, eu, used)
    reached = value.amount >= eu.amount
    explanation = (
        Message(
            "The estimated value {value} reaches the EU threshold {threshold}: "
            "the procedures for EU procurements of the Public Procurement Act apply.",
            value=value,
            threshold=_money(eu),
        )
        if reached
        else Message(
            "The estimated value {value} reaches the national threshold {national} but not the EU threshold {eu}: "
            "the procedures for national procurements of the Public Procurement Act apply.",
            value=value,
            national=_money(national),
            eu=_money(eu),
        )
    )
    return RegimeVerdict(
        regime=Regime.EU if reached else Regime.NATIONAL,
        day=day,
        estimated_value=value,
        national=national,
        eu=eu,
        explanation=explanation,
        used=used,
        sources=_sources((national, eu)),
        unverified=_any_unverified((national, eu)),
        next_up=None if reached else eu,
    )


def _of_special_services(facts: TenderFacts, library: Library, day: date) -> RegimeVerdict:
    """Social, health and other special services: the light regime from the national threshold upwards.

    That an EU notice is due from the threshold of Annex XIV upwards is general knowledge, not read: unverified.
    """
    value = facts.estimated_value
    national_key, eu_key = _keys(facts)
    national, eu = _value(library, national_key, day), _value(library, eu_key, day)
    if national is None:
        return _not_known(facts, day, national, eu, (national_key,))
    if value.amount < national.amount:
        return _below_national(facts, day, national, eu, national_key)
    reached = eu is not None and value.amount >= eu.amount
    if eu is None:
        explanation = Message(
            "The estimated value {value} reaches the national threshold {national} of these services: the light "
            "regime applies. The library has no EU threshold for them on {day}; check whether an EU notice is due.",
            value=value,
            national=_money(national),
            day=day,
        )
    elif reached:
        explanation = Message(
            "The estimated value {value} reaches the national threshold {national} of these services: the light "
            "regime applies. It also reaches {eu}, from which a notice in the whole EU is due (not verified).",
            value=value,
            national=_money(national),
            eu=_money(eu),
        )
    else:
        explanation = Message(
            "The estimated value {value} reaches the national threshold {national} of these services: the light "
            "regime applies. It is below {eu}, the EU threshold of these services.",
            value=value,
            national=_money(national),
            eu=_money(eu),
        )
    return RegimeVerdict(
        regime=Regime.LIGHT,
        day=day,
        estimated_value=value,
        national=national,
        eu=eu,
        explanation=explanation,
        used=(national_key, eu_key),
        sources=_sources((national, eu)),
        unverified=reached or _any_unverified((national, eu)),
        next_up=None if reached else eu,
    )


def _of_utilities(facts: TenderFacts, library: Library, day: date) -> RegimeVerdict:
    """Water, energy, transport and post: one threshold of their own. How the act divides them was not read in it."""
    value = facts.estimated_value
    _, eu_key = _keys(facts)
    eu = _value(library, eu_key, day)
    if eu is None:
        return _not_known(facts, day, None, eu, (eu_key,))
    reached = value.amount >= eu.amount
    explanation = (
        Message(
            "The estimated value {value} reaches the threshold {threshold} of the utilities act, "
            "so that act applies (not verified).",
            value=value,
            threshold=_money(eu),
        )
        if reached
        else Message(
            "The estimated value {value} is below the threshold {threshold} of the utilities act, "
            "so its procedures do not apply (not verified).",
            value=value,
            threshold=_money(eu),
        )
    )
    return RegimeVerdict(
        regime=Regime.UTILITIES if reached else Regime.BELOW_NATIONAL,
        day=day,
        estimated_value=value,
        national=None,
        eu=eu,
        explanation=explanation,
        used=(eu_key,),
        sources=_sources((eu,)),
        unverified=True,
        next_up=None if reached else eu,
    )


def _below_national(
    facts: TenderFacts, day: date, national: DatedValue, eu: DatedValue | None, key: tuple[str, str]
) -> RegimeVerdict:
    """Below the national threshold: principles still bind (S2), procedures do not."""
    return RegimeVerdict(
        regime=Regime.BELOW_NATIONAL,
        day=day,
        estimated_value=facts.estimated_value,
        national=national,
        eu=eu,
        explanation=Message(
            "The estimated value {value} is below the national threshold {threshold}: the procedures of the Public "
            "Procurement Act do not apply, but general administrative law and the principles of the EU Treaties do.",
            value=facts.estimated_value,
            threshold=_money(national),
        ),
        used=(key,),
        sources=(*_sources((national,)), "S2"),
        unverified=_any_unverified((national,)),
        next_up=national,
    )


def _not_known(
    facts: TenderFacts,
    day: date,
    national: DatedValue | None,
    eu: DatedValue | None,
    used: tuple[tuple[str, str], ...],
) -> RegimeVerdict:
    """A threshold that decides is missing on that day: better no answer than an old one."""
    return RegimeVerdict(
        regime=Regime.NOT_KNOWN,
        day=day,
        estimated_value=facts.estimated_value,
        national=national,
        eu=eu,
        explanation=Message(
            "The library has no threshold for this purchase on {day}, so it cannot be told which rules apply.", day=day
        ),
        used=used,
        sources=_sources((national, eu)),
        unverified=True,
    )


def _keys(facts: TenderFacts) -> tuple[tuple[str, str], tuple[str, str]]:
    """Parameter and `of` of the national and of the EU threshold of a tender."""
    return ("national_threshold", facts.kind.value), ("eu_threshold", eu_threshold_of(facts.kind, facts.buyer))


def _value(library: Library, key: tuple[str, str], day: date) -> DatedValue | None:
    parameter, of = key
    return library.parameter(parameter).on(day, of)


def _money(value: DatedValue) -> Money:
    return Money.euros(value.amount)


def _sources(values: Iterable[DatedValue | None]) -> tuple[str, ...]:
    """Ids of the sources of the values, each once, in their order."""
    return tuple(dict.fromkeys(cited.source for value in values if value is not None for cited in value.sources))


def _any_unverified(values: Iterable[DatedValue | None]) -> bool:
    return any(cited.status is Status.UNVERIFIED for value in values if value is not None for cited in value.sources)
