"""The facts of a tender: what is bought, by whom, how much of it is labour, who could be employed, what is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from toolkit.base.model import Frozen, Message, Money, NotKnown, Percent


class Kind(StrEnum):
    """What is bought, as the thresholds divide it."""

    WORKS = "works"
    SERVICES = "services"
    SUPPLIES = "supplies"
    SOCIAL_HEALTH = "social_health"  # Annex E points 1–4
    OTHER_SPECIAL = "other_special"  # Annex E points 5–15: guarding, catering, …


class Buyer(StrEnum):
    """What kind of buyer it is, as the thresholds divide them."""

    CENTRAL = "central"
    SUB_CENTRAL = "sub_central"  # municipalities, joint authorities, wellbeing services counties and others
    UTILITIES = "utilities"


class Arrangement(StrEnum):
    """One contract whose amount is bought, or a framework from which it may be bought."""

    CONTRACT = "contract"
    FRAMEWORK = "framework"


class Origin(StrEnum):
    """Where the people employed may come from."""

    ANYONE = "anyone"
    OWN_RESIDENTS = "own_residents"
    OWN_STUDENTS = "own_students"


class Instrument(StrEnum):
    """Which legal place the employment criterion takes."""

    CONDITION = "contract_condition"
    DIALOGUE = "dialogue"


class Regime(StrEnum):
    """Which rules of procurement apply."""

    BELOW_NATIONAL = "below_national"
    NATIONAL = "national"
    EU = "eu"
    LIGHT = "light"
    UTILITIES = "utilities"
    NOT_KNOWN = "not_known"


class LabourShare(Frozen):
    """Labour told as a share of the value and the cost of an hour of it with side costs, in euros."""

    share: Percent
    hourly_cost: Money


class Workers(Frozen):
    """Labour told as the number of full-time workers that the contract keeps busy on average."""

    count: Decimal


class AmountBy(StrEnum):
    """How the asked amount of work was settled."""

    LABOUR_HOURS = "labour_hours"
    COUNT_PER_YEAR = "count_per_year"
    OWN = "own"


class Asked(Frozen):
    """What a contract condition asks of the supplier; everything the clause states as a number.

    `months`: full-time months of paid work during the contract without options.
    `months_per_place`: how many full-time months the buyer counts as one place.
    `first_start_months`: months from the start of the contract by which the first person has started.
    `min_months`: the shortest placement that counts, in calendar months.
    `response_days`: days in which candidates are presented; after them the obligation waits (none: no release rule).
    `cure_days`: days to put a shortfall right before money is asked (none: no cure period).
    `penalty`: euros for each missing full-time month (none: no penalty); `penalty_cap`: its ceiling in % of value.
    `seats`: places for training agreements to be offered during the contract.
    """

    by: AmountBy
    months: int
    months_per_place: Decimal
    rate: Percent
    per_year: Decimal
    first_start_months: int
    min_months: int
    response_days: int | None
    cure_days: int | None
    penalty: Money | None
    penalty_cap: Percent | None
    report_months: int
    seats: int


class Meeting(Frozen):
    """What the dialogue variant asks: a meeting within so many weeks of the start of the contract."""

    within_weeks: int


class Lot(Frozen):
    """A lot: criteria and amounts belong to it. Values exclude VAT; lengths are whole months."""

    id: str = "LOT-0001"
    value: Money
    options: Money
    months: int
    option_months: int
    starts: date | NotKnown
    labour: LabourShare | Workers | NotKnown
    weekly_hours: Decimal
    groups: tuple[str, ...]
    forms: tuple[str, ...]
    candidates: int | NotKnown
    origin: Origin
    instrument: Instrument
    asked: Asked | Meeting


class TenderFacts(Frozen):
    """A whole tender with nothing missing: what is not known is said to be not known. Rules take only this.

    `buyer_name` is the contracting authority; `general_terms` the terms the pack is attached to (none: left blank).
    """

    title: str
    reference: str
    buyer_name: str
    kind: Kind
    buyer: Buyer
    arrangement: Arrangement
    cpv: str | None
    published: date | NotKnown
    language: Literal["fi", "sv", "en"]
    general_terms: str | None
    lots: Annotated[tuple[Lot, ...], Field(min_length=1)]

    @property
    def estimated_value(self) -> Money:
        """Estimated value of the whole purchase, excluding VAT and including options."""
        return Money(cents=sum(lot.value.cents + lot.options.cents for lot in self.lots))


@dataclass(frozen=True, slots=True)
class ArithmeticLine:
    """One line of arithmetic: what is worked out, how, and what comes of it; sources are ids in the library."""

    label: Message
    formula: Message
    result: Message
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What a sizing method proposes: whole full-time months, with every line that leads there.

    `months` is for the contract without options, `option_months` what options add if they are used.
    `months` is None where the method cannot be used; then `why_not` tells why.
    """

    method: AmountBy
    edition: Message
    sources: tuple[str, ...]
    lines: tuple[ArithmeticLine, ...] = ()
    months: int | None = None
    option_months: int | None = None
    why_not: Message | None = None
