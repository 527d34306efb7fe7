from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.base.model import NOT_KNOWN, Language, Money, Percent, Severity
from toolkit.library.checks import check
from toolkit.library.reader import read
from toolkit.library.shelf import DEFAULT, load
from toolkit.tenders.guardrails import (
    FORMERLY,
    GUARDRAILS,
    OF_THE_WHOLE,
    findings,
    keys_of,
    places_to_announce,
    settled,
    used_parameters,
)
from toolkit.tenders.model import (
    AmountBy,
    Arrangement,
    Asked,
    Availability,
    Award,
    Bonus,
    Buyer,
    CountedAs,
    Evidence,
    Instrument,
    Kind,
    LabourShare,
    Lot,
    Meeting,
    Origin,
    Placed,
    Procedure,
    Reserved,
    ReservedBasis,
    Reward,
    TenderFacts,
    Workers,
)

TODAY = date(2026, 12, 1)
"""The sound tender is to be published on 15 January 2027; the library's numbers were checked on 22 November 2026."""


def share(percent, cost):
    return LabourShare(share=Percent(value=Decimal(percent)), hourly_cost=Money.euros(cost))


def percent(value):
    return Percent(value=Decimal(value))


def award(weight):
    """Points, and a penalty that makes a broken promise of 7 months cost 210 000 €: 21 % of a million."""
    dear = {"penalty": Money.euros(30_000), "penalty_cap": percent(99)}
    return {"award": Award(weight=percent(weight))} | dear


def bonus(**changes):
    return {"bonus": Bonus(**{"per_month": Money.euros(500), "ceiling": Money.euros(6000), "budgeted": True} | changes)}


def rewarded(**changes):
    """Nothing asked but a meeting, and a bonus for what comes about."""
    reward = Reward(min_months=3, claim_months=6, **bonus(**changes))
    return {"instrument": Instrument.BONUS, "asked": Meeting(within_weeks=4, reward=reward)}


def reserved(**changes):
    values = {
        "basis": ReservedBasis.INTEGRATION,
        "share": percent(30),
        "counted_as": CountedAs.PERSONS,
        "report_months": 6,
    }
    return {"instrument": Instrument.RESERVED, "asked": Reserved(**values | changes)}


def months(*told):
    """What is known of months of 2027: (month, candidates, students)."""
    return {
        "availability": tuple(
            Availability(month=date(2027, month, 1), candidates=candidates, students=students)
            for month, candidates, students in told
        )
    }


def changed(a_lot, lot, asked=None):
    """The sound lot with changes; these may put something else than an amount of work in the place of what it asks."""
    return a_lot().model_copy(update=lot) if "asked" in lot else a_lot(asked=asked, **lot)


