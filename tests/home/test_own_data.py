"""What is kept on oneself: nothing of it is forgotten, and nothing of anybody else's is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Column, select
from sqlalchemy.sql import visitors

from tests.home.together import Meeting
from tests.town import ADMINISTRATOR, NOW, OFFICER, OTHER_BUYER, READER, signed_in
from toolkit.base.model import Actor, NotFound
from toolkit.base.store import Database
from toolkit.base.tables import Base, Mail
from toolkit.clauses.tables import OverrideRow, OwnTextRow, PackRow
from toolkit.home.data_store import HELD, Whose, own_data
from toolkit.home.wording import ABOUT_NOBODY, LEFT_OUT
from toolkit.people.account_actions import ask_for_new_email, ask_for_reset
from toolkit.people.model import NewSession, PasswordProof, Role, hashed
from toolkit.people.sign_in_actions import sign_in
from toolkit.people.tables import (
    AccountLinkRow,
    IdentityRow,
    InvitationRow,
    PersonRow,
    RecoveryCodeRow,
    SecondFactorRow,
    SessionRow,
    SignInFailureRow,
)
from toolkit.tenders.tables import TenderRow

LATER = NOW + timedelta(days=1)


# --- nothing is forgotten


def shown() -> set[str]:
    """Every column whose values a section of one's own data tells."""

    def columns(expression: Any) -> Iterator[str]:
        for part in visitors.iterate(expression):
            if isinstance(part, Column):
                yield f"{part.table.name}.{part.name}"

    wanted = [made(Whose(1, "a@example.fi")) for made in HELD.values()]
    return {name for one in wanted for part in one.selected_columns for name in columns(part)}


def left_out() -> list[str]:
    return [name for one in LEFT_OUT for name in one.columns]


def test_every_column_of_every_table_is_shown_or_left_out_for_a_reason() -> None:
    for table in Base.metadata.tables.values():
        if table.name in ABOUT_NOBODY:
            continue
        for column in table.columns:
            name = f"{table.name}.{column.name}"
            assert name in shown() or name in left_out(), f"tell in toolkit/home what becomes of {name}"


def test_no_table_that_is_said_to_be_about_nobody_has_a_column_for_somebody() -> None:
    for table in ABOUT_NOBODY:
        for column in Base.metadata.tables[table].columns:
            to_person = any(key.column.table.name == "person" for key in column.foreign_keys)
            named = any(word in column.name for word in ("person", "email", "address", "_by"))
            assert not to_person and not named, f"{table}.{column.name}"  # noqa: PT018


def test_what_is_left_out_is_there_once_and_is_not_shown() -> None:
    names = {f"{table.name}.{column.name}" for table in Base.metadata.tables.values() for column in table.columns}
    assert len(left_out()) == len(set(left_out()))
    assert set(left_out()) <= names
    assert not set(left_out()) & shown()


# --- everything is told


