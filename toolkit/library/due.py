"""Tells which advice and which numbers of the library are due for another look."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from toolkit.base.model import Language, Text
from toolkit.library.advice import Guide, Trade
from toolkit.library.model import Clause, Parameter
from toolkit.library.shelf import Library


@dataclass(frozen=True, slots=True)
class Due:
    """One item and the day until which the last look at it holds (`due_on`); `checked` is the day of that look.

    The id of a guide is that of its clause, and so is its title.
    """

    kind: Literal["parameter", "guide", "trade"]
    id: str
    title: Text
    checked: date
    due_on: date


def due(library: Library, day: date) -> tuple[Due, ...]:
    """What is older than its review period on a day, the oldest first; on the last day of the period it is not yet.

    The checker's rule on dated numbers (G-DATE) counts the same way.
    """
    told = [one for one in _looks(library, day) if one.due_on < day]
    return tuple(sorted(told, key=lambda one: (one.due_on, one.kind, one.id)))


def next_due(library: Library, day: date) -> Due | None:
    """What comes due next; none when everything is due already, or nothing in the library has a review period."""
    coming = (one for one in _looks(library, day) if one.due_on >= day)
    return min(coming, key=lambda one: (one.due_on, one.kind, one.id), default=None)


def unread(library: Library, day: date) -> Mapping[Language, int]:
    """How many of the clauses in force on a day no lawyer has read yet, in each language. That is no review period."""
    clauses: tuple[Clause, ...] = library.on(day).clauses
    return {language: sum(getattr(one, language).reviewed_on is None for one in clauses) for language in Language}


def months_later(day: date, months: int) -> date:
    """The same day some months later, or the last day of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _looks(library: Library, day: date) -> Iterator[Due]:
    titles = {clause.id: clause for clause in library.on(day).clauses}
    for parameter in library.parameters.values():
        yield _look("parameter", parameter, parameter.title)
    for guide in library.guides.values():
        clause = titles.get(guide.id)
        if clause is not None:  # advice about a clause that nobody takes any more need not be looked at
            yield _look("guide", guide, clause.title)
    for trade in library.trades.values():
        yield _look("trade", trade, trade.title)


def _look(kind: Literal["parameter", "guide", "trade"], item: Parameter | Guide | Trade, title: Text) -> Due:
    return Due(kind, item.id, title, item.checked, months_later(item.checked, item.review_months))
