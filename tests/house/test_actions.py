"""Deeds: every public function of a room's actions says who does it and when, by keyword."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolkit.map import ROOMS, ROOT

# base/actions.py holds what deeds leave behind (audit lines, jobs, messages), not deeds.
FILES = [path for room in ROOMS if room != "base" and (path := ROOT / "toolkit" / room / "actions.py").exists()]


# Deeds with nobody to name, each a named exception of the design.
NOBODY_YET = {
    "sign_in": "who acts is what it finds out",
    "touch_session": "last seen: kept while reading, without an audit line",
}


def faults(source: str) -> Iterator[str]:
    for node in ast.parse(source).body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        every = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        takes = {one.arg: ast.unparse(one.annotation) if one.annotation else "" for one in every}
        if "session" not in takes and "Session" not in takes.values():
            continue  # touches no rows, so it is no deed
        keywords = {argument.arg for argument in node.args.kwonlyargs}
        loose = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
        defaults = dict(zip((a.arg for a in node.args.kwonlyargs), node.args.kw_defaults, strict=True))
        if loose != ["session"]:
            yield f"{node.name}: only the session may come without its name, not {loose}"
        if "actor" not in keywords and node.name not in NOBODY_YET:
            yield f"{node.name}: does not say who acts"
        if not keywords & {"now", "today"}:
            yield f"{node.name}: does not say when"
        yield from (
            f"{node.name}: {name} may be forgotten"
            for name in ("actor", "now", "today")
            if defaults.get(name) is not None
        )
        if not ast.get_docstring(node):
            yield f"{node.name}: does not say what it does"


def commits(source: str) -> list[str]:
    called = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        ast.unparse(call) for call in called if isinstance(call, ast.Attribute) and call.attr in ("commit", "rollback")
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_every_deed_says_who_and_when_by_keyword(file: Path) -> None:
    assert list(faults(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("file", sorted((ROOT / "toolkit").rglob("*.py")), ids=lambda f: str(f.relative_to(ROOT)))
def test_only_the_two_doors_commit(file: Path) -> None:
    allowed = file.relative_to(ROOT / "toolkit").parts[-2:] == ("base", "store.py") or "migrations" in file.parts
    assert allowed or commits(file.read_text(encoding="utf-8")) == []


def test_a_deed_that_forgets_is_told() -> None:
    source = """
def freeze(session, tender, *, now=None):
    session.commit()

def weigh(paper): ...

def _own(session): ...

def close(*, db: Session, actor, now):
    'Close it.'
"""
    assert list(faults(source)) == [
        "freeze: only the session may come without its name, not ['session', 'tender']",
        "freeze: does not say who acts",
        "freeze: now may be forgotten",
        "freeze: does not say what it does",
        "close: only the session may come without its name, not []",
    ]
    assert commits(source) == ["session.commit"]
