"""The wizard in one tuple: STEPS, the path that answers walk, and what is still wrong on it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import reduce

from toolkit.base.entry import HOLDS_CODE, code_over_lines
from toolkit.base.model import NOT_KNOWN, Message, Money, NotKnown, Percent, Text, repeatable
from toolkit.library.model import WorkForm
from toolkit.library.shelf import Library
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Answer, Answers, Faults, Question, Row, Shape, is_given
from toolkit.tenders.model import ASKING, AmountBy, Instrument, ReservedBasis


def answer_this(question: Question) -> Message:
    """What is said of a question that must be answered."""
    return Message("Answer the question: {question}", question=question.label)


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


def _check_lots(answers: Answers, library: Library) -> Faults:
    if answers["divided"] != "yes":
        return {}
    rows = rows_of(answers, "lots")
    faults: Faults = {}
    wrong = list(_sums_that_differ(rows, answers))
    if answers.get("labour") == "workers":
        faults |= {
            f"lots.{number}.workers": answer_this(q.LOT_WORKERS)
            for number, row in enumerate(rows, start=1)
            if row.get("workers") is None
        }
    names: dict[str, int] = {}
    for number, row in enumerate(rows, start=1):
        first = names.setdefault(" ".join(str(row.get("name")).casefold().split()), number)
        if first != number:
            faults[f"lots.{number}.name"] = Message("Row {row} has the same name", row=first)
    if all(row.get("clause") == "no" for row in rows):
        wrong.append(Message("At least one lot must take the clause"))
    if wrong:
        faults["lots"] = reduce(lambda told, more: Message("{first}. {second}", first=told, second=more), wrong)
    return faults


def _sums_that_differ(rows: tuple[Row, ...], answers: Answers) -> Iterator[Message]:
    """What is said where the lots do not make the whole, to the cent and to the hundredth of a worker."""
    value, options, workers = answers.get("value"), answers.get("options"), answers.get("workers")
    told = Money(cents=sum(_cents(row.get("value")) for row in rows))
    if isinstance(value, Money) and told != value:
        figures = {"sum": told, "whole": value, "difference": Money(cents=abs(told.cents - value.cents))}
        yield (
            Message("The lots come to {sum}, the whole value is {whole}: {difference} is missing", **figures)
            if told.cents < value.cents
            else Message("The lots come to {sum}, the whole value is {whole}: {difference} too much", **figures)
        )
    told = Money(cents=sum(_cents(row.get("options")) for row in rows))
    if isinstance(options, Money) and told != options:
        figures = {"sum": told, "whole": options, "difference": Money(cents=abs(told.cents - options.cents))}
        yield (
            Message("The options of the lots come to {sum}, all options to {whole}: {difference} is missing", **figures)
            if told.cents < options.cents
            else Message(
                "The options of the lots come to {sum}, all options to {whole}: {difference} too much", **figures
            )
        )
    counts = [one for one in (row.get("workers") for row in rows) if isinstance(one, Decimal)]
    if answers.get("labour") != "workers" or not isinstance(workers, Decimal) or len(counts) < len(rows):
        return
    busy = sum(counts, Decimal(0))
    if busy != workers:
        people = {"sum": busy, "whole": workers, "difference": abs(busy - workers)}
        yield (
            Message("The lots keep {sum} workers busy, the whole contract {whole}: {difference} are missing", **people)
            if busy < workers
            else Message(
                "The lots keep {sum} workers busy, the whole contract {whole}: {difference} too many", **people
            )
        )


def _check_people(answers: Answers, library: Library) -> Faults:
    faults: Faults = {}
    for name, known in (("groups", library.groups), ("forms", library.forms)):
        strange = [one for one in _many(answers[name]) if one not in known]
        if strange:
            faults[name] = Message("Not in the library: {names}", names=repeatable(", ".join(strange), 200))
    return faults | _check_availability(answers)


def _check_availability(answers: Answers) -> Faults:
    """Every month once, and inside the contract with its options where its start is known."""
    faults: Faults = {}
    starts, seen = answers.get("starts"), dict[date, int]()
    length = _whole(answers.get("months")) + _whole(answers.get("option_months"))
    for number, row in enumerate(rows_of(answers, "availability"), start=1):
        month = row.get("month")
        if not isinstance(month, date):
            continue
        first = seen.setdefault(month, number)
        if first != number:
            faults[f"availability.{number}.month"] = Message("Row {row} is of the same month", row=first)
        elif isinstance(starts, date) and length and not starts.replace(day=1) <= month <= last_day(starts, length):
            faults[f"availability.{number}.month"] = Message(
                "Outside the contract with its options, which runs from {first} to {last}",
                first=starts,
                last=last_day(starts, length),
            )
    return faults


def _check_reserved(answers: Answers, library: Library) -> Faults:
    """The least share of the law (S13) concerns the ground of integration only."""
    share, published = answers["staff_share"], answers.get("published")
    held = library.parameter("reserved_share")
    least = held.on(published, "least") if isinstance(published, date) else held.value[-1]
    if answers["reserved_basis"] != ReservedBasis.INTEGRATION or not isinstance(share, Percent) or least is None:
        return {}
    if share.value >= least.amount:
        return {}
    return {
        "staff_share": Message(
            "The law asks at least {least} of the staff for a contract reserved on this ground; this is {share}",
            least=Percent(value=least.amount),
            share=share,
        )
    }


def _check_amount(answers: Answers, library: Library) -> Faults:
    faults: Faults = {}
    if answers["amount_by"] == AmountBy.OWN:
        faults = {one.name: answer_this(one) for one in (q.OWN_MONTHS, q.AMOUNT_REASON) if one.name not in answers}
    if answers["amount_by"] == AmountBy.VALUE_STEP and "value_step" not in answers:
        faults["value_step"] = answer_this(q.VALUE_STEP)
    if answers["amount_by"] == AmountBy.LABOUR_HOURS and answers.get("labour") == NOT_KNOWN:
        faults["amount_by"] = Message(
            "The labour of the contract is not known, so this cannot be worked out. Choose another way, "
            "or go back and tell how much of it is labour"
        )
    return faults


def _check_terms(answers: Answers, library: Library) -> Faults:
    bonus, ceiling = answers.get("bonus"), answers.get("bonus_ceiling")
    if isinstance(ceiling, Money) and bonus is None:
        return {"bonus": Message("The bonus has a ceiling: give the bonus too")}
    if isinstance(ceiling, Money) and isinstance(bonus, Money) and ceiling.cents < bonus.cents:
        return {"bonus_ceiling": Message("The ceiling is less than the bonus for one month, {bonus}", bonus=bonus)}
    return {}


def is_full(answers: Answers) -> bool:
    """Whether these answers are on the full path."""
    return answers.get("path") == "full"


def asks_amount(answers: Answers) -> bool:
    """Whether the chosen instrument asks an amount of work, or none is chosen yet."""
    return answers.get("instrument", Instrument.CONDITION) in ASKING


def _chose(instrument: Instrument) -> Callable[[Answers], bool]:
    return lambda answers: answers.get("instrument") == instrument


ASKED_WHEN: dict[str, Callable[[Answers], bool]] = {
    q.GIG_HOURS.name: lambda answers: "gig" in _many(answers.get("forms")),
}
"""Questions that earlier steps' answers decide on, besides the path."""

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
            q.BUYER,
            q.ARRANGEMENT,
            q.PROCEDURE,
            q.PUBLISHED,
            q.LANGUAGE,
            q.GENERAL_TERMS,
        ),
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
        (q.LABOUR_KNOWN, q.LABOUR_SHARE, q.HOURLY_COST, q.WORKERS, q.WEEKLY_HOURS, q.STAFF_TRANSFER),
        _check_labour,
    ),
    Step("lots", Message("Lots"), (q.DIVIDED, q.LOTS), _check_lots, full=True),
    Step(
        "people",
        Message("Who could be employed, and how"),
        (q.GROUPS, q.ORIGIN, q.CANDIDATES, q.AVAILABILITY, q.FORMS),
        _check_people,
    ),
    Step("instrument", Message("The form of the obligation"), (q.INSTRUMENT,)),
    Step("award", Message("Award criterion"), (q.WEIGHT,), asked_when=_chose(Instrument.AWARD)),
    Step("requirement", Message("Minimum requirement"), (q.PLACED,), asked_when=_chose(Instrument.MINIMUM)),
    Step(
        "reserved",
        Message("Reserved contract"),
        (q.RESERVED_BASIS, q.STAFF_SHARE, q.COUNTED_AS, q.RESERVED_REPORT),
        _check_reserved,
        asked_when=_chose(Instrument.RESERVED),
    ),
    Step("meeting", Message("When to meet"), (q.MEETING_WEEKS,), asked_when=_chose(Instrument.DIALOGUE)),
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
        _check_amount,
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
        _check_terms,
        asks_amount,
    ),
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


