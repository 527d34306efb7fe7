"""Words that every room shares."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from toolkit.base.model import (
    Finding,
    Language,
    Message,
    Money,
    NotFound,
    Percent,
    Refused,
    Severity,
    Text,
    has_identity_code,
    repeatable,
    traces,
)

TEXT = Text(fi="Työ", sv="Arbete", en="Work")


def test_a_text_is_read_by_language_and_always_in_the_same_order() -> None:
    assert (TEXT["fi"], TEXT[Language.SV], TEXT["en"]) == ("Työ", "Arbete", "Work")
    assert [str(language) for language, _ in TEXT.items()] == ["fi", "sv", "en"]


def test_a_text_lacking_a_language_or_holding_another_is_no_text() -> None:
    with pytest.raises(ValidationError):
        Text(fi="Työ", sv="Arbete", en="  ")
    with pytest.raises(ValidationError):
        Text.model_validate({"fi": "Työ", "sv": "Arbete", "en": "Work", "de": "Arbeit"})


def test_a_value_never_changes() -> None:
    with pytest.raises(ValidationError):
        TEXT.fi = "Muu"


@pytest.mark.parametrize(
    ("typed", "cents"), [("0", 0), ("0.01", 1), (Decimal("1250000.50"), 125_000_050), (-3, -300), ("1e3", 100_000)]
)
def test_euros_are_kept_as_whole_cents(typed: Decimal | int | str, cents: int) -> None:
    money = Money.euros(typed)
    assert money.cents == cents
    assert money.amount == Decimal(typed)


@pytest.mark.parametrize("typed", ["0.001", Decimal("2.999"), "1e-3"])
def test_a_fraction_of_a_cent_is_an_error(typed: Decimal | str) -> None:
    with pytest.raises(ValueError, match="a fraction of a cent"):
        Money.euros(typed)


@given(st.lists(st.integers(min_value=-(10**14), max_value=10**14), min_size=1))
def test_adding_amounts_loses_no_cent(cents: list[int]) -> None:
    total = Money(cents=0)
    for each in cents:
        total = total + Money(cents=each)
    assert total.cents == sum(cents)
    assert Money.euros(total.amount) == total


def test_five_per_cent_is_a_twentieth() -> None:
    assert Percent(value=Decimal(5)).share == Decimal("0.05")


def test_messages_are_equal_when_they_say_the_same() -> None:
    one, same = Message("Rounded to {months}", months=5), Message("Rounded to {months}", months=5)
    assert one == same
    assert hash(one) == hash(same)
    assert one != Message("Rounded to {months}", months=6)
    assert one != "Rounded to {months}"
    assert repr(one) == "Message('Rounded to {months}', {'months': 5})"


def test_a_message_may_have_a_blank_called_id_or_self() -> None:
    assert Message("{id} {self}", id=1, self=2).values == {"id": 1, "self": 2}


@pytest.mark.parametrize(("lot", "key"), [(None, "G-SIZE:over:"), ("LOT-0001", "G-SIZE:over:LOT-0001")])
def test_an_override_refers_to_rule_case_and_lot(lot: str | None, key: str) -> None:
    finding = Finding(
        code="G-SIZE", case="over", severity=Severity.WARN, message=TEXT, fix=TEXT, basis=TEXT, sources=("S12",),
        verified=True, lot=lot,
    )  # fmt: skip
    assert finding.key == key


def test_a_refusal_says_what_why_and_what_next() -> None:
    refused = Refused(Message("Not frozen."), Message("It changed."), Message("Look again."))
    assert [part.id for part in (refused.what, refused.why, refused.next)] == [
        "Not frozen.",
        "It changed.",
        "Look again.",
    ]
    assert str(refused) == "Not frozen."
    assert not isinstance(NotFound(), Refused)


# 131052-308T is the Digital Agency's published example. The check character is the remainder of the nine digits
# divided by 31, so it is the same whichever sign tells the century.
CENTURY_SIGNS = "+-YXWVUABCDEF"


@pytest.mark.parametrize("sign", CENTURY_SIGNS)
def test_an_identity_code_is_found_whatever_sign_tells_its_century(sign: str) -> None:
    code = f"131052{sign}308T"
    assert has_identity_code(code)
    assert has_identity_code(code.lower())
    assert has_identity_code(f"Siivooja ({code}), aloittaa 1.3.2027.")
    assert has_identity_code(f"ä{code}ä")
    assert has_identity_code(f"first {code[:-1]}A, then {code}")


@pytest.mark.parametrize("hyphen", ["‐", "‑", "‒", "–", "—", "−", "﹣", "－"])
def test_an_identity_code_is_found_however_its_hyphen_was_typeset(hyphen: str) -> None:
    assert has_identity_code(f"131052{hyphen}308T")


@pytest.mark.parametrize("hidden", ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u200e"])
def test_an_identity_code_is_found_behind_characters_that_do_not_show(hidden: str) -> None:
    assert has_identity_code(f"13{hidden}1052-{hidden}308T{hidden}")


def test_an_identity_code_is_found_in_letters_of_full_width() -> None:
    assert has_identity_code("１３１０５２－３０８Ｔ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "131052-308U",  # another check character
        "320152-308T",  # no such day
        "131052G308T",  # no such sign
        "1131052-308T",  # a longer number
        "131052-308TA",
        "45214200-2",  # a CPV code
        "1234567-1",  # a Y-tunnus
        "13.10.52-308T",
        "H 27/2027",
    ],
)
def test_other_numbers_are_no_identity_codes(text: str) -> None:
    assert not has_identity_code(text)


def test_a_fault_is_told_by_kinds_and_places_without_its_words() -> None:
    def fail() -> None:
        try:
            int("Maija 131052-308T")
        except ValueError as first:
            raise LookupError("and another secret") from first

    with pytest.raises(LookupError) as caught:
        fail()
    told = traces(caught.value)
    assert told.index("builtins.LookupError") < told.index("which came after builtins.ValueError")
    assert "in fail" in told
    assert "Maija" not in told.replace('int("Maija 131052-308T")', "")
    assert "another secret" not in told.replace('raise LookupError("and another secret") from first', "")
    assert traces(None) == ""


def test_a_fault_that_came_of_itself_is_told_once_round() -> None:
    first, second = ValueError("x"), LookupError("y")
    first.__context__, second.__context__ = second, first
    assert traces(first).count("which came after") == 9


@pytest.mark.parametrize(
    "text",
    [
        "131052 308T",
        "131052- 308T",
        "131052 -308T",
        "131052 - 308T",
        "131052  -  308T",
        "131052\t-308T",
        "131052\t308T",
    ],
)
def test_a_code_with_spaces_in_it_is_one_too(text: str) -> None:
    assert has_identity_code(f"Maija {text} asuu")
    assert "308T" not in repeatable(f"Maija {text} asuu")


def test_a_code_in_a_guise_is_not_repeated() -> None:
    assert repeatable("Maija １３１０５２－３０８Ｔ") == "…"
    assert repeatable("Maija 1310\u200b52-308T") == "…"
    assert repeatable("Maija 131052-308U") == "Maija 131052-308U"
