"""Runs pairs of measurements in turn, round after round, and prints the medians of their ratios as one table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

ROUNDS = 9
LEAST_ROUNDS = 9


@dataclass(frozen=True, slots=True)
class Pair:
    """What is measured against what; each side gives seconds.

    `why` tells what stands in the way when the aim is not reached; `missing` what this machine lacks to measure it at
    all (empty: nothing). `warmed`: both sides are warm already, and the first round, which only warms up, is left out.
    """

    name: str
    ours: Callable[[], float]
    baseline: Callable[[], float]
    against: str
    measured: str
    aim: float
    why: str
    missing: str = ""
    warmed: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians over all rounds: seconds of each side, and the ratio of each round's two."""

    ours: float
    baseline: float
    ratio: float
    lowest: float
    highest: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a pair; no figures where it could not be measured."""

    pair: Pair
    figures: Figures | None = None

    @property
    def reached(self) -> bool:
        """Whether it was measured and kept its aim."""
        return self.figures is not None and self.figures.ratio <= self.pair.aim


def run(pairs: Sequence[Pair], *, rounds: int = ROUNDS) -> list[Outcome]:
    """Measure all pairs in every round, and which side goes first by turns; a first round warms up and is left out.

    So whatever else the machine does meets both sides of each pair alike.
    """
    if rounds < LEAST_ROUNDS:
        raise ValueError(f"fewer than {LEAST_ROUNDS} rounds say too little")
    seconds: dict[tuple[str, str], list[tuple[float, float]]] = {(pair.name, pair.against): [] for pair in pairs}
    for number in range(rounds + 1):
        if sys.stderr.isatty():
            sys.stderr.write(f"\rround {number} of {rounds} ")
            sys.stderr.flush()
        for pair in pairs:
            if pair.missing or (pair.warmed and not number):
                continue
            if number % 2:
                ours, baseline = pair.ours(), pair.baseline()
            else:
                baseline, ours = pair.baseline(), pair.ours()
            if number:
                seconds[pair.name, pair.against].append((ours, baseline))
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * 20 + "\r")
    return [_outcome(pair, seconds[pair.name, pair.against]) for pair in pairs]


def _outcome(pair: Pair, seconds: Sequence[tuple[float, float]]) -> Outcome:
    if not seconds:
        return Outcome(pair)
    ratios = [ours / baseline for ours, baseline in seconds]
    ours, baseline = (median(side) for side in zip(*seconds, strict=True))
    return Outcome(pair, Figures(ours, baseline, median(ratios), min(ratios), max(ratios)))


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.3g}" if seconds < 1 else f"{seconds * 1000:.0f}"


def _line(outcome: Outcome) -> tuple[str, ...]:
    pair, figures = outcome.pair, outcome.figures
    head = (pair.name, pair.against, pair.measured)
    if figures is None:
        return (*head, "–", "–", "–", "–", f"{pair.aim:g}", "not measured")
    return (
        *head,
        _milliseconds(figures.ours),
        _milliseconds(figures.baseline),
        f"{figures.ratio:.3g}",
        f"{figures.lowest:.3g}–{figures.highest:.3g}",
        f"{pair.aim:g}",
        "reached" if outcome.reached else "not reached",
    )


def table(outcomes: Sequence[Outcome], *, rounds: int = ROUNDS) -> str:
    """One line a pair, as a Markdown table whose columns stand in line on a screen too; below, why an aim is missed."""
    head = ("what", "against", "measured", "ms", "against ms", "ratio", "lowest–highest", "aim", "")
    rows = [_line(one) for one in outcomes]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, tuple("-" * width for width in widths), *rows]
    printed = ["| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in lines]
    reasons = [
        f"{one.pair.name}, against {one.pair.against}: {one.pair.missing or one.pair.why}."
        for one in outcomes
        if not one.reached
    ]
    return "\n".join(
        [
            *printed,
            "",
            f"Medians of {rounds} rounds; all pairs in turn in one run; ratio = ours ÷ the other, round by round.",
            *reasons,
        ]
    )
