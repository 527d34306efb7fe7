"""Tells which optional clauses of the library fit a tender, and which of them its kind of procurement recommends."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from toolkit.library.advice import Guide, RecommendedPack
from toolkit.library.model import Clause
from toolkit.library.shelf import Library
from toolkit.tenders.answers import Answers
from toolkit.tenders.fitting import many
from toolkit.tenders.model import Instrument, TenderFacts
from toolkit.tenders.regime import regime
from toolkit.tenders.selection import known_facts

FEWEST_MONTHS, FEWEST_WORKERS, LARGE_MONTHS = 6, 5, 24
"""What parts small contracts from middle ones (the limits of Trafikverket, S44: foreign) and these from large ones."""


def fitting_clauses(answers: Answers, library: Library) -> tuple[Clause, ...]:
    """The optional clauses that fit the instrument, the forms of work and the kind of procurement answered so far.

    Each once, in its newest version. First those that some pack of the kind of procurement recommends, then those that
    are written for it, then the others, each by id. A clause for certain forms of work or kinds of procurement fits
    only when one of them is chosen. `library` may be narrowed to a day.
    """
    trade = library.trades.get(str(answers.get("trade", "")))
    best = {id for pack in trade.pack for id in pack.clauses} if trade else set()
    fitting = (clause for clause in optional_clauses(library) if _fits(library.guides[clause.id], answers))
    return tuple(sorted(fitting, key=lambda one: (one.id not in best, not library.guides[one.id].trades, one.id)))


def optional_clauses(library: Library) -> tuple[Clause, ...]:
    """Every clause that comes only when an officer takes it, in its newest version, by id."""
    newest = {clause.id: clause for clause in sorted(library.clauses, key=lambda clause: clause.version)}
    return tuple(
        clause for id, clause in sorted(newest.items()) if id in library.guides and library.guides[id].optional
    )


def _fits(guide: Guide, answers: Answers) -> bool:
    if guide.instruments and answers.get("instrument", Instrument.CONDITION) not in guide.instruments:
        return False
    if guide.measures and not set(guide.measures).intersection(many(answers.get("forms"))):
        return False
    return not guide.trades or answers.get("trade") in guide.trades


def recommended(facts: TenderFacts, library: Library, on: date) -> RecommendedPack | None:
    """What the library recommends to start from for this kind of procurement and size; none where no kind is told."""
    trade = library.trades.get(facts.trade or "")
    if trade is None:
        return None
    size = "dialogue" if facts.asking_lots and _dialogue(facts) else size_of(facts, library, on)
    return next(pack for pack in trade.pack if pack.size == size)


def _dialogue(facts: TenderFacts) -> bool:
    return all(lot.instrument is Instrument.DIALOGUE for lot in facts.asking_lots)


def size_of(facts: TenderFacts, library: Library, on: date) -> str:
    """ "small", "middle" or "large", by the toolkit's own division.

    Small: below the national threshold, shorter than six months or fewer than five full-time workers. Large: from the
    EU threshold, and at least two years. What is not known makes nothing small.
    """
    known = known_facts(facts, library, on)
    few = Decimal(known.get("workers", FEWEST_WORKERS)) < FEWEST_WORKERS
    short = Decimal(known.get("months", FEWEST_MONTHS)) < FEWEST_MONTHS
    if few or short or known.get("above_national_threshold") == "no":
        return "small"
    verdict = regime(facts, library, on)
    above = verdict.eu is not None and verdict.estimated_value.amount >= verdict.eu.amount
    return "large" if above and Decimal(known.get("months", 0)) >= LARGE_MONTHS else "middle"
