"""What no file of the project may hold: addresses of registries, paths of one machine, unfinished business, bulk."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

from toolkit.map import ROOT

OUR_PYTHON = [
    path
    for folder in ("toolkit", "tests", "benchmarks", ".ci")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "static" not in path.parts
]
LONGEST_FILE = 400
LONGEST_TEST_FILE = 800
LONGEST_FUNCTION = 60
# A file or function over the limit, by name, with the reason why it is better whole.
ALLOWED: dict[str, str] = {
    "toolkit/base/documents.py": "one typesetter and its traps: parted, the reasons would stand far from the mends",
    "toolkit/tenders/sizing.py": "published methods side by side, each read as one piece with its arithmetic",
    "toolkit/tenders/sizing.py:count_per_year": "two products and their lines: parted, neither can be checked by eye",
    "toolkit/tenders/questions.py": "one table: every question once, with its words",
    "toolkit/tenders/guardrails.py": "the catalogue of rules, a function each: parted, it could not be read as one",
    "tests/journeys/test_officer.py:test_from_the_short_path_to_a_second_version_in_lots": "one journey, as walked",
    "tests/journeys/test_people.py:test_a_city_and_its_supplier_come_work_and_leave_a_trail_that_can_be_proved": (
        "one journey, as walked"
    ),
    "tests/tenders/test_guardrails.py": "a table of worked cases, a row for each way in which a rule is met",
    "tests/tenders/test_tender_file.py": "every key of a tender file, and every fault it can have",
}


def tracked() -> list[Path]:
    """Files that git knows, or where there is no git all that a clone would hold."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode == 0 and done.stdout:
        names = [ROOT / name for name in done.stdout.decode().split("\0") if name]
        return [path for path in names if path.is_file()]
    made = {".venv", "node_modules", "instance", "out", "static", "__pycache__", ".git"}
    return [path for path in ROOT.rglob("*") if path.is_file() and not made & set(path.relative_to(ROOT).parts)]


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


# Written with brackets, so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    r"p[y]pi\.(org|python)|python[h]osted|registry\.n[p]mjs|registry\.[y]arnpkg|d[e]b\.debian|/simple[/]|n[p]mjs\.(org|com)",
    re.I,
)
UNFINISHED = re.compile(r"\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b|Not[I]mplementedError")
MACHINE = re.compile(r"(?<![\w.])/(w[o]rk|r[o]ot|h[o]me|U[s]ers|f[a]rm)/\w")
IDENTITY_CODE = re.compile(r"\b[0-3]\d[01]\d\d\d[-+ABCDEFUVWXY]\d{3}[0-9A-FHJ-NPR-Y]\b")


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("the address of a registry", REGISTRIES),
        ("unfinished business", UNFINISHED),
        ("a path of one machine", MACHINE),
    ],
)
def test_no_file_holds(what: str, pattern: re.Pattern[str]) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in tracked()
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == [], what


def test_what_is_looked_for_is_found() -> None:
    assert REGISTRIES.search("https://" + "py" + "pi.org/simple")
    assert UNFINISHED.search("# TO" + "DO: later")
    assert MACHINE.search("open('/ro" + "ot/x')")
    assert not MACHINE.search("see docs/work/plan")
    assert IDENTITY_CODE.search("131052" + "-308T")


def test_no_file_but_a_test_holds_a_personal_identity_code() -> None:
    found = [
        p for p in tracked() if "tests" not in p.parts and p.suffix != ".lock" and IDENTITY_CODE.search(text_of(p))
    ]
    assert found == []


def test_no_third_party_or_built_file_is_tracked() -> None:
    built = (".min.js", ".min.css", ".ttf", ".otf", ".woff", ".woff2", ".jar", ".mo", ".pyc", ".so", ".whl", ".db")
    assert [path for path in tracked() if path.name.endswith(built)] == []


@pytest.mark.parametrize("file", OUR_PYTHON, ids=lambda file: str(file.relative_to(ROOT)))
def test_files_and_functions_stay_small(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    name = str(file.relative_to(ROOT))
    sizes = {name: (source.count("\n"), LONGEST_TEST_FILE if "tests" in file.parts else LONGEST_FILE)}
    if "versions" in file.parts:  # a migration tells its whole step in one go, and never changes again
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            sizes[f"{name}:{node.name}"] = ((node.end_lineno or node.lineno) - node.lineno + 1, LONGEST_FUNCTION)
    over = {place: lines for place, (lines, limit) in sizes.items() if lines > limit and place not in ALLOWED}
    assert over == {}, "split it by what people do, or list it in ALLOWED with the reason"


@pytest.mark.parametrize(
    "file", [f for f in OUR_PYTHON if "toolkit" in f.parts], ids=lambda f: str(f.relative_to(ROOT))
)
def test_no_file_has_a_name_that_says_nothing(file: Path) -> None:
    assert not re.search(r"util|helper|common|misc|manager|stuff", file.stem)
