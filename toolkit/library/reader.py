"""Reads the library's files strictly: TOML into the nouns of the model, telling every fault of every file at once."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from toolkit.base.model import Frozen
from toolkit.library.advice import Guide, Trade
from toolkit.library.model import (
    AnnexForm,
    Blank,
    Clause,
    Criterion,
    Guardrail,
    Id,
    Parameter,
    Source,
    TargetGroup,
    WorkForm,
)
from toolkit.library.signs import Sign, Subject, Topic

Item = Parameter | TargetGroup | WorkForm | Guardrail | Criterion | Clause | AnnexForm | Guide | Trade | Sign | Subject
_Kind = TypeVar("_Kind", bound=Frozen)

SOURCES, BLANKS, TOPICS, RELEASED = "sources.toml", "blanks.toml", "topics.toml", "RELEASED.toml"

SHAPES: Mapping[str, TypeAdapter[Any]] = {
    SOURCES: TypeAdapter(dict[Id, Source]),
    BLANKS: TypeAdapter(dict[Id, Blank]),
    TOPICS: TypeAdapter(dict[Id, Topic]),
    RELEASED: TypeAdapter(dict[str, Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]]),
    "parameters/*.toml": TypeAdapter(Parameter),
    "groups/*.toml": TypeAdapter(TargetGroup),
    "forms/*.toml": TypeAdapter(WorkForm),
    "guardrails/*.toml": TypeAdapter(Guardrail),
    "criteria/*/*.toml": TypeAdapter(Criterion),
    "clauses/*/*.toml": TypeAdapter(Clause),
    "annex_forms/*/*.toml": TypeAdapter(AnnexForm),
    "guides/*.toml": TypeAdapter(Guide),
    "trades/*.toml": TypeAdapter(Trade),
    "signs/*.toml": TypeAdapter(Annotated[Sign | Subject, Field(discriminator="kind")]),
}
"""The layout: where files lie in the library's folder, and what each of them holds."""

_PLAINER = {"missing": "missing", "extra_forbidden": "unknown key"}


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong in a file of the library and at which key; places in a list are counted from 1."""

    file: str
    key: str
    what: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, self.key, self.what)))


class LibraryFaults(Exception):  # noqa: N818 (several at once)
    """The library cannot be used; `faults` holds every reason, sorted, and `str()` gives one a line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(frozen=True, slots=True)
class Contents:
    """What a folder holds, as far as it could be read; `faults` tells the rest.

    Everything goes by file (`clauses/purpose/v1.toml`): `items` are those without a fault, `digests` all those read.
    `source_ids` also names sources with a fault, so that one slip is told once (none: `sources.toml` is no TOML).
    """

    items: Mapping[str, Item]
    sources: Mapping[str, Source]
    source_ids: frozenset[str] | None
    blanks: Mapping[str, Blank]
    topics: Mapping[str, Topic]
    released: Mapping[str, str]
    digests: Mapping[str, str]
    faults: tuple[Fault, ...]

    def of(self, kind: type[_Kind]) -> dict[str, _Kind]:
        """The items of one kind, by file, in the order of the files' names."""
        return {file: item for file, item in sorted(self.items.items()) if isinstance(item, kind)}


def read(folder: Path) -> Contents:
    """Everything in the library's folder, with all faults that a file shows by itself; raises none of them."""
    known = {path: shape for place, shape in SHAPES.items() for path in folder.glob(place) if path.is_file()}
    faults = _strangers(folder, known)
    tables: dict[str, dict[str, Any]] = {}
    values: dict[str, Any] = {}
    digests: dict[str, str] = {}
    for path, shape in known.items():
        file = path.relative_to(folder).as_posix()
        data = path.read_bytes().replace(b"\r\n", b"\n")  # a file is the same on every platform
        digests[file] = hashlib.sha256(data).hexdigest()
        try:
            tables[file] = _table(file, data)
            values[file] = _value(file, tables[file], shape)
        except LibraryFaults as told:
            faults += told.faults
    return Contents(
        sources=values.pop(SOURCES, {}),
        source_ids=frozenset(tables[SOURCES]) if SOURCES in tables else None,
        blanks=values.pop(BLANKS, {}),
        topics=values.pop(TOPICS, {}),
        released=values.pop(RELEASED, {}),
        items=values,
        digests=digests,
        faults=tuple(sorted(faults)),
    )


def _strangers(folder: Path, known: Iterable[Path]) -> list[Fault]:
    """What lies in the folder and should not, and what should and does not."""
    faults = []
    if folder / SOURCES not in known:
        faults.append(Fault(SOURCES, "", "missing"))
    places = {place.split("/")[0] for place in SHAPES}
    folders = {path for path in folder.glob("*") if path.is_dir() and path.name not in places}
    faults += [Fault(f"{path.name}/", "", "unknown folder") for path in folders]
    for path in set(folder.rglob("*.toml")) - set(known):
        if folders.isdisjoint(path.parents):
            faults.append(Fault(path.relative_to(folder).as_posix(), "", "unknown file"))
    return faults


def _table(file: str, data: bytes) -> dict[str, Any]:
    """The bytes of a file as TOML."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise LibraryFaults([Fault(file, "", f"not UTF-8 (at line {line})")]) from error
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except ValueError as error:  # tomllib's own, which tells the line, or a number too long for Python
        what = str(error).replace("at end of document", f"at line {text.count(chr(10)) + 1}, the last")
        raise LibraryFaults([Fault(file, "", f"not TOML: {what}")]) from error


def _value(file: str, table: dict[str, Any], shape: TypeAdapter[Any]) -> Any:
    """A file's table as the noun it holds."""
    try:
        return shape.validate_python(table)
    except ValidationError as error:
        raise LibraryFaults(
            Fault(file, _key(told["loc"]), _PLAINER.get(told["type"], told["msg"])) for told in error.errors()
        ) from error


def _key(steps: tuple[str | int, ...]) -> str:
    """The way to a value as it is written in faults: `value[1].amount`."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")
