from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from tests.people.conftest import do, lines
from tests.people.people_of import (
    KEY,
    House,
    house,
    invited,
    invited_firm,
    newcomer,
    organisation_named,
    page,
    person,
)
from tests.town import NOW
from toolkit.base.actions import first_broken_line
from toolkit.base.model import Actor, Language, Message, NotAllowed, NotFound, Refused
from toolkit.base.store import Database
from toolkit.base.tables import Mail
from toolkit.people.invitation_actions import (
    pass_invitation_on,
    take_invitation,
    take_invitation_again,
    withdraw_invitation,
)
from toolkit.people.inviting_actions import invite_again, issue_invitation
from toolkit.people.member_actions import close_membership
from toolkit.people.member_store import invitation_by_link, invitations
from toolkit.people.membership import (
    AGAIN_AFTER,
    MOST_INVITED_A_DAY,
    Account,
    Asked,
    InvitationOver,
    InvitationState,
    Joined,
    Misfit,
)
from toolkit.people.model import INVITATION_LASTS, OrganisationKind, Role
from toolkit.people.registration import registration
from toolkit.people.rows import put_organisation
from toolkit.people.store import roles_of
from toolkit.people.tables import InvitationRow, MemberRoleRow, MembershipRow, PartnershipRow, PersonRow

MOMENT = timedelta(seconds=1)


@pytest.fixture
def town(database: Database) -> House:
    return house(database)


def mails(database: Database) -> list[Mail]:
    with database.reading() as session:
        return list(session.scalars(select(Mail).order_by(Mail.id)))


def rows(database: Database, what: Any, *where: Any) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(what).where(*where)) or 0


def roles(database: Database, person_id: int) -> dict[int, set[str]]:
    with database.reading() as session:
        return {number: set(held) for number, held in roles_of(session, person_id=person_id).items()}


def test_an_invitation_is_sent_in_the_chosen_language_with_a_link_of_which_only_a_hash_is_kept(
    database: Database, town: House
) -> None:
    number, token = invited(database, town.first, " New@Example.FI ", language=Language.EN)
    (mail,) = mails(database)
    assert (mail.address, mail.language, mail.organisation_id) == ("new@example.fi", "en", town.city)
    assert f"\n\nhttps://toolkit.example.fi/invitation/{token}\n\n" in mail.body
    assert "until 8 December 2026" in mail.body  # 14 days after 24 November
    assert "Joen kaupunki" in mail.subject
    assert "Name of" not in mail.body  # so that erasing a person need not look into others' messages
    with database.reading() as session:
        row = session.get_one(InvitationRow, number)
    assert token not in (row.token_hash, row.email)
    assert (row.email, row.roles, row.invited_by) == ("new@example.fi", ["officer"], town.first.person_id)
    assert len(token) >= 43  # 32 bytes


def test_each_deed_leaves_one_line_without_an_address_or_a_name(database: Database, town: House) -> None:
    number, token = invited(database, town.first)
    again = do(database, invite_again, actor=town.second, now=NOW + AGAIN_AFTER, invitation_id=number, link=lambda t: t)
    do(database, withdraw_invitation, actor=town.first, now=NOW + AGAIN_AFTER, invitation_id=again)
    _, token = invited(database, town.first, "other@example.fi")
    do(database, newcomer, token=token)
    do(database, newcomer, token=invited_firm(database, town.city))
    left = lines(database)
    assert [line.event for line in left] == [
        "person_invited",
        "person_invited_again",
        "invitation_withdrawn",
        "person_invited",
        "invitation_taken",
        "invitation_taken",
    ]
    assert {line.subject for line in left} == {"invitation"}
    told = " ".join(line.details for line in left)
    for secret in ("example", "New", "Uusi", "3006157", token):
        assert secret not in told
    taken = json.loads(left[4].details)
    assert (left[4].person_id, left[4].organisation_id) == (taken["person"], town.city)
    with database.reading() as session:
        assert first_broken_line(session) is None


