"""Picks clauses of the library by their ids, and tells what was asked in vain and what does not go together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from toolkit.base.model import Message, repeatable
from toolkit.library.model import Clause
from toolkit.library.shelf import Library

MOST = 150
"""Clauses that one selection may hold: more would be no selection."""

MOST_REPEATED = 10
"""How many of the ids that nobody knows are told; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Clauses in the order in which they were asked for, each once, in the version in force on `day`.

    `unknown` are ids that no clause in force has, safe to repeat, at most `MOST_REPEATED` of `unknown_count`.
    `beyond` tells how many clauses were asked beyond `MOST`: with any, nothing is printed, since a part that looks
    whole would mislead.
    """

    day: date
    clauses: tuple[Clause, ...]
    unknown: tuple[str, ...] = ()
    unknown_count: int = 0
    beyond: int = 0

    @property
    def can_be_printed(self) -> bool:
        """Whether there is a clause, and nothing that was asked is missing."""
        return bool(self.clauses) and not self.unknown_count and not self.beyond


def select(library: Library, ids: Iterable[str], day: date) -> Selection:
    """The clauses that some ids name on a day; several ids may stand in one text with commas between them."""
    shelf = {clause.id: clause for clause in library.on(day).clauses}
    asked = dict.fromkeys(id.strip() for text in ids for id in text.split(","))
    asked.pop("", None)
    known = [shelf[id] for id in asked if id in shelf]
    strange = [id for id in asked if id not in shelf]
    return Selection(
        day=day,
        clauses=tuple(known[:MOST]),
        unknown=tuple(repeatable(id) for id in strange[:MOST_REPEATED]),
        unknown_count=len(strange),
        beyond=max(len(known) - MOST, 0),
    )


def remarks(selection: Selection, library: Library) -> Iterator[Message]:
    """What does not go together: two clauses that settle the same, one without another that it needs."""
    shelf = {clause.id: clause for clause in library.on(selection.day).clauses}
    chosen = {clause.id for clause in selection.clauses}
    for clause in selection.clauses:
        guide = library.guides.get(clause.id)
        if guide is None:
            continue
        for other in guide.replaces:
            if other in chosen:
                yield Message(
                    "“{one}” stands instead of “{other}”. Keep only one of them.",
                    one=clause.title,
                    other=shelf[other].title,
                )
        for other in guide.needs:
            if other in shelf and other not in chosen:
                yield Message(
                    "“{one}” makes sense only together with “{other}”, which is not chosen.",
                    one=clause.title,
                    other=shelf[other].title,
                )
