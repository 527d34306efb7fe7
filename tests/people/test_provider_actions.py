from __future__ import annotations

import json
import threading
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.people.conftest import Town
from tests.town import NOW
from toolkit.base.actions import first_broken_line
from toolkit.base.model import Language
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent, Mail
from toolkit.people.claims import NotTaken, Told
from toolkit.people.model import CodeWanted, NewSession, Role, SignedIn, hashed
from toolkit.people.provider_actions import sign_in_by_provider
from toolkit.people.providers import Provider
from toolkit.people.registration import Registration, registration
from toolkit.people.rows import put_member
from toolkit.people.sign_in_actions import switch_organisation
from toolkit.people.store import roles_of, signed_in
from toolkit.people.tables import (
    IdentityRow,
    InvitationRow,
    MembershipRow,
    PersonRow,
    SecondFactorRow,
    SessionRow,
)

BUYER, SUPPLIER = registration("FI", "2077474-0"), registration("FI", "1234567-1")
OFFICER = "officer@example.fi"


def provider(issuer: str = "https://sign-in.example.fi", **changed: Any) -> Provider:
    return Provider.model_validate(
        {
            "id": "joki",
            "name": {"fi": "Joki", "sv": "Ån", "en": "The river"},
            "issuer": issuer,
            "client_id": "toolkit",
            "client_secret": "not told to anybody",
            "organisations": [{"number": "2077474-0"}],
            **changed,
        }
    )


def someone(
    subject: str = "42",
    *,
    email: str | None = None,
    roles: set[Role] | None = None,
    organisation: Registration = BUYER,
    second_factor: bool = False,
    issuer: str = "https://sign-in.example.fi",
    name: str | None = "Maija Meikäläinen",
) -> Told:
    return Told(
        provider=provider(issuer),
        subject=subject,
        name=name,
        email=email,
        organisation=organisation,
        roles=None if roles is None else frozenset(roles),
        second_factor=second_factor,
    )


