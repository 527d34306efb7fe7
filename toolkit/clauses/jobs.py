"""Makes the papers of a frozen pack, each once, from what was frozen."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Any

from toolkit.base.model import Language
from toolkit.base.store import Database
from toolkit.clauses import actions, store
from toolkit.clauses.model import papers_of

Render = Callable[[dict[str, Any], str, Language], tuple[str, "Future[bytes]"]]
"""From a signed pack, a paper's name and a language: the key of its content and the bytes to come."""


def make_papers(database: Database, payload: dict[str, Any], now: datetime, *, render: Render) -> None:
    """Handler of the job `make_papers`: each paper is kept as soon as it is made; a killed job goes on where it was."""
    with database.reading() as session:
        pack = store.waiting_pack(session, pack_id=payload["pack"])
    wanted = [
        (name, language)
        for name in papers_of(pack.envelope["payload"])
        for language in Language
        if (name, language) not in pack.made
    ]
    coming = [(name, language, *render(pack.envelope, name, language)) for name, language in wanted]
    for name, language, key, content in coming:
        made = content.result()
        with database.writing() as session:
            actions.keep_pack_paper(
                session, actor=None, now=now, pack_id=pack.id, paper=name, language=language, key=key, content=made
            )
    if wanted:
        frozen = pack.envelope["payload"]
        with database.writing() as session:
            actions.tell_papers_ready(
                session,
                actor=None,
                now=now,
                pack_id=pack.id,
                title=frozen["facts"]["title"],
                number=frozen["number"],
                address=pack.address,
                language=pack.language,
            )
