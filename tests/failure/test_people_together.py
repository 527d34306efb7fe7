"""Many people at the doors, and several administrators at the same person, at the same moment; and who is killed."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

import pytest
from pyotp import TOTP
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.failure.scenes import dump
from tests.house.meeting import business_ids
from tests.town import NOW
from toolkit.base.actions import first_broken_line
from toolkit.base.model import Actor, Language, NotAllowed, NotFound, Refused
from toolkit.base.sealing import Seal
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.people import invitation_actions as invitations
from toolkit.people import member_actions as members
from toolkit.people import partnership_actions as partnerships
from toolkit.people.account_actions import change_password
from toolkit.people.codes import new_secret
from toolkit.people.factor_rows import put_recovery_codes
from toolkit.people.hashing import ChosenPassword
from toolkit.people.membership import Asked, InvitationOver, Joined, RolesChanged
from toolkit.people.model import CodeWanted, NewSession, OrganisationKind, PasswordProof, Role, Wait, Wrong, hashed
from toolkit.people.registration import FINLAND, registration
from toolkit.people.rows import ask_partnership, put_member, put_organisation, put_person
from toolkit.people.sign_in_actions import answer_code, sign_in
from toolkit.people.store import signed_in
from toolkit.people.tables import (
    InvitationRow,
    MemberRoleRow,
    MembershipRow,
    OrganisationRow,
    PartnershipRow,
    PersonRow,
    SecondFactorRow,
    SessionRow,
)
from toolkit.settings import ROOT

Given = TypeVar("Given")
MANY = 50
ROUNDS = 5
"""How often a race between two is run: who comes first differs from run to run."""

NUMBERS = business_ids()
SEAL = Seal("a secret that only tests know, long enough", "second factor")
NEW = ChosenPassword("the hash of a new password")


def together(*deeds: Callable[[], Given]) -> list[Given | Exception]:
    """What each of several deeds, begun at the same moment, gave, or the polite answer it met."""
    gate = threading.Barrier(len(deeds))

    def begin(deed: Callable[[], Given]) -> Given | Exception:
        gate.wait()
        try:
            return deed()
        except (Refused, NotAllowed, NotFound) as told:
            return told

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(begin, deeds))


@dataclass(frozen=True, slots=True)
class House:
    """A buyer with two administrators and many officers."""

    database: Database
    buyer: int
    administrators: tuple[Actor, Actor]
    officers: tuple[int, ...]

    def membership(self, person_id: int) -> int:
        """The membership of a person."""
        with self.database.reading() as session:
            return session.scalars(select(MembershipRow.id).where(MembershipRow.person_id == person_id)).one()

    def count(self, *what: object) -> int:
        """How many rows there are."""
        with self.database.reading() as session:
            return session.scalar(select(func.count()).select_from(what[0]).where(*what[1:])) or 0  # type: ignore[arg-type]

    def do(self, deed: Callable[..., Given], **named: object) -> Given:
        """One deed in a transaction of its own."""
        with self.database.writing() as session:
            return deed(session, now=NOW, **named)


def person(session: Session, organisation_id: int, name: str, *roles: Role) -> int:
    number = put_person(
        session, now=NOW, name=f"{name} Henkilö", email=f"{name}@example.fi", password_hash=f"hash of {name}",
        language=Language.FI,
    )  # fmt: skip
    put_member(session, now=NOW, person_id=number, organisation_id=organisation_id, roles=roles)
    return number


def organisation(session: Session, number: str, kind: OrganisationKind, name: str) -> int:
    registered = registration(FINLAND, number)
    return put_organisation(session, now=NOW, name=name, registered=registered, kind=kind)


@pytest.fixture
def house(database: Database) -> House:
    with database.writing() as session:
        buyer = organisation(session, next(NUMBERS), OrganisationKind.BUYER, "Kunta")
        two = [person(session, buyer, f"admin{n}", Role.ADMINISTRATOR, Role.OFFICER) for n in range(2)]
        officers = [person(session, buyer, f"officer{n}", Role.OFFICER) for n in range(MANY)]
    roles = frozenset({Role.ADMINISTRATOR.value, Role.OFFICER.value})
    first, second = (Actor(one, buyer, roles) for one in two)
    return House(database, buyer, (first, second), tuple(officers))


def whole(house: House) -> bool:
    with house.database.reading() as session:
        return first_broken_line(session) is None


def events(house: House) -> Counter[str]:
    with house.database.reading() as session:
        return Counter(session.scalars(select(AuditEvent.event)))


def enter(house: House, person_id: int, name: str) -> NewSession | object:
    kept = f"hash of {name}"
    proof = PasswordProof(person_id, True, kept, None)
    return house.do(sign_in, email=f"{name}@example.fi", proof=proof, address=f"address of {name}")


def kinds(given: Sequence[object]) -> Counter[str]:
    return Counter(type(one).__name__ for one in given)


# --- many at once


def test_fifty_sign_ins_and_changes_of_roles_at_once_are_all_kept_and_the_trail_is_sound(house: House) -> None:
    half = MANY // 2
    seats = [house.membership(one) for one in house.officers]

    def change(number: int) -> object:
        return house.do(
            members.change_roles, actor=house.administrators[number % 2], membership_id=seats[number], version=1,
            roles=[Role.READER],
        )  # fmt: skip

    given = together(
        *(lambda n=n: enter(house, house.officers[n], f"officer{n}") for n in range(half)),  # type: ignore[misc]
        *(lambda n=n: change(n) for n in range(half, MANY)),  # type: ignore[misc]
    )
    assert kinds(given) == {"NewSession": half, "NoneType": half}
    assert whole(house)
    assert events(house) == {"signed_in": half, "roles_changed": half}
    assert house.count(SessionRow) == half
    assert house.count(MemberRoleRow, MemberRoleRow.role == "reader") == half
    assert house.count(MembershipRow, MembershipRow.version == 2) == half


def test_of_fifty_changes_to_one_member_one_is_kept_and_the_others_are_told(house: House) -> None:
    seat = house.membership(house.officers[0])
    wishes = [[Role.READER], [Role.READER, Role.OFFICER], [Role.ADMINISTRATOR]]

    def change(number: int) -> object:
        return house.do(
            members.change_roles, actor=house.administrators[number % 2], membership_id=seat, version=1,
            roles=wishes[number % 3],
        )  # fmt: skip

    given = together(*(lambda n=n: change(n) for n in range(MANY)))  # type: ignore[misc]
    assert kinds(given) == {"NoneType": 1, "RolesChanged": MANY - 1}
    with house.database.reading() as session:
        kept = set(session.scalars(select(MemberRoleRow.role).where(MemberRoleRow.membership_id == seat)))
        assert session.get_one(MembershipRow, seat).version == 2
    assert all({role.value for role in one.roles} == kept for one in given if isinstance(one, RolesChanged))
    assert events(house) == {"roles_changed": 1}
    assert whole(house)


def test_one_person_signs_in_from_twenty_browsers_at_once(house: House) -> None:
    given = together(*(lambda: enter(house, house.officers[0], "officer0") for _ in range(20)))
    assert kinds(given) == {"NewSession": 20}
    assert len({one.token for one in given if isinstance(one, NewSession)}) == 20
    assert whole(house)


# --- the last administrator

REMOVALS: dict[str, Callable[[House, Actor, int], object]] = {
    "closing": lambda house, actor, seat: house.do(members.close_membership, actor=actor, membership_id=seat),
    "erasing": lambda house, actor, seat: house.do(members.erase_person, actor=actor, membership_id=seat),
    "taking the role": lambda house, actor, seat: house.do(
        members.change_roles, actor=actor, membership_id=seat, version=1, roles=[Role.OFFICER]
    ),
}


@pytest.mark.parametrize("way", REMOVALS)
@pytest.mark.parametrize("whom", ["each other", "themselves"])
def test_of_two_administrators_who_are_removed_at_once_one_is_left(house: House, way: str, whom: str) -> None:
    first, second = house.administrators
    seats = {one.person_id: house.membership(one.person_id) for one in (first, second)}
    other = {first: second, second: first} if whom == "each other" else {first: first, second: second}
    remove = REMOVALS[way]
    given = together(*(lambda a=a: remove(house, a, seats[other[a].person_id]) for a in (first, second)))  # type: ignore[misc]
    refused = [one for one in given if isinstance(one, Refused | NotAllowed)]
    assert len(refused) == 1
    assert house.count(MemberRoleRow, MemberRoleRow.role == "administrator") == 1
    assert whole(house)


def test_an_administrator_whose_role_is_taken_meanwhile_does_nothing_more(house: House) -> None:
    first, second = house.administrators
    seat, victim = house.membership(second.person_id), house.membership(house.officers[0])
    house.do(members.change_roles, actor=first, membership_id=seat, version=1, roles=[Role.OFFICER])
    before = dump(house.database)
    with pytest.raises(NotAllowed):  # the request began with the roles of before
        house.do(members.close_membership, actor=second, membership_id=victim)
    assert dump(house.database) == before


# --- who goes and who comes


@pytest.mark.parametrize("how", ["closing", "erasing"])
def test_nobody_comes_in_at_the_moment_in_which_they_are_shown_out(house: House, how: str) -> None:
    for number in range(ROUNDS):
        name, who = f"officer{number}", house.officers[number]
        seat = house.membership(who)
        together(
            lambda name=name, who=who: enter(house, who, name),  # type: ignore[misc]
            lambda seat=seat: REMOVALS[how](house, house.administrators[0], seat),  # type: ignore[misc]
        )
        assert house.count(SessionRow, SessionRow.person_id == who, SessionRow.ended_at.is_(None)) == 0
    assert whole(house)


def test_no_session_begun_with_the_old_password_is_left_when_it_was_changed_meanwhile(house: House) -> None:
    for number in range(ROUNDS):
        name, who = f"officer{number}", house.officers[number]
        mine = enter(house, who, name)
        assert isinstance(mine, NewSession)

        def change(who: int = who, name: str = name, mine: NewSession = mine) -> object:
            proof = PasswordProof(who, True, f"hash of {name}", None)
            return house.do(change_password, actor=mine.actor, token=mine.token, proof=proof, chosen=NEW)

        given = together(change, lambda who=who, name=name: enter(house, who, name))  # type: ignore[misc]
        changed = next(one for one in given[:1] if isinstance(one, NewSession))
        with house.database.reading() as session:
            open_ones = session.scalars(
                select(SessionRow.id).where(SessionRow.person_id == who, SessionRow.ended_at.is_(None))
            ).all()
            assert open_ones == [changed.session_id]
            assert signed_in(session, token=changed.token, now=NOW) is not None
            assert signed_in(session, token=mine.token, now=NOW) is None
    assert whole(house)


@pytest.mark.parametrize("which", ["code of the app", "recovery code"])
def test_one_code_sent_twenty_times_at_once_opens_one_session(house: House, which: str) -> None:
    who, secret = house.officers[0], new_secret()
    with house.database.writing() as session:
        session.add(SecondFactorRow(person_id=who, sealed=SEAL.seal(secret), begun_at=NOW, confirmed_at=NOW))
        recovery = put_recovery_codes(session, person_id=who)[0]
    code = TOTP(secret).at(NOW) if which == "code of the app" else recovery
    wanted = enter(house, who, "officer0")
    assert isinstance(wanted, CodeWanted)

    def answer(number: int) -> object:
        return house.do(answer_code, wanted=wanted, code=code, seal=SEAL, address=f"address {number}")

    given = together(*(lambda n=n: answer(n) for n in range(20)))  # type: ignore[misc]
    assert kinds(given)["NewSession"] == 1
    assert set(kinds(given)) <= {NewSession.__name__, Wrong.__name__, Wait.__name__}
    assert house.count(SessionRow) == 1
    assert whole(house)


# --- invitations and partners


def invite(house: House, buyer: int, token: str, email: str, number: str | None = None) -> None:
    """An invitation: of a person into the buyer, or with a number of an organisation to be its partner."""
    told = (
        {"roles": ["officer"]}
        if number is None
        else {"kind": "supplier", "country": FINLAND, "number": number, "name": "Uusi Oy"}
    )
    with house.database.writing() as session:
        session.add(
            InvitationRow(
                token_hash=hashed("invitation", token),
                organisation_id=buyer,
                email=email,
                language="fi",
                made_at=NOW,
                ends_at=NOW + timedelta(days=14),
                **told,
            )
        )


def take(house: House, token: str, name: str = "Uusi Henkilö") -> object:
    return house.do(
        invitations.take_invitation_as_newcomer, token=token, name=name, language=Language.FI, password=NEW,
        page=lambda number: f"/partners/{number}",
    )  # fmt: skip


@pytest.mark.parametrize("number", [None, next(NUMBERS)], ids=["of a person", "of an organisation"])
def test_an_invitation_taken_by_eight_at_once_is_taken_by_one(house: House, number: str | None) -> None:
    invite(house, house.buyer, "the link", "new@example.fi", number)
    before = {one: house.count(one) for one in (PersonRow, MembershipRow, OrganisationRow, PartnershipRow)}
    given = together(*(lambda: take(house, "the link") for _ in range(8)))
    assert kinds(given) == {Joined.__name__: 1, InvitationOver.__name__: 7}
    more = {one.__tablename__: house.count(one) - many for one, many in before.items()}
    founded = int(number is not None)
    assert more == {"person": 1, "membership": 1, "organisation": founded, "partnership": founded}
    assert events(house) == {"invitation_taken": 1}
    assert whole(house)


def test_of_two_buyers_who_invite_the_same_newcomer_one_sees_it_founded_and_the_other_asks(house: House) -> None:
    for number in range(ROUNDS):
        with house.database.writing() as session:
            other = organisation(session, next(NUMBERS), OrganisationKind.BUYER, f"Toinen kunta {number}")
        newcomer = next(NUMBERS)
        invite(house, house.buyer, f"one {number}", f"one{number}@example.fi", newcomer)
        invite(house, other, f"two {number}", f"two{number}@example.fi", newcomer)
        given = together(
            lambda n=number: take(house, f"one {n}", "Ensimmäinen"),  # type: ignore[misc]
            lambda n=number: take(house, f"two {n}", "Toinen"),  # type: ignore[misc]
        )
        assert kinds(given) == {Joined.__name__: 1, Asked.__name__: 1}
        assert house.count(OrganisationRow, OrganisationRow.number == newcomer) == 1
        with house.database.reading() as session:
            answers = session.scalars(
                select(PartnershipRow.approved_at)
                .join(OrganisationRow, OrganisationRow.id == PartnershipRow.partner_id)
                .where(OrganisationRow.number == newcomer)
            ).all()
        assert sorted(one is None for one in answers) == [False, True]
    assert whole(house)


def test_two_invitations_of_one_person_taken_at_once_make_one_account(house: House) -> None:
    for token in ("one", "two"):
        invite(house, house.buyer, token, "same@example.fi")
    given = together(lambda: take(house, "one"), lambda: take(house, "two"))
    assert kinds(given)[Joined.__name__] == 1
    assert house.count(PersonRow, PersonRow.email == "same@example.fi") == 1
    assert whole(house)


def test_an_invitation_withdrawn_while_it_is_taken_is_either_but_not_both(house: House) -> None:
    for number in range(ROUNDS):
        invite(house, house.buyer, f"link {number}", f"new{number}@example.fi")
        with house.database.reading() as session:
            row = session.scalars(
                select(InvitationRow.id).where(InvitationRow.token_hash == hashed("invitation", f"link {number}"))
            ).one()
        given = together(
            lambda n=number: take(house, f"link {n}"),  # type: ignore[misc]
            lambda row=row: house.do(  # type: ignore[misc]
                invitations.withdraw_invitation, actor=house.administrators[0], invitation_id=row
            ),
        )
        with house.database.reading() as session:
            kept = session.get_one(InvitationRow, row)
            assert (kept.used_at is None) != (kept.withdrawn_at is None)
        taken = house.count(PersonRow, PersonRow.email == f"new{number}@example.fi")
        assert taken == (1 if isinstance(given[0], Joined) else 0)
    assert whole(house)


def test_a_question_withdrawn_while_it_is_approved_is_either_but_not_both(house: House) -> None:
    for number in range(ROUNDS):
        with house.database.writing() as session:
            partner = organisation(session, next(NUMBERS), OrganisationKind.SUPPLIER, f"Yritys {number}")
            head = person(session, partner, f"head{number}", Role.ADMINISTRATOR)
            question = ask_partnership(session, now=NOW, buyer_id=house.buyer, partner_id=partner, approved=False)
        theirs = Actor(head, partner, frozenset({Role.ADMINISTRATOR.value}))

        def approve(theirs: Actor = theirs, question: int = question) -> object:
            return house.do(
                partnerships.answer_partner, actor=theirs, partnership_id=question, approve=True, page=lambda n: f"/{n}"
            )

        def withdraw(question: int = question) -> object:
            return house.do(partnerships.withdraw_question, actor=house.administrators[0], partnership_id=question)

        given = together(approve, withdraw)
        assert kinds(given) == {"NoneType": 1, "Refused": 1}
        with house.database.reading() as session:
            row = session.get_one(PartnershipRow, question)
            assert (row.approved_at is None) != (row.ended_at is None)
    assert whole(house)


# --- killed half-way

KILLED = """
import os, signal, sys
from datetime import timedelta
from tests.town import NOW
from toolkit.base.model import Actor, Language
from toolkit.base.store import Database
from toolkit.people import invitation_actions, member_actions
from toolkit.people.hashing import ChosenPassword
from toolkit.people.model import Role

