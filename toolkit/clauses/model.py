"""What a clause pack is made of: everything that is frozen, so that it reads the same years later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from toolkit.base.model import Finding, Frozen, Language, Line, Money, Percent, Text
from toolkit.library.model import AnnexForm, Citation, Id, Source, TargetGroup, WorkForm
from toolkit.tenders.guardrails import settled
from toolkit.tenders.model import AmountBy, Evidence, Instrument, Regime, TenderFacts

SCHEMA = "clause-pack"
SCHEMA_VERSION = 2
"""Rises when the data of a pack changes its shape; frozen packs keep the version they were written with.

2: several lots, all instruments, every method, the annex forms (1 had one lot and the periodic report only).
"""


class Paragraph(Frozen):
    """A paragraph of a clause with its number ("4.2"); its blanks are filled."""

    number: str
    text: Text


class Bullets(Frozen):
    """A list of a clause; it belongs to the paragraph before it."""

    items: Annotated[tuple[Text, ...], Field(min_length=1)]


Block = Paragraph | Bullets


class Review(Frozen):
    """That a lawyer has read a text in one language: who and when."""

    by: Line
    on: date


class Reviews(Frozen):
    """Who has reviewed a text in each language; none: nobody yet."""

    fi: Review | None = None
    sv: Review | None = None
    en: Review | None = None

    def __getitem__(self, language: Language | str) -> Review | None:
        review: Review | None = getattr(self, str(language))
        return review


class FilledClause(Frozen):
    """A clause of the library in its place: numbered, its blanks filled, in three languages.

    `released`: the words of this version are locked in the library; otherwise they are a draft.
    """

    id: Id
    version: int
    number: str
    title: Text
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]
    why: Text
    sources: tuple[Citation, ...]
    reviews: Reviews
    released: bool


class LeftBlank(Frozen):
    """A blank for which the tender gives nothing: the words that stand in its place, as the clauses print them."""

    blank: Id
    text: Text


class Override(Frozen):
    """A blocking finding set aside: which (`Finding.key`), why, by whom and at which instant."""

    key: Line
    reason: Line
    by: Line
    at: AwareDatetime


class FrozenLine(Frozen):
    """One line of arithmetic in the three languages; sources are ids in the library."""

    label: Text
    formula: Text
    result: Text
    sources: tuple[str, ...]


class FrozenAmount(Frozen):
    """What a sizing method proposed for a lot, as it was shown: full-time months, every line of arithmetic, edition.

    `share` is what it asks of all the labour of the lot (none: the labour is not known). `months` is None where the
    method could not be used; then `why_not` tells why.
    """

    lot: str
    method: AmountBy
    edition: Text
    sources: tuple[str, ...]
    lines: tuple[FrozenLine, ...]
    share: Percent | None
    months: int | None
    option_months: int | None
    why_not: Text | None


class FrozenReason(Frozen):
    """Why an instrument suits or does not; sources are ids in the library."""

    text: Text
    sources: tuple[str, ...]


class FrozenOption(Frozen):
    """One instrument, and what speaks for and against it in this purchase."""

    instrument: Instrument
    suits: bool
    reasons_for: tuple[FrozenReason, ...]
    reasons_against: tuple[FrozenReason, ...]


class FrozenRecommendation(Frozen):
    """Which instrument the toolkit recommended, and the reasons for and against each. The officer decided."""

    instrument: Instrument
    options: Annotated[tuple[FrozenOption, ...], Field(min_length=1)]


class LotSize(Frozen):
    """A lot's size against what is asked: all its labour in full-time months, and the share asked (none: not known)."""

    lot: str
    labour_months: Decimal | None
    share_asked: Percent | None


class FrozenRegime(Frozen):
    """Which rules of procurement apply, by the thresholds of `day`; values in euros, excluding VAT.

    `near`: the value is at most 10 % below the next threshold. `unverified`: something here was not read in its source.
    """

    regime: Regime
    day: date
    estimated_value: Money
    national: Money | None
    eu: Money | None
    explanation: Text
    near: bool
    sources: tuple[str, ...]
    unverified: bool


class UsedParameter(Frozen):
    """A dated number that the pack rests on, as the library gave it. `amount` is None where it gave none that day."""

    id: Id
    of: Id
    title: Text
    unit: str
    amount: Decimal | None
    since: date | None
    until: date | None
    checked: date
    sources: tuple[Citation, ...]


class ChosenCriterion(Frozen):
    """A criterion of the library that the pack is built on."""

    id: Id
    version: int
    title: Text
    summary: Text
    link_to_subject_matter: Text
    legal_basis: tuple[Citation, ...]
    released: bool


class ObligationKind(StrEnum):
    """What the supplier is obliged to do."""

    WORK_MONTHS = "work_months"
    PROMISED_MONTHS = "promised_months"  # an award criterion: as many as the tender promised, at most `quantity`
    TRAINING_SEATS = "training_seats"
    STAFF_SHARE = "staff_share"
    REPORT = "report"
    DIALOGUE = "dialogue"


class Unit(StrEnum):
    """What an obligation is counted in."""

    FULL_TIME_MONTH = "full_time_month"
    SEAT = "seat"
    REPORT = "report"
    MEETING = "meeting"
    STAFF = "staff"