def library_choices(question: Question, library: Library) -> tuple[tuple[str, Text, Text], ...]:
    """Choices that the library holds: id, title and a word on it. What never counts is not offered."""
    if question.choices_from == "groups":
        return tuple((one.id, one.title, one.definition) for one in library.groups.values())
    offered: list[WorkForm] = [one for one in library.forms.values() if one.place != "excluded"]
    return tuple((one.id, one.title, one.note) for one in offered)


def in_words(question: Question, answer: Answer | None, library: Library) -> object:
    """An answer as a value that `phrases.write` puts into words; of a table each row with what stands in it."""
    match answer:
        case None:
            return Message("Not answered")
        case NotKnown():
            return Message("Not known yet")
        case bool():
            return Message("Yes")
        case tuple() if question.shape is Shape.ROWS:
            return tuple(_row_in_words(question, number, row, library) for number, row in enumerate(answer, start=1))
        case tuple():
            titles: dict[str, object] = {one.id: one.title for one in library.groups.values()}
            titles |= {one.id: one.title for one in library.forms.values()}
            titles |= {str(value): label for value, label in question.choices}
            return tuple(titles.get(str(one), one) for one in answer)
        case str() if question.choices:
            return dict(question.choices).get(answer, answer)
        case date() if question.shape is Shape.MONTH:
            return f"{answer.month}/{answer.year}"
        case int() | Decimal() if question.unit:
            return Message("{figure} {unit}", figure=answer, unit=question.unit)
    return answer


