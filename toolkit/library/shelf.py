"""The library as the program uses it: sound, complete, and asked by id and day."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from toolkit.library.advice import Guide, Trade
from toolkit.library.model import (
    AnnexForm,
    Blank,
    Clause,
    Criterion,
    Guardrail,
    Parameter,
    Source,
    TargetGroup,
    Versioned,
    WorkForm,
)
from toolkit.library.reader import Contents
from toolkit.library.release import sound
from toolkit.library.signs import Sign, Subject, Topic

DEFAULT = Path(__file__).parents[2] / "criteria_library"
"""The library that comes with the program."""

_Item = TypeVar("_Item", Parameter, TargetGroup, WorkForm, Guardrail, Guide, Trade, Sign, Subject)
_Version = TypeVar("_Version", bound=Versioned)


class NotOnShelf(KeyError):  # noqa: N818 (like KeyError's own children, named after what happened)
    """The library has no such item, or none in force on the day."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True, slots=True)
class Library:
    """A sound library: what has no versions by id, and all versions of what has.

    `guides` are by the id of their clause; `blanks` tell in words what stands in a clause's blank. `signs` show faults
    in somebody's own clause, `subjects` what it is about, `topics` are phrases that they share.

    `released` are the versions whose words are locked. The others may be used, but are drafts, and papers say so.
    `fingerprint` (SHA-256) changes with any character of any TOML file, and with nothing else.
    """

    sources: Mapping[str, Source]
    parameters: Mapping[str, Parameter]
    groups: Mapping[str, TargetGroup]
    forms: Mapping[str, WorkForm]
    guardrails: Mapping[str, Guardrail]
    guides: Mapping[str, Guide]
    trades: Mapping[str, Trade]
    blanks: Mapping[str, Blank]
    signs: Mapping[str, Sign]
    subjects: Mapping[str, Subject]
    topics: Mapping[str, Topic]
    criteria: tuple[Criterion, ...]
    clauses: tuple[Clause, ...]
    annex_forms: tuple[AnnexForm, ...]
    released: tuple[Versioned, ...]
    fingerprint: str

    def on(self, day: date) -> Library:
        """The same library with only the versions in force on a day, one of each item."""
        return replace(
            self,
            criteria=_in_force(self.criteria, day, self.released),
            clauses=_in_force(self.clauses, day, self.released),
            annex_forms=_in_force(self.annex_forms, day, self.released),
        )

    def parameter(self, id: str) -> Parameter:
        """A dated number; `NotOnShelf` when there is none of that id."""
        if id not in self.parameters:
            raise NotOnShelf(f"the library has no parameter {id}")
        return self.parameters[id]

    def criterion(self, id: str, day: date) -> Criterion:
        """The newest released version of a criterion in force on a day, a draft where none is released yet.

        `NotOnShelf` when there is none.
        """
        return self._pick(self.criteria, id, day)

    def clause(self, id: str, day: date) -> Clause:
        """The version of a clause in force on a day, as for `criterion`."""
        return self._pick(self.clauses, id, day)

    def annex_form(self, id: str, day: date) -> AnnexForm:
        """The version of a annex form in force on a day, as for `criterion`."""
        return self._pick(self.annex_forms, id, day)

    def _pick(self, versions: Iterable[_Version], id: str, day: date) -> _Version:
        for item in _in_force((item for item in versions if item.id == id), day, self.released):
            return item
        raise NotOnShelf(f"nothing named {id} is in force on {day}")

    def is_released(self, item: Versioned) -> bool:
        """Whether the words of a version are locked for good, or still a draft."""
        return item in self.released

    @property
    def drafts(self) -> tuple[Versioned, ...]:
        """The versions not yet released."""
        versions = (*self.criteria, *self.clauses, *self.annex_forms)
        return tuple(item for item in versions if not self.is_released(item))


def load(folder: Path = DEFAULT, known_guardrails: Collection[str] | None = None) -> Library:
    """The library in a folder; raises `LibraryFaults` with every fault of every file together."""
    contents = sound(folder, known_guardrails)
    return Library(
        sources=contents.sources,
        parameters=_by_id(contents, Parameter),
        groups=_by_id(contents, TargetGroup),
        forms=_by_id(contents, WorkForm),
        guardrails=_by_id(contents, Guardrail),
        guides=_by_id(contents, Guide),
        trades=_by_id(contents, Trade),
        blanks=contents.blanks,
        signs=_by_id(contents, Sign),
        subjects=_by_id(contents, Subject),
        topics=contents.topics,
        criteria=tuple(contents.of(Criterion).values()),
        clauses=tuple(contents.of(Clause).values()),
        annex_forms=tuple(contents.of(AnnexForm).values()),
        released=tuple(item for file, item in contents.of(Versioned).items() if file in contents.released),
        fingerprint=_fingerprint(contents.digests),
    )


def _by_id(contents: Contents, kind: type[_Item]) -> dict[str, _Item]:
    return {item.id: item for item in contents.of(kind).values()}


def _in_force(versions: Iterable[_Version], day: date, released: Collection[Versioned]) -> tuple[_Version, ...]:
    """Of each id the newest released version in force, and the newest draft only where nothing is released yet."""
    held = (item for item in versions if item.holds_on(day))
    weakest_first = sorted(held, key=lambda item: (item in released, item.version))
    return tuple({item.id: item for item in weakest_first}.values())


def _fingerprint(digests: Mapping[str, str]) -> str:
    """Over the list that `sha256sum` would print of the files, sorted by name; ends of lines count as LF."""
    listing = "".join(f"{digest}  {file}\n" for file, digest in sorted(digests.items()))
    return hashlib.sha256(listing.encode()).hexdigest()
