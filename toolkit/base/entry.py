"""Reads what people type - lines, numbers, money, shares, days - and says in plain words what it cannot read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from toolkit.base.model import MAX_CENTS, Message, Money, Percent, has_identity_code

_NUMBER = re.compile(r"-?(\d+|\d{1,3}( \d{3})+)([.,]\d+)?", re.ASCII)
_MONTH = re.compile(r"(?P<month>\d{1,2}) ?[/.] ?(?P<year>\d{4})|(?P<earlier>\d{4})-(?P<later>\d{1,2})", re.ASCII)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\t"), " ")
_NEVER = ("Cc", "Cs", "Zl", "Zp")  # controls, halves of characters, and what other programs take for ends of lines
_MOST_MARKS = 30  # on one character: UAX #15, Stream-Safe Text Format
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


HOLDS_CODE = Message(
    "This holds a personal identity code. Nothing about a person may be written here: "
    "procurement documents are public. Take it out; it has not been saved"
)
HEAPED = Message("Take out the accents and other marks that are heaped on one letter")


class NotUnderstood(Exception):  # noqa: N818
    """What was typed cannot be read; `message` says why and how to write it."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.id)
        self.message = message


class OutOfBounds(NotUnderstood):
    """A number was read, but lies beyond what may be given here."""


def line(raw: str, *, longest: int, many: bool = False) -> str:
    """One line of text (or many), trimmed and in normal form NFC.

    Refused: longer than `longest` characters, control characters, heaps of marks on one character, a personal identity
    code (never repeated), also one that an end of line cuts in two.
    """
    # Before the normal form: putting a million marks of one character in order takes hours, and holds everybody up.
    if has_heaps(raw):
        raise NotUnderstood(HEAPED)
    words = unicodedata.normalize("NFC", raw.replace("\r\n", "\n")).strip()
    if len(words) > longest:
        raise NotUnderstood(
            Message("Use at most {longest} characters; this has {length}", longest=longest, length=len(words))
        )
    allowed = "\n\t" if many else ""
    if any((unicodedata.category(c) in _NEVER and c not in allowed) or c in _BIDI_CONTROLS for c in words):
        raise NotUnderstood(
            Message("Take out the invisible control characters")
            if many
            else Message("Take out the line breaks or invisible control characters")
        )
    if has_identity_code(words) or code_over_lines(words.split("\n")) is not None:
        raise NotUnderstood(HOLDS_CODE)
    return words


def has_heaps(text: str) -> bool:
    """Whether any character bears more marks than a text may have; asked before a text is put into a normal form."""
    heaped = 0
    for sign in text if not text.isascii() else "":
        heaped = heaped + 1 if unicodedata.combining(sign) else 0
        if heaped > _MOST_MARKS:
            return True
    return False


def code_over_lines(lines: Sequence[str]) -> int | None:
    """The place (from 0) of the line that ends a personal identity code cut in pieces over two to four lines.

    Lines with nothing in them do not count; None where there is no such code.
    """
    filled = [(place, one.strip()) for place, one in enumerate(lines) if one.strip()]
    for start in range(len(filled) - 1):
        for end in range(start + 2, min(start + 4, len(filled)) + 1):
            if has_identity_code("".join(one for _, one in filled[start:end])):
                return filled[end - 1][0]
    return None


def decimal(raw: str, *, low: Decimal, high: Decimal, decimals: int = 2) -> Decimal:
    """A number with a comma or a point before its decimals and spaces between thousands, within bounds."""
    text = raw.translate(_SPACES).strip().replace("−", "-")
    if len(text) > 40 or not _NUMBER.fullmatch(text):
        raise NotUnderstood(Message("Write a number, such as {example}", example=_example(decimals)))
    whole, _, fraction = text.replace(" ", "").replace(".", ",").partition(",")
    if len(fraction) == 3 and decimals < 3:
        raise NotUnderstood(
            Message(
                "It is not clear whether {typed} is thousands or decimals: write {whole} or {rounded}",
                typed=text,
                whole=f"{whole}{fraction}",
                rounded=f"{whole},{fraction[:2]}" if decimals else whole,
            )
        )
    if len(fraction) > decimals:
        if decimals == 0:
            raise NotUnderstood(Message("Write a whole number, without decimals"))
        raise NotUnderstood(Message("Use at most {decimals} decimals", decimals=decimals))
    number = Decimal(f"{whole}.{fraction or 0}")
    if number < low or number > high:
        raise OutOfBounds(Message("Give a number from {low} to {high}", low=low, high=high))
    return number


def whole(raw: str, *, low: int, high: int) -> int:
    """A whole number within bounds."""
    return int(decimal(raw, low=Decimal(low), high=Decimal(high), decimals=0))


def money(raw: str, *, low: Decimal, high: Decimal = Decimal(MAX_CENTS) / 100) -> Money:
    """Euros, with or without the sign."""
    try:
        return Money.euros(decimal(_without(raw, "€"), low=low, high=high))
    except OutOfBounds:
        raise OutOfBounds(
            Message("Give an amount from {low} to {high}", low=Money.euros(low), high=Money.euros(high))
        ) from None
    except NotUnderstood as fault:
        if fault.message.id == "Write a number, such as {example}":
            raise NotUnderstood(
                Message("Write an amount in euros, such as {example}", example="1 250 000,50")
            ) from None
        raise


def percent(raw: str, *, low: Decimal, high: Decimal) -> Percent:
    """A share in per cent, with or without the sign."""
    return Percent(value=decimal(_without(raw, "%"), low=low, high=high))


def day(parts: tuple[str, str, str], *, first: date, last: date) -> date:
    """A day from what was typed as day, month and year, within bounds."""
    numbers = [part.strip() for part in parts]
    if not all(part.isdecimal() and part.isascii() and len(part) <= 4 for part in numbers):
        raise NotUnderstood(Message("Write the day, month and year as numbers, such as 31 1 2027"))
    try:
        typed = date(int(numbers[2]), int(numbers[1]), int(numbers[0]))
    except ValueError:
        raise NotUnderstood(Message("There is no such day in the calendar")) from None
    if not first <= typed <= last:
        raise NotUnderstood(Message("Give a day from {first} to {last}", first=first, last=last))
    return typed


def month(raw: str, *, first: date, last: date) -> date:
    """A month as its first day, from "3/2027", "3.2027" or "2027-03", within the months of two days."""
    text = raw.translate(_SPACES).strip()
    found = _MONTH.fullmatch(text) if len(text) <= 10 else None
    if not found:
        raise NotUnderstood(Message("Write the month and the year, such as {example}", example="3/2027"))
    number, year = int(found["month"] or found["later"]), int(found["year"] or found["earlier"])
    if not 1 <= number <= 12 or year < 1:
        raise NotUnderstood(Message("There is no such month in the calendar"))
    typed = date(year, number, 1)
    if not first.replace(day=1) <= typed <= last:
        raise OutOfBounds(
            Message(
                "Give a month from {first} to {last}",
                first=f"{first.month}/{first.year}",
                last=f"{last.month}/{last.year}",
            )
        )
    return typed


def _without(raw: str, unit: str) -> str:
    """What was typed without the unit before or after it; one inside a number stays, and is not understood."""
    return raw.strip().removeprefix(unit).removesuffix(unit)


def _example(decimals: int) -> str:
    return "12,5" if decimals else "12"
