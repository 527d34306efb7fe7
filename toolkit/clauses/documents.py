"""The papers of a clause pack as PDF and DOCX, made from what was signed and from nothing else."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from toolkit.base.canonical import canonical, digest
from toolkit.base.documents import FONTS, STYLE, Frame, Paper, RenderPool, paper_html, write_paper
from toolkit.base.model import Language, Message, Text
from toolkit.base.phrases import CATALOGUES, say, write
from toolkit.base.signing import Verdict, verify
from toolkit.base.word import LOOK, WordPaper, WordSection, WordTable, write_word
from toolkit.clauses import contents, note, report
from toolkit.clauses.assembly import from_payload
from toolkit.clauses.jobs import ComingPaper
from toolkit.clauses.model import (
    CHECK_REPORT,
    CLAUSES,
    CLAUSES_DOCX,
    FIRST_FORM,
    FORM,
    NOTE,
    OWN_PAPERS,
    ClausePack,
    papers_of,
)
from toolkit.library.model import AnnexForm
from toolkit.library.naming import dated_of

PROGRAMS = [
    file
    for room in ("base", "library", "tenders", "clauses")
    for file in (Path(__file__).parents[1] / room).glob("*.py")
]
"""Every program file of the rooms whose words and rules papers print."""

DATA_NAME = "clauses.json"
LONGEST_SLUG = 60
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_ANNEX = Message("Employment annex")
_TITLES = {
    CLAUSES: _ANNEX,
    CLAUSES_DOCX: _ANNEX,
    NOTE: Message("Proportionality note"),
    CHECK_REPORT: Message("Check report"),
}
_VIEWS: Mapping[str, tuple[str, Callable[[ClausePack, Language], dict[str, Any]]]] = {
    CLAUSES: ("paper/pack.html", contents.clauses),
    NOTE: ("paper/note.html", note.proportionality_note),
    CHECK_REPORT: ("paper/check_report.html", report.check_report),
}


def suffix_of(paper: str) -> str:
    """How the name of a paper's file ends: "pdf" or "docx"."""
    return "docx" if paper == CLAUSES_DOCX else "pdf"


def file_name(payload: Mapping[str, object], paper: str, language: Language) -> str:
    """The name of a paper's file: ASCII, safe on every system, ending in the language ("clauses-h-27-2027-v2-fi.pdf").

    It names the purchase by its reference or, without one, by its title; a draft says so instead of a version.
    """
    facts = payload["facts"]
    assert isinstance(facts, Mapping)  # noqa: S101 (what `payload` of assembly makes)
    number = payload["number"]
    version_part = f"v{number}" if number else "draft"
    name = slug(str(facts["reference"])) or slug(str(facts["title"])) or "pack"
    kind = CLAUSES if paper == CLAUSES_DOCX else paper
    return f"{kind}-{name}-{version_part}-{language.value}.{suffix_of(paper)}"


def slug(words: str) -> str:
    """Words as lower-case ASCII letters and digits joined by hyphens, at most 60 characters; may be empty."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].rstrip("-")


def paper_key(envelope: Mapping[str, object], paper: str, language: Language) -> str:
    """Under which the bytes of a paper are kept: changes with the pack, the signing key, and whatever shapes the page.

    That is: the paper, the language, templates, styles, fonts, catalogues, the program files that fill them, and the
    versions of the typesetter and of what writes DOCX.
    """
    return digest(canonical([digest(canonical(envelope)), paper, language, _ground()]))


def coming(pool: RenderPool, envelope: Mapping[str, Any], paper: str, language: Language) -> ComingPaper:
    """A paper under way: PDFs are made by the pool's workers, a DOCX at once, since that takes little time."""
    made = paper_of(envelope, paper, language)
    if isinstance(made, Paper):
        content, media_type = pool.render(made), PDF
    else:
        content, media_type = Future(), DOCX
        content.set_result(write_word(made))
    name = file_name(envelope["payload"], paper, language)
    return ComingPaper(paper_key(envelope, paper, language), name, media_type, content)


def render(envelope: Mapping[str, object], paper: str, language: Language) -> bytes:
    """A paper of a pack as the bytes of its file, from the signed envelope alone; errors as of `paper_of`."""
    made = paper_of(envelope, paper, language)
    return write_paper(made) if isinstance(made, Paper) else write_word(made)


def paper_of(envelope: Mapping[str, object], paper: str, language: Language) -> Paper | WordPaper:
    """What a paper's file is made of, ready for `write_paper` here or in a worker, or for `write_word`.

    The contracting authority's own papers carry the whole sealed pack; those that go out with the call carry its public
    part, a DOCX nothing. `ValueError`: the envelope is not as it was signed, its data is no clause pack, or the pack
    has no such paper.
    """
    data = envelope["payload"]
    if verify(envelope, ()) is Verdict.BROKEN or not isinstance(data, Mapping):
        raise ValueError("the pack is not as it was signed")
    pack = from_payload(data)
    if paper not in papers_of(data):
        raise ValueError(f"this pack has no paper {paper}")
    if paper == CLAUSES_DOCX:
        return _word_paper(pack, language)
    return _pdf_paper(_carried(envelope, paper), pack, paper, language)


