"""Reading what people type."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base import entry
from toolkit.base.entry import NotUnderstood, OutOfBounds
from toolkit.base.model import Language, Message, Money, Percent
from toolkit.base.phrases import say

LOW, HIGH = Decimal(0), Decimal(10**10)
CODE = "131052-308T"  # the Digital Agency's published example of an identity code


def refusal(read: object, *given: object, **bounds: object) -> Message:
    with pytest.raises(NotUnderstood) as refused:
        read(*given, **bounds)  # type: ignore[operator]
    for language in Language:
        assert say(refused.value.message, language)
    return refused.value.message


# --- numbers


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0", "0"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("12,50", "12.50"),
        ("1250000", "1250000"),
        ("1 250 000,50", "1250000.50"),
        ("1\u00a0250\u00a0000,50", "1250000.50"),  # no-break space
        ("1\u202f250\u202f000,50", "1250000.50"),  # narrow no-break space
        ("1\u2009250\u2007000\t", "1250000"),  # thin space, figure space, tab
        ("  7 ", "7"),
        ("007", "7"),
        ("-0", "0"),
        ("0,00", "0"),
    ],
)
def test_numbers_are_read_as_they_are_written_in_finland(typed: str, number: str) -> None:
    assert entry.decimal(typed, low=LOW, high=HIGH) == Decimal(number)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "abc",
        "12a",
        "twelve",
        "1,250,000",
        "1.250.000",
        "1.250.000,50",
        "12 50",
        "1 2500",
        "12345 678",
        "1  250",
        "1,",
        ",5",
        ".",
        "-",
        "--1",
        "+1",
        "1-",
        "- 1",
        "1e17",
        "0x10",
        "NaN",
        "Infinity",
        "1_000",
        "½",
        "1\n2",
        "1'250",
        "9" * 41,
        "1 " * 20_000,
        "<b>1</b>",
        "\x001",
        "\ud800",
    ],
)
def test_what_is_no_number_is_told_with_an_example(typed: str) -> None:
    assert refusal(entry.decimal, typed, low=LOW, high=HIGH) == Message(
        "Write a number, such as {example}", example="12,5"
    )


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [("1.250", "1250", "1,25"), ("1,250", "1250", "1,25"), ("12 500,000", "12500000", "12500,00")],
)
def test_three_digits_after_a_point_or_comma_are_not_guessed_at(typed: str, first: str, second: str) -> None:
    message = refusal(entry.decimal, typed, low=LOW, high=HIGH)
    assert message.id == "It is not clear whether {typed} is thousands or decimals: write {whole} or {rounded}"
    assert message.values == {"typed": typed, "whole": first, "rounded": second}
    for way_out in (first, second):
        entry.decimal(way_out, low=LOW, high=HIGH)


def test_for_a_whole_number_the_ways_out_are_whole_too() -> None:
    message = refusal(entry.whole, "1.250", low=0, high=10_000)
    assert message.values == {"typed": "1.250", "whole": "1250", "rounded": "1"}
    for way_out in ("1250", "1"):
        entry.whole(way_out, low=0, high=10_000)


def test_three_decimals_are_clear_where_three_are_taken() -> None:
    assert entry.decimal("1,250", low=LOW, high=HIGH, decimals=3) == Decimal("1.25")


def test_decimals_too_many_are_told() -> None:
    assert refusal(entry.decimal, "1,2345", low=LOW, high=HIGH) == Message(
        "Use at most {decimals} decimals", decimals=2
    )
    assert refusal(entry.whole, "1,5", low=0, high=9) == Message("Write a whole number, without decimals")
    assert refusal(entry.whole, "x", low=0, high=9).values == {"example": "12"}


@pytest.mark.parametrize(
    ("typed", "read"), [("1", True), ("0,99", False), ("50", True), ("50,01", False), ("-1", False), ("−1", False)]
)
def test_bounds_belong_to_what_is_taken(typed: str, read: bool) -> None:
    low, high = Decimal(1), Decimal(50)
    if read:
        assert low <= entry.decimal(typed, low=low, high=high) <= high
    else:
        assert refusal(entry.decimal, typed, low=low, high=high) == Message(
            "Give a number from {low} to {high}", low=low, high=high
        )


def test_a_hundred_thousand_billions_are_out_of_bounds_and_no_fault() -> None:
    assert refusal(entry.decimal, "1" + "0" * 17, low=LOW, high=HIGH).id == "Give a number from {low} to {high}"


@pytest.mark.parametrize("minus", ["-", "−"])
def test_a_minus_may_be_a_hyphen_or_the_sign_itself(minus: str) -> None:
    assert entry.decimal(f"{minus}12,5", low=Decimal(-20), high=HIGH) == Decimal("-12.5")


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_within_bounds_or_refused_in_words(typed: str) -> None:
    try:
        number = entry.decimal(typed, low=LOW, high=HIGH)
    except NotUnderstood as fault:
        message = fault.message
        assert all(say(message, language) for language in Language)
    else:
        assert LOW <= number <= HIGH
        assert number == number.quantize(Decimal("0.01"))


# --- money and shares


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("1 250 000,50", 125_000_050),
        ("1 250 000,50 €", 125_000_050),
        ("€ 12.5", 1250),
        ("12.5€", 1250),
        ("0,01", 1),
        ("10 000 000 000", 10**12),
    ],
)
def test_euros_are_read_with_or_without_the_sign(typed: str, cents: int) -> None:
    assert entry.money(typed, low=LOW) == Money(cents=cents)


@pytest.mark.parametrize("typed", ["x", "1e17", "€", "12 €€ 3", "1€250", "1 € 250"])
def test_what_is_no_amount_is_told_with_an_example_in_euros(typed: str) -> None:
    assert refusal(entry.money, typed, low=LOW) == Message(
        "Write an amount in euros, such as {example}", example="1 250 000,50"
    )


def test_the_bounds_of_an_amount_are_told_in_euros() -> None:
    assert refusal(entry.money, "0,99", low=Decimal(1), high=Decimal(5)) == Message(
        "Give an amount from {low} to {high}", low=Money.euros(1), high=Money.euros(5)
    )
    assert refusal(entry.money, "10 000 000 000,01", low=LOW).id == "Give an amount from {low} to {high}"


def test_an_unclear_amount_is_told_as_any_unclear_number() -> None:
    assert refusal(entry.money, "1.250", low=LOW).id.startswith("It is not clear whether {typed} is thousands")


@pytest.mark.parametrize("typed", ["2,5", "2.5 %", "2,5%", "2,5\u00a0%", "2,50"])
def test_a_share_is_read_with_or_without_the_sign(typed: str) -> None:
    assert entry.percent(typed, low=LOW, high=Decimal(100)) == Percent(value=Decimal("2.5"))


@pytest.mark.parametrize("typed", ["1%000", "1 % 000", "%", "%%5"])
def test_a_sign_inside_a_number_is_not_looked_over(typed: str) -> None:
    assert refusal(entry.percent, typed, low=LOW, high=HIGH).id == "Write a number, such as {example}"


# --- days

FIRST, LAST = date(2022, 1, 1), date(2049, 12, 31)


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        (("31", "1", "2027"), date(2027, 1, 31)),
        ((" 01 ", "02", "2027"), date(2027, 2, 1)),
        (("29", "2", "2028"), date(2028, 2, 29)),
        (("1", "1", "2022"), FIRST),
        (("31", "12", "2049"), LAST),
    ],
)
def test_a_day_is_read_from_its_parts(parts: tuple[str, str, str], day: date) -> None:
    assert entry.day(parts, first=FIRST, last=LAST) == day


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        (("", "1", "2027"), "Write the day, month and year as numbers, such as 31 1 2027"),
        (("1", "tammikuu", "2027"), "Write the day, month and year as numbers, such as 31 1 2027"),
        (("-1", "1", "2027"), "Write the day, month and year as numbers, such as 31 1 2027"),
        (("١", "1", "2027"), "Write the day, month and year as numbers, such as 31 1 2027"),
        (("1", "1", "20270"), "Write the day, month and year as numbers, such as 31 1 2027"),
        (("1" * 40_000, "1", "2027"), "Write the day, month and year as numbers, such as 31 1 2027"),
        (("31", "2", "2027"), "There is no such day in the calendar"),
        (("29", "2", "2027"), "There is no such day in the calendar"),
        (("0", "1", "2027"), "There is no such day in the calendar"),
        (("1", "13", "2027"), "There is no such day in the calendar"),
        (("1", "1", "0"), "There is no such day in the calendar"),
        (("31", "12", "2021"), "Give a day from {first} to {last}"),
        (("1", "1", "2050"), "Give a day from {first} to {last}"),
        (("31", "1", "27"), "Give a day from {first} to {last}"),
    ],
)
def test_what_is_no_day_is_told(parts: tuple[str, str, str], why: str) -> None:
    assert refusal(entry.day, parts, first=FIRST, last=LAST).id == why


@given(st.dates(FIRST, LAST))
def test_every_day_within_bounds_is_read(day: date) -> None:
    assert entry.day((str(day.day), str(day.month), str(day.year)), first=FIRST, last=LAST) == day


# --- months


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("3/2027", date(2027, 3, 1)),
        (" 03/2027 ", date(2027, 3, 1)),
        ("3.2027", date(2027, 3, 1)),
        ("12 / 2027", date(2027, 12, 1)),
        ("2027-03", date(2027, 3, 1)),
        ("2027-3", date(2027, 3, 1)),
        ("1/2022", date(2022, 1, 1)),
        ("12/2049", date(2049, 12, 1)),
    ],
)
def test_a_month_is_its_first_day(typed: str, month: date) -> None:
    assert entry.month(typed, first=FIRST, last=LAST) == month


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "Write the month and the year, such as {example}"),
        ("2027", "Write the month and the year, such as {example}"),
        ("3/27", "Write the month and the year, such as {example}"),
        ("1/3/2027", "Write the month and the year, such as {example}"),
        ("maaliskuu 2027", "Write the month and the year, such as {example}"),
        ("-3/2027", "Write the month and the year, such as {example}"),
        ("٣/2027", "Write the month and the year, such as {example}"),
        ("3/2027" + "0" * 40_000, "Write the month and the year, such as {example}"),
        ("\u202e3/2027", "Write the month and the year, such as {example}"),
        (CODE, "Write the month and the year, such as {example}"),
        ("0/2027", "There is no such month in the calendar"),
        ("13/2027", "There is no such month in the calendar"),
        ("3/0000", "There is no such month in the calendar"),
        ("12/2021", "Give a month from {first} to {last}"),
        ("1/2050", "Give a month from {first} to {last}"),
    ],
)
def test_what_is_no_month_is_told(typed: str, why: str) -> None:
    assert refusal(entry.month, typed, first=FIRST, last=LAST).id == why


def test_a_month_counts_from_the_one_that_the_first_day_is_in() -> None:
    assert entry.month("3/2027", first=date(2027, 3, 15), last=date(2027, 3, 20)) == date(2027, 3, 1)
    message = refusal(entry.month, "2/2027", first=date(2027, 3, 15), last=date(2027, 11, 20))
    assert say(message, Language.EN) == "Give a month from 3/2027 to 11/2027"


@given(st.dates(FIRST, LAST))
def test_every_month_within_bounds_is_read_in_both_ways(day: date) -> None:
    for typed in (f"{day.month}/{day.year}", f"{day.year}-{day.month:02}"):
        assert entry.month(typed, first=FIRST, last=LAST) == day.replace(day=1)


# --- lines of text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Kivikon koulu  ", "Kivikon koulu"),
        ("", ""),
        ("a\u0308", "ä"),  # a letter and its dots become one letter
        ("<script>alert('&amp;')</script>", "<script>alert('&amp;')</script>"),
        ("חברת ניקיון בע״מ", "חברת ניקיון בע״מ"),
        ("شركة\u200cنظافة", "شركة\u200cنظافة"),  # a joiner that Persian spelling needs
        ("🧹 siivous – 5 € ≥ 1 %", "🧹 siivous – 5 € ≥ 1 %"),
        ("=1+1", "=1+1"),
        ("{title} %s {0}", "{title} %s {0}"),
        ("𐌰" * 200, "𐌰" * 200),
    ],
)
def test_a_line_is_kept_as_it_was_meant(typed: str, kept: str) -> None:
    assert entry.line(typed, longest=200) == kept


CONTROLS = [
    "\x00", "\x07", "\x1b", "\x7f", "\x85", "\n", "\t", "\r", "\u2028", "\u2029", "\ud800", "\udfff",
    "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069",
]  # fmt: skip


@pytest.mark.parametrize("sign", CONTROLS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_what_breaks_a_line_or_turns_its_direction_is_refused(sign: str) -> None:
    assert refusal(entry.line, f"a{sign}b", longest=200) == Message(
        "Take out the line breaks or invisible control characters"
    )


@pytest.mark.parametrize("sign", [one for one in CONTROLS if one not in "\n\t"], ids=lambda sign: f"U+{ord(sign):04X}")
def test_of_these_many_lines_may_hold_only_ends_of_lines_and_tabs(sign: str) -> None:
    assert refusal(entry.line, f"a{sign}b", longest=200, many=True).id == "Take out the invisible control characters"
    assert entry.line("a\r\nb\n\tc\n", longest=200, many=True) == "a\nb\n\tc"


def test_a_text_too_long_is_told_with_its_length() -> None:
    assert refusal(entry.line, "a" * 40_000, longest=200) == Message(
        "Use at most {longest} characters; this has {length}", longest=200, length=40_000
    )
    assert entry.line("a" * 40_000, longest=40_000, many=True) == "a" * 40_000


@pytest.mark.parametrize("sign", "+-YXWVUABCDEF")
@pytest.mark.parametrize("around", ["{}", "Siivooja {} aloittaa", "({})", "a\n{}\nb"])
def test_an_identity_code_is_refused_and_never_repeated(sign: str, around: str) -> None:
    code = CODE.replace("-", sign)
    message = refusal(entry.line, around.format(code), longest=200, many=True)
    assert message.id.startswith("This holds a personal identity code.")
    assert not message.values
    assert all(code[:6] not in say(message, language) for language in Language)


@pytest.mark.parametrize(
    "broken",
    [
        "1310\n52\n-\n308T",
        "131052\n-\n308T",
        "131052\n-308T",
        "131052-\n308T",
        "1310\r\n52-308T",
        "131052- \n\t308T",
        "131052-30\n\n8T",
    ],
)
def test_an_identity_code_does_not_hide_in_the_end_of_a_line(broken: str) -> None:
    for around in ("alkaa {} ja", "alkaa\n{}\nja"):
        message = refusal(entry.line, around.format(broken), longest=200, many=True)
        assert message.id.startswith("This holds a personal identity code.")


def test_numbers_on_lines_of_their_own_are_no_identity_code() -> None:
    kept = "131052\n308\n12.5.2027\n-308U"
    assert entry.line(kept, longest=200, many=True) == kept


def test_a_number_out_of_bounds_is_told_apart_from_what_is_no_number() -> None:
    for read, typed in ((entry.decimal, "6"), (entry.money, "6 €"), (entry.percent, "6 %"), (entry.decimal, "-1")):
        with pytest.raises(OutOfBounds):
            read(typed, low=Decimal(0), high=Decimal(5))
        with pytest.raises(NotUnderstood) as other:
            read("six", low=Decimal(0), high=Decimal(5))
        assert not isinstance(other.value, OutOfBounds)


def test_no_reader_repeats_an_identity_code_in_what_it_says() -> None:
    bounds = {"low": LOW, "high": HIGH}
    for read in (entry.decimal, entry.money, entry.percent):
        message = refusal(read, CODE, **bounds)
        assert all("131052" not in say(message, language) for language in Language)


@given(st.text(alphabet=st.characters(), max_size=300))
def test_whatever_is_typed_is_kept_in_one_form_or_refused_in_words(typed: str) -> None:
    try:
        kept = entry.line(typed, longest=200)
    except NotUnderstood as fault:
        message = fault.message
        assert all(say(message, language) for language in Language)
    else:
        assert kept == unicodedata.normalize("NFC", kept).strip()
        assert len(kept) <= 200
        assert len(kept.splitlines()) <= 1
        kept.encode()  # nothing in it that cannot be written to a file
        assert entry.line(kept, longest=200) == kept
