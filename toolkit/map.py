"""Writes the README's map of modules and table of settings from the code, so that neither can be out of date."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from toolkit.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("base", "library", "people", "tenders", "clauses", "home")
"""Left to right, in the order the data travels."""
RECORDS = ("tables", "hashing", "sums", "store", "rows", "actions", "jobs")
FACE = ("forms", "workbooks", "charts", "documents", "word", "uploads", "mail", "feeds", "commands", "shown", "pages")


def ring(module: Path) -> str:
    """The ring of a room's file, told by its name: what is not a name of an outer ring is core."""
    return "records" if kind(module) in RECORDS else "face" if kind(module) in FACE else "core"


def kind(module: Path) -> str:
    """What sort of file it is: a room with many pages has `account_pages` beside `pages`, and so with the others."""
    return module.stem.rpartition("_")[2]


def room_modules(room: str, root: Path = ROOT) -> list[Path]:
    """The modules of a room, inner rings first and each ring in the order it is built upon itself."""
    order = ("model", *RECORDS, *FACE)

    def place(module: Path) -> tuple[int, int, str]:
        rank = order.index(kind(module)) if kind(module) in order else 0
        return ("core", "records", "face").index(ring(module)), rank, module.stem if module.stem != "model" else ""

    return sorted((m for m in (root / "toolkit" / room).glob("*.py") if m.stem != "__init__"), key=place)


def purpose(module: Path) -> str:
    """The first line of a module's docstring; raises `ValueError` where there is none."""
    lines = (ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or "").splitlines()
    if not lines:
        raise ValueError(f"{module}: has no docstring that says what it is for")
    return lines[0]


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The lines of a Markdown table; a bar in a cell is written so that it divides nothing."""
    lines = [head, tuple("---" for _ in head), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines]


def map_of(root: Path = ROOT) -> str:
    """The map as Markdown: the rooms left to right, inside each the rings from core to face."""
    parts = []
    for room in ROOMS:
        rows = [(ring(m), f"`{m.stem}`", purpose(m)) for m in room_modules(room, root)]
        parts += [
            f"**{room}**: {purpose(root / 'toolkit' / room / '__init__.py')}",
            "",
            *table(("ring", "file", "for"), rows),
            "",
        ]
    around = [(m.stem, m) for m in (root / "toolkit").glob("*.py") if m.stem != "__init__"]
    around += [(m.parent.name, m) for m in (root / "toolkit").glob("*/__init__.py") if m.parent.name not in ROOMS]
    told = [(f"`{name}`", purpose(module)) for name, module in sorted(around)]
    parts += ["**Around the rooms**", "", *table(("file", "for"), told)]
    return "\n".join(parts)


def settings_table() -> str:
    """Every setting as Markdown, from the docstring of `Settings`."""
    rows = re.findall(r"^\s*([A-Z_]+): (.+)$", Settings.__doc__ or "", re.MULTILINE)
    return "\n".join(table(("setting", "what it decides"), [(f"`{name}`", words) for name, words in rows]))


def written(text: str, root: Path = ROOT) -> str:
    """A README with what stands between its markers made anew; raises `ValueError` where a marker is missing."""
    for name, made in (("map", map_of(root)), ("settings", settings_table())):
        begins, ends = f"<!-- {name} begins: written by make map -->\n", f"<!-- {name} ends -->"
        if text.count(begins) != 1 or text.count(ends) != 1:
            raise ValueError(f"README.md needs one pair of markers for the {name}: {begins.strip()} {ends}")
        before, _, rest = text.partition(begins)
        text = f"{before}{begins}\n{made}\n\n{ends}{rest.partition(ends)[2]}"
    return text


def main(arguments: list[str]) -> int:
    """Write the README anew; with `--check` only say whether it is up to date (exit status 1 if not)."""
    readme = ROOT / "README.md"
    before = readme.read_text(encoding="utf-8")
    after = written(before)
    if "--check" in arguments:
        if after != before:
            sys.stderr.write("README.md is out of date: run `make map`.\n")
        return int(after != before)
    if after != before:
        readme.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
