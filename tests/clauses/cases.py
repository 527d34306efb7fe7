"""Tenders with known facts: one of each instrument, one in lots, one that lacks much; and the library as released."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from toolkit.base.model import NOT_KNOWN, Money, Percent
from toolkit.clauses.model import Override
from toolkit.clauses.settling import KNOWN
from toolkit.library.shelf import Library, load
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


def _released() -> Library:
    """The library with every text released, so that the newest version of each is the one in force."""
    held = load(known_guardrails=KNOWN)
    return replace(held, released=(*held.criteria, *held.clauses, *held.annex_forms))


LIBRARY = _released()

ASKED = Asked(
    by=AmountBy.LABOUR_HOURS,
    months=31,
    months_per_place=Decimal(12),
    rate=Percent(value=Decimal(5)),
    per_year=Decimal(1),
    first_start_months=6,
    min_months=3,
    response_days=30,
    cure_days=60,
    penalty=Money.euros(1500),
    penalty_cap=Percent(value=Decimal("2.5")),
    report_months=6,
    seats=4,
)
"""5 % of half of 6 200 000 € at 30 € an hour is 5 166.67 hours; in months of 162.5 hours 31.79, rounded down 31."""


def lot(**changes: Any) -> Lot:
    values: dict[str, Any] = {
        "value": Money.euros(6_200_000),
        "options": Money.euros(620_000),
        "months": 20,
        "option_months": 4,
        "starts": date(2027, 3, 1),
        "labour": LabourShare(share=Percent(value=Decimal(50)), hourly_cost=Money.euros(30)),
        "weekly_hours": Decimal("37.5"),
        "groups": ("LTU12", "YOUNG30", "PWA"),
        "forms": ("job", "apprenticeship", "training_agreement"),
        "candidates": 40,
        "origin": Origin.ANYONE,
        "instrument": Instrument.CONDITION,
        "asked": ASKED,
    }
    return Lot(**(values | changes))


def facts(*lots: Lot, **changes: Any) -> TenderFacts:
    values: dict[str, Any] = {
        "title": "Kivikon koulun peruskorjaus",
        "reference": "H 27/2027",
        "buyer_name": "Esimerkkilän kaupunki",
        "kind": Kind.WORKS,
        "buyer": Buyer.SUB_CENTRAL,
        "arrangement": Arrangement.CONTRACT,
        "cpv": "45214200-2",
        "published": date(2027, 1, 11),
        "language": "fi",
        "general_terms": "YSE 1998",
        "lots": lots or (lot(),),
    }
    return TenderFacts(**(values | changes))


DIALOGUE = facts(
    lot(
        value=Money.euros(48_000),
        options=Money.euros(0),
        months=12,
        option_months=0,
        labour=NOT_KNOWN,
        candidates=NOT_KNOWN,
        instrument=Instrument.DIALOGUE,
        asked=Meeting(within_weeks=8),
    ),
    title="Viheralueiden hoito",
    reference="",
    kind=Kind.SERVICES,
    published=NOT_KNOWN,
    language="sv",
    general_terms=None,
)

BONUS = facts(
    lot(
        value=Money.euros(150_000),
        options=Money.euros(0),
        months=24,
        option_months=0,
        labour=Workers(count=Decimal(2)),
        forms=("job",),
        instrument=Instrument.BONUS,
        asked=Meeting(
            within_weeks=6,
            reward=Reward(
                bonus=Bonus(per_month=Money.euros(450), ceiling=Money.euros(5_400), budgeted=True),
                min_months=3,
                claim_months=12,
            ),
        ),
    ),
    title="Päiväkotien siivous",
    reference="H 31/2027",
    kind=Kind.SERVICES,
    cpv="90911200-8",
    general_terms="JYSE 2014 Palvelut",
)

SHARED = ASKED.model_copy(update={"by": AmountBy.OWN, "seats": 0, "reason": "Sovittu markkinakartoituksessa."})

LOTS = facts(
    lot(
        id="LOT-0001",
        name="Pohjoinen",
        value=Money.euros(3_000_000),
        options=Money.euros(300_000),
        labour=Workers(count=Decimal(20)),
        asked=SHARED.model_copy(update={"months": 18, "seats": 2}),
    ),
    lot(
        id="LOT-0002",
        name="Eteläinen",
        value=Money.euros(2_000_000),
        options=Money.euros(0),
        labour=Workers(count=Decimal(10)),
        asked=SHARED.model_copy(update={"months": 12, "seats": 1}),
    ),
    lot(
        id="LOT-0003",
        name="Saaristo",
        value=Money.euros(200_000),
        options=Money.euros(0),
        labour=Workers(count=Decimal(1)),
        asked=None,
    ),
    title="Kiinteistöjen siivous",
    reference="H 5/2027",
    kind=Kind.SERVICES,
    language="fi",
    full=True,
    description="Koulujen ja päiväkotien ylläpitosiivous kolmessa osassa.",
    procedure=Procedure.OPEN,
    staff_transfers=False,
    availability=(
        Availability(month=date(2027, 3, 1), candidates=12, students=0),
        Availability(month=date(2027, 4, 1), candidates=15, students=8),
    ),
    note_shows_others=True,
)
"""30 months by the buyer's own figure: 18 of 400 in the first lot (4.5 %), 12 of 200 in the second (6 %)."""

