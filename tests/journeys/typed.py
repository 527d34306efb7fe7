"""What an officer types in the journeys: the short path, the full path in lots, and what each instrument asks."""

from __future__ import annotations

Typed = dict[str, str | list[str]]

# The longest word in a Finnish dictionary: what fits with it at 320 px fits with any.
LONG_WORD = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilaskoulun"
TITLE = f"{LONG_WORD} peruskorjaus"

SHORT: dict[str, Typed] = {
    "purchase": {
        "title": TITLE,
        "reference": "KRA 2026/114",
        "kind": "works",
        "cpv": "45214200-2",
        "buyer": "sub_central",
        "arrangement": "contract",
        "published": ["1", "2", "2027"],
        "language": "fi",
        "general_terms": "YSE 1998",
    },
    "value": {"value": "6 200 000", "options": "0", "starts_not_known": "y", "months": "18", "option_months": "0"},
    "labour": {"labour": "share", "labour_share": "50", "hourly_cost": "30", "weekly_hours": "40"},
    "people": {
        "groups": ["LTU12", "YOUNG30"],
        "group_reason": "Joka kolmas kaupungin työttömistä on alle 30-vuotias.",
        "origin": "anyone",
        "candidates_not_known": "y",
        "forms": ["job", "apprenticeship", "training_agreement"],
    },
    "instrument": {"instrument": "contract_condition"},
    "amount": {"amount_by": "labour_hours", "seats": "4"},
    "terms": {
        "min_months": "2",
        "response_days": "30",
        "cure_days": "30",
        "penalty": "1 500",
        "penalty_cap": "1",
    },
}
"""The short path with a contract condition; what a step proposes by itself is left as it is."""

FULL: dict[str, Typed] = {
    "purchase": SHORT["purchase"]
    | {
        "path": "full",
        "description": "Koulun runko säilyy; sisätilat, talotekniikka ja piha uusitaan.\n\nTyössä on kolme erää.",
        "procedure": "open",
        "trade": "renovation",
    },
    "value": {
        "value": "6 200 000",
        "options": "620 000",
        "starts": ["1", "9", "2027"],
        "starts_not_known": [],
        "months": "18",
        "option_months": "6",
    },
    "labour": {"labour": "workers", "workers": "24", "weekly_hours": "40", "staff_transfer": "yes"},
    "lots": {
        "divided": "yes",
        "lots-1-name": LONG_WORD,
        "lots-1-value": "3 500 000",
        "lots-1-options": "400 000",
        "lots-1-workers": "12,5",
        "lots-2-name": "Talotekniikka",
        "lots-2-value": "2 500 000",
        "lots-2-options": "220 000",
        "lots-2-workers": "9",
        "lots-2-clause": "yes",
        "lots-3-name": "Piha",
        "lots-3-value": "200 000",
        "lots-3-workers": "2,5",
        "lots-3-clause": "no",
    },
    "people": SHORT["people"]
    | {
        "forms": ["job", "apprenticeship", "gig", "work_trial", "training_agreement"],
        "availability-1-month": "9/2027",
        "availability-1-candidates": "12",
        "availability-1-students": "3",
        "availability-2-month": "10/2027",
        "availability-2-candidates": "18",
        "availability-2-students": "0",
    },
    "instrument": SHORT["instrument"] | {"instrument_reason": "Urakkaan mahtuu uusia työntekijöitä."},
    "amount": {
        "value_step": "500 000",
        "amount_by": "value_step",
        "amount_reason": "Samalla portaalla mitoitettiin edellinen urakka.\nTavoite täyttyi silloin.",
        "note_shows_others": "y",
        "seats": "4",
    },
    "terms": SHORT["terms"]
    | {
        "replacement_days": "30",
        "gig_hours": "4",
        "evidence": ["declaration", "employment_extract", "authority_confirmation"],
        "bonus": "500",
        "bonus_ceiling": "5 000",
        "bonus_budgeted": "y",
    },
    "extras": {"extras": ["contact-roles", "market-dialogue-note"]},
}
"""The full path in three lots, one of which takes no clause; every question is answered."""

INSTRUMENTS: dict[str, dict[str, Typed]] = {
    "contract_condition": {},
    "award_criterion": {"award": {"weight": "10"}},
    "minimum_requirement": {"requirement": {"placed": "performance"}},
    "reserved_contract": {
        "reserved": {
            "reserved_basis": "integration",
            "staff_share": "30",
            "counted_as": "full_time",
            "reserved_report_months": "12",
        }
    },
    "dialogue": {"meeting": {"meeting_weeks": "8"}},
    "bonus_only": {
        "meeting": {"meeting_weeks": "8"},
        "bonus": {
            "bonus_per_month": "450",
            "bonus_at_most": "5 400",
            "bonus_in_budget": "y",
            "bonus_min_months": "3",
            "bonus_claim_months": "6",
        },
    },
}
"""The steps of its own that an instrument has, with its answers."""

ASKS_NO_AMOUNT = ("reserved_contract", "dialogue", "bonus_only")
RESIDENTS: Typed = SHORT["people"] | {"origin": "own_residents"}
"""Answers that a guardrail blocks."""

PROPOSED: dict[str, Typed] = {
    "amount": {"rate": "5", "per_year": "1", "months_per_place": "12"},
    "terms": {"first_start_months": "6", "report_months": "6"},
}
"""What a step proposes by itself, for those who send it without a browser."""


def way(instrument: str = "contract_condition", *, full: bool = False, **changed: Typed) -> dict[str, Typed]:
    """The steps of a path in their order with what is typed in each; `changed` replaces what is typed in a step."""
    steps: dict[str, Typed] = {}
    for name, typed in (FULL if full else SHORT).items():
        if name in ("amount", "terms") and instrument in ASKS_NO_AMOUNT:
            continue
        steps[name] = typed | {"instrument": instrument} if name == "instrument" else typed
        if name == "instrument":
            steps |= INSTRUMENTS[instrument]
    assert set(changed) <= set(steps), f"not on this path: {set(changed) - set(steps)}"
    return steps | changed


def fifty_lots() -> Typed:
    """As many lots as there may be, which make the whole of the full path's value, options and workers."""
    rows: Typed = {"divided": "yes"}
    for number in range(1, 51):
        rows |= {
            f"lots-{number}-name": f"Alue {number}",
            f"lots-{number}-value": "124 000",
            f"lots-{number}-options": "12 400",
            f"lots-{number}-workers": "0,48",
        }
    return rows
