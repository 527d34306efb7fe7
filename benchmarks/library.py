"""The criteria library: read and checked whole against plain TOML of the same files, and searched against its limit."""

from __future__ import annotations

import time
import tomllib
from datetime import date
from decimal import Decimal

from benchmarks.pairs import Pair
from toolkit.base.model import Language
from toolkit.library.searching import Index
from toolkit.library.shelf import DEFAULT, load

DAY = date(2026, 11, 23)
LOAD_LIMIT, SEARCH_LIMIT = 0.5, 0.05
"""Seconds that reading the whole library and one search may take."""

QUESTIONS = (
    "ehtojen",
    "siivouksessa",
    "oppisopimuksia opiskelijoille",
    "sysselsättningsvillkoren",
    "apprenticeships in cleaning",
    "tyollistaminen",
    "rakennushankinnan työllistämisvelvoitteesta",
    "työ sopimus toimittaja velvoite määrä raportti seuranta vuosi",
    "qwertyuiopasdfghjklzxcvbnm",
)
"""Inflected words, compounds, several words, words without marks, a word that nobody wrote."""


def whole() -> float:
    """Processor seconds of reading, validating and checking every file; files are in the machine's memory by then."""
    begun = time.process_time()
    load(DEFAULT)
    return time.process_time() - begun


def plain() -> float:
    """Processor seconds of parsing the same files as TOML and nothing else."""
    begun = time.process_time()
    for path in DEFAULT.rglob("*.toml"):
        tomllib.loads(path.read_bytes().decode(), parse_float=Decimal)
    return time.process_time() - begun


def searched(index: Index) -> float:
    """Processor seconds of the slowest of the questions, each asked for all kinds in Finnish."""
    slowest = 0.0
    for words in QUESTIONS:
        begun = time.process_time()
        index.find(words, Language.FI)
        slowest = max(slowest, time.process_time() - begun)
    return slowest


def pairs() -> list[Pair]:
    """The three pairs of this file."""
    index = Index(load(DEFAULT), DAY)
    return [
        Pair(
            name="the library, whole",
            ours=whole,
            against="plain tomllib",
            baseline=plain,
            measured="processor, warm",
            aim=3,
            why="validation and checks grew faster than the files",
        ),
        Pair(
            name="the library, whole",
            ours=whole,
            against=f"its limit of {LOAD_LIMIT:g} s",
            baseline=lambda: LOAD_LIMIT,
            measured="processor, warm",
            aim=1,
            why="the machine was busy, or the library has outgrown reading it at each start",
        ),
        Pair(
            name="the slowest of nine searches",
            ours=lambda: searched(index),
            against=f"its limit of {SEARCH_LIMIT * 1000:g} ms",
            baseline=lambda: SEARCH_LIMIT,
            measured="processor, index built",
            aim=1,
            why="every key of the library is looked through for each word; keep their number in a tree of beginnings",
        ),
    ]
