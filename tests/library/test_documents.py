"""Papers of chosen clauses: valid for the archive, the same bytes each time, whole in each language, few at a time."""

from __future__ import annotations

import io
import json
import re
import threading
import zipfile
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import date

import docx
import pikepdf
import pytest

from tests.pdfcheck import faults, page_texts
from toolkit.base.documents import Paper, PaperFault, write_paper
from toolkit.base.model import Language
from toolkit.library.documents import Busy, Press, file_name, selection_paper, selection_word
from toolkit.library.selection import Selection, select
from toolkit.library.shelf import Library
from toolkit.library.wording import blank_words, blocks, clause_words

DAY = date(2026, 11, 23)
FIVE = ("purpose", "target-groups", "obligation", "early-end", "shortfall-penalty")


def chosen(library: Library, *ids: str) -> Selection:
    return select(library, ids, DAY)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


_made: dict[tuple[object, ...], bytes] = {}


def pdf(library: Library, ids: tuple[str, ...], language: Language, *, advice: bool) -> bytes:
    """A paper's bytes, written once for all tests."""
    key = (ids, language, advice)
    if key not in _made:
        _made[key] = write_paper(selection_paper(chosen(library, *ids), library, language, advice=advice))
    return _made[key]


EVERY = [(ids, language, advice) for ids in (("early-end",), FIVE) for language in Language for advice in (False, True)]


@pytest.mark.parametrize(("ids", "language", "advice"), EVERY)
def test_every_paper_is_valid_for_the_archive_and_for_screen_readers(
    library: Library, ids: tuple[str, ...], language: Language, advice: bool
) -> None:
    made = pdf(library, ids, language, advice=advice)
    assert faults(made, "ua1") == []
    assert faults(made, "3a") == []


def test_a_paper_of_many_clauses_is_valid_too(library: Library) -> None:
    ids = tuple(one.id for one in library.on(DAY).clauses)[:60]
    assert len(ids) == 60
    made = pdf(library, ids, Language.SV, advice=True)
    assert faults(made, "ua1") == []
    assert faults(made, "3a") == []


def test_the_same_choice_gives_the_same_bytes(library: Library) -> None:
    again = selection_paper(chosen(library, *FIVE), library, Language.FI, advice=True)
    assert write_paper(again) == pdf(library, FIVE, Language.FI, advice=True)
    words = [selection_word(chosen(library, *FIVE), library, Language.FI, advice=True) for _ in range(2)]
    assert words[0] == words[1]


@pytest.mark.parametrize("language", list(Language))
def test_every_word_of_every_clause_stands_in_both_files(library: Library, language: Language) -> None:
    text = squeezed(" ".join(page_texts(pdf(library, FIVE, language, advice=False))))
    document = docx.Document(io.BytesIO(selection_word(chosen(library, *FIVE), library, language, advice=False)))
    paragraphs = [one.text for one in document.paragraphs]
    for clause in chosen(library, *FIVE).clauses:
        for block in blocks(clause, library, language):
            for words in (block,) if isinstance(block, str) else block:
                assert words in paragraphs
                assert "{" not in words
        title = clause_title = getattr(clause, language.value).title
        assert squeezed(title) in text
        assert clause_title in paragraphs
        # a paragraph may be broken by a page's head and foot: its first words stand together
        for words in clause_words(clause, language):
            first = squeezed(words.split("{", maxsplit=1)[0])[:30]
            assert first in text


def test_the_word_file_counts_its_clauses_itself(library: Library) -> None:
    document = docx.Document(io.BytesIO(selection_word(chosen(library, *FIVE), library, Language.FI, advice=True)))
    numbered = [one for one in document.paragraphs if one.style.name == "Heading 1"]
    assert len(numbered) == len(FIVE)
    for one in numbered:
        assert one._p.pPr.numPr.numId.val == 1
        assert not re.match(r"\d", one.text)


@pytest.mark.parametrize("language", list(Language))
def test_what_has_to_be_filled_in_is_told_in_words(library: Library, language: Language) -> None:
    text = squeezed(" ".join(page_texts(pdf(library, FIVE, language, advice=False))))
    for clause in chosen(library, *FIVE).clauses:
        for name in clause.needs:
            assert name in library.blanks
            assert squeezed(blank_words(library, name)[language]) in text


def test_nobody_has_reviewed_the_texts_and_every_page_says_so(library: Library) -> None:
    for page in page_texts(pdf(library, FIVE, Language.EN, advice=True)):
        assert "Not reviewed by a lawyer." in " ".join(page.split())
        assert "Texts of the library, not of any contract." in " ".join(page.split())


