"""Expected words are those of a dictionary, worked out by hand."""

from __future__ import annotations

import pytest

from toolkit.base.model import Language
from toolkit.library import wordforms
from toolkit.library.wordforms import forms, sought


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("kotikunnakseen", "kotikunta"),
        ("asukkaiden", "asukas"),
        ("työttömiä", "työtön"),
        ("asuville", "asua"),
        ("työllistettyjen", "työllistää"),
        ("hylkäävät", "hylätä"),
        ("henkilötunnuksineen", "henkilötunnus"),
        ("sopimussakkoja", "sopimussakko"),
        ("te-toimistosta", "te-toimisto"),
    ],
)
def test_a_finnish_word_is_a_form_of_its_dictionary_word(word: str, base: str) -> None:
    assert base in forms(word, Language.FI).words


@pytest.mark.parametrize(
    ("word", "part"),
    [("kotikuntavaatimusta", "vaatimus"), ("kotikuntavaatimusta", "kunta"), ("asuinpaikkaehdon", "ehto")],
)
def test_the_parts_of_a_finnish_compound_are_known_and_are_not_the_word_itself(word: str, part: str) -> None:
    known = forms(word, Language.FI)
    assert part in known.parts
    assert part not in known.words


@pytest.mark.parametrize("word", ["helsinkiläisiä", "rovaniemeläinen", "koivurantalaisen", "koivurantalaista"])
def test_a_word_for_whoever_is_of_a_place_is_known_by_its_end(word: str) -> None:
    assert "lainen" in forms(word, Language.FI).parts


@pytest.mark.parametrize(
    "word", ["erilaisia", "kansalaisen", "ulkomaalainen", "sellaisen", "suomalaista", "laissa", "laista"]
)
def test_another_word_with_the_same_end_tells_of_no_place(word: str) -> None:
    assert "lainen" not in forms(word, Language.FI).parts


@pytest.mark.parametrize(
    ("language", "word", "dictionary"),
    [
        (Language.SV, "boningsorten", "boningsort"),
        (Language.SV, "personbeteckningar", "personbeteckning"),
        (Language.EN, "requires", "require"),
        (Language.EN, "residences", "residence"),
    ],
)
def test_swedish_and_english_words_meet_at_their_stem(language: Language, word: str, dictionary: str) -> None:
    assert sought(dictionary, language) in forms(word, language).words


@pytest.mark.parametrize("language", Language)
def test_a_word_that_nobody_knows_is_itself(language: Language) -> None:
    assert "xqzw" in forms("xqzw", language).words


@pytest.mark.parametrize("language", Language)
def test_what_is_too_long_for_a_word_is_itself_alone_and_is_not_remembered(language: Language) -> None:
    endless = "työllistämisvaatimuksineen" * 20
    kept = wordforms._forms.cache_info().currsize
    assert forms(endless, language) == (frozenset({endless}), frozenset({endless}))
    assert wordforms._forms.cache_info().currsize == kept
