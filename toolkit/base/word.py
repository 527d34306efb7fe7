"""Writes a numbered paper as a DOCX whose clause numbers Word keeps itself, the same bytes each time.

Officers paste clauses into tender documents of their own. So no number is typed: sections and their paragraphs belong
to one list of two levels, tied to paragraph styles, and count on wherever they are pasted. python-docx is imported only
when the first such paper is written. The look is in templates/word, an empty document taken apart.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from toolkit.base.model import Language, Message
from toolkit.base.phrases import say

LOOK = Path(__file__).parents[2] / "templates" / "word"
"""Every file here shapes each Word paper."""

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/app.xml": "app.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fontTable.xml",
}
_SPOKEN = {Language.FI: "fi-FI", Language.SV: "sv-FI", Language.EN: "en-GB"}
_CLAUSES = 1
"""The list in numbering.xml that sections and their paragraphs belong to."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
_WIDTH = 9184
"""Between the margins, in twentieths of a point."""
_LONGEST_HEAD = 90
_LONGEST_FOOT = 70

# What XML cannot hold, and marks that turn the direction of the letters after them: these could make "12" read "21".
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTable:
    """A table whose first column heads its rows; `widths` are per cent, one a column (none: all alike).

    `numbers` are the columns (from 0) set to the right. Without a `header` it is a list of what and value.
    """

    caption: str
    rows: tuple[tuple[str, ...], ...]
    header: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()


Block = str | tuple[str, ...] | WordTable
"""A paragraph, bullets under the paragraph before, or a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSection:
    """A heading and what stands under it. Without a title only what stands under it, which is then never numbered."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPaper:
    """Everything a Word file is made of, in the paper's language: the same paper always gives the same bytes.

    `kind_line` stands above the title (may be empty), `version` below it, `standing` tells which language version
    prevails and who has reviewed it, `warning` why the paper must not be used (may be empty). `meta` are rows of label
    and value under `meta_caption`. `sections` are numbered 1, 2 … and their paragraphs 1.1, 1.2 …, by Word;
    `introduction` before them and `closing` after them are not numbered. `whose` and `standing` are on every page, with
    the page's number. `made_on` is a day (midnight UTC) or an instant with its time zone.
    """

    title: str
    language: Language
    version: str
    standing: str
    whose: str
    author: str
    made_on: date
    sections: tuple[WordSection, ...]
    kind_line: str = ""
    warning: str = ""
    meta_caption: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    introduction: tuple[WordSection, ...] = ()
    closing: tuple[WordSection, ...] = ()


def write_word(paper: WordPaper) -> bytes:
    """The paper as a DOCX.

    A character that XML cannot hold, or that turns the direction of writing, is written as its code, "[U+202E]".
    `ValueError`: an instant without a time zone, or a row of a table that has not as many cells as the others.
    """
    import docx  # noqa: PLC0415 (late: see the module's docstring)

    document = docx.Document(io.BytesIO(_empty(paper.language)))
    _describe(document.core_properties, paper)
    _head_and_foot(document.sections[0], paper)
    for words, style in (
        (paper.kind_line, "Kind of paper"),
        (paper.title, "Title"),
        (paper.version, "Subtitle"),
        (paper.standing, "Standing"),
        (paper.warning, "Warning"),
    ):
        if words:
            document.add_paragraph(_printable(words), style)
    if paper.meta:
        _add_table(document, WordTable(caption=paper.meta_caption, rows=paper.meta, widths=(32, 68)))
    for section in paper.introduction:
        _add_section(document, section, numbered=False)
    for section in paper.sections:
        _add_section(document, section, numbered=True)
    for section in paper.closing:
        _add_section(document, section, numbered=False)
    saved = io.BytesIO()
    document.save(saved)
    return _packed(_unpacked(saved))


@cache
def _empty(language: Language) -> bytes:
    """The document without content, its styles in the language."""
    spoken = f'w:val="{_SPOKEN[language]}" w:eastAsia="{_SPOKEN[language]}"'
    parts = []
    for name, file in _PARTS.items():
        text = re.sub(r"<!--.*?-->\s*", "", (LOOK / file).read_text(encoding="utf-8"), flags=re.DOTALL)
        text = text.replace("<w:lang/>", f"<w:lang {spoken}/>").replace(
            "<w:themeFontLang/>", f"<w:themeFontLang {spoken}/>"
        )
        parts.append((name, text.encode()))
    return _packed(parts)


def _unpacked(file: io.BytesIO) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(file) as package:
        for name in package.namelist():
            yield name, package.read(name)


