from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from toolkit.base.model import Actor, Language
from toolkit.base.store import Database
from toolkit.base.tables import Base
from toolkit.people import actions
from toolkit.people.actions import add_person, found_organisation
from toolkit.people.model import OrganisationKind, Role

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PASSWORD = "correct horse battery"


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords cost a tenth of a second each on purpose; here they need not."""
    monkeypatch.setattr(actions, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(f"sqlite:///{tmp_path / 'people.db'}")
    with opened.writing() as session:
        Base.metadata.create_all(session.connection())
    yield opened
    opened.close()


@dataclass
class Clock:
    moment: datetime = START

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **by: float) -> datetime:
        self.moment += timedelta(**by)
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@dataclass(frozen=True)
class Town:
    """Two invented organisations; their business ids only have the right form."""

    buyer: int
    supplier: int
    officer: Actor
    reader: Actor
    administrator: Actor


@pytest.fixture
def town(database: Database) -> Town:
    with database.writing() as session:
        buyer = found_organisation(
            session, actor=None, now=START, name="Joen kaupunki", business_id="2077474-0", kind=OrganisationKind.BUYER
        )
        supplier = found_organisation(
            session, actor=None, now=START, name="Siisti Oy", business_id="1234567-1", kind=OrganisationKind.SUPPLIER
        )
        people = {}
        for role, organisation in ((Role.OFFICER, buyer), (Role.READER, buyer), (Role.ADMINISTRATOR, supplier)):
            number = add_person(
                session,
                actor=None,
                now=START,
                organisation_id=organisation,
                name=f"The {role.value}",
                email=f"{role.value}@example.fi",
                password=PASSWORD,
                language=Language.SV,
                roles=[role],
            )
            people[role] = Actor(number, organisation, frozenset({role.value}))
    return Town(buyer, supplier, people[Role.OFFICER], people[Role.READER], people[Role.ADMINISTRATOR])
