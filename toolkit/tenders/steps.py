"""The wizard in one tuple: STEPS, the path that answers walk, what is still wrong, and the facts at its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from toolkit.base.model import NOT_KNOWN, Message, Money, NotKnown, Percent, Text
from toolkit.library.model import WorkForm
from toolkit.library.shelf import Library
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Answer, Answers, Question, Shape, is_given
from toolkit.tenders.model import (
    Amount,
    AmountBy,
    Asked,
    Instrument,
    LabourShare,
    Lot,
    Meeting,
    TenderFacts,
    Workers,
)
from toolkit.tenders.sizing import METHODS, Figures

Faults = dict[str, Message]
"""Per question, what is wrong with its answer."""


def answer_this(question: Question) -> Message:
    """What is said of a question that must be answered."""
    return Message("Answer the question: {question}", question=question.label)


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the wizard: its questions, and when it is asked at all."""

    name: str
    title: Message
    questions: tuple[Question, ...]
    check: Callable[[Answers, Library], Faults] = lambda answers, library: {}
    asked_when: Callable[[Answers], bool] = lambda answers: True


def _check_value(answers: Answers, library: Library) -> Faults:
    faults: Faults = {}
    published, starts = answers.get("published"), answers["starts"]
    if isinstance(published, date) and isinstance(starts, date) and starts <= published:
        faults["starts"] = Message(
            "The contract cannot start before the call is published on {published}", published=published
        )
    options, option_months = answers["options"], answers["option_months"]
    if _cents(options) > 0 and option_months == 0:
        faults["option_months"] = Message("The options have a value: give their length too")
    if _cents(options) == 0 and option_months != 0:
        faults["options"] = Message("The options have a length: give their value too")
    if _whole(option_months) > _whole(answers["months"]) and not answers.get("options_longer"):
        faults["option_months"] = Message(
            "The options are longer than the contract of {months} months. Correct the length, "
            "or confirm below that it is meant so",
            months=answers["months"],
        )
    return faults


def _check_labour(answers: Answers, library: Library) -> Faults:
    needed = {"share": (q.LABOUR_SHARE, q.HOURLY_COST), "workers": (q.WORKERS,)}
    asked = needed.get(str(answers["labour"]), ())
    return {question.name: answer_this(question) for question in asked if question.name not in answers}


def _check_people(answers: Answers, library: Library) -> Faults:
    faults: Faults = {}
    for name, known in (("groups", library.groups), ("forms", library.forms)):
        strange = [one for one in _many(answers[name]) if one not in known]
        if strange:
            faults[name] = Message("Not in the library: {names}", names=", ".join(strange)[:200])
    return faults


def _check_amount(answers: Answers, library: Library) -> Faults:
    if answers["amount_by"] == AmountBy.OWN and "own_months" not in answers:
        return {"own_months": answer_this(q.OWN_MONTHS)}
    if answers["amount_by"] == AmountBy.LABOUR_HOURS and answers.get("labour") == NOT_KNOWN:
        return {
            "amount_by": Message(
                "The labour of the contract is not known, so this cannot be worked out. Choose another way, "
                "or go back and tell how much of it is labour"
            )
        }
    return {}


def _is_condition(answers: Answers) -> bool:
    return answers.get("instrument", Instrument.CONDITION) == Instrument.CONDITION


def _is_dialogue(answers: Answers) -> bool:
    return answers.get("instrument") == Instrument.DIALOGUE


STEPS: tuple[Step, ...] = (
    Step(
        "purchase",
        Message("The purchase and the buyer"),
        (q.TITLE, q.REFERENCE, q.KIND, q.CPV, q.BUYER, q.ARRANGEMENT, q.PUBLISHED, q.LANGUAGE, q.GENERAL_TERMS),
    ),
    Step(
        "value",
        Message("Value and length"),
        (q.VALUE, q.OPTIONS, q.STARTS, q.MONTHS, q.OPTION_MONTHS, q.OPTIONS_LONGER),
        _check_value,
    ),
    Step(
        "labour",
        Message("How much of it is labour"),
        (q.LABOUR_KNOWN, q.LABOUR_SHARE, q.HOURLY_COST, q.WORKERS, q.WEEKLY_HOURS),
        _check_labour,
    ),
    Step(
        "people",
        Message("Who could be employed, and how"),
        (q.GROUPS, q.ORIGIN, q.CANDIDATES, q.FORMS),
        _check_people,
    ),
    Step("instrument", Message("Contract condition or dialogue"), (q.INSTRUMENT,)),
    Step(
        "amount",
        Message("How much, and on what terms"),
        (
            q.RATE,
            q.PER_YEAR,
            q.MONTHS_PER_PLACE,
            q.AMOUNT_BY,
            q.OWN_MONTHS,
            q.SEATS,
            q.FIRST_START,
            q.MIN_MONTHS,
            q.RESPONSE_DAYS,
            q.CURE_DAYS,
            q.PENALTY,
            q.PENALTY_CAP,
            q.REPORT_MONTHS,
        ),
        _check_amount,
        _is_condition,
    ),
    Step("meeting", Message("When to meet"), (q.MEETING_WEEKS,), asked_when=_is_dialogue),
)


