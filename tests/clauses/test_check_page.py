"""What the check page shows of the answers, of the amount and of findings before anything is frozen."""

from __future__ import annotations

import re

from flask import Flask

from tests.tenders.full_path import full
from tests.town import OFFICER, csrf_token, signed_in
from tests.walk import start, walk


def cells(page: str, row: str) -> list[str]:
    """The cells beside a row's name in a table of answers."""
    told = re.search(rf'role="rowheader">{row}</th>(.*?)</tr>', page, re.DOTALL)
    assert told, row
    return [cell.replace("\xa0", " ") for cell in re.findall(r'role="cell"[^>]*>(.*?)</td>', told.group(1))]


def test_lots_and_months_stand_in_tables_and_an_empty_box_says_what_it_means(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    page = client.get(f"{full(client)}/check").text
    assert cells(page, "Pohjoinen") == ["4 200 000 €", "100 000 €", "Yes"]
    assert cells(page, "Etelä") == ["2 000 000 €", "–", "No"]
    assert cells(page, "3/2027") == ["12", "0"]
    assert "row 1" not in page


def test_the_share_is_the_same_beside_the_amount_and_on_the_check_page(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client)
    # 4 200 000 € × 50 % ÷ 30 € ÷ 173,33 h = 403,84 months of labour in the one lot that takes the clause; 5 % are 20
    part = "4,95\xa0% of the labour"
    assert f"{part} of the lots that take the clause" in client.get(f"{tender}/amount").text
    assert f"{part}, without options, of the lots that take the clause" in client.get(f"{tender}/check").text


def test_a_finding_that_is_set_aside_no_longer_says_that_it_stops_freezing(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, people={"origin": "own_residents"})
    page = client.get(f"{tender}/check").text
    assert page.count("Stops freezing") == 1
    assert f'href="{tender}/people#origin-question"' in page
    form = page.split("/override", 1)[1]
    hidden = dict(re.findall(r'name="(key|said|form_key)" value="([^"]*)"', form))
    reason = {"reason": "Kaupunki tarjoaa ehdokkaita vain alueeltaan."}
    set_aside = client.post(f"{tender}/override", data={"csrf_token": csrf_token(page), **hidden, **reason})
    assert set_aside.status_code == 303
    page = client.get(f"{tender}/check").text
    assert "Stops freezing" not in page
    assert '<strong class="govuk-tag govuk-tag--grey">Set aside</strong>' in page


def test_one_of_a_unit_is_written_as_one(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = start(client)
    walk(client, tender, terms={"min_months": "1", "cure_days": "1"})
    page = client.get(f"{tender}/check").text
    for told in ("1 month", "1 day"):
        assert re.search(rf">\s*{told}\s*<", page), told
