"""The wizard in one tuple: STEPS, the path that answers walk, and what is still wrong on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.base.entry import HOLDS_CODE, code_over_lines
from toolkit.base.model import Message
from toolkit.library.shelf import Library
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Answer, Answers, Faults, Question, Row, Shape, is_given
from toolkit.tenders.fitting import (
    amount_fits,
    answer_this,
    bonus_fits,
    extras_fit,
    labour_fits,
    lots_fit,
    many,
    people_fit,
    purchase_fits,
    reserved_fits,
    rows_of,
    terms_fit,
    value_fits,
)
from toolkit.tenders.model import ASKING, Instrument


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the wizard: its questions, and when it is asked at all. `full`: on the full path only.

    Which of the questions are asked, given the answers, is told by `asked`.
    """

    name: str
    title: Message
    questions: tuple[Question, ...]
    check: Callable[[Answers, Library], Faults] = lambda answers, library: {}
    asked_when: Callable[[Answers], bool] = lambda answers: True
    full: bool = False

    def is_asked(self, answers: Answers) -> bool:
        """Whether the step is asked on the path that these answers are on."""
        return (is_full(answers) or not self.full) and self.asked_when(answers)


def is_full(answers: Answers) -> bool:
    """Whether these answers are on the full path."""
    return answers.get("path") == "full"


def asks_amount(answers: Answers) -> bool:
    """Whether the chosen instrument asks an amount of work, or none is chosen yet."""
    return answers.get("instrument", Instrument.CONDITION) in ASKING


def _chose(*instruments: Instrument) -> Callable[[Answers], bool]:
    return lambda answers: answers.get("instrument") in instruments


ASKED_WHEN: dict[str, Callable[[Answers], bool]] = {
    q.GIG_HOURS.name: lambda answers: "gig" in many(answers.get("forms")),
}
"""Questions that other answers decide on, besides the path."""

STEPS: tuple[Step, ...] = (
    Step(
        "purchase",
        Message("The purchase and the buyer"),
        (
            q.PATH,
            q.TITLE,
            q.REFERENCE,
            q.DESCRIPTION,
            q.KIND,
            q.CPV,
            q.TRADE,
            q.BUYER,
            q.ARRANGEMENT,
            q.PROCEDURE,
            q.PUBLISHED,
            q.LANGUAGE,
            q.GENERAL_TERMS,
        ),
        purchase_fits,
    ),
    Step(
        "value",
        Message("Value and length"),
        (q.VALUE, q.OPTIONS, q.STARTS, q.MONTHS, q.OPTION_MONTHS, q.OPTIONS_LONGER),
        value_fits,
    ),
    Step(
        "labour",
        Message("How much of it is labour"),
        (q.LABOUR_KNOWN, q.LABOUR_SHARE, q.HOURLY_COST, q.WORKERS, q.WEEKLY_HOURS, q.STAFF_TRANSFER),
        labour_fits,
    ),
    Step("lots", Message("Lots"), (q.DIVIDED, q.LOTS), lots_fit, full=True),
    Step(
        "people",
        Message("Who could be employed, and how"),
        (q.GROUPS, q.GROUP_REASON, q.ORIGIN, q.CANDIDATES, q.AVAILABILITY, q.FORMS),
        people_fit,
    ),
    Step("instrument", Message("The form of the obligation"), (q.INSTRUMENT, q.INSTRUMENT_REASON)),
    Step("award", Message("Award criterion"), (q.WEIGHT,), asked_when=_chose(Instrument.AWARD)),
    Step("requirement", Message("Minimum requirement"), (q.PLACED,), asked_when=_chose(Instrument.MINIMUM)),
    Step(
        "reserved",
        Message("Reserved contract"),
        (q.RESERVED_BASIS, q.STAFF_SHARE, q.COUNTED_AS, q.RESERVED_REPORT),
        reserved_fits,
        asked_when=_chose(Instrument.RESERVED),
    ),
    Step(
        "meeting", Message("When to meet"), (q.MEETING_WEEKS,), asked_when=_chose(Instrument.DIALOGUE, Instrument.BONUS)
    ),
    Step(
        "bonus",
        Message("What is paid where work comes of it"),
        (q.BONUS_PER_MONTH, q.BONUS_AT_MOST, q.BONUS_IN_BUDGET, q.BONUS_MIN_MONTHS, q.BONUS_CLAIM_MONTHS),
        bonus_fits,
        asked_when=_chose(Instrument.BONUS),
    ),
    Step(
        "amount",
        Message("How much"),
        (
            q.RATE,
            q.PER_YEAR,
            q.MONTHS_PER_PLACE,
            q.VALUE_STEP,
            q.AMOUNT_BY,
            q.OWN_MONTHS,
            q.AMOUNT_REASON,
            q.NOTE_SHOWS_OTHERS,
            q.SEATS,
        ),
        amount_fits,
        asks_amount,
    ),
    Step(
        "terms",
        Message("On what terms"),
        (
            q.FIRST_START,
            q.MIN_MONTHS,
            q.REPLACEMENT_SHARE,
            q.REPLACEMENT_DAYS,
            q.GIG_HOURS,
            q.RESPONSE_DAYS,
            q.EVIDENCE,
            q.REPORT_MONTHS,
            q.CURE_DAYS,
            q.PENALTY,
            q.PENALTY_CAP,
            q.BONUS,
            q.BONUS_CEILING,
            q.BONUS_BUDGETED,
        ),
        terms_fit,
        asks_amount,
    ),
    Step("extras", Message("Optional clauses"), (q.EXTRAS,), extras_fit, full=True),
)


