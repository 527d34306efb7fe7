"""Setting up where it cannot be finished: what is said, and how it ends."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.map import ROOT

TOOLS = (
    "bash",
    "env",
    "cat",
    "cut",
    "sha256sum",
    "id",
    "dirname",
    "mkdir",
    "mv",
    "rm",
    "ldconfig",
    "flock",
    "make",
    "pdftotext",
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "a checkout"
    (folder / ".ci").mkdir(parents=True)
    shutil.copy(ROOT / ".ci" / "bootstrap.sh", folder / ".ci")
    return folder


def set_up(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it on a machine that has a Python and these tools, but neither apt nor a browser."""
    tools = checkout.parent / "bin"
    tools.mkdir()
    for name in TOOLS:
        found = shutil.which(name, path=f"{os.environ['PATH']}:/sbin:/usr/sbin")
        if found:
            (tools / name).symlink_to(found)
    (tools / "python3").symlink_to(sys.executable)
    return subprocess.run(
        [str(tools / "bash"), str(checkout / ".ci" / "bootstrap.sh"), *arguments],
        env={"PATH": str(tools)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_what_only_an_administrator_can_install_is_named_and_nothing_is_begun(checkout: Path) -> None:
    done = set_up(checkout, "test")
    assert done.returncode == 3, done.stderr
    line = next(line for line in done.stderr.splitlines() if "apt-get install" in line)
    assert line.strip().startswith("sudo apt-get update && sudo apt-get install -y --no-install-recommends ")
    assert "chromium" in line.split()
    assert not (checkout / ".venv").exists()


def test_an_unknown_wish_is_refused(checkout: Path) -> None:
    done = set_up(checkout, "everything")
    assert done.returncode == 2
    assert "run|test" in done.stderr
