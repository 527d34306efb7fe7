"""Puts together what a search of the library may find: the texts of each item, what they weigh, and what it is for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Literal, get_args

from toolkit.base.model import Text
from toolkit.library.advice import Guide
from toolkit.library.model import AnnexForm, Citation, Clause, InstrumentId
from toolkit.library.shelf import Library

Kind = Literal["trade", "criterion", "clause", "group", "form", "parameter", "annex_form", "guardrail", "source"]

Uses = frozenset[str] | None
"""What an item is for; none: for any."""

_NOTHING: Uses = frozenset()

_INSTRUMENTS: frozenset[str] = frozenset(get_args(InstrumentId))
"""What a clause may be for by its guide; modules have only the clauses that they list."""


class Place(Enum):
    """Where a text of an item stands: what a word in it weighs, and whether the text tells what the item is about."""

    TITLE = 8.0, True
    NAMES = 6.0, False
    SUMMARY = 3.0, True
    TEXT = 1.0, True
    NAMED = 1.0, False  # titles of other items that this one is for
    REMARK = 0.5, True
    CITED = 0.2, False
    SHOWN = 0.0, True  # shown, and never looked through

    def __init__(self, weight: float, telling: bool) -> None:
        self.weight, self.telling = weight, telling


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of an item, side by side in the three languages, and where it stands."""

    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Findable:
    """What may be found: its texts, title first and summary second, and what it is for."""

    kind: Kind
    id: str
    title: Text
    pieces: tuple[Piece, ...]
    trades: Uses = _NOTHING
    instruments: Uses = _NOTHING
    measures: Uses = _NOTHING
    groups: Uses = _NOTHING

    def is_for(self, trade: str | None, instrument: str | None, measure: str | None, group: str | None) -> bool:
        """Whether it is for all that is asked for; none asks for nothing."""
        return (
            _suits(trade, self.trades)
            and _suits(instrument, self.instruments)
            and _suits(measure, self.measures)
            and _suits(group, self.groups)
        )


def findable(library: Library) -> Iterator[Findable]:
    """All that stands on the shelf, in the library's order; of what has versions, those that the library holds."""
    packed = _Packed(library)
    yield from _trades(library, packed)
    yield from _criteria(library, packed)
    for clause in library.clauses:
        yield _clause(library, packed, clause, library.guides.get(clause.id))
    yield from _groups_and_forms(library)
    yield from _numbers_and_papers(library)
    yield from _rules_and_sources(library)


def _suits(wanted: str | None, uses: Uses) -> bool:
    return wanted is None or uses is None or wanted in uses


class _Packed:
    """What criteria are for, as the packs of the trades and the guides of their clauses tell it."""

    def __init__(self, library: Library) -> None:
        self.instrument: dict[str, str] = {one.id: one.instrument for one in library.criteria}
        self.trades: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        self.measures: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        self.listing: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        for trade in library.trades.values():
            for pack in trade.pack:
                for id in (pack.criterion, *pack.modules):
                    self.trades[id] |= {trade.id}
                self.measures[pack.criterion] |= {*pack.forms}
        for criterion in library.criteria:
            for id in criterion.clauses:
                self.listing[id] |= {criterion.instrument}
                if id in library.guides:
                    self.measures[criterion.id] |= {*library.guides[id].measures}


def _trades(library: Library, packed: _Packed) -> Iterator[Findable]:
    for trade in library.trades.values():
        criteria = {id for pack in trade.pack for id in (pack.criterion, *pack.modules)}
        yield Findable(
            "trade",
            trade.id,
            trade.title,
            _pieces(
                (Place.TITLE, [trade.title]),
                (Place.SUMMARY, [trade.summary]),
                (Place.NAMES, [trade.also_called]),
                (Place.TEXT, [one.text for one in (*trade.suits, *trade.suits_not, *trade.rhythm, *trade.site)]),
                (Place.REMARK, [pack.why for pack in trade.pack]),
            ),
            trades=frozenset({trade.id}),
            instruments=frozenset(packed.instrument[id] for id in criteria if id in packed.instrument),
            measures=frozenset(form for pack in trade.pack for form in pack.forms),
        )


def _criteria(library: Library, packed: _Packed) -> Iterator[Findable]:
    for criterion in library.criteria:
        yield Findable(
            "criterion",
            criterion.id,
            criterion.title,
            _pieces(
                (Place.TITLE, [criterion.title]),
                (Place.SUMMARY, [criterion.summary]),
                (Place.TEXT, [criterion.notice, criterion.link_to_subject_matter]),
                (Place.REMARK, [text for row in criterion.suits_when for text in (row.met, row.unmet)]),
                (Place.REMARK, [remark.text for remark in criterion.always_against]),
                (Place.CITED, _cited(library, criterion.legal_basis)),
            ),
            trades=packed.trades[criterion.id],
            instruments=frozenset({criterion.instrument}),
            measures=packed.measures[criterion.id],
        )


