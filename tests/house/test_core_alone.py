"""The core ring imports, and its tests pass, with nothing installed but the core ring's own packages."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.core_alone import CORE, SIGNING
from toolkit.map import ROOMS, ROOT, ring, room_modules

SEALED = ("toolkit.base.signing", "toolkit.base.sealing")
CORE_MODULES = [module for room in ROOMS for module in room_modules(room) if ring(module) == "core"]


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {
        "PATH": "/usr/bin:/bin",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        **environment,
    }
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=env, capture_output=True, text=True, timeout=600, check=False
    )


def imported_alone(names: list[str], packages: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
    lines = (
        "from tests.house.core_alone import forbid_all_but",
        f"forbid_all_but({packages!r})",
        "from importlib import import_module",
        *(f"import_module({name!r})" for name in names),
    )
    return run("-c", "\n".join(lines))


def dotted(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts)


def test_core_modules_import_with_only_their_own_packages_present() -> None:
    names = [dotted(module) for module in CORE_MODULES if dotted(module) not in SEALED]
    assert len(names) > 10
    done = imported_alone(names, CORE)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", SEALED)
def test_signatures_and_seals_need_one_package_more_and_no_other(name: str) -> None:
    assert imported_alone([name], (*CORE, *SIGNING)).returncode == 0
    alone = imported_alone([name], CORE)
    assert "the core ring may not use cryptography" in alone.stderr


@pytest.mark.parametrize(
    "package", ["sqlalchemy", "flask", "wtforms", "jinja2", "weasyprint", "huey", "openpyxl", "authlib"]
)
def test_the_block_blocks(package: str) -> None:
    done = imported_alone([package], CORE)
    assert f"the core ring may not use {package}" in done.stderr


@pytest.mark.parametrize("room", ROOMS)
def test_tests_of_the_core_ring_pass_with_only_its_own_packages_present(room: str) -> None:
    """A room's conftest.py is read with them, the one of all rooms is not: it knows databases and pages."""
    files = [ROOT / "tests" / room / f"test_{module.stem}.py" for module in CORE_MODULES if module.parent.name == room]
    there = [str(file.relative_to(ROOT)) for file in files if file.exists()]
    assert there, f"no core file of {room} has tests"
    plugin = ("-p", "tests.house.core_alone", "-p", "no:cacheprovider")
    done = run("-m", "pytest", *plugin, f"--confcutdir=tests/{room}", *there)
    assert done.returncode == 0, done.stdout + done.stderr
