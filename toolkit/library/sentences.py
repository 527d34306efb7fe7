"""Cuts a text into sentences and words, as clauses are written: with lists after a colon, and lines broken anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.base.model import Language
from toolkit.library.wordforms import Forms, forms

_CUT = r"-[ \t]*\n[ \t]*(?!(?:ja|tai|sekä|och|eller|samt|and|or)\b)(?=[a-zåäö])"
"""Where a word is cut at the end of a line; not where the first half of a pair leaves its end to the second."""

_TOKEN = re.compile(rf"\d+(?:[.,:\u00a0 ]\d+)*|[^\W\d_]+(?:(?:{_CUT}|[-'’‑])[^\W_]+)*|[%€§]")
_BULLET = r"(?:[-–—•*·▪‣☐☑☒□■✓✔]|\[[ xX]?\]|\(?[0-9]{1,2}[.)]|\(?(?:[a-zåäö]|[ivx]{2,4})\))"
_ITEM = re.compile(rf"\s*{_BULLET}\s")
_BREAK = re.compile(
    rf"\n[ \t]*\n\s*|(?<=[:;])[ \t]*\n|\n(?=[ \t]*{_BULLET}[ \t])|(?<=[.!?])[\"”»)]*\s+(?=[\"”»(]*[A-ZÅÄÖ0-9•–-])|;\s"
)
_HEADING = re.compile(r"(?<![.,:;!?\-–])\n(?=[ \t]*[A-ZÅÄÖ])")
"""A line that ends without a mark, before one that begins with a capital: a heading, or a line of a table."""

_COLUMNS = re.compile(r"\S(?:[ \t]{3,}|\t)\S")
_RUNNING = re.compile(
    r"[a-zåäö]|.*[^\W\d_]{2}[.!?;]\s|.*\b(?:in|of|from|through|at|by|the|i|på|av|från|hos|vid|till|för)$"
)
"""A line that begins inside a sentence, holds the end of one, or ends in a word that needs another."""

_FULL = 70
"""Characters from which on a line is full, so that it may have been broken before a name."""

_NUMBERING = re.compile(r"(?:^|\n)[ \t]*\(?\d{1,2}\.$")
"""What stands before the words of a numbered line; its full stop ends no sentence."""

_LABEL = re.compile(r"\d+(?:\.\d+)+\s+(?=[A-ZÅÄÖ])|\d{1,2}[.):]\s|\d{1,3} §\s")
"""The number of a line or of a section, which counts nothing."""

_ABBREVIATIONS = (
    "esim mm ym yms ks vrt ns nk n s t ex bl a dvs m fl st jfr p e g i no nr nro kpl art mom kap max min incl approx"
)
_SHORTENED = frozenset(_ABBREVIATIONS.split())
"""Words with a full stop that ends no sentence."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure or a sign of a text: where it stands, and what it may be a form of."""

    start: int
    end: int
    plain: str
    forms: Forms
    number: bool
    name: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens from `first` to before `last`; `lead` is the sentence before a list of which this one is an item."""

    first: int
    last: int
    lead: int | None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as tokens and sentences, both in its order."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]


def parsed(text: str, language: Language) -> Parsed:
    """A text in a language as sentences of words."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    lead: int | None = None
    for start, end in _sentences(text):
        first = len(tokens)
        tokens += _tokens(text, start, end, language)
        if len(tokens) == first:
            continue
        item = bool(_ITEM.match(text, start, end))
        opened = lead is not None and lead == len(sentences) - 1
        if lead is not None and not (item or opened or text[tokens[first].start].islower()):
            lead = None
        sentences.append(Sentence(first, len(tokens), lead))
        if text[start:end].rstrip().endswith(":") and not item:
            lead = len(sentences) - 1
    return Parsed(tuple(tokens), tuple(sentences))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    start = 0
    headings = (found for found in _HEADING.finditer(text) if not _broken_off(text, found.start()))
    cuts = sorted({(found.start(), found.end()) for found in (*_BREAK.finditer(text), *headings)})
    for at, after in cuts:
        if at >= start and not _shortened(text, at):
            yield start, at
            start = after
    yield start, len(text)


def _broken_off(text: str, at: int) -> bool:
    """Whether the line that ends at a place is no heading, but goes on with a name in the next one."""
    line = text[text.rfind("\n", 0, at) + 1 : at].strip()
    return not _COLUMNS.search(line) and (len(line) >= _FULL or _RUNNING.match(line) is not None)


def _shortened(text: str, at: int) -> bool:
    """Whether the full stop before a place ends a shortened word or a line's number, not a sentence."""
    if _NUMBERING.search(text, max(0, at - 12), at):
        return True
    word = re.search(r"([^\W\d_]+)\.$", text[max(0, at - 12) : at])
    return word is not None and word.group(1).casefold() in _SHORTENED


def _tokens(text: str, start: int, end: int, language: Language) -> Iterator[Token]:
    first = True
    for found in _TOKEN.finditer(text, start, end):
        written = found.group()
        plain = re.sub(_CUT, "", written).casefold().replace("’", "'").replace("‑", "-")
        figures = written[0].isdigit()
        yield Token(
            start=found.start(),
            end=found.end(),
            plain=plain,
            forms=forms(plain, language),
            number=figures and not (first and _LABEL.match(text, found.start(), end)),
            name=not first and written[0].isupper() and not written.isupper(),
        )
        first = first and figures
