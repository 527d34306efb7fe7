"""Tells of which words a word may be a form: Finnish by a morphological analysis, Swedish and English by stems."""

from __future__ import annotations

import re
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

import libvoikko
import snowballstemmer

from toolkit.base.model import Language

_ONE_AT_A_TIME = Lock()
"""Neither the analysis nor a stemmer may be used by two threads together."""

_STEMMERS = {Language.SV: snowballstemmer.stemmer("swedish"), Language.EN: snowballstemmer.stemmer("english")}

_LONGEST = 200
"""Letters of the longest word that is looked at and remembered; strangers send words of any length."""

_BASES = re.compile(r"\(([^()+]+)\)")
"""The words from which a word is made, in what the analysis tells: `+työllistet(työllistää)+täv+ä(+ä)`."""


OF_A_PLACE = "lainen"
"""The part that a word for whoever is of a place has: *tamperelainen*, and *rovaniemeläinen* too."""

_KNOWN_OF_A_PLACE = re.compile(r"\([A-ZÅÄÖ][^()]*\)\+l[aä]i\+nen")
_UNKNOWN_OF_A_PLACE = re.compile(r"\w{2,}[aeiouyäö]l[aä]i(?:nen|s\w{1,6})")
"""A word that the analysis does not know, or takes for that of a law (`koivurantalaista`), and that ends so."""


class Forms(NamedTuple):
    """What a word of a text may be: the words it is a form of, and those that a compound is made of; small letters."""

    words: frozenset[str]
    parts: frozenset[str]


class NoAnalysis(Exception):  # noqa: N818 (named after what is not there)
    """The Finnish analysis, or its dictionary, is not installed on this machine."""


@lru_cache(maxsize=1)
def analysis() -> libvoikko.Voikko:
    """The Finnish analysis; raises `NoAnalysis` where the machine has none."""
    try:
        return libvoikko.Voikko("fi")
    except (OSError, libvoikko.VoikkoException) as error:
        raise NoAnalysis("the Debian packages libvoikko1 and voikko-fi, or what corresponds to them") from error


def forms(word: str, language: Language) -> Forms:
    """What `word`, in small letters, may be a form of; the word itself is always among it.

    A Finnish participle is a form of its verb too: `asuva` of `asua`. A compound's parts are words of their own, and
    who is of a place has the part `lainen`. A stem of Swedish or English is no word, so what is looked for has to be
    brought to its stem as well: `sought`. Anything longer than a word may be is a form of nothing else.
    """
    if len(word) > _LONGEST:
        return Forms(frozenset({word}), frozenset({word}))
    return _forms(word, language)


@lru_cache(maxsize=65_536)
def _forms(word: str, language: Language) -> Forms:
    if language is Language.FI:
        return _finnish(word)
    stem = _stem(word, language)
    return Forms(frozenset({word, stem}), frozenset({word, stem}))


@lru_cache(maxsize=65_536)
def sought(word: str, language: Language) -> str:
    """How a dictionary's word stands among the `words` of its forms; remembered, since phrases stay the same."""
    return word if language is Language.FI else _stem(word, language)


def _stem(word: str, language: Language) -> str:
    with _ONE_AT_A_TIME:
        return str(_STEMMERS[language].stemWord(word))


def _finnish(word: str) -> Forms:
    with _ONE_AT_A_TIME:
        told = analysis().analyze(word)
    if not told and "-" in word:  # a name or an abbreviation before the hyphen: TE-toimiston
        before, _, last = word.rpartition("-")
        known = _finnish(last)
        return Forms(
            frozenset({word, *(f"{before}-{one}" for one in known.words)}), known.words | known.parts | {before}
        )
    words, parts = {word}, {word}
    for one in told:
        base = one["BASEFORM"].casefold()
        made_of = {found.casefold() for found in _BASES.findall(one.get("WORDBASES", ""))}
        whole = one["STRUCTURE"].count("=") <= 1
        words |= {base, *(made_of if whole else ())}
        parts |= {base, *made_of}
    parts.discard(OF_A_PLACE)  # the analysis knows it as a word of its own too: `laista`
    named = any(_KNOWN_OF_A_PLACE.search(one.get("WORDBASES", "")) for one in told)
    unknown = all(one["BASEFORM"].endswith("laki") for one in told)
    if named or (unknown and _UNKNOWN_OF_A_PLACE.fullmatch(word)):
        parts.add(OF_A_PLACE)
    return Forms(frozenset(words), frozenset(parts))
