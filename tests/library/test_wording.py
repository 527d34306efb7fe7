"""What papers of library texts say: blanks in words, sources with what is unchecked, advice apart from the words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.library.test_selection import DAY, guide
from toolkit.base.model import Language, Text
from toolkit.base.phrases import say, write
from toolkit.library.model import Blank, Citation, Status
from toolkit.library.naming import dated_of, place_of
from toolkit.library.selection import remarks, select
from toolkit.library.shelf import Library, load
from toolkit.library.wording import Shown, blank_words, blocks, citations, listed, review_told, shown, to_fill_in


@pytest.fixture
def shelf(folder: Path) -> Library:
    held = load(folder)
    months = Blank(title=Text(fi="kuukaudet", sv="månader", en="months"))
    return replace(held, blanks={"months": months})


def told(shelf: Library, *ids: str, advice: bool = True) -> Shown:
    chosen = select(shelf, ids, DAY)
    return shown(chosen, shelf, Language.EN, advice=advice, remarks=remarks(chosen, shelf))


def test_a_blank_stands_in_brackets_with_what_belongs_there(shelf: Library) -> None:
    people = shelf.clause("people", DAY)
    assert blocks(people, shelf, Language.FI) == ("[kuukaudet] kuukautta:", ("[groups]",))
    assert blank_words(shelf, "months") == Text(fi="[kuukaudet]", sv="[månader]", en="[months]")


def test_what_is_to_be_filled_in_is_told_once(shelf: Library) -> None:
    chosen = select(shelf, ["people", "purpose"], date(2024, 5, 1))
    assert to_fill_in(chosen, shelf, Language.SV) == ("[groups]", "[månader]", "[buyer]")


def test_a_source_that_was_not_read_is_marked() -> None:
    cited = (
        Citation(source="S1", section="98 §"),
        Citation(source="S2", section="Art 70", status=Status.UNVERIFIED),
        Citation(source="S9", section="recitals 36 and 99"),
        Citation(source="S12"),
    )
    assert citations(cited, Language.EN) == "S1 98 §; S2 Art 70 (not checked); S9 recital 36, 99; S12"


def test_sources_stand_in_the_order_in_which_people_count(shelf: Library) -> None:
    one = shelf.sources["S1"]
    assert [id for id, _ in listed({"S12": one, "S9": one, "act-1": one})] == ["S9", "S12", "act-1"]


@pytest.mark.parametrize(
    ("reviewed", "begins"),
    [
        ([], "No lawyer"),
        ([False], "No lawyer"),
        ([True, False], "A lawyer has reviewed some"),
        ([True], "A lawyer has reviewed every"),
    ],
)
def test_whether_a_lawyer_has_read_the_clauses(reviewed: list[bool], begins: str) -> None:
    assert say(review_told(reviewed), Language.EN).startswith(begins)


def test_only_the_words_carry_no_advice_but_tell_where_each_text_is_from(shelf: Library) -> None:
    paper = told(shelf, "people", "purpose", advice=False)
    assert paper.title == "Clauses chosen from the library"
    assert (paper.advice, paper.sources) == ((), ())
    assert paper.about == (
        ("1. People", "people, v1", "Draft", "By nobody yet", ""),
        ("2. Purpose", "purpose, v2", "Draft", "By nobody yet", ""),
    )
    assert not paper.reviewed
    assert "only tells where they come from" in paper.introduction[1]


def test_one_clause_names_the_paper(shelf: Library) -> None:
    assert told(shelf, "people").title == "People"


def test_advice_tells_the_purpose_when_not_the_supplier_and_the_sources(shelf: Library) -> None:
    people = shelf.clause("people", DAY).model_copy(
        update={"sources": (Citation(source="S1", section="98 §", status=Status.UNVERIFIED),)}
    )
    advised = replace(
        shelf,
        clauses=(*(one for one in shelf.clauses if one.id != "people"), people),
        released=(people,),
        guides={"people": guide("people", needs=("purpose", "gone"), replaces=("purpose",))},
    )
    paper = told(advised, "people", "purpose")
    assert [(one.title, dict(one.rows)) for one in paper.advice] == [
        (
            "People",
            {
                "What it is for": "Who.",
                "When to leave it out": "c",
                "For the supplier": "c",
                "Needs": "Purpose",
                "Stands instead of": "Purpose",
                "Sources": "S1 98 § (not checked)",
            },
        ),
        ("Purpose", {"What it is for": "Why."}),
    ]
    assert [id for id, _ in paper.sources] == ["S1"]
    assert paper.about[0] == ("1. People", "people, v1", "Released", "By nobody yet", "S1 98 § (not checked)")
    assert paper.remarks == ("“People” stands instead of “Purpose”. Keep only one of them.",)


def test_a_text_that_a_lawyer_has_read_says_so(shelf: Library) -> None:
    chosen = select(shelf, ["purpose"], date(2024, 5, 1))
    paper = shown(chosen, shelf, Language.EN, advice=False, remarks=())
    assert paper.about[0][3] == "A lawyer, 2 January 2024"
    assert paper.reviewed
    assert not shown(chosen, shelf, Language.FI, advice=False, remarks=()).reviewed


def test_what_a_source_says_of_its_day_is_told_in_the_reader_s_language():
    said = {
        "no date": "datum saknas",
        "26.2.2014": "26.2.2014",
        "SDK metadata of 4.10.2022; vocabulary of 2008": "SDK metadata of 4.10.2022; vocabulary of 2008",
    }
    assert {dated: write(dated_of(dated), Language.SV) for dated in said} == said
    assert write(dated_of("26.2.2014; text not read"), Language.EN) == "26.2.2014; text not read"
    assert write(dated_of("about 2016–2020"), Language.EN) == "about 2016–2020"


def test_recitals_are_told_in_the_reader_s_language_and_sections_stay():
    assert write(place_of("recitals 97–99 and 104"), Language.SV) == "skäl 97–99, 104"
    assert write(place_of("98 §"), Language.SV) == "98 §"
