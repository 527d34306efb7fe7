"""Fills {blanks} and writes numbers, money, days and lists the way each language is written in Finland."""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from babel.support import NullTranslations, Translations

from toolkit.base.model import Language, Message, Money, Percent, Text

CATALOGUES = Path(__file__).parent.parent / "translations"
_DAY = {Language.FI: "d.M.y", Language.SV: "d.M.y", Language.EN: "d MMMM y"}
_AND = {Language.FI: " ja ", Language.SV: " och ", Language.EN: " and "}


@cache
def catalogue(language: Language) -> NullTranslations:
    """The translations of a language; English needs none, its sentences are the ids."""
    if language is Language.EN:
        return NullTranslations()
    return Translations.load(str(CATALOGUES), [language.locale])


def blanks(template: str) -> frozenset[str]:
    """Names of the {blanks} in a text; raises `ValueError` on anything but a plain name in braces."""
    names = set()
    for _, name, spec, conversion in string.Formatter().parse(template):
        if name is None:
            continue
        if not name.isidentifier() or spec or conversion:
            raise ValueError(f"not a plain blank: {{{name}}}")
        names.add(name)
    return frozenset(names)


def write(value: object, language: Language) -> str:
    """One value as words of a language: money, percentages, numbers, days, texts, messages and lists."""
    match value:
        case Message():
            return say(value, language)
        case Text():
            return value[language]
        case Money():
            pattern = "#,##0\N{NO-BREAK SPACE}¤" if value.cents % 100 == 0 else "#,##0.00\N{NO-BREAK SPACE}¤"
            return format_currency(value.amount, "EUR", format=pattern, locale=language.locale, currency_digits=False)
        case Percent():
            return f"{write(value.value, language)}\N{NO-BREAK SPACE}%"
        case bool():
            raise TypeError("a truth value has no words of its own")
        case int() | Decimal():
            return format_decimal(value, format="#,##0.##", locale=language.locale)
        case date():
            return format_date(value, _DAY[language], locale=language.locale)
        case tuple() | list():
            words = [write(one, language) for one in value]
            return _AND[language].join(filter(None, (", ".join(words[:-1]), words[-1]))) if words else ""
        case str():
            return str(value)
    raise TypeError(f"no way to write {type(value).__name__}")


def fill(template: str, values: Mapping[str, object], language: Language) -> str:
    """A template with its blanks filled; a missing blank is a `KeyError`, so nothing is left out silently."""
    return template.format_map({name: write(values[name], language) for name in blanks(template)})


def say(message: Message, language: Language) -> str:
    """A message as a sentence of a language."""
    return fill(catalogue(language).ugettext(message.id), message.values, language)


def in_three(message: Message) -> Text:
    """A message as a text in the three languages."""
    return Text(**{language.value: say(message, language) for language in Language})


def fill_text(template: Text, values: Mapping[str, object]) -> Text:
    """A text of the library with its blanks filled in each language."""
    return Text(**{str(language): fill(words, values, language) for language, words in template.items()})
