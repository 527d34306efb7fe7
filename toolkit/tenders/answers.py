"""What a question is: how its answer is read from a form or a tender file, within what bounds, and how it is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from toolkit.base import entry
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import NOT_KNOWN, Message, Money, NotKnown, Percent, repeatable


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table of answers, by column; columns not answered are absent. Rows that say the same are equal."""

    cells: tuple[tuple[str, Answer], ...]

    def __post_init__(self) -> None:
        """Keep the cells in one order, whatever order they came in."""
        object.__setattr__(self, "cells", tuple(sorted(self.cells, key=lambda cell: cell[0])))

    @classmethod
    def of(cls, cells: Mapping[str, Answer]) -> Row:
        """A row from its cells by name, without those that are not answered."""
        return cls(tuple((name, answer) for name, answer in cells.items() if is_given(answer)))

    def get(self, name: str) -> Answer | None:
        """The answer in a column, if there is one."""
        return self.by_name.get(name)

    @property
    def by_name(self) -> dict[str, Answer]:
        """The cells by column."""
        return dict(self.cells)


Answer = str | int | Decimal | Money | Percent | date | tuple[str, ...] | tuple[Row, ...] | NotKnown | bool
Answers = Mapping[str, Answer]
Faults = dict[str, Message]
"""What is wrong with answers, by question: "lots.2.value" is the second row's cell, "lots" the table as a whole."""

FIRST_DAY, LAST_DAY = date(2022, 1, 1), date(2049, 12, 31)
"""Days the toolkit takes: its thresholds begin in 2022."""


