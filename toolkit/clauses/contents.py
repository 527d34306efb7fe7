"""Puts into words what the clause paper and the forms show, and what all papers share; templates only lay it out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_time

from toolkit.base.model import Language, Message
from toolkit.base.phrases import say, write
from toolkit.clauses.model import (
    Block,
    ClausePack,
    Obligation,
    ObligationKind,
    Paragraph,
    Review,
)
from toolkit.clauses.wording import LANGUAGE_NAMES, LEFT, lot_name
from toolkit.library.model import AnnexForm
from toolkit.library.wording import review_told
from toolkit.tenders.model import AmountBy, Instrument, Regime

HELSINKI = ZoneInfo("Europe/Helsinki")

NOT_KNOWN_YET = Message("Not known yet")
NONE_THAT_DAY = Message("None for that day")

REGIMES: Mapping[Regime, Message] = MappingProxyType(
    {
        Regime.BELOW_NATIONAL: Message("Below the thresholds"),
        Regime.NATIONAL: Message("National procurement"),
        Regime.EU: Message("EU procurement"),
        Regime.LIGHT: Message("Light regime for specific services"),
        Regime.UTILITIES: Message("Procurement of an entity in the utilities sectors"),
        Regime.CONCESSION: Message("Concession"),
        Regime.DIRECT_AWARD: Message("Direct award"),
        Regime.IN_HOUSE: Message("In-house purchase"),
        Regime.NOT_KNOWN: NOT_KNOWN_YET,
    }
)
METHODS: Mapping[AmountBy, Message] = MappingProxyType(
    {
        AmountBy.LABOUR_HOURS: Message("By share of labour hours"),
        AmountBy.COUNT_PER_YEAR: Message("By number of places a year"),
        AmountBy.VALUE_STEP: Message("By value: one place for so many euros"),
        AmountBy.OWN: Message("The buyer’s own figure"),
    }
)

DRAFT = Message("This is a draft. It is not frozen and must not be attached to a call for tenders.")
TO_FILL_IN = Message("Some places are left to be filled in by hand before the annex is used:")

BINDING_BEFORE = frozenset({Instrument.AWARD, Instrument.MINIMUM, Instrument.RESERVED})
"""Instruments whose clauses concern also how the supplier is chosen."""

WIDE_FROM = 6
"""A form's table of so many columns is printed in landscape."""

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
    if len(facts.lots) > 1:
        rows += [(Message("Lots"), ", ".join(lot_name(lot) for lot in facts.asking_lots))]
    rows += [
        (Message("General terms"), facts.general_terms or LEFT["general_terms"]),
        (Message("Language version that prevails"), LANGUAGE_NAMES[pack.language]),
    ]
    return [(say(what, language), write(value, language)) for what, value in rows]


def _frozen(pack: ClausePack) -> Message:
    return Message("{day} by {name}", day=pack.on, name=pack.frozen_by)


def clauses(pack: ClausePack, language: Language) -> dict[str, Any]:
    """What the clause paper shows as PDF and as DOCX: numbered clauses, obligations, where each text is from."""
    return {
        "what_it_is": say(_WHAT_IT_IS[_chooses(pack)], language),
        "standing": _standing(pack, language),
        "sections": [
            (clause.number, clause.title[language], [_words(block, language) for block in clause.blocks])
            for clause in pack.clauses
        ],
        "table_note": say(
            Message(
                "The table sums up the clauses. If it differs from them, the clauses decide. Months and weeks are "
                "counted from the start of the contract, unless a clause counts them from another day."
            ),
            language,
        ),
        "obligation_heads": [
            say(head, language)
            for head in (
                Message("Obligation"),
                Message("Amount"),
                Message("By when"),
                Message("If not fulfilled"),
                Message("Clause"),
            )
        ],
        "obligation_widths": (24, 22, 22, 22, 10),
        "obligations": obligations(pack, language),
        "review": review(pack, language),
        "about_heads": [
            say(head, language)
            for head in (
                Message("Clause"),
                Message("Text in the library"),
                Message("State"),
                Message("Reviewed by a lawyer"),
            )
        ],
        "about_widths": (38, 28, 14, 20),
        "about": [
            (
                f"{clause.number}. {clause.title[language]}",
                f"{clause.id}, v{clause.version}",
                say(Message("Released") if clause.released else Message("Draft"), language),
                _review(clause.reviews[language], language),
            )
            for clause in pack.clauses
        ],
        "made": [
            (say(what, language), value)
            for what, value in (
                (Message("Criteria library (SHA-256)"), pack.fingerprint),
                (Message("Texts of the library as of"), write(pack.edition, language)),
                (Message("Version of the toolkit"), pack.toolkit_version),
            )
        ],
    }


_WHAT_IT_IS = {
    False: Message(
        "This annex is attached to the contract named above and binds the supplier once the contract is concluded. "
        "The numbered clauses are the terms; this introduction and what follows the clauses only explain."
    ),
    True: Message(
        "This annex is attached to the call for tenders of the contract named above. Some clauses concern how the "
        "supplier is chosen; the others bind the supplier once the contract is concluded. The numbered clauses are the "
        "terms; this introduction and what follows the clauses only explain."
    ),
}


