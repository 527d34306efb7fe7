"""Sets the ways of settling the amount side by side, lot by lot and over all lots."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from toolkit.base.model import Message, Percent
from toolkit.library.shelf import Library
from toolkit.tenders.facts import amounts_for
from toolkit.tenders.model import Amount, AmountBy, Asked, Lot, TenderFacts
from toolkit.tenders.questions import AMOUNT_BY
from toolkit.tenders.sizing import CUT, share_of, share_of_all


@dataclass(frozen=True, slots=True)
class Way:
    """One way of settling the amount, over all lots that take the clause."""

    by: AmountBy
    letter: str
    title: Message
    amounts: tuple[Amount, ...]
    share: Percent | None
    chosen: bool

    @property
    def months(self) -> int | None:
        """Full-time months of all lots; none where this way cannot be used in one of them."""
        known = [one.months for one in self.amounts if one.months is not None]
        return sum(known) if len(known) == len(self.amounts) else None

    @property
    def option_months(self) -> int:
        """What options add in all lots."""
        return sum(one.option_months or 0 for one in self.amounts)

    @property
    def why_not(self) -> Message | None:
        """Why this way cannot be used."""
        return next((one.why_not for one in self.amounts if one.why_not), None)


@dataclass(frozen=True, slots=True)
class Sizing:
    """The amount of every lot that takes the clause, by every way."""

    lots: tuple[Lot, ...]
    ways: tuple[Way, ...]
    shares: tuple[tuple[Percent | None, ...], ...]  # by lot, then by way
    cut: Message
    whole: bool
    """Whether these are all lots of the purchase."""


def sizing(facts: TenderFacts, chosen: object, library: Library, on: date) -> Sizing | None:
    """The published ways, and the buyer's own figure where it is the `chosen` one; none where no amount is asked."""
    lots = tuple(lot for lot in facts.lots if isinstance(lot.asked, Asked))
    if not lots:
        return None
    every = [amounts_for(facts, lot, library, on) for lot in lots]
    titles = {AmountBy(value): label for value, label in AMOUNT_BY.choices}
    ways = []
    for place, first in enumerate(every[0]):
        if first.method is AmountBy.OWN and chosen != AmountBy.OWN:
            continue
        amounts = tuple(of_lot[place] for of_lot in every)
        way = Way(first.method, "ABCD"[place], titles[first.method], amounts, None, chosen == first.method)
        ways.append(replace(way, share=None if way.months is None else share_of_all(lots, way.months)))
    shares = tuple(
        tuple(None if way.amounts[at].months is None else share_of(lot, way.amounts[at].months or 0) for way in ways)
        for at, lot in enumerate(lots)
    )
    return Sizing(lots, tuple(ways), shares, CUT, whole=len(lots) == len(facts.lots))
