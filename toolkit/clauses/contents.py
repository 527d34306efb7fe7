"""Puts into words what each paper of a pack shows, in the paper's language; templates only lay it out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_time

from toolkit.base.model import Language, Message, Money, NotKnown, Percent, Severity
from toolkit.base.phrases import say, write
from toolkit.clauses.model import (
    Block,
    ClausePack,
    Obligation,
    ObligationKind,
    Override,
    Paragraph,
    Review,
    UsedParameter,
)
from toolkit.clauses.wording import LANGUAGE_NAMES, LEFT
from toolkit.library.model import Citation, Status
from toolkit.tenders import questions as q
from toolkit.tenders.answers import Question
from toolkit.tenders.model import AmountBy, Asked, Instrument, LabourShare, Lot, Meeting, Regime, Workers

EMPTY_ROWS = 10
"""Empty rows in the report form's table: what fits on one landscape page with room to write by hand."""

HELSINKI = ZoneInfo("Europe/Helsinki")

_NOT_KNOWN = Message("Not known yet")
_NOT_GIVEN = Message("Not answered")
_NONE_THAT_DAY = Message("None for that day")

_WEIGHTS = {
    Severity.BLOCK: Message("Stops"),
    Severity.WARN: Message("Warns"),
    Severity.NOTE: Message("Informs"),
}
_REGIMES = {
    Regime.BELOW_NATIONAL: Message("Below the thresholds"),
    Regime.NATIONAL: Message("National procurement"),
    Regime.EU: Message("EU procurement"),
    Regime.LIGHT: Message("Light regime for specific services"),
    Regime.UTILITIES: Message("Procurement of an entity in the utilities sectors"),
    Regime.NOT_KNOWN: _NOT_KNOWN,
}
_INSTRUMENTS = {Instrument.CONDITION: Message("Contract condition"), Instrument.DIALOGUE: Message("Dialogue")}
_METHODS = {
    AmountBy.LABOUR_HOURS: Message("By share of labour hours"),
    AmountBy.COUNT_PER_YEAR: Message("By number of places a year"),
    AmountBy.OWN: Message("The buyer’s own figure"),
}
_OF = {
    "works": Message("works"),
    "services": Message("services"),
    "supplies": Message("supplies"),
    "social_health": Message("social and health services"),
    "other_special": Message("other specific services"),
    "concession": Message("concessions"),
    "central": Message("services and supplies, central government authorities"),
    "sub_central": Message("services and supplies, other contracting authorities"),
    "social_special": Message("social and other specific services"),
    "utilities": Message("services and supplies, utilities sectors"),
    "utilities_works": Message("works, utilities sectors"),
    "utilities_special": Message("specific services, utilities sectors"),
    "warn": Message("lower limit"),
    "high": Message("upper limit"),
}
"""What the library's numbers are of, in words; an id without words is printed as it is."""

Row = tuple[str, str]


def version(pack: ClausePack, language: Language) -> str:
    """Which version of the pack it is and of which day, for the head of every page; a draft says that it is one."""
    if pack.is_draft:
        return say(Message("DRAFT – not frozen, {day}", day=pack.on), language)
    return say(Message("Version {number}, {day}", number=pack.number, day=pack.on), language)


def contract(pack: ClausePack, language: Language) -> list[Row]:
    """Whose contract it is, and which version of the pack: under the title of every paper."""
    facts = pack.facts
    rows: list[tuple[Message, object]] = [
        (Message("Contracting authority"), facts.buyer_name),
        (Message("Contract"), facts.title),
        (Message("Reference"), facts.reference.strip() or LEFT["reference"]),
    ]
    if pack.is_draft:
        rows += [(Message("Version"), Message("Draft of {day}, not frozen", day=pack.on))]
    else:
        rows += [(Message("Version"), pack.number), (Message("Frozen"), _frozen(pack))]
    if pack.replaces is not None:
        rows += [(Message("Replaces"), Message("version {number}", number=pack.replaces))]
    rows += [
        (Message("General terms"), facts.general_terms or LEFT["general_terms"]),
        (Message("Language version that prevails"), LANGUAGE_NAMES[pack.language]),
    ]
    return [(say(what, language), write(value, language)) for what, value in rows]