def test_a_newcomer_makes_an_account_and_belongs_with_the_roles_offered(database: Database, town: House) -> None:
    _, token = invited(database, town.first, roles=[Role.READER, Role.OFFICER, Role.READER])
    joined = do(database, newcomer, token=token, now=NOW + INVITATION_LASTS - MOMENT)
    assert joined == Joined(joined.person_id, town.city)
    assert roles(database, joined.person_id) == {town.city: {"officer", "reader"}}
    with database.reading() as session:
        row = session.get_one(PersonRow, joined.person_id)
    assert (row.name, row.email, row.language) == ("New Person", "new@example.fi", "en")


def test_an_invitation_is_taken_once(database: Database, town: House) -> None:
    _, token = invited(database, town.first)
    do(database, newcomer, token=token)
    count = rows(database, PersonRow)
    for deed in (newcomer, take_invitation_again, pass_invitation_on):
        values = {} if deed is newcomer else {"now": NOW, "page": page}
        with pytest.raises(InvitationOver) as over:
            do(database, deed, token=token, **values)
        assert over.value.state is InvitationState.USED
    assert rows(database, PersonRow) == count


def test_an_invitation_is_not_taken_after_its_end_nor_with_a_clock_that_reads_that_moment(
    database: Database, town: House
) -> None:
    _, token = invited(database, town.first)
    with pytest.raises(InvitationOver) as over:
        do(database, newcomer, token=token, now=NOW + INVITATION_LASTS)
    assert over.value.state is InvitationState.ENDED


def test_a_withdrawn_invitation_cannot_be_taken_or_sent_again_or_withdrawn_once_more(
    database: Database, town: House
) -> None:
    number, token = invited(database, town.first)
    do(database, withdraw_invitation, actor=town.second, now=NOW, invitation_id=number)
    with pytest.raises(InvitationOver) as over:
        do(database, newcomer, token=token)
    assert over.value.state is InvitationState.WITHDRAWN
    with pytest.raises(InvitationOver):
        do(database, invite_again, actor=town.first, now=NOW + AGAIN_AFTER, invitation_id=number, link=str)
    with pytest.raises(InvitationOver):
        do(database, withdraw_invitation, actor=town.first, now=NOW, invitation_id=number)


def test_an_unknown_token_and_the_hash_of_a_real_one_find_nothing(database: Database, town: House) -> None:
    number, _ = invited(database, town.first)
    with database.reading() as session:
        kept = session.get_one(InvitationRow, number).token_hash
    for token in ("", "unknown", kept, "ä" * 500, "\x00"):
        with pytest.raises(NotFound):
            do(database, newcomer, token=token)


@pytest.mark.parametrize(
    ("changed", "field", "says"),
    [
        ({"email": "reader@example.fi"}, "email", "belongs to the organisation already"),
        ({"email": "FIRST@example.fi"}, "email", "your own address"),
        ({"email": "nobody"}, "email", "Write an e-mail address"),
        ({"email": "a@example.fi, b@example.fi"}, "email", "Write an e-mail address"),
        ({"email": "a@example.fi\nBcc: b@example.fi"}, "email", "line breaks"),
        ({"roles": []}, "roles", "at least one role"),
        ({"roles": [Role.CONTACT]}, "roles", "no such role"),
        ({"roles": [Role.OFFICER, Role.OVERSEER]}, "roles", "no such role"),
    ],
)
def test_what_cannot_be_taken_is_said_of_its_field_and_nobody_is_invited(
    database: Database, town: House, changed: dict[str, Any], field: str, says: str
) -> None:
    with pytest.raises(Misfit) as misfit:
        invited(database, town.first, **{"email": "new@example.fi", **changed})
    assert list(misfit.value.faults) == [field]
    assert says in misfit.value.faults[field].id
    assert (rows(database, InvitationRow), mails(database), lines(database)) == (0, [], [])


def test_two_faults_are_told_together(database: Database, town: House) -> None:
    with pytest.raises(Misfit) as misfit:
        invited(database, town.first, "nobody", roles=[])
    assert set(misfit.value.faults) == {"email", "roles"}


