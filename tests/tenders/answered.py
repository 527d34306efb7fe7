"""Sound answers to every step of both paths, to be changed by a test in the one point it is about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from toolkit.base.model import NOT_KNOWN, Money, Percent
from toolkit.tenders.answers import Answer, Row

PURCHASE: dict[str, Answer] = {
    "title": "Koulun peruskorjaus",
    "kind": "works",
    "buyer": "sub_central",
    "arrangement": "contract",
    "published": date(2027, 2, 1),
    "language": "fi",
}
VALUE: dict[str, Answer] = {
    "value": Money.euros(1_000_000),
    "options": Money.euros(0),
    "starts": NOT_KNOWN,
    "months": 24,
    "option_months": 0,
}
LABOUR: dict[str, Answer] = {
    "labour": "share",
    "labour_share": Percent(value=Decimal(50)),
    "hourly_cost": Money.euros(30),
    "weekly_hours": Decimal("37.5"),
}
PEOPLE: dict[str, Answer] = {
    "groups": ("LTU12", "YOUNG30"),
    "origin": "anyone",
    "candidates": NOT_KNOWN,
    "forms": ("job", "apprenticeship", "gig"),
}
CONDITION: dict[str, Answer] = {"instrument": "contract_condition"}
AMOUNT: dict[str, Answer] = {
    "rate": Percent(value=Decimal(5)),
    "per_year": Decimal(1),
    "months_per_place": Decimal(12),
    "amount_by": "labour_hours",
    "seats": 0,
}
TERMS: dict[str, Answer] = {"first_start_months": 6, "min_months": 2, "report_months": 6}
WHOLE: dict[str, Answer] = {**PURCHASE, **VALUE, **LABOUR, **PEOPLE, **CONDITION, **AMOUNT, **TERMS}
"""A complete short path of a contract condition."""

AWARD: dict[str, Answer] = {"instrument": "award_criterion", "weight": Percent(value=Decimal(15))}
MINIMUM: dict[str, Answer] = {"instrument": "minimum_requirement", "placed": "performance"}
RESERVED: dict[str, Answer] = {
    "instrument": "reserved_contract",
    "reserved_basis": "integration",
    "staff_share": Percent(value=Decimal(30)),
    "counted_as": "full_time",
    "reserved_report_months": 12,
}
DIALOGUE: dict[str, Answer] = {"instrument": "dialogue", "meeting_weeks": 8}
BONUS: dict[str, Answer] = {
    "instrument": "bonus_only",
    "meeting_weeks": 6,
    "bonus_per_month": Money.euros(400),
    "bonus_at_most": Money.euros(4800),
    "bonus_in_budget": True,
    "bonus_min_months": 3,
    "bonus_claim_months": 12,
}
INSTRUMENTS = (CONDITION, AWARD, MINIMUM, RESERVED, DIALOGUE, BONUS)
EVERY: dict[str, Answer] = {**WHOLE, **AWARD, **MINIMUM, **RESERVED, **BONUS, **DIALOGUE}
"""Answers to the questions of every instrument; the one chosen is the dialogue."""


def a_lot_row(name: str, euros: int, **cells: Answer) -> Row:
    """A row of the table of lots."""
    return Row.of({"name": name, "value": Money.euros(euros), **cells})


LOTS = (a_lot_row("Pohjoinen", 600_000), a_lot_row("Etelä", 300_000), a_lot_row("Keskusta", 100_000, clause="no"))


def a_month_row(month: date, candidates: int = 5, students: int = 2) -> Row:
    """A row of the table of candidates and students by month."""
    return Row.of({"month": month, "candidates": candidates, "students": students})


FULL: dict[str, Answer] = {
    "path": "full",
    "description": "Renovation of a school.",
    "procedure": "open",
    "trade": "renovation",
    "staff_transfer": "no",
    "divided": "yes",
    "lots": LOTS,
    "availability": (a_month_row(date(2027, 9, 1)), a_month_row(date(2027, 8, 1), 3, 0)),
    "note_shows_others": True,
    "replacement_share": Percent(value=Decimal(80)),
    "replacement_days": 45,
    "gig_hours": Decimal(4),
    "evidence": ("declaration", "authority_confirmation"),
    "bonus": Money.euros(500),
    "bonus_ceiling": Money.euros(6000),
    "bonus_budgeted": True,
    "extras": ("start-meeting", "site-visit"),
}
"""What the full path asks besides."""
