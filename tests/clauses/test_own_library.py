"""Every clause of our own library passes its own check, alone and in the packs of the examples, in three languages.

`python -m tests.clauses.test_own_library` prints what is told of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from toolkit.base.model import Language, Severity
from toolkit.clauses.assembly import assemble
from toolkit.clauses.model import ClausePack, Paragraph
from toolkit.clauses.own_text import CheckedText, TextFacts, check_text
from toolkit.library.model import Clause
from toolkit.library.shelf import load
from toolkit.library.wording import clause_words
from toolkit.settings import ROOT
from toolkit.tenders.facts import facts_from
from toolkit.tenders.tender_file import read_tender_file

DAY = date(2026, 12, 1)
EXAMPLES = sorted((ROOT / "examples").glob("*.toml"))
LIBRARY = load()
NEWEST = sorted(LIBRARY.on(DAY).clauses, key=lambda clause: clause.id)


@cache
def pack_of(name: str) -> ClausePack:
    tender = read_tender_file((ROOT / "examples" / f"{name}.toml").read_bytes(), LIBRARY)
    facts = facts_from(tender.answers, LIBRARY, buyer_name=tender.buyer_name, on=DAY)
    assert facts is not None
    return assemble(facts, LIBRARY, on=DAY, edition=DAY, number=0, replaces=None, frozen_by=None)


def words_of(pack: ClausePack, language: Language) -> str:
    """The clauses of a pack as an officer would paste them."""
    lines = []
    for clause in pack.clauses:
        lines.append(f"{clause.number} {clause.title[language]}")
        for block in clause.blocks:
            if isinstance(block, Paragraph):
                lines.append(block.text[language])
            else:
                lines += [f"- {one[language]}" for one in block.items]
        lines.append("")
    return "\n".join(lines)


def checked_pack(name: str, language: Language) -> CheckedText:
    pack = pack_of(name)
    facts = TextFacts(language=language, instrument=pack.facts.asking_lots[0].instrument.value, published=DAY)
    return check_text(words_of(pack, language), facts, LIBRARY)


def checked_clause(clause: Clause, language: Language) -> CheckedText:
    """A clause alone: it need not say everything, but what it says has to be right."""
    text = "\n".join((getattr(clause, language.value).title, "", *clause_words(clause, language)))
    return check_text(text, TextFacts(language=language, instrument="contract_condition", published=DAY), LIBRARY)


def told(checked: CheckedText, severity: Severity, *, lacking: bool) -> list[str]:
    return [
        f"{one.sign}: {[checked.text[max(0, at.start - 40) : at.end + 40] for at in one.spans]}"
        for one in checked.findings
        if one.severity is severity and (lacking or not one.lacking)
    ]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("clause", NEWEST, ids=lambda clause: clause.id)
def test_no_clause_of_the_library_says_what_its_own_check_marks(clause: Clause, language: Language) -> None:
    checked = checked_clause(clause, language)
    assert told(checked, Severity.BLOCK, lacking=False) == []
    assert told(checked, Severity.WARN, lacking=False) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES])
def test_no_pack_of_the_examples_is_blocked_by_the_check(name: str, language: Language) -> None:
    assert told(checked_pack(name, language), Severity.BLOCK, lacking=True) == []


def _print_all() -> Iterator[str]:
    for language in Language:
        for clause in NEWEST:
            checked = checked_clause(clause, language)
            for severity in (Severity.BLOCK, Severity.WARN):
                yield from (
                    f"{clause.id} {language} {severity} {one}" for one in told(checked, severity, lacking=False)
                )
        for path in EXAMPLES:
            for severity in (Severity.BLOCK, Severity.WARN):
                found = told(checked_pack(path.stem, language), severity, lacking=True)
                yield from (f"pack {path.stem} {language} {severity} {one}" for one in found)


if __name__ == "__main__":
    print("\n".join(_print_all()))
