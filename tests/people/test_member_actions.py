from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.people.conftest import PASSWORD, START, Town, do, lines
from tests.people.people_of import House, house, invited, membership, newcomer, page, signed_on
from toolkit.base.actions import first_broken_line, post_mail
from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Actor, Language, Letter, Message, NotAllowed, NotFound, Refused
from toolkit.base.store import Database
from toolkit.base.tables import Base, Mail
from toolkit.people.invitation_actions import take_invitation_again
from toolkit.people.inviting_actions import issue_invitation
from toolkit.people.member_actions import (
    add_person,
    change_roles,
    close_membership,
    drop_lost_second_factor,
    drop_second_factor_of,
    end_sessions_of,
    erase_person,
    found_organisation,
)
from toolkit.people.member_store import left, member, members
from toolkit.people.membership import InvitationOver, RolesChanged
from toolkit.people.model import OrganisationKind, Role
from toolkit.people.registration import registration
from toolkit.people.rows import put_member
from toolkit.people.store import roles_of
from toolkit.people.tables import (
    AccountLinkRow,
    IdentityRow,
    InvitationRow,
    MembershipRow,
    OrganisationRow,
    PersonRow,
    RecoveryCodeRow,
    SecondFactorRow,
    SessionRow,
)


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


# --- roles, closing, signing out, erasing


@pytest.fixture
def people(database: Database) -> House:
    return house(database)


def change(database: Database, actor: Actor, member: Actor, roles: list[Role], version: int = 1) -> Any:
    return do(
        database,
        change_roles,
        actor=actor,
        now=START,
        membership_id=membership(database, member),
        version=version,
        roles=roles,
    )


def roles(database: Database, person: Actor) -> set[str]:
    with database.reading() as session:
        return set(roles_of(session, person_id=person.person_id).get(person.organisation_id, ()))


def count(database: Database, what: Any, *where: Any) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(what).where(*where)) or 0


def shown(database: Database, actor: Actor, person: Actor) -> Any:
    with database.reading() as session:
        return member(session, actor=actor, now=START, membership_id=membership(database, person))


def test_roles_are_given_and_taken_and_the_line_tells_both(database: Database, people: House) -> None:
    assert change(database, people.first, people.reader, [Role.OFFICER, Role.ADMINISTRATOR, Role.OFFICER]) is None
    assert roles(database, people.reader) == {"officer", "administrator"}
    assert change(database, people.first, people.reader, [Role.READER], version=2) is None
    assert roles(database, people.reader) == {"reader"}
    first, second = lines(database)
    assert (first.event, first.subject, first.subject_id) == ("roles_changed", "person", people.reader.person_id)
    assert json.loads(first.details) == {
        "roles_before": ["reader"],
        "roles": ["administrator", "officer"],
        "invitations": 0,
    }
    assert json.loads(second.details)["roles"] == ["reader"]


def test_roles_as_they_are_leave_no_line(database: Database, people: House) -> None:
    assert change(database, people.first, people.reader, [Role.READER]) is None
    assert lines(database) == []
    assert shown(database, people.first, people.reader).version == 1


def test_the_second_writer_of_roles_is_told_what_they_are_and_changes_nothing(
    database: Database, people: House
) -> None:
    change(database, people.first, people.reader, [Role.OFFICER])
    told = change(database, people.second, people.reader, [Role.ADMINISTRATOR])
    assert told == RolesChanged(2, (Role.OFFICER,))
    assert roles(database, people.reader) == {"officer"}
    assert len(lines(database)) == 1


@pytest.mark.parametrize("wrong", [[], [Role.CONTACT], [Role.READER, Role.OVERSEER]])
def test_no_role_and_a_role_that_a_buyer_lacks_are_not_given(
    database: Database, people: House, wrong: list[Role]
) -> None:
    with pytest.raises(NotUnderstood):
        change(database, people.first, people.reader, wrong)
    assert roles(database, people.reader) == {"reader"}


def test_the_last_administrator_neither_loses_the_role_nor_leaves(database: Database, people: House) -> None:
    change(database, people.first, people.second, [Role.OFFICER])
    own = membership(database, people.first)
    with pytest.raises(Refused) as refused:
        change(database, people.first, people.first, [Role.READER])
    assert "last administrator" in refused.value.why.id
    for deed in (close_membership, erase_person):
        with pytest.raises(Refused):
            do(database, deed, actor=people.first, now=START, membership_id=own)
    assert roles(database, people.first) == {"administrator"}
    assert change(database, people.first, people.first, [Role.ADMINISTRATOR, Role.OFFICER]) is None