_PREVAILS = {
    Language.FI: Message("This is a translation; the Finnish version prevails."),
    Language.SV: Message("This is a translation; the Swedish version prevails."),
    Language.EN: Message("This is a translation; the English version prevails."),
}


def prevails(pack: ClausePack, language: Language) -> str:
    """Whether this language version decides, or which other does."""
    if pack.language is language:
        return say(Message("This language version prevails."), language)
    return say(_PREVAILS[pack.language], language)


def _chooses(pack: ClausePack) -> bool:
    return any(lot.instrument in BINDING_BEFORE for lot in pack.facts.asking_lots)


def _standing(pack: ClausePack, language: Language) -> str:
    """Where it is told how the annex stands to the general terms: every criterion has that clause."""
    number = next(clause.number for clause in pack.clauses if clause.id == "precedence")
    words = Message(
        "How the annex stands to the general terms of contract and to its own translations is told in clause {number}.",
        number=number,
    )
    return say(words, language)


def review(pack: ClausePack, language: Language) -> str:
    """Whether a lawyer has read the clauses in a language: all, some or none."""
    return say(review_told([clause.reviews[language] is not None for clause in pack.clauses]), language)


def _words(block: Block, language: Language) -> str | list[str]:
    if isinstance(block, Paragraph):
        return block.text[language]
    return [item[language] for item in block.items]


def _review(review: Review | None, language: Language) -> str:
    if review is None:
        return say(Message("By nobody yet"), language)
    return say(Message("{name}, {day}", name=review.by, day=review.on), language)


def obligations(pack: ClausePack, language: Language) -> list[tuple[str, ...]]:
    """Each obligation in five cells: what, how much, by when, what follows if not, and the clause that says so.

    Where several lots take the clauses, what is obliged is told with its lot.
    """
    numbers = {clause.id: clause.number for clause in pack.clauses}
    names = {lot.id: lot_name(lot) for lot in pack.facts.asking_lots}
    rows = []
    for one in pack.obligations:
        what, *rest = _obligation(one, numbers[one.clause], language)
        rows.append((what if len(names) == 1 else f"{names[one.lot]}: {what}", *rest))
    return rows


def _obligation(one: Obligation, clause: str, language: Language) -> tuple[str, str, str, str, str]:
    amount: list[Message] = []
    follows = Message("No contractual penalty")
    match one.kind:
        case ObligationKind.WORK_MONTHS | ObligationKind.PROMISED_MONTHS:
            what = Message("Paid employment of people in the accepted groups")
            amount = [Message("Full-time months: {quantity}", quantity=one.quantity)]
            if one.kind is ObligationKind.PROMISED_MONTHS:
                what = Message("Paid employment of people in the accepted groups, as promised in the tender")
                amount = [Message("Full-time months: those promised, at most {quantity}", quantity=one.quantity)]
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
            if one.bonus is not None:
                amount += [Message("Bonus for each full-time month beyond it: {bonus}", bonus=one.bonus)]
        case ObligationKind.TRAINING_SEATS:
            what = Message("Training places offered to students")
            amount = [Message("Places: {quantity}", quantity=one.quantity)]
            when = Message("By the end of month {last}", last=one.within_months)
        case ObligationKind.STAFF_SHARE:
            what = Message("Share of staff who are disabled or disadvantaged")
            amount = [Message("At least {share}", share=one.share)]
            when = Message("During the whole contract")
            follows = Message("As the clause says")
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


def instant(at: datetime, language: Language) -> str:
    """A day and a time of day as the clocks in Finland show it."""
    local = at.astimezone(HELSINKI)
    clock = format_time(local.time(), format="short", locale=language.locale)
    return say(Message("{day} at {time}", day=local.date(), time=clock), language)


_FILLED_BY = {
    "tenderer": Message("Filled in by the tenderer"),
    "supplier": Message("Filled in by the supplier"),
    "authority": Message("Filled in by the contracting authority"),
    "nobody": Message("To read"),
}


def annex_form(pack: ClausePack, form: AnnexForm, language: Language) -> dict[str, object]:
    """What an annex form shows beside the library's own words: what was agreed, and how wide its columns are."""
    whole, first = sum(column.width for column in form.columns), 5 if is_wide(form) else 8
    agreed = zip(pack.obligations, obligations(pack, language), strict=True) if form.shows_obligations else ()
    return {
        "form": form,
        "filled_by": say(_FILLED_BY[form.filled_by], language),
        "wide": is_wide(form),
        "obligations": [
            (what, amount, when, clause)
            for one, (what, amount, when, _, clause) in agreed
            if one.kind is not ObligationKind.REPORT
        ],
        "entries": [
            (one.title[language], None if one.help is None else one.help[language], one.lines) for one in form.entries
        ],
        "columns": [(column.title[language], column.help[language]) for column in form.columns],
        "first_width": first,
        "widths": [column.width * (100 - first) // whole for column in form.columns],
        "empty_rows": range(1, form.rows + 1),
    }


def is_wide(form: AnnexForm) -> bool:
    """Whether a form's table needs the page across."""
    return len(form.columns) >= WIDE_FROM
