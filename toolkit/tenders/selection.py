"""Recommends one of the six instruments, with reasons for and against each, and picks the criteria of a tender."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from toolkit.base.model import NotKnown, Text
from toolkit.library.model import Citation, Condition, Criterion
from toolkit.library.shelf import Library, NotOnShelf
from toolkit.tenders.model import Asked, Instrument, Regime, Reserved, ReservedBasis, TenderFacts
from toolkit.tenders.regime import regime
from toolkit.tenders.sizing import exact_labour_months

MAIN: Mapping[Instrument, tuple[str, ...]] = MappingProxyType(
    {
        Instrument.CONDITION: ("employment-condition",),
        Instrument.AWARD: ("award-criterion",),
        Instrument.MINIMUM: ("minimum-requirement",),
        Instrument.RESERVED: ("reserved-integration", "reserved-services"),
        Instrument.DIALOGUE: ("dialogue",),
        Instrument.BONUS: ("bonus-only",),
    }
)
"""The main criteria of each instrument; a reserved contract has one for each of its grounds."""

RESERVED = {ReservedBasis.INTEGRATION: "reserved-integration", ReservedBasis.SERVICES: "reserved-services"}
"""The main criterion of each ground on which a contract is reserved."""

STUDENTS = "student-module"
MODULES = {
    "apprenticeship": "apprentice-module",
    "gig": "gig-module",
    "work_trial": "work-trial-module",
    "internship": "internship-module",
}
"""The module that each form of work brings; the module of students comes with seats."""

Known = Mapping[str, Decimal | str]
"""What is known of a purchase, by the names that a criterion's rows use; a fact that is not known is absent."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an instrument suits or does not, in the library's words; sources are ids in the library."""

    text: Text
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One instrument with what speaks for and against it. It suits unless a row that decides is unmet."""

    instrument: Instrument
    suits: bool
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """The instrument that is recommended, and all six in the order of the enum. It advises; the officer decides."""

    instrument: Instrument
    options: tuple[Option, ...]

    @property
    def recommended(self) -> Option:
        """The option that is recommended."""
        return next(option for option in self.options if option.instrument is self.instrument)


def recommend(facts: TenderFacts, library: Library, on: date) -> Recommendation:
    """The contract condition unless a row of its criterion that decides is unmet; then the dialogue.

    The others are never recommended: three bind the choice of the supplier, and a bonus takes money that guarantees no
    job, so an officer chooses them knowingly.
    What is not known tells neither way. What speaks against a condition speaks for the dialogue.
    """
    known = known_facts(facts, library, on)
    options = {instrument: _option(instrument, facts, known, library, on) for instrument in Instrument}
    condition, dialogue = options[Instrument.CONDITION], options[Instrument.DIALOGUE]
    unmet = _told(library.criterion(MAIN[Instrument.CONDITION][0], on), known).against_it
    options[Instrument.DIALOGUE] = Option(
        instrument=Instrument.DIALOGUE,
        suits=dialogue.suits,
        reasons_for=_each_once(unmet + dialogue.reasons_for),
        reasons_against=dialogue.reasons_against,
    )
    return Recommendation(
        instrument=Instrument.CONDITION if condition.suits else Instrument.DIALOGUE, options=tuple(options.values())
    )


def criteria_for(facts: TenderFacts, library: Library, edition: date) -> tuple[Criterion, ...]:
    """The criteria in force on a day that a tender takes: the main one of its instrument, then its modules.

    Modules come only where work is asked: of students where any lot asks for seats, the others with their forms.
    A module that the library had not yet on that day does not come: the tender was made without it.
    """
    lots = facts.asking_lots or facts.lots
    first = lots[0]
    ids = [RESERVED[first.asked.basis] if isinstance(first.asked, Reserved) else MAIN[first.instrument][0]]
    if any(isinstance(lot.asked, Asked) for lot in lots):
        if any(isinstance(lot.asked, Asked) and lot.asked.seats > 0 for lot in lots):
            ids.append(STUDENTS)
        modules = [module for form, module in MODULES.items() if any(form in lot.forms for lot in lots)]
        ids += [module for module in modules if _was_there(module, library, edition)]
    return tuple(library.criterion(id, edition) for id in ids)


def _was_there(id: str, library: Library, edition: date) -> bool:
    """Whether the library has a criterion on a day."""
    try:
        library.criterion(id, edition)
    except NotOnShelf:
        return False
    return True


