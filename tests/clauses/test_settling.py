"""Guardrails on what a pack's clauses settle: each with texts that meet it and texts that hardly do not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.clauses.cases import (
    AWARD,
    BONUS,
    DIALOGUE,
    LIBRARY,
    LOTS,
    MINIMUM,
    OVERRIDE,
    RESERVED,
    SHARED,
    TODAY,
    facts,
    lot,
)
from tests.tenders.test_guardrails import CASES, ELSEWHERE
from toolkit.base.model import Language, Money, Percent, Severity
from toolkit.clauses.assembly import assemble, from_payload, payload
from toolkit.clauses.model import ClausePack
from toolkit.clauses.report import check_report
from toolkit.clauses.settling import KNOWN, OF_THE_TEXTS, all_findings
from toolkit.library.advice import Element, Guide
from toolkit.library.shelf import Library
from toolkit.tenders.guardrails import findings
from toolkit.tenders.model import Arrangement, TenderFacts

SETTLES: dict[str, tuple[Element, ...]] = {
    "scope": (Element.CONNECTION, Element.NEWNESS, Element.NO_DISPLACEMENT),
    "precedence": (Element.STATUTORY_DUTY,),
    "subcontractors": (Element.SUBCONTRACTORS,),
    "posted-workers": (Element.FOREIGN_SUPPLIERS,),
}
"""What the clauses of the library in these tests settle: three elements in one clause, four alone. All of these
clauses come into every pack that asks for work, but for posted workers; each other clause settles its purpose only."""

WORDS = {"fi": "Ei tarvita.", "sv": "Behövs inte.", "en": "Not needed."}


def with_guides(library: Library = LIBRARY, *, but: Element | None = None, without: tuple[str, ...] = ()) -> Library:
    """The library with guides of its own, in which no clause settles one element, and some clauses have no guide."""
    made = {
        clause.id: Guide(
            id=clause.id,
            settles=tuple(one for one in SETTLES.get(clause.id, ()) if one is not but) or (Element.PURPOSE,),
            when_not=WORDS,
            supplier=WORDS,
            checked=TODAY,
            review_months=12,
        )
        for clause in library.clauses
        if clause.id not in without
    }
    return replace(library, guides=made)


def met(tender: TenderFacts, library: Library, **others: Any) -> list[str]:
    """What the rules over texts find in a tender."""
    found = all_findings(tender, library, on=TODAY, edition=TODAY, **others)
    theirs = [f"{one.code} {one.case}" for one in found if one.code in OF_THE_TEXTS]
    return sorted(theirs)


SEATS = facts(lot(forms=("training_agreement",), asked=SHARED.model_copy(update={"months": 0, "seats": 4})))
NATIONAL = facts(lot(value=Money.euros(900_000), options=Money.euros(0)))
"""Works of 900 000 €, between 150 000 and 5 404 000 €: tenders from other states are not to be expected."""


def test_a_pack_that_settles_everything_meets_nothing() -> None:
    for tender in (facts(), LOTS, AWARD, MINIMUM, SEATS, NATIONAL, DIALOGUE, BONUS, RESERVED):
        assert met(tender, with_guides()) == []


ALONE = {
    Element.CONNECTION: "G-LINK unsettled",
    Element.NEWNESS: "G-EXIST missing",
    Element.NO_DISPLACEMENT: "G-DISPL missing",
    Element.SUBCONTRACTORS: "G-SUBC missing",
}


@pytest.mark.parametrize(("element", "case"), ALONE.items(), ids=ALONE.values())
def test_what_no_clause_settles_is_told_wherever_something_is_asked(element: Element, case: str) -> None:
    library = with_guides(but=element)
    for tender in (facts(), LOTS, AWARD, MINIMUM, SEATS):
        assert met(tender, library) == [case]
    for tender in (DIALOGUE, BONUS, RESERVED):
        assert met(tender, library) == []


def test_the_duty_of_law_concerns_paid_work_only() -> None:
    """A sanctioned obligation waits for the law; a training place is no work that could be offered to others."""
    released = with_guides(but=Element.STATUTORY_DUTY)
    scope = released.guides["legal-basis-in-house"].model_copy(update={"settles": (Element.STATUTORY_DUTY,)})
    library = replace(released, guides={**released.guides, "legal-basis-in-house": scope})
    for tender in (facts(), LOTS, AWARD, MINIMUM):
        assert met(tender, library) == ["G-DUTY missing"]
    for tender in (SEATS, DIALOGUE, BONUS, RESERVED):
        assert met(tender, library) == []


def test_whoever_stays_with_texts_from_before_there_was_such_a_clause_is_told_and_not_stopped() -> None:
    """The library has a clause on it, but none that is released and in force on the day whose texts are used."""
    duty = next(clause for clause in LIBRARY.clauses if clause.id == "legal-basis-in-house")
    held = with_guides(but=Element.STATUTORY_DUTY)
    guides = {**held.guides, duty.id: held.guides[duty.id].model_copy(update={"settles": (Element.STATUTORY_DUTY,)})}
    later = duty.model_copy(update={"since": date(2026, 12, 2)})
    others = tuple(clause for clause in held.clauses if clause.id != duty.id)
    for clauses, released in (
        ((*others, later), (*LIBRARY.released, later)),
        (held.clauses, tuple(one for one in LIBRARY.released if one.id != duty.id)),
    ):
        library = replace(held, guides=guides, clauses=clauses, released=released)
        assert met(facts(), library) == ["G-DUTY older"]
        (told,) = (one for one in all_findings(facts(), library, on=TODAY, edition=TODAY) if one.code == "G-DUTY")
        assert told.severity is Severity.WARN
    assert met(facts(), replace(held, guides=guides)) == ["G-DUTY missing"]


def test_foreign_tenderers_are_thought_of_where_they_are_to_be_expected() -> None:
    library = with_guides(but=Element.FOREIGN_SUPPLIERS)
    assert met(facts(), library) == ["G-POST missing"]
    assert met(SEATS, library) == ["G-POST missing"]
    assert met(NATIONAL, library) == []
    assert met(DIALOGUE, library) == []


def test_while_a_clause_has_no_guide_nothing_is_said_to_be_missing() -> None:
    assert met(facts(), with_guides(but=Element.NEWNESS, without=("purpose",))) == []
    assert met(facts(), with_guides(but=Element.NEWNESS, without=("dialogue-purpose",))) == ["G-EXIST missing"]


# optional clauses


def fitting(tender: TenderFacts) -> list[str]:
    """What is found of the optional clauses in a tender, with the library's own guides."""
    return [one for one in met(tender, LIBRARY) if one.startswith("G-FIT")]


