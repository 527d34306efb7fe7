"""What advises an officer and never binds: guides to clauses, and what suits each kind of procurement."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from toolkit.base.model import Frozen, Text
from toolkit.library.model import Citation, Id, InstrumentId, Remark

Months = Annotated[int, Field(ge=1, le=60)]


class Element(StrEnum):
    """The part of a contract that a clause settles; a sound pack settles those that its instrument needs."""

    PURPOSE = "purpose"
    LEGAL_BASIS = "legal_basis"
    SCOPE = "scope"
    GROUPS = "groups"
    AMOUNT = "amount"
    CONNECTION = "connection"  # the work is in the tasks of this contract
    TERMS = "terms"  # wages, collective agreement, forms of work
    TIMING = "timing"
    RECRUITING = "recruiting"
    NEWNESS = "newness"  # only new placements count
    NO_DISPLACEMENT = "no_displacement"
    STATUTORY_DUTY = "statutory_duty"  # a duty of law to offer the work to others first suspends the obligation
    EARLY_END = "early_end"
    RELEASE = "release"
    SUBCONTRACTORS = "subcontractors"
    FOLLOW_UP = "follow_up"
    EVIDENCE = "evidence"
    DATA_PROTECTION = "data_protection"
    SHORTFALL = "shortfall"
    BONUS = "bonus"
    CHANGES = "changes"
    FOREIGN_SUPPLIERS = "foreign_suppliers"
    STAFF_TRANSFER = "staff_transfer"
    CONTACTS = "contacts"
    PRECEDENCE = "precedence"
    SITE = "site"  # cards, permits, safety, hours of one kind of site
    STUDENTS = "students"
    SUPPORT = "support"
    AWARD = "award"
    MINIMUM = "minimum"
    RESERVED = "reserved"
    DIALOGUE = "dialogue"


class Guide(Frozen):
    """How to use a clause; it may be improved at any time, since it is no part of the words that bind.

    The guide of a clause has its id. `settles` are the elements of a contract that the clause settles. `instruments`,
    `measures` (forms of work), `groups` and `trades` tell what it is for; empty: for any. `when_not` tells when to
    leave it out, `supplier` in plain words what it means for whoever gets the contract. `after` is the clause after
    which it stands in a pack; `replaces` are clauses it stands instead of, `needs` clauses without which it makes no
    sense. `optional`: it comes only when an officer takes it, never by itself.
    """

    id: Id
    settles: Annotated[tuple[Element, ...], Field(min_length=1)]
    instruments: tuple[InstrumentId, ...] = ()
    measures: tuple[Id, ...] = ()
    groups: tuple[Id, ...] = ()
    trades: tuple[Id, ...] = ()
    when_not: Text
    supplier: Text
    optional: bool = False
    after: Id | None = None
    replaces: tuple[Id, ...] = ()
    needs: tuple[Id, ...] = ()
    checked: date
    review_months: Months


class RecommendedPack(Frozen):
    """What suits a contract of one size in one trade: the criterion, its modules, forms of work and optional clauses.

    `size` "dialogue" is for where an obligation would be out of place, whatever the size.
    """

    size: Literal["small", "middle", "large", "dialogue"]
    criterion: Id
    modules: tuple[Id, ...] = ()
    forms: tuple[Id, ...] = ()
    clauses: tuple[Id, ...] = ()
    why: Text
    sources: tuple[Citation, ...] = ()


class Trade(Frozen):
    """A kind of procurement: what usually suits it, what does not and why, and a pack to start from for each size.

    `kinds` are those of the thresholds (tenders/model.py, `Kind`); `cpv` are the beginnings of CPV codes, 2–8 digits.
    `also_called` are other words people look for. `rhythm` tells of the times of year and of students, `site` what the
    place of work demands.
    """

    id: Id
    title: Text
    summary: Text
    also_called: Text
    kinds: Annotated[
        tuple[Literal["works", "services", "supplies", "social_health", "other_special"], ...], Field(min_length=1)
    ]
    cpv: tuple[Annotated[str, Field(pattern=r"^[0-9]{2,8}$")], ...]
    cpv_sources: tuple[Citation, ...] = ()
    suits: Annotated[tuple[Remark, ...], Field(min_length=1)]
    suits_not: Annotated[tuple[Remark, ...], Field(min_length=1)]
    rhythm: tuple[Remark, ...] = ()
    site: tuple[Remark, ...] = ()
    pack: Annotated[tuple[RecommendedPack, ...], Field(min_length=4, max_length=4)]
    checked: date
    review_months: Months
