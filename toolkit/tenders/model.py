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
    """One contract whose amount is bought, an arrangement from which it may be bought, or a concession."""

    CONTRACT = "contract"
    FRAMEWORK = "framework"
    DYNAMIC = "dynamic"
    CONCESSION = "concession"


UNCERTAIN = frozenset({Arrangement.FRAMEWORK, Arrangement.DYNAMIC})
"""Arrangements under which nobody knows how much will really be bought."""


class Procedure(StrEnum):
    """How the supplier is chosen."""

    OPEN = "open"
    RESTRICTED = "restricted"
    NEGOTIATED = "negotiated"
    COMPETITIVE_DIALOGUE = "competitive_dialogue"
    OWN = "own"  # a procedure the buyer shapes itself: light regime, national, below the threshold
    DIRECT_AWARD = "direct_award"
    IN_HOUSE = "in_house"


WITHOUT_CALL = frozenset({Procedure.DIRECT_AWARD, Procedure.IN_HOUSE})
"""Procedures in which there is no call for tenders and nothing is compared."""


class Origin(StrEnum):
    """Where the people employed may come from."""

    ANYONE = "anyone"
    OWN_RESIDENTS = "own_residents"
    OWN_STUDENTS = "own_students"


class Instrument(StrEnum):
    """Which legal place the employment criterion takes."""

    CONDITION = "contract_condition"
    AWARD = "award_criterion"
    MINIMUM = "minimum_requirement"
    RESERVED = "reserved_contract"
    DIALOGUE = "dialogue"
    BONUS = "bonus_only"


ASKING = frozenset({Instrument.CONDITION, Instrument.AWARD, Instrument.MINIMUM})
"""Instruments by which an amount of work is asked of the supplier (`Asked`)."""


class Regime(StrEnum):
    """Which rules of procurement apply."""

    BELOW_NATIONAL = "below_national"
    NATIONAL = "national"
    EU = "eu"
    LIGHT = "light"
    UTILITIES = "utilities"
    CONCESSION = "concession"
    DIRECT_AWARD = "direct_award"
    IN_HOUSE = "in_house"
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
    VALUE_STEP = "value_step"
    OWN = "own"


class Evidence(StrEnum):
    """By what a supplier shows that an obligation is fulfilled; none of it holds a name."""

    DECLARATION = "declaration"
    EMPLOYMENT_EXTRACT = "employment_extract"
    AUTHORITY_CONFIRMATION = "authority_confirmation"
    PROVIDER_CONFIRMATION = "provider_confirmation"
    SHOWN_AT_MEETING = "shown_at_meeting"


class Placed(StrEnum):
    """Where in the call for tenders a minimum requirement is written."""

    PERFORMANCE = "performance"
    SUITABILITY = "suitability"


class ReservedBasis(StrEnum):
    """On which ground a contract is reserved."""

    INTEGRATION = "integration"  # workshops and those whose main aim is integration: 24 §, Art 20
    SERVICES = "services"  # certain social and other services: 110 §, Art 77


class CountedAs(StrEnum):
    """In what the share of staff is counted where a contract is reserved."""

    PERSONS = "persons"
    FULL_TIME = "full_time"


class Bonus(Frozen):
    """What the buyer pays for each full-time month beyond the obligation, or without one, up to a ceiling in euros.

    `budgeted`: the money stands in the buyer's budget.
    """

    per_month: Money
    ceiling: Money | None
    budgeted: bool


class Award(Frozen):
    """An award criterion: its weight in the comparison; points grow evenly from nothing to the most that is rewarded.

    The most that is rewarded is the lot's amount (`Asked.months`).
    """

    weight: Percent


class Reserved(Frozen):
    """What a reserved contract demands of whoever tenders: the least share of staff from the groups."""

    basis: ReservedBasis
    share: Percent
    counted_as: CountedAs
    report_months: int


