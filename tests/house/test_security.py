"""docs/security.md: every requirement has its row and every row its proof; and the proofs that belong to no room."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import SECRET
from tests.town import OFFICER, signed_in
from toolkit.app import create_app
from toolkit.base.store import Database
from toolkit.library.shelf import Library
from toolkit.settings import ROOT, Settings

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (V\d+\.\d+\.\d+) \| ([^|]*) \| ([^|]*) \| ([^|]*) \|$", PAGE, re.MULTILINE)
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)))
WAYS = {"yes", "partly", "not yet", "operator"}

LEVELS_1_AND_2 = {
    "V1.1": 2, "V1.2": 9, "V1.3": 11, "V1.4": 3, "V1.5": 2,
    "V2.1": 3, "V2.2": 3, "V2.3": 4, "V2.4": 1,
    "V3.2": 2, "V3.3": 4, "V3.4": 6, "V3.5": 5, "V3.7": 2,
    "V4.1": 3, "V4.2": 1, "V4.3": 2, "V4.4": 4,
    "V5.1": 1, "V5.2": 3, "V5.3": 2, "V5.4": 3,
    "V6.1": 3, "V6.2": 12, "V6.3": 4, "V6.4": 4, "V6.5": 5, "V6.6": 3, "V6.8": 4,
    "V7.1": 3, "V7.2": 4, "V7.3": 2, "V7.4": 5, "V7.5": 2, "V7.6": 2,
    "V8.1": 2, "V8.2": 3, "V8.3": 1, "V8.4": 1,
    "V13.1": 1, "V13.2": 5, "V13.3": 2, "V13.4": 5,
    "V14.1": 2, "V14.2": 4, "V14.3": 3,
    "V16.1": 1, "V16.2": 5, "V16.3": 4, "V16.4": 3, "V16.5": 3,
}  # fmt: skip
"""How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; in each of them they are the first ones."""

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def left_out() -> list[str]:
    """Numbers that are said not to apply, with those between the ends of a span."""
    numbers = []
    for said in re.findall(r"^Does not apply: (.+)$", PAGE, re.MULTILINE):
        for first, joint, last in re.findall(r"(V\d+\.\d+\.\d+)(?:( to | and )(V\d+\.\d+\.\d+))?", said):
            section, _, start = first.rpartition(".")
            end = int(last.rpartition(".")[2]) if last else int(start)
            numbers += [
                f"{section}.{n}" for n in range(int(start), end + 1) if joint != " and " or n in (int(start), end)
            ]
    return numbers


@cache
def proofs_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


# --- the page


def test_every_requirement_of_levels_1_and_2_has_one_row_or_is_said_not_to_apply() -> None:
    every = [f"{section}.{number + 1}" for section, many in LEVELS_1_AND_2.items() for number in range(many)]
    told = [number for number, *_ in ROWS] + left_out()
    assert sorted(told) == sorted(every)


def test_every_row_says_whether_it_is_met_and_how() -> None:
    assert [row for row in ROWS if row[1] not in WAYS or len(row[2]) < 10] == []
    assert [number for number, met, _, proof in ROWS if met == "yes" and "::" not in proof] == []


@pytest.mark.parametrize(("file", "name"), NAMED, ids=[f"{Path(file).stem}-{name}" for file, name in NAMED])
def test_a_named_proof_exists(file: str, name: str) -> None:
    assert name in proofs_in(file)


def test_a_proof_that_is_gone_is_noticed() -> None:
    assert "test_that_was_never_written" not in proofs_in("tests/house/test_security.py")
    assert len(NAMED) > 80


# --- proofs that belong to no room


def pages(app: Flask) -> list[str]:
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ()) and not rule.arguments]
    return sorted(rule.rule for rule in rules)


@on_sqlite
def test_no_answer_lets_another_origin_in(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    for path in [*pages(app), "/nowhere", "/static/app.js"]:
        for method in ("GET", "OPTIONS"):
            with client.open(path, method=method, headers={"Origin": "https://elsewhere.example"}) as answer:
                assert not [name for name, _ in answer.headers if name.startswith("Access-Control-")], path


@on_sqlite
def test_every_answer_says_its_type_and_text_its_characters(app: Flask) -> None:
    client = signed_in(app, OFFICER)
    for path in [*pages(app), "/nowhere"]:
        with client.get(path) as answer:
            if answer.data:
                assert answer.mimetype, path
                if answer.mimetype.startswith("text/"):
                    assert answer.mimetype_params.get("charset", "").lower() == "utf-8", path


@on_sqlite
@pytest.mark.parametrize(
    "path",
    [
        "/static", "/static/", "/static/fonts/", "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py",
        "/static/%2e%2e%2fsettings.py", "/static//etc/passwd", "/static/built.txt/../../app.py", "/.git/config",
        "/pyproject.toml", "/instance/secret_key", "/toolkit/app.py", "/templates/base.html", "/docs", "/metrics",
    ],
)  # fmt: skip
def test_no_file_of_the_program_can_be_fetched(app: Flask, path: str) -> None:
    answer = app.test_client().get(path, follow_redirects=True)
    assert answer.status_code == 404, path
    assert "import" not in answer.text


@on_sqlite
def test_debugging_is_off(
    settings: Settings, database: Database, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLASK_DEBUG", "1")
    program = create_app(settings, database=database, library=library)

    def faulty() -> str:
        raise ZeroDivisionError("the words of a fault")

    faulty.door = None  # type: ignore[attr-defined]
    monkeypatch.setitem(program.view_functions, "base.accessibility", faulty)
    answer = program.test_client().get("/accessibility")
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "the words of a fault" not in answer.text


def inputs(page: str) -> set[str]:
    return set(re.findall(r'<input[^>]*\bname="([^"]+)"', page)) - {"csrf_token", "form_key", "carry"}


@on_sqlite
def test_nobody_is_asked_a_secret_question(app: Flask) -> None:
    client = app.test_client()
    assert inputs(client.get("/sign-in").text) == {"email", "password"}
    assert inputs(client.get("/forgotten").text) == {"email"}


@on_sqlite
def test_passwords_may_be_pasted_and_kept_by_the_browser(app: Flask) -> None:
    page = app.test_client().get("/sign-in").text
    field = re.search(r'<input[^>]*name="password"[^>]*>', page)
    assert field
    assert 'type="password"' in field[0]
    assert 'autocomplete="current-password"' in field[0]
    for path in [*(ROOT / "templates").rglob("*.html"), *(ROOT / "toolkit" / "assets").rglob("*.js")]:
        assert not re.search(r"onpaste|oncopy|autocomplete=.off", path.read_text(encoding="utf-8")), path.name


def test_nothing_is_kept_in_the_browsers_own_storage() -> None:
    ours = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "toolkit" / "assets").rglob("*.js")]
    storing = re.compile(r"localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open|serviceWorker")
    assert [path.name for path in ours if storing.search(path.read_text(encoding="utf-8"))] == []
    assert storing.search("window.localStorage.setItem('a', 1)")


@on_sqlite
def test_secure_cookies_go_out_and_come_in_under_names_that_browsers_hold_to_this_host(
    tmp_path: Path, database: Database, library: Library
) -> None:
    settings = Settings(
        instance_dir=tmp_path, database_url="sqlite://", secret_key=SECRET, public_url="https://tool.example.fi"
    )
    program = create_app(settings, database=database, library=library)
    client = program.test_client()
    answer = client.get("/language/sv", base_url="https://tool.example.fi")
    names = [words.partition("=")[0] for words in answer.headers.getlist("Set-Cookie")]
    assert names
    assert all(name.startswith("__Host-") for name in names)
    assert '<html lang="sv"' in client.get("/privacy", base_url="https://tool.example.fi").text
    stranger = program.test_client()
    stranger.set_cookie("language", "sv", domain="tool.example.fi")
    assert '<html lang="sv"' not in stranger.get("/privacy", base_url="https://tool.example.fi").text
