"""The words that papers show for obligations, answers and numbers, where a pack has or lacks something."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.clauses.cases import ASKED, LIBRARY, LOTS, OVERRIDE, TODAY, facts, lot
from tests.clauses.golden import GOLDEN
from toolkit.base.model import NOT_KNOWN, Language, Message, Money, Percent
from toolkit.base.phrases import say
from toolkit.clauses.assembly import assemble
from toolkit.clauses.contents import annex_form, clauses, contract, is_wide, prevails, review, version
from toolkit.clauses.lifting import lift
from toolkit.clauses.model import ClausePack, Review, Reviews
from toolkit.clauses.note import proportionality_note
from toolkit.clauses.obligations import obligations
from toolkit.clauses.report import asked_by_lot, check_report
from toolkit.library.shelf import Library
from toolkit.tenders.model import (
    AmountBy,
    Bonus,
    CountedAs,
    Instrument,
    Reserved,
    ReservedBasis,
    TenderFacts,
    Workers,
)


def plain(text: str) -> str:
    """Words with ordinary spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def pack_of(library: Library) -> Any:
    def put_together(tender: TenderFacts) -> ClausePack:
        return assemble(tender, library, on=TODAY, edition=TODAY, number=0, replaces=None, frozen_by=None)

    return put_together


def work(pack: ClausePack) -> list[str]:
    """The row of the obligation to employ, in English."""
    rows: Any = clauses(pack, Language.EN)["obligations"]
    return [plain(cell) for cell in rows[0]]


def test_an_obligation_is_told_in_five_cells(condition: ClausePack) -> None:
    assert work(condition) == [
        "Paid employment of people in the accepted groups",
        "Full-time months: 31. Options add, by their end, at most: 3",
        "First start by the end of month 6, the whole by the end of month 20",
        "Contractual penalty of 1 500 € for each missing full-time month, at most 2,5 % of the purchases",
        "6",
    ]


def test_without_penalty_or_options_the_row_says_so(pack_of: Any) -> None:
    asked = ASKED.model_copy(update={"penalty": None, "penalty_cap": None})
    row = work(pack_of(facts(lot(asked=asked, options=Money.euros(0), option_months=0))))
    assert row[1] == "Full-time months: 31"
    assert row[3] == "No contractual penalty"


def test_what_options_add_may_not_be_settled(pack_of: Any) -> None:
    assert work(pack_of(facts(lot(labour=NOT_KNOWN))))[1] == ("Full-time months: 31. What options add is not settled.")


def test_a_dialogue_is_one_meeting(dialogue: ClausePack) -> None:
    assert work(dialogue) == [
        "Taking part in the dialogue meeting",
        "Meetings: 1",
        "By the end of week 8",
        "No contractual penalty",
        "3",
    ]


def test_a_dialogue_has_answers_but_no_amount(dialogue: ClausePack) -> None:
    view: Any = check_report(dialogue, Language.EN)
    assert view["asked"] == []
    told = dict(view["facts"])
    assert told["Case number or other reference"] == "Not answered"
    assert told["When is the call for tenders published?"] == "Not known yet"
    assert told["How much of the contract is labour?"] == "Not known yet"
    assert told["The dialogue meeting is held, counted from the start of the contract, within"] == "8 weeks"
    assert "Share of the labour hours asked for" not in told


def test_a_bonus_alone_is_told_with_its_answers_and_its_terms(bonus_only: ClausePack) -> None:
    view: Any = check_report(bonus_only, Language.EN)
    told = {what: plain(answer) for what, answer in view["facts"]}
    assert told["The dialogue meeting is held, counted from the start of the contract, within"] == "6 weeks"
    assert told["Bonus for each full-time month of work"] == "450 €"
    assert told["Ceiling of all bonuses"] == "5 400 €"
    assert told["The money for the bonus stands in the budget"] == "Yes"
    assert told["Shortest employment that earns the bonus"] == "3 months"
    assert told["The supplier may claim the bonus every"] == "12 months"
    note: Any = proportionality_note(bonus_only, Language.EN)
    assert [[plain(cell) for cell in row[:2]] for row in note["terms"]] == [
        ["Bonus for each full-time month of work", "450 €; ceiling of all bonuses: 5 400 €"],
        ["Shortest employment that earns the bonus", "3 months"],
        ["The supplier may claim the bonus every", "12 months"],
    ]
    assert (note["rewards"], note["settles"], note["instrument"]) == (True, False, "Bonus only")


