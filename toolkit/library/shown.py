"""What the library's pages show: today's shelf, clauses put in groups, packs to take, and the ways to go on."""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from toolkit.base.model import Language, Message, Text
from toolkit.library.advice import Element, Guide, RecommendedPack, Trade
from toolkit.library.changes import Part
from toolkit.library.due import Due, due, months_later, next_due, unread
from toolkit.library.model import (
    AnnexForm,
    Blank,
    Clause,
    Criterion,
    DatedValue,
    Guardrail,
    Parameter,
    Source,
    TargetGroup,
    Versioned,
    WorkForm,
)
from toolkit.library.naming import ELEMENTS, EU_THRESHOLDS, INSTRUMENTS, ROOMS, SOURCE_KINDS
from toolkit.library.searching import Hit, Index
from toolkit.library.shelf import Library
from toolkit.library.wording import listed

# ── Today's shelf ─────────────────────────────────────────────────────────────────────────────────────────────────────


class Shelf:
    """The library as it is on one day, and what pages look up in it again and again; kept while neither changes."""

    def __init__(self, library: Library, day: date) -> None:
        self.library, self.day = library, day
        self.on = library.on(day)
        self.clauses: dict[str, Clause] = {one.id: one for one in self.on.clauses}
        self.criteria: dict[str, Criterion] = {one.id: one for one in self.on.criteria}
        self.annex_forms: dict[str, AnnexForm] = {one.id: one for one in self.on.annex_forms}

    @cached_property
    def index(self) -> Index:
        """What searches; made when somebody first looks for something."""
        return Index(self.library, self.day)

    def criteria_of(self, id: str) -> list[Criterion]:
        """The criteria that have a clause of themselves."""
        return [one for one in self.criteria.values() if id in one.clauses]

    def replacing(self, id: str) -> list[str]:
        """The clauses that may stand instead of one."""
        return [one.id for one in self.library.guides.values() if id in one.replaces and one.id in self.clauses]

    @cached_property
    def _often(self) -> Counter[str]:
        """How many of today's clauses have a title, in any language."""
        titles = ({title_of(one, language) for language in Language} for one in self.clauses.values())
        return Counter(title for of_one in titles for title in of_one)

    def called(self, clause: Clause, language: Language) -> str:
        """What a clause is called in a list: its title, and its id where another clause has the same title."""
        title = title_of(clause, language)
        return f"{title} ({clause.id})" if self._often[title] > 1 else title

    @cached_property
    def due(self) -> tuple[Due, ...]:
        """What is older than its review period."""
        return due(self.library, self.day)

    @cached_property
    def coming(self) -> Due | None:
        """What is due for another look next."""
        return next_due(self.library, self.day)

    @cached_property
    def unread(self) -> Mapping[Language, int]:
        """How many of today's clauses no lawyer has read, in each language."""
        return unread(self.library, self.day)

    def guide(self, id: str) -> Guide | None:
        """The advice on a clause; none while nobody has written it."""
        return self.library.guides.get(id)

    def recommending(self, id: str) -> list[Trade]:
        """Kinds of procurement for which a clause or a criterion is recommended by name."""
        return [
            trade
            for trade in self.library.trades.values()
            if any(id in (pack.criterion, *pack.modules, *pack.clauses) for pack in trade.pack)
        ]

    def optional_for(self, criterion: Criterion) -> list[Clause]:
        """Clauses that may be added to a criterion, and that it does not have of itself."""
        return [
            clause
            for clause in self.clauses.values()
            if (guide := self.guide(clause.id)) is not None
            and guide.optional
            and criterion.instrument in guide.instruments
            and clause.id not in criterion.clauses
        ]

    def thresholds(self, trade: Trade) -> list[tuple[Parameter, list[DatedValue]]]:
        """The national and EU thresholds in force for the kinds of a trade; none where the library knows none."""
        eu = dict.fromkeys(name for kind in trade.kinds for name in EU_THRESHOLDS[kind])
        found: list[tuple[Parameter, list[DatedValue]]] = []
        for id, names in (("national_threshold", trade.kinds), ("eu_threshold", tuple(eu))):
            number = self.library.parameters.get(id)
            if number is not None:
                found.append((number, [value for name in names if (value := number.on(self.day, name)) is not None]))
        return [(number, values) for number, values in found if values]

    def pack_clauses(self, pack: RecommendedPack) -> list[Clause]:
        """The clauses of a recommended pack in the order of reading: those of its criterion and modules, and its own.

        A clause of its own stands instead of those that it replaces, else after the one it goes after.
        """
        ids: list[str] = []
        for criterion in (pack.criterion, *pack.modules):
            if criterion in self.criteria:
                ids += [id for id in self.criteria[criterion].clauses if id not in ids]
        for id in pack.clauses:
            if id not in ids:
                guide = self.guide(id)
                stands_for = [one for one in guide.replaces if one in ids] if guide else []
                if guide and stands_for:
                    ids.insert(ids.index(stands_for[0]), id)
                elif guide and guide.after in ids:
                    ids.insert(ids.index(guide.after) + 1, id)
                else:
                    ids.append(id)
                ids = [one for one in ids if one not in stands_for]
        return [self.clauses[id] for id in ids if id in self.clauses]

    def news(self) -> list[News]:
        """What has come into force on the three newest days, newest first."""
        versions: Sequence[Versioned] = (*self.on.criteria, *self.on.clauses, *self.on.annex_forms)
        days = sorted({one.since for one in versions}, reverse=True)[:3]
        return [News(day, [one for one in versions if one.since == day]) for day in days]


