"""Checks a clause that somebody wrote elsewhere: what its words show to be wrong, and what it does not say."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from datetime import date

from toolkit.base.model import Frozen, Language, Severity, Text, has_identity_code
from toolkit.library.marking import Span, marks
from toolkit.library.model import InstrumentId, Status
from toolkit.library.shelf import Library
from toolkit.library.signs import Sign

MAX_CHARACTERS = 300_000
"""The longest text that is checked, in characters; about a hundred pages."""

_ORDER = tuple(Severity)
_CODE = re.compile(r"(?<![0-9A-Za-z])\d{6}\s?[-+A-FU-Y‐‑‒–—−]?\s?\d{3}\s?[0-9A-Ya-y](?![0-9A-Za-z])")
_HIDDEN = "…"
_PLACE = "\ue000"
"""Stands for a hidden code while others are sought: of private use, so that no tidy text has it."""
_FIGURES, _MOST_PIECES = 9, 4
"""Figures that a code has at least, and the most lines over which it is looked for, as where a text is kept."""

_MOST_MARKS = 30
"""Marks on one letter; a word of no language has as many (UAX 15, stream-safe text)."""


class TextFacts(Frozen):
    """What somebody tells of the tender in which a text stands.

    `instrument`: what the text is to be in it; `published`: the day of the call; `framework`: a framework or dynamic
    purchasing; `trade`: the kind of procurement, which decides what is suggested first.
    """

    language: Language
    instrument: InstrumentId
    published: date
    framework: bool = False
    trade: str | None = None


class TextFinding(Frozen):
    """What a text shows of one sign: the words that show it, what is wrong and what to write instead.

    `lacking`: it is what the text does not say; the words are then those because of which it should.
    `code` is the guardrail's; `suggests` are ids of clauses that do it right.
    """

    sign: str
    lacking: bool
    code: str
    severity: Severity
    title: Text
    message: Text
    fix: Text
    basis: Text
    sources: tuple[str, ...]
    verified: bool
    spans: tuple[Span, ...]
    suggests: tuple[str, ...]


class CheckedText(Frozen):
    """A text as it was read (personal identity codes hidden), with what was found, the gravest first."""

    text: str
    facts: TextFacts
    findings: tuple[TextFinding, ...]


def tidy(text: str) -> str:
    """A text in one way of writing: composed letters, line feeds, no characters that do not show."""
    plain = unicodedata.normalize("NFC", _few_marks(text).replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(map(_shown, plain)).strip()


def _few_marks(text: str) -> str:
    """A text without the marks that nobody writes: putting them in order takes the square of their number."""
    kept, marks_so_far = [], 0
    for one in text:
        marks_so_far = marks_so_far + 1 if unicodedata.combining(one) else 0
        if marks_so_far <= _MOST_MARKS:
            kept.append(one)
    return "".join(kept)


def _shown(one: str) -> str:
    """A character as it is read: word processors keep their bullets among characters of private use."""
    kind = unicodedata.category(one)
    if one in "\n\t" or kind[0] not in "CZ":
        return one
    return {"Co": "•", "Zs": " ", "Zl": "\n", "Zp": "\n"}.get(kind, "")


def check_text(text: str, facts: TextFacts, library: Library) -> CheckedText:
    """What the words of a text show, by the library's signs; `ValueError` above `MAX_CHARACTERS`.

    It follows words only: what it does not find may still be wrong.
    """
    if len(text) > MAX_CHARACTERS:
        raise ValueError("longer than a text may be")
    shown, hidden = _without_codes(tidy(text))
    wanted = [sign for sign in library.signs.values() if _matters(sign, facts)]
    found = marks(shown, facts.language, wanted, library.subjects, library.topics)
    if hidden:
        found["identity-code"] = hidden
    findings = [_finding(sign, found[sign.id], facts, library) for sign in wanted if sign.id in found]
    findings.sort(key=lambda one: (_ORDER.index(one.severity), one.lacking, one.spans, one.sign))
    return CheckedText(text=shown, facts=facts, findings=tuple(findings))


def _matters(sign: Sign, facts: TextFacts) -> bool:
    """Whether a sign is looked for in a text that stands in such a tender."""
    return (
        (not sign.instruments or facts.instrument in sign.instruments)
        and (not sign.framework or facts.framework)
        and (sign.since is None or facts.published >= sign.since)
    )


def _finding(sign: Sign, spans: tuple[Span, ...], facts: TextFacts, library: Library) -> TextFinding:
    guardrail = library.guardrails[sign.guardrail]
    sources = sign.sources if sign.basis is not None else guardrail.sources
    status = sign.status or guardrail.status
    return TextFinding(
        sign=sign.id,
        lacking=sign.kind == "lacking",
        code=guardrail.id,
        severity=sign.severity,
        title=sign.title,
        message=sign.message,
        fix=sign.fix,
        basis=sign.basis or guardrail.basis,
        sources=tuple(dict.fromkeys(one.source for one in sources)),  # one may be cited for several places
        verified=status == Status.VERIFIED,
        spans=spans,
        suggests=_suggested(sign, facts, library),
    )


def _suggested(sign: Sign, facts: TextFacts, library: Library) -> tuple[str, ...]:
    """The clauses that do it right and are in force, those of the kind of procurement first."""
    in_force = {clause.id for clause in library.on(facts.published).clauses}
    trade = library.trades.get(facts.trade or "")
    suits = {id for pack in trade.pack for id in pack.clauses} if trade is not None else set()
    return tuple(sorted((id for id in sign.suggests if id in in_force), key=lambda id: id not in suits))


def _without_codes(text: str) -> tuple[str, tuple[Span, ...]]:
    """A text with personal identity codes hidden, and where they stood.

    One in a guise that cannot be told from its surroundings, or cut at the ends of lines, hides the lines over which
    it may go.
    """
    lines = [
        _CODE.sub(lambda found: _PLACE if has_identity_code(found.group()) else found.group(), line)
        for line in text.split("\n")
    ]
    filled = [at for at, line in enumerate(lines) if line.strip()]
    figures = {at: sum(map(str.isdecimal, unicodedata.normalize("NFKC", lines[at]))) for at in filled}
    for over in range(1, _MOST_PIECES + 1):
        for first in range(len(filled) - over + 1):
            cut = filled[first : first + over]
            if sum(figures[at] for at in cut) < _FIGURES:  # most texts have no other place to look at
                continue
            pieces = [lines[at].strip() for at in cut]
            if has_identity_code(" ".join(pieces)) or has_identity_code("".join(pieces)):
                for at in cut:
                    lines[at], figures[at] = _PLACE, 0
    shown = "\n".join(lines)
    spans = tuple(Span(at, at + 1) for at, one in enumerate(shown) if one == _PLACE)
    return shown.replace(_PLACE, _HIDDEN), spans


def _small(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FREQUENT = {
    Language.FI: _small(
        "ja on ei tai että se sekä joka jos kun ovat mukaan sen jotka niin myös hän voi kuin olla ole joita sitä tulee"
    ),
    Language.SV: _small(
        "och är att som av för på den det till med inte ska eller om ett en han har kan de från vid under i efter"
    ),
    Language.EN: _small(
        "and the of to is in that for be or with shall by not it as are which at this if from must a an will"
    ),
}
_FEWEST = 3
"""Words of a language that a text must hold before it is said to be in that language, unless it is very short."""


def recognised(text: str) -> Language | None:
    """The language in which a text is written, told by its most frequent small words; none where that is not clear."""
    words = re.findall(r"[^\W\d_]+", tidy(text).casefold())
    counts = Counter({language: sum(word in small for word in words) for language, small in _FREQUENT.items()})
    (first, most), (_, second), *_ = counts.most_common()
    return first if most >= min(_FEWEST, max(1, len(words) // 8)) and most >= 2 * second else None
