"""Guardrails on people: who may be employed, where they come from, in which forms of work, and who can offer it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from toolkit.base.model import NotKnown
from toolkit.library.due import months_later
from toolkit.library.model import TargetGroup
from toolkit.library.shelf import Library
from toolkit.tenders.met import Met, for_asked
from toolkit.tenders.model import Asked, Lot, Meeting, Origin, Reserved, Reward, TenderFacts
from toolkit.tenders.sizing import workers_of


def residents(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-RES: where people live may not decide; nor whom a dialogue is about."""
    if lot.origin is Origin.OWN_RESIDENTS:
        yield Met("residents")


def own_students(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-ORIG: no school or association as the only door; nor in a dialogue."""
    if lot.origin is Origin.OWN_STUDENTS:
        yield Met("own_students")


@for_asked
def group_available(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-GROUP: several groups, or figures from the authority and the schools that show that people can be found."""
    if asked.months > 0 and lot.candidates == 0:
        yield Met("none_available")
    elif asked.months > 0 and _nobody_in_time(facts, lot, asked):
        yield Met("none_in_time")
    elif len(lot.groups) == 1 and isinstance(lot.candidates, NotKnown) and not facts.availability:
        yield Met("single", {"group": library.groups[lot.groups[0]].title})
    if asked.seats > 0 and facts.availability and not any(month.students for month in facts.availability):
        yield Met("no_students")


def _nobody_in_time(facts: TenderFacts, lot: Lot, asked: Asked) -> bool:
    """Whether figures are known for months until the first start, and all are nothing.

    Where the start of the contract is not known, for all months.
    """
    told = facts.availability
    if isinstance(lot.starts, date):
        last = months_later(lot.starts, asked.first_start_months)
        told = tuple(month for month in told if month.month <= last)
    return bool(told) and not any(month.candidates for month in told)


def groups_tell_by_themselves(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-SPECIAL: where all accepted groups tell health or origin, being in the contract or earning its bonus tells it.

    In a reserved contract the rest of the staff hides it, unless all staff must belong to the groups.
    """
    match lot.asked:
        case Asked() | Meeting(reward=Reward()):
            all_belong = True
        case Reserved(share=share):
            all_belong = share.value >= 100
        case _:
            all_belong = False
    groups = _groups(lot, library)
    if all_belong and groups and all(group.special_category for group in groups):
        yield Met("only_special", {"groups": tuple(group.title for group in groups)})


def reason_for_groups(facts: TenderFacts, lot: Lot, library: Library, on: date) -> Iterator[Met]:
    """G-AGE: whoever names a group by age or origin writes down why; a dialogue names none."""
    named = [group for group in _groups(lot, library) if group.needs_reason]
    match lot.asked:
        case Asked() | Reserved() | Meeting(reward=Reward()) if named and not facts.group_reason.strip():
            yield Met("no_reason", {"groups": tuple(group.title for group in named)})


def _groups(lot: Lot, library: Library) -> list[TargetGroup]:
    return [library.groups[group] for group in lot.groups]


SUPPORTED = frozenset({"pay_subsidised_job", "subsidised_55_job"})
"""Forms of paid work that there is only with a decision on support."""


def _paid(lot: Lot, library: Library) -> set[str]:
    """The forms accepted that are employment."""
    forms = (library.forms[form] for form in lot.forms)
    return {form.id for form in forms if form.paid and form.place == "vacancy"}


@for_asked
def forms_fit(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-FORM: each kind of place that is asked has its own form.

    Nor may a supported form stand without ordinary employment: the decision on support is not the supplier's to make,
    and every job would tell of its support.
    """
    paid = _paid(lot, library)
    if asked.months > 0 and paid & SUPPORTED and "job" not in paid:
        yield Met("only_supported")
    if asked.seats > 0 and "training_agreement" not in lot.forms:
        yield Met("seats_without_form")
    if asked.seats == 0 and "training_agreement" in lot.forms:
        yield Met("form_without_seats")


@for_asked
def unpaid_work(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-UNPAID: months are paid work; and no penalty hangs on an obligation that unpaid placements alone fulfil.

    A penalty in a purchase that asks for paid work in another lot is the penalty of that work.
    """
    if asked.months > 0 and not _paid(lot, library):
        yield Met("no_paid_form")
    work = any(isinstance(other.asked, Asked) and other.asked.months > 0 for other in facts.asking_lots)
    if asked.seats > 0 and asked.penalty is not None and not work:
        yield Met("only_unpaid")


@for_asked
def no_rehabilitative_work(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-NOKUNT: rehabilitative work is no form of work for a business."""
    if any(library.forms[form].place == "excluded" for form in lot.forms):
        yield Met("rehabilitative")


SMALL_FIRM = Decimal(10)
"""People in a firm that counts as small here (domain catalogue, G-SME): a contract of so few workers may go to one."""

WHOLE_JOBS = frozenset({"job"}) | SUPPORTED
"""Forms of paid work that a firm must find a position of its own for."""


@for_asked
def small_firms(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-SME: where a firm of a few people could get the contract, it can fulfil the obligation too.

    Part-time work and work at subcontractors count under every text; what such a firm needs besides are small pieces.
    """
    workers = workers_of(lot)
    paid = _paid(lot, library)
    if workers is None or not 0 < workers <= SMALL_FIRM or asked.months == 0 or asked.seats > 0:
        return
    if paid and paid <= WHOLE_JOBS:
        yield Met("only_jobs", {"limit": SMALL_FIRM})


@for_asked
def staff_transfers(facts: TenderFacts, lot: Lot, asked: Asked, library: Library, on: date) -> Iterator[Met]:
    """G-TUPE: where staff move to the new supplier, there is less room for new people at first."""
    if facts.staff_transfers is True and asked.months > 0:
        yield Met("transfer")
