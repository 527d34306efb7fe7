"""Puts the fields of a contract notice into lines to read and copy, and tells what a criterion brings into them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as made_by
from decimal import Decimal

from toolkit.base.model import Message, Text
from toolkit.library.model import Criterion
from toolkit.library.notice import (
    BY_BUYER,
    CODES,
    LABELS,
    LIMITS,
    ByBuyer,
    NoticeFields,
    Words,
    fields_of,
    why_by_buyer,
)
from toolkit.library.notice_rules import Inconsistency, inconsistencies


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field as it is shown: its code, the code it is answered with or its texts, how long they may be.

    `answer` is a code, "true", "false" or a number; none: the field has texts, or stays empty. `by_buyer`: whoever
    writes the notice answers it. `words` tell what a code means.
    """

    field: str
    label: Text
    answer: str | None = None
    words: Text | None = None
    texts: Words = made_by(default_factory=dict)
    by_buyer: bool = False

    @property
    def limit(self) -> int | None:
        """Characters that a text may have; none where the field takes no text."""
        return LIMITS.get(self.field)


def rows_of(fields: NoticeFields) -> tuple[FieldRow, ...]:
    """The fields in the order in which they are told: Hilma's first; a field that stays empty is left out."""
    return tuple(_rows(fields))


def in_digits(number: Decimal) -> str:
    """A decimal as forms for machines take it: with a point, without zeros at its end."""
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a page shows of notice fields: the rows, why something is left to the buyer, and what does not agree."""

    rows: tuple[FieldRow, ...]
    left: Message | None
    faults: tuple[Inconsistency, ...]
    module: bool = False


def told_of(criterion: Criterion) -> Told:
    """The notice fields of a criterion as the library shows them."""
    fields = fields_of(criterion)
    left = None if fields.module else why_by_buyer(criterion)
    return Told(rows=rows_of(fields), left=left, faults=inconsistencies(fields), module=fields.module)


def _rows(fields: NoticeFields) -> Iterator[FieldRow]:
    if not fields.module:
        yield from _hilma_rows(fields)
    for code in fields.aims:
        yield _coded("BT-06", code)
    if fields.aim_words:
        yield _text("BT-777", fields.aim_words)
    for code in fields.objectives:
        yield _coded("BT-775", code)
    if not fields.module:
        yield _coded("BT-71", fields.reserved)
        yield _coded("BT-736", fields.reserved_execution)
    for condition in fields.conditions:
        if condition.code is not None and not fields.module:
            yield _coded("OPT-060", condition.code)
        yield _text("BT-70", condition.words)
    if fields.scored is not None:
        yield _coded("BT-539", fields.scored.type)
        yield _text("BT-734", fields.scored.name)
        yield _text("BT-540", fields.scored.description)
        weight = fields.scored.weight
        yield FieldRow(
            field="BT-541",
            label=LABELS["BT-541"],
            answer=None if isinstance(weight, ByBuyer) else in_digits(weight),
            by_buyer=weight is BY_BUYER,
        )
        yield _coded("BT-5421", fields.scored.unit)


def _hilma_rows(fields: NoticeFields) -> Iterator[FieldRow]:
    told = fields.employment_condition
    yield FieldRow(
        field="employmentCondition",
        label=LABELS["employmentCondition"],
        answer=None if told is BY_BUYER else str(told).lower(),
        words=None if told is BY_BUYER else CODES["BT-736"]["yes" if told else "no"],
        by_buyer=told is BY_BUYER,
    )
    if fields.places is not None or told is BY_BUYER:
        yield FieldRow(
            field="howManyOpportunitiesIsEstimated",
            label=LABELS["howManyOpportunitiesIsEstimated"],
            answer=str(fields.places) if isinstance(fields.places, int) else None,
            by_buyer=not isinstance(fields.places, int),
        )


def _coded(field: str, code: str) -> FieldRow:
    return FieldRow(field=field, label=LABELS[field], answer=code, words=CODES[field].get(code))


def _text(field: str, words: Words) -> FieldRow:
    return FieldRow(field=field, label=LABELS[field], texts=words)
