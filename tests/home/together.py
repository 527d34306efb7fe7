"""Organisations that meet: whoever is there, and the lines they leave in the trail."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from tests.town import NOW
from toolkit.base.actions import record
from toolkit.base.model import Actor, Language
from toolkit.base.store import Database
from toolkit.base.tables import AuditHead
from toolkit.people.member_actions import add_person, found_organisation
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.registration import registration
from toolkit.people.tables import PartnershipRow


@dataclass
class Meeting:
    """Who is there, by name: organisations by id, people as actors; and lines, by what they are about."""

    database: Database
    organisations: dict[str, int] = field(default_factory=dict)
    people: dict[str, Actor] = field(default_factory=dict)

    def found(self, name: str, number: str, kind: OrganisationKind) -> int:
        with self.database.writing() as session:
            made = found_organisation(
                session, actor=None, now=NOW, name=name, registered=registration("FI", number), kind=kind
            )
        self.organisations[name] = made
        return made

    def add(self, name: str, organisation: str, *roles: Role, now: datetime = NOW) -> Actor:
        organisation_id = self.organisations[organisation]
        with self.database.writing() as session:
            number = add_person(
                session, actor=None, now=now, organisation_id=organisation_id, name=name,
                email=f"{name.casefold().replace(' ', '.')}@example.fi", password="correct horse battery",
                language=Language.EN, roles=roles,
            )  # fmt: skip
        self.people[name] = Actor(number, organisation_id, frozenset(role.value for role in roles))
        return self.people[name]

    def partners(self, buyer: str, partner: str, **moments: datetime) -> int:
        row = PartnershipRow(
            buyer_id=self.organisations[buyer], partner_id=self.organisations[partner], asked_at=NOW, **moments
        )
        with self.database.writing() as session:
            session.add(row)
        return row.id

    def leave(
        self, who: Actor | None, event: str, thing: str, thing_id: int, *, now: datetime = NOW, **details: object
    ) -> int:
        """Leave a line in the trail; its number."""
        with self.database.writing() as session:
            record(session, actor=who, now=now, event=event, subject=thing, subject_id=thing_id, details=details)
            session.flush()
            return session.get_one(AuditHead, 1).last_id