def test_advice_stands_after_all_words_on_a_page_of_its_own_and_only_when_asked_for(library: Library) -> None:
    with_advice = [" ".join(page.split()) for page in page_texts(pdf(library, FIVE, Language.EN, advice=True))]
    begins = next(at for at, page in enumerate(with_advice) if "Advice, no part of the contract" in page)
    guide = library.guides["early-end"]
    assert squeezed(guide.supplier.en) in squeezed(" ".join(with_advice[begins:]))
    assert squeezed(guide.supplier.en) not in squeezed(" ".join(with_advice[:begins]))
    assert "Advice, no part of the contract" not in " ".join(page_texts(pdf(library, FIVE, Language.EN, advice=False)))
    whole = docx.Document(io.BytesIO(selection_word(chosen(library, *FIVE), library, Language.EN, advice=False)))
    assert guide.supplier.en not in "".join(cell.text for table in whole.tables for cell in table._cells)


def test_what_was_not_read_in_its_source_is_marked(library: Library) -> None:
    unread = next(
        one for one in library.on(DAY).clauses if any(cited.status.value == "unverified" for cited in one.sources)
    )
    for language, mark in ((Language.EN, "(not checked)"), (Language.FI, "(ei tarkistettu)")):
        text = " ".join(page_texts(pdf(library, (unread.id,), language, advice=False)))
        assert squeezed(mark) in squeezed(text)


def test_the_file_carries_its_content_as_data(library: Library) -> None:
    with pikepdf.open(io.BytesIO(pdf(library, FIVE, Language.FI, advice=True))) as document:
        inside = json.loads(document.attachments["chosen-clauses.json"].get_file().read_bytes())
    assert [one["id"] for one in inside["clauses"]] == list(FIVE)
    assert inside["fingerprint"] == library.fingerprint
    assert [one["id"] for one in inside["guides"]] == list(FIVE)
    assert inside["clauses"][0]["sv"]["title"] == library.clause("purpose", DAY).sv.title
    cited = {one["source"] for clause in inside["clauses"] for one in clause["sources"]}
    assert set(inside["sources"]) == cited
    with pikepdf.open(io.BytesIO(pdf(library, FIVE, Language.FI, advice=False))) as document:
        assert json.loads(document.attachments["chosen-clauses.json"].get_file().read_bytes())["guides"] == []


def test_a_choice_that_is_not_whole_makes_no_paper(library: Library) -> None:
    for ids in ((), ("purpose", "no-such-clause")):
        with pytest.raises(ValueError, match="cannot be printed whole"):
            selection_paper(chosen(library, *ids), library, Language.FI, advice=False)
        with pytest.raises(ValueError, match="cannot be printed whole"):
            selection_word(chosen(library, *ids), library, Language.FI, advice=False)


def test_words_that_look_like_markup_stay_words(library: Library) -> None:
    purpose = library.clause("purpose", DAY)
    odd = purpose.en.model_copy(update={"title": "<b>&amp; \u05d0 </title>", "paragraphs": ("a < b & c",)})
    clauses = (purpose.model_copy(update={"en": odd, "needs": ()}),)
    made = selection_paper(Selection(day=DAY, clauses=clauses), library, Language.EN, advice=False)
    assert made.title == "<b>&amp; \u05d0 </title>"
    assert "a < b & c" in " ".join(page_texts(write_paper(made)))
    word = selection_word(Selection(day=DAY, clauses=clauses), library, Language.EN, advice=False)
    assert zipfile.ZipFile(io.BytesIO(word)).testzip() is None


def test_the_name_of_a_file_tells_its_one_clause_or_how_many(library: Library) -> None:
    assert file_name(chosen(library, "early-end"), Language.SV, "pdf") == "clauses-early-end-sv.pdf"
    assert file_name(chosen(library, *FIVE), Language.FI, "docx") == "clauses-5-fi.docx"


# --- the press


class Slow:
    """A pool whose papers are done when a test says so."""

    def __init__(self) -> None:
        self.asked: list[Future[bytes]] = []
        self.closed = False

    def render(self, paper: Paper) -> Future[bytes]:
        self.asked.append(Future())
        return self.asked[-1]

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def paper(library: Library) -> Paper:
    return selection_paper(chosen(library, "early-end"), library, Language.EN, advice=False)


def press(**options: float) -> tuple[Press, Slow]:
    made, slow = Press(**options), Slow()  # type: ignore[arg-type]
    made._pool = slow  # type: ignore[assignment]
    return made, slow


