"""Makes papers of chosen clauses: DOCX to paste from, and PDF in a process of its own, a few at a time."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from toolkit.base.canonical import canonical
from toolkit.base.documents import Frame, Paper, RenderPool, paper_html
from toolkit.base.model import Language, Message, traces
from toolkit.base.phrases import say, write
from toolkit.base.word import Block, WordPaper, WordSection, WordTable, write_word
from toolkit.library.naming import dated_of
from toolkit.library.selection import Selection, remarks
from toolkit.library.shelf import Library
from toolkit.library.wording import Shown, shown

DATA_NAME = "chosen-clauses.json"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

log = logging.getLogger(__name__)

_LOOK_AGAIN = Message("Look again at these before you use the texts:")
_FILL_IN = Message("Places in brackets are filled in by hand before the text is used:")
_ADVICE = Message("Advice, no part of the contract")
_ABOUT = Message("About this text")
_RELEASED = Message("A released text is locked and never changes; a draft may still change in the library.")
_NOT_CHECKED = Message("“(not checked)”: what is said was not read in the source itself.")
_COMES_FROM = Message("Where each clause comes from")
_PUT_TOGETHER = Message("How this paper was put together")
_SOURCES = Message("Sources")
_TITLES = Message("Titles are in English. The day tells when the source was last read for the library.")
_SOURCE_HEADS = (Message("Id"), Message("Source"), Message("Its date"), Message("Read"))
_READ = {True: Message("Reviewed by a lawyer."), False: Message("Not reviewed by a lawyer.")}


def file_name(selection: Selection, language: Language, suffix: str) -> str:
    """The name of a paper's file: ASCII, by its one clause or by how many there are ("clauses-12-fi.pdf")."""
    what = selection.clauses[0].id if len(selection.clauses) == 1 else str(len(selection.clauses))
    return f"clauses-{what}-{language.value}.{suffix}"


def selection_paper(selection: Selection, library: Library, language: Language, *, advice: bool) -> Paper:
    """The chosen clauses, ready for the typesetter; `ValueError`: nothing is chosen, or not all of it can be printed.

    With `advice` also what each clause is for, when to leave it out, what it means for a supplier, and its sources.
    """
    told = _shown(selection, library, language, advice=advice)
    embedded = (say(Message("Embedded file"), language), DATA_NAME)
    frame = Frame(
        title=told.title,
        version=told.version,
        issuer=told.issuer,
        reference=told.kind,
        prevailing=None,
        reviewed=told.reviewed,
        standing=told.standing,
    )
    return Paper(
        title=told.title,
        language=language,
        html=paper_html(
            "paper/selection.html", language, frame, shown=told, made=(*told.made, embedded), dated_of=dated_of
        ),
        data=canonical(_data(selection, library, advice=advice)),
        data_name=DATA_NAME,
        made_on=selection.day,
        author=told.issuer,
    )


def selection_word(selection: Selection, library: Library, language: Language, *, advice: bool) -> bytes:
    """The chosen clauses as a DOCX whose numbers Word keeps; errors as of `selection_paper`."""
    told = _shown(selection, library, language, advice=advice)
    return write_word(_word_paper(told, selection, language))


def _shown(selection: Selection, library: Library, language: Language, *, advice: bool) -> Shown:
    if not selection.can_be_printed:
        raise ValueError("a selection that cannot be printed whole")
    return shown(selection, library, language, advice=advice, remarks=remarks(selection, library))


def _data(selection: Selection, library: Library, *, advice: bool) -> dict[str, Any]:
    """What the file carries for programs: the clauses in three languages, their sources, what their blanks hold."""
    needed = dict.fromkeys(name for clause in selection.clauses for name in clause.needs)
    cited = {one.source for clause in selection.clauses for one in clause.sources}
    guides = [library.guides[clause.id] for clause in selection.clauses if clause.id in library.guides]
    return {
        "schema_name": "chosen-clauses",
        "schema_version": 1,
        "on": selection.day,
        "fingerprint": library.fingerprint,
        "clauses": [
            {"released": library.is_released(clause), **clause.model_dump(mode="json")} for clause in selection.clauses
        ],
        "guides": [guide.model_dump(mode="json") for guide in guides] if advice else [],
        "blanks": {name: library.blanks[name].model_dump() for name in needed if name in library.blanks},
        "sources": {id: library.sources[id].model_dump(mode="json") for id in sorted(cited)},
    }