def test_an_address_is_not_invited_twice_at_a_time_but_again_once_the_first_has_ended(
    database: Database, town: House
) -> None:
    invited(database, town.first)
    with pytest.raises(Misfit, match="email"):
        invited(database, town.second, form_key=KEY)
    invited(database, town.firms, roles=[Role.CONTACT])  # another organisation knows nothing of it
    invited(database, town.second, form_key=KEY, now=NOW + INVITATION_LASTS)


def test_whoever_has_an_account_elsewhere_can_be_invited_and_nothing_tells_that_they_have(
    database: Database, town: House
) -> None:
    number, _ = invited(database, town.first, "firms@example.fi")
    other, _ = invited(database, town.first, "nobody@example.fi")
    with database.reading() as session:
        shown = {one.id: one for one in invitations(session, actor=town.first, now=NOW, limit=9)}
    assert shown[number].model_copy(update={"id": other, "email": "nobody@example.fi"}) == shown[other]


def test_the_same_form_invites_once(database: Database, town: House) -> None:
    invited(database, town.first, form_key=KEY)
    with pytest.raises(IndexError):  # no second link was made
        invited(database, town.first, form_key=KEY)
    assert (rows(database, InvitationRow), len(mails(database)), len(lines(database))) == (1, 1, 1)


def test_only_administrators_invite_send_again_and_withdraw(database: Database, town: House) -> None:
    number, _ = invited(database, town.first)
    for actor in (town.officer, town.reader):
        with pytest.raises(NotAllowed):
            invited(database, actor, "other@example.fi")
        with pytest.raises(NotAllowed):
            do(database, invite_again, actor=actor, now=NOW + AGAIN_AFTER, invitation_id=number, link=str)
        with pytest.raises(NotAllowed):
            do(database, withdraw_invitation, actor=actor, now=NOW, invitation_id=number)


def test_roles_that_were_taken_away_a_moment_ago_invite_nobody(database: Database, town: House) -> None:
    # The request began as an administrator; the row is gone by the time the deed holds the organisation.
    with database.writing() as session:
        session.execute(
            update(MembershipRow).where(MembershipRow.person_id == town.first.person_id).values(closed_at=NOW)
        )
    number, _ = invited(database, town.second)
    with pytest.raises(NotAllowed):
        invited(database, town.first, "other@example.fi")
    for deed, values in ((invite_again, {"link": str}), (withdraw_invitation, {})):
        with pytest.raises(NotAllowed):
            do(database, deed, actor=town.first, now=NOW + AGAIN_AFTER, invitation_id=number, **values)


def test_another_organisations_invitation_and_a_buyers_to_an_organisation_are_not_found(
    database: Database, town: House
) -> None:
    number, _ = invited(database, town.first)
    invited_firm(database, town.city)
    with database.reading() as session:
        partners = session.scalars(select(InvitationRow.id).where(InvitationRow.kind.is_not(None))).one()
    for actor, wanted in ((town.firms, number), (town.first, partners), (town.first, 4711)):
        with pytest.raises(NotFound):
            do(database, invite_again, actor=actor, now=NOW + AGAIN_AFTER, invitation_id=wanted, link=str)
        with pytest.raises(NotFound):
            do(database, withdraw_invitation, actor=actor, now=NOW, invitation_id=wanted)


def test_sending_again_gives_a_new_link_and_a_new_end_and_ends_the_old_link(database: Database, town: House) -> None:
    number, old = invited(database, town.first)
    with pytest.raises(Refused, match="not sent again"):
        do(database, invite_again, actor=town.first, now=NOW + AGAIN_AFTER - MOMENT, invitation_id=number, link=str)
    tokens: list[str] = []
    later = NOW + INVITATION_LASTS + timedelta(days=1)  # also one that has ended
    again = do(
        database,
        invite_again,
        actor=town.second,
        now=later,
        invitation_id=number,
        link=lambda token: tokens.append(token) or token,
    )
    assert [mail.address for mail in mails(database)] == ["new@example.fi"] * 2
    with pytest.raises(InvitationOver) as over:
        do(database, newcomer, token=old, now=later)
    assert over.value.state is InvitationState.WITHDRAWN
    with database.reading() as session:
        assert [one.id for one in invitations(session, actor=town.first, now=later, limit=9)] == [again]
    assert isinstance(do(database, newcomer, token=tokens[0], now=later), Joined)


