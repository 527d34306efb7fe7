import re
import unicodedata

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.entry import NotUnderstood
from toolkit.base.model import Language, has_identity_code
from toolkit.base.phrases import say
from toolkit.people.registration import (
    FINLAND,
    LONGEST_NUMBER,
    Registration,
    countries,
    country_name,
    registration,
)

CODES = [code for code, _ in countries(Language.EN)]
PROVED = ("DK", "EE", "NO", "SE")


def number(country: str, typed: str) -> str:
    return registration(country, typed).number


def fault(country: str, typed: str) -> str:
    with pytest.raises(NotUnderstood) as told:
        registration(country, typed)
    return told.value.message.id


# 0988084-1 and 3006157-6 are valid. 2077474-0 by hand: 2·7+0·9+7·10+7·5+4·8+7·4+4·2 = 187 = 17·11, so it ends in 0.
@pytest.mark.parametrize("typed", ["2077474-0", "20774740", " 2077474-0 ", "FI20774740", "fi 2077474-0"])
def test_a_business_id_is_taken_in_the_ways_people_write_it(typed: str) -> None:
    assert registration(FINLAND, typed) == Registration(country="FI", number="2077474-0")


@pytest.mark.parametrize("right", ["0988084-1", "3006157-6"])
def test_business_ids_with_the_right_check_digit_are_taken(right: str) -> None:
    assert number(FINLAND, right) == right