def test_labour_told_as_workers_is_shown_as_workers(pack_of: Any) -> None:
    view: Any = check_report(pack_of(facts(lot(labour=Workers(count=Decimal("7.5"))))), Language.EN)
    assert dict(view["facts"])["Full-time workers on average"] == "7,5"
    # 7.5 workers for 20 months are 150 months of labour; 31 of them are 20.666 %, cut.
    assert dict(view["asked"])["All the labour of the contract, in full-time months"] == "150"
    assert plain(dict(view["asked"])["Share of the labour asked"]) == "20,66 %"


def test_every_answer_of_a_condition_is_told(condition: ClausePack) -> None:
    view: Any = check_report(condition, Language.EN)
    told = {what: plain(answer) for what, answer in view["facts"]}
    assert told["What is bought?"] == "Works: building, renovation, infrastructure"
    assert told["Estimated value without options"] == "6 200 000 €"
    assert told["Length of the contract without options"] == "20 months"
    assert told["Which forms of work and training are accepted?"] == "Employment, Apprenticeship and Training agreement"
    assert told["How do you settle the amount?"] == "By share of labour hours"
    assert told["Time to put a shortfall right"] == "60 days"
    assert told["Contractual penalty for each missing full-time month"] == "1 500 €"


def test_a_number_is_shown_in_its_unit_with_its_days(condition: ClausePack) -> None:
    view: Any = check_report(condition, Language.EN)
    rows = {row[0]: [plain(cell) for cell in row[1:]] for row in view["parameters"]}
    assert rows["EU threshold (excl. VAT) – works"][:3] == ["5 404 000 €", "1 January 2026", "22 November 2026"]
    assert "5 %" in {row[0] for row in rows.values()}
    assert "6 months" in {row[0] for row in rows.values()}


def test_a_number_of_another_unit_or_kind_or_of_no_value_is_shown_as_well_as_can_be(condition: ClausePack) -> None:
    first = condition.parameters[0]
    odd = (
        first.model_copy(update={"of": "airports", "unit": "hours", "amount": Decimal("7.5")}),
        first.model_copy(update={"amount": None, "since": None, "sources": ()}),
        first.model_copy(update={"unit": "count", "amount": Decimal(5)}),
    )
    view: Any = check_report(condition.model_copy(update={"parameters": odd}), Language.EN)
    hours, none, count = view["parameters"]
    assert hours[0].endswith(" – airports")
    assert hours[1] == "7,5 hours"
    assert (none[1], none[2], none[4]) == ("None for that day", "", "")
    assert count[1] == "5"


def test_a_place_in_a_source_that_was_not_read_is_marked(condition: ClausePack) -> None:
    view: Any = check_report(condition, Language.EN)
    basis = {title: cited for title, _, cited in view["criteria"]}["Employment condition"]
    assert basis.startswith("S1; S12; act-1397-2016 98 § (not checked); ")


def test_the_head_tells_a_draft_from_a_version(condition: ClausePack, draft: ClausePack) -> None:
    assert version(condition, Language.EN) == "Version 2, 1 December 2026"
    assert version(draft, Language.EN) == "DRAFT – not frozen, 1 December 2026"
    assert dict(contract(condition, Language.EN))["Replaces"] == "version 1"
    assert dict(contract(draft, Language.EN))["Version"] == "Draft of 1 December 2026, not frozen"


