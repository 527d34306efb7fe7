"""Search in a small library written for it: what is found, in which order, and what is shown of it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from toolkit.base.model import Language, Severity, Text
from toolkit.library.advice import Element, Guide, RecommendedPack, Trade
from toolkit.library.model import (
    Blank,
    Case,
    Citation,
    Clause,
    ClauseWords,
    Criterion,
    DatedValue,
    Example,
    Guardrail,
    Parameter,
    Remark,
    Source,
    Status,
    TargetGroup,
    WorkForm,
)
from toolkit.library.searching import EXTRACT, Index, _alike
from toolkit.library.shelf import Library

DAY = date(2026, 11, 23)
SINCE = date(2026, 1, 1)
CITED = (Citation(source="S1"),)


def text(fi: str, sv: str, en: str) -> Text:
    return Text(fi=fi, sv=sv, en=en)


def clause(
    id: str, titles: tuple[str, str, str], *paragraphs: tuple[str, str, str], version: int = 1, **more
) -> Clause:
    fi, sv, en = (
        ClauseWords(title=title, paragraphs=tuple(one[place] for one in paragraphs))
        for place, title in enumerate(titles)
    )
    known = {"since": SINCE, "needs": (), "why": text("Selvittää asian.", "Klargör saken.", "Makes the matter clear.")}
    return Clause(id=id, version=version, sources=CITED, fi=fi, sv=sv, en=en, **{**known, **more})


def guide(id: str, **more) -> Guide:
    return Guide(
        id=id,
        settles=(Element.TERMS,),
        when_not=text("Jätä pois joskus.", "Lämna bort ibland.", "Leave out at times."),
        supplier=text("Sinun ei tarvitse muuta.", "Du behöver inget annat.", "You need nothing else."),
        checked=SINCE,
        review_months=12,
        **more,
    )


def criterion(id: str, instrument: str, titles: tuple[str, str, str], *clauses: str) -> Criterion:
    plain = text("Kerrotaan.", "Berättas.", "Is told.")
    return Criterion(
        id=id,
        version=1,
        since=SINCE,
        instrument=instrument,
        title=text(*titles),
        summary=plain,
        link_to_subject_matter=plain,
        notice=plain,
        legal_basis=CITED,
        suits_when=(),
        clauses=clauses,
        example=(Example(title="One", facts={}, suits=True),),
    )


def trade(id: str, titles: tuple[str, str, str], also: tuple[str, str, str], *packs: RecommendedPack) -> Trade:
    remark = Remark(text=text("Näin.", "Så.", "So."), sources=())
    return Trade(
        id=id,
        title=text(*titles),
        summary=text("Kohteita on monta.", "Objekten är många.", "There are many sites."),
        also_called=text(*also),
        kinds=("services",),
        cpv=("909",),
        suits=(remark,),
        suits_not=(remark,),
        pack=packs,
        checked=SINCE,
        review_months=12,
    )


def pack(size: str, id: str, forms: tuple[str, ...] = (), modules: tuple[str, ...] = ()) -> RecommendedPack:
    return RecommendedPack(
        size=size, criterion=id, forms=forms, modules=modules, why=text("Siksi.", "Därför.", "That is why.")
    )


def by_id(*items):
    return {item.id: item for item in items}


LIBRARY = Library(
    sources={
        "S1": Source(
            title="An act on buying",
            link="https://example.org/hidden-word",
            dated="2017",
            read=SINCE,
            kind="law",
        )
    },
    parameters=by_id(
        Parameter(
            id="threshold",
            title=text("Kynnysarvo", "Tröskelvärde", "Threshold"),
            unit="eur",
            checked=SINCE,
            review_months=12,
            value=(DatedValue(of="works", since=SINCE, amount=1, sources=CITED),),
        )
    ),
    groups=by_id(
        TargetGroup(
            id="APPR",
            title=text("Oppisopimusopiskelija", "Läroavtalsstuderande", "Apprentice"),
            definition=text("Opiskelee työssä.", "Studerar i arbetet.", "Studies at work."),
            verifier=text("Oppilaitos.", "Läroanstalten.", "The school."),
            special_category=False,
            through=("apprenticeship",),
            sources=CITED,
            status=Status.VERIFIED,
        )
    ),
    forms=by_id(
        *(
            WorkForm(
                id=id,
                title=text(*titles),
                note=text("n", "n", "n"),
                place="vacancy",
                paid=True,
                sources=(),
                status=Status.VERIFIED,
            )
            for id, titles in (
                ("job", ("Tavallinen työ", "Vanligt arbete", "Ordinary job")),
                ("apprenticeship", ("Oppisopimus", "Läroavtal", "Apprenticeship")),
            )
        )
    ),
    guardrails=by_id(
        Guardrail(
            id="G-SIZE",
            title=text("Mitoitus", "Storlek", "Size"),
            basis=text("Suhteellisuus.", "Proportionalitet.", "Proportion."),
            sources=CITED,
            status=Status.VERIFIED,
            case={
                "over": Case(
                    severity=Severity.WARN,
                    needs=("cap",),
                    message=text("Enintään {cap}.", "Högst {cap}.", "At most {cap}."),
                    fix=text("Pienennä.", "Minska.", "Reduce."),
                )
            },
        )
    ),
    guides=by_id(
        guide("hours", trades=("cleaning",), measures=("job",)),
        guide("general"),
        guide("places", instruments=("dialogue",), groups=("APPR",)),
    ),
    trades=by_id(
        trade(
            "cleaning",
            ("Siivous", "Städning", "Cleaning"),
            ("puhtaanapito, tilapalvelut", "lokalvård", "janitorial services"),
            pack("small", "condition", ("job",)),
            pack("middle", "condition", ("job",), ("module",)),
            pack("large", "condition", ("job",)),
            pack("dialogue", "dialogue"),
        ),
        trade(
            "roads",
            ("Maa- ja vesirakentaminen", "Anläggning", "Infrastructure"),
            ("tiet, kadut", "vägar, gator", "roads, streets"),
            pack("small", "dialogue"),
            pack("middle", "dialogue"),
            pack("large", "dialogue"),
            pack("dialogue", "dialogue"),
        ),
    ),
    blanks={"months": Blank(title=text("kuukausien määrä", "antal månader", "number of months"))},
    signs={},
    subjects={},
    topics={},
    criteria=(
        criterion(
            "condition",
            "contract_condition",
            ("Työllistämisehto", "Sysselsättningsvillkor", "Employment condition"),
            "general",
            "hours",
        ),
        criterion("dialogue", "dialogue", ("Vuoropuhelu", "Dialog", "Dialogue"), "general"),
        criterion("module", "module", ("Lisäosa", "Modul", "Module"), "gone"),
    ),
    clauses=(
        clause(
            "general",
            ("Yleistä", "Allmänt", "General"),
            ("Ehtoa noudatetaan koko ajan.", "Villkoret följs hela tiden.", "The condition is followed all the time."),
            (
                "Kesto on {months} ja {unknown}.",
                "Tiden är {months} och {unknown}.",
                "The time is {months} and {unknown}.",
            ),
        ),
        clause(
            "hours",
            ("Työajat yhdistetään", "Arbetstiderna slås samman", "Hours are put together"),
            ("Lyhyitä vuoroja yhdistetään.", "Korta skift slås samman.", "Short shifts are put together."),
        ),
        clause(
            "places",
            ("Opiskelijan paikka", "Studerandens plats", "Place of a student"),
            ("Oppisopimukset kuuluvat tähän.", "Läroavtalen hör hit.", "Apprenticeships belong here."),
        ),
        clause(
            "places",
            ("Vanha otsikko", "Gammal rubrik", "Old heading"),
            ("Antiikkinen.", "Antik.", "Antique."),
            until=date(2026, 2, 1),
            version=2,
        ),
        clause("unguided", ("Ohjeeton", "Utan guide", "Unguided"), ("Teksti.", "Text.", "Text.")),
    ),
    annex_forms=(),
    released=(),
    fingerprint="",
)
INDEX = Index(LIBRARY, DAY)


def ids(words: str, language: Language = Language.FI, **filters) -> list[str]:
    return [f"{hit.kind} {hit.id}" for hit in INDEX.find(words, language, **filters)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("siivous", "trade cleaning"),
        ("SIIVOUKSESSA", "trade cleaning"),
        ("siivousten", "trade cleaning"),
        ("städningen", "trade cleaning"),
        ("cleaning", "trade cleaning"),
        ("puhtaanapidosta", "trade cleaning"),
        ("lokalvården", "trade cleaning"),
        ("oppisopimuksia", "form apprenticeship"),
        ("oppisopimusten", "form apprenticeship"),
        ("läroavtalen", "form apprenticeship"),
        ("apprenticeships", "form apprenticeship"),
        ("työllistämisehtojen", "criterion condition"),
        ("sysselsättningsvillkoren", "criterion condition"),
        ("työajan", "clause hours"),
        ("kynnysarvoja", "parameter threshold"),
        ("G-SIZE", "guardrail G-SIZE"),
        ("appr", "group APPR"),
        ("buying", "source S1"),
    ],
)
def test_any_form_of_a_word_in_any_language_finds(words: str, first: str):
    for language in Language:
        assert ids(words, language)[0] == first


@pytest.mark.parametrize(
    ("words", "among"),
    [
        ("ehto", "criterion condition"),
        ("ehtojen", "criterion condition"),
        ("ehdon", "criterion condition"),
        ("villkor", "criterion condition"),
        ("villkoret", "criterion condition"),
        ("sopimus", "form apprenticeship"),
        ("oppi", "form apprenticeship"),
        ("avtal", "form apprenticeship"),
        ("opiskelijoita", "group APPR"),
        ("studerande", "group APPR"),
        ("rakentamisessa", "trade roads"),
    ],
)
def test_the_head_or_the_beginning_of_a_compound_finds_it(words: str, among: str):
    assert among in ids(words)


def test_a_compound_that_nobody_wrote_is_looked_for_by_its_parts():
    assert ids("siivousvuoro") == ["clause hours"]  # short shifts, in cleaning
    assert ids("siivouspuhtaanapito") == ["trade cleaning"]
    assert ids("städninglokalvård") == ["trade cleaning"]
    assert ids("siivouspuhtaanapitokohde") == ["trade cleaning"]  # three parts, and its summary tells of sites


def test_a_keyboard_without_our_letters_finds_too():
    assert ids("tyollistamisehto")[0] == "criterion condition"
    assert ids("stadning")[0] == "trade cleaning"


def test_a_short_word_is_no_part_of_a_longer_one_that_only_ends_with_the_same_letters():
    woods = Index(_with(clause("woods", ("Lehdot", "Lundar", "Groves"), ("Lehdon lehti.", "Ett löv.", "A leaf."))), DAY)
    assert woods.find("ehto", Language.FI) == ()
    assert "criterion condition" not in ids("lehto")
    assert ids("tie") == ["trade roads"]


def test_the_word_itself_comes_before_a_compound_with_it():
    found = ids("oppisopimus")
    assert found.index("form apprenticeship") < found.index("group APPR")


def test_a_title_counts_more_than_a_word_in_the_text():
    found = ids("ehto", kinds={"criterion", "clause"})
    assert found == ["criterion condition", "clause general"]


def test_all_words_are_looked_for_where_something_has_them_all():
    assert ids("siivous puhtaanapito") == ["trade cleaning"]
    assert ids("lyhyitä vuoroja") == ["clause hours"]


def test_where_nothing_has_all_words_that_which_has_most_of_them_comes_first():
    found = ids("lyhyitä vuoroja kynnysarvo")
    assert found[0] == "clause hours"
    assert "parameter threshold" in found


def test_small_words_are_left_out_of_a_question_that_has_others():
    assert ids("siivous ja puhtaanapito") == ["trade cleaning"]
    assert ids("städning och lokalvård") == ["trade cleaning"]
    assert ids("size of the") == ["guardrail G-SIZE"]


@pytest.mark.parametrize("words", ["xyzzy", "???", "{months}{", '"', "%_*", "a" * 100_000, "a b " * 100_000, "\x00"])
def test_what_nobody_wrote_finds_nothing_and_hurts_nothing(words: str):
    assert [one for one in ids(words) if one.startswith(("form", "criterion"))] == []


def test_an_address_is_shown_and_not_looked_through():
    assert ids("hidden") == []
    assert INDEX.find("buying", Language.EN)[0].extract == "https://example.org/hidden-word"


def test_without_words_all_comes_in_the_librarys_order():
    assert (
        ids("")
        == ids("  ")
        == [
            "trade cleaning",
            "trade roads",
            "criterion condition",
            "criterion dialogue",
            "criterion module",
            "clause general",
            "clause hours",
            "clause places",
            "clause unguided",
            "group APPR",
            "form job",
            "form apprenticeship",
            "parameter threshold",
            "guardrail G-SIZE",
            "source S1",
        ]
    )


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"kinds": ["clause"]}, ["clause general", "clause hours", "clause places", "clause unguided"]),
        (
            {"trade": "cleaning"},
            [
                *("trade cleaning", "criterion condition", "criterion dialogue", "criterion module"),
                *("clause general", "clause hours", "clause places", "form job"),
            ],
        ),
        (
            {"trade": "roads"},
            ["trade roads", "criterion dialogue", "clause general", "clause places"],
        ),
        ({"instrument": "dialogue", "kinds": ["clause"]}, ["clause general", "clause hours", "clause places"]),
        ({"instrument": "contract_condition", "kinds": ["clause"]}, ["clause general", "clause hours"]),
        ({"instrument": "module"}, ["trade cleaning", "criterion module"]),
        (
            {"measure": "job"},
            ["trade cleaning", "criterion condition", "clause general", "clause hours", "clause places", "form job"],
        ),
        ({"measure": "apprenticeship", "kinds": ["group", "form"]}, ["group APPR", "form apprenticeship"]),
        ({"group": "APPR"}, ["clause general", "clause hours", "clause places", "group APPR", "form apprenticeship"]),
        ({"group": "NOBODY"}, ["clause general", "clause hours"]),
        ({"kinds": ["nothing"]}, []),
    ],
)
def test_a_filter_leaves_what_is_for_it_or_for_anything(filters: dict[str, object], found: list[str]):
    """A clause without a guide is for nothing known; one whose guide names nothing is for anything."""
    assert ids("", **filters) == found


def test_words_and_filters_go_together():
    assert ids("oppisopimukset", kinds=["clause"]) == ["clause places"]
    assert ids("oppisopimukset", kinds=["clause"], instrument="contract_condition") == []


@pytest.mark.parametrize(("at_most", "count"), [(3, 3), (0, 0), (-1, 0), (1000, 15)])
def test_no_more_comes_than_was_asked_for(at_most: int, count: int):
    assert len(INDEX.find("", Language.FI, at_most=at_most)) == count


def test_only_versions_in_force_on_the_day_are_found():
    assert ids("antiikkinen") == []
    january = Index(LIBRARY, date(2026, 1, 15))
    assert [hit.id for hit in january.find("antiikkinen", Language.FI)] == ["places"]
    assert [hit.kind for hit in Index(LIBRARY, date(2025, 1, 1)).find("", Language.FI)].count("clause") == 0


def test_the_extract_is_the_piece_with_the_words_in_the_language_asked_for():
    found = {language: INDEX.find("lyhyitä vuoroja", language)[0].extract for language in Language}
    assert found == {
        Language.FI: "Lyhyitä vuoroja yhdistetään.",
        Language.SV: "Korta skift slås samman.",
        Language.EN: "Short shifts are put together.",
    }


def test_where_only_the_title_has_the_word_the_extract_is_what_the_item_is_for():
    assert INDEX.find("työajat", Language.FI)[0].extract == "Selvittää asian."
    assert INDEX.find("", Language.SV, kinds=["clause"])[0].extract == "Klargör saken."


def test_a_blank_is_told_in_words_in_an_extract():
    (hit,) = INDEX.find("kesto", Language.FI)
    assert hit.extract == "Kesto on [kuukausien määrä] ja […]."


def test_a_long_extract_is_cut_between_words_around_what_was_found():
    long = " ".join(f"sana{number}" for number in range(100)) + " kultakimpale " + "loppu " * 100
    item = clause("long", ("Pitkä", "Lång", "Long"), (long.strip(), "Lång.", "Long."))
    index = Index(_with(item), DAY)
    (hit,) = index.find("kultakimpaleet", Language.FI)
    assert len(hit.extract) <= EXTRACT
    assert hit.extract.startswith("… sana")
    assert hit.extract.endswith("loppu …")
    assert "kultakimpale" in hit.extract
    assert not set(hit.extract.split()) - {"…", "kultakimpale", "loppu", *(f"sana{one}" for one in range(100))}


@pytest.mark.parametrize("before", range(0, 400, 7))
def test_an_extract_is_never_longer_than_it_may_and_always_shows_the_word(before: int):
    words = "x" * 3 + " " + "abcd " * (before // 5) + "kultakimpale" + " efghi" * 90
    (hit,) = Index(_with(clause("long", ("Pitkä", "Lång", "Long"), (words, "Lång.", "Long."))), DAY).find(
        "kultakimpale", Language.FI
    )
    assert len(hit.extract) <= EXTRACT
    assert "kultakimpale" in hit.extract


def _with(*clauses: Clause) -> Library:
    return Library(
        sources={},
        parameters={},
        groups={},
        forms={},
        guardrails={},
        guides={},
        trades={},
        blanks={},
        signs={},
        subjects={},
        topics={},
        criteria=(),
        clauses=clauses,
        annex_forms=(),
        released=(),
        fingerprint="",
    )


def test_an_empty_library_has_nothing_to_find():
    assert Index(_with(), DAY).find("ehto", Language.FI) == Index(_with(), DAY).find("", Language.FI) == ()


def test_threads_that_search_together_find_what_each_finds_alone():
    questions = ["ehtojen", "siivouksessa", "oppisopimuksia", "villkor", "apprenticeships", "tyollistamisehto"] * 20
    alone = [INDEX.find(words, Language.SV) for words in questions]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda words: INDEX.find(words, Language.SV), questions))
    assert together == alone


def test_three_letters_that_no_word_is_find_the_words_they_begin_the_shorter_the_better():
    """The stem of a short word may be written a letter longer in the library than it was typed."""
    known = {"abcd", "abcdefg", "xabc"}
    found = _alike("abc", known)
    assert found["abcd"] > found["abcdefg"] > 0
    assert "xabc" not in found
