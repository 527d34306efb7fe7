"""Reads what somebody looks for in the library from an address: words, filters and ticked clauses."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from toolkit.base.model import Message, has_identity_code, repeatable
from toolkit.library.model import InstrumentId
from toolkit.library.selection import MOST
from toolkit.library.shelf import Library

LONGEST = 200
"""Characters of words that are looked for; the rest is left out, and that is told."""

KINDS = ("trade", "criterion", "clause", "group", "form", "parameter", "annex_form", "guardrail", "source")
"""What the library holds, in the order in which a page offers it."""

INSTRUMENTS: tuple[str, ...] = get_args(InstrumentId)
"""The instruments that a clause's guide may name."""

FILTERS = ("trade", "instrument", "measure", "group")

_NOT_THERE: Mapping[str, Callable[[str], Message]] = {
    "kind": lambda value: Message(
        "There is nothing of the kind “{value}” in the library: that filter was left out.", value=value
    ),
    "trade": lambda value: Message(
        "There is no kind of procurement “{value}” in the library: that filter was left out.", value=value
    ),
    "instrument": lambda value: Message(
        "There is no instrument “{value}” in the library: that filter was left out.", value=value
    ),
    "measure": lambda value: Message(
        "There is no form of work “{value}” in the library: that filter was left out.", value=value
    ),
    "group": lambda value: Message(
        "There is no group “{value}” in the library: that filter was left out.", value=value
    ),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: words and filters (none: any). `left_out` tells what was asked and could not be used."""

    words: str = ""
    kind: str | None = None
    trade: str | None = None
    instrument: str | None = None
    measure: str | None = None
    group: str | None = None
    left_out: tuple[Message, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.kind or self.filters)

    @property
    def filters(self) -> dict[str, str]:
        """The filters in use, by name, without the kind."""
        given = {name: getattr(self, name) for name in FILTERS}
        return {name: value for name, value in given.items() if value is not None}

    def but(self, **changed: str | None) -> dict[str, str]:
        """What an address has to hold for the same with something else; None leaves a filter out."""
        whole: dict[str, str | None] = {"q": self.words or None, "kind": self.kind, **self.filters, **changed}
        return {name: value for name, value in whole.items() if value}


def asked_of(given: Mapping[str, Sequence[str]], library: Library) -> Asked:
    """What an address asks for; what cannot be used is left out, and told."""
    left_out: list[Message] = []
    known: Mapping[str, Container[str]] = {
        "kind": KINDS,
        "trade": library.trades,
        "instrument": INSTRUMENTS,
        "measure": library.forms,
        "group": library.groups,
    }
    chosen: dict[str, str] = {}
    for name, values in known.items():
        value = _first(given, name)
        if value in values:
            chosen[name] = value
        elif value:
            left_out.append(_NOT_THERE[name](repeatable(value)))
    words = _first(given, "q")
    if has_identity_code(words):
        left_out.append(
            Message("A personal identity code was typed. It was not searched for: nothing here is about any person.")
        )
        words = ""
    elif len(words) > LONGEST:
        left_out.append(Message("Only the first {number} characters were searched for.", number=LONGEST))
        words = words[:LONGEST].rstrip()
    return Asked(words=words, **chosen, left_out=tuple(left_out))


def _first(given: Mapping[str, Sequence[str]], name: str) -> str:
    """The first value of a name, on one line and without what cannot be printed."""
    values = given.get(name) or ("",)
    return " ".join("".join(one if one.isprintable() else " " for one in values[0]).split())


def ticked_of(given: Mapping[str, Sequence[str]], known: Container[str]) -> tuple[tuple[str, ...], tuple[Message, ...]]:
    """The clauses that were ticked, each once, and what was left out of them, told."""
    asked = dict.fromkeys(id.strip() for text in given.get("c", ()) for id in text.split(","))
    asked.pop("", None)
    there = [id for id in asked if id in known]
    told: list[Message] = []
    if len(there) < len(asked):
        number = len(asked) - len(there)
        told.append(Message("Ticked clauses that the library does not hold today: {number}", number=number))
    if len(there) > MOST:
        told.append(Message("At most {number} clauses can be taken at a time: only the first are ticked.", number=MOST))
    return tuple(there[:MOST]), tuple(told)


def number_of(given: Mapping[str, Sequence[str]], name: str) -> int | None:
    """The number of a version in an address; none where there is none, or nothing that can be one."""
    value = _first(given, name)
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 4 else None
