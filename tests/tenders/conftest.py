"""A sound tender and its lot, to be changed by a test in the one point it is about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from toolkit.base.model import NOT_KNOWN, Money, Percent
from toolkit.library.shelf import Library, load
from toolkit.tenders.model import (
    AmountBy,
    Arrangement,
    Asked,
    Buyer,
    Instrument,
    Kind,
    LabourShare,
    Lot,
    Origin,
    TenderFacts,
)

A_LOT = Lot(
    value=Money.euros(1_000_000),
    options=Money.euros(500_000),
    months=24,
    option_months=12,
    starts=NOT_KNOWN,
    labour=LabourShare(share=Percent(value=Decimal(70)), hourly_cost=Money.euros(28)),
    weekly_hours=Decimal("37.5"),
    groups=("LTU12", "YOUNG30"),
    forms=("job", "apprenticeship"),
    candidates=NOT_KNOWN,
    origin=Origin.ANYONE,
    instrument=Instrument.CONDITION,
    asked=Asked(
        by=AmountBy.LABOUR_HOURS,
        months=7,
        months_per_place=Decimal(12),
        rate=Percent(value=Decimal(5)),
        per_year=Decimal(1),
        first_start_months=6,
        min_months=6,
        response_days=30,
        cure_days=30,
        penalty=Money.euros(1000),
        penalty_cap=Percent(value=Decimal(2)),
        report_months=6,
        seats=0,
    ),
)
"""Labour: 1 000 000 € × 70 % ÷ 28 € = 25 000 h; ÷ 162.5 h = 153.85 months, or 6.41 workers for 24 months."""

A_TENDER = TenderFacts(
    title="Cleaning of schools",
    reference="1/2027",
    buyer_name="Town of Mallila",
    kind=Kind.SERVICES,
    buyer=Buyer.SUB_CENTRAL,
    arrangement=Arrangement.CONTRACT,
    cpv=None,
    published=date(2027, 1, 15),
    language="fi",
    general_terms=None,
    lots=(A_LOT,),
    group_reason="A third of those unemployed in the town are under 30.",
)


def _lot(asked: dict[str, object] | None = None, **changes: object) -> Lot:
    if asked is not None:
        changes["asked"] = A_LOT.asked.model_copy(update=asked)
    return A_LOT.model_copy(update=changes)


def _tender(lot: Lot | None = None, **changes: object) -> TenderFacts:
    if lot is not None:
        changes["lots"] = (lot,)
    return A_TENDER.model_copy(update=changes)


@pytest.fixture(scope="session")
def a_lot() -> Callable[..., Lot]:
    """`a_lot(months=12, asked={"months": 3})`: the sound lot with these changes."""
    return _lot


@pytest.fixture(scope="session")
def a_tender() -> Callable[..., TenderFacts]:
    """`a_tender(lot, kind=Kind.WORKS)`: the sound tender with this lot and these changes."""
    return _tender


@pytest.fixture(scope="session")
def library() -> Library:
    """The library that comes with the program."""
    return load()