def other(paper: Paper, title: str) -> Paper:
    return replace(paper, title=title)


def test_what_was_made_lately_is_not_made_again(paper: Paper) -> None:
    made, slow = press()
    slow.render = lambda _: _done(b"file")  # type: ignore[method-assign]
    assert made.print(paper) == b"file"
    slow.render = lambda _: _done(b"another")  # type: ignore[method-assign]
    assert made.print(paper) == b"file"
    assert made.print(other(paper, "b")) == b"another"


def _done(content: bytes) -> Future[bytes]:
    future: Future[bytes] = Future()
    future.set_result(content)
    return future


def test_only_so_many_bytes_are_kept(paper: Paper) -> None:
    made, slow = press(room=10)
    slow.render = lambda one: _done(one.title.encode() * 4)  # type: ignore[method-assign]
    for title in ("a", "b", "c"):
        made.print(other(paper, title))
    assert list(made._kept.values()) == [b"bbbb", b"cccc"]
    made.print(other(paper, "long"))
    assert list(made._kept.values()) == []


def test_whoever_comes_when_enough_wait_is_told_at_once(paper: Paper, caplog: pytest.LogCaptureFixture) -> None:
    made, slow = press(waiting=2)
    answers: list[bytes] = []
    threads = [threading.Thread(target=lambda t=title: answers.append(made.print(other(paper, t)))) for title in "ab"]
    for thread in threads:
        thread.start()
    for _ in range(1000):
        if made._waiters == len(slow.asked) == 2:
            break
        threading.Event().wait(0.01)
    made._patience = 0  # of those who come now: had they waited, the log would tell
    with pytest.raises(Busy):
        made.print(other(paper, "c"))
    with pytest.raises(Busy):  # nor for the same one: each who waits holds a thread of the server
        made.print(other(paper, "a"))
    assert caplog.messages == []
    for at, future in enumerate(slow.asked):
        future.set_result(str(at).encode())
    for thread in threads:
        thread.join()
    assert sorted(answers) == [b"0", b"1"]
    slow.render = lambda _: _done(b"now")  # type: ignore[method-assign]
    assert made.print(other(paper, "c")) == b"now"


def test_two_who_ask_for_the_same_wait_for_the_same(paper: Paper) -> None:
    made, slow = press(waiting=2)
    answers: list[bytes] = []
    threads = [threading.Thread(target=lambda: answers.append(made.print(paper))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for _ in range(1000):
        if made._waiters == 2:
            break
        threading.Event().wait(0.01)
    (only,) = slow.asked
    only.set_result(b"file")
    for thread in threads:
        thread.join()
    assert answers == [b"file", b"file"]


def test_papers_that_take_too_long_do_not_pile_up(paper: Paper) -> None:
    made, slow = press(waiting=2, patience=0.01)
    for title in ("a", "b", "c", "d"):
        with pytest.raises(Busy):
            made.print(other(paper, title))
    assert len(slow.asked) == 2
    for future in slow.asked:
        future.set_result(b"late")
    slow.render = lambda _: _done(b"now")  # type: ignore[method-assign]
    assert made.print(other(paper, "c")) == b"now"


@pytest.mark.parametrize("error", [BrokenProcessPool("died"), PaperFault("a paper with a fault")])
def test_a_worker_that_dies_is_no_fault_of_the_asker_but_a_faulty_paper_is_told(paper: Paper, error: Exception) -> None:
    made, slow = press()
    failed: Future[bytes] = Future()
    failed.set_exception(error)
    slow.render = lambda _: failed  # type: ignore[method-assign]
    with pytest.raises(PaperFault if isinstance(error, PaperFault) else Busy):
        made.print(paper)
    slow.render = lambda _: _done(b"again")  # type: ignore[method-assign]
    assert made.print(paper) == b"again"


@pytest.fixture
def real() -> Iterator[Press]:
    opened = Press(patience=60)
    yield opened
    opened.close()


def test_the_process_of_the_press_makes_the_same_bytes_and_ends_when_closed(real: Press, library: Library) -> None:
    paper = selection_paper(chosen(library, "early-end"), library, Language.FI, advice=True)
    assert real.print(paper) == pdf(library, ("early-end",), Language.FI, advice=True)
    assert real._pool._executor is not None
    (worker,) = real._pool._executor._processes.values()
    assert worker.is_alive()
    real.close()
    worker.join(10)
    assert not worker.is_alive()
