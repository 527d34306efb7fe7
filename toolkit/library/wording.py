"""Puts library texts into words for papers: blanks as what belongs in them, sources with what is unchecked, advice."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolkit import __version__
from toolkit.base.model import Language, Message, Text
from toolkit.base.phrases import fill, say, write
from toolkit.library.model import LIST_BLANKS, Citation, Clause, Source, Status
from toolkit.library.naming import place_of
from toolkit.library.selection import Selection
from toolkit.library.shelf import Library

Block = str | tuple[str, ...]
"""A paragraph, or bullets under the paragraph before."""

Row = tuple[str, str]

_LISTS = frozenset(f"{{{name}}}" for name in LIST_BLANKS)

REVIEWED_BY_NOBODY = Message(
    "No lawyer has reviewed these clauses in this language. Have them read by a lawyer before you use them."
)
_REVIEWED_IN_PART = Message(
    "A lawyer has reviewed some of these clauses in this language, not all. Have the others read by a lawyer before "
    "you use them."
)
_REVIEWED = Message("A lawyer has reviewed every clause in this language.")


def review_told(reviewed: Collection[bool]) -> Message:
    """Whether a lawyer has read some clauses: every one, some, or none."""
    if reviewed and all(reviewed):
        return _REVIEWED
    return _REVIEWED_IN_PART if any(reviewed) else REVIEWED_BY_NOBODY


def citations(cited: Iterable[Citation], language: Language) -> str:
    """Sources by id with the place in them; a place that was not read in the source is marked."""
    unread = say(Message("(not checked)"), language)
    words = (
        (
            one.source,
            *((write(place_of(one.section), language),) if one.section else ()),
            *((unread,) if one.status is Status.UNVERIFIED else ()),
        )
        for one in cited
    )
    return "; ".join(" ".join(parts) for parts in words)


def listed(sources: Mapping[str, Source]) -> list[tuple[str, Source]]:
    """Sources in the order in which people count their ids: S9 before S12."""
    return sorted(sources.items(), key=lambda pair: _natural(pair[0]))


def _natural(id: str) -> list[int | str]:
    return [int(part) if at % 2 else part for at, part in enumerate(re.split(r"(\d+)", id))]


def blank_words(library: Library, name: str) -> Text:
    """What stands in a blank that nobody has filled in: what belongs there, in brackets."""
    blank = library.blanks.get(name)
    words = Text(fi=name, sv=name, en=name) if blank is None else blank.title
    return Text(**{language.value: f"[{told}]" for language, told in words.items()})


def blocks(clause: Clause, library: Library, language: Language) -> tuple[Block, ...]:
    """A clause's paragraphs in a language; a paragraph that is only a list becomes bullets."""
    values = {name: blank_words(library, name) for name in clause.needs}
    return tuple(
        (filled,) if words in _LISTS else filled
        for words in clause_words(clause, language)
        for filled in (fill(words, values, language),)
    )


def clause_words(clause: Clause, language: Language) -> tuple[str, ...]:
    """The paragraphs of a clause in a language, their blanks open."""
    paragraphs: tuple[str, ...] = getattr(clause, language.value).paragraphs
    return paragraphs


