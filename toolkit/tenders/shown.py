"""What a tender's pages show beside the questions: the library's news, where a finding stands, two people's words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flask import url_for
from flask_babel import ngettext

from toolkit.base.model import Finding, Message, Text
from toolkit.base.pages import HELSINKI, language, today
from toolkit.base.phrases import say, write
from toolkit.library.advice import RecommendedPack, Trade
from toolkit.library.naming import SIZES
from toolkit.library.pages import library
from toolkit.library.shelf import Library
from toolkit.tenders import actions
from toolkit.tenders.answers import Answer, Answers, Question, Row, Shape
from toolkit.tenders.edition import News, NewsKind, can_stay, latest_change, news
from toolkit.tenders.extras import recommended
from toolkit.tenders.forms import StepForm, TextsForm
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.questions import EXTRAS
from toolkit.tenders.steps import Path, asked
from toolkit.tenders.store import Tender
from toolkit.tenders.wording import in_words, library_choices


@dataclass(frozen=True, slots=True)
class ShownNews:
    """What the library says otherwise than when the tender's texts were chosen, and the form to choose.

    `open`: there is still something to choose or, where only numbers differ, to read. `back`: where one comes from.
    """

    texts: tuple[News, ...]
    numbers: tuple[News, ...]
    edition: date
    can_stay: bool
    form: TextsForm
    back: str

    @property
    def open_texts(self) -> bool:
        """Whether the choice between texts is open; while it is, nothing is frozen."""
        return any(one.open for one in self.texts)


@dataclass(frozen=True, slots=True)
class ShownPack:
    """What is recommended for a kind of procurement; `titles` are its optional clauses that fit the answers, by id.

    `size` says in words as how large this contract counts.
    """

    pack: RecommendedPack
    trade: Trade
    titles: dict[str, Text]

    @property
    def size(self) -> Message:
        """The size of contract that the pack is for."""
        return SIZES[self.pack.size]


def recommended_pack(facts: TenderFacts, answers: Answers, shelf: Library, on: date) -> ShownPack | None:
    """What the library recommends to start from; none where no kind of procurement is told."""
    pack = recommended(facts, shelf, on)
    if pack is None or facts.trade is None:
        return None
    fitting = {id: title for id, title, _ in library_choices(EXTRAS, shelf, answers)}
    titles = {id: fitting[id] for id in pack.clauses if id in fitting}
    return ShownPack(pack, shelf.trades[facts.trade], titles)


def news_of(tender: Tender, facts: TenderFacts, *, back: str) -> ShownNews | None:
    """The news for a tender's page (parts/news.html shows it); none where there are none."""
    found = news(facts, library(), edition=tender.edition, seen=tender.seen, on=today())
    if not found:
        return None
    form = TextsForm(formdata=None)
    form.looked_at.data = latest_change(library(), today()).isoformat()
    return ShownNews(
        texts=tuple(one for one in found if one.kind is not NewsKind.NUMBER),
        numbers=tuple(one for one in found if one.kind is NewsKind.NUMBER),
        edition=tender.edition,
        can_stay=can_stay(facts, library(), edition=tender.edition, seen=tender.seen),
        form=form,
        back=back,
    )


def stands_at(finding: Finding, walk: Path, tender_id: int) -> tuple[Message, str] | None:
    """The step on which the question of a finding is asked, and the way there; none where it is not asked."""
    for one in walk.steps:
        if finding.field in {question.name for question in asked(one, walk.answers)}:
            anchor = f"{finding.field}-question"
            return one.title, url_for("tenders.step", tender_id=tender_id, name=one.name, _anchor=anchor)
    return None


def both_at_once(form: StepForm, conflict: actions.Conflict) -> dict[str, object]:
    """What somebody else saved meanwhile, beside what is on this page."""
    yours = form.answers()
    rows = [
        {"field": say(question.label, language()), "theirs": theirs, "yours": own}
        for question in form.asked
        if conflict.theirs.get(question.name) != yours.get(question.name)
        for theirs, own in [_both(form, question, conflict.theirs.get(question.name), yours.get(question.name))]
    ]
    return {"time": conflict.changed_at.astimezone(HELSINKI).strftime("%H.%M"), "rows": rows}


def _both(form: StepForm, question: Question, theirs: Answer | None, yours: Answer | None) -> list[list[str]]:
    """Two answers in words; of a table only the rows that the two do not share, each as a sentence."""
    if question.shape is not Shape.ROWS:
        return [[_words(question, theirs)], [_words(question, yours)]]
    rows = [one if isinstance(one, tuple) else () for one in (theirs, yours)]
    same = set(rows[0]) & set(rows[1])
    told = [
        [
            f"{form[question.name].row_title(number)}: {_cells(question, row)}"
            for number, row in enumerate(one, start=1)
            if isinstance(row, Row) and row not in same
        ]
        for one in rows
    ]
    if same:
        words = ngettext("%(num)s row is the same in both", "%(num)s rows are the same in both", len(same))
        return [[*one, words] for one in told]
    return [one or [_words(question, None)] for one in told]


def _cells(table: Question, row: Row) -> str:
    """What stands in a row, column by column."""
    cells = row.by_name
    named = ((say(one.label, language()), one, cells[one.name]) for one in table.columns if one.name in cells)
    marked = ((label if label.endswith("?") else f"{label}:", column, cell) for label, column, cell in named)
    return "; ".join(f"{label} {_words(column, cell)}" for label, column, cell in marked)


def _words(question: Question, answer: Answer | None) -> str:
    return write(in_words(question, answer, library()), language())
