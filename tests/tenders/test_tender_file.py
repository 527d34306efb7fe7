"""Tender files: what is read, and that everything wrong is told at once, by key, without repeating what is personal."""

from __future__ import annotations

import logging
import re
import tracemalloc
from datetime import date
from decimal import Decimal

import pytest

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import MAX_CENTS, NOT_KNOWN, Language, Message, Money, Percent
from toolkit.base.phrases import say
from toolkit.library.shelf import load
from toolkit.tenders.answers import Row, cpv
from toolkit.tenders.facts import facts_from
from toolkit.tenders.steps import STEPS, asked
from toolkit.tenders.tender_file import LARGEST, FileFaults, TenderFile, explain, read_tender_file
from toolkit.tenders.wording import library_choices

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
amount_reason = "six months were agreed with the employment authority"
seats = 0

[terms]
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


def without(*names: str) -> str:
    """The sound file without some of its tables."""
    text = BASE
    for name in names:
        head, _, rest = text.partition(f"[{name}]\n")
        text = head + (rest[rest.index("\n[") + 1 :] if "\n[" in rest else "")
    return text


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
        "amount_reason": "six months were agreed with the employment authority",
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
    text = without("amount", "terms").replace('"contract_condition"', '"dialogue"') + "\n[meeting]\nmeeting_weeks = 8\n"
    assert read(text).answers["meeting_weeks"] == 8


# Faults of the file as a whole


