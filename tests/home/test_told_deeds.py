"""Every deed that the program records, every thing it records them on, and every value kept on somebody has words."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from toolkit.home.data_store import HELD, Whose
from toolkit.home.wording import COLUMNS, DETAILS, EVENTS, SECTIONS, THINGS, VALUES
from toolkit.people.claims import NotTaken
from toolkit.people.factor_rows import Proof
from toolkit.settings import ROOT
from toolkit.tenders.actions import Texts
from toolkit.tenders.questions import PATH
from toolkit.tenders.steps import STEPS

FILES = [path for path in (ROOT / "toolkit").rglob("*.py") if not {"migrations", "home"} & set(path.parts)]
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}
CONSTANTS = {
    target.id: node.value.value
    for tree in TREES.values()
    for node in tree.body
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    for target in node.targets
    if isinstance(target, ast.Name)
}


def strings(node: ast.expr) -> Iterator[str]:
    """Every text that an expression may be; a name that is handed on is told by whoever hands it over."""
    match node:
        case ast.Constant(value=str() as words):
            yield words
        case ast.IfExp():
            yield from strings(node.body)
            yield from strings(node.orelse)
        case ast.Name(id=name) if isinstance(CONSTANTS.get(name), str):
            yield CONSTANTS[name]


def recorded(keyword: str) -> set[str]:
    """What stands as this keyword in any call of a file that records: also where it is handed on to `record`."""
    recording = [tree for tree in TREES.values() if any(getattr(n, "id", "") == "record" for n in ast.walk(tree))]
    calls = [node for tree in TREES.values() for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert recording
    return {words for call in calls for one in call.keywords if one.arg == keyword for words in strings(one.value)}


def test_every_deed_that_is_recorded_has_words_and_no_words_are_left_over() -> None:
    assert recorded("event") == set(EVENTS)


def test_every_thing_that_deeds_are_recorded_on_has_words_and_no_words_are_left_over() -> None:
    assert recorded("subject") == set(THINGS)


def detail_names() -> set[str]:
    """Every name under which a line keeps something besides: of dictionaries that are called details anywhere."""

    def is_details(node: ast.AST) -> bool:
        return getattr(node, "id", getattr(node, "attr", "")) == "details"

    names: set[str] = set()
    for tree in TREES.values():
        for node in ast.walk(tree):
            given: list[ast.AST] = []
            match node:
                case ast.keyword(arg="details", value=value):
                    given = [value]
                case (
                    ast.Assign(targets=[target], value=value)
                    | ast.AugAssign(target=target, value=value)
                    | ast.AnnAssign(target=target, value=value)
                ) if value is not None:
                    given = [value] if is_details(target) else []
                    if isinstance(target, ast.Subscript) and is_details(target.value):
                        names |= set(strings(target.slice))
            for one in given:
                for part in ast.walk(one):
                    if isinstance(part, ast.Dict):
                        names |= {words for key in part.keys if key is not None for words in strings(key)}
    return names


def test_every_value_that_a_line_keeps_besides_has_words_and_no_words_are_left_over() -> None:
    assert detail_names() == set(DETAILS)


def test_every_code_that_a_line_may_keep_besides_has_words_and_no_words_are_left_over() -> None:
    assert set(VALUES["choice"]) == set(Texts)
    assert set(VALUES["second_factor"]) == set(Proof)
    assert set(VALUES["why"]) == set(NotTaken)
    assert set(VALUES["step"]) == {step.name for step in STEPS}
    assert set(VALUES["path"]) == {value for value, _label in PATH.choices}
    assert set(VALUES) <= set(DETAILS)


def test_no_deed_is_recorded_by_a_name_that_this_test_could_not_read() -> None:
    """What is handed on is a parameter of the function around it, so that its callers name the event."""
    for path, tree in TREES.items():
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            own = {one.arg for one in [*function.args.args, *function.args.kwonlyargs]}
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "record":
                    for one in call.keywords:
                        if one.arg in ("event", "subject") and not list(strings(one.value)):
                            assert isinstance(one.value, ast.Name), f"{path}: {ast.unparse(one.value)}"
                            assert one.value.id in own, f"{path}: {ast.unparse(one.value)}"


def test_every_section_of_ones_own_data_and_every_value_in_it_has_words_and_none_are_left_over() -> None:
    assert list(HELD) == list(SECTIONS)
    names = {name for made in HELD.values() for name in made(Whose(1, "a@example.fi")).selected_columns.keys()}  # noqa: SIM118
    assert names == set(COLUMNS)
