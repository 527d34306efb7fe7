"""The locks: every package pinned with its hashes, no addresses, and the lists agree with each other."""

import json
import re
import tomllib

import pytest

from toolkit.map import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-node.lock")


def pins(name: str) -> dict[str, tuple[str, str, int]]:
    """Each package of a lock: its version, its condition, and how many hashes it has."""
    blocks = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8"))
    found = {}
    for block in blocks:
        head = re.match(r"([\w.-]+)(?:\[[\w,]+\])?==([\w.!+]+)\s*(?:;\s*([^\\]+?))?\s*\\", block)
        assert head, block
        found[head[1].lower()] = (head[2], head[3] or "", block.count("--hash=sha256:"))
    return found


def named(requirements: list[str]) -> dict[str, str]:
    return {re.split(r"[\[=]", one)[0].lower(): one.partition("==")[2] for one in requirements}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_hashes_and_no_address(name: str) -> None:
    assert all(hashes > 0 for _, _, hashes in pins(name).values())
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_what_runs_is_what_was_tested() -> None:
    tested = pins("requirements-test.lock")
    assert {name: tested.get(name) for name in pins("requirements.lock")} == pins("requirements.lock")


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.lock", PROJECT["project"]["dependencies"]),
        ("requirements-test.lock", PROJECT["dependency-groups"]["test"] + PROJECT["dependency-groups"]["check"]),
        ("requirements-node.lock", PROJECT["dependency-groups"]["node"]),
    ],
)
def test_the_lock_holds_the_versions_that_the_project_names(lock: str, wanted: list[str]) -> None:
    locked = {name: version for name, (version, _, _) in pins(lock).items()}
    assert {name: locked.get(name) for name in named(wanted)} == named(wanted)


def test_the_front_end_lock_has_hashes_no_addresses_and_the_versions_named() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    project = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    packages = {path.removeprefix("node_modules/"): facts for path, facts in lock["packages"].items() if path}
    assert all(facts["integrity"].startswith("sha512-") for facts in packages.values())
    assert not [name for name, facts in packages.items() if "resolved" in facts]
    wanted = {**project["dependencies"], **project["devDependencies"]}
    assert {name: packages[name]["version"] for name in wanted} == wanted
