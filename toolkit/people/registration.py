"""Reads an organisation's registration number: the Finnish Y-tunnus, or a country and its register's number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale
from stdnum.at import vnr
from stdnum.be import bis, nn
from stdnum.bg import egn, pnf
from stdnum.ch import ssn
from stdnum.cz import rc
from stdnum.de import idnr
from stdnum.dk import cvr
from stdnum.ee import registrikood
from stdnum.es import dni, nie
from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus
from stdnum.fr import nir
from stdnum.gr import amka
from stdnum.is_ import kennitala
from stdnum.it import codicefiscale
from stdnum.lt import asmens
from stdnum.lv import pvn
from stdnum.no import orgnr as norwegian
from stdnum.pl import pesel
from stdnum.ro import cnp
from stdnum.se import orgnr as swedish
from stdnum.si import emso
from stdnum.tr import tckimlik
from stdnum.ua import rntrc

from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Frozen, Language, Message

FINLAND = "FI"
LONGEST_NUMBER = 30

_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA", "AX"})
"""Two-letter codes of the CLDR that are no country of ISO 3166-1 (Kosovo's XK stays: it has a register), and Åland.

Åland's organisations have a Finnish Y-tunnus: under a country of its own one of them could be here twice.
"""

_SEPARATORS = re.compile(r"[ ./-]+")
_FOREIGN = re.compile(r"[0-9A-Z]+")
_KEPT_LETTERS = MappingProxyType({Language.FI: "åäö", Language.SV: "åäö", Language.EN: ""})
"""Letters of the alphabet's own, which come after z in this order; every other mark on a letter counts for nothing."""

_PROVED: Mapping[str, tuple[Callable[[str], str], str]] = MappingProxyType(
    {
        "DK": (cvr.validate, "12345674"),
        "EE": (registrikood.validate, "12345678"),
        "NO": (norwegian.validate, "123456785"),
        "SE": (swedish.validate, "123456-7897"),
    }
)
"""Countries whose numbers carry a check digit that can be proved, each with an example of the right form."""

_OF_PERSONS: Mapping[str, tuple[Callable[[str], bool], ...]] = MappingProxyType(
    {
        "AT": (vnr.is_valid,),
        "BE": (nn.is_valid, bis.is_valid),
        "BG": (egn.is_valid, pnf.is_valid),
        "CH": (ssn.is_valid,),
        "CZ": (rc.is_valid,),
        "DE": (idnr.is_valid,),
        "ES": (dni.is_valid, nie.is_valid),
        "FR": (nir.is_valid,),
        "GR": (amka.is_valid,),
        "IS": (lambda number: number < "4" and kennitala.is_valid(number),),  # organisations' begin with 4 to 7
        "IT": (lambda number: len(number) == 16 and codicefiscale.is_valid(number),),  # organisations' have 11 digits
        "LT": (asmens.is_valid,),
        "LV": (lambda number: number < "4" and pvn.is_valid(number),),  # organisations' begin with 4 to 9
        "PL": (pesel.is_valid,),
        "RO": (cnp.is_valid,),
        "SI": (emso.is_valid,),
        "SK": (rc.is_valid,),
        "TR": (tckimlik.is_valid,),
        "UA": (rntrc.is_valid,),
    }
)
"""Countries in which a sole trader may go by their own identity code, and how that is told from an organisation's."""


class Registration(Frozen):
    """Under which number an organisation is registered in which country (ISO 3166-1 alpha-2)."""

    country: str
    number: str


@cache
def _country_names(language: Language) -> Mapping[str, str]:
    names = Locale.parse(language.locale).territories
    return {code: name for code, name in names.items() if code.isalpha() and code not in _NOT_COUNTRIES}


def country_name(country: str, language: Language) -> str:
    """A country's name in a language, by its code; the code itself where there is no such country."""
    return _country_names(language).get(country, country)


def countries(language: Language) -> list[tuple[str, str]]:
    """Each country's code and name in a language: Finland first, then by name as that language sorts."""

    def order(one: tuple[str, str]) -> tuple[bool, str]:
        return one[0] != FINLAND, _sorted(one[1], language)

    return sorted(_country_names(language).items(), key=order)


def _sorted(name: str, language: Language) -> str:
    # The machine's locales cannot be relied upon; these are the letters and signs that names of countries have.
    own = _KEPT_LETTERS[language]
    letters = (
        chr(ord("{") + own.index(sign)) if sign in own else unicodedata.normalize("NFD", sign)[0]
        for sign in name.casefold()
        if sign.isalnum() or sign == " "
    )
    return "".join(letters)


def registration(country: str, text: str) -> Registration:
    """A registration in the one form in which it is kept; `NotUnderstood` when it cannot be one.

    Where the country's numbers carry a check digit that we can prove, it is proved. Elsewhere spaces, dots, slashes and
    hyphens are left out, so that one organisation cannot be here twice. What is a person's identity code in that
    country is refused: a sole trader who has no other number cannot be kept under it.
    """
    typed = line(text, longest=LONGEST_NUMBER)
    if country == FINLAND:
        return Registration(country=FINLAND, number=_finnish(typed))
    if country not in _country_names(Language.EN):
        raise NotUnderstood(Message("Choose the country from the list"))
    number = _SEPARATORS.sub("", " ".join(typed.upper().split()))
    if country in _PROVED:
        return Registration(country=country, number=_proved(country, number))
    if number.startswith(country) and number[2:].isdecimal():  # the way a VAT number is written
        number = number[2:]
    if not _FOREIGN.fullmatch(number) or not any(sign.isdecimal() for sign in number):
        raise NotUnderstood(Message("Write the number as it stands in the register: digits, letters, and . / -"))
    if any(is_valid(number) for is_valid in _OF_PERSONS.get(country, ())):
        raise NotUnderstood(_A_PERSONS)
    return Registration(country=country, number=number)


_A_PERSONS = Message("A personal identity code is never kept here; give the organisation's own number")


def _finnish(typed: str) -> str:
    try:
        return str(ytunnus.format(ytunnus.validate(typed)))
    except ValidationError:
        raise NotUnderstood(
            Message("Write a Finnish business ID (Y-tunnus) such as {example}", example="1234567-1")
        ) from None


def _proved(country: str, typed: str) -> str:
    validate, example = _PROVED[country]
    try:
        number = validate(_without_frame(country, typed))
    except ValidationError:
        raise NotUnderstood(
            Message("Write a registration number of that country such as {example}", example=example)
        ) from None
    if country == "SE":
        if number[2] in "01":  # the third digit of an organisation's number is at least 2; a person's is of a month
            raise NotUnderstood(_A_PERSONS)
        return f"{number[:6]}-{number[6:]}"
    return number


def _without_frame(country: str, typed: str) -> str:
    """The number inside a VAT number, or inside the twelve digits that some Swedish registers write."""
    number = typed.removeprefix(country)
    if country == "NO":
        return number.removesuffix("MVA")
    if country == "SE" and len(number) == 12:
        return number.removeprefix("16") if number == typed else number.removesuffix("01")
    return number
