"""Tells word by word what changed between two versions of a clause, a criterion or an annex form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import TypeVar

from toolkit.base.model import Language, Text
from toolkit.library.model import AnnexForm, Citation, Clause, Condition, Criterion, Status

_Version = TypeVar("_Version", Clause, Criterion, AnnexForm)

_WORD = re.compile(r"\{\w+\}|\w+(?:[-’'/.:]\w+)*|\s+|[^\w\s]")
"""What is compared as one: a blank, a word with what is joined inside it, spaces, or a mark."""

_ALIKE = 0.5
"""From this likeness on (0–1, over words) two paragraphs are one rewritten, and below it one gone and one new."""


class Part(StrEnum):
    """Which part of an item a change is in, in the order in which changes are told."""

    TITLE = "title"
    WHY = "why"  # what it is for; of a criterion: its summary
    TEXT = "text"  # what it says: paragraphs, rows, entries
    NOTICE = "notice"
    LINK = "link_to_subject_matter"
    SUITS = "suits"
    NEEDS = "needs"  # blanks
    CLAUSES = "clauses"
    ANNEX_FORMS = "annex_forms"
    SOURCES = "sources"


class Kind(StrEnum):
    """What happened to words."""

    SAME = "same"
    ADDED = "added"
    TAKEN_OUT = "taken_out"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stayed, came or went, with the spaces and marks between them."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """One paragraph, or one entry of a list, that is not as it was.

    `number` counts the paragraphs of its part from 1: in the new version, or in the old one where it is gone (none
    where a part has no paragraphs to count). `pieces` tell all of it in order, what stayed too.
    """

    part: Part
    number: int | None
    pieces: tuple[Piece, ...]

    @property
    def old(self) -> str:
        """The words of the older version; empty when all of it is new."""
        return "".join(piece.text for piece in self.pieces if piece.kind is not Kind.ADDED)

    @property
    def new(self) -> str:
        """The words of the newer version; empty when all of it is gone."""
        return "".join(piece.text for piece in self.pieces if piece.kind is not Kind.TAKEN_OUT)

    @property
    def kind(self) -> Kind:
        """Whether all of it is new, all of it is gone, or (`SAME`) it was rewritten."""
        kinds = {piece.kind for piece in self.pieces}
        return kinds.pop() if len(kinds) == 1 else Kind.SAME


def changes(old: _Version, new: _Version, language: Language) -> tuple[Change, ...]:
    """What differs between two versions in one language, part by part as in `Part`; nothing for the same words.

    Days, versions and marks of review are not words and not told. `ValueError` when the two are not versions of one
    item.
    """
    if type(old) is not type(new) or old.id != new.id:
        raise ValueError(f"{old.id} and {new.id} are not versions of one item")
    before, after = dict(_parts(old, language)), dict(_parts(new, language))
    told: list[Change] = []
    for part in Part:
        was, becomes = before.get(part, ()), after.get(part, ())
        if part in _LISTS:
            told += _entries(part, was, becomes)
        elif part in _SINGLE and was != becomes:
            told.append(Change(part, None, _words(was[0], becomes[0])))
        elif part not in _SINGLE:
            told += _paragraphs(part, was, becomes)
    return tuple(told)


_SINGLE = frozenset({Part.TITLE, Part.WHY, Part.NOTICE, Part.LINK})
"""Parts that are one text, so that there is nothing to pair."""

_LISTS = frozenset({Part.NEEDS, Part.CLAUSES, Part.ANNEX_FORMS, Part.SOURCES})
"""Parts that are ids and no sentences: an entry is there or not."""


def _parts(item: Clause | Criterion | AnnexForm, language: Language) -> Iterator[tuple[Part, Sequence[str]]]:
    match item:
        case Clause():
            words = getattr(item, language)
            yield Part.TITLE, (words.title,)
            yield Part.WHY, (item.why[language],)
            yield Part.TEXT, words.paragraphs
            yield Part.NEEDS, item.needs
            yield Part.SOURCES, _cited(item.sources)
        case Criterion():
            yield Part.TITLE, (item.title[language],)
            yield Part.WHY, (item.summary[language],)
            yield Part.NOTICE, (item.notice[language],)
            yield Part.LINK, (item.link_to_subject_matter[language],)
            yield Part.SUITS, [words for row in item.suits_when for words in _row(row, language)]
            yield Part.TEXT, [remark.text[language] for remark in item.always_against]
            yield Part.CLAUSES, item.clauses
            yield Part.ANNEX_FORMS, item.annex_forms
            yield Part.SOURCES, _cited(item.legal_basis)
        case AnnexForm():
            yield Part.TITLE, (item.title[language],)
            yield (
                Part.TEXT,
                [
                    *(text[language] for text in item.introduction),
                    *(_asked(entry.title, entry.help, language) for entry in item.entries),
                    *(_asked(column.title, column.help, language) for column in item.columns),
                    *(text[language] for text in item.declarations),
                ],
            )
            yield Part.SOURCES, _cited(item.sources)


def _row(row: Condition, language: Language) -> tuple[str, str]:
    """What a row says when it is met and when not; both begin with its comparison, since it is what decides."""
    wanted = ", ".join(row.is_any_of) if row.is_any_of is not None else ""
    least = f"≥ {row.at_least}" if row.at_least is not None else ""
    most = f"≤ {row.at_most}" if row.at_most is not None else ""
    rule = f"{row.fact} {wanted or least or most}"
    return f"{rule}: {row.met[language]}", f"{rule}: {row.unmet[language]}"


def _asked(title: Text, help: Text | None, language: Language) -> str:
    return f"{title[language]}: {help[language]}" if help else title[language]


def _cited(citations: Sequence[Citation]) -> list[str]:
    """Each citation in short; one that was checked is another than the same one unverified."""
    marks = {Status.VERIFIED: "", Status.UNVERIFIED: " (unverified)"}
    return [" ".join(filter(None, (one.source, one.section))) + marks[one.status] for one in citations]


def _entries(part: Part, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    for gone in dict.fromkeys(one for one in before if one not in after):
        yield Change(part, None, (Piece(Kind.TAKEN_OUT, gone),))
    for come in dict.fromkeys(one for one in after if one not in before):
        yield Change(part, None, (Piece(Kind.ADDED, come),))


def _paragraphs(part: Part, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Paragraphs that stayed hold the rest in place; between them the likest ones are compared, in their order."""
    for what, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        for old, new in _paired(range(i, j), range(k, m), before, after):
            pieces = _words(before[old] if old is not None else "", after[new] if new is not None else "")
            number = new if new is not None else old
            yield Change(part, None if number is None else number + 1, pieces)


