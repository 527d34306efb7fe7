"""Finds what the library says by words of any of its three languages, and by what it is for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from toolkit.base.model import Language, Text
from toolkit.library.findable import Kind, findable
from toolkit.library.inflection import WORD, bare, key, plain
from toolkit.library.shelf import Library

LONGEST_QUESTION = 1_000
"""Characters of a question that are read."""

MOST_WORDS = 12
"""Words of a question that are looked for; the rest of a longer one is left out."""

MOST_CUT = 3
"""Words of a question, unknown as they are, that are tried as compounds."""

LONGEST_WORD = 60
"""Letters of a word that count; the rest of a longer one is left out, in the library and in a question."""

EXTRACT = 240
"""Characters of an extract at most, marks of leaving out included."""

_SHORT = 4
"""From so many letters on a key is looked for in compounds. One letter less may begin or end one, which counts little;
still fewer make only a word of their own."""

# How well a word of the library answers a word of the question, by where the key is found in it.
_SAME, _NEAR, _BEGINS, _ENDS, _INSIDE, _BEGINS_SHORT = 1.0, 0.8, 0.6, 0.6, 0.3, 0.1

_SATURATION, _LENGTH = 1.5, 0.4
"""k1 and b of BM25; b is low, since a longer text here is no less about its matter."""

_OF_KIND: Mapping[str, float] = {
    "trade": 1.3,
    "criterion": 1.25,
    "clause": 1.15,
    "group": 1.1,
    "form": 1.1,
    "annex_form": 1.0,
    "parameter": 0.9,
    "guardrail": 0.9,
    "source": 0.8,
}
"""Whoever searches looks for what can be used before what it rests on."""

_STOP = {
    word
    for line in (
        "ja tai on ei se joka jos kun että eli sekä kuin",
        "och eller är en ett den det som att i på för av till med om inte de",
        "and or the a an of to in for on is are be by it that with not",
    )
    for word in line.split()
}
"""Words too common to look for, unless a question has no others."""

_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Hit:
    """One item found. `extract` is plain text in the language asked for: the piece in which the words were found.

    `score` puts hits of one question in order, the best first, and means nothing beyond it.
    """

    kind: Kind
    id: str
    title: Text
    extract: str
    score: float


_Answer = Mapping[int, float]
"""Terms of the library that answer one word, and how well. A term is a word of one language in all its forms."""


class Index:
    """What can be found in the library on a day. It never changes, so threads may share it.

    One word stands for many forms and compounds; those that answer it are counted together as one word (BM25 over
    weighted fields). A ranking that counts each form by itself, as that of SQLite, would take a rare compound for
    better than the word that was asked for.
    """

    def __init__(self, library: Library, day: date) -> None:
        self._items = tuple(findable(library.on(day)))
        self._blanks = library.blanks
        self._terms: dict[Language, dict[str, int]] = {language: {} for language in Language}
        self._places: list[dict[int, float]] = []  # for each term, in which items it stands and what it weighs there
        pieces, lengths = [], []
        of_words: dict[Language, dict[str, int]] = {language: {} for language in Language}
        for number, item in enumerate(self._items):
            length = 0.0
            of_pieces = []
            for piece in item.pieces:
                weight = piece.place.weight
                terms: set[int] = set()
                for language, text in piece.text.items() if weight else ():
                    known = of_words[language]
                    for word in _words(text):
                        term = known.get(word)
                        if term is None:
                            term = known[word] = self._new_term(word, language)
                        terms.add(term)
                        places = self._places[term]
                        places[number] = places.get(number, 0.0) + weight
                        length += weight
                of_pieces.append(frozenset(terms))
            pieces.append(tuple(of_pieces))
            lengths.append(length)
        self._pieces = tuple(pieces)
        average = sum(lengths) / len(lengths) if sum(lengths) else 1.0
        self._long = tuple(1 - _LENGTH + _LENGTH * length / average for length in lengths)
        self._bare: dict[Language, dict[str, list[str]]] = {language: {} for language in Language}
        for language, keys in self._terms.items():
            for one in keys:
                if not one.isascii():
                    self._bare[language].setdefault(bare(one), []).append(one)

    def _new_term(self, word: str, language: Language) -> int:
        """The number of what a word is a form of."""
        keys = self._terms[language]
        term = keys.setdefault(key(word, language), len(self._places))
        if term == len(self._places):
            self._places.append({})
        return term

    def find(
        self,
        words: str,
        language: Language,
        *,
        kinds: Collection[str] = (),
        trade: str | None = None,
        instrument: str | None = None,
        measure: str | None = None,
        group: str | None = None,
        at_most: int = 50,
    ) -> tuple[Hit, ...]:
        """What answers all the words, the best first; where nothing does, what answers most of them.

        The words may be of any of the three languages, in any form, and the head or the beginning of a compound.
        `kinds` and the others leave out what is not for them (empty or none: nothing is left out). Without words
        everything that is left comes in the library's order.
        """
        left = [
            number
            for number, item in enumerate(self._items)
            if (not kinds or item.kind in kinds) and item.is_for(trade, instrument, measure, group)
        ]
        if not words.strip():
            return tuple(self._hit(number, language, (), 0.0) for number in left[: max(at_most, 0)])
        asked = self._asked(words)
        answers = [self._scores(answer) for answer in asked]
        ranked = []
        for number in left:
            scores = [answer[number] for answer in answers if number in answer]
            if scores:
                ranked.append((len(scores), sum(scores) * _OF_KIND[self._items[number].kind], number))
        most = max((matched for matched, _, _ in ranked), default=0)
        if most == len(answers):
            ranked = [one for one in ranked if one[0] == most]
        ranked.sort(key=lambda one: (-one[0], -one[1], one[2]))
        return tuple(self._hit(number, language, asked, score) for _, score, number in ranked[: max(at_most, 0)])

    def _asked(self, question: str) -> tuple[_Answer, ...]:
        """For each word of a question the terms of the library that answer it.

        Where nothing answers a word, it is taken as written without å, ä, ö, or else as a compound of known words; the
        latter only for a few words of a question, since cutting takes longest of all.
        """
        words = list(dict.fromkeys(_words(question[:LONGEST_QUESTION])))[:MOST_WORDS]
        asked: list[_Answer] = []
        left = MOST_CUT
        for word in [word for word in words if word not in _STOP] or words:
            answer = self._answer(word) or self._bare_answer(word)
            parts: tuple[str, ...] = ()
            if not answer and left:
                left -= 1
                parts = self._parts(word)
            asked += map(self._answer, parts) if parts else (answer,)
        return tuple(asked)

    def _answer(self, word: str) -> _Answer:
        return {
            keys[one]: how
            for language, keys in self._terms.items()
            for one, how in _alike(key(word, language), keys).items()
        }

    def _bare_answer(self, word: str) -> _Answer:
        return {
            self._terms[language][one]: how
            for language, known in self._bare.items()
            for like, how in _alike(bare(key(word, language)), known).items()
            for one in known[like]
        }

    def _parts(self, word: str) -> tuple[str, ...]:
        """A compound that the library does not know, cut into two or three words that it knows; nothing if none fit."""
        for language in (Language.FI, Language.SV):
            for most in (1, 2):
                parts = self._cut(word, language, most)
                if parts:
                    return parts
        return ()

    def _cut(self, word: str, language: Language, most: int) -> tuple[str, ...]:
        """A word in at most so many cuts, the longest beginning first."""
        for cut in range(len(word) - _SHORT, _SHORT - 1, -1) if most else ():
            if key(word[:cut], language) in self._terms[language]:
                rest = word[cut:]
                known = key(rest, language) in self._terms[language]
                parts = (rest,) if known else self._cut(rest, language, most - 1)
                if parts:
                    return (word[:cut], *parts)
        return ()

    def _scores(self, answer: _Answer) -> dict[int, float]:
        """Of each item that answers a word, how well (BM25; every form of the word counts as the word)."""
        often: dict[int, float] = {}
        for term, how in answer.items():
            for number, times in self._places[term].items():
                often[number] = often.get(number, 0.0) + how * times
        rare = log(1 + (len(self._items) - len(often) + 0.5) / (len(often) + 0.5))
        return {number: rare * times / (times + _SATURATION * self._long[number]) for number, times in often.items()}

    def _hit(self, number: int, language: Language, asked: Sequence[_Answer], score: float) -> Hit:
        """An item with the piece that answers most words best; the title is told anyway, else it is the summary."""
        item = self._items[number]
        best, at = 0.0, min(1, len(item.pieces) - 1)
        for place, (piece, terms) in enumerate(zip(item.pieces, self._pieces[number], strict=True)):
            if place and piece.place.telling:
                told = sum(max((answer[term] for term in terms & answer.keys()), default=0.0) for answer in asked)
                if told > best:
                    best, at = told, place
        looked_for = {term for answer in asked for term in answer}
        extract = self._extract(item.pieces[at].text[language], language, looked_for)
        return Hit(item.kind, item.id, item.title, extract, score)

    def _extract(self, text: str, language: Language, looked_for: Collection[int]) -> str:
        """A text with its blanks told in words, cut to length around the first word looked for."""
        told = _BLANK.sub(lambda found: self._in_words(found[1], language), text)
        if len(told) <= EXTRACT:
            return told
        at = next((one.start() for one in WORD.finditer(told) if self._term(one[0], language) in looked_for), 0)
        begin = 0 if at < EXTRACT // 2 else told.rfind(" ", 0, at - EXTRACT // 4) + 1
        begin = max(0, min(begin, len(told) - EXTRACT + 2))
        if begin:
            begin = told.find(" ", begin - 1) + 1
        before = "… " if begin else ""
        end = begin + EXTRACT - len(before)
        if end >= len(told):
            return before + told[begin:]
        return before + told[begin : told.rfind(" ", begin, end - 1)] + " …"

    def _term(self, word: str, language: Language) -> int | None:
        return self._terms[language].get(key(plain(word[:LONGEST_WORD]), language))

    def _in_words(self, name: str, language: Language) -> str:
        blank = self._blanks.get(name)
        return f"[{blank.title[language]}]" if blank else "[…]"


def _words(text: str) -> list[str]:
    """The words of a text as `key` takes them."""
    return [word[:LONGEST_WORD] for word in WORD.findall(plain(text))]


def _alike(stem: str, known: Collection[str]) -> dict[str, float]:
    """The known keys that answer a key, and how well: the same, nearly the same, or a compound with it."""
    told: dict[str, float] = {}
    least = len(stem)
    if stem in known:
        told[stem] = _SAME
    for one in known:
        if stem not in one:
            continue
        if one.startswith(stem):
            if least >= _SHORT:
                told.setdefault(one, _BEGINS)
            elif least == _SHORT - 1 and stem not in known:
                told.setdefault(one, _NEAR if len(one) == least + 1 else _BEGINS_SHORT)
        elif least >= _SHORT - 1 and one.endswith(stem) and len(one) >= least + _LEAST_BEFORE:
            told[one] = _ENDS
        elif least > _SHORT:
            told[one] = _INSIDE
    for shorter in (stem[:-1], stem[:-2]):  # endings that a stemmer took off in one form and left in another
        if len(shorter) > _SHORT and shorter in known:
            told.setdefault(shorter, _NEAR)
    return told


_LEAST_BEFORE = 3
"""Letters before the last part of a compound: shorter beginnings are part of the word (lehti is no kind of ehto)."""
