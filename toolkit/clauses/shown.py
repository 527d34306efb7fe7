"""What the check page shows: the amount lot by lot, and every answer with the way back to it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from toolkit.base.model import Percent
from toolkit.base.pages import language, today
from toolkit.base.phrases import say, write
from toolkit.clauses.wording import lot_name
from toolkit.library.pages import library
from toolkit.tenders.answers import Answer, Answers, Question, Shape
from toolkit.tenders.facts import amounts_for
from toolkit.tenders.fitting import rows_of
from toolkit.tenders.model import Amount, Asked, Instrument, TenderFacts
from toolkit.tenders.questions import LOT_CLAUSE
from toolkit.tenders.sizing import share_asked, share_of_all
from toolkit.tenders.steps import asked, path
from toolkit.tenders.store import Tender
from toolkit.tenders.wording import in_words


@dataclass(frozen=True, slots=True)
class LotAmount:
    """What is asked in a lot, beside all its labour, and what each method gives for it."""

    name: str
    months: int
    seats: int
    share: Percent | None
    amounts: tuple[Amount, ...]

    @property
    def row(self) -> dict[str, object]:
        """The lot as a row of a summary."""
        told = [ngettext("%(num)s full-time month of paid work", "%(num)s full-time months of paid work", self.months)]
        if self.share is not None:
            told.append(_("%(share)s of its labour", share=write(self.share, language())))
        if self.seats:
            told.append(
                ngettext("%(num)s place for a training agreement", "%(num)s places for training agreements", self.seats)
            )
        return {"key": self.name, "value": told}


@dataclass(frozen=True, slots=True)
class ShownAmount:
    """What is asked in all lots together, and lot by lot."""

    instrument: Instrument
    months: int
    seats: int
    share: Percent | None
    whole: bool
    lots: list[LotAmount]


def amount_of(facts: TenderFacts) -> ShownAmount | None:
    """What the supplier is asked for; nothing where the instrument asks no amount of work."""
    asked = [(lot, lot.asked) for lot in facts.asking_lots if isinstance(lot.asked, Asked)]
    if not asked:
        return None
    lots = [
        LotAmount(
            lot_name(lot) if len(facts.lots) > 1 else "",
            terms.months,
            terms.seats,
            share_asked(lot),
            amounts_for(facts, lot, library(), today()),
        )
        for lot, terms in asked
    ]
    return ShownAmount(
        instrument=asked[0][0].instrument,
        months=sum(lot.months for lot in lots),
        seats=sum(lot.seats for lot in lots),
        share=share_of_all(facts.asking_lots, sum(lot.months for lot in lots)),
        whole=len(asked) == len(facts.lots),
        lots=lots,
    )


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """An answer of several rows: its question, the columns in which something was answered, and the rows."""

    title: str
    columns: list[str]
    rows: list[list[str]]


@dataclass(frozen=True, slots=True)
class Section:
    """The answers of a step: those of one line or a few, those in tables, and the way back to change them."""

    title: str
    href: str
    answers: list[dict[str, object]]
    tables: list[AnswerTable]


def sections_of(tender: Tender) -> list[Section]:
    """Every answer that steers, by step, with the way back to it."""
    walk = path(tender.answers, library())
    sections = []
    for step in walk.steps:
        told = [one for one in asked(step, walk.answers) if one.required or one.name in walk.answers]
        tables = [one for one in told if one.shape is Shape.ROWS and walk.answers.get(one.name)]
        sections.append(
            Section(
                say(step.title, language()),
                url_for("tenders.step", tender_id=tender.id, name=step.name),
                [
                    {"key": say(one.label, language()), "value": _answer(one, walk.answers.get(one.name))}
                    for one in told
                    if one not in tables
                ],
                [_table(one, walk.answers) for one in tables],
            )
        )
    return sections


def _answer(question: Question, answer: Answer | None) -> str | list[str]:
    """An answer in words; of several choices each by itself."""
    words = in_words(question, answer, library())
    return [write(one, language()) for one in words] if isinstance(words, tuple) else write(words, language())


def _table(question: Question, answers: Answers) -> AnswerTable:
    rows = [row.by_name for row in rows_of(answers, question.name)]
    columns = [one for one in question.columns if any(one.name in row for row in rows)]
    return AnswerTable(
        say(question.label, language()),
        [say(one.label, language()) for one in columns],
        [[_cell(one, row.get(one.name)) for one in columns] for row in rows],
    )


def _cell(column: Question, answer: Answer | None) -> str:
    if answer is None:  # a lot of which nothing else is said takes the clause
        return _("Yes") if column is LOT_CLAUSE else "–"
    return write(in_words(column, answer, library()), language())