def step_named(name: str) -> Step | None:
    """The step of a name."""
    return next((step for step in STEPS if step.name == name), None)


def missing_of(step: Step, answers: Answers) -> Faults:
    """Which of a step's required answers are missing."""
    return {
        question.name: answer_this(question)
        for question in step.questions
        if question.required and not is_given(answers.get(question.name))
    }


def faults_of(step: Step, answers: Answers, library: Library) -> Faults:
    """What is wrong with a step's answers: what is required and missing, then what does not fit together."""
    return missing_of(step, answers) or step.check(answers, library)


@dataclass(frozen=True, slots=True)
class Path:
    """The walk that answers make: its steps in order, the answers given on it, where it stops (none: complete)."""

    steps: tuple[Step, ...]
    answers: Answers
    stops_at: Step | None
    ahead: tuple[Step, ...]


def path(answers: Answers, library: Library) -> Path:
    """Walk from the start; see only answers given on the walk; stop at the first step not rightly answered.

    Stale answers off the path cannot steer, and going back restores them.
    """
    walked: list[Step] = []
    ahead: list[Step] = []
    seen: dict[str, Answer] = {}
    stop: Step | None = None
    for step in STEPS:
        if not step.asked_when(seen):
            continue
        if stop:
            ahead.append(step)
            continue
        walked.append(step)
        seen |= {one.name: answers[one.name] for one in step.questions if one.name in answers}
        if faults_of(step, seen, library):
            stop = step
    return Path(tuple(walked), seen, stop, tuple(ahead))


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
    supposed = SUPPOSED | proposals(library, day_that_counts(kept.get("published"), on)) | kept
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


def day_that_counts(published: Answer | None, on: date) -> date:
    """The day whose thresholds and editions apply: publication when it is known, else the day of asking."""
    return published if isinstance(published, date) else on


def amounts_for(facts: TenderFacts, library: Library, on: date) -> tuple[Amount, Amount]:
    """Both published methods side by side for the only lot, by the rate and counts that the officer gave.

    Raises `ValueError` for a dialogue, which has no amount.
    """
    lot = facts.lots[0]
    if not isinstance(lot.asked, Asked):
        raise ValueError("a dialogue has no amount")
    day, figures = day_that_counts(facts.published, on), Figures.of(lot.asked)
    return METHODS[AmountBy.LABOUR_HOURS](lot, library, day, figures), METHODS[AmountBy.COUNT_PER_YEAR](
        lot, library, day, figures
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
        asked=_asked(data, 0) if _is_condition(a) else Meeting(within_weeks=data["meeting_weeks"]),
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
    if not _is_condition(a):
        return facts
    by, asked = AmountBy(data["amount_by"]), _asked(data, data.get("own_months", 0))
    day = day_that_counts(facts.published, on)
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


def library_choices(question: Question, library: Library) -> tuple[tuple[str, Text, Text], ...]:
    """Choices that the library holds: id, title and a word on it. What never counts is not offered."""
    if question.choices_from == "groups":
        return tuple((one.id, one.title, one.definition) for one in library.groups.values())
    offered: list[WorkForm] = [one for one in library.forms.values() if one.place != "excluded"]
    return tuple((one.id, one.title, one.note) for one in offered)


def in_words(question: Question, answer: Answer | None, library: Library) -> object:
    """An answer as a value that `phrases.write` puts into words."""
    match answer:
        case None:
            return Message("Not answered")
        case NotKnown():
            return Message("Not known yet")
        case bool():
            return Message("Yes")
        case tuple():
            titles = {one.id: one.title for one in library.groups.values()}
            titles |= {one.id: one.title for one in library.forms.values()}
            return tuple(titles.get(one, one) for one in answer)
        case str() if question.choices:
            return dict(question.choices).get(answer, answer)
        case int() | Decimal() if question.unit:
            return Message("{figure} {unit}", figure=answer, unit=question.unit)
    return answer


def _cents(answer: Answer) -> int:
    return answer.cents if isinstance(answer, Money) else 0


def _whole(answer: Answer) -> int:
    return answer if isinstance(answer, int) else 0


def _many(answer: Answer) -> tuple[str, ...]:
    return answer if isinstance(answer, tuple) else ()
