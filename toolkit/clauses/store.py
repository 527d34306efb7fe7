"""The only queries on packs; each needs whoever asks, so that one organisation never sees another's."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from toolkit.base.canonical import canonical, digest
from toolkit.base.model import Actor, Finding, Language, NotFound
from toolkit.base.tables import Job, StoredPaper
from toolkit.clauses.assembly import from_payload
from toolkit.clauses.model import ClausePack, Override
from toolkit.clauses.settling import is_out
from toolkit.clauses.tables import OverrideRow, PackPaperRow, PackRow
from toolkit.people.tables import PersonRow
from toolkit.tenders.guardrails import keys_of
from toolkit.tenders.model import TenderFacts

MAKE_PAPERS = "make_papers"
"""The kind of job that makes a pack's papers."""


@dataclass(frozen=True, slots=True)
class FrozenPack:
    """A frozen pack as it was signed, and the number of the version in force now.

    `gave_up`: the papers could not be made, and nobody is at it any more.
    """

    id: int
    tender_id: int
    number: int
    newest: int
    newest_id: int
    frozen_at: datetime
    envelope: dict[str, Any]
    papers: frozenset[tuple[str, Language]]
    gave_up: bool

    @property
    def payload(self) -> dict[str, Any]:
        """The data that was signed."""
        payload: dict[str, Any] = self.envelope["payload"]
        return payload

    @property
    def is_replaced(self) -> bool:
        """Whether a later version has replaced this one."""
        return self.newest > self.number


@dataclass(frozen=True, slots=True)
class PackLine:
    """A pack in the list of a tender's versions."""

    id: int
    number: int
    frozen_at: datetime
    tender_version: int


def said(finding: Finding) -> str:
    """What a finding said, as a hash: an override holds only while the finding says the same."""
    return digest(canonical(finding.message.model_dump()))


def overrides(session: Session, *, tender_id: int, findings: tuple[Finding, ...]) -> tuple[Override, ...]:
    """The newest override of each finding that still says what it said when it was set aside.

    What was set aside while the rule stood under another code stays set aside, under its present one.
    """
    rows = session.scalars(select(OverrideRow).where(OverrideRow.tender_id == tender_id).order_by(OverrideRow.id)).all()
    newest = {(row.key, row.said): row for row in rows}
    held = (
        (finding.key, next(filter(None, (newest.get((key, said(finding))) for key in keys_of(finding))), None))
        for finding in findings
    )
    return tuple(Override(key=key, reason=row.reason, by=row.name, at=row.made_at) for key, row in held if row)


def versions(session: Session, *, tender_id: int) -> list[PackLine]:
    """The frozen versions of a tender's pack, newest first; the tender must have been asked for before."""
    rows = session.execute(
        select(PackRow.id, PackRow.number, PackRow.frozen_at, PackRow.tender_version)
        .where(PackRow.tender_id == tender_id)
        .order_by(PackRow.number.desc())
    )
    return [PackLine(*row) for row in rows]


def pack(session: Session, *, actor: Actor, pack_id: int) -> FrozenPack:
    """One pack of the asker's organisation; `NotFound` also when it is another's."""
    own = select(PackRow).where(PackRow.id == pack_id, PackRow.organisation_id == actor.organisation_id)
    row = session.scalars(own).one_or_none()
    if row is None:
        raise NotFound
    newest = versions(session, tender_id=row.tender_id)[0]
    papers = session.execute(select(PackPaperRow.paper, PackPaperRow.language).where(PackPaperRow.pack_id == row.id))
    return FrozenPack(
        id=row.id,
        tender_id=row.tender_id,
        number=row.number,
        newest=newest.number,
        newest_id=newest.id,
        frozen_at=row.frozen_at,
        envelope=json.loads(row.envelope),
        papers=frozenset((paper, Language(language)) for paper, language in papers),
        gave_up=gave_up(session, pack_id=row.id),
    )


def published_pack(
    session: Session, *, actor: Actor, tender_id: int, facts: TenderFacts, on: date
) -> ClausePack | None:
    """What was frozen last of a tender whose call is out; none where it is not, or where nothing was frozen.

    The tender must have been asked for.
    """
    earlier = versions(session, tender_id=tender_id) if is_out(facts, on) else []
    return from_payload(pack(session, actor=actor, pack_id=earlier[0].id).payload) if earlier else None


def gave_up(session: Session, *, pack_id: int) -> bool:
    """Whether the newest job that makes a pack's papers has failed for good; the pack must have been asked for."""
    newest = (
        select(Job.failed_at)
        .where(Job.kind == MAKE_PAPERS, Job.payload["pack"].as_integer() == pack_id)
        .order_by(Job.id.desc())
        .limit(1)
    )
    return session.scalar(newest) is not None


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """The bytes of a paper; none while it is being made."""

    content: bytes | None
    media_type: str | None
    file_name: str | None


def paper(session: Session, *, actor: Actor, pack_id: int, paper: str, language: Language) -> FoundPaper:
    """A pack's paper, found in one query; `NotFound` when the pack is another's."""
    found = session.execute(
        select(StoredPaper.content, StoredPaper.media_type, PackPaperRow.file_name)
        .select_from(PackRow)
        .outerjoin(
            PackPaperRow,
            (PackPaperRow.pack_id == PackRow.id)
            & (PackPaperRow.paper == paper)
            & (PackPaperRow.language == language.value),
        )
        .outerjoin(StoredPaper, StoredPaper.key == PackPaperRow.key)
        .where(PackRow.id == pack_id, PackRow.organisation_id == actor.organisation_id)
    ).one_or_none()
    if found is None:
        raise NotFound
    return FoundPaper(*found)


@dataclass(frozen=True, slots=True)
class WaitingPack:
    """A pack whose papers are to be made, and whom to tell when they are there."""

    id: int
    envelope: dict[str, Any]
    made: frozenset[tuple[str, Language]]
    organisation_id: int
    address: str | None
    language: Language


def waiting_pack(session: Session, *, pack_id: int) -> WaitingPack:
    """A pack for the job that makes its papers: the program asks here, no person."""
    row, person = session.execute(
        select(PackRow, PersonRow).join(PersonRow, PersonRow.id == PackRow.frozen_by).where(PackRow.id == pack_id)
    ).one()
    made = session.execute(select(PackPaperRow.paper, PackPaperRow.language).where(PackPaperRow.pack_id == pack_id))
    return WaitingPack(
        id=row.id,
        envelope=json.loads(row.envelope),
        made=frozenset((paper, Language(language)) for paper, language in made),
        organisation_id=row.organisation_id,
        address=person.email,
        language=Language(person.language),
    )
