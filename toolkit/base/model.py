"""Words that every room shares: languages, texts, money, messages, findings, refusals, who acts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from traceback import format_tb
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints
from stdnum.fi import hetu

MAX_CENTS = 10**12
"""Largest amount of money the toolkit takes, in cents (10 000 000 000 €)."""


class Language(StrEnum):
    """The three equal languages; the value is the ISO 639-1 code."""

    FI = "fi"
    SV = "sv"
    EN = "en"

    @property
    def locale(self) -> str:
        """The Babel locale that writes numbers and dates as they are written in Finland."""
        return f"{self.value}_FI"


class Frozen(BaseModel):
    """A value that has no unknown keys and never changes."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Line = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Text(Frozen):
    """One text in the three languages."""

    fi: Line
    sv: Line
    en: Line

    def __getitem__(self, language: Language | str) -> str:
        return str(getattr(self, str(language)))

    def items(self) -> Iterator[tuple[Language, str]]:
        """Each language with its words, in the fixed order fi, sv, en."""
        return ((language, self[language]) for language in Language)


class Money(Frozen):
    """An amount of euros, kept as whole cents so that no rounding creeps in."""

    cents: int

    @classmethod
    def euros(cls, amount: Decimal | int | str) -> Money:
        """Money from euros; a fraction of a cent is an error (`ValueError`)."""
        cents = Decimal(amount) * 100
        if cents != cents.to_integral_value():
            raise ValueError("a fraction of a cent")
        return cls(cents=int(cents))

    @property
    def amount(self) -> Decimal:
        """The amount in euros."""
        return Decimal(self.cents) / 100

    def __add__(self, other: Money) -> Money:
        return Money(cents=self.cents + other.cents)


class Percent(Frozen):
    """A share in per cent: 5 means 5 %."""

    value: Decimal

    @property
    def share(self) -> Decimal:
        """The same as a fraction of one."""
        return self.value / 100


class NotKnown(StrEnum):
    """What an officer answers who does not know yet: an answer, not a gap."""

    NOT_KNOWN = "not_known"


NOT_KNOWN = NotKnown.NOT_KNOWN


class Message:
    """A sentence not yet in any language: the English original is its id, `values` fill its {blanks}.

    Written `Message("Rounded down to {months}", months=5)`, so that translators find the id.
    """

    __slots__ = ("id", "values")

    def __init__(self, id: str, /, **values: object) -> None:
        self.id = id
        self.values = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.id, self.values) == (other.id, other.values)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Message({self.id!r}, {self.values!r})"


@dataclass(frozen=True, slots=True)
class Letter:
    """A message by e-mail, in no language yet: subject and paragraphs; a paragraph that is plain text is an address."""

    subject: Message
    paragraphs: tuple[Message | str, ...]


class Severity(StrEnum):
    """How much a finding weighs: block stops freezing, warn wants a second look, note informs."""

    BLOCK = "block"
    WARN = "warn"
    NOTE = "note"


class Finding(Frozen):
    """Something a person should think about; a value, never an exception.

    `code` and `case` name the rule and which of its cases was met, `field` the answer it stands beside,
    `lot` the lot it concerns (none: the whole purchase), `sources` are ids in the library's sources.
    """

    code: str
    case: str
    severity: Severity
    message: Text
    fix: Text
    basis: Text
    sources: tuple[str, ...]
    verified: bool
    field: str | None = None
    lot: str | None = None

    @property
    def key(self) -> str:
        """What an override refers to: the rule, the case and the lot."""
        return ":".join((self.code, self.case, self.lot or ""))


class Refused(Exception):  # noqa: N818 (it is an answer, not an error)
    """What was asked cannot be done now: `what` was asked, `why` not, what `next`."""

    def __init__(self, what: Message, why: Message, next: Message) -> None:
        super().__init__(what.id)
        self.what, self.why, self.next = what, why, next


class NotFound(Exception):  # noqa: N818
    """There is no such thing for whoever asks: also the answer for what belongs to somebody else."""


class NotAllowed(Exception):  # noqa: N818
    """The asker lacks the right to this action."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: ids only, so that no name reaches a rule or an audit line."""

    person_id: int
    organisation_id: int
    roles: frozenset[str]


_HETU = re.compile(
    r"(?<![0-9A-Za-z])(\d{6}(?:[ \t]*[-+A-FU-Y][ \t]*|[ \t]+)\d{3}[0-9A-Y])(?![0-9A-Za-z])", re.IGNORECASE
)


_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")


def has_identity_code(text: str) -> bool:
    """Whether the text holds a Finnish personal identity code with a valid check character.

    Found also as word processors leave it: with another hyphen, in full width, around characters that do not show.
    """
    shown = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    plain = shown.translate(_HYPHENS)
    return any(_is_code(found) for found in _HETU.finditer(plain))


def _is_code(found: re.Match[str]) -> bool:
    code = "".join(found.group(1).upper().split())
    return hetu.is_valid(code if len(code) == 11 else f"{code[:6]}-{code[6:]}")


def repeatable(text: str, longest: int = 60) -> str:
    """Somebody's words, safe to repeat: shortened, without control characters and personal identity codes."""
    hidden = _HETU.sub(lambda found: "…" if _is_code(found) else found.group(), text)
    if has_identity_code(hidden):  # in a guise: where it stands cannot be told exactly
        hidden = "…"
    shown = "".join(one if one.isprintable() else "?" for one in hidden[: longest + 1])
    return shown if len(shown) <= longest else shown[:longest] + "…"


def traces(error: BaseException | None) -> str:
    """What kinds of fault led to one another and where, without their words: these may hold what somebody typed."""
    told: list[str] = []
    while error is not None and len(told) < 10:
        told.append(f"{type(error).__module__}.{type(error).__qualname__}\n{''.join(format_tb(error.__traceback__))}")
        error = error.__cause__ or error.__context__
    return "which came after ".join(told)
