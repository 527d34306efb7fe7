"""The same pack asked for again, from its kept bytes, against its first rendering; the bytes must be the same."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from benchmarks.cases import LANGUAGE, NOW, PAPER, Packs, first_tender, keep_pack
from benchmarks.pairs import Pair
from toolkit import migrations
from toolkit.base.store import Database
from toolkit.clauses import store
from toolkit.clauses.actions import keep_pack_paper
from toolkit.clauses.documents import paper_key, render
from toolkit.demo import build_town

TIMES = 50
"""How often the kept paper is asked for in one measurement."""


class KeptPacks:
    """A database of its own with the demo town, one of its tenders, and the pack at hand."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(f"sqlite:///{folder / 'papers.db'}")
        migrations.upgrade(self.database)
        build_town(self.database, now=NOW)
        self.packs = Packs()
        with self.database.writing() as session:
            self.actor, self.tender = first_tender(session, self.packs, "measured")
        self.number = self.pack = 0
        self.envelope: dict[str, object] = {}
        self.made = b""

    def freeze(self) -> None:
        """Keep a pack whose words nobody has printed yet."""
        self.number += 1
        self.envelope = self.packs.new()
        with self.database.writing() as session:
            self.pack = keep_pack(session, self.envelope, self.actor, tender=self.tender, number=self.number)

    def first(self) -> float:
        """Wall seconds of rendering a new pack in Finnish and keeping its bytes, with WeasyPrint already loaded."""
        self.freeze()
        begun = time.perf_counter()
        self.made = render(self.envelope, PAPER, LANGUAGE)
        key = paper_key(self.envelope, PAPER, LANGUAGE)
        with self.database.writing() as session:
            keep_pack_paper(
                session,
                actor=None,
                now=NOW,
                pack_id=self.pack,
                paper=PAPER,
                language=LANGUAGE,
                key=key,
                file_name="clauses-fi.pdf",
                media_type="application/pdf",
                content=self.made,
            )
        return time.perf_counter() - begun

    def again(self) -> float:
        """Wall seconds of having the same paper again as its page does; `RuntimeError` when a single byte differs."""
        begun = time.perf_counter()
        for _ in range(TIMES):
            with self.database.reading() as session:
                kept = store.paper(session, actor=self.actor, pack_id=self.pack, paper=PAPER, language=LANGUAGE)
                content = kept.content if kept else b""
        elapsed = (time.perf_counter() - begun) / TIMES
        if not content or content != self.made:
            raise RuntimeError("the kept paper is not the one first rendered")
        return elapsed


def pairs() -> list[Pair]:
    """The one pair of this file. Raises `RuntimeError` when rendering twice does not give the same bytes."""
    packs = KeptPacks(Path(tempfile.mkdtemp()))
    packs.first()
    if render(packs.envelope, PAPER, LANGUAGE) != packs.made:
        raise RuntimeError("the same pack rendered twice differs")
    return [
        Pair(
            name="the same pack again",
            ours=packs.again,
            against="its first rendering",
            baseline=packs.first,
            measured="wall, kept bytes",
            aim=0.002,
            why="reading the row and its bytes takes longer than it did",
        )
    ]
