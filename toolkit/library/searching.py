"""Finds what the library says by words of any of its three languages, and by what it is for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from toolkit.base.model import Language, Text
from toolkit.library.findable import Kind, findable
from toolkit.library.shelf import Library
from toolkit.library.word_forms import WORD, bare, key, plain

LONGEST_QUESTION = 1_000
"""Characters of a question that are read."""

MOST_WORDS = 12
"""Words of a question that are looked for; the rest of a longer one is left out."""

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


_Terms = Mapping[Language, Mapping[str, float]]
"""Keys of the library that answer one word, in each language, and how well."""


class Index:
    """What can be found in the library on a day. It never changes, so threads may share it.

    One word stands for many forms and compounds; those that answer it are counted together as one word (BM25 over
    weighted fields). A ranking that counts each form by itself, as that of SQLite, would take a rare compound for
    better than the word that was asked for.
    """

    def __init__(self, library: Library, day: date) -> None:
        self._items = tuple(findable(library.on(day)))
        self._blanks = library.blanks
        found: dict[Language, dict[str, dict[int, float]]] = {language: {} for language in Language}
        lengths = []
        keys: list[tuple[frozenset[tuple[Language, str]], ...]] = []
        for number, item in enumerate(self._items):
            length = 0.0
            of_pieces = []
            for piece in item.pieces:
                weight = piece.place.weight
                of_piece = set()
                for language, text in piece.text.items() if weight else ():
                    known = found[language]
                    for word in _words(text):
                        one = key(word, language)
                        of_piece.add((language, one))
                        length += weight
                        places = known.setdefault(one, {})
                        places[number] = places.get(number, 0.0) + weight
                of_pieces.append(frozenset(of_piece))
            lengths.append(length)
            keys.append(tuple(of_pieces))
        self._found = found
        self._bare: dict[Language, dict[str, list[str]]] = {language: {} for language in Language}
        for language, known in found.items():
            for one in known:
                if not one.isascii():
                    self._bare[language].setdefault(bare(one), []).append(one)
        self._keys = tuple(keys)
        average = sum(lengths) / len(lengths) if lengths else 1.0
        self._long = tuple(1 - _LENGTH + _LENGTH * length / average for length in lengths)

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
        answers = [self._scores(terms) for terms in asked]
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

    def _asked(self, question: str) -> tuple[_Terms, ...]:
        """For each word of a question the keys of the library that answer it."""
        words = list(dict.fromkeys(_words(question[:LONGEST_QUESTION])))[:MOST_WORDS]
        telling = [word for word in words if word not in _STOP] or words
        return tuple(terms for word in telling for terms in self._answering(word))

    def _answering(self, word: str) -> Iterator[_Terms]:
        """What answers a word; where nothing does, what answers it without å, ä, ö, or else its two halves."""
        terms = self._terms(word)
        if not any(terms.values()):
            terms = self._bare_terms(word)
        halves = () if any(terms.values()) else self._halves(word)
        yield from map(self._terms, halves)
        if not halves:
            yield terms

    def _terms(self, word: str) -> _Terms:
        return {language: _alike(key(word, language), found) for language, found in self._found.items()}

    def _bare_terms(self, word: str) -> _Terms:
        return {
            language: {
                one: how for like, how in _alike(bare(key(word, language)), known).items() for one in known[like]
            }
            for language, known in self._bare.items()
        }

    def _halves(self, word: str) -> tuple[str, ...]:
        """A compound that the library does not know, cut into two words that it knows; as long a head as there is."""
        for language in (Language.FI, Language.SV):
            found = self._found[language]
            for cut in range(_SHORT, len(word) - _SHORT + 1):
                if key(word[:cut], language) in found and key(word[cut:], language) in found:
                    return word[:cut], word[cut:]
        return ()

    def _scores(self, terms: _Terms) -> dict[int, float]:
        """Of each item that answers a word, how well (BM25; every form of the word counts as the word)."""
        often: dict[int, float] = {}
        for language, alike in terms.items():
            for one, how in alike.items():
                for number, times in self._found[language][one].items():
                    often[number] = often.get(number, 0.0) + how * times
        rare = log(1 + (len(self._items) - len(often) + 0.5) / (len(often) + 0.5))
        return {number: rare * times / (times + _SATURATION * self._long[number]) for number, times in often.items()}

    def _hit(self, number: int, language: Language, asked: Sequence[_Terms], score: float) -> Hit:
        item = self._items[number]
        wanted = [
            {(spoken, one): how for spoken, alike in terms.items() for one, how in alike.items()} for terms in asked
        ]
        best, at = 0.0, min(1, len(item.pieces) - 1)  # the summary; the title is told anyway
        for number_of_piece, (piece, keys) in enumerate(zip(item.pieces, self._keys[number], strict=True)):
            told = sum(max((how for one, how in alike.items() if one in keys), default=0.0) for alike in wanted)
            if number_of_piece and piece.place.telling and told > best:
                best, at = told, number_of_piece
        alike = {one for terms in asked for one in terms[language]}
        return Hit(
            item.kind, item.id, item.title, self._extract(item.pieces[at].text[language], language, alike), score
        )

    def _extract(self, text: str, language: Language, alike: Collection[str]) -> str:
        """A text with its blanks told in words, cut to length around the first word looked for."""
        told = _BLANK.sub(lambda found: self._in_words(found[1], language), text)
        if len(told) <= EXTRACT:
            return told
        at = next(
            (one.start() for one in WORD.finditer(told) if key(plain(one[0][:LONGEST_WORD]), language) in alike), 0
        )
        begin = 0 if at < EXTRACT // 2 else told.rfind(" ", 0, at - EXTRACT // 4) + 1
        begin = max(0, min(begin, len(told) - EXTRACT + 2))
        if begin:
            begin = told.find(" ", begin - 1) + 1
        before = "… " if begin else ""
        end = begin + EXTRACT - len(before)
        if end >= len(told):
            return before + told[begin:]
        return before + told[begin : told.rfind(" ", begin, end - 1)] + " …"

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
