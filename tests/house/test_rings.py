"""The one rule: an import points left or stays, and points inward or stays; and no file slips past the contracts."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from toolkit.map import FACE, RECORDS, ROOMS, ROOT, ring, room_modules

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {contract["id"]: contract for contract in PYPROJECT["tool"]["importlinter"]["contracts"]}
MODULES = [module for room in ROOMS for module in room_modules(room)]
CORE = sorted({module.stem for module in MODULES if ring(module) == "core"})
OWN = {"toolkit", "pydantic", "stdnum", "babel"}


def name_of(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts)


def layers(contract: str) -> list[set[str]]:
    return [set(re.findall(r"\w+", layer)) for layer in CONTRACTS[contract]["layers"]]


def test_the_contract_of_rooms_has_the_rooms_of_the_map_from_right_to_left() -> None:
    single = [layer.pop() for layer in layers("rooms") if len(layer) == 1]
    assert [name for name in single if name in ROOMS] == list(reversed(ROOMS))
    assert CONTRACTS["rooms"]["exhaustive"] is True


def test_every_room_is_under_the_contract_of_rings() -> None:
    assert CONTRACTS["rings"]["containers"] == [f"toolkit.{room}" for room in ROOMS]
    assert CONTRACTS["rings"]["exhaustive"] is True
    folders = {path.parent.name for path in (ROOT / "toolkit").glob("*/__init__.py")}
    assert folders == {*ROOMS, "migrations"}


def test_names_of_outer_rings_are_the_same_in_contracts_and_map() -> None:
    *outer, _, _ = layers("rings")
    assert set().union(*outer) == {*RECORDS, *FACE}
    listed = {name.rpartition(".")[2] for name in CONTRACTS["records"]["source_modules"]}
    assert listed == set(RECORDS)
    for contract, forbidden in (("core", {*RECORDS, *FACE}), ("records", set(FACE))):
        names = {name.rpartition(".")[2] for name in CONTRACTS[contract]["forbidden_modules"] if "*" in name}
        assert names == forbidden


@pytest.mark.parametrize("module", CORE)
def test_a_file_of_no_outer_ring_is_listed_as_core_in_both_contracts(module: str) -> None:
    assert module in set().union(*layers("rings")[-2:])
    assert f"toolkit.*.{module}" in CONTRACTS["core"]["source_modules"]


def test_no_contract_lists_a_core_file_that_does_not_exist() -> None:
    assert set().union(*layers("rings")[-2:]) == set(CORE)
    assert {name.rpartition(".")[2] for name in CONTRACTS["core"]["source_modules"]} == set(CORE)


def test_coverage_measures_every_core_file_and_no_other() -> None:
    left_out = {pattern.rpartition("/")[2] for pattern in PYPROJECT["tool"]["coverage"]["run"]["omit"]}
    assert left_out - {"*.py", "*"} == {f"{name}.py" for name in (*RECORDS, *FACE)}


def imported(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add("." * node.level + (node.module or ""))
    return names


@pytest.mark.parametrize("module", [m for m in MODULES if ring(m) == "core"], ids=name_of)
def test_a_core_file_uses_only_the_standard_library_and_its_own_packages(module: Path) -> None:
    allowed = (
        OWN | set(sys.stdlib_module_names) | ({"cryptography"} if name_of(module) == "toolkit.base.signing" else set())
    )
    tops = {name.split(".")[0] for name in imported(ast.parse(module.read_text(encoding="utf-8")))}
    assert tops <= allowed


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_no_import_is_relative_or_by_a_name_in_quotes(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert not [name for name in imported(tree) if name.startswith(".")]
    called = {ast.unparse(node.func).rpartition(".")[2] for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not called & {"__import__", "import_module", "exec", "eval"}


def clock_reads(tree: ast.AST) -> list[str]:
    calls = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call for call in calls if re.search(r"(\.|^)(now|today|utcnow|monotonic|time_ns)$|^time\.time$", call)]


@pytest.mark.parametrize(
    "module", [m for m in MODULES if ring(m) == "core" or m.stem in ("actions", "store", "sums", "tables")], ids=name_of
)
def test_core_and_actions_never_read_the_clock(module: Path) -> None:
    assert clock_reads(ast.parse(module.read_text(encoding="utf-8"))) == []


def test_reading_the_clock_is_noticed() -> None:
    source = "from datetime import date, datetime\ndatetime.now(UTC)\ndate.today()\ndef today(day): return day\n"
    assert clock_reads(ast.parse(source)) == ["datetime.now", "date.today"]


def lint(folder: Path) -> str:
    command = "from importlinter.cli import lint_imports_command as c; c()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache", "--no-logo"],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(folder), "COLUMNS": "400"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return f"exit {done.returncode}\n{done.stdout}{done.stderr}"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "toolkit", folder / "toolkit", ignore=shutil.ignore_patterns("__pycache__", "static"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_all_contracts_are_kept(copied: Path) -> None:
    assert lint(copied).startswith("exit 0")


FAULTS = {
    "to the right": ("library/model.py", "from toolkit.tenders import model", "Rooms: "),
    "to the right, hidden in a function": ("base/model.py", "def f():\n    import toolkit.people", "Rooms: "),
    "to the right, behind TYPE_CHECKING": (
        "tenders/model.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import toolkit.clauses",
        "Rooms: ",
    ),
    "outward in its own room": ("base/model.py", "from toolkit.base import tables", "Rings inside"),
    "outward, hidden in a function": (
        "base/actions.py",
        "def f():\n    from toolkit.base import pages",
        "Rings inside",
    ),
    "outward into another room": ("tenders/model.py", "from toolkit.base import store", "Core ring"),
    "from core to a package": ("library/model.py", "import sqlalchemy", "Core ring"),
    "from core to a package in a function": ("tenders/model.py", "def f():\n    import weasyprint", "Core ring"),
    "from records to a page of another room": ("base/store.py", "import toolkit.base.forms", "Records ring"),
    "from records to a package": ("base/tables.py", "import flask", "Records ring"),
    "from a room to the program around it": ("base/pages.py", "import toolkit.app", "Rooms: "),
    "in a new file of no ring": ("base/chores.py", '"""A new file."""', "Rings inside"),
    "in a new room": ("errands/__init__.py", '"""A new room."""', "Rooms: "),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_planted_in_a_copy_is_caught(copied: Path, fault: str) -> None:
    where, planted, contract = FAULTS[fault]
    file = copied / "toolkit" / where
    before = file.read_text(encoding="utf-8") if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{before or ''}\n{planted}\n", encoding="utf-8")
    try:
        told = lint(copied)
    finally:
        if before is not None:
            file.write_text(before, encoding="utf-8")
        elif file.name == "__init__.py":
            shutil.rmtree(file.parent)
        else:
            file.unlink()
    assert told.startswith("exit 1")
    assert re.search(rf"^{contract}.*BROKEN", told, re.MULTILINE), told
