"""The README says what is there: the map, the settings, the commands."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from toolkit.map import ROOMS, ROOT, map_of, purpose, room_modules, settings_table, written
from toolkit.settings import Settings

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
MODULES = sorted((ROOT / "toolkit").glob("*.py")) + sorted((ROOT / "toolkit").glob("*/*.py"))


def test_the_map_and_the_settings_in_the_readme_are_those_of_the_code() -> None:
    assert written(README) == README, "run make map"


def test_a_new_module_shows_in_the_map(tmp_path: Path) -> None:
    for room in ROOMS:
        (tmp_path / "toolkit" / room).mkdir(parents=True)
        (tmp_path / "toolkit" / room / "__init__.py").write_text(f'"""About {room}."""')
    for name in ("pages", "store", "weighing", "model"):
        (tmp_path / "toolkit" / "tenders" / f"{name}.py").write_text(f'"""The {name} of it.\n\nMore."""')
    assert [module.stem for module in room_modules("tenders", tmp_path)] == ["model", "weighing", "store", "pages"]
    assert "| core | `weighing` | The weighing of it. |" in map_of(tmp_path)


def test_a_readme_without_its_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="markers for the map"):
        written("# A page\n")


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(ROOT)))
def test_the_first_line_of_a_module_is_one_sentence_that_fits_a_line(module: Path) -> None:
    line = purpose(module)
    assert line.endswith(".")
    assert len(line) <= 130


def test_every_setting_that_is_read_is_in_the_table() -> None:
    source = (ROOT / "toolkit" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r"[\"']([A-Z][A-Z_]{3,})[\"']", source))
    assert read == set(re.findall(r"`([A-Z_]+)` \|", settings_table()))
    assert read == {name.upper() for name in Settings.__dataclass_fields__}


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))


def test_help_tells_every_command_and_only_what_exists() -> None:
    env = {"PATH": os.environ["PATH"]}
    told = subprocess.run(["make", "help"], cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^make (\w+)", told, re.MULTILINE)) == targets()
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert phony
    assert set(phony[1].split()) - {"ready"} == targets()


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_command_that_a_page_names_exists(page: str) -> None:
    named = set(re.findall(r"`make (\w+)", (ROOT / page).read_text(encoding="utf-8")))
    assert named
    assert named <= targets()


def test_the_machine_that_checks_runs_what_the_readme_says() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert re.findall(r"^timed (make \w+)$", script, re.MULTILINE) == ["make test", "make check"]
    assert "\nmake test\n" in README
