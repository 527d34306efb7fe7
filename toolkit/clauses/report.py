"""Puts into words what the check report shows: every answer, every method, every finding, every number and source."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from toolkit.base.model import Language, Message, Money, Percent, Severity
from toolkit.base.phrases import say, write
from toolkit.clauses import telling
from toolkit.clauses.contents import (
    METHODS,
    NONE_THAT_DAY,
    NOT_KNOWN_YET,
    REGIMES,
    instant,
    review,
)
from toolkit.clauses.model import ClausePack, FrozenAmount, Override, UsedParameter
from toolkit.clauses.telling import Told, in_language
from toolkit.clauses.wording import lot_name
from toolkit.library.wording import citations, listed
from toolkit.tenders.model import Asked, TenderFacts
from toolkit.tenders.sizing import share_of_all
from toolkit.tenders.wording import INSTRUMENTS

_WEIGHTS = {
    Severity.BLOCK: Message("Stops"),
    Severity.WARN: Message("Warns"),
    Severity.NOTE: Message("Informs"),
}
_OF = {
    "works": Message("works"),
    "services": Message("services"),
    "supplies": Message("supplies"),
    "social_health": Message("social and health services"),
    "other_special": Message("other specific services"),
    "concession": Message("concessions"),
    "central": Message("services and supplies, central government authorities"),
    "sub_central": Message("services and supplies, other contracting authorities"),
    "social_special": Message("social and other specific services"),
    "utilities": Message("services and supplies, utilities sectors"),
    "utilities_works": Message("works, utilities sectors"),
    "utilities_special": Message("specific services, utilities sectors"),
    "warn": Message("lower limit"),
    "high": Message("upper limit"),
    "low": Message("lower limit"),
    "least": Message("least"),
}
"""What the library's numbers are of, in words; an id without words is printed as it is."""


def check_report(pack: ClausePack, language: Language) -> dict[str, object]:
    """What the check report shows beside what the template takes from the pack itself."""
    facts = pack.facts
    return {
        "review": review(pack, language),
        "facts": in_language(_answers(pack), language),
        "lots": telling.lots(facts, language),
        "months": telling.months_available(facts, language),
        "regime": write(REGIMES[pack.regime.regime], language),
        "thresholds": thresholds(pack, language),
        "instruments": {one: say(words, language) for one, words in INSTRUMENTS.items()},
        "chosen": facts.asking_lots[0].instrument,
        "methods": {one: say(words, language) for one, words in METHODS.items()},
        "amounts": amounts_by_lot(pack, pack.amounts),
        "settles": any(isinstance(lot.asked, Asked) for lot in facts.asking_lots),
        "asked": in_language(asked_in_all(pack), language),
        "asked_by_lot": asked_by_lot(pack, language),
        "lot_names": {lot.id: lot_name(lot) for lot in facts.lots},
        "overridden": {one.key: _overridden(one, language) for one in pack.overrides},
        "overrides": [(one.key.split(":")[0], one.reason, one.by, instant(one.at, language)) for one in pack.overrides],
        "counts": [
            (say(words, language), write(sum(1 for one in pack.findings if one.severity is severity), language))
            for severity, words in _WEIGHTS.items()
        ],
        "parameters": [_parameter(one, language) for one in pack.parameters],
        "criteria": [
            (one.title[language], f"{one.id}, v{one.version}", citations(one.legal_basis, language))
            for one in pack.criteria
        ],
        "clauses": [
            (f"{one.number}. {one.title[language]}", one.why[language], citations(one.sources, language))
            for one in pack.clauses
        ],
        "sources": listed(pack.sources),
    }


def _answers(pack: ClausePack) -> Iterator[Told]:
    yield from telling.purchase(pack.facts)
    yield from telling.value_and_length(pack.facts)
    yield from telling.people(pack)
    yield from telling.what_is_asked(pack.facts)


