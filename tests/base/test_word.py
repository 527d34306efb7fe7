"""Word papers: numbers that Word keeps itself, headings, tables and language as they should be, the same bytes."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
import zipfile
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree

from toolkit.base.documents import RenderPool
from toolkit.base.model import Language
from toolkit.base.word import WordPaper, WordSection, WordTable, write_word

OBLIGATIONS = WordTable(
    caption="Obligations of the supplier",
    header=("Obligation", "Amount", "Clause"),
    rows=(("Work", "24 months", "1.2"), ("Report", "twice a year", "2.1")),
    widths=(50, 30, 20),
    numbers=(1,),
)
PAPER = WordPaper(
    title="Employment annex: cleaning of schools",
    language=Language.EN,
    kind_line="Contract condition",
    version="Version 2, 1 December 2026",
    standing="This language version prevails. Not reviewed by a lawyer.",
    warning="This is a draft.",
    whose="Town of Mallila · H-27/2027",
    author="Town of Mallila",
    made_on=date(2026, 12, 1),
    meta_caption="The contract",
    meta=(("Contracting authority", "Town of Mallila"), ("Reference", "H-27/2027")),
    introduction=(WordSection(title="What this annex is", blocks=("It binds.", ("by hand", "by day"))),),
    sections=(
        WordSection(title="Purpose", blocks=("The first.", "These count:", ("jobs", "gigs"), "After the bullets.")),
        WordSection(title="Reports", blocks=("Twice a year.", OBLIGATIONS, "After the table.")),
    ),
    closing=(WordSection(title="About this text", blocks=("From the library.",)),),
)
HIDDEN = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 0x7F, 0xFFFE, 0xFFFF, 0xD800)))


def opened(paper: WordPaper) -> Document:
    return docx.Document(io.BytesIO(write_word(paper)))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def attribute(element: etree._Element | None, name: str) -> str | None:
    return None if element is None else element.get(qn(name))


def shown(content: bytes) -> list[tuple[str, str]]:
    """Each paragraph of the body with the number or sign that Word works out for it.

    As the standard tells it (ECMA-376-1, 17.9): the paragraph's own list and level, else those of its style or of the
    styles that one is based on; a level's number begins anew after a paragraph of a higher level of the same list.
    """
    files = parts(content)
    numbering, styles, body = (
        etree.fromstring(files[f"word/{name}.xml"]) for name in ("numbering", "styles", "document")
    )
    levels: dict[tuple[str, int], tuple[str, str]] = {}
    abstract = {
        attribute(num, "w:numId"): attribute(num.find(qn("w:abstractNumId")), "w:val")
        for num in numbering.iter(qn("w:num"))
    }
    for one in numbering.iter(qn("w:abstractNum")):
        for level in one.iter(qn("w:lvl")):
            key = str(attribute(one, "w:abstractNumId")), int(str(attribute(level, "w:ilvl")))
            levels[key] = (
                str(attribute(level.find(qn("w:numFmt")), "w:val")),
                str(attribute(level.find(qn("w:lvlText")), "w:val")),
            )
    by_id = {attribute(style, "w:styleId"): style for style in styles.iter(qn("w:style"))}

    def told(element: etree._Element | None, name: str) -> str | None:
        while element is not None:
            found = attribute(element.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn(name)}"), "w:val")
            if found is not None:
                return found
            based = element.find(qn("w:basedOn"))
            if element.tag == qn("w:p"):
                based = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            element = by_id[attribute(based, "w:val")] if based is not None else None
        return None

    counts: dict[str, dict[int, int]] = defaultdict(dict)
    found = []
    for paragraph in body.findall(f"{qn('w:body')}/{qn('w:p')}"):
        words, sign, number = "".join(paragraph.itertext()), "", told(paragraph, "w:numId")
        if number not in (None, "0"):
            of, level = str(abstract[number]), int(told(paragraph, "w:ilvl") or 0)
            kind, sign = levels[of, level]
            counts[of] = {at: count for at, count in counts[of].items() if at <= level}
            counts[of][level] = counts[of].get(level, 0) + 1
            if kind != "bullet":
                for at in range(level + 1):
                    sign = sign.replace(f"%{at + 1}", str(counts[of].get(at, 0)))
        found.append((sign, words))
    return found


def without_direct_numbers(content: bytes) -> bytes:
    """The file as after pasting that takes a paragraph's own list away and leaves its style."""
    files = parts(content)
    body = etree.fromstring(files["word/document.xml"])
    for number in list(body.iter(qn("w:numPr"))):
        number.getparent().remove(number)
    files["word/document.xml"] = etree.tostring(body)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, data in files.items():
            package.writestr(name, data)
    return target.getvalue()