class Obligation(Frozen):
    """One obligation of the supplier as data. Lengths are counted from the start of the contract.

    `clause` is the clause that states it. `quantity` is for the contract without options; `option_quantity` what is
    added if all options are used (none: not settled). `first_within_months`: the first person has started by then.
    `every_months`: the interval of reports. `min_months`: the shortest placement that counts, in calendar months.
    `response_days`: the time to present candidates, after which the obligation is suspended. `penalty` is for each
    missing unit, its ceiling `penalty_cap` in % of the value of the contract; `cure_days` come before it. `bonus`
    is for each full-time month beyond the quantity, at most `bonus_ceiling` in all. `replacement_share`: how much
    of the agreed time makes an early end count as fulfilled; `replacement_days`: the time to find somebody else.
    `share`: the least share of staff where the contract is reserved.
    """

    id: str
    lot: str
    kind: ObligationKind
    clause: Id
    quantity: int
    option_quantity: int | None
    unit: Unit
    within_months: int | None = None
    within_weeks: int | None = None
    first_within_months: int | None = None
    every_months: int | None = None
    min_months: int | None = None
    response_days: int | None = None
    cure_days: int | None = None
    groups: tuple[Id, ...] = ()
    forms: tuple[Id, ...] = ()
    penalty: Money | None = None
    penalty_cap: Percent | None = None
    bonus: Money | None = None
    bonus_ceiling: Money | None = None
    replacement_share: Percent | None = None
    replacement_days: int | None = None
    evidence: tuple[Evidence, ...] = ()
    share: Percent | None = None


class ClausePack(Frozen):
    """Everything that a procurement takes from the toolkit on one day.

    A frozen pack has a `number` (1, 2 …), perhaps the number of the one it `replaces`, and in `frozen_by` the official
    who froze it. A draft has number 0 and nobody. `on` is the day on which the pack was put together, `edition` the day
    whose texts of the library it uses.
    `sources` are all those cited anywhere in the pack, by id. `fingerprint` is the library's.
    """

    schema_name: Literal["clause-pack"] = "clause-pack"
    schema_version: Literal[2] = 2
    toolkit_version: str
    fingerprint: str
    number: Annotated[int, Field(ge=0)]
    replaces: Annotated[int, Field(ge=1)] | None
    on: date
    edition: date
    frozen_by: Line | None
    language: Language
    facts: TenderFacts
    regime: FrozenRegime
    recommendation: FrozenRecommendation
    findings: tuple[Finding, ...]
    overrides: tuple[Override, ...]
    amounts: tuple[FrozenAmount, ...]
    sizes: tuple[LotSize, ...]
    parameters: tuple[UsedParameter, ...]
    criteria: Annotated[tuple[ChosenCriterion, ...], Field(min_length=1)]
    clauses: Annotated[tuple[FilledClause, ...], Field(min_length=1)]
    left_blank: tuple[LeftBlank, ...]
    obligations: tuple[Obligation, ...]
    groups: tuple[TargetGroup, ...]
    forms: tuple[WorkForm, ...]
    annex_forms: tuple[AnnexForm, ...]
    sources: dict[str, Source]

    @property
    def is_draft(self) -> bool:
        """Whether the pack is only a draft."""
        return self.number == 0

    def is_reviewed(self, language: Language) -> bool:
        """Whether a lawyer has reviewed every clause of the pack in a language."""
        return all(clause.reviews[language] is not None for clause in self.clauses)

    @model_validator(mode="after")
    def _number_goes_with_name(self) -> Self:
        if self.is_draft != (self.frozen_by is None):
            raise ValueError("a frozen pack has a number and the name of who froze it, a draft has neither")
        if self.replaces is not None and self.replaces >= self.number:
            raise ValueError(f"version {self.number} cannot replace version {self.replaces}")
        return self

    @model_validator(mode="after")
    def _nothing_blocks_what_is_frozen(self) -> Self:
        overridden = {override.key for override in self.overrides}
        blocking = [finding.key for finding in settled(self.findings, overridden)]
        if blocking and not self.is_draft:
            raise ValueError(f"nobody has overridden {', '.join(blocking)}")
        return self

    @model_validator(mode="after")
    def _every_obligation_is_stated(self) -> Self:
        unstated = {obligation.clause for obligation in self.obligations} - {clause.id for clause in self.clauses}
        if unstated:
            raise ValueError(f"no clause states an obligation: {', '.join(sorted(unstated))}")
        return self


CLAUSES, CLAUSES_DOCX = "clauses", "clauses-docx"
NOTE, CHECK_REPORT = "proportionality-note", "check-report"
FORM = "form-"
"""What the name of an annex form's paper begins with; its id follows."""

OWN_PAPERS = (NOTE, CHECK_REPORT)
"""The papers that are the contracting authority's own; the others go out with the call."""

OPENNESS = "act-621-1999"
"""Source of what the proportionality note says of its own publicity."""

FIRST_FORM = "report-form"
"""What packs of version 1 called the paper of their only form."""


def papers_of(data: Mapping[str, object]) -> tuple[str, ...]:
    """The papers that the data of a pack makes, in the order in which they are offered.

    A pack of version 1 keeps the papers that it was frozen with.
    """
    if data["schema_version"] == 1:
        return (CLAUSES, CHECK_REPORT) if data["report_form"] is None else (CLAUSES, CHECK_REPORT, FIRST_FORM)
    forms = data["annex_forms"]
    assert isinstance(forms, Sequence)  # noqa: S101 (what `payload` makes)
    return (CLAUSES, CLAUSES_DOCX, *OWN_PAPERS, *(f"{FORM}{form['id']}" for form in forms))