@dataclass(frozen=True, slots=True)
class News:
    """What came into force on a day."""

    day: date
    items: list[Versioned]

    @property
    def first(self) -> list[Versioned]:
        """What was not there before."""
        return [one for one in self.items if one.version == 1]

    @property
    def changed(self) -> list[Versioned]:
        """What had an earlier version."""
        return [one for one in self.items if one.version > 1]


def kind_of(item: Versioned) -> str:
    """The kind of a versioned item, as in `KINDS`."""
    match item:
        case Clause():
            return "clause"
        case Criterion():
            return "criterion"
        case _:
            return "annex_form"


def title_of(item: Versioned, language: Language) -> str:
    """What a versioned item is called in a language."""
    return item.title[language] if isinstance(item, Clause | Criterion | AnnexForm) else item.id


# ── Clauses ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses that belong together on a page, under a heading; `key` is its name in addresses."""

    key: str
    title: Message
    clauses: list[Clause]


def grouped(shelf: Shelf, clauses: Iterable[Clause], trade: str | None = None) -> list[Group]:
    """Clauses by the first element that they settle, in the order of `ELEMENTS`.

    With a trade, those written for it come first, in a group of their own.
    """
    groups: dict[str, list[Clause]] = {}
    for clause in clauses:
        guide = shelf.guide(clause.id)
        key = "other" if guide is None else "own" if trade in guide.trades else str(guide.settles[0])
        groups.setdefault(key, []).append(clause)
    titles = {
        "own": Message("Written for this kind of procurement"),
        **{str(element): words for element, words in ELEMENTS.items()},
        "other": Message("Other clauses"),
    }
    return [Group(key, titles[key], groups[key]) for key in titles if key in groups]


_BY_FACTS = frozenset({Element.LEGAL_BASIS, Element.STAFF_TRANSFER, Element.FOREIGN_SUPPLIERS})
_VARIANT = ("-lots", "-none", "-no-penalty", "-volume")
"""How the ids of clauses end that stand for another one in some purchases: which, the path of a tender knows."""


def usual(shelf: Shelf, clauses: Iterable[Clause]) -> frozenset[str]:
    """Of the clauses of a criterion those that come whatever the purchase is; the others are left to whoever ticks."""
    guides = [(one.id, shelf.guide(one.id)) for one in clauses if not one.id.endswith(_VARIANT)]
    return frozenset(id for id, guide in guides if guide is None or guide.settles[0] not in _BY_FACTS)


def best_first(clauses: Sequence[Clause]) -> list[Group]:
    """Clauses in the order in which they were found, as one group; none when nothing was found."""
    return [Group("found", Message("Found, the best first"), list(clauses))] if clauses else []


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph: words as they stand, or a blank told in words."""

    words: str
    blank: bool = False


def pieces(paragraph: str, language: Language | str, blanks: Mapping[str, Blank]) -> list[Piece]:
    """A paragraph of a clause cut into words and blanks, each blank told in words."""
    found: list[Piece] = []
    for words, name, _, _ in string.Formatter().parse(paragraph):
        if words:
            found.append(Piece(words))
        if name is not None:
            told = blanks[name].title[language] if name in blanks else name.replace("_", " ")
            found.append(Piece(told, blank=True))
    return found


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """A version among the others of its item: how it stands today, and which one came before it (none: the first)."""

    number: int
    since: date
    until: date | None
    state: str
    released: bool
    before: int | None


@dataclass(frozen=True, slots=True)
class Versions:
    """All versions of an item, newest first, which of them is `shown` and which is in force (none: none is)."""

    item: Versioned
    kind: str
    every: list[ShownVersion]
    shown: ShownVersion
    in_force: int | None

    @classmethod
    def of(cls, shelf: Shelf, item: Versioned, versions: Iterable[Versioned], current: Versioned | None) -> Versions:
        """How an item stands among its versions on the shelf's day; `current` is the version in force."""
        ordered = sorted(versions, key=lambda one: one.version)
        in_force = current.version if current else None
        before: list[int | None] = [None, *(one.version for one in ordered)]
        every = [
            ShownVersion(
                one.version, one.since, one.until, _state(shelf, one, in_force), shelf.library.is_released(one), n
            )
            for one, n in zip(ordered, before, strict=False)
        ]
        own = next(one for one in every if one.number == item.version)
        return cls(item, kind_of(item), every[::-1], own, in_force)


