from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.model import Text
from toolkit.library.checks import check
from toolkit.library.model import Citation, DatedValue, Parameter
from toolkit.library.reader import Contents, LibraryFaults, read
from toolkit.library.release import release
from toolkit.library.shelf import load
from toolkit.library.side_by_side import same_numbers

CONDITION, GUARDRAIL, PARAMETER = "criteria/condition/v1.toml", "guardrails/G-SIZE.toml", "parameters/threshold.toml"
PURPOSE, PURPOSE_2, PEOPLE = "clauses/purpose/v1.toml", "clauses/purpose/v2.toml", "clauses/people/v1.toml"


def told(folder: Path) -> list[str]:
    contents = read(folder)
    assert contents.faults == ()
    return [str(fault) for fault in check(contents)]


def test_a_sound_library_has_no_faults(folder):
    assert told(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "faults"),
    [
        pytest.param(
            "groups/young.toml",
            'id = "young"',
            'id = "old"',
            ["groups/young.toml: id: old, but it lies at young"],
            id="an id that is not the file's name",
        ),
        pytest.param(
            PURPOSE_2,
            'id = "purpose"',
            'id = "scope"',
            [f"{PURPOSE_2}: id: scope, but it lies at purpose"],
            id="an id that is not the folder's name",
        ),
        pytest.param(
            PEOPLE,
            "version = 1",
            "version = 2",
            [f"{PEOPLE}: version: 2, but the file is v1.toml"],
            id="a version that is not the file's name",
        ),
        pytest.param(
            CONDITION,
            'source = "S1"',
            'source = "S2"',
            [f"{CONDITION}: legal_basis[1].source: no source S2 in sources.toml"],
            id="a source that is not there",
        ),
        pytest.param(
            CONDITION,
            '"people"',
            '"persons"',
            [f"{CONDITION}: clauses[2]: no clause persons"],
            id="a clause that is not there",
        ),
        pytest.param(
            CONDITION,
            "since = 2024-01-01",
            "since = 2023-12-31",
            [
                f"{CONDITION}: clauses[1]: purpose is not in force on 2023-12-31",
                f"{CONDITION}: clauses[2]: people is not in force on 2023-12-31",
            ],
            id="clauses that come later than their criterion",
        ),
        pytest.param(
            PURPOSE,
            "{buyer} vill.",
            "Vi vill.",
            [f"{PURPOSE}: sv: {{buyer}} is not used, but needs names it"],
            id="a blank that one language lacks",
        ),
        pytest.param(
            PURPOSE,
            "{buyer} vill.",
            "{buyer} vill {months}.",
            [f"{PURPOSE}: sv: {{months}} is used, but needs does not name it"],
            id="a blank that only one language has",
        ),
        pytest.param(
            PURPOSE,
            "{buyer} vill.",
            "{buyer vill.",
            [f"{PURPOSE}: sv.paragraphs[1]: braces that make no blank: expected '}}' before end of string"],
            id="a brace left open, told once",
        ),
        pytest.param(
            PURPOSE,
            "{buyer} vill.",
            "{buyer.name} vill.",
            [f"{PURPOSE}: sv.paragraphs[1]: braces that make no blank: not a plain blank: {{buyer.name}}"],
            id="more than a name in braces",
        ),
        pytest.param(
            PURPOSE,
            "Syfte",
            "Syfte {buyer}",
            [f"{PURPOSE}: sv.title: no blanks here"],
            id="a blank in a clause's title",
        ),
        pytest.param(
            PURPOSE, "Varför.", "Varför}", [f"{PURPOSE}: why.sv: no blanks here"], id="a brace where nothing is filled"
        ),
        pytest.param(
            PURPOSE_2,
            "needs = []",
            'needs = ["colour"]',
            [
                f"{PURPOSE_2}: en: {{colour}} is not used, but needs names it",
                f"{PURPOSE_2}: fi: {{colour}} is not used, but needs names it",
                f"{PURPOSE_2}: needs: nothing fills {{colour}}",
                f"{PURPOSE_2}: sv: {{colour}} is not used, but needs names it",
            ],
            id="a blank that nothing fills",
        ),
        pytest.param(
            PEOPLE,
            'months:", "{groups}"',
            'months: {groups}"',
            [
                f"{PEOPLE}: en.paragraphs[1]: {{groups}} becomes a list, so it stands alone in its paragraph",
                f"{PEOPLE}: paragraphs: not as many in each language: fi 2, sv 2, en 1",
            ],
            id="a list inside a sentence",
        ),
        pytest.param(
            PURPOSE,
            "reviewed_on = 2024-01-02\n",
            "",
            [f"{PURPOSE}: en.reviewed_by: reviewed_by and reviewed_on go together"],
            id="a reviewer without a day",
        ),
        pytest.param(
            PURPOSE,
            'reviewed_by = "A lawyer"\n',
            "",
            [f"{PURPOSE}: en.reviewed_by: reviewed_by and reviewed_on go together"],
            id="a day without a reviewer",
        ),
        pytest.param(
            GUARDRAIL,
            "Högst {cap}.",
            "Högst.",
            [f"{GUARDRAIL}: case.over.sv: {{cap}} is not used, but needs names it"],
            id="a case whose languages differ",
        ),
        pytest.param(
            GUARDRAIL,
            "Ingenting.",
            "Ingenting {",
            [
                f"{GUARDRAIL}: case.nothing.message.sv: braces that make no blank: "
                "Single '{' encountered in format string"
            ],
            id="a brace left open in a case",
        ),
        pytest.param(
            GUARDRAIL,
            'needs = ["share", "cap"]',
            'needs = ["share", "cap", "buyer"]',
            [
                f"{GUARDRAIL}: case.over.en: {{buyer}} is not used, but needs names it",
                f"{GUARDRAIL}: case.over.fi: {{buyer}} is not used, but needs names it",
                f"{GUARDRAIL}: case.over.needs: nothing fills {{buyer}}",
                f"{GUARDRAIL}: case.over.sv: {{buyer}} is not used, but needs names it",
            ],
            id="a blank of clauses in a case",
        ),
        pytest.param(
            GUARDRAIL, "Storlek", "{cap}", [f"{GUARDRAIL}: title.sv: no blanks here"], id="a blank in a rule's title"
        ),
        pytest.param(
            CONDITION,
            'sv = "Annons."',
            f'sv = "{"å" * 1001}"',
            [f"{CONDITION}: notice.sv: 1001 characters, at most 1000"],
            id="a notice too long by one",
        ),
        pytest.param(CONDITION, 'sv = "Annons."', f'sv = "{"å" * 1000}"', [], id="a notice as long as may be"),
        pytest.param(
            CONDITION,
            "at_least = 6\n",
            "",
            [f"{CONDITION}: suits_when[1].fact: needs exactly one of at_least, at_most and is_any_of"],
            id="a condition that compares nothing",
        ),
        pytest.param(
            CONDITION,
            "at_least = 6\n",
            'at_least = 6\nis_any_of = ["6"]\n',
            [f"{CONDITION}: suits_when[1].fact: needs exactly one of at_least, at_most and is_any_of"],
            id="a condition that compares twice",
        ),
        pytest.param(CONDITION, "at_least = 6\n", 'is_any_of = ["6"]\n', [], id="a condition that compares once"),
        pytest.param(
            PARAMETER,
            "since = 2024-01-01",
            "since = 2023-12-31",
            [f"{PARAMETER}: value[2]: overlaps the value of works since 2022-01-01"],
            id="two values on one day",
        ),
        pytest.param(
            PARAMETER,
            "until = 2023-12-31\n",
            "",
            [f"{PARAMETER}: value[2]: overlaps the value of works since 2022-01-01"],
            id="a value without end before another",
        ),
        pytest.param(
            PARAMETER,
            "until = 2023-12-31",
            "until = 2021-12-31",
            [f"{PARAMETER}: value[1].until: 2021-12-31 is before 2022-01-01"],
            id="a value that ends before it begins",
        ),
        pytest.param(
            PURPOSE,
            "until = 2025-12-31",
            "until = 2023-12-31",
            [
                f"{PURPOSE}: until: 2023-12-31 is before 2024-01-01",
                f"{CONDITION}: clauses[1]: purpose is not in force on 2024-01-01",
            ],
            id="a version that ends before it begins",
        ),
        pytest.param(
            PEOPLE,
            '"{months} månader:", "{groups}"',
            '"{groups}", "{months} månader:"',
            [
                f"{PEOPLE}: paragraphs[1].en: lacks the blanks groups that another language has",
                f"{PEOPLE}: paragraphs[1].fi: lacks the blanks groups that another language has",
                f"{PEOPLE}: paragraphs[1].sv: lacks the blanks months that another language has",
                f"{PEOPLE}: paragraphs[2].en: lacks the blanks months that another language has",
                f"{PEOPLE}: paragraphs[2].fi: lacks the blanks months that another language has",
                f"{PEOPLE}: paragraphs[2].sv: lacks the blanks groups that another language has",
            ],
            id="paragraphs in another order in one language",
        ),
        pytest.param(
            PURPOSE_2,
            '["Syfte."]',
            '["Syfte 5."]',
            [
                f"{PURPOSE_2}: paragraphs[1].en: lacks the numbers 5 that another language has",
                f"{PURPOSE_2}: paragraphs[1].fi: lacks the numbers 5 that another language has",
            ],
            id="a number that only one language of a clause has",
        ),
        pytest.param(
            PURPOSE_2,
            '"Syfte",',
            '"Syfte 2",',
            [
                f"{PURPOSE_2}: title.en: lacks the numbers 2 that another language has",
                f"{PURPOSE_2}: title.fi: lacks the numbers 2 that another language has",
            ],
            id="a number that only one title has",
        ),
        pytest.param(
            "groups/young.toml",
            "Under 30 år",
            "Under 31 år",
            [
                "groups/young.toml: definition.en: lacks the numbers 31 that another language has",
                "groups/young.toml: definition.fi: lacks the numbers 31 that another language has",
                "groups/young.toml: definition.sv: lacks the numbers 30 that another language has",
            ],
            id="another number in one language",
        ),
        pytest.param(
            GUARDRAIL,
            "Högst {cap}.",
            "Högst {cap} av 100.",
            [
                f"{GUARDRAIL}: case.over.fix.en: lacks the numbers 100 that another language has",
                f"{GUARDRAIL}: case.over.fix.fi: lacks the numbers 100 that another language has",
            ],
            id="a number that only one language of a case has",
        ),
        pytest.param(
            "forms/job.toml",
            'status = "verified"',
            'status = "verified"\n[[rule]]\nabout = "age_at_least"\n'
            'text = { fi = "Ikä.", sv = "Ålder.", en = "Age." }\nsources = [{ source = "S1" }]',
            ["forms/job.toml: rule[1].amount: missing: age_at_least is a number"],
            id="a rule that should say how much",
        ),
        pytest.param(
            "forms/job.toml",
            'status = "verified"',
            'status = "verified"\n[[rule]]\nabout = "counts"\namount = 2\n'
            'text = { fi = "Ikä.", sv = "Ålder.", en = "Age." }\nsources = [{ source = "S1" }]',
            ["forms/job.toml: rule[1].amount: counts has none"],
            id="a rule that says how much of nothing",
        ),
        pytest.param(
            PURPOSE_2,
            "since = 2025-07-01",
            "since = 2023-12-31",
            [f"{PURPOSE_2}: since: 2023-12-31, but version 1 is since 2024-01-01"],
            id="a version no newer than the one before",
        ),
    ],
)
def test_a_fault_is_told_with_file_and_key(spoil, file, old, new, faults):
    assert told(spoil(file, old, new)) == faults


