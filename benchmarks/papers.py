"""New papers: our warm worker against WeasyPrint used naively and against a template with LibreOffice; two workers."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from io import BytesIO
from multiprocessing import get_context

import pikepdf

from benchmarks import naive, template
from benchmarks.cases import PAPER, RESERVED_LOTS, Packs
from benchmarks.pairs import Pair
from toolkit.base.documents import STYLE, VARIANT, Paper, RenderPool
from toolkit.base.model import Language
from toolkit.clauses.documents import paper_of

MANY = 40


class Papers:
    """One kind of pack made in each way, all of them warm; every paper is of a pack that nobody has printed before."""

    def __init__(self, packs: Packs, language: Language, ours: RenderPool) -> None:
        """`RuntimeError` when another way leaves words of the paper out."""
        self._packs, self._language, self._ours = packs, language, ours
        # A process of its own for each kind of paper, in which nothing of ours is loaded or changed: what one leaves to
        # the garbage collector is then not cleared away in another's time.
        self._theirs = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=naive.start)
        self._template = template.TemplateWay()
        first = self._paper(packs.new())
        content = template.content_of(first.html)
        self._template.write(content)
        made = ours.render(first).result()
        self.pages = len(pikepdf.open(BytesIO(made)).pages)
        others = [self._naively(first), *([self._template.render(content)] if template.SOFFICE else [])]
        least = 0.9 * _letters(made)  # ours repeats title and standing on every page
        if any(_letters(other) < least for other in others):
            raise RuntimeError("another way's paper lacks words of ours")

    def close(self) -> None:
        """End the process of the other way."""
        self._theirs.shutdown()

    def _paper(self, pack: Mapping[str, object]) -> Paper:
        paper = paper_of(pack, PAPER, self._language)
        if not isinstance(paper, Paper):
            raise TypeError("the paper measured is a PDF")
        return paper

    def _naively(self, paper: Paper) -> bytes:
        arguments = (paper.html, f"{STYLE.as_uri()}/", VARIANT, paper.data)
        return self._theirs.submit(naive.render, *arguments).result()

    def ours(self) -> float:
        """Wall seconds from the finished words of a new pack to the paper's bytes, by a warm worker."""
        paper = self._paper(self._packs.new())
        begun = time.perf_counter()
        self._ours.render(paper).result()
        return time.perf_counter() - begun

    def naively(self) -> float:
        """Wall seconds of the same by WeasyPrint used naively."""
        paper = self._paper(self._packs.new())
        begun = time.perf_counter()
        self._naively(paper)
        return time.perf_counter() - begun

    def by_template(self) -> float:
        """Wall seconds of the same through a DOCX template and LibreOffice."""
        content = template.content_of(self._paper(self._packs.new()).html)
        begun = time.perf_counter()
        self._template.render(content)
        return time.perf_counter() - begun

    def many(self, pool: RenderPool) -> float:
        """Wall seconds of forty packs' clauses, all asked for at once."""
        papers = [self._paper(self._packs.new()) for _ in range(MANY)]
        begun = time.perf_counter()
        for future in [pool.render(paper) for paper in papers]:
            future.result()
        return time.perf_counter() - begun


def pairs(stack: ExitStack) -> list[Pair]:
    """The pairs of this file; their processes end with the stack."""
    one, two = (stack.enter_context(RenderPool(workers)) for workers in (1, 2))
    papers = [Papers(Packs(RESERVED_LOTS), Language.EN, one), Papers(Packs(), Language.FI, one)]
    for kind in papers:
        stack.callback(kind.close)
    papers[0].many(two)
    found = [pair for kind in papers for pair in _of_one_kind(kind)]
    return [
        *found,
        Pair(
            name=f"{MANY} such papers on 2 processes, {papers[0].pages} pages each",
            ours=lambda: papers[0].many(two),
            against="one after the other",
            baseline=lambda: papers[0].many(one),
            measured="wall, from words to bytes",
            aim=0.6,
            why="other work took part of the two processors",
            warmed=True,
        ),
    ]


def _of_one_kind(papers: Papers) -> list[Pair]:
    name = f"new clause paper, {papers.pages} pages"
    return [
        Pair(
            name=name,
            ours=papers.ours,
            against="WeasyPrint, all anew each time",
            baseline=papers.naively,
            measured="wall, from words to bytes",
            aim=0.9,
            why="the layout itself, most of the time, is the same on both sides",
        ),
        Pair(
            name=name,
            ours=papers.ours,
            against="DOCX template, one LibreOffice each",
            baseline=papers.by_template,
            measured="wall, from words to bytes",
            aim=0.33,
            why="WeasyPrint's time grows with every page, LibreOffice's is mostly its start",
            missing="" if template.SOFFICE else "LibreOffice (soffice) is not installed here",
        ),
    ]


def _letters(pdf: bytes) -> int:
    """How many letters a PDF shows, spaces left out."""
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True, timeout=60)
    return len("".join(done.stdout.decode().split()))
