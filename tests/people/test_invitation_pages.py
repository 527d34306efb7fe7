from __future__ import annotations

import re
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from tests.people.people_of import invited, invited_firm
from tests.town import (
    ADMINISTRATOR,
    OFFICER,
    OTHER_BUYER,
    SUPPLIER_ADMINISTRATOR,
    Clock,
    csrf_token,
    signed_in,
)
from toolkit.base.model import Actor
from toolkit.base.store import Database
from toolkit.base.tables import Mail
from toolkit.people.member_actions import close_membership
from toolkit.people.model import INVITATION_LASTS, Role
from toolkit.people.tables import InvitationRow, MembershipRow, PartnershipRow, PersonRow

PASSWORD = "kissa talvi lamppu seitsemän"
ANSWERS = {"name": "Uusi Ihminen", "language": "sv", "password": PASSWORD}


def acting(database: Database, email: str, *roles: Role) -> Actor:
    """Somebody of the demo town, as a deed needs them."""
    with database.reading() as session:
        person, organisation = session.execute(
            select(MembershipRow.person_id, MembershipRow.organisation_id)
            .join(PersonRow, PersonRow.id == MembershipRow.person_id)
            .where(PersonRow.email == email)
        ).one()
    return Actor(person, organisation, frozenset(role.value for role in roles))


def administrator(database: Database) -> Actor:
    return acting(database, ADMINISTRATOR, Role.ADMINISTRATOR)


def link(database: Database, email: str = "new@example.fi", **changed: object) -> str:
    """The path of an invitation into Koivuranta."""
    return f"/invitation/{invited(database, administrator(database), email, **changed)[1]}"


def browser(app: Flask, language: str = "en") -> FlaskClient:
    client = app.test_client()
    client.set_cookie("language", language)
    return client


def people(database: Database) -> int:
    with database.reading() as session:
        return session.scalar(select(func.count()).select_from(PersonRow)) or 0


def test_a_newcomer_takes_the_invitation_and_signs_in(app: Flask, database: Database) -> None:
    address, client = link(database), browser(app)
    page = client.get(address).text
    for words in ("Koivurannan kaupunki invites you", "new@example.fi", "Procurement officer", "8 December 2026"):
        assert words in page
    answer = client.post(address, data={"csrf_token": csrf_token(page), **ANSWERS})
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    page = client.get("/sign-in").text
    assert "You belong to Koivurannan kaupunki now. Sign in to begin." in page
    answer = client.post(
        "/sign-in", data={"csrf_token": csrf_token(page), "email": "new@example.fi", "password": PASSWORD}
    )
    assert answer.status_code == 303
    assert "Uusi Ihminen" in client.get("/tenders").text
    over = browser(app).get(address)
    assert over.status_code == 410
    assert "taken already" in over.text


def test_looking_uses_nothing_up_and_a_mail_scanner_takes_nothing(app: Flask, database: Database) -> None:
    address, before = link(database), people(database)
    for _ in range(3):
        assert app.test_client().get(address, follow_redirects=True).status_code == 200
    assert app.test_client().head(address).status_code in (200, 302)
    with database.reading() as session:
        assert session.scalars(select(InvitationRow.used_at).order_by(InvitationRow.id.desc()).limit(1)).one() is None
    assert people(database) == before


def test_the_page_comes_in_the_language_of_the_message_unless_the_reader_has_chosen_one(
    app: Flask, database: Database
) -> None:
    address = link(database)  # sent in Finnish
    stranger = app.test_client()
    assert 'lang="fi"' in stranger.get(address, follow_redirects=True, headers={"Accept-Language": "en"}).text
    assert 'lang="sv"' in browser(app, "sv").get(address).text
    bare = app.test_client(use_cookies=False)
    first = bare.get(address)
    assert first.status_code == 302
    here = re.search(r"next=([^&]+)", first.location)
    assert here, first.location
    assert bare.get(f"{address}?chosen=fi").status_code == 200, "without cookies it does not go round and round"


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"name": "  "}, "Write"),
        ({"name": "x" * 201}, "at most 200"),
        ({"name": "Matti 131052-308T"}, "personal identity code"),
        ({"password": ""}, "Choose a password"),
        ({"password": "lyhyt"}, "at least 12"),
        ({"password": "salasana12345"}, "easy to guess"),
        ({"password": "new@example.fi"}, "easy to guess"),
        ({"language": "de"}, "Not a valid choice"),
    ],
)
def test_what_cannot_be_taken_is_said_beside_its_field_and_the_rest_stays(
    app: Flask, database: Database, changed: dict[str, str], says: str
) -> None:
    address, client, before = link(database), browser(app), people(database)
    page = client.get(address).text
    answer = client.post(address, data={"csrf_token": csrf_token(page), **ANSWERS, **changed})
    assert answer.status_code == 422
    assert says in answer.text
    assert answer.text.count("govuk-error-message") == 1
    if "name" not in changed:
        assert 'value="Uusi Ihminen"' in answer.text
    assert PASSWORD not in answer.text
    assert people(database) == before


