"""Filling blanks and writing values the Finnish way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base import entry
from toolkit.base.model import Language, Message, Money, Percent, Text
from toolkit.base.phrases import blanks, fill, fill_text, in_three, say, write

FI, SV, EN = Language
NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "fi", "sv", "en"),
    [
        (0, "0", "0", "0"),
        (1_234_567, "1~234~567", "1~234~567", "1~234~567"),
        (-5, "-5", "-5", "-5"),
        (Decimal("12.50"), "12,5", "12,5", "12,5"),
        (Decimal("1234.25"), "1~234,25", "1~234,25", "1~234,25"),
        (Percent(value=Decimal("2.5")), "2,5~%", "2,5~%", "2,5~%"),
        (date(2027, 1, 31), "31.1.2027", "31.1.2027", "31 January 2027"),
        ((), "", "", ""),
        (("a",), "a", "a", "a"),
        (["a", "b"], "a ja b", "a och b", "a and b"),
        (("a", 2, "c"), "a, 2 ja c", "a, 2 och c", "a, 2 and c"),
        ("as it is", "as it is", "as it is", "as it is"),
        (Text(fi="Työ", sv="Arbete", en="Work"), "Työ", "Arbete", "Work"),
    ],
)
def test_each_value_is_written_as_in_finland(value: object, fi: str, sv: str, en: str) -> None:
    assert [write(value, language).replace(NBSP, "~") for language in Language] == [fi, sv, en]


@pytest.mark.parametrize(
    ("cents", "words"), [(500, "5 €"), (125_000_050, "1 250 000,50 €"), (1, "0,01 €"), (-150, "-1,50 €"), (0, "0 €")]
)
def test_money_has_its_cents_only_where_there_are_some(cents: int, words: str) -> None:
    for language in Language:
        assert write(Money(cents=cents), language).replace(NBSP, " ") == words


def test_thousands_never_break_over_a_line_end() -> None:
    assert f"1{NBSP}250{NBSP}000" in write(Money.euros(1_250_000), FI)
    assert " " not in write(Decimal("1250000.5"), FI)


@pytest.mark.parametrize("value", [True, False, None, 1.5, b"bytes", object()])
def test_what_has_no_words_is_a_type_error(value: object) -> None:
    with pytest.raises(TypeError):
        write(value, EN)


def test_an_enumeration_of_texts_is_written_as_its_value() -> None:
    class Colour(StrEnum):
        RED = "red"

    assert write(Colour.RED, FI) == "red"
    assert type(write(Colour.RED, FI)) is str


@pytest.mark.parametrize(
    ("template", "names"),
    [("no blanks", set()), ("{a} and {b}, {a}", {"a", "b"}), ("{{literal}} {a}", {"a"}), ("", set())],
)
def test_blanks_are_plain_names_in_braces(template: str, names: set[str]) -> None:
    assert blanks(template) == names


@pytest.mark.parametrize("template", ["{}", "{0}", "{a.b}", "{a[0]}", "{a:>3}", "{a!r}", "{a", "a}", "{a b}"])
def test_anything_else_in_braces_is_refused(template: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (the standard library words some of these)
        blanks(template)


def test_a_missing_blank_is_told_and_a_value_too_many_is_not_used() -> None:
    with pytest.raises(KeyError):
        fill("{a} {b}", {"a": 1}, EN)
    assert fill("{a}", {"a": 1, "b": 2}, EN) == "1"


@given(st.text())
def test_what_people_wrote_is_never_read_as_a_template(text: str) -> None:
    assert fill("«{typed}»", {"typed": text}, EN) == f"«{text}»"


def test_a_message_may_hold_a_message() -> None:
    message = Message("Answer the question: {question}", question=Message("{months} months", months=1200))
    assert say(message, EN) == f"Answer the question: 1{NBSP}200 months"


def test_a_message_without_a_translation_stays_english_rather_than_empty() -> None:
    assert say(Message("No catalogue has this sentence, with {blank}", blank=1), FI) == (
        "No catalogue has this sentence, with 1"
    )


def test_a_message_in_three_languages_writes_each_in_its_own_way() -> None:
    text = in_three(Message("{day}", day=date(2027, 1, 31)))
    assert text == Text(fi="31.1.2027", sv="31.1.2027", en="31 January 2027")


def test_a_text_of_the_library_is_filled_in_each_language() -> None:
    filled = fill_text(Text(fi="{n} ja", sv="{n} och", en="{n} and"), {"n": ("x", "y")})
    assert filled == Text(fi="x ja y ja", sv="x och y och", en="x and y and")


@given(st.integers(min_value=-(10**12), max_value=10**12), st.sampled_from(Language))
def test_money_is_read_again_as_it_was_written(cents: int, language: Language) -> None:
    bound = Decimal(10**10)
    assert entry.money(write(Money(cents=cents), language), low=-bound, high=bound) == Money(cents=cents)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2), st.sampled_from(Language))
def test_a_share_is_read_again_as_it_was_written(value: Decimal, language: Language) -> None:
    bound = Decimal(10**9)
    written = write(Percent(value=value), language)
    assert entry.percent(written, low=-bound, high=bound).value == value


@given(st.integers(min_value=-(10**12), max_value=10**12), st.sampled_from(Language))
def test_a_whole_number_is_read_again_as_it_was_written(number: int, language: Language) -> None:
    assert entry.whole(write(number, language), low=-(10**12), high=10**12) == number