AWARD, MINIMUM = {"instrument": Instrument.AWARD}, {"instrument": Instrument.MINIMUM}
SERVICES = {"basis": ReservedBasis.SERVICES}
STARTS = {"starts": date(2027, 3, 15)}
TEN = {"labour": Workers(count=Decimal(10))}

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
    ("only special groups", {"groups": ("PWA", "DIS", "IMM")}, {}, {}, ["G-SPECIAL only_special"]),
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
        {"months": 0, "seats": 1, "penalty": None},
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
        {"penalty": Money.euros(800)},
        {},
        ["G-SMALL below_threshold"],
    ),
    (
        "at the national threshold",
        {"value": Money.euros(40_000), "options": Money.euros(20_000), "labour": Workers(count=Decimal(6))},
        {"penalty": Money.euros(800)},
        {},
        [],
    ),
    (
        "utilities, below the threshold of others",
        {"value": Money.euros("59999.99"), "options": Money.euros(0), "labour": Workers(count=Decimal(6))},
        {},
        {"buyer": Buyer.UTILITIES},
        ["G-SMALL small_utility"],
    ),
    (
        "utilities, at the threshold of others",
        {"value": Money.euros(60_000), "options": Money.euros(0), "labour": Workers(count=Decimal(6))},
        {},
        {"buyer": Buyer.UTILITIES},
        [],
    ),
    (
        "directly awarded below the national threshold",
        {"value": Money.euros(50_000), "options": Money.euros(0), "labour": Workers(count=Decimal(6))},
        {},
        {"procedure": Procedure.DIRECT_AWARD},
        ["G-PUB no_call", "G-SMALL below_threshold"],
    ),
    ("goods", {}, {}, {"kind": Kind.SUPPLIES}, ["G-SMALL supplies"]),
    ("framework", {}, {}, {"arrangement": Arrangement.FRAMEWORK}, ["G-FRAME framework"]),
    ("dynamic purchasing", {}, {}, {"arrangement": Arrangement.DYNAMIC}, ["G-FRAME dynamic"]),
    ("concession", {}, {}, {"arrangement": Arrangement.CONCESSION}, []),
    # how the supplier is chosen
    ("direct award", {}, {}, {"procedure": Procedure.DIRECT_AWARD}, ["G-PUB no_call"]),
    ("in-house, day gone by", {}, {}, {"procedure": Procedure.IN_HOUSE, "published": TODAY}, ["G-PUB no_call"]),
    ("a procedure of one's own", {}, {}, {"procedure": Procedure.OWN}, []),
    (
        "award criterion without a call",
        AWARD,
        award(10),
        {"procedure": Procedure.DIRECT_AWARD},
        ["G-PROC award", "G-PUB no_call"],
    ),
    (
        "minimum requirement without a call",
        MINIMUM,
        {},
        {"procedure": Procedure.IN_HOUSE},
        ["G-PROC minimum", "G-PUB no_call"],
    ),
    (
        "reserved without a call",
        reserved(),
        None,
        {"procedure": Procedure.IN_HOUSE},
        ["G-PROC reserved", "G-PUB no_call"],
    ),
    ("requirement of the performance", MINIMUM, {"placed": Placed.PERFORMANCE}, {}, []),
    ("requirement of suitability", MINIMUM, {"placed": Placed.SUITABILITY}, {}, ["G-SUIT suitability"]),
    ("no requirement at all", {}, {"placed": Placed.SUITABILITY}, {}, []),
    # points
    ("weight of five", AWARD, award(5), {}, []),
    ("weight below five", AWARD, award("4.99"), {}, ["G-WEIGHT light"]),
    ("weight of twenty", AWARD, award(20), {}, []),
    ("weight above twenty", AWARD, award("20.01"), {}, ["G-WEIGHT heavy"]),
    ("nothing rewarded", AWARD, award(10) | {"months": 0}, {}, ["G-WEIGHT nothing"]),
    (
        "only seats, which earn no points",
        AWARD | {"forms": ("training_agreement",)},
        award(10) | {"months": 0, "seats": 3},
        {},
        ["G-UNPAID only_unpaid", "G-WEIGHT nothing"],
    ),
    # what a promise costs to break: a weight of 10 % of 1 000 000 € is 100 000 €, of 7 months 14 285.71 € each
    ("points, no penalty", AWARD, award(10) | {"penalty": None}, {}, ["G-WEIGHT free"]),
    ("a penalty a cent below the points", AWARD, award("21.000001"), {}, ["G-WEIGHT cheap", "G-WEIGHT heavy"]),
    ("a penalty worth the points", AWARD, award(10) | {"months": 5, "penalty": Money.euros(20_000)}, {}, []),
    ("a penalty below the points", AWARD, award(10) | {"penalty": Money.euros(14_285)}, {}, ["G-WEIGHT cheap"]),
    ("a ceiling worth the points", AWARD, award(10) | {"penalty_cap": percent(10)}, {}, []),
    ("a ceiling below the points", AWARD, award(10) | {"penalty_cap": percent("9.99")}, {}, ["G-WEIGHT cheap"]),
    ("a penalty and no points", {}, {"penalty": Money.euros(1)}, {}, []),
    # money and evidence
    ("bonus with a ceiling and money", {}, bonus(), {}, []),
    ("bonus without a ceiling", {}, bonus(ceiling=None), {}, ["G-BONUS no_ceiling"]),
    ("bonus without money", {}, bonus(budgeted=False), {}, ["G-BONUS not_budgeted"]),
    (
        "bonus without either",
        {},
        bonus(ceiling=None, budgeted=False),
        {},
        ["G-BONUS no_ceiling", "G-BONUS not_budgeted"],
    ),
    ("penalty, no evidence", {}, {}, {"full": True}, ["G-VERIFY no_evidence"]),
    (
        "penalty, the supplier's word",
        {},
        {"evidence": (Evidence.DECLARATION,)},
        {"full": True},
        ["G-VERIFY unconfirmed"],
    ),
    (
        "penalty, the supplier's papers",
        {},
        {"evidence": (Evidence.EMPLOYMENT_EXTRACT, Evidence.SHOWN_AT_MEETING)},
        {"full": True},
        ["G-VERIFY unconfirmed"],
    ),
    (
        "penalty, the authority's word",
        {},
        {"evidence": (Evidence.DECLARATION, Evidence.AUTHORITY_CONFIRMATION)},
        {"full": True},
        [],
    ),
    ("penalty, the school's word", {}, {"evidence": (Evidence.PROVIDER_CONFIRMATION,)}, {"full": True}, []),
    ("nothing at stake", {}, {"penalty": None}, {"full": True}, []),
    ("only a bonus at stake", {}, bonus() | {"penalty": None}, {"full": True}, ["G-VERIFY no_evidence"]),
    (
        "only points at stake",
        AWARD,
        award(10) | {"penalty": None},
        {"full": True},
        ["G-VERIFY no_evidence", "G-WEIGHT free"],
    ),
    # who is there already, and who may be there
    ("staff transfer", {}, {}, {"staff_transfers": True}, ["G-TUPE transfer"]),
    ("staff transfer, a single month", {}, {"months": 1}, {"staff_transfers": True}, ["G-TUPE transfer"]),
    ("staff do not transfer", {}, {}, {"staff_transfers": False}, []),
    (
        "staff transfer, only seats asked",
        {"forms": ("training_agreement",)},
        {"months": 0, "seats": 2, "penalty": None},
        {"staff_transfers": True},
        [],
    ),
    # first start within 6 months of 15 March 2027: by 15 September
    ("nobody until September", STARTS, {}, months((3, 0, 9), (9, 0, 9), (10, 5, 9)), ["G-GROUP none_in_time"]),
    ("somebody in September", STARTS, {}, months((3, 0, 9), (9, 1, 0)), []),
    ("somebody on the last day", {"starts": date(2027, 3, 1)}, {}, months((3, 0, 9), (9, 1, 0)), []),
    ("a single month and nobody", {"candidates": 0}, {"months": 1}, {}, ["G-GROUP none_available"]),
    ("a single month and nobody in time", STARTS, {"months": 1}, months((4, 0, 0)), ["G-GROUP none_in_time"]),
    ("only later months told", STARTS, {}, months((10, 0, 0), (11, 0, 0)), []),
    ("nobody ever, start not known", {}, {}, months((3, 0, 9), (12, 0, 9)), ["G-GROUP none_in_time"]),
    ("somebody late, start not known", {}, {}, months((3, 0, 9), (12, 1, 9)), []),
    ("one group, months told", {"groups": ("LTU12",)} | STARTS, {}, months((4, 2, 0)), []),
    (
        "no candidates twice told",
        {"candidates": 0} | STARTS,
        {},
        months((4, 0, 0)),
        ["G-GROUP none_available"],
    ),
    (
        "seats and no students",
        {"forms": ("job", "training_agreement")} | STARTS,
        {"seats": 1},
        months((4, 3, 0), (8, 3, 0)),
        ["G-GROUP no_students"],
    ),
    (
        "seats and a student",
        {"forms": ("job", "training_agreement")} | STARTS,
        {"seats": 1},
        months((4, 3, 0), (8, 3, 1)),
        [],
    ),
    (
        "only seats, no candidates",
        {"forms": ("training_agreement",), "candidates": 0},
        {"months": 0, "seats": 1, "penalty": None},
        months((4, 0, 5)),
        [],
    ),
    # reserved
    ("reserved at the least share", reserved(), None, {}, []),
    ("reserved below the least share", reserved(share=percent("29.99")), None, {}, ["G-RESERVED low_share"]),
    (
        "reserved services, three years with options",
        reserved(**SERVICES),
        None,
        {"kind": Kind.SOCIAL_HEALTH},
        [],
    ),
    (
        "reserved services, a month more",
        reserved(**SERVICES) | {"option_months": 13},
        None,
        {"kind": Kind.OTHER_SPECIAL},
        ["G-RESERVED too_long"],
    ),
    ("reserved services that are none", reserved(**SERVICES), None, {}, ["G-RESERVED not_services"]),
    ("integration may last longer", reserved() | {"months": 60}, None, {}, []),
    ("reserved for residents", reserved() | {"origin": Origin.OWN_RESIDENTS}, None, {}, ["G-RES residents"]),
    (
        "all staff of a special group",
        reserved(share=percent(100)) | {"groups": ("DIS",)},
        None,
        {},
        ["G-SPECIAL only_special"],
    ),
    ("some staff of a special group", reserved(share=percent(99)) | {"groups": ("DIS",)}, None, {}, []),
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
    ("months without a paid form", {"forms": ("work_trial",)}, {}, {}, ["G-UNPAID no_paid_form"]),
    ("one paid form is enough", {"forms": ("work_trial", "gig")}, {}, {}, []),
    (
        "only work that hangs on support",
        {"forms": ("pay_subsidised_job", "training_agreement")},
        {"seats": 1},
        {},
        ["G-FORM only_supported"],
    ),
    (
        "support beside ordinary work",
        {"forms": ("pay_subsidised_job", "subsidised_55_job", "job")},
        {},
        {},
        ["G-SME only_jobs"],
    ),
    (
        "a month that hangs on support",
        {"forms": ("pay_subsidised_job",)},
        {"months": 1},
        {},
        ["G-FORM only_supported", "G-SME only_jobs"],
    ),
    (
        "only seats beside work that hangs on support",
        {"forms": ("pay_subsidised_job", "training_agreement")},
        {"months": 0, "seats": 1, "penalty": None},
        {},
        [],
    ),
    ("no form at all", {"forms": ()}, {}, {}, ["G-UNPAID no_paid_form"]),
    ("seats without their form", {}, {"seats": 1}, {}, ["G-FORM seats_without_form"]),
    (
        "form without seats",
        {"forms": ("job", "training_agreement")},
        {},
        {},
        ["G-FORM form_without_seats", "G-SME only_jobs"],
    ),
    ("form and seats", {"forms": ("job", "training_agreement")}, {"seats": 2}, {}, []),
    (
        "rehabilitative work",
        {"forms": ("job", "rehabilitative_work")},
        {},
        {},
        ["G-NOKUNT rehabilitative", "G-SME only_jobs"],
    ),
    (
        "only rehabilitative work",
        {"forms": ("rehabilitative_work",)},
        {},
        {},
        ["G-NOKUNT rehabilitative", "G-UNPAID no_paid_form"],
    ),
    # if it fails
    ("no release", {}, {"response_days": None}, {}, ["G-FALLBACK no_release"]),
    ("no ceiling", {}, {"penalty_cap": None}, {}, ["G-SANCT no_cap"]),
    ("no time to cure", {}, {"cure_days": None}, {}, ["G-SANCT no_cure"]),
    ("neither", {}, {"penalty_cap": None, "cure_days": None}, {}, ["G-SANCT no_cap", "G-SANCT no_cure"]),
    ("cap of the whole price", {}, {"penalty_cap": percent(100)}, {}, ["G-SANCT cap_is_all"]),
    ("cap just short of it", {}, {"penalty_cap": percent("99.9")}, {}, []),
    # 0.1 % of 1 000 000 € is 1 000 €
    ("cap of one month's penalty", {}, {"penalty_cap": percent("0.1")}, {}, []),
    (
        "cap below one month's penalty",
        {},
        {"penalty_cap": percent("0.1"), "penalty": Money.euros("1000.01")},
        {},
        ["G-SANCT cap_too_low"],
    ),
    (
        "cap below the penalty of the only month",
        {},
        {"penalty_cap": percent("0.1"), "penalty": Money.euros("1000.01"), "months": 1},
        {},
        ["G-SANCT cap_too_low"],
    ),
    (
        "no month that could be missing",
        {"forms": ("training_agreement",)},
        {"penalty_cap": percent("0.1"), "penalty": Money.euros("1000.01"), "months": 0, "seats": 1},
        {},
        ["G-UNPAID only_unpaid"],
    ),
    # 18 − 6 = 12 months are 365 days, 24 − 6 = 18 months are 547.5 days
    ("cure to the last day", {"months": 18}, {"first_start_months": 6, "cure_days": 365}, {}, []),
    ("cure a day more", {"months": 18}, {"first_start_months": 6, "cure_days": 366}, {}, ["G-SANCT cure_too_long"]),
    ("cure just fits", {}, {"first_start_months": 6, "cure_days": 547}, {}, []),
    ("cure does not fit", {}, {"first_start_months": 6, "cure_days": 548}, {}, ["G-SANCT cure_too_long"]),
    (
        "no time for a cure after a start after the end",
        {},
        {"first_start_months": 24},
        {},
        ["G-TIME first_start", "G-TIME late"],
    ),
    ("no penalty needs neither", {}, {"penalty": None, "penalty_cap": None, "cure_days": None}, {}, []),
    # a penalty on what is unpaid
    (
        "only seats, and a penalty",
        {"forms": ("training_agreement",)},
        {"months": 0, "seats": 1},
        {},
        ["G-UNPAID only_unpaid"],
    ),
    (
        "only seats, and no penalty",
        {"forms": ("training_agreement",)},
        {"months": 0, "seats": 1, "penalty": None},
        {},
        [],
    ),
    ("a month of work beside the seats", {"forms": ("job", "training_agreement")}, {"months": 1, "seats": 3}, {}, []),
    (
        "a bonus for paid months beside seats only",
        {"forms": ("training_agreement",)},
        bonus() | {"months": 0, "seats": 1, "penalty": None},
        {},
        [],
    ),
    (
        "a penalty for nothing at all",
        {"forms": ("training_agreement",)},
        {"months": 0},
        {},
        ["G-FORM form_without_seats", "G-SIZE nothing"],
    ),
    # groups that need a reason
    ("a young group and no reason", {"groups": ("LTU12", "YOUNG30")}, {}, {"group_reason": ""}, ["G-AGE no_reason"]),
    ("a reason of blanks", {"groups": ("LTU12", "IMM")}, {}, {"group_reason": " \n"}, ["G-AGE no_reason"]),
    ("a reason", {"groups": ("LTU12", "AGE55")}, {}, {"group_reason": "Half of them are over 55."}, []),
    ("no group that needs one", {"groups": ("LTU12", "PWA")}, {}, {"group_reason": ""}, []),
    (
        "reserved for the old, no reason",
        reserved() | {"groups": ("AGE55",)},
        None,
        {"group_reason": ""},
        ["G-AGE no_reason"],
    ),
    (
        "a dialogue names no group",
        {"instrument": Instrument.DIALOGUE, "asked": Meeting(within_weeks=4)},
        None,
        {"group_reason": ""},
        [],
    ),
    ("a bonus names groups", rewarded(), None, {"group_reason": ""}, ["G-AGE no_reason"]),
    ("a bonus alone with a ceiling and money", rewarded(), None, {}, []),
    ("a bonus alone without a ceiling", rewarded(ceiling=None), None, {}, ["G-BONUS no_ceiling"]),
    ("a bonus alone without money", rewarded(budgeted=False), None, {}, ["G-BONUS not_budgeted"]),
    (
        "a bonus alone for special groups",
        rewarded() | {"groups": ("PWA", "DIS")},
        None,
        {},
        ["G-SPECIAL only_special"],
    ),
    # a firm of a few people: 10 workers for 24 months are 240 months of labour
    ("only jobs, ten workers", TEN | {"forms": ("job",)}, {}, {}, ["G-SME only_jobs"]),
    ("only jobs, more than ten workers", {"labour": Workers(count=Decimal("10.01")), "forms": ("job",)}, {}, {}, []),
    ("only jobs, and none asked", TEN | {"forms": ("job",)}, {"months": 0}, {}, ["G-SIZE nothing"]),
    ("gigs too, ten workers", TEN | {"forms": ("job", "gig")}, {}, {}, []),
    ("seats too, ten workers", TEN | {"forms": ("job", "training_agreement")}, {"seats": 1}, {}, []),
    ("only jobs, labour not known", {"labour": NOT_KNOWN, "forms": ("job",)}, {}, {}, ["G-SIZE not_known"]),
    # what the officer wrote; more of it in test_reading.py
    (
        "the whole staff",
        {},
        {},
        {"description": "Toimittajan koko henkilöstöstä joka kymmenes on pitkäaikaistyötön."},
        ["G-LINK whole_firm"],
    ),
    ("the whole staff of the site", {}, {}, {"description": "Koko henkilöstö perehdytetään kohteeseen."}, []),
    ("a supplier that strives", {}, {}, {"description": "Toimittaja pyrkii työllistämään."}, ["G-VAGUE vague"]),
    ("a city that promotes", {}, {}, {"description": "Kaupunki edistää työllisyyttä hankinnoillaan."}, []),
    ("a label", {}, {}, {"description": "Pesuaineilta vaaditaan Joutsenmerkki."}, ["G-LABEL no_equivalent"]),
    ("a label or what equals it", {}, {}, {"description": "Vaaditaan Joutsenmerkki tai vastaava."}, []),
    ("an identity code", {}, {}, {"description": "Asiakas 131052-308T."}, ["G-GDPR identity_code"]),
    ("a number like one", {}, {}, {"description": "Asia 131052-308X."}, []),
    ("an address", {}, {}, {"group_reason": "Kysy: maija@esimerkki.fi"}, ["G-GDPR address"]),
    ("an illness in a reason", {}, {}, {"instrument_reason": "Hänellä on masennus."}, ["G-GDPR health"]),
    ("an illness in what is bought", {}, {}, {"description": "Asumispalvelu, asukkailla masennusta."}, []),
    # the library's numbers
    ("EU threshold ends in 2027", {}, {}, {"published": date(2028, 1, 1)}, ["G-DATE no_value"]),
]