SAME_NUMBERS = [
    ("Raja on 10 000 euroa.", "Gränsen är 10 000 euro.", "The limit is 10,000 euros."),
    ("Raja on 10\N{NO-BREAK SPACE}000.", "10 000.", "10,000."),
    ("Osuus on 0,5.", "Andelen är 0,5.", "The share is 0.5."),
    ("Voimassa 1.1.2028 alkaen.", "Gäller från den 1 januari 2028.", "In force from 1 January 2028."),
    ("Laki 1397/2016.", "Lag 1397/2016.", "Act 1397/2016."),
    ("3 tai 5.", "5 eller 3.", "Either 5 or 3."),
]
OTHER_NUMBERS = [
    ("5 ja 5.", "5 och 6.", "5 and 6."),
    ("5 ja 5.", "5.", "5."),
    ("Osuus on 0,5.", "Andelen är 5.", "The share is 0.5."),
    ("Laki 1397/2016.", "Lag 1396/2016.", "Act 1397/2016."),
    ("Voimassa 1.1.2028.", "Gäller 1.1.2028.", "In force 1 January 2027."),
]


@pytest.mark.parametrize(
    ("texts", "same"), [(one, True) for one in SAME_NUMBERS] + [(one, False) for one in OTHER_NUMBERS]
)
def test_a_number_is_the_same_however_a_language_writes_it(texts: tuple[str, str, str], same: bool):
    assert (list(same_numbers(Text(**dict(zip(("fi", "sv", "en"), texts, strict=True))))) == []) is same


