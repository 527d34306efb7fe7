"""Puts into words what the proportionality note shows: why this is asked in this purchase, and why no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from toolkit.base.model import Language, Message, Money
from toolkit.base.phrases import say, write
from toolkit.clauses import report, telling
from toolkit.clauses.contents import METHODS, REGIMES
from toolkit.clauses.model import OPENNESS, ClausePack, FrozenAmount, FrozenOption
from toolkit.clauses.telling import Told, chosen, figure, in_language, known
from toolkit.clauses.wording import EVIDENCE, lot_name
from toolkit.library.wording import citations, listed
from toolkit.tenders import questions as q
from toolkit.tenders.model import Asked, Bonus, Instrument, Lot, Meeting, Reserved, Reward, TenderFacts
from toolkit.tenders.wording import INSTRUMENTS


def proportionality_note(pack: ClausePack, language: Language) -> dict[str, object]:
    """What the note shows beside what the template takes from the pack itself. Findings are not in it."""
    facts = pack.facts
    first = facts.asking_lots[0]
    taken = next((one for one in pack.recommendation.options if one.instrument is first.instrument), None)
    amounts = _shown(pack)
    told = {
        "openness": OPENNESS,
        "purchase": in_language(_purchase(facts), language),
        "lots": telling.lots(facts, language),
        "regime": write(REGIMES[pack.regime.regime], language),
        "thresholds": report.thresholds(pack, language),
        "instrument": say(INSTRUMENTS[first.instrument], language),
        "chosen": taken,
        "why_chosen": facts.instrument_reason,
        "others": [_other(one, language) for one in pack.recommendation.options if one is not taken],
        "criteria": [
            (one.title[language], one.link_to_subject_matter[language], citations(one.legal_basis, language))
            for one in pack.criteria
        ],
        "people": in_language(_people(pack), language),
        "groups": [(one.title[language], one.definition[language]) for one in pack.groups],
        "months": telling.months_available(facts, language),
        "reach": [say(words, language) for words in _reach(facts)],
        "methods": {one: say(words, language) for one, words in METHODS.items()},
        "settles": isinstance(first.asked, Asked),
        "rewards": first.instrument is Instrument.BONUS,
        "reserved": in_language(_reserved(first.asked), language) if isinstance(first.asked, Reserved) else [],
        "amounts": report.amounts_by_lot(pack, amounts),
        "reason": first.asked.reason if isinstance(first.asked, Asked) else "",
        "asked": in_language(report.asked_in_all(pack), language),
        "asked_by_lot": report.asked_by_lot(pack, language),
        "terms": [tuple(write(cell, language) for cell in row) for row in _terms(facts)],
        "most": [
            _most(lot, lot.asked, len(facts.lots) > 1, language)
            for lot in facts.asking_lots
            if isinstance(lot.asked, Asked)
        ]
        if _has_ceiling(first)
        else [],
    }
    return {**told, "sources": listed({id: pack.sources[id] for id in _cited(pack, amounts) if id in pack.sources})}


def _purchase(facts: TenderFacts) -> Iterator[Told]:
    """The purchase in a document's words; the check report has the officer's questions instead."""
    first = facts.lots[0]
    if facts.description:
        yield Message("The work"), facts.description
    yield Message("What is bought"), chosen(q.KIND, facts.kind)[1]
    if facts.cpv:
        yield q.CPV.label, facts.cpv
    yield Message("Kind of contracting authority"), chosen(q.BUYER, facts.buyer)[1]
    yield Message("Arrangement"), chosen(q.ARRANGEMENT, facts.arrangement)[1]
    if facts.full:
        yield Message("Procedure"), chosen(q.PROCEDURE, facts.procedure)[1]
    yield Message("Publication of the call for tenders"), known(facts.published)
    yield Message("Estimated value without options, excluding VAT"), _sum(lot.value for lot in facts.lots)
    options = _sum(lot.options for lot in facts.lots)
    if options.cents:
        yield Message("Estimated value of the options, excluding VAT"), options
    yield Message("Start of the contract"), known(first.starts)
    yield figure(q.MONTHS, first.months)
    if first.option_months:
        yield figure(q.OPTION_MONTHS, first.option_months)
    yield from telling.labour(facts)
    yield figure(q.WEEKLY_HOURS, first.weekly_hours)


def _sum(amounts: Iterable[Money]) -> Money:
    return sum(amounts, Money(cents=0))


def _people(pack: ClausePack) -> Iterator[Told]:
    lot = pack.facts.asking_lots[0]
    yield Message("Accepted groups"), tuple(one.title for one in pack.groups)
    if pack.facts.group_reason:
        yield Message("Why these groups are named"), pack.facts.group_reason
    yield Message("Where they may come from"), chosen(q.ORIGIN, lot.origin)[1]
    yield Message("Candidates that the employment authority knows of"), known(lot.candidates)
    yield Message("Forms of work and training"), tuple(one.title for one in pack.forms)


def _shown(pack: ClausePack) -> tuple[FrozenAmount, ...]:
    """The amounts of the method that was chosen; the others only if the officer wants them in the note."""
    if pack.facts.note_shows_others:
        return pack.amounts
    by = {lot.id: lot.asked.by for lot in pack.facts.asking_lots if isinstance(lot.asked, Asked)}
    return tuple(one for one in pack.amounts if one.method is by[one.lot])


def _reserved(reserved: Reserved) -> Iterator[Told]:
    yield Message("Ground of the reservation"), chosen(q.RESERVED_BASIS, reserved.basis)[1]
    yield q.STAFF_SHARE.label, reserved.share
    yield Message("The share is counted in"), chosen(q.COUNTED_AS, reserved.counted_as)[1]
    yield figure(q.RESERVED_REPORT, reserved.report_months)


def _other(option: FrozenOption, language: Language) -> tuple[str, list[tuple[str, str]]]:
    """An instrument that was not chosen, and why not, each reason with its sources."""
    why = [(reason.text[language], ", ".join(reason.sources)) for reason in option.reasons_against]
    if not why:
        possible = Message("Nothing in the answers speaks against it: more than one form suits this purchase.")
        why = [(say(possible, language), "")]
    return say(INSTRUMENTS[option.instrument], language), why


def _reach(facts: TenderFacts) -> Iterator[Message]:
    """How many people the amount means, to be held against how many are known of."""
    asked = [lot.asked for lot in facts.asking_lots if isinstance(lot.asked, Asked)]
    months = sum(one.months for one in asked)
    if not months:
        return
    places = (months / asked[0].months_per_place).quantize(Decimal("0.1"), ROUND_HALF_UP)
    yield Message(
        "{months} full-time months are as much work as {places} people do who each work {each} months full time.",
        months=months,
        places=places,
        each=asked[0].months_per_place,
    )


Term = tuple[Message, object, Message]
"""What was agreed, the figure, and why it is in proportion."""


def _terms(facts: TenderFacts) -> Iterator[Term]:
    lot = facts.asking_lots[0]
    asked, several = lot.asked, len(facts.asking_lots) > 1
    if isinstance(asked, Meeting) and asked.reward is not None:
        yield from _of_reward(asked.reward, several=several)
    if not isinstance(asked, Asked):
        return
    if asked.award is not None:
        yield (
            q.WEIGHT.label,
            asked.award.weight,
            Message(
                "The rest of the comparison stays with the other criteria. More months than the most that is rewarded "
                "bring no points, so nobody gains by promising too much."
            ),
        )
    if asked.months:
        yield from _of_work(asked)
        yield from _of_shortfall(asked, several=several)
    if asked.seats:
        yield (
            Message("Training places for students"),
            sum(one.asked.seats for one in facts.asking_lots if isinstance(one.asked, Asked)),
            Message("A place that nobody claims counts as offered, and no penalty is asked for places."),
        )
    yield (
        *figure(q.REPORT_MONTHS, asked.report_months),
        Message("The form is short, and no report holds a participant's name."),
    )
    if asked.evidence:
        yield (
            Message("Evidence"),
            tuple(EVIDENCE[one] for one in asked.evidence),
            Message("The supplier has these at hand anyway, and none of them holds a name."),
        )


def _of_work(asked: Asked) -> Iterator[Term]:
    yield (
        *figure(q.FIRST_START, asked.first_start_months),
        Message("The supplier has time to recruit openly and to make room for somebody new."),
    )
    yield (
        *figure(q.MIN_MONTHS, asked.min_months),
        Message(
            "Long enough for a person to learn the work; an employment that lasts so long counts from its first day."
        ),
    )
    if asked.response_days is None:
        yield (
            q.RESPONSE_DAYS.label,
            Message("None"),
            Message("The obligation is not suspended when there are no candidates: that risk is the supplier's."),
        )
    else:
        yield (
            *figure(q.RESPONSE_DAYS, asked.response_days),
            Message(
                "If no suitable candidate is presented in that time, the obligation is suspended: the supplier does "
                "not answer for what others fail to do."
            ),
        )
    if asked.replacement_share is not None:
        yield (
            q.REPLACEMENT_SHARE.label,
            asked.replacement_share,
            Message("The supplier does not answer for an employment that the employee ends."),
        )
    if asked.replacement_days is not None:
        yield (
            *figure(q.REPLACEMENT_DAYS, asked.replacement_days),
            Message("A place that falls empty can be filled again before anything follows from it."),
        )
    if asked.gig_hours is not None:
        yield (
            *figure(q.GIG_HOURS, asked.gig_hours),
            Message("Short shifts are added up, so that firms with uneven work can fulfil the obligation too."),
        )


def _of_shortfall(asked: Asked, *, several: bool) -> Iterator[Term]:
    if asked.cure_days is None:
        yield q.CURE_DAYS.label, Message("None"), Message("A shortfall is not preceded by a time to put it right.")
    else:
        yield (
            *figure(q.CURE_DAYS, asked.cure_days),
            Message("Nothing follows from a shortfall before the supplier has had this time to put it right."),
        )
    if asked.penalty is None:
        yield (
            q.PENALTY.label,
            Message("None"),
            Message("A shortfall is discussed at a meeting and put right as agreed there; no penalty is asked."),
        )
    else:
        yield (
            q.PENALTY.label,
            asked.penalty,
            Message(
                "It follows the size of the shortfall. Months that are missing for reasons the supplier could not "
                "influence are not part of it."
            ),
        )
        if asked.penalty_cap is None:
            yield q.PENALTY_CAP.label, Message("None"), Message("The penalty has no ceiling of its own.")
        else:
            yield (
                q.PENALTY_CAP.label,
                asked.penalty_cap,
                Message("The supplier can reckon beforehand with the most that it may have to pay."),
            )
    if asked.bonus is not None:
        yield (
            q.BONUS.label,
            _bonus(asked.bonus, several=several),
            Message("It rewards more than is asked and is the same for every supplier."),
        )


def _of_reward(reward: Reward, *, several: bool) -> Iterator[Term]:
    yield (
        q.BONUS_PER_MONTH.label,
        _bonus(reward.bonus, several=several),
        Message("Nobody is obliged to employ. The price is the same for every supplier and known before tenders."),
    )
    yield (
        *figure(q.BONUS_MIN_MONTHS, reward.min_months),
        Message("Long enough for a person to learn the work."),
    )
    yield (
        *figure(q.BONUS_CLAIM_MONTHS, reward.claim_months),
        Message("Whoever claims nothing reports nothing, and no report holds a participant's name."),
    )


def _bonus(bonus: Bonus, *, several: bool) -> Message:
    ceiling = Message("none") if bonus.ceiling is None else bonus.ceiling
    if several:
        return Message("{bonus}; ceiling of the bonuses of each lot: {ceiling}", bonus=bonus.per_month, ceiling=ceiling)
    return Message("{bonus}; ceiling of all bonuses: {ceiling}", bonus=bonus.per_month, ceiling=ceiling)


def _has_ceiling(lot: Lot) -> bool:
    asked = lot.asked
    return isinstance(asked, Asked) and asked.months > 0 and asked.penalty is not None and asked.penalty_cap is not None


def _most(lot: Lot, asked: Asked, divided: bool, language: Language) -> tuple[str, str, str, str]:
    """The most that penalties can come to in a lot if everything is missing and all is bought as estimated."""
    assert asked.penalty is not None  # noqa: S101 (see `_has_ceiling`)
    assert asked.penalty_cap is not None  # noqa: S101
    whole = Money(cents=asked.penalty.cents * asked.months)
    ceiling = Money(cents=int((lot.value.cents * asked.penalty_cap.share).to_integral_value(ROUND_DOWN)))
    return (
        lot_name(lot) if divided else say(Message("The whole contract"), language),
        say(
            Message("{months} × {penalty} = {whole}", months=asked.months, penalty=asked.penalty, whole=whole),
            language,
        ),
        say(
            Message("{cap} × {value} = {ceiling}", cap=asked.penalty_cap, value=lot.value, ceiling=ceiling),
            language,
        ),
        write(min(whole, ceiling, key=lambda money: money.cents), language),
    )


def _cited(pack: ClausePack, amounts: tuple[FrozenAmount, ...]) -> dict[str, None]:
    """Ids of the sources that the note names, each once."""
    cited = [OPENNESS, *pack.regime.sources]
    taken = pack.facts.asking_lots[0].instrument
    for option in pack.recommendation.options:
        reasons = option.reasons_for if option.instrument is taken else option.reasons_against
        cited += [id for reason in reasons for id in reason.sources]
    for criterion in pack.criteria:
        cited += [one.source for one in criterion.legal_basis]
    for amount in amounts:
        cited += [*amount.sources, *(id for line in amount.lines for id in line.sources)]
    return dict.fromkeys(cited)
