"""Runs pairs of measurements in turn, round after round, and prints the medians of their ratios as one table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

ROUNDS = 11
LEAST_ROUNDS = 9


@dataclass(frozen=True, slots=True)
class Pair:
    """What is measured against what; each side gives seconds. `prepare` is run once, before the first round."""

    name: str
    ours: Callable[[], float]
    baseline: Callable[[], float]
    against: str
    measured: str
    aim: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """Medians of a pair over all rounds: seconds of each side, and the ratio of each round's two."""

    pair: Pair
    ours: float
    baseline: float
    ratio: float
    lowest: float
    highest: float


def run(pairs: Sequence[Pair], *, rounds: int = ROUNDS) -> list[Outcome]:
    """Measure all pairs in every round, and which side goes first by turns; a first round warms up and is left out.

    So whatever else the machine does meets both sides of each pair alike.
    """
    if rounds < LEAST_ROUNDS:
        raise ValueError(f"fewer than {LEAST_ROUNDS} rounds say too little")
    seconds: dict[str, list[tuple[float, float]]] = {pair.name: [] for pair in pairs}
    for number in range(rounds + 1):
        if sys.stderr.isatty():
            sys.stderr.write(f"\rround {number} of {rounds} ")
            sys.stderr.flush()
        for pair in pairs:
            if number % 2:
                ours, baseline = pair.ours(), pair.baseline()
            else:
                baseline, ours = pair.baseline(), pair.ours()
            if number:
                seconds[pair.name].append((ours, baseline))
    if sys.stderr.isatty():
        sys.stderr.write("\r" + " " * 20 + "\r")
    return [_outcome(pair, seconds[pair.name]) for pair in pairs]


def _outcome(pair: Pair, seconds: Sequence[tuple[float, float]]) -> Outcome:
    ratios = [ours / baseline for ours, baseline in seconds]
    ours, baseline = (median(side) for side in zip(*seconds, strict=True))
    return Outcome(pair, ours, baseline, median(ratios), min(ratios), max(ratios))


def _milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.3g}" if seconds < 1 else f"{seconds * 1000:.0f}"


def table(outcomes: Sequence[Outcome], *, rounds: int = ROUNDS) -> str:
    """One line a pair, as a Markdown table whose columns stand in line on a screen too."""
    head = ("what", "against", "measured", "ms", "against ms", "ratio", "lowest–highest", "aim", "")
    rows = [
        (
            one.pair.name,
            one.pair.against,
            one.pair.measured,
            _milliseconds(one.ours),
            _milliseconds(one.baseline),
            f"{one.ratio:.3g}",
            f"{one.lowest:.3g}–{one.highest:.3g}",
            f"{one.pair.aim:g}",
            "reached" if one.ratio <= one.pair.aim else "not reached",
        )
        for one in outcomes
    ]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = [head, tuple("-" * width for width in widths), *rows]
    printed = ["| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in lines]
    return "\n".join(
        [*printed, "", f"Medians of {rounds} rounds; all pairs in turn in one run; ratio = ours ÷ the other."]
    )