def test_an_administrator_who_is_not_the_last_may_leave(database: Database, people: House) -> None:
    do(database, close_membership, actor=people.first, now=START, membership_id=membership(database, people.first))
    assert roles(database, people.first) == set()
    with pytest.raises(NotAllowed):  # what the browser still holds is worth nothing
        change(database, people.first, people.reader, [Role.OFFICER])


def test_only_administrators_change_anybody(database: Database, people: House) -> None:
    wanted = membership(database, people.reader)
    for actor in (
        people.officer,
        people.reader,
        Actor(people.firms.person_id, people.city, frozenset({"administrator"})),
    ):
        with pytest.raises(NotAllowed):
            change(database, actor, people.reader, [Role.ADMINISTRATOR])
        for deed in (close_membership, end_sessions_of, drop_second_factor_of, erase_person):
            with pytest.raises(NotAllowed):
                do(database, deed, actor=actor, now=START, membership_id=wanted)
    assert lines(database) == []


def test_another_organisations_people_and_nobodys_are_not_found(database: Database, people: House) -> None:
    for wanted in (membership(database, people.firms), 4711):
        with pytest.raises(NotFound):
            do(
                database,
                change_roles,
                actor=people.first,
                now=START,
                membership_id=wanted,
                version=1,
                roles=[Role.READER],
            )
        for deed in (close_membership, end_sessions_of, drop_second_factor_of, erase_person):
            with pytest.raises(NotFound):
                do(database, deed, actor=people.first, now=START, membership_id=wanted)
        with database.reading() as session, pytest.raises(NotFound):
            member(session, actor=people.first, now=START, membership_id=wanted)


def test_closing_ends_roles_and_sessions_here_and_leaves_those_elsewhere(database: Database, people: House) -> None:
    with database.writing() as session:
        put_member(
            session, now=START, person_id=people.reader.person_id, organisation_id=people.firm, roles=[Role.CONTACT]
        )
    here, there = signed_on(database, people.reader), signed_on(database, people.reader, at=people.firm)
    do(database, close_membership, actor=people.first, now=START, membership_id=membership(database, people.reader))
    with database.reading() as session:
        assert session.get_one(SessionRow, here).ended_at == START
        assert session.get_one(SessionRow, there).ended_at is None
        assert roles_of(session, person_id=people.reader.person_id) == {people.firm: frozenset({"contact"})}
    (line,) = lines(database)
    assert json.loads(line.details) == {"organisation": people.city, "sessions": 1, "invitations": 0}


def test_a_closed_member_is_changed_no_more(database: Database, people: House) -> None:
    do(database, close_membership, actor=people.first, now=START, membership_id=membership(database, people.reader))
    with pytest.raises(NotFound):
        change(database, people.first, people.reader, [Role.OFFICER], version=2)
    for deed in (close_membership, end_sessions_of, drop_second_factor_of):
        with pytest.raises(NotFound):
            do(database, deed, actor=people.first, now=START, membership_id=membership(database, people.reader))


def test_a_dismissed_administrator_does_not_come_back_by_an_invitation_to_a_friend_or_to_themselves(
    database: Database, people: House
) -> None:
    _, friend = invited(database, people.first, "friend@example.fi", roles=[Role.ADMINISTRATOR])
    _, other = invited(database, people.second, "other@example.fi")
    do(database, close_membership, actor=people.second, now=START, membership_id=membership(database, people.first))
    with pytest.raises(InvitationOver):
        do(database, newcomer, token=friend)
    assert json.loads(lines(database)[-1].details)["invitations"] == 1
    do(database, newcomer, token=other)


def test_who_is_closed_does_not_come_back_by_an_invitation_that_waited_for_them(
    database: Database, people: House
) -> None:
    token = do(
        database,
        issue_invitation,
        actor=None,
        now=START,
        organisation_id=people.city,
        email="reader@example.fi",
        language=Language.FI,
        roles=[Role.ADMINISTRATOR],
    )
    do(database, close_membership, actor=people.first, now=START, membership_id=membership(database, people.reader))
    with pytest.raises(InvitationOver):
        do(database, take_invitation_again, now=START, token=token, page=page)


def test_who_loses_the_administrators_role_loses_the_invitations_made_with_it(
    database: Database, people: House
) -> None:
    _, friend = invited(database, people.first, "friend@example.fi", roles=[Role.ADMINISTRATOR])
    change(database, people.second, people.first, [Role.READER])
    with pytest.raises(InvitationOver):
        do(database, newcomer, token=friend)


