"""What stands beside the questions of a page: headings, findings by case, the path one is on and what it leaves out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from toolkit.base.model import Finding, Message
from toolkit.library.shelf import Library
from toolkit.tenders.answers import Answers, Question
from toolkit.tenders.model import TenderFacts
from toolkit.tenders.steps import STEPS, Path, is_full, unused

_SHOWN = Message("How it is shown and reported")
HEADINGS = {
    "amount_by": Message("Your choice"),
    "seats": Message("Training places besides"),
    "first_start_months": Message("When people start, and for how long"),
    "replacement_share": Message("When an employment ends early"),
    "gig_hours": Message("Gigs"),
    "response_days": Message("When candidates are missing"),
    "evidence": _SHOWN,
    "report_months": _SHOWN,
    "cure_days": Message("When the supplier falls short"),
    "bonus": Message("When the supplier does more than was asked"),
}
"""The heading of a question where a page has so many that they stand in groups."""


def headings(questions: Sequence[Question]) -> dict[str, Message]:
    """The heading before each question that begins a group."""
    shown: dict[str, Message] = {}
    for question in questions:
        heading = HEADINGS.get(question.name)
        if heading and heading not in shown.values():
            shown[question.name] = heading
    return shown


@dataclass(frozen=True, slots=True)
class Paths:
    """Which path the answers are on, what the full one asks besides, and how many kept answers rest."""

    full: bool
    besides: tuple[tuple[Message, tuple[Message, ...]], ...]
    resting: int


def paths(answers: Answers, library: Library) -> Paths:
    """The two paths as the box beside the questions tells them."""
    besides = (
        (one.title, tuple(question.label for question in one.questions if one.full or question.full)) for one in STEPS
    )
    return Paths(
        is_full(answers), tuple((title, labels) for title, labels in besides if labels), len(unused(answers, library))
    )


@dataclass(frozen=True, slots=True)
class Gathered:
    """A finding as it is shown: once, with what it says of each lot that it concerns."""

    finding: Finding
    lots: tuple[tuple[str, Finding], ...]


def gathered(found: Sequence[Finding], facts: TenderFacts) -> tuple[Gathered, ...]:
    """Findings of the same case told once; lots are named where there are several of them."""
    names = {lot.id: lot.name or lot.id for lot in facts.lots}
    by_case: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        by_case.setdefault((one.code, one.case), []).append(one)
    return tuple(
        Gathered(same[0], tuple((names[one.lot], one) for one in same if one.lot in names) if len(names) > 1 else ())
        for same in by_case.values()
    )


def told(
    found: Collection[Finding], walk: Path, answers: Answers, shown: Collection[str], *, faulty: bool
) -> list[Finding]:
    """The findings that are told on a page that shows these questions, its answers given or still `faulty`.

    Nothing is found in what was only supposed, nor in answers that are being put right: only in those given, and in
    what was left open on a step that is done. A finding that is beside no question waits for the value.
    """
    done = {one.name for step in walk.steps if step is not walk.stops_at for one in step.questions}
    given = set(answers) & (set(walk.answers) | set(shown))
    settled = (done | given) - set(shown) if faulty else done | given
    return [one for one in found if (one.field or "value") in settled]
