from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.people.conftest import PASSWORD, START, Town
from tests.town import Clock
from toolkit.base.model import Actor, Language, NotFound
from toolkit.base.store import Database
from toolkit.people.hashing import check_password
from toolkit.people.model import NewSession, Organisation, OrganisationKind, Person, Role
from toolkit.people.rows import put_member
from toolkit.people.sign_in_actions import sign_in, touch_session
from toolkit.people.store import own_organisations, own_person, person_for_sign_in, roles_of, signed_in
from toolkit.people.tables import MemberRoleRow, MembershipRow, SecondFactorRow, SessionRow


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


def test_a_session_that_seems_to_begin_or_to_be_used_in_the_future_lapses(database: Database, token: str) -> None:
    # The clock was moved back: by a little is no matter, by much nobody can tell how old the session is.
    assert is_in(database, token, START - timedelta(minutes=5))
    assert not is_in(database, token, START - timedelta(minutes=5, seconds=1))
    with database.writing() as session:
        session.query(SessionRow).update({"created_at": START - timedelta(hours=1)})
    assert not is_in(database, token, START - timedelta(minutes=6))


def test_a_session_has_the_roles_of_today_and_ends_with_the_last_one(
    database: Database, town: Town, token: str
) -> None:
    person = town.officer.person_id
    with database.writing() as session:
        number = session.query(MembershipRow.id).where(MembershipRow.person_id == person).scalar()
        session.add(MemberRoleRow(membership_id=number, role="administrator"))
        put_member(session, now=START, person_id=person, organisation_id=town.supplier, roles=[Role.CONTACT])
    with database.reading() as session:
        who = signed_in(session, token=token, now=START)
        roles = roles_of(session, person_id=person)
    assert who is not None
    assert who.actor.roles == frozenset({"officer", "administrator"})
    assert who.organisations == 2
    assert list(roles.items()) == [
        (town.buyer, frozenset({"officer", "administrator"})),
        (town.supplier, frozenset({"contact"})),
    ]
    with database.writing() as session:
        session.query(MemberRoleRow).where(MemberRoleRow.membership_id == number).delete()
    assert not is_in(database, token, START)


def test_a_closed_membership_opens_nothing(database: Database, town: Town, token: str) -> None:
    with database.writing() as session:
        session.query(MembershipRow).where(MembershipRow.person_id == town.officer.person_id).update(
            {"closed_at": START}
        )
    assert not is_in(database, token, START)
    with database.reading() as session:
        assert roles_of(session, person_id=town.officer.person_id) == {}
        assert own_organisations(session, actor=town.officer) == []


@pytest.mark.parametrize("case", [(True, False, False), (True, True, True), (False, False, True)])
def test_a_session_begun_without_the_second_factor_that_there_is_by_now_lapses(
    database: Database, town: Town, token: str, case: tuple[bool, bool, bool]
) -> None:
    confirmed, with_factor, opens = case
    with database.writing() as session:
        confirmed_at = START if confirmed else None
        session.add(
            SecondFactorRow(person_id=town.officer.person_id, sealed="x", begun_at=START, confirmed_at=confirmed_at)
        )
        session.query(SessionRow).update({"second_factor": with_factor})
    assert is_in(database, token, START) == opens


def test_whoever_asks_gets_their_own_organisations_by_name(database: Database, town: Town) -> None:
    with database.writing() as session:
        person = town.administrator.person_id
        put_member(session, now=START, person_id=person, organisation_id=town.buyer, roles=[Role.READER])
    with database.reading() as session:
        assert own_organisations(session, actor=town.administrator) == [
            Organisation(
                id=town.buyer, name="Joen kaupunki", kind=OrganisationKind.BUYER, country="FI", number="2077474-0"
            ),
            Organisation(
                id=town.supplier, name="Siisti Oy", kind=OrganisationKind.SUPPLIER, country="FI", number="1234567-1"
            ),
        ]
        assert [one.id for one in own_organisations(session, actor=town.officer)] == [town.buyer]


def test_whoever_asks_gets_their_own_name(database: Database, town: Town) -> None:
    with database.reading() as session:
        assert own_person(session, actor=town.officer) == Person(
            id=town.officer.person_id, name="The officer", email="officer@example.fi", language=Language.SV
        )
        nobody = Actor(4711, 4711, frozenset())
        with pytest.raises(NotFound):
            own_person(session, actor=nobody)