@pytest.mark.parametrize(
    "raw",
    [
        b"[purchase\n",
        b"title",
        b"\0",
        b"a = 1\na = 2\n",
        b"a = " + b"[" * 100_000,
        b"a = 1e99999999999999999999",
        b".".join([b"a"] * 50_000) + b" = 1",  # the time to read it would grow with the square of its parts
        b"[" + b" . ".join([b'"a"'] * 30_000) + b"]",
    ],
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
        if step.is_asked({})  # the short path, and an amount of work until another instrument is chosen
        for question in asked(step, {})
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
    faults = dict(told(BASE + "\n[bids]\na = 1\n\n[instrument2]\n" + ""))
    assert faults.keys() == {"bids", "instrument2"}
    assert faults["bids"].startswith("Unknown. Known here: buyer_name, source, assumed, purchase,")
    words = told_of("people.ages", ('origin = "anyone"', 'origin = "anyone"\nages = 30'))
    assert words == "Unknown. Known here: groups, group_reason, origin, candidates, availability, forms"


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
    assert told(dialogue) == [("amount", words), ("terms", words)]


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


# The full path

LOTS = """
[lots]
divided = "yes"

[[lots.lots]]
name = "Pohjoinen"
value = 750000.50
options = 100000

[[lots.lots]]
name = "Etelä"
value = 300000

[[lots.lots]]
name = "Keskusta"
value = 200000
clause = "no"
"""

MONTHS = """
[[people.availability]]
month = "8/2027"
candidates = 12
students = 4

[[people.availability]]
month = "2027-09"
candidates = 10
students = 0

[[people.availability]]
month = 2030-07-01
candidates = 3
students = 1
"""


def full(*pairs: tuple[str, str], lots: str = LOTS, months: str = MONTHS) -> str:
    """The sound file on the full path, with what is asked only there."""
    text = changed(
        (
            'title = "Koulun siivous"',
            'path = "full"\ntitle = "Koulun siivous"\ndescription = "Daily cleaning.\\nAt two schools."\n'
            'procedure = "open"',
        ),
        ("weekly_hours = 37.5", 'weekly_hours = 37.5\nstaff_transfer = "no"'),
        ("own_months = 6", "own_months = 6\nnote_shows_others = true"),
        (
            "first_start_months = 6",
            "first_start_months = 6\nreplacement_share = 80\nreplacement_days = 45\ngig_hours = 4\n"
            'evidence = ["declaration", "authority_confirmation"]\nbonus = 500\nbonus_ceiling = 6000\n'
            "bonus_budgeted = true",
        ),
    )
    text += lots + months
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_the_full_path_reads_every_further_key():
    answers = read(full()).answers
    further = {name: answer for name, answer in answers.items() if name not in read(BASE).answers}
    assert further == {
        "path": "full",
        "description": "Daily cleaning.\nAt two schools.",
        "procedure": "open",
        "staff_transfer": "no",
        "divided": "yes",
        "lots": (
            Row.of({"name": "Pohjoinen", "value": Money(cents=75000050), "options": Money.euros(100_000)}),
            Row.of({"name": "Etelä", "value": Money.euros(300_000)}),
            Row.of({"name": "Keskusta", "value": Money.euros(200_000), "clause": "no"}),
        ),
        "availability": (
            Row.of({"month": date(2027, 8, 1), "candidates": 12, "students": 4}),
            Row.of({"month": date(2027, 9, 1), "candidates": 10, "students": 0}),
            Row.of({"month": date(2030, 7, 1), "candidates": 3, "students": 1}),
        ),
        "note_shows_others": True,
        "replacement_share": Percent(value=Decimal(80)),
        "replacement_days": 45,
        "gig_hours": Decimal(4),
        "evidence": ("declaration", "authority_confirmation"),
        "bonus": Money.euros(500),
        "bonus_ceiling": Money.euros(6000),
        "bonus_budgeted": True,
    }


def test_a_full_file_makes_a_tender_of_three_lots_of_which_two_take_the_clause():
    facts = facts_from(read(full()).answers, LIBRARY, buyer_name="Esimerkkilän kaupunki", on=date(2026, 12, 1))
    assert facts is not None
    # 6 months over 750 000,50 and 300 000: 4,28 and 1,71; the largest remainder is the second's
    assert [(lot.id, lot.name, lot.asked and lot.asked.months) for lot in facts.lots] == [
        ("LOT-0001", "Pohjoinen", 4),
        ("LOT-0002", "Etelä", 2),
        ("LOT-0003", "Keskusta", None),
    ]


def full_faults(*pairs: tuple[str, str], lots: str = LOTS, months: str = MONTHS) -> dict[str, str]:
    return dict(told(full(*pairs, lots=lots, months=months)))


def test_what_is_wrong_in_rows_is_told_together_by_row_and_column():
    faults = full_faults(
        ('name = "Etelä"', 'name = "Etelä"\ncolour = "red"'),
        ("value = 300000", 'value = "much"'),
        ('clause = "no"', 'clause = "perhaps"'),
        ('month = "2027-09"', 'month = "2027-13"'),
        ("candidates = 3", "candidates = -3"),
    )
    assert list(faults) == [
        "lots.lots[2].colour",
        "lots.lots[2].value",
        "lots.lots[3].clause",
        "people.availability[2].month",
        "people.availability[3].candidates",
    ]
    assert faults["lots.lots[2].colour"] == "Unknown. Known here: name, value, options, workers, clause"
    assert faults["people.availability[2].month"] == "There is no such month in the calendar"


def test_a_row_lacks_what_it_must_hold():
    faults = full_faults(('name = "Etelä"\n', ""), ("students = 1\n", ""))
    assert faults == {
        "lots.lots[2].name": "Answer the question: Name of the lot",
        "people.availability[3].students": "Answer the question: Students",
    }


@pytest.mark.parametrize("rows", ['lots = "North"', "lots = [1, 2]", "lots = {name = 'North'}", "lots = 2027-01-01"])
def test_a_value_where_rows_belong_is_told(rows):
    assert full_faults(lots=f'\n[lots]\ndivided = "yes"\n{rows}\n') == {
        "lots.lots": "What is given here is not of this kind: a table of 2 to 50 rows"
    }


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "At least 2 rows are needed; there are 1"),
        (51, "At most 50 rows; there are 51"),
        (3000, "At most 50 rows; there are 3\xa0000"),
    ],
)
def test_too_few_and_too_many_lots_are_told_by_their_number(count, words):
    rows = "".join(f'[[lots.lots]]\nname = "{number}"\nvalue = 25000.01\n' for number in range(count))
    assert full_faults(lots=f'\n[lots]\ndivided = "yes"\n{rows}') == {"lots.lots": words}


def test_lots_must_make_the_whole_value_to_the_cent():
    faults = full_faults(
        ("value = 750000.50", "value = 750000.49"), ("options = 100000\n\n[[lots", "options = 100001\n\n[[lots")
    )
    assert {key: words.replace("\xa0", " ") for key, words in faults.items()} == {
        "lots.lots": "The lots come to 1 250 000,49 €, the whole value is 1 250 000,50 €: 0,01 € is missing. "
        "The options of the lots come to 100 001 €, all options to 100 000 €: 1 € too much"
    }


