"""The fields of a contract notice agree with each other; each rule is broken once, beside a notice that keeps it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from toolkit.base.model import Language, Text
from toolkit.library.model import Criterion
from toolkit.library.notice import (
    BY_BUYER,
    CODES,
    LABELS,
    LIMITS,
    MODULES,
    NoticeFields,
    PerformanceCondition,
    Scored,
    fields_for,
    fields_of,
    why_by_buyer,
)
from toolkit.library.notice_lines import rows_of, told_of
from toolkit.library.notice_rules import disagreeing_lots, inconsistencies
from toolkit.library.shelf import Library, load

WORDS = {Language.FI: "Ehto.", Language.SV: "Villkor."}
BOTH = (Language.FI, Language.SV)
SOUND = NoticeFields(
    lot="LOT-0001",
    languages=BOTH,
    employment_condition=True,
    places=3,
    aims=("soc-obj",),
    aim_words=WORDS,
    objectives=("opp",),
    conditions=(PerformanceCondition(words=WORDS),),
)
SCORED = replace(SOUND, most_places=3, scored=Scored(name=WORDS, description=WORDS, weight=Decimal(20)))
EMPTY = NoticeFields(lot="LOT-0001", languages=BOTH, conditions=(PerformanceCondition(words=WORDS),))
"""A dialogue: whoever gives the notice answers Hilma's question."""


def codes(fields: NoticeFields) -> set[str]:
    return {one.code for one in inconsistencies(fields)}


@pytest.mark.parametrize("fields", [SOUND, SCORED, EMPTY, replace(SOUND, places=BY_BUYER)])
def test_fields_that_agree_are_passed(fields: NoticeFields) -> None:
    assert inconsistencies(fields) == ()


def scored(**changes: object) -> NoticeFields:
    assert SCORED.scored is not None
    return replace(SCORED, scored=replace(SCORED.scored, **changes))  # type: ignore[arg-type]


BROKEN = [
    ("places-missing", replace(SOUND, places=None)),
    ("places-too-few", replace(SOUND, places=0)),
    ("places-too-few", replace(SOUND, places=-1)),
    ("places-above-most", replace(SCORED, places=4)),
    ("places-forbidden", replace(EMPTY, places=1)),
    ("places-forbidden", replace(EMPTY, employment_condition=False, places=1)),
    ("condition-without-objective", replace(SOUND, objectives=("other",))),
    ("objective-without-condition", replace(SOUND, employment_condition=False, places=None)),
    ("objective-without-condition", replace(SOUND, employment_condition=BY_BUYER, places=None)),
    ("objective-without-aim", replace(SOUND, aims=("env-imp",))),
    ("aim-without-objective", replace(EMPTY, aims=("soc-obj",), aim_words=WORDS)),
    ("code-twice", replace(SOUND, objectives=("opp", "opp"))),
    ("code-twice", replace(SOUND, aims=("soc-obj", "soc-obj"))),
    ("none-and-more", replace(SOUND, aims=("soc-obj", "none"))),
    ("aim-without-words", replace(SOUND, aim_words={})),
    ("words-without-aim", replace(EMPTY, aim_words=WORDS)),
    ("words-without-aim", replace(EMPTY, aims=("none",), aim_words=WORDS)),
    ("reserved-without-words", replace(EMPTY, reserved="res-ws", conditions=())),
    ("reserved-without-words", replace(EMPTY, reserved="res-pub-ser", conditions=())),
    ("execution-without-words", replace(EMPTY, reserved_execution="yes", conditions=())),
    ("conditions-twice", replace(SOUND, conditions=SOUND.conditions * 2)),
    ("words-without-code", replace(SOUND, conditions=(PerformanceCondition(words=WORDS, code=None),))),
    ("code-without-words", replace(SOUND, conditions=(PerformanceCondition(words={}),))),
    ("award-type", scored(type="cost")),
    ("award-without-name", scored(name={})),
    ("award-without-words", scored(description={})),
    ("award-weight", scored(weight=Decimal(0))),
    ("award-weight", scored(weight=Decimal("100.1"))),
    ("unknown-code", replace(EMPTY, reserved="shelter")),
    ("unknown-code", replace(EMPTY, reserved_execution="maybe")),
    ("unknown-code", scored(unit="percent")),
    ("unknown-code", replace(SOUND, conditions=(PerformanceCondition(words=WORDS, code="perform"),))),
    ("language-missing", replace(SOUND, aim_words={Language.FI: "Ehto."})),
    ("language-missing", replace(SOUND, aim_words=WORDS | {Language.SV: " \n"})),
    ("language-foreign", replace(SOUND, aim_words=WORDS | {Language.EN: "Condition."})),
    ("languages", replace(EMPTY, languages=(), conditions=())),
    ("languages", replace(SOUND, languages=(*BOTH, Language.FI))),
    ("too-long", replace(SOUND, conditions=(PerformanceCondition(words=WORDS | {Language.SV: "x" * 1001}),))),
    ("too-long", replace(SOUND, aim_words=WORDS | {Language.FI: "x" * 6001})),
    ("too-long", scored(name=WORDS | {Language.FI: "x" * 401})),
    ("not-writable", replace(SOUND, aim_words=WORDS | {Language.FI: "a\x0bb"})),
]