@pytest.fixture
def full(meeting: Meeting) -> Meeting:
    """Aino with something in every section; each value that is a secret or somebody else's says so."""
    aino, joki = meeting.people["Aino Virkailija"], meeting.organisations["Joki"]
    email = "aino.virkailija@example.fi"
    tender = TenderRow(
        organisation_id=joki, version=1, title="SECRET title", answers={"a": "SECRET"}, step_versions={},
        edition=NOW.date(), seen={}, created_at=NOW, changed_at=LATER, changed_by=aino.person_id,
    )  # fmt: skip
    invitation = {"organisation_id": joki, "language": "fi", "made_at": NOW, "ends_at": LATER}
    with meeting.database.writing() as session:
        session.add(tender)
        session.flush()
        session.add_all(
            [
                SecondFactorRow(person_id=aino.person_id, sealed="SECRET", begun_at=NOW, confirmed_at=LATER),
                RecoveryCodeRow(person_id=aino.person_id, code_hash="SECRET", used_at=LATER),
                *(RecoveryCodeRow(person_id=aino.person_id, code_hash=f"SECRET {n}") for n in range(9)),
                IdentityRow(person_id=aino.person_id, issuer="https://login.example", subject="aino-17", linked_at=NOW),
                SessionRow(
                    token_hash="SECRET", person_id=aino.person_id, organisation_id=joki, created_at=NOW, seen_at=LATER,
                    ended_at=LATER, way="provider", second_factor=True, browser="Firefox, Windows",
                ),
                SignInFailureRow(key=hashed("account", email), count=3, last_at=NOW, wait_until=LATER),
                SignInFailureRow(key=hashed("account", "other@example.fi"), count=77, last_at=NOW),
                AccountLinkRow(
                    token_hash="SECRET l", person_id=aino.person_id, new_email=email, made_at=NOW,
                    ends_at=LATER,
                ),
                InvitationRow(token_hash="SECRET i", email=email, roles=["reader"], **invitation),
                InvitationRow(
                    token_hash="SECRET j", email="SECRET@example.fi", kind="supplier", country="FI", number="1234567-1",
                    name="Uusi Oy", invited_by=aino.person_id, **invitation,
                ),
                Mail(created_at=NOW, address=email, language="fi", subject="Tervetuloa", body="SECRET link"),
                Mail(created_at=NOW, address="uusi@example.fi", language="fi", subject="Vahvista", body="SECRET link"),
                Mail(created_at=NOW, address="other@example.fi", language="fi", subject="SECRET", body="SECRET"),
                OverrideRow(
                    tender_id=tender.id, key="G1:a:", said="SECRET said", reason="Weighed by the lawyer",
                    made_by=aino.person_id, name="Aino Virkailija", made_at=NOW,
                ),
                PackRow(
                    tender_id=tender.id, organisation_id=joki, number=1, tender_version=1, envelope='{"SECRET":1}',
                    frozen_at=NOW, frozen_by=aino.person_id,
                ),
                OwnTextRow(
                    organisation_id=joki, title="SECRET title", text="SECRET text", language="fi",
                    instrument="contract_condition", published=NOW.date(), framework=False, kept_at=LATER,
                    kept_by=aino.person_id,
                ),
            ]
        )  # fmt: skip
    meeting.leave(aino, "pack_frozen", "pack", 1, number=1)
    meeting.leave(meeting.people["Cecilia Pääkäyttäjä"], "roles_changed", "person", aino.person_id, roles=["reader"])
    meeting.leave(meeting.people["Cecilia Pääkäyttäjä"], "person_erased", "person", 999)
    return meeting


def held(database: Database, actor: Actor, most: int | None = None) -> dict[str, tuple[dict[str, Any], ...]]:
    with database.reading() as session:
        return {one.name: one.rows for one in own_data(session, actor=actor, most=most)}


def test_every_section_tells_what_is_kept(full: Meeting) -> None:
    told = held(full.database, full.people["Aino Virkailija"])
    assert set(told) == set(HELD)
    assert all(told.values()), [name for name, rows in told.items() if not rows]
    assert told["account"][0]["email"] == "aino.virkailija@example.fi"
    assert told["memberships"] == ({"organisation": "Joki", "role": "officer", "joined_at": NOW, "closed_at": None},)
    assert told["second_factor"] == ({"begun_at": NOW, "confirmed_at": LATER},)
    assert told["recovery_codes"] == ({"count": 9, "used_at": None}, {"count": 1, "used_at": LATER})
    assert told["identities"] == ({"issuer": "https://login.example", "subject": "aino-17", "linked_at": NOW},)
    assert told["sessions"][0]["browser"] == "Firefox, Windows"
    assert told["wrong_tries"] == ({"count": 3, "last_at": NOW, "wait_until": LATER},)
    assert told["account_links"][0]["new_email"] == "aino.virkailija@example.fi"
    assert [one["roles"] for one in told["invitations"]] == [["reader"]]
    assert [one["organisation_name"] for one in told["invitations_made"]] == ["Uusi Oy"]
    assert [one["title"] for one in told["messages"]] == ["Tervetuloa"]
    assert [one["changed_at"] for one in told["tenders"]] == [LATER]
    assert [one["reason"] for one in told["overrides"]] == ["Weighed by the lawyer"]
    assert [one["version"] for one in told["packs"]] == [1]
    assert told["own_texts"] == ({"number": 1, "kept_at": LATER},)
    assert [(one["event"], one["by_you"]) for one in told["trail"]] == [
        ("roles_changed", False),
        ("pack_frozen", True),
        ("person_added", False),
    ]


