"""Deeds: every public function of a room's actions says who does it and when, asks for its right, leaves its line."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from toolkit.map import ROOMS, ROOT, kind, room_modules
from toolkit.people.rights import RIGHTS

FILES = [m for room in ROOMS if room != "base" for m in room_modules(room) if kind(m) == "actions"]
"""base/actions.py holds what deeds leave behind (audit lines, jobs, messages), not deeds."""

NOBODY_YET = {
    "sign_in": "who acts is what it finds out",
    "answer_code": "who acts is what it finds out",
    "sign_in_by_provider": "who acts is what it finds out",
    "touch_session": "last seen: kept while reading, without an audit line",
    "ask_for_reset": "whoever forgot their password; it tells nobody whether there is an account",
    "choose_password": "whoever holds the link of a message",
    "confirm_new_email": "whoever holds the link of a message",
    "take_invitation_as_newcomer": "whoever holds the link of a message, and has no account yet",
    "take_invitation_again": "whoever holds the link of a message, and has no account any more",
    "pass_invitation_on": "whoever holds the link of a message: the question goes to an administrator",
}
"""Deeds with nobody to name, each with its reason."""

OF_THE_PROGRAM = {
    "keep_pack_paper": "the worker's, after a deed of whoever froze the pack",
    "tell_papers_ready": "the worker's, after a deed of whoever froze the pack",
}
"""Deeds that nobody signed in can ask for, so that no right is asked."""

LEANS_ON_NO_ROLE = {
    "issue_invitation": "whoever installs the program; nobody signed in has the right",
    "take_invitation": "whoever holds the link of a message: the invitation gives the role, none is needed before",
}
"""Deeds that hold an organisation, and do not ask again what roles somebody has in it."""

_OVERSEER = "an overseer reads the buyer's trail, so an administrator has to want it too"
SEVERAL_RIGHTS = {"invite_partner": _OVERSEER, "send_partner_invitation_again": _OVERSEER}
"""Deeds that ask for one right more in some cases."""

WITHOUT_A_LINE = {"touch_session": "it is no deed: it keeps a session from lapsing while somebody reads"}


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


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
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


# --- what deeds ask and leave


def functions(source: str) -> dict[str, ast.FunctionDef]:
    return {node.name: node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}


def deeds_of(source: str) -> list[str]:
    """Public functions that are given a session."""
    return [
        name
        for name, node in functions(source).items()
        if not name.startswith("_") and any(one.arg == "session" for one in node.args.args)
    ]


def called(name: str, every: dict[str, ast.FunctionDef]) -> list[ast.Call]:
    """The calls that a deed makes, in order, with those of the private functions of its file that it calls."""
    found, waiting, seen = [], [name], {name}
    while waiting:
        for node in ast.walk(every[waiting.pop(0)]):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                found.append(node)
                if node.func.id.startswith("_") and node.func.id in every and node.func.id not in seen:
                    seen.add(node.func.id)
                    waiting.append(node.func.id)
    return found


def rights_of(calls: Iterable[ast.Call]) -> set[str]:
    """The rights that calls of `must` and `still_may` ask for, as they are written; `?` where a name stands for one."""
    asked = set()
    for call in calls:
        words = [*call.args[1:2], *(word.value for word in call.keywords if word.arg == "action")]
        if ast.unparse(call.func) in ("must", "still_may"):
            asked |= {str(one.value) if isinstance(one, ast.Constant) else "?" for one in words}
    return asked


def omissions(source: str) -> Iterator[str]:
    every = functions(source)
    for name in deeds_of(source):
        calls = called(name, every)
        names = [ast.unparse(call.func) for call in calls]
        known = every[name].args.kwonlyargs
        if any(one.arg == "actor" for one in known) and name not in OF_THE_PROGRAM and "must" not in names:
            yield f"{name}: does not ask for the right of whoever acts"
        if len(rights_of(calls) - {"?"}) > 1 and name not in SEVERAL_RIGHTS:
            yield f"{name}: asks for several rights: {sorted(rights_of(calls))}"
        if "record" not in names and name not in WITHOUT_A_LINE:
            yield f"{name}: leaves no audit line"


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_deed_asks_for_its_one_right_and_leaves_a_line(file: Path) -> None:
    assert list(omissions(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_deed_that_changes_who_belongs_where_asks_again_once_nobody_else_can_change_it(file: Path) -> None:
    """Roles may be taken away while a request runs: after `held_organisation` the answer of `still_may` holds."""
    source = file.read_text(encoding="utf-8")
    every = functions(source)
    for name in deeds_of(source):
        names = [ast.unparse(call.func) for call in called(name, every)]
        if {"must", "held_organisation"} <= set(names) and name not in LEANS_ON_NO_ROLE:
            assert "still_may" in names, name


def test_no_deed_calls_another() -> None:
    """A deed is one transaction's one line: what several share is in rows.py."""
    every = {name for file in FILES for name in deeds_of(file.read_text(encoding="utf-8"))}
    for file in FILES:
        source = file.read_text(encoding="utf-8")
        there = functions(source)
        for name in deeds_of(source):
            called_deeds = {ast.unparse(call.func).rpartition(".")[2] for call in called(name, there)} & every
            assert not called_deeds, f"{file.name}: {name}"


def test_the_named_exceptions_exist() -> None:
    every = {name for file in FILES for name in deeds_of(file.read_text(encoding="utf-8"))}
    assert {*NOBODY_YET, *OF_THE_PROGRAM, *WITHOUT_A_LINE, *LEANS_ON_NO_ROLE, *SEVERAL_RIGHTS} <= every


def test_every_deed_is_done_in_a_test_of_its_room() -> None:
    for file in FILES:
        room = file.parent.name
        tests = [*(ROOT / "tests" / room).glob("*.py"), *(ROOT / "tests" / "house").glob("test_deeds.py")]
        words = "\n".join(test.read_text(encoding="utf-8") for test in tests)
        for name in deeds_of(file.read_text(encoding="utf-8")):
            assert name in words, f"{room}: nobody tries {name}"


def test_a_deed_that_asks_nobody_and_leaves_nothing_is_told() -> None:
    source = """
def close(session, *, actor, now):
    _do(session)

def open(session, *, actor, now):
    must(actor, "doors.open")
    still_may(session, actor=actor, action="doors.close")
    _leave(session)

def _do(session): ...
def _leave(session): record(session)
"""
    assert list(omissions(source)) == [
        "close: does not ask for the right of whoever acts",
        "close: leaves no audit line",
        "open: asks for several rights: ['doors.close', 'doors.open']",
    ]


def test_rights_that_deeds_ask_for_are_in_the_table() -> None:
    for file in FILES:
        source = file.read_text(encoding="utf-8")
        every = functions(source)
        for name in deeds_of(source):
            assert rights_of(called(name, every)) - {"?"} <= set(RIGHTS), name
