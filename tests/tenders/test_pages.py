from __future__ import annotations

import html
import logging
import re
from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from tests.town import OFFICER, OTHER_BUYER, READER, SECOND_OFFICER, Clock, csrf_token, signed_in
from tests.walk import CONDITION, IDENTITY_CODE, PATH, PEOPLE, PURCHASE, VALUE, send, start, walk
from toolkit import demo
from toolkit.base.store import Database


def error_beside(page: str, field: str) -> str:
    """What is said beside a field."""
    found = re.search(rf'id="{field}-error">(.*?)</p>', page, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", found.group(1))).strip() if found else ""


def test_the_short_path_leads_from_the_first_question_to_the_check(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    check = client.get(f"{tender}/check")
    assert check.status_code == 200
    # 6 200 000 € × 50 % × 5 % ÷ 30 € ÷ 173,33 h = 29,8
    assert "29 full-time months of paid work" in check.text
    assert "Freeze and make the papers" in check.text


def test_answers_are_kept_after_each_step_and_one_comes_back_to_the_next_question(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="labour")
    again = signed_in(app, SECOND_OFFICER)
    assert again.get(tender).location.endswith("/labour")
    assert 'value="6 200 000"' in again.get(f"{tender}/value").text.replace("\xa0", " ")


def test_a_step_ahead_of_the_path_is_not_there_yet(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    assert client.get(f"{tender}/people").status_code == 404
    assert client.get(f"{tender}/nonsense").status_code == 404
    assert client.get(f"{tender}/check").status_code == 303


def test_the_dialogue_asks_when_to_meet_instead_of_how_much(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="instrument")
    assert send(client, f"{tender}/instrument", {"instrument": "dialogue"}).location.endswith("/meeting")
    assert send(client, f"{tender}/meeting", {"meeting_weeks": "8"}).location.endswith("/check")
    assert client.get(f"{tender}/amount").status_code == 404
    assert client.get(f"{tender}/check").status_code == 200


def test_going_back_and_choosing_the_condition_again_restores_its_answers(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    send(client, f"{tender}/instrument", {"instrument": "dialogue"})
    send(client, f"{tender}/instrument", CONDITION)
    assert 'value="1 500"' in client.get(f"{tender}/terms").text.replace("\xa0", " ")


def test_findings_stand_beside_the_question_they_are_about(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, people={"origin": "own_residents"})
    page = client.get(f"{tender}/people").text
    beside = page.index("Residence must not be a condition")
    assert page.index('name="origin"') < beside < page.index('name="candidates"')
    assert "Residence must not be a condition" in client.get(f"{tender}/amount").text  # also told elsewhere
    assert "2 findings stop" not in client.get(f"{tender}/check").text
    assert "1 finding stops freezing" in client.get(f"{tender}/check").text


def test_nothing_is_found_in_answers_that_were_only_supposed(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    assert "app-finding" not in client.get(f"{tender}/purchase").text


def test_the_amounts_are_worked_out_again_without_saving(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, until="amount")
    again = send(client, f"{tender}/amount", {"rate": "10", "per_year": "2", "months_per_place": "6", "then": "again"})
    assert again.status_code == 200
    assert "59 months" in again.text  # twice the 29,8 of 5 %
    assert "18 months" in again.text  # 2 a year × 18 ÷ 12 = 3 places × 6 months
    assert 'value="5"' in client.get(f"{tender}/amount").text


STEP_OF = {
    "title": "purchase",
    "reference": "purchase",
    "cpv": "purchase",
    "general_terms": "purchase",
    "value": "value",
    "options": "value",
    "months": "value",
    "option_months": "value",
    "labour_share": "labour",
    "hourly_cost": "labour",
    "weekly_hours": "labour",
    "candidates": "people",
    "rate": "amount",
    "per_year": "amount",
    "months_per_place": "amount",
    "seats": "amount",
    "first_start_months": "terms",
    "min_months": "terms",
    "response_days": "terms",
    "cure_days": "terms",
    "penalty": "terms",
    "penalty_cap": "terms",
    "report_months": "terms",
}
LINES = ("title", "reference", "general_terms")
BAD_NUMBERS = ("abc", "-1", "1e17", "1" * 40_000, "<b>5</b>", "٥٠", "5 5", "1,2,3", "NaN", "∞", IDENTITY_CODE)
BAD_LINES = ("x" * 40_000, f"Maija {IDENTITY_CODE}", "a\u202eb", "a\x00b")


@pytest.fixture
def complete(app: Flask) -> tuple[FlaskClient, str]:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender)
    return client, tender


def test_each_field_answers_bad_input_beside_itself_and_loses_nothing(
    complete: tuple[FlaskClient, str], database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client, tender = complete
    before = _dump(database)
    for field, step in STEP_OF.items():
        for bad in BAD_LINES if field in LINES else BAD_NUMBERS:
            form = {**PATH[step], field: bad}
            form.pop(f"{field}_not_known", None)
            answer = send(client, f"{tender}/{step}", form)
            where = f"{field}: {bad[:20]!r}"
            assert answer.status_code == 422, where
            assert error_beside(answer.text, field), where
            if "\x00" not in bad:
                assert f'value="{html.escape(bad, quote=True).replace("&#x27;", "&#39;")}"' in answer.text, where
            for other, typed in PATH[step].items():
                if other != field and isinstance(typed, str) and other in STEP_OF:
                    assert f'value="{typed}"' in answer.text.replace("\xa0", " "), f"{where} lost {other}"
            if IDENTITY_CODE in bad:
                said = error_beside(answer.text, field)
                assert IDENTITY_CODE not in said
    assert _dump(database) == before
    assert IDENTITY_CODE not in caplog.text


def test_markup_and_right_to_left_text_are_kept_as_text(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    title = "<script>alert(1)</script> חברת & 'Siivous'"
    assert send(client, f"{tender}/purchase", PURCHASE | {"title": title}).status_code == 303
    page = client.get(f"{tender}/purchase").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; חברת" in page
    assert "<script>alert" not in client.get("/tenders").text


@pytest.mark.parametrize("step", list(PATH))
def test_an_empty_form_asks_for_each_required_answer_by_its_question(
    step: str, complete: tuple[FlaskClient, str]
) -> None:
    client, tender = complete
    answer = send(client, f"{tender}/{step}", {})
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert "Answer the question: " in answer.text


def test_days_in_the_wrong_order_are_told_beside_the_later_one(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    form = {name: typed for name, typed in VALUE.items() if name != "starts_not_known"}
    answer = send(client, f"{tender}/value", form | {"starts": ["31", "1", "2027"]})
    assert "before the call is published on 1 February 2027" in error_beside(answer.text, "starts")
    assert 'value="31"' in answer.text


@pytest.mark.parametrize("day", [["31", "2", "2027"], ["1", "", "2027"], ["x", "1", "2027"], ["1", "1", "1999"]])
def test_a_day_that_is_none_is_told(day: list[str], complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    answer = send(client, f"{tender}/purchase", PURCHASE | {"published": day})
    assert answer.status_code == 422
    assert error_beside(answer.text, "published")


def test_an_answer_and_dont_know_together_are_a_contradiction(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    answer = send(client, f"{tender}/people", PEOPLE | {"candidates": "5"})
    assert "not both" in error_beside(answer.text, "candidates")


def test_an_option_longer_than_the_contract_is_asked_about_once(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    longer = VALUE | {"options": "100", "option_months": "19"}
    first = send(client, f"{tender}/value", longer)
    assert "longer than the contract of 18 months" in error_beside(first.text, "option_months")
    assert 'name="options_longer"' in first.text
    assert send(client, f"{tender}/value", longer | {"options_longer": "y"}).status_code == 303


def test_a_cpv_code_that_does_not_exist_in_form_is_told(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    for bad in ("123", "00214200", "4521420-22", "kuusi"):
        answer = send(client, f"{tender}/purchase", PURCHASE | {"cpv": bad})
        assert "eight digits" in error_beside(answer.text, "cpv")


def test_a_choice_that_was_not_offered_is_told(complete: tuple[FlaskClient, str]) -> None:
    client, tender = complete
    answer = send(client, f"{tender}/purchase", PURCHASE | {"kind": "weapons"})
    assert "Choose one of the alternatives" in error_beside(answer.text, "kind")
    assert send(client, f"{tender}/people", PEOPLE | {"groups": ["LTU12", "NOBODY"]}).status_code == 422


def test_the_second_of_two_officers_is_told_and_loses_nothing(app: Flask, clock: Clock) -> None:
    first, second = signed_in(app, OFFICER), signed_in(app, SECOND_OFFICER)
    tender = start(first)
    address = f"{tender}/purchase"
    opened = second.get(address).text
    clock.forward(minutes=5)
    send(first, address, PURCHASE)
    form = {"csrf_token": csrf_token(opened), "version": "1", **PURCHASE, "title": "Toinen nimi"}
    told = second.post(address, data=form)
    assert told.status_code == 409
    assert "Somebody saved this tender at 11.05" in told.text
    assert "Koulun peruskorjaus" in told.text
    assert 'value="Toinen nimi"' in told.text
    version = re.search(r'name="version"[^>]*value="(\d+)"', told.text)
    assert version
    assert second.post(address, data=form | {"version": version.group(1)}).status_code == 303
    assert "Toinen nimi" in first.get("/tenders").text


def test_the_same_form_sent_twice_is_saved_once_and_is_no_conflict(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    address = f"{start(client)}/purchase"
    form = {"csrf_token": csrf_token(client.get(address).text), "version": "1", **PURCHASE}
    assert [client.post(address, data=form).status_code for _ in range(2)] == [303, 303]
    with database.reading() as session:
        assert session.scalar(text("SELECT version FROM tender")) == 2


def test_a_double_click_starts_one_tender(app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    page = client.get("/tenders").text
    key = page.split('name="form_key"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
    form = {"csrf_token": csrf_token(page), "form_key": key}
    assert client.post("/tenders", data=form).location == client.post("/tenders", data=form).location
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM tender")) == 1


@pytest.mark.parametrize("key", ["", "x" * 41, "short", "<b>"])
def test_a_made_up_form_key_starts_nothing(key: str, app: Flask, database: Database) -> None:
    client = signed_in(app, OFFICER)
    token = csrf_token(client.get("/tenders").text)
    assert client.post("/tenders", data={"csrf_token": token, "form_key": key}).status_code == 400
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM tender")) == 0


def test_another_organisation_finds_nothing_here(app: Flask) -> None:
    tender = start(signed_in(app, OFFICER))
    stranger = signed_in(app, OTHER_BUYER)
    token = csrf_token(stranger.get("/tenders").text)
    assert tender not in stranger.get("/tenders").text
    for address in (tender, f"{tender}/purchase", f"{tender}/check"):
        assert stranger.get(address).status_code == 404
    for address in (f"{tender}/purchase", f"{tender}/override", f"{tender}/freeze"):
        assert stranger.post(address, data={"csrf_token": token, "version": "1", **PURCHASE}).status_code == 404


def test_a_reader_sees_but_does_not_touch(app: Flask) -> None:
    tender = start(signed_in(app, OFFICER))
    reader = signed_in(app, READER)
    page = reader.get(f"{tender}/purchase")
    assert page.status_code == 200
    form = {"csrf_token": csrf_token(page.text), "version": "1", **PURCHASE}
    assert reader.post(f"{tender}/purchase", data=form).status_code == 403
    assert reader.post("/tenders", data=form).status_code == 403


def test_the_list_is_paged_by_key(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    for _ in range(26):
        start(client)
    page = client.get("/tenders").text
    older = re.search(r'href="(/tenders\?before=\d+)"', page)
    assert page.count("Not named yet") == 25
    assert older
    assert client.get(older.group(1)).text.count("Not named yet") == 1


def _dump(database: Database) -> list[object]:
    with database.reading() as session:
        return [
            session.execute(text(f"SELECT * FROM {table} ORDER BY 1")).all()  # noqa: S608
            for table in ("tender", "audit_event", "pack", "override")
        ]


def test_a_form_left_open_while_one_signs_in_again_elsewhere_in_the_browser_is_not_lost(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    address = f"{start(client)}/purchase"
    form = {"csrf_token": csrf_token(client.get(address).text), "version": "1", **PURCHASE}
    again = client.get("/sign-in?next=/tenders", follow_redirects=True).text
    client.post("/sign-out", data={"csrf_token": csrf_token(again)})
    page = client.get("/sign-in").text
    client.post("/sign-in", data={"csrf_token": csrf_token(page), "email": OFFICER, "password": demo.PASSWORD})
    kept = client.post(address, data=form, headers={"Sec-Fetch-Site": "same-origin"})
    assert kept.status_code == 400
    assert "What you typed is still here" in kept.text
    assert 'name="title" value="Koulun peruskorjaus"' in kept.text
    fresh = kept.text.split(f'action="{address}"', 1)[1]
    assert client.post(address, data=form | {"csrf_token": csrf_token(fresh)}).status_code == 303


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", None])
def test_a_form_of_another_site_is_never_shown_to_be_sent_again(site: str | None, app: Flask) -> None:
    client = signed_in(app, OFFICER)
    address = f"{start(client)}/purchase"
    headers = {"Sec-Fetch-Site": site} if site else {}
    answer = client.post(address, data={"csrf_token": "made up", "version": "1", **PURCHASE}, headers=headers)
    assert answer.status_code == 400
    assert "The form has expired" in answer.text
    assert "Koulun peruskorjaus" not in answer.text


HUGE = "99999999999999999999"


@pytest.mark.parametrize("number", [HUGE, "9223372036854775808", "2147483648"])
def test_a_number_that_no_tender_can_have_is_simply_not_there(number: str, app: Flask) -> None:
    client = signed_in(app, OFFICER)
    for address in (f"/tenders/{number}", f"/tenders/{number}/check", f"/packs/{number}", f"/tenders?before={number}"):
        assert client.get(address).status_code == 404, address


def test_a_file_sent_in_place_of_a_text_is_not_looked_at(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    address = f"{start(client)}/purchase"
    form = {"csrf_token": csrf_token(client.get(address).text), "version": "1", **PURCHASE}
    form["title"] = (BytesIO(b"x"), "title.txt")  # type: ignore[assignment]
    answer = client.post(address, data=form, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert error_beside(answer.text, "title")


def test_signing_out_from_a_stale_tab_signs_out(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    answer = client.post("/sign-out", data={"csrf_token": "old"}, headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.status_code == 303
    assert client.get("/tenders").status_code == 302


@pytest.mark.parametrize("path", ["/%0d%0aX-A:b", "/%0a/[", "/%00", "/%5c%5cevil.example", "//evil.example", "/%20x"])
def test_a_way_back_that_is_no_path_of_ours_leads_to_the_front(path: str, app: Flask) -> None:
    answer = app.test_client().get(f"/language/fi?next={path}")
    assert answer.status_code == 302
    assert answer.location == "/"