def _row_in_words(table: Question, number: int, row: object, library: Library) -> Message:
    cells = row.by_name if isinstance(row, Row) else {}
    told = tuple(
        Message("{column}: {answer}", column=column.label, answer=in_words(column, cells[column.name], library))
        for column in table.columns
        if column.name in cells
    )
    return Message("row {number} ({cells})", number=number, cells=told)


def rows_of(answers: Answers, name: str) -> tuple[Row, ...]:
    """The rows of a table of answers; none where there are none."""
    kept = answers.get(name)
    return tuple(one for one in kept if isinstance(one, Row)) if isinstance(kept, tuple) else ()


def last_day(starts: date, months: int) -> date:
    """The last day of a period of whole months, which ends on the eve of the day it began on."""
    year, month = divmod(starts.year * 12 + starts.month - 1 + months, 12)
    return date(year, month + 1, min(starts.day, monthrange(year, month + 1)[1])) - timedelta(days=1)


def _cents(answer: Answer | None) -> int:
    return answer.cents if isinstance(answer, Money) else 0


def _whole(answer: Answer | None) -> int:
    return answer if isinstance(answer, int) else 0


def _many(answer: Answer | None) -> tuple[str, ...]:
    return tuple(one for one in answer if isinstance(one, str)) if isinstance(answer, tuple) else ()