def _packed(parts: Iterator[tuple[str, bytes]] | list[tuple[str, bytes]]) -> bytes:
    """Parts in their order as one file; a zip otherwise tells when and on what system it was written."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            package.writestr(entry, content, compresslevel=9)
    return file.getvalue()


def _describe(properties: Any, paper: WordPaper) -> None:
    """Fill in what the file says about itself."""
    made = paper.made_on
    if not isinstance(made, datetime):
        made = datetime(made.year, made.month, made.day, tzinfo=UTC)
    elif made.tzinfo is None:
        raise ValueError("an instant without a time zone")
    # python-docx takes at most 255 characters for each.
    properties.title = _shortened(_printable(paper.title), 250)
    properties.author = properties.last_modified_by = _shortened(_printable(paper.author), 250)
    properties.language = _SPOKEN[paper.language]
    properties.created = properties.modified = made.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    properties.revision = 1


def _head_and_foot(section: Any, paper: WordPaper) -> None:
    """Title and version above all pages but the first; whose paper it is, its standing and the page's number below."""
    above = section.header.paragraphs[0]
    above.text = f"{_shortened(_printable(paper.title), _LONGEST_HEAD)}\t{_printable(paper.version)}"
    for footer in (section.footer, section.first_page_footer):
        line = footer.paragraphs[0]
        line.style = "footer"
        line.text = f"{_shortened(_printable(paper.whose), _LONGEST_FOOT)}\t{say(Message('Page'), paper.language)} "
        _add_field(line, "PAGE")
        line.add_run(" / ")
        _add_field(line, "NUMPAGES")
        footer.add_paragraph(_printable(paper.standing), "footer")


def _add_field(paragraph: Any, code: str) -> None:
    """A number that Word works out page by page; the 1 stands until it has."""
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415

    field = OxmlElement("w:fldSimple")
    field.set(_name("instr"), f" {code} ")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _name(attribute: str) -> str:
    from docx.oxml.ns import qn  # noqa: PLC0415

    return str(qn(f"w:{attribute}"))


def _add_section(document: Any, section: WordSection, *, numbered: bool) -> None:
    numbered = numbered and bool(section.title)
    if section.title:
        heading = document.add_paragraph(_printable(section.title), "Heading 1" if numbered else "Heading 1 Unnumbered")
        if numbered:
            _number(heading, 0)
    followed = (*section.blocks[1:], None)
    for block, after in zip(section.blocks, followed, strict=True):
        match block:
            case str():
                paragraph = document.add_paragraph(_printable(block), "Clause" if numbered else "Normal")
                paragraph.paragraph_format.keep_with_next = isinstance(after, tuple | WordTable) or None
                if numbered:
                    _number(paragraph, 1)
            case WordTable():
                _add_table(document, block)
            case _:
                for item in block:
                    document.add_paragraph(_printable(item), "List Bullet")


def _number(paragraph: Any, level: int) -> None:
    """Said on the paragraph as well as in its style, which pasting may exchange for the other document's own."""
    number = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_ilvl().val = level
    number.get_or_add_numId().val = _CLAUSES


def _add_table(document: Any, table: WordTable) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.oxml.parser import OxmlElement  # noqa: PLC0415
    from docx.shared import Twips  # noqa: PLC0415

    rows = (table.header, *table.rows) if table.header else table.rows
    if not rows:
        return
    ((columns, _), *others) = groupby(map(len, rows))
    if others or (table.widths and len(table.widths) != columns):
        raise ValueError("a table whose rows are not equally long")
    document.add_paragraph(_printable(table.caption), "Caption")
    made = document.add_table(len(rows), columns, "Rows")
    made.autofit = False
    _look_as(made._tbl.tblPr.find(_name("tblLook")), headed=bool(table.header))
    told = OxmlElement("w:tblCaption")
    told.set(_name("val"), _printable(table.caption))
    made._tbl.tblPr.append(told)
    widths = [Twips(_WIDTH * width // 100) for width in table.widths or [100 // columns] * columns]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for number, (row, cells) in enumerate(zip(made.rows, rows, strict=True)):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if table.header and not number:
            properties.append(OxmlElement("w:tblHeader"))
        for at, (cell, words) in enumerate(zip(row.cells, cells, strict=True)):
            cell.width = widths[at]
            paragraph = cell.paragraphs[0]
            paragraph.style = "Cell"
            paragraph.text = _printable(words)
            if at in table.numbers:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _look_as(look: Any, *, headed: bool) -> None:
    """Which rows and columns are headings: each on its own for Word, as one sum of bits for LibreOffice."""
    bits = {
        "firstRow": 0x20,
        "lastRow": 0x40,
        "firstColumn": 0x80,
        "lastColumn": 0x100,
        "noHBand": 0x200,
        "noVBand": 0x400,
    }
    on = {"firstColumn", "noHBand", "noVBand"} | ({"firstRow"} if headed else set())
    look.attrib.clear()
    look.set(_name("val"), f"{sum(bits[what] for what in on):04X}")
    for what in bits:
        look.set(_name(what), "1" if what in on else "0")


def _shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _printable(words: str) -> str:
    """Words as Word can hold them."""
    return _UNPRINTABLE.sub(lambda found: f"[U+{ord(found.group()):04X}]", words)