def _frozen(pack: ClausePack) -> Message:
    return Message("{day} by {name}", day=pack.on, name=pack.frozen_by)


def clauses(pack: ClausePack, language: Language) -> dict[str, object]:
    """What the clause paper shows: the numbered clauses, the obligations in one table, where each text comes from."""
    numbers = {clause.id: clause.number for clause in pack.clauses}
    return {
        "sections": [
            (clause.number, clause.title[language], [_words(block, language) for block in clause.blocks])
            for clause in pack.clauses
        ],
        "reviewed_in_part": any(clause.reviews[language] for clause in pack.clauses),
        "precedence": numbers.get("precedence"),
        "obligations": [_obligation(one, numbers[one.clause], language) for one in pack.obligations],
        "about": [
            (
                f"{clause.number}. {clause.title[language]}",
                f"{clause.id}, v{clause.version}",
                say(Message("Released") if clause.released else Message("Draft"), language),
                _review(clause.reviews[language], language),
            )
            for clause in pack.clauses
        ],
    }


def _words(block: Block, language: Language) -> str | list[str]:
    if isinstance(block, Paragraph):
        return block.text[language]
    return [item[language] for item in block.items]


def _review(review: Review | None, language: Language) -> str:
    if review is None:
        return say(Message("By nobody yet"), language)
    return say(Message("{name}, {day}", name=review.by, day=review.on), language)


def _obligation(one: Obligation, clause: str, language: Language) -> tuple[str, str, str, str, str]:
    """What, how much, by when, what follows if not, and the clause that says so."""
    amount: list[Message] = []
    follows = Message("No contractual penalty")
    match one.kind:
        case ObligationKind.WORK_MONTHS:
            what = Message("Paid employment of people in the accepted groups")
            amount = [Message("Full-time months: {quantity}", quantity=one.quantity)]
            if one.option_quantity is None:
                amount += [Message("What options add is not settled.")]
            elif one.option_quantity:
                amount += [Message("Options add, by their end, at most: {quantity}", quantity=one.option_quantity)]
            when = Message(
                "First start by the end of month {first}, the whole by the end of month {last}",
                first=one.first_within_months,
                last=one.within_months,
            )
            if one.penalty is not None:
                follows = Message(
                    "Contractual penalty of {penalty} for each missing full-time month, at most {cap} of the purchases",
                    penalty=one.penalty,
                    cap=LEFT["penalty_cap"] if one.penalty_cap is None else one.penalty_cap,
                )
        case ObligationKind.TRAINING_SEATS:
            what = Message("Training places offered to students")
            amount = [Message("Places: {quantity}", quantity=one.quantity)]
            when = Message("By the end of month {last}", last=one.within_months)
        case ObligationKind.REPORT:
            what = Message("Reports to the contracting authority")
            amount = [Message("Reports: {quantity}", quantity=one.quantity)]
            when = Message("Interval in months: {months}", months=one.every_months)
        case _:  # a dialogue
            what = Message("Taking part in the dialogue meeting")
            amount = [Message("Meetings: {quantity}", quantity=one.quantity)]
            when = Message("By the end of week {week}", week=one.within_weeks)
    return (
        say(what, language),
        ". ".join(say(part, language) for part in amount),
        say(when, language),
        say(follows, language),
        clause,
    )


