"""Chooses which clauses of a tender's criteria come into its pack, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from toolkit.library.advice import Guide
from toolkit.library.model import Clause, Criterion
from toolkit.library.shelf import Library
from toolkit.tenders.facts import amounts_for
from toolkit.tenders.model import UNCERTAIN, Amount, Asked, Lot, Regime, TenderFacts
from toolkit.tenders.regime import RegimeVerdict, legal_basis, regime
from toolkit.tenders.selection import criteria_for

AMOUNTS = frozenset({"obligation", "obligation-lots", "award-promise", "award-promise-lots"})
"""The clauses that state how much work is asked."""

PENALTY = "shortfall-penalty"
"""The clause that states the penalty."""

LAST = "precedence"
"""The clause that stands last."""

MODULES_AFTER = "forms-of-work"
"""The clause after which the clauses of modules stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What decides whether a clause comes: the tender, its rules of procurement, what options add to each asking lot.

    `added` is by lot; None where it could not be worked out.
    """

    facts: TenderFacts
    rules: RegimeVerdict
    added: Mapping[str, int | None]

    @property
    def lots(self) -> tuple[Lot, ...]:
        """The lots that take a clause."""
        return self.facts.asking_lots

    @property
    def several(self) -> bool:
        """Whether the amounts are told lot by lot."""
        return len(self.lots) > 1

    @property
    def asked(self) -> Asked | None:
        """The terms, which all lots share; none where no amount of work is asked."""
        return next((lot.asked for lot in self.lots if isinstance(lot.asked, Asked)), None)

    @property
    def work(self) -> bool:
        """Whether paid work is asked in any lot; otherwise only places for training are."""
        return any(isinstance(lot.asked, Asked) and lot.asked.months > 0 for lot in self.lots)

    @property
    def options(self) -> bool:
        """Whether the contract may be lengthened by options."""
        return any(lot.option_months > 0 for lot in self.lots)

    @property
    def adds(self) -> bool:
        """Whether options add to the amount, as far as it is known."""
        return any(self.added.get(lot.id) != 0 for lot in self.lots)


WITH_POSTED_WORKERS = frozenset({Regime.EU, Regime.UTILITIES, Regime.CONCESSION, Regime.LIGHT})
"""Purchases so large that tenderers from other states are to be expected."""

Comes = Callable[[Situation], bool]


def _by(basis: str) -> Comes:
    return lambda s: legal_basis(s.rules) == basis


def _unless_only_places(s: Situation) -> bool:
    return s.asked is None or s.work


def _work_in_one(s: Situation) -> bool:
    return s.work and not s.several


def _work_in_several(s: Situation) -> bool:
    return s.work and s.several


COMES: Mapping[str, Comes] = MappingProxyType(
    {
        "legal-basis-below-national": _by("below-national"),
        "legal-basis-national": _by("national"),
        "legal-basis-eu": _by("eu"),
        "legal-basis-light": _by("light"),
        "legal-basis-utilities": _by("utilities"),
        "legal-basis-concession": _by("concession"),
        "legal-basis-direct-award": _by("direct-award"),
        "legal-basis-in-house": _by("in-house"),
        "posted-workers": lambda s: s.rules.regime in WITH_POSTED_WORKERS,
        "covered-lots": lambda s: len(s.facts.lots) > 1,
        "framework-volume": lambda s: s.facts.arrangement in UNCERTAIN,
        "staff-transfer": lambda s: _unless_only_places(s) and s.facts.staff_transfers is True,
        "obligation": _work_in_one,
        "obligation-lots": _work_in_several,
        "award-promise": _work_in_one,
        "award-promise-lots": _work_in_several,
        "options": lambda s: _work_in_one(s) and s.options and s.adds,
        "options-none": lambda s: _work_in_one(s) and s.options and not s.adds,
        "options-lots": lambda s: _work_in_several(s) and s.options,
        "training-places": lambda s: not s.several,
        "training-places-lots": lambda s: s.several,
        "replacement": lambda s: s.work and s.asked is not None and s.asked.replacement_days is not None,
        "bonus": lambda s: s.work and s.asked is not None and s.asked.bonus is not None,
        "shortfall-penalty": lambda s: s.work and s.asked is not None and s.asked.penalty is not None,
        "shortfall-no-penalty": lambda s: s.work and s.asked is not None and s.asked.penalty is None,
        "evidence": lambda s: s.asked is not None and bool(s.asked.evidence),
        # Where only places for training are asked, nothing is said of people to be employed.
        "target-groups": _unless_only_places,
        "forms-of-work": _unless_only_places,
        "timing": _unless_only_places,
        "recruiting": _unless_only_places,
        "early-end": _unless_only_places,
        "release": _unless_only_places,
        "statutory-duty": _unless_only_places,
        "apprenticeships": _unless_only_places,
        "gigs": _unless_only_places,
        "internships": _unless_only_places,
        "shortest-gig": lambda s: s.work and s.asked is not None and s.asked.gig_hours is not None,
    }
)
"""The clauses that come only sometimes, and when; every other clause of the criteria always comes."""


def clause_order(
    criteria: tuple[Criterion, ...], situation: Situation, extras: Iterable[Guide] = ()
) -> tuple[str, ...]:
    """Ids of the clauses in their order, each once: those of modules stand after the forms of work.

    `extras` are the guides of optional clauses that an officer has taken: each stands after the clause that its guide
    names, or last before the order of precedence where that one is not there, and instead of those it replaces.
    `ValueError`: there are modules, but the main criterion has no place for them.
    """
    main, *modules = criteria
    ids = list(main.clauses)
    added = dict.fromkeys(id for module in modules for id in module.clauses if id not in ids)
    if added:
        at = ids.index(MODULES_AFTER) + 1
        ids[at:at] = added
    chosen = [id for id in ids if id not in COMES or COMES[id](situation)]
    for extra in extras:
        _take(extra, chosen)
    return tuple(chosen)


def _take(extra: Guide, ids: list[str]) -> None:
    """Put an optional clause into its place among others."""
    if extra.id in ids:
        return
    if extra.after in ids:
        at = ids.index(extra.after) + 1
    elif held := [ids.index(id) for id in extra.replaces if id in ids]:
        at = min(held)
    else:
        at = ids.index(LAST) if LAST in ids else len(ids)
    ids.insert(at, extra.id)
    ids[:] = [id for id in ids if id not in extra.replaces]


def proposed_amounts(facts: TenderFacts, lot: Lot, library: Library, on: date) -> tuple[Amount, ...]:
    """Every method for a lot, where an amount of work is asked at all."""
    return amounts_for(facts, lot, library, on) if isinstance(lot.asked, Asked) else ()


def option_months(lot: Lot, amounts: tuple[Amount, ...]) -> int | None:
    """What the chosen method adds for options; nothing where there are none, None where it cannot be worked out."""
    if lot.option_months == 0 and lot.options.cents == 0:
        return 0
    chosen = lot.asked.by if isinstance(lot.asked, Asked) else None
    return next((amount.option_months for amount in amounts if amount.method is chosen), None)


def situation_of(facts: TenderFacts, library: Library, *, on: date) -> Situation:
    """The situation of a tender as of a day."""
    added = {lot.id: option_months(lot, proposed_amounts(facts, lot, library, on)) for lot in facts.asking_lots}
    return Situation(facts=facts, rules=regime(facts, library, on), added=added)


def chosen_texts(situation: Situation, library: Library, *, edition: date) -> tuple[Clause, ...]:
    """The clauses of a tender's pack in their order, as the library words them on the day `edition`.

    `NotOnShelf`: the library has no such text on that day.
    """
    criteria = criteria_for(situation.facts, library, edition)
    order = clause_order(criteria, situation, _extras(situation.facts, library.on(edition)))
    return tuple(library.clause(id, edition) for id in order)


def _extras(facts: TenderFacts, library: Library) -> Iterator[Guide]:
    """The guides of the optional clauses that the officer has taken, as far as the day's library has the clause."""
    there = {clause.id for clause in library.clauses}
    return (library.guides[id] for id in facts.extras if id in there)
