"""From answers to a whole tender: what is proposed, what is only supposed on the way, and the facts at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from toolkit.base.model import NOT_KNOWN, Message, Money, NotKnown, Percent, Text
from toolkit.library.shelf import Library
from toolkit.tenders.answers import Answer, Answers, Row, Shape
from toolkit.tenders.extras import fitting_clauses
from toolkit.tenders.fitting import many, rows_of
from toolkit.tenders.model import (
    Amount,
    AmountBy,
    Asked,
    Availability,
    Award,
    Bonus,
    Instrument,
    LabourShare,
    Lot,
    Meeting,
    Placed,
    Reserved,
    Reward,
    TenderFacts,
    Workers,
)
from toolkit.tenders.regime import counting_day
from toolkit.tenders.sizing import METHODS, Figures, side_by_side
from toolkit.tenders.steps import STEPS, Path, faults_of, is_full, path, step_named


def facts_from(answers: Answers, library: Library, *, buyer_name: str, on: date) -> TenderFacts | None:
    """The whole tender, when the path is complete; the amounts are worked out as the officer settled them."""
    walk = path(answers, library)
    return None if walk.stops_at else _facts(walk.answers, library, buyer_name=buyer_name, on=on)


def supposed_facts(answers: Answers, library: Library, *, buyer_name: str, on: date) -> TenderFacts:
    """A whole tender from answers that may lack anything: what is not answered yet is supposed, harmlessly.

    What was left empty on a step that is done stays empty, so that a complete path gives just its facts.
    Only for findings shown while the officer is still answering; never for sizing, freezing or papers.
    """
    walk = path(answers, library)
    faulty = _faulty(walk, library)
    kept = {name: answer for name, answer in walk.answers.items() if name not in faulty}
    if walk.stops_at is step_named("labour"):
        kept.pop("labour", None)  # how labour was told leads nowhere while a figure is missing
    settled = {one.name for step in walk.steps if step is not walk.stops_at for one in step.questions}
    if not is_full(kept):
        settled |= _FULL_ONLY
    likely = SUPPOSED | proposals(library, counting_day(kept.get("published"), on))
    supposed = {name: answer for name, answer in likely.items() if name not in settled}
    return _facts(supposed | kept, library, buyer_name=buyer_name, on=on)


def _faulty(walk: Path, library: Library) -> set[str]:
    """The answers that something is wrong with, on the step where the walk stops; of a table the whole."""
    faults = faults_of(walk.stops_at, walk.answers, library) if walk.stops_at else {}
    return {name.partition(".")[0] for name in faults}


_FULL_ONLY = frozenset(question.name for step in STEPS for question in step.questions if step.full or question.full)

SUPPOSED: dict[str, Answer] = {
    "title": "-",
    "kind": "services",
    "buyer": "sub_central",
    "arrangement": "contract",
    "language": "fi",
    "published": NOT_KNOWN,
    "value": Money.euros(1_000_000),
    "options": Money.euros(0),
    "starts": NOT_KNOWN,
    "months": 48,
    "option_months": 0,
    "labour": NOT_KNOWN,
    "weekly_hours": Decimal("37.5"),
    "groups": ("LTU12", "YOUNG30"),
    "candidates": NOT_KNOWN,
    "origin": "anyone",
    "forms": ("job",),
    "instrument": "contract_condition",
    "weight": Percent(value=Decimal(10)),
    "placed": "performance",
    "reserved_basis": "integration",
    "staff_share": Percent(value=Decimal(30)),
    "counted_as": "persons",
    "reserved_report_months": 6,
    "meeting_weeks": 8,
    "bonus_per_month": Money.euros(1),
    "bonus_min_months": 1,
    "bonus_claim_months": 6,
    "rate": Percent(value=Decimal(1)),
    "per_year": Decimal(1),
    "months_per_place": Decimal(1),
    "amount_by": "own",
    "own_months": 1,
    "seats": 0,
    "first_start_months": 1,
    "min_months": 1,
    "response_days": 30,
    "cure_days": 30,
    "report_months": 6,
}
"""Harmless answers in place of those not given yet; shown to nobody."""


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that a source gives, of what (none: it speaks for itself), and in which sources.

    A figure in a foreign currency is a message: it can be read but not reckoned with.
    """

    title: Text
    of: Message | None
    figure: Answer | Message
    sources: tuple[str, ...]


def published(library: Library, on: date, parameter: str, of: str, words: Message | None) -> Published | None:
    """A published figure in force on a day; none where the library has none or no source gives one."""
    held = library.parameters.get(parameter)
    value = held.on(on, of) if held else None
    if held is None or value is None:
        return None
    figure: Answer | Message = value.amount
    match held.unit:
        case "percent":
            figure = Percent(value=value.amount)
        case "eur":
            figure = Money.euros(value.amount)
        case "sek":
            figure = Message("{amount} Swedish kronor", amount=value.amount)
    return Published(held.title, words, figure, tuple(cited.source for cited in value.sources))


