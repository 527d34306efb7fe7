"""Checks of the signs by which a text shows a fault: what they name is there, and what they lack is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from toolkit.base.model import Language
from toolkit.library.model import Clause, Guardrail
from toolkit.library.reader import TOPICS, Contents, Fault
from toolkit.library.side_by_side import Said
from toolkit.library.signs import Phrase, Reading, Sign

BY_PROGRAM = frozenset({"identity-code"})
"""Signs without words: the program itself finds what they are about."""


def check_signs(contents: Contents) -> Iterator[Fault]:
    """Every fault of the signs and of the topics that their phrases name."""
    signs = contents.of(Sign)
    there = {
        "guardrails": _ids(contents, Guardrail),
        "clauses": frozenset(one.id for one in contents.of(Clause).values()),
        "topics": frozenset(contents.topics),
    }
    kinds = {sign.id: sign.kind for sign in signs.values()}
    for file, sign in signs.items():
        yield from (Fault(file, key, what) for key, what in _whole(sign))
        yield from (Fault(file, key, what) for key, what in _named(sign, kinds, there))
    for name, topic in contents.topics.items():
        for language in Language:
            for number, phrase in enumerate(topic[language], 1):
                for other in _topics(phrase):
                    what = "a topic in a topic" if other in contents.topics else f"no topic {other}"
                    yield Fault(TOPICS, f"{name}.{language}[{number}]", what)


def _ids(contents: Contents, kind: type[Guardrail]) -> frozenset[str]:
    return frozenset(PurePosixPath(file).stem for file in contents.of(kind))


def _whole(sign: Sign) -> Said:
    """Whether a sign has all that its kind needs, and in each language words that show it."""
    told = {"guardrail": sign.guardrail, "severity": sign.severity, "message": sign.message, "fix": sign.fix}
    for key, value in told.items():
        if sign.kind == "topic" and value is not None:
            yield key, "a topic is told to nobody"
        if sign.kind != "topic" and value is None:
            yield key, "missing"
    if (sign.basis is None) != (sign.status is None) or (sign.basis is None and sign.sources):
        yield "basis", "basis, sources and status go together"
    for language in Language:
        if not sign[language] and sign.id not in BY_PROGRAM:
            yield language, "missing"
        for number, reading in enumerate(sign[language], 1):
            if not reading.marks and sign.of is None:
                yield f"{language}[{number}].marks", "missing: nor does the sign come of another"
            if not reading.marks and not reading.settled:
                yield f"{language}[{number}].settled", "missing: it would always be found"
            if not reading.marks and (reading.beside or reading.unless):
                yield f"{language}[{number}].marks", "missing: only a sentence with marks has something beside them"


def _named(sign: Sign, kinds: Mapping[str, str], there: Mapping[str, frozenset[str]]) -> Said:
    """Whether what a sign names is there."""
    if sign.guardrail is not None and sign.guardrail not in there["guardrails"]:
        yield "guardrail", f"no guardrail {sign.guardrail}"
    if sign.of is not None and kinds.get(sign.of) != "topic":
        yield "of", f"no sign {sign.of} of the kind topic"
    if sign.of is not None and sign.kind == "topic":
        yield "of", "a topic comes of nothing"
    for number, id in enumerate(sign.suggests, 1):
        if id not in there["clauses"]:
            yield f"suggests[{number}]", f"no clause {id}"
    for language in Language:
        for number, reading in enumerate(sign[language], 1):
            for topic in sorted({topic for phrase in _phrases(reading) for topic in _topics(phrase)}):
                if topic not in there["topics"]:
                    yield f"{language}[{number}]", f"no topic {topic}"


def _phrases(reading: Reading) -> Iterator[Phrase]:
    yield from reading.marks
    yield from reading.unless
    yield from (phrase for group in reading.beside for phrase in group)
    for together in reading.settled:
        yield from together.unless
        yield from (phrase for group in together.all for phrase in group)


def _topics(phrase: Phrase) -> Iterator[str]:
    return (element[1:] for element in phrase.split(" ") if element.startswith("@"))
