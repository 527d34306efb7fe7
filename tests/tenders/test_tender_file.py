"""Tender files: what is read, and that everything wrong is told at once, by key, without repeating what is personal."""

from __future__ import annotations

import json
import logging
import tracemalloc
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import MAX_CENTS, NOT_KNOWN, Language, Money, Percent
from toolkit.library.shelf import load
from toolkit.tenders import questions
from toolkit.tenders.answers import (
    FIRST_DAY,
    LAST_DAY,
    Answer,
    Question,
    Shape,
    cpv,
    decode,
    encode,
    is_given,
)
from toolkit.tenders.facts import facts_from
from toolkit.tenders.steps import STEPS, library_choices
from toolkit.tenders.tender_file import LARGEST, FileFaults, TenderFile, explain, read_tender_file

LIBRARY = load()
CODE = "131052-308T"
"""The example code of the population register; nobody's."""

BASE = """\
buyer_name = "Esimerkkilän kaupunki"
assumed = ["value.months"]

[source]
title = "made up for these tests"

[purchase]
title = "Koulun siivous"
reference = "E 1/2027"
kind = "services"
cpv = "90919300"
buyer = "sub_central"
arrangement = "contract"
published = 2027-02-01
language = "fi"
general_terms = "JYSE"

[value]
value = 1250000.50
options = 100000
starts = 2027-08-01
months = 24
option_months = 12

[labour]
labour = "share"
labour_share = 70.5
hourly_cost = 29.5
weekly_hours = 37.5

[people]
groups = ["LTU12", "YOUNG30", "LTU12"]
origin = "anyone"
candidates = 12
forms = ["job", "gig"]

[instrument]
instrument = "contract_condition"

[amount]
rate = 5
per_year = 0.5
months_per_place = 12
amount_by = "own"
own_months = 6
seats = 0
first_start_months = 6
min_months = 3
response_days = 30
cure_days = 60
penalty = 1500
penalty_cap = 2.5
report_months = 6
"""


def changed(*pairs: tuple[str, str]) -> str:
    text = BASE
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def read(text: str | bytes) -> TenderFile:
    return read_tender_file(text if isinstance(text, bytes) else text.encode(), LIBRARY)


def told(text: str | bytes) -> list[tuple[str, str]]:
    """Each fault as key and English words, in their order."""
    with pytest.raises(FileFaults) as raised:
        read(text)
    assert str(raised.value) == f"{len(raised.value.faults)} faults"
    lines = [line.split(": ", 1) for line in raised.value.in_words(Language.EN)]
    return [(key, words) for key, words in lines]


def told_of(key: str, *pairs: tuple[str, str]) -> str:
    """What is told of the one key that is at fault."""
    faults = told(changed(*pairs))
    assert [one for one, _ in faults] == [key]
    return faults[0][1]


def without(name: str) -> str:
    """The sound file without one of its tables."""
    head, _, rest = BASE.partition(f"[{name}]\n")
    return head + (rest[rest.index("\n[") :] if "\n[" in rest else "")


# What is read


def test_each_value_of_a_file_becomes_the_answer_that_it_says():
    tender = read(BASE)
    assert tender.buyer_name == "Esimerkkilän kaupunki"
    assert tender.assumed == ("value.months",)
    assert tender.answers == {
        "title": "Koulun siivous",
        "reference": "E 1/2027",
        "kind": "services",
        "cpv": "90919300",
        "buyer": "sub_central",
        "arrangement": "contract",
        "published": date(2027, 2, 1),
        "language": "fi",
        "general_terms": "JYSE",
        "value": Money(cents=125000050),
        "options": Money(cents=10000000),
        "starts": date(2027, 8, 1),
        "months": 24,
        "option_months": 12,
        "labour": "share",
        "labour_share": Percent(value=Decimal("70.5")),
        "hourly_cost": Money(cents=2950),
        "weekly_hours": Decimal("37.5"),
        "groups": ("LTU12", "YOUNG30"),  # told twice, once meant
        "origin": "anyone",
        "candidates": 12,
        "forms": ("job", "gig"),
        "instrument": "contract_condition",
        "rate": Percent(value=Decimal(5)),
        "per_year": Decimal("0.5"),
        "months_per_place": Decimal(12),
        "amount_by": "own",
        "own_months": 6,
        "seats": 0,
        "first_start_months": 6,
        "min_months": 3,
        "response_days": 30,
        "cure_days": 60,
        "penalty": Money(cents=150000),
        "penalty_cap": Percent(value=Decimal("2.5")),
        "report_months": 6,
    }