def test_sessions_of_a_member_end_here_only(database: Database, people: House) -> None:
    with database.writing() as session:
        put_member(
            session, now=START, person_id=people.reader.person_id, organisation_id=people.firm, roles=[Role.CONTACT]
        )
    mine = [signed_on(database, people.reader), signed_on(database, people.officer)]
    there = signed_on(database, people.reader, at=people.firm)
    assert shown(database, people.first, people.reader).sessions == 1
    ended = do(
        database, end_sessions_of, actor=people.first, now=START, membership_id=membership(database, people.reader)
    )
    assert ended == 1
    with database.reading() as session:
        assert [session.get_one(SessionRow, number).ended_at for number in (*mine, there)] == [START, None, None]
    assert shown(database, people.first, people.reader).sessions == 0


def with_factor(database: Database, person: Actor) -> None:
    with database.writing() as session:
        session.add(SecondFactorRow(person_id=person.person_id, sealed="s", begun_at=START, confirmed_at=START))
        session.add(RecoveryCodeRow(person_id=person.person_id, code_hash="h"))


def test_a_lost_second_factor_is_dropped_and_its_owner_signed_out_and_told(database: Database, people: House) -> None:
    with_factor(database, people.reader)
    signed_on(database, people.reader)
    assert shown(database, people.first, people.reader).second_factor
    do(
        database,
        drop_second_factor_of,
        actor=people.first,
        now=START,
        membership_id=membership(database, people.reader),
    )
    assert not shown(database, people.first, people.reader).second_factor
    assert (count(database, SecondFactorRow), count(database, RecoveryCodeRow)) == (0, 0)
    assert count(database, SessionRow, SessionRow.ended_at.is_(None)) == 0
    with database.reading() as session:
        mail = session.scalars(select(Mail)).one()
    assert (mail.address, mail.language, mail.organisation_id) == ("reader@example.fi", "sv", people.city)
    assert lines(database)[-1].event == "second_factor_dropped"


def test_nobody_drops_their_own_second_factor_without_its_code(database: Database, people: House) -> None:
    with_factor(database, people.first)
    with pytest.raises(Refused, match="not removed"):
        do(
            database,
            drop_second_factor_of,
            actor=people.first,
            now=START,
            membership_id=membership(database, people.first),
        )
    assert count(database, SecondFactorRow) == 1


def test_an_administrator_does_not_weaken_what_guards_an_account_in_another_organisation(
    database: Database, people: House
) -> None:
    with_factor(database, people.first)
    with database.writing() as session:
        put_member(
            session, now=START, person_id=people.first.person_id, organisation_id=people.firm, roles=[Role.CONTACT]
        )
        there = session.scalars(
            select(MembershipRow.id).where(
                MembershipRow.person_id == people.first.person_id, MembershipRow.organisation_id == people.firm
            )
        ).one()
    for deed in (drop_second_factor_of, erase_person):
        with pytest.raises(Refused):
            do(database, deed, actor=people.firms, now=START, membership_id=there)
    assert count(database, SecondFactorRow) == 1
    with database.reading() as session:
        assert session.get_one(PersonRow, people.first.person_id).name == "Name of first"


def test_who_has_no_second_factor_has_none_to_lose(database: Database, people: House) -> None:
    with pytest.raises(Refused, match="not removed"):
        do(
            database,
            drop_second_factor_of,
            actor=people.first,
            now=START,
            membership_id=membership(database, people.reader),
        )
    with pytest.raises(Refused, match="not removed"):
        do(database, drop_lost_second_factor, actor=None, now=START, email="reader@example.fi")


def test_whoever_installs_the_program_drops_a_second_factor_by_its_address(database: Database, people: House) -> None:
    with_factor(database, people.first)
    with pytest.raises(NotAllowed):
        do(database, drop_lost_second_factor, actor=people.second, now=START, email="first@example.fi")
    with pytest.raises(NotFound):
        do(database, drop_lost_second_factor, actor=None, now=START, email="nobody@example.fi")
    do(database, drop_lost_second_factor, actor=None, now=START, email=" FIRST@example.fi")
    assert count(database, SecondFactorRow) == 0