def test_an_organisation_cannot_flood_strangers_with_messages(database: Database, town: House) -> None:
    for count in range(MOST_INVITED_A_DAY):
        invited(database, town.first, f"n{count}@example.fi")
    with pytest.raises(Refused, match="not sent"):
        invited(database, town.first, "more@example.fi")
    with database.reading() as session:
        first = session.scalars(select(func.min(InvitationRow.id))).one()
    with pytest.raises(Refused, match="not sent"):  # sending again is no way around it
        do(database, invite_again, actor=town.first, now=NOW + AGAIN_AFTER, invitation_id=first, link=str)
    invited(database, town.firms, "more@example.fi", roles=[Role.CONTACT])
    invited(database, town.first, "more@example.fi", now=NOW + timedelta(hours=24))


def test_somebody_signed_in_takes_an_invitation_with_their_account_and_keeps_what_they_are(
    database: Database, town: House
) -> None:
    _, token = invited(database, town.first, "firms@example.fi")
    joined = do(database, take_invitation, actor=town.firms, now=NOW, token=token, page=page)
    assert joined == Joined(town.firms.person_id, town.city)
    assert roles(database, town.firms.person_id) == {town.firm: {"administrator"}, town.city: {"officer"}}


def test_a_link_into_one_organisation_never_opens_an_account_of_another(database: Database, town: House) -> None:
    # Without a mail server the city's administrators can read the message, and so its link.
    _, token = invited(database, town.first, "firms@example.fi")
    with pytest.raises(Refused, match="not taken"):
        do(database, newcomer, token=token)
    with pytest.raises(Refused, match="not taken"):
        do(database, take_invitation_again, now=NOW, token=token, page=page)
    with database.reading() as session:
        kept = session.get_one(PersonRow, town.firms.person_id)
    assert (kept.password_hash, kept.name) == ("h", "Name of firms")
    assert roles(database, town.firms.person_id) == {town.firm: {"administrator"}}


def test_nobody_takes_anothers_invitation(database: Database, town: House) -> None:
    _, token = invited(database, town.first)
    with pytest.raises(Refused, match="did not take"):
        do(database, take_invitation, actor=town.firms, now=NOW, token=token, page=page)
    assert rows(database, InvitationRow, InvitationRow.used_at.is_not(None)) == 0


def test_who_belongs_nowhere_any_more_comes_back_with_the_account_and_password_they_had(
    database: Database, town: House
) -> None:
    with database.reading() as session:
        reader = session.scalars(select(MembershipRow.id).where(MembershipRow.person_id == town.reader.person_id)).one()
    do(database, close_membership, actor=town.first, now=NOW, membership_id=reader)
    _, token = invited(database, town.firms, "reader@example.fi", roles=[Role.CONTACT])
    with database.reading() as session:
        seen = invitation_by_link(session, token=token, now=NOW)
    assert (seen.account, seen.person_id) == (Account.CLOSED, town.reader.person_id)
    with pytest.raises(Refused, match="not taken"):  # nobody gives the account another password by the link
        do(database, newcomer, token=token)
    do(database, take_invitation_again, now=NOW, token=token, page=page)
    assert roles(database, town.reader.person_id) == {town.firm: {"contact"}}
    with database.reading() as session:
        assert session.get_one(PersonRow, town.reader.person_id).password_hash == "h"


def test_who_comes_back_has_the_roles_of_the_new_invitation_only(database: Database, town: House) -> None:
    with database.reading() as session:
        second = session.scalars(select(MembershipRow.id).where(MembershipRow.person_id == town.second.person_id)).one()
    do(database, close_membership, actor=town.first, now=NOW, membership_id=second)
    _, token = invited(database, town.first, "second@example.fi", roles=[Role.READER])
    do(database, take_invitation_again, now=NOW, token=token, page=page)
    assert roles(database, town.second.person_id) == {town.city: {"reader"}}