ELSEWHERE = {
    "G-DATE stale", "G-HILMA answer", "G-HILMA at_most", "G-LOTS empty", "G-RESERVED mixed", "G-OVERLAP both",
}  # fmt: skip
"""What is met by the passing of time, by every tender, or only by several lots: each has tests of its own below."""


def met(found):
    """Codes and cases, without the note on the contract notice that every tender with one carries."""
    return sorted(f"{finding.code} {finding.case}" for finding in found if finding.code != "G-HILMA")


@pytest.mark.parametrize(
    ("lot", "asked", "tender", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_each_case_is_met_by_what_it_is_about_and_by_nothing_else(
    a_lot, a_tender, library, *, lot, asked, tender, expected
):
    found = findings(a_tender(changed(a_lot, lot, asked), **tender), library, TODAY)
    assert met(found) == expected
    assert {finding.lot for finding in found} <= {None}


def test_a_sound_tender_has_no_findings_but_what_to_answer_in_the_notice(a_tender, library):
    (finding,) = findings(a_tender(), library, TODAY)
    assert (finding.key, finding.severity, finding.field) == ("G-HILMA:answer:", Severity.NOTE, "amount_by")


def test_rules_and_library_files_are_the_same_guardrails(library):
    """G-LINK looks at the texts of a pack as well, so its words stand in the room of clauses."""
    mine = {code for code, guardrail in library.guardrails.items() if guardrail.room == "tenders"}
    assert {*GUARDRAILS, *OF_THE_WHOLE} == mine | {"G-LINK"}
    assert not set(GUARDRAILS) & set(OF_THE_WHOLE)


def test_every_case_of_the_library_is_met_by_some_facts(library):
    shown = {case for row in CASES for case in row[4]} | ELSEWHERE
    cases = {
        f"{guardrail.id} {case}"
        for guardrail in library.guardrails.values()
        if guardrail.room == "tenders" or guardrail.id == "G-LINK"
        for case in guardrail.case
    }
    assert shown == cases - {"G-LINK unsettled"}


def test_every_guardrail_has_facts_that_come_near_and_do_not_meet_it():
    """A row that is met by nothing, or only by others, stands beside the rows that meet a guardrail."""
    quiet = {row[0] for row in CASES if not row[4]}
    near = {
        "G-PUB": "call is out tomorrow", "G-RES": None, "G-ORIG": None, "G-GROUP": "one group, one candidate",
        "G-SPECIAL": "one group is not special", "G-AGE": "a reason", "G-SIZE": "share at the lower cap",
        "G-SMALL": "at the national threshold", "G-FRAME": "concession", "G-TIME": "start just inside the contract",
        "G-FORM": "form and seats", "G-UNPAID": "only seats, and no penalty", "G-NOKUNT": None,
        "G-FALLBACK": None, "G-SANCT": "cap of one month's penalty", "G-WEIGHT": "weight of five",
        "G-BONUS": "bonus with a ceiling and money", "G-VERIFY": "penalty, the authority's word",
        "G-SME": "gigs too, ten workers", "G-TUPE": "staff do not transfer", "G-SUIT": "requirement of the performance",
        "G-RESERVED": "reserved at the least share", "G-PROC": "a procedure of one's own",
        "G-LINK": "the whole staff of the site", "G-VAGUE": "a city that promotes",
        "G-LABEL": "a label or what equals it", "G-GDPR": "a number like one",
    }  # fmt: skip
    assert {row for row in near.values() if row} <= quiet
    elsewhere = {"G-HILMA", "G-LOTS", "G-DATE", "G-OVERLAP"}
    assert set(near) | elsewhere == {*GUARDRAILS, *OF_THE_WHOLE}


@pytest.mark.parametrize(
    ("lot", "asked", "code"),
    [
        ({"origin": Origin.ANYONE, "groups": ("LTU12", "LTU-SHORT")}, {}, "G-RES"),
        ({"origin": Origin.ANYONE, "forms": ("apprenticeship", "job")}, {}, "G-ORIG"),
        ({"forms": ("job", "gig", "work_trial")}, {}, "G-NOKUNT"),
        ({}, {"response_days": 1}, "G-FALLBACK"),
    ],
    ids=["anyone, as the service offers them", "students of any school", "a work trial", "a single day to answer"],
)
def test_what_comes_near_a_choice_that_blocks_does_not_block(a_lot, a_tender, library, *, lot, asked, code):
    found = findings(a_tender(a_lot(asked=asked, **lot)), library, TODAY)
    assert code not in {one.code for one in found}


def test_the_library_is_faulty_where_a_file_has_no_rule_in_the_program():
    """Rules over the texts of a pack are not known here; those of rooms to come need none yet."""
    told = [str(one) for one in check(read(DEFAULT), {*GUARDRAILS, *OF_THE_WHOLE}) if "no test for" in str(one)]
    assert "guardrails/G-EXIST.toml: id: the program has no test for G-EXIST" in told
    assert not [one for one in told if "G-CELL" in one or "G-DOUBLE" in one or "G-PUB" in one]


def test_a_minimum_in_one_lot_and_points_in_another_are_told_once(a_lot, a_tender, library):
    one, other = lots(a_lot, MINIMUM, {"asked": award(10)} | AWARD)
    assert keys(findings(a_tender(lots=(one, other)), library, TODAY)) == ["G-OVERLAP:both:"]
    assert keys(findings(a_tender(lots=(one, one)), library, TODAY)) == []
    assert keys(findings(a_tender(lots=(one, other.model_copy(update={"asked": None}))), library, TODAY)) == []


def test_a_rule_that_moved_is_found_under_its_former_key_too(a_lot, a_tender, library):
    found = findings(a_tender(a_lot(groups=("PWA",), candidates=3, forms=("work_trial",))), library, TODAY)
    former = {one.key: keys_of(one) for one in found}
    assert former["G-SPECIAL:only_special:"] == ("G-SPECIAL:only_special:", "G-GDPR:only_special:")
    assert former["G-UNPAID:no_paid_form:"] == ("G-UNPAID:no_paid_form:", "G-FORM:no_paid_form:")
    assert former["G-HILMA:answer:"] == ("G-HILMA:answer:",)
    assert all(case in library.guardrails[code].case for code, case in FORMERLY)


# what findings carry


def only(found):
    (finding,) = (finding for finding in found if finding.code != "G-HILMA")
    return finding


def test_a_finding_carries_words_field_lot_sources_and_whether_they_were_read(a_lot, a_tender, library):
    lot = a_lot(months=20, labour=Workers(count=Decimal(5)), asked={"months": 6})
    finding = only(findings(a_tender(lot), library, TODAY))
    assert finding.severity is Severity.WARN
    assert (finding.field, finding.lot, finding.key) == ("amount_by", None, "G-SIZE:over_warn:")
    assert finding.verified is (library.guardrails["G-SIZE"].status == "verified")
    assert {"S44", "S45", "S46"} <= set(finding.sources) <= set(library.sources)
    assert "6\N{NO-BREAK SPACE}%" in finding.message.en
    assert "5\N{NO-BREAK SPACE}%" in finding.message.fi
    assert finding.fix == library.guardrails["G-SIZE"].case["over_warn"].fix
    assert finding.basis == library.guardrails["G-SIZE"].basis


def test_what_was_not_read_in_its_source_is_not_called_verified(a_lot, a_tender, library):
    found = findings(a_tender(a_lot(forms=("job", "gig", "rehabilitative_work"))), library, TODAY)
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
            {"penalty": None},
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
    """100 of 1 999.2 months are 5.002 %: cut after two decimals that would read 5 %."""
    lot = a_lot(months=24, labour=Workers(count=Decimal("83.3")), asked={"months": 100})
    assert "5,01\N{NO-BREAK SPACE}%" in only(findings(a_tender(lot), library, TODAY)).message.fi


def test_a_share_is_cut_after_two_decimals_unless_it_would_then_not_show_above_the_cap(a_lot, a_tender, library):
    """11 of 120 months are 9.1667 %, 501 of 10 000 are 5.01 %."""
    lot = a_lot(months=24, labour=Workers(count=Decimal(5)), asked={"months": 11})
    assert "9,16\N{NO-BREAK SPACE}%" in only(findings(a_tender(lot), library, TODAY)).message.fi
    lot = a_lot(months=25, labour=Workers(count=Decimal(400)), asked={"months": 501})
    assert "5,01\N{NO-BREAK SPACE}%" in only(findings(a_tender(lot), library, TODAY)).message.fi


@pytest.mark.parametrize("change", [{"paid": False}, {"place": "seat"}], ids=["unpaid vacancy", "paid seat"])
def test_only_paid_work_in_a_vacancy_makes_months(a_lot, a_tender, library, change):
    """One month is already asked; a form that is either unpaid or a seat does not bring it."""
    other = replace(library, forms={**library.forms, "job": library.forms["job"].model_copy(update=change)})
    facts = a_tender(a_lot(forms=("job",), labour=Workers(count=Decimal(11)), asked={"months": 1}))
    assert met(findings(facts, library, TODAY)) == []
    assert met(findings(facts, other, TODAY)) == ["G-UNPAID no_paid_form"]


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
        ("block", "G-NOKUNT"),
        ("block", "G-RES"),
        ("block", "G-UNPAID"),
        ("warn", "G-GROUP"),
        ("warn", "G-TIME"),
        ("note", "G-HILMA"),
        ("note", "G-PUB"),
    ]


# several lots


def lots(a_lot, *changes):
    """Sound lots LOT-0001, LOT-0002 … with these changes; `clause=False` takes the clause away."""
    found = []
    for number, change in enumerate(changes, 1):
        lot = a_lot(id=f"LOT-{number:04}", **{name: value for name, value in change.items() if name != "clause"})
        found.append(lot if change.get("clause", True) else lot.model_copy(update={"asked": None}))
    return tuple(found)


def keys(found):
    return [finding.key for finding in found if finding.code != "G-HILMA"]


def test_what_is_the_same_for_every_lot_is_said_once_and_what_differs_is_said_for_its_lot(a_lot, a_tender, library):
    """Of 5 × 20 months six are 6 %, of 4.9 × 20 months 6.1 %; only the second crew is too small."""
    divided = lots(
        a_lot,
        {"origin": Origin.OWN_RESIDENTS, "months": 20, "labour": Workers(count=Decimal(5)), "asked": {"months": 6}},
        {"origin": Origin.OWN_RESIDENTS, "months": 20, "labour": Workers(count=Decimal("4.9")), "asked": {"months": 6}},
    )
    facts = a_tender(lots=divided, published=TODAY, kind=Kind.SUPPLIES, arrangement=Arrangement.FRAMEWORK)
    assert keys(findings(facts, library, TODAY)) == [
        "G-PUB:published:",
        "G-RES:residents:",
        "G-FRAME:framework:",
        "G-SIZE:over_warn:LOT-0001",
        "G-SIZE:over_warn:LOT-0002",
        "G-SIZE:few_workers:LOT-0002",
        "G-SMALL:supplies:",
    ]


def test_fifty_lots_with_the_same_faults_are_told_once(a_lot, a_tender, library):
    wrong = {
        "origin": Origin.OWN_STUDENTS,
        "groups": ("PWA",),
        "forms": ("rehabilitative_work",),
        "asked": {"response_days": None, "cure_days": None, "first_start_months": 9},
    }
    one = findings(a_tender(lots=lots(a_lot, wrong)), library, TODAY)
    fifty = findings(a_tender(lots=lots(a_lot, *[wrong] * 50)), library, TODAY)
    assert len(one) > 6
    assert [finding.key for finding in fifty] == [finding.key for finding in one]


def test_a_lot_without_a_clause_is_silent_and_takes_no_part_in_what_all_share(a_lot, a_tender, library):
    divided = lots(a_lot, {"asked": {"response_days": None}}, {"origin": Origin.OWN_RESIDENTS, "clause": False})
    assert keys(findings(a_tender(lots=divided), library, TODAY)) == ["G-FALLBACK:no_release:"]
    assert keys(findings(a_tender(lots=lots(a_lot, {"clause": False})), library, TODAY)) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (({}, {"months": 0}), ["G-LOTS:empty:LOT-0002"]),
        (({}, {"months": 0, "seats": 1}), []),
        (({"months": 0}, {"months": 0}), ["G-SIZE:nothing:"]),
        (({"months": 0, "seats": 1}, {"months": 0}, {"months": 0}), ["G-LOTS:empty:LOT-0002", "G-LOTS:empty:LOT-0003"]),
    ],
    ids=["one of two", "seats instead", "nothing anywhere", "two of three"],
)
def test_a_lot_that_is_asked_nothing_is_told_where_others_are(a_lot, a_tender, library, *, changes, expected):
    forms = ("job", "gig", "training_agreement")
    divided = lots(a_lot, *({"asked": {"penalty": None} | change, "forms": forms} for change in changes))
    found = [key for key in keys(findings(a_tender(lots=divided), library, TODAY)) if not key.startswith("G-FORM")]
    assert found == expected


