"""Where sentences and words begin and end, worked out by hand on small texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.model import Language
from toolkit.library.sentences import parsed


def sentences(text: str, language: Language = Language.FI) -> list[str]:
    read = parsed(text, language)
    return [
        text[read.tokens[one.first].start : read.tokens[one.last - 1].end].replace("\n", " ") for one in read.sentences
    ]


def leads(text: str) -> list[int | None]:
    return [one.lead for one in parsed(text, Language.FI).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yksi lause. Toinen lause.", ["Yksi lause", "Toinen lause"]),
        ("Lause jatkuu\nseuraavalla rivillä. Uusi alkaa", ["Lause jatkuu seuraavalla rivillä", "Uusi alkaa"]),
        ("Otsikko\nTeksti alkaa.", ["Otsikko", "Teksti alkaa"]),
        ("Ehto täyttyy esim. Koivurannassa näin.", ["Ehto täyttyy esim. Koivurannassa näin"]),
        ("Ensin tämä; sitten tuo.", ["Ensin tämä", "sitten tuo"]),
        ("Tulee:\n- asua\n- opiskella", ["Tulee", "asua", "opiskella"]),
        ("Viimeistään 1. tammikuuta 2027 asti.", ["Viimeistään 1. tammikuuta 2027 asti"]),
        ("Kappale\n\nja toinen", ["Kappale", "ja toinen"]),
        (
            "Rastita.\n[ ] Tarjoaja palkkaa.\n[x] Tarjoaja tarjoaa.",
            ["Rastita", "Tarjoaja palkkaa", "x] Tarjoaja tarjoaa"],
        ),
        ("Vaatimus:\n1. Palkkaa yhden.\n2. Palkkaa toisen.", ["Vaatimus", "1. Palkkaa yhden", "2. Palkkaa toisen"]),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "kunnassa. Työntekijät osoittaa\nLehtolan Työpaja",
        "ja ne osoittaa yksinomaan\nLehtolan Työpaja",
        "Four apprentices are to be recruited through\nKoivuranta Vocational College",
        "Toimittaja rekrytoi sopimuskauden aikana palkattavat henkilöt yksinomaan\nLehtolan Työpajalta",
    ],
)
def test_a_line_broken_before_a_name_goes_on(text: str) -> None:
    assert sentences(text)[-1] == text.rsplit(". ", maxsplit=1)[-1].replace("\n", " ")


def test_a_heading_and_the_lines_of_a_table_stand_alone() -> None:
    assert sentences("6.2 Aika\nTyö alkaa") == ["6.2 Aika", "Työ alkaa"]
    assert (
        len(sentences("Antal            En person per kalenderår i hjälpuppgifter, tio månader\nMålgrupp   Unga")) == 2
    )


def test_items_of_a_list_know_the_sentence_that_leads_to_them() -> None:
    assert leads("Työllistettävän tulee:\n- asua kunnassa\n- olla työtön\n\nMuuta ei vaadita.") == [None, 0, 0, None]


def test_what_follows_a_colon_without_bullets_belongs_to_it_once() -> None:
    assert leads("Vaatimus on seuraava:\nAsuinpaikka on kunta.\nMuu on vapaata.") == [None, 0, None]


def test_items_with_numbers_and_boxes_know_their_lead_too() -> None:
    assert leads("Toimittaja sitoutuu:\n1. Palkkaamaan kaksi.\n2. Raportoimaan.") == [None, 0, 0]
    assert leads("Toimittaja sitoutuu:\n[ ] palkkaamaan\n(ii) raportoimaan") == [None, 0, 0]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12.2 Vain palkatut otetaan huomioon.", []),
        ("3. Henkilöitä on 4.", ["4"]),
        ("7 § Palkataan 2 nuorta", ["2"]),
        ("2.5 henkilötyövuotta", ["2.5"]),
        ("4 henkilöä palkataan", ["4"]),
        ("(2) Palkataan 3", ["3"]),
    ],
)
def test_the_number_of_a_line_or_of_a_section_counts_nothing(text: str, numbers: list[str]) -> None:
    assert [one.plain for one in parsed(text, Language.FI).tokens if one.number] == numbers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hem-\nkommun är", ["hemkommun", "är"]),
        ("arbets-\noch näringsbyrån", ["arbets", "och", "näringsbyrån"]),
        ("TE-toimiston 5 000 € ja 10 %", ["te-toimiston", "5 000", "€", "ja", "10", "%"]),
        ("supplier’s 3.5", ["supplier's", "3.5"]),
    ],
)
def test_words_are_whole_and_small(text: str, words: list[str]) -> None:
    assert [one.plain for one in parsed(text, Language.SV).tokens] == words


def test_a_name_has_a_capital_inside_a_sentence() -> None:
    read = parsed("Toimittaja palkkaa Koivurannasta EU-alueelta 3 henkilöä.", Language.FI)
    assert [one.plain for one in read.tokens if one.name] == ["koivurannasta", "eu-alueelta"]
    assert [one.plain for one in read.tokens if one.number] == ["3"]


@given(st.text(alphabet='aB åÄ.,:;-\n\t%€5()!?"”•’', max_size=200))
def test_whatever_is_written_sentences_cover_the_words_in_order(text: str) -> None:
    read = parsed(text, Language.EN)
    assert [n for one in read.sentences for n in range(one.first, one.last)] == list(range(len(read.tokens)))
    assert all(one.first < one.last and (one.lead is None or one.lead < n) for n, one in enumerate(read.sentences))
    assert all(a.end <= b.start for a, b in zip(read.tokens, read.tokens[1:], strict=False))