EXPECTED = [
    ("", "Contract condition"),
    ("", "Employment annex: cleaning of schools"),
    ("", "Version 2, 1 December 2026"),
    ("", "This language version prevails. Not reviewed by a lawyer."),
    ("", "This is a draft."),
    ("", "The contract"),
    ("", "What this annex is"),
    ("", "It binds."),
    ("•", "by hand"),
    ("•", "by day"),
    ("1", "Purpose"),
    ("1.1", "The first."),
    ("1.2", "These count:"),
    ("•", "jobs"),
    ("•", "gigs"),
    ("1.3", "After the bullets."),
    ("2", "Reports"),
    ("2.1", "Twice a year."),
    ("", "Obligations of the supplier"),
    ("2.2", "After the table."),
    ("", "About this text"),
    ("", "From the library."),
]


def test_word_numbers_sections_and_paragraphs_and_neither_bullets_nor_tables_take_a_number() -> None:
    assert shown(write_word(PAPER)) == EXPECTED


def test_the_styles_alone_keep_the_numbers_when_pasting_leaves_nothing_else() -> None:
    assert shown(without_direct_numbers(write_word(PAPER))) == EXPECTED


def test_no_number_is_typed_into_a_heading_or_clause() -> None:
    for paragraph in opened(PAPER).paragraphs:
        if paragraph.style is not None and paragraph.style.name in ("Heading 1", "Clause"):
            assert not paragraph.text[0].isdigit()


def test_one_list_of_two_levels_is_tied_to_the_styles_of_headings_and_clauses() -> None:
    numbering = etree.fromstring(parts(write_word(PAPER))["word/numbering.xml"])
    lists = [
        [
            (attribute(level.find(qn("w:pStyle")), "w:val"), attribute(level.find(qn("w:lvlText")), "w:val"))
            for level in one.iter(qn("w:lvl"))
        ]
        for one in numbering.iter(qn("w:abstractNum"))
    ]
    assert lists == [[("Heading1", "%1"), ("Clause", "%1.%2")], [("ListBullet", "•")]]


def test_headings_are_real_headings_with_and_without_a_number() -> None:
    document = opened(PAPER)
    named = [(p.style.name, p.text) for p in document.paragraphs if p.style is not None and "Heading" in p.style.name]
    assert named == [
        ("Heading 1 Unnumbered", "What this annex is"),
        ("Heading 1", "Purpose"),
        ("Heading 1", "Reports"),
        ("Heading 1 Unnumbered", "About this text"),
    ]
    heading = document.styles["Heading 1"].element
    assert attribute(heading.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}"), "w:val") == "0"
    assert document.styles["Heading 1 Unnumbered"].base_style == document.styles["Heading 1"]


def test_no_paragraph_is_empty() -> None:
    bare = replace(PAPER, kind_line="", warning="", meta=(), introduction=(), closing=())
    for paper in (PAPER, bare):
        assert all(paragraph.text for paragraph in opened(paper).paragraphs)


def test_a_line_that_leads_to_bullets_or_a_table_stays_with_them() -> None:
    kept = [p.text for p in opened(PAPER).paragraphs if p.paragraph_format.keep_with_next]
    assert kept == ["It binds.", "These count:", "Twice a year."]