def thresholds(pack: ClausePack, language: Language) -> list[tuple[str, str]]:
    """The estimated value beside the thresholds of its day."""
    return [
        (say(what, language), write(NONE_THAT_DAY if value is None else value, language))
        for what, value in (
            (Message("Estimated value, options included, excluding VAT"), pack.regime.estimated_value),
            (Message("National threshold"), pack.regime.national),
            (Message("EU threshold"), pack.regime.eu),
        )
    ]


def amounts_by_lot(pack: ClausePack, amounts: tuple[FrozenAmount, ...]) -> list[tuple[str, list[FrozenAmount]]]:
    """The name of each lot (empty where there is one) with the given amounts that are its own."""
    lots = pack.facts.asking_lots
    return [
        (lot_name(lot) if len(pack.facts.lots) > 1 else "", [one for one in amounts if one.lot == lot.id])
        for lot in lots
    ]


def asked_in_all(pack: ClausePack) -> Iterator[Told]:
    """What the contract asks in all lots together, beside all the labour in them; nothing where no amount is asked."""
    asked = _asked(pack.facts)
    if not asked:
        return
    labour, months = _labour(pack), sum(one.months for one in asked)
    share = pack.sizes[0].share_asked if len(pack.sizes) == 1 else share_of_all(pack.facts.asking_lots, months)
    yield Message("Method"), METHODS[asked[0].by]
    yield Message("Full-time months asked"), months
    yield (
        Message("All the labour of the contract, in full-time months"),
        NOT_KNOWN_YET if labour is None else labour,
    )
    yield Message("Share of the labour asked"), share or NOT_KNOWN_YET


def _asked(facts: TenderFacts) -> list[Asked]:
    return [lot.asked for lot in facts.asking_lots if isinstance(lot.asked, Asked)]


def _labour(pack: ClausePack) -> Decimal | None:
    known = [size.labour_months for size in pack.sizes if size.labour_months is not None]
    return sum(known, Decimal(0)) if len(known) == len(pack.sizes) else None


def asked_by_lot(pack: ClausePack, language: Language) -> list[tuple[str, ...]]:
    """Where several lots take the clauses: lot, months asked, what options add, all its labour, share, seats."""
    if len(pack.facts.asking_lots) < 2:
        return []
    sizes = {size.lot: size for size in pack.sizes}
    added = {(one.lot, one.method): one.option_months for one in pack.amounts}
    rows = []
    for lot in pack.facts.asking_lots:
        if not isinstance(lot.asked, Asked):
            continue
        size, options = sizes[lot.id], added.get((lot.id, lot.asked.by))
        cells = (
            lot_name(lot),
            lot.asked.months,
            NOT_KNOWN_YET if options is None else options,
            NOT_KNOWN_YET if size.labour_months is None else size.labour_months,
            size.share_asked or NOT_KNOWN_YET,
            lot.asked.seats,
        )
        rows.append(tuple(write(cell, language) for cell in cells))
    return rows


def _overridden(one: Override, language: Language) -> str:
    words = Message(
        "Set aside by {name}, {time}. Reason: {reason}", name=one.by, time=instant(one.at, language), reason=one.reason
    )
    return say(words, language)


def _parameter(one: UsedParameter, language: Language) -> tuple[str, str, str, str, str]:
    """What, of what, the value, since when, when it was last checked, and where it was read."""
    amount: object = NONE_THAT_DAY
    if one.amount is not None:
        amount = _with_unit(one.amount, one.unit)
    of = "" if one.of == "default" else f" – {say(_OF[one.of], language) if one.of in _OF else one.of}"
    return (
        one.title[language] + of,
        write(amount, language),
        "" if one.since is None else write(one.since, language),
        write(one.checked, language),
        citations(one.sources, language),
    )


def _with_unit(amount: Decimal, unit: str) -> object:
    match unit:
        case "eur":
            return Money.euros(amount)
        case "sek":
            return Message("{figure} SEK", figure=amount)
        case "percent":
            return Percent(value=amount)
        case "months":
            return Message("{figure} {unit}", figure=amount, unit=Message("months"))
        case "hours":
            return Message("{hours} hours", hours=amount)
    return amount
