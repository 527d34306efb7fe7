"""Makes the papers of a frozen pack, each once, from what was frozen."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from toolkit.base.model import Language
from toolkit.base.store import Database
from toolkit.clauses import actions, store
from toolkit.clauses.model import papers_of

LONGEST = 120
"""Seconds after which a paper that does not come is given up; the job is tried again."""


@dataclass(frozen=True, slots=True)
class ComingPaper:
    """A paper under way: the key of what it is made from, its file's name and media type, its bytes to come."""

    key: str
    file_name: str
    media_type: str
    content: Future[bytes]


Render = Callable[[dict[str, Any], str, Language], ComingPaper]
"""From a sealed pack, a paper's name and a language to the paper under way."""


def make_papers(database: Database, payload: dict[str, Any], now: datetime, *, render: Render) -> None:
    """Handler of the job `make_papers`: each paper is kept as soon as it is made; a killed job goes on where it was.

    A paper that cannot be made does not hinder the others; its error is raised when all have been tried.
    """
    with database.reading() as session:
        pack = store.waiting_pack(session, pack_id=payload["pack"])
    wanted = [
        (name, language)
        for name in papers_of(pack.envelope["payload"])
        for language in Language
        if (name, language) not in pack.made
    ]
    frozen = pack.envelope["payload"]
    failed: Exception | None = None
    coming: list[tuple[str, Language, ComingPaper]] = []
    for name, language in wanted:
        try:
            coming.append((name, language, render(pack.envelope, name, language)))
        except Exception as error:  # a paper may fail in any way, here or below; the others must still be kept
            failed = failed or error
    for left, (name, language, made) in zip(reversed(range(len(coming))), coming, strict=True):
        try:
            content = made.content.result(LONGEST)
        except Exception as error:
            failed = failed or error
            continue
        with database.writing() as session:
            actions.keep_pack_paper(
                session,
                actor=None,
                now=now,
                pack_id=pack.id,
                paper=name,
                language=language,
                key=made.key,
                file_name=made.file_name,
                media_type=made.media_type,
                content=content,
            )
            # Together with the last paper, so that whoever is killed in between tells it after all.
            if not left and not failed:
                actions.tell_papers_ready(
                    session,
                    actor=None,
                    now=now,
                    pack_id=pack.id,
                    title=frozen["facts"]["title"],
                    number=frozen["number"],
                    organisation_id=pack.organisation_id,
                    address=pack.address,
                    language=pack.language,
                )
    if failed:
        raise failed