def _word_paper(told: Shown, selection: Selection, language: Language) -> WordPaper:
    before: list[Block] = [*told.introduction]
    for leads, items in ((_LOOK_AGAIN, told.remarks), (_FILL_IN, told.left)):
        if items:
            before += [say(leads, language), items]
    closing = [WordSection(title=say(_ABOUT, language), blocks=_about(told, language))]
    if told.advice:
        tables = tuple(
            WordTable(caption=f"{number}. {one.title}", rows=one.rows, widths=(32, 68))
            for (number, _, _), one in zip(told.sections, told.advice, strict=True)
        )
        closing.insert(0, WordSection(title=say(_ADVICE, language), blocks=tables))
    return WordPaper(
        title=told.title,
        language=language,
        version=told.version,
        standing=f"{told.standing} {say(_READ[told.reviewed], language)}",
        whose=f"{told.issuer} · {told.kind}",
        author=told.issuer,
        made_on=selection.day,
        kind_line=told.kind,
        introduction=(WordSection(title="", blocks=tuple(before)),),
        sections=tuple(WordSection(title=title, blocks=blocks) for _, title, blocks in told.sections),
        closing=tuple(closing),
    )


def _about(told: Shown, language: Language) -> tuple[Block, ...]:
    blocks: list[Block] = [
        f"{say(_RELEASED, language)} {say(_NOT_CHECKED, language)}",
        WordTable(
            caption=say(_COMES_FROM, language), header=told.about_heads, rows=told.about, widths=(28, 22, 14, 16, 20)
        ),
        WordTable(caption=say(_PUT_TOGETHER, language), rows=told.made, widths=(32, 68)),
    ]
    if told.sources:
        rows = tuple(
            (
                id,
                f"{source.title}, {source.link}",
                write(dated_of(source.dated), language),
                write(source.read, language),
            )
            for id, source in told.sources
        )
        heads = tuple(say(head, language) for head in _SOURCE_HEADS)
        table = WordTable(caption=say(_SOURCES, language), header=heads, rows=rows, widths=(16, 46, 22, 16))
        blocks += [say(_TITLES, language), table]
    return tuple(blocks)


class Busy(Exception):  # noqa: N818 (it is an answer, not an error)
    """So many papers are being made that one more would have to wait too long."""


class Press:
    """Makes PDFs for whoever asks in a process of its own, which starts with the first; what was made lately is kept.

    `waiting`: how many may wait at once, each at most `patience` seconds, since whoever waits holds a thread of the
    server; no more papers are under way either, so that none pile up behind those that nobody waits for any longer.
    `room`: how many bytes of finished papers are kept.
    """

    def __init__(self, *, waiting: int = 2, patience: float = 25, room: int = 32 * 1024 * 1024) -> None:
        self._pool = RenderPool(workers=1)
        self._waiting, self._patience, self._room = waiting, patience, room
        self._waiters = 0
        self._kept: OrderedDict[bytes, bytes] = OrderedDict()
        self._coming: dict[bytes, Future[bytes]] = {}
        self._lock = threading.Lock()

    def print(self, paper: Paper) -> bytes:
        """The paper's file; `Busy`: too many wait already, or it took too long. Other errors as of `write_paper`."""
        key = paper.identifier
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            coming = self._place_for(key, paper)
        try:
            made = coming.result(self._patience)
        except (TimeoutError, CancelledError, BrokenProcessPool) as error:
            log.warning("a paper was not made: %s", traces(error))
            raise Busy from error
        finally:
            with self._lock:
                self._waiters -= 1
        self._keep(key, made)
        return made

    def close(self) -> None:
        """End the process; the press starts a new one when it is asked again."""
        self._pool.close()

    def _place_for(self, key: bytes, paper: Paper) -> Future[bytes]:
        """A place to wait for a paper; whoever asks for one that is under way waits for the same."""
        self._coming = {known: coming for known, coming in self._coming.items() if not coming.done()}
        coming = self._coming.get(key)
        if self._waiters >= self._waiting or (coming is None and len(self._coming) >= self._waiting):
            raise Busy
        if coming is None:
            coming = self._coming[key] = self._pool.render(paper)
        self._waiters += 1
        return coming

    def _keep(self, key: bytes, made: bytes) -> None:
        with self._lock:
            self._kept[key] = made
            self._kept.move_to_end(key)
            held = sum(map(len, self._kept.values()))
            while held > self._room:
                held -= len(self._kept.popitem(last=False)[1])
