"""A line of the trail as it is read, what may be asked of the trail, and what is kept on a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the trail; what is not given does not narrow it.

    `thing` and `number`: the kind of thing and its number; `person`: who did it or to whom it was done; `event`: what
    was done; `since` and `until`: from this moment on, and before this one.
    """

    thing: str | None = None
    number: int | None = None
    person: int | None = None
    event: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One deed: the line's number, when, what, on which thing, by whom, and the hashes that tie it into the trail.

    A person has no name when erased, or when they belong to an organisation whose people are not the reader's to know
    (`known` tells which). `about` is the name of the person that the deed is about, where it is about one.
    """

    number: int
    at: datetime
    event: str
    thing: str
    thing_id: int
    person_id: int | None
    person_name: str | None
    known: bool
    about: str | None
    organisation_id: int | None
    organisation_name: str | None
    details: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The lines before and after one on the same thing, as far as the reader may see them; none at the ends."""

    earlier: int | None
    later: int | None


@dataclass(frozen=True, slots=True)
class Someone:
    """A person whose deeds can be asked for; erased people have no name."""

    id: int
    name: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """One sort of what is kept on a person: rows of named values, newest first, and how many there are in all."""

    name: str
    rows: tuple[dict[str, Any], ...]
    total: int
