"""The papers of a clause pack as PDF: the clauses, the check report and the report form, from what was signed."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from toolkit.base import documents, model, phrases
from toolkit.base.canonical import canonical, digest
from toolkit.base.documents import FONTS, STYLE, Frame, Paper, paper_html, write_paper
from toolkit.base.model import Language, Message
from toolkit.base.phrases import CATALOGUES, say
from toolkit.base.signing import Verdict, verify
from toolkit.clauses import contents
from toolkit.clauses.assembly import from_payload
from toolkit.clauses.model import CHECK_REPORT, PAPERS, papers_of

DATA_NAME = "clauses.json"
LONGEST_SLUG = 60

_TEMPLATES = {
    name: f"paper/{file}.html" for name, file in zip(PAPERS, ("pack", "check_report", "report_form"), strict=True)
}
_TITLES = {
    "clauses": Message("Employment annex"),
    "check-report": Message("Check report"),
    "report-form": Message("Report form"),
}
_VIEWS = {"clauses": contents.clauses, "check-report": contents.check_report, "report-form": contents.report_form}


def file_name(payload: Mapping[str, object], paper: str, language: Language) -> str:
    """The name of a paper's file: ASCII, safe on every system, ending in the language ("clauses-h-27-2027-v2-fi.pdf").

    It names the purchase by its reference or, without one, by its title; a draft says so instead of a version.
    """
    facts = payload["facts"]
    assert isinstance(facts, Mapping)  # noqa: S101 (what `payload` of assembly makes)
    number = payload["number"]
    version_part = f"v{number}" if number else "draft"
    name = slug(str(facts["reference"])) or slug(str(facts["title"])) or "pack"
    return f"{paper}-{name}-{version_part}-{language.value}.pdf"


def slug(words: str) -> str:
    """Words as lower-case ASCII letters and digits joined by hyphens, at most 60 characters; may be empty."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].rstrip("-")


def paper_key(envelope: Mapping[str, object], paper: str, language: Language) -> str:
    """Under which the bytes of a paper are kept: changes with the pack, the signing key, and whatever shapes the page.

    That is: the paper, the language, templates, styles, fonts, catalogues, the program files that fill them, and the
    typesetter's version.
    """
    return digest(canonical([digest(canonical(envelope)), paper, language, _ground()]))


def render(envelope: Mapping[str, object], paper: str, language: Language) -> bytes:
    """A paper of a pack as PDF, from the signed envelope alone; errors as of `paper_of` and `write_paper`."""
    return write_paper(paper_of(envelope, paper, language))


def paper_of(envelope: Mapping[str, object], paper: str, language: Language) -> Paper:
    """What a paper's file is made of, ready for `write_paper` here or in a worker.

    The check report carries the whole sealed pack; the papers that go out with the call carry its public part.
    `ValueError`: the envelope is not as it was signed, its data is no clause pack, or the pack has no such paper.
    """
    if verify(envelope, ()) is Verdict.BROKEN:
        raise ValueError("the pack is not as it was signed")
    pack = from_payload(envelope["payload"])
    if paper not in papers_of(pack.model_dump(include={"report_form"})):
        raise ValueError(f"this pack has no paper {paper}")
    title = f"{say(_TITLES[paper], language)}: {pack.facts.title}"
    frame = Frame(
        title=title,
        version=contents.version(pack, language),
        issuer=pack.facts.buyer_name,
        reference=pack.facts.reference.strip() or pack.facts.title,
        prevailing=pack.language,
        reviewed=pack.is_reviewed(language),
    )
    carried = envelope if paper == CHECK_REPORT else _public(envelope)
    signature = carried["signature"]
    assert isinstance(signature, Mapping)  # noqa: S101 (verified above)
    html = paper_html(
        _TEMPLATES[paper],
        language,
        frame,
        pack=pack,
        lot=pack.facts.lots[0],
        contract=contents.contract(pack, language),
        digest=digest(canonical(carried["payload"])),
        key=signature["key"],
        data_name=DATA_NAME,
        view=_VIEWS[paper](pack, language),
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


def _public(envelope: Mapping[str, object]) -> Mapping[str, object]:
    """The public part of a sealed pack, in its own envelope."""
    match envelope["payload"]:
        case {"public": Mapping() as public} if verify(public, ()) is not Verdict.BROKEN:
            return public
    raise ValueError("the pack is not sealed")


@cache
def _ground() -> str:
    """Fingerprint of everything but the pack that shapes a paper; read once, since the program does not change."""
    programs = (__file__, contents.__file__, documents.__file__, model.__file__, phrases.__file__)
    files = [*(Path(str(file)) for file in programs), *STYLE.glob("*"), *FONTS.glob("*.ttf"), *CATALOGUES.rglob("*.mo")]
    whole = hashlib.sha256(version("weasyprint").encode())
    for file in sorted(files, key=lambda file: (file.parent.name, file.name)):
        whole.update(hashlib.sha256(f"{file.parent.name}/{file.name}".encode()).digest())
        whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()