def test_a_form_shows_what_was_agreed_but_not_the_reports_themselves(condition: ClausePack) -> None:
    form = condition.annex_forms[0]
    view: Any = annex_form(condition, form, Language.EN)
    assert [row[0] for row in view["obligations"]] == [
        "Paid employment of people in the accepted groups",
        "Training places offered to students",
    ]
    assert view["first_width"] + sum(view["widths"]) <= 100
    assert len(view["columns"]) == len(view["widths"]) == len(form.columns)
    assert len(view["empty_rows"]) == form.rows
    assert view["filled_by"] == "Filled in by the supplier"


def test_a_form_that_says_so_shows_no_obligations(condition: ClausePack) -> None:
    form = condition.annex_forms[0].model_copy(update={"shows_obligations": False})
    assert annex_form(condition, form, Language.EN)["obligations"] == []


def test_only_a_table_of_many_columns_needs_the_page_across(condition: ClausePack) -> None:
    form = condition.annex_forms[0]
    assert not is_wide(form.model_copy(update={"columns": form.columns[:5]}))
    assert is_wide(form.model_copy(update={"columns": form.columns[:6]}))


def test_each_obligation_of_several_lots_is_told_with_its_lot(in_lots: ClausePack) -> None:
    rows = clauses(in_lots, Language.EN)["obligations"]
    assert [row[0] for row in rows][:2] == [
        "LOT-0001 Pohjoinen: Paid employment of people in the accepted groups",
        "LOT-0001 Pohjoinen: Training places offered to students",
    ]
    assert rows[3][0].startswith("LOT-0002 Eteläinen: ")
    assert dict(contract(in_lots, Language.EN))["Lots"] == "LOT-0001 Pohjoinen, LOT-0002 Eteläinen"


def test_a_promise_and_a_share_of_staff_are_told_as_what_they_are(award: ClausePack, reserved: ClausePack) -> None:
    assert work(award)[:2] == [
        "Paid employment of people in the accepted groups, as promised in the tender",
        "Full-time months: those promised, at most 24",
    ]
    assert work(reserved)[:3] == [
        "Share of staff who are disabled or disadvantaged",
        "At least 30 %",
        "During the whole contract",
    ]


def test_an_annex_that_also_chooses_the_supplier_says_so(condition: ClausePack, award: ClausePack) -> None:
    assert "binds the supplier once" in clauses(condition, Language.EN)["what_it_is"]
    assert "how the supplier is chosen" in clauses(award, Language.EN)["what_it_is"]


def test_a_translation_names_the_version_that_prevails(award: ClausePack) -> None:
    assert prevails(award, Language.SV) == say(Message("This language version prevails."), Language.SV)
    assert prevails(award, Language.EN) == "This is a translation; the Swedish version prevails."


def test_the_check_report_tells_every_lot_every_method_and_every_instrument(in_lots: ClausePack) -> None:
    view: Any = check_report(in_lots, Language.EN)
    assert [[plain(cell) for cell in row] for row in view["lots"]] == [
        ["LOT-0001 Pohjoinen", "3 000 000 €", "300 000 €", "Yes"],
        ["LOT-0002 Eteläinen", "2 000 000 €", "0 €", "Yes"],
        ["LOT-0003 Saaristo", "200 000 €", "0 €", "No"],
    ]
    assert [(name, [one.method.value for one in amounts]) for name, amounts in view["amounts"]] == [
        ("LOT-0001 Pohjoinen", ["labour_hours", "count_per_year", "value_step", "own"]),
        ("LOT-0002 Eteläinen", ["labour_hours", "count_per_year", "value_step", "own"]),
    ]
    assert [[plain(cell) for cell in row] for row in view["asked_by_lot"]] == [
        ["LOT-0001 Pohjoinen", "18", "1", "400", "4,5 %", "2"],
        ["LOT-0002 Eteläinen", "12", "0", "200", "6 %", "1"],
    ]
    # 30 of 600 months
    assert plain(dict(view["asked"])["Share of the labour asked"]) == "5 %"
    assert len(in_lots.recommendation.options) == 6
    told = {what: plain(answer) for what, answer in view["facts"]}
    assert told["Estimated value without options"] == "5 200 000 €"
    assert told["Full-time workers on average"] == "31"
    assert view["months"] == [("3/2027", "12", "0"), ("4/2027", "15", "8")]


