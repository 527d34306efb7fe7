"""What a question takes at both doors, the typed field and the tender file, and how its answer is kept."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import NOT_KNOWN, Language, Message, Money, Percent
from toolkit.base.phrases import say
from toolkit.tenders import questions
from toolkit.tenders.answers import FIRST_DAY, LAST_DAY, Answer, Question, Row, Shape, decode, encode, is_given
from toolkit.tenders.model import (
    AmountBy,
    Arrangement,
    Buyer,
    CountedAs,
    Evidence,
    Instrument,
    Kind,
    Origin,
    Placed,
    Procedure,
    ReservedBasis,
)
from toolkit.tenders.steps import STEPS

ALL = [question for step in STEPS for question in step.questions]
COLUMNS = [column for table in ALL for column in table.columns]
TABLES = [question for question in ALL if question.columns]
TYPED = (Shape.LINE, Shape.TEXT, Shape.MONTH, Shape.MONEY, Shape.PERCENT, Shape.WHOLE, Shape.NUMBER)
CODE = "131052-308T"
"""The example code of the population register; nobody's."""


def test_every_question_of_the_module_is_asked_once_under_a_name_of_its_own():
    written = [value for value in vars(questions).values() if isinstance(value, Question)]
    assert sorted(question.name for question in written) == sorted(question.name for question in (*ALL, *COLUMNS))
    assert len({question.name for question in ALL}) == len(ALL)
    assert all(len({column.name for column in table.columns}) == len(table.columns) for table in TABLES)


@pytest.mark.parametrize("question", [*ALL, *COLUMNS], ids=lambda one: one.name)
def test_every_question_says_in_one_or_two_sentences_what_its_answer_changes(question):
    words = say(question.changes, Language.EN)
    assert words.endswith(".")
    assert 20 <= len(words) <= 140
    assert words not in (say(question.label, Language.EN), question.hint and say(question.hint, Language.EN))
    assert not any(one in words.casefold() for one in ("duty", "commitment", "{"))


def test_what_questions_state_of_the_law_names_a_source_of_the_library():
    named = {source for question in ALL for source in question.sources}
    assert named == {"S13"}
    for question in ALL:
        told = " ".join(say(one, Language.EN) for one in (question.label, question.hint, question.beyond) if one)
        assert ("law asks" in told) == bool(question.sources)


def test_the_choices_are_those_of_the_nouns():
    for question, kind in (
        (questions.KIND, Kind),
        (questions.BUYER, Buyer),
        (questions.ARRANGEMENT, Arrangement),
        (questions.ORIGIN, Origin),
        (questions.INSTRUMENT, Instrument),
        (questions.PLACED, Placed),
        (questions.RESERVED_BASIS, ReservedBasis),
        (questions.COUNTED_AS, CountedAs),
        (questions.AMOUNT_BY, AmountBy),
        (questions.EVIDENCE, Evidence),
    ):
        assert [value for value, _ in question.choices] == (
            list(kind) if question is not questions.BUYER else [Buyer.SUB_CENTRAL, Buyer.CENTRAL, Buyer.UTILITIES]
        )
    assert [value for value, _ in questions.PROCEDURE.choices] == [*Procedure, NOT_KNOWN]
    assert questions.LANGUAGE.choices == questions.LANGUAGES