@pytest.mark.parametrize(
    "typed", ["", "0202669-5", "2077474-1", "2077474", "020774740", "2077474-O", "x" * 40_000, "-2077474", "1e17"]
)
def test_a_business_id_with_a_wrong_form_or_check_digit_is_not_understood(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        registration(FINLAND, typed)


@pytest.mark.parametrize("country", [FINLAND, *PROVED])
def test_the_example_in_a_fault_is_itself_understood_and_kept_as_it_is_shown(country: str) -> None:
    with pytest.raises(NotUnderstood) as told:
        registration(country, "1")
    example = str(told.value.message.values["example"])
    assert number(country, example) == example
    assert example in say(told.value.message, Language.EN)


@pytest.mark.parametrize(
    ("country", "typed", "kept"),
    [
        # The register's own example: 1·3+2·2+3·7+4·6+5·5+6·4+7·3+8·2 = 138 = 12·11+6, and 11-6 = 5.
        ("NO", "123456785", "123456785"),
        ("NO", "123 456 785", "123456785"),
        ("NO", "NO 123 456 785 MVA", "123456785"),
        # 1·2+2·7+3·6+4·5+5·4+6·3+7·2 = 106 = 9·11+7, and 7+4 = 11.
        ("DK", "12345674", "12345674"),
        ("DK", "dk 12 34 56 74", "12345674"),
        # 1·1+2·2+3·3+4·4+5·5+6·6+7·7 = 140 = 12·11+8.
        ("EE", "12345678", "12345678"),
        ("EE", "1234 5678", "12345678"),
        # Luhn: (2)+2+(6)+4+(1+0)+6+(1+4)+8+(1+8)+7 = 50.
        ("SE", "123456-7897", "123456-7897"),
        ("SE", "1234567897", "123456-7897"),
        ("SE", "16123456-7897", "123456-7897"),
        ("SE", "SE123456789701", "123456-7897"),
        # An authority's number begins as a century does: (4)+0+(4)+1+(0)+0+(0)+0+(0)+1 = 10.
        ("SE", "202100-0001", "202100-0001"),
        ("SE", "SE202100000101", "202100-0001"),
        ("SE", "16202100-0001", "202100-0001"),
    ],
)
def test_a_neighbours_number_is_taken_in_the_ways_people_write_it(country: str, typed: str, kept: str) -> None:
    assert registration(country, typed) == Registration(country=country, number=kept)


@pytest.mark.parametrize(
    ("country", "typed"),
    [
        ("NO", "123456784"),
        ("NO", "12345678"),
        ("NO", "01010112345"),  # the form of a person's
        ("DK", "12345673"),
        ("DK", "010170-1234"),  # the form of a person's
        ("EE", "12345679"),
        ("EE", "22345673"),  # begins with 1, 7, 8 or 9 only
        ("SE", "123456-7898"),
        ("SE", "20123456-7897"),
        ("SE", "123456789701"),  # a VAT number says SE
        ("SE", ""),
        ("NO", "NOMVA"),
    ],
)
def test_a_neighbours_number_with_a_wrong_form_or_check_digit_is_not_understood(country: str, typed: str) -> None:
    assert fault(country, typed) == "Write a registration number of that country such as {example}"


# 750231-0241: there is no 31 February, so it is nobody's: (1+4)+5+(0)+2+(6)+1+(0)+2+(8)+1 = 30.
# 750291-0248 has 60 added to its day, as theirs have who do not live in Sweden: (1+4)+5+(0)+2+(1+8)+1+(0)+2+(8)+8 = 40.
@pytest.mark.parametrize("typed", ["750231-0241", "7502310241", "750291-0248"])
def test_a_swedish_sole_traders_number_is_refused_because_it_is_a_persons(typed: str) -> None:
    assert fault("SE", typed) == "A personal identity code is never kept here; give the organisation's own number"


@pytest.mark.parametrize(
    ("country", "of_a_person", "of_an_organisation"),
    [
        # Born on 1.1.2099, so nobody's: 1·2+1·6+9·5+9·4+2·3 = 95 = 8·11+7, and 7+4 = 11.
        ("IS", "010199-2040", "410199-2040"),
        # 1+1·5+1·4+9·2+9·1+2·6 = 49 = 4·11+5.
        ("LV", "010199-20005", "40003000001"),
        # 5·1+9·2+9·3+1·5+1·7 = 62 = 5·11+7.
        ("LT", "59901010007", "301010007"),
        # 9·1+9·3+2·7+1·9+1·3 = 62, and 62+8 = 70.
        ("PL", "99210100008", "0000012345"),
        # 12345678 = 536768·23+14, and the letter of 14 is Z.
        ("ES", "12345678-Z", "B12345674"),
        ("DE", "11234567890", "HRB 12345"),
    ],
)
def test_a_persons_code_is_refused_where_sole_traders_go_by_theirs(
    country: str, of_a_person: str, of_an_organisation: str
) -> None:
    assert "personal identity code" in fault(country, of_a_person)
    assert registration(country, of_an_organisation).country == country


# 131052-308T is the example of the Finnish population register.
@pytest.mark.parametrize("country", CODES)
def test_no_country_keeps_a_finnish_personal_identity_code(country: str) -> None:
    with pytest.raises(NotUnderstood):
        registration(country, "131052-308T")


@pytest.mark.parametrize(
    ("country", "typed", "kept"),
    [
        ("GB", "sc 123456", "SC123456"),
        ("CH", "CHE-123.456.789", "CHE123456789"),
        ("DE", "HRB 12345 B", "HRB12345B"),
        ("DE", "DE 123 456 789", "123456789"),
        ("FR", "552 100 554", "552100554"),
        ("FR", "552.100.554", "552100554"),
        ("AT", "FN 123456a", "FN123456A"),
    ],
)
def test_elsewhere_signs_between_do_not_make_another_organisation(country: str, typed: str, kept: str) -> None:
    assert number(country, typed) == kept


@pytest.mark.parametrize("typed", ["", "HRB", "12_3", "12,3", "１２３", "٣٤٥", "12Ä", "=1+1", "<b>1</b>", "../1%00"])
def test_what_no_register_writes_is_not_understood(typed: str) -> None:
    assert fault("DE", typed).startswith("Write the number as it stands in the register")


@pytest.mark.parametrize(
    "country", ["", "F", "fi", "XX", "ZZ", "EU", "UN", "AX", "FIN", "001", "FI ", "F\x00", "QO", "IC"]
)
def test_a_country_that_is_not_in_the_list_is_not_understood(country: str) -> None:
    assert fault(country, "2077474-0") == "Choose the country from the list"


@given(country=st.sampled_from(CODES), typed=st.text(max_size=40))
def test_whatever_is_typed_is_kept_in_plain_signs_or_not_understood(country: str, typed: str) -> None:
    try:
        kept = number(country, typed)
    except NotUnderstood:
        return
    assert re.fullmatch(r"[0-9A-Z]+|\d{6}-\d{4}|\d{7}-\d", kept)
    assert len(kept) <= LONGEST_NUMBER
    assert not has_identity_code(kept)


@given(country=st.sampled_from(CODES), typed=st.from_regex(r"[0-9A-Za-z ./-]{1,20}", fullmatch=True))
def test_what_is_kept_is_understood_again_and_stays(country: str, typed: str) -> None:
    try:
        kept = registration(country, typed)
    except NotUnderstood:
        return
    assert registration(country, kept.number) == kept


def _flipped(digits: str, place: int, by: int) -> str:
    return digits[:place] + str((int(digits[place]) + by) % 10) + digits[place + 1 :]


@given(
    country=st.sampled_from(["FI", "DK", "NO", "SE"]),
    place=st.integers(min_value=0, max_value=7),
    by=st.integers(min_value=1, max_value=9),
)
def test_one_wrong_digit_is_always_noticed(country: str, place: int, by: int) -> None:
    right = {"FI": "20774740", "DK": "12345674", "NO": "123456785", "SE": "1234567897"}[country]
    assert number(country, right).replace("-", "") == right
    with pytest.raises(NotUnderstood):
        registration(country, _flipped(right, place, by))


@given(st.from_regex(r"[0-9]{9}", fullmatch=True))
def test_every_number_of_a_swedish_person_is_refused(nine: str) -> None:
    digits = nine[:2] + str(int(nine[2]) % 2) + nine[3:]
    doubled = sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(digits))
    assert "personal identity code" in fault("SE", f"{digits}{-doubled % 10}")


