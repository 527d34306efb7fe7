"""What a reading marks: small signs of our own on small texts, worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from toolkit.base.model import Language, Text
from toolkit.library.marking import marks
from toolkit.library.signs import Reading, Sign, Subject, Together, Topic

NO = ("=ei", "eikä")
TOPICS = {"no": Topic(fi=NO, sv=("inte",), en=("not",))}


def sign(id: str = "one", kind: Any = "present", of: str | None = None, **reading: Any) -> Sign:
    one, words = Reading(**reading), Text(fi="a", sv="b", en="c")
    told: dict[str, Any] = {"guardrail": "G-RES", "severity": "block", "title": words, "message": words, "fix": words}
    return Sign(id=id, kind=kind, of=of, fi=(one,), sv=(one,), en=(one,), **told)


def marked(
    text: str, *signs: Sign, language: Language = Language.FI, about: tuple[str, ...] = ()
) -> dict[str, list[str]]:
    one = Reading(marks=about)
    subjects = {"about": Subject(id="about", kind="subject", fi=(one,), sv=(one,), en=(one,))}
    found = marks(text, language, signs, subjects, TOPICS)
    return {id: [text[span.start : span.end] for span in spans] for id, spans in found.items()}


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("kotikunta", "Hänen kotikuntansa tunnetaan.", ["kotikuntansa"]),
        ("kotikunta", "Kotikuntavaatimus on kova.", []),
        ("~kunta", "Kotikuntavaatimus on kova.", ["Kotikuntavaatimus"]),
        ("koti*", "Kotikuntavaatimus on kova.", ["Kotikuntavaatimus"]),
        ("~paikka*", "Asuinpaikkavaatimus on kova.", ["Asuinpaikkavaatimus"]),
        ("=on", "Se on, ne ovat.", ["on"]),
        ("olla", "Se on, ne ovat.", ["on", "ovat"]),
        ("sakko|vite", "Sakkoa ei tule.", ["Sakkoa"]),
        ("kotikunta olla <name>", "Jos kotikunta on Koivuranta, hyvä.", ["kotikunta on Koivuranta"]),
        ("kotikunta olla <name>", "Jos kotikunta on muualla, hyvä.", []),
        ("<number> henkilö", "Palkataan 3 henkilöä.", ["3 henkilöä"]),
        (
            "kotikunta … koivuranta",
            "Kotikunta, joka hänellä on, Koivuranta.",
            ["Kotikunta, joka hänellä on, Koivuranta"],
        ),
        ("kotikunta … koivuranta", "Kotikunta yksi kaksi kolme neljä viisi Koivuranta.", []),
        ("kotikunta … koivuranta", "Kotikunta on. Koivuranta on.", []),
        ("@no vaatia", "Sitä ei vaadita, eikä vaadittu.", ["ei vaadita", "eikä vaadittu"]),
        ("5 %", "Enintään 5 % hinnasta.", ["5 %"]),
    ],
)
def test_a_phrase_marks_what_it_stands_for(phrase: str, text: str, expected: list[str]) -> None:
    assert marked(text, sign(marks=(phrase,))).get("one", []) == expected


@pytest.mark.parametrize(
    ("language", "phrase", "text", "expected"),
    [
        (Language.SV, "~kommun", "Hemkommunen är viktig.", ["Hemkommunen"]),
        (Language.SV, "kommun", "Hemkommunen är viktig.", []),
        (Language.EN, "reside in <name>", "Everybody resides in Lehtola today.", ["resides in Lehtola"]),
    ],
)
def test_stems_and_parts_of_compounds_in_the_other_languages(
    language: Language, phrase: str, text: str, expected: list[str]
) -> None:
    assert marked(text, sign(marks=(phrase,)), language=language).get("one", []) == expected


def test_what_stands_beside_has_to_be_in_the_same_sentence() -> None:
    one = sign(marks=("kotikunta",), beside=(("vaatia",), ("henkilö",)))
    assert marked("Henkilön kotikuntaa vaaditaan.", one) == {"one": ["kotikuntaa"]}
    assert marked("Henkilön kotikunta. Se vaaditaan.", one) == {}
    assert marked("Kotikuntaa vaaditaan.", one) == {}


def test_what_leads_to_a_list_stands_beside_its_items_but_does_not_excuse_them() -> None:
    one = sign(marks=("kotikunta",), beside=(("vaatia",),), unless=("=ei",))
    assert marked("Vaaditaan, ei suositella:\n- kotikunta", one) == {"one": ["kotikunta"]}
    assert marked("Vaaditaan:\n- ei kotikuntaa", one) == {}


def test_what_is_settled_anywhere_in_the_text_silences_a_reading() -> None:
    cap = Together(all=(("sakko",), ("enintään",)), unless=("=ei",))
    one = sign(marks=("sakko",), settled=(cap,))
    assert marked("Sakko on 5 €.", one) == {"one": ["Sakko"]}
    assert marked("Sakko on 5 €. Sakkoa peritään enintään 10 €.", one) == {}
    assert marked("Sakko on 5 €. Sakko ei ole enintään mitään.", one) == {"one": ["Sakko", "Sakko"]}
    assert marked("Sakko on 5 €. Enintään 10 €.", one) == {"one": ["Sakko"]}


@pytest.mark.parametrize("text", ["Velvoite raukeaa, jos:\n- tuki evätään", "Jos tuki evätään:\n- velvoite raukeaa"])
def test_what_settles_may_be_shared_between_a_list_and_what_leads_to_it_either_way(text: str) -> None:
    release = Together(all=(("tuki evätä",), ("raueta",)))
    assert marked(f"Sakko on 5 €. {text}", sign(marks=("sakko",), settled=(release,))) == {}


def test_what_is_lacking_marks_the_first_words_because_of_which_it_is() -> None:
    release = sign("release", "lacking", of="about", settled=(Together(all=(("raueta",),)),))
    about = ("palkata",)
    assert marked("Palkataan kolme. Palkataan neljä.", release, about=about) == {"release": ["Palkataan"]}
    assert marked("Palkataan kolme. Velvoite raukeaa.", release, about=about) == {}
    assert marked("Ostetaan kolme.", release, about=about) == {}


def test_what_should_not_be_there_may_matter_beside_a_subject_only() -> None:
    one = sign("unpaid", of="about", marks=("palkaton",))
    assert marked("Palkataan kolme palkattomaan työhön.", one, about=("sakko",)) == {}
    assert marked("Sakko. Palkataan kolme palkattomaan työhön.", one, about=("sakko",)) == {"unpaid": ["palkattomaan"]}


def test_overlapping_marks_become_one() -> None:
    one = sign(marks=("oma kotikunta", "kotikunta olla"))
    assert marked("Oma kotikunta on tuttu.", one) == {"one": ["Oma kotikunta on"]}


@pytest.mark.parametrize("phrase", ["Kotikunta", "", "a  b", "@No", "a@b", "<word>", "kunta||maa"])
def test_a_phrase_that_is_not_written_as_one_is_refused(phrase: str) -> None:
    with pytest.raises(ValidationError):
        sign(marks=(phrase,))