def answers_to(question: Question) -> st.SearchStrategy[Answer]:
    """Answers that a question takes, anywhere within its bounds."""
    low, high = question.low, question.high
    inside = st.decimals(min_value=low, max_value=high, places=2)
    if question.columns:
        return st.lists(rows_of(question), min_size=1, max_size=4).map(tuple)
    kinds: dict[Shape, st.SearchStrategy[Answer]] = {
        Shape.LINE: st.text(max_size=question.longest),
        Shape.TEXT: st.text(max_size=question.longest),
        Shape.MONTH: st.dates(FIRST_DAY, LAST_DAY).map(lambda day: day.replace(day=1)),
        Shape.MONEY: st.integers(int(low * 100), int(high * 100)).map(lambda cents: Money(cents=cents)),
        Shape.PERCENT: inside.map(lambda value: Percent(value=value)),
        Shape.WHOLE: st.integers(int(low), int(high)),
        Shape.NUMBER: inside,
        Shape.DAY: st.dates(FIRST_DAY, LAST_DAY),
        Shape.ONE: st.sampled_from([str(value) for value, _ in question.choices] or ["-"]),
        Shape.MANY: st.lists(st.text(max_size=20), max_size=5).map(tuple),
        Shape.YES: st.booleans(),
    }
    strategy = kinds[question.shape]
    return st.one_of(strategy, st.just(NOT_KNOWN)) if question.may_be_unknown else strategy


def rows_of(table: Question) -> st.SearchStrategy[Row]:
    """Rows of a table, each with some of its cells."""
    cells = {column.name: answers_to(column) for column in table.columns}
    return st.fixed_dictionaries({}, optional=cells).map(Row.of)


@given(st.data())
def test_an_answer_kept_as_json_comes_back_as_it_was(data):
    question = data.draw(st.sampled_from(ALL))
    answer = data.draw(answers_to(question))
    back = decode(json.loads(json.dumps(encode(answer), sort_keys=data.draw(st.booleans()))))
    assert back == answer
    assert type(back) is type(answer)
    assert hash(back) == hash(answer)
    if question.columns:
        assert [type(cell) for row in back for _, cell in row.cells] == [
            type(cell) for row in answer for _, cell in row.cells
        ]


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (NOT_KNOWN, {"not_known": True}),
        (True, True),
        ("fi", "fi"),
        (24, {"whole": 24}),
        (Decimal("37.50"), {"number": "37.50"}),
        (Money(cents=2950), {"cents": 2950}),
        (Percent(value=Decimal("2.5")), {"percent": "2.5"}),
        (date(2027, 2, 1), {"day": "2027-02-01"}),
        (("LTU12", "YOUNG30"), ["LTU12", "YOUNG30"]),
        (
            (Row.of({"value": Money(cents=5), "name": "A", "options": "", "month": date(2027, 3, 1)}), Row.of({})),
            {"rows": [{"month": {"day": "2027-03-01"}, "name": "A", "value": {"cents": 5}}, {}]},
        ),
    ],
)
def test_each_kind_of_answer_is_kept_in_a_form_of_its_own(answer, kept):
    assert encode(answer) == kept
    assert decode(kept) == answer


@pytest.mark.parametrize(
    "kept", [None, 5, 2.5, {}, {"whole": "5"}, {"cents": 1.5}, {"day": 5}, {"not_known": False}, {"rows": [5]}]
)
def test_what_was_never_kept_is_not_an_answer(kept):
    with pytest.raises(ValueError, match="not a kept answer"):
        decode(kept)


def test_zero_is_an_answer_and_nothing_is_none():
    assert [is_given(one) for one in (None, False, "", ())] == [False] * 4
    assert all(is_given(one) for one in (0, Money(cents=0), True, "x", ("x",), NOT_KNOWN, Decimal(0)))


@pytest.mark.parametrize(
    "question",
    [one for one in ALL if one.shape not in TYPED],
    ids=lambda one: one.name,
)
def test_what_is_chosen_or_has_several_fields_is_not_typed_into_one(question):
    with pytest.raises(TypeError, match=question.shape):
        question.read("x")


@given(st.data())
def test_whatever_a_file_says_a_question_takes_it_or_tells_why_not(data):
    question = data.draw(st.sampled_from([*ALL, *COLUMNS]))
    scalars = st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.decimals(),
        st.text(max_size=300),
        st.dates(),
        st.datetimes(),
        st.times(),
    )
    value = data.draw(
        st.one_of(scalars, st.lists(scalars, max_size=3), st.dictionaries(st.text(), scalars, max_size=2))
    )
    with suppress(NotUnderstood):
        answer = question.take(value)
        assert decode(json.loads(json.dumps(encode(answer)))) == answer