def step_named(name: str) -> Step | None:
    """The step of a name."""
    return next((step for step in STEPS if step.name == name), None)


def asked(step: Step, answers: Answers) -> tuple[Question, ...]:
    """The step's questions that are asked on the path these answers are on.

    Answers to the others stay kept but do not steer.
    """
    return tuple(
        question
        for question in step.questions
        if (is_full(answers) or not question.full)
        and (question.name not in ASKED_WHEN or ASKED_WHEN[question.name](answers))
    )


def missing_of(step: Step, answers: Answers) -> Faults:
    """Which of a step's required answers are missing, in its tables too, and what no table may hold."""
    faults: Faults = {}
    for question in asked(step, answers):
        if question.required and not is_given(answers.get(question.name)):
            faults[question.name] = answer_this(question)
        if question.shape is Shape.ROWS:
            rows = rows_of(answers, question.name)
            faults |= _missing_in(question, rows) if _is_used(question, answers) else {}
            faults |= _codes_in(question, rows)
    return faults


def _missing_in(table: Question, rows: tuple[Row, ...]) -> Faults:
    if len(rows) > table.most:
        return {table.name: table.too_many(len(rows))}
    if len(rows) < table.fewest:
        return {
            table.name: Message(
                "At least {fewest} rows are needed; there are {count}", fewest=table.fewest, count=len(rows)
            )
        }
    return {
        f"{table.name}.{number}.{column.name}": answer_this(column)
        for number, row in enumerate(rows, start=1)
        for column in table.columns
        if column.required and not is_given(row.get(column.name))
    }


def _codes_in(table: Question, rows: tuple[Row, ...]) -> Faults:
    """Personal identity codes cut in pieces over rows, told in the row where one ends."""
    faults: Faults = {}
    for column in table.columns:
        if column.shape is Shape.LINE:
            place = code_over_lines([str(row.get(column.name) or "") for row in rows])
            if place is not None:
                faults[f"{table.name}.{place + 1}.{column.name}"] = HOLDS_CODE
    return faults


def _is_used(table: Question, answers: Answers) -> bool:
    """Whether a table's rows mean anything: lots only where the purchase is divided."""
    return table.name != q.LOTS.name or answers.get("divided") == "yes"


def faults_of(step: Step, answers: Answers, library: Library) -> Faults:
    """What is wrong with a step's answers: what is required and missing, then what does not fit together."""
    return missing_of(step, answers) or step.check(seen_of(step, answers), library)


def seen_of(step: Step, answers: Answers) -> dict[str, Answer]:
    """The answers without those to the step's own questions that are not asked."""
    hidden = {question.name for question in step.questions} - {question.name for question in asked(step, answers)}
    return {name: answer for name, answer in answers.items() if name not in hidden}


@dataclass(frozen=True, slots=True)
class Path:
    """The walk that answers make: its steps in order, the answers given on it, where it stops (none: complete).

    `ahead`: the steps that follow, as the answers kept for them tell.
    """

    steps: tuple[Step, ...]
    answers: Answers
    stops_at: Step | None
    ahead: tuple[Step, ...]


def path(answers: Answers, library: Library) -> Path:
    """Walk from the start; see only answers given on the walk; stop at the first step not rightly answered.

    Stale answers off the path cannot steer, and going back restores them.
    """
    walked: list[Step] = []
    seen: dict[str, Answer] = {}
    way = _way(answers)
    for step, given in way:
        walked.append(step)
        seen |= given
        if faults_of(step, seen, library):
            return Path(tuple(walked), seen, step, tuple(one for one, _ in way[len(walked) :]))
    return Path(tuple(walked), seen, None, ())


def unused(answers: Answers, library: Library) -> tuple[Question, ...]:
    """Questions with a kept answer that the present path does not ask, in the order of the steps."""
    used = {name for _, given in _way(answers) for name in given}
    return tuple(
        question
        for step in STEPS
        for question in step.questions
        if question.name not in used and is_given(answers.get(question.name))
    )


def _way(answers: Answers) -> list[tuple[Step, dict[str, Answer]]]:
    """The steps that are asked, each with its answers, were nothing wrong with any of them."""
    way: list[tuple[Step, dict[str, Answer]]] = []
    seen: dict[str, Answer] = {}
    for step in STEPS:
        if not step.is_asked(seen):
            continue
        own = {question.name: answers[question.name] for question in step.questions if question.name in answers}
        shown = {question.name for question in asked(step, seen | own)}
        given = {name: answer for name, answer in own.items() if name in shown}
        seen |= given
        way.append((step, given))
    return way
