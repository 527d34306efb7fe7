from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tests.people.partner_town import NUMBERS, Ring, ring
from tests.town import NOW, Clock, csrf_token
from toolkit.app import create_app
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent, Mail
from toolkit.library.shelf import Library
from toolkit.people.model import Way, hashed
from toolkit.people.rows import ask_partnership, begin_session
from toolkit.people.tables import InvitationRow, OrganisationRow, PartnershipRow
from toolkit.settings import Settings

SignIn = Callable[..., FlaskClient]


@pytest.fixture
def here(database: Database) -> Ring:
    with database.writing() as session:
        return ring(session)


@pytest.fixture
def program(settings: Settings, database: Database, library: Library, clock: Clock, here: Ring) -> Flask:
    return create_app(settings, database=database, library=library, clock=clock)


@pytest.fixture
def enter(program: Flask, database: Database, here: Ring) -> SignIn:
    """A browser in which somebody is signed in."""

    def opened(who: str, language: str = "en") -> FlaskClient:
        actor = here[who]
        with database.writing() as session:
            new = begin_session(
                session,
                now=NOW,
                person_id=actor.person_id,
                organisation_id=actor.organisation_id,
                way=Way.PASSWORD,
                second_factor=True,
                browser="",
                old_token=None,
            )
        client = program.test_client()
        client.set_cookie("session_token", new.token)
        client.set_cookie("language", language)
        return client

    return opened


def form_key(page: str) -> str:
    return page.split('name="form_key"', 1)[1].split('value="', 1)[1].split('"', 1)[0]


def typed(**changed: str) -> dict[str, str]:
    return {
        "country": "FI",
        "number": "7654321-2",
        "name": "Uusi Oy",
        "kind": "supplier",
        "email": "chief@newcomer.example",
        "language": "sv",
    } | changed


def send(client: FlaskClient, **changed: str) -> tuple[int, str]:
    page = client.get("/partners/invite").text
    data = {"csrf_token": csrf_token(page), "form_key": form_key(page)} | typed(**changed)
    answer = client.post("/partners/invite", data=data)
    return answer.status_code, answer.headers.get("Location", "") if answer.status_code == 303 else answer.text


def post(client: FlaskClient, path: str, **data: str) -> tuple[int, str]:
    token = csrf_token(client.get("/partners").text)
    answer = client.post(path, data={"csrf_token": token} | data)
    return answer.status_code, answer.headers.get("Location", "") if answer.status_code == 303 else answer.text


def beside(page: str, name: str) -> str:
    """The fault that stands beside a field; empty when there is none."""
    found = re.search(rf'<p class="govuk-error-message" id="{name}-error">.*?</span>(.*?)</p>', page, re.DOTALL)
    return found[1].strip() if found else ""


def asked(database: Database, here: Ring, buyer: str = "city", whom: str = "firm") -> int:
    with database.writing() as session:
        return ask_partnership(session, now=NOW, buyer_id=here.ids[buyer], partner_id=here.ids[whom], approved=False)


def counted(session: Session) -> list[int]:
    every = (AuditEvent, Mail, InvitationRow, PartnershipRow)
    return [session.scalar(select(func.count()).select_from(table)) or 0 for table in every]


def test_a_buyer_invites_a_newcomer_whose_message_holds_a_link_to_our_own_address(
    enter: SignIn, database: Database
) -> None:
    officer = enter("city-officer")
    page = officer.get("/partners/invite").text
    answer = officer.post(
        "/partners/invite",
        data={"csrf_token": csrf_token(page), "form_key": form_key(page)} | typed(),
        headers={"X-Forwarded-Host": "evil.example"},
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, "/partners/invitations")
    listed = officer.get("/partners/invitations").text
    assert "The invitation has been made." in listed
    assert "chief@newcomer.example" in listed
    assert "7654321-2" in listed
    with database.reading() as session:
        (mail,) = session.scalars(select(Mail))
        (invitation,) = session.scalars(select(InvitationRow))
    (address,) = [part for part in mail.body.split("\n\n") if part.startswith("http")]
    assert "evil" not in mail.body
    token = address.rpartition("/invitation/")[2]
    assert invitation.token_hash == hashed("invitation", token)
    assert mail.language == "sv"
    assert token not in listed