def test_a_file_without_faults_makes_a_whole_tender():
    tender = read(BASE)
    facts = facts_from(tender.answers, LIBRARY, buyer_name=tender.buyer_name, on=date(2026, 12, 1))
    assert facts is not None
    assert facts.lots[0].value == Money(cents=125000050)


def test_what_need_not_be_given_may_be_left_out_or_empty():
    tender = read(
        changed(
            ('reference = "E 1/2027"', 'reference = ""'),
            ('cpv = "90919300"\n', ""),
            ("response_days = 30\n", ""),
            ('assumed = ["value.months"]\n', ""),
            ('[source]\ntitle = "made up for these tests"\n', ""),
        )
    )
    assert {"reference", "cpv", "response_days"}.isdisjoint(tender.answers)
    assert tender.assumed == ()


def test_windows_line_ends_and_a_day_with_its_hour_are_read():
    tender = read(changed(("2027-02-01", "2027-02-01T10:30:00")).replace("\n", "\r\n"))
    assert tender.answers["published"] == date(2027, 2, 1)


def test_a_dialogue_has_a_meeting_instead_of_an_amount():
    text = without("amount").replace('"contract_condition"', '"dialogue"') + "[meeting]\nmeeting_weeks = 8\n"
    assert read(text).answers["meeting_weeks"] == 8


# Faults of the file as a whole


@pytest.mark.parametrize(
    "raw", [b"[purchase\n", b"title", b"\0", b"a = 1\na = 2\n", b"a = " + b"[" * 100_000, b"a = 1e99999999999999999999"]
)
def test_what_is_not_toml_is_told_as_that(raw):
    ((key, words),) = told(raw)
    assert key == "file"
    assert words.startswith("Not TOML: ")


def test_what_is_not_text_in_utf_8_is_told_as_that():
    assert told("buyer_name = 'Mäntylä'".encode("latin-1")) == [("file", "Not a text file in UTF-8")]
    assert told(BASE.encode("utf-16")) == [("file", "Not a text file in UTF-8")]


def test_a_file_is_read_up_to_its_largest_size_and_not_a_byte_further():
    room = LARGEST - len(BASE.encode())
    assert read(BASE + "#" * room).buyer_name
    assert told(BASE + "#" * (room + 1)) == [("file", "Larger than 200\xa0000 bytes")]


def test_an_empty_file_is_told_every_required_key():
    keys = [key for key, _ in told(b"")]
    required = [
        f"{step.name}.{question.name}"
        for step in STEPS
        if step.name != "meeting"  # an amount is asked for, until a dialogue is chosen
        for question in step.questions
        if question.required
    ]
    assert keys == ["buyer_name", *required]


def test_ten_faults_are_told_together_each_by_its_key_in_the_order_of_the_steps():
    text = changed(
        ('buyer_name = "Esimerkkilän kaupunki"', 'buyer_name = " "'),
        ('kind = "services"', 'kind = "bridges"'),
        ('cpv = "90919300"', 'cpv = "9091930"'),
        ("published = 2027-02-01", "published = 2021-12-31"),
        ("value = 1250000.50", "value = -5"),
        ("months = 24", 'months = "twenty-four"'),
        ("weekly_hours = 37.5", "weekly_hours = 370"),
        ('groups = ["LTU12", "YOUNG30", "LTU12"]', 'groups = ["LTU12", "VIP"]'),
        ("rate = 5\n", "rate = 5.125\n"),
        ("seats = 0\n", "seats = 0\nchairs = 4\n"),
    )
    assert [key for key, _ in told(text)] == [
        "buyer_name",
        "purchase.kind",
        "purchase.cpv",
        "purchase.published",
        "value.value",
        "value.months",
        "labour.weekly_hours",
        "people.groups",
        "amount.rate",
        "amount.chairs",
    ]


def test_faults_are_told_in_the_language_of_the_reader():
    with pytest.raises(FileFaults) as raised:
        read(changed(("months = 24", "months = 0")))
    (finnish,) = raised.value.in_words(Language.FI)
    assert finnish.startswith("value.months: ")
    assert finnish != raised.value.in_words(Language.EN)[0]


# Keys and tables


