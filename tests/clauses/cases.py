"""Three tenders with known facts: a condition with seats and penalty, a dialogue, and one that lacks much."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from toolkit.base.model import NOT_KNOWN, Money, Percent
from toolkit.clauses.model import Override
from toolkit.tenders.model import (
    AmountBy,
    Arrangement,
    Asked,
    Buyer,
    Instrument,
    Kind,
    LabourShare,
    Lot,
    Meeting,
    Origin,
    TenderFacts,
)

TODAY = date(2026, 12, 1)

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
    key="G-RES:residents:LOT-0001",
    reason="Kaupunginlakimies on arvioinut asian; perustelu on asiakirjassa 12 §.",
    by="Veera Virkanen",
    at=datetime(2026, 12, 1, 9, 5, tzinfo=UTC),
)
