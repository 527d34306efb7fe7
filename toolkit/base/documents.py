"""Turns a paper's HTML into a PDF for the archive: tagged, searchable, its data inside, the same bytes each time.

A paper is PDF/A-3a and PDF/UA-1 in one file. WeasyPrint is imported only when the first paper is written, since that
alone takes most of a second. Papers for people are rendered in `RenderPool`, never in a thread that serves pages.
The same bytes come from every machine with the same versions of WeasyPrint, Pango and HarfBuzz; only what Source Sans 3
cannot write (Hebrew, Arabic …) is drawn with the machine's own fallback font, and what no font can write is told.
"""

from __future__ import annotations

import gc
import hashlib
import logging
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from toolkit.base.model import Language, Message
from toolkit.base.phrases import say, write
from toolkit.base.word import WordPaper, write_word

TEMPLATES = Path(__file__).parents[2] / "templates"
STYLE = TEMPLATES / "paper"
FONTS = Path(__file__).parents[1] / "static" / "fonts"
VARIANT = "pdf/a-3a"
_ASSETS = {(STYLE, ".css"): "text/css", (FONTS, ".ttf"): "font/ttf"}

# A PDF/A file that also claims PDF/UA says so in its XMP, with the extension schema that PDF/A asks for (ISO 19005-3,
# 6.6.2.3) because "pdfuaid" is not among the schemas that PDF/A knows.
_CLAIMS_UA = b"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part>\
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description></rdf:li></rdf:Seq>\
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


class PaperFault(Exception):  # noqa: N818 (named as the rest of the house names them)
    """A paper that cannot be written as it should be; nothing half-right comes out instead."""


class ForeignFile(PaperFault):
    """The paper's HTML or CSS asks for something that is not one of the program's own style sheets or fonts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the content on every page, already in the paper's language.

    `version` tells which version of the paper it is and of which day, `issuer` whose paper it is,
    `prevailing` which language version decides (none: `standing` tells instead how the paper stands), `reviewed`
    whether a lawyer has read the texts in this language (none: that is told elsewhere in the paper, not on every page).
    """

    title: str
    version: str
    issuer: str
    reference: str
    prevailing: Language | None
    reviewed: bool | None = False
    standing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Everything a file is made of: the same paper always gives the same bytes.

    `html` is a whole document whose `lang` is `language`; `data` is embedded under `data_name` (JSON, ending `.json`);
    `made_on` is a day (midnight UTC) or an instant with its time zone.
    """

    title: str
    language: Language
    html: str
    data: bytes
    data_name: str
    made_on: date
    author: str

    @property
    def identifier(self) -> bytes:
        """The file's identifier: 16 bytes that follow from all of its content."""
        parts = (self.title, self.language.value, self.html, self.data_name, self._instant.isoformat(), self.author)
        whole = hashlib.sha256(self.data)
        for part in parts:
            raw = part.encode()
            whole.update(len(raw).to_bytes(8, "big") + raw)
        return whole.digest()[:16]

    @property
    def _instant(self) -> datetime:
        if not isinstance(self.made_on, datetime):
            return datetime(self.made_on.year, self.made_on.month, self.made_on.day, tzinfo=UTC)
        if self.made_on.tzinfo is None:
            raise ValueError("an instant without a time zone")
        return self.made_on.astimezone(UTC).replace(microsecond=0)


@cache
def paper_environment(language: Language) -> Environment:
    """Where paper templates are read: nothing unknown is passed over, everything is escaped.

    Templates have `_` (an English sentence in the paper's language, with its blanks as keywords), `say` (a message),
    `write` (any value) and `language`.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "_": lambda sentence, /, **values: say(Message(sentence, **values), language),
        "say": lambda message: say(message, language),
        "write": lambda value: write(value, language),
        "language": language,
    }
    return environment


def paper_html(template: str, language: Language, frame: Frame, **values: object) -> str:
    """A paper's HTML from a template that extends `paper/base.html`; `jinja2.UndefinedError`: a value is missing."""
    return paper_environment(language).get_template(template).render(frame=frame, **values)


@cache
def _in_the_fonts() -> frozenset[str]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 (as late as the typesetter that brings it)

    held = []
    for path in FONTS.glob("*.ttf"):
        with TTFont(path) as font:
            held.append(set(font.getBestCmap()))
    if not held:
        raise PaperFault("the program's own fonts are missing: the static files have not been built")
    return frozenset(map(chr, set.intersection(*held))) | {"\n", "\r", "\t"}