def test_unknown_tables_and_keys_are_told_with_what_is_known_there():
    faults = dict(told(BASE + "\n[lots]\na = 1\n\n[instrument2]\n" + ""))
    assert faults.keys() == {"lots", "instrument2"}
    assert faults["lots"].startswith("Unknown. Known here: buyer_name, source, assumed, purchase,")
    words = told_of("people.ages", ('origin = "anyone"', 'origin = "anyone"\nages = 30'))
    assert words == "Unknown. Known here: groups, origin, candidates, forms"


def test_a_key_of_another_step_is_unknown_where_it_stands():
    assert told_of("people.months", ('origin = "anyone"', 'origin = "anyone"\nmonths = 30')).startswith("Unknown.")


@pytest.mark.parametrize("table", ["instrument = 3", "instrument = []", '[[instrument]]\ninstrument = "dialogue"'])
def test_a_value_or_a_list_where_a_table_belongs_is_told(table):
    text = without("instrument") if table.startswith("[[") else table + "\n" + without("instrument")
    faults = told(text + (table if table.startswith("[[") else ""))
    assert ("instrument", "A table of answers is needed here") in faults


def test_a_table_where_a_value_belongs_is_told():
    assert "text of at most 200 characters" in told_of(
        "purchase.title", ('title = "Koulun siivous"', 'title = {fi = "Koulun siivous"}')
    )


def test_a_step_that_is_not_asked_must_be_left_out():
    words = "This is not asked, because of earlier answers: leave the table out"
    assert told(BASE + "\n[meeting]\nmeeting_weeks = 8\n") == [("meeting", words)]
    dialogue = changed(('"contract_condition"', '"dialogue"')) + "\n[meeting]\nmeeting_weeks = 8\n"
    assert told(dialogue) == [("amount", words)]


def test_a_missing_table_is_told_by_each_of_its_required_keys():
    assert [key for key, _ in told(without("labour"))] == ["labour.labour", "labour.weekly_hours"]


@pytest.mark.parametrize("source", ['source = "a book"', "[source]\nday = 2026-11-22", "[source]\nS1 = {a = 'b'}"])
def test_a_source_is_a_table_of_texts(source):
    text = BASE.replace('[source]\ntitle = "made up for these tests"\n', "")
    text = text.replace("[purchase]", source + "\n[purchase]") if source.startswith("[") else source + "\n" + text
    assert told(text) == [("source", "A table of texts is needed here")]


@pytest.mark.parametrize(
    "assumed",
    ['"value.months"', "[1]", '["value.weeks"]', '["months"]', '["value"]', '["source.title.x"]', '["people.cpv"]'],
)
def test_what_is_assumed_must_be_a_list_of_keys_that_the_file_gives(assumed):
    words = told_of("assumed", ('assumed = ["value.months"]', f"assumed = {assumed}"))
    assert words == "A list of keys that this file gives, such as value.months"


def test_the_buyer_s_name_may_be_assumed():
    assert read(changed(('["value.months"]', '["buyer_name"]'))).assumed == ("buyer_name",)


@pytest.mark.parametrize("name", ["buyer_name = 5\n", 'buyer_name = ""\n', ""])
def test_a_tender_needs_a_buyer_s_name(name):
    words = told_of("buyer_name", ('buyer_name = "Esimerkkilän kaupunki"\n', name))
    assert words == "The name of the contracting authority is needed"


def test_a_buyer_s_name_has_its_bounds():
    long = "x" * 201
    assert "at most 200 characters" in told_of("buyer_name", ("Esimerkkilän kaupunki", long))


# Values


@pytest.mark.parametrize("value", ["true", '"1250000"', "[1250000]", "2027-01-01", '"not_known"', "{euros = 5}"])
def test_what_is_no_number_is_not_taken_for_one(value):
    assert "euros, for example" in told_of("value.value", ("value = 1250000.50", f"value = {value}"))


@pytest.mark.parametrize(
    "value", ["nan", "inf", "-inf", "1e999999999", "1e-999999999", "1e17", "1.0000000000000001", "0x" + "f" * 20_000]
)
def test_a_number_that_no_field_could_hold_is_told_at_once(value):
    tracemalloc.start()
    try:
        told_of("value.value", ("value = 1250000.50", f"value = {value}"))
        assert tracemalloc.get_traced_memory()[1] < 10_000_000  # eleven characters must not become a billion zeros
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("value", ["-5", "0", "1e14", "10000000000.01"])
def test_money_out_of_bounds_is_told_with_its_bounds(value):
    words = told_of("value.value", ("value = 1250000.50", f"value = {value}"))
    assert words == "Give an amount from 1\xa0€ to 10\xa0000\xa0000\xa0000\xa0€"


