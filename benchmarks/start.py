"""Program start: ours, which imports what makes papers only when one is made, against the same with eager imports."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.pairs import Pair

ROOT = Path(__file__).resolve().parents[1]
# Reading the criteria library is the same work on both sides and grows with its content, so it is timed and taken off.
CHILD = """
import os, sys, time
{eager}
import toolkit.app
from toolkit.settings import Settings
begun = time.process_time()
library = toolkit.app.load_library()
loaded = time.process_time() - begun
toolkit.app.create_app(Settings.from_env(), library=library)
assert {eagerly} == ("weasyprint" in sys.modules), "the program imports WeasyPrint at its start"
assert "docx" not in sys.modules, "the program imports python-docx at its start"
print(loaded, flush=True)
os._exit(0)  # the start is over; taking a large program down again is no part of it
"""


def start(*, eagerly: bool) -> float:
    """Processor seconds of a fresh process that makes the program, without those for reading the library."""
    code = CHILD.format(eager="import weasyprint, openpyxl" if eagerly else "", eagerly=eagerly)
    with tempfile.TemporaryDirectory() as instance:
        env = {**os.environ, "INSTANCE_DIR": instance, "PYTHONPATH": str(ROOT)}
        env.pop("DATABASE_URL", None)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, text=True, check=False
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(done.stderr)
    spent = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return spent - float(done.stdout.split()[-1])


def pairs() -> list[Pair]:
    """The one pair of this file."""
    return [
        Pair(
            name="program start",
            ours=lambda: start(eagerly=False),
            against="with WeasyPrint, openpyxl",
            baseline=lambda: start(eagerly=True),
            measured="processor, own process",
            aim=0.5,
            why="Flask and SQLAlchemy, which both sides need, take most of the start",
        )
    ]