def proposed(library: Library, on: date) -> dict[str, Published]:
    """Per question, the published figure that is proposed as its answer, shown with its source."""
    found = {name: published(library, on, parameter, "default", None) for name, parameter in PROPOSED}
    return {name: one for name, one in found.items() if one and not isinstance(one.figure, Message)}


def proposals(library: Library, on: date) -> dict[str, Answer]:
    """The proposed answers themselves."""
    whole = {question.name for step in STEPS for question in step.questions if question.shape is Shape.WHOLE}
    return {
        name: int(one.figure) if name in whole and isinstance(one.figure, Decimal) else one.figure
        for name, one in proposed(library, on).items()
        if not isinstance(one.figure, Message)
    }


def references(library: Library, on: date) -> list[Published]:
    """Figures on labour that were published elsewhere, for comparison only."""
    return _references(REFERENCES, library, on)


def step_references(library: Library, on: date) -> list[Published]:
    """How much value was counted as one place elsewhere, in the currency of its source; for comparison only."""
    return _references(STEP_REFERENCES, library, on)


def _references(named: Sequence[tuple[str, str, Message]], library: Library, on: date) -> list[Published]:
    found = (published(library, on, parameter, of, words) for parameter, of, words in named)
    return [figure for figure in found if figure]


PROPOSED = (
    ("rate", "sizing_rate"),
    ("per_year", "per_year"),
    ("months_per_place", "months_per_place"),
    ("value_step", "value_step"),
    ("first_start_months", "first_start"),
    ("replacement_share", "replacement_share"),
    ("report_months", "report_interval"),
    ("bonus_claim_months", "report_interval"),
)
"""Question and the parameter whose published figure is proposed as its answer, where there is one."""

REFERENCES = (
    ("labour_share", "building", Message("France, building on average")),
    ("labour_share", "interior_painting", Message("France, interior painting")),
    ("labour_share", "masonry", Message("France, masonry")),
    ("labour_share", "metal_frames", Message("France, metal frames")),
    ("hourly_cost", "france_low", Message("France, from")),
    ("hourly_cost", "france_high", Message("France, to")),
)
"""Parameter, what of it, and in words: shown beside the question on labour, never proposed."""

STEP_REFERENCES = (
    ("value_step", "works", Message("Sweden, works contracts")),
    ("value_step", "services", Message("Sweden, service contracts")),
)
"""Parameter, what of it, and in words: shown beside the question on the value for one place, never proposed."""


def amounts_for(facts: TenderFacts, lot: Lot, library: Library, on: date) -> tuple[Amount, ...]:
    """The published methods side by side for a lot, and the buyer's own figure last where it was chosen.

    Raises `ValueError` for a lot of which no amount is asked.
    """
    if not isinstance(lot.asked, Asked):
        raise ValueError("no amount is asked of this lot")
    day, figures = counting_day(facts.published, on), Figures.of(lot.asked, facts)
    amounts = side_by_side(lot, library, day, figures)
    return (*amounts, METHODS[AmountBy.OWN](lot, library, day, figures)) if lot.asked.by is AmountBy.OWN else amounts


def shared_out(total: int, values: Sequence[Money]) -> tuple[int, ...]:
    """A whole number shared out in proportion to values: to each its whole part, then one more by largest remainder.

    The parts sum to the total exactly; of equal remainders the earlier comes first. Where no value tells a proportion,
    all weigh the same.
    """
    weights = [value.cents for value in values]
    if not any(weights):
        weights = [1] * len(weights)
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: -(total * weights[place] % whole))  # a stable sort
    for place in by_remainder[: total - sum(parts)]:
        parts[place] += 1
    return tuple(parts)


def _facts(a: Answers, library: Library, *, buyer_name: str, on: date) -> TenderFacts:
    data: Any = a
    facts = TenderFacts(
        title=data["title"],
        reference=data.get("reference", ""),
        buyer_name=buyer_name,
        kind=data["kind"],
        buyer=data["buyer"],
        arrangement=data["arrangement"],
        cpv=data.get("cpv") or None,
        published=data["published"],
        language=data["language"],
        general_terms=data.get("general_terms") or None,
        lots=_lots(a),
        full=is_full(a),
        description=data.get("description", ""),
        procedure=data.get("procedure", NOT_KNOWN),
        staff_transfers={"yes": True, "no": False}.get(data.get("staff_transfer"), NOT_KNOWN),
        availability=_availability(a),
        note_shows_others=data.get("note_shows_others", False),
        instrument_reason=data.get("instrument_reason", ""),
        group_reason=data.get("group_reason", ""),
        trade=data.get("trade"),
        extras=_extras(a, library),
    )
    day = counting_day(facts.published, on)
    return facts.model_copy(update={"lots": tuple(_settled(lot, facts, library, day) for lot in facts.lots)})


def _extras(a: Answers, library: Library) -> tuple[str, ...]:
    """The optional clauses taken, as far as they still fit what is answered elsewhere."""
    taken = many(a.get("extras"))
    if not taken:
        return ()
    fitting = {clause.id for clause in fitting_clauses(a, library)}
    return tuple(id for id in taken if id in fitting)