@pytest.mark.parametrize(("code", "fields"), BROKEN)
def test_each_rule_tells_the_one_thing_that_does_not_agree(code: str, fields: NoticeFields) -> None:
    assert codes(fields) == {code}


def test_a_text_may_be_exactly_as_long_as_its_field() -> None:
    full = WORDS | {Language.FI: "x" * 1000}
    assert inconsistencies(replace(SOUND, conditions=(PerformanceCondition(words=full),))) == ()


def test_a_module_is_held_only_to_its_text() -> None:
    assert codes(replace(SOUND, module=True, objectives=(), places=None)) == set()
    assert codes(replace(SOUND, module=True, aim_words={Language.FI: "x"})) == {"language-missing"}


def test_lots_of_one_notice_have_numbers_of_their_own_and_the_same_languages() -> None:
    def told(*lots: NoticeFields) -> set[str]:
        return {one.code for one in disagreeing_lots(lots)}

    assert told(SOUND, replace(SOUND, lot="LOT-0002")) == set()
    assert told(SOUND, SOUND) == {"lot-twice"}
    assert told(replace(SOUND, lot="0001")) == told(replace(SOUND, lot=None)) == {"lot-number"}
    assert told(SOUND, replace(SOUND, lot="LOT-0002", languages=(Language.FI,))) == {"lots-languages"}


# --- criteria of the library


DAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def library() -> Library:
    """The library that comes with the program."""
    return load()


def criteria(library: Library) -> tuple[Criterion, ...]:
    return library.on(DAY).criteria


def test_the_fields_of_every_criterion_agree(library: Library) -> None:
    shown = criteria(library)
    assert {"employment-condition", "award-criterion", "dialogue", "reserved-integration"} <= {one.id for one in shown}
    for criterion in shown:
        assert told_of(criterion).faults == (), criterion.id


SETTLED = {"contract_condition": True, "award_criterion": True, "minimum_requirement": True}


def test_hilmas_question_is_answered_only_where_work_is_asked(library: Library) -> None:
    for criterion in criteria(library):
        if criterion.instrument in MODULES:
            continue
        fields = fields_of(criterion)
        asks = criterion.instrument in SETTLED
        assert (fields.employment_condition is True) == asks, criterion.id
        assert (fields.objectives == ("opp",)) == asks
        assert (fields.aims == ("soc-obj",)) == asks
        assert fields.places == (BY_BUYER if asks else None)
        assert (why_by_buyer(criterion) is None) == asks


def test_a_bonus_alone_leaves_hilmas_question_to_the_buyer(library: Library) -> None:
    dialogue = library.criterion("dialogue", DAY)
    bonus = dialogue.model_copy(update={"instrument": "bonus_only"})
    told = why_by_buyer(bonus)
    assert told is not None
    assert told.id.startswith("No source settles whether a bonus alone counts")
    assert fields_of(bonus).employment_condition is BY_BUYER


def test_places_for_training_alone_leave_hilmas_question_to_the_buyer(library: Library) -> None:
    condition = library.criterion("employment-condition", DAY)
    fields = fields_for(condition, condition.notice, BOTH, work=False)
    assert (fields.employment_condition, fields.places, fields.objectives, fields.aims) == (BY_BUYER, None, (), ())
    told = why_by_buyer(condition, work=False)
    assert told is not None
    assert told.id.startswith("Only places for training")
    assert inconsistencies(fields) == ()


