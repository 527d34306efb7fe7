"""From answers to a whole tender: what is proposed, what is only supposed on the way, and the facts at the end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from toolkit.base.model import NOT_KNOWN, Message, Money, Percent, Text
from toolkit.library.shelf import Library
from toolkit.tenders.answers import Answer, Answers, Shape
from toolkit.tenders.model import (
    Amount,
    AmountBy,
    Asked,
    LabourShare,
    Lot,
    Meeting,
    TenderFacts,
    Workers,
)
from toolkit.tenders.regime import counting_day
from toolkit.tenders.sizing import METHODS, Figures, side_by_side
from toolkit.tenders.steps import STEPS, Faults, Path, faults_of, is_condition, path, step_named


def facts_from(answers: Answers, library: Library, *, buyer_name: str, on: date) -> TenderFacts | None:
    """The whole tender, when the path is complete; the amount is worked out as the officer settled it."""
    walk = path(answers, library)
    return None if walk.stops_at else _facts(walk.answers, library, buyer_name=buyer_name, on=on)


def supposed_facts(answers: Answers, library: Library, *, buyer_name: str, on: date) -> TenderFacts:
    """A whole tender from answers that may lack anything: what is lacking is supposed, harmlessly.

    Only for findings shown while the officer is still answering; never for sizing, freezing or papers.
    """
    walk = path(answers, library)
    kept = {name: answer for name, answer in walk.answers.items() if name not in _faulty(walk, library)}
    if walk.stops_at is step_named("labour"):
        kept.pop("labour", None)  # how labour was told leads nowhere while a figure is missing
    supposed = SUPPOSED | proposals(library, counting_day(kept.get("published"), on)) | kept
    return _facts(supposed, library, buyer_name=buyer_name, on=on)


def _faulty(walk: Path, library: Library) -> Faults:
    return faults_of(walk.stops_at, walk.answers, library) if walk.stops_at else {}


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
    "amount_by": "own",
    "own_months": 1,
    "seats": 0,
    "min_months": 1,
    "response_days": 30,
    "cure_days": 30,
    "meeting_weeks": 8,
}


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that a source gives, of what (none: it speaks for itself), and in which sources."""

    title: Text
    of: Message | None
    figure: Answer
    sources: tuple[str, ...]


def published(library: Library, on: date, parameter: str, of: str, words: Message | None) -> Published | None:
    """A published figure in force on a day; none where no source gives one."""
    held = library.parameter(parameter)
    value = held.on(on, of)
    if value is None:
        return None
    figure: Answer = value.amount
    match held.unit:
        case "percent":
            figure = Percent(value=value.amount)
        case "eur":
            figure = Money.euros(value.amount)
    return Published(held.title, words, figure, tuple(cited.source for cited in value.sources))


def proposed(library: Library, on: date) -> dict[str, Published]:
    """Per question, the published figure that is proposed as its answer, shown with its source."""
    found = {name: published(library, on, parameter, "default", None) for name, parameter in PROPOSED}
    return {name: figure for name, figure in found.items() if figure}


def proposals(library: Library, on: date) -> dict[str, Answer]:
    """The proposed answers themselves."""
    whole = {question.name for step in STEPS for question in step.questions if question.shape is Shape.WHOLE}
    return {
        name: int(one.figure) if name in whole and isinstance(one.figure, Decimal) else one.figure
        for name, one in proposed(library, on).items()
    }


def references(library: Library, on: date) -> list[Published]:
    """Figures on labour that were published elsewhere, for comparison only."""
    found = (published(library, on, parameter, of, words) for parameter, of, words in REFERENCES)
    return [figure for figure in found if figure]


PROPOSED = (
    ("rate", "sizing_rate"),
    ("per_year", "per_year"),
    ("months_per_place", "months_per_place"),
    ("first_start_months", "first_start"),
    ("report_months", "report_interval"),
)
"""Question and the parameter whose published figure is proposed as its answer."""

REFERENCES = (
    ("labour_share", "building", Message("France, building on average")),
    ("labour_share", "interior_painting", Message("France, interior painting")),
    ("labour_share", "masonry", Message("France, masonry")),
    ("labour_share", "metal_frames", Message("France, metal frames")),
    ("hourly_cost", "france_low", Message("France, from")),
    ("hourly_cost", "france_high", Message("France, to")),
)
"""Parameter, what of it, and in words: shown beside the question on labour, never proposed."""


def amounts_for(facts: TenderFacts, library: Library, on: date) -> tuple[Amount, Amount]:
    """Both published methods side by side for the only lot, by the rate and counts that the officer gave.

    Raises `ValueError` for a dialogue, which has no amount.
    """
    lot = facts.lots[0]
    if not isinstance(lot.asked, Asked):
        raise ValueError("a dialogue has no amount")
    return side_by_side(
        lot,
        library,
        counting_day(facts.published, on),
        rate=lot.asked.rate,
        per_year=lot.asked.per_year,
        months_per_place=lot.asked.months_per_place,
    )


def _facts(a: Answers, library: Library, *, buyer_name: str, on: date) -> TenderFacts:
    data: Any = a
    lot = Lot(
        value=data["value"],
        options=data["options"],
        months=data["months"],
        option_months=data["option_months"],
        starts=data["starts"],
        labour=_labour(data),
        weekly_hours=data["weekly_hours"],
        groups=data["groups"],
        forms=data["forms"],
        candidates=data["candidates"],
        origin=data["origin"],
        instrument=data["instrument"],
        asked=_asked(data, 0) if is_condition(a) else Meeting(within_weeks=data["meeting_weeks"]),
    )
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
        lots=(lot,),
    )
    if not is_condition(a):
        return facts
    by, asked = AmountBy(data["amount_by"]), _asked(data, data.get("own_months", 0))
    day = counting_day(facts.published, on)
    months = METHODS[by](lot, library, day, Figures.of(asked)).months or 0
    settled = lot.model_copy(update={"asked": asked.model_copy(update={"months": months})})
    return facts.model_copy(update={"lots": (settled,)})


def _labour(data: Any) -> LabourShare | Workers | Any:
    match data["labour"]:
        case "share":
            return LabourShare(share=data["labour_share"], hourly_cost=data["hourly_cost"])
        case "workers":
            return Workers(count=data["workers"])
    return NOT_KNOWN


def _asked(data: Any, months: int) -> Asked:
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
        seats=data["seats"],
    )