class Shape(StrEnum):
    """What kind of answer a question takes."""

    LINE = "line"
    MONEY = "money"
    PERCENT = "percent"
    WHOLE = "whole"
    NUMBER = "number"
    DAY = "day"
    ONE = "one"
    MANY = "many"
    YES = "yes"
    TEXT = "text"
    MONTH = "month"
    ROWS = "rows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. `low` and `high` bound numbers (in `unit`), `longest` a text; `choices` are value and label.

    `changes`: what the answer changes. `may_be_unknown`: "don't know" is an answer. `required`: it must be answered
    where it is asked. `full`: it is asked on the full path only. `beyond` says why a number out of its bounds is
    refused, where the bounds alone do not tell. `sources`: ids of the sources of what the label or the hint states.
    A table of answers has `columns`, and between `fewest` and `most` rows.
    """

    name: str
    shape: Shape
    label: Message
    changes: Message
    hint: Message | None = None
    unit: Message | None = None
    required: bool = True
    may_be_unknown: bool = False
    full: bool = False
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(10**10)
    beyond: Message | None = None
    longest: int = 200
    choices: tuple[tuple[str, Message], ...] = ()
    choices_from: str | None = None  # "groups", "forms", "trades" or "clauses": the library's own
    columns: tuple[Question, ...] = ()
    fewest: int = 0
    most: int = 0
    sources: tuple[str, ...] = ()

    def read(self, raw: str) -> Answer:
        """An answer from what was typed in one field; raises `NotUnderstood`."""
        match self.shape:
            case Shape.LINE:
                typed = entry.line(raw, longest=self.longest)
                if self.name == "cpv" and typed:
                    return cpv(typed)
                return typed
            case Shape.TEXT:
                return entry.line(raw, longest=self.longest, many=True)
            case Shape.MONTH:
                return entry.month(raw, first=FIRST_DAY, last=LAST_DAY)
            case Shape.MONEY | Shape.PERCENT | Shape.WHOLE | Shape.NUMBER:
                return self._number(raw)
            case _:
                raise TypeError(f"{self.shape} is not typed into one field")

    def _number(self, raw: str) -> Answer:
        try:
            match self.shape:
                case Shape.MONEY:
                    return entry.money(raw, low=self.low, high=self.high)
                case Shape.PERCENT:
                    return entry.percent(raw, low=self.low, high=self.high)
                case Shape.WHOLE:
                    return entry.whole(raw, low=int(self.low), high=int(self.high))
                case _:
                    return entry.decimal(raw, low=self.low, high=self.high)
        except entry.OutOfBounds as fault:
            raise NotUnderstood(self.beyond or fault.message) from None

    def take(self, value: object) -> Answer:
        """An answer from a value of a tender file; raises `NotUnderstood`. Tables are taken by `take_rows`."""
        if self.may_be_unknown and value == NOT_KNOWN.value:
            return NOT_KNOWN
        match self.shape:
            case Shape.LINE | Shape.TEXT | Shape.MONTH if isinstance(value, str):
                return self.read(value)
            case Shape.MONTH if isinstance(value, date) and value.day == 1:
                return self.read(f"{value.month}/{value.year}")
            case Shape.MONEY | Shape.PERCENT | Shape.WHOLE | Shape.NUMBER if isinstance(
                value, int | Decimal
            ) and not isinstance(value, bool):
                return self.read(_typed(value))
            case Shape.DAY if isinstance(value, date):
                return entry.day((str(value.day), str(value.month), str(value.year)), first=FIRST_DAY, last=LAST_DAY)
            case Shape.ONE if isinstance(value, str):
                return self.one_of(value)
            case Shape.MANY if isinstance(value, list) and all(isinstance(one, str) for one in value):
                return tuple(dict.fromkeys(self.one_of(one) for one in value))
            case Shape.YES if isinstance(value, bool):
                return value
        raise NotUnderstood(Message("What is given here is not of this kind: {kind}", kind=self.kind))

    def take_rows(self, value: object) -> tuple[tuple[Row, ...], Faults]:
        """The rows of a table of a tender file, and what is wrong in them ("lots.2.value").

        Raises `NotUnderstood` where it is no table of rows, or one with too many of them.
        """
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise NotUnderstood(Message("What is given here is not of this kind: {kind}", kind=self.kind))
        if len(value) > self.most:
            raise NotUnderstood(self.too_many(len(value)))
        columns = {column.name: column for column in self.columns}
        rows: list[Row] = []
        faults: Faults = {}
        for number, given in enumerate(value, start=1):
            cells: dict[str, Answer] = {}
            for name, cell in given.items():
                key = f"{self.name}.{number}.{repeatable(name)}"
                if name not in columns:
                    faults[key] = Message("Unknown. Known here: {known}", known=", ".join(columns))
                    continue
                try:
                    cells[name] = columns[name].take(cell)
                except NotUnderstood as fault:
                    faults[key] = fault.message
            rows.append(Row.of(cells))
        return tuple(rows), faults

    def too_many(self, count: int) -> Message:
        """What is said of a table with more rows than it may have."""
        return Message("At most {most} rows; there are {count}", most=self.most, count=count)

    def one_of(self, value: str) -> str:
        """A value that is one of the choices; those of the library are checked where the library is at hand."""
        if self.choices and value not in dict(self.choices):
            names = ", ".join(name for name, _ in self.choices)
            raise NotUnderstood(Message("Choose one of: {choices}", choices=names))
        return value

    @property
    def kind(self) -> Message:
        """What to write in a tender file, in words."""
        match self.shape:
            case Shape.LINE:
                return Message("text of at most {longest} characters", longest=self.longest)
            case Shape.TEXT:
                return Message(
                    "text of at most {longest} characters, in several lines if need be", longest=self.longest
                )
            case Shape.MONTH:
                return Message("a month, for example {example}", example='"3/2027"')
            case Shape.ROWS:
                return Message("a table of {fewest} to {most} rows", fewest=self.fewest, most=self.most)
            case Shape.MONEY:
                return Message("euros, for example 1250000 or 29.50")
            case Shape.PERCENT:
                return Message("per cent, from {low} to {high}", low=self.low, high=self.high)
            case Shape.WHOLE:
                return Message("a whole number from {low} to {high}", low=self.low, high=self.high)
            case Shape.NUMBER:
                return Message("a number from {low} to {high}", low=self.low, high=self.high)
            case Shape.DAY:
                return Message("a day, for example 2027-01-31")
            case Shape.ONE:
                return Message("one of the choices")
            case Shape.MANY:
                return Message("a list of choices")
            case _:
                return Message("true or false")


_WIDEST = 15
"""Digits before or after the comma beyond which a number is not written out: some would fill the memory."""


def _typed(number: int | Decimal) -> str:
    """A number of a file as somebody would have typed it; one beyond all bounds as another one that is too."""
    if isinstance(number, int):
        return str(number) if abs(number) < 10**_WIDEST else "-" * (number < 0) + "9" * (_WIDEST + 1)
    if not number.is_finite():
        raise NotUnderstood(Message("Write a number, such as {example}", example="12.5"))
    if number != 0 and number.adjusted() >= _WIDEST:
        return "-" * (number < 0) + "9" * (_WIDEST + 1)
    digits = "".join(map(str, number.as_tuple().digits)).rstrip("0")
    if len(digits) - 1 - number.adjusted() > _WIDEST:
        return "0," + "1" * _WIDEST
    return f"{number.normalize() if number else Decimal(0):f}".replace(".", ",")


def cpv(text: str) -> str:
    """A CPV code in form: eight digits whose division is not 00, perhaps a hyphen and a check digit.

    Whether the code is in the vocabulary is not checked: the toolkit does not carry the vocabulary.
    """
    found = re.fullmatch(r"([0-9]{8})(?:-[0-9])?", text)
    if not found or found.group(1)[:2] == "00":
        raise NotUnderstood(
            Message("A CPV code has eight digits and may end in a hyphen and a check digit, such as 45214200-2")
        )
    return text


def is_given(answer: object) -> bool:
    """Whether something was answered at all: zero is an answer; an empty text or list and an unticked box are none."""
    return answer is not None and answer is not False and answer not in ("", ())


def encode(answer: Answer) -> object:
    """An answer as JSON keeps it, exactly: numbers as text."""
    match answer:
        case NotKnown():
            return {"not_known": True}
        case bool() | str():
            return answer
        case int():
            return {"whole": answer}
        case Decimal():
            return {"number": str(answer)}
        case Money():
            return {"cents": answer.cents}
        case Percent():
            return {"percent": str(answer.value)}
        case date():
            return {"day": answer.isoformat()}
    if any(isinstance(one, Row) for one in answer):
        return {"rows": [{name: encode(cell) for name, cell in row.cells} for row in answer if isinstance(row, Row)]}
    return list(answer)


def decode(kept: object) -> Answer:
    """An answer from how JSON keeps it."""
    match kept:
        case {"not_known": True}:
            return NOT_KNOWN
        case {"whole": int(number)}:
            return number
        case {"number": str(number)}:
            return Decimal(number)
        case {"cents": int(cents)}:
            return Money(cents=cents)
        case {"percent": str(number)}:
            return Percent(value=Decimal(number))
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case {"rows": list(rows)} if all(isinstance(row, dict) for row in rows):
            return tuple(Row.of({name: decode(cell) for name, cell in row.items()}) for row in rows)
        case list():
            return tuple(kept)
        case bool() | str():
            return kept
    raise ValueError("not a kept answer")