def test_an_optional_clause_without_the_one_it_needs_is_told() -> None:
    """Call-offs are suspended in a framework only; a contract has none."""
    assert fitting(facts(extras=("call-off-suspension",))) == ["G-FIT needs"]
    assert fitting(facts(extras=("call-off-suspension",), arrangement=Arrangement.FRAMEWORK)) == []
    assert fitting(facts(extras=("start-meeting",))) == []


def test_an_amount_written_by_hand_beside_the_one_that_was_sized_is_told() -> None:
    assert fitting(facts(extras=("number-of-persons",))) == ["G-FIT amount"]
    (told,) = (
        one
        for one in all_findings(facts(extras=("number-of-persons",)), LIBRARY, on=TODAY, edition=TODAY)
        if one.code == "G-FIT"
    )
    assert "full-time months 31." in told.message.en  # cases.ASKED


def test_a_penalty_that_no_clause_states_is_told_and_stands_in_no_table() -> None:
    reduced = facts(extras=("price-reduction",))
    assert fitting(reduced) == ["G-FIT penalty"]
    pack = assemble(reduced, LIBRARY, on=TODAY, edition=TODAY, number=0, replaces=None, frozen_by=None)
    assert all(one.penalty is None and one.penalty_cap is None for one in pack.obligations)
    without = SHARED.model_copy(update={"penalty": None, "penalty_cap": None})
    assert fitting(facts(lot(asked=without), extras=("price-reduction",))) == []
    usual = assemble(facts(), LIBRARY, on=TODAY, edition=TODAY, number=0, replaces=None, frozen_by=None)
    assert any(one.penalty is not None for one in usual.obligations)


# languages


def reworded(id: str, needs: tuple[str, ...] = (), **ends: str) -> Library:
    """The library with an end added to the last paragraph of a clause in some languages."""
    held = with_guides()

    def changed(clause: Any) -> Any:
        texts = {
            language: words.model_copy(
                update={"paragraphs": (*words.paragraphs[:-1], words.paragraphs[-1] + ends[language])}
            )
            for language, words in ((one.value, getattr(clause, one.value)) for one in Language)
            if language in ends
        }
        return clause.model_copy(update={**texts, "needs": (*clause.needs, *needs)})

    clauses = tuple(changed(clause) if clause.id == id else clause for clause in held.clauses)
    return replace(held, clauses=clauses, released=(*held.released, *clauses))


