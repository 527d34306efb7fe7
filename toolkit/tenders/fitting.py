"""Whether the answers of one step fit together and into the purchase: one function a step, each fault by its key."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import reduce
from typing import cast

from toolkit.base.model import NOT_KNOWN, Message, Money, Percent, repeatable
from toolkit.library.due import months_later
from toolkit.library.shelf import Library
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Answer, Answers, Faults, Question, Row
from toolkit.tenders.model import AmountBy, ReservedBasis


def answer_this(question: Question) -> Message:
    """What is said of a question that must be answered."""
    return Message("Answer the question: {question}", question=question.label)


def value_fits(answers: Answers, library: Library) -> Faults:
    """Days in their order; options with both a value and a length, no longer than the contract unless confirmed."""
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


def labour_fits(answers: Answers, library: Library) -> Faults:
    """The figures that go with how the labour was told."""
    needed = {"share": (q.LABOUR_SHARE, q.HOURLY_COST), "workers": (q.WORKERS,)}
    asked = needed.get(str(answers["labour"]), ())
    return {question.name: answer_this(question) for question in asked if question.name not in answers}


def lots_fit(answers: Answers, library: Library) -> Faults:
    """Lots that come to the whole to the cent, with names that differ, of which one at least takes the clause."""
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


def people_fit(answers: Answers, library: Library) -> Faults:
    """Groups and forms that a clause may name; months of the contract, each once.

    A group to which somebody belongs only through a form is chosen as that form; support is no form of work.
    """
    faults: Faults = {}
    groups = {id for id, group in library.groups.items() if not group.through}
    forms = {id for id, form in library.forms.items() if form.place != "support"}
    for name, known in (("groups", groups), ("forms", forms)):
        faults |= _unknown(name, many(answers[name]), known)
    return faults | _availability_fits(answers)


def purchase_fits(answers: Answers, library: Library) -> Faults:
    """A kind of procurement that the library has."""
    trade = answers.get("trade")
    return {} if trade is None else _unknown("trade", (str(trade),), library.trades)


def extras_fit(answers: Answers, library: Library) -> Faults:
    """Optional clauses that the library has."""
    known = {id for id, guide in library.guides.items() if guide.optional}
    return _unknown("extras", many(answers.get("extras")), known)


def _unknown(name: str, chosen: Iterable[str], known: Container[str]) -> Faults:
    """What was chosen and the library does not have, told beside its question."""
    strange = [one for one in chosen if one not in known]
    return {name: Message("Not in the library: {names}", names=repeatable(", ".join(strange), 200))} if strange else {}


def _availability_fits(answers: Answers) -> Faults:
    """Every month once, and inside the contract with its options where its start is known."""
    faults: Faults = {}
    starts, seen = answers.get("starts"), dict[date, int]()
    length = _whole(answers.get("months")) + _whole(answers.get("option_months"))
    for number, row in enumerate(rows_of(answers, "availability"), start=1):
        month = cast("date", row.get("month"))  # a row without its month has been told before
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


def reserved_fits(answers: Answers, library: Library) -> Faults:
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


def amount_fits(answers: Answers, library: Library) -> Faults:
    """What the chosen way of settling the amount needs."""
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


def terms_fit(answers: Answers, library: Library) -> Faults:
    """A bonus and its ceiling."""
    bonus, ceiling = answers.get("bonus"), answers.get("bonus_ceiling")
    if isinstance(ceiling, Money) and bonus is None:
        return {"bonus": Message("The bonus has a ceiling: give the bonus too")}
    if isinstance(ceiling, Money) and isinstance(bonus, Money) and ceiling.cents < bonus.cents:
        return {"bonus_ceiling": Message("The ceiling is less than the bonus for one month, {bonus}", bonus=bonus)}
    return {}


def bonus_fits(answers: Answers, library: Library) -> Faults:
    """A ceiling that one bonus fits under, and an employment that the contract has time for."""
    bonus, ceiling = answers["bonus_per_month"], answers.get("bonus_at_most")
    faults: Faults = {}
    if isinstance(ceiling, Money) and isinstance(bonus, Money) and ceiling.cents < bonus.cents:
        faults["bonus_at_most"] = Message("The ceiling is less than the bonus for one month, {bonus}", bonus=bonus)
    months = answers.get("months")
    if isinstance(months, int) and _whole(answers["bonus_min_months"]) > months:
        faults["bonus_min_months"] = Message(
            "Longer than the contract of {months} months: nobody could earn the bonus", months=months
        )
    return faults


def rows_of(answers: Answers, name: str) -> tuple[Row, ...]:
    """The rows of a table of answers; none where there are none."""
    kept = answers.get(name)
    return tuple(one for one in kept if isinstance(one, Row)) if isinstance(kept, tuple) else ()


def last_day(starts: date, months: int) -> date:
    """The last day of a period of whole months, which ends on the eve of the day it began on."""
    return months_later(starts, months) - timedelta(days=1)


def _cents(answer: Answer | None) -> int:
    return answer.cents if isinstance(answer, Money) else 0


def _whole(answer: Answer | None) -> int:
    return answer if isinstance(answer, int) else 0


def many(answer: Answer | None) -> tuple[str, ...]:
    """The choices of an answer that takes several; none where it is not given."""
    return tuple(one for one in answer if isinstance(one, str)) if isinstance(answer, tuple) else ()