def test_no_secret_and_nothing_of_anybody_else_is_told(full: Meeting) -> None:
    told = repr(held(full.database, full.people["Aino Virkailija"]))
    assert "SECRET" not in told
    assert "77" not in told
    assert "argon2" not in told
    for name in full.people:
        if name != "Aino Virkailija":
            assert name not in told
    others = repr(held(full.database, full.people["Lauri Lehto"]))
    assert "Aino" not in others
    assert "Joki" not in others


def test_a_long_section_shows_its_newest_and_says_how_many_there_are(full: Meeting) -> None:
    aino = full.people["Aino Virkailija"]
    for number in range(1, 6):
        full.leave(aino, "step_answered", "tender", number)
    with full.database.reading() as session:
        trail = {one.name: one for one in own_data(session, actor=aino, most=3)}["trail"]
    assert [one["thing_number"] for one in trail.rows] == [5, 4, 3]
    assert trail.total == 5 + 3


def test_every_count_under_the_person_is_told_under_whichever_key_it_is_kept(meeting: Meeting) -> None:
    aino = meeting.people["Aino Virkailija"]
    wrong = PasswordProof(aino.person_id, right=False, against="x", fresh_hash=None)
    with meeting.database.writing() as session:
        ask_for_reset(session, now=NOW, email="aino.virkailija@example.fi", address="a", link="https://a.example/")
    with meeting.database.writing() as session:
        sign_in(session, now=NOW, email="aino.virkailija@example.fi", proof=wrong, address="a")
    with meeting.database.writing() as session:
        ask_for_new_email(
            session, actor=aino, now=NOW, token="t", proof=wrong, email="uusi@example.fi", link="https://a.example/"
        )
    told = held(meeting.database, aino)["wrong_tries"]
    with meeting.database.reading() as session:
        kept = session.scalars(select(SignInFailureRow.key)).all()
    by_network = {hashed("address", "a"), hashed("links from", hashed("address", "a"))}
    assert by_network <= set(kept)
    assert len(told) == len(set(kept) - by_network) == 4
    assert held(meeting.database, meeting.people["Lauri Lehto"])["wrong_tries"] == ()


def test_nobody_learns_here_whether_somebody_else_has_an_account(meeting: Meeting) -> None:
    """Asking for an address as one's own is answered alike; one's own data must not tell the two cases apart."""

    def asked(who: str, email: str) -> list[Any]:
        actor = meeting.people[who]
        with meeting.database.writing() as session:
            session.get_one(PersonRow, actor.person_id).password_hash = "a hash"
        right = PasswordProof(actor.person_id, right=True, against="a hash", fresh_hash=None)
        with meeting.database.writing() as session:
            session.add(
                SessionRow(
                    token_hash=hashed("session", who), person_id=actor.person_id, organisation_id=actor.organisation_id,
                    created_at=NOW, seen_at=NOW, way="password", second_factor=False, browser="",
                )
            )  # fmt: skip
        with meeting.database.writing() as session:
            done = ask_for_new_email(
                session, actor=actor, now=NOW, token=who, proof=right, email=email, link="https://a.example/"
            )
            assert isinstance(done, NewSession)
        told = held(meeting.database, actor)
        return [len(rows) for rows in told.values()] + [[one["title"] for one in told["messages"]], email in repr(told)]

    assert asked("Sami Siisti", "lauri.lehto@example.fi") == asked("Olga Valvoja", "nobody@example.fi")


