from __future__ import annotations

import unicodedata

import pytest
from zxcvbn.matching import RANKED_DICTIONARIES

from toolkit.base.entry import NotUnderstood
from toolkit.people.passwords import good_password

EASY = "This password is easy to guess. Choose another, such as four words that do not belong together"


def refusal(text: str, *about: str) -> str:
    with pytest.raises(NotUnderstood) as told:
        good_password(text, about=about)
    return told.value.message.id


@pytest.mark.parametrize(
    "password",
    [
        "password1234",
        "Password2026!",
        "P4ssw0rd2026!",
        "qwertyuiop123",
        "qwertyqwerty",
        "asdfghjklöä1",
        "123456789012",
        "aaaaaaaaaaaa",
        "abcdefghijkl",
        "passwordpassword",
        "drowssap1234",
        "letmein12345",
    ],
)
def test_what_is_tried_first_everywhere_is_refused(password: str) -> None:
    assert refusal(password) == EASY


@pytest.mark.parametrize(
    "password",
    [
        "salasana1234",
        "Salasana2026!",
        "salasana salasana",
        "S4l4s4n4!2026",
        "anasalas2026",
        "kesä2026kesä",
        "Kesäkuu2026!",
        "kesakuu2026!",
        "Maanantai2026!",
        "jalkapallo123",
        "jalkapallojalkapallo",
        "Jääkiekko2026",
        "Joulupukki2026",
        "Helsinki2026!",
        "Joensuu2026!!",
        "hankintalaki2026",
        "työllistämisehto",
        "rakastansinua",
        "Tervetuloa2026",
        "pitkä salasana",
    ],
)
def test_what_is_tried_first_in_finnish_is_refused(password: str) -> None:
    assert refusal(password) == EASY


@pytest.mark.parametrize(
    "password",
    [
        "lösenord1234",
        "Lösenord2026!",
        "losenord1234",
        "lösenordlösenord",
        "Sommar123456",
        "sommar2026!!",
        "Välkommen1234",
        "Valkommen2026!",
        "fotboll12345",
        "stockholm123",
        "midsommar2026",
        "upphandling1",
    ],
)
def test_what_is_tried_first_in_swedish_is_refused(password: str) -> None:
    assert refusal(password) == EASY


@pytest.mark.parametrize(
    "password",
    [
        "tyrsky lamppu viides orava",
        "koivu sammakko höyry tuoli",
        "klocka dimma spade åska",
        "correct horse battery",
        "koira kissa lehmä",
        "kahdeksantoista vihreää virtahepoa",
        "xkq vmnb rtzp",
        "tuolikivenhelmipuro",
        "四つの言葉を並べたとても長い合言葉",
        "x" * 30 + "tyrsky lamppu viides orava",
        "tyrsky lamppu viides orava " * 7,
    ],
)
def test_long_passphrases_are_taken_as_they_were_typed(password: str) -> None:
    assert good_password(password) == password


@pytest.mark.parametrize("password", ["bvqzjhwmxkpt", "BVQZJHWMXKPT", "804175293640", "☂☃♞♜⚓⚙⚖⚗⚛⚜☕☘"])
def test_no_kind_of_sign_is_asked_for(password: str) -> None:
    assert good_password(password) == password


def test_eleven_characters_are_too_few_and_twelve_may_do() -> None:
    assert refusal("bvqzjhwmxkp") == "Choose a password of at least {shortest} characters"
    assert good_password("bvqzjhwmxkpt") == "bvqzjhwmxkpt"


def test_two_hundred_characters_may_do_and_one_more_is_too_many() -> None:
    longest = ("tyrsky lamppu viides orava " * 8)[:200]
    assert good_password(longest) == longest
    assert refusal(longest + "x") == "Choose a password of at most {longest} characters"


@pytest.mark.parametrize(
    ("password", "about"),
    [
        ("Virtaharju2026!", "Oskari Virtaharju"),
        ("oskarivirtaharju", "Oskari Virtaharju"),
        ("virtaharjuvirtaharju", "Oskari Virtaharju"),
        ("harjunpaa-ilona", "ilona.harjunpaa@example.fi"),
        ("Harjunpaa1234", "Ilona Harjunpää"),
        ("ilona.harjunpaa@example.fi", "ilona.harjunpaa@example.fi"),
        ("Ylöjokivarsi2026", "Ylöjokivarsi"),
        ("israviajravotraah1", "Haartovarjaivarsi"),
    ],
)
def test_words_of_its_owner_do_not_count(password: str, about: str) -> None:
    assert good_password(password) == password
    assert refusal(password, about) == EASY


def test_words_of_one_owner_are_forgotten_before_the_next() -> None:
    refusal("Virtaharju2026!", "Oskari Virtaharju")
    assert "user_inputs" not in RANKED_DICTIONARIES
    good_password("Virtaharju2026!", about=["Somebody Else"])
    assert "user_inputs" not in RANKED_DICTIONARIES


def test_letters_that_a_keyboard_composes_otherwise_are_the_same_letters() -> None:
    assert refusal(unicodedata.normalize("NFD", "Lösenord2026!")) == EASY
    assert refusal(unicodedata.normalize("NFD", "Ylöjokivarsi2026"), "Ylöjokivarsi") == EASY


def test_the_most_twisted_password_is_weighed_and_signs_that_are_no_text_do_no_harm() -> None:
    assert good_password("4@8({[<369!1|70$5+%2" * 10)
    assert good_password("\x00\ud800\x07bvqzjhwmxkpt")
