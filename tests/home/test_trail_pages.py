"""The trail as it is read in a browser: its doors, its filter, its file."""

from __future__ import annotations

import csv
import io
import re
from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.town import ADMINISTRATOR, NOW, OFFICER, OTHER_BUYER, READER, signed_in
from toolkit.base.actions import record
from toolkit.base.model import Actor
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.home import pages
from toolkit.people.tables import MembershipRow, PersonRow

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def administrator(app: Flask) -> FlaskClient:
    return signed_in(app, ADMINISTRATOR)


def actor(database: Database, email: str) -> Actor:
    with database.reading() as session:
        person = session.scalars(select(PersonRow).where(PersonRow.email == email)).one()
        member = session.scalars(select(MembershipRow).where(MembershipRow.person_id == person.id)).one()
        return Actor(person.id, member.organisation_id, frozenset())


def leave(database: Database, who: Actor, *, event: str = "step_answered", number: int = 1, at: datetime = NOW) -> int:
    with database.writing() as session:
        record(session, actor=who, now=at, event=event, subject="tender", subject_id=number)
    with database.reading() as session:
        return max(session.scalars(select(AuditEvent.id)))


def listed(page: str) -> list[int]:
    """The numbers of the lines that a page lists."""
    return [int(one) for one in re.findall(r'href="/trail/(\d+)"', page)]


# --- doors


@pytest.mark.parametrize("path", ["/trail", "/trail.csv", "/trail/1"])
def test_the_trail_is_for_those_with_the_right_to_it(app: Flask, path: str) -> None:
    assert app.test_client().get(path).status_code == 302
    for who in (OFFICER, READER):
        assert signed_in(app, who).get(path).status_code == 403
    assert signed_in(app, ADMINISTRATOR).get(path).status_code == 200


def test_another_organisations_line_is_not_there(app: Flask, database: Database, administrator: FlaskClient) -> None:
    theirs = leave(database, actor(database, OTHER_BUYER))
    assert administrator.get(f"/trail/{theirs}").status_code == 404
    assert theirs not in listed(administrator.get("/trail").text)
    assert "Lehtolan" not in administrator.get("/trail.csv").text


@pytest.mark.parametrize(
    "path", ["/trail/0", "/trail/999999", "/trail/2147483648", "/trail/99999999999999999999", "/trail/x"]
)
def test_a_line_that_is_not_there_is_not_found(administrator: FlaskClient, path: str) -> None:
    assert administrator.get(path).status_code == 404


def test_only_administrators_find_the_trail_in_the_menu(app: Flask, administrator: FlaskClient) -> None:
    assert 'href="/trail"' in administrator.get("/trail").text
    assert 'href="/trail"' not in signed_in(app, OFFICER).get("/tenders").text


# --- the list and its filter


def test_the_newest_lines_come_first_and_say_who_did_what_when_on_what(
    app: Flask, database: Database, administrator: FlaskClient
) -> None:
    number = leave(database, actor(database, OFFICER), number=7)
    page = administrator.get("/trail").text
    assert listed(page)[0] == number
    row = re.search(rf'href="/trail/{number}".*?</tr>', page, re.DOTALL)
    assert row is not None
    for words in (
        "24 November 2026 at 11.00.00",
        "A step of a tender was answered",
        "Tender 7",
        "Aino Esimerkki (number 1)",
    ):
        assert words in row[0]


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "24.11.2026 klo 11.00.00"), ("sv", "24.11.2026 kl. 11:00:00"), ("en", "24 November 2026")],
)
def test_moments_are_told_in_finland_as_each_language_writes_them(
    app: Flask, database: Database, language: str, words: str
) -> None:
    leave(database, actor(database, OFFICER))
    assert words in signed_in(app, ADMINISTRATOR, language).get("/trail").text


def test_the_trail_is_narrowed_by_what_the_form_asks(
    app: Flask, database: Database, administrator: FlaskClient
) -> None:
    officer = actor(database, OFFICER)
    first = leave(database, officer, number=1, at=datetime(2026, 11, 25, 21, 59, tzinfo=UTC))  # 25.11. in Finland
    second = leave(database, officer, number=2, at=datetime(2026, 11, 25, 22, 0, tzinfo=UTC))  # midnight: 26.11.
    third = leave(database, actor(database, ADMINISTRATOR), event="texts_chosen", number=2)

    def found(asked: str) -> set[int]:
        answer = administrator.get(f"/trail?{asked}")
        assert answer.status_code == 200
        return set(listed(answer.text)) & {first, second, third}

    assert found("") == {first, second, third}
    assert found("thing=tender&number=2") == {second, third}
    assert found("event=texts_chosen") == {third}
    assert found(f"person={officer.person_id}&thing=tender") == {first, second}
    since, until = "since=26&since=11&since=2026", "until=25&until=11&until=2026"
    assert found("") - found("until=24&until=11&until=2026") == {first, second}
    assert "There is a problem" in administrator.get(f"/trail?{since}").text  # later than tomorrow by the clock
    assert "There is a problem" in administrator.get("/trail?until=26&until=11&until=2026").text
    assert found(until.replace("25", "24") + "&since=23&since=11&since=2026") == {third}


