"""Papers: valid for archive and accessibility, the same bytes for the same input, nothing fetched from outside."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import jinja2
import pikepdf
import pytest

from tests.pdfcheck import PROFILES, faults, page_texts
from toolkit.base.canonical import canonical, digest
from toolkit.base.documents import (
    FONTS,
    STYLE,
    ForeignFile,
    Frame,
    Paper,
    PaperFault,
    RenderPool,
    own_asset,
    paper_environment,
    paper_html,
    printable,
    write_paper,
)
from toolkit.base.model import Language, Message
from toolkit.base.phrases import say
from toolkit.base.signing import Verdict, verify

SIGNS = "å ä ö Å Ä Ö š ž – € ≥ ≤ × − ☐ ☑ ” ’ §"
HEBREW = "חברת"
STYLED = '<link rel="stylesheet" href="paper.css">'


@pytest.fixture(scope="module", params=list(Language))
def paper(request: pytest.FixtureRequest, sample_paper: Callable[[Language], Paper]) -> Paper:
    return sample_paper(request.param)


_WRITTEN: dict[Language, bytes] = {}


@pytest.fixture(scope="module")
def pdf(paper: Paper) -> bytes:
    if paper.language not in _WRITTEN:
        _WRITTEN[paper.language] = write_paper(paper)
    return _WRITTEN[paper.language]


@pytest.fixture
def opened(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(pdf)) as document:
        yield document


def small(body: str, language: str = "en", head: str = STYLED) -> Paper:
    return Paper(
        title="Small",
        language=Language.EN,
        html=f'<!doctype html><html lang="{language}"><head><title>S</title>{head}</head><body>{body}</body></html>',
        data=b"{}",
        data_name="small.json",
        made_on=date(2026, 11, 22),
        author="Nobody",
    )


class _Words(HTMLParser):
    """The words that a template put between tags, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._in_head = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._in_head = tag == "head" or (self._in_head and tag != "body")

    def handle_data(self, data: str) -> None:
        if not self._in_head:
            self.words += data.split()


