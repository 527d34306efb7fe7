from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.town import (
    ADMINISTRATOR,
    NOW,
    OF_TWO,
    OFFICER,
    OTHER_BUYER,
    READER,
    SUPPLIER_ADMINISTRATOR,
    SUPPLIER_CONTACT,
    Clock,
    csrf_token,
    signed_in,
)
from toolkit.base.store import Database
from toolkit.base.tables import Mail
from toolkit.people.store import roles_of
from toolkit.people.tables import InvitationRow, MembershipRow, PersonRow, SecondFactorRow

LINK = re.compile(r"http://\S+(/invitation/[\w-]{43})")


@pytest.fixture
def administrator(app: Flask) -> FlaskClient:
    return signed_in(app, ADMINISTRATOR)


def person(database: Database, email: str) -> int:
    with database.reading() as session:
        return session.scalars(select(PersonRow.id).where(PersonRow.email == email)).one()


def membership(database: Database, email: str, *, last: bool = False) -> int:
    with database.reading() as session:
        found = session.scalars(
            select(MembershipRow.id)
            .where(MembershipRow.person_id == person(database, email))
            .order_by(MembershipRow.id)
        ).all()
    return found[-1 if last else 0]


def address(database: Database, email: str) -> str:
    return f"/members/{membership(database, email)}"


def form_of(client: FlaskClient, path: str) -> dict[str, str]:
    """The hidden fields of the last form on a page, which is not the one that signs out."""
    page = client.get(path).text.rsplit("<form", 1)[1]
    return dict(re.findall(r'<input type="hidden"[^>]*name="(\w+)" value="([^"]*)"', page))


def form_of_roles(client: FlaskClient, path: str) -> dict[str, str]:
    """The hidden fields of the form of roles, as the page has them now."""
    page = client.get(path).text.split(f'action="{path}"', 1)[1]
    return dict(re.findall(r'<input type="hidden"[^>]*name="(\w+)" value="([^"]*)"', page.split("</form>", 1)[0]))


def token(client: FlaskClient) -> dict[str, str]:
    return {"csrf_token": csrf_token(client.get("/members").text)}


def roles(database: Database, email: str) -> set[str]:
    with database.reading() as session:
        held = roles_of(session, person_id=person(database, email))
    return set().union(*held.values())


def mails(database: Database) -> Iterator[Mail]:
    with database.reading() as session:
        yield from session.scalars(select(Mail).where(Mail.body.contains("/invitation/")).order_by(Mail.id)).all()


def test_an_administrator_sees_who_belongs_and_with_which_roles(administrator: FlaskClient) -> None:
    page = administrator.get("/members").text
    for words in ("Who belongs to Koivurannan kaupunki", "Aino Esimerkki", "Daavid Esimerkki", "Reader"):
        assert words in page
    assert "Fanni Esimerkki" not in page


@pytest.mark.parametrize("email", [OFFICER, READER, SUPPLIER_CONTACT])
def test_nobody_else_sees_or_changes_people(app: Flask, database: Database, email: str) -> None:
    client, wanted = signed_in(app, email), address(database, READER)
    data = {"csrf_token": csrf_token(client.get("/account").text)}
    for path in ("/members", "/members/closed", "/members/invitations", "/members/invite", wanted, f"{wanted}/close"):
        assert client.get(path).status_code == 403, path
    for path in ("/members/invite", wanted, f"{wanted}/close", f"{wanted}/erase", f"{wanted}/end-sessions"):
        assert client.post(path, data=data).status_code == 403, path


def test_another_organisations_people_are_no_page(app: Flask, database: Database) -> None:
    client = signed_in(app, SUPPLIER_ADMINISTRATOR)
    data = {**token(client), "version": "1", "roles": "administrator"}
    for wanted in (address(database, READER), "/members/2147483647"):
        for path in ("", "/close", "/erase"):
            assert client.get(wanted + path).status_code == 404
        for path in ("", "/close", "/erase", "/end-sessions", "/drop-second-factor"):
            assert client.post(wanted + path, data=data).status_code == 404, path
    assert roles(database, READER) == {"reader"}


