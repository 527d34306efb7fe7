"""Words that the officer writes freely: what is told in each language, and what looks like it and is not."""

from __future__ import annotations

from datetime import date

import pytest

from toolkit.base.model import Severity
from toolkit.tenders.guardrails import findings
from toolkit.tenders.model import CountedAs, Instrument, Meeting, Reserved, ReservedBasis
from toolkit.tenders.reading import (
    asks_of_the_whole_firm,
    cannot_be_measured,
    demands_a_label,
    tells_of_a_person,
    written,
)

TODAY = date(2026, 12, 1)


def told(rule, tender, library):
    """Case, the question it stands beside, and the words found."""
    return [(met.case, met.field, met.values.get("words", ())) for met in rule(tender, library, TODAY)]


def words(rule, tender, library):
    return [word for _, _, found in told(rule, tender, library) for word in found]


# words that cannot be measured

VAGUE = [
    ("Toimittaja pyrkii työllistämään nuoria.", "pyrkii"),
    ("Urakoitsijan on pyrittävä tarjoamaan harjoittelijoille töitä.", "pyrittävä"),
    ("Palveluntuottaja edistää pitkäaikaistyöttömien työllistymistä.", "edistää"),
    ("Toimittajan tulee ottaa huomioon työttömät.", "ottaa huomioon"),
    ("Tarjoaja työllistää mahdollisuuksien mukaan.", "mahdollisuuksien mukaan"),
    ("Leverantören strävar efter att anställa unga.", "strävar"),
    ("Entreprenören ska främja sysselsättningen.", "främja"),
    ("Anbudsgivaren tar hänsyn till arbetslösa.", "tar hänsyn"),
    ("Leverantören anställer praktikanter i mån av möjlighet.", "i mån av möjlighet"),
    ("The supplier shall strive to employ young people.", "strive"),
    ("The contractor promotes apprenticeships.", "promotes"),
    ("The tenderer takes jobseekers into account.", "takes jobseekers into account"),
    ("Where possible the service provider hires the unemployed.", "Where possible"),
]


@pytest.mark.parametrize(("text", "word"), VAGUE, ids=[word for _, word in VAGUE])
def test_an_obligation_that_nobody_can_measure_is_told(a_tender, library, text, word):
    assert words(cannot_be_measured, a_tender(description=text), library) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Kaupunki edistää työllisyyttä hankinnoillaan.",
        "Toimittaja työllistää kaksi nuorta ennen kesäkuuta.",
        "Toimittaja ottaa huomioon lumen määrän.",
        "Toimittajan työ edistyy vaiheittain, ja harjoittelijat ovat mukana.",
        "Kaupunki pyrkii päästöttömyyteen. Toimittaja työllistää nuoria.",
        "Staden främjar sysselsättningen.",
        "Leverantören anställer två personer.",
        "Leverantören beaktar vädret.",
        "The city promotes employment.",
        "The supplier employs two apprentices by June.",
        "The contractor takes the weather into account.",
        "We strive for clean schools. The supplier employs ten people.",
    ],
)
def test_an_aim_of_the_buyer_a_plain_obligation_and_other_matters_are_not(a_tender, library, text):
    assert told(cannot_be_measured, a_tender(description=text), library) == []


# labels


@pytest.mark.parametrize(
    "text",
    [
        "Tuotteilta vaaditaan Joutsenmerkki.",
        "Toimittajalla on oltava Avainlippu.",
        "Kahvin on oltava Reilun kaupan kahvia, vaatimus on ehdoton.",
        "Hallintajärjestelmältä edellytetään ISO 14001 -sertifikaattia.",
        "Svanenmärket krävs av produkterna.",
        "Leverantören ska ha Nyckelflaggan.",
        "Products must carry the Nordic Swan.",
        "An EU Ecolabel is required.",
        "The supplier shall be certified to SA8000.",
    ],
)
def test_a_label_that_is_demanded_without_what_equals_it_is_told(a_tender, library, text):
    assert [case for case, _, _ in told(demands_a_label, a_tender(description=text), library)] == ["no_equivalent"]


@pytest.mark.parametrize(
    "text",
    [
        "Tuotteilta vaaditaan Joutsenmerkki tai vastaava.",
        "Svanenmärket eller motsvarande krävs.",
        "Products must carry the Nordic Swan or an equivalent label.",
        "Rakennus sai Joutsenmerkin vuonna 2015.",
        "Liikennemerkit pestään, ja työ vaatii ajokortin.",
        "Tavaramerkkiä ei vaadita.",
        "Vägmärken tvättas. Körkort krävs.",
        "Road signs must be clean.",
        "The key is required to open the flag room.",
    ],
)
def test_a_label_beside_what_equals_it_one_that_is_only_named_and_other_marks_are_not(a_tender, library, text):
    assert told(demands_a_label, a_tender(description=text), library) == []


# the whole firm


@pytest.mark.parametrize(
    "text",
    [
        "Toimittajan koko henkilöstöstä viisi prosenttia on työttömiä.",
        "Yrityksellä on henkilöstöpolitiikka, joka suosii osatyökykyisiä.",
        "Av hela personalen ska var tionde vara arbetslös.",
        "Leverantörens personalpolitik gynnar invandrare.",
        "A tenth of its entire workforce are unemployed persons.",
        "The company-wide share of apprentices is five per cent.",
    ],
)
def test_a_demand_on_the_whole_firm_is_told(a_tender, library, text):
    assert [case for case, _, _ in told(asks_of_the_whole_firm, a_tender(description=text), library)] == ["whole_firm"]


