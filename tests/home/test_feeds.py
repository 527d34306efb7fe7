"""The trail as CSV and one's own data as JSON."""

from __future__ import annotations

import csv
import io
import json
from datetime import timedelta

import pytest

from tests.town import NOW
from toolkit.base.model import Language
from toolkit.home.feeds import HEAD, harmless, own_data_json, trail_csv
from toolkit.home.model import Section, TrailLine


def line(number: int = 7, **changed: object) -> TrailLine:
    facts = {
        "number": number, "at": NOW + timedelta(microseconds=5), "event": "pack_frozen", "thing": "pack",
        "thing_id": 3, "person_id": 12, "person_name": "Aino Esimerkki", "known": True, "about": None,
        "organisation_id": 1, "organisation_name": "Joen kaupunki", "details": '{"tender":1}',
        "previous": "0" * 64, "hash": "a" * 64,
    }  # fmt: skip
    return TrailLine(**{**facts, **changed})  # type: ignore[arg-type]


def rows(*lines: TrailLine, language: Language = Language.EN) -> list[list[str]]:
    words = "".join(trail_csv(lines, language))
    assert words.startswith("\ufeff")
    return list(csv.reader(io.StringIO(words.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_a_line_says_all_that_is_kept_and_what_it_is_called() -> None:
    head, told = rows(line())
    assert head == list(HEAD)
    assert dict(zip(head, told, strict=True)) == {
        "line": "7",
        "at": "2026-11-24T09:00:00.000005+00:00",
        "event": "pack_frozen",
        "event_in_words": "A clause pack was frozen",
        "thing": "pack",
        "thing_in_words": "Clause pack",
        "thing_number": "3",
        "about": "",
        "person_number": "12",
        "person": "Aino Esimerkki",
        "organisation_number": "1",
        "organisation": "Joen kaupunki",
        "details": '{"tender":1}',
        "previous": "0" * 64,
        "hash": "a" * 64,
    }


@pytest.mark.parametrize(
    "name",
    [
        '=HYPERLINK("http://evil.example","Joki")',
        "+358401234567",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\u00a0=1",
        "＝1",
    ],
)
def test_a_name_never_becomes_a_formula(name: str) -> None:
    told = rows(line(person_name=name, organisation_name=name, about=name))[1]
    assert [told[HEAD.index(one)] for one in ("person", "organisation", "about")] == [f"'{name}"] * 3


def test_a_name_with_the_signs_of_csv_in_it_stays_one_cell() -> None:
    name = 'Joki; "kaupunki"\n=1'
    head, told = rows(line(organisation_name=name))
    assert len(told) == len(head)
    assert told[HEAD.index("organisation")] == name


def test_plain_text_stays_as_it_is() -> None:
    for plain in ("Joen kaupunki", "a=b", "7", "", "'quoted'", '{"a":-1}'):
        assert harmless(plain) == plain


def test_a_deed_of_a_version_that_is_no_more_stands_as_it_was_kept() -> None:
    told = rows(line(event="forgotten", thing="thing"))[1]
    assert told[2:6] == ["forgotten", "forgotten", "thing", "thing"]


def test_without_lines_there_is_the_head_alone() -> None:
    assert rows() == [list(HEAD)]


def test_a_long_trail_comes_in_pieces_while_it_is_read() -> None:
    read = []

    def lines() -> object:
        for number in range(1000):
            read.append(number)
            yield line(number)

    pieces = trail_csv(lines(), Language.EN)  # type: ignore[arg-type]
    next(pieces)
    assert len(read) == 200
    assert sum(piece.count("\r\n") for piece in pieces) == 1000 - 200
    assert len(read) == 1000


def test_ones_own_data_says_moments_in_utc_and_unpacks_details() -> None:
    section = Section("trail", ({"at": NOW, "details": '{"roles":["officer"]}', "by_you": True, "none": None},), 1)
    told = json.loads(own_data_json([section], NOW))
    assert told == {
        "made_at": "2026-11-24T09:00:00+00:00",
        "trail": [{"at": "2026-11-24T09:00:00+00:00", "details": {"roles": ["officer"]}, "by_you": True, "none": None}],
    }


def test_a_value_that_nobody_thought_of_is_an_error_and_no_half_told_file() -> None:
    with pytest.raises(TypeError, match="no way to write"):
        own_data_json([Section("account", ({"a": object()},), 1)], NOW)