class Desk:
    """Signs people in by a provider, each time with a state of its own."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.tries = 0

    def __call__(
        self, told: Told, *, state: str | None = None, old_token: str | None = None
    ) -> NewSession | CodeWanted | NotTaken:
        self.tries += 1
        with self.database.writing() as session:
            return sign_in_by_provider(
                session,
                now=NOW,
                told=told,
                state=state or f"state {self.tries}",
                language=Language.EN,
                browser="Firefox, Linux",
                old_token=old_token,
            )

    def enters(self, told: Told) -> SignedIn:
        new = self(told)
        assert isinstance(new, NewSession), new
        with self.database.reading() as session:
            found = signed_in(session, token=new.token, now=NOW)
        assert found is not None
        assert found.actor == new.actor
        return found

    def last_line(self) -> tuple[str, str, int, dict[str, Any]]:
        with self.database.reading() as session:
            line = session.scalars(select(AuditEvent).order_by(AuditEvent.id.desc()).limit(1)).one()
            assert first_broken_line(session) is None
            return line.event, line.subject, line.subject_id, json.loads(line.details)

    def count(self, table: type[Any]) -> int:
        with self.database.reading() as session:
            return session.scalar(select(func.count()).select_from(table)) or 0

    def roles(self, person_id: int) -> dict[int, frozenset[str]]:
        with self.database.reading() as session:
            return roles_of(session, person_id=person_id)


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


def invite(database: Database, town: Town, email: str, *roles: Role, **changed: Any) -> int:
    with database.writing() as session:
        row = InvitationRow(
            **{
                "token_hash": hashed("invitation", f"{email} {changed}"),
                "organisation_id": town.buyer,
                "email": email,
                "language": "sv",
                "roles": [role.value for role in roles],
                "made_at": NOW,
                "ends_at": NOW + timedelta(days=14),
                **changed,
            }
        )
        session.add(row)
        session.flush()
        return row.id


def change(database: Database, deed: Any) -> None:
    with database.writing() as session:
        deed(session)


def close(town: Town, person_id: int) -> Any:
    def deed(session: Session) -> None:
        row = session.scalars(select(MembershipRow).where(MembershipRow.person_id == person_id)).one()
        row.closed_at = NOW

    return deed


def test_a_member_with_a_proved_address_is_linked_and_told_so(desk: Desk, town: Town) -> None:
    found = desk.enters(someone(email=OFFICER))
    assert found.actor == town.officer
    assert (found.language, found.second_factor) == (Language.SV, False)
    event, subject, _number, details = desk.last_line()
    assert (event, subject) == ("signed_in", "session")
    assert details == {"way": "provider", "provider": "joki", "linked": True}
    with desk.database.reading() as session:
        identity = session.scalars(select(IdentityRow)).one()
        assert (identity.person_id, identity.issuer, identity.subject) == (
            town.officer.person_id,
            "https://sign-in.example.fi",
            "42",
        )
        kept = session.scalars(select(SessionRow)).one()
        assert (kept.way, kept.second_factor, kept.browser) == ("provider", False, "Firefox, Linux")
        mail = session.scalars(select(Mail)).one()
        assert (mail.address, mail.organisation_id, mail.language) == (OFFICER, town.buyer, "sv")
        assert "Ån" in str(mail.body)


def test_once_linked_a_person_is_known_by_issuer_and_subject_alone(desk: Desk, town: Town) -> None:
    desk.enters(someone(email=OFFICER))
    found = desk.enters(someone(email="another@example.fi"))
    assert found.actor == town.officer
    assert desk.last_line()[3] == {"way": "provider", "provider": "joki"}
    assert desk.count(Mail) == 1
    assert desk.count(IdentityRow) == 1


@pytest.mark.parametrize(
    "told",
    [
        someone(),
        someone(email="nobody@example.fi"),
        someone(email="administrator@example.fi"),
        someone(email="administrator@example.fi", roles={Role.ADMINISTRATOR}),
    ],
    ids=["unproved address", "unknown address", "another organisation's", "another organisation's, with a role"],
)
def test_whoever_is_no_member_gets_in_by_no_address_and_the_answer_tells_nobody_apart(
    desk: Desk, town: Town, told: Told
) -> None:
    persons = desk.count(PersonRow)
    assert desk(told) is NotTaken.NOT_KNOWN
    assert (desk.count(PersonRow), desk.count(IdentityRow), desk.count(SessionRow), desk.count(Mail)) == (
        persons,
        0,
        0,
        0,
    )
    assert desk.last_line() == (
        "sign_in_failed",
        "person",
        0,
        {"way": "provider", "provider": "joki", "why": "not_known"},
    )


def test_an_address_that_went_over_to_another_employee_does_not_bring_the_account(desk: Desk, town: Town) -> None:
    desk.enters(someone("of the first", email=OFFICER))
    assert desk(someone("of the second", email=OFFICER)) is NotTaken.NOT_KNOWN
    assert desk.count(IdentityRow) == 1


def test_the_same_subject_of_another_issuer_is_somebody_else(desk: Desk, town: Town) -> None:
    desk.enters(someone("42", email=OFFICER))
    assert desk(someone("42", issuer="https://other.example.fi")) is NotTaken.NOT_KNOWN
    found = desk.enters(someone("43", email=OFFICER, issuer="https://other.example.fi"))
    assert found.actor.person_id == town.officer.person_id


def test_an_organisation_that_is_not_here_lets_nobody_in(desk: Desk, town: Town) -> None:
    elsewhere = registration("FI", "0988084-1")
    assert desk(someone(email=OFFICER, organisation=elsewhere)) is NotTaken.ORGANISATION_NOT_HERE
    other_country = Registration(country="SE", number="2077474-0")
    assert desk(someone(email=OFFICER, organisation=other_country)) is NotTaken.ORGANISATION_NOT_HERE


def test_whoever_is_known_enters_only_the_organisation_for_which_they_come(desk: Desk, town: Town) -> None:
    desk.enters(someone(email=OFFICER))
    assert desk(someone(organisation=SUPPLIER)) is NotTaken.NOT_KNOWN
    assert desk(someone(organisation=SUPPLIER, email=OFFICER)) is NotTaken.NOT_KNOWN


def test_somebody_invited_gets_in_once_with_the_roles_of_the_invitation(desk: Desk, town: Town) -> None:
    number = invite(desk.database, town, "new@example.fi", Role.READER)
    found = desk.enters(someone(email="new@example.fi"))
    assert found.actor.organisation_id == town.buyer
    assert found.actor.roles == {"reader"}
    assert (found.name, found.language) == ("Maija Meikäläinen", Language.SV)
    assert desk.last_line()[3] == {"way": "provider", "provider": "joki", "roles": ["reader"], "invitation": number}
    with desk.database.reading() as session:
        assert session.get_one(InvitationRow, number).used_at == NOW
        person = session.get_one(PersonRow, found.actor.person_id)
        assert (person.email, person.password_hash) == ("new@example.fi", None)
    change(desk.database, close(town, found.actor.person_id))
    assert desk(someone(email="new@example.fi")) is NotTaken.NOT_KNOWN


@pytest.mark.parametrize(
    "changed",
    [
        {"ends_at": NOW},
        {"used_at": NOW},
        {"withdrawn_at": NOW},
        {"roles": None, "kind": "supplier", "country": "FI", "number": "0988084-1", "name": "Uusi Oy"},
    ],
    ids=["ended", "used", "withdrawn", "of an organisation"],
)
def test_an_invitation_that_cannot_be_taken_lets_nobody_in(desk: Desk, town: Town, changed: dict[str, Any]) -> None:
    invite(desk.database, town, "new@example.fi", Role.READER, **changed)
    assert desk(someone(email="new@example.fi")) is NotTaken.NOT_KNOWN


def test_an_invitation_is_taken_only_with_a_proved_address_and_in_its_organisation(desk: Desk, town: Town) -> None:
    invite(desk.database, town, "new@example.fi", Role.READER)
    assert desk(someone()) is NotTaken.NOT_KNOWN
    assert desk(someone(email="new@example.fi", organisation=SUPPLIER)) is NotTaken.NOT_KNOWN


def test_a_provider_that_gives_roles_brings_people_who_were_not_invited(desk: Desk, town: Town) -> None:
    found = desk.enters(someone(email="new@example.fi", roles={Role.OFFICER, Role.READER}, name=None))
    assert found.actor.roles == {"officer", "reader"}
    assert (found.name, found.language) == ("new@example.fi", Language.EN)
    assert desk.last_line()[3] == {"way": "provider", "provider": "joki", "roles": ["officer", "reader"]}


def test_it_brings_nobody_without_a_proved_address_or_a_role_of_such_an_organisation(desk: Desk, town: Town) -> None:
    assert desk(someone(roles={Role.OFFICER})) is NotTaken.NOT_KNOWN
    assert desk(someone(email="new@example.fi", roles=set())) is NotTaken.NO_ROLE
    assert desk(someone(email="new@example.fi", roles={Role.CONTACT, Role.OVERSEER})) is NotTaken.NO_ROLE
    assert desk.count(IdentityRow) == 0


def test_roles_follow_the_provider_at_each_sign_in(desk: Desk, town: Town) -> None:
    found = desk.enters(someone(email=OFFICER, roles={Role.READER}))
    assert found.actor.roles == {"reader"}
    assert desk.last_line()[3] == {
        "way": "provider",
        "provider": "joki",
        "linked": True,
        "organisation": town.buyer,
        "roles": ["reader"],
        "roles_before": ["officer"],
    }
    assert desk.enters(someone(roles={Role.READER})).actor.roles == {"reader"}
    assert "roles" not in desk.last_line()[3]
    assert desk.enters(someone(roles={Role.READER, Role.ADMINISTRATOR})).actor.roles == {"reader", "administrator"}


def test_whoever_has_no_role_there_any_more_loses_theirs_and_their_sessions_here_and_can_come_back(
    desk: Desk, town: Town
) -> None:
    new = desk(someone(email=OFFICER, roles={Role.OFFICER}))
    assert isinstance(new, NewSession)
    assert desk(someone(roles=set())) is NotTaken.NO_ROLE
    event, _subject, person, details = desk.last_line()
    assert (event, person) == ("sign_in_failed", town.officer.person_id)
    assert (details["roles"], details["roles_before"], details["why"]) == ([], ["officer"], "no_role")
    with desk.database.reading() as session:
        assert signed_in(session, token=new.token, now=NOW) is None
        assert session.scalars(select(SessionRow)).one().ended_at == NOW
    assert desk.roles(town.officer.person_id) == {}
    assert desk(someone()) is NotTaken.NO_ROLE  # nor when the provider gives no roles any more
    assert desk.enters(someone(roles={Role.OFFICER})).actor == town.officer


def test_the_last_administrator_stays_one_whatever_the_provider_says(desk: Desk, town: Town) -> None:
    found = desk.enters(someone("first", email="a@example.fi", roles={Role.ADMINISTRATOR}))
    assert desk.enters(someone("first", roles=set())).actor.roles == {"administrator"}
    assert desk.enters(someone("first", roles={Role.READER})).actor.roles == {"administrator", "reader"}
    desk.enters(someone("second", email="b@example.fi", roles={Role.ADMINISTRATOR}))
    assert desk.enters(someone("first", roles={Role.READER})).actor.roles == {"reader"}
    assert desk.roles(found.actor.person_id) == {town.buyer: {"reader"}}


def test_whom_an_administrator_shut_out_needs_a_new_invitation_whatever_the_provider_says(
    desk: Desk, town: Town
) -> None:
    desk.enters(someone(email=OFFICER, roles={Role.OFFICER}))
    change(desk.database, close(town, town.officer.person_id))
    assert desk(someone(email=OFFICER, roles={Role.OFFICER})) is NotTaken.NOT_KNOWN
    invite(desk.database, town, OFFICER, Role.READER)
    assert desk.enters(someone(roles={Role.OFFICER})).actor.roles == {"officer"}


def test_known_by_a_broker_one_is_brought_into_another_organisation_by_its_invitation_only(
    desk: Desk, town: Town
) -> None:
    desk.enters(someone(email=OFFICER))
    assert desk(someone(organisation=SUPPLIER)) is NotTaken.NOT_KNOWN
    invite(desk.database, town, OFFICER, Role.CONTACT, organisation_id=town.supplier)
    found = desk.enters(someone(organisation=SUPPLIER))
    assert (found.actor.person_id, found.actor.organisation_id) == (town.officer.person_id, town.supplier)
    assert (found.actor.roles, found.organisations) == ({"contact"}, 2)


def test_each_sign_in_is_used_once(desk: Desk, town: Town) -> None:
    assert isinstance(desk(someone(email=OFFICER), state="one"), NewSession)
    assert desk(someone(email=OFFICER), state="one") is NotTaken.USED
    assert desk.count(SessionRow) == 1
    assert desk.last_line()[3]["why"] == "used"
    assert desk(someone("43"), state="two") is NotTaken.NOT_KNOWN
    assert desk(someone(email=OFFICER), state="two") is NotTaken.USED


def test_the_session_before_it_in_the_same_browser_ends(desk: Desk, town: Town) -> None:
    first = desk(someone(email=OFFICER))
    assert isinstance(first, NewSession)
    second = desk(someone(), old_token=first.token)
    assert isinstance(second, NewSession)
    with desk.database.reading() as session:
        assert signed_in(session, token=first.token, now=NOW) is None
        assert signed_in(session, token=second.token, now=NOW) is not None


def with_factor(person_id: int, *, confirmed: bool) -> Any:
    def deed(session: Session) -> None:
        row = SecondFactorRow(
            person_id=person_id, sealed="x", begun_at=NOW, confirmed_at=NOW if confirmed else None, last_step=0
        )
        session.add(row)

    return deed


def test_our_own_code_is_asked_unless_the_provider_asked_for_a_second_factor(desk: Desk, town: Town) -> None:
    change(desk.database, with_factor(town.officer.person_id, confirmed=True))
    wanted = desk(someone(email=OFFICER))
    assert isinstance(wanted, CodeWanted)
    assert (wanted.person_id, wanted.organisation_id, wanted.way.value) == (
        town.officer.person_id,
        town.buyer,
        "provider",
    )
    assert desk.count(SessionRow) == 0
    assert desk.last_line() == (
        "code_asked",
        "person",
        town.officer.person_id,
        {"way": "provider", "provider": "joki", "linked": True},
    )
    assert desk.enters(someone(second_factor=True)).second_factor


def elsewhere(session: Session, town: Town, *, since: datetime) -> None:
    put_member(
        session, now=since, person_id=town.officer.person_id, organisation_id=town.supplier, roles=[Role.ADMINISTRATOR]
    )


def test_a_providers_second_factor_is_not_believed_of_somebody_of_several_organisations(
    desk: Desk, town: Town, database: Database
) -> None:
    told = someone(email=OFFICER, second_factor=True)
    assert desk.enters(told).second_factor
    with database.writing() as session:
        elsewhere(session, town, since=NOW)
    assert not desk.enters(told).second_factor
    with database.writing() as session:
        session.add(
            SecondFactorRow(
                person_id=town.officer.person_id, sealed="sealed", begun_at=NOW, confirmed_at=NOW, last_step=0
            )
        )
    assert isinstance(desk(told), CodeWanted)


@pytest.mark.parametrize(("joined", "believed"), [(-1, True), (1, False)])
def test_a_providers_second_factor_does_not_come_along_into_an_organisation_that_one_joined_since(
    desk: Desk, town: Town, database: Database, joined: int, believed: bool
) -> None:
    new = desk(someone(email=OFFICER, second_factor=True))
    assert isinstance(new, NewSession)
    with database.writing() as session:
        elsewhere(session, town, since=NOW + timedelta(minutes=joined))
        there = switch_organisation(
            session, actor=new.actor, now=NOW + timedelta(minutes=2), token=new.token, organisation_id=town.supplier
        )
    with database.reading() as session:
        found = signed_in(session, token=there.token, now=NOW + timedelta(minutes=2))
    assert found is not None
    assert (found.actor.organisation_id, found.second_factor) == (town.supplier, believed)


def test_a_second_factor_that_was_never_confirmed_is_not_asked_for(desk: Desk, town: Town) -> None:
    change(desk.database, with_factor(town.officer.person_id, confirmed=False))
    assert not desk.enters(someone(email=OFFICER)).second_factor


def test_the_trail_holds_no_word_of_a_person(desk: Desk, town: Town) -> None:
    desk(someone("subject-words", email=OFFICER))
    desk(someone("subject-words-2", email="nobody@example.fi"))
    desk(someone("subject-words-3", email="new@example.fi", roles={Role.READER}))
    with desk.database.reading() as session:
        told = " ".join(session.scalars(select(AuditEvent.details)))
    for words in ("subject-words", "example.fi", "Maija"):
        assert words not in told


def test_many_first_sign_ins_of_one_person_at_once_make_one_account(desk: Desk, town: Town) -> None:
    results: list[object] = []

    def enter(place: int) -> None:
        results.append(desk(someone(email="new@example.fi", roles={Role.READER}), state=f"at once {place}"))

    threads = [threading.Thread(target=enter, args=(place,)) for place in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [type(result) for result in results] == [NewSession] * 8
    assert desk.count(IdentityRow) == 1
    with desk.database.reading() as session:
        assert len(session.scalars(select(PersonRow).where(PersonRow.email == "new@example.fi")).all()) == 1
        assert first_broken_line(session) is None


def test_one_sign_in_sent_many_times_at_once_begins_one_session(desk: Desk, town: Town) -> None:
    results: list[object] = []
    threads = [
        threading.Thread(target=lambda: results.append(desk(someone(email=OFFICER), state="the same")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results.count(NotTaken.USED) == 7
    assert desk.count(SessionRow) == 1


def test_whom_the_provider_makes_an_administrator_no_more_leaves_no_invitation_behind(
    desk: Desk, town: Town, database: Database
) -> None:
    """Else one sent to an address of their own would make them one again."""
    desk(someone(email=OFFICER, roles={Role.OFFICER}))
    one = desk.enters(someone(roles={Role.ADMINISTRATOR}))
    desk(someone("43", email="other@example.fi", roles={Role.ADMINISTRATOR}))
    own = invite(database, town, "myself@example.fi", Role.ADMINISTRATOR, invited_by=one.actor.person_id)
    installers = invite(database, town, "boss@example.fi", Role.ADMINISTRATOR)
    desk.enters(someone(roles={Role.OFFICER}))
    with database.reading() as session:
        assert session.get_one(InvitationRow, own).withdrawn_at == NOW
        assert session.get_one(InvitationRow, installers).withdrawn_at is None
