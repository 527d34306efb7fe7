"""A text cut at its marks, numbered findings, and what they quote."""

from __future__ import annotations

from typing import Any

from tests.town import NOW
from toolkit.base.model import Language
from toolkit.clauses.own_text import CheckedText, TextFacts, TextFinding
from toolkit.clauses.own_text_shown import MOST_MARKED, quoted, shown_check
from toolkit.library.marking import Span


def finding(*spans: tuple[int, int], severity: str = "block") -> TextFinding:
    words = {"fi": "a", "sv": "b", "en": "c"}
    return TextFinding.model_validate(
        {
            "sign": "tried", "lacking": False, "code": "G-RES", "severity": severity, "title": words, "message": words,
            "fix": words, "basis": words, "sources": (), "verified": True, "suggests": ("known", "unknown"),
            "spans": tuple(Span(*one) for one in spans),
        }
    )  # fmt: skip


def shown(text: str, *findings: TextFinding) -> Any:
    facts = TextFacts(language=Language.EN, instrument="dialogue", published=NOW.date())
    checked = CheckedText(text=text, facts=facts, findings=findings)
    return shown_check(checked, {"known": "Known"}.get)


def test_places_that_overlap_are_cut_where_each_begins_and_ends() -> None:
    cut = shown("abcdefgh", finding((1, 5), severity="warn"), finding((3, 7))).pieces
    told = [(one.words, one.severity, [p.finding for p in one.begins], list(one.ends)) for one in cut]
    assert told == [
        ("a", None, [], []),
        ("bc", "warn", [1], []),
        ("de", "block", [2], [1]),
        ("fg", "block", [], [2]),
        ("h", None, [], []),
    ]


def test_pieces_joined_are_the_text_again_and_every_mark_that_begins_ends() -> None:
    text = "".join(chr(97 + n % 26) for n in range(60))
    for step in (1, 2, 3, 7):
        found = [finding(*((at, at + step + shift) for at in range(0, 50, step + shift))) for shift in (1, 3, 5)]
        cut = shown(text, *found).pieces
        assert "".join(one.words for one in cut) == text
        assert (
            sum(len(one.begins) for one in cut)
            == sum(len(one.ends) for one in cut)
            == sum(len(one.spans) for one in found)
        )


def test_a_text_that_repeats_itself_does_not_drown_in_marks() -> None:
    many = finding(*((at, at + 1) for at in range(0, 1000, 2)))
    told = shown("ab" * 500, many)
    assert sum(len(one.begins) for one in told.pieces) == MOST_MARKED
    assert (len(told.said[0].quotes), told.said[0].more, told.said[0].unmarked) == (5, 495, 400)


def test_only_clauses_that_the_library_has_are_suggested() -> None:
    assert shown("abc", finding((0, 1))).said[0].clauses == (("known", "Known"),)


def test_what_weighs_how_much_is_counted() -> None:
    told = shown("abc", finding((0, 1)), finding((1, 2)), finding((1, 2), severity="warn"))
    assert told.counts == {"block": 2, "warn": 1}


def test_a_long_quotation_keeps_its_beginning_and_its_end() -> None:
    assert quoted("a\n\n b") == "a b"
    words = quoted("begin " + "x" * 200 + " end")
    assert words.startswith("begin ")
    assert words.endswith(" end")
    assert len(words) <= 83