# Both doors


def refused(question: Question, value: object, *, typed: bool) -> str:
    with pytest.raises(NotUnderstood) as fault:
        question.read(value) if typed else question.take(value)
    return say(fault.value.message, Language.EN).replace("\xa0", " ")


@pytest.mark.parametrize("question", [one for one in (*ALL, *COLUMNS) if one.shape in TYPED], ids=lambda one: one.name)
@pytest.mark.parametrize("typed", [True, False], ids=["field", "file"])
@pytest.mark.parametrize(
    "raw",
    [CODE, "131052\u2013308T", "x" * 40_000, "a\x00b", "\u202eabc", "\ud800", "9" * 40_000],
    ids=["code", "code with a dash", "long", "null", "turned", "half a character", "huge"],
)
def test_no_field_takes_an_identity_code_a_control_character_or_what_is_too_long(question, typed, raw):
    words = refused(question, raw, typed=typed)
    assert "131052" not in words
    assert len(words) < 300


@pytest.mark.parametrize(
    "question", [one for one in (*ALL, *COLUMNS) if one.shape is Shape.TEXT], ids=lambda one: one.name
)
def test_a_text_keeps_its_lines_its_markup_and_its_script_but_no_code_across_them(question):
    words = "First <b>line</b> & {months} %s\n\nتنظيف\nthird"
    assert question.read("  " + words.replace("\n", "\r\n") + "\r\n") == question.take(words) == words
    assert "identity code" in refused(question, "siivooja 131052-\n308T aloittaa", typed=True)
    assert "identity code" in refused(question, "siivooja 131052-308T\naloittaa", typed=False)
    assert refused(question, "a\x07", typed=True) == "Take out the invisible control characters"
    assert question.read("x" * question.longest) == "x" * question.longest
    assert refused(question, "x" * (question.longest + 1), typed=True).startswith("Use at most ")


@pytest.mark.parametrize(
    "question",
    [one for one in (*ALL, *COLUMNS) if one.shape is Shape.ONE and not one.choices_from],
    ids=lambda one: one.name,
)
@pytest.mark.parametrize("value", [CODE, "", "<b>", "YES", 1, True, None, ["yes"], {"yes": 1}])
def test_only_a_choice_that_was_offered_is_taken(question, value):
    assert "131052" not in refused(question, value, typed=False)
    assert question.take(str(question.choices[0][0])) == question.choices[0][0]


@pytest.mark.parametrize(
    ("question", "typed", "words"),
    [
        (questions.WEIGHT, "0", "from 1 to 100 per cent"),
        (questions.WEIGHT, "0,99", "with 0 nothing would be compared"),
        (questions.WEIGHT, "101", "no more than the whole"),
        (questions.STAFF_SHARE, "0,99", "Give a number from 1 to 100"),
        (questions.STAFF_SHARE, "100,01", "Give a number from 1 to 100"),
        (questions.RESERVED_REPORT, "25", "Give a number from 1 to 24"),
        (questions.VALUE_STEP, "999,99", "Give an amount from 1 000 € to 1 000 000 000 €"),
        (questions.VALUE_STEP, "1 000 000 000,01", "Give an amount from 1 000 € to 1 000 000 000 €"),
        (questions.LOT_VALUE, "0", "Give an amount from 1 €"),
        (questions.LOT_OPTIONS, "-1", "Give an amount from 0 €"),
        (questions.AVAILABLE_CANDIDATES, "1,5", "Write a whole number, without decimals"),
        (questions.AVAILABLE_MONTH, "12/2021", "Give a month from 1/2022 to 12/2049"),
        (questions.GIG_HOURS, "12,5", "Give a number from 0,5 to 12"),
        (questions.BONUS, "0", "Give an amount from 1 € to 100 000 €"),
        (questions.REPLACEMENT_SHARE, "100,5", "Give a number from 1 to 100"),
    ],
)  # fmt: skip
def test_each_new_number_has_its_bounds_at_both_doors(question, typed, words):
    assert words in refused(question, typed, typed=True)
    if question.shape is not Shape.MONTH:
        assert words in refused(question, Decimal(typed.replace(" ", "").replace(",", ".")), typed=False)