def _paired(
    olds: range, news: range, before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[int | None, int | None]]:
    """Each old paragraph with the new one that it became, none for one that is gone or new; both in their order."""
    if not olds or not news:
        yield from zip_longest(olds, news)
        return
    likeness, old, new = max(
        ((_likeness(before[old], after[new]), old, new) for old in olds for new in news),
        key=lambda one: (one[0], -one[1], -one[2]),
    )
    if likeness < _ALIKE:
        yield from ((one, None) for one in olds)
        yield from ((None, one) for one in news)
        return
    yield from _paired(range(olds.start, old), range(news.start, new), before, after)
    yield old, new
    yield from _paired(range(old + 1, olds.stop), range(new + 1, news.stop), before, after)


def _likeness(one: str, other: str) -> float:
    """Of words alone: marks and spaces make no two sentences alike."""
    return SequenceMatcher(a=re.findall(r"\w+", one), b=re.findall(r"\w+", other), autojunk=False).ratio()


def _words(old: str, new: str) -> tuple[Piece, ...]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    pieces: list[Piece] = []
    for what, i, j, k, m in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if what == "equal":
            pieces.append(Piece(Kind.SAME, "".join(before[i:j])))
            continue
        pieces += [
            Piece(kind, "".join(some))
            for kind, some in ((Kind.TAKEN_OUT, before[i:j]), (Kind.ADDED, after[k:m]))
            if some
        ]
    return tuple(_joined(pieces))


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Changes with nothing but a space between them read as one: words gone together, then words come together."""
    told: list[Piece] = []
    gone = come = ""
    for place, piece in enumerate(pieces):
        last = place == len(pieces) - 1
        if piece.kind is Kind.TAKEN_OUT:
            gone += piece.text
        elif piece.kind is Kind.ADDED:
            come += piece.text
        elif piece.text.isspace() and (gone or come) and not last:
            gone, come = gone + piece.text, come + piece.text
        else:
            told += _both(gone, come)
            gone = come = ""
            told.append(piece)
    return told + _both(gone, come)


def _both(gone: str, come: str) -> list[Piece]:
    """Words gone and words come; the spaces around that are the same in both stay."""
    if not gone or not come:
        return [Piece(kind, text) for kind, text in ((Kind.TAKEN_OUT, gone), (Kind.ADDED, come)) if text]
    return [Piece(Kind.TAKEN_OUT, gone), Piece(Kind.ADDED, come)]