def test_whoever_installs_the_program_makes_an_administrator_also_of_who_is_a_member(
    database: Database, town: House
) -> None:
    values = {"now": NOW, "language": Language.FI, "roles": [Role.ADMINISTRATOR], "organisation_id": town.city}
    token = do(database, issue_invitation, actor=None, email="officer@example.fi", **values)
    assert mails(database) == []
    do(database, take_invitation, actor=town.officer, now=NOW, token=token, page=page)
    assert roles(database, town.officer.person_id) == {town.city: {"administrator", "officer"}}
    token = do(database, issue_invitation, actor=None, email="first@example.fi", **values)
    do(database, take_invitation, actor=town.first, now=NOW, token=token, page=page)  # who is one stays one
    assert roles(database, town.first.person_id) == {town.city: {"administrator"}}
    with pytest.raises(NotAllowed):
        do(database, issue_invitation, actor=town.first, email="x@example.fi", **values)
    with pytest.raises(NotFound):
        do(database, issue_invitation, actor=None, email="x@example.fi", **{**values, "organisation_id": 4711})
    with pytest.raises(Misfit) as misfit:
        do(database, issue_invitation, actor=None, email="x", **{**values, "roles": [Role.CONTACT]})
    assert set(misfit.value.faults) == {"email", "roles"}


def test_whoever_takes_a_buyers_invitation_founds_the_organisation_and_is_its_administrator_and_contact(
    database: Database, town: House
) -> None:
    token = invited_firm(database, town.city)
    with database.reading() as session:
        seen = invitation_by_link(session, token=token, now=NOW)
    assert (seen.into, seen.by, seen.here, seen.registered) == (
        "Uusi Oy",
        "Joen kaupunki",
        False,
        registration("FI", "3006157-6"),
    )
    joined = do(database, newcomer, token=token)
    with database.reading() as session:
        founded = organisation_named(session, "Uusi Oy")
        partnership = session.scalars(select(PartnershipRow)).one()
    assert (founded.id, founded.kind, founded.number) == (joined.organisation_id, "supplier", "3006157-6")
    assert roles(database, joined.person_id) == {founded.id: {"administrator", "contact"}}
    assert (partnership.buyer_id, partnership.partner_id, partnership.approved_at) == (town.city, founded.id, NOW)


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        (OrganisationKind.OVERSEER, {"administrator", "overseer"}),
        (OrganisationKind.WELLBEING_COUNTY, {"administrator", "contact"}),
        (OrganisationKind.COACH_ORGANISATION, {"administrator", "contact"}),
    ],
)
def test_the_founder_of_each_kind_gets_the_roles_that_such_an_organisation_has(
    database: Database, town: House, kind: OrganisationKind, first: set[str]
) -> None:
    token = invited_firm(database, town.city)
    with database.writing() as session:
        session.execute(update(InvitationRow).values(kind=kind.value))
    joined = do(database, newcomer, token=token)
    assert roles(database, joined.person_id) == {joined.organisation_id: first}


def second_buyer(database: Database) -> int:
    with database.writing() as session:
        number = put_organisation(
            session,
            now=NOW,
            name="Saaren kunta",
            registered=registration("FI", "0988084-1"),
            kind=OrganisationKind.BUYER,
        )
        person(session, number, "island", Role.ADMINISTRATOR)
        return number


