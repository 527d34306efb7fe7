"""Tells in what the fields of a contract notice do not agree with each other; the official rules let much through."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.base.model import Message
from toolkit.library.notice import (
    CODES,
    LIMITS,
    NOT_RESERVED,
    OPP,
    QUALITY,
    SOC_OBJ,
    NoticeFields,
    Words,
)


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """Two fields that do not agree, or one that the notice would not take: the rule, its field, what is wrong."""

    code: str
    field: str
    message: Message


def inconsistencies(fields: NoticeFields) -> tuple[Inconsistency, ...]:
    """Everything in which the fields of a lot do not agree with each other; none: they can be copied as they are."""
    if fields.module:
        return tuple(_texts(fields))
    return tuple(
        one for rule in (_hilma, _objectives, _reserved, _conditions, _scored, _codes, _texts) for one in rule(fields)
    )


def disagreeing_lots(lots: Collection[NoticeFields]) -> tuple[Inconsistency, ...]:
    """In what the lots of one notice do not agree: each has its own id, and all have the same languages."""
    ids = [one.lot for one in lots]
    found = []
    if len(set(ids)) < len(ids):
        found.append(Inconsistency("lot-twice", "BT-137", Message("Two lots have the same number.")))
    for id in ids:
        if id is None or not re.fullmatch(r"LOT-\d{4}", id):
            found.append(
                Inconsistency("lot-number", "BT-137", Message("A lot’s number is LOT- and four digits, as LOT-0001."))
            )
    if len({one.languages for one in lots}) > 1:
        found.append(
            Inconsistency("lots-languages", "BT-702", Message("All lots of a notice are told in the same languages."))
        )
    return tuple(found)


def _hilma(fields: NoticeFields) -> Iterator[Inconsistency]:
    """Hilma's answer, its number, and the objective that Hilma sets from the answer."""
    yes, places, field = fields.employment_condition is True, fields.places, "howManyOpportunitiesIsEstimated"
    if yes and places is None:
        yield Inconsistency(
            "places-missing", field, Message("Hilma demands a number when an employment condition is told.")
        )
    if not yes and places is not None:
        yield Inconsistency(
            "places-forbidden", field, Message("Hilma takes no number unless an employment condition is told.")
        )
    if isinstance(places, int) and places < 1:
        yield Inconsistency(
            "places-too-few", field, Message("An employment condition brings at least one place; the number is less.")
        )
    if isinstance(places, int) and fields.most_places is not None and places > fields.most_places:
        yield Inconsistency(
            "places-above-most",
            field,
            Message("The number is higher than the most that is rewarded: {most}.", most=fields.most_places),
        )
    if yes and OPP not in fields.objectives:
        yield Inconsistency(
            "condition-without-objective",
            "BT-775",
            Message("Hilma adds the social objective “opp” when an employment condition is told; it is missing here."),
        )
    if not yes and OPP in fields.objectives:
        yield Inconsistency(
            "objective-without-condition",
            "BT-775",
            Message("Hilma removes the social objective “opp” unless an employment condition is told."),
        )


def _objectives(fields: NoticeFields) -> Iterator[Inconsistency]:
    if fields.objectives and SOC_OBJ not in fields.aims:
        yield Inconsistency(
            "objective-without-aim",
            "BT-06",
            Message("A social objective is promoted, but the aim “soc-obj” is missing: the objective would be lost."),
        )
    if SOC_OBJ in fields.aims and not fields.objectives:
        yield Inconsistency(
            "aim-without-objective",
            "BT-775",
            Message("The aim is “soc-obj”, but no social objective tells which one."),
        )
    for field, codes in (("BT-06", fields.aims), ("BT-775", fields.objectives)):
        if len(set(codes)) < len(codes):
            yield Inconsistency("code-twice", field, Message("{field}: the same code stands twice.", field=field))
    if "none" in fields.aims and len(fields.aims) > 1:
        yield Inconsistency("none-and-more", "BT-06", Message("The aim “none” stands alone or not at all."))
    told = bool(set(fields.aims) - {"none"})
    if told and not fields.aim_words:
        yield Inconsistency("aim-without-words", "BT-777", Message("An aim is told, but its description is missing."))
    if fields.aim_words and not told:
        yield Inconsistency("words-without-aim", "BT-777", Message("A description is told, but no aim."))