def test_a_partners_page_tells_since_when_it_is_here_and_who_brought_it_in(
    program: Flask, enter: SignIn, database: Database, here: Ring
) -> None:
    with database.writing() as session:
        number = ask_partnership(
            session, now=NOW, buyer_id=here.ids["city"], partner_id=here.ids["firm"], approved=True
        )
    page = enter("city-officer").get(f"/partners/{number}").text
    assert "whoever runs this installation" in page
    with database.writing() as session:
        supplier = session.get_one(OrganisationRow, here.ids["firm"])
        told = {"kind": supplier.kind, "country": supplier.country, "number": supplier.number, "name": "Siisti Oy"}
        for inviter, used in (("county", supplier.founded_at), ("city", supplier.founded_at + timedelta(days=1))):
            session.add(
                InvitationRow(
                    token_hash=hashed("invitation", inviter), organisation_id=here.ids[inviter], email="a@b.example",
                    language="fi", made_at=NOW, ends_at=NOW + timedelta(days=1), used_at=used, **told,
                )
            )  # fmt: skip
        county = session.get_one(OrganisationRow, here.ids["county"]).name
    page = " ".join(enter("city-officer").get(f"/partners/{number}").text.split())
    assert "whoever runs this installation" not in page
    assert re.search(rf"Brought in by\s*</dt>\s*<dd[^>]*>\s*{re.escape(county)}\s*</dd>", page)


def test_an_organisation_that_is_here_answers_and_both_see_it(enter: SignIn, database: Database, here: Ring) -> None:
    officer, administrator, contact = enter("city-officer"), enter("firm-administrator"), enter("firm-contact")
    status, there = send(officer, number=NUMBERS["firm"][1])
    assert (status, re.fullmatch(r"/partners/\d+", there) is not None) == (303, True)
    shown = officer.get(there).text
    assert "Its administrators have been asked" in shown
    assert "Withdraw the question" in shown
    assert "Joen kaupunki asks your organisation" in administrator.get("/partners").text
    assert "An administrator of your organisation answers." in contact.get(there).text
    assert 'value="approve"' not in contact.get(there).text
    assert post(contact, f"{there}/answer", choice="approve")[0] == 403
    assert 'value="approve"' in administrator.get(there).text
    assert post(administrator, f"{there}/answer", choice="approve") == (303, there)
    assert "You are partners now." in administrator.get(there).text
    assert "asks your organisation" not in administrator.get("/partners").text
    assert "End the partnership" in officer.get(there).text
    assert post(officer, f"{there}/end") == (303, there)
    assert "Ended on" in contact.get(there).text


