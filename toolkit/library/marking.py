"""Finds the signs of faults in a text and marks the words that show them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.base.model import Language
from toolkit.library.sentences import Parsed, parsed
from toolkit.library.signs import Phrase, Reading, Sign, Subject, Together, Topic
from toolkit.library.wordforms import sought

GAP, LONGEST_GAP = "…", 4
"""What stands in a phrase for other words, and how many these may be at most."""

_CLASSES = {"<number>": "number", "<name>": "name"}


class Span(NamedTuple):
    """A piece of a text, from its first character to before its last."""

    start: int
    end: int


class _Match(NamedTuple):
    """Where a phrase stands: the sentence, the first token and the one after its last."""

    sentence: int
    first: int
    last: int


def marks(
    text: str,
    language: Language,
    signs: Collection[Sign],
    subjects: Mapping[str, Subject],
    topics: Mapping[str, Topic],
) -> dict[str, tuple[Span, ...]]:
    """The words that show each sign found in a text, by the sign's id; what is not found is not there.

    A sign that comes of a subject is looked for only in a text about it. What is lacking is told once, by the first
    words because of which it should be there.
    """
    reader = _Reader(parsed(text, language), language, topics)
    about = {id: reader.spans(subjects[id][language], ()) for id in {sign.of for sign in signs if sign.of is not None}}
    found: dict[str, tuple[Span, ...]] = {}
    for sign in signs:
        why = about[sign.of] if sign.of is not None else ()
        if sign.of is None or why:
            spans = reader.spans(sign[language], why)
            if spans:
                found[sign.id] = spans[:1] if sign.kind == "lacking" else spans
    return found


class _Reader:
    """A parsed text with all its words by their forms, so that a phrase is looked for only where it may begin."""

    def __init__(self, text: Parsed, language: Language, topics: Mapping[str, Topic]) -> None:
        self._text, self._language, self._topics = text, language, topics
        self._words: dict[str, list[int]] = defaultdict(list)
        self._parts: dict[str, list[int]] = defaultdict(list)
        self._plain: dict[str, list[int]] = defaultdict(list)
        for at, token in enumerate(text.tokens):
            self._plain[token.plain].append(at)
            for word in token.forms.words:
                self._words[word].append(at)
            for part in token.forms.parts:
                self._parts[part].append(at)
        self._sentence_of = [n for n, one in enumerate(text.sentences) for _ in range(one.first, one.last)]
        self._vocabulary = sorted(self._plain)
        self._of: dict[str, frozenset[int]] = {}
        self._found: dict[Phrase, tuple[_Match, ...]] = {}
        self._holding: dict[tuple[Phrase, ...], frozenset[int]] = {}

    def spans(self, readings: Sequence[Reading], inherited: tuple[Span, ...]) -> tuple[Span, ...]:
        """The words of a text that these readings mark, in its order, without overlaps."""
        spans: set[Span] = set()
        for reading in readings:
            if any(self._holds(one) for one in reading.settled):
                continue
            spans.update(self._marked(reading) if reading.marks else inherited)
        return _apart(sorted(spans))

    def _marked(self, reading: Reading) -> Iterator[Span]:
        tokens = self._text.tokens
        for phrase in reading.marks:
            for match in self._matches(phrase):
                if self._beside(match.sentence, reading.beside, reading.unless):
                    yield Span(tokens[match.first].start, tokens[match.last - 1].end)

    def _holds(self, together: Together) -> bool:
        """Whether any sentence, with what leads to it, holds what has to stand together."""
        where = {sentence for group in together.all for sentence in self._sentences_with(group)}
        return any(self._beside(sentence, together.all, together.unless) for sentence in where)

    def _beside(self, sentence: int, groups: Sequence[tuple[Phrase, ...]], unless: tuple[Phrase, ...]) -> bool:
        """Whether a sentence, with what leads to it, has a phrase of each group, and by itself none that excuses it."""
        lead = self._text.sentences[sentence].lead
        return all(
            sentence in self._sentences_with(group) or lead in self._sentences_with(group) for group in groups
        ) and not (unless and sentence in self._sentences_with(unless))

    def _sentences_with(self, phrases: tuple[Phrase, ...]) -> frozenset[int]:
        if phrases not in self._holding:
            self._holding[phrases] = frozenset(match.sentence for phrase in phrases for match in self._matches(phrase))
        return self._holding[phrases]

    def _matches(self, phrase: Phrase) -> tuple[_Match, ...]:
        """Everywhere a phrase stands."""
        if phrase not in self._found:
            self._found[phrase] = tuple(
                match for plain in self._without_topics(phrase) for match in self._stands(plain)
            )
        return self._found[phrase]

    def _without_topics(self, phrase: str) -> Iterator[tuple[str, ...]]:
        """The phrases that a phrase stands for, each topic in it replaced by one of that topic's own."""
        before, named, after = phrase.partition("@")
        if not named:
            yield tuple(phrase.split(" "))
            return
        topic, _, rest = after.partition(" ")
        for one in self._topics[topic][self._language]:
            yield from self._without_topics(f"{before}{one} {rest}".strip())

    def _stands(self, elements: tuple[str, ...]) -> Iterator[_Match]:
        if not all(element == GAP or self._places(element) for element in elements):
            return  # most phrases have a word that the text has nowhere
        for at in sorted(self._places(elements[0])):
            number = self._sentence_of[at]
            end = self._end(elements[1:], at + 1, self._text.sentences[number].last)
            if end is not None:
                yield _Match(number, at, end)

    def _end(self, elements: tuple[str, ...], at: int, last: int) -> int | None:
        """Where a phrase ends whose other elements are sought from `at` on; none: it does not stand here."""
        if not elements:
            return at
        gap = elements[0] == GAP
        element, rest = elements[gap], elements[gap + 1 :]
        for place in range(at, min(at + (LONGEST_GAP if gap else 0) + 1, last)):
            if place in self._places(element):
                end = self._end(rest, place + 1, last)
                if end is not None:
                    return end
        return None

    def _places(self, element: str) -> frozenset[int]:
        """Every token that is of an element of a phrase."""
        if element not in self._of:
            self._of[element] = frozenset(at for one in element.split("|") for at in self._places_of(one))
        return self._of[element]

    def _places_of(self, one: str) -> Iterable[int]:
        if one in _CLASSES:
            return (at for at, token in enumerate(self._text.tokens) if getattr(token, _CLASSES[one]))
        if one.startswith("="):
            return self._plain.get(one[1:], ())
        if one.endswith("*"):
            beginning = one.strip("~*")
            if one.startswith("~"):
                return (at for plain in self._vocabulary if beginning in plain for at in self._plain[plain])
            return self._beginning(beginning)
        if one.startswith("~"):
            part = sought(one[1:], self._language)
            if self._language is not Language.FI:  # nothing tells where these compounds are joined
                return (at for plain in self._vocabulary if part in plain for at in self._plain[plain])
            return self._parts.get(part, ())
        return self._words.get(sought(one, self._language), ())

    def _beginning(self, letters: str) -> Iterator[int]:
        for plain in self._vocabulary[bisect_left(self._vocabulary, letters) :]:
            if not plain.startswith(letters):
                break
            yield from self._plain[plain]


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Spans in their order, those that overlap made one."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
