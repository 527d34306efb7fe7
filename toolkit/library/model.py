"""What the library holds, as its files say it: sources, numbers, groups, forms, criteria, clauses, guardrails."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from toolkit.base.model import Frozen, Line, Severity, Text

Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=60)]
Section = Annotated[str, StringConstraints(min_length=1, max_length=80)]

LIST_BLANKS = frozenset({"groups", "forms", "seat_forms", "covered_lots", "lot_amounts", "lot_seats", "evidence"})
"""Blanks of a clause that become a bulleted list; each stands alone in its paragraph."""

# fmt: off
CLAUSE_BLANKS = LIST_BLANKS | {
    "buyer", "contract", "reference", "general_terms", "language", "months", "option_months",
    "work_months", "option_work_months", "weekly_hours", "month_hours",
    "first_start_months", "min_months", "response_days", "cure_days", "penalty", "penalty_cap",
    "report_months", "replacement_share", "seats", "meeting_weeks",
    "replacement_days", "bonus", "bonus_ceiling", "gig_hours", "weight", "staff_share", "counted_as",
}
"""Every blank that the assembly of a clause pack can fill; any other is filled in by hand."""

CASE_BLANKS = frozenset({
    "share", "cap", "months", "first_start", "min_months", "labour_months", "limit", "workers",
    "value", "threshold", "published", "checked", "day", "group", "groups", "parameter",
    "weight", "low", "high", "penalty", "ceiling", "cure_days", "places",
    "words", "count", "number", "clause", "other",
})
"""Every blank that a guardrail can fill in the words of a case."""
# fmt: on


class Blank(Frozen):
    """What stands in a clause's blank, in words: read where the library is read, and by whoever fills it in by hand."""

    title: Text


class Status(StrEnum):
    """Whether a statement was read in its source, or is general knowledge not yet checked there."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"


class Source(Frozen):
    """Where a statement was read. `dated` is the day or period the source itself gives, `read` the day it was read."""

    title: Line
    link: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
    dated: Line
    read: date
    kind: Literal["law", "authority", "municipality", "study", "guide", "case", "code", "press"]
    reliability: Literal["normal", "low"] = "normal"


class Citation(Frozen):
    """A source and the place in it; `unverified` when the section number was not read in the source."""

    source: Id
    section: Section | None = None
    status: Status = Status.VERIFIED


class DatedValue(Frozen):
    """One value in force from a day (inclusive) until a day (inclusive; none: until further notice).

    `dated` is False where the source gives no first day: `since` is then only the day from which the value is offered,
    and is not shown as if the value had come into force on it.
    """

    of: Id
    since: date
    until: date | None = None
    dated: bool = True
    amount: Decimal
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]

    def holds_on(self, day: date) -> bool:
        """Whether the value is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


class Parameter(Frozen):
    """A dated number of law or of a published method, by what it is `of` (a kind of buyer, a kind of purchase …)."""

    id: Id
    title: Text
    unit: Literal["eur", "sek", "usd", "percent", "months", "hours", "count"]
    checked: date
    review_months: Annotated[int, Field(ge=1, le=60)]
    note: Text | None = None
    value: Annotated[tuple[DatedValue, ...], Field(min_length=1)]

    def on(self, day: date, of: str) -> DatedValue | None:
        """The value in force on a day; none where no source gives one."""
        return next((value for value in self.value if value.of == of and value.holds_on(day)), None)


class TargetGroup(Frozen):
    """People a contract may name as those to be employed.

    `special_category`: belonging to the group tells health or origin (GDPR Art 9). `reference_day`: on which day the
    person must belong to it. `buyer_sees`: all that the contracting authority ever learns. `needs_reason`: naming the
    group sets people apart by age or origin, so the officer writes down why. `through`: the forms of work or training
    by which alone somebody belongs to the group; it is then not chosen as a group, but as that form.
    """

    id: Id
    title: Text
    definition: Text
    verifier: Text
    special_category: bool
    reference_day: Text | None = None
    buyer_sees: Text | None = None
    needs_reason: bool = False
    through: tuple[Id, ...] = ()
    sources: tuple[Citation, ...]
    status: Status


