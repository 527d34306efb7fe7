"""Program start: ours, which imports what makes papers only when one is made, against the same with eager imports."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.pairs import Pair

ROOT = Path(__file__).resolve().parents[1]
# Reading the criteria library is the same work on both sides and grows with its content, so it is timed and taken off.
CHILD = """
import sys, time
{eager}
import toolkit.app
from toolkit.settings import Settings
begun = time.perf_counter()
library = toolkit.app.load_library()
loaded = time.perf_counter() - begun
toolkit.app.create_app(Settings.from_env(), library=library)
assert {eagerly} == ("weasyprint" in sys.modules), "the program imports WeasyPrint at its start"
print(loaded)
"""


def start(*, eagerly: bool) -> float:
    """Wall seconds of a fresh process that makes the program and ends, without those for reading the library."""
    code = CHILD.format(eager="import weasyprint, openpyxl" if eagerly else "", eagerly=eagerly)
    with tempfile.TemporaryDirectory() as instance:
        env = {**os.environ, "INSTANCE_DIR": instance, "PYTHONPATH": str(ROOT)}
        env.pop("DATABASE_URL", None)
        begun = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, text=True, check=False
        )
        elapsed = time.perf_counter() - begun
    if done.returncode:
        raise RuntimeError(done.stderr)
    return elapsed - float(done.stdout.split()[-1])


def pairs() -> list[Pair]:
    """The one pair of this file."""
    return [
        Pair(
            name="program start",
            ours=lambda: start(eagerly=False),
            against="with WeasyPrint, openpyxl",
            baseline=lambda: start(eagerly=True),
            measured="wall, own process",
            aim=0.5,
        )
    ]
