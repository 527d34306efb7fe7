"""Makes one key of the many forms of a word in Finnish, Swedish and English, so that a search finds them all."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import snowballstemmer

from toolkit.base.model import Language

WORD = re.compile(r"\d+(?:/\d+)+|[^\W_]+")
"""A word, or the number of an act; what a hyphen joins is several words."""

_ALGORITHM = {Language.FI: "finnish", Language.SV: "swedish", Language.EN: "english"}
_STEMMERS = {language: snowballstemmer.stemmer(name) for language, name in _ALGORITHM.items()}
_ONE_AT_A_TIME = Lock()
"""A stemmer keeps the word it works on, so two threads may not use it together."""

_LEAST = 3
"""Letters that a key keeps at least; fewer would say too little."""

# What Snowball leaves apart in Finnish, in the order in which it is brought together: an end, and what stands there
# instead. The keys that come of it are often no words; they only have to be the same for all forms of a word.
_ENDS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"(?<=[uy])(?:s|ks|d|t|st)$", ""),  # siivous, siivouks(en), oikeud(en), oikeut(ta), sopimust(en)
        (r"mi[ns]$", "m"),  # työllistämin(en), työllistämis(en), työllistäm(istä)
        (r"(?<=[aeouyäö])is$", "in"),  # henkilökohtain(en), henkilökohtais(en)
        (r"j[oö]$", "j"),  # kouluttajo(ita), kouluttaj(a)
        (r"(?<=[iu]e)[nt]$", ""),  # tie, tie(n), tie(t)
        (r"tue$", "tuk"),  # tuki, tue(n)
        (r"hau$", "haku"),  # haku, hau(n)
        (r"(?:^|(?<=[eiosuyäö]))aja$", "aika"),  # aika, aja(n); not the -aja of those who do something
        (r"(?<=.{3})[aeiouyäö]$", ""),
        (r"n[nt]$", "n"),  # hankinta, hankinna(n)
        (r"l[lt]$", "l"),  # valta, valla(n)
        (r"r[rt]$", "r"),  # kerta, kerra(n)
        (r"m[mp]$", "m"),  # kumpi, kumma(n)
        (r"nk$", "ng"),  # kaupunki, kaupungi(n)
        (r"(?:tt|d|(?<=uo)s|(?<=yö)s)$", "t"),  # ehto, ehdo(n); vuosi, vuode(n)
        (r"(?:pp|v)$", "p"),  # lupa, luva(n)
    )
)


def plain(word: str) -> str:
    """A word in small letters and in one way of writing."""
    return unicodedata.normalize("NFKC", word).casefold()


def bare(word: str) -> str:
    """A word without marks on its letters, as somebody without å, ä and ö on the keyboard writes it."""
    return "".join(one for one in unicodedata.normalize("NFD", word) if not unicodedata.combining(one))


@lru_cache(maxsize=65_536)
def key(word: str, language: Language) -> str:
    """What the forms of a word have in common, where `word` is as `plain` gives it; often no word itself."""
    with _ONE_AT_A_TIME:
        stem = str(_STEMMERS[language].stemWord(word))
    if len(stem) < _LEAST:
        return word
    if language is Language.FI:
        for pattern, instead in _ENDS:
            shorter = pattern.sub(instead, stem)
            stem = shorter if len(shorter) >= _LEAST else stem
    if language is Language.SV and stem.endswith(("villk", "kont")):  # Snowball takes -or for an ending here
        stem += "or"
    return stem
