"""What the check of one's own clause makes of a text and of the facts around it; expected values by hand."""

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.model import Language, Severity, has_identity_code
from toolkit.clauses.own_text import MAX_CHARACTERS, CheckedText, TextFacts, check_text, recognised, tidy
from toolkit.library.shelf import load

LIBRARY = load()
CODE = "131052-308T"
"""An invented code with a valid check character."""

PLAIN = "Toimittaja palkkaa kolme henkilöä kuudeksi kuukaudeksi."


def checked(text: str, **facts: Any) -> CheckedText:
    told = {"language": Language.FI, "instrument": "contract_condition", "published": date(2027, 2, 1)} | facts
    return check_text(text, TextFacts(**told), LIBRARY)


def signs(text: str, **facts: Any) -> set[str]:
    return {finding.sign for finding in checked(text, **facts).findings}


def test_every_span_lies_in_the_text_and_findings_come_the_gravest_first() -> None:
    result = checked(f"{PLAIN} Henkilön kotikunnan on oltava Koivuranta. TE-toimisto osoittaa kaikki työntekijät.")
    assert {"residence", "outdated-authority", "no-release"} <= {finding.sign for finding in result.findings}
    grave = [list(Severity).index(finding.severity) for finding in result.findings]
    assert grave == sorted(grave)
    for finding in result.findings:
        assert finding.spans
        assert all(0 <= start < end <= len(result.text) for start, end in finding.spans)


def test_an_authority_of_the_past_is_no_fault_of_a_call_of_its_time() -> None:
    text = "TE-toimisto esittelee ehdokkaita toimittajalle."
    assert "outdated-authority" in signs(text, published=date(2025, 1, 1))
    assert "outdated-authority" not in signs(text, published=date(2024, 12, 31))


@pytest.mark.parametrize("instrument", ["reserved_contract", "dialogue", "bonus_only"])
def test_where_nothing_is_obliged_in_numbers_nothing_is_lacking(instrument: str) -> None:
    assert any(finding.lacking for finding in checked(PLAIN).findings)
    assert not any(finding.lacking for finding in checked(PLAIN, instrument=instrument).findings)


def test_a_framework_has_to_bind_the_obligation_to_purchases() -> None:
    assert "unbounded-framework" in signs(PLAIN, framework=True)
    assert "unbounded-framework" not in signs(PLAIN)


def test_the_most_that_earns_points_is_asked_of_an_award_criterion_only() -> None:
    text = "Tarjoaja lupaa työllistää vähintään kaksi henkilöä. Jokaisesta työllistettävästä saa 2 pistettä."
    assert "no-maximum" in signs(text, instrument="award_criterion")
    assert "no-maximum" not in signs(text)


def test_clauses_of_the_kind_of_procurement_are_suggested_first() -> None:
    text = f"{PLAIN} Henkilön kotikunnan on oltava Koivuranta."
    (found,) = (one for one in checked(text).findings if one.sign == "residence")
    assert found.suggests
    assert set(found.suggests) <= {clause.id for clause in LIBRARY.clauses}
    for trade in LIBRARY.trades:
        (again,) = (one for one in checked(text, trade=trade).findings if one.sign == "residence")
        suits = {id for pack in LIBRARY.trades[trade].pack for id in pack.clauses}
        assert sorted(again.suggests) == sorted(found.suggests)
        assert [id in suits for id in again.suggests] == sorted((id in suits for id in again.suggests), reverse=True)


def test_an_identity_code_is_found_and_shown_nowhere() -> None:
    result = checked(f"{PLAIN}\nHenkilö {CODE} palkataan.")
    (found,) = (one for one in result.findings if one.sign == "identity-code")
    assert [result.text[span.start : span.end] for span in found.spans] == ["…"]
    assert "Henkilö … palkataan." in result.text
    assert CODE not in result.model_dump_json()


