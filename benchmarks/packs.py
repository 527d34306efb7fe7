"""The same pack asked for again, from its kept bytes, against its first rendering; the bytes must be the same."""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from sqlalchemy import select

from benchmarks.pairs import Pair
from toolkit import migrations
from toolkit.app import load_library
from toolkit.base.canonical import canonical
from toolkit.base.model import NOT_KNOWN, Actor, Language, Money, Percent
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.clauses import store
from toolkit.clauses.actions import keep_pack_paper
from toolkit.clauses.assembly import assemble, payload, seal
from toolkit.clauses.documents import paper_key, render
from toolkit.clauses.model import Override
from toolkit.clauses.tables import PackRow
from toolkit.demo import build_town
from toolkit.people.model import Role
from toolkit.people.tables import OrganisationRow, PersonRow
from toolkit.tenders.actions import start_tender
from toolkit.tenders.guardrails import findings
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

TIMES = 50
"""How often the kept paper is asked for in one measurement."""
DAY = date(2026, 12, 1)
NOW = datetime(2026, 12, 1, 10, tzinfo=UTC)
PAPER = "clauses"

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


def facts(title: str) -> TenderFacts:
    """An invented cleaning contract."""
    return TenderFacts(
        title=title,
        reference="1/2027",
        buyer_name="Town of Mallila",
        kind=Kind.SERVICES,
        buyer=Buyer.SUB_CENTRAL,
        arrangement=Arrangement.CONTRACT,
        cpv=None,
        published=date(2027, 1, 15),
        language="fi",
        general_terms=None,
        lots=(LOT,),
    )


class Packs:
    """A database of its own with the demo town, one of its tenders, and the pack at hand."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(f"sqlite:///{folder / 'papers.db'}")
        migrations.upgrade(self.database)
        build_town(self.database, now=NOW)
        self.signer, self.library = Signer(new_key()), load_library()
        with self.database.writing() as session:
            officer = session.scalars(select(PersonRow).order_by(PersonRow.id)).first()
            town = session.scalars(select(OrganisationRow).order_by(OrganisationRow.id)).first()
            if officer is None or town is None:
                raise RuntimeError("the demo town is empty")
            self.actor = Actor(person_id=officer.id, organisation_id=town.id, roles=frozenset({Role.OFFICER}))
            self.tender = start_tender(session, actor=self.actor, now=NOW, form_key="measured")
        self.number = self.pack = 0
        self.envelope: dict[str, object] = {}
        self.made = b""

    def freeze(self) -> None:
        """A pack whose words nobody has printed yet."""
        self.number += 1
        tender = facts(f"Cleaning of schools {self.number}")
        set_aside = tuple(
            Override(key=finding.key, reason="measured, not sent", by="nobody", at=NOW)
            for finding in findings(tender, self.library, DAY)
        )
        pack = assemble(
            tender, self.library, on=DAY, number=1, replaces=None, frozen_by="Mittaaja", overrides=set_aside
        )
        self.envelope = seal(payload(pack), self.signer.sign)
        with self.database.writing() as session:
            row = PackRow(
                tender_id=self.tender,
                organisation_id=self.actor.organisation_id,
                number=self.number,
                tender_version=1,
                envelope=canonical(self.envelope).decode(),
                frozen_at=NOW,
                frozen_by=self.actor.person_id,
            )
            session.add(row)
            session.flush()
            self.pack = row.id

    def first(self) -> float:
        """Wall seconds of rendering a new pack in Finnish and keeping its bytes, with WeasyPrint already loaded."""
        self.freeze()
        begun = time.perf_counter()
        self.made = render(self.envelope, PAPER, Language.FI)
        key = paper_key(self.envelope, PAPER, Language.FI)
        with self.database.writing() as session:
            keep_pack_paper(
                session,
                actor=None,
                now=NOW,
                pack_id=self.pack,
                paper=PAPER,
                language=Language.FI,
                key=key,
                file_name="clauses-fi.pdf",
                content=self.made,
            )
        return time.perf_counter() - begun

    def again(self) -> float:
        """Wall seconds of having the same paper again as its page does; `RuntimeError` when a single byte differs."""
        begun = time.perf_counter()
        for _ in range(TIMES):
            with self.database.reading() as session:
                kept = store.paper(session, actor=self.actor, pack_id=self.pack, paper=PAPER, language=Language.FI)
                content = kept.content if kept else b""
        elapsed = (time.perf_counter() - begun) / TIMES
        if not content or content != self.made:
            raise RuntimeError("the kept paper is not the one first rendered")
        return elapsed


def pairs() -> list[Pair]:
    """The one pair of this file. Raises `RuntimeError` when rendering twice does not give the same bytes."""
    packs = Packs(Path(tempfile.mkdtemp()))
    packs.first()
    if render(packs.envelope, PAPER, Language.FI) != packs.made:
        raise RuntimeError("the same pack rendered twice differs")
    return [
        Pair(
            name="the same pack again",
            ours=packs.again,
            against="its first rendering",
            baseline=packs.first,
            measured="wall, kept bytes",
            aim=0.002,
        )
    ]
