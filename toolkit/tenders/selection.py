"""Recommends a contract condition or a dialogue, with the reasons, and picks the criteria that a lot takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toolkit.base.model import Text
from toolkit.library.model import Condition, Criterion
from toolkit.library.shelf import Library
from toolkit.tenders.model import Asked, Instrument, Lot, Regime, TenderFacts
from toolkit.tenders.regime import regime
from toolkit.tenders.sizing import workers_of

CONDITION = "employment-condition"
STUDENTS = "student-module"
DIALOGUE = "dialogue"

Known = Mapping[str, Decimal | str]
"""What is known of a lot, by the names that a criterion's rows use; a fact that is not known is absent."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an instrument suits or does not, in the library's words; sources are ids in the library."""

    text: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """The instrument that suits a lot. `reasons_against` speak for the other one. It advises; the officer decides."""

    instrument: Instrument
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]


def recommend(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Recommendation:
    """A contract condition unless a row of its criterion is unmet; what is not known tells neither way."""
    known = known_facts(facts, lot, library, on)
    rows = library.criterion(CONDITION, on).suits_when
    met = tuple(_reason(row, row.met) for row in rows if is_met(row, known) is True)
    unmet = tuple(_reason(row, row.unmet) for row in rows if is_met(row, known) is False)
    if unmet:
        return Recommendation(instrument=Instrument.DIALOGUE, reasons_for=unmet, reasons_against=met)
    return Recommendation(instrument=Instrument.CONDITION, reasons_for=met, reasons_against=())


def criteria_for(lot: Lot, library: Library, on: date) -> tuple[Criterion, ...]:
    """The criteria in force on a day that a lot takes: the condition, with the student module where seats are asked,
    or the dialogue."""
    if not isinstance(lot.asked, Asked):
        return (library.criterion(DIALOGUE, on),)
    ids = (CONDITION, STUDENTS) if lot.asked.seats > 0 else (CONDITION,)
    return tuple(library.criterion(id, on) for id in ids)


def suits(criterion: Criterion, known: Known) -> bool:
    """Whether no row of a criterion is unmet by what is known."""
    return all(is_met(row, known) is not False for row in criterion.suits_when)


def is_met(row: Condition, known: Known) -> bool | None:
    """Whether a fact is as a row wants it; None where the fact is not known."""
    if row.fact not in known:
        return None
    fact = known[row.fact]
    if row.at_least is not None:
        return Decimal(fact) >= row.at_least
    return fact in (row.is_any_of or ())


def known_facts(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Known:
    """What the facts tell about a lot, by the names that a criterion's rows use."""
    workers = workers_of(lot)
    known: dict[str, Decimal | str] = {
        "value": lot.value.amount,
        "months": Decimal(lot.months),
        "kind": facts.kind.value,
        "arrangement": facts.arrangement.value,
        "labour_known": "no" if workers is None else "yes",
    }
    if workers is not None:
        known["workers"] = workers
    rules = regime(facts, library, on).regime
    if rules is not Regime.NOT_KNOWN:
        known["above_national_threshold"] = "no" if rules is Regime.BELOW_NATIONAL else "yes"
    return known


def _reason(row: Condition, text: Text) -> Reason:
    return Reason(text, tuple(dict.fromkeys(cited.source for cited in row.sources)))