def test_a_table_repeats_its_heading_row_keeps_rows_whole_and_says_its_name() -> None:
    meta, table = opened(PAPER).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Obligation", "Amount", "Clause"],
        ["Work", "24 months", "1.2"],
        ["Report", "twice a year", "2.1"],
    ]
    repeated = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
    assert repeated == [True, False, False]
    assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)
    assert attribute(table._tbl.tblPr.find(qn("w:tblCaption")), "w:val") == "Obligations of the supplier"
    assert [attribute(one._tbl.tblPr.find(qn("w:tblLook")), "w:firstRow") for one in (meta, table)] == ["0", "1"]
    assert [[cell.text for cell in row.cells] for row in meta.rows] == [list(row) for row in PAPER.meta]


def test_widths_are_shares_of_the_room_between_the_margins() -> None:
    _, table = opened(PAPER).tables
    # 210 mm less two margins of 24 mm are 162 mm, of which 50, 30 and 20 %.
    for column, millimetres in zip(table.columns, (81, 48.6, 32.4), strict=True):
        assert column.width == pytest.approx(Mm(millimetres), abs=Mm(0.1))


@pytest.mark.parametrize(
    "table",
    [
        WordTable(caption="Two and three", rows=(("a", "b"), ("a", "b", "c"))),
        WordTable(caption="Two of three", header=("a", "b", "c"), rows=(("a", "b"),)),
        WordTable(caption="Widths of three", rows=(("a", "b"),), widths=(40, 30, 30)),
    ],
)
def test_a_table_with_rows_of_different_length_is_refused(table: WordTable) -> None:
    with pytest.raises(ValueError, match="not equally long"):
        write_word(replace(PAPER, closing=(WordSection(title="T", blocks=(table,)),)))


@pytest.mark.parametrize(
    ("language", "spoken", "page"), [("fi", "fi-FI", "Sivu "), ("sv", "sv-FI", "Sida "), ("en", "en-GB", "Page ")]
)
def test_the_file_says_its_language_and_counts_its_pages_in_it(language: str, spoken: str, page: str) -> None:
    document = opened(replace(PAPER, language=Language(language)))
    (said,) = document.styles.element.iter(qn("w:lang"))
    assert (said.get(qn("w:val")), said.get(qn("w:eastAsia"))) == (spoken, spoken)
    assert document.core_properties.language == spoken
    section = document.sections[0]
    for footer in (section.footer, section.first_page_footer):
        line, standing = footer.paragraphs
        codes = [attribute(field, "w:instr") for field in line._p.iter(qn("w:fldSimple"))]
        assert codes == [" PAGE ", " NUMPAGES "]
        plain = etree.fromstring(etree.tostring(line._p))
        assert "".join(plain.itertext()) == f"Town of Mallila · H-27/2027{page}1 / 1"
        assert standing.text == PAPER.standing
    assert section.header.paragraphs[0].text == "Employment annex: cleaning of schools\tVersion 2, 1 December 2026"
    assert (section.page_width, section.page_height) == pytest.approx((Mm(210), Mm(297)), abs=Mm(0.1))


def test_the_file_says_what_it_is_whose_and_of_which_day_and_nothing_of_the_program_that_wrote_it() -> None:
    properties = opened(PAPER).core_properties
    assert (properties.title, properties.author) == (PAPER.title, PAPER.author)
    assert properties.last_modified_by == PAPER.author
    assert properties.created == properties.modified == datetime(2026, 12, 1, tzinfo=UTC)
    assert b"python-docx" not in b"".join(parts(write_word(PAPER)).values())


def test_an_instant_is_kept_in_universal_time_and_one_without_a_zone_refused() -> None:
    noon = opened(replace(PAPER, made_on=datetime.fromisoformat("2026-12-01T12:00:00+02:00")))
    assert noon.core_properties.created == datetime(2026, 12, 1, 10, tzinfo=UTC)
    with pytest.raises(ValueError, match="time zone"):
        write_word(replace(PAPER, made_on=datetime(2026, 12, 1)))  # noqa: DTZ001 (the fault itself)