@pytest.mark.parametrize(
    "text",
    [
        "Koko henkilöstön on oltava perehdytetty kohteeseen.",
        "Hela personalen ska känna till säkerhetsreglerna.",
        "The whole staff must know the site.",
        "Tämän sopimuksen tehtävissä on vähintään kaksi työtöntä.",
        "Two unemployed persons work in the tasks of this contract.",
    ],
)
def test_what_the_staff_of_the_site_must_know_and_who_works_in_the_contract_are_not(a_tender, library, text):
    assert told(asks_of_the_whole_firm, a_tender(description=text), library) == []


def test_a_reserved_contract_and_a_dialogue_may_speak_of_the_whole_staff(a_lot, a_tender, library):
    text = "Koko henkilöstöstä vähintään 30 % kuuluu kohderyhmiin."
    asked = Reserved(
        basis=ReservedBasis.INTEGRATION,
        share={"value": "30"},
        counted_as=CountedAs.PERSONS,
        report_months=6,
    )
    for changes in (
        {"instrument": Instrument.RESERVED, "asked": asked},
        {"instrument": Instrument.DIALOGUE, "asked": Meeting(within_weeks=4)},
    ):
        other = a_lot().model_copy(update=changes)
        assert told(asks_of_the_whole_firm, a_tender(other, description=text), library) == []
    assert told(asks_of_the_whole_firm, a_tender(description=text), library) != []


# persons


@pytest.mark.parametrize("field", ["title", "description", "group_reason", "instrument_reason"])
def test_an_identity_code_and_an_address_are_found_wherever_they_are_written(a_tender, library, field):
    assert told(tells_of_a_person, a_tender(**{field: "Katso 131052-308T."}), library) == [("identity_code", field, ())]
    assert told(tells_of_a_person, a_tender(**{field: "Kysy: etu.suku@firma.fi"}), library) == [("address", field, ())]
    assert told(tells_of_a_person, a_tender(**{field: "Asia 131052-308X, @ kohde, 5 a.m. fi"}), library) == []


def test_neither_code_nor_address_is_repeated_in_what_is_told(a_tender, library):
    found = findings(a_tender(description="131052-308T etu.suku@firma.fi"), library, TODAY)
    mine = [one for one in found if one.code == "G-GDPR"]
    assert {(one.case, one.severity) for one in mine} == {
        ("identity_code", Severity.BLOCK),
        ("address", Severity.WARN),
    }
    assert not [one for one in mine if "308T" in one.model_dump_json() or "suku" in one.model_dump_json()]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ehdokkaalla on masennus ja adhd.", "masennus"),
        ("Hän saa toimeentulotukea.", "toimeentulotukea"),
        ("Personen har fått diagnosen i fjol.", "diagnosen"),
        ("Hen får utkomststöd.", "utkomststöd"),
        ("He lives on a disability pension.", "disability pension"),
    ],
)
def test_an_illness_or_a_benefit_in_a_reason_is_told_and_in_what_is_bought_is_not(a_tender, library, text, word):
    for field in ("group_reason", "instrument_reason"):
        assert told(tells_of_a_person, a_tender(**{field: text}), library) == [("health", field, (word,))]
    assert told(tells_of_a_person, a_tender(description=text, title=text), library) == []


def test_a_reason_in_numbers_and_names_of_groups_is_not_told(a_tender, library):
    reason = "Osatyökykyisiä työnhakijoita on 300. Partiellt arbetsföra är 300. Partial work ability: 300."
    assert told(tells_of_a_person, a_tender(group_reason=reason), library) == []


# where it stands


def test_words_are_gathered_into_one_finding_beside_the_first_of_them(a_lot, a_tender, library):
    lots = tuple(a_lot(id=f"LOT-000{number}", name=name) for number, name in enumerate(("A", "B"), 1))
    vague = (
        "Toimittaja pyrkii työllistämään. Toimittaja pyrkii palkkaamaan työttömiä.\nToimittaja edistää työllisyyttä!"
    )
    tender = a_tender(lots=lots, group_reason=vague, instrument_reason=vague)
    assert told(cannot_be_measured, tender, library) == [("vague", "group_reason", ("pyrkii", "edistää"))]
    (finding,) = (one for one in findings(tender, library, TODAY) if one.code == "G-VAGUE")
    assert (finding.lot, finding.field) == (None, "group_reason")
    assert "pyrkii ja edistää" in finding.message.fi


def test_everything_written_freely_is_read_each_with_its_question(a_lot, a_tender):
    lots = (
        a_lot(name="Pohjoinen", asked={"reason": "Luku."}),
        a_lot(id="LOT-0002", name="Etelä", asked={"reason": "Luku."}),
    )
    tender = a_tender(lots=lots, title="T", description="D", group_reason="G", instrument_reason=" ")
    assert written(tender) == (
        ("title", "T"),
        ("description", "D"),
        ("lots", "Pohjoinen"),
        ("lots", "Etelä"),
        ("group_reason", "G"),
        ("amount_reason", "Luku."),
    )


def test_a_name_of_a_lot_is_read_too(a_lot, a_tender, library):
    tender = a_tender(a_lot(name="Siivous, vaaditaan Joutsenmerkki"))
    assert told(demands_a_label, tender, library) == [("no_equivalent", "lots", ("Joutsenmerkki",))]


def test_long_texts_that_match_nearly_everywhere_are_read_at_once(a_tender, library):
    """Two thousand characters are the most that may be written; nothing may be looked for again and again in them."""
    for text in ("toimittaja " * 180, "takes a b " * 200, "a@" * 1000, "koko " * 400, "tak" * 600):
        for rule in (cannot_be_measured, demands_a_label, asks_of_the_whole_firm, tells_of_a_person):
            assert told(rule, a_tender(description=text), library) == []
