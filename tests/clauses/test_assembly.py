"""Putting a pack together: which clauses in which order, which obligations, what is kept, the way to data and back.

The files in tests/golden/packs are what the clauses of the cases must read in each language (`golden.py` writes them;
each was then read line by line against the library's files and the tender's facts), and two packs as version 1 of the
data froze them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.clauses.cases import ASKED, BONUS, DIALOGUE, LIBRARY, LOTS, OVERRIDE, TODAY, UNSETTLED, facts, lot
from tests.clauses.conftest import PACKS
from tests.clauses.golden import CASES, GOLDEN, words
from toolkit.base.canonical import canonical
from toolkit.base.model import NOT_KNOWN, Language, Money, Percent, Text
from toolkit.clauses.assembly import assemble, from_payload, payload, public_part
from toolkit.clauses.model import (
    OPENNESS,
    ClausePack,
    Obligation,
    ObligationKind,
    Override,
    Paragraph,
    Review,
    Unit,
    papers_of,
)
from toolkit.library.shelf import Library, NotOnShelf
from toolkit.tenders.guardrails import findings
from toolkit.tenders.model import AmountBy, Asked, Evidence, Instrument, Meeting, Regime, TenderFacts, Workers


def pack_of(tender: TenderFacts, library: Library = LIBRARY, **changes: object) -> ClausePack:
    """A draft of a tender's pack."""
    return assemble(tender, library, on=TODAY, edition=TODAY, number=0, replaces=None, frozen_by=None, **changes)


def ids(pack: ClausePack) -> list[str]:
    """The pack's clauses, without those that the regime and the size bring."""
    return [one.id for one in pack.clauses if one.id != "posted-workers" and not one.id.startswith("legal-basis")]


def texts(pack: ClausePack) -> Iterator[Text]:
    """Every title, paragraph and bullet of the clauses."""
    for clause in pack.clauses:
        yield clause.title
        for block in clause.blocks:
            yield from (block.text,) if isinstance(block, Paragraph) else block.items


def figures(text: str) -> list[str]:
    """The numbers in a text, however the language groups their digits."""
    return sorted(re.findall(r"\d+(?:[.,]\d+)?", re.sub(r"(?<=\d)\s(?=\d{3})", "", text)))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", list(CASES))
def test_the_clauses_read_as_they_were_read_by_a_person(
    name: str, language: Language, request: pytest.FixtureRequest
) -> None:
    expected = (GOLDEN / f"{name}-{language.value}.txt").read_text(encoding="utf-8")
    assert words(request.getfixturevalue(name), language) == expected


def test_a_condition_with_seats_and_a_penalty_has_its_clauses_in_order(condition: ClausePack) -> None:
    assert [clause.id for clause in condition.clauses] == [
        "purpose",
        "legal-basis-eu",
        "scope",
        "not-displacing",
        "target-groups",
        "obligation",
        "options",
        "forms-of-work",
        "training-places",
        "student-guidance",
        "apprenticeships",
        "timing",
        "recruiting",
        "early-end",
        "release",
        "statutory-duty",
        "subcontractors",
        "posted-workers",
        "follow-up",
        "data-protection",
        "shortfall-penalty",
        "precedence",
    ]
    assert [clause.number for clause in condition.clauses] == [str(number) for number in range(1, 23)]


def test_without_a_penalty_the_other_shortfall_clause_stands_in_its_place(condition: ClausePack) -> None:
    plain = pack_of(facts(lot(asked=ASKED.model_copy(update={"penalty": None, "penalty_cap": None, "seats": 0}))))
    assert ids(plain) == [
        "shortfall-no-penalty" if id == "shortfall-penalty" else id
        for id in ids(condition)
        if id not in {"training-places", "student-guidance"}
    ]