def printable(words: str) -> str:
    """The words with every character that our own fonts lack written as its code, "[U+05D0]".

    Otherwise a machine's own fonts would decide how a paper looks, or that it cannot be made at all; the data that a
    paper carries keeps the character itself.
    """
    strange = set(words) - _in_the_fonts()
    return words.translate({ord(one): f"[U+{ord(one):04X}]" for one in strange}) if strange else words


def own_asset(url: str) -> Path:
    """The style sheet or font that an address names; `ForeignFile` for every other address, `PaperFault` if absent."""
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost") or parts.query:
        raise ForeignFile(f"a paper may not fetch {url}")
    path = Path(unquote(parts.path)).resolve()
    if (path.parent, path.suffix) not in _ASSETS:
        raise ForeignFile(f"a paper may not fetch {url}")
    if not path.is_file():
        raise PaperFault(f"the program's own file {path.name} is missing: the static files have not been built")
    return path


def write_paper(paper: Paper) -> bytes:
    """The paper as a PDF/A-3a and PDF/UA-1 file with its data embedded.

    `ForeignFile`: something was to be fetched from outside. `PaperFault`: the language of the HTML is not the paper's,
    or the typesetter found something wrong (a picture without a text, a link to nowhere, a character no font has).
    """
    engine = _engine()
    # WeasyPrint swallows some errors of its fetcher (inside SVG even this BaseException), so the fetcher keeps them.
    refused: list[PaperFault] = []
    with _complaints() as complaints:
        try:
            document = engine.HTML(
                string=printable(paper.html), base_url=f"{STYLE.as_uri()}/", url_fetcher=engine.fetcher(refused)
            )
            pages = document.render(pdf_variant=VARIANT)
            _describe(pages.metadata, paper, engine.Attachment)
            result = pages.write_pdf(pdf_variant=VARIANT, pdf_identifier=paper.identifier, finisher=_list_data_once)
        except engine.Stopped as stopped:
            raise refused[0] from stopped
    if refused:
        raise refused[0]
    if complaints:
        raise PaperFault("; ".join(dict.fromkeys(complaints)))
    return bytes(result)


def _list_data_once(_: object, pdf: Any) -> None:
    """WeasyPrint 70 names each associated file twice, by its name and by its object."""
    pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _describe(metadata: Any, paper: Paper, attachment: Callable[..., Any]) -> None:
    """Fill in what the file says about itself, from the paper and not from the HTML."""
    if metadata.lang != paper.language.value:
        raise PaperFault(f"a paper in {paper.language} whose HTML says {metadata.lang}")
    if metadata.attachments:
        raise ForeignFile("a paper's HTML may not attach files")
    instant = paper._instant
    metadata.title, metadata.authors, metadata.generator = paper.title, [paper.author], None
    metadata.description, metadata.keywords = None, []
    metadata.created = metadata.modified = instant.isoformat().replace("+00:00", "Z")
    metadata.attachments[:] = [
        attachment(
            string=paper.data,
            name=paper.data_name,
            description=paper.title,
            created=instant,
            modified=instant,
            relationship="Data",
        )
    ]
    generate = metadata.generate_rdf_metadata
    # WeasyPrint's own option for more XMP adds a second rdf:RDF, which PDF/A does not allow.
    metadata.generate_rdf_metadata = lambda *claims: generate(*claims).replace(
        b"</rdf:RDF>", _CLAIMS_UA + b"</rdf:RDF>"
    )


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint logs in this thread as wrong: it goes on after much that a paper for a court may not have."""
    found: list[str] = []
    thread = threading.get_ident()

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.thread == thread and "No fonts configured" not in record.getMessage():
                found.append(record.getMessage())

    listener = Listener(logging.WARNING)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield found
    finally:
        logger.removeHandler(listener)


@dataclass(frozen=True, slots=True)
class _Engine:
    HTML: Callable[..., Any]
    Attachment: Callable[..., Any]
    Stopped: type[BaseException]
    fetcher: Callable[[list[PaperFault]], object]


@cache
def _engine() -> _Engine:
    """WeasyPrint, made ready once in a process."""
    import weasyprint  # noqa: PLC0415 (late: see the module's docstring)
    from weasyprint.css import ColorProfile  # noqa: PLC0415
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class OwnAssets(URLFetcher):  # type: ignore[misc]
        """Gives a paper the program's own style sheets and fonts; anything else stops the rendering."""

        def __init__(self, refused: list[PaperFault]) -> None:
            super().__init__(fail_on_errors=True)
            self.refused = refused

        def fetch(self, url: str, headers: object = None) -> object:
            try:
                path = own_asset(url)
            except PaperFault as refusal:
                self.refused.append(refusal)
                raise
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": _ASSETS[path.parent, path.suffix]})

    class ClosedProfile(ColorProfile):  # type: ignore[misc]
        """A colour profile that closes its file, which WeasyPrint 70 leaves to the garbage collector."""

        def __init__(self, file: Any, *rest: object) -> None:
            with file:
                super().__init__(file, *rest)

    weasyprint.pdf.ColorProfile = ClosedProfile
    _mend_tags()
    return _Engine(weasyprint.HTML, weasyprint.Attachment, FatalURLFetchingError, OwnAssets)


