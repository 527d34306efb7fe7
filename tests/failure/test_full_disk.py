"""A disk without room: nothing is half-written, readers go on, and everything works again when there is room."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from sqlalchemy import event, text

from tests.failure.scenes import actor_of, dump, ready_tender
from tests.town import OFFICER, Clock, signed_in
from toolkit.base.actions import first_broken_line
from toolkit.base.store import Database

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def room(database: Database) -> Iterator[Callable[[int | None], None]]:
    """Sets how many more pages of 4 KiB the database may grow by; None is as many as it likes."""
    most: list[int] = [2**30]

    def limit(connection: object) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count={most[0]}")  # type: ignore[attr-defined]

    event.listen(database.engine, "begin", limit)

    def leave(pages: int | None) -> None:
        with database.reading() as session:
            used = session.scalar(text("PRAGMA page_count")) or 0
        most[0] = 2**30 if pages is None else used + pages

    yield leave
    event.remove(database.engine, "begin", limit)


def form_of(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the form that is sent to an address."""
    form = re.search(rf'<form[^>]*action="{action}".*?</form>', page, re.DOTALL)
    assert form
    return dict(re.findall(r'name="(\w+)"[^>]*?value="([^"]*)"', form.group()))


def test_freezing_on_a_full_disk_is_told_writes_nothing_and_works_when_there_is_room(
    app: Flask, database: Database, clock: Clock, room: Callable[[int | None], None]
) -> None:
    tender_id, _ = ready_tender(database, actor_of(database))
    client = signed_in(app, OFFICER)
    freezing = form_of(client.get(f"/tenders/{tender_id}/check").text, f"/tenders/{tender_id}/freeze")
    before = dump(database)

    room(1)
    clock.forward(minutes=2)  # the use of the session cannot be noted either, which is no reason not to answer
    answer = client.post(f"/tenders/{tender_id}/freeze", data=freezing)
    assert answer.status_code == 503
    assert "The storage is full" in answer.text
    assert "Nothing was saved" in answer.text
    assert answer.headers["X-Request-Id"] in answer.text
    after = dump(database)
    assert {name: after[name] for name in after if name != "session"} == {
        name: before[name] for name in before if name != "session"
    }

    page = client.get(f"/tenders/{tender_id}/check")  # reading goes on
    assert page.status_code == 200

    room(None)
    answer = client.post(f"/tenders/{tender_id}/freeze", data=freezing)  # the same form, sent again
    assert answer.status_code == 303
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM pack")) == 1
        assert session.scalar(text("SELECT count(*) FROM job WHERE kind = 'make_papers'")) == 1
        assert first_broken_line(session) is None


@pytest.mark.parametrize("pages", range(0, 9, 2))
def test_however_much_room_is_left_a_deed_is_done_whole_or_not_at_all(
    app: Flask, database: Database, room: Callable[[int | None], None], pages: int
) -> None:
    tender_id, _ = ready_tender(database, actor_of(database))
    client = signed_in(app, OFFICER)
    freezing = form_of(client.get(f"/tenders/{tender_id}/check").text, f"/tenders/{tender_id}/freeze")
    before = dump(database)
    room(pages)
    answer = client.post(f"/tenders/{tender_id}/freeze", data=freezing)
    room(None)
    with database.reading() as session:
        assert first_broken_line(session) is None
    after = dump(database)
    grown = {name: len(after[name]) - len(before[name]) for name in after if len(after[name]) != len(before[name])}
    if answer.status_code == 503:
        assert after == before
    else:
        assert answer.status_code == 303
        assert grown == {"pack": 1, "job": 1, "form_key": 1, "audit_event": 1}


def test_a_tender_cannot_be_started_on_a_full_disk_and_the_list_is_still_shown(
    app: Flask, database: Database, room: Callable[[int | None], None]
) -> None:
    client = signed_in(app, OFFICER)
    room(0)
    started = 0
    while (answer := client.post("/tenders", data=form_of(client.get("/tenders").text, "/tenders"))).status_code == 303:
        started += 1
        assert started < 200
    assert answer.status_code == 503
    assert client.get("/tenders").status_code == 200
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM tender")) == started
        assert first_broken_line(session) is None