def test_who_has_an_account_signs_in_first_and_comes_back_to_the_invitation(app: Flask, database: Database) -> None:
    address, client = link(database, SUPPLIER_ADMINISTRATOR), browser(app)
    page = client.get(address).text
    assert 'name="password"' not in page
    assert f'href="/sign-in?next={address}"' in page
    token = csrf_token(client.get("/sign-in").text)
    refused = client.post(address, data={"csrf_token": token, **ANSWERS})
    assert refused.status_code == 409
    client = signed_in(app, SUPPLIER_ADMINISTRATOR)
    page = client.get(address).text
    assert "Take the invitation" in page
    answer = client.post(address, data={"csrf_token": csrf_token(page)})
    assert (answer.status_code, answer.location) == (303, "/")
    with database.reading() as session:
        person = session.scalars(select(PersonRow.id).where(PersonRow.email == SUPPLIER_ADMINISTRATOR)).one()
        belongs = session.scalars(select(MembershipRow.id).where(MembershipRow.person_id == person)).all()
    assert len(belongs) == 2


def test_somebody_else_who_is_signed_in_is_told_and_takes_nothing(app: Flask, database: Database) -> None:
    for email in ("new@example.fi", SUPPLIER_ADMINISTRATOR):
        address, client = link(database, email), signed_in(app, OFFICER)
        page = client.get(address).text
        assert "signed in with another account" in page
        assert "Take the invitation" not in page
        answer = client.post(address, data={"csrf_token": csrf_token(page), **ANSWERS})
        assert answer.status_code == 409
    with database.reading() as session:
        assert session.scalars(select(InvitationRow.id).where(InvitationRow.email == "new@example.fi")).all()
        used = select(InvitationRow.id).where(
            InvitationRow.used_at.is_not(None), InvitationRow.email != "contact@kaksi.example"
        )
        assert session.scalars(used).all() == []


def test_who_belongs_nowhere_any_more_comes_back_with_their_own_password(
    app: Flask, database: Database, clock: Clock
) -> None:
    reader = acting(database, "reader@koivuranta.example")
    with database.writing() as session:
        row = session.scalars(select(MembershipRow.id).where(MembershipRow.person_id == reader.person_id)).one()
        close_membership(session, actor=administrator(database), now=clock(), membership_id=row)
    address, client = link(database, "reader@koivuranta.example"), browser(app)
    page = client.get(address).text
    assert 'name="password"' not in page
    answer = client.post(address, data={"csrf_token": csrf_token(page), **ANSWERS})  # what is sent besides is not read
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert signed_in(app, "reader@koivuranta.example").get("/tenders").status_code == 200


def test_a_link_that_is_over_says_why_and_what_next(app: Flask, database: Database, clock: Clock) -> None:
    address, client = link(database), browser(app)
    page = client.get(address).text
    clock.forward(seconds=INVITATION_LASTS.total_seconds())
    for answer in (client.get(address), client.post(address, data={"csrf_token": csrf_token(page), **ANSWERS})):
        assert answer.status_code == 410
        assert "This invitation is over" in answer.text
        assert "It was not taken in time." in answer.text
        assert "send it again" in answer.text


def test_an_unknown_link_is_no_page(app: Flask) -> None:
    for token in ("x", "a" * 43, "%00", "..%2f", "ä" * 300):
        assert browser(app).get(f"/invitation/{token}").status_code == 404


def test_a_form_of_another_site_takes_no_invitation(app: Flask, database: Database) -> None:
    answer = browser(app).post(link(database), data=ANSWERS)
    assert answer.status_code == 400


def test_an_organisation_is_founded_by_whoever_takes_a_buyers_invitation(app: Flask, database: Database) -> None:
    buyer = acting(database, OFFICER).organisation_id
    address, client = f"/invitation/{invited_firm(database, buyer, token='firm')}", browser(app)
    page = client.get(address).text
    for words in ("Koivurannan kaupunki invites Uusi Oy to be its partner", "3006157-6", "Finland", "costs nothing"):
        assert words in page
    answer = client.post(address, data={"csrf_token": csrf_token(page), **ANSWERS})
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    with database.reading() as session:
        partnership = session.scalars(select(PartnershipRow).order_by(PartnershipRow.id.desc()).limit(1)).one()
    assert (partnership.buyer_id, partnership.approved_at is not None) == (buyer, True)


def test_an_organisation_that_is_here_is_asked_and_the_link_lets_nobody_in(app: Flask, database: Database) -> None:
    buyer = acting(database, OTHER_BUYER).organisation_id
    token = invited_firm(database, buyer, number="9999994-1", name="Koivurannan työllisyysalue", token="here")
    client, before = browser(app), people(database)
    page = client.get(f"/invitation/{token}").text
    assert "is here already" in page
    assert 'name="password"' not in page
    answer = client.post(f"/invitation/{token}", data={"csrf_token": csrf_token(page), **ANSWERS})
    assert (answer.status_code, answer.location) == (303, "/")
    assert people(database) == before
    with database.reading() as session:
        mail = session.scalars(select(Mail).order_by(Mail.id.desc()).limit(1)).one()
        partnership = session.scalars(select(PartnershipRow).order_by(PartnershipRow.id.desc()).limit(1)).one()
    assert mail.address == "contact@tyollisyys.example"
    assert f"/partners/{partnership.id}" in mail.body
    assert (partnership.buyer_id, partnership.approved_at) == (buyer, None)


def test_a_clock_that_is_moved_back_does_not_open_what_was_taken(app: Flask, database: Database, clock: Clock) -> None:
    address, client = link(database), browser(app)
    page = client.get(address).text
    client.post(address, data={"csrf_token": csrf_token(page), **ANSWERS})
    clock.moment -= timedelta(days=400)
    assert client.get(address).status_code == 410
