from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from toolkit.base.model import NOT_KNOWN, Money, Percent, Severity
from toolkit.library.shelf import load
from toolkit.tenders.guardrails import GUARDRAILS, findings, settled, used_parameters
from toolkit.tenders.model import (
    AmountBy,
    Arrangement,
    Buyer,
    Instrument,
    Kind,
    LabourShare,
    Meeting,
    Origin,
    Workers,
)

TODAY = date(2026, 12, 1)
"""The sound tender is to be published on 15 January 2027; the library's numbers were checked on 22 November 2026."""


def share(percent, cost):
    return LabourShare(share=Percent(value=Decimal(percent)), hourly_cost=Money.euros(cost))


# What is changed in the sound tender (lot, what the lot asks, tender, day), and every case that then is met.
CASES = [
    # the call
    ("call is out today", {}, {}, {"published": TODAY}, ["G-PUB published"]),
    ("call is out tomorrow", {}, {}, {"published": date(2026, 12, 2)}, []),
    ("day of call not known", {}, {}, {"published": NOT_KNOWN}, ["G-PUB not_known"]),
    # who
    ("own residents", {"origin": Origin.OWN_RESIDENTS}, {}, {}, ["G-RES residents"]),
    ("own students", {"origin": Origin.OWN_STUDENTS}, {}, {}, ["G-ORIG own_students"]),
    ("one group, nobody asked", {"groups": ("LTU12",)}, {}, {}, ["G-GROUP single"]),
    ("one group, one candidate", {"groups": ("LTU12",), "candidates": 1}, {}, {}, []),
    ("no candidates", {"candidates": 0}, {}, {}, ["G-GROUP none_available"]),
    ("one group, no candidates", {"groups": ("LTU12",), "candidates": 0}, {}, {}, ["G-GROUP none_available"]),
    ("only special groups", {"groups": ("PWA", "DIS", "IMM")}, {}, {}, ["G-GDPR only_special"]),
    ("one group is not special", {"groups": ("PWA", "DIS", "NEET")}, {}, {}, []),
    ("no group at all", {"groups": ()}, {}, {}, []),
    # how much: 20 months × 5 workers = 100 months of labour
    ("share at the lower cap", {"months": 20, "labour": Workers(count=Decimal(5))}, {"months": 5}, {}, []),
    (
        "share above the lower cap",
        {"months": 20, "labour": Workers(count=Decimal(5))},
        {"months": 6},
        {},
        ["G-SIZE over_warn"],
    ),
    (
        "share at the high cap",
        {"months": 20, "labour": Workers(count=Decimal(5))},
        {"months": 10},
        {},
        ["G-SIZE over_warn"],
    ),
    (
        "share above the high cap",
        {"months": 20, "labour": Workers(count=Decimal(5))},
        {"months": 11},
        {},
        ["G-SIZE over_high"],
    ),
    (
        "all the labour there is",
        {"months": 20, "labour": Workers(count=Decimal(5))},
        {"months": 100},
        {},
        ["G-SIZE over_high"],
    ),
    (
        "more than all the labour",
        {"months": 20, "labour": Workers(count=Decimal(5))},
        {"months": 101},
        {},
        ["G-SIZE impossible"],
    ),
    ("no labour", {"labour": share(0, 28)}, {"months": 1}, {}, ["G-SIZE few_workers", "G-SIZE impossible"]),
    ("labour not known", {"labour": NOT_KNOWN}, {}, {}, ["G-SIZE not_known"]),
    ("nothing asked", {}, {"months": 0}, {}, ["G-SIZE nothing"]),
    (
        "only seats asked",
        {"forms": ("training_agreement",), "labour": NOT_KNOWN},
        {"months": 0, "seats": 1},
        {},
        [],
    ),
    ("contract of six months", {"months": 6}, {"first_start_months": 2, "min_months": 4, "months": 1}, {}, []),
    (
        "contract of five months",
        {"months": 5},
        {"first_start_months": 2, "min_months": 3, "months": 1},
        {},
        ["G-SIZE short"],
    ),
    ("five workers", {"labour": Workers(count=Decimal(5))}, {"months": 6}, {}, []),
    ("less than five workers", {"labour": Workers(count=Decimal("4.99"))}, {"months": 5}, {}, ["G-SIZE few_workers"]),
    # the purchase
    (
        "below the national threshold",
        {"value": Money.euros(40_000), "options": Money.euros("19999.99"), "labour": Workers(count=Decimal(6))},
        {},
        {},
        ["G-SMALL below_threshold"],
    ),
    (
        "at the national threshold",
        {"value": Money.euros(40_000), "options": Money.euros(20_000), "labour": Workers(count=Decimal(6))},
        {},
        {},
        [],
    ),
    (
        "utilities have no national threshold",
        {"value": Money.euros(40_000), "options": Money.euros(0), "labour": Workers(count=Decimal(6))},
        {},
        {"buyer": Buyer.UTILITIES},
        [],
    ),
    ("goods", {}, {}, {"kind": Kind.SUPPLIES}, ["G-SMALL supplies"]),
    ("framework", {}, {}, {"arrangement": Arrangement.FRAMEWORK}, ["G-FRAME framework"]),
    # when
    ("start just inside the contract", {}, {"first_start_months": 6, "min_months": 18}, {}, []),
    ("start and length exceed it", {}, {"first_start_months": 6, "min_months": 19}, {}, ["G-TIME min_length"]),
    ("start later than published", {}, {"first_start_months": 7}, {}, ["G-TIME late"]),
    (
        "start in the last month",
        {},
        {"first_start_months": 23, "min_months": 6},
        {},
        ["G-TIME late", "G-TIME min_length"],
    ),
    ("start after the end", {}, {"first_start_months": 24}, {}, ["G-TIME first_start", "G-TIME late"]),
    # in which forms
    ("months without a paid form", {"forms": ("work_trial",)}, {}, {}, ["G-FORM no_paid_form"]),
    ("one paid form is enough", {"forms": ("work_trial", "gig")}, {}, {}, []),
    (
        "only work that hangs on support",
        {"forms": ("pay_subsidised_job", "training_agreement")},
        {"seats": 1},
        {},
        ["G-FORM only_supported"],
    ),
    ("support beside ordinary work", {"forms": ("pay_subsidised_job", "subsidised_55_job", "job")}, {}, {}, []),
    ("no form at all", {"forms": ()}, {}, {}, ["G-FORM no_paid_form"]),
    ("seats without their form", {}, {"seats": 1}, {}, ["G-FORM seats_without_form"]),
    ("form without seats", {"forms": ("job", "training_agreement")}, {}, {}, ["G-FORM form_without_seats"]),
    ("form and seats", {"forms": ("job", "training_agreement")}, {"seats": 2}, {}, []),
    ("rehabilitative work", {"forms": ("job", "rehabilitative_work")}, {}, {}, ["G-NOKUNT rehabilitative"]),
    (
        "only rehabilitative work",
        {"forms": ("rehabilitative_work",)},
        {},
        {},
        ["G-FORM no_paid_form", "G-NOKUNT rehabilitative"],
    ),
    # if it fails
    ("no release", {}, {"response_days": None}, {}, ["G-FALLBACK no_release"]),
    ("no ceiling", {}, {"penalty_cap": None}, {}, ["G-SANCT no_cap"]),
    ("no time to cure", {}, {"cure_days": None}, {}, ["G-SANCT no_cure"]),
    ("neither", {}, {"penalty_cap": None, "cure_days": None}, {}, ["G-SANCT no_cap", "G-SANCT no_cure"]),
    ("no penalty needs neither", {}, {"penalty": None, "penalty_cap": None, "cure_days": None}, {}, []),
    # the library's numbers
    ("EU threshold ends in 2027", {}, {}, {"published": date(2028, 1, 1)}, ["G-DATE no_value"]),
]


