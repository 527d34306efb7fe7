"""The one rule: an import points left or stays, and points inward or stays; and no file slips past the contracts."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.contracts import STEPS, layers
from toolkit.map import FACE, RECORDS, ROOMS, ROOT, kind, ring, room_modules

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {contract["id"]: contract for contract in PYPROJECT["tool"]["importlinter"]["contracts"]}
MODULES = [module for room in ROOMS for module in room_modules(room)]
OWN = {"toolkit", "pydantic", "stdnum", "babel"}
OF_ONE_FILE = {
    "toolkit.base.signing": {"cryptography"},
    "toolkit.base.sealing": {"cryptography"},
    "toolkit.people.passwords": {"zxcvbn"},
    "toolkit.people.codes": {"pyotp"},
    "toolkit.library.inflection": {"snowballstemmer"},
    "toolkit.library.wordforms": {"snowballstemmer", "libvoikko"},
}
"""What one core file may use besides, since it is a rule over bytes or words and touches neither disk nor network."""


def name_of(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts)


def test_the_contract_of_rooms_has_the_rooms_of_the_map_from_right_to_left() -> None:
    names = [re.findall(r"\w+", layer) for layer in CONTRACTS["rooms"]["layers"]]
    assert [name for name in (one for layer in names for one in layer) if name in ROOMS] == list(reversed(ROOMS))
    assert CONTRACTS["rooms"]["exhaustive"] is True
    folders = {path.parent.name for path in (ROOT / "toolkit").glob("*/__init__.py")}
    assert folders == {*ROOMS, "migrations"}


def test_the_ring_is_told_by_the_end_of_a_files_name() -> None:
    assert [ring(Path(f"{name}.py")) for name in ("store", "account_store", "begun_rows")] == ["records"] * 3
    assert [ring(Path(f"{name}.py")) for name in ("pages", "sign_in_pages", "trail_commands")] == ["face"] * 3
    assert [ring(Path(f"{name}.py")) for name in ("model", "tender_file", "pages_of", "stored")] == ["core"] * 4


def test_every_file_is_in_one_layer_of_its_room_and_the_core_is_innermost() -> None:
    listed = [re.findall(r"\w+", layer) for layer in layers()]
    names = [name for layer in listed for name in layer]
    assert sorted(names) == sorted({module.stem for module in MODULES})
    rings = {module.stem: ring(module) for module in MODULES}
    order = [rings[name] for name in names]
    assert order == sorted(order, key=("face", "records", "core").index)
    assert listed[-1] == ["model"]


def test_a_kind_of_file_is_of_one_step() -> None:
    assert [name for step in STEPS for name in step] == [*RECORDS, *FACE]


def test_coverage_measures_every_core_file_and_no_other() -> None:
    left_out = PYPROJECT["tool"]["coverage"]["run"]["omit"]
    for module in MODULES:
        name = str(module.relative_to(ROOT))
        assert any(Path(name).match(pattern) for pattern in left_out[2:]) == (ring(module) != "core"), name
    assert left_out[:2] == ["toolkit/*.py", "toolkit/migrations/*"]
    patterns = {f"toolkit/*/{start}{name}.py" for name in (*RECORDS, *FACE) for start in ("", "*_")}
    assert set(left_out[2:]) == patterns


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
    allowed = OWN | set(sys.stdlib_module_names) | OF_ONE_FILE.get(name_of(module), set())
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
    "module", [m for m in MODULES if ring(m) == "core" or (ring(m) == "records" and kind(m) != "jobs")], ids=name_of
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
    (folder / "tests" / "house").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "house" / "contracts.py", folder / "tests" / "house")
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
    "in a new file of the core": ("people/chores.py", "import flask", "Core ring"),
    "in a new file of the core that reads rows": ("base/chores.py", "from toolkit.base import store", "Rings inside"),
    "in a new file of pages that another page's deeds use": (
        "people/actions.py",
        "from toolkit.people import sign_in_pages",
        "Rings inside",
    ),
    "from deeds with a longer name to a page": ("people/sign_in_actions.py", "import flask_wtf", "Records ring"),
    "from the command line of a room to its pages": (
        "people/commands.py",
        "from toolkit.people import pages",
        "Rings inside",
    ),
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