def test_each_instrument_has_its_clauses_its_forms_and_its_papers(
    award: ClausePack, minimum: ClausePack, reserved: ClausePack, dialogue: ClausePack
) -> None:
    assert {"award-purpose", "award-scale", "award-promise"} <= set(ids(award))
    assert "obligation" not in ids(award)
    assert {"requirement-acceptance", "obligation", "framework-volume", "staff-transfer", "gigs", "work-trials"} <= set(
        ids(minimum)
    )
    assert {"replacement", "evidence", "bonus", "shortfall-penalty"} <= set(ids(minimum))
    assert ids(reserved)[:2] == ["reserved-purpose", "reserved-eligibility"]
    assert ids(dialogue) == ["dialogue-purpose", "dialogue-meeting", "data-protection", "precedence"]
    assert (dialogue.amounts, reserved.amounts) == ((), ())
    assert papers_of(payload(dialogue)) == (
        "clauses",
        "clauses-docx",
        "proportionality-note",
        "check-report",
        "form-meeting-memo",
    )
    for pack in (award, minimum):
        assert pack.annex_forms[0].id == "tender-form"


def test_a_bonus_alone_obliges_to_one_meeting_and_names_its_price(bonus_only: ClausePack) -> None:
    assert ids(bonus_only) == [
        "bonus-only-purpose",
        "dialogue-meeting",
        "bonus-only-terms",
        "bonus-only-evidence",
        "data-protection",
        "precedence",
    ]
    (meeting,) = bonus_only.obligations
    assert (meeting.kind, meeting.clause, meeting.within_weeks) == (ObligationKind.DIALOGUE, "dialogue-meeting", 6)
    assert (meeting.quantity, meeting.penalty, meeting.bonus) == (1, None, None)
    assert (bonus_only.left_blank, bonus_only.amounts) == ((), ())
    assert [one.key for one in bonus_only.findings] == ["G-AGE:no_reason:"]  # it names groups
    assert [form.id for form in bonus_only.annex_forms] == ["meeting-memo", "periodic", "data-protection-sheet"]


def test_texts_from_before_the_bonus_alone_give_no_pack_of_it() -> None:
    with pytest.raises(NotOnShelf, match="bonus-only"):
        assemble(BONUS, LIBRARY, on=TODAY, edition=date(2026, 11, 22), number=0, replaces=None, frozen_by=None)


def test_annex_forms_come_in_order_and_each_once(condition: ClausePack) -> None:
    forms = [form.id for form in condition.annex_forms]
    assert len(forms) == len(set(forms))
    assert forms[:2] == ["periodic", "realisation-plan"]
    assert "placement-card" in forms  # both modules name it, and the criterion too


def test_a_form_of_work_brings_the_clause_of_internships_as_soon_as_the_library_has_it() -> None:
    tender = facts(lot(forms=("job", "internship"), asked=ASKED.model_copy(update={"seats": 0})))
    pack = pack_of(tender)
    assert ids(pack)[ids(pack).index("forms-of-work") + 1] == "internships"
    assert [one.id for one in pack.criteria] == ["employment-condition", "internship-module"]
    assert "internship_places" in [one.blank for one in pack.left_blank]
    day = date(2026, 11, 22)
    before = assemble(tender, LIBRARY, on=TODAY, edition=day, number=0, replaces=None, frozen_by=None)
    assert [one.id for one in before.criteria] == ["employment-condition"]
    assert "internships" not in ids(before)


def test_where_only_places_for_training_are_asked_nothing_is_said_of_internships() -> None:
    seats_only = facts(lot(forms=("training_agreement", "internship"), asked=ASKED.model_copy(update={"months": 0})))
    assert "internships" not in ids(pack_of(seats_only))


def test_lots_have_lists_and_one_that_takes_no_clause_is_left_out(in_lots: ClausePack) -> None:
    here = set(ids(in_lots))
    assert {"covered-lots", "obligation-lots", "options-lots", "training-places-lots"} <= here
    assert not {"obligation", "options", "options-none", "training-places"} & here
    assert [(one.id, one.quantity, one.option_quantity) for one in in_lots.obligations] == [
        ("LOT-0001/work", 18, 1),
        ("LOT-0001/seats", 2, 0),
        ("LOT-0001/report", 4, None),
        ("LOT-0002/work", 12, 0),
        ("LOT-0002/seats", 1, 0),
        ("LOT-0002/report", 4, None),
    ]
    # 20 workers for 20 months are 400 months, 10 are 200; the third lot takes no clause.
    assert [(size.lot, size.labour_months, size.share_asked) for size in in_lots.sizes] == [
        ("LOT-0001", 400, Percent(value=Decimal("4.5"))),
        ("LOT-0002", 200, Percent(value=Decimal(6))),
    ]