def _settled(lot: Lot, facts: TenderFacts, library: Library, day: date) -> Lot:
    """The lot with the amount that the chosen method gives."""
    if not isinstance(lot.asked, Asked):
        return lot
    amount = METHODS[lot.asked.by](lot, library, day, Figures.of(lot.asked, facts))
    return lot.model_copy(update={"asked": lot.asked.model_copy(update={"months": amount.months or 0})})


def _lots(a: Answers) -> tuple[Lot, ...]:
    """All lots of the purchase; one without a name where it is not divided.

    An own figure and the places for training agreements are totals: they are shared out over the lots that take the
    clause.
    """
    data: Any = a
    rows = rows_of(a, "lots") if data.get("divided") == "yes" else ()
    if not rows:
        rows = (Row.of({name: data[name] for name in ("value", "options", "workers") if name in data}),)
    asking = [number for number, row in enumerate(rows) if row.get("clause") != "no"]
    values: list[Any] = [rows[number].get("value") for number in asking]
    months = shared_out(data["own_months"], values) if data.get("amount_by") == AmountBy.OWN else (0,) * len(asking)
    seats = shared_out(data.get("seats", 0), values)
    demands = {number: _demand(data, months=months[place], seats=seats[place]) for place, number in enumerate(asking)}
    return tuple(_lot(data, number, row.by_name, demands.get(number)) for number, row in enumerate(rows))


def _lot(data: Any, number: int, cells: Any, demand: Asked | Meeting | Reserved | None) -> Lot:
    return Lot(
        id=f"LOT-{number + 1:04}",
        name=cells.get("name", ""),
        value=cells["value"],
        options=cells.get("options", Money(cents=0)),
        months=data["months"],
        option_months=data["option_months"],
        starts=data["starts"],
        labour=_labour(data, cells),
        weekly_hours=data["weekly_hours"],
        groups=data["groups"],
        forms=data["forms"],
        candidates=data["candidates"],
        origin=data["origin"],
        instrument=data["instrument"],
        asked=demand,
    )


def _labour(data: Any, cells: Any) -> LabourShare | Workers | NotKnown:
    match data["labour"]:
        case "share":
            return LabourShare(share=data["labour_share"], hourly_cost=data["hourly_cost"])
        case "workers":
            return Workers(count=cells["workers"])
    return NOT_KNOWN


def _availability(a: Answers) -> tuple[Availability, ...]:
    """What was told month by month, in the order of months."""
    told = [Availability.model_validate(row.by_name) for row in rows_of(a, "availability")]
    return tuple(sorted(told, key=lambda one: one.month))


def _demand(data: Any, *, months: int, seats: int) -> Asked | Meeting | Reserved:
    """What is asked in a lot by the chosen instrument; `months` is its part of an own figure."""
    match Instrument(data["instrument"]):
        case Instrument.DIALOGUE:
            return Meeting(within_weeks=data["meeting_weeks"])
        case Instrument.BONUS:
            return Meeting(within_weeks=data["meeting_weeks"], reward=_reward(data))
        case Instrument.RESERVED:
            return Reserved(
                basis=data["reserved_basis"],
                share=data["staff_share"],
                counted_as=data["counted_as"],
                report_months=data["reserved_report_months"],
            )
        case Instrument.AWARD:
            return _asked(data, months, seats, award=Award(weight=data["weight"]))
        case Instrument.MINIMUM:
            return _asked(data, months, seats, placed=Placed(data["placed"]))
        case Instrument.CONDITION:
            return _asked(data, months, seats)


def _asked(
    data: Any, months: int, seats: int, *, award: Award | None = None, placed: Placed = Placed.PERFORMANCE
) -> Asked:
    return Asked(
        by=data["amount_by"],
        months=months,
        months_per_place=data["months_per_place"],
        rate=data["rate"],
        per_year=data["per_year"],
        first_start_months=data["first_start_months"],
        min_months=data["min_months"],
        response_days=data.get("response_days"),
        cure_days=data.get("cure_days"),
        penalty=data.get("penalty"),
        penalty_cap=data.get("penalty_cap"),
        report_months=data["report_months"],
        seats=seats,
        value_step=data.get("value_step"),
        reason=data.get("amount_reason", ""),
        replacement_share=data.get("replacement_share"),
        replacement_days=data.get("replacement_days"),
        evidence=data.get("evidence", ()),
        bonus=_bonus(data),
        gig_hours=data.get("gig_hours"),
        award=award,
        placed=placed,
    )


def _reward(data: Any) -> Reward:
    return Reward(
        bonus=Bonus(
            per_month=data["bonus_per_month"],
            ceiling=data.get("bonus_at_most"),
            budgeted=data.get("bonus_in_budget", False),
        ),
        min_months=data["bonus_min_months"],
        claim_months=data["bonus_claim_months"],
    )


def _bonus(data: Any) -> Bonus | None:
    if "bonus" not in data:
        return None
    return Bonus(per_month=data["bonus"], ceiling=data.get("bonus_ceiling"), budgeted=data.get("bonus_budgeted", False))
