"""Whether a new password will do: long enough, and not one that is tried first; no rule on which signs it holds."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable

from zxcvbn import zxcvbn
from zxcvbn.matching import RANKED_DICTIONARIES

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Message
from toolkit.people.model import LONGEST_PASSWORD

SHORTEST_PASSWORD = 12

FEWEST_GUESSES = 10**9
"""How many guesses a password has to withstand: about what the throttle at the door makes hopeless for years."""

_LOOKED_AT = 40
"""How many characters are weighed: what follows only adds, and weighing the most twisted takes half a second."""

_TRIED_FIRST = """
    salasana tunnussana tunnus salainen salaisuus avain kirjaudu käyttäjä ylläpitäjä pääkäyttäjä tervetuloa
    moikka terve huomenta rakas rakastan sinua minä kulta kultaseni muru äiti isä veli sisko mummo vauva perhe
    kissa koira hevonen karhu susi lintu kala perkele saatana helvetti vittu paska kirosana hauska ihana onnellinen
    kesä talvi kevät syksy joulu juhannus pääsiäinen vappu loma joulupukki aurinko kuutamo taivas metsä järvi meri
    tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai huominen eilinen tänään
    jalkapallo jääkiekko jääkarhu lätkä salibandy pesäpallo hiihto formula leijonat maailmanmestari sauna sisu
    kahvi olut kalja makkara suklaa mansikka mustikka omena peruna banaani
    suomi finland ruotsi helsinki espoo vantaa tampere turku oulu jyväskylä lahti kuopio pori joensuu lappeenranta
    vaasa rovaniemi kotka kouvola seinäjoki hämeenlinna mikkeli kajaani kokkola
    kunta kaupunki virasto toimisto työ työpaikka työllisyys koulu opisto oppilaitos opettaja oppilas yritys
    hankinta hankinnat hankintalaki hankintayksikkö kilpailutus sopimus tarjous työllistämisehto
    lösenord hemlig hemligt hemlighet nyckel användare administratör välkommen välkomna hejsan godmorgon
    älskling älskar kärlek hjärta raring mamma pappa syster bror mormor familj bebis katt hund häst björn varg fågel
    fan jävla jävlar helvete skit fitta rolig lycklig underbar solsken blomma himmel måne skog havet
    sommar vinter vår höst jul midsommar påsk semester januari februari mars april maj juni juli augusti september
    oktober november december måndag tisdag onsdag torsdag fredag lördag söndag imorgon idag
    fotboll ishockey innebandy handboll skidor kaffe korv choklad jordgubbe blåbär äpple potatis
    sverige stockholm göteborg malmö uppsala helsingfors esbo vanda tammerfors åbo uleåborg vasa jakobstad borgå
    mariehamn åland kommun kommunen staden stad kontor arbete skola lärare elev företag upphandling anbud avtal
    password passphrase welcome letmein toolkit criteria procurement contract tender
"""
"""Words that are tried first in Finnish and Swedish, and around what this program is for: by thought, from no list."""

_YEARS = [str(year) for year in range(2000, 2041)]


def _plain(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


_OWN_WORDS = (*_YEARS, *dict.fromkeys(form for word in _TRIED_FIRST.split() for form in (word, _plain(word))))
_WORDS_OF_OWNER = "user_inputs"
_weighing = threading.Lock()


def good_password(text: str, *, about: Iterable[str] = ()) -> str:
    """A new password as it was typed; `about` are words around its owner (name, e-mail, organisation).

    `NotUnderstood` when it is too short, too long, or among the first that anybody would try: common passwords, words
    and names, keyboard rows, sequences and repetitions, and the words of `about`.
    """
    if len(text) < SHORTEST_PASSWORD:
        raise NotUnderstood(Message("Choose a password of at least {shortest} characters", shortest=SHORTEST_PASSWORD))
    if len(text) > LONGEST_PASSWORD:
        raise NotUnderstood(Message("Choose a password of at most {longest} characters", longest=LONGEST_PASSWORD))
    if _guesses(text, known=[*(part for words in about for part in _parts(words)), *_OWN_WORDS]) < FEWEST_GUESSES:
        raise NotUnderstood(
            Message("This password is easy to guess. Choose another, such as four words that do not belong together")
        )
    return text


def _guesses(text: str, *, known: list[str]) -> int:
    # The library keeps the words that it was last given where all threads see them: one password at a time, and none
    # of its owner's words is left behind.
    looked_at = unicodedata.normalize("NFC", text)[:_LOOKED_AT]
    with _weighing:
        try:
            return int(zxcvbn(looked_at, user_inputs=known)["guesses"])
        finally:
            RANKED_DICTIONARIES.pop(_WORDS_OF_OWNER, None)


def _parts(words: str) -> list[str]:
    whole = unicodedata.normalize("NFC", words).casefold()
    parts = [whole, *(part for part in re.split(r"[\W_]+", whole) if len(part) > 1)]
    return list(dict.fromkeys(form for part in parts for form in (part, _plain(part))))