def _reserved(fields: NoticeFields) -> Iterator[Inconsistency]:
    said = any(condition.words for condition in fields.conditions)
    if fields.reserved != NOT_RESERVED and not said:
        yield Inconsistency(
            "reserved-without-words", "BT-71", Message("The contract is reserved, but no text tells for whom and why.")
        )
    if fields.reserved_execution == "yes" and not said:
        yield Inconsistency(
            "execution-without-words",
            "BT-736",
            Message("Performance is reserved for sheltered programmes, but no text tells how."),
        )


def _conditions(fields: NoticeFields) -> Iterator[Inconsistency]:
    if len(fields.conditions) > 1:
        yield Inconsistency(
            "conditions-twice", "BT-70", Message("Conditions of performance stand in one block, not in several.")
        )
    for condition in fields.conditions:
        if condition.code is None and condition.words:
            yield Inconsistency(
                "words-without-code",
                "OPT-060",
                Message("The text on performance would be ignored: its code “performance” is missing."),
            )
        if condition.code is not None and not condition.words:
            yield Inconsistency(
                "code-without-words", "BT-70", Message("The code “performance” stands without the text it announces.")
            )


def _scored(fields: NoticeFields) -> Iterator[Inconsistency]:
    if fields.scored is None:
        return
    if fields.scored.type != QUALITY:
        yield Inconsistency(
            "award-type", "BT-539", Message("An employment criterion is of the type “quality”: there is no social one.")
        )
    if not fields.scored.name:
        yield Inconsistency("award-without-name", "BT-734", Message("The award criterion has no name."))
    if not fields.scored.description:
        yield Inconsistency("award-without-words", "BT-540", Message("The award criterion has no description."))
    weight = fields.scored.weight
    if isinstance(weight, Decimal) and not 0 < weight <= 100:
        yield Inconsistency("award-weight", "BT-541", Message("A weight in per cent is above 0 and at most 100."))


def _codes(fields: NoticeFields) -> Iterator[Inconsistency]:
    used: tuple[tuple[str, tuple[str | None, ...]], ...] = (
        ("BT-06", fields.aims),
        ("BT-775", fields.objectives),
        ("BT-71", (fields.reserved,)),
        ("BT-736", (fields.reserved_execution,)),
        ("OPT-060", tuple(condition.code for condition in fields.conditions)),
        ("BT-539", (fields.scored.type,) if fields.scored else ()),
        ("BT-5421", (fields.scored.unit,) if fields.scored else ()),
    )
    for field, codes in used:
        if any(code is not None and code not in CODES[field] for code in codes):
            yield Inconsistency("unknown-code", field, Message("{field}: the list has no such code.", field=field))


_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def texts_of(fields: NoticeFields) -> Iterator[tuple[str, Words]]:
    """Every text of the fields with the field it stands in."""
    if fields.aim_words:
        yield "BT-777", fields.aim_words
    for condition in fields.conditions:
        if condition.words:
            yield "BT-70", condition.words
    if fields.scored is not None:
        if fields.scored.name:
            yield "BT-734", fields.scored.name
        if fields.scored.description:
            yield "BT-540", fields.scored.description


def _texts(fields: NoticeFields) -> Iterator[Inconsistency]:
    """Every text stands in every language of the notice and in no other, is not too long, and can be written."""
    if not fields.languages or len(set(fields.languages)) < len(fields.languages):
        yield Inconsistency("languages", "BT-702", Message("A notice has at least one language, and each only once."))
    for field, words in texts_of(fields):
        if any(not words.get(language, "").strip() for language in fields.languages):
            yield Inconsistency(
                "language-missing",
                field,
                Message("{field}: every language of the notice must have the text.", field=field),
            )
        if set(words) - set(fields.languages):
            yield Inconsistency(
                "language-foreign",
                field,
                Message("{field}: a text is in a language that the notice does not have.", field=field),
            )
        if any(len(text) > LIMITS[field] for text in words.values()):
            yield Inconsistency(
                "too-long",
                field,
                Message("{field}: the text has more than {most} characters.", field=field, most=LIMITS[field]),
            )
        if any(_NOT_XML.search(text) for text in words.values()):
            yield Inconsistency(
                "not-writable", field, Message("{field}: the text has a character that no notice takes.", field=field)
            )
