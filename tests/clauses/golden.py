"""Writes what the clauses of each case must read: `python -m tests.clauses.golden`, then read every changed line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.clauses.cases import AWARD, BONUS, DIALOGUE, LOTS, MINIMUM, RESERVED, facts
from tests.clauses.conftest import frozen
from toolkit.base.model import Language
from toolkit.clauses.model import Bullets, ClausePack, Paragraph

GOLDEN = Path(__file__).parents[1] / "golden" / "packs"
CASES = {
    "condition": facts(),
    "in_lots": LOTS,
    "award": AWARD,
    "minimum": MINIMUM,
    "reserved": RESERVED,
    "dialogue": DIALOGUE,
    "bonus_only": BONUS,
}


def words(pack: ClausePack, language: Language) -> str:
    """The clauses as plain text."""
    return "\n".join(_lines(pack, language)) + "\n"


def _lines(pack: ClausePack, language: Language) -> Iterator[str]:
    for clause in pack.clauses:
        yield f"{clause.number} {clause.title[language]}"
        for block in clause.blocks:
            match block:
                case Paragraph():
                    yield f"{block.number} {block.text[language]}"
                case Bullets():
                    yield from (f"- {item[language]}" for item in block.items)
        yield ""


def main() -> None:
    """Write every file anew."""
    for name, tender in CASES.items():
        for language in Language:
            (GOLDEN / f"{name}-{language.value}.txt").write_text(words(frozen(tender), language), encoding="utf-8")


if __name__ == "__main__":
    main()