class Availability(Frozen):
    """How many candidates and students the employment service and the schools know of for one month."""

    month: date  # its first day
    candidates: int
    students: int


class Asked(Frozen):
    """What is asked of the supplier; everything the clause states as a number.

    `months`: full-time months of paid work during the contract without options; for an award criterion the most that
    is rewarded.
    `months_per_place`: how many full-time months the buyer counts as one place.
    `first_start_months`: months from the start of the contract by which the first person has started.
    `min_months`: the shortest placement that counts, in calendar months.
    `response_days`: days in which candidates are presented; after them the obligation is suspended (none: no release
    rule).
    `cure_days`: days to put a shortfall right before money is asked (none: no cure period).
    `penalty`: euros for each missing full-time month (none: no penalty); `penalty_cap`: its ceiling in % of value.
    `seats`: places for training agreements to be offered during the contract.
    `value_step`: euros of the contract's value for one place (none: that method is not used). `reason`: why this method
    or this figure. `replacement_share`: how much of the agreed time makes an early end count as fulfilled (none: the
    library's figure); `replacement_days`: time to find somebody else. `placed` concerns a minimum requirement only.
    `gig_hours`: the shortest shift that counts, in hours.
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
    value_step: Money | None = None
    reason: str = ""
    replacement_share: Percent | None = None
    replacement_days: int | None = None
    evidence: tuple[Evidence, ...] = ()
    bonus: Bonus | None = None
    gig_hours: Decimal | None = None
    award: Award | None = None
    placed: Placed = Placed.PERFORMANCE


class Reward(Frozen):
    """A bonus for work that nobody is obliged to offer.

    `min_months`: the shortest employment that earns it, in calendar months. `claim_months`: the supplier may claim it
    at intervals of so many months.
    """

    bonus: Bonus
    min_months: int
    claim_months: int


class Meeting(Frozen):
    """What the dialogue variant asks: a meeting within so many weeks of the start of the contract.

    `reward`: what is paid where work comes of it (none: nothing).
    """

    within_weeks: int
    reward: Reward | None = None


class Lot(Frozen):
    """A lot: criteria and amounts belong to it. Values exclude VAT; lengths are whole months.

    `name` is empty where the purchase is not divided. `asked` is None in a lot that takes no clause.
    """

    id: str = "LOT-0001"
    name: str = ""
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
    asked: Asked | Meeting | Reserved | None

    @property
    def bonus(self) -> Bonus | None:
        """What is paid for work beyond the obligation, or without one."""
        match self.asked:
            case Asked(bonus=bonus) | Meeting(reward=Reward(bonus=bonus)):
                return bonus
        return None


class TenderFacts(Frozen):
    """A whole tender with nothing missing: what is not known is said to be not known. Rules take only this.

    `buyer_name` is the contracting authority; `general_terms` the terms the pack is attached to (none: left blank).
    `staff_transfers`: whether staff move to the new supplier. `availability` is in the order of months.
    `full`: the full path was answered. `note_shows_others`: the proportionality note prints the methods not chosen too.
    `instrument_reason`: why the officer chose this instrument, perhaps another than the one recommended.
    `group_reason`: why groups are named that set people apart by age or origin. `trade`: the kind of procurement, by
    its id in the library (none: not told). `extras`: optional clauses that the officer takes, by id.
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
    full: bool = False
    description: str = ""
    procedure: Procedure | NotKnown = NotKnown.NOT_KNOWN
    staff_transfers: bool | NotKnown = NotKnown.NOT_KNOWN
    availability: tuple[Availability, ...] = ()
    note_shows_others: bool = False
    instrument_reason: str = ""
    group_reason: str = ""
    trade: str | None = None
    extras: tuple[str, ...] = ()

    @property
    def asking_lots(self) -> tuple[Lot, ...]:
        """The lots that take a clause, in their order."""
        return tuple(lot for lot in self.lots if lot.asked is not None)

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