def test_one_lot_of_several_says_which_it_is_and_has_single_amounts() -> None:
    one = LOTS.model_copy(update={"lots": (LOTS.lots[0], LOTS.lots[2])})
    here = set(ids(pack_of(one)))
    assert {"covered-lots", "obligation", "options", "training-places"} <= here
    assert not {"obligation-lots", "options-lots", "training-places-lots"} & here


def test_a_tender_whose_lots_all_go_without_a_clause_makes_no_pack() -> None:
    with pytest.raises(ValueError, match="no lot of this tender takes a clause"):
        pack_of(LOTS.model_copy(update={"lots": (LOTS.lots[2],)}))


def test_the_texts_are_those_of_the_edition_and_the_rest_is_of_today() -> None:
    before = date(2026, 11, 21)
    with pytest.raises(NotOnShelf):
        assemble(facts(), LIBRARY, on=TODAY, edition=before, number=0, replaces=None, frozen_by=None)
    later = tuple(
        clause.model_copy(update={"version": 9, "since": TODAY}) if clause.id == "purpose" else clause
        for clause in LIBRARY.clauses
        if clause == LIBRARY.clause("purpose", TODAY)
    )
    newer = replace(LIBRARY, clauses=(*LIBRARY.clauses, *later), released=(*LIBRARY.released, *later))
    kept = assemble(facts(), newer, on=TODAY, edition=date(2026, 11, 30), number=0, replaces=None, frozen_by=None)
    taken = assemble(facts(), newer, on=TODAY, edition=TODAY, number=0, replaces=None, frozen_by=None)
    assert (kept.clauses[0].version, taken.clauses[0].version) == (kept.clauses[0].version, 9)
    assert kept.clauses[0].version < 9
    assert (kept.on, kept.edition) == (TODAY, date(2026, 11, 30))


def test_a_reserved_contract_obliges_to_a_share_of_staff(reserved: ClausePack) -> None:
    share, report = reserved.obligations
    assert (share.id, share.kind, share.clause) == ("LOT-0001/staff", ObligationKind.STAFF_SHARE, "reserved-share")
    assert (share.share, share.groups, share.unit) == (Percent(value=Decimal(30)), ("PWA", "DIS", "LTU12"), Unit.STAFF)
    assert (report.clause, report.quantity) == ("reserved-follow-up", 6)


def test_an_award_obliges_to_what_was_promised_up_to_the_most_that_is_rewarded(award: ClausePack) -> None:
    work = award.obligations[0]
    assert (work.kind, work.clause, work.quantity) == (ObligationKind.PROMISED_MONTHS, "award-promise", 24)


def test_the_terms_of_the_full_journey_stand_in_the_obligation(minimum: ClausePack) -> None:
    work = minimum.obligations[0]
    assert (work.replacement_share, work.replacement_days) == (Percent(value=Decimal(60)), 45)
    assert (work.bonus, work.bonus_ceiling) == (Money.euros(400), Money.euros(4800))
    assert work.evidence == (Evidence.DECLARATION, Evidence.EMPLOYMENT_EXTRACT)


