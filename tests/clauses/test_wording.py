"""Filling a clause's words: three languages side by side, lists, numbers, and what is left to be filled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.clauses.cases import ASKED, BONUS, DIALOGUE, LOTS, MINIMUM, RESERVED, TODAY, facts, lot
from toolkit.base.model import Language, Money, Percent, Text
from toolkit.base.phrases import blanks
from toolkit.clauses.model import Bullets, LeftBlank, Paragraph, Review
from toolkit.clauses.wording import COUNTED_AS, EVIDENCE, LEFT, fill_clause, left_blank, values_for
from toolkit.library.model import CLAUSE_BLANKS, LIST_BLANKS, Clause, ClauseWords
from toolkit.library.shelf import Library
from toolkit.tenders.model import CountedAs, Evidence


def clause(*, needs: tuple[str, ...] = (), **words: tuple[str, ...]) -> Clause:
    """A clause whose paragraphs are the given ones, in each language where it says nothing else."""
    return Clause(
        id="some",
        version=3,
        since=date(2026, 1, 1),
        needs=needs,
        why=Text(fi="Miksi", sv="Varför", en="Why"),
        sources=(),
        **{
            language.value: ClauseWords(title=f"Title {language}", paragraphs=words.get(language.value, words["en"]))
            for language in Language
        },
    )


def test_paragraphs_are_numbered_under_their_clause_and_a_list_is_not() -> None:
    words = ("First.", "Of these:", "{groups}", "Last.")
    groups = (Text(fi="a", sv="b", en="c"), Text(fi="d", sv="e", en="f"))
    filled = fill_clause(clause(needs=("groups",), en=words), "7", {"groups": groups}, released=False)
    assert filled.number == "7"
    assert [block.number for block in filled.blocks if isinstance(block, Paragraph)] == ["7.1", "7.2", "7.3"]
    assert filled.blocks[2] == Bullets(items=groups)


def test_each_language_writes_a_value_its_own_way() -> None:
    words = {"fi": ("Sakko {penalty}, katto {penalty_cap}.",), "sv": ("Vite {penalty}, tak {penalty_cap}.",)}
    filled = fill_clause(
        clause(needs=("penalty", "penalty_cap"), en=("At most {penalty_cap}, {penalty} a month.",), **words),
        "1",
        {"penalty": Money.euros(1500), "penalty_cap": Percent(value=Decimal("2.5"))},
        released=True,
    )
    (paragraph,) = filled.blocks
    assert isinstance(paragraph, Paragraph)
    assert {language.value: text.replace("\N{NO-BREAK SPACE}", " ") for language, text in paragraph.text.items()} == {
        "fi": "Sakko 1 500 €, katto 2,5 %.",
        "sv": "Vite 1 500 €, tak 2,5 %.",
        "en": "At most 2,5 %, 1 500 € a month.",  # English as it is written in Finland
    }
    assert filled.released


def test_braces_that_people_write_stay_as_they_are() -> None:
    filled = fill_clause(clause(needs=("contract",), en=("For {contract}.",)), "1", {"contract": "{x}"}, released=False)
    assert filled.blocks == (Paragraph(number="1.1", text=Text(fi="For {x}.", sv="For {x}.", en="For {x}.")),)


def test_what_is_not_given_is_left_to_be_filled_in_by_words_that_say_what() -> None:
    text = clause(needs=("cure_days", "groups"), en=("Within {cure_days} days.", "{groups}"))
    values = {"cure_days": None, "groups": None}
    filled = fill_clause(text, "1", values, released=False)
    assert filled.blocks == (
        Paragraph(
            number="1.1",
            text=Text(
                fi="Within [täydennetään: korjausaika] days.",
                sv="Within [fylls i: rättelsetid] days.",
                en="Within [to be filled in: cure period] days.",
            ),
        ),
        Bullets(items=(LEFT["groups"],)),
    )
    assert left_blank((text, text), values) == (
        LeftBlank(blank="cure_days", text=LEFT["cure_days"]),
        LeftBlank(blank="groups", text=LEFT["groups"]),
    )


def test_a_blank_that_nothing_fills_is_an_error() -> None:
    with pytest.raises(KeyError, match="seats"):
        fill_clause(clause(needs=("seats",), en=("{seats}",)), "1", {}, released=False)
    with pytest.raises(KeyError, match="seats"):
        fill_clause(clause(needs=("seats",), en=("{seats}",)), "1", {"seats": None}, released=False)


def test_languages_that_do_not_run_side_by_side_are_an_error() -> None:
    with pytest.raises(ValueError, match="some: the languages have different numbers"):
        fill_clause(clause(en=("One.", "Two."), sv=("Ett.",)), "1", {}, released=False)
    moved = clause(needs=("groups",), en=("{groups}", "Two."), sv=("Ett.", "{groups}"))
    with pytest.raises(ValueError, match=r"some: \{groups\} does not stand at the same place"):
        fill_clause(moved, "1", {"groups": None}, released=False)


def test_a_review_is_kept_for_its_own_language_only() -> None:
    text = clause(en=("One.",))
    read = text.sv.model_copy(update={"reviewed_by": "Jurist Juslin", "reviewed_on": date(2026, 11, 30)})
    filled = fill_clause(text.model_copy(update={"sv": read}), "1", {}, released=False)
    assert filled.reviews[Language.SV] == Review(by="Jurist Juslin", on=date(2026, 11, 30))
    assert filled.reviews[Language.FI] is None


ONE = {"LOT-0001": 3}


def test_every_blank_that_a_condition_may_use_has_a_typed_value(library: Library) -> None:
    values = values_for(facts(), library, on=TODAY, added=ONE)
    elsewhere = {"meeting_weeks", "staff_share", "counted_as", "lot_amounts", "lot_seats"}
    assert set(values) == CLAUSE_BLANKS - elsewhere
    assert values["month_hours"] == Decimal("162.5")
    assert values["replacement_share"] == Percent(value=Decimal(75))
    assert values["language"] == Text(fi="suomi", sv="finska", en="Finnish")
    assert values["option_work_months"] == 3


def test_paid_forms_and_seats_are_never_in_one_list(library: Library) -> None:
    forms = ("job", "training_agreement", "gig", "rehabilitative_work")
    values = values_for(facts(lot(forms=forms)), library, on=TODAY, added=ONE)
    assert values["forms"] == (library.forms["job"].title, library.forms["gig"].title)
    assert values["seat_forms"] == (library.forms["training_agreement"].title,)


def test_a_group_is_named_with_its_definition(library: Library) -> None:
    values = values_for(facts(lot(groups=("LTU12",))), library, on=TODAY, added=ONE)
    group = library.groups["LTU12"]
    assert values["groups"] == (
        Text(
            fi=f"Pitkäaikaistyötön: {group.definition.fi}",
            sv=f"Långtidsarbetslös: {group.definition.sv}",
            en=f"Long-term unemployed person: {group.definition.en}",
        ),
    )


def test_a_dialogue_has_weeks_and_no_amount(library: Library) -> None:
    values = values_for(DIALOGUE, library, on=TODAY, added={})
    assert values["meeting_weeks"] == 8
    assert values["reference"] is None
    assert "work_months" not in values


def test_a_bonus_alone_has_weeks_its_price_and_no_amount(library: Library) -> None:
    values = values_for(BONUS, library, on=TODAY, added={})
    assert (values["meeting_weeks"], values["min_months"], values["report_months"]) == (6, 3, 12)
    assert (values["bonus"], values["bonus_ceiling"]) == (Money.euros(450), Money.euros(5400))
    assert not {"work_months", "penalty", "first_start_months"} & values.keys()


def test_a_share_that_no_source_gives_on_the_day_is_left_to_be_filled_in(library: Library) -> None:
    share = library.parameters["replacement_share"].model_copy(update={"value": ()})
    poorer = replace(library, parameters={**library.parameters, "replacement_share": share})
    values = values_for(facts(lot(asked=ASKED)), poorer, on=TODAY, added={"LOT-0001": None})
    assert values["replacement_share"] is None
    assert values["option_work_months"] is None


def test_the_share_of_the_tender_goes_before_that_of_the_library(library: Library) -> None:
    values = values_for(MINIMUM, library, on=TODAY, added={"LOT-0001": 0})
    assert values["replacement_share"] == Percent(value=Decimal(60))
    assert (values["replacement_days"], values["gig_hours"]) == (45, Decimal("3.5"))
    assert (values["bonus"], values["bonus_ceiling"]) == (Money.euros(400), Money.euros(4800))


def test_with_several_lots_amounts_are_lists_of_lots_and_single_amounts_are_not_to_be_had(library: Library) -> None:
    values = values_for(LOTS, library, on=TODAY, added={"LOT-0001": 1, "LOT-0002": 0})
    assert values["covered_lots"] == tuple(
        Text(fi=name, sv=name, en=name) for name in ("LOT-0001 Pohjoinen", "LOT-0002 Eteläinen")
    )
    assert values["lot_amounts"] == (
        Text(
            fi="LOT-0001 Pohjoinen: kokoaikaisia työkuukausia 18; optiot lisäävät enintään 1",
            sv="LOT-0001 Pohjoinen: antal heltidsmånader 18; optionerna tillför högst 1",
            en="LOT-0001 Pohjoinen: full-time months 18; options add at most 1",
        ),
        Text(
            fi="LOT-0002 Eteläinen: kokoaikaisia työkuukausia 12",
            sv="LOT-0002 Eteläinen: antal heltidsmånader 12",
            en="LOT-0002 Eteläinen: full-time months 12",
        ),
    )
    assert [one.en for one in values["lot_seats"]] == ["LOT-0001 Pohjoinen: places 2", "LOT-0002 Eteläinen: places 1"]
    assert not {"work_months", "option_work_months", "seats"} & set(values)


def test_what_options_add_in_a_lot_may_be_left_to_be_filled_in(library: Library) -> None:
    values = values_for(LOTS, library, on=TODAY, added={"LOT-0001": None, "LOT-0002": 0})
    first = values["lot_amounts"][0]
    assert LEFT["option_work_months"].fi in first.fi
    text = clause(needs=("lot_amounts",), en=("{lot_amounts}",))
    assert left_blank((text,), values) == (LeftBlank(blank="option_work_months", text=LEFT["option_work_months"]),)


def test_a_reserved_contract_has_a_share_and_in_what_it_is_counted(library: Library) -> None:
    values = values_for(RESERVED, library, on=TODAY, added={})
    assert values["staff_share"] == Percent(value=Decimal(30))
    assert values["counted_as"].en == "full-time equivalents"
    assert values["report_months"] == 6


def test_every_kind_of_evidence_and_of_counting_has_words() -> None:
    assert set(EVIDENCE) == set(Evidence)
    assert set(COUNTED_AS) == set(CountedAs)


def test_everything_that_may_be_missing_has_words_without_a_blank_of_their_own(library: Library) -> None:
    for name, text in LEFT.items():
        assert name in CLAUSE_BLANKS
        for _, words in text.items():
            assert words.startswith("[")
            assert words.endswith("]")
            assert not blanks(words)
    assert LEFT.keys() >= LIST_BLANKS
