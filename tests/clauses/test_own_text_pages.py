"""The pages of the check of one's own clause: what is found is shown, what is wrong is said, nothing is left behind."""

from __future__ import annotations

import html
import io
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from tests.failure.scenes import dump
from tests.town import OFFICER, OTHER_BUYER, READER, SUPPLIER_CONTACT, csrf_token, signed_in
from tests.walk import IDENTITY_CODE
from toolkit.base.store import Database
from toolkit.clauses.own_text import MAX_CHARACTERS, CheckedText

RESIDENTS = (
    "Toimittaja työllistää sopimuskaudella vähintään kaksi pitkäaikaistyötöntä, joiden kotikunta on Koivuranta. "
    "Zebrasana ei ole muualla."
)
SWEDISH = "Leverantören ska anställa två personer som är arbetslösa, och de ska börja under avtalets första år."

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def anonymous(app: Flask, language: str = "en") -> FlaskClient:
    client = app.test_client()
    client.set_cookie("language", language)
    return client


def send(client: FlaskClient, text: str = "", file: tuple[bytes, str] | None = None, **typed: Any) -> TestResponse:
    """Fill in the form of the check and send it, as a browser does."""
    form = {"csrf_token": csrf_token(client.get("/clause-check").text), "text": text}
    form |= {"instrument": "contract_condition", "published": ["", "", ""], "trade": "", "language": ""} | typed
    data = form | ({"file": FileStorage(io.BytesIO(file[0]), file[1])} if file else {})
    boundary, body = encode_multipart(data)  # in memory: the client's own way leaves a file of a large one open
    return client.post("/clause-check", data=body, content_type=f"multipart/form-data; boundary={boundary}")


def error_at(page: str, field: str) -> str:
    found = re.search(rf'id="{field}-error">(?:<span[^>]*>[^<]*</span>)?([^<]*)', page)
    return html.unescape(found[1]).strip() if found else ""


def marked(page: str) -> list[str]:
    return [html.unescape(one) for one in re.findall(r'<mark class="app-mark app-mark--block">([^<]*)</mark>', page)]


def box(page: str) -> str:
    found = re.search(r'<textarea[^>]*name="text"[^>]*>\n([^<]*)</textarea>', page)
    assert found
    return html.unescape(found[1])


# --- what is found


def test_the_words_of_a_finding_are_marked_and_linked_both_ways(app: Flask) -> None:
    answer = send(anonymous(app), RESIDENTS)
    assert answer.status_code == 200
    assert any("kotikunta" in words for words in marked(answer.text))
    number = re.search(r'id="words-(\d+)-1" href="#finding-\1"', answer.text)
    assert number
    assert f'id="finding-{number[1]}"' in answer.text
    assert f'href="#words-{number[1]}-1"' in answer.text
    assert re.search(r'href="/library/clauses/[a-z-]+"', answer.text)
    assert "Read as Finnish." in answer.text
    assert "The language was recognised" in answer.text


def test_the_page_says_that_it_is_an_aid_and_that_silence_is_no_approval(app: Flask) -> None:
    for page in (anonymous(app).get("/clause-check").text, send(anonymous(app), SWEDISH).text):
        assert "This is an aid, not legal advice." in page
        assert "That nothing is marked does not mean that a text is lawful." in page
        assert "not been reviewed by a lawyer" in page


def test_what_was_told_stands_in_the_form_below_and_in_words(app: Flask) -> None:
    answer = send(
        anonymous(app), RESIDENTS, published=["1", "2", "2027"], framework="y", trade="cleaning", language="fi",
        instrument="award_criterion",
    )  # fmt: skip
    page = answer.text
    assert "Checked as: award criterion, call published on 1 February 2027." in page
    assert "For a framework agreement or a dynamic purchasing system." in page
    assert "The language was recognised" not in page
    assert box(page) == RESIDENTS
    for chosen in ('value="award_criterion" checked', 'value="2027"', 'value="cleaning" selected'):
        assert chosen in page
    assert re.search(r'name="framework"[^>]* checked', page)


def test_without_a_day_the_call_is_published_today(app: Flask) -> None:
    assert "call published on 24 November 2026." in send(anonymous(app), RESIDENTS).text


def test_a_text_in_another_language_than_the_page_is_read_in_its_own(app: Flask) -> None:
    page = send(anonymous(app, "en"), SWEDISH).text
    assert "Read as Swedish." in page
    assert '<div class="app-marked" lang="sv">' in page