def test_the_obligations_of_a_condition_say_the_same_as_its_clauses(condition: ClausePack) -> None:
    assert condition.obligations == (
        Obligation(
            id="LOT-0001/work",
            lot="LOT-0001",
            kind=ObligationKind.WORK_MONTHS,
            clause="obligation",
            quantity=31,
            option_quantity=3,
            unit=Unit.FULL_TIME_MONTH,
            within_months=20,
            first_within_months=6,
            min_months=3,
            response_days=30,
            cure_days=60,
            groups=("LTU12", "YOUNG30", "PWA"),
            forms=("job", "apprenticeship"),
            penalty=Money.euros(1500),
            penalty_cap=Percent(value=Decimal("2.5")),
            replacement_share=Percent(value=Decimal(75)),
        ),
        Obligation(
            id="LOT-0001/seats",
            lot="LOT-0001",
            kind=ObligationKind.TRAINING_SEATS,
            clause="training-places",
            quantity=4,
            option_quantity=0,
            unit=Unit.SEAT,
            within_months=20,
            forms=("training_agreement",),
        ),
        Obligation(
            id="LOT-0001/report",
            lot="LOT-0001",
            kind=ObligationKind.REPORT,
            clause="follow-up",
            quantity=4,  # after 6, 12 and 18 months, and at the end
            option_quantity=None,
            unit=Unit.REPORT,
            within_months=20,
            every_months=6,
        ),
    )


def test_the_obligation_of_a_dialogue_is_one_meeting(dialogue: ClausePack) -> None:
    (meeting,) = dialogue.obligations
    assert (meeting.id, meeting.unit, meeting.quantity, meeting.within_weeks) == (
        "LOT-0001/dialogue",
        Unit.MEETING,
        1,
        8,
    )


def test_a_contract_without_options_says_nothing_of_options() -> None:
    pack = pack_of(facts(lot(options=Money.euros(0), option_months=0)))
    assert "options" not in [clause.id for clause in pack.clauses]
    assert "the addition " not in words(pack, Language.EN)


def test_nothing_asked_is_no_obligation_to_employ() -> None:
    nothing = ASKED.model_copy(update={"by": AmountBy.OWN, "months": 0, "seats": 0})
    assert [one.kind for one in pack_of(facts(lot(asked=nothing))).obligations] == [ObligationKind.REPORT]


def test_where_only_places_for_training_are_asked_no_clause_speaks_of_people_to_be_employed() -> None:
    places = ASKED.model_copy(update={"by": AmountBy.OWN, "months": 0})
    assert ids(pack_of(facts(lot(asked=places)))) == [
        "purpose",
        "scope",
        "not-displacing",
        "training-places",
        "student-guidance",
        "subcontractors",
        "follow-up",
        "data-protection",
        "precedence",
    ]


@pytest.mark.parametrize(
    ("by", "changes", "added"),
    [
        (AmountBy.LABOUR_HOURS, {}, 3),  # 3.17
        (AmountBy.COUNT_PER_YEAR, {}, 0),  # a third of a place
        (AmountBy.COUNT_PER_YEAR, {"option_months": 12}, 12),
        (AmountBy.OWN, {}, 3),  # 31 × 620 000 ÷ 6 200 000 = 3.1
        (AmountBy.LABOUR_HOURS, {"labour": NOT_KNOWN}, None),
        (AmountBy.LABOUR_HOURS, {"labour": NOT_KNOWN, "options": Money.euros(0), "option_months": 0}, 0),
    ],
)
def test_options_add_what_the_chosen_method_says(by: AmountBy, changes: dict[str, object], added: int | None) -> None:
    pack = pack_of(facts(lot(asked=ASKED.model_copy(update={"by": by}), **changes)))
    assert pack.obligations[0].option_quantity == added
    assert ("option_work_months" in {left.blank for left in pack.left_blank}) == (added is None)


def test_every_method_is_kept_side_by_side_and_an_own_figure_last() -> None:
    own = pack_of(facts(lot(asked=ASKED.model_copy(update={"by": AmountBy.OWN, "months": 10}))))
    assert [(amount.method, amount.months) for amount in own.amounts] == [
        (AmountBy.LABOUR_HOURS, 31),
        (AmountBy.COUNT_PER_YEAR, 12),
        (AmountBy.VALUE_STEP, None),
        (AmountBy.OWN, 10),
    ]
    # 10, 31 and 12 of 635.897 months
    assert own.sizes[0].share_asked == Percent(value=Decimal("1.57"))
    assert [amount.share and amount.share.value for amount in own.amounts] == [
        Decimal("4.87"),
        Decimal("1.88"),
        None,
        Decimal("1.57"),
    ]


