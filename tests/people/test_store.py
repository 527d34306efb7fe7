from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.people.conftest import PASSWORD, START, Town
from tests.town import Clock
from toolkit.base.model import Actor, Language, NotFound
from toolkit.base.store import Database
from toolkit.people.actions import check_password, sign_in, touch_session
from toolkit.people.model import NewSession, Person
from toolkit.people.store import own_person, person_for_sign_in, roles_of, signed_in
from toolkit.people.tables import MembershipRow


@pytest.fixture
def token(database: Database, town: Town) -> str:
    with database.reading() as session:
        proof = check_password(person_for_sign_in(session, email="officer@example.fi"), password=PASSWORD)
    with database.writing() as session:
        result = sign_in(session, now=START, email="officer@example.fi", proof=proof, address="a")
    assert isinstance(result, NewSession)
    return result.token


def is_in(database: Database, token: str, now: datetime) -> bool:
    with database.reading() as session:
        return signed_in(session, token=token, now=now) is not None


def test_a_session_lapses_after_an_hour_without_use(database: Database, token: str) -> None:
    assert is_in(database, token, START + timedelta(minutes=59, seconds=59))
    assert not is_in(database, token, START + timedelta(minutes=60))


def test_a_session_in_steady_use_lapses_after_twelve_hours(database: Database, token: str, clock: Clock) -> None:
    for _ in range(23):
        moment = clock.forward(minutes=30)
        with database.writing() as session:
            who = signed_in(session, token=token, now=moment)
            assert who is not None
            touch_session(session, session_id=who.session_id, now=moment)
    assert is_in(database, token, START + timedelta(hours=12) - timedelta(seconds=1))
    assert not is_in(database, token, START + timedelta(hours=12))


@pytest.mark.parametrize("forged", ["", "x", "\udcff", "a" * 40_000, "' OR 1=1 --"])
def test_a_token_that_was_never_given_opens_nothing(database: Database, token: str, forged: str) -> None:
    assert not is_in(database, forged, START)


def test_a_session_has_the_roles_of_today_and_ends_with_the_last_one(
    database: Database, town: Town, token: str
) -> None:
    with database.writing() as session:
        session.add(MembershipRow(person_id=town.officer.person_id, organisation_id=town.buyer, role="administrator"))
        session.add(MembershipRow(person_id=town.officer.person_id, organisation_id=town.supplier, role="reader"))
    with database.reading() as session:
        who = signed_in(session, token=token, now=START)
        roles = roles_of(session, person_id=town.officer.person_id)
    assert who is not None
    assert who.actor.roles == frozenset({"officer", "administrator"})
    assert list(roles.items()) == [
        (town.buyer, frozenset({"officer", "administrator"})),
        (town.supplier, frozenset({"reader"})),
    ]
    with database.writing() as session:
        session.query(MembershipRow).where(MembershipRow.organisation_id == town.buyer).delete()
    assert not is_in(database, token, START)


def test_whoever_asks_gets_their_own_name(database: Database, town: Town) -> None:
    with database.reading() as session:
        assert own_person(session, actor=town.officer) == Person(
            id=town.officer.person_id, name="The officer", email="officer@example.fi", language=Language.SV
        )
        nobody = Actor(4711, 4711, frozenset())
        with pytest.raises(NotFound):
            own_person(session, actor=nobody)