def check_report(pack: ClausePack, language: Language) -> dict[str, object]:
    """What the check report shows beside what the template takes from the pack itself."""
    lot = pack.facts.lots[0]
    return {
        "facts": [(say(what, language), write(value, language)) for what, value in _facts(pack, lot)],
        "regime": write(_REGIMES[pack.regime.regime], language),
        "thresholds": [
            (say(what, language), write(_NONE_THAT_DAY if value is None else value, language))
            for what, value in (
                (Message("Estimated value, options included, excluding VAT"), pack.regime.estimated_value),
                (Message("National threshold"), pack.regime.national),
                (Message("EU threshold"), pack.regime.eu),
            )
        ],
        "instruments": {one: say(words, language) for one, words in _INSTRUMENTS.items()},
        "methods": {one: say(words, language) for one, words in _METHODS.items()},
        "asked": [(say(what, language), write(value, language)) for what, value in _asked(pack, lot)],
        "overridden": {one.key: _overridden(one, language) for one in pack.overrides},
        "overrides": [
            (one.key.split(":")[0], one.reason, one.by, _instant(one.at, language)) for one in pack.overrides
        ],
        "counts": [
            (say(words, language), write(sum(1 for one in pack.findings if one.severity is severity), language))
            for severity, words in _WEIGHTS.items()
        ],
        "parameters": [_parameter(one, language) for one in pack.parameters],
        "criteria": [
            (one.title[language], f"{one.id}, v{one.version}", _citations(one.legal_basis, language))
            for one in pack.criteria
        ],
        "clauses": [
            (f"{one.number}. {one.title[language]}", one.why[language], _citations(one.sources, language))
            for one in pack.clauses
        ],
        "sources": sorted(pack.sources.items(), key=lambda pair: _natural(pair[0])),
    }


def _facts(pack: ClausePack, lot: Lot) -> Iterator[tuple[Message, object]]:
    """The questions with their answers, in the order in which the officer met them."""
    facts = pack.facts
    groups, forms = {one.id: one.title for one in pack.groups}, {one.id: one.title for one in pack.forms}
    yield q.TITLE.label, facts.title
    yield q.REFERENCE.label, facts.reference.strip() or _NOT_GIVEN
    yield Message("Contracting authority"), facts.buyer_name
    yield _chosen(q.KIND, facts.kind)
    yield q.CPV.label, facts.cpv or _NOT_GIVEN
    yield _chosen(q.BUYER, facts.buyer)
    yield _chosen(q.ARRANGEMENT, facts.arrangement)
    yield q.PUBLISHED.label, _known(facts.published)
    yield _chosen(q.LANGUAGE, facts.language)
    yield q.GENERAL_TERMS.label, facts.general_terms or _NOT_GIVEN
    yield q.VALUE.label, lot.value
    yield q.OPTIONS.label, lot.options
    yield q.STARTS.label, _known(lot.starts)
    yield _figure(q.MONTHS, lot.months)
    yield _figure(q.OPTION_MONTHS, lot.option_months)
    yield from _labour(lot)
    yield _figure(q.WEEKLY_HOURS, lot.weekly_hours)
    yield q.GROUPS.label, tuple(groups[id] for id in lot.groups)
    yield _chosen(q.ORIGIN, lot.origin)
    yield q.CANDIDATES.label, _known(lot.candidates)
    yield q.FORMS.label, tuple(forms[id] for id in lot.forms)
    yield _chosen(q.INSTRUMENT, lot.instrument)
    match lot.asked:
        case Meeting(within_weeks=weeks):
            yield _figure(q.MEETING_WEEKS, weeks)
        case asked:
            yield q.RATE.label, asked.rate
            yield q.PER_YEAR.label, asked.per_year
            yield _figure(q.MONTHS_PER_PLACE, asked.months_per_place)
            yield _chosen(q.AMOUNT_BY, asked.by)
            yield q.SEATS.label, asked.seats
            yield _figure(q.FIRST_START, asked.first_start_months)
            yield _figure(q.MIN_MONTHS, asked.min_months)
            yield _figure(q.RESPONSE_DAYS, asked.response_days)
            yield _figure(q.CURE_DAYS, asked.cure_days)
            yield q.PENALTY.label, asked.penalty or _NOT_GIVEN
            yield q.PENALTY_CAP.label, asked.penalty_cap or _NOT_GIVEN
            yield _figure(q.REPORT_MONTHS, asked.report_months)


def _labour(lot: Lot) -> Iterator[tuple[Message, object]]:
    match lot.labour:
        case LabourShare(share=share, hourly_cost=cost):
            yield q.LABOUR_SHARE.label, share
            yield q.HOURLY_COST.label, cost
        case Workers(count=count):
            yield q.WORKERS.label, count
        case _:
            yield q.LABOUR_KNOWN.label, _NOT_KNOWN