def test_the_largest_amount_of_money_is_taken_whole():
    assert read(changed(("value = 1250000.50", "value = 1e10"))).answers["value"] == Money(cents=MAX_CENTS)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("months = 24", "months = 24.5", "value.months"),
        ("months = 24", "months = true", "value.months"),
        ("months = 24", "months = 241", "value.months"),
        ("labour_share = 70.5", "labour_share = 100.5", "labour.labour_share"),
        ("hourly_cost = 29.5", "hourly_cost = 29.505", "labour.hourly_cost"),
        ("weekly_hours = 37.5", "weekly_hours = 10", "labour.weekly_hours"),
        ("published = 2027-02-01", 'published = "2027-02-01"', "purchase.published"),
        ("published = 2027-02-01", "published = 10:30:00", "purchase.published"),
        ("published = 2027-02-01", "published = 2050-01-01", "purchase.published"),
        ('kind = "services"', "kind = 4", "purchase.kind"),
        ('kind = "services"', 'kind = "SERVICES"', "purchase.kind"),
        ('forms = ["job", "gig"]', 'forms = "job"', "people.forms"),
        ('forms = ["job", "gig"]', "forms = [1]", "people.forms"),
        ('forms = ["job", "gig"]', "forms = []", "people.forms"),
        ('forms = ["job", "gig"]', 'forms = ["night_watch"]', "people.forms"),
        ("option_months = 12", 'option_months = 12\noptions_longer = "yes"', "value.options_longer"),
        ('title = "Koulun siivous"', 'title = ""', "purchase.title"),
        ('title = "Koulun siivous"', "title = 0x" + "f" * 20_000, "purchase.title"),
        ('title = "Koulun siivous"', 'title = """two\nlines"""', "purchase.title"),
        ("own_months = 6\n", "", "amount.own_months"),
        ("hourly_cost = 29.5\n", "", "labour.hourly_cost"),
    ],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_told_by_its_key(old, new, key):
    assert told_of(key, (old, new))


@pytest.mark.parametrize(
    "code", ["0091930", "00919300", "909193000", "90919300-", "90919300-33", "9O919300", "٩٠٩١٩٣٠٠"]
)
def test_a_cpv_code_that_does_not_exist_in_form_is_told(code):
    assert told_of("purchase.cpv", ('cpv = "90919300"', f'cpv = "{code}"'))
    if len(code) <= 10:
        with pytest.raises(NotUnderstood):
            cpv(code)


def test_a_cpv_code_may_carry_its_check_digit():
    assert read(changed(('cpv = "90919300"', 'cpv = "90919300-6"'))).answers["cpv"] == "90919300-6"


def test_forty_thousand_characters_are_told_by_their_number():
    words = told_of("purchase.title", ('title = "Koulun siivous"', 'title = "' + "x" * 40_000 + '"'))
    assert words == "Use at most 200 characters; this has 40\xa0000"


def test_markup_and_braces_stay_text():
    odd = "<b onclick='x'>&amp; {months} %s $(ls) </b>"
    assert read(changed(("Koulun siivous", odd))).answers["title"] == odd


def test_right_to_left_text_stays_and_what_would_turn_the_line_around_is_told():
    assert read(changed(("Koulun siivous", "تنظيف مدرسة"))).answers["title"] == "تنظيف مدرسة"
    assert "control characters" in told_of("purchase.title", ("Koulun siivous", "\\u202eKoulun"))


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("purchase.published", "published = 2027-02-01", 'published = "not_known"'),
        ("value.starts", "starts = 2027-08-01", 'starts = "not_known"'),
        ("people.candidates", "candidates = 12", 'candidates = "not_known"'),
        ("labour.labour", 'labour = "share"', 'labour = "not_known"'),
    ],
)
def test_not_known_is_an_answer_where_the_question_allows_it(key, old, new):
    assert read(changed((old, new))).answers[key.partition(".")[2]] == NOT_KNOWN


