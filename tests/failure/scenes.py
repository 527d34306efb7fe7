"""A tender of the demo town answered to its end through actions, and what stands in all tables at a moment."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.conftest import SECRET
from tests.town import OFFICER
from tests.town import PAST as NOW
from toolkit import demo, migrations
from toolkit.app import load_library
from toolkit.base.model import NOT_KNOWN, Actor, Language, Money, Percent
from toolkit.base.pages import HELSINKI
from toolkit.base.signing import Signer, new_key
from toolkit.base.store import Database
from toolkit.base.tables import Base
from toolkit.clauses import actions as clauses
from toolkit.library.shelf import Library
from toolkit.people.store import roles_of
from toolkit.people.tables import PersonRow
from toolkit.settings import Settings
from toolkit.tenders import actions as tenders
from toolkit.tenders.answers import Answers
from toolkit.tenders.steps import STEPS, step_named

TODAY = NOW.astimezone(HELSINKI).date()

ANSWERS: Mapping[str, Answers] = {
    "purchase": {
        "title": "Kivikon koulun siivous",
        "reference": "H 27/2027",
        "kind": "services",
        "buyer": "sub_central",
        "arrangement": "contract",
        "published": date(2027, 1, 15),
        "language": "fi",
    },
    "value": {
        "value": Money.euros(1_000_000),
        "options": Money.euros(0),
        "starts": NOT_KNOWN,
        "months": 24,
        "option_months": 0,
    },
    "labour": {
        "labour": "share",
        "labour_share": Percent(value=Decimal(70)),
        "hourly_cost": Money.euros(28),
        "weekly_hours": Decimal("37.5"),
    },
    "people": {
        "groups": ("LTU12", "YOUNG30"),
        "origin": "anyone",
        "candidates": 20,
        "forms": ("job", "apprenticeship"),
    },
    "instrument": {"instrument": "contract_condition"},
    "amount": {
        "rate": Percent(value=Decimal(5)),
        "per_year": Decimal(1),
        "months_per_place": Decimal(12),
        "amount_by": "labour_hours",
        "seats": 0,
    },
    "terms": {
        "first_start_months": 6,
        "min_months": 6,
        "response_days": 30,
        "cure_days": 30,
        "report_months": 6,
    },
}
"""1 000 000 € × 70 % ÷ 28 € is 25 000 hours; 5 % of them are 1 250 h, 7.69 months of 162.5 h, so 7."""

BLOCKED: Answers = {**ANSWERS["people"], "origin": "own_residents"}
"""People only from the buyer's own municipality: the check blocks freezing (G-ORIG)."""


@cache
def shelf() -> Library:
    """The library that comes with the program."""
    return load_library()


def actor_of(database: Database, email: str = OFFICER) -> Actor:
    """Somebody of the demo town, as a deed needs them."""
    with database.reading() as session:
        person = session.scalars(select(PersonRow.id).where(PersonRow.email == email)).one()
        organisation, roles = next(iter(roles_of(session, person_id=person).items()))
    return Actor(person, organisation, roles)


def answer(database: Database, actor: Actor, tender_id: int, *, version: int, name: str, answers: Answers) -> int:
    """The version after a step was answered."""
    step = step_named(name)
    assert step is not None
    with database.writing() as session:
        kept = tenders.answer_step(
            session, actor=actor, now=NOW, tender_id=tender_id, version=version, step=step, answers=answers,
            library=shelf(),
        )  # fmt: skip
    assert isinstance(kept, int)
    return kept


def ready_tender(database: Database, actor: Actor, steps: Mapping[str, Answers] = ANSWERS) -> tuple[int, int]:
    """A tender with these steps answered: its id and its version."""
    with database.writing() as session:
        tender_id = tenders.start_tender(
            session, actor=actor, now=NOW, today=TODAY, form_key=secrets.token_hex(8), library=shelf()
        )
    version = 1
    for step in STEPS:
        if step.name in steps:
            version = answer(database, actor, tender_id, version=version, name=step.name, answers=steps[step.name])
    return tender_id, version


def freeze(  # noqa: PLR0917
    database: Database, library: Library, actor: Actor, tender_id: int, version: int, signer: Signer | None = None
) -> int:
    """The id of the pack frozen from a tender."""
    with database.writing() as session:
        return clauses.freeze_pack(
            session,
            actor=actor,
            now=NOW,
            today=TODAY,
            tender_id=tender_id,
            version=version,
            form_key=secrets.token_hex(8),
            library=library,
            sign=(signer or Signer(new_key())).sign,
        )


def keep(session: Session, pack_id: int, paper: str, language: Language, content: bytes = b"%PDF") -> None:
    """Keep a paper of a pack, as the worker does."""
    clauses.keep_pack_paper(
        session,
        actor=None,
        now=NOW,
        pack_id=pack_id,
        paper=paper,
        language=language,
        key=f"{pack_id:02}{paper[0]}{language}".ljust(64, "0"),
        file_name=f"{paper}-{language}.pdf",
        media_type="application/pdf",
        content=content,
    )


Rows = dict[str, list[tuple[object, ...]]]


def dump(database: Database) -> Rows:
    """Every row of every table."""
    with database.reading() as session:
        return {
            table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key.columns))]
            for table in Base.metadata.sorted_tables
        }


def town_on_disk(folder: Path) -> tuple[Settings, Database]:
    """The demo town in a folder of its own, as several processes use it."""
    settings = Settings(instance_dir=folder, database_url=f"sqlite:///{folder / 'toolkit.db'}", secret_key=SECRET)
    database = Database(settings.database_url)
    migrations.upgrade(database)
    demo.build_town(database, now=NOW)
    return settings, database