# The 249 codes that ISO 3166-1 has given out, without Åland's, and Kosovo's own.
def test_the_list_has_every_country_once_in_each_language_and_finland_first() -> None:
    for language in Language:
        listed = countries(language)
        assert len(listed) == len({code for code, _ in listed}) == len({name for _, name in listed}) == 249
        assert all(re.fullmatch("[A-Z]{2}", code) for code, _ in listed)
        assert listed[0] == ("FI", {"fi": "Suomi", "sv": "Finland", "en": "Finland"}[language])
        assert {"SE", "EE", "RU", "XK", "GB", "US"} <= {code for code, _ in listed}
        assert not {"EU", "AX", "AC", "IC", "UN"} & {code for code, _ in listed}


def order(language: Language, *names: str) -> list[str]:
    listed = [name for _, name in countries(language)]
    assert set(names) <= set(listed), set(names) - set(listed)
    return sorted(names, key=listed.index)


def test_names_stand_in_the_order_of_each_language() -> None:
    finnish = ["Alankomaat", "Itä-Timor", "Itävalta", "Ruotsi", "São Tomé ja Príncipe", "Tonga", "Tšekki", "Tunisia"]
    assert order(Language.FI, *reversed(finnish)) == finnish
    swedish = ["Algeriet", "Réunion", "Rumänien", "Zimbabwe", "Österrike", "Östtimor"]
    assert order(Language.SV, *reversed(swedish)) == swedish
    english = ["Costa Rica", "Côte d’Ivoire", "Croatia", "Curaçao", "Cyprus", "Tunisia", "Türkiye", "Turkmenistan"]
    assert order(Language.EN, *reversed(english)) == english


def test_the_letters_after_z_stand_in_their_own_order() -> None:
    names = [name for _, name in countries(Language.SV)[1:]]
    last = [name for name in names if unicodedata.normalize("NFD", name)[0] != name[0]]
    assert names[-len(last) :] == last == ["Österrike", "Östtimor"]


def test_a_country_is_named_by_its_code_in_a_language() -> None:
    assert [country_name("SE", language) for language in Language] == ["Ruotsi", "Sverige", "Sweden"]
    assert country_name("??", Language.EN) == "??"


def test_the_codes_left_out_are_all_in_the_data_that_the_list_is_made_of() -> None:
    kept = {code for code in Locale.parse("en").territories if len(code) == 2}
    assert kept - set(CODES) == {
        *("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"),
        "AX",
    }