@pytest.mark.parametrize(
    ("key", "old"),
    [
        ("value.value", "value = 1250000.50"),
        ("value.option_months", "option_months = 12"),
        ("purchase.kind", 'kind = "services"'),
        ("people.groups", 'groups = ["LTU12", "YOUNG30", "LTU12"]'),
        ("amount.seats", "seats = 0"),
    ],
)
def test_not_known_is_no_answer_elsewhere(key, old):
    assert told_of(key, (old, f'{old.split(" = ")[0]} = "not_known"'))


# What does not fit together


def test_a_contract_starts_after_its_call_is_published():
    for day in ("2027-02-01", "2026-12-31"):
        words = told_of("value.starts", ("starts = 2027-08-01", f"starts = {day}"))
        assert words == "The contract cannot start before the call is published on 1 February 2027"
    assert read(changed(("starts = 2027-08-01", "starts = 2027-02-02"))).answers["starts"] == date(2027, 2, 2)


def test_options_longer_than_the_contract_need_a_confirmation():
    longer = ("option_months = 12", "option_months = 25")
    assert "longer than the contract of 24 months" in told_of("value.option_months", longer)
    denied = ("option_months = 12", "option_months = 25\noptions_longer = false")
    assert told_of("value.option_months", denied)
    confirmed = read(changed(("option_months = 12", "option_months = 25\noptions_longer = true")))
    assert (confirmed.answers["option_months"], confirmed.answers["options_longer"]) == (25, True)


def test_options_have_both_value_and_length_or_neither():
    assert told_of("value.option_months", ("option_months = 12", "option_months = 0"))
    assert told_of("value.options", ("options = 100000", "options = 0"))
    assert read(changed(("options = 100000", "options = 0"), ("option_months = 12", "option_months = 0")))


def test_what_does_not_fit_together_is_told_only_when_each_part_is_understood():
    faults = told(changed(("starts = 2027-08-01", "starts = 2027-01-01"), ("months = 24", "months = 0")))
    assert [key for key, _ in faults] == ["value.months"]


def test_an_amount_by_labour_needs_labour_that_is_known():
    words = told_of(
        "amount.amount_by",
        ('amount_by = "own"', 'amount_by = "labour_hours"'),
        ('labour = "share"', 'labour = "not_known"'),
    )
    assert "labour of the contract is not known" in words


# Personal identity codes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Koulun siivous", f"Koulun siivous {CODE}"),
        ('kind = "services"', f'kind = "{CODE}"'),
        ('cpv = "90919300"', f'cpv = "{CODE}"'),
        ("published = 2027-02-01", f'published = "{CODE}"'),
        ("value = 1250000.50", f'value = "{CODE}"'),
        ("value = 1250000.50", f'value = ["{CODE}"]'),
        ('groups = ["LTU12", "YOUNG30", "LTU12"]', f'groups = ["LTU12", "{CODE}"]'),
        ('forms = ["job", "gig"]', f'forms = {{a = "{CODE}"}}'),
        ("Esimerkkilän kaupunki", f"Esimerkkilän kaupunki {CODE.lower()}"),
        ('assumed = ["value.months"]', f'assumed = ["{CODE}"]'),
        ('origin = "anyone"', f'origin = "anyone"\n"{CODE}" = 1'),
        ('origin = "anyone"', f'origin = "anyone"\n"about {CODE}" = "{CODE}"'),
        ("[people]", f'["{CODE}"]\na = 1\n[people]'),
        ("[people]", f"{CODE} = 1\n{CODE} = 2\n[people]"),
    ],
)  # fmt: skip
def test_a_personal_identity_code_is_refused_and_repeated_nowhere(caplog, old, new):
    with caplog.at_level(logging.DEBUG), pytest.raises(FileFaults) as raised:
        read(changed((old, new)))
    for language in Language:
        words = "\n".join(raised.value.in_words(language))
        assert words
        assert CODE.upper() not in words.upper()
    assert CODE.upper() not in (caplog.text + str(raised.value) + repr(raised.value)).upper()


def test_a_personal_identity_code_is_refused_with_the_reason():
    words = told_of("purchase.title", ("Koulun siivous", f"Koulun siivous {CODE}"))
    assert "personal identity code" in words
    assert "public" in words


def test_what_looks_like_a_code_but_has_a_wrong_check_character_is_taken():
    assert read(changed(("E 1/2027", "131052-308U"))).answers["reference"] == "131052-308U"


