"""The wizard in one tuple: STEPS, the path that answers walk, and what is still wrong on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from toolkit.base.model import NOT_KNOWN, Message, Money, NotKnown, Text, repeatable
from toolkit.library.model import WorkForm
from toolkit.library.shelf import Library
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Answer, Answers, Question, is_given
from toolkit.tenders.model import AmountBy, Instrument

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
            faults[name] = Message("Not in the library: {names}", names=repeatable(", ".join(strange), 200))
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


def is_condition(answers: Answers) -> bool:
    """Whether the officer chose a contract condition, or has not chosen yet."""
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
        is_condition,
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