def test_an_award_criterion_may_reward_nothing_in_one_lot_only_by_mistake(a_lot, a_tender, library):
    both = lots(a_lot, *({"asked": award(10) | {"months": months}} | AWARD for months in (7, 0)))
    assert keys(findings(a_tender(lots=both), library, TODAY)) == ["G-LOTS:empty:LOT-0002"]
    neither = lots(a_lot, *({"asked": award(10) | {"months": 0}} | AWARD for _ in range(2)))
    assert keys(findings(a_tender(lots=neither), library, TODAY)) == ["G-WEIGHT:nothing:"]


def test_a_reserved_lot_beside_one_that_asks_for_work_is_blocked(a_lot, a_tender, library):
    asking, other = lots(a_lot, {}, {})
    mixed = (asking, other.model_copy(update=reserved()))
    assert keys(findings(a_tender(lots=mixed), library, TODAY)) == ["G-RESERVED:mixed:LOT-0002"]


# the contract notice


def announced(found):
    return [(finding.case, finding.message.en) for finding in found if finding.code == "G-HILMA"]


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ({"months": 1}, 1),
        ({"months": 11}, 1),
        ({"months": 24}, 2),
        ({"months": 35}, 2),
        ({"months": 35, "months_per_place": Decimal("5.5")}, 6),
        ({"months": 5, "months_per_place": Decimal(0)}, 5),
        ({"months": 5, "months_per_place": Decimal("0.5")}, 10),
        ({"months": 0, "seats": 4}, None),
    ],
)
def test_places_are_months_by_months_in_a_place_at_least_one_and_none_without_paid_work(
    a_lot, a_tender, *, asked, places
):
    assert places_to_announce(a_tender(a_lot(asked=asked))) == places