class About(StrEnum):
    """What a rule of a form of work is about; the unit of its amount in brackets."""

    AGE = "age_at_least"  # years
    WEEKLY_HOURS = "weekly_hours_at_least"  # hours a week on average
    WEEKLY_DAYS = "weekly_days_at_most"  # days a week
    DAILY_HOURS_LEAST = "daily_hours_at_least"  # hours a day
    DAILY_HOURS_MOST = "daily_hours_at_most"  # hours a day
    LONGEST = "months_at_most"  # months in all
    LONGEST_SAME_EMPLOYER = "months_with_one_employer_at_most"  # months
    DECISION_FIRST = "decision_before_start"  # no amount: an authority's decision comes before the first day
    INSTRUCTOR_FIRST = "instructor_before_start"  # no amount: a named instructor comes before the first day
    NOT_DEMANDED = "may_not_be_demanded"  # no amount: what nobody may ask of whoever works or of the place
    NO_COMPENSATION = "no_compensation"  # no amount: the school may not pay the workplace
    COUNTS = "counts"  # no amount: how it counts towards an obligation
    OTHER = "other"  # no amount


class FormRule(Frozen):
    """One rule of a form of work as data: what it is about, its amount where it has one, in words, by which source."""

    about: About
    amount: Decimal | None = None
    text: Text
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]


class WorkForm(Frozen):
    """A form of work or training.

    `place`: a vacancy is employment, a seat is under a school's or authority's agreement, support only goes with
    another form, excluded never counts. `paid`: whether whoever works gets wages. `signed_by`: who signs the contract
    or agreement; whoever is not named is no party to it.
    """

    id: Id
    title: Text
    note: Text
    place: Literal["vacancy", "seat", "support", "excluded"]
    paid: bool
    signed_by: tuple[
        Literal["employer", "worker", "student", "participant", "provider", "authority", "organiser"], ...
    ] = ()
    rule: tuple[FormRule, ...] = ()
    sources: tuple[Citation, ...]
    status: Status


class Versioned(Frozen):
    """What every versioned item carries; the file is `<id>/v<version>.toml` and never changes once released."""

    id: Id
    version: Annotated[int, Field(ge=1)]
    since: date
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the version is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


class Condition(Frozen):
    """One row of a criterion's applicability: a fact of the purchase, one comparison, and why it matters.

    Facts are those of all lots that take a clause, taken together. Numbers: `value` (euros without options), `months`
    (without options), `months_with_options`, `workers` (full-time), `lots` (how many take a clause), `candidates` and
    `students` (the most known of for one month). Words: `kind`, `arrangement`, `procedure` and `regime` by their
    values in tenders/model.py. Yes or no: `labour_known`, `above_national_threshold`, `candidates_known`,
    `staff_transfers`, `suppliers_known` (whether there are suppliers for whom a contract may be reserved; no question
    asks it, so it is always "no").
    When the fact is not known, the row tells neither for nor against.
    `decides`: whether an unmet row makes the criterion unsuitable, or is only told as a reservation.
    """

    fact: Literal[
        "value",
        "months",
        "months_with_options",
        "workers",
        "lots",
        "candidates",
        "students",
        "kind",
        "arrangement",
        "procedure",
        "regime",
        "labour_known",
        "above_national_threshold",
        "candidates_known",
        "staff_transfers",
        "suppliers_known",
    ]
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    is_any_of: tuple[str, ...] | None = None
    decides: bool = True
    met: Text
    unmet: Text
    sources: tuple[Citation, ...]


class Remark(Frozen):
    """A reason that holds whatever the facts are."""

    text: Text
    sources: tuple[Citation, ...]


class Example(Frozen):
    """A worked case that doubles as a test: these facts, this verdict."""

    title: Line
    facts: dict[str, str]
    suits: bool