url, deed, moment, organisation, person, seat = sys.argv[1], sys.argv[2], sys.argv[3], *map(int, sys.argv[4:])

def killed(*given, **named):
    os.kill(os.getpid(), signal.SIGKILL)

def after(done):
    def do(*given, **named):
        done(*given, **named)
        killed()
    return do

for module in (invitation_actions, member_actions):
    if hasattr(module, moment):
        setattr(module, moment, after(getattr(module, moment)))
administrator = Actor(person, organisation, frozenset({"administrator"}))
with Database(url).writing() as session:
    if deed == "take":
        invitation_actions.take_invitation_as_newcomer(
            session, now=NOW, token="the link", name="Uusi", language=Language.FI, password=ChosenPassword("hash"),
            page=lambda number: f"/partners/{number}",
        )
    elif deed == "erase":
        member_actions.erase_person(session, actor=administrator, now=NOW, membership_id=seat)
    else:
        member_actions.change_roles(
            session, actor=administrator, now=NOW, membership_id=seat, version=1, roles=[Role.READER]
        )
"""


@pytest.mark.parametrize(
    ("deed", "moment"),
    [
        ("take", "put_organisation"), ("take", "put_person"), ("take", "put_member"), ("take", "ask_partnership"),
        ("take", "record"), ("erase", "end_sessions"), ("erase", "record"), ("roles", "still_may"), ("roles", "record"),
    ],
)  # fmt: skip
def test_who_is_killed_half_way_has_done_nothing_and_it_can_be_done_again(house: House, deed: str, moment: str) -> None:
    invite(house, house.buyer, "the link", "new@example.fi", next(NUMBERS))
    enter(house, house.officers[0], "officer0")
    seat, before = house.membership(house.officers[0]), dump(house.database)
    url = house.database.engine.url.render_as_string(hide_password=False)
    numbers = map(str, (house.buyer, house.administrators[0].person_id, seat))
    done = subprocess.run(
        [sys.executable, "-c", KILLED, url, deed, moment, *numbers],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert dump(house.database) == before
    assert whole(house)
    if deed == "take":
        assert isinstance(take(house, "the link"), Joined)
    elif deed == "erase":
        REMOVALS["erasing"](house, house.administrators[0], seat)
    else:
        house.do(
            members.change_roles, actor=house.administrators[0], membership_id=seat, version=1, roles=[Role.READER]
        )
    assert sum(events(house).values()) == len(before["audit_event"]) + 1
    assert whole(house)


def test_a_member_who_takes_an_invitation_to_roles_they_have_already_stays_one(house: House) -> None:
    """It was sent before they came by another one: nothing breaks, and nothing is lost."""
    invite(house, house.buyer, "another link", "officer0@example.fi")
    seat, who = house.membership(house.officers[0]), house.officers[0]
    taken = house.do(
        invitations.take_invitation, actor=Actor(who, house.buyer, frozenset({Role.OFFICER.value})),
        token="another link", page=lambda number: f"/partners/{number}",
    )  # fmt: skip
    assert isinstance(taken, Joined)
    with house.database.reading() as session:
        kept = session.scalars(select(MemberRoleRow.role).where(MemberRoleRow.membership_id == seat)).all()
    assert kept == ["officer"]
    assert whole(house)