def test_the_notice_counts_all_lots_that_take_the_clause_each_by_itself(a_lot, a_tender, library):
    """By 12: 29 months are two places and 7 months at least one; the third lot takes no clause."""
    divided = lots(
        a_lot, {"asked": {"months": 29}}, {"asked": {"months": 7}}, {"asked": {"months": 90}, "clause": False}
    )
    ((case, words),) = announced(findings(a_tender(lots=divided), library, TODAY))
    assert case == "answer"
    assert "jobs and apprenticeships is 3." in words
    assert "in full-time months is 36." in words


@pytest.mark.parametrize(
    ("lot", "tender", "expected"),
    [
        ({}, {"published": date(2028, 1, 1)}, ["answer"]),  # which rules apply is not known
        ({}, {"procedure": Procedure.OPEN}, ["answer"]),
        ({}, {"procedure": Procedure.DIRECT_AWARD}, []),
        ({}, {"procedure": Procedure.IN_HOUSE}, []),
        ({"value": Money.euros(50_000), "options": Money.euros(0)}, {}, []),
        (MINIMUM, {}, ["answer"]),
        (AWARD, {}, ["at_most"]),
        (reserved(), {}, []),
        ({"instrument": Instrument.DIALOGUE, "asked": Meeting(within_weeks=4)}, {}, []),
        (rewarded(), {}, []),
    ],
    ids=["not known", "open", "direct", "in-house", "small", "minimum", "award", "reserved", "dialogue", "bonus"],
)
def test_there_is_something_to_announce_where_there_is_a_notice_and_paid_work_is_asked(
    a_lot, a_tender, library, *, lot, tender, expected
):
    found = announced(findings(a_tender(changed(a_lot, lot), **tender), library, TODAY))
    assert [case for case, _ in found] == expected