def test_a_question_is_declined_or_withdrawn_on_its_page(enter: SignIn, database: Database, here: Ring) -> None:
    first, second = asked(database, here), asked(database, here, whom="school")
    assert post(enter("firm-administrator"), f"/partners/{first}/answer", choice="decline")[0] == 303
    officer = enter("city-officer")
    assert post(officer, f"/partners/{second}/withdraw")[0] == 303
    listed = officer.get("/partners").text
    assert "Declined" in listed
    assert "Withdrawn" in listed
    assert "You can ask again" in officer.get(f"/partners/{first}").text
    status, page = post(enter("school-administrator"), f"/partners/{second}/answer", choice="approve")
    assert status == 409
    assert "The question has been answered or withdrawn meanwhile." in page


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"number": "7654321-3"}, "number", "Write a Finnish business ID (Y-tunnus) such as 1234567-1"),
        ({"number": ""}, "number", "Write the organisation's registration number"),
        ({"number": NUMBERS["city"][1]}, "number", "This is your own organisation"),
        ({"number": NUMBERS["town"][1]}, "number", "This organisation is a buyer here"),
        ({"number": "131052-308T"}, "number", "This holds a personal identity code"),
        ({"country": "SE", "number": "750231-0241"}, "number", "A personal identity code is never kept here"),
        ({"country": "NO", "number": "123456784"}, "number", "such as 123456785"),
        ({"country": "XX"}, "country", "Choose the country from the list"),
        ({"country": ""}, "country", "Choose the country from the list"),
        ({"kind": "buyer"}, "kind", "Choose one of the alternatives"),
        ({"kind": "emperor"}, "kind", "Choose one of the alternatives"),
        ({"kind": ""}, "kind", "Choose one of the alternatives"),
        ({"name": " "}, "name", "Write a name"),
        ({"name": ""}, "name", "Write the organisation's name"),
        ({"name": "x" * 201}, "name", "Use at most 200 characters"),
        ({"email": "chief"}, "email", "Write an e-mail address such as name@example.fi"),
        ({"email": "city-officer@example.fi"}, "email", "This is your own address"),
        ({"email": "a@b.example\nBcc: c@d.example"}, "email", "Take out the line breaks"),
        ({"language": ""}, "language", "Choose a language"),
    ],
)
def test_what_cannot_be_taken_is_told_beside_its_field_and_nothing_typed_is_lost(
    enter: SignIn, database: Database, changed: dict[str, str], field: str, words: str
) -> None:
    officer = enter("city-officer")
    with database.reading() as session:
        before = counted(session)
    status, page = send(officer, **changed)
    assert status == 422
    assert words in beside(page, field)
    for name, value in typed(**changed).items():
        if name in ("number", "name", "email") and "308T" not in value and value.strip() and "\n" not in value:
            assert f'name="{name}" type="{"email" if name == "email" else "text"}" value="{value}"' in page
    with database.reading() as session:
        assert counted(session) == before


def test_all_that_is_wrong_is_told_at_once(enter: SignIn) -> None:
    status, page = send(enter("city-officer"), country="SE", number="1", name="", kind="", email="x", language="")
    assert status == 422
    assert all(beside(page, name) for name in ("number", "name", "kind", "email", "language"))
    assert not beside(page, "country")


def test_a_personal_identity_code_is_not_kept_anywhere_though_the_page_gives_it_back_to_whoever_typed_it(
    enter: SignIn, database: Database
) -> None:
    status, _ = send(enter("city-officer"), name="Matti 131052-308T")
    assert status == 422
    with database.reading() as session:
        assert counted(session)[2:] == [0, 0]


def test_one_form_sent_twice_invites_once(enter: SignIn, database: Database) -> None:
    officer = enter("city-officer")
    page = officer.get("/partners/invite").text
    data = {"csrf_token": csrf_token(page), "form_key": form_key(page)} | typed()
    assert [officer.post("/partners/invite", data=data).status_code for _ in range(2)] == [303, 303]
    with database.reading() as session:
        assert counted(session)[1:3] == [1, 1]


@pytest.mark.parametrize("key", ["", "short", "x" * 500, "é" * 22])
def test_a_form_key_that_is_not_ours_is_a_bad_request(enter: SignIn, key: str) -> None:
    assert send(enter("city-officer"), form_key=key)[0] == 400


def test_no_deed_is_done_without_the_forms_token(enter: SignIn, database: Database, here: Ring) -> None:
    number = asked(database, here)
    officer, administrator = enter("city-officer"), enter("firm-administrator")
    for client, path in (
        (officer, "/partners/invite"),
        (officer, f"/partners/{number}/withdraw"),
        (officer, "/partners/invitations/1/again"),
        (officer, "/partners/invitations/1/withdraw"),
        (administrator, f"/partners/{number}/answer"),
        (administrator, f"/partners/{number}/end"),
    ):
        assert client.post(path, data=typed(choice="approve")).status_code == 400
    with database.reading() as session:
        assert session.get_one(PartnershipRow, number).approved_at is None


def test_another_organisations_partnership_is_not_found_by_any_door(
    enter: SignIn, database: Database, here: Ring
) -> None:
    number = asked(database, here)
    for who in ("town-officer", "school-administrator"):
        client = enter(who)
        assert client.get(f"/partners/{number}").status_code == 404
        assert "Siisti Oy" not in client.get("/partners").text
    assert post(enter("town-officer"), f"/partners/{number}/withdraw")[0] == 404
    assert post(enter("town-officer"), f"/partners/{number}/end")[0] == 404
    assert post(enter("school-administrator"), f"/partners/{number}/answer", choice="approve")[0] == 404
    assert post(enter("city-administrator"), f"/partners/{number}/answer", choice="approve")[0] == 404
    assert post(enter("firm-administrator"), f"/partners/{number}/answer", choice="steal")[0] == 404
    assert enter("city-officer").get("/partners/99999999999999999999").status_code == 404


