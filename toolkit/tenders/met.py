"""What a rule of the checker returns, which kinds of rules there are, and limits that they look up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import wraps

from toolkit.base.model import Finding
from toolkit.base.phrases import fill_text
from toolkit.library.model import Guardrail, Status
from toolkit.library.shelf import Library
from toolkit.tenders.model import Asked, Lot, Reserved, TenderFacts


@dataclass(frozen=True, slots=True)
class Met:
    """A case of a guardrail that the facts meet, with the values for its words.

    `field`: the answer it stands beside, where that is not the one the library names for the case.
    """

    case: str
    values: Mapping[str, object] = field(default_factory=dict)
    field: str | None = None


Rule = Callable[[TenderFacts, Lot, Library, date], Iterable[Met]]
AskingRule = Callable[[TenderFacts, Lot, Asked, Library, date], Iterable[Met]]
ReservedRule = Callable[[TenderFacts, Lot, Reserved, Library, date], Iterable[Met]]
WholeRule = Callable[[TenderFacts, Library, date], Iterable[Met]]
"""A rule about the purchase as a whole, looked at once."""


def for_asked(rule: AskingRule) -> Rule:
    """A rule about an amount of work that is asked: silent in a dialogue, beside a mere bonus, in a reserved contract.

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


def limit_on(library: Library, parameter: str, day: date, of: str = "default") -> Decimal | None:
    """A published limit of the day; None where there was none, which G-DATE tells."""
    value = library.parameter(parameter).on(day, of)
    return None if value is None else value.amount


def finding_of(guardrail: Guardrail, met: Met, lot: str | None) -> Finding:
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
        field=met.field or case.field,
        lot=lot,
    )