def test_nothing_that_was_typed_becomes_part_of_the_page(app: Flask) -> None:
    typed = f"<script>alert(1)</script> {{{{ 7*7 }}}} {RESIDENTS} \"' onclick=x </textarea>"
    page = send(anonymous(app), typed, language="fi").text
    assert "<script>alert" not in page
    assert box(page) == typed
    assert "49" not in page.split('class="app-marked"')[1].split("kotikunta")[0]


def test_an_identity_code_is_hidden_everywhere_on_the_page(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    for language in ("fi", ""):
        page = send(client, f"{RESIDENTS} Henkilön tunnus on {IDENTITY_CODE}.", language=language).text
        assert IDENTITY_CODE not in page
        assert "…" in box(page)


def test_a_faulty_form_shows_no_more_than_was_typed_and_hides_no_fault(app: Flask) -> None:
    page = send(anonymous(app), RESIDENTS, published=["31", "2", "2027"])
    assert page.status_code == 422
    assert error_at(page.text, "published") == "There is no such day in the calendar"
    assert box(page.text) == RESIDENTS
    assert 'value="31"' in page.text


# --- what is wrong with what was sent


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"text": ""}, "text", "Paste a text"),
        ({"text": " \r\n\t"}, "text", "Paste a text"),
        ({"text": "\u200b \u2060\u202e", "language": "fi"}, "text", "Paste a text"),
        ({"text": "x" * (MAX_CHARACTERS + 1), "language": "fi"}, "text", "Use at most 300"),
        ({"text": "a" + "\u0301" * 100_000, "language": "fi"}, "text", "Take out the accents"),
        ({"text": "Zzz qqq www."}, "language", "It is not clear in which language the text is written"),
        ({"text": RESIDENTS, "instrument": "none"}, "instrument", "Choose from the list"),
        ({"text": RESIDENTS, "trade": "none"}, "trade", "Choose from the list"),
        ({"text": RESIDENTS, "language": "de"}, "language", "Choose from the list"),
        ({"text": RESIDENTS, "published": ["1", "1", "1999"]}, "published", "Give a day from 1 January 2017"),
    ],
)
def test_what_cannot_be_checked_is_said_beside_its_field(
    app: Flask, typed: dict[str, Any], field: str, said: str
) -> None:
    answer = send(anonymous(app), **typed)
    assert answer.status_code == 422
    assert error_at(answer.text, field).startswith(said)
    assert "<title>Error:" in answer.text