def _mend_tags() -> None:
    """Add to WeasyPrint's tag tree what a screen reader needs and WeasyPrint 70 leaves out.

    The language of a part in another language (WCAG 3.1.2), the scope of table headings, the kind of a list; and
    running headers and footers become artifacts (ISO 32000-1, 14.8.2.2), so that they are not read on every page.
    """
    from weasyprint.formatting_structure.boxes import MarginBox  # noqa: PLC0415
    from weasyprint.pdf import tags  # noqa: PLC0415
    from weasyprint.pdf.stream import Stream  # noqa: PLC0415

    build, marked = tags._build_box_tree, Stream.marked

    def build_and_mend(box: Any, *rest: Any) -> Iterator[Any]:
        if isinstance(box, MarginBox):
            return
        for tag in build(box, *rest):
            element = getattr(box, "element", None)
            if element is not None:
                _mend_tag(tag, element, tags.pydyf)
            yield tag

    def mark_content(self: Any, box: Any, tag: str) -> Any:
        return self.artifact() if box.element is None else marked(self, box, tag)

    tags._build_box_tree, Stream.marked = build_and_mend, mark_content


def _mend_tag(tag: Any, element: Any, pydyf: Any) -> None:
    language = element.attrib.get("lang")
    if language and element.tag != "html":
        tag["Lang"] = pydyf.String(language)
    if tag["S"] == "/TH":
        tag["A"]["Scope"] = "/Row" if element.attrib.get("scope") == "row" else "/Column"
    elif tag["S"] == "/L" and element.tag in ("ul", "ol"):
        numbering = "/Disc" if element.tag == "ul" else "/Decimal"
        tag["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})


def warm_up() -> None:
    """Import and try everything once, then keep it out of the garbage collector's way (about a tenth faster)."""
    write_paper(
        Paper(
            title="Warm",
            language=Language.EN,
            html='<html lang="en"><link rel="stylesheet" href="paper.css"><h1>W</h1><p>a <b>b</b> <i>c</i></p></html>',
            data=b"{}",
            data_name="warm.json",
            made_on=date(2000, 1, 1),
            author="Warm",
        )
    )
    gc.collect()
    gc.freeze()


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which closes the pool
    os.nice(5)  # pages go first
    parent = parent_process()
    if parent is not None:

        def leave_with_parent() -> None:
            # A worker holds both ends of its queue, so it would wait for ever after a parent that was killed.
            wait([parent.sentinel])
            os._exit(1)

        threading.Thread(target=leave_with_parent, daemon=True).start()
    with suppress(PaperFault, ImportError, OSError):  # the first paper meets the same error and tells it
        warm_up()


def _written(paper: Paper | WordPaper) -> bytes:
    """The collector waits until the paper is done, else it walks through the unfinished one again and again."""
    gc.disable()
    try:
        return write_word(paper) if isinstance(paper, WordPaper) else write_paper(paper)
    finally:
        gc.enable()
        gc.collect()


class RenderPool:
    """Worker processes that write papers; they start with the first paper. Close it, or use it in `with`."""

    def __init__(self, workers: int = 2) -> None:
        self._workers = workers
        self._lock = threading.Lock()
        self._executor: ProcessPoolExecutor | None = None

    def render(self, paper: Paper | WordPaper) -> Future[bytes]:
        """The bytes of a paper, when they are ready; the future's error is that of `write_paper` or `write_word`.

        When a worker dies, every paper then under way gets `BrokenProcessPool`; the next `render` starts new workers.
        """
        with self._lock:
            if self._executor is not None:
                try:
                    return self._executor.submit(_written, paper)
                except BrokenProcessPool:
                    self._executor.shutdown(wait=False)
            # Spawned, not forked: a fork copies locks that threads of the server may hold.
            self._executor = ProcessPoolExecutor(
                self._workers, mp_context=get_context("spawn"), initializer=_start_worker
            )
            return self._executor.submit(_written, paper)

    def close(self) -> None:
        """End the workers after the papers under way; papers still waiting are cancelled."""
        with self._lock:
            if self._executor is not None:
                self._executor.shutdown(cancel_futures=True)
                self._executor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