@pytest.mark.parametrize("language", list(Language))
def test_the_same_paper_gives_the_same_bytes_in_this_process_and_in_another(language: Language) -> None:
    paper = replace(PAPER, language=language)
    code = (
        "import pickle, sys; from toolkit.base.word import write_word; "
        "sys.stdout.buffer.write(write_word(pickle.load(sys.stdin.buffer)))"
    )
    other = subprocess.run(
        [sys.executable, "-c", code], input=pickle.dumps(paper), capture_output=True, check=True, timeout=60
    )
    content = write_word(paper)
    assert content == write_word(paper) == other.stdout
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_a_changed_word_changes_the_bytes() -> None:
    assert write_word(replace(PAPER, whose="Town of Kallila")) != write_word(PAPER)


def test_the_pool_that_writes_pdfs_writes_word_papers_too() -> None:
    with RenderPool(1) as pool:
        assert pool.render(PAPER).result(60) == write_word(PAPER)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("<w:p>&amp; </w:t> ]]> \"'", "<w:p>&amp; </w:t> ]]> \"'"),
        ("חברת ניקיון العربية", "חברת ניקיון العربية"),
        ("a\u202eb\u2067c\u200fd", "a[U+202E]b[U+2067]c[U+200F]d"),
        ("a\x00b\x0bc\x1bd\ud800e\uffff", "a[U+0000]b[U+000B]c[U+001B]d[U+D800]e[U+FFFF]"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("𝔘 😀 š ž ŋ − ☑", "𝔘 😀 š ž ŋ − ☑"),
        ("{contract} %1.%2 {{ 7 * 7 }}", "{contract} %1.%2 {{ 7 * 7 }}"),
        ("k" * 100_000, "k" * 100_000),
    ],
)
def test_whatever_people_type_is_text_and_nothing_else(typed: str, printed: str) -> None:
    table = WordTable(caption=typed, rows=((typed, typed),))
    written = opened(replace(PAPER, sections=(WordSection(title=typed, blocks=(typed, (typed,), table)),)))
    texts = [p.text for p in written.paragraphs]
    at = texts.index(printed)
    assert texts[at : at + 4] == [printed] * 4
    assert [cell.text for cell in written.tables[1].rows[0].cells] == [printed] * 2


def test_hidden_characters_in_any_place_never_stop_a_paper() -> None:
    section = WordSection(title=HIDDEN, blocks=(HIDDEN, (HIDDEN,)))
    paper = WordPaper(
        title=HIDDEN,
        language=Language.FI,
        kind_line=HIDDEN,
        version=HIDDEN,
        standing=HIDDEN,
        warning=HIDDEN,
        whose=HIDDEN,
        author=HIDDEN,
        made_on=date(2026, 12, 1),
        meta_caption=HIDDEN,
        meta=((HIDDEN, HIDDEN),),
        introduction=(section,),
        sections=(section,),
        closing=(section,),
    )
    assert "[U+0000]" in opened(paper).core_properties.title


def test_a_title_too_long_for_the_head_of_a_page_is_cut_there_and_whole_on_the_paper() -> None:
    long = "Siivous " * 100
    document = opened(replace(PAPER, title=long, whose=long, author=long))
    assert document.paragraphs[1].text == long
    assert document.sections[0].header.paragraphs[0].text.split("\t")[0] == long[:89] + "…"
    assert document.sections[0].footer.paragraphs[0].text.split("\t")[0] == long[:69] + "…"
    assert document.core_properties.title == long[:249] + "…"


def test_a_section_without_a_title_has_no_number_and_numbers_go_on_after_it() -> None:
    sections = (
        WordSection(title="", blocks=("Before the clauses.",)),
        *(WordSection(title=f"Clause {number}", blocks=("One.", "Two.")) for number in range(1, 13)),
    )
    found = shown(write_word(replace(PAPER, introduction=(), closing=(), sections=sections)))
    assert found[6:8] == [("", "Before the clauses."), ("1", "Clause 1")]
    assert found[-3:] == [("12", "Clause 12"), ("12.1", "One."), ("12.2", "Two.")]


def test_python_docx_is_not_imported_before_the_first_paper() -> None:
    code = "import sys, toolkit.base.documents, toolkit.base.word; raise SystemExit('docx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
