"""Checks of the signs by which a text shows a fault: what they name is there, and what they lack is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from toolkit.base.model import Language, Severity
from toolkit.library.model import Clause, Guardrail
from toolkit.library.reader import TOPICS, Contents, Fault
from toolkit.library.side_by_side import Said
from toolkit.library.signs import Phrase, Reading, Sign, Subject

BY_PROGRAM = frozenset({"identity-code"})
"""Signs without words: the program itself finds what they are about."""


def check_signs(contents: Contents) -> Iterator[Fault]:
    """Every fault of the signs, of what they come of, and of the topics that phrases name."""
    read: dict[str, Sign | Subject] = {**contents.of(Sign), **contents.of(Subject)}
    for file, one in read.items():
        yield from (Fault(file, key, what) for key, what in _readings(one))
        yield from (Fault(file, key, what) for key, what in _named_topics(one, contents.topics))
    there = {
        "guardrail": {one.id for one in contents.of(Guardrail).values()},
        "clause": {one.id for one in contents.of(Clause).values()},
        "subject": {one.id for one in contents.of(Subject).values()},
    }
    for file, sign in contents.of(Sign).items():
        yield from (Fault(file, key, what) for key, what in _names(sign, there))
    for name, topic in contents.topics.items():
        for language in Language:
            for number, phrase in enumerate(topic[language], 1):
                for other in _topics(phrase):
                    what = "a topic in a topic" if other in contents.topics else f"no topic {other}"
                    yield Fault(TOPICS, f"{name}.{language}[{number}]", what)


def _readings(one: Sign | Subject) -> Said:
    """Whether there are words in each language, and each reading can be read."""
    inherits = isinstance(one, Sign) and one.of is not None
    for language in Language:
        if not one[language] and one.id not in BY_PROGRAM:
            yield language, "missing"
        for number, reading in enumerate(one[language], 1):
            if reading.marks:
                continue
            if not inherits:
                yield f"{language}[{number}].marks", "missing: nor does it come of a subject"
            if not reading.settled:
                yield f"{language}[{number}].settled", "missing: it would always be found"
            if reading.beside or reading.unless:
                yield f"{language}[{number}].marks", "missing: only a sentence with marks has something beside them"


def _named_topics(one: Sign | Subject, topics: Collection[str]) -> Said:
    for language in Language:
        for number, reading in enumerate(one[language], 1):
            for topic in sorted(
                {topic for phrase in _phrases(reading) for topic in _topics(phrase)}.difference(topics)
            ):
                yield f"{language}[{number}]", f"no topic {topic}"


def _names(sign: Sign, there: Mapping[str, Collection[str]]) -> Said:
    """Whether what a sign names is there, and its basis has its sources."""
    if sign.guardrail not in there["guardrail"]:
        yield "guardrail", f"no guardrail {sign.guardrail}"
    if sign.of is not None and sign.of not in there["subject"]:
        yield "of", f"no subject {sign.of}"
    if sign.kind == "lacking" and sign.severity is Severity.BLOCK:
        yield "severity", "what a text does not say may stand elsewhere: it warns at most"
    for number, id in enumerate(sign.suggests, 1):
        if id not in there["clause"]:
            yield f"suggests[{number}]", f"no clause {id}"
    if (sign.basis is None) != (sign.status is None) or (sign.basis is None and sign.sources):
        yield "basis", "basis, sources and status go together"


def _phrases(reading: Reading) -> Iterator[Phrase]:
    yield from reading.marks
    yield from reading.unless
    yield from (phrase for group in reading.beside for phrase in group)
    for together in reading.settled:
        yield from together.unless
        yield from (phrase for group in together.all for phrase in group)


def _topics(phrase: Phrase) -> Iterator[str]:
    return (element[1:] for element in phrase.split(" ") if element.startswith("@"))