def test_what_only_the_full_path_asks_is_told_on_the_short_one():
    words = 'Asked on the full path only: write path = "full" under [purchase], or leave it out'
    faults = told(full(('path = "full"', 'path = "short"')))
    assert [key for key, _ in faults] == [
        "purchase.description",
        "purchase.procedure",
        "labour.staff_transfer",
        "lots",
        "people.availability",
        "amount.note_shows_others",
        "terms.replacement_share",
        "terms.replacement_days",
        "terms.gig_hours",
        "terms.evidence",
        "terms.bonus",
        "terms.bonus_ceiling",
        "terms.bonus_budgeted",
    ]
    assert {told_words for _, told_words in faults} == {words}


def test_a_shortest_shift_is_asked_only_where_gigs_are_accepted():
    assert full_faults(('forms = ["job", "gig"]', 'forms = ["job"]')) == {
        "terms.gig_hours": "This is not asked, because of earlier answers: leave it out"
    }


@pytest.mark.parametrize(
    "assumed", ["lots.lots[2].value", "lots.lots", "people.availability[3].students", "terms.bonus"]
)
def test_a_row_s_value_may_be_assumed(assumed):
    assert read(full(('["value.months"]', f'["{assumed}"]'))).assumed == (assumed,)


@pytest.mark.parametrize(
    "assumed", ["lots.lots[0].value", "lots.lots[4].value", "lots.lots[2].options", "lots.divided[1].a", "value[1].a"]
)
def test_a_row_s_value_that_the_file_does_not_give_cannot_be_assumed(assumed):
    assert full_faults(('["value.months"]', f'["{assumed}"]')).keys() == {"assumed"}


INSTRUMENTS = {
    "award_criterion": "[award]\nweight = 15\n",
    "minimum_requirement": '[requirement]\nplaced = "performance"\n',
    "reserved_contract": '[reserved]\nreserved_basis = "integration"\nstaff_share = 30\ncounted_as = "persons"\n'
    "reserved_report_months = 12\n",
    "dialogue": "[meeting]\nmeeting_weeks = 8\n",
    "bonus_only": "[meeting]\nmeeting_weeks = 8\n[bonus]\nbonus_per_month = 400\nbonus_at_most = 4800\n"
    "bonus_in_budget = true\nbonus_min_months = 3\nbonus_claim_months = 12\n",
}


def of(instrument: str, *pairs: tuple[str, str]) -> str:
    asks = instrument in ("award_criterion", "minimum_requirement")
    text = (BASE if asks else without("amount", "terms")).replace("contract_condition", instrument)
    text += "\n" + INSTRUMENTS[instrument]
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_each_instrument_has_a_table_of_its_own(instrument):
    assert read(of(instrument)).answers["instrument"] == instrument
    tables = re.findall(r"^\[(\w+)\]", INSTRUMENTS[instrument], re.MULTILINE)
    assert [key for key, _ in told(BASE + "\n" + INSTRUMENTS[instrument])] == tables