def test_erasing_leaves_a_number_and_nothing_else_while_the_trail_stays_sound(
    database: Database, people: House
) -> None:
    with_factor(database, people.reader)
    signed_on(database, people.reader)
    invited(database, people.firms, "reader@example.fi", roles=[Role.CONTACT], now=START - timedelta(days=20))
    with database.writing() as session:
        session.add(IdentityRow(person_id=people.reader.person_id, issuer="i", subject="s", linked_at=START))
        session.add(AccountLinkRow(token_hash="t", person_id=people.reader.person_id, made_at=START, ends_at=START))
        post_mail(
            session,
            address="reader@example.fi",
            language=Language.FI,
            letter=Letter(Message("Your second factor was removed"), ()),
            now=START,
        )
    do(database, end_sessions_of, actor=people.first, now=START, membership_id=membership(database, people.reader))
    do(database, erase_person, actor=people.first, now=START, membership_id=membership(database, people.reader))
    with database.reading() as session:
        row = session.get_one(PersonRow, people.reader.person_id)
        assert (row.name, row.email, row.password_hash, row.erased_at) == (None, None, None, START)
        assert first_broken_line(session) is None
        every = " ".join(
            str(tuple(found)) for table in Base.metadata.sorted_tables for found in session.execute(table.select())
        )
    assert "reader@" not in every
    assert "Name of reader" not in every
    for table in (SecondFactorRow, RecoveryCodeRow, SessionRow, IdentityRow, AccountLinkRow, Mail, InvitationRow):
        assert count(database, table) == 0, table
    assert lines(database)[-1].subject_id == people.reader.person_id
    with pytest.raises(NotFound):
        shown(database, people.first, people.reader)


def test_what_belongs_to_others_stays_when_somebody_is_erased(database: Database, people: House) -> None:
    number, token = invited(database, people.firms, "reader@example.fi", roles=[Role.CONTACT])
    with_factor(database, people.officer)
    kept = signed_on(database, people.officer)
    do(database, erase_person, actor=people.first, now=START, membership_id=membership(database, people.reader))
    assert count(database, InvitationRow, InvitationRow.id == number) == 1  # the firm's own, and still open
    assert count(database, SecondFactorRow) == 1
    assert count(database, SessionRow, SessionRow.id == kept, SessionRow.ended_at.is_(None)) == 1
    assert do(database, newcomer, token=token).person_id != people.reader.person_id


def test_who_was_closed_is_listed_and_erased_later_but_not_by_whom_they_never_belonged_to(
    database: Database, people: House
) -> None:
    wanted = membership(database, people.reader)
    do(database, close_membership, actor=people.first, now=START, membership_id=wanted)
    with database.reading() as session:
        assert [one.name for one in left(session, actor=people.first, now=START, limit=9)] == ["Name of reader"]
        assert left(session, actor=people.firms, now=START, limit=9) == []
    with pytest.raises(NotFound):
        do(database, erase_person, actor=people.firms, now=START, membership_id=wanted)
    do(database, erase_person, actor=people.first, now=START, membership_id=wanted)
    with database.reading() as session:
        assert left(session, actor=people.first, now=START, limit=9) == []


def test_who_left_for_another_organisation_is_no_longer_this_ones_to_see_or_erase(
    database: Database, people: House
) -> None:
    wanted = membership(database, people.reader)
    do(database, close_membership, actor=people.first, now=START, membership_id=wanted)
    with database.writing() as session:
        put_member(
            session, now=START, person_id=people.reader.person_id, organisation_id=people.firm, roles=[Role.CONTACT]
        )
    with database.reading() as session:
        assert left(session, actor=people.first, now=START, limit=9) == []
        with pytest.raises(NotFound):
            member(session, actor=people.first, now=START, membership_id=wanted)
    with pytest.raises(NotFound):
        do(database, erase_person, actor=people.first, now=START, membership_id=wanted)


def test_an_erased_person_is_not_erased_again(database: Database, people: House) -> None:
    wanted = membership(database, people.reader)
    do(database, erase_person, actor=people.first, now=START, membership_id=wanted)
    with pytest.raises(NotFound):
        do(database, erase_person, actor=people.first, now=START, membership_id=wanted)


def test_the_list_of_members_is_paged_by_key_and_holds_ones_own_only(database: Database, people: House) -> None:
    with database.reading() as session:
        first = members(session, actor=people.first, now=START, limit=2)
        rest = members(session, actor=people.first, now=START, after=first[-1].id, limit=9)
        none = members(session, actor=people.firms, now=START, limit=9)
    assert [one.name for one in (*first, *rest)] == [
        f"Name of {who}" for who in ("first", "second", "officer", "reader")
    ]
    assert [one.name for one in none] == ["Name of firms"]
    assert first[1].roles == (Role.ADMINISTRATOR, Role.OFFICER)