@pytest.mark.parametrize("key", ["\\u001b[31mred", "x" * 40_000, "two\\nlines"])
def test_an_unknown_key_is_repeated_only_in_part_and_never_with_control_characters(key):
    ((shown, _),) = told(changed(('origin = "anyone"', f'origin = "anyone"\n"{key}" = 1')))
    assert len(shown) < 80
    assert shown.isprintable()


def test_an_unknown_group_never_reaches_the_terminal_with_control_characters():
    words = told_of("people.groups", ('groups = ["LTU12", "YOUNG30", "LTU12"]', 'groups = ["\\u001b[31mLTU12"]'))
    assert words.isprintable()


# Questions and answers


ALL = [question for step in STEPS for question in step.questions]


def test_every_question_of_the_module_is_asked_once_under_a_name_of_its_own():
    written = [value for value in vars(questions).values() if isinstance(value, Question)]
    assert sorted(question.name for question in written) == sorted(question.name for question in ALL)
    assert len({question.name for question in ALL}) == len(ALL)
    assert questions.LANGUAGE.choices == questions.LANGUAGES


def answers_to(question: Question) -> st.SearchStrategy[Answer]:
    """Answers that a question takes, anywhere within its bounds."""
    low, high = question.low, question.high
    inside = st.decimals(min_value=low, max_value=high, places=2)
    kinds: dict[Shape, st.SearchStrategy[Answer]] = {
        Shape.LINE: st.text(max_size=question.longest),
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


@given(st.data())
def test_an_answer_kept_as_json_comes_back_as_it_was(data):
    question = data.draw(st.sampled_from(ALL))
    answer = data.draw(answers_to(question))
    back = decode(json.loads(json.dumps(encode(answer))))
    assert back == answer
    assert type(back) is type(answer)


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
    ],
)
def test_each_kind_of_answer_is_kept_in_a_form_of_its_own(answer, kept):
    assert encode(answer) == kept
    assert decode(kept) == answer


@pytest.mark.parametrize("kept", [None, 5, 2.5, {}, {"whole": "5"}, {"cents": 1.5}, {"day": 5}, {"not_known": False}])
def test_what_was_never_kept_is_not_an_answer(kept):
    with pytest.raises(ValueError, match="not a kept answer"):
        decode(kept)


def test_zero_is_an_answer_and_nothing_is_none():
    assert [is_given(one) for one in (None, False, "", ())] == [False] * 4
    assert all(is_given(one) for one in (0, Money(cents=0), True, "x", ("x",), NOT_KNOWN, Decimal(0)))


@pytest.mark.parametrize(
    "question",
    [one for one in ALL if one.shape in (Shape.DAY, Shape.ONE, Shape.MANY, Shape.YES)],
    ids=lambda one: one.name,
)
def test_what_is_chosen_or_has_three_fields_is_not_typed_into_one(question):
    with pytest.raises(TypeError, match=question.shape):
        question.read("x")


@given(st.data())
def test_whatever_a_file_says_a_question_takes_it_or_tells_why_not(data):
    question = data.draw(st.sampled_from(ALL))
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


# The explanation


@pytest.mark.parametrize("language", list(Language))
def test_every_key_table_and_choice_is_explained(language):
    lines = list(explain(LIBRARY, language))
    for step in STEPS:
        start = next(at for at, line in enumerate(lines) if line.startswith(f"[{step.name}]"))
        part = lines[start + 1 :]
        part = part[: next((at for at, line in enumerate(part) if line.startswith("[")), len(part))]
        for question in step.questions:
            star = " *" if question.required else ""
            assert any(line.startswith(f"{question.name}{star}  ") for line in part), question.name
            for value, _ in question.choices:
                assert any(line.startswith(f'    "{value}"  ') for line in part)
            for id, title, _ in library_choices(question, LIBRARY) if question.choices_from else ():
                assert f'    "{id}"  {title[language]}' in part
    heads = [line.split()[0] for line in lines if line and not line.startswith(("#", " ", "["))]
    assert heads[:3] == ["buyer_name", "source", "assumed"]


def test_the_explanation_says_where_not_known_may_be_written_and_in_what_unit():
    lines = list(explain(LIBRARY, Language.EN))
    assert sum(line.endswith('; "not_known"') for line in lines) == sum(question.may_be_unknown for question in ALL)
    assert "    a whole number from 1 to 240 (months)" in lines
    assert '    "rehabilitative_work"' not in "\n".join(lines)  # what never counts is not offered
