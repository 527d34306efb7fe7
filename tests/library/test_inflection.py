"""Forms of one word have one key; the forms stand in a dictionary or a grammar, the keys nowhere."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from toolkit.base.model import Language
from toolkit.library.inflection import bare, key, plain

FINNISH = [
    "ehto ehdon ehtoa ehdossa ehtona ehdot ehtojen ehtoja ehdoista ehdoin",
    "työllistämisehto työllistämisehdon työllistämisehtoa työllistämisehdot työllistämisehtojen työllistämisehtoihin",
    "siivous siivouksen siivousta siivouksessa siivoukseen siivoukset siivousten siivouksia",
    "oppisopimus oppisopimuksen oppisopimusta oppisopimukset oppisopimuksia oppisopimusten oppisopimuksella",
    "velvoite velvoitteen velvoitetta velvoitteet velvoitteiden velvoitteita velvoitteesta",
    "tuki tuen tuet",
    "tie tien tiet",
    "palkkatuki palkkatuen palkkatukea palkkatuella palkkatuet",
    "työaika työajan työaikaa työajassa työajalla",
    "työpaikka työpaikan työpaikkaa työpaikat työpaikkoja työpaikoista työpaikalla",
    "opiskelija opiskelijan opiskelijaa opiskelijat opiskelijoiden opiskelijoita opiskelijalle",
    "hankinta hankinnan hankintaa hankinnat hankinnassa hankintojen",
    "kuukausi kuukauden kuukautta kuukaudet kuukausia kuukaudessa",
    "oikeus oikeuden oikeutta oikeudet oikeuksia",
    "työllistäminen työllistämisen työllistämistä työllistämisessä",
    "vartiointi vartioinnin vartiointia vartioinnissa",
    "lupa luvan lupaa luvat",
    "vuosi vuoden vuotta vuodessa",
    "yritys yrityksen yritystä yritykset yrityksille",
]
SWEDISH = [
    "villkor villkoret villkoren villkors",
    "sysselsättningsvillkor sysselsättningsvillkoret sysselsättningsvillkoren",
    "läroavtal läroavtalet läroavtalen läroavtals",
    "städning städningen städningens",
    "skyldighet skyldigheten skyldigheter skyldigheterna",
    "leverantör leverantören leverantörer leverantörerna",
    "ungdom ungdomar ungdomarna ungdomen",
]
ENGLISH = [
    "apprentice apprentices",
    "apprenticeship apprenticeships",
    "obligation obligations",
    "employed employs employ employing",
    "supplier suppliers",
]


@pytest.mark.parametrize(
    ("language", "forms"),
    [(code, one) for code, lines in zip(Language, (FINNISH, SWEDISH, ENGLISH), strict=True) for one in lines],
)
def test_all_forms_of_a_word_have_one_key(language: Language, forms: str):
    assert len({key(form, language) for form in forms.split()}) == 1, {
        form: key(form, language) for form in forms.split()
    }


APART = [
    (Language.FI, "ehto lehti tehtävä"),
    (Language.FI, "siivous sivu siirto"),
    (Language.FI, "työ työntekijä työvoima"),
    (Language.FI, "hankinta hanke hakemus"),
    (Language.FI, "tuki tulo tunti"),
    (Language.FI, "tie tieto tienata"),
    (Language.FI, "palkka paikka palvelu"),
    (Language.FI, "oikeus oikea oikaisu"),
    (Language.FI, "opiskelija ohjaaja työnantaja tarjoaja"),
    (Language.SV, "villkor vilja vikt"),
    (Language.SV, "avtal avgift antal"),
    (Language.EN, "lot lottery"),
    (Language.EN, "work contract cleaning price"),
]


@pytest.mark.parametrize(("language", "different"), APART)
def test_different_words_have_different_keys(language: Language, different: str):
    several = different.split()
    assert len({key(word, language) for word in several}) == len(several)


def test_a_word_is_the_same_in_capitals_and_however_its_letters_are_written():
    assert plain("SIIVOUS") == "siivous"
    assert plain("tyo\N{COMBINING DIAERESIS}") == "työ"
    assert plain("ﬁrma") == "firma"


def test_a_keyboard_without_our_letters_writes_them_bare():
    assert bare("työllistämisehdon på åkern") == "tyollistamisehdon pa akern"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("word", ["", "a", "55", "1397/2016", "ß", "ы", "日本", "x" * 60])
def test_anything_has_a_key(language: Language, word: str):
    assert isinstance(key(word, language), str)


def test_threads_share_the_stemmers_without_mixing_their_words():
    many = [f"{word}{number}" for number in range(300) for word in ("työllistämisehdon", "oppisopimuksia")]
    key.cache_clear()
    alone = [key(word, Language.FI) for word in many]
    key.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda word: key(word, Language.FI), many))
    assert together == alone