def test_an_invitation_is_sent_listed_sent_again_and_withdrawn(
    app: Flask, administrator: FlaskClient, database: Database, clock: Clock
) -> None:
    data = {**form_of(administrator, "/members/invite"), "email": "New@Example.fi", "language": "en"}
    answer = administrator.post("/members/invite", data={**data, "roles": ["officer", "reader"]})
    assert (answer.status_code, answer.location) == (303, "/members/invitations")
    page = administrator.get("/members/invitations").text
    for words in ("The invitation has been made.", "new@example.fi", "Not taken yet", "Cecilia Example"):
        assert words in page
    (first,) = mails(database)
    link = LINK.search(first.body)
    assert link
    assert app.test_client().get(link[1]).status_code == 302
    number = page.split("/members/invitations/", 1)[1].split("/", 1)[0]
    early = administrator.post(f"/members/invitations/{number}/again", data=token(administrator))
    assert (early.status_code, "less than 10 minutes ago" in early.text) == (409, True)
    clock.forward(minutes=10)
    assert administrator.post(f"/members/invitations/{number}/again", data=token(administrator)).status_code == 303
    assert len(list(mails(database))) == 2
    assert app.test_client().get(link[1]).status_code == 410
    page = administrator.get("/members/invitations").text
    number = page.split("/members/invitations/", 1)[1].split("/", 1)[0]
    gone = administrator.post(f"/members/invitations/{number}/withdraw", data=token(administrator))
    assert gone.status_code == 303
    assert "There are no invitations" in administrator.get("/members/invitations").text
    again = administrator.post(f"/members/invitations/{number}/withdraw", data=token(administrator))
    assert again.status_code == 409


def test_a_double_click_invites_once(administrator: FlaskClient, database: Database) -> None:
    data = {**form_of(administrator, "/members/invite"), "email": "new@example.fi", "language": "fi", "roles": "reader"}
    answers = [administrator.post("/members/invite", data=data) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert len(list(mails(database))) == 1


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"email": ""}, "e-mail address"),
        ({"email": "nobody"}, "Write an e-mail address"),
        ({"email": READER}, "belongs to the organisation already"),
        ({"email": ADMINISTRATOR}, "your own address"),
        ({"roles": []}, "at least one role"),
        ({"roles": ["king"]}, "no such role"),
        ({"roles": ["contact"]}, "no such role"),
        ({"language": "de"}, "Not a valid choice"),
    ],
)
def test_bad_invitations_are_told_beside_the_field_and_what_was_typed_stays(
    administrator: FlaskClient, database: Database, changed: dict[str, object], says: str
) -> None:
    data = {
        **form_of(administrator, "/members/invite"),
        "email": "new@example.fi",
        "language": "fi",
        "roles": ["reader"],
    }
    answer = administrator.post("/members/invite", data={**data, **changed})
    assert answer.status_code == 422
    assert says in answer.text
    assert answer.text.count("govuk-error-message") == 1
    if "email" not in changed:
        assert 'value="new@example.fi"' in answer.text
    if "roles" not in changed:
        assert re.search(r'value="reader" checked', answer.text)
    assert list(mails(database)) == []
    with database.reading() as session:
        assert session.scalars(select(InvitationRow.id).where(InvitationRow.email == "new@example.fi")).all() == []


def test_roles_are_saved_and_the_second_writer_is_told_and_can_insist(
    app: Flask, administrator: FlaskClient, database: Database
) -> None:
    path = address(database, READER)
    first = {**token(administrator), "version": "1", "roles": ["officer"]}
    assert administrator.post(path, data=first).status_code == 303
    answer = administrator.post(path, data={**token(administrator), "version": "1", "roles": ["administrator"]})
    assert answer.status_code == 409
    assert "They are now: Procurement officer." in answer.text
    assert re.search(r'value="administrator" checked', answer.text)
    assert roles(database, READER) == {"officer"}
    version = re.search(r'name="version" value="(\d+)"', answer.text)
    assert version
    insisting = {**token(administrator), "version": version[1], "roles": ["administrator"]}
    assert administrator.post(path, data=insisting).status_code == 303
    assert roles(database, READER) == {"administrator"}


def test_the_reader_of_a_moment_ago_may_at_once_what_the_new_role_may(
    app: Flask, administrator: FlaskClient, database: Database
) -> None:
    reader = signed_in(app, READER)
    assert reader.get("/members").status_code == 403
    administrator.post(
        address(database, READER), data={**token(administrator), "version": "1", "roles": ["administrator"]}
    )
    assert reader.get("/members").status_code == 200


@pytest.mark.parametrize("version", ["", "x", "-1", "1" * 30, "²"])
def test_a_version_that_no_form_of_ours_sends_is_no_page(
    administrator: FlaskClient, database: Database, version: str
) -> None:
    data = {**token(administrator), "version": version, "roles": "officer"}
    assert administrator.post(address(database, READER), data=data).status_code == 404


def test_the_last_administrator_is_told_why_they_stay(administrator: FlaskClient, database: Database) -> None:
    path = address(database, ADMINISTRATOR)
    for answer in (
        administrator.post(path, data={**form_of_roles(administrator, path), "roles": "reader"}),
        administrator.post(f"{path}/close", data=token(administrator)),
        administrator.post(f"{path}/erase", data=token(administrator)),
    ):
        assert answer.status_code == 409
        assert "last administrator" in answer.text
    assert roles(database, ADMINISTRATOR) == {"administrator"}