def tags(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    pending = [document.Root.StructTreeRoot.K]
    while pending:
        node = pending.pop()
        if isinstance(node, pikepdf.Array):
            pending.extend(node)  # type: ignore[arg-type]
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            if "/K" in node:
                pending.append(node.K)


@pytest.mark.parametrize("profile", PROFILES)
def test_verapdf_finds_nothing_in_a_paper_with_every_block(pdf: bytes, profile: str) -> None:
    assert faults(pdf, profile) == []


def test_the_same_paper_gives_the_same_bytes_here_and_in_another_process(paper: Paper, pdf: bytes) -> None:
    assert write_paper(paper) == pdf
    program = (
        "import pickle, sys; from toolkit.base.documents import write_paper;"
        "sys.stdout.buffer.write(write_paper(pickle.loads(sys.stdin.buffer.read())))"
    )
    other = subprocess.run(
        [sys.executable, "-c", program],
        input=pickle.dumps(paper),
        capture_output=True,
        check=True,
        env={**os.environ, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"},
    )
    assert other.stdout == pdf


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"html": small("x").html},
        {"data": b"[]"},
        {"data_name": "x.json"},
        {"made_on": date(2026, 11, 23)},
        {"author": "Somebody"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_identifier_follows_from_all_of_the_content(change: dict[str, object]) -> None:
    paper = small("y")
    assert replace(paper, **change).identifier != paper.identifier  # type: ignore[arg-type]
    assert replace(paper).identifier == paper.identifier
    assert len(paper.identifier) == 16


def test_the_data_is_read_back_as_it_was_put_in_and_its_signature_holds(paper: Paper, opened: pikepdf.Pdf) -> None:
    (name,) = opened.attachments
    assert name == "paper.json"
    data = opened.attachments[name].get_file().read_bytes()
    assert data == paper.data
    assert canonical(json.loads(data)) == data
    assert verify(json.loads(data), {"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}) is Verdict.VALID


def test_the_data_is_an_associated_file_of_the_whole_paper(opened: pikepdf.Pdf) -> None:
    (file,) = opened.Root.AF  # type: ignore[misc]
    assert file.AFRelationship == "/Data"
    assert file.EF.F.Subtype == "/application/json"
    assert str(file.EF.F.Params.ModDate) == "D:20261122081500Z"


def test_the_file_says_its_language_title_author_and_day(paper: Paper, opened: pikepdf.Pdf) -> None:
    assert str(opened.Root.Lang) == paper.language.value
    assert str(opened.docinfo["/Title"]) == paper.title
    assert str(opened.docinfo["/Author"]) == paper.author
    assert str(opened.docinfo["/CreationDate"]) == str(opened.docinfo["/ModDate"]) == "D:20261122081500Z"
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    with opened.open_metadata() as metadata:
        assert metadata["dc:title"] == paper.title
        assert metadata["xmp:CreateDate"] == "2026-11-22T08:15:00Z"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"


def test_every_word_of_the_paper_can_be_copied_and_searched(paper: Paper, pdf: bytes) -> None:
    reader = _Words()
    reader.feed(printable(paper.html))
    text = " ".join(" ".join(page_texts(pdf)).split())
    found = {*text.split(), *text.replace("- ", "-").split()}  # a line may end after a hyphen that people typed
    assert len(reader.words) > 200
    assert {word for word in reader.words if "[U+" not in word} - found == set()  # long codes are broken anywhere
    assert SIGNS in text
    assert "<script>alert('&amp;')</script>" in text
    assert HEBREW not in text
    assert "".join(f"[U+{ord(letter):04X}]" for letter in HEBREW.replace(" ", "")) in text.replace(" ", "")
    assert "H-2027-60" in text  # the hyphen stays the one that people type


def test_every_page_tells_whose_it_is_which_version_prevails_and_that_no_lawyer_has_read_it(
    paper: Paper, pdf: bytes
) -> None:
    pages = page_texts(pdf)
    prevails = {
        Language.FI: Message("This language version prevails."),
        Language.SV: Message("This is a translation; the Finnish version prevails."),
        Language.EN: Message("This is a translation; the Finnish version prevails."),
    }[paper.language]
    standing = f"{say(prevails, paper.language)} {say(Message('Not reviewed by a lawyer.'), paper.language)}"
    word = say(Message("Page"), paper.language)
    assert len(pages) >= 5
    for number, page in enumerate(pages, 1):
        assert "Esimerkkilän kaupunki – Exempelstad · ESI/1234/02.08.00/2026" in page
        assert standing in " ".join(page.split())
        assert f"{word} {number} / {len(pages)}\n" in page
        assert paper.title in " ".join(page.split())


@pytest.mark.parametrize(
    ("prevailing", "language", "sentence"),
    [
        (Language.FI, Language.EN, "This is a translation; the Finnish version prevails."),
        (Language.SV, Language.EN, "This is a translation; the Swedish version prevails."),
        (Language.EN, Language.EN, "This language version prevails."),
        (Language.EN, Language.FI, "This is a translation; the English version prevails."),
    ],
)
def test_a_paper_names_the_version_that_prevails(prevailing: Language, language: Language, sentence: str) -> None:
    frame = Frame(title="T", version="1", issuer="I", reference="R", prevailing=prevailing, reviewed=True)
    html = paper_html("paper/base.html", language, frame)
    assert html.count(say(Message(sentence), language)) == 2
    assert html.count(say(Message("Reviewed by a lawyer."), language)) == 2
    assert html.count(say(Message("Not reviewed by a lawyer."), language)) == 0


def test_a_value_that_was_not_given_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(jinja2.UndefinedError):
        paper_environment(Language.EN).from_string("{{ penalty }}").render()


def test_markup_from_people_stays_text() -> None:
    frame = Frame(title="<b>&", version="1", issuer='"><img src=x>', reference="R", prevailing=Language.FI)
    html = paper_html("paper/base.html", Language.FI, frame)
    assert "<b>" not in html
    assert "<img" not in html


def test_a_screen_reader_is_told_of_other_languages_headings_of_rows_and_kinds_of_lists(opened: pikepdf.Pdf) -> None:
    found = list(tags(opened))
    assert {str(tag.Lang) for tag in found if "/Lang" in tag} == {"en"}
    scopes = [str(tag.A.Scope) for tag in found if str(tag.S) == "/TH"]
    assert scopes.count("/Row") > 60
    assert scopes.count("/Column") > 10
    assert {str(tag.A.ListNumbering) for tag in found if str(tag.S) == "/L"} == {"/Disc"}
    assert [str(tag.S) for tag in found].count("/H1") == 1
    assert [str(tag.S) for tag in found].count("/H2") == 9


def test_running_headers_and_footers_are_outside_of_what_is_read_aloud(opened: pikepdf.Pdf) -> None:
    for page in opened.pages:
        inside: list[str] = []
        kinds: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC" | "BMC":
                    inside.append(str(operands[0]))
                case "EMC":
                    inside.pop()
                case "TJ" | "Tj":
                    kinds.append(inside[-1])
        assert kinds.count("/Artifact") >= 3
        assert kinds.count("/Span") > 3


def test_the_checker_fails_a_paper_without_its_language_mark_or_its_claim(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as document:
        del document.Root.Lang
        del document.Root.ViewerPreferences
        spoiled = BytesIO()
        document.save(spoiled)
    rules = {fault.rule for fault in faults(spoiled.getvalue(), "ua1")}
    assert "7.1-10" in rules  # DisplayDocTitle
    assert any(rule.startswith("7.2-") for rule in rules)  # natural language


def test_the_checker_fails_a_picture_without_a_text() -> None:
    import weasyprint  # noqa: PLC0415

    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    html = f'<html lang="en"><title>x</title><style>html{{font-family:sans-serif}}</style><p>x</p>{picture}</html>'
    bare = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    assert {fault.rule for fault in faults(bare, "ua1")} == {"7.3-1"}
    assert "6.6.4-1" in {fault.rule for fault in faults(bare, "3a")}  # does not claim to be PDF/A


FOREIGN = "file:///etc/passwd"


@pytest.mark.parametrize(
    "trick",
    [
        {"head": f'<link rel="attachment" href="{FOREIGN}">'},
        {"head": '<link rel="attachment" href="paper.css">'},
        {"head": f'<link rel="stylesheet" href="{FOREIGN}">'},
        {"head": f'<style>@import url("{FOREIGN}");</style>'},
        {"head": f'<style>body {{ background: url("{FOREIGN}") }}</style>'},
        {"head": f'<style>li {{ list-style-image: url("{FOREIGN}") }}</style>', "body": "<ul><li>x</li></ul>"},
        {"head": f'<style>p::before {{ content: url("{FOREIGN}") }}</style>', "body": "<p>x</p>"},
        {"head": f'<style>@font-face {{ font-family: X; src: url("{FOREIGN}") }}</style>'},
        {"head": '<style>@font-face { font-family: X; src: local("DejaVu Sans") }</style>'},
        {"head": f'<base href="{FOREIGN}"><link rel="stylesheet" href="passwd">'},
        {"head": '<link rel="stylesheet" href="../../pyproject.toml">'},
        {"head": '<link rel="stylesheet" href="base.html">'},
        {"head": '<link rel="stylesheet" href="http://127.0.0.1:1/x.css">'},
        {"body": f'<img src="{FOREIGN}" alt="x">'},
        {"body": '<img src="data:image/svg+xml,<svg/>" alt="x">'},
        {"body": '<img src="ftp://127.0.0.1:1/x.png" alt="x">'},
        {"body": f'<a rel="attachment" href="{FOREIGN}">x</a>'},
        {"body": f'<object data="{FOREIGN}"></object>'},
        {"body": f'<embed src="{FOREIGN}">'},
        {"body": f'<p style="background-image: url({FOREIGN})">x</p>'},
        {
            "body": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title>'
            f'<image href="{FOREIGN}" width="9" height="9"/></svg>'
        },
    ],
    ids=lambda trick: " ".join(trick.values())[:70],
)
def test_nothing_but_own_style_sheets_and_fonts_is_fetched_and_a_try_is_an_error(trick: dict[str, str]) -> None:
    with pytest.raises(ForeignFile):
        write_paper(small(trick.get("body", "<p>x</p>"), head=trick.get("head", "")))


def test_a_drawing_cannot_use_a_part_of_another_file(tmp_path: Path) -> None:
    other = tmp_path / "other.svg"
    other.write_text('<svg xmlns="http://www.w3.org/2000/svg"><text id="x" y="9">SECRET</text></svg>')
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="9"><title>x</title>'
        f'<use href="{other.as_uri()}#x"/></svg>'
    )
    written = write_paper(small(f"<p>Before</p>{drawing}"))  # WeasyPrint never asks for such a file
    assert "Before" in page_texts(written)[0]
    assert "SECRET" not in page_texts(written)[0]


@pytest.mark.parametrize(
    "url",
    [
        FOREIGN,
        f"{STYLE.as_uri()}/base.html",
        f"{STYLE.as_uri()}/../../pyproject.toml",
        f"{FONTS.as_uri()}/%2e%2e/%2e%2e/base/model.py",
        f"{STYLE.as_uri()}/paper.css?x",
        f"file://elsewhere{STYLE}/paper.css",
        "https://example.invalid/paper.css",
        "paper.css",
        "",
    ],
)
def test_no_other_address_is_an_own_asset(url: str) -> None:
    with pytest.raises(ForeignFile):
        own_asset(url)


def test_own_style_sheet_and_fonts_are_own_assets() -> None:
    assert own_asset(f"{STYLE.as_uri()}/paper.css") == STYLE / "paper.css"
    assert own_asset(f"{FONTS.as_uri()}/SourceSans3-Bold.ttf").stat().st_size > 100_000


def test_a_font_that_has_not_been_built_is_told_and_not_replaced_by_another() -> None:
    missing = (FONTS / "Missing.ttf").as_uri()
    with pytest.raises(PaperFault, match=r"Missing\.ttf is missing"):
        write_paper(small("<p>x</p>", head=f'<style>@font-face {{ font-family: X; src: url("{missing}") }}</style>'))


def test_a_symbolic_link_among_the_assets_leads_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("x")
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "link.css").symlink_to(secret)
    monkeypatch.setattr("toolkit.base.documents._ASSETS", {(folder, ".css"): "text/css"})
    with pytest.raises(ForeignFile):
        own_asset((folder / "link.css").as_uri())


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        (small("<p>x</p>", language="fi"), "whose HTML says fi"),
        (small('<p><a href="#nowhere">x</a></p>'), "nowhere"),
        (small("<p style='colour: red'>x</p>"), "colour"),
        (replace(small("<p>x</p>"), made_on=datetime(2026, 11, 22)), "time zone"),  # noqa: DTZ001
    ],
    ids=["other language", "link to nowhere", "unknown style", "no time zone"],
)
def test_what_the_typesetter_would_pass_over_is_told(paper: Paper, told: str) -> None:
    with pytest.raises((PaperFault, ValueError), match=told):
        write_paper(paper)


def test_a_character_that_our_own_fonts_lack_is_written_as_its_code_on_any_machine() -> None:
    text = page_texts(write_paper(small("<p>A\U00020000B שׁ ä€ ☐</p>")))[0]
    assert "A[U+20000]B [U+05E9][U+05C1] ä€ ☐" in text


def test_an_instant_is_written_in_utc_whatever_zone_it_came_in() -> None:
    noon = datetime(2026, 11, 22, 12, 0, 0, 5, tzinfo=timezone(timedelta(hours=2)))
    paper = small("<p>x</p>")
    first = write_paper(replace(paper, made_on=noon))
    assert first == write_paper(replace(paper, made_on=datetime(2026, 11, 22, 10, 0, tzinfo=UTC)))
    with pikepdf.open(BytesIO(first)) as document:
        assert str(document.docinfo["/ModDate"]) == "D:20261122100000Z"


def test_very_long_words_stay_on_the_page() -> None:
    frame = Frame(title="T" * 3000, version="V" * 60, issuer="I" * 3000, reference="R" * 300, prevailing=Language.SV)
    html = paper_html("paper/base.html", Language.EN, frame)
    with pikepdf.open(BytesIO(write_paper(replace(small(""), html=html)))) as document:
        assert len(document.pages) < 10


def test_importing_the_module_does_not_import_the_typesetter() -> None:
    program = "import sys, toolkit.base.documents; sys.exit('weasyprint' in sys.modules or 'pydyf' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_the_pool_gives_the_same_bytes_tells_faults_and_outlives_a_dead_worker(
    sample_paper: Callable[[Language], Paper],
) -> None:
    paper = sample_paper(Language.FI)
    with RenderPool(workers=1) as pool:
        assert digest(pool.render(paper).result(120)) == digest(write_paper(paper))
        with pytest.raises(ForeignFile, match="may not fetch"):
            pool.render(small(f'<img src="{FOREIGN}" alt="x">')).result(120)
        assert pool._executor is not None
        (worker,) = pool._executor._processes.values()
        under_way = pool.render(paper)
        worker.kill()
        with pytest.raises(BrokenProcessPool):
            under_way.result(120)
        assert digest(pool.render(paper).result(120)) == digest(write_paper(paper))
        (worker,) = pool._executor._processes.values()
    assert not worker.is_alive()


def test_workers_leave_when_their_parent_is_killed() -> None:
    program = (
        "import os, pickle, signal, sys\n"
        "from toolkit.base.documents import RenderPool\n"
        "RenderPool(workers=2).render(pickle.load(sys.stdin.buffer)).result(120)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    # The workers hold the same standard output, so this comes back only when the last of them has gone.
    ended = subprocess.run(
        [sys.executable, "-c", program], input=pickle.dumps(small("x")), capture_output=True, timeout=60, check=False
    )
    assert ended.returncode == -9