def _clause(library: Library, packed: _Packed, clause: Clause, guide: Guide | None) -> Findable:
    """A clause with what its guide says; one that nobody wrote a guide for yet is for nothing."""
    title = _beside(clause.fi.title, clause.sv.title, clause.en.title)
    paragraphs = zip(clause.fi.paragraphs, clause.sv.paragraphs, clause.en.paragraphs, strict=False)
    words = _pieces(
        (Place.TITLE, [title]),
        (Place.SUMMARY, [clause.why]),
        (Place.TEXT, [_beside(*paragraph) for paragraph in paragraphs]),
    )
    cited = _pieces((Place.CITED, _cited(library, clause.sources)))
    if guide is None:
        return Findable("clause", clause.id, title, (*words, *cited))
    named = (
        *(library.trades[id].title for id in guide.trades if id in library.trades),
        *(library.forms[id].title for id in guide.measures if id in library.forms),
        *(library.groups[id].title for id in guide.groups if id in library.groups),
    )
    return Findable(
        "clause",
        clause.id,
        title,
        (*words, *_pieces((Place.TEXT, [guide.supplier, guide.when_not]), (Place.NAMED, named)), *cited),
        trades=_any_or(guide.trades),
        instruments=frozenset(guide.instruments or _INSTRUMENTS) | packed.listing[clause.id],
        measures=_any_or(guide.measures),
        groups=_any_or(guide.groups),
    )


def _groups_and_forms(library: Library) -> Iterator[Findable]:
    for group in library.groups.values():
        yield Findable(
            "group",
            group.id,
            group.title,
            _pieces(
                (Place.TITLE, [group.title]),
                (Place.SUMMARY, [group.definition]),
                (Place.NAMES, [_alike(group.id)]),
                (Place.TEXT, [group.verifier, group.reference_day, group.buyer_sees]),
                (Place.CITED, _cited(library, group.sources)),
            ),
            measures=frozenset(group.through),
            groups=frozenset({group.id}),
        )
    for form in library.forms.values():
        yield Findable(
            "form",
            form.id,
            form.title,
            _pieces(
                (Place.TITLE, [form.title]),
                (Place.SUMMARY, [form.note]),
                (Place.TEXT, [rule.text for rule in form.rule]),
                (Place.CITED, _cited(library, form.sources)),
            ),
            trades=frozenset(
                trade.id for trade in library.trades.values() if any(form.id in pack.forms for pack in trade.pack)
            ),
            measures=frozenset({form.id}),
            groups=frozenset(group.id for group in library.groups.values() if form.id in group.through),
        )


def _numbers_and_papers(library: Library) -> Iterator[Findable]:
    for parameter in library.parameters.values():
        yield Findable(
            "parameter",
            parameter.id,
            parameter.title,
            _pieces(
                (Place.TITLE, [parameter.title]),
                (Place.SUMMARY, [parameter.note]),
                (Place.CITED, _cited(library, [one for value in parameter.value for one in value.sources])),
            ),
        )
    for paper in library.annex_forms:
        yield Findable(
            "annex_form",
            paper.id,
            paper.title,
            _pieces(
                (Place.TITLE, [paper.title]),
                (Place.SUMMARY, paper.introduction),
                (Place.TEXT, _asked(paper)),
                (Place.TEXT, paper.declarations),
                (Place.CITED, _cited(library, paper.sources)),
            ),
            instruments=frozenset(one.instrument for one in library.criteria if paper.id in one.annex_forms),
        )


def _asked(paper: AnnexForm) -> list[Text | None]:
    """What a paper asks, in its order."""
    entries = [text for entry in paper.entries for text in (entry.title, entry.help)]
    return entries + [text for column in paper.columns for text in (column.title, column.help)]


def _rules_and_sources(library: Library) -> Iterator[Findable]:
    for guardrail in library.guardrails.values():
        yield Findable(
            "guardrail",
            guardrail.id,
            guardrail.title,
            _pieces(
                (Place.TITLE, [guardrail.title]),
                (Place.SUMMARY, [guardrail.basis]),
                (Place.NAMES, [_alike(guardrail.id)]),
                (Place.TEXT, [text for case in guardrail.case.values() for text in (case.message, case.fix)]),
                (Place.CITED, _cited(library, guardrail.sources)),
            ),
        )
    for id, source in library.sources.items():
        title = _alike(source.title)
        pieces = _pieces((Place.TITLE, [title]), (Place.SHOWN, [_alike(source.link)]), (Place.NAMES, [_alike(id)]))
        yield Findable("source", id, title, pieces)


def _any_or(named: Collection[str]) -> Uses:
    return frozenset(named) or None


def _pieces(*parts: tuple[Place, Iterable[Text | None]]) -> tuple[Piece, ...]:
    return tuple(Piece(text, place) for place, texts in parts for text in texts if text is not None)


def _cited(library: Library, citations: Iterable[Citation]) -> list[Text]:
    ids = dict.fromkeys(one.source for one in citations)
    return [_alike(library.sources[id].title) for id in ids if id in library.sources]


def _alike(words: str) -> Text:
    """Words that are the same whatever the language: a title of a source, an id."""
    return _beside(words, words, words)


def _beside(fi: str, sv: str, en: str) -> Text:
    """Words that were checked with their file, as one text."""
    return Text.model_construct(fi=fi, sv=sv, en=en)