def test_a_closed_account_is_signed_out_and_cannot_sign_in(
    app: Flask, administrator: FlaskClient, database: Database
) -> None:
    reader, path = signed_in(app, READER), address(database, READER)
    assert "can no longer sign in" in administrator.get(f"{path}/close").text
    assert administrator.post(f"{path}/close", data=token(administrator)).status_code == 303
    assert reader.get("/tenders").status_code == 302
    with pytest.raises(AssertionError, match="401"):
        signed_in(app, READER)
    assert "Daavid Esimerkki" not in administrator.get("/members").text
    assert "Daavid Esimerkki" in administrator.get("/members/closed").text
    assert administrator.get(f"{path}/close").status_code == 404
    page = administrator.get(path).text
    assert "Closed on" in page
    assert f'action="{path}"' not in page


def test_an_administrator_who_leaves_is_signed_out(app: Flask, administrator: FlaskClient, database: Database) -> None:
    administrator.post(
        address(database, READER), data={**token(administrator), "version": "1", "roles": "administrator"}
    )
    path = address(database, ADMINISTRATOR)
    assert "your own account" in administrator.get(f"{path}/close").text
    answer = administrator.post(f"{path}/close", data=token(administrator))
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    page = administrator.get("/sign-in").text
    assert "The account is closed." in page
    assert "Cecilia Example" not in page


def test_sessions_of_somebody_are_ended_and_told(app: Flask, administrator: FlaskClient, database: Database) -> None:
    reader, path = signed_in(app, READER), address(database, READER)
    assert "End all sessions in this organisation" in administrator.get(path).text
    assert administrator.post(f"{path}/end-sessions", data=token(administrator)).status_code == 303
    assert "1 session was ended." in administrator.get(path).text
    assert reader.get("/tenders").status_code == 302
    assert "End all sessions in this organisation" not in administrator.get(path).text


def test_a_lost_second_factor_is_removed_but_not_ones_own(administrator: FlaskClient, database: Database) -> None:
    with database.writing() as session:
        number = person(database, READER)
        session.add(SecondFactorRow(person_id=number, sealed="s", begun_at=NOW, confirmed_at=NOW))
    path, own = address(database, READER), address(database, ADMINISTRATOR)
    assert "call them by a number that you know" in administrator.get(path).text
    assert administrator.post(f"{path}/drop-second-factor", data=token(administrator)).status_code == 303
    assert "Remove the lost second factor" not in administrator.get(own).text
    assert administrator.post(f"{own}/drop-second-factor", data=token(administrator)).status_code == 409


def test_an_erased_person_is_gone_and_the_page_says_before_what_stays(
    app: Flask, administrator: FlaskClient, database: Database
) -> None:
    path = address(database, READER)
    page = administrator.get(f"{path}/erase").text
    assert "clause packs that were frozen" in page
    assert "cannot be undone" in page
    number = person(database, READER)
    assert administrator.post(f"{path}/erase", data=token(administrator)).status_code == 303
    assert administrator.get(path).status_code == 404
    for where in ("/members", "/members/closed"):
        assert "Daavid" not in administrator.get(where).text
    with database.reading() as session:
        assert session.get_one(PersonRow, number).name is None


def test_somebody_of_two_organisations_is_not_erased_by_one_of_them(app: Flask, database: Database) -> None:
    client, path = signed_in(app, SUPPLIER_ADMINISTRATOR), address(database, OF_TWO)
    page = client.get(path).text
    assert "Erase the person" not in page
    assert "cannot be erased here" in client.get(f"{path}/erase").text
    refused = client.post(f"{path}/erase", data=token(client))
    assert (refused.status_code, "another organisation too" in refused.text) == (409, True)
    assert "keeps the account there" in client.get(f"{path}/close").text
    assert client.post(f"{path}/close", data=token(client)).status_code == 303
    assert client.get(path).status_code == 404
    assert signed_in(app, OF_TWO).get("/account").status_code == 200


def test_names_are_shown_as_words_and_never_as_markup(administrator: FlaskClient, database: Database) -> None:
    with database.writing() as session:
        session.get_one(PersonRow, person(database, READER)).name = '<script>alert("x")</script>'
    path = address(database, READER)
    for where in ("/members", path, f"{path}/close", f"{path}/erase"):
        page = administrator.get(where).text
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize("path", ["/members?after=0", "/members?after=99999999999", "/members/invitations?before=-1"])
def test_a_place_in_the_list_that_no_row_has_is_no_page(administrator: FlaskClient, path: str) -> None:
    assert administrator.get(path).status_code == 404


def test_a_forged_host_never_gets_into_the_link_of_an_invitation(
    administrator: FlaskClient, database: Database
) -> None:
    data = {**form_of(administrator, "/members/invite"), "email": "new@example.fi", "language": "fi", "roles": "reader"}
    administrator.post(
        "/members/invite", data=data, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
    )
    assert all("evil" not in mail.body for mail in mails(database))


def test_an_organisation_without_an_administrator_shows_its_people_to_nobody(app: Flask) -> None:
    assert signed_in(app, OTHER_BUYER).get("/members").status_code == 403
