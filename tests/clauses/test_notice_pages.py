"""The notice fields of a tender on the screen and as files: filled in, consistent, and only for whoever may see it."""

from __future__ import annotations

import html
import json
import re
import xml.etree.ElementTree as ET

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.clauses.test_pages import freeze
from tests.tenders.full_path import full
from tests.town import OFFICER, OTHER_BUYER, READER, signed_in
from tests.walk import AMOUNT, TERMS, send, start, walk


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return signed_in(app, OFFICER)


def tender(client: FlaskClient, **changes: object) -> str:
    address = start(client)
    walk(client, address, **changes)  # type: ignore[arg-type]
    return address


def text(page: str, id: str) -> str:
    """What stands in the element of an id."""
    found = re.search(rf'id="{id}"[^>]*>(.*?)</(?:pre|p)>', page, re.DOTALL)
    assert found, id
    return html.unescape(found.group(1))


def test_the_fields_are_filled_in_and_both_files_hold_what_is_shown(client: FlaskClient) -> None:
    address = tender(client)
    page = client.get(f"{address}/notice").text
    # 6 200 000 € × 50 % ÷ 30 € ÷ 173.33 h = 596.15 months; 5 % are 29; 29 ÷ 12 = 2
    assert json.loads(text(page, "hilma-text")) == {
        "LOT-0001": {"employmentCondition": True, "howManyOpportunitiesIsEstimated": 2}
    }
    assert "Toimittaja työllistää" in text(page, "LOT-0001-BT-70-fi")
    as_json, as_xml = client.get(f"{address}/notice.json"), client.get(f"{address}/notice.xml")
    assert (as_json.mimetype, as_xml.mimetype) == ("application/json", "application/xml")
    assert as_json.text == text(page, "hilma-text")
    assert as_xml.text == text(page, "eforms-text")
    assert "attachment" in as_xml.headers["Content-Disposition"]
    assert "no-store" in as_xml.headers["Cache-Control"]


def test_check_and_pack_lead_to_the_fields(client: FlaskClient) -> None:
    address = tender(client)
    assert f'href="{address}/notice"' in client.get(f"{address}/check").text
    assert f'href="{address}/notice"' in client.get(freeze(client, address)).text


def test_more_languages_bring_every_text_in_each_of_them(client: FlaskClient) -> None:
    address = tender(client)
    one, two = (client.get(f"{address}/notice.xml{query}").text for query in ("", "?lang=sv&lang=xx&lang="))
    assert set(re.findall('languageID="(.*?)"', one)) == {"FIN"}
    assert re.findall('languageID="(.*?)"', two) == ["FIN", "SWE", "FIN", "SWE"]
    page = client.get(f"{address}/notice?lang=sv").text
    assert f'href="{address}/notice.xml?lang=sv"' in page
    assert "Leverantören anställer" in text(page, "LOT-0001-BT-70-sv")


def test_an_estimate_of_ones_own_is_in_the_file_and_in_the_ways_to_it(client: FlaskClient) -> None:
    address = tender(client)
    page = client.get(f"{address}/notice?places-LOT-0001=7&places-LOT-0002=9").text
    assert json.loads(text(page, "hilma-text"))["LOT-0001"]["howManyOpportunitiesIsEstimated"] == 7
    (way,) = re.findall(r'href="([^"]*notice\.json[^"]*)"', page)
    assert json.loads(client.get(html.unescape(way)).text)["LOT-0001"]["howManyOpportunitiesIsEstimated"] == 7


@pytest.mark.parametrize("typed", ["0", "-1", "1.5", "many", "100001", "9" * 5000, "٣", "<b>", "²"])
def test_a_number_that_is_none_is_told_beside_its_box_and_makes_no_file(client: FlaskClient, typed: str) -> None:
    address = tender(client)
    answer = client.get(f"{address}/notice", query_string={"places-LOT-0001": typed})
    assert answer.status_code == 200
    assert 'id="places-LOT-0001-error"' in answer.text
    assert 'id="hilma-text"' not in answer.text
    assert "<b>" not in answer.text.split("<main", 1)[1]
    for file in ("json", "xml"):
        assert client.get(f"{address}/notice.{file}", query_string={"places-LOT-0001": typed}).status_code == 409


