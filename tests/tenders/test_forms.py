"""Rows on a page without any script: added, taken out, faulty, too many."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from sqlalchemy import text

from tests.tenders.full_path import FULL_PATH, error_beside, full
from tests.town import OFFICER, signed_in
from tests.walk import CONDITION, Form, send
from toolkit.base.store import Database


def tenders(database: Database) -> list[object]:
    with database.reading() as session:
        return [
            *session.execute(text("SELECT * FROM tender")).all(),
            session.scalar(text("SELECT count(*) FROM audit_event")),
        ]


def test_a_row_is_added_and_one_taken_out_without_saving_and_without_losing_what_was_typed(
    app: Flask, database: Database
) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    before = tenders(database)
    typed = {"divided": "yes", "lots-1-name": "Pohjoinen", "lots-1-value": "paljon", "lots-2-name": "Etelä"}
    added = send(client, f"{tender}/lots", typed | {"then": "add:lots"})
    assert added.status_code == 200
    assert 'name="lots-1-value" type="text" value="paljon"' in added.text
    assert '<legend class="govuk-fieldset__legend app-row-of__title">Lot 3</legend>' in added.text
    assert 'value="yes" checked' in added.text
    assert "There is a problem" not in added.text
    taken = send(client, f"{tender}/lots", typed | {"lots-3-name": "Itä", "then": "remove:lots:1"})
    assert [re.search(rf'name="lots-{n}-name" type="text" value="(.*?)"', taken.text)[1] for n in (1, 2)] == [  # type: ignore[index]
        "Etelä",
        "Itä",
    ]
    assert "Pohjoinen" not in taken.text
    assert tenders(database) == before


@pytest.mark.parametrize(
    "then", ["add:nothing", "remove:lots:", "remove:lots:0", "remove:lots:9999", "add:lots:x", "x"]
)
def test_a_button_that_no_page_has_takes_no_row(then: str, app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    answer = send(client, f"{tender}/lots", FULL_PATH["lots"] | {"then": then})
    assert answer.status_code == 303 or "Pohjoinen" in answer.text
    assert answer.status_code == 303 or "Etelä" in answer.text


@pytest.mark.parametrize("then", ["", "again"])
@pytest.mark.parametrize(
    ("step", "choice"),
    [("lots", {"lots-1-clause": "maybe"}), ("lots", {"divided": "perhaps"}), ("amount", {"amount_by": "x"})],
)
def test_a_choice_that_no_page_offers_is_told_and_never_worked_with(
    then: str, step: str, choice: Form, app: Flask
) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until=step)
    answer = send(client, f"{tender}/{step}", FULL_PATH[step] | choice | {"then": then})
    assert answer.status_code == (200 if then else 422)
    assert error_beside(answer.text, *choice) == "Error: Choose one of the alternatives"


def test_of_ten_thousand_rows_only_one_too_many_comes_back(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    rows = {f"lots-{number}-name": f"Erä {number}" for number in range(1, 10_001)}
    answer = send(client, f"{tender}/lots", {"divided": "yes", **rows})
    assert "There may be at most 50 lots" in error_beside(answer.text, "lots")
    assert 'value="Erä 51"' in answer.text
    assert 'value="Erä 52"' not in answer.text


@pytest.mark.parametrize(
    "names", [("131052-", "308T"), ("131052-308", "T"), ("131052", "-308T"), ("Pohjoinen 131052-", "308T Etelä")]
)
@pytest.mark.parametrize("divided", ["yes", "no"])
def test_an_identity_code_does_not_hide_in_two_rows(
    names: tuple[str, str], divided: str, app: Flask, database: Database
) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    before = tenders(database)
    rows = {"divided": divided, "lots-1-name": names[0], "lots-2-name": names[1]}
    answer = send(client, f"{tender}/lots", FULL_PATH["lots"] | rows)
    assert answer.status_code == 422
    assert "personal identity code" in error_beside(answer.text, "lots-2-name")
    assert tenders(database) == before


def test_empty_rows_are_dropped_and_the_rest_numbered_anew(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    rows = {
        "divided": "yes",
        "lots-2-name": "A",
        "lots-2-value": "6 000 000",
        "lots-2-options": "100 000",
        "lots-3-name": " ",
    }
    rows |= {"lots-5-name": "B", "lots-5-value": "200 000"}
    assert send(client, f"{tender}/lots", rows).status_code == 303
    page = client.get(f"{tender}/lots").text
    assert [re.search(rf'name="lots-{n}-name" type="text" value="(.*?)"', page)[1] for n in (1, 2)] == ["A", "B"]  # type: ignore[index]
    assert "lots-3-name" not in page


def test_lots_that_do_not_sum_are_told_with_the_difference_and_kept_on_the_page(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    answer = send(client, f"{tender}/lots", FULL_PATH["lots"] | {"lots-2-value": "1 999 999,99"})
    assert answer.status_code == 422
    said = error_beside(answer.text, "lots").replace("\xa0", " ")
    assert "6 199 999,99 €" in said
    assert "0,01 € is missing" in said
    assert 'href="#lots"' in answer.text
    assert 'value="1 999 999,99"' in answer.text


def test_lots_that_do_not_sum_and_have_the_same_name_are_told_both_at_once(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    both = {"lots-2-value": "1 999 999,99", "lots-2-name": "pohjoinen"}
    page = send(client, f"{tender}/lots", FULL_PATH["lots"] | both).text
    assert "is missing" in error_beside(page, "lots")
    assert "Row 1 has the same name" in error_beside(page, "lots-2-name")
    unread = send(client, f"{tender}/lots", FULL_PATH["lots"] | {"lots-2-value": "paljon"}).text
    assert error_beside(unread, "lots-2-value")
    assert not error_beside(unread, "lots")  # without that value there is no sum to speak of


def many_lots(count: int) -> Form:
    rows: Form = {"divided": "yes", "lots-1-options": "100 000"}
    for number in range(1, count + 1):
        value = 6_200_000 // count if number < count else 6_200_000 - 6_200_000 // count * (count - 1)
        rows |= {f"lots-{number}-name": f"Erä {number}", f"lots-{number}-value": str(value)}
    return rows


def test_fifty_lots_are_kept_and_sized_and_a_fifty_first_is_refused_politely(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    tender = full(client, until="lots")
    refused = send(client, f"{tender}/lots", many_lots(51))
    assert refused.status_code == 422
    assert "There may be at most 50 lots" in error_beside(refused.text, "lots")
    assert 'value="Erä 51"' in refused.text
    not_added = send(client, f"{tender}/lots", many_lots(50) | {"then": "add:lots"})
    assert "There may be at most 50 lots" in not_added.text
    assert "lots-51-name" not in not_added.text
    assert send(client, f"{tender}/lots", many_lots(50)).status_code == 303
    send(client, f"{tender}/people", FULL_PATH["people"])
    send(client, f"{tender}/instrument", CONDITION)
    amount = client.get(f"{tender}/amount").text
    assert amount.count("Arithmetic of the lot ") == 50
    assert "All lots" in amount


def test_a_month_outside_the_contract_is_told_beside_its_row(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    days = {"starts_not_known": [], "starts": ["1", "3", "2027"]}
    tender = full(client, until="people", value=days)
    late = {"availability-2-month": "4/2029", "availability-2-candidates": "1", "availability-2-students": "1"}
    answer = send(client, f"{tender}/people", FULL_PATH["people"] | late)
    assert answer.status_code == 422
    assert "Outside the contract" in error_beside(answer.text, "availability-2-month")
    assert "Row 2, Month: Outside the contract" in answer.text