def suits(criterion: Criterion, known: Known) -> bool:
    """Whether no row that decides of a criterion is unmet by what is known."""
    return not any(row.decides and is_met(row, known) is False for row in criterion.suits_when)


def is_met(row: Condition, known: Known) -> bool | None:
    """Whether a fact is as a row wants it; None where the fact is not known."""
    if row.fact not in known:
        return None
    fact = known[row.fact]
    if row.at_least is not None:
        return Decimal(fact) >= row.at_least
    if row.at_most is not None:
        return Decimal(fact) <= row.at_most
    return fact in (row.is_any_of or ())


def known_facts(facts: TenderFacts, library: Library, on: date) -> Known:
    """What the facts tell about the lots that take a clause, together, by the names that a criterion's rows use."""
    lots = facts.asking_lots or facts.lots
    first = lots[0]
    labour = [exact_labour_months(lot) for lot in lots]
    known: dict[str, Decimal | str] = {
        "value": sum((lot.value.amount for lot in lots), Decimal(0)),
        "months": Decimal(first.months),
        "months_with_options": Decimal(first.months + first.option_months),
        "lots": Decimal(len(lots)),
        "kind": facts.kind.value,
        "arrangement": facts.arrangement.value,
        "labour_known": _yes(None not in labour),
        "candidates_known": _yes(first.candidates is not NotKnown.NOT_KNOWN or bool(facts.availability)),
        "suppliers_known": "no",
    }
    if None not in labour and first.months > 0:
        workers = sum((one for one in labour if one is not None), Fraction(0)) / first.months
        known["workers"] = Decimal(workers.numerator) / workers.denominator
    if facts.availability:
        known["candidates"] = Decimal(max(month.candidates for month in facts.availability))
        known["students"] = Decimal(max(month.students for month in facts.availability))
    elif not isinstance(first.candidates, NotKnown):
        known["candidates"] = Decimal(first.candidates)
    if not isinstance(facts.procedure, NotKnown):
        known["procedure"] = facts.procedure.value
    if not isinstance(facts.staff_transfers, NotKnown):
        known["staff_transfers"] = _yes(facts.staff_transfers)
    verdict = regime(facts, library, on)
    if verdict.regime is not Regime.NOT_KNOWN:
        known["regime"] = verdict.regime.value
    below = verdict.by_value is Regime.BELOW_NATIONAL
    if verdict.by_value is not Regime.NOT_KNOWN and not (below and verdict.national is None):
        known["above_national_threshold"] = _yes(not below)
    return known


@dataclass(frozen=True, slots=True)
class _Told:
    """What the rows of a criterion tell: for it, against it (they decide), and reservations."""

    for_it: tuple[Reason, ...]
    against_it: tuple[Reason, ...]
    reservations: tuple[Reason, ...]


def _told(criterion: Criterion, known: Known) -> _Told:
    rows = criterion.suits_when
    unmet = [row for row in rows if is_met(row, known) is False]
    return _Told(
        for_it=tuple(_reason(row.met, row.sources) for row in rows if is_met(row, known) is True),
        against_it=tuple(_reason(row.unmet, row.sources) for row in unmet if row.decides),
        reservations=tuple(_reason(row.unmet, row.sources) for row in unmet if not row.decides)
        + tuple(_reason(remark.text, remark.sources) for remark in criterion.always_against),
    )


def _option(instrument: Instrument, facts: TenderFacts, known: Known, library: Library, on: date) -> Option:
    """An instrument by its main criteria: those of the ground that was chosen, or of every ground while none was."""
    criteria = [library.criterion(id, on) for id in _main_of(instrument, facts)]
    told = [_told(criterion, known) for criterion in criteria]
    return Option(
        instrument=instrument,
        suits=any(suits(criterion, known) for criterion in criteria),
        reasons_for=_each_once(tuple(reason for one in told for reason in one.for_it)),
        reasons_against=_each_once(tuple(reason for one in told for reason in (*one.against_it, *one.reservations))),
    )


def _main_of(instrument: Instrument, facts: TenderFacts) -> tuple[str, ...]:
    chosen = [lot.asked.basis for lot in facts.lots if isinstance(lot.asked, Reserved)]
    if instrument is Instrument.RESERVED and chosen:
        return (RESERVED[chosen[0]],)
    return MAIN[instrument]


def _reason(text: Text, cited: tuple[Citation, ...]) -> Reason:
    return Reason(text, tuple(dict.fromkeys(one.source for one in cited)))


def _each_once(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    return tuple(dict.fromkeys(reasons))


def _yes(whether: bool) -> str:
    return "yes" if whether else "no"