def test_names_in_the_address_that_the_program_uses_itself_do_no_harm(client: FlaskClient) -> None:
    address = tender(client)
    odd = "?tender_id=1&_external=1&_anchor=x&_scheme=javascript&endpoint=x&lang=fi&lang=fi"
    page = client.get(f"{address}/notice{odd}")
    assert page.status_code == 200
    for way in re.findall(r'href="([^"]*notice\.(?:json|xml)[^"]*)"', page.text):
        assert way.startswith(f"{address}/notice.")


def test_an_award_criterion_waits_for_the_buyers_number(client: FlaskClient) -> None:
    address = start(client)
    walk(client, address, until="instrument")
    steps = {
        "instrument": {"instrument": "award_criterion"},
        "award": {"weight": "10"},
        "amount": AMOUNT,
        "terms": TERMS,
    }
    for name, form in steps.items():
        assert send(client, f"{address}/{name}", form).status_code == 303
    page = client.get(f"{address}/notice").text
    assert "You answer this." in page
    assert "At most 2 is rewarded with points." in page
    assert 'id="hilma-text"' not in page
    assert client.get(f"{address}/notice.json").status_code == 409
    too_many = client.get(f"{address}/notice?places-LOT-0001=3").text
    assert "These fields do not agree with each other:" in too_many
    assert 'id="eforms-text"' not in too_many
    refused = client.get(f"{address}/notice.json?places-LOT-0001=3")
    assert refused.status_code == 409
    assert "higher than the most that is rewarded" in refused.text
    assert json.loads(client.get(f"{address}/notice.json?places-LOT-0001=2").text)["LOT-0001"] == {
        "employmentCondition": True,
        "howManyOpportunitiesIsEstimated": 2,
    }
    xml = client.get(f"{address}/notice.xml").text
    assert ">quality</cbc:AwardingCriterionTypeCode>" in xml
    assert "<efbc:ParameterNumeric>10</efbc:ParameterNumeric>" in xml


def test_a_dialogue_says_plainly_that_nobody_settles_the_question(client: FlaskClient) -> None:
    address = start(client)
    walk(client, address, until="instrument")
    send(client, f"{address}/instrument", {"instrument": "dialogue"})
    assert send(client, f"{address}/meeting", {"meeting_weeks": "8"}).status_code == 303
    page = client.get(f"{address}/notice").text
    assert "No source settles whether a dialogue counts as an employment condition in Hilma." in page
    assert 'id="hilma-text"' not in page
    assert client.get(f"{address}/notice.json").status_code == 409
    assert "soc-obj" not in client.get(f"{address}/notice.xml").text


def test_lots_are_told_one_by_one_and_one_without_a_clause_says_no(client: FlaskClient) -> None:
    address = full(client)
    page = client.get(f"{address}/notice").text
    told = json.loads(text(page, "hilma-text"))
    assert told["LOT-0001"]["employmentCondition"] is True
    assert told["LOT-0002"] == {"employmentCondition": False}
    assert "This lot takes no clause." in page
    root = ET.fromstring(client.get(f"{address}/notice.xml").text)  # noqa: S314 (our own)
    assert len(root) == 1


def test_a_tender_that_is_not_answered_leads_on(client: FlaskClient) -> None:
    address = start(client)
    for page in ("notice", "notice.json", "notice.xml"):
        answer = client.get(f"{address}/{page}")
        assert answer.status_code == 303
        assert "notice" not in answer.headers["Location"]


def test_another_buyers_tender_is_not_there_and_a_reader_may_read(app: Flask, client: FlaskClient) -> None:
    address = tender(client)
    other, reader = signed_in(app, OTHER_BUYER), signed_in(app, READER)
    for page in ("notice", "notice.json", "notice.xml"):
        assert other.get(f"{address}/{page}").status_code == 404
        assert reader.get(f"{address}/{page}").status_code == 200
        assert "/sign-in" in app.test_client().get(f"{address}/{page}").headers["Location"]
