"""Locks released texts: their hashes stand in RELEASED.toml, and a released file never changes again."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from toolkit.library.checks import check
from toolkit.library.model import Versioned
from toolkit.library.reader import RELEASED, Contents, Fault, LibraryFaults, read

_HEADER = b"# SHA-256 of every released file. Written by `flask library release`; no line is ever changed.\n"


def check_released(contents: Contents) -> tuple[Fault, ...]:
    """A fault for each released file that has changed or is gone."""
    faults = []
    for file, digest in sorted(contents.released.items()):
        if file not in contents.digests:
            faults.append(Fault(file, "", "released, but gone"))
        elif contents.digests[file] != digest:
            faults.append(Fault(file, "", "released, but changed: put it back and write a new version"))
    return tuple(faults)


def sound(folder: Path, known_guardrails: Collection[str] | None = None) -> Contents:
    """What a faultless folder holds; raises `LibraryFaults` with every fault of reading, checks and locks together."""
    contents = read(folder)
    faults = (*contents.faults, *check(contents, known_guardrails), *check_released(contents))
    if faults:
        raise LibraryFaults(faults)
    return contents


def release(folder: Path) -> tuple[str, ...]:
    """Lock every version not yet released and name the files; a library with a fault is not released at all.

    `RELEASED.toml` is replaced in one step, so that a crash leaves the old one or the new one, never half of it.
    """
    contents = sound(folder)
    drafts = tuple(file for file in contents.of(Versioned) if file not in contents.released)
    if drafts:
        path = folder / RELEASED
        before = path.read_bytes() if path.exists() else _HEADER
        lines = "".join(f'"{file}" = "{contents.digests[file]}"\n' for file in drafts)
        _replace(path, before.removesuffix(b"\n") + b"\n" + lines.encode())
    return drafts


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_suffix(".new")
    with beside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
