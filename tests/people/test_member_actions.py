from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.people.conftest import PASSWORD, START, Town, do, lines
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Language, NotAllowed, NotFound, Refused
from toolkit.base.store import Database
from toolkit.people.member_actions import add_person, found_organisation
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.registration import registration
from toolkit.people.store import roles_of
from toolkit.people.tables import OrganisationRow, PersonRow


def found(session: Session, **changed: Any) -> int:
    values = {
        "actor": None,
        "now": START,
        "name": "Kunta",
        "registered": registration("FI", "3006157-6"),
        "kind": OrganisationKind.BUYER,
    }
    return found_organisation(session, **{**values, **changed})


def add(session: Session, town: Town, **changed: Any) -> int:
    values = {
        "actor": None,
        "now": START,
        "organisation_id": town.buyer,
        "name": "Somebody",
        "email": "Somebody@Example.FI",
        "password": PASSWORD,
        "language": Language.FI,
        "roles": [Role.READER, Role.OFFICER, Role.READER],
    }
    return add_person(session, **{**values, **changed})


def test_an_organisation_is_kept_with_its_registration_in_one_form(database: Database) -> None:
    number = do(database, found, name="  Kunta ", registered=registration("FI", "fi30061576"))
    with database.reading() as session:
        row = session.get_one(OrganisationRow, number)
    assert (row.name, row.country, row.number, row.kind) == ("Kunta", "FI", "3006157-6", "buyer")


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "  "},
        {"name": "x" * 201},
        {"name": "Kunta 131052-308T"},  # the Digital Agency's published example of an identity code
        {"name": "Kun\nta"},
    ],
)
def test_an_organisation_with_an_unreadable_name_is_not_founded(database: Database, changed: dict[str, str]) -> None:
    with pytest.raises(NotUnderstood):
        do(database, found, **changed)
    assert lines(database) == []


def test_a_registration_belongs_to_one_organisation(database: Database, town: Town) -> None:
    before = len(lines(database))
    with pytest.raises(Refused, match="not added"):
        do(database, found, registered=registration("FI", "20774740"))
    assert len(lines(database)) == before


def test_nobody_who_is_signed_in_founds_organisations(database: Database, town: Town) -> None:
    for actor in (town.officer, town.administrator):
        with pytest.raises(NotAllowed):
            do(database, found, actor=actor)


def test_a_person_is_added_once_per_role_with_the_address_in_small_letters(database: Database, town: Town) -> None:
    number = do(database, add, town=town)
    with database.reading() as session:
        row = session.get_one(PersonRow, number)
        assert session.scalar(select(func.count()).select_from(PersonRow)) == 4
    assert row.email == "somebody@example.fi"
    assert row.password_hash is not None
    assert row.password_hash.startswith("$argon2id$")
    with database.reading() as session:
        assert roles_of(session, person_id=number) == {town.buyer: frozenset({"officer", "reader"})}


@pytest.mark.parametrize(
    "changed", [{"password": "x" * 11}, {"email": "somebody"}, {"name": ""}, {"roles": []}, {"password": "x" * 201}]
)
def test_a_person_whose_data_cannot_be_taken_is_not_added(
    database: Database, town: Town, changed: dict[str, Any]
) -> None:
    before = len(lines(database))
    with pytest.raises(NotUnderstood):
        do(database, add, town=town, **changed)
    assert len(lines(database)) == before


def test_an_email_address_belongs_to_one_person(database: Database, town: Town) -> None:
    with pytest.raises(Refused, match="not added"):
        do(database, add, town=town, email="OFFICER@example.fi")


def test_nobody_who_is_signed_in_adds_people_with_a_password(database: Database, town: Town) -> None:
    for actor in (town.officer, town.administrator):
        with pytest.raises(NotAllowed):
            do(database, add, town=town, actor=actor)
    with pytest.raises(NotFound):
        do(database, add, town=town, organisation_id=4711)


def test_a_role_that_such_an_organisation_has_not_is_not_given(database: Database, town: Town) -> None:
    with pytest.raises(NotUnderstood):
        do(database, add, town=town, organisation_id=town.supplier, roles=[Role.OFFICER])
