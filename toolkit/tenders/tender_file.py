"""Reads a tender from a file of answers (TOML), tells every fault at once by key, and explains every key."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Language, Message, repeatable
from toolkit.base.phrases import say, write
from toolkit.library.shelf import Library
from toolkit.tenders.answers import Answer, Answers, Question, is_given
from toolkit.tenders.steps import STEPS, Step, library_choices, missing_of

LARGEST = 200_000
"""Largest tender file in bytes."""

_HEAD = ("buyer_name", "source", "assumed", *(step.name for step in STEPS))


@dataclass(frozen=True, slots=True)
class TenderFile:
    """A tender as its file tells it: the answers, and which of them the file's author only assumed."""

    buyer_name: str
    answers: Answers
    assumed: tuple[str, ...]


class FileFaults(Exception):  # noqa: N818
    """A tender file that is not understood: each fault by its key ("value.months"), in the order of the file's keys."""

    def __init__(self, faults: list[tuple[str, Message]]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults

    def in_words(self, language: Language) -> list[str]:
        """A line for each fault."""
        return [f"{key}: {say(message, language)}" for key, message in self.faults]


def read_tender_file(raw: bytes, library: Library) -> TenderFile:
    """A tender from the bytes of a file; raises `FileFaults` with every fault."""
    tables = _parse(raw)
    faults: list[tuple[str, Message]] = []
    for name in tables:
        if name not in _HEAD:
            faults.append((repeatable(name), _unknown(_HEAD)))
    buyer_name = _line(tables, "buyer_name", faults)
    _source(tables, faults)
    answers: dict[str, Answer] = {}
    for step in STEPS:
        if step.name in tables or step.asked_when(answers):
            answers |= _step(step, tables.get(step.name, {}), library, answers, faults)
    assumed = tables.get("assumed", [])
    if not isinstance(assumed, list) or not all(isinstance(key, str) and _is_given(key, tables) for key in assumed):
        faults.append(
            ("assumed", Message("A list of keys that this file gives, such as {example}", example="value.months"))
        )
        assumed = []
    if faults:
        raise FileFaults(faults)
    return TenderFile(buyer_name, answers, tuple(assumed))


def _parse(raw: bytes) -> dict[str, object]:
    if len(raw) > LARGEST:
        raise FileFaults([("file", Message("Larger than {largest} bytes", largest=LARGEST))])
    try:
        return tomllib.loads(raw.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError:
        raise FileFaults([("file", Message("Not a text file in UTF-8"))]) from None
    except (tomllib.TOMLDecodeError, RecursionError, ArithmeticError, ValueError) as fault:
        raise FileFaults([("file", Message("Not TOML: {fault}", fault=repeatable(str(fault), 200)))]) from None


def _step(
    step: Step, table: object, library: Library, earlier: Answers, faults: list[tuple[str, Message]]
) -> dict[str, Answer]:
    """One table's answers; its faults are added to those told so far."""
    if not isinstance(table, dict):
        faults.append((step.name, Message("A table of answers is needed here")))
        return {}
    given: dict[str, Answer] = {}
    wrong: set[str] = set()
    questions = {question.name: question for question in step.questions}
    for name, value in table.items():
        key = f"{step.name}.{repeatable(name)}"
        if name not in questions:
            faults.append((key, _unknown(questions)))
            continue
        try:
            answer = questions[name].take(value)
        except NotUnderstood as fault:
            faults.append((key, fault.message))
            wrong.add(name)
            continue
        if is_given(answer):
            given[name] = answer
    merged = {**earlier, **given}
    if not step.asked_when(merged):
        faults.append((step.name, Message("This is not asked, because of earlier answers: leave the table out")))
        return given
    missing = {name: fault for name, fault in missing_of(step, merged).items() if name not in wrong}
    unfit = missing if missing or wrong else step.check(merged, library)
    faults.extend((f"{step.name}.{name}", message) for name, message in unfit.items())
    return given


def _line(tables: dict[str, object], name: str, faults: list[tuple[str, Message]]) -> str:
    value = tables.get(name)
    if not isinstance(value, str) or not value.strip():
        faults.append((name, Message("The name of the contracting authority is needed")))
        return ""
    try:
        return line(value, longest=200)
    except NotUnderstood as fault:
        faults.append((name, fault.message))
        return ""


def _source(tables: dict[str, object], faults: list[tuple[str, Message]]) -> None:
    """Where the case was found: told in the file for its readers; only its form is checked."""
    source = tables.get("source", {})
    if not isinstance(source, dict) or not all(isinstance(value, str) for value in source.values()):
        faults.append(("source", Message("A table of texts is needed here")))


def _is_given(key: str, tables: dict[str, object]) -> bool:
    step, _, name = key.partition(".")
    table = tables.get(step)
    return key == "buyer_name" or (isinstance(table, dict) and name in table)


def _unknown(known: Iterable[str]) -> Message:
    return Message("Unknown. Known here: {known}", known=", ".join(known))


def explain(library: Library, language: Language) -> Iterator[str]:
    """Every key of a tender file, line by line: what it asks, what to write, which choices there are."""

    def told(message: Message) -> str:
        return say(message, language)

    yield "# " + told(Message("A tender file for `flask draft`: one table for each question, in TOML"))
    yield "# " + told(
        Message(
            "Keys marked * must be given. Where it says so, write {unknown} for what is not known",
            unknown='"not_known"',
        )
    )
    yield ""
    yield "buyer_name *  " + told(Message("the name of the contracting authority"))
    yield "source        " + told(Message("a table of texts: where the case was found; for readers of the file only"))
    yield "assumed       " + told(Message("a list of keys whose values the source does not give"))
    for step in STEPS:
        yield ""
        yield f"[{step.name}]  # {told(step.title)}"
        for question in step.questions:
            yield from _explained(question, library, language)


def _explained(question: Question, library: Library, language: Language) -> Iterator[str]:
    needed = " *" if question.required else ""
    yield f"{question.name}{needed}  {say(question.label, language)}"
    kind = say(question.kind, language)
    unit = f" ({say(question.unit, language)})" if question.unit else ""
    unknown = '; "not_known"' if question.may_be_unknown else ""
    yield f"    {kind}{unit}{unknown}"
    if question.hint:
        yield f"    {say(question.hint, language)}"
    for value, label in question.choices:
        yield f'    "{value}"  {say(label, language)}'
    if question.choices_from:
        for id, title, _ in library_choices(question, library):
            yield f'    "{id}"  {write(title, language)}'
