"""Tells in words what was answered about a purchase, in the order in which the officer met the questions."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from toolkit.base.model import Language, Message, Money, NotKnown
from toolkit.base.phrases import say, write
from toolkit.clauses.contents import NOT_KNOWN_YET, Row
from toolkit.clauses.model import ClausePack
from toolkit.clauses.wording import lot_name
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Question
from toolkit.tenders.model import (
    Asked,
    Bonus,
    Instrument,
    LabourShare,
    Lot,
    Meeting,
    Reserved,
    Reward,
    TenderFacts,
    Workers,
)

NOT_GIVEN = Message("Not answered")
_YES, _NO = Message("Yes"), Message("No")

Told = tuple[Message, object]
"""A question or a heading, and what stands beside it."""


def in_language(rows: Iterator[Told], language: Language) -> list[Row]:
    """Rows as words of a language."""
    return [(say(what, language), write(value, language)) for what, value in rows]


def purchase(facts: TenderFacts) -> Iterator[Told]:
    """What is bought, by whom and how."""
    yield q.TITLE.label, facts.title
    yield q.REFERENCE.label, facts.reference.strip() or NOT_GIVEN
    if facts.description:
        yield q.DESCRIPTION.label, facts.description
    yield Message("Contracting authority"), facts.buyer_name
    yield chosen(q.KIND, facts.kind)
    yield q.CPV.label, facts.cpv or NOT_GIVEN
    yield chosen(q.BUYER, facts.buyer)
    yield chosen(q.ARRANGEMENT, facts.arrangement)
    if facts.full:
        yield chosen(q.PROCEDURE, facts.procedure)
    yield q.PUBLISHED.label, known(facts.published)
    yield chosen(q.LANGUAGE, facts.language)
    yield q.GENERAL_TERMS.label, facts.general_terms or NOT_GIVEN


def value_and_length(facts: TenderFacts) -> Iterator[Told]:
    """Value and length of the whole purchase, and the labour in it."""
    first = facts.lots[0]
    yield q.VALUE.label, Money(cents=sum(lot.value.cents for lot in facts.lots))
    yield q.OPTIONS.label, Money(cents=sum(lot.options.cents for lot in facts.lots))
    yield q.STARTS.label, known(first.starts)
    yield figure(q.MONTHS, first.months)
    yield figure(q.OPTION_MONTHS, first.option_months)
    yield from labour(facts)
    yield figure(q.WEEKLY_HOURS, first.weekly_hours)
    if facts.full:
        yield q.STAFF_TRANSFER.label, _yes_no(facts.staff_transfers)


def people(pack: ClausePack) -> Iterator[Told]:
    """Who could be employed, and in which forms of work."""
    lot = pack.facts.asking_lots[0]
    groups, forms = {one.id: one.title for one in pack.groups}, {one.id: one.title for one in pack.forms}
    yield q.GROUPS.label, tuple(groups[id] for id in lot.groups)
    if pack.facts.group_reason:
        yield q.GROUP_REASON.label, pack.facts.group_reason
    yield chosen(q.ORIGIN, lot.origin)
    yield q.CANDIDATES.label, known(lot.candidates)
    yield q.FORMS.label, tuple(forms[id] for id in lot.forms)


def what_is_asked(facts: TenderFacts) -> Iterator[Told]:
    """The instrument and everything settled for it."""
    lot = facts.asking_lots[0]
    yield chosen(q.INSTRUMENT, lot.instrument)
    if facts.instrument_reason:
        yield q.INSTRUMENT_REASON.label, facts.instrument_reason
    match lot.asked:
        case Meeting(within_weeks=weeks, reward=reward):
            yield figure(q.MEETING_WEEKS, weeks)
            if reward is not None:
                yield from _reward(reward)
        case Reserved() as reserved:
            yield chosen(q.RESERVED_BASIS, reserved.basis)
            yield q.STAFF_SHARE.label, reserved.share
            yield chosen(q.COUNTED_AS, reserved.counted_as)
            yield figure(q.RESERVED_REPORT, reserved.report_months)
        case Asked() as asked:
            yield from _settled(facts, lot, asked)
            yield from _terms(facts, asked)


def _settled(facts: TenderFacts, lot: Lot, asked: Asked) -> Iterator[Told]:
    if asked.award is not None:
        yield q.WEIGHT.label, asked.award.weight
    if lot.instrument is Instrument.MINIMUM:
        yield chosen(q.PLACED, asked.placed)
    yield q.RATE.label, asked.rate
    yield q.PER_YEAR.label, asked.per_year
    yield figure(q.MONTHS_PER_PLACE, asked.months_per_place)
    if asked.value_step is not None:
        yield q.VALUE_STEP.label, asked.value_step
    yield chosen(q.AMOUNT_BY, asked.by)
    if asked.reason:
        yield q.AMOUNT_REASON.label, asked.reason
    seats = sum(one.asked.seats for one in facts.asking_lots if isinstance(one.asked, Asked))
    yield q.SEATS.label, seats


def _terms(facts: TenderFacts, asked: Asked) -> Iterator[Told]:
    yield figure(q.FIRST_START, asked.first_start_months)
    yield figure(q.MIN_MONTHS, asked.min_months)
    if facts.full:
        yield q.REPLACEMENT_SHARE.label, asked.replacement_share or NOT_GIVEN
        yield figure(q.REPLACEMENT_DAYS, asked.replacement_days)
    if asked.gig_hours is not None:
        yield figure(q.GIG_HOURS, asked.gig_hours)
    yield figure(q.RESPONSE_DAYS, asked.response_days)
    if asked.evidence:
        words = dict(q.EVIDENCE.choices)
        yield q.EVIDENCE.label, tuple(words[one] for one in asked.evidence)
    yield figure(q.CURE_DAYS, asked.cure_days)
    yield q.PENALTY.label, asked.penalty or NOT_GIVEN
    yield q.PENALTY_CAP.label, asked.penalty_cap or NOT_GIVEN
    if asked.bonus is not None:
        yield q.BONUS.label, asked.bonus.per_month
        yield from _bonus_money(asked.bonus)
    yield figure(q.REPORT_MONTHS, asked.report_months)


def _reward(reward: Reward) -> Iterator[Told]:
    yield q.BONUS_PER_MONTH.label, reward.bonus.per_month
    yield from _bonus_money(reward.bonus)
    yield figure(q.BONUS_MIN_MONTHS, reward.min_months)
    yield figure(q.BONUS_CLAIM_MONTHS, reward.claim_months)


def _bonus_money(bonus: Bonus) -> Iterator[Told]:
    yield q.BONUS_CEILING.label, bonus.ceiling or NOT_GIVEN
    yield Message("The money for the bonus stands in the budget"), _yes_no(bonus.budgeted)


def labour(facts: TenderFacts) -> Iterator[Told]:
    """How much of the purchase is labour."""
    told = [lot.labour for lot in facts.lots]
    workers = [one.count for one in told if isinstance(one, Workers)]
    match told[0]:
        case LabourShare(share=share, hourly_cost=cost):
            yield q.LABOUR_SHARE.label, share
            yield q.HOURLY_COST.label, cost
        case Workers():
            yield q.WORKERS.label, sum(workers, Decimal(0))
        case _:
            yield q.LABOUR_KNOWN.label, NOT_KNOWN_YET


def lots(facts: TenderFacts, language: Language) -> list[tuple[str, ...]]:
    """Each lot of a divided purchase: name, value, options, whether it takes a clause; nothing where there is one."""
    if len(facts.lots) == 1:
        return []
    return [
        (
            lot_name(lot),
            write(lot.value, language),
            write(lot.options, language),
            say(_NO if lot.asked is None else _YES, language),
        )
        for lot in facts.lots
    ]


def months_available(facts: TenderFacts, language: Language) -> list[tuple[str, str, str]]:
    """Each month for which somebody has told how many there are: candidates and students."""
    return [
        (
            f"{one.month.month}/{one.month.year}",
            write(one.candidates, language),
            write(one.students, language),
        )
        for one in facts.availability
    ]


def chosen(question: Question, value: str) -> Told:
    """A question and the words of the choice that was made."""
    return question.label, dict(question.choices).get(value, NOT_KNOWN_YET)


def known(value: object) -> object:
    """A value, or that it is not known yet."""
    return NOT_KNOWN_YET if isinstance(value, NotKnown) else value


def figure(question: Question, value: Decimal | int | None) -> Told:
    """A question and its figure with the unit."""
    if value is None:
        return question.label, NOT_GIVEN
    return question.label, Message("{figure} {unit}", figure=value, unit=question.unit)


def _yes_no(value: bool | NotKnown) -> Message:
    if isinstance(value, NotKnown):
        return NOT_KNOWN_YET
    return _YES if value else _NO
