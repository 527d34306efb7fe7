"""Measures the check of one's own clause on the marked set: texts by people, with what a careful lawyer marks in them.

`python -m tests.clauses.test_own_text_marked seen` prints what is missed and what is told without reason; the second
word may be signs, with commas between, to look at these alone.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from toolkit.base.model import Language, Severity
from toolkit.clauses.own_text import CheckedText, TextFacts, check_text, recognised
from toolkit.library.marking import Span
from toolkit.library.shelf import load

SET = Path(__file__).parents[1] / "golden" / "own_clauses"
HALVES = ("seen", "unseen")
"""The rules were written looking at the first half and at `trial`, never at the second."""
LIBRARY = load()


@dataclass(frozen=True)
class Marked:
    """One text of the set with its findings: the words to be marked, by sign."""

    name: str
    text: str
    sound: bool
    facts: TextFacts
    findings: dict[str, tuple[str, ...]]


def marked(half: str) -> Iterator[Marked]:
    for path in sorted((SET / half).glob("*.toml")):
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        facts = TextFacts(
            language=Language(table["language"]),
            instrument=table["facts"]["instrument"],
            published=table["facts"].get("published", date(2027, 2, 1)),
            framework=table["facts"].get("framework", False),
        )
        found: dict[str, tuple[str, ...]] = {}
        for one in table.get("finding", []):
            found[one["sign"]] = (*found.get(one["sign"], ()), *one["words"])
        yield Marked(f"{half}/{path.stem}", table["text"], table["sound"], facts, found)


@dataclass
class Count:
    """Signs and words of one severity: how many there are, how many were found, what was told without reason."""

    signs: int = 0
    found: int = 0
    words: int = 0
    touched: int = 0
    unfounded: int = 0
    told: int = 0

    @property
    def recall(self) -> float:
        return self.found / self.signs if self.signs else 1

    @property
    def words_recall(self) -> float:
        return self.touched / self.words if self.words else 1

    def __str__(self) -> str:
        return (
            f"signs {self.found}/{self.signs} = {self.recall:.3f}, words {self.touched}/{self.words} = "
            f"{self.words_recall:.3f}, without reason {self.unfounded} of {self.told}"
        )


@dataclass
class Measured:
    """What the check finds in one half of the set, and each slip in words."""

    counts: dict[Severity, Count]
    slips: list[str]
    blocks_on_sound: list[str]


def measure(half: str, only: frozenset[str] = frozenset()) -> Measured:
    measured = Measured({severity: Count() for severity in Severity}, [], [])
    for one in marked(half):
        checked = check_text(one.text, one.facts, LIBRARY)
        got = {finding.sign: finding for finding in checked.findings}
        for id in sorted(one.findings.keys() | got.keys()):
            if (not only or id in only) and id in LIBRARY.signs:
                _compare(one, id, checked, measured)
    return measured


def _compare(one: Marked, id: str, checked: CheckedText, measured: Measured) -> None:
    got = next((finding for finding in checked.findings if finding.sign == id), None)
    severity = LIBRARY.signs[id].severity
    assert severity is not None
    count = measured.counts[severity]
    count.told += got is not None
    if id not in one.findings:
        assert got is not None
        count.unfounded += 1
        where = [_near(checked.text, span) for span in got.spans]
        measured.slips.append(f"{one.name}: {severity} {id} told without reason at {where}")
        if one.sound and severity is Severity.BLOCK:
            measured.blocks_on_sound.append(f"{one.name}: {id} at {where}")
        return
    count.signs += 1
    count.found += got is not None
    if got is None:
        measured.slips.append(f"{one.name}: {severity} {id} missed {list(one.findings[id])}")
    for words in one.findings[id]:
        at = checked.text.find(words)
        assert at >= 0, (one.name, words)
        touched = got is not None and any(span.start < at + len(words) and at < span.end for span in got.spans)
        count.words += 1
        count.touched += touched
        if got is not None and not touched:
            measured.slips.append(f"{one.name}: {severity} {id} does not mark {words!r}")


def _near(text: str, span: Span) -> str:
    start, end = span
    return " ".join(f"{text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 40]}".split())


if __name__ == "__main__":
    result = measure(sys.argv[1], frozenset(sys.argv[2].split(",")) if sys.argv[2:] else frozenset())
    print("\n".join(result.slips))
    for level, counted in result.counts.items():
        print(level, counted)
    print("blocks on sound texts:", len(result.blocks_on_sound))


@pytest.mark.parametrize("half", HALVES)
def test_the_set_has_ten_texts_a_language_and_half_of_them_are_sound(half: str) -> None:
    texts = list(marked(half))
    for language in Language:
        own = [one for one in texts if one.facts.language is language]
        assert len(own) >= 10
        assert sum(one.sound for one in own) * 2 == len(own)


@pytest.mark.parametrize("half", HALVES)
def test_blocks_are_found_and_their_words_marked(half: str) -> None:
    measured = measure(half)
    assert measured.counts[Severity.BLOCK].recall >= 0.95, measured.slips
    assert measured.counts[Severity.BLOCK].words_recall >= 0.95, measured.slips


@pytest.mark.parametrize("half", HALVES)
def test_no_block_is_raised_on_a_sound_text(half: str) -> None:
    assert measure(half).blocks_on_sound == []


@pytest.mark.parametrize("half", HALVES)
def test_the_language_of_every_text_is_recognised(half: str) -> None:
    assert [one.name for one in marked(half) if recognised(one.text) is not one.facts.language] == []