@pytest.mark.parametrize(
    ("asked", "field", "words"),
    [
        ("thing=nothing", "thing", "Choose from the list"),
        ("event=' OR 1=1", "event", "Choose from the list"),
        ("person=999", "person", "Choose from the list"),
        ("person=-1", "person", "Choose from the list"),
        ("person=99999999999999999999", "person", "Choose from the list"),
        ("number=7", "thing", "Choose the kind of thing that has this number"),
        ("thing=tender&number=x", "number", "Write a number"),
        ("thing=tender&number=2147483648", "number", "Give a number from 1 to 2\u00a0147\u00a0483\u00a0647"),
        ("since=31&since=2&since=2026", "since", "There is no such day in the calendar"),
        ("since=22&since=11", "since", "Write the day, month and year as numbers"),
        ("since=1&since=1&since=1066", "since", "Give a day from"),
        ("since=22&since=11&since=2026&until=21&until=11&until=2026", "until", "The last day is before the first"),
    ],
)
@on_sqlite
def test_what_cannot_be_asked_is_told_beside_the_field_and_nothing_typed_is_lost(
    administrator: FlaskClient, asked: str, field: str, words: str
) -> None:
    for path in ("/trail", "/trail.csv"):
        answer = administrator.get(f"{path}?{asked}")
        assert answer.status_code == 422
        assert answer.content_type == "text/html; charset=utf-8"
        fault = re.search(rf'id="{field}-error"[^>]*>(.*?)</p>', answer.text)
        assert fault is not None
        assert words in fault[1]
        assert listed(answer.text) == []
    if "number=" in asked:
        assert f'value="{asked.rpartition("number=")[2]}"' in answer.text


@on_sqlite
def test_what_was_typed_is_shown_as_text_never_as_markup(administrator: FlaskClient) -> None:
    answer = administrator.get("/trail", query_string={"thing": "tender", "number": '"><script>alert(1)</script>'})
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text


@on_sqlite
@pytest.mark.parametrize("before", ["0", "-1", "2147483648", "99999999999999999999999"])
def test_a_page_of_the_list_that_cannot_be_is_not_found(administrator: FlaskClient, before: str) -> None:
    assert administrator.get(f"/trail?before={before}").status_code == 404


def test_a_long_trail_is_walked_page_by_page_with_its_filter(
    app: Flask, database: Database, administrator: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PAGE", 3)
    officer = actor(database, OFFICER)
    kept = [leave(database, officer, number=number) for number in range(1, 8)]
    found, path, shown = [], "/trail?thing=tender&event=step_answered", 0
    while path:
        page = administrator.get(path).text
        found += listed(page)
        shown += 1
        link = re.search(r'href="([^"]+)" rel="next"', page)
        path = link[1].replace("&amp;", "&") if link else ""
    assert (found, shown) == (kept[::-1], 3)
    assert 'rel="prev"' in page


# --- one line


def test_a_line_says_all_that_is_kept_and_leads_to_its_neighbours(
    app: Flask, database: Database, administrator: FlaskClient
) -> None:
    officer = actor(database, OFFICER)
    first, _, last = leave(database, officer), leave(database, officer, number=2), leave(database, officer)
    with database.reading() as session:
        kept = session.get_one(AuditEvent, last)
    page = administrator.get(f"/trail/{last}").text
    for words in (kept.hash, kept.previous, "Unbroken", "Koivurannan kaupunki", f'href="/trail/{first}"'):
        assert words in page
    assert "Broken" not in page.replace("Unbroken", "")
    assert f'href="/trail/{last}"' in administrator.get(f"/trail/{first}").text
    assert '/trail?thing=tender&amp;number=1"' in page


def test_details_are_told_by_name(app: Flask, database: Database, administrator: FlaskClient) -> None:
    with database.writing() as session:
        details = {"roles": ["officer", "reader"], "count": 3, "mark": "<b>", "deep": {"a": 1}, "flag": True}
        record(session, actor=actor(database, OFFICER), now=NOW, event="x", subject="y", subject_id=1, details=details)
    page = administrator.get(f"/trail/{listed(administrator.get('/trail').text)[0]}").text
    for words in ("Procurement officer, Reader", ">3<", "&lt;b&gt;", "Yes"):
        assert words in page


# --- the file


def test_the_file_holds_every_line_of_the_filter_over_many_reads(
    app: Flask, database: Database, administrator: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "AT_ONCE", 2)
    officer = actor(database, OFFICER)
    kept = [leave(database, officer, number=number) for number in range(1, 6)]
    answer = administrator.get("/trail.csv?event=step_answered&thing=&number=")
    assert answer.content_type == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="audit-trail-2026-11-24.csv"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [int(row["line"]) for row in rows] == kept[::-1]
    assert {row["person"] for row in rows} == {"Aino Esimerkki"}
    assert [row["previous"] for row in rows[:-1]] == [row["hash"] for row in rows[1:]]


def test_a_name_that_is_a_formula_is_harmless_in_the_file(
    app: Flask, database: Database, administrator: FlaskClient
) -> None:
    officer = actor(database, OFFICER)
    with database.writing() as session:
        session.get_one(PersonRow, officer.person_id).name = "=1+1"
    leave(database, officer)
    text = administrator.get("/trail.csv").data.decode("utf-8-sig")
    cells = {cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") for cell in row}
    assert "'=1+1" in cells
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)


def test_reading_the_trail_leaves_no_line_in_it(app: Flask, database: Database, administrator: FlaskClient) -> None:
    def count() -> int:
        with database.reading() as session:
            return len(session.scalars(select(AuditEvent.id)).all())

    before = count()
    for path in ("/trail", "/trail/1", "/trail.csv", "/account/data", "/account/data.json"):
        administrator.get(path)
        assert administrator.post(path).status_code in (400, 405)
    assert count() == before
