"""The check of one's own clause: a text of twenty pages against its limit and against merely cutting it into words."""

from __future__ import annotations

import re
import time
from datetime import date
from functools import partial

from benchmarks.pairs import Pair
from toolkit.base.model import Language
from toolkit.clauses.own_text import TextFacts, check_text
from toolkit.library import wordforms
from toolkit.library.shelf import DEFAULT, Library, load
from toolkit.library.wording import clause_words

DAY = date(2026, 12, 1)
PAGE = 3_000
"""Characters of a page."""
PAGES = 20
LIMIT = 2.0
"""Seconds that a text of twenty pages may take."""


def text_of(library: Library, language: Language) -> str:
    """Twenty pages of clauses of the library, as they come."""
    words = "\n\n".join("\n".join(clause_words(clause, language)) for clause in library.clauses)
    return words[: PAGE * PAGES]


def checked(library: Library, text: str, language: Language) -> float:
    """Processor seconds of one check by a program that has read no word before."""
    facts = TextFacts(language=language, instrument="contract_condition", published=DAY, framework=True)
    wordforms._forms.cache_clear()
    begun = time.process_time()
    check_text(text, facts, library)
    return time.process_time() - begun


def cut(text: str) -> float:
    """Processor seconds of cutting a text into words in small letters, and nothing else."""
    begun = time.process_time()
    [word.casefold() for word in re.findall(r"\w+", text)]
    return time.process_time() - begun


def pairs() -> list[Pair]:
    """Each language against the limit, and Finnish against a bare pass."""
    library = load(DEFAULT)
    texts = {language: text_of(library, language) for language in Language}
    limits = [
        Pair(
            name=f"twenty pages checked ({language})",
            ours=partial(checked, library, text, language),
            against=f"its limit of {LIMIT:g} s",
            baseline=lambda: LIMIT,
            measured="processor, no word read before",
            aim=1,
            why="the machine was busy, or there are too many signs",
        )
        for language, text in texts.items()
    ]
    finnish = texts[Language.FI]
    return [
        *limits,
        Pair(
            name="twenty pages checked (fi)",
            ours=partial(checked, library, finnish, Language.FI),
            against="cutting it into words",
            baseline=partial(cut, finnish),
            measured="processor, no word read before",
            aim=200,
            why="each word is analysed and looked for in some thousand phrases",
        ),
    ]
