"""What an address asks of the library: what can be used is used, all else is left out and told."""

from dataclasses import replace

import pytest

from toolkit.base.model import Message, Text
from toolkit.library.asking import LONGEST, Asked, asked_of, number_of, ticked_of
from toolkit.library.selection import MOST
from toolkit.library.shelf import Library, load


@pytest.fixture
def small(folder) -> Library:
    return load(folder)


def test_words_and_filters_are_taken_as_they_are_meant(small):
    asked = asked_of(
        {"q": ["  siivous \n ja  työ "], "group": ["young"], "measure": ["job"], "kind": ["clause"]}, small
    )
    assert asked == Asked(words="siivous ja työ", group="young", measure="job", kind="clause")
    assert asked.filters == {"group": "young", "measure": "job"}


def test_an_address_without_anything_asks_for_nothing(small):
    assert not asked_of({}, small)
    assert not asked_of({"q": [" \t"], "kind": [""], "trade": [""]}, small)
    assert asked_of({"kind": ["source"]}, small)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("kind", "There is nothing of the kind “none” in the library: that filter was left out."),
        ("trade", "There is no kind of procurement “none” in the library: that filter was left out."),
        ("instrument", "There is no instrument “none” in the library: that filter was left out."),
        ("measure", "There is no form of work “none” in the library: that filter was left out."),
        ("group", "There is no group “none” in the library: that filter was left out."),
    ],
)
def test_a_filter_that_the_library_does_not_know_is_left_out_and_told(small, name, told):
    asked = asked_of({name: ["none"], "q": ["ehto"]}, small)
    assert [one.id.replace("{value}", str(one.values["value"])) for one in asked.left_out] == [told]
    assert asked.filters == {}
    assert asked.words == "ehto"


def test_what_is_repeated_of_a_filter_is_short_and_holds_no_identity_code(small):
    (told,) = asked_of({"trade": ["x" * 5000]}, small).left_out
    assert told.values["value"] == "x" * 60 + "…"
    (told,) = asked_of({"trade": ["131052-308T"]}, small).left_out
    assert told.values["value"] == "…"


def test_only_the_first_words_of_a_flood_are_looked_for_and_that_is_told(small):
    asked = asked_of({"q": ["ä" * 100_000]}, small)
    assert asked.words == "ä" * 200
    assert asked.left_out == (Message("Only the first {number} characters were searched for.", number=200),)
    assert asked_of({"q": ["ä" * LONGEST]}, small).left_out == ()


def test_a_personal_identity_code_is_not_searched_for(small):
    for typed in ("131052-308T", "kesätyö 131052–308T"):
        asked = asked_of({"q": [typed]}, small)
        assert not asked
        assert "131052" not in repr(asked)
        assert len(asked.left_out) == 1


def test_characters_that_cannot_be_shown_are_not_searched_for(small):
    assert asked_of({"q": ["a\x00b\u202ec\ud800d\x1b"]}, small).words == "a b c d"


def test_the_same_question_with_something_else_makes_an_address(small):
    asked = Asked(words="työ", kind="clause", group="young")
    assert asked.but(kind=None) == {"q": "työ", "group": "young"}
    assert asked.but(trade="cleaning") == {"q": "työ", "kind": "clause", "group": "young", "trade": "cleaning"}


def test_ticked_clauses_come_once_in_the_order_asked_and_strangers_are_counted():
    known = {"purpose", "people"}
    assert ticked_of({"c": ["people", "purpose, people", "", "<script>"]}, known) == (
        ("people", "purpose"),
        (Message("Ticked clauses that the library does not hold today: {number}", number=1),),
    )
    assert ticked_of({}, known) == ((), ())


def test_more_ticks_than_can_be_taken_are_told():
    many = [f"c{number}" for number in range(MOST + 2)]
    ticked, told = ticked_of({"c": [",".join(many)]}, set(many))
    assert ticked == tuple(many[:MOST])
    assert [one.values for one in told] == [{"number": MOST}]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2", 2),
        ("", None),
        ("-1", None),
        ("1.5", None),
        ("٣", None),
        ("²", None),
        ("99999", None),
        ("0", 0),
        ("x", None),
    ],
)
def test_the_number_of_a_version_is_a_plain_number(typed, number):
    assert number_of({"to": [typed]}, "to") == number


def test_a_trade_of_the_library_is_a_filter(small):
    library = replace(small, trades={"cleaning": Text(fi="a", sv="b", en="c")})  # only the ids are looked at
    assert asked_of({"trade": ["cleaning"]}, library).trade == "cleaning"
