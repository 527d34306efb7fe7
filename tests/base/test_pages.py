"""Headers, languages, doors and error pages: what every page has."""

from __future__ import annotations

import html
import logging
import re
import shutil
from pathlib import Path

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from sqlalchemy import text
from werkzeug.test import TestResponse

from tests.conftest import SECRET
from tests.failure.scenes import actor_of, dump, freeze, ready_tender
from tests.town import OFFICER, READER, Clock, csrf_token, signed_in
from toolkit import __main__ as program
from toolkit import app as factory
from toolkit import demo
from toolkit.base.model import Language, Message, NotAllowed, Refused
from toolkit.base.pages import MAX_REQUEST, UnmarkedPage, check_doors, database, local_path, now, public
from toolkit.base.phrases import say
from toolkit.base.store import Database
from toolkit.base.tables import FormKey
from toolkit.library.reader import LibraryFaults
from toolkit.library.shelf import DEFAULT as LIBRARY_FOLDER
from toolkit.library.shelf import Library, load
from toolkit.settings import Settings

CODE = "131052-308T"  # the Digital Agency's published example of an identity code

BROKEN = """
INSERT INTO organisation (name, country, number, kind, founded_at) VALUES (:name, 'FI', 'x', 'no such kind', :at)
"""

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def faulty(app: Flask) -> Flask:
    """The program with pages that fail in each way a page can fail."""

    @app.get("/fault")
    @public
    def fault() -> str:
        raise RuntimeError(f"words that hold {request.args.get('typed')}")

    @app.get("/refused")
    @public
    def refused() -> str:
        raise Refused(Message("The pack was not frozen."), Message("It changed."), Message("Look again."))

    @app.get("/not-allowed")
    @public
    def not_allowed() -> str:
        raise NotAllowed("some.right")

    @app.post("/half")
    @public
    def half() -> str:
        with database().writing() as session:
            session.add(FormKey(key="half", used_at=now(), outcome=1))
            session.flush()
            raise ValueError(f"cannot read {request.form['typed']}")

    @app.post("/database")
    @public
    def broken_rule() -> str:
        with database().writing() as session:
            session.add(FormKey(key="half", used_at=now(), outcome=1))
            session.flush()
            session.execute(text(BROKEN), {"name": request.form["typed"], "at": "2026-11-22 09:00:00"})
        return "saved"

    @app.post("/chained")
    @public
    def chained() -> str:
        try:
            int(request.form["typed"])
        except ValueError as error:
            raise RuntimeError("it went on failing") from error
        return "saved"

    return app


def browser(app: Flask, language: str = "en") -> FlaskClient:
    client = app.test_client()
    client.set_cookie("language", language)
    return client


def answers(app: Flask) -> dict[str, TestResponse]:
    """One answer of each kind."""
    anyone, officer, reader = browser(app), signed_in(app, OFFICER), signed_in(app, READER)
    token = csrf_token(reader.get("/tenders").text)
    given = {
        "page": anyone.get("/sign-in"),
        "own page": officer.get("/tenders"),
        "redirect": anyone.get("/language/fi"),
        "sign in first": anyone.get("/tenders"),
        "static": anyone.get("/static/theme.css"),
        "no such static file": anyone.get("/static/none.css"),
        "no such page": anyone.get("/none"),
        "wrong method": anyone.delete("/tenders"),
        "no token": anyone.post("/tenders"),
        "not allowed": reader.post("/tenders", data={"csrf_token": token}),
        "refused": anyone.get("/refused"),
        "too much": anyone.post("/sign-in", data={"email": "a" * (MAX_REQUEST + 1)}),
        "fault": anyone.get("/fault"),
    }
    for answer in given.values():
        answer.get_data()
        answer.close()
    return given


STATUS = {
    "page": 200, "own page": 200, "redirect": 302, "sign in first": 302, "static": 200, "no such static file": 404,
    "no such page": 404, "wrong method": 405, "no token": 400, "not allowed": 403, "refused": 409, "too much": 413,
    "fault": 500,
}  # fmt: skip