# overriding


def test_a_block_is_settled_by_its_own_key_only_and_a_warning_never_needs_it(a_lot, a_tender, library):
    lot = a_lot(origin=Origin.OWN_STUDENTS, groups=("LTU12",), asked={"response_days": None})
    found = findings(a_tender(lot), library, TODAY)
    assert met(found) == ["G-FALLBACK no_release", "G-GROUP single", "G-ORIG own_students"]
    assert met(settled(found, ())) == ["G-FALLBACK no_release", "G-ORIG own_students"]
    assert met(settled(found, {"G-ORIG:own_students:"})) == ["G-FALLBACK no_release"]
    assert met(settled(found, {"G-ORIG:own_students:LOT-0002", "G-ORIG"})) == [
        "G-FALLBACK no_release",
        "G-ORIG own_students",
    ]
    assert settled(found, {"G-ORIG:own_students:", "G-FALLBACK:no_release:"}) == ()


# mending

# A case, what is wrong (lot, what it asks, tender), and the least that does what its fix says (the same three).
MENDED = [
    ("G-PUB published", ({}, {}, {"published": TODAY}), ({}, {}, {"published": date(2027, 1, 20)})),
    ("G-RES residents", ({"origin": Origin.OWN_RESIDENTS}, {}, {}), ({"origin": Origin.ANYONE}, {}, {})),
    ("G-ORIG own_students", ({"origin": Origin.OWN_STUDENTS}, {}, {}), ({"origin": Origin.ANYONE}, {}, {})),
    ("G-GROUP single", ({"groups": ("LTU12",)}, {}, {}), ({"groups": ("LTU12", "NOVOC")}, {}, {})),
    ("G-GROUP single", ({"groups": ("LTU12",)}, {}, {}), ({"candidates": 3}, {}, {})),
    ("G-GROUP none_available", ({"candidates": 0}, {}, {}), ({"candidates": 4}, {}, {})),
    ("G-GROUP none_in_time", (STARTS, {}, months((4, 0, 0), (10, 2, 0))), ({}, {"first_start_months": 7}, {})),
    ("G-GROUP none_in_time", (STARTS, {}, months((4, 0, 0))), ({}, {}, months((4, 1, 0)))),
    ("G-GROUP no_students", (STARTS, {"seats": 1}, months((4, 3, 0))), ({}, {"seats": 0}, {})),
    ("G-SPECIAL only_special", ({"groups": ("PWA",)}, {}, {}), ({"groups": ("PWA", "LTU12")}, {}, {})),
    ("G-SIZE over_warn", ({"labour": Workers(count=Decimal(5))}, {"months": 7}, {}), ({}, {"months": 6}, {})),
    ("G-SIZE over_high", ({"labour": Workers(count=Decimal(5))}, {"months": 13}, {}), ({}, {"months": 12}, {})),
    ("G-SIZE impossible", ({"labour": Workers(count=Decimal(5))}, {"months": 121}, {}), ({}, {"months": 6}, {})),
    ("G-SIZE not_known", ({"labour": NOT_KNOWN}, {}, {}), ({"labour": Workers(count=Decimal(9))}, {}, {})),
    ("G-SIZE few_workers", ({"labour": Workers(count=Decimal(4))}, {}, {}),
     ({"labour": Workers(count=Decimal(9))}, {}, {})),
    ("G-SIZE nothing", ({}, {"months": 0}, {}), ({}, {"months": 1}, {})),
    ("G-FRAME framework", ({}, {}, {"arrangement": Arrangement.FRAMEWORK}),
     ({}, {}, {"arrangement": Arrangement.CONTRACT})),
    ("G-TIME first_start", ({}, {"first_start_months": 24}, {}), ({}, {"first_start_months": 6}, {})),
    ("G-TIME min_length", ({}, {"min_months": 19}, {}), ({}, {"min_months": 18}, {})),
    ("G-TIME late", ({}, {"first_start_months": 7}, {}), ({}, {"first_start_months": 6}, {})),
    ("G-UNPAID no_paid_form", ({"forms": ("work_trial",)}, {}, {}), ({"forms": ("work_trial", "job")}, {}, {})),
    ("G-FORM only_supported", ({"forms": ("pay_subsidised_job",)}, {}, {}),
     ({"forms": ("pay_subsidised_job", "job")}, {}, {})),
    ("G-FORM seats_without_form", ({}, {"seats": 1}, {}), ({"forms": ("job", "training_agreement")}, {}, {})),
    ("G-FORM form_without_seats", ({"forms": ("job", "training_agreement")}, {}, {}), ({}, {"seats": 2}, {})),
    ("G-NOKUNT rehabilitative", ({"forms": ("job", "rehabilitative_work")}, {}, {}), ({"forms": ("job",)}, {}, {})),
    ("G-FALLBACK no_release", ({}, {"response_days": None}, {}), ({}, {"response_days": 30}, {})),
    ("G-SANCT no_cap", ({}, {"penalty_cap": None}, {}), ({}, {"penalty": None}, {})),
    ("G-SANCT cap_is_all", ({}, {"penalty_cap": percent(100)}, {}), ({}, {"penalty_cap": percent(5)}, {})),
    ("G-SANCT cap_too_low", ({}, {"penalty_cap": percent("0.09")}, {}), ({}, {"penalty": Money.euros(900)}, {})),
    ("G-SANCT no_cure", ({}, {"cure_days": None}, {}), ({}, {"cure_days": 60}, {})),
    ("G-SANCT cure_too_long", ({}, {"cure_days": 548}, {}), ({}, {"first_start_months": 5}, {})),
    ("G-WEIGHT light", (AWARD, award(4), {}), ({}, award(5), {})),
    ("G-WEIGHT heavy", (AWARD, award(21), {}), ({}, award(20), {})),
    ("G-WEIGHT nothing", (AWARD, award(10) | {"months": 0}, {}), ({}, {"months": 3}, {})),
    ("G-WEIGHT free", (AWARD, award(10) | {"penalty": None}, {}), ({}, {"penalty": Money.euros(30_000)}, {})),
    ("G-WEIGHT cheap", (AWARD, award(10) | {"penalty_cap": percent(4)}, {}), ({}, {"penalty_cap": percent(10)}, {})),
    ("G-BONUS no_ceiling", ({}, bonus(ceiling=None), {}), ({}, bonus(), {})),
    ("G-BONUS not_budgeted", ({}, bonus(budgeted=False), {}), ({}, {"bonus": None}, {})),
    ("G-VERIFY no_evidence", ({}, {}, {"full": True}), ({}, {"evidence": (Evidence.AUTHORITY_CONFIRMATION,)}, {})),
    (
        "G-VERIFY unconfirmed",
        ({}, {"evidence": (Evidence.DECLARATION,)}, {"full": True}),
        ({}, {"evidence": (Evidence.DECLARATION, Evidence.PROVIDER_CONFIRMATION)}, {}),
    ),
    ("G-SUIT suitability", (MINIMUM, {"placed": Placed.SUITABILITY}, {}), ({}, {"placed": Placed.PERFORMANCE}, {})),
    ("G-PROC award", (AWARD, award(10), {"procedure": Procedure.IN_HOUSE}), ({}, {}, {"procedure": Procedure.OPEN})),
    (
        "G-PROC minimum",
        (MINIMUM, {}, {"procedure": Procedure.IN_HOUSE}),
        ({"instrument": Instrument.CONDITION}, {}, {}),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "wrong", "fix"), MENDED, ids=[f"{row[0]} {number}" for number, row in enumerate(MENDED)]
)
def test_doing_what_the_fix_says_takes_the_finding_away_and_brings_no_block(
    a_lot, a_tender, library, *, case, wrong, fix
):
    before = findings(a_tender(a_lot(asked=wrong[1], **wrong[0]), **wrong[2]), library, TODAY)
    assert case in met(before)
    lot, asked, tender = ({**one, **other} for one, other in zip(wrong, fix, strict=True))
    after = findings(a_tender(a_lot(asked=asked, **lot), **tender), library, TODAY)
    assert case not in met(after)
    assert set(met(settled(after, ()))) <= set(met(settled(before, ())))