def met(found):
    return sorted(f"{finding.code} {finding.case}" for finding in found)


@pytest.mark.parametrize(
    ("lot", "asked", "tender", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_each_case_is_met_by_what_it_is_about_and_by_nothing_else(
    a_lot, a_tender, library, *, lot, asked, tender, expected
):
    assert met(findings(a_tender(a_lot(asked=asked, **lot), **tender), library, TODAY)) == expected


def test_a_sound_tender_has_no_findings(a_tender, library):
    assert findings(a_tender(), library, TODAY) == ()


def test_rules_and_library_files_are_the_same_guardrails(library):
    assert set(GUARDRAILS) == set(library.guardrails)


def test_every_case_of_the_library_is_met_by_some_facts(library):
    """`stale` is met by the passing of time alone: see the test of its own below."""
    shown = {case for row in CASES for case in row[4]} | {"G-DATE stale"}
    assert shown == {f"{guardrail.id} {case}" for guardrail in library.guardrails.values() for case in guardrail.case}


def test_the_library_knows_the_rules_when_it_is_loaded():
    assert set(load(known_guardrails=GUARDRAILS).guardrails) == set(GUARDRAILS)


# what findings carry


def only(found):
    (finding,) = found
    return finding


def test_a_finding_carries_words_field_lot_sources_and_whether_they_were_read(a_lot, a_tender, library):
    lot = a_lot(months=20, labour=Workers(count=Decimal(5)), asked={"months": 6})
    finding = only(findings(a_tender(lot), library, TODAY))
    assert finding.severity is Severity.WARN
    assert (finding.field, finding.lot, finding.key) == ("months", "LOT-0001", "G-SIZE:over_warn:LOT-0001")
    assert finding.verified is (library.guardrails["G-SIZE"].status == "verified")
    assert {"S44", "S45", "S46"} <= set(finding.sources) <= set(library.sources)
    assert "6\N{NO-BREAK SPACE}%" in finding.message.en
    assert "5\N{NO-BREAK SPACE}%" in finding.message.fi
    assert finding.fix == library.guardrails["G-SIZE"].case["over_warn"].fix
    assert finding.basis == library.guardrails["G-SIZE"].basis


def test_what_was_not_read_in_its_source_is_not_called_verified(a_lot, a_tender, library):
    found = findings(a_tender(a_lot(forms=("job", "rehabilitative_work"))), library, TODAY)
    assert only(found).verified is False
    assert library.guardrails["G-NOKUNT"].status == "unverified"


@pytest.mark.parametrize(
    ("lot", "asked", "tender", "values"),
    [
        ({}, {}, {"published": date(2026, 11, 30)}, ["30.11.2026"]),
        ({"groups": ("LTU12",)}, {}, {}, ["pitkäaikaistyötön"]),
        ({"groups": ("PWA", "DIS")}, {}, {}, ["osatyökykyinen työnhakija ja työnhakija, jonka"]),
        ({"months": 20, "labour": Workers(count=Decimal(5))}, {"months": 25}, {}, ["25 %", "10 %"]),
        ({"months": 20, "labour": Workers(count=Decimal("5.99"))}, {"months": 120}, {}, ["120", "119,8"]),
        ({"labour": Workers(count=Decimal("4.99"))}, {"months": 5}, {}, ["4,9", "5"]),
        ({"months": 5}, {"first_start_months": 1, "min_months": 1, "months": 1}, {}, ["5", "6"]),
        ({}, {"first_start_months": 30}, {}, ["30", "24"]),
        ({}, {"first_start_months": 6, "min_months": 19}, {}, ["6", "19", "24"]),
        ({}, {"first_start_months": 7}, {}, ["7", "6"]),
        (
            {"value": Money.euros(40_000), "options": Money.euros(5_000), "labour": Workers(count=Decimal(6))},
            {},
            {},
            ["45 000 €", "60 000 €"],
        ),
        ({}, {}, {"published": date(2028, 1, 1)}, ["1.1.2028", "EU-kynnysarvo"]),
    ],
)
def test_the_words_of_a_finding_name_its_figures(a_lot, a_tender, library, *, lot, asked, tender, values):
    found = findings(a_tender(a_lot(asked=asked, **lot), **tender), library, TODAY)
    words = found[0].message.fi.replace("\N{NO-BREAK SPACE}", " ")
    assert [value for value in values if not re.search(rf"(?<![\d,]){value}(?![\d,]\d)", words, re.IGNORECASE)] == []


def test_a_share_hardly_above_the_cap_is_not_shown_as_equal_to_it(a_lot, a_tender, library):
    """100 of 1 999.2 months are 5.002 %: with one decimal that would read 5 %."""
    lot = a_lot(months=24, labour=Workers(count=Decimal("83.3")), asked={"months": 100})
    assert "5,01\N{NO-BREAK SPACE}%" in only(findings(a_tender(lot), library, TODAY)).message.fi


def test_a_share_is_shown_with_one_decimal_else_with_two_rounded_up(a_lot, a_tender, library):
    """10 of 120 months are 8.33 %, 501 of 10 000 are 5.01 %."""
    lot = a_lot(months=24, labour=Workers(count=Decimal(5)), asked={"months": 10})
    assert "8,3\N{NO-BREAK SPACE}%" in only(findings(a_tender(lot), library, TODAY)).message.fi
    lot = a_lot(months=25, labour=Workers(count=Decimal(400)), asked={"months": 501})
    assert "5,01\N{NO-BREAK SPACE}%" in only(findings(a_tender(lot), library, TODAY)).message.fi


@pytest.mark.parametrize("change", [{"paid": False}, {"place": "seat"}], ids=["unpaid vacancy", "paid seat"])
def test_only_paid_work_in_a_vacancy_makes_months(a_lot, a_tender, library, change):
    """One month is already asked; a form that is either unpaid or a seat does not bring it."""
    other = replace(library, forms={**library.forms, "job": library.forms["job"].model_copy(update=change)})
    facts = a_tender(a_lot(forms=("job",), asked={"months": 1}))
    assert met(findings(facts, library, TODAY)) == []
    assert met(findings(facts, other, TODAY)) == ["G-FORM no_paid_form"]


def test_findings_stand_in_order_of_weight_and_then_of_code(a_lot, a_tender, library):
    lot = a_lot(
        groups=("LTU12",),
        origin=Origin.OWN_RESIDENTS,
        forms=("rehabilitative_work",),
        asked={"response_days": None, "first_start_months": 7},
    )
    found = findings(a_tender(lot, published=NOT_KNOWN), library, TODAY)
    assert [(finding.severity.value, finding.code) for finding in found] == [
        ("block", "G-FALLBACK"),
        ("block", "G-FORM"),
        ("block", "G-NOKUNT"),
        ("block", "G-RES"),
        ("warn", "G-GROUP"),
        ("warn", "G-TIME"),
        ("note", "G-PUB"),
    ]


def test_what_concerns_the_whole_purchase_is_said_once_and_what_concerns_a_lot_for_that_lot(a_lot, a_tender, library):
    lots = tuple(a_lot(id=id, origin=Origin.OWN_RESIDENTS) for id in ("LOT-0001", "LOT-0002"))
    facts = a_tender(lots=lots, published=TODAY, kind=Kind.SUPPLIES, arrangement=Arrangement.FRAMEWORK)
    assert [finding.key for finding in findings(facts, library, TODAY)] == [
        "G-PUB:published:",
        "G-RES:residents:LOT-0001",
        "G-RES:residents:LOT-0002",
        "G-FRAME:framework:",
        "G-SMALL:supplies:",
    ]


# overriding


def test_a_block_is_settled_by_its_own_key_only_and_a_warning_never_needs_it(a_lot, a_tender, library):
    lot = a_lot(origin=Origin.OWN_STUDENTS, groups=("LTU12",), asked={"response_days": None})
    found = findings(a_tender(lot), library, TODAY)
    assert met(found) == ["G-FALLBACK no_release", "G-GROUP single", "G-ORIG own_students"]
    assert met(settled(found, ())) == ["G-FALLBACK no_release", "G-ORIG own_students"]
    assert met(settled(found, {"G-ORIG:own_students:LOT-0001"})) == ["G-FALLBACK no_release"]
    assert met(settled(found, {"G-ORIG:own_students:LOT-0002", "G-ORIG"})) == [
        "G-FALLBACK no_release",
        "G-ORIG own_students",
    ]
    assert settled(found, {"G-ORIG:own_students:LOT-0001", "G-FALLBACK:no_release:LOT-0001"}) == ()


# dialogue


def test_a_dialogue_is_only_checked_for_what_a_dialogue_can_get_wrong(a_lot, a_tender, library):
    """Everything that would be found in a condition; of it only the call and the origin of people remain."""
    wrong = {
        "groups": ("PWA",),
        "forms": ("rehabilitative_work",),
        "candidates": 0,
        "months": 3,
        "value": Money.euros(10_000),
        "options": Money.euros(0),
    }
    asked = {"months": 500, "response_days": None, "penalty_cap": None, "cure_days": None, "first_start_months": 9}
    facts = {"published": TODAY, "kind": Kind.SUPPLIES, "arrangement": Arrangement.FRAMEWORK}
    condition = a_lot(asked=asked, origin=Origin.OWN_RESIDENTS, **wrong)
    assert len(findings(a_tender(condition, **facts), library, TODAY)) > 10
    dialogue = condition.model_copy(
        update={"instrument": Instrument.DIALOGUE, "asked": Meeting(within_weeks=4), "origin": Origin.OWN_RESIDENTS}
    )
    found = findings(a_tender(dialogue, **facts), library, TODAY)
    assert met(found) == ["G-PUB published", "G-RES residents"]
    dialogue = dialogue.model_copy(update={"origin": Origin.OWN_STUDENTS})
    assert met(findings(a_tender(dialogue, published=NOT_KNOWN), library, TODAY)) == [
        "G-ORIG own_students",
        "G-PUB not_known",
    ]


# dated numbers


def checked(library, **days):
    """The library with some numbers checked on other days."""
    changed = {
        id: library.parameter(id).model_copy(update={"checked": day, "review_months": 12}) for id, day in days.items()
    }
    return replace(library, parameters={**library.parameters, **changed})


def without(library, *ids):
    """The library with some numbers in force only in the far future."""
    changed = {}
    for id in ids:
        parameter = library.parameter(id)
        values = tuple(value.model_copy(update={"since": date(2090, 1, 1), "until": None}) for value in parameter.value)
        changed[id] = parameter.model_copy(update={"value": values})
    return replace(library, parameters={**library.parameters, **changed})


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2025, 12, 1), []), (date(2025, 11, 30), ["G-DATE stale"]), (date(2024, 2, 29), ["G-DATE stale"])],
)
def test_a_number_is_stale_the_day_after_its_review_period(a_tender, library, day, expected):
    """Checked 1 December 2025 and reviewed each 12 months: still good on 1 December 2026."""
    found = findings(a_tender(), checked(library, size_cap=day), TODAY)
    assert met(found) == expected