@pytest.mark.parametrize(
    "guise",
    [
        "131052-\n308T",
        "131052 - 308T",
        "131052–308T",
        "131052\u200b-308T",
        "131052\n-308T",
        "131052-\n\n308T",
        "13\n1052-308T",
        "131052\n-\n308T",
    ],
)
def test_an_identity_code_in_a_guise_is_hidden_too(guise: str) -> None:
    result = checked(f"Ensin tämä.\nHenkilö {guise} palkataan.\nViimeinen rivi.")
    assert "identity-code" in {finding.sign for finding in result.findings}
    assert not has_identity_code(result.text)
    assert result.text.startswith("Ensin tämä.")
    assert result.text.endswith("Viimeinen rivi.")


def test_only_where_a_code_stood_is_marked_as_one() -> None:
    result = checked(f"Henkilöt … palkataan. Koodi on {CODE}.")
    (found,) = (one for one in result.findings if one.sign == "identity-code")
    assert result.text == "Henkilöt … palkataan. Koodi on …."
    assert found.spans == ((31, 32),)


def test_a_source_cited_for_several_places_is_named_once() -> None:
    (found,) = (
        one
        for one in checked("Toimittajan koko henkilöstöstä on oltava osatyökykyisiä 10 %.").findings
        if one.sign == "whole-firm"
    )
    assert "dir-2014-24" in found.sources
    assert len(found.sources) == len(set(found.sources))


def test_a_text_is_read_in_one_way_of_writing() -> None:
    assert tidy("\r\nTyo\u0308lli\u00adsta\u0308a\u0308\r\nva\u0308li\u00a0yksi\x00\rloppu\u2029\uf0b7 kohta\n ") == (
        "Työllistää\nväli yksi\nloppu\n• kohta"
    )


def test_marks_heaped_on_a_letter_do_not_hold_the_program_up() -> None:
    heaped = "a" + "\u0301\u0316" * 60_000 + " loppu"
    begun = time.process_time()
    assert tidy(heaped).endswith(" loppu")
    assert len(tidy(heaped)) < 50
    assert time.process_time() - begun < 2  # seconds, where sorting them all takes minutes


@pytest.mark.parametrize(
    ("word", "language"), [("ei", Language.FI), ("ej", Language.SV), ("no", Language.EN)], ids=["fi", "sv", "en"]
)
def test_a_heap_of_words_with_which_many_phrases_begin_does_not_hold_the_program_up(
    word: str, language: Language
) -> None:
    begun = time.process_time()
    checked(f"{word} " * 60_000, language=language)
    assert time.process_time() - begun < 2  # seconds, where trying each phrase at each of them takes five


def test_a_text_longer_than_the_limit_is_no_text_to_check() -> None:
    checked("a" * MAX_CHARACTERS)
    with pytest.raises(ValueError, match="longer"):
        checked("a" * (MAX_CHARACTERS + 1))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Toimittaja työllistää sopimuskauden aikana vähintään kaksi henkilöä ja raportoi siitä.", Language.FI),
        ("Leverantören ska anställa minst två personer under avtalsperioden och rapportera om det.", Language.SV),
        ("The supplier shall employ at least two persons during the contract and report on it.", Language.EN),
        ("Työllistettävän on asuttava Koivurannassa.", Language.FI),
        ("", None),
        ("12345 67890 € %", None),
        ("Der Auftragnehmer beschäftigt während der Laufzeit zwei Personen.", None),
    ],
)
def test_the_language_is_recognised_where_it_is_clear(text: str, language: Language | None) -> None:
    assert recognised(text) is language


@given(st.text(max_size=300), st.sampled_from(Language))
def test_whatever_is_pasted_is_checked_and_no_code_is_shown(text: str, language: Language) -> None:
    result = checked(text, language=language)
    assert not has_identity_code(result.text)
    assert all(span.end <= len(result.text) for finding in result.findings for span in finding.spans)


def test_figures_that_are_no_identity_code_are_shown() -> None:
    text = "Puhelin 040 123 4567, tilaus 20271234, hinta 150 000 euroa."
    assert checked(text).text == text