WORDS_OF_BLANKS = """\
[buyer]
title = { fi = "ostaja", sv = "köpare", en = "buyer" }
[groups]
title = { fi = "ryhmät", sv = "grupper", en = "groups" }
[months]
title = { fi = "kuukaudet", sv = "månader", en = "months" }
"""


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ("ostaja", "ostaja", []),
        ("ostaja", "{ostaja}", ["blanks.toml: buyer.title.fi: no blanks here"]),
        (
            "ostaja",
            "ostaja 2",
            [
                "blanks.toml: buyer.title.en: lacks the numbers 2 that another language has",
                "blanks.toml: buyer.title.sv: lacks the numbers 2 that another language has",
            ],
        ),
        (
            "[buyer]",
            "[colour]",
            [
                "blanks.toml: buyer: missing: a clause has this blank",
                "blanks.toml: colour: no clause has this blank",
            ],
        ),
    ],
)
def test_every_blank_of_a_clause_is_told_in_words_and_no_other(folder, old, new, faults):
    (folder / "blanks.toml").write_text(WORDS_OF_BLANKS.replace(old, new), encoding="utf-8")
    assert told(folder) == faults


def test_a_blank_that_only_a_hand_fills_in_needs_its_words(folder, spoil):
    (folder / "blanks.toml").write_text(WORDS_OF_BLANKS, encoding="utf-8")
    spoil(PURPOSE_2, "needs = []", 'needs = ["colour"]')
    for old in ('"Tarkoitus."', '"Syfte."', '"Purpose."'):
        spoil(PURPOSE_2, old, '"{colour}"')
    assert told(folder) == [f"{PURPOSE_2}: needs: nothing fills {{colour}}"]
    colour = '[colour]\ntitle = { fi = "väri", sv = "färg", en = "colour" }\n'
    (folder / "blanks.toml").write_text(WORDS_OF_BLANKS + colour, encoding="utf-8")
    assert told(folder) == []