def test_a_method_that_cannot_be_used_says_why(draft: ClausePack) -> None:
    first = draft.amounts[0]
    assert first.months is None
    assert first.why_not is not None
    assert "not known" in first.why_not.en
    assert draft.sizes[0].labour_months is None


def test_the_regime_and_its_thresholds_are_those_of_the_day_of_publication(condition: ClausePack) -> None:
    verdict = condition.regime
    assert (verdict.regime, verdict.day) == (Regime.EU, date(2027, 1, 11))
    assert (verdict.national, verdict.eu) == (Money.euros(150_000), Money.euros(5_404_000))
    assert not verdict.near


def test_a_threshold_that_the_library_lacks_is_no_threshold() -> None:
    late = pack_of(facts(published=date(2049, 1, 1)))
    assert late.regime.eu is None
    (parameter,) = (one for one in late.parameters if one.id == "eu_threshold")
    assert (parameter.amount, parameter.since, parameter.until, parameter.sources) == (None, None, None, ())


def test_every_number_that_the_pack_rests_on_is_kept_with_its_day(condition: ClausePack) -> None:
    kept = {(one.id, one.of): one.amount for one in condition.parameters}
    assert kept[("eu_threshold", "works")] == 5_404_000
    assert kept[("replacement_share", "default")] == 75
    assert kept[("per_year", "default")] == 1  # of the method that was not chosen
    assert all(one.checked >= date(2026, 11, 1) for one in condition.parameters)


def test_every_cited_source_comes_along_and_no_other(condition: ClausePack) -> None:
    data = payload(condition)
    assert isinstance(data, dict)
    told = json.dumps({name: part for name, part in data.items() if name != "sources"})
    assert condition.sources
    assert all(f'"{id}"' in told for id in condition.sources)
    assert OPENNESS in condition.sources  # the proportionality note names it
    strangers = set(LIBRARY.sources) - set(condition.sources)
    assert strangers
    assert not [id for id in strangers if f'"{id}"' in told]


def test_a_frozen_pack_has_a_number_and_a_name_and_a_draft_neither() -> None:
    for number, name in ((0, "Veera Virkanen"), (1, None)):
        with pytest.raises(ValidationError, match="a draft has neither"):
            assemble(facts(), LIBRARY, on=TODAY, edition=TODAY, number=number, replaces=None, frozen_by=name)


def test_a_version_replaces_only_an_earlier_one() -> None:
    with pytest.raises(ValidationError, match="version 2 cannot replace version 2"):
        assemble(facts(), LIBRARY, on=TODAY, edition=TODAY, number=2, replaces=2, frozen_by="Veera Virkanen")


def test_what_blocks_is_not_frozen_unless_every_block_is_overridden() -> None:
    with pytest.raises(ValidationError, match=r"nobody has overridden .*G-FALLBACK:no_release") as told:
        assemble(
            UNSETTLED,
            LIBRARY,
            on=TODAY,
            edition=TODAY,
            number=1,
            replaces=None,
            frozen_by="Veera Virkanen",
            overrides=(OVERRIDE,),
        )
    assert OVERRIDE.key not in str(told.value)
    blocks = [one.key for one in findings(UNSETTLED, LIBRARY, TODAY) if one.severity == "block"]
    overrides = tuple(OVERRIDE.model_copy(update={"key": key}) for key in blocks)
    frozen = assemble(
        UNSETTLED,
        LIBRARY,
        on=TODAY,
        edition=TODAY,
        number=1,
        replaces=None,
        frozen_by="Veera Virkanen",
        overrides=overrides,
    )
    assert frozen.overrides == overrides


def test_an_override_of_what_is_no_longer_found_is_left_out() -> None:
    assert pack_of(facts(), overrides=(OVERRIDE,)).overrides == ()


def test_an_instant_without_a_time_zone_is_no_override() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        Override.model_validate(OVERRIDE.model_dump() | {"at": OVERRIDE.at.replace(tzinfo=None)})