@pytest.mark.parametrize(
    ("question", "typed", "answer"),
    [
        (questions.WEIGHT, "1", Percent(value=Decimal(1))),
        (questions.WEIGHT, "100 %", Percent(value=Decimal(100))),
        (questions.STAFF_SHARE, "30,00", Percent(value=Decimal(30))),
        (questions.VALUE_STEP, "1 000 €", Money.euros(1000)),
        (questions.AVAILABLE_MONTH, "3/2027", date(2027, 3, 1)),
        (questions.AVAILABLE_MONTH, "2027-03", date(2027, 3, 1)),
        (questions.AVAILABLE_CANDIDATES, "0", 0),
    ],
)
def test_the_bounds_themselves_are_taken(question, typed, answer):
    assert question.read(typed) == answer


def test_a_month_of_a_file_may_be_words_or_its_first_day():
    month = questions.AVAILABLE_MONTH
    assert month.take("3/2027") == month.take("2027-03") == month.take(date(2027, 3, 1)) == date(2027, 3, 1)
    assert "a month, for example" in refused(month, date(2027, 3, 2), typed=False)
    assert "a month, for example" in refused(month, 3, typed=False)


# Rows


def test_rows_that_say_the_same_are_equal_whatever_order_their_cells_came_in():
    one, other = Row.of({"name": "A", "value": 5, "options": ""}), Row((("value", 5), ("name", "A")))
    assert one == other
    assert len({one, other}) == 1
    assert one.get("name") == "A"
    assert one.get("options") is None
    assert one.by_name == {"name": "A", "value": 5}


def test_rows_of_a_file_are_taken_and_what_is_wrong_in_them_is_told_at_its_cell():
    rows, faults = questions.LOTS.take_rows(
        [{"name": " North ", "value": 600_000, "options": 0}, {}, {"name": CODE, "value": "much", "colour": "red"}]
    )
    assert rows == (
        Row.of({"name": "North", "value": Money.euros(600_000), "options": Money(cents=0)}),
        *[Row.of({})] * 2,
    )
    assert {key: say(words, Language.EN)[:30] for key, words in faults.items()} == {
        "lots.3.name": "This holds a personal identity",
        "lots.3.value": "What is given here is not of t",
        "lots.3.colour": "Unknown. Known here: name, val",
    }


def test_a_file_has_as_many_rows_as_may_be_and_not_one_more():
    assert len(questions.LOTS.take_rows([{}] * 50)[0]) == 50
    with pytest.raises(NotUnderstood) as fault:
        questions.LOTS.take_rows([{}] * 51)
    assert fault.value.message == Message("At most {most} rows; there are {count}", most=50, count=51)


@given(st.data())
def test_whatever_stands_for_rows_in_a_file_is_taken_or_refused_in_words(data):
    table = data.draw(st.sampled_from(TABLES))
    names = st.sampled_from([*(column.name for column in table.columns), "other"])
    cell = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20), st.dates(), st.decimals())
    told = data.draw(st.one_of(cell, st.lists(st.one_of(cell, st.dictionaries(names, cell, max_size=5)), max_size=6)))
    with suppress(NotUnderstood):
        taken, faults = table.take_rows(told)
        assert len(taken) == len(told)
        assert all(key.split(".")[0] == table.name and say(words, Language.EN) for key, words in faults.items())
        assert decode(json.loads(json.dumps(encode(taken)))) == taken