def test_the_reason_for_naming_groups_is_printed_where_one_was_given(pack_of: Any) -> None:
    given = pack_of(facts(group_reason="Joka kolmas on alle 30-vuotias."))
    note: Any = proportionality_note(given, Language.EN)
    assert ("Why these groups are named", "Joka kolmas on alle 30-vuotias.") in note["people"]
    report: Any = check_report(given, Language.EN)
    assert ("Why are these groups named?", "Joka kolmas on alle 30-vuotias.") in report["facts"]
    silent: Any = proportionality_note(pack_of(facts()), Language.EN)
    assert "Why these groups are named" not in dict(silent["people"])
    assert "Why are these groups named?" not in dict(check_report(pack_of(facts()), Language.EN)["facts"])  # type: ignore[call-overload]


def test_the_note_prints_the_chosen_way_and_the_others_only_if_wanted(in_lots: ClausePack, award: ClausePack) -> None:
    def shown(pack: ClausePack) -> list[list[str]]:
        view: Any = proportionality_note(pack, Language.EN)
        return [[one.method.value for one in amounts] for _, amounts in view["amounts"]]

    assert shown(award) == [["count_per_year"]]
    assert shown(in_lots)[0] == ["labour_hours", "count_per_year", "value_step", "own"]
    quiet = in_lots.model_copy(update={"facts": in_lots.facts.model_copy(update={"note_shows_others": False})})
    assert shown(quiet) == [["own"], ["own"]]


def test_the_note_weighs_the_terms_and_works_out_the_most_that_penalties_can_come_to(minimum: ClausePack) -> None:
    view: Any = proportionality_note(minimum, Language.EN)
    agreed = {row[0]: plain(row[1]) for row in view["terms"]}
    assert agreed["Bonus for each full-time month beyond the obligation"] == "400 €; ceiling of all bonuses: 4 800 €"
    assert agreed["Evidence"] == "the supplier's declaration and an extract from the payroll without names"
    assert all(row[2] for row in view["terms"])
    # 36 months of 1 500 € are 54 000 €; 2.5 % of 1 800 000 € are 45 000 €.
    assert [[plain(cell) for cell in row] for row in view["most"]] == [
        ["The whole contract", "36 × 1 500 € = 54 000 €", "2,5 % × 1 800 000 € = 45 000 €", "45 000 €"]
    ]
    assert view["reach"] == ["36 full-time months are as much work as 3 people do who each work 12 months full time."]


def test_the_note_says_what_is_missing_instead_of_praising_it(draft: ClausePack) -> None:
    told = {row[0]: row[1:] for row in proportionality_note(draft, Language.EN)["terms"]}  # type: ignore[attr-defined]
    assert told["Time to put a shortfall right"] == ("None", "A shortfall is not preceded by a time to put it right.")
    assert proportionality_note(draft, Language.EN)["most"] == []


def test_the_note_of_a_dialogue_and_of_a_reserved_contract_has_no_terms(
    dialogue: ClausePack, reserved: ClausePack
) -> None:
    assert proportionality_note(dialogue, Language.EN)["terms"] == []
    view: Any = proportionality_note(reserved, Language.EN)
    assert plain(dict(view["reserved"])["Least share of staff who are disabled or disadvantaged"]) == "30 %"


def test_the_note_lists_the_sources_that_it_names_and_no_finding(in_lots: ClausePack) -> None:
    view: Any = proportionality_note(in_lots, Language.EN)
    listed = [id for id, _ in view["sources"]]
    assert {"act-621-1999", "S45", "S5"} <= set(listed)
    assert set(listed) <= set(in_lots.sources)
    assert "findings" not in view