def _chosen(question: Question, value: str) -> tuple[Message, Message]:
    return question.label, dict(question.choices)[value]


def _known(value: object) -> object:
    return _NOT_KNOWN if isinstance(value, NotKnown) else value


def _figure(question: Question, value: Decimal | int | None) -> tuple[Message, object]:
    if value is None:
        return question.label, _NOT_GIVEN
    return question.label, Message("{figure} {unit}", figure=value, unit=question.unit)


def _asked(pack: ClausePack, lot: Lot) -> Iterator[tuple[Message, object]]:
    """What the contract asks, beside all the labour in it; nothing for a dialogue."""
    if isinstance(lot.asked, Asked):
        yield _chosen(q.AMOUNT_BY, lot.asked.by)
        yield Message("Full-time months asked"), lot.asked.months
        yield (
            Message("All the labour of the contract, in full-time months"),
            _NOT_KNOWN if pack.labour_months is None else pack.labour_months,
        )
        yield Message("Share of the labour asked"), pack.share_asked or _NOT_KNOWN


def _overridden(one: Override, language: Language) -> str:
    words = Message(
        "Set aside by {name}, {time}. Reason: {reason}", name=one.by, time=_instant(one.at, language), reason=one.reason
    )
    return say(words, language)


def _instant(at: datetime, language: Language) -> str:
    """A day and a time of day as the clocks in Finland show it."""
    local = at.astimezone(HELSINKI)
    clock = format_time(local.time(), format="short", locale=language.locale)
    return say(Message("{day} at {time}", day=local.date(), time=clock), language)


def _parameter(one: UsedParameter, language: Language) -> tuple[str, str, str, str, str]:
    """What, of what, the value, since when, when it was last checked, and where it was read."""
    amount: object = _NONE_THAT_DAY
    if one.amount is not None:
        amount = _with_unit(one.amount, one.unit)
    of = "" if one.of == "default" else f" – {say(_OF[one.of], language) if one.of in _OF else one.of}"
    return (
        one.title[language] + of,
        write(amount, language),
        "" if one.since is None else write(one.since, language),
        write(one.checked, language),
        _citations(one.sources, language),
    )


def _with_unit(amount: Decimal, unit: str) -> object:
    match unit:
        case "eur":
            return Money.euros(amount)
        case "percent":
            return Percent(value=amount)
        case "months":
            return Message("{figure} {unit}", figure=amount, unit=Message("months"))
        case "hours":
            return Message("{hours} hours", hours=amount)
    return amount


def _citations(citations: Iterable[Citation], language: Language) -> str:
    """Sources by id with the place in them; a place that was not read in the source is marked."""
    unread = say(Message("(not checked)"), language)
    words = (
        (one.source, *((one.section,) if one.section else ()), *((unread,) if one.status is Status.UNVERIFIED else ()))
        for one in citations
    )
    return "; ".join(" ".join(parts) for parts in words)


def _natural(id: str) -> list[int | str]:
    """For sorting ids as people count: S9 before S12."""
    return [int(part) if at % 2 else part for at, part in enumerate(re.split(r"(\d+)", id))]


def report_form(pack: ClausePack, language: Language) -> dict[str, object]:
    """What the report form shows: what was promised, and the library's columns with their widths in per cent."""
    columns = pack.report_form.columns if pack.report_form else ()
    whole = sum(column.width for column in columns)
    numbers = {clause.id: clause.number for clause in pack.clauses}
    return {
        "obligations": [
            (what, amount, when, clause)
            for what, amount, when, _, clause in (
                _obligation(one, numbers[one.clause], language)
                for one in pack.obligations
                if one.kind is not ObligationKind.REPORT
            )
        ],
        "empty_rows": range(1, EMPTY_ROWS + 1),
        "columns": [(column.title[language], column.help[language]) for column in columns],
        "widths": [column.width * 95 // whole for column in columns],
    }