def test_of_two_buyers_invitations_of_a_newcomer_the_second_becomes_a_question_to_its_administrators(
    database: Database, town: House
) -> None:
    other = second_buyer(database)
    first, second = (invited_firm(database, buyer) for buyer in (town.city, other))
    joined = do(database, newcomer, token=first)
    people = rows(database, PersonRow)
    with database.reading() as session:
        assert invitation_by_link(session, token=second, now=NOW).here
    asked = do(database, newcomer, token=second)  # the form was open while the first was taken
    assert isinstance(asked, Asked)
    assert asked.organisation_id == joined.organisation_id
    assert rows(database, PersonRow) == people, "whoever holds the second link does not get into the organisation"
    with database.reading() as session:
        waiting = session.get_one(PartnershipRow, asked.partnership_id)
    assert (waiting.buyer_id, waiting.approved_at) == (other, None)
    (mail,) = mails(database)
    assert (mail.address, mail.language) == (f"boss{town.city}@uusi.example", "en")
    assert page(asked.partnership_id) in mail.body
    assert lines(database)[-1].event == "invitation_passed_on"
    with pytest.raises(InvitationOver):
        do(database, pass_invitation_on, now=NOW, token=second, page=page)


def test_passing_on_asks_nobody_where_the_two_are_partners_already(database: Database, town: House) -> None:
    first, second = (invited_firm(database, town.city, token=token) for token in ("one", "two"))
    joined = do(database, newcomer, token=first)
    asked = do(database, pass_invitation_on, now=NOW, token=second, page=page)
    assert asked.organisation_id == joined.organisation_id
    assert mails(database) == []


def test_an_organisation_that_came_as_a_buyer_meanwhile_is_not_made_a_partner(database: Database, town: House) -> None:
    token = invited_firm(database, town.city, number="0988084-1")
    second_buyer(database)
    with pytest.raises(Refused) as refused:
        do(database, pass_invitation_on, now=NOW, token=token, page=page)
    assert refused.value.why == Message("This organisation is a buyer here, and buyers are not invited as partners.")
    assert rows(database, PartnershipRow) == 0


def test_only_an_invitation_of_an_organisation_that_is_here_is_passed_on(database: Database, town: House) -> None:
    _, personal = invited(database, town.first)
    for token in (personal, invited_firm(database, town.city)):
        with pytest.raises(NotFound):
            do(database, pass_invitation_on, now=NOW, token=token, page=page)


def test_somebody_signed_in_founds_a_second_organisation(database: Database, town: House) -> None:
    token = invited_firm(database, town.city)
    with database.writing() as session:
        session.execute(update(InvitationRow).values(email="firms@example.fi"))
    joined = do(database, take_invitation, actor=town.firms, now=NOW, token=token, page=page)
    assert set(roles(database, town.firms.person_id)) == {town.firm, joined.organisation_id}
    assert rows(database, MemberRoleRow, MemberRoleRow.role == "contact") == 1


def test_looking_at_a_link_uses_nothing_up(database: Database, town: House) -> None:
    _, token = invited(database, town.first)
    for _ in range(3):
        with database.reading() as session:
            seen = invitation_by_link(session, token=token, now=NOW)
    assert (seen.state, seen.account, seen.into) == (InvitationState.OPEN, Account.NONE, "Joen kaupunki")
    do(database, newcomer, token=token)


def test_the_list_shows_what_waits_and_what_has_ended_and_nothing_of_others(database: Database, town: House) -> None:
    invited(database, town.first, "a@example.fi")
    invited(database, town.second, "b@example.fi", now=NOW + timedelta(days=1))
    invited(database, town.firms, "c@example.fi", roles=[Role.CONTACT])
    _, taken = invited(database, town.first, "d@example.fi")
    do(database, newcomer, token=taken)
    invited_firm(database, town.city)
    with database.reading() as session:
        shown = invitations(session, actor=town.first, now=NOW + INVITATION_LASTS, limit=9)
        assert [(one.email, one.state.value, one.inviter) for one in shown] == [
            ("b@example.fi", "open", "Name of second"),
            ("a@example.fi", "ended", "Name of first"),
        ]
        older = invitations(session, actor=town.first, now=NOW, before=shown[0].id, limit=9)
    assert [one.email for one in older] == ["a@example.fi"]


def test_an_actor_made_up_for_another_organisation_invites_nobody_there(database: Database, town: House) -> None:
    forged = Actor(town.firms.person_id, town.city, frozenset({"administrator"}))
    with pytest.raises(NotAllowed):
        invited(database, forged)