InstrumentId = Literal[
    "contract_condition",
    "award_criterion",
    "minimum_requirement",
    "reserved_contract",
    "dialogue",
    "bonus_only",
]
"""The legal places that an employment criterion may take, as files and addresses name them."""


class Criterion(Versioned):
    """What may be asked: instrument, plain-language summary, legal basis, when it suits, and its clauses in order.

    `always_against` speaks against it whatever the facts are, and is shown beside the rows of `suits_when`.
    """

    instrument: InstrumentId | Literal["student_module", "module"]
    title: Text
    summary: Text
    link_to_subject_matter: Text
    notice: Text
    legal_basis: Annotated[tuple[Citation, ...], Field(min_length=1)]
    suits_when: tuple[Condition, ...]
    always_against: tuple[Remark, ...] = ()
    clauses: Annotated[tuple[Id, ...], Field(min_length=1)]
    annex_forms: tuple[Id, ...] = ()
    example: Annotated[tuple[Example, ...], Field(min_length=1)]


class ClauseWords(Frozen):
    """One language of a clause: its title and its paragraphs.

    A paragraph that is nothing but one list blank (`LIST_BLANKS`) becomes a bulleted list.
    """

    title: Line
    paragraphs: Annotated[tuple[Line, ...], Field(min_length=1)]
    reviewed_by: Line | None = None
    reviewed_on: date | None = None


class Clause(Versioned):
    """Words for the contract. `needs` names every blank; the three languages use exactly those.

    `why` tells an officer in plain language what the clause is for.
    `reviewed_by` and `reviewed_on` stand per language: a lawyer who read it, and when; empty means nobody has.
    """

    needs: tuple[Id, ...]
    why: Text
    sources: tuple[Citation, ...]
    fi: ClauseWords
    sv: ClauseWords
    en: ClauseWords

    @property
    def title(self) -> Text:
        """What the clause is called in the three languages."""
        return Text(fi=self.fi.title, sv=self.sv.title, en=self.en.title)


class Case(Frozen):
    """One way in which a guardrail is met: how heavy, beside which answer, in which words, with which blanks."""

    severity: Severity
    field: Id | None = None
    needs: tuple[Id, ...] = ()
    message: Text
    fix: Text


class Guardrail(Frozen):
    """A rule of the checker in words.

    `room` has what the rule looks at, and the function of the same code (the last such room, where several look); where
    the room does not exist yet, the words stand here for readers and nothing tests for it.
    """

    id: Annotated[str, StringConstraints(pattern=r"^G-[A-Z]+$")]
    room: Literal["tenders", "clauses", "contracts", "placements", "compliance"] = "tenders"
    title: Text
    basis: Text
    sources: tuple[Citation, ...]
    status: Status
    case: dict[str, Case]


class Column(Frozen):
    """One column of a paper form: heading and what to write in it."""

    id: Id
    title: Text
    help: Text
    width: Annotated[int, Field(ge=1, le=100)]


class Entry(Frozen):
    """One place on a paper form to write in: what is asked, what to write there, and how many lines high it is."""

    id: Id
    title: Text
    help: Text | None = None
    lines: Annotated[int, Field(ge=1, le=12)] = 1


class AnnexForm(Versioned):
    """A paper that goes with the clauses: a form to fill in, or a sheet to read.

    `filled_by`: who writes in it (nobody: a sheet to read). `introduction` is read first, then come the `entries`, a
    table of `columns` (with `rows` empty rows), and what whoever signs it declares.
    `shows_obligations`: what was agreed stands on it in a table.
    """

    filled_by: Literal["tenderer", "supplier", "authority", "nobody"] = "supplier"
    title: Text
    introduction: tuple[Text, ...]
    entries: tuple[Entry, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: Annotated[int, Field(ge=0, le=20)] = 10
    declarations: tuple[Text, ...] = ()
    shows_obligations: bool = True
    sources: tuple[Citation, ...]
