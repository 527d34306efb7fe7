"""Attacks on what keeps people apart: each test is one, and what must come of it."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import event, select, text

from tests.people.conftest import do
from tests.people.people_of import house, invited, membership, newcomer, signed_on
from tests.town import ADMINISTRATOR, NOW, csrf_token, signed_in
from toolkit.base.actions import post_mail
from toolkit.base.entry import NotUnderstood, line
from toolkit.base.model import Actor, Language, Letter, Message, Refused
from toolkit.base.store import Database
from toolkit.base.tables import Base, Mail
from toolkit.people.account_actions import ask_for_new_email, ask_for_reset, confirm_new_email
from toolkit.people.failure_rows import add_failure, forget_every_failure, forget_failures, held_failures
from toolkit.people.hashing import check_password, hash_password
from toolkit.people.inviting_actions import invite_again
from toolkit.people.member_actions import erase_person
from toolkit.people.member_store import member
from toolkit.people.membership import MOST_INVITED_A_DAY
from toolkit.people.model import (
    ADDRESS_LIMIT,
    LONGEST_NAME,
    Credentials,
    NewSession,
    OrganisationKind,
    Role,
    email_address,
    hashed,
    network_of,
    same_email,
)
from toolkit.people.outbox_store import messages
from toolkit.people.partner_actions import invite_partner
from toolkit.people.partnership_actions import withdraw_question
from toolkit.people.registration import Registration, registration
from toolkit.people.rows import ask_partnership, held_person, mail_readers, put_member, put_organisation, put_person
from toolkit.people.store import failure_limits
from toolkit.people.tables import AccountLinkRow, MembershipRow, PersonRow

# Python puts marks of one character in order by comparing each with each: 500 000 pairs of them take hours.
HEAP = "a" + "\u0300\u0327" * 50_000


def test_heaps_of_marks_on_one_letter_hold_nobody_up() -> None:
    began = time.process_time()
    with pytest.raises(NotUnderstood) as told:
        line(HEAP, longest=LONGEST_NAME)
    assert "heaped" in told.value.message.id
    with pytest.raises(NotUnderstood):
        email_address(f"{HEAP}@example.fi")
    same_email(f"{HEAP}@example.fi")
    assert time.process_time() - began < 1


def test_marks_that_languages_use_are_taken() -> None:
    assert line("Nguye\u0302\u0303n Va\u0306n A\u030a", longest=LONGEST_NAME) == "Nguyễn Văn Å"
    assert line("a" + "\u0300" * 30, longest=LONGEST_NAME) == "à" + "\u0300" * 29


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_sign_in_with_a_huge_heap_of_marks_is_refused_at_once(app: Flask) -> None:
    client = app.test_client()
    token = csrf_token(client.get("/sign-in").text)
    began = time.process_time()
    for path in ("/sign-in", "/forgotten"):
        typed = {"csrf_token": token, "email": f"{HEAP}@example.fi", "password": HEAP}
        assert client.post(path, data=typed).status_code in (401, 422)
    assert time.process_time() - began < 3


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:DB8:1:2::9", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::9", "2001:db8:1:3::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("unix:", "unix:"),
    ],
)
def test_whoever_has_a_whole_ipv6_network_is_one_reader(address: str, network: str) -> None:
    assert network_of(address) == network


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_tries_from_many_addresses_of_one_ipv6_network_are_counted_together(app: Flask) -> None:
    """Else somebody with 2^64 addresses tries one password on every account."""
    client = app.test_client()
    client.set_cookie("language", "en")
    token = csrf_token(client.get("/sign-in").text)
    pages = [
        client.post(
            "/sign-in",
            data={"csrf_token": token, "email": f"somebody{number}@example.fi", "password": "Kesa2026!"},
            environ_base={"REMOTE_ADDR": f"2001:db8::{number:x}"},
        ).text
        for number in range(ADDRESS_LIMIT.failures + 1)
    ]
    told = ["Too many sign-ins have failed" in page for page in pages]
    assert told == [False] * ADDRESS_LIMIT.failures + [True]


def everything(database: Database) -> str:
    with database.reading() as session:
        return " ".join(
            str(tuple(found)) for table in Base.metadata.sorted_tables for found in session.execute(table.select())
        )


def given_address(database: Database, person: Actor, new: str) -> str:
    """A link to a new address of a person's, and the message that carried it, as the account's page makes them."""
    with database.writing() as session:
        letter = Letter(Message("A new e-mail address"), ())
        post_mail(session, address=new, language=Language.FI, letter=letter, now=NOW, organisation_id=None)
        row = AccountLinkRow(
            token_hash=hashed("account link", new),
            person_id=person.person_id,
            new_email=new,
            made_at=NOW,
            ends_at=NOW + timedelta(hours=1),
        )
        session.add(row)
    return new


def test_with_a_person_goes_what_was_sent_to_the_addresses_that_they_had_before(database: Database) -> None:
    people = house(database)
    _, token = invited(database, people.first, "first.address@example.fi", roles=[Role.READER])
    with database.writing() as session:
        newcomer(session, token)
        person = session.scalars(select(PersonRow).where(PersonRow.email == "first.address@example.fi")).one()
        member = session.scalars(select(MembershipRow.id).where(MembershipRow.person_id == person.id)).one()
        someone = Actor(person.id, people.city, frozenset({"reader"}))
    for address in ("second.address@example.fi", "third.address@example.fi"):
        link = given_address(database, someone, address)
        do(database, confirm_new_email, now=NOW, token=link)
    given_address(database, someone, "never.confirmed.address@example.fi")
    do(
        database,
        ask_for_reset,
        now=NOW,
        email="first.address@example.fi",
        address="192.0.2.1",
        link="https://toolkit.example.fi/reset/",
    )
    assert everything(database).count("address@example.fi") > 6
    do(database, erase_person, actor=people.first, now=NOW, membership_id=member)
    told = everything(database)
    assert "address@example.fi" not in told
    assert hashed("links to", hashed("account", "first.address@example.fi")) not in told


def test_what_was_sent_to_who_has_an_erased_persons_address_by_now_stays(database: Database) -> None:
    people = house(database)
    link = given_address(database, people.reader, "mailbox.of.mine@example.fi")
    do(database, confirm_new_email, now=NOW, token=link)
    with database.writing() as session:
        session.get_one(
            PersonRow, people.officer.person_id
        ).email = "reader@example.fi"  # the mailbox went over to them
        letter = Letter(Message("Your second factor was removed"), ())
        post_mail(session, address="reader@example.fi", language=Language.FI, letter=letter, now=NOW)
    do(database, erase_person, actor=people.first, now=NOW, membership_id=membership(database, people.reader))
    told = everything(database)
    assert "mailbox.of.mine@example.fi" not in told
    with database.reading() as session:
        assert session.scalars(select(Mail.address).where(Mail.address == "reader@example.fi")).all()


def test_the_list_of_messages_does_not_tell_whether_a_new_address_has_an_account(database: Database) -> None:
    """An administrator sees to whom what went out: here, whether the address that they gave is known to us."""
    people = house(database)
    held = hash_password("correct horse battery")
    with database.writing() as session:
        session.get_one(PersonRow, people.first.person_id).password_hash = held
        session.get_one(PersonRow, people.firms.person_id).language = "fi"
    proof = check_password(Credentials(people.first.person_id, held), password="correct horse battery")
    told = []
    for address in ("firms@example.fi", "nobody@example.fi"):
        signed_on(database, people.first, at=people.city)
        given = do(
            database,
            ask_for_new_email,
            actor=people.first,
            now=NOW,
            token=f"{people.first.person_id} {people.city}",
            proof=proof,
            email=address,
            link="https://toolkit.example.fi/confirm-e-mail/",
        )
        assert isinstance(given, NewSession)
        with database.reading() as session:
            shown = messages(session, actor=people.first, before=None, limit=10)
        told.append([(one.subject, one.language, one.address == address) for one in shown[:2]])
    assert told[0] == told[1]
    assert len(told[0]) == 2


def test_sessions_from_before_the_clock_moved_back_are_counted_no_more(database: Database) -> None:
    people = house(database)
    signed_on(database, people.reader)
    with database.reading() as session:
        counted = [
            member(session, actor=people.first, now=moment, membership_id=membership(database, people.reader)).sessions
            for moment in (NOW, NOW - timedelta(days=1))
        ]
    assert counted == [1, 0]


def test_after_the_clock_moved_back_invitations_go_out_again(database: Database) -> None:
    people = house(database)
    for number in range(MOST_INVITED_A_DAY):
        last, _ = invited(database, people.first, f"{number:03}@example.fi")
    earlier = NOW - timedelta(days=365)
    with pytest.raises(Refused):
        invited(database, people.first, "more@example.fi")
    invited(database, people.first, "more@example.fi", now=earlier)
    do(database, invite_again, actor=people.first, now=earlier, invitation_id=last, link=str)
    both = Actor(people.second.person_id, people.city, people.second.roles)
    asked = {"actor": both, "registered": registration("FI", "1234567-1"), "kind": OrganisationKind.SUPPLIER}
    words = {"name": "Siisti Oy", "email": "firms@example.fi", "language": Language.FI, "link": str, "page": str}
    first = do(database, invite_partner, now=earlier + timedelta(hours=1), form_key="a" * 22, **asked, **words)
    do(database, withdraw_question, actor=both, now=NOW, partnership_id=first.partnership_id)
    again = do(database, invite_partner, now=earlier - timedelta(days=2), form_key="b" * 22, **asked, **words)
    assert again == first


def test_a_membership_that_waits_for_a_role_keeps_messages_from_other_administrators(database: Database) -> None:
    """Else where there is no mail server they read a link to an account that is at home elsewhere too."""
    people = house(database)
    person = people.reader.person_id
    with database.writing() as session:
        assert mail_readers(session, person_id=person) == people.city
        session.add(MembershipRow(person_id=person, organisation_id=people.firm, joined_at=NOW))
        session.flush()
        assert mail_readers(session, person_id=person) is None


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_who_holds_a_person_does_not_wait_for_a_count_whose_holder_waits_for_the_person(database: Database) -> None:
    """A holds the person and forgets the count; B made the count meanwhile, holds it, and waits for the person."""
    people = house(database)
    limits = failure_limits(email="reader@example.fi", address="192.0.2.1")
    with database.writing() as a:
        assert held_failures(a, limits=limits, now=NOW, make=False) is None
        held_person(a, person_id=people.reader.person_id)
        with database.writing() as other:
            add_failure(other, limits=limits, now=NOW)
        with database.writing() as b:
            held_failures(b, limits=limits, now=NOW, make=True)
            a.execute(text("SET LOCAL lock_timeout = '2s'"))
            forget_failures(a, limits=limits)
            forget_every_failure(a, person_id=people.reader.person_id, addresses=["reader@example.fi"])


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("path", ["/members", "/members/invitations", "/partners", "/outbox", "/trail", "/trail.csv"])
def test_a_long_list_takes_no_more_questions_to_the_database_than_a_short_one(
    app: Flask, database: Database, path: str
) -> None:
    def questions() -> int:
        asked: list[str] = []

        def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
            asked.append(statement)

        event.listen(database.engine, "before_cursor_execute", note)
        assert client.get(path).status_code == 200
        event.remove(database.engine, "before_cursor_execute", note)
        return len([one for one in asked if one.startswith("SELECT")])

    client = signed_in(app, ADMINISTRATOR)
    with database.reading() as session:
        person = session.scalars(select(PersonRow.id).where(PersonRow.email == ADMINISTRATOR)).one()
        city = session.scalars(select(MembershipRow.organisation_id).where(MembershipRow.person_id == person)).one()
    boss = Actor(person, city, frozenset({"administrator"}))
    short = questions()
    with database.writing() as session:
        for number in range(30):
            person = put_person(
                session,
                now=NOW,
                name=f"Colleague {number}",
                email=f"colleague{number}@koivuranta.example",
                password_hash=None,
                language=Language.FI,
            )
            put_member(session, now=NOW, person_id=person, organisation_id=city, roles=[Role.READER])
            firm = put_organisation(
                session,
                now=NOW,
                name=f"Firm {number}",
                registered=Registration(country="DE", number=f"DE{number}"),
                kind=OrganisationKind.SUPPLIER,
            )
            ask_partnership(session, now=NOW, buyer_id=city, partner_id=firm, approved=True)
    for number in range(30):
        invited(database, boss, f"invited{number}@koivuranta.example")
    assert questions() == short
