"""Puts answers into words, and tells which choices the library offers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from toolkit.base.model import Message, NotKnown, Text
from toolkit.library.model import WorkForm
from toolkit.library.shelf import Library
from toolkit.tenders.answers import Answer, Answers, Question, Row, Shape
from toolkit.tenders.extras import fitting_clauses, optional_clauses
from toolkit.tenders.model import Instrument
from toolkit.tenders.questions import EXTRAS

INSTRUMENTS: Mapping[Instrument, Message] = MappingProxyType(
    {
        Instrument.CONDITION: Message("Contract condition"),
        Instrument.AWARD: Message("Award criterion"),
        Instrument.MINIMUM: Message("Minimum requirement"),
        Instrument.RESERVED: Message("Reserved contract"),
        Instrument.DIALOGUE: Message("Dialogue"),
        Instrument.BONUS: Message("Bonus only"),
    }
)
"""The instruments by their names alone."""


def library_choices(
    question: Question, library: Library, answers: Answers | None = None
) -> tuple[tuple[str, Text, Text], ...]:
    """Choices that the library holds: id, title and a word on it. What never counts is not offered.

    Of the optional clauses only those that fit the answers; without answers all of them.
    """
    if question.choices_from == "trades":
        return tuple((one.id, one.title, one.summary) for one in library.trades.values())
    if question.choices_from == "clauses":
        clauses = optional_clauses(library) if answers is None else fitting_clauses(answers, library)
        return tuple((one.id, one.title, one.why) for one in clauses)
    if question.choices_from == "groups":
        return tuple((one.id, one.title, one.definition) for one in library.groups.values() if not one.through)
    offered: list[WorkForm] = [one for one in library.forms.values() if one.place in {"vacancy", "seat"}]
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
            titles |= {id: title for id, title, _ in library_choices(EXTRAS, library)}
            titles |= {str(value): label for value, label in question.choices}
            return tuple(titles.get(str(one), one) for one in answer)
        case str() if question.choices_from == "trades" and answer in library.trades:
            return library.trades[answer].title
        case str() if question.choices:
            return dict(question.choices).get(answer, answer)
        case date() if question.shape is Shape.MONTH:
            return f"{answer.month}/{answer.year}"
        case int() | Decimal() if question.unit:
            unit = _ONE.get(question.unit.id, question.unit) if answer == 1 else question.unit
            return Message("{figure} {unit}", figure=answer, unit=unit)
    return answer


_ONE = {"months": Message("month"), "weeks": Message("week"), "days": Message("day"), "hours": Message("hour")}
"""Units as they are written after the number one."""


def _row_in_words(table: Question, number: int, row: object, library: Library) -> Message:
    cells = row.by_name if isinstance(row, Row) else {}
    told = tuple(
        Message("{column}: {answer}", column=column.label, answer=in_words(column, cells[column.name], library))
        for column in table.columns
        if column.name in cells
    )
    return Message("row {number} ({cells})", number=number, cells=told)
