"""Reads a tender from a file of answers (TOML), tells every fault at once by key, and explains every key."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Language, Message, repeatable
from toolkit.base.phrases import say, write
from toolkit.library.shelf import Library
from toolkit.tenders.answers import Answer, Answers, Faults, Question, Shape, is_given
from toolkit.tenders.steps import STEPS, Step, asked, is_full, missing_of, seen_of
from toolkit.tenders.wording import library_choices

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
        if step.name in tables or step.is_asked(answers):
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


_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_DEEP_KEY = re.compile(rf"(?<![\w-]){_PART}(?:[ \t]*\.[ \t]*{_PART}){{20}}")
"""A key such as a.b.c with more parts than any has: the time that reading it takes grows with their square."""


def _parse(raw: bytes) -> dict[str, object]:
    if len(raw) > LARGEST:
        raise FileFaults([("file", Message("Larger than {largest} bytes", largest=LARGEST))])
    try:
        words = raw.decode("utf-8-sig")
        if _DEEP_KEY.search(words):
            raise ValueError("a key of more than twenty parts")
        return tomllib.loads(words, parse_float=Decimal)
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
        if name not in questions:
            faults.append((f"{step.name}.{repeatable(name)}", _unknown(questions)))
            continue
        answer, unread = _taken(questions[name], value)
        if unread:
            faults.extend((_key(step, field), message) for field, message in unread.items())
            wrong.add(name)
        elif is_given(answer):
            given[name] = answer
    merged = {**earlier, **given}
    if not step.is_asked(merged):
        faults.append((step.name, _not_asked(full=step.full and not is_full(merged), table=True)))
        return {}
    shown = {question.name for question in asked(step, merged)}
    for name in table:
        if name in questions and name not in shown:
            full = questions[name].full and not is_full(merged)
            faults.append((f"{step.name}.{name}", _not_asked(full=full, table=False)))
    missing = {key: fault for key, fault in missing_of(step, merged).items() if key.partition(".")[0] not in wrong}
    unfit = missing if missing or wrong else step.check(seen_of(step, merged), library)
    faults.extend((_key(step, field), message) for field, message in unfit.items())
    return {name: answer for name, answer in given.items() if name in shown}


def _taken(question: Question, value: object) -> tuple[Answer, Faults]:
    """What a value answers, and what is wrong with it, by field."""
    try:
        if question.shape is Shape.ROWS:
            return question.take_rows(value)
        return question.take(value), {}
    except NotUnderstood as fault:
        return "", {question.name: fault.message}


def _key(step: Step, field: str) -> str:
    """The key of a tender file at which a field stands: "lots.2.value" is lots.lots[2].value."""
    return f"{step.name}." + re.sub(r"^(\w+)\.([0-9]+)\.", r"\1[\2].", field)


def _not_asked(*, full: bool, table: bool) -> Message:
    if full:
        return Message('Asked on the full path only: write path = "full" under [purchase], or leave it out')
    if table:
        return Message("This is not asked, because of earlier answers: leave the table out")
    return Message("This is not asked, because of earlier answers: leave it out")


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
    """Whether the file gives a key: "value.months", or one of a row, "lots.lots[2].value"."""
    step, _, name = key.partition(".")
    table = tables.get(step)
    if key == "buyer_name" or not isinstance(table, dict):
        return key == "buyer_name"
    of_row = _OF_ROW.fullmatch(name)
    if not of_row:
        return name in table
    rows, number = table.get(of_row["table"]), int(of_row["number"])
    row = rows[number - 1] if isinstance(rows, list) and 1 <= number <= len(rows) else None
    return isinstance(row, dict) and of_row["column"] in row


_OF_ROW = re.compile(r"(?P<table>\w+)\[(?P<number>\d{1,3})\]\.(?P<column>\w+)", re.ASCII)


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
        yield f"[{step.name}]  # {told(step.title)}" + (f" ({told(_FULL)})" if step.full else "")
        for question in step.questions:
            yield from _explained(question, library, language, full=question.full and not step.full)
            for column in question.columns:
                yield from (
                    f"    {line}"
                    for line in _explained(column, library, language, table=f"{step.name}.{question.name}")
                )


_FULL = Message("on the full path only")


def _explained(
    question: Question, library: Library, language: Language, *, full: bool = False, table: str = ""
) -> Iterator[str]:
    """What a key asks and takes. `full`: on the full path only. `table`: the table of rows that it is a column of."""
    needed = " *" if question.required else ""
    asked_on = f" ({say(_FULL, language)})" if full else ""
    key = f"[[{table}]] {question.name}" if table else question.name
    yield f"{key}{needed}  {say(question.label, language)}{asked_on}"
    kind = say(question.kind, language)
    unit = f" ({say(question.unit, language)})" if question.unit else ""
    unknown = '; "not_known"' if question.may_be_unknown else ""
    yield f"    {kind}{unit}{unknown}"
    if question.hint:
        yield f"    {say(question.hint, language)}"
    yield "    " + say(Message("Changes: {changes}", changes=question.changes), language)
    for value, label in question.choices:
        yield f'    "{value}"  {say(label, language)}'
    if question.choices_from:
        for id, title, _ in library_choices(question, library):
            yield f'    "{id}"  {write(title, language)}'
