"""Checks that the ids by which the library's files name one another are there, and make sense together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

from toolkit.library.advice import Guide, RecommendedPack, Trade
from toolkit.library.model import Criterion, TargetGroup
from toolkit.library.reader import Contents, Fault
from toolkit.library.side_by_side import Said

_CALLED = {
    "annex_forms": "annex form",
    "clauses": "clause",
    "criteria": "criterion",
    "forms": "form",
    "groups": "group",
    "trades": "trade",
}
"""What one item in each of these folders is called in a fault."""

_MODULES = frozenset({"module", "student_module"})

_SIZES = ("small", "middle", "large", "dialogue")


def check_references(contents: Contents) -> Iterator[Fault]:
    """Every id named in a file that is nowhere, named twice or at odds with another; files with faults count as there.

    The clauses of a criterion are checked with the days on which they are in force, elsewhere.
    """
    there = _there(contents)
    for file, criterion in contents.of(Criterion).items():
        yield from _faults(file, _ids("annex_forms", criterion.annex_forms, there["annex_forms"], "annex_forms"))
        yield from _faults(file, _twice("clauses", criterion.clauses))
    for file, group in contents.of(TargetGroup).items():
        yield from _faults(file, _ids("through", group.through, there["forms"], "forms"))
    for file, guide in contents.of(Guide).items():
        yield from _faults(file, _guide(guide, there))
    for file, trade in contents.of(Trade).items():
        yield from _faults(file, _trade(trade, there, _instruments(contents)))
    yield from _circles(contents)


def guides_missing(contents: Contents) -> Iterator[Fault]:
    """Every clause without a guide; the advice to an officer is no part of the words, so it is a file of its own."""
    there = _there(contents)
    for id in sorted(there["clauses"] - there["guides"]):
        yield Fault(f"guides/{id}.toml", "", f"missing: the clause {id} has no guide")


def _there(contents: Contents) -> Mapping[str, frozenset[str]]:
    """The ids in each folder, also of files that could not be read: what is wrong with those is told once."""
    found: dict[str, set[str]] = {folder: set() for folder in (*_CALLED, "guides")}
    for file in contents.digests:
        path = PurePosixPath(file)
        if path.parts[0] in found:
            found[path.parts[0]].add(path.parts[1].removesuffix(".toml"))
    return {folder: frozenset(ids) for folder, ids in found.items()}


def _faults(file: str, said: Said) -> Iterator[Fault]:
    return (Fault(file, key, what) for key, what in said)


def _ids(key: str, named: Collection[str], known: Collection[str], folder: str) -> Said:
    for number, id in enumerate(named, 1):
        if id not in known:
            yield f"{key}[{number}]", f"no {_CALLED[folder]} {id}"
    yield from _twice(key, named)


def _twice(key: str, named: Collection[str]) -> Said:
    seen = set()
    for number, id in enumerate(named, 1):
        if id in seen:
            yield f"{key}[{number}]", f"{id} is named twice"
        seen.add(id)


def _guide(guide: Guide, there: Mapping[str, Collection[str]]) -> Said:
    if guide.id not in there["clauses"]:
        yield "id", f"no clause {guide.id}"
    for key, folder in (("measures", "forms"), ("groups", "groups"), ("trades", "trades")):
        yield from _ids(key, getattr(guide, key), there[folder], folder)
    for key in ("replaces", "needs"):
        yield from _ids(key, getattr(guide, key), there["clauses"], "clauses")
    for key in ("settles", "instruments"):
        yield from _twice(key, getattr(guide, key))
    if guide.after is not None and guide.after not in there["clauses"]:
        yield "after", f"no clause {guide.after}"
    for key, named in (("after", (guide.after,)), ("replaces", guide.replaces), ("needs", guide.needs)):
        if guide.id in named:
            yield key, "names itself"
    for id in guide.replaces:
        if id in guide.needs:
            yield "needs", f"{id} cannot be needed by what stands instead of it"


def _instruments(contents: Contents) -> Mapping[str, str]:
    return {criterion.id: criterion.instrument for criterion in contents.of(Criterion).values()}


def _trade(trade: Trade, there: Mapping[str, Collection[str]], instruments: Mapping[str, str]) -> Said:
    sizes = [pack.size for pack in trade.pack]
    for size in _SIZES:
        if size not in sizes:
            yield "pack", f"no pack for {size}"
    yield from _twice("cpv", trade.cpv)
    for number, pack in enumerate(trade.pack, 1):
        if pack.size in sizes[: number - 1]:
            yield f"pack[{number}].size", f"{pack.size} has a pack already"
        for key, what in _pack(pack, there, instruments):
            yield f"pack[{number}].{key}", what


def _pack(pack: RecommendedPack, there: Mapping[str, Collection[str]], instruments: Mapping[str, str]) -> Said:
    yield from _ids("modules", pack.modules, there["criteria"], "criteria")
    yield from _ids("forms", pack.forms, there["forms"], "forms")
    yield from _ids("clauses", pack.clauses, there["clauses"], "clauses")
    if pack.criterion not in there["criteria"]:
        yield "criterion", f"no criterion {pack.criterion}"
    instrument = instruments.get(pack.criterion, "")
    if instrument in _MODULES:
        yield "criterion", f"{pack.criterion} is a module, which goes with another criterion"
    if pack.size == "dialogue" and instrument not in ("", "dialogue"):
        yield "criterion", f"{pack.criterion} is no dialogue"
    for number, id in enumerate(pack.modules, 1):
        if instruments.get(id, "module") not in _MODULES:
            yield f"modules[{number}]", f"{id} is no module"


def _circles(contents: Contents) -> Iterator[Fault]:
    """Clauses that stand after one another in a circle have no order."""
    files = {guide.id: file for file, guide in contents.of(Guide).items()}
    guides = contents.of(Guide).values()
    after = {guide.id: {guide.after} for guide in guides if guide.after is not None and guide.after != guide.id}
    try:
        TopologicalSorter(after).prepare()
    except CycleError as error:
        circle = sorted(set(error.args[1]))
        yield Fault(files[circle[0]], "after", f"in a circle: {', '.join(circle)}")
