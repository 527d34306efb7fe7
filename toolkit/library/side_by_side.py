"""Checks that the three languages of a text say the same, as far as a machine can tell: numbers, blanks, paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from toolkit.base.model import Language, Text
from toolkit.base.phrases import blanks
from toolkit.library.model import Clause

Said = Iterator[tuple[str, str]]
"""Faults of one value as a rule tells them: key, and what is wrong there."""

_NUMBER = re.compile(r"\d+(?:[./,:]\d+|[ \u00a0\u202f]\d{3}(?!\d))*")
"""A number with what stands inside it: decimals, thousands, the parts of an act's number or of a day."""

_DIGIT = re.compile(r"\d")

_DAY = re.compile(r"\b(\d{1,2})\.\d{1,2}\.(\d{4})\b")
"""A day in figures: its month may be a word in another language, so only day and year are held side by side."""

_INSIDE = re.compile(r"[./,: \u00a0\u202f]")


def numbers(text: str) -> tuple[str, ...]:
    """The numbers of a text in digits, sorted; 0,5 and 0.5 are one, and so are 10 000 and 10,000."""
    if not _DIGIT.search(text):  # most texts have none, and every text is looked through when the program starts
        return ()
    return tuple(sorted(_INSIDE.sub("·", found) for found in _NUMBER.findall(_DAY.sub(r"\1 - \2", text))))


def same_numbers(text: Text) -> Said:
    """The three languages hold the same numbers, each as often."""
    return _same("", dict(text.items()), numbers, "the numbers")


def same_clause(clause: Clause) -> Said:
    """As many paragraphs in each language, and side by side the same numbers and blanks, so lists too, in each."""
    words = {language: getattr(clause, language) for language in Language}
    yield from _same("title", {language: one.title for language, one in words.items()}, numbers, "the numbers")
    counts = {language: len(one.paragraphs) for language, one in words.items()}
    if len(set(counts.values())) > 1:
        told = ", ".join(f"{language} {count}" for language, count in counts.items())
        yield "paragraphs", f"not as many in each language: {told}"
        return
    # A blank that a language lacks altogether is told with what the clause says it needs; here only what moved.
    in_place = len({frozenset(_blanks(" ".join(one.paragraphs))) for one in words.values()}) == 1
    for place in range(counts[Language.FI]):
        here = {language: one.paragraphs[place] for language, one in words.items()}
        key = f"paragraphs[{place + 1}]"
        yield from _same(key, here, numbers, "the numbers")
        if in_place:
            yield from _same(key, here, _blanks, "the blanks")


def _blanks(text: str) -> tuple[str, ...]:
    try:
        return tuple(sorted(blanks(text)))
    except ValueError:  # told elsewhere
        return ()


def _same(key: str, texts: Mapping[Language, str], of: Callable[[str], tuple[str, ...]], what: str) -> Said:
    """Which languages lack what another has."""
    told = {language: of(text) for language, text in texts.items()}
    if len(set(told.values())) == 1:
        return
    found = {language: Counter(one) for language, one in told.items()}
    every = found[Language.FI] | found[Language.SV] | found[Language.EN]
    for language, has in found.items():
        lacks = sorted((every - has).elements())
        if lacks:
            yield f"{key}.{language}".removeprefix("."), f"lacks {what} {', '.join(lacks)} that another language has"