def test_words_of_blanks_are_not_judged_while_a_clause_cannot_be_read(folder, spoil):
    (folder / "blanks.toml").write_text(WORDS_OF_BLANKS, encoding="utf-8")
    spoil(PEOPLE, "version = 1", "version = 0")
    assert check(read(folder)) == ()


def test_a_library_with_an_id_that_is_nowhere_or_a_clause_without_a_guide_is_not_loaded(folder, spoil):
    spoil("guides/people.toml", '"job"', '"gig"')
    (folder / "guides/purpose.toml").unlink()
    with pytest.raises(LibraryFaults) as caught:
        load(folder)
    assert [str(fault) for fault in caught.value.faults] == [
        "guides/people.toml: measures[1]: no form gig",
        "guides/purpose.toml: missing: the clause purpose has no guide",
    ]


def test_what_refers_to_a_faulty_file_is_not_told_too(folder, spoil):
    spoil("sources.toml", "[S1]", "[S1")
    spoil(PEOPLE, "version = 1", "version = 0")
    contents = read(folder)
    assert [fault.file for fault in contents.faults] == [PEOPLE, "sources.toml"]
    assert check(contents) == ()


def test_a_source_with_a_fault_may_still_be_cited(folder, spoil):
    spoil("sources.toml", 'kind = "law"', 'kind = "rumour"')
    contents = read(folder)
    assert [fault.key for fault in contents.faults] == ["S1.kind"]
    assert check(contents) == ()