def to_fill_in(selection: Selection, library: Library, language: Language) -> tuple[str, ...]:
    """What has to be filled in by hand in the chosen clauses, each once, in the order in which it is met."""
    names = dict.fromkeys(name for clause in selection.clauses for name in clause.needs)
    return tuple(blank_words(library, name)[language] for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What is told about a clause and binds nobody: its title, and rows of what and why."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything a paper of chosen clauses says, in one language.

    `sections` are the clauses: number, title, blocks. `left` is what has to be filled in by hand. `about` tells of each
    text where it is from, `made` of the whole. `advice` and `sources` are empty where only the words were asked for.
    """

    title: str
    kind: str
    version: str
    issuer: str
    standing: str
    introduction: tuple[str, ...]
    remarks: tuple[str, ...]
    left: tuple[str, ...]
    sections: tuple[tuple[str, str, tuple[Block, ...]], ...]
    about_heads: tuple[str, ...]
    about: tuple[tuple[str, ...], ...]
    made: tuple[Row, ...]
    advice: tuple[Advice, ...]
    sources: tuple[tuple[str, Source], ...]
    reviewed: bool


def shown(
    selection: Selection, library: Library, language: Language, *, advice: bool, remarks: Iterable[Message]
) -> Shown:
    """The words of a paper of the chosen clauses; with `advice` also what each is for, and its sources in full."""
    reviewed = [is_reviewed(clause, language) for clause in selection.clauses]
    numbered = tuple(enumerate(selection.clauses, 1))
    only = selection.clauses[0] if len(selection.clauses) == 1 else None
    return Shown(
        title=only.title[language] if only else say(Message("Clauses chosen from the library"), language),
        kind=say(Message("Criteria library"), language),
        version=say(Message("Texts in force on {day}", day=selection.day), language),
        issuer=say(Message("Social Criteria Toolkit"), language),
        standing=say(STANDING, language),
        introduction=(say(review_told(reviewed), language), say(_HOW_TO_USE[advice], language)),
        remarks=tuple(say(one, language) for one in remarks),
        left=to_fill_in(selection, library, language),
        sections=tuple(
            (str(number), clause.title[language], blocks(clause, library, language)) for number, clause in numbered
        ),
        about_heads=tuple(
            say(head, language)
            for head in (
                Message("Clause"),
                Message("Text in the library"),
                Message("State"),
                Message("Reviewed by a lawyer"),
                Message("Sources"),
            )
        ),
        about=tuple(_about(number, clause, library, language) for number, clause in numbered),
        made=tuple(
            (say(what, language), value)
            for what, value in (
                (Message("Texts of the library as of"), write(selection.day, language)),
                (Message("Criteria library (SHA-256)"), library.fingerprint),
                (Message("Version of the toolkit"), __version__),
            )
        ),
        advice=tuple(_advice(clause, library, language) for clause in selection.clauses) if advice else (),
        sources=tuple(listed(_sources(selection, library))) if advice else (),
        reviewed=all(reviewed),
    )


STANDING = Message(
    "Texts of the library, not of any contract. The call for tenders tells which language version prevails."
)

_HOW_TO_USE = {
    False: Message(
        "The numbered clauses are made to be copied into a contract. What follows them only tells where they come from."
    ),
    True: Message(
        "The numbered clauses are made to be copied into a contract. The advice after them binds nobody and is no part "
        "of the contract."
    ),
}


def is_reviewed(clause: Clause, language: Language) -> bool:
    """Whether a lawyer has read a clause in a language."""
    return getattr(clause, language.value).reviewed_by is not None


def _about(number: int, clause: Clause, library: Library, language: Language) -> tuple[str, ...]:
    words = getattr(clause, language.value)
    by = Message("By nobody yet")
    if words.reviewed_by is not None and words.reviewed_on is not None:
        by = Message("{name}, {day}", name=words.reviewed_by, day=words.reviewed_on)
    return (
        f"{number}. {words.title}",
        f"{clause.id}, v{clause.version}",
        say(Message("Released") if library.is_released(clause) else Message("Draft"), language),
        say(by, language),
        citations(clause.sources, language),
    )


def _advice(clause: Clause, library: Library, language: Language) -> Advice:
    return Advice(
        title=clause.title[language],
        rows=tuple((say(what, language), words) for what, words in _told(clause, library, language) if words),
    )


def _told(clause: Clause, library: Library, language: Language) -> Iterator[tuple[Message, str]]:
    yield Message("What it is for"), clause.why[language]
    guide = library.guides.get(clause.id)
    if guide is not None:
        yield Message("When to leave it out"), guide.when_not[language]
        yield Message("For the supplier"), guide.supplier[language]
        yield Message("Needs"), _titles(guide.needs, library, language)
        yield Message("Stands instead of"), _titles(guide.replaces, library, language)
    yield Message("Sources"), citations(clause.sources, language)


def _titles(ids: Iterable[str], library: Library, language: Language) -> str:
    """Titles of other clauses, in the newest version of each."""
    newest = {clause.id: clause for clause in sorted(library.clauses, key=lambda one: one.version)}
    return "; ".join(newest[id].title[language] for id in ids if id in newest)


def _sources(selection: Selection, library: Library) -> dict[str, Source]:
    cited = {one.source for clause in selection.clauses for one in clause.sources}
    return {id: library.sources[id] for id in cited}