def test_an_own_figure_is_named_as_the_buyers(pack_of: Any) -> None:
    own = ASKED.model_copy(update={"by": AmountBy.OWN, "months": 10})
    view: Any = check_report(pack_of(facts(lot(asked=own), published=date(2027, 2, 1))), Language.EN)
    assert dict(view["asked"])["Method"] == "The buyer’s own figure"
    assert plain(dict(view["asked"])["Share of the labour asked"]) == "1,57 %"


def test_a_draft_tells_what_is_not_answered_and_what_is_set_aside(draft: ClausePack) -> None:
    view: Any = check_report(draft, Language.EN)
    told = dict(view["facts"])
    assert told["Time to present candidates, after which the obligation is suspended"] == "Not answered"
    # 09.05 UTC on 1 December is 11.05 in Helsinki.
    assert view["overrides"] == [("G-RES", OVERRIDE.reason, "Veera Virkanen", "1 December 2026 at 11.05")]
    assert view["overridden"] == {
        OVERRIDE.key: f"Set aside by Veera Virkanen, 1 December 2026 at 11.05. Reason: {OVERRIDE.reason}"
    }
    assert view["counts"] == [("Stops", "5"), ("Warns", "2"), ("Informs", "1")]


def test_a_review_is_told_with_name_and_day(condition: ClausePack) -> None:
    first = condition.clauses[0]
    read = first.model_copy(update={"reviews": Reviews(sv=Review(by="Jurist Juslin", on=date(2026, 11, 30)))})
    pack = condition.model_copy(update={"clauses": (read, *condition.clauses[1:])})
    view: Any = clauses(pack, Language.SV)
    assert view["about"][0][3] == "Jurist Juslin, 30.11.2026"
    assert view["review"] == review(pack, Language.SV) != review(pack, Language.FI)


def test_where_only_places_for_training_are_asked_the_note_tells_no_terms_of_work(pack_of: Any) -> None:
    asked = ASKED.model_copy(update={"months": 0, "seats": 4, "penalty": None, "penalty_cap": None})
    view: Any = proportionality_note(pack_of(facts(lot(asked=asked, forms=("training_agreement",)))), Language.EN)
    assert next(row[0] for row in view["terms"]) == "Training places for students"


def test_a_reserved_contract_in_lots_has_no_amounts_by_lot(pack_of: Any) -> None:
    asked = Reserved(
        basis=ReservedBasis.INTEGRATION, share=Percent(value=Decimal(30)), counted_as=CountedAs.PERSONS, report_months=6
    )
    lots = [
        lot(id=f"LOT-000{at}", name=name, instrument=Instrument.RESERVED, asked=asked)
        for at, name in ((1, "North"), (2, "South"))
    ]
    assert asked_by_lot(pack_of(facts(*lots)), Language.EN) == []


def test_a_lot_without_a_clause_obliges_to_nothing(library: Library) -> None:
    tender = facts(lot(), lot(id="LOT-0002", name="South", asked=None))
    assert obligations(tender, tender.lots[1], library, option_months=0, replacement_share=None) == ()


def test_an_amount_of_version_1_without_known_labour_has_no_share() -> None:
    kept = json.loads((GOLDEN / "version-1-condition.json").read_bytes())["payload"]
    lifted: Any = lift({**kept, "labour_months": None, "share_asked": None})
    assert {one["share"] for one in lifted["amounts"]} == {None}


def test_where_several_lots_pay_a_bonus_the_ceiling_is_that_of_each_lot() -> None:
    bonus = Bonus(per_month=Money.euros(400), ceiling=Money.euros(4_800), budgeted=True)
    one = ASKED.model_copy(update={"bonus": bonus})
    lots = tuple(part.model_copy(update={"asked": one}) if part.asked is not None else part for part in LOTS.lots)
    pack = assemble(
        LOTS.model_copy(update={"lots": lots}), LIBRARY, on=TODAY, edition=TODAY, number=0, replaces=None,
        frozen_by=None,
    )  # fmt: skip
    words = plain(str(proportionality_note(pack, Language.EN)).replace("\\xa0", " "))
    assert "400 €; ceiling of the bonuses of each lot: 4 800 €" in words
