"""The clause packs that are measured: invented cleaning contracts, and as many new packs of them as are asked for."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from toolkit.app import load_library
from toolkit.base.canonical import canonical
from toolkit.base.model import NOT_KNOWN, Actor, Language, Money, Percent
from toolkit.base.signing import Signer, new_key
from toolkit.clauses.assembly import assemble, payload, seal
from toolkit.clauses.model import Override
from toolkit.clauses.tables import PackRow
from toolkit.people.model import Role
from toolkit.people.tables import OrganisationRow, PersonRow
from toolkit.tenders.actions import start_tender
from toolkit.tenders.guardrails import findings
from toolkit.tenders.model import (
    AmountBy,
    Arrangement,
    Asked,
    Buyer,
    CountedAs,
    Instrument,
    Kind,
    LabourShare,
    Lot,
    Origin,
    Reserved,
    ReservedBasis,
    TenderFacts,
)

DAY = date(2026, 12, 1)
NOW = datetime(2026, 12, 1, 10, tzinfo=UTC)
PAPER = "clauses"
LANGUAGE = Language.FI

LOT = Lot(
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


_RESERVED = LOT.model_copy(
    update={
        "instrument": Instrument.RESERVED,
        "asked": Reserved(
            basis=ReservedBasis.INTEGRATION,
            share=Percent(value=Decimal(30)),
            counted_as=CountedAs.PERSONS,
            report_months=6,
        ),
    }
)
RESERVED_LOTS = (
    _RESERVED.model_copy(update={"id": "LOT-0001", "name": "North"}),
    _RESERVED.model_copy(update={"id": "LOT-0002", "name": "South"}),
)
"""A reserved contract in two lots, whose clauses in English fill seven pages."""


class Packs:
    """Sealed packs whose words nobody has printed yet; `mark` tells those of one maker from another's."""

    def __init__(self, lots: tuple[Lot, ...] = (LOT,), mark: str = "") -> None:
        self._lots = lots
        self._signer, self.library, self._mark, self._numbers = (
            Signer(new_key()),
            load_library(),
            mark,
            itertools.count(1),
        )

    def new(self) -> dict[str, object]:
        """A pack like the others but for its contract's name."""
        facts = TenderFacts(
            title=f"Cleaning of schools {self._mark}{next(self._numbers)}",
            reference="1/2027",
            buyer_name="Town of Mallila",
            kind=Kind.SERVICES,
            buyer=Buyer.SUB_CENTRAL,
            arrangement=Arrangement.CONTRACT,
            cpv=None,
            published=date(2027, 1, 15),
            language="fi",
            general_terms=None,
            lots=self._lots,
        )
        set_aside = tuple(
            Override(key=finding.key, reason="measured, not sent", by="nobody", at=NOW)
            for finding in findings(facts, self.library, DAY)
        )
        pack = assemble(
            facts,
            self.library,
            on=DAY,
            edition=DAY,
            number=1,
            replaces=None,
            frozen_by="Mittaaja",
            overrides=set_aside,
        )
        return seal(payload(pack), self._signer.sign)


def keep_pack(session: Session, envelope: dict[str, object], actor: Actor, *, tender: int, number: int) -> int:
    """The id of the row that a frozen pack gets, as one of a tender's versions."""
    row = PackRow(
        tender_id=tender,
        organisation_id=actor.organisation_id,
        number=number,
        tender_version=1,
        envelope=canonical(envelope).decode(),
        frozen_at=NOW,
        frozen_by=actor.person_id,
    )
    session.add(row)
    session.flush()
    return row.id


def first_tender(session: Session, packs: Packs, mark: str) -> tuple[Actor, int]:
    """The first officer of the demo town, and an empty tender of theirs to which packs can belong."""
    person = session.scalars(select(PersonRow.id).order_by(PersonRow.id)).first()
    town = session.scalars(select(OrganisationRow.id).order_by(OrganisationRow.id)).first()
    if person is None or town is None:
        raise RuntimeError("the demo town is empty")
    actor = Actor(person_id=person, organisation_id=town, roles=frozenset({Role.OFFICER}))
    return actor, start_tender(session, actor=actor, now=NOW, today=DAY, form_key=mark, library=packs.library)
