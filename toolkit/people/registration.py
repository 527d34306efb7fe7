"""Reads an organisation's registration number: the Finnish Y-tunnus, or a country and its register's number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from babel import Locale
from stdnum.dk import cvr
from stdnum.ee import registrikood
from stdnum.exceptions import ValidationError
from stdnum.fi import ytunnus
from stdnum.no import orgnr as norwegian
from stdnum.se import orgnr as swedish

from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Frozen, Language, Message, has_identity_code

FINLAND = "FI"
LONGEST_NUMBER = 30

_NOT_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
"""Two-letter codes of the CLDR that are no country of ISO 3166-1."""

_FOREIGN = re.compile(r"[0-9A-Z](?:[0-9A-Z ./-]*[0-9A-Z])?")
_READ: Mapping[str, tuple[Any, str]] = MappingProxyType(
    {
        "DK": (cvr, "13585628"),
        "EE": (registrikood, "12345678"),
        "NO": (norwegian, "988077917"),
        "SE": (swedish, "123456-7897"),
    }
)
"""Countries whose numbers carry a check digit that can be proved, each with an example of the right form."""


class Registration(Frozen):
    """Under which number an organisation is registered in which country (ISO 3166-1 alpha-2)."""

    country: str
    number: str


def countries(language: Language) -> list[tuple[str, str]]:
    """Each country's code and name in a language: Finland first, then by name as that language sorts."""
    names = Locale.parse(language.locale).territories
    told = [(code, name) for code, name in names.items() if code.isalpha() and code not in _NOT_COUNTRIES]
    order: Callable[[tuple[str, str]], tuple[bool, str]] = lambda one: (one[0] != FINLAND, _sorted(one[1]))  # noqa: E731
    return sorted(told, key=order)


def _sorted(name: str) -> str:
    # In Finnish and Swedish å, ä and ö come after z, in this order; the machine's locales cannot be relied upon.
    return name.casefold().translate({ord("å"): "{", ord("ä"): "|", ord("ö"): "}"})


def registration(country: str, text: str) -> Registration:
    """A registration in the one form in which it is kept; `NotUnderstood` when it cannot be one.

    Where the country's numbers carry a check digit that we can prove, it is proved. A Swedish sole trader's number is
    that person's identity code, and is refused.
    """
    typed = line(text, longest=LONGEST_NUMBER)
    if country == FINLAND:
        return Registration(country=FINLAND, number=_finnish(typed))
    if country in _NOT_COUNTRIES or country not in Locale.parse("en").territories or len(country) != 2:
        raise NotUnderstood(Message("Choose the country from the list"))
    if has_identity_code(typed):
        raise NotUnderstood(Message("A personal identity code is never kept here; give the organisation's own number"))
    if country in _READ:
        return Registration(country=country, number=_proved(country, typed))
    number = " ".join(typed.upper().split())
    if not _FOREIGN.fullmatch(number) or not any(sign.isdigit() for sign in number):
        raise NotUnderstood(Message("Write the number as it stands in the register: digits, letters, and . / -"))
    return Registration(country=country, number=number)


def _finnish(typed: str) -> str:
    try:
        return str(ytunnus.format(ytunnus.validate(typed)))
    except ValidationError:
        raise NotUnderstood(
            Message("Write a Finnish business ID (Y-tunnus) such as {example}", example="1234567-1")
        ) from None


def _proved(country: str, typed: str) -> str:
    module, example = _READ[country]
    try:
        number = str(module.validate(typed))
    except ValidationError:
        raise NotUnderstood(
            Message("Write a registration number of that country such as {example}", example=example)
        ) from None
    if country == "SE":
        if number[2] in "01":  # the third digit of an organisation's number is at least 2; a person's is of a month
            raise NotUnderstood(
                Message("A personal identity code is never kept here; give the organisation's own number")
            )
        return f"{number[:6]}-{number[6:]}"
    return number