def test_an_erased_person_has_nothing_to_be_told(full: Meeting) -> None:
    aino = full.people["Aino Virkailija"]
    with full.database.writing() as session:
        row = session.get_one(PersonRow, aino.person_id)
        row.name = row.email = row.password_hash = None
        row.erased_at = NOW
    with full.database.reading() as session, pytest.raises(NotFound):
        own_data(session, actor=aino)


# --- in a browser


@pytest.mark.parametrize("who", [OFFICER, READER, ADMINISTRATOR])
def test_everybody_reads_and_takes_along_their_own_data_whatever_their_role(app: Flask, who: str) -> None:
    browser = signed_in(app, who)
    page = browser.get("/account/data")
    assert page.status_code == 200
    assert who in page.text
    assert OTHER_BUYER not in page.text
    answer = browser.get("/account/data.json")
    assert answer.content_type == "application/json; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="own-data-2026-11-24.json"'
    assert answer.headers["Cache-Control"] == "no-store"
    told = json.loads(answer.text)
    assert told["account"][0]["email"] == who
    deeds = [one["event"] for one in told["trail"]]
    assert (deeds[0], deeds[-1]) == ("signed_in", "person_added")
    assert told["made_at"] == "2026-11-24T09:00:00+00:00"


@pytest.mark.parametrize("path", ["/account/data", "/account/data.json"])
def test_nobody_signed_in_has_no_data(app: Flask, path: str) -> None:
    assert app.test_client().get(path).status_code == 302


def test_a_link_that_opens_the_account_is_not_to_be_had_from_an_open_session(app: Flask, database: Database) -> None:
    """Whoever finds somebody's browser open could else ask for a new password and read the link here."""
    link = "https://toolkit.example/reset/very-secret-token"
    with database.writing() as session:
        session.add(Mail(created_at=NOW, address=OFFICER, language="fi", subject="Uusi salasana", body=link))
    browser = signed_in(app, OFFICER)
    for path in ("/account/data", "/account/data.json"):
        told = browser.get(path).text
        assert "Uusi salasana" in told
        assert "very-secret-token" not in told


def test_the_page_says_what_is_not_shown_and_why(app: Flask) -> None:
    page = signed_in(app, OFFICER).get("/account/data").text
    for one in LEFT_OUT:
        assert one.what.id in page.replace("&#39;", "'")
        assert one.why.id in page.replace("&#39;", "'")


def test_names_on_the_page_are_text_never_markup(app: Flask, database: Database) -> None:
    with database.writing() as session:
        session.scalars(select(PersonRow).where(PersonRow.email == OFFICER)).one().name = "<script>alert(1)</script>"
    assert "<script>alert" not in signed_in(app, OFFICER).get("/account/data").text


def test_roles_ways_and_deeds_are_told_in_words(full: Meeting, app: Flask) -> None:
    """Both fixtures share the database: the demo town is not built where organisations are already."""
    from toolkit.home.shown import shown_section  # noqa: PLC0415 (needs the program around it)

    with full.database.reading() as session:
        sections = own_data(session, actor=full.people["Aino Virkailija"])
    with app.test_request_context(headers={"Accept-Language": "en"}):
        told = {one.name: [words for row in shown_section(one).rows for words in row] for one in sections if one.rows}
    assert "Procurement officer" in told["memberships"]
    assert "English" in told["account"]
    assert "Yes" in told["sessions"]
    assert "Reader" in told["invitations"]
    assert "Supplier" in told["invitations_made"]
    assert "Roles were changed" in told["trail"]
    assert Role.OFFICER.value not in told["memberships"]