def test_every_answer_carries_the_headers_that_keep_a_page_safe(faulty: Flask) -> None:
    given = answers(faulty)
    assert {name: answer.status_code for name, answer in given.items()} == STATUS
    numbers, nonces = set(), set()
    for name, answer in given.items():
        headers = answer.headers
        policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
        nonce = re.fullmatch(r"'self' 'nonce-([\w-]{22})'", policy.pop("script-src"))
        assert nonce, name
        assert policy == {
            "default-src": "'none'",
            "style-src": "'self'",
            "font-src": "'self'",
            "img-src": "'self'",
            "connect-src": "'self'",
            "form-action": "'self'",
            "frame-ancestors": "'none'",
            "base-uri": "'none'",
        }
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "camera=()" in headers["Permissions-Policy"]
        assert ("no-store" in headers.get("Cache-Control", "")) is ("static" not in name), name
        assert re.fullmatch(r"[0-9a-f]{16}", headers["X-Request-Id"]), name
        scripts = re.findall(r"<script[^>]*>", answer.text) if answer.mimetype == "text/html" else []
        assert all(f'nonce="{nonce.group(1)}"' in script for script in scripts), name
        assert "style=" not in answer.text or answer.mimetype != "text/html", name
        numbers.add(headers["X-Request-Id"])
        nonces.add(nonce.group(1))
    assert len(numbers) == len(nonces) == len(given)


def test_an_error_page_shows_the_number_of_its_request(faulty: Flask) -> None:
    for name, answer in answers(faulty).items():
        if answer.status_code >= 400:
            assert answer.headers["X-Request-Id"] in answer.text, name


@on_sqlite
def test_a_wrong_method_is_answered_with_those_that_there_are(app: Flask) -> None:
    allowed = browser(app).delete("/tenders").headers["Allow"]
    assert set(allowed.split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


@on_sqlite
def test_only_with_https_do_browsers_hear_of_it(app: Flask, settings: Settings, database: Database) -> None:
    assert "Strict-Transport-Security" not in browser(app).get("/sign-in").headers
    secure = factory.create_app(
        Settings(instance_dir=settings.instance_dir, database_url=settings.database_url, secret_key=SECRET),
        database=database,
    )
    for path in ("/sign-in", "/none", "/static/theme.css"):
        with secure.test_client().get(path) as answer:
            assert "max-age=31536000" in answer.headers["Strict-Transport-Security"]
    choice = secure.test_client().get("/language/sv").headers["Set-Cookie"]
    assert all(part in choice for part in ("language=sv", "Secure", "HttpOnly", "SameSite=Lax"))


# --- errors

ERRORS = {
    "no such page": "Page not found",
    "no token": "The form has expired",
    "not allowed": "You do not have the right to do this",
    "refused": "This cannot be done now",
    "too much": "Too much was sent",
    "fault": "Something went wrong",
    "wrong method": "The request was not understood",
}


@pytest.mark.parametrize("language", Language)
@on_sqlite
def test_error_pages_are_in_the_readers_language(faulty: Flask, language: Language) -> None:
    anyone, reader = browser(faulty, language), signed_in(faulty, READER, language)
    given = {
        "no such page": anyone.get("/none"),
        "no token": anyone.post("/tenders"),
        "not allowed": reader.post("/tenders", data={"csrf_token": csrf_token(reader.get("/tenders").text)}),
        "refused": anyone.get("/refused"),
        "too much": anyone.post("/sign-in", data={"email": "a" * (MAX_REQUEST + 1)}),
        "fault": anyone.get("/fault"),
        "wrong method": anyone.delete("/tenders"),
    }
    for name, answer in given.items():
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", answer.text)
        assert heading, name
        assert html.unescape(heading.group(1)) == say(Message(ERRORS[name]), language)
        assert f'<html lang="{language}"' in answer.text
        assert f"{answer.status_code}" in answer.text
        assert answer.headers["X-Request-Id"] in answer.text


@on_sqlite
def test_a_refusal_says_what_why_and_what_next(faulty: Flask) -> None:
    page = browser(faulty).get("/refused").text
    assert all(words in page for words in ("The pack was not frozen.", "It changed.", "Look again."))


@pytest.mark.parametrize("path", ["/half", "/database", "/chained"])
def test_a_fault_leaves_nothing_written_and_no_word_of_the_form_in_the_log(
    faulty: Flask, database: Database, path: str, caplog: pytest.LogCaptureFixture
) -> None:
    client = signed_in(faulty, OFFICER)
    token = csrf_token(client.get("/tenders").text)
    before = dump(database)
    with caplog.at_level(logging.DEBUG):
        answer = client.post(path, data={"csrf_token": token, "typed": f"Siivooja {CODE}"})
    assert answer.status_code == 500
    assert dump(database) == before
    number = answer.headers["X-Request-Id"]
    told = "\n".join(
        [caplog.text, *(str(record.args) for record in caplog.records), *(str(one.exc_text) for one in caplog.records)]
    )
    assert "131052" not in told
    assert "Siivooja" not in told
    assert "131052" not in answer.text
    assert number in told
    assert "test_pages.py" in told  # where it happened is told all the same
    assert "Error" in told


def test_the_database_itself_tells_of_a_broken_rule_what_was_typed(faulty: Flask, database: Database) -> None:
    """Why faults are logged without their words: PostgreSQL repeats the row."""
    with pytest.raises(Exception, match="constraint") as broken, database.writing() as session:
        session.execute(text(BROKEN), {"name": CODE, "at": "2026-11-22 09:00:00"})
    assert (CODE in str(broken.value)) is (database.engine.dialect.name == "postgresql")


# --- language


@pytest.mark.parametrize(
    ("cookie", "header", "language"),
    [
        (None, None, "fi"),
        (None, "sv-FI,sv;q=0.9,en;q=0.8", "sv"),
        (None, "de-DE,en;q=0.5", "en"),
        (None, "de", "fi"),
        ("sv", "fi", "sv"),
        ("de", "en", "en"),
        ("", "en", "en"),
        ("<script>", None, "fi"),
    ],
)
@on_sqlite
def test_the_language_is_the_readers_choice_else_the_browsers_else_finnish(
    app: Flask, cookie: str | None, header: str | None, language: str
) -> None:
    client = app.test_client()
    if cookie is not None:
        client.set_cookie("language", cookie)
    page = client.get("/sign-in", headers={"Accept-Language": header} if header else {}).text
    assert f'<html lang="{language}"' in page


@pytest.mark.parametrize("code", ["fi", "sv", "en"])
@on_sqlite
def test_a_chosen_language_is_kept_and_the_reader_goes_back(app: Flask, code: str) -> None:
    client = app.test_client()
    answer = client.get(f"/language/{code}?next=/sign-in?next=%2Ftenders")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in?next=/tenders")
    assert f'<html lang="{code}"' in client.get("/sign-in").text
    assert client.get("/language/de").status_code == 404


ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    "evil.example",
    "/%5c..//\\evil.example",
    " //evil.example",
    "",
]


