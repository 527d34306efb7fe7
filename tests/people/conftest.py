from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import select

from tests.town import NOW as START
from toolkit.base.model import Actor, Language
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.people.member_actions import add_person, found_organisation
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.registration import registration

PASSWORD = "correct horse battery"


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
            session,
            actor=None,
            now=START,
            name="Joen kaupunki",
            registered=registration("FI", "2077474-0"),
            kind=OrganisationKind.BUYER,
        )
        supplier = found_organisation(
            session,
            actor=None,
            now=START,
            name="Siisti Oy",
            registered=registration("FI", "1234567-1"),
            kind=OrganisationKind.SUPPLIER,
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


def do(database: Database, deed: Callable[..., Any], **values: Any) -> Any:
    """Do one deed in a transaction of its own."""
    with database.writing() as session:
        return deed(session, **values)


def lines(database: Database) -> list[AuditEvent]:
    """Every line of the trail."""
    with database.reading() as session:
        return list(session.scalars(select(AuditEvent).order_by(AuditEvent.id)))
