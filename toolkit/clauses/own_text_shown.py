"""How a checked text looks: cut into pieces at the marked words, and its findings numbered, with links both ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import NamedTuple

from toolkit.base.model import Severity
from toolkit.clauses.own_text import CheckedText, TextFinding

MOST_MARKED = 100
"""Of how many places the words are marked for one finding; a text that repeats itself would drown in marks."""
MOST_QUOTED = 5
"""How many places of one finding are quoted beside it; the others are marked in the text."""
LONGEST_QUOTE = 80
_ORDER = tuple(Severity)


class Place(NamedTuple):
    """One place of a finding: the finding's number, and which of its places it is, both from 1."""

    finding: int
    number: int

    @property
    def anchor(self) -> str:
        """What links lead to."""
        return f"words-{self.finding}-{self.number}"


class Quote(NamedTuple):
    """Words of a text that a finding is about, and where they stand."""

    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text that are marked alike: by the gravest finding that touches them (none: not at all).

    `begins` are the places that begin with this piece, `ends` the findings of which a place ends with it.
    """

    words: str
    severity: Severity | None
    begins: tuple[Place, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NumberedFinding:
    """A finding with its number on the page, the words it is about, how many more places, and clauses with titles."""

    number: int
    finding: TextFinding
    quotes: tuple[Quote, ...]
    more: int
    clauses: tuple[tuple[str, str], ...]

    @property
    def unmarked(self) -> int:
        """How many of its places are not marked in the text."""
        return max(0, len(self.finding.spans) - MOST_MARKED)


@dataclass(frozen=True, slots=True)
class ShownCheck:
    """A checked text as a page shows it: first what its words say, then what it does not say, numbered through."""

    checked: CheckedText
    said: tuple[NumberedFinding, ...]
    unsaid: tuple[NumberedFinding, ...]
    pieces: tuple[Piece, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many findings weigh how much; a weight that none has is left out."""
        counted = Counter(one.severity.value for one in self.checked.findings)
        return {severity.value: counted[severity.value] for severity in Severity if counted[severity.value]}

    @property
    def holds_code(self) -> bool:
        """Whether a personal identity code stood in the text: such a text is not kept."""
        return any(one.sign == "identity-code" for one in self.checked.findings)


def shown_check(checked: CheckedText, called: Callable[[str], str | None]) -> ShownCheck:
    """A checked text made ready for a page; `called` tells what a clause is called (none: the library has it not)."""
    in_order = sorted(checked.findings, key=lambda one: one.lacking)  # else as they come: the gravest first
    numbered = [_numbered(number, one, checked.text, called) for number, one in enumerate(in_order, 1)]
    return ShownCheck(
        checked=checked,
        said=tuple(one for one in numbered if not one.finding.lacking),
        unsaid=tuple(one for one in numbered if one.finding.lacking),
        pieces=tuple(pieces(checked.text, [one for one in numbered if not one.finding.lacking])),
    )


def _numbered(number: int, finding: TextFinding, text: str, called: Callable[[str], str | None]) -> NumberedFinding:
    quotes = [
        Quote(quoted(text[span.start : span.end]), Place(number, at))
        for at, span in enumerate(islice(finding.spans, MOST_QUOTED), 1)
    ]
    clauses = [(id, title) for id in finding.suggests if (title := called(id)) is not None]
    return NumberedFinding(number, finding, tuple(quotes), max(0, len(finding.spans) - MOST_QUOTED), tuple(clauses))


def quoted(words: str) -> str:
    """Words of a text on one line, the long ones shortened in the middle."""
    line = " ".join(words.split())
    half = LONGEST_QUOTE // 2
    return line if len(line) <= LONGEST_QUOTE else f"{line[:half].rstrip()} … {line[-half:].lstrip()}"


def pieces(text: str, findings: Sequence[NumberedFinding]) -> Iterable[Piece]:
    """A text cut wherever a place begins or ends, so that places may overlap; joined they are the text again."""
    begins: dict[int, list[Place]] = defaultdict(list)
    ends: dict[int, list[int]] = defaultdict(list)
    grave = {one.number: one.finding.severity for one in findings}
    for one in findings:
        for at, span in enumerate(islice(one.finding.spans, MOST_MARKED), 1):
            begins[span.start].append(Place(one.number, at))
            ends[span.end].append(one.number)
    here: list[int] = []
    for start, end in pairwise(sorted({0, len(text), *begins, *ends})):
        for number in ends[start]:
            here.remove(number)
        here += [place.finding for place in begins[start]]
        worst = min((grave[number] for number in here), key=_ORDER.index, default=None)
        yield Piece(text[start:end], worst, tuple(begins[start]), tuple(ends[end]))
