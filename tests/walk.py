"""The short path as a browser walks it: forms that answer each step, and how they are sent."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.town import csrf_token

Form = dict[str, str | list[str]]

PURCHASE: Form = {
    "title": "Koulun peruskorjaus",
    "kind": "works",
    "buyer": "sub_central",
    "arrangement": "contract",
    "published": ["1", "2", "2027"],
    "language": "fi",
}
VALUE: Form = {
    "value": "6 200 000",
    "options": "0",
    "starts_not_known": "y",
    "months": "18",
    "option_months": "0",
}
LABOUR: Form = {"labour": "share", "labour_share": "50", "hourly_cost": "30", "weekly_hours": "40"}
PEOPLE: Form = {
    "groups": ["LTU12", "YOUNG30"],
    "origin": "anyone",
    "candidates_not_known": "y",
    "forms": ["job", "apprenticeship"],
}
CONDITION: Form = {"instrument": "contract_condition"}
AMOUNT: Form = {
    "rate": "5",
    "per_year": "1",
    "months_per_place": "12",
    "amount_by": "labour_hours",
    "seats": "0",
}
TERMS: Form = {
    "first_start_months": "6",
    "min_months": "2",
    "response_days": "30",
    "cure_days": "30",
    "penalty": "1500",
    "penalty_cap": "1",
    "report_months": "6",
}
PATH = {
    "purchase": PURCHASE,
    "value": VALUE,
    "labour": LABOUR,
    "people": PEOPLE,
    "instrument": CONDITION,
    "amount": AMOUNT,
    "terms": TERMS,
}
IDENTITY_CODE = "131052-308T"


def start(client: FlaskClient) -> str:
    page = client.get("/tenders").text
    key = page.split('name="form_key"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
    answer = client.post("/tenders", data={"csrf_token": csrf_token(page), "form_key": key})
    assert answer.status_code == 303
    return answer.location.removesuffix("/purchase")


def send(client: FlaskClient, address: str, form: Mapping[str, object]) -> TestResponse:
    """Open a step, fill it in and send it, as a browser does."""
    page = client.get(address).text
    version = re.search(r'name="version"[^>]*value="(\d+)"', page)
    assert version, page
    return client.post(address, data={"csrf_token": csrf_token(page), "version": version.group(1), **form})


def walk(client: FlaskClient, tender: str, until: str | None = None, **changes: Form) -> None:
    """Answer the path up to a step (not included)."""
    for name, form in PATH.items():
        if name == until:
            return
        answer = send(client, f"{tender}/{name}", form | changes.get(name, {}))
        assert answer.status_code == 303, answer.text