def _title(kind: Message | Text, pack: ClausePack, language: Language) -> str:
    return f"{write(kind, language)}: {pack.facts.title}"


def _form(pack: ClausePack, paper: str) -> AnnexForm:
    """The annex form that a paper is; packs of version 1 named theirs otherwise."""
    return next(form for form in pack.annex_forms if paper in {f"{FORM}{form.id}", FIRST_FORM})


def _pdf_paper(carried: Mapping[str, Any], pack: ClausePack, paper: str, language: Language) -> Paper:
    if paper in _VIEWS:
        template, view_of = _VIEWS[paper]
        title, view = _title(_TITLES[paper], pack, language), view_of(pack, language)
    else:
        form = _form(pack, paper)
        template = "paper/annex_form.html"
        title, view = _title(form.title, pack, language), contents.annex_form(pack, form, language)
    frame = Frame(
        title=title,
        version=contents.version(pack, language),
        issuer=pack.facts.buyer_name,
        reference=pack.facts.reference.strip() or pack.facts.title,
        prevailing=pack.language,
        reviewed=pack.is_reviewed(language) if pack.is_draft else None,
    )
    html = paper_html(
        template,
        language,
        frame,
        pack=pack,
        contract=contents.contract(pack, language),
        digest=digest(canonical(carried["payload"])),
        key=carried["signature"]["key"],
        data_name=DATA_NAME,
        view=view,
        dated_of=dated_of,
    )
    return Paper(
        title=title,
        language=language,
        html=html,
        data=canonical(carried),
        data_name=DATA_NAME,
        made_on=pack.on,
        author=pack.facts.buyer_name,
    )


def _word_paper(pack: ClausePack, language: Language) -> WordPaper:
    view = contents.clauses(pack, language)
    about: tuple[str, ...] = (view["what_it_is"], view["standing"])
    left = tuple(one.text[language] for one in pack.left_blank)
    blanks = (say(contents.TO_FILL_IN, language), left) if left else ()
    table = WordTable(
        caption=say(Message("The supplier’s obligations"), language),
        header=tuple(view["obligation_heads"]),
        rows=tuple(tuple(row) for row in view["obligations"]),
        widths=view["obligation_widths"],
    )
    origin = WordTable(
        caption=say(Message("Where each clause comes from"), language),
        header=tuple(view["about_heads"]),
        rows=tuple(view["about"]),
        widths=view["about_widths"],
    )
    made = WordTable(
        caption=say(Message("How the pack was put together"), language), rows=tuple(view["made"]), widths=(32, 68)
    )
    return WordPaper(
        title=_title(_ANNEX, pack, language),
        language=language,
        version=contents.version(pack, language),
        standing=_standing(pack, language),
        whose=f"{pack.facts.buyer_name} · {pack.facts.reference.strip() or pack.facts.title}",
        author=pack.facts.buyer_name,
        made_on=pack.on,
        kind_line=" · ".join(one.title[language] for one in pack.criteria),
        warning=say(contents.DRAFT, language) if pack.is_draft else "",
        meta_caption=say(Message("The contract and this version"), language),
        meta=tuple(contents.contract(pack, language)),
        introduction=(
            WordSection(
                title=say(Message("What this annex is"), language),
                blocks=(*(words for words in about if words), *blanks),
            ),
        ),
        sections=tuple(
            WordSection(
                title=heading, blocks=tuple(block if isinstance(block, str) else tuple(block) for block in blocks)
            )
            for _, heading, blocks in view["sections"]
        ),
        closing=(
            WordSection(title=say(Message("Obligations in one table"), language), blocks=(view["table_note"], table)),
            WordSection(title=say(Message("About this text"), language), blocks=(view["review"], origin, made)),
        ),
    )


def _standing(pack: ClausePack, language: Language) -> str:
    """Which language version prevails and, in a draft, whether a lawyer has read the texts: as the PDF says it."""
    prevails = contents.prevails(pack, language)
    if not pack.is_draft:
        return prevails
    reviewed = Message("Reviewed by a lawyer.") if pack.is_reviewed(language) else Message("Not reviewed by a lawyer.")
    return f"{prevails} {say(reviewed, language)}"


def _carried(envelope: Mapping[str, object], paper: str) -> Mapping[str, Any]:
    """What of a sealed pack a paper carries: the whole, or the public part in its own envelope."""
    if paper in OWN_PAPERS:
        return envelope
    match envelope["payload"]:
        case {"public": Mapping() as public} if verify(public, ()) is not Verdict.BROKEN:
            return public
    raise ValueError("the pack is not sealed")


@cache
def _ground() -> str:
    """Fingerprint of everything but the pack that shapes a paper; read once, since the program does not change."""
    looks = [*STYLE.glob("*"), *LOOK.glob("*"), *FONTS.glob("*.ttf"), *CATALOGUES.rglob("*.mo")]
    files = [*PROGRAMS, *looks]
    whole = hashlib.sha256(f"{version('weasyprint')} {version('python-docx')}".encode())
    for file in sorted(files, key=lambda file: (file.parent.name, file.name)):
        whole.update(hashlib.sha256(f"{file.parent.name}/{file.name}".encode()).digest())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()