def test_languages_of_a_clause_hold_the_same_figures_and_blanks() -> None:
    assert met(facts(), reworded("scope", fi=" 12 kk", sv=" 12 mån.", en=" 12 months")) == []
    assert met(facts(), reworded("scope", fi=" 12 kk", sv=" 12 mån.", en=" 13 months")) == ["G-LANG differs"]
    assert met(facts(), reworded("scope", fi=" 12 kk 3", sv=" 3 av 12", en=" 12, 3")) == []
    assert met(facts(), reworded("scope", fi=" {months} {buyer}", sv=" {months} {buyer}", en=" {months}")) == [
        "G-LANG differs"
    ]
    assert met(facts(), reworded("dialogue-purpose", fi=" 12 kk")) == []


def test_what_is_filled_in_by_hand_is_filled_in_in_each_language() -> None:
    ends = dict.fromkeys(("fi", "sv", "en"), " {look_back_days}")
    assert met(facts(), reworded("scope", needs=("look_back_days",), **ends)) == ["G-LANG by_hand"]
    assert met(facts(), reworded("scope", **dict.fromkeys(("fi", "sv", "en"), " {buyer}"))) == []
    found = all_findings(facts(), reworded("scope", needs=("look_back_days",), **ends), on=TODAY, edition=TODAY)
    (note,) = (one for one in found if one.code == "G-LANG")
    assert (note.severity, note.message.en) == (
        Severity.NOTE,
        "The clauses have places to be filled in by hand: 1. They are empty in every language version.",
    )


# once the call is out

OUT = AWARD.model_copy(update={"published": TODAY})


def weighing(percent: int, months: int = 24, tender: TenderFacts = OUT) -> TenderFacts:
    (one,) = tender.lots
    asked: Any = one.asked
    award = asked.award.model_copy(update={"weight": Percent(value=Decimal(percent))})
    changed = one.model_copy(update={"asked": asked.model_copy(update={"award": award, "months": months})})
    return tender.model_copy(update={"lots": (changed,)})


def pack_of(tender: TenderFacts, number: int = 1, **others: Any) -> ClausePack:
    """A frozen pack with every block set aside."""
    found = all_findings(tender, with_guides(), on=TODAY, edition=TODAY, **others)
    return assemble(
        tender,
        with_guides(),
        on=TODAY,
        edition=TODAY,
        number=number,
        replaces=number - 1 or None,
        frozen_by="Veera Virkanen",
        overrides=tuple(OVERRIDE.model_copy(update={"key": one.key}) for one in found if one.severity == "block"),
        **others,
    )


def test_weight_and_scale_stay_as_they_were_once_the_call_is_out() -> None:
    before = pack_of(AWARD, number=3)
    assert met(OUT, with_guides(), earlier=before) == []
    for changed in (weighing(11), weighing(10, months=23), facts(published=TODAY)):
        assert met(changed, with_guides(), earlier=before) == ["G-FREEZE changed"]
    assert met(weighing(11), with_guides(), earlier=None) == []
    assert met(weighing(11, tender=AWARD), with_guides(), earlier=before) == []
    (told,) = (
        one
        for one in all_findings(weighing(11), with_guides(), on=TODAY, edition=TODAY, earlier=before)
        if one.code == "G-FREEZE"
    )
    assert told.severity is Severity.BLOCK
    assert "version 3, which was frozen last" in told.message.en


def test_what_is_no_award_criterion_may_change_under_its_own_rules() -> None:
    before = pack_of(facts())
    assert met(facts(lot(months=30), published=TODAY), with_guides(), earlier=before) == []


def test_a_changed_weight_that_was_set_aside_is_what_counts_from_then_on() -> None:
    first = pack_of(AWARD)
    second = pack_of(weighing(15), number=2, earlier=first)
    assert "G-FREEZE:changed:" in {one.key for one in second.overrides}
    assert met(weighing(15), with_guides(), earlier=second) == []


# what is found decides


def test_a_pack_whose_clauses_block_is_not_frozen_until_somebody_answers_for_it() -> None:
    library = with_guides(but=Element.NEWNESS)

    def frozen(*overrides: Any) -> ClausePack:
        return assemble(
            facts(), library, on=TODAY, edition=TODAY, number=1, replaces=None, frozen_by="V. V.", overrides=overrides
        )

    with pytest.raises(ValueError, match="nobody has overridden G-EXIST:missing:"):
        frozen()
    aside = OVERRIDE.model_copy(update={"key": "G-EXIST:missing:"})
    pack = frozen(aside)
    assert pack.overrides == (aside,)
    assert ("block", "G-EXIST") in {(one.severity.value, one.code) for one in pack.findings}
    assert check_report(pack, Language.EN)["overrides"][0][0] == "G-EXIST"  # type: ignore[index]