def _state(shelf: Shelf, item: Versioned, in_force: int | None) -> str:
    if item.version == in_force:
        return "in_force"
    if item.since > shelf.day:
        return "coming"
    return "over" if shelf.library.is_released(item) else "draft"


def look_again(one: Guide | Trade | Parameter) -> date:
    """The last day on which something that was checked need not be looked at again."""
    return months_later(one.checked, one.review_months)


def named(shelf: Shelf, part: Part, text: str, language: Language) -> str:
    """What a change tells, with the titles of clauses and forms instead of their ids."""
    versions: Mapping[Part, Sequence[Versioned]] = {
        Part.CLAUSES: shelf.library.clauses,
        Part.ANNEX_FORMS: shelf.library.annex_forms,
    }
    return next((title_of(one, language) for one in versions.get(part, ()) if one.id == text), text)


def by_room(guardrails: Iterable[Guardrail]) -> list[tuple[str, list[Guardrail]]]:
    """Rules of the check by the room that looks at what they are about, in the order of `ROOMS`."""
    rules = list(guardrails)
    shared = [(room, [one for one in rules if one.room == room]) for room in ROOMS]
    return [(room, found) for room, found in shared if found]


def by_kind(sources: Mapping[str, Source]) -> list[tuple[str, list[tuple[str, Source]]]]:
    """Sources by kind, in the order of `SOURCE_KINDS`, and within it as people count: S9 before S12."""
    ordered = listed(sources)
    shared = [(kind, [pair for pair in ordered if pair[1].kind == kind]) for kind in SOURCE_KINDS]
    return [(kind, found) for kind, found in shared if found]


def own_first(language: Language) -> list[Language]:
    """The languages, the reader's own first."""
    return [language, *(one for one in Language if one is not language)]


# ── Ways to go ────────────────────────────────────────────────────────────────────────────────────────────────────────

Pairs = list[tuple[str, str]]
"""What something is called, with its id or its address."""


class _Titled(Protocol):
    @property
    def title(self) -> Text: ...


def by_title(items: Mapping[str, _Titled], language: Language) -> Pairs:
    """Ids and titles of things, in the order of the alphabet of a language."""
    return sorted(((id, one.title[language]) for id, one in items.items()), key=lambda pair: _alphabetic(pair[1]))


def _alphabetic(words: str) -> list[int]:
    """Finnish and Swedish put å, ä and ö last, in this order."""
    return [0x10000 + "åäö".index(one) if one in "åäö" else ord(one) for one in words.casefold()]


def titles(words: Mapping[str, Message], values: Iterable[str], say: Callable[[Message], str]) -> Pairs:
    """Values with their names, in the order given."""
    return [(value, say(words[value])) for value in values]


def down(items: Iterable[TargetGroup | WorkForm | Parameter | Guardrail], language: Language) -> Pairs:
    """Titles of what stands on one page, with the id by which each is found there."""
    return [(one.title[language], one.id) for one in items]


def linked(pairs: Iterable[tuple[str, str]], endpoint: str, url_for: Callable[..., str]) -> Pairs:
    """Titles with the address of each thing's own page."""
    return [(title, url_for(endpoint, id=id)) for id, title in pairs]


def filtered(pairs: Iterable[tuple[str, str]], name: str, url_for: Callable[..., str]) -> Pairs:
    """Titles with the address of the clauses that are for each of them."""
    return [(title, url_for("library.clauses", **{name: id})) for id, title in pairs]


def by_instrument(shelf: Shelf, language: Language) -> list[tuple[str, Pairs]]:
    """The criteria's ids and titles by instrument, in the order of `INSTRUMENTS`."""
    every = shelf.criteria.values()
    shared = [
        (name, [(one.id, one.title[language]) for one in every if one.instrument == name]) for name in INSTRUMENTS
    ]
    return [(name, found) for name, found in shared if found]


_PAGES = {"trade": "trade", "criterion": "criterion", "clause": "clause", "annex_form": "annex_form"}
_LISTS = {"group": "groups", "form": "forms", "parameter": "parameters", "guardrail": "guardrails", "source": "sources"}


def address_of(hit: Hit, url_for: Callable[..., str]) -> str:
    """Where something that was found is read."""
    if hit.kind in _PAGES:
        return url_for(f"library.{_PAGES[hit.kind]}", id=hit.id)
    return url_for(f"library.{_LISTS[hit.kind]}", _anchor=hit.id)


def left_open(words: str) -> str:
    """The words of a rule, with "…" for what a tender gives."""
    return "".join(piece.words if not piece.blank else "…" for piece in pieces(words, Language.EN, {}))