def test_who_may_not_invite_sees_neither_the_button_nor_whom_others_have_invited(enter: SignIn) -> None:
    assert send(enter("city-officer"))[0] == 303
    for who in ("city-reader", "city-administrator", "firm-administrator", "firm-contact"):
        client = enter(who)
        page = client.get("/partners").text
        assert "Invite a partner" not in page
        assert "newcomer.example" not in page
        assert client.get("/partners/invite").status_code == 403
        assert client.get("/partners/invitations").status_code == 403


def test_an_invitation_is_sent_again_and_withdrawn_from_the_list(
    enter: SignIn, database: Database, clock: Clock
) -> None:
    officer = enter("city-officer")
    send(officer)
    clock.forward(minutes=11)
    page = officer.get("/partners/invitations").text
    (number,) = re.findall(r"/partners/invitations/(\d+)/again", page)
    key = form_key(page)
    for _ in range(2):
        assert post(officer, f"/partners/invitations/{number}/again", form_key=key)[0] == 303
    page = officer.get("/partners/invitations").text
    (new,) = re.findall(r"/partners/invitations/(\d+)/withdraw", page)
    assert new != number
    assert post(enter("town-officer"), f"/partners/invitations/{new}/withdraw")[0] == 404
    assert post(officer, f"/partners/invitations/{new}/withdraw")[0] == 303
    assert "There are no invitations that have not been taken." in officer.get("/partners/invitations").text
    with database.reading() as session:
        assert counted(session)[1:3] == [2, 2]


def test_names_that_hold_markup_are_shown_as_words(enter: SignIn) -> None:
    officer = enter("city-officer")
    assert send(officer, name='<script>alert("1")</script>')[0] == 303
    page = officer.get("/partners/invitations").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_lists_go_on_where_the_page_ends(enter: SignIn, database: Database, here: Ring) -> None:
    with database.writing() as session:
        session.add_all(
            InvitationRow(
                token_hash=str(number),
                organisation_id=here.ids["city"],
                email=f"a{number}@example.fi",
                language="fi",
                kind="supplier",
                country="DE",
                number=f"HRB{number}",
                name=f"Firma {number}",
                made_at=NOW - timedelta(days=2),
                ends_at=NOW - timedelta(days=1),
            )
            for number in range(26)
        )
    officer = enter("city-officer")
    first = officer.get("/partners/invitations").text
    assert "Firma 25" in first
    assert "Firma 0<" not in first
    assert "Saksa" not in first
    assert "Germany" in first
    older = re.search(r"/partners/invitations\?before=(\d+)", first)
    assert older
    second = officer.get(older[0]).text
    assert "Firma 0<" in second
    assert "Firma 1<" not in second
    for wrong in ("0", "-1", str(2**31)):
        assert officer.get(f"/partners/invitations?before={wrong}").status_code == 404
        assert officer.get(f"/partners?before={wrong}").status_code == 404


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_countries_stand_in_the_language_of_the_page_with_finland_chosen(enter: SignIn, language: str) -> None:
    page = enter("city-officer", language).get("/partners/invite").text
    name = {"fi": "Suomi", "sv": "Finland", "en": "Finland"}[language]
    assert f'<option value="FI" selected>{name}</option>' in page
    assert f'value="{language}" checked' in page


def test_reading_writes_nothing(enter: SignIn, database: Database, here: Ring) -> None:
    number = asked(database, here)
    officer = enter("city-officer")
    with database.reading() as session:
        before = counted(session)
    for path in ("/partners", "/partners/invite", "/partners/invitations", f"/partners/{number}"):
        assert officer.get(path).status_code == 200
    with database.reading() as session:
        assert counted(session) == before
    for path in ("answer", "withdraw", "end"):
        assert officer.get(f"/partners/{number}/{path}").status_code == 405