def test_a_reserved_contract_has_the_code_of_its_ground_and_a_text(library: Library) -> None:
    for id, code in (("reserved-integration", "res-ws"), ("reserved-services", "res-pub-ser")):
        criterion = library.criterion(id, DAY)
        fields = fields_of(criterion)
        assert (fields.reserved, fields.reserved_execution) == (code, "no")
        assert fields.conditions[0].words[Language.SV] == criterion.notice.sv
    assert fields_of(library.criterion("employment-condition", DAY)).reserved == "none"


def test_an_award_criterion_is_told_as_quality_with_the_criterions_name(library: Library) -> None:
    award = library.criterion("award-criterion", DAY)
    made = fields_of(award).scored
    assert made is not None
    assert (made.type, made.unit, made.weight) == ("quality", "per-exa", BY_BUYER)
    assert made.name == {language: award.title[language] for language in Language}


def test_a_module_tells_only_its_text(library: Library) -> None:
    told = told_of(library.criterion("student-module", DAY))
    assert told.module
    assert told.left is None
    assert [row.field for row in told.rows] == ["BT-70"]


def test_rows_stand_as_they_are_asked_with_hilmas_first() -> None:
    rows = rows_of(SCORED)
    assert [(row.field, row.answer) for row in rows] == [
        ("employmentCondition", "true"),
        ("howManyOpportunitiesIsEstimated", "3"),
        ("BT-06", "soc-obj"),
        ("BT-777", None),
        ("BT-775", "opp"),
        ("BT-71", "none"),
        ("BT-736", "no"),
        ("OPT-060", "performance"),
        ("BT-70", None),
        ("BT-539", "quality"),
        ("BT-734", None),
        ("BT-540", None),
        ("BT-541", "20"),
        ("BT-5421", "per-exa"),
    ]
    assert {row.field: row.limit for row in rows if row.texts} == dict(LIMITS)
    assert not any(row.by_buyer for row in rows)


def test_what_the_buyer_answers_is_told_as_such() -> None:
    asked = [row.field for row in rows_of(EMPTY) if row.by_buyer]
    assert asked == ["employmentCondition", "howManyOpportunitiesIsEstimated"]
    number_only = [row.field for row in rows_of(replace(SOUND, places=BY_BUYER)) if row.by_buyer]
    assert number_only == ["howManyOpportunitiesIsEstimated"]
    assert [row.field for row in rows_of(scored(weight=BY_BUYER)) if row.by_buyer] == ["BT-541"]


@pytest.mark.parametrize(
    ("weight", "digits"), [("20", "20"), ("10.00", "10"), ("7.50", "7.5"), ("100", "100"), ("1E+1", "10")]
)
def test_a_weight_is_written_without_idle_zeros(weight: str, digits: str) -> None:
    assert [row.answer for row in rows_of(scored(weight=Decimal(weight))) if row.field == "BT-541"] == [digits]


def test_a_lot_without_the_condition_says_no_and_gives_no_number() -> None:
    fields = NoticeFields(lot="LOT-0002", languages=BOTH, employment_condition=False)
    assert inconsistencies(fields) == ()
    assert [(row.field, row.answer) for row in rows_of(fields)][:2] == [
        ("employmentCondition", "false"),
        ("BT-71", "none"),
    ]


def test_a_text_whose_code_is_missing_is_shown_all_the_same() -> None:
    fields = replace(SOUND, conditions=(PerformanceCondition(words=WORDS, code=None),))
    assert [row.field for row in rows_of(fields)][-1] == "BT-70"
    assert "OPT-060" not in {row.field for row in rows_of(fields)}


def test_every_shown_field_and_code_has_words_in_three_languages() -> None:
    for fields in (SCORED, EMPTY):
        for row in rows_of(fields):
            assert row.label is LABELS[row.field]
            if row.field in CODES and row.answer:
                assert isinstance(row.words, Text)


def test_the_official_words_of_the_social_objective_are_kept() -> None:
    words = CODES["BT-775"]["opp"]
    assert words is not None
    # eForms SDK, code list social-objective of 2025-09-24
    assert words.en == (
        "Employment opportunities for the long-term unemployed, disadvantaged and/or for persons with disabilities"
    )
    assert re.search("vammaisten henkilöiden työllistymismahdollisuudet$", words.fi)
    assert words.sv.startswith("Sysselsättningsmöjligheter för långtidsarbetslösa")