def test_each_guardrail_needs_a_file_and_a_test_in_the_program(folder):
    contents = read(folder)
    assert check(contents, known_guardrails={"G-SIZE"}) == ()
    assert [str(fault) for fault in check(contents, known_guardrails={"G-PUB"})] == [
        "guardrails/G-PUB.toml: missing: the program tests for it",
        "guardrails/G-SIZE.toml: id: the program has no test for G-SIZE",
    ]


def test_ten_slips_in_a_library_and_what_follows_from_them_are_told_at_once(folder, spoil):
    release(folder)
    spoil(PEOPLE, "Ihmiset", "Henkilöt")
    spoil("sources.toml", "https://", "ftp://")
    spoil(PARAMETER, "since = 2024-01-01", "since = 2023-06-01")
    spoil("groups/young.toml", 'id = "young"', 'id = "Young"')
    spoil("forms/job.toml", "paid = true\n", "")
    spoil(GUARDRAIL, "Andelen är {share}.", "Andelen.")
    spoil(CONDITION, '"people"', '"people", "persons"')
    spoil("annex_forms/periodic/v1.toml", "[{ fi", "[[{ fi")
    (folder / "clauses/purpose/v1.toml").unlink()
    (folder / "notes.toml").touch()
    with pytest.raises(LibraryFaults) as caught:
        load(folder)
    assert [(fault.file, fault.key) for fault in caught.value.faults] == [
        ("annex_forms/periodic/v1.toml", ""),  # not TOML
        ("annex_forms/periodic/v1.toml", ""),  # released, but changed
        ("clauses/people/v1.toml", ""),  # released, but changed
        ("clauses/purpose/v1.toml", ""),  # released, but gone
        ("criteria/condition/v1.toml", ""),  # released, but changed
        ("criteria/condition/v1.toml", "clauses[1]"),  # only the later version of purpose is left
        ("criteria/condition/v1.toml", "clauses[3]"),
        ("forms/job.toml", "paid"),
        ("groups/young.toml", "id"),
        ("guardrails/G-SIZE.toml", "case.over.sv"),
        ("notes.toml", ""),
        ("parameters/threshold.toml", "value[2]"),
        ("sources.toml", "S1.link"),
    ]
    assert str(caught.value).count("\n") == 12


FIRST = date(2024, 1, 1)
SPANS = st.lists(
    st.tuples(st.sampled_from(["works", "services"]), st.integers(0, 20), st.none() | st.integers(0, 8)),
    min_size=1,
    max_size=5,
)


@given(SPANS)
def test_values_overlap_exactly_when_some_day_has_two_of_them(spans):
    values = tuple(
        DatedValue(
            of=of,
            since=FIRST + timedelta(days=start),
            until=None if length is None else FIRST + timedelta(days=start + length),
            amount=Decimal(number),
            sources=(Citation(source="S1"),),
        )
        for number, (of, start, length) in enumerate(spans)
    )
    words = Text(fi="a", sv="b", en="c")
    parameter = Parameter(id="p", title=words, unit="eur", checked=FIRST, review_months=1, value=values)
    faults = check(Contents({"parameters/p.toml": parameter}, {}, frozenset({"S1"}), {}, {}, {}, {}, ()))

    days = [FIRST + timedelta(days=number) for number in range(-1, 31)]
    held = {
        (day, of): [v for v in values if v.of == of and v.holds_on(day)] for day in days for of in {s[0] for s in spans}
    }
    assert bool(faults) == any(len(several) > 1 for several in held.values())
    if not faults:
        for (day, of), at_most_one in held.items():
            assert parameter.on(day, of) == (at_most_one[0] if at_most_one else None)
