"""The full path as a browser walks it, and what a page says beside a field."""

from __future__ import annotations

import html
import re

from flask.testing import FlaskClient

from tests.walk import AMOUNT, CONDITION, LABOUR, PEOPLE, PURCHASE, TERMS, VALUE, Form, send, start

FULL_PATH: dict[str, Form] = {
    "purchase": PURCHASE
    | {"path": "full", "description": "Koulun runko säilyy.", "procedure": "open", "trade": "renovation"},
    "value": VALUE | {"options": "100 000", "option_months": "6"},
    "labour": LABOUR | {"staff_transfer": "no"},
    "lots": {
        "divided": "yes",
        "lots-1-name": "Pohjoinen",
        "lots-1-value": "4 200 000",
        "lots-1-options": "100 000",
        "lots-2-name": "Etelä",
        "lots-2-value": "2 000 000",
        "lots-2-clause": "no",
    },
    "people": PEOPLE
    | {
        "forms": ["job", "gig"],
        "availability-1-month": "3/2027",
        "availability-1-candidates": "12",
        "availability-1-students": "0",
    },
    "instrument": CONDITION,
    "amount": AMOUNT | {"value_step": "500 000", "amount_reason": "Tavallinen osuus.", "note_shows_others": "y"},
    "terms": TERMS
    | {
        "replacement_share": "75",
        "replacement_days": "30",
        "gig_hours": "4",
        "evidence": ["declaration"],
        "bonus": "500",
        "bonus_ceiling": "5 000",
        "bonus_budgeted": "y",
    },
    "extras": {"extras": ["start-meeting"]},
}


def error_beside(page: str, field: str) -> str:
    """What is said beside a field."""
    found = re.search(rf'id="{field}-error">(.*?)</p>', page, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", found.group(1))).strip() if found else ""


def full(client: FlaskClient, until: str | None = None, **changes: Form) -> str:
    """The address of a tender answered on the full path up to a step (not included)."""
    tender = start(client)
    walk_full(client, tender, until, **changes)
    return tender


def walk_full(client: FlaskClient, tender: str, until: str | None = None, **changes: Form) -> None:
    send(client, f"{tender}/purchase", FULL_PATH["purchase"])  # then the first page asks more
    for name, form in FULL_PATH.items():
        if name == until:
            return
        answer = send(client, f"{tender}/{name}", form | changes.get(name, {}))
        assert answer.status_code == 303, re.findall("error-message.*", answer.text)