def test_a_period_that_ends_on_a_day_that_is_not_there_ends_on_the_last_of_the_month(a_tender, library):
    """Checked 29 February 2024: a year later that is 28 February 2025."""
    leap = checked(library, first_start=date(2024, 2, 29))
    assert met(findings(a_tender(), leap, date(2025, 2, 28))) == []
    assert met(findings(a_tender(), leap, date(2025, 3, 1))) == ["G-DATE stale"]


def test_a_stale_number_is_a_note_that_says_which_and_since_when(a_tender, library):
    finding = only(findings(a_tender(), checked(library, eu_threshold=date(2025, 1, 31)), TODAY))
    assert (finding.severity, finding.lot) == (Severity.NOTE, None)
    assert "EU threshold" in finding.message.en
    assert "31 January 2025" in finding.message.en


def test_only_numbers_that_the_tender_rests_on_are_looked_at(a_lot, a_tender, library):
    old = checked(library, per_year=date(2020, 1, 1), months_per_place=date(2020, 1, 1))
    assert met(findings(a_tender(), old, TODAY)) == []
    found = findings(a_tender(a_lot(asked={"by": AmountBy.COUNT_PER_YEAR})), old, TODAY)
    assert met(found) == ["G-DATE stale", "G-DATE stale"]
    assert {word for finding in found for word in ("Months", "People") if word in finding.message.en} == {
        "Months",
        "People",
    }