def test_an_obligation_that_no_clause_states_is_refused(condition: ClausePack) -> None:
    data = payload(condition) | {"clauses": payload(condition)["clauses"][:4]}  # type: ignore[index]
    with pytest.raises(ValidationError, match="no clause states an obligation: follow-up, obligation, training-places"):
        from_payload(data)


def test_a_draft_says_what_is_left_to_be_filled_in(draft: ClausePack) -> None:
    assert [left.blank for left in draft.left_blank] == [
        "reference",
        "forms",
        "response_days",
        "cure_days",
        "penalty_cap",
        "general_terms",
    ]
    for language in Language:
        text = words(draft, language)
        assert all(left.text[language] in text for left in draft.left_blank)


def test_a_language_is_reviewed_when_every_clause_is(condition: ClausePack) -> None:
    assert not condition.is_reviewed(Language.FI)
    review = Review(by="Juristi", on=TODAY)
    read = tuple(
        clause.model_copy(update={"reviews": clause.reviews.model_copy(update={"fi": review})})
        for clause in condition.clauses
    )
    assert condition.model_copy(update={"clauses": read}).is_reviewed(Language.FI)
    assert not condition.model_copy(update={"clauses": read}).is_reviewed(Language.SV)
    assert not condition.model_copy(update={"clauses": (*read[1:], condition.clauses[0])}).is_reviewed(Language.FI)


def test_released_words_are_told_from_drafts() -> None:
    released = replace(LIBRARY, released=(LIBRARY.clause("purpose", TODAY),))
    pack = pack_of(facts(), released)
    assert [clause.id for clause in pack.clauses if clause.released] == ["purpose"]
    assert not any(criterion.released for criterion in pack.criteria)


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_comes_back_from_its_data_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    pack = request.getfixturevalue(name)
    data = payload(pack)
    assert from_payload(data) == pack
    assert from_payload(json.loads(json.dumps(data))) == pack
    assert canonical(payload(from_payload(data))) == canonical(data)


def test_data_of_another_shape_is_refused(condition: ClausePack) -> None:
    data = payload(condition)
    for wrong in ({"schema_version": 3}, {"schema_name": "report"}, {"surprise": 1}, {"clauses": []}):
        with pytest.raises(ValueError, match=next(iter(wrong))):
            from_payload(data | wrong)


@pytest.mark.parametrize("name", ["condition", "dialogue"])
def test_a_pack_of_the_first_version_is_read_as_it_was_frozen(name: str) -> None:
    first = json.loads((GOLDEN / f"version-1-{name}.json").read_bytes())
    data = first["payload"]
    pack = from_payload(data)
    assert pack.schema_version == 2
    assert pack.edition == pack.on == TODAY
    kept = json.loads(canonical(pack.model_dump()))
    for part in ("number", "frozen_by", "fingerprint", "clauses", "criteria", "parameters", "sources", "regime"):
        assert kept[part] == data[part]
    assert [form.id for form in pack.annex_forms] == ([] if name == "dialogue" else ["periodic"])
    assert papers_of(data) == (("clauses", "check-report", "report-form")[: 3 if name == "condition" else 2])


def test_what_the_first_version_told_of_one_lot_is_told_of_it_still() -> None:
    pack = from_payload(json.loads((GOLDEN / "version-1-condition.json").read_bytes())["payload"])
    # Version 1 rounded the share half up to one decimal: 31 and 12 of 635.897 months.
    assert [(one.lot, one.months, one.share and one.share.value) for one in pack.amounts] == [
        ("LOT-0001", 31, Decimal("4.9")),
        ("LOT-0001", 12, Decimal("1.9")),
    ]
    assert pack.sizes[0].share_asked == Percent(value=Decimal("4.9"))
    (option,) = pack.recommendation.options
    assert (option.instrument, option.suits) == (Instrument.CONDITION, True)
    assert len(option.reasons_for) == 5
    assert pack.obligations[0].quantity == 31


def test_what_says_that_it_is_of_the_first_version_and_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks what its version has"):
        from_payload({"schema_version": 1})
    with pytest.raises(ValueError):  # noqa: PT011 (pydantic tells every fault)
        from_payload([])


