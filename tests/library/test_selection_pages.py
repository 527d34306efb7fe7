"""Chosen clauses on the screen and as files, for anybody: without a database, without a cookie, whatever is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import SECRET
from tests.town import Clock
from toolkit.app import create_app
from toolkit.base.model import Language
from toolkit.base.store import Database
from toolkit.library.documents import Busy
from toolkit.library.selection import MOST
from toolkit.library.shelf import Library
from toolkit.settings import Settings


class NoDatabase(Database):
    """A database that nobody may ask."""

    def __init__(self) -> None:
        pass

    @contextmanager
    def reading(self) -> Iterator[Any]:
        raise AssertionError("the database was read")
        yield

    @contextmanager
    def writing(self) -> Iterator[Any]:
        raise AssertionError("the database was written to")
        yield


@pytest.fixture(scope="module")
def house(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder = tmp_path_factory.mktemp("selection")
    settings = Settings(
        instance_dir=folder, database_url="sqlite://", secret_key=SECRET, secure_cookies=False, demo=False
    )
    app = create_app(settings, database=NoDatabase(), library=library, clock=Clock())
    yield app
    app.extensions["press"].close()


@pytest.fixture
def browser(house: Flask) -> FlaskClient:
    return house.test_client()


def links(page: str) -> list[str]:
    return [one.replace("&amp;", "&") for one in re.findall(r'href="(/library/selection\.[^"]+)"', page)]


@pytest.mark.parametrize("language", list(Language))
def test_the_chosen_clauses_are_shown_with_their_files(
    browser: FlaskClient, library: Library, language: Language
) -> None:
    browser.set_cookie("language", language.value)
    answer = browser.get("/library/selection?c=early-end&c=purpose")
    assert answer.status_code == 200
    found = links(answer.text)
    assert len(found) == 12  # words or words with advice, two kinds of file, three languages
    for address in found:
        assert "c=early-end,purpose" in address
    assert answer.text.index('value="early-end"') < answer.text.index('value="purpose"')


@pytest.mark.parametrize("code", [one.value for one in Language])
def test_both_files_come_without_database_and_cookie(browser: FlaskClient, code: str) -> None:
    word = browser.get(f"/library/selection.docx?c=early-end&lang={code}")
    assert (word.status_code, word.data[:2]) == (200, b"PK")
    assert word.headers["Content-Disposition"] == f"attachment; filename=clauses-early-end-{code}.docx"
    paper = browser.get(f"/library/selection.pdf?c=early-end&advice=1&lang={code}")
    assert (paper.status_code, paper.data[:5], paper.mimetype) == (200, b"%PDF-", "application/pdf")
    for answer in (word, paper, browser.get("/library/selection?c=early-end")):
        assert "Set-Cookie" not in answer.headers


def test_a_link_of_the_page_gives_a_file(browser: FlaskClient) -> None:
    for address in links(browser.get("/library/selection?c=early-end&advice=1").text)[:2]:
        assert browser.get(address).status_code == 200


def test_without_a_language_the_file_is_in_the_readers(browser: FlaskClient) -> None:
    answer = browser.get("/library/selection.docx?c=purpose", headers={"Accept-Language": "sv"})
    assert "purpose-sv.docx" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("code", ["xx", "FI", "", "fi\x00", "é"])
def test_a_language_that_is_none_of_ours_is_not_found(browser: FlaskClient, suffix: str, code: str) -> None:
    assert browser.get(f"/library/selection.{suffix}", query_string={"c": "purpose", "lang": code}).status_code == 404


def test_nothing_chosen_tells_how_to_choose(browser: FlaskClient) -> None:
    browser.set_cookie("language", "en")
    for query in ("", "?c=", "?c=,,", "?other=1"):
        answer = browser.get(f"/library/selection{query}")
        assert answer.status_code == 200
        assert "No clause is chosen." in answer.text
        assert links(answer.text) == []
    assert browser.get("/library/selection.pdf").status_code == 400


ODD = [
    "no-such-clause",
    "x" * 100_000,
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "'; DROP TABLE tender; --",
    "{buyer}",
    "%(id)s",
    "\x00\x1b[31m",
    "\u202egnp.exe",
    "אֶ",
    "😀",
    "131052-308T",
    "EARLY-END",
]


@pytest.mark.parametrize("id", ODD)
def test_odd_ids_are_told_harmlessly_and_make_no_file(browser: FlaskClient, id: str) -> None:
    browser.set_cookie("language", "en")
    page = browser.get("/library/selection", query_string={"c": [id, "purpose"]})
    assert page.status_code == 200
    assert "The library has no such clause today:" in page.text
    assert links(page.text) == []
    for never in ("<script>alert", "\x00", "\x1b", "\u202e", "131052-308T", "x" * 70):
        assert never not in page.text.split("<main", 1)[1]
    for suffix in ("docx", "pdf"):
        answer = browser.get(f"/library/selection.{suffix}", query_string={"c": [id, "purpose"]})
        assert answer.status_code == 400
        assert "The library has no such clause today:" in answer.text
        assert "<script>alert" not in answer.text


def test_an_address_that_is_not_utf_8_is_answered(browser: FlaskClient) -> None:
    assert browser.get("/library/selection?c=%FF%FE&c=purpose").status_code == 200
    assert browser.get("/library/selection.docx?c=%FF").status_code == 400


def test_five_hundred_ids_are_answered_shortly(browser: FlaskClient) -> None:
    browser.set_cookie("language", "en")
    answer = browser.get("/library/selection", query_string={"c": [f"no-{n}" for n in range(500)]})
    assert answer.status_code == 200
    assert "and 490 more" in answer.text
    assert len(answer.text) < 30_000  # the ways to other languages hold the address
    same = browser.get("/library/selection.docx", query_string={"c": ["purpose"] * 500})
    assert same.status_code == 200


def test_more_clauses_than_a_file_holds_are_refused_with_the_limit(
    browser: FlaskClient, house: Flask, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.set_cookie("language", "en")
    monkeypatch.setattr("toolkit.library.selection.MOST", 2)
    ids = [one.id for one in library.on(Clock()().date()).clauses][:3]
    page = browser.get("/library/selection", query_string={"c": ids})
    assert page.status_code == 200
    assert "1 was left out" in page.text
    assert links(page.text) == []
    refused = browser.get("/library/selection.docx", query_string={"c": ids})
    assert refused.status_code == 400
    assert f"A file holds at most {MOST} clauses." in refused.text


def test_the_whole_library_can_be_chosen_in_one_address(browser: FlaskClient, library: Library) -> None:
    ids = [one.id for one in library.on(Clock()().date()).clauses][:MOST]
    page = browser.get("/library/selection", query_string={"c": ids})
    assert page.status_code == 200
    # gunicorn takes a request line of 4094 bytes
    assert max(map(len, links(page.text))) < 4000
    assert browser.get(links(page.text)[0]).status_code == 200


def test_when_too_many_wait_the_reader_is_told_and_may_take_the_other_file(
    browser: FlaskClient, house: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(paper: object) -> bytes:
        raise Busy

    browser.set_cookie("language", "en")
    monkeypatch.setattr(house.extensions["press"], "print", busy)
    answer = browser.get("/library/selection.pdf?c=purpose&lang=sv&advice=1")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "15"
    (instead,) = [one for one in links(answer.text) if ".docx" in one]
    assert instead == "/library/selection.docx?c=purpose&lang=sv&advice=1"
    assert browser.get(instead).status_code == 200


def test_only_reading_is_possible(browser: FlaskClient) -> None:
    for address in ("/library/selection", "/library/selection.docx", "/library/selection.pdf"):
        assert browser.post(address).status_code in (400, 405)