@pytest.mark.parametrize("path", ELSEWHERE)
@on_sqlite
def test_nobody_is_sent_to_another_site(app: Flask, path: str) -> None:
    assert local_path(path, "/") == "/"
    answer = app.test_client().get("/language/sv", query_string={"next": path})
    assert answer.headers["Location"] == "/"


@pytest.mark.parametrize("path", ["/", "/tenders?before=3", "/tenders/1/value#amounts", "/sign-in?next=//x"])
def test_a_path_of_this_program_is_kept(path: str) -> None:
    assert local_path(path, "/") == path
    assert local_path(None, "/otherwise") == "/otherwise"


# --- starting


@on_sqlite
def test_the_program_does_not_start_with_a_page_that_nobody_marked(app: Flask) -> None:
    app.add_url_rule("/open", "forgotten", lambda: "for all to see")
    with pytest.raises(UnmarkedPage, match=r"^forgotten$"):
        check_doors(app)


@pytest.fixture
def faulty_library(tmp_path: Path) -> Path:
    """A library with a fault in each of two files."""
    folder = tmp_path / "library"
    shutil.copytree(LIBRARY_FOLDER, folder)
    group = folder / "groups" / "AGE55.toml"
    group.write_text(group.read_text().replace("title.sv", "titel.sv"))
    (folder / "forms" / "job.toml").write_text("id = ")
    return folder


@on_sqlite
def test_the_program_does_not_start_with_a_faulty_library_and_tells_every_fault(
    settings: Settings,
    database: Database,
    faulty_library: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken() -> Library:
        return load(faulty_library)

    monkeypatch.setattr(factory, "load_library", broken)
    with pytest.raises(LibraryFaults) as told:
        factory.create_app(settings, database=database)
    for name in ("AGE55.toml", "job.toml"):
        assert name in str(told.value)
    monkeypatch.setattr(program, "load_library", broken)
    monkeypatch.setenv("INSTANCE_DIR", str(settings.instance_dir / "new"))
    monkeypatch.setenv("SECRET_KEY", SECRET)
    assert program.main() == 2
    errors = capsys.readouterr().err
    assert "AGE55.toml" in errors
    assert "job.toml" in errors
    assert list((settings.instance_dir / "new").iterdir()) == []


def test_the_whole_town_and_a_pack_are_there_for_its_officer(
    app: Flask, database: Database, library: Library, clock: Clock
) -> None:
    officer = actor_of(database)
    pack = freeze(database, library, officer, *ready_tender(database, officer))
    page = signed_in(app, OFFICER).get(f"/packs/{pack}")
    assert page.status_code == 200
    assert demo.build_town(database, now=clock()) is False