AWARD = facts(
    lot(
        value=Money.euros(900_000),
        options=Money.euros(0),
        months=24,
        option_months=0,
        labour=Workers(count=Decimal(10)),
        forms=("job", "apprenticeship"),
        instrument=Instrument.AWARD,
        asked=ASKED.model_copy(
            update={
                "by": AmountBy.COUNT_PER_YEAR,
                "months": 24,
                "seats": 0,
                "penalty": None,
                "penalty_cap": None,
                "award": Award(weight=Percent(value=Decimal(10))),
            }
        ),
    ),
    title="Vårdmåltider",
    reference="U 3/2027",
    kind=Kind.OTHER_SPECIAL,
    language="sv",
    general_terms="JYSE 2014 Palvelut",
)

MINIMUM = facts(
    lot(
        value=Money.euros(1_800_000),
        options=Money.euros(0),
        months=36,
        option_months=0,
        labour=Workers(count=Decimal(15)),
        forms=("job", "gig", "work_trial"),
        instrument=Instrument.MINIMUM,
        asked=ASKED.model_copy(
            update={
                "by": AmountBy.VALUE_STEP,
                "months": 36,
                "seats": 0,
                "value_step": Money.euros(600_000),
                "reason": "Yksi paikka kutakin 600 000 euroa kohti.",
                "replacement_share": Percent(value=Decimal(60)),
                "replacement_days": 45,
                "evidence": (Evidence.DECLARATION, Evidence.EMPLOYMENT_EXTRACT),
                "bonus": Bonus(per_month=Money.euros(400), ceiling=Money.euros(4_800), budgeted=True),
                "gig_hours": Decimal("3.5"),
                "placed": Placed.PERFORMANCE,
            }
        ),
    ),
    title="Lumityöt",
    reference="H 9/2027",
    kind=Kind.SERVICES,
    arrangement=Arrangement.FRAMEWORK,
    full=True,
    procedure=Procedure.RESTRICTED,
    staff_transfers=True,
    general_terms="JYSE 2014 Palvelut",
)
"""Three places of 12 months in 1 800 000 €, in a framework agreement."""

RESERVED = facts(
    lot(
        value=Money.euros(90_000),
        options=Money.euros(0),
        months=36,
        option_months=0,
        labour=NOT_KNOWN,
        groups=("PWA", "DIS", "LTU12"),
        instrument=Instrument.RESERVED,
        asked=Reserved(
            basis=ReservedBasis.INTEGRATION,
            share=Percent(value=Decimal(30)),
            counted_as=CountedAs.FULL_TIME,
            report_months=6,
        ),
    ),
    title="Laundry",
    reference="H 2/2027",
    kind=Kind.SERVICES,
    language="en",
)

UNSETTLED = facts(
    lot(
        origin=Origin.OWN_RESIDENTS,
        labour=NOT_KNOWN,
        forms=("training_agreement",),
        asked=ASKED.model_copy(
            update={"by": AmountBy.OWN, "months": 10, "response_days": None, "cure_days": None, "penalty_cap": None}
        ),
    ),
    reference=" ",
    general_terms=None,
)
"""What a tender may lack while it is a draft: it blocks in five places."""

OVERRIDE = Override(
    key="G-RES:residents:",
    reason="Kaupunginlakimies on arvioinut asian; perustelu on asiakirjassa 12 §.",
    by="Veera Virkanen",
    at=datetime(2026, 12, 1, 9, 5, tzinfo=UTC),
)
