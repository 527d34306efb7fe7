"""Sentences as officers may write them, and which signs they show: judged by reading, kept in tests/golden/signs.

One sentence a line; a slash between spaces is the end of a line in it. `before` is what stands before each of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from toolkit.base.model import Language
from toolkit.library.marking import marks
from toolkit.library.shelf import load
from toolkit.library.signs import Sign

SENTENCES = Path(__file__).parents[1] / "golden" / "signs"
LIBRARY = load()
TABLES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(SENTENCES.glob("*.toml"))}
OBLIGING = ("contract_condition", "award_criterion", "minimum_requirement")
"""What obliges in numbers: only there something can be lacking, and a sanction matters."""


def texts(sign: str, language: Language, kind: str) -> Iterator[str]:
    before = TABLES[sign].get("before", {}).get(language.value, "")
    for line in TABLES[sign][language.value][kind].splitlines():
        yield f"{before}\n\n{line}".strip().replace(" / ", "\n")


def shown(id: str, language: Language, text: str) -> bool:
    """Whether a text shows a sign, or is about a subject."""
    return id in marks(text, language, [sign_of(id)], LIBRARY.subjects, LIBRARY.topics)


def sign_of(id: str) -> Sign:
    subject = LIBRARY.subjects.get(id)
    return LIBRARY.signs[id] if subject is None else LIBRARY.signs["vague"].model_copy(update=dict(subject))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("sign", TABLES)
def test_every_sentence_that_should_shows_its_sign(sign: str, language: Language) -> None:
    there = list(texts(sign, language, "shows"))
    assert there
    assert [text for text in there if not shown(sign, language, text)] == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("sign", TABLES)
def test_no_lawful_sentence_does(sign: str, language: Language) -> None:
    there = list(texts(sign, language, "lawful"))
    assert there
    assert [text for text in there if shown(sign, language, text)] == []


def test_every_sign_with_words_and_every_subject_has_sentences() -> None:
    assert set(TABLES) == {*LIBRARY.signs, *LIBRARY.subjects} - {"identity-code"}


@pytest.mark.parametrize("sign", [id for id, table in TABLES.items() if "before" in table])
@pytest.mark.parametrize("language", Language)
def test_an_obligation_alone_lacks_whatever_may_be_lacking(sign: str, language: Language) -> None:
    assert shown(sign, language, TABLES[sign]["before"][language.value])


def test_what_is_lacking_is_asked_only_of_what_obliges() -> None:
    lacking = [sign for sign in LIBRARY.signs.values() if sign.kind == "lacking"]
    assert len(lacking) > 5
    assert [
        sign.id for sign in lacking if not set(sign.instruments) or not set(sign.instruments) <= set(OBLIGING)
    ] == []
    for id in ("money-first", "no-cap", "unpaid-work"):
        assert LIBRARY.signs[id].instruments == OBLIGING
    assert LIBRARY.signs["no-maximum"].instruments == ("award_criterion",)
    assert [sign.id for sign in LIBRARY.signs.values() if sign.framework] == ["unbounded-framework"]
    assert {sign.id: sign.since for sign in LIBRARY.signs.values() if sign.since is not None} == {
        "outdated-authority": date(2025, 1, 1)
    }


def test_what_is_suggested_is_in_force() -> None:
    in_force = {clause.id for clause in LIBRARY.on(date(2026, 12, 1)).clauses}
    assert {id for sign in LIBRARY.signs.values() for id in sign.suggests} <= in_force


def test_a_reading_that_is_taken_out_is_missed() -> None:
    """The sentences hold the rules: without any one sign's words they fail."""
    bare = replace(LIBRARY, signs={id: sign.model_copy(update={"fi": ()}) for id, sign in LIBRARY.signs.items()})
    text = next(texts("rehabilitative", Language.FI, "shows"))
    assert marks(text, Language.FI, list(bare.signs.values()), bare.subjects, bare.topics) == {}