def test_the_public_part_holds_no_value_no_assessment_and_no_source_of_them(in_lots: ClausePack) -> None:
    public = public_part(payload(in_lots))
    told = json.dumps(public, ensure_ascii=False)
    for lot_of in LOTS.lots:
        assert str(lot_of.value.cents) not in told
    assert LOTS.description not in told
    assert "Sovittu markkinakartoituksessa" not in told
    assert '"availability"' not in told
    assert public["lots"] == [
        {"id": "LOT-0001", "name": "Pohjoinen"},
        {"id": "LOT-0002", "name": "Eteläinen"},
    ]
    assert set(public["sources"]) < set(in_lots.sources)  # type: ignore[call-overload]
    assert all(f'"{id}"' in told for id in public["sources"])  # type: ignore[attr-defined]
    assert "S5" in in_lots.regime.sources
    assert "S5" not in public["sources"]  # type: ignore[operator]


def _asked(**changes: object) -> Asked:
    return ASKED.model_copy(update=changes)


asked = st.builds(
    _asked,
    by=st.sampled_from(AmountBy),
    months=st.integers(0, 500),
    months_per_place=st.integers(1, 60).map(Decimal),
    response_days=st.none() | st.integers(1, 365),
    cure_days=st.none() | st.integers(1, 365),
    penalty=st.none() | st.integers(100, 10**7).map(lambda cents: Money(cents=cents)),
    penalty_cap=st.none() | st.decimals("0.1", 100, places=1).map(lambda value: Percent(value=value)),
    report_months=st.integers(1, 24),
    seats=st.integers(0, 50),
)
lots = st.builds(
    lambda **changes: lot(
        **changes,
        instrument=Instrument.DIALOGUE if isinstance(changes["asked"], Meeting) else Instrument.CONDITION,
    ),
    value=st.integers(100, 10**11).map(lambda cents: Money(cents=cents)),
    options=st.sampled_from([Money.euros(0), Money.euros(620_000)]),
    months=st.integers(1, 240),
    option_months=st.integers(0, 60),
    weekly_hours=st.sampled_from([Decimal("37.5"), Decimal("38.25"), Decimal(40)]),
    labour=st.sampled_from([NOT_KNOWN, Workers(count=Decimal("7.5")), lot().labour]),
    groups=st.lists(st.sampled_from(sorted(LIBRARY.groups)), unique=True).map(tuple),
    forms=st.lists(st.sampled_from(sorted(LIBRARY.forms)), unique=True).map(tuple),
    asked=asked | st.integers(1, 52).map(lambda weeks: Meeting(within_weeks=weeks)),
)
tenders = st.builds(
    facts,
    lots,
    language=st.sampled_from(["fi", "sv", "en"]),
    reference=st.sampled_from(["", "H 1/2027"]),
    general_terms=st.sampled_from([None, "JYSE 2014 Palvelut"]),
    published=st.sampled_from([NOT_KNOWN, date(2023, 5, 2), date(2027, 5, 3)]),
)


@settings(deadline=None, max_examples=60)
@given(tenders)
def test_whatever_the_tender_no_blank_is_left_and_the_languages_say_the_same_numbers(tender: TenderFacts) -> None:
    pack = pack_of(tender)
    for text in texts(pack):
        assert not re.search(r"[{}]", text.fi + text.sv + text.en)
        assert figures(text.fi) == figures(text.sv) == figures(text.en)
    shortfall = {clause.id for clause in pack.clauses if clause.id.startswith("shortfall")}
    asked_for = tender.lots[0].asked
    if isinstance(asked_for, Meeting) or not asked_for.months:
        assert shortfall == set()
    else:
        assert shortfall == ({"shortfall-no-penalty"} if asked_for.penalty is None else {"shortfall-penalty"})
    numbers = [clause.number for clause in pack.clauses]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert from_payload(payload(pack)) == pack


def test_the_dialogue_of_a_tender_does_not_depend_on_what_it_would_have_asked() -> None:
    assert pack_of(DIALOGUE).left_blank[0].blank == "reference"
