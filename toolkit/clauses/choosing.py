"""Chooses which clauses of a tender's criteria come into its pack, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from toolkit.library.model import Criterion
from toolkit.tenders.model import UNCERTAIN, Asked, Lot, Regime, TenderFacts
from toolkit.tenders.regime import RegimeVerdict, legal_basis

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
        "apprenticeships": _unless_only_places,
        "gigs": _unless_only_places,
        "shortest-gig": lambda s: s.work and s.asked is not None and s.asked.gig_hours is not None,
    }
)
"""The clauses that come only sometimes, and when; every other clause of the criteria always comes."""


def clause_order(criteria: tuple[Criterion, ...], situation: Situation) -> tuple[str, ...]:
    """Ids of the clauses in their order, each once: those of modules stand after the forms of work.

    `ValueError`: there are modules, but the main criterion has no place for them.
    """
    main, *modules = criteria
    ids = list(main.clauses)
    added = dict.fromkeys(id for module in modules for id in module.clauses if id not in ids)
    if added:
        at = ids.index(MODULES_AFTER) + 1
        ids[at:at] = added
    return tuple(id for id in ids if id not in COMES or COMES[id](situation))