@pytest.mark.parametrize(
    ("instrument", "key", "old", "new", "words"),
    [
        ("award_criterion", "award.weight", "weight = 15", "weight = 0", "with 0 nothing would be compared"),
        ("award_criterion", "award.weight", "weight = 15", "weight = 101", "no more than the whole"),
        ("award_criterion", "award.weight", "weight = 15", "weight = 100.01", "from 1 to 100 per cent"),
        ("reserved_contract", "reserved.staff_share", "share = 30", "share = 29.99", "law asks at least 30"),
        ("reserved_contract", "reserved.staff_share", "share = 30", "share = 100.5", "from 1 to 100"),
        ("reserved_contract", "reserved.counted_as", '"persons"', '"heads"', "Choose one of: persons, full_time"),
        ("minimum_requirement", "requirement.placed", '"performance"', "true", "one of the choices"),
        ("dialogue", "meeting.meeting_weeks", "weeks = 8", "weeks = 53", "from 1 to 52"),
        ("bonus_only", "bonus.bonus_at_most", "most = 4800", "most = 399", "less than the bonus for one month"),
        ("bonus_only", "bonus.bonus_per_month", "month = 400", "month = 0", "from 1"),
        ("bonus_only", "bonus.bonus_claim_months", "claim_months = 12", "claim_months = 25", "from 1 to 24"),
    ],
)  # fmt: skip
def test_the_bounds_of_each_instrument_are_told_with_their_reason(instrument, key, old, new, words):
    ((told_key, told_words),) = told(of(instrument, (old, new)))
    assert told_key == key
    assert words in told_words


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [
        ("purchase.description", 'description = "Daily cleaning.\\nAt two schools."', "description = {code}"),
        ("lots.lots[1].name", 'name = "Pohjoinen"', "name = {code}"),
        ("lots.lots[1].value", "value = 750000.50", "value = {code}"),
        ("lots.lots[3].clause", 'clause = "no"', "clause = {code}"),
        ("people.availability[1].month", 'month = "8/2027"', "month = {code}"),
        ("amount.amount_reason", 'amount_reason = "six months were agreed with the employment authority"',
         "amount_reason = {code}"),
        ("terms.evidence", 'evidence = ["declaration", "authority_confirmation"]', "evidence = [{code}]"),
        ("terms.bonus", "bonus = 500", "bonus = {code}"),
        ("purchase.procedure", 'procedure = "open"', "procedure = {code}"),
        ("lots.divided", 'divided = "yes"', "divided = {code}"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "value",
    [
        f'"{CODE}"',
        '"""131052-\n308T"""',
        "[[1]]",
        "{a = 1}",
        "nan",
        "1e400",
        '"\\u202ecod"',
        '"' + "x" * 40_000 + '"',
        "10:30:00",
        "-1",
    ],
    ids=["code", "code in two lines", "list", "table", "nan", "huge", "turned", "long", "time", "negative"],
)
def test_nothing_of_the_wrong_kind_enters_a_field_of_the_full_path(key, old, new, value):
    faults = full_faults((old, new.format(code=value)))
    assert key in faults
    assert all("131052" not in words for words in faults.values())
    assert all(len(words) < 500 for words in faults.values())


def test_markup_and_right_to_left_words_stay_text_in_every_text_of_the_full_path():
    odd = "<script>alert('&amp;')</script> تنظيف {months} %s"
    answers = read(
        full(
            ("Daily cleaning.\\nAt two schools.", odd),
            ('name = "Pohjoinen"', f'name = "{odd}"'),
            ("six months were agreed with the employment authority", odd),
        )
    ).answers
    assert answers["description"] == answers["amount_reason"] == odd
    assert answers["lots"][0].get("name") == odd


# The explanation


@pytest.mark.parametrize("language", list(Language))
def test_every_key_table_and_choice_is_explained(language):
    lines = list(explain(LIBRARY, language))
    for step in STEPS:
        start = next(at for at, line in enumerate(lines) if line.startswith(f"[{step.name}]"))
        part = lines[start + 1 :]
        part = part[: next((at for at, line in enumerate(part) if line.startswith("[")), len(part))]
        keys = [(one, one.name, "") for one in step.questions]
        keys += [
            (column, f"[[{step.name}.{one.name}]] {column.name}", "    ")
            for one in step.questions
            for column in one.columns
        ]
        for question, key, indent in keys:
            star = " *" if question.required else ""
            head = f"{indent}{key}{star}  {say(question.label, language)}"
            at = next(at for at, line in enumerate(part) if line.startswith(head))
            below = part[at : at + 5]
            assert f"{indent}    " + say(Message("Changes: {changes}", changes=question.changes), language) in below
            for value, _ in question.choices:
                assert any(line.startswith(f'{indent}    "{value}"  ') for line in part)
            for id, title, _ in library_choices(question, LIBRARY) if question.choices_from else ():
                assert f'    "{id}"  {title[language]}' in part
    heads = [line.split()[0] for line in lines if line and not line.startswith(("#", " ", "["))]
    assert heads[:3] == ["buyer_name", "source", "assumed"]


def test_the_explanation_says_where_not_known_may_be_written_and_in_what_unit():
    lines = list(explain(LIBRARY, Language.EN))
    assert sum(line.endswith('; "not_known"') for line in lines) == sum(
        question.may_be_unknown for step in STEPS for question in step.questions
    )
    assert "    a whole number from 1 to 240 (months)" in lines
    assert '    "rehabilitative_work"' not in "\n".join(lines)  # what never counts is not offered
