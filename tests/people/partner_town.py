"""Organisations that invite one another, with one person each, for the tests of partners."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.orm import Session

from tests.town import NOW
from toolkit.base.model import Actor, Language
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.registration import registration
from toolkit.people.rows import put_member, put_organisation, put_person
from toolkit.people.tables import OrganisationRow

BEFORE = NOW - timedelta(days=30)

NUMBERS = {
    "city": ("FI", "2077474-0"),
    "town": ("FI", "0988084-1"),
    "county": ("FI", "3006157-6"),
    "firm": ("FI", "1234567-1"),
    "school": ("SE", "202100-0001"),
}
"""Invented organisations: their numbers only have the right form."""

NAMES = {
    "city": "Joen kaupunki",
    "town": "Saaren kunta",
    "county": "Rannikon hyvinvointialue",
    "firm": "Siisti Oy",
    "school": "Folkskolan",
}


@dataclass(frozen=True)
class Ring:
    """Two buyers, a wellbeing county, a supplier and a school; `people` are by organisation and role."""

    ids: dict[str, int]
    people: dict[str, Actor]

    def __getitem__(self, who: str) -> Actor:
        return self.people[who]


def found(session: Session, name: str, kind: OrganisationKind) -> int:
    country, number = NUMBERS[name]
    return put_organisation(session, now=BEFORE, name=NAMES[name], registered=registration(country, number), kind=kind)


def person(session: Session, organisation_id: int, who: str, role: Role, language: Language = Language.FI) -> Actor:
    number = put_person(session, now=BEFORE, name=who, email=f"{who}@example.fi", password_hash=None, language=language)
    put_member(session, now=BEFORE, person_id=number, organisation_id=organisation_id, roles=[role])
    return Actor(number, organisation_id, frozenset({role.value}))


def ring(session: Session) -> Ring:
    """Found them all."""
    kinds = {
        "city": OrganisationKind.BUYER,
        "town": OrganisationKind.BUYER,
        "county": OrganisationKind.WELLBEING_COUNTY,
        "firm": OrganisationKind.SUPPLIER,
        "school": OrganisationKind.EDUCATION_PROVIDER,
    }
    ids = {name: found(session, name, kind) for name, kind in kinds.items()}
    buying = (Role.OFFICER, Role.ADMINISTRATOR, Role.READER)
    other = (Role.ADMINISTRATOR, Role.CONTACT)
    people = {
        f"{name}-{role.value}": person(
            session, ids[name], f"{name}-{role.value}", role, Language.SV if name == "school" else Language.FI
        )
        for name in ids
        for role in (buying if name in ("city", "town", "county") else other)
    }
    assert session.get_one(OrganisationRow, ids["firm"]).number == "1234567-1"
    return Ring(ids, people)