@pytest.mark.parametrize(
    ("case", "wrong", "kind", "fix"),
    [
        ("low_share", {"share": percent(20)}, Kind.SERVICES, {"share": percent(30)}),
        ("not_services", SERVICES, Kind.SERVICES, {"basis": ReservedBasis.INTEGRATION}),
        ("too_long", SERVICES, Kind.SOCIAL_HEALTH, {"basis": ReservedBasis.INTEGRATION}),
    ],
)
def test_so_does_the_fix_of_a_reservation(a_lot, a_tender, library, *, case, wrong, kind, fix):
    def found(asked):
        lot = changed(a_lot, reserved(**asked) | {"option_months": 24})
        return met(findings(a_tender(lot, kind=kind), library, TODAY))

    assert f"G-RESERVED {case}" in found(wrong)
    assert found(wrong | fix) == []


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
    paid = condition.model_copy(update=rewarded())  # it names groups: the one there is tells of health
    found = findings(a_tender(paid, **facts), library, TODAY)
    assert met(found) == ["G-PUB published", "G-RES residents", "G-SPECIAL only_special"]
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


def test_numbers_used_follow_from_the_instrument(a_lot, a_tender, library):
    """The share of early ends is printed from the library only where the buyer has not given one."""

    def used(lot, **changes):
        return {f"{id}.{of}" for id, of in used_parameters(a_tender(lot, **changes), lot, library, TODAY)}

    sound = used(a_lot())
    assert "replacement_share.default" in sound
    assert used(a_lot(asked={"replacement_share": percent(80)})) == sound - {"replacement_share.default"}
    assert used(a_lot(asked=award(10), **AWARD)) == sound | {"award_weight.low", "award_weight.high"}
    steps = {"value_step.works", "value_step.services", "months_per_place.default"}
    assert used(a_lot(asked={"by": AmountBy.VALUE_STEP})) == sound - {"sizing_rate.default"} | steps
    regime = {"national_threshold.services", "eu_threshold.sub_central"}
    assert used(changed(a_lot, reserved())) == regime | {"reserved_share.least"}
    assert used(changed(a_lot, reserved(**SERVICES))) == regime | {"reserved_share.least", "reserved_term.default"}
    assert used(a_lot(), buyer=Buyer.UTILITIES) == sound - regime | {
        "eu_threshold.utilities",
        "national_threshold.services",
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


# whatever the facts


LIBRARY = load()
PERCENTS = st.decimals(min_value=0, max_value=100, places=2).map(percent)
MONEY = st.integers(min_value=0, max_value=10**11).map(lambda cents: Money(cents=cents))
FIGURES = st.decimals(min_value=0, max_value=100, places=1)
COUNTS = st.integers(min_value=0, max_value=120)
DAYS = st.dates(date(2022, 1, 1), date(2049, 12, 31))


def maybe(strategy):
    return st.none() | strategy


def or_not_known(strategy):
    return st.just(NOT_KNOWN) | strategy


def some_of(items):
    return st.lists(st.sampled_from(sorted(items)), unique=True, max_size=4).map(tuple)


ASKED = st.builds(
    Asked,
    months=st.integers(min_value=0, max_value=5000),
    months_per_place=FIGURES,
    rate=PERCENTS,
    per_year=FIGURES,
    first_start_months=COUNTS,
    min_months=COUNTS,
    response_days=maybe(COUNTS),
    cure_days=maybe(COUNTS),
    penalty=maybe(MONEY),
    penalty_cap=maybe(PERCENTS),
    report_months=COUNTS,
    seats=COUNTS,
    value_step=maybe(MONEY),
    replacement_share=maybe(PERCENTS),
    replacement_days=maybe(COUNTS),
    evidence=some_of(Evidence),
    bonus=maybe(st.builds(Bonus, per_month=MONEY, ceiling=maybe(MONEY))),
    gig_hours=maybe(FIGURES),
    award=maybe(st.builds(Award, weight=PERCENTS)),
)
LOTS = st.builds(
    Lot,
    value=MONEY,
    options=MONEY,
    months=COUNTS,
    option_months=COUNTS,
    starts=or_not_known(DAYS),
    labour=or_not_known(st.builds(LabourShare, share=PERCENTS, hourly_cost=MONEY) | st.builds(Workers, count=FIGURES)),
    weekly_hours=FIGURES,
    groups=some_of(LIBRARY.groups),
    forms=some_of(LIBRARY.forms),
    candidates=or_not_known(COUNTS),
    asked=st.none()
    | ASKED
    | st.builds(
        Meeting,
        within_weeks=COUNTS,
        reward=maybe(st.builds(Reward, bonus=st.builds(Bonus, per_month=MONEY, ceiling=maybe(MONEY)))),
    )
    | st.builds(Reserved, share=PERCENTS, report_months=COUNTS),
)
TENDERS = st.builds(
    TenderFacts,
    title=st.just("Cleaning of schools"),
    reference=st.just("1/2027"),
    buyer_name=st.just("Town of Mallila"),
    cpv=st.none(),
    published=or_not_known(DAYS),
    general_terms=st.none(),
    lots=st.lists(LOTS, min_size=1, max_size=4).map(
        lambda lots: tuple(lot.model_copy(update={"id": f"LOT-{number:04}"}) for number, lot in enumerate(lots, 1))
    ),
    full=st.booleans(),
    description=st.just(""),
    procedure=or_not_known(st.sampled_from(Procedure)),
    staff_transfers=or_not_known(st.booleans()),
    availability=st.lists(
        st.builds(Availability, month=DAYS.map(lambda day: day.replace(day=1)), candidates=COUNTS, students=COUNTS),
        max_size=3,
    ).map(tuple),
)


@settings(max_examples=150, deadline=None)
@given(facts=TENDERS, on=DAYS)
def test_whatever_the_facts_findings_come_in_order_whole_and_each_block_once(facts, on):
    found = findings(facts, LIBRARY, on)
    weights = {severity: place for place, severity in enumerate(Severity)}
    order = [(weights[finding.severity], finding.code) for finding in found]
    assert order == sorted(order)
    assert {finding.lot for finding in found} <= {None, *(lot.id for lot in facts.asking_lots)}
    blocks = [finding.key for finding in found if finding.severity is Severity.BLOCK]
    assert len(blocks) == len(set(blocks))
    assert not [text for one in found for text in (one.message, one.fix) for words in Language if "{" in text[words]]


@settings(max_examples=80, deadline=None)
@given(facts=TENDERS, on=DAYS)
def test_lots_that_are_alike_find_together_what_one_finds(facts, on):
    """Twins of no value, so that the value of the whole stays the same and with it the rules of procurement."""
    first = facts.lots[0]
    one = facts.model_copy(update={"lots": (first.model_copy(update={"value": Money(cents=0)}),)})
    twins = tuple(
        one.lots[0].model_copy(update={"id": id, "options": Money(cents=0)}) for id in ("LOT-0001", "LOT-0002")
    )
    alone = one.model_copy(update={"lots": twins[:1]})
    together = one.model_copy(update={"lots": twins})
    assert [finding.key for finding in findings(together, LIBRARY, on)] == [
        finding.key for finding in findings(alone, LIBRARY, on)
    ]
