"""Faults of signs are told with file and key: small libraries written by the tests."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from toolkit.library.reader import LibraryFaults
from toolkit.library.shelf import DEFAULT, load

WHOLE = """\
id = "odd"
kind = "present"
guardrail = "G-RES"
severity = "block"
suggests = ["obligation"]
title.fi = "a"
title.sv = "b"
title.en = "c"
message.fi = "a"
message.sv = "b"
message.en = "c"
fix.fi = "a"
fix.sv = "b"
fix.en = "c"
[[fi]]
marks = ["@demand"]
[[sv]]
marks = ["krav"]
[[en]]
marks = ["demand"]
"""
BASIS = 'basis.fi = "a"\nbasis.sv = "b"\nbasis.en = "c"\nsuggests'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(copytree(DEFAULT, tmp_path_factory.mktemp("library") / "own"))


def told(folder: Path, text: str, topics: str | None = None) -> list[str]:
    (folder / "signs" / "odd.toml").write_text(text, encoding="utf-8")
    kept = (folder / "topics.toml").read_text(encoding="utf-8")
    (folder / "topics.toml").write_text(kept + (topics or ""), encoding="utf-8")
    try:
        load(folder)
    except LibraryFaults as faults:
        return [str(fault) for fault in faults.faults]
    finally:
        (folder / "topics.toml").write_text(kept, encoding="utf-8")
    return []


def test_a_whole_sign_is_sound(folder: Path) -> None:
    assert told(folder, WHOLE) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("G-RES", "G-ODD", "signs/odd.toml: guardrail: no guardrail G-ODD"),
        ('["obligation"]', '["obligations"]', "signs/odd.toml: suggests[1]: no clause obligations"),
        ("@demand", "@demands", "signs/odd.toml: fi[1]: no topic demands"),
        ('severity = "block"\n', "", "signs/odd.toml: present.severity: missing"),
        ('[[sv]]\nmarks = ["krav"]\n', "", "signs/odd.toml: sv: missing"),
        ('"present"', '"lacking"', "signs/odd.toml: severity: what a text does not say may stand elsewhere"),
        ('"present"', '"subject"', "signs/odd.toml: subject.message: unknown key"),
        ('"present"', '"present"\nof = "residence"', "signs/odd.toml: of: no subject residence"),
        ('marks = ["krav"]', "marks = []", "signs/odd.toml: sv[1].marks: missing: nor does it come of a subject"),
        ('marks = ["krav"]', "marks = []", "signs/odd.toml: sv[1].settled: missing: it would always be found"),
        (
            'marks = ["krav"]',
            'unless = ["inte"]',
            "signs/odd.toml: sv[1].marks: missing: only a sentence with marks has something beside them",
        ),
        ("suggests", BASIS, "signs/odd.toml: basis: basis, sources and status go together"),
    ],
)
def test_what_a_sign_lacks_or_names_in_vain_is_told(folder: Path, old: str, new: str, fault: str) -> None:
    assert any(one.startswith(fault) for one in told(folder, WHOLE.replace(old, new, 1)))


def test_a_subject_has_nothing_but_its_words(folder: Path) -> None:
    subject = 'id = "odd"\nkind = "subject"\n' + WHOLE[WHOLE.index("[[fi]]") :]
    assert told(folder, subject) == []
    assert told(folder, subject.replace("@demand", "@demands")) == ["signs/odd.toml: fi[1]: no topic demands"]


def test_topics_name_no_topics(folder: Path) -> None:
    one = '\n[odd]\nfi = ["@demand", "@nothing"]\nsv = []\nen = []\n'
    assert told(folder, WHOLE, one) == [
        "topics.toml: odd.fi[1]: a topic in a topic",
        "topics.toml: odd.fi[2]: no topic nothing",
    ]