def test_the_longest_text_there_may_be_is_checked(app: Flask) -> None:
    words = ("Toimittaja ja tilaaja sopivat. " * (MAX_CHARACTERS // 31 + 1))[: MAX_CHARACTERS - 1] + "."
    assert len(words) == MAX_CHARACTERS
    assert send(anonymous(app), words).status_code == 200


def test_more_than_a_request_may_hold_is_refused_in_words(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    answer = send(client, file=(b"x" * 3_000_000, "text.txt"))
    assert answer.status_code == 413
    assert "A file may have at most 2 MB, a text at most 300" in html.unescape(answer.text)


# --- files


def test_a_file_is_read_checked_and_put_into_the_box(app: Flask) -> None:
    answer = send(signed_in(app, OFFICER), file=(RESIDENTS.encode(), "ehto.txt"))
    assert answer.status_code == 200
    assert box(answer.text) == RESIDENTS
    assert any("kotikunta" in words for words in marked(answer.text))


def test_what_was_read_from_a_file_stays_when_something_else_is_wrong(app: Flask) -> None:
    answer = send(signed_in(app, OFFICER), file=(RESIDENTS.encode(), "ehto.txt"), published=["x", "", ""])
    assert answer.status_code == 422
    assert box(answer.text) == RESIDENTS


def test_a_file_needs_a_sign_in(app: Flask) -> None:
    client = anonymous(app)
    page = client.get("/clause-check").text
    assert 'type="file"' not in page
    assert 'href="/sign-in?next=/clause-check"' in page
    answer = send(client, file=(RESIDENTS.encode(), "ehto.txt"))
    assert answer.status_code == 422
    assert error_at(answer.text, "file") == "Sign in to send a file, or paste the text"
    assert "kotikunta" not in answer.text


def test_anybody_signed_in_may_send_a_file(app: Flask) -> None:
    assert send(signed_in(app, SUPPLIER_CONTACT), file=(RESIDENTS.encode(), "ehto.txt")).status_code == 200


def test_a_text_and_a_file_together_are_refused_and_the_text_stays(app: Flask) -> None:
    answer = send(signed_in(app, OFFICER), SWEDISH, file=(RESIDENTS.encode(), "ehto.txt"))
    assert answer.status_code == 422
    assert error_at(answer.text, "file").startswith("Give either a text or a file.")
    assert box(answer.text) == SWEDISH


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"", "empty.txt"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture.txt"),
        (b"%PDF-1.7 nothing more", "cut.pdf"),
        (b"x" * 2_000_001, "long.txt"),
        (("a" + "\u0301" * 5000).encode(), "heap.txt"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_beside_its_field(app: Flask, content: bytes, name: str) -> None:
    answer = send(signed_in(app, OFFICER), file=(content, name))
    assert answer.status_code == 422
    assert len(error_at(answer.text, "file")) > 20


# --- the language of the page


def test_a_result_can_be_seen_in_another_language_without_losing_the_text(app: Flask) -> None:
    client = anonymous(app, "en")
    answer = send(client, RESIDENTS, checked="1", screen="sv")
    assert answer.status_code == 200
    assert '<html lang="sv"' in answer.text
    assert box(answer.text) == RESIDENTS
    assert any("kotikunta" in words for words in marked(answer.text))
    assert '<html lang="sv"' in client.get("/clause-check").text  # the choice is kept


def test_changing_the_language_before_the_check_checks_nothing_and_keeps_what_was_typed(app: Flask) -> None:
    answer = send(anonymous(app, "en"), RESIDENTS, screen="fi", published=["31", "2", ""])
    assert answer.status_code == 200
    assert '<html lang="fi"' in answer.text
    assert box(answer.text) == RESIDENTS
    assert 'value="31"' in answer.text
    assert "app-marked" not in answer.text


def test_a_language_that_there_is_not_changes_nothing(app: Flask) -> None:
    assert '<html lang="en"' in send(anonymous(app, "en"), RESIDENTS, checked="1", screen="../x").text


def test_the_header_offers_no_way_that_would_lose_the_text(app: Flask) -> None:
    assert "/language/" not in send(anonymous(app), RESIDENTS).text


# --- nothing is left behind


def test_a_check_writes_nothing_and_logs_nothing_of_the_text(
    app: Flask, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    client = signed_in(app, OFFICER)
    before = dump(database)
    for typed in ({"text": RESIDENTS}, {"file": (RESIDENTS.encode(), "zebrasana.txt")}, {"text": "Zebrasana " * 3}):
        answer = send(client, **typed)
        assert "zebrasana" not in str(answer.headers).casefold()
    assert dump(database) == before
    assert "zebrasana" not in caplog.text.casefold()


def test_a_fault_in_the_check_tells_nothing_of_the_text(
    app: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(text: str, *rest: object) -> CheckedText:
        raise ValueError(text)

    monkeypatch.setattr("toolkit.clauses.own_text_pages.check_text", broken)
    answer = send(anonymous(app), RESIDENTS)
    assert answer.status_code == 500
    assert "Zebrasana" not in answer.text + caplog.text


# --- keeping


def hidden(page: str) -> dict[str, Any]:
    """What the form for keeping sends along."""
    form = page.split('action="/clause-check/keep"')[1].split("</form>", maxsplit=1)[0]
    pairs = [(html.unescape(n), html.unescape(v)) for n, v in re.findall(r'name="(\w+)" value="([^"]*)"', form)]
    return {name: [v for n, v in pairs if n == name] for name, _ in pairs}


def keep(client: FlaskClient, **changed: Any) -> TestResponse:
    page = send(client, RESIDENTS, published=["1", "2", "2027"], framework="y", trade="cleaning").text
    return client.post("/clause-check/keep", data=hidden(page) | {"title": "Naapurin ehto"} | changed)


def test_an_officer_keeps_a_text_and_finds_it_again(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    answer = keep(client)
    assert answer.status_code == 303
    page = client.get(answer.location).text
    assert "Naapurin ehto" in page
    assert box(page) == RESIDENTS
    assert any("kotikunta" in words for words in marked(page))
    assert "call published on 1 February 2027." in page
    assert "For a framework agreement" in page
    assert "Naapurin ehto" in client.get("/clause-check/kept").text


def test_a_text_is_kept_once_however_often_the_form_is_sent(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    form = hidden(send(client, RESIDENTS).text) | {"title": "Naapurin ehto"}
    assert len({client.post("/clause-check/keep", data=form).location for _ in range(3)}) == 1
    assert client.get("/clause-check/kept").text.count("Naapurin ehto") == 1


def test_without_a_title_the_result_stays_with_what_is_missing(app: Flask) -> None:
    answer = keep(signed_in(app, OFFICER), title=" ")
    assert answer.status_code == 422
    assert error_at(answer.text, "title") == "Give the text a title"
    assert box(answer.text) == RESIDENTS
    assert "For a framework agreement" in answer.text


def test_a_text_with_an_identity_code_is_not_offered_to_be_kept_and_not_kept(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    before = dump(database)["own_text"]
    with_code = f"{RESIDENTS} {IDENTITY_CODE}"
    page = send(client, with_code).text
    assert "A text in which a personal identity code stood cannot be kept." in page
    assert 'action="/clause-check/keep"' not in page
    for changed in (
        {"text": with_code},
        {"title": f"Ehto {IDENTITY_CODE}"},
        {"text": f"{IDENTITY_CODE[:7]}\n{IDENTITY_CODE[7:]}"},
    ):
        answer = keep(client, **changed)
        assert answer.status_code == 422
        assert error_at(answer.text, "title").startswith("This holds a personal identity code.")
    assert dump(database)["own_text"] == before == []


def test_what_no_check_of_ours_sends_is_not_kept(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    for changed in (
        {"text": ""}, {"text": "x" * (MAX_CHARACTERS + 1)}, {"text": "a" + "\u0301" * 100_000}, {"instrument": "none"},
        {"language": ""}, {"language": "de"}, {"trade": "none"}, {"published": ["31", "2", "2027"]},
    ):  # fmt: skip
        assert keep(client, **changed).status_code == 404, list(changed)
    assert keep(client, form_key="x").status_code == 400
    assert dump(database)["own_text"] == []


def test_a_reader_reads_and_neither_keeps_nor_deletes(app: Flask) -> None:
    address = keep(signed_in(app, OFFICER)).location
    reader = signed_in(app, READER)
    page = reader.get(address).text
    assert "Naapurin ehto" in page
    assert f"{address}/delete" not in page
    assert '/clause-check/keep"' not in send(reader, RESIDENTS).text
    token = {"csrf_token": csrf_token(page)}
    assert reader.post(f"{address}/delete", data=token).status_code == 403
    assert reader.post("/clause-check/keep", data=token).status_code == 403


def test_another_organisation_does_not_see_it(app: Flask) -> None:
    address = keep(signed_in(app, OFFICER)).location
    other = signed_in(app, OTHER_BUYER)
    assert other.get(address).status_code == 404
    assert "Naapurin" not in other.get("/clause-check/kept").text
    assert (
        other.post(f"{address}/delete", data={"csrf_token": csrf_token(other.get("/tenders").text)}).status_code == 404
    )


def test_a_deleted_text_is_gone(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    address = keep(client).location
    token = {"csrf_token": csrf_token(client.get(address).text)}
    assert client.post(f"{address}/delete", data=token).location == "/clause-check/kept"
    assert client.get(address).status_code == 404
    assert "Zebrasana" not in repr(dump(database))


def test_a_long_list_is_shown_page_by_page(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    form = hidden(send(client, RESIDENTS).text)
    for number in range(26):
        key = f"{number:022}"
        assert (
            client.post("/clause-check/keep", data=form | {"title": f"Ehto {number:02}", "form_key": key}).status_code
            == 303
        )
    first = client.get("/clause-check/kept").text
    assert (first.count("Ehto "), "Ehto 00" in first) == (25, False)
    older = re.search(r'href="(/clause-check/kept\?before=\d+)"', first)
    assert older
    assert client.get(older[1]).text.count("Ehto ") == 1
    assert client.get("/clause-check/kept?before=0").status_code == 404


def test_a_session_that_ends_before_keeping_carries_the_text_in_the_browser_and_not_in_the_database(
    app: Flask, database: Database
) -> None:
    client = signed_in(app, OFFICER)
    form = hidden(send(client, RESIDENTS).text) | {"title": "Naapurin ehto"}
    client.delete_cookie("session_token")
    answer = client.post("/clause-check/keep", data=form)
    assert answer.status_code == 401
    assert "What you typed is kept: sign in" in answer.text
    assert 'name="carry"' in answer.text
    assert "Zebrasana" not in repr(dump(database))