def test_numbers_used_follow_from_the_lot(a_lot, a_tender, library):
    def used(lot, **changes):
        return {f"{id}.{of}" for id, of in used_parameters(a_tender(lot, **changes), lot, library, TODAY)}

    regime = {"national_threshold.services", "eu_threshold.sub_central"}
    condition = {"shortest_contract.default", "first_start.default", "replacement_share.default"}
    known = {"fewest_workers.default", "size_cap.warn", "size_cap.high"}
    assert used(a_lot()) == regime | condition | known | {"sizing_rate.default"}
    own = a_lot(asked={"by": AmountBy.OWN}, labour=NOT_KNOWN)
    assert used(own) == regime | condition
    counted = a_lot(asked={"by": AmountBy.COUNT_PER_YEAR})
    assert used(counted) == regime | condition | known | {"per_year.default", "months_per_place.default"}
    dialogue = a_lot().model_copy(update={"asked": Meeting(within_weeks=4)})
    assert used(dialogue) == regime
    assert used(dialogue, buyer=Buyer.UTILITIES) == {"eu_threshold.utilities"}


def test_a_limit_that_is_not_there_is_told_and_checks_nothing(a_lot, a_tender, library):
    bare = without(library, "shortest_contract", "fewest_workers", "first_start", "size_cap")
    lot = a_lot(
        months=5,
        labour=Workers(count=Decimal(4)),
        asked={"months": 10, "first_start_months": 4, "min_months": 1},
    )
    assert met(findings(a_tender(lot), library, TODAY)) == ["G-SIZE few_workers", "G-SIZE over_high", "G-SIZE short"]
    assert met(findings(a_tender(lot), bare, TODAY)) == ["G-DATE no_value"] * 4
    late = a_lot(asked={"first_start_months": 7})
    assert met(findings(a_tender(late), without(library, "first_start"), TODAY)) == ["G-DATE no_value"]


def test_limits_are_those_of_the_day_of_publication(a_lot, a_tender, library):
    """A high cap has been published since 5 July 2018 only; before, the lower cap is all there is to exceed."""
    lot = a_lot(months=20, labour=Workers(count=Decimal(5)), asked={"months": 50})
    before = findings(a_tender(lot, published=date(2018, 7, 4)), library, date(2018, 7, 1))
    after = findings(a_tender(lot, published=date(2018, 7, 5)), library, date(2018, 7, 1))
    assert [case for case in met(before) if case.startswith("G-SIZE")] == ["G-SIZE over_warn"]
    assert [case for case in met(after) if case.startswith("G-SIZE")] == ["G-SIZE over_high"]
