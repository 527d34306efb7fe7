"""The contract notice of a tender: its fields lot by lot, as Hilma's JSON and as a fragment of an eForms notice."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.clauses.cases import AWARD, BONUS, DIALOGUE, LIBRARY, LOTS, MINIMUM, RESERVED, TODAY, facts, lot
from toolkit.base.model import Language, Money
from toolkit.clauses.announcing import Announcement, announce, eforms_xml, hilma, hilma_json
from toolkit.library.notice import BY_BUYER, PerformanceCondition
from toolkit.tenders.model import Procedure, TenderFacts

SPACES = {
    "n": "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "ext": "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
    "efac": "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1",
    "efbc": "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1",
    "efext": "http://data.europa.eu/p27/eforms-ubl-extensions/1",
}


def told(tender: TenderFacts, *languages: Language, estimates: dict[str, int] | None = None) -> Announcement:
    return announce(tender, LIBRARY, on=TODAY, edition=TODAY, languages=languages, estimates=estimates)


def tree(announcement: Announcement) -> ET.Element:
    return ET.fromstring(eforms_xml(announcement))  # noqa: S314 (our own)


def order(element: ET.Element) -> list[str]:
    return [child.tag.partition("}")[2] for child in element]


@pytest.mark.parametrize("tender", [facts(), LOTS, AWARD, MINIMUM, RESERVED, DIALOGUE, BONUS])
def test_the_fields_of_every_kind_of_tender_agree(tender: TenderFacts) -> None:
    assert told(tender, *Language).agrees


def test_each_lot_has_its_own_number_and_a_lot_without_a_clause_says_no() -> None:
    # 18 and 12 full-time months at 12 months a place: 1.5 → 1 and 1
    assert hilma(told(LOTS)) == {
        "LOT-0001": {"employmentCondition": True, "howManyOpportunitiesIsEstimated": 1},
        "LOT-0002": {"employmentCondition": True, "howManyOpportunitiesIsEstimated": 1},
        "LOT-0003": {"employmentCondition": False},
    }


def test_the_buyers_own_estimate_stands_instead_of_the_number_worked_out() -> None:
    # 31 months at 12 a place: 2
    assert told(facts()).lots[0].worked_out == 2
    assert hilma(told(facts()))["LOT-0001"]["howManyOpportunitiesIsEstimated"] == 2
    mine = told(facts(), estimates={"LOT-0001": 5, "LOT-0009": 7})
    assert mine.agrees
    assert json.loads(hilma_json(mine)) == {
        "LOT-0001": {"employmentCondition": True, "howManyOpportunitiesIsEstimated": 5}
    }


def test_an_award_criterion_waits_for_an_estimate_within_what_is_rewarded() -> None:
    waiting = told(AWARD)  # 24 months at 12 a place: at most 2
    assert waiting.lots[0].fields.places is BY_BUYER
    assert hilma(waiting) == {}
    assert hilma(told(AWARD, estimates={"LOT-0001": 2}))["LOT-0001"]["howManyOpportunitiesIsEstimated"] == 2
    (fault,) = told(AWARD, estimates={"LOT-0001": 3}).lots[0].faults
    assert fault.code == "places-above-most"
    assert not told(AWARD, estimates={"LOT-0001": 3}).agrees


@pytest.mark.parametrize("tender", [DIALOGUE, BONUS, RESERVED])
def test_what_no_source_settles_is_left_to_the_buyer(tender: TenderFacts) -> None:
    announcement = told(tender)
    assert hilma(announcement) == {}
    assert announcement.lots[0].left is not None
    assert announcement.lots[0].fields.objectives == ()
    assert "opp" not in eforms_xml(announcement)
    assert "soc-obj" not in eforms_xml(announcement)


def test_where_only_training_places_are_asked_hilma_is_answered_by_the_buyer() -> None:
    asked = lot().asked
    assert asked is not None
    seats = facts(lot(asked=asked.model_copy(update={"months": 0})))
    assert told(seats).lots[0].fields.employment_condition is BY_BUYER
    assert hilma(told(seats)) == {}


def test_the_language_of_the_call_stands_first_and_others_once() -> None:
    assert told(DIALOGUE).languages == (Language.SV,)
    assert told(DIALOGUE, Language.EN, Language.FI, Language.SV, Language.EN).languages == (
        Language.SV,
        Language.FI,
        Language.EN,
    )


def test_every_text_stands_in_every_language_of_the_notice_and_in_no_other() -> None:
    whole = tree(told(AWARD, Language.EN))
    texts = [one for one in whole.iter() if "languageID" in one.attrib]
    assert len(texts) == 8  # BT-70, BT-777, BT-734, BT-540
    assert [one.get("languageID") for one in texts] == ["SWE", "ENG"] * 4


def test_modules_add_their_texts_as_long_as_there_is_room() -> None:
    announcement = told(facts(), *Language)  # with places for students and apprenticeships
    notices = {one.id: one.notice for one in LIBRARY.on(TODAY).criteria}
    fields = announcement.lots[0].fields
    assert [title.en for title in announcement.not_in_conditions] == ["Apprenticeships in the tasks of the contract"]
    for language in Language:
        whole = [notices[id][language] for id in ("employment-condition", "student-module", "apprentice-module")]
        assert fields.conditions[0].words[language] == " ".join(whole[:2])
        assert fields.aim_words[language] == " ".join(whole)


def test_a_module_for_which_there_is_no_room_in_one_language_stands_in_the_longer_field_only() -> None:
    criteria = LIBRARY.criteria
    long = tuple(
        one.model_copy(update={"notice": one.notice.model_copy(update={"sv": "x" * 1000})})
        if one.id == "student-module"
        else one
        for one in criteria
    )
    library = replace(LIBRARY, criteria=long, released=(*long, *LIBRARY.clauses, *LIBRARY.annex_forms))
    announcement = announce(facts(), library, on=TODAY, edition=TODAY, languages=tuple(Language))
    (title,) = (one.title for one in library.on(TODAY).criteria if one.id == "student-module")
    assert title in announcement.not_in_conditions
    fields = announcement.lots[0].fields
    assert all("x" * 1000 not in words for words in fields.conditions[0].words.values())
    assert fields.aim_words[Language.SV].count("x" * 1000) == 1
    assert announcement.agrees


def test_where_no_notice_is_due_that_is_told() -> None:
    assert told(facts()).due is None
    small = told(facts(lot(value=Money.euros(20_000), options=Money.euros(0)), cpv=None)).due
    assert small is not None
    assert small.id.startswith("Below the national threshold")
    direct = told(facts(procedure=Procedure.DIRECT_AWARD)).due
    assert direct is not None
    assert direct.id.startswith("Without a call for tenders")


def test_the_fragment_has_the_order_of_the_schema() -> None:
    (part,) = tree(told(AWARD)).findall("cac:ProcurementProjectLot", SPACES)
    assert order(part) == ["ID", "TenderingTerms", "ProcurementProject"]
    terms = part.find("cac:TenderingTerms", SPACES)
    assert terms is not None
    assert order(terms) == [
        "TendererQualificationRequest",
        "ContractExecutionRequirement",
        "ContractExecutionRequirement",
        "AwardingTerms",
    ]
    lists = [one.get("listName") for one in terms.iter(f"{{{SPACES['cbc']}}}ExecutionRequirementCode")]
    assert lists == ["reserved-execution", "conditions"]
    criterion = terms.find("cac:AwardingTerms/cac:AwardingCriterion/cac:SubordinateAwardingCriterion", SPACES)
    assert criterion is not None
    assert order(criterion) == ["UBLExtensions", "AwardingCriterionTypeCode", "Name", "Description"]
    weight = (
        "ext:UBLExtensions/ext:UBLExtension/ext:ExtensionContent/efext:EformsExtension/efac:AwardCriterionParameter"
    )
    assert criterion.findtext(f"{weight}/efbc:ParameterCode", namespaces=SPACES) == "per-exa"
    assert criterion.findtext(f"{weight}/efbc:ParameterNumeric", namespaces=SPACES) == "10"
    project = part.find("cac:ProcurementProject", SPACES)
    assert project is not None
    kinds = [(code.get("listName"), code.text) for code in project.iter(f"{{{SPACES['cbc']}}}ProcurementTypeCode")]
    assert kinds == [("strategic-procurement", "soc-obj"), ("social-objective", "opp")]


def test_only_lots_that_take_a_clause_are_in_the_fragment() -> None:
    ids = [one.findtext("cbc:ID", namespaces=SPACES) for one in tree(told(LOTS))]
    assert ids == ["LOT-0001", "LOT-0002"]


def test_a_reserved_contract_has_its_code_and_its_text() -> None:
    (part,) = tree(told(RESERVED))
    code = part.find(".//cbc:TendererRequirementTypeCode", SPACES)
    assert code is not None
    assert (code.get("listName"), code.text) == ("reserved-procurement", "res-ws")
    assert len(part.findall(".//cbc:Description", SPACES)) == 1
    assert part.find("cac:ProcurementProject", SPACES) is None


def test_text_is_escaped_and_a_text_without_its_code_is_not_written() -> None:
    announcement = told(AWARD)
    (one,) = announcement.lots
    nasty = {Language.SV: "]]> <b a='\"'>&amp; å\nradbyte</b>"}
    assert one.fields.scored is not None
    fields = replace(
        one.fields,
        conditions=(PerformanceCondition(words=nasty), PerformanceCondition(words=nasty, code=None)),
        scored=replace(one.fields.scored, weight=BY_BUYER, name={}),
    )
    (part,) = tree(replace(announcement, lots=(replace(one, fields=fields),)))
    assert [found.text for found in part.findall("cac:TenderingTerms/*/cbc:Description", SPACES)] == [
        nasty[Language.SV]
    ]
    assert part.find(".//efbc:ParameterNumeric", SPACES) is None


def test_the_same_tender_gives_the_same_text() -> None:
    assert eforms_xml(told(LOTS, *Language)) == eforms_xml(told(LOTS, *reversed(Language)))
    assert hilma_json(told(LOTS)).endswith("}\n")


def test_the_weight_is_that_of_the_tender() -> None:
    made = told(AWARD).lots[0].fields.scored
    assert made is not None
    assert made.weight == Decimal(10)


def test_texts_are_those_of_the_edition() -> None:
    assert announce(DIALOGUE, LIBRARY, on=TODAY, edition=date(2026, 11, 22)).criterion.id == "dialogue"