def test_findings_of_texts_stand_among_the_others_in_one_order() -> None:
    wrong = facts(published=TODAY)
    library = with_guides(but=Element.NO_DISPLACEMENT)
    found = all_findings(wrong, library, on=TODAY, edition=TODAY)
    weights = {severity: place for place, severity in enumerate(Severity)}
    order = [(weights[one.severity], one.code) for one in found]
    assert order == sorted(order)
    assert {one.key for one in findings(wrong, library, TODAY)} < {one.key for one in found}


def test_where_the_library_has_no_texts_the_tender_alone_is_looked_at() -> None:
    before = date(2020, 1, 1)
    assert all_findings(facts(), LIBRARY, on=TODAY, edition=before) == findings(facts(), LIBRARY, TODAY)
    silent = facts(lot(asked=None))
    assert all_findings(silent, LIBRARY, on=TODAY, edition=TODAY) == findings(silent, LIBRARY, TODAY)


@pytest.mark.parametrize("tender", [facts(), LOTS, AWARD, MINIMUM, SEATS, NATIONAL, DIALOGUE, BONUS, RESERVED])
def test_the_texts_of_the_library_itself_settle_what_they_must(tender: TenderFacts) -> None:
    """Whatever is asked by whatever instrument: nothing that the library's own clauses leave open stops freezing."""
    assert met(tender, LIBRARY) == []


# all of them


def test_every_guardrail_that_the_library_says_is_looked_for_has_its_function() -> None:
    looked_for = {code for code, one in LIBRARY.guardrails.items() if one.room in ("tenders", "clauses")}
    assert looked_for == KNOWN
    assert set(LIBRARY.guardrails) - KNOWN == {"G-CELL", "G-DOUBLE"}
    assert {code for code, one in LIBRARY.guardrails.items() if one.room == "clauses"} == set(OF_THE_TEXTS)
    assert len(LIBRARY.guardrails) == 41  # 33 of the catalogue, four more, and four of our own


SHOWN_HERE = {*ALONE.values(), "G-DUTY missing", "G-DUTY older", "G-POST missing", "G-LANG differs", "G-LANG by_hand",
              "G-FIT needs", "G-FIT amount", "G-FIT penalty", "G-FREEZE changed"}  # fmt: skip


def test_every_case_of_every_guardrail_with_a_function_is_met_by_some_facts() -> None:
    """Each row of the tenders' table is proved to meet just what stands in it; what is met by texts is shown above."""
    shown = {case for row in CASES for case in row[4]} | ELSEWHERE | SHOWN_HERE
    assert shown == {f"{code} {case}" for code in KNOWN for case in LIBRARY.guardrails[code].case}


# what was set aside or frozen under a former code

FORMER = {"G-SPECIAL": "G-GDPR", "G-UNPAID": "G-FORM"}


def as_frozen_before(data: Any) -> Any:
    """The data of a pack as an earlier program froze it: the same findings under their former codes, no new answers."""
    old = dict(data)
    old["findings"] = [{**one, "code": FORMER.get(one["code"], one["code"])} for one in data["findings"]]
    old["overrides"] = [dict(one) for one in data["overrides"]]
    for one in old["overrides"]:
        code, rest = one["key"].split(":", 1)
        one["key"] = f"{FORMER.get(code, code)}:{rest}"
    old["facts"] = {name: value for name, value in data["facts"].items() if name != "group_reason"}
    return old


def test_a_pack_frozen_under_former_codes_is_read_and_printed_as_it_was() -> None:
    pack = pack_of(facts(lot(groups=("PWA",), candidates=4, forms=("work_trial",))))
    assert {"G-SPECIAL:only_special:", "G-UNPAID:no_paid_form:"} <= {one.key for one in pack.overrides}
    old = from_payload(as_frozen_before(payload(pack)))
    assert {"G-GDPR:only_special:", "G-FORM:no_paid_form:"} <= {one.key for one in old.overrides}
    assert old.facts.group_reason == ""
    printed: Any = check_report(old, Language.FI)
    assert {"G-GDPR", "G-FORM"} <= {row[0] for row in printed["overrides"]}
    assert set(printed["overridden"]) == {one.key for one in old.overrides}
    assert payload(old)["findings"] == as_frozen_before(payload(pack))["findings"]


def test_the_words_of_moved_cases_are_those_that_were_set_aside() -> None:
    """An override holds only while the finding says the same; these are the sentences as they first stood."""

    def said(code: str, case: str) -> str:
        return LIBRARY.guardrails[code].case[case].message.en

    assert said("G-SPECIAL", "only_special") == (
        "All accepted groups ({groups}) tell of health or origin. The mere fact that a person was employed under this "
        "contract would reveal it."
    )
    assert said("G-UNPAID", "no_paid_form") == (
        "The obligation is set in full-time months, but none of the accepted forms is paid work."
    )
