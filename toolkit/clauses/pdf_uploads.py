"""Reads the text of a PDF: lines joined to paragraphs where that is clear, running heads and feet left out.

Runs in the process that reads one file, so it uses nothing of the rest of the program. PDFium gives the characters in
the order in which the page draws them, which is that of reading in what word processors make; this file decides which
lines belong together. Scripts in a PDF are not run: this build of PDFium has no engine for them.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from toolkit.clauses.plain_uploads import Extract, Unreadable

_HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line, and then no break of the line."""
_COMMENTS = frozenset(
    (
        pdfium.FPDF_ANNOT_TEXT,
        pdfium.FPDF_ANNOT_FREETEXT,
        pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_UNDERLINE,
        pdfium.FPDF_ANNOT_STRIKEOUT,
        pdfium.FPDF_ANNOT_CARET,
    )
)
_PICTURES = frozenset((pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM))
_MOST_LOOKED_AT = 2_000
"""Objects or annotations of a page that are looked at before it is let be."""
_OUTLINES = 50
"""So many drawn shapes may be letters as outlines; a page with fewer and without pictures is blank."""
_WITHIN = 3
"""So many lines from the top and from the bottom of a page may be a running head or foot."""
_NARROW = 15
"""Lines not so many times wider than high do not tell by their ends whether they were broken by hand."""

_ITEM = re.compile(r"(?:[-–—•*·▪‣◦●■□○]|\(?\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[A-Za-zÅÄÖåäö][.)])\s")
_FIGURES = re.compile(r"[0-9]{1,9}")
_BULLET = re.compile(r"[-–—•*·▪‣◦●■□○]|\d{1,3}[.)]|[A-Za-z][.)]")
_ENDS = (".", "!", "?", ":", ";")
_LINKING = frozenset(("ja", "tai", "sekä", "eli", "taikka", "och", "eller", "samt", "respektive", "and", "or"))
"""Behind a hyphen these show that it stands for the rest of a word (“varasto- ja huoltotehtävät”)."""
_HYPHENS = "-\u2010\u00ad"
_VOWELS = "aeiouyåäö"


@dataclass(slots=True)
class _Row:
    """A line as printed: its words, where it stands (points from the lower left corner), and its first word's width."""

    text: str
    left: float
    right: float
    base: float
    height: float
    first_word: float
    hyphen: bool


def read_pdf(data: bytes, *, most_pages: int, most_characters: int) -> Extract:
    """The text of a PDF; pages that are pictures are noted. One that opens without a password is read.

    Counting stops at ten times the characters that may be read.
    """
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise Unreadable("locked" if locked else "broken") from None
    count = len(pdf)
    if count == 0:
        raise Unreadable("broken")
    if count > most_pages:
        raise Unreadable("pages", count=count)
    pages: list[list[_Row]] = []
    pictures: set[int] = set()
    told: set[str] = set()
    characters = 0
    for number in range(count):
        try:
            page = pdf[number]
            rows, seen = _rows(page.get_textpage())
        except pypdfium2.PdfiumError:
            raise Unreadable("broken") from None
        characters += seen
        if characters > 10 * most_characters:
            raise Unreadable("characters", count=characters)
        pages.append(rows)
        if _has_pictures(page):
            pictures.add(number)
        if _has_comments(page):
            told.add("comments")
        page.close()
    if _take_out_running(pages):
        told.add("around")
    if pdfium.FPDF_GetFormType(pdf) != pdfium.FORMTYPE_NONE:
        told.add("fields")
    notes: list[str | list[int]] = [*sorted(told)]
    without = [number + 1 for number, rows in enumerate(pages) if not rows and number in pictures]
    if without and any(pages):
        notes.append(without)
    return Extract("pdf", _text(pages), notes)


def _rows(textpage: Any) -> tuple[list[_Row], int]:
    """The lines of a page in the order of the page, and how many characters it has.

    A page most of whose characters have no letter behind them (a font that does not say which they are) has no line.
    """
    count = max(0, pdfium.FPDFText_CountChars(textpage))
    codes = [pdfium.FPDFText_GetUnicode(textpage, at) for at in range(count)]
    unknown = sum(_is_unknown(code) for code in codes)
    if unknown > 0.3 * count:
        return [], count
    rows: list[_Row] = []
    start = 0
    for at in range(count + 1):
        hyphen = at < count and codes[at] == _HYPHEN and pdfium.FPDFText_IsHyphen(textpage, at) == 1
        if at == count or hyphen or codes[at] in (10, 13):
            row = _row(textpage, codes, start, at, hyphen)
            if row is not None:
                rows.append(row)
            start = at + 1
    return _with_bullets(rows), count


def _is_unknown(code: int) -> bool:
    """Whether a code stands for no letter: none given, of private use, or a sign that is not printed."""
    return (code < 32 and code not in (9, 10, 13, _HYPHEN)) or code == 0xFFFD or 0xE000 <= code <= 0xF8FF


def _with_bullets(rows: list[_Row]) -> list[_Row]:
    """The lines, with bullets and numbers drawn by themselves set before the lines beside which they stand."""
    others = [row for row in rows if not _BULLET.fullmatch(row.text)]
    taken = set()
    for bullet in rows:
        if not _BULLET.fullmatch(bullet.text):
            continue
        beside = [row for row in others if abs(row.base - bullet.base) < 0.4 * row.height and row.left > bullet.left]
        if beside:
            row = min(beside, key=lambda one: one.left)
            row.text = f"{bullet.text} {row.text}"
            taken.add(id(bullet))
    return [row for row in rows if id(row) not in taken]


def _row(textpage: Any, codes: Sequence[int], start: int, stop: int, hyphen: bool) -> _Row | None:
    text = "".join(map(chr, codes[start:stop]))
    if any(0xD800 <= code <= 0xDFFF for code in codes[start:stop]):  # halves of one character
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    if not text.strip():
        return None
    seen = [at for at in range(start, stop) if not chr(codes[at]).isspace()]
    first, last = seen[0], seen[-1]
    word_end = next((at - 1 for at in range(first, last + 1) if chr(codes[at]).isspace()), last)
    box, end, word = _box(textpage, first), _box(textpage, last), _box(textpage, word_end)
    if box is None or end is None or word is None:
        return _Row(text.strip(), 0, 0, 0, 0, 0, hyphen)
    return _Row(
        text.strip(), box.left, end.right, box.bottom, box.top - box.bottom, max(0.0, word.right - box.left), hyphen
    )


def _box(textpage: Any, at: int) -> Any:
    """Where a character stands, with the height of its font; none where it is not known."""
    box = pdfium.FS_RECTF()
    return box if pdfium.FPDFText_GetLooseCharBox(textpage, at, ctypes.byref(box)) else None


def _has_pictures(page: Any) -> bool:
    count = min(pdfium.FPDFPage_CountObjects(page), _MOST_LOOKED_AT)
    kinds = Counter(pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, at)) for at in range(count))
    return bool(kinds.keys() & _PICTURES) or kinds[pdfium.FPDF_PAGEOBJ_PATH] > _OUTLINES


def _has_comments(page: Any) -> bool:
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_LOOKED_AT)):
        annotation = pdfium.FPDFPage_GetAnnot(page, at)
        if annotation:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)
            if kind in _COMMENTS:
                return True
    return False


def _take_out_running(pages: list[list[_Row]]) -> bool:
    """Take out the lines that stand at one place at the top or bottom of several pages: whether there were any.

    Figures in them stay the same or count the pages. They stand on two pages at least, and on two of five.
    """
    places: list[dict[int, tuple[str, int]]] = []
    figures: dict[tuple[str, int], dict[int, list[int]]] = {}
    for number, rows in enumerate(pages):
        order = sorted(range(len(rows)), key=lambda at: -rows[at].base)
        edge = {
            at: (_FIGURES.sub("0", rows[at].text), round(rows[at].base)) for at in order[:_WITHIN] + order[-_WITHIN:]
        }
        for at, place in edge.items():
            figures.setdefault(place, {})[number] = [int(one) for one in _FIGURES.findall(rows[at].text)]
        places.append(edge)
    least = max(2, 0.4 * sum(1 for rows in pages if rows))
    running = {place for place, found in figures.items() if len(found) >= least and _count_pages(found)}
    kept = [
        [row for at, row in enumerate(rows) if edge.get(at) not in running]
        for rows, edge in zip(pages, places, strict=True)
    ]
    if not running or not any(kept):
        return False
    pages[:] = kept
    return True


def _count_pages(found: Mapping[int, Sequence[int]]) -> bool:
    """Whether each figure of a line is the same on every page, or grows with the pages."""
    columns = zip(*found.values(), strict=True)
    return all(
        len(set(column)) == 1 or len({one - page for one, page in zip(column, found, strict=True)}) == 1
        for column in columns
    )


def _text(pages: Iterable[Sequence[_Row]]) -> str:
    """All lines as one text."""
    every = [(number, row) for number, rows in enumerate(pages) for row in rows]
    written = {word.lower() for _, row in every for word in re.findall(r"\w+-\w+", row.text)}
    looks = {number: _Look(rows) for number, rows in enumerate(pages)}
    parts: list[str] = []
    for at, (number, row) in enumerate(every):
        if at == 0:
            parts.append(row.text)
            continue
        before_number, before = every[at - 1]
        same_page = before_number == number
        gap = looks[number].between(before, row) if same_page else _across(before, row)
        if gap == " ":
            parts[-1], gap = _whole(parts[-1], row.text, before.hyphen, written)
        elif before.hyphen:
            parts[-1] += "-"
        parts += [gap, row.text]
    if every and every[-1][1].hyphen:
        parts.append("-")
    return "".join(parts)


def _across(before: _Row, row: _Row) -> str:
    """What stands between the last line of a page and the first of the next."""
    return " " if _goes_on(before, row) else "\n\n"


def _goes_on(before: _Row, row: _Row) -> bool:
    """Whether the words alone show that a sentence goes on."""
    if _ITEM.match(row.text):
        return False
    begins = row.text.lstrip("(\"”'")[:1]
    return begins.islower() and (before.hyphen or not before.text.endswith(_ENDS))


class _Look:
    """How the lines of a page stand to one another."""

    def __init__(self, rows: Sequence[_Row]) -> None:
        downs = sorted(a.base - b.base for a, b in pairwise(rows) if a.base > b.base and _alike(a, b))
        self._pitch = downs[len(downs) // 4] if downs else 0.0
        self._rows = rows

    def between(self, before: _Row, row: _Row) -> str:
        """A space where a line goes on in the next, else the break between them: a line, or an empty one."""
        down = before.base - row.base
        if not _alike(before, row):
            return " " if _goes_on(before, row) and before.hyphen else "\n\n"
        if down <= 0.2 * row.height:  # the next column, or a cell beside
            return " " if _goes_on(before, row) else "\n\n"
        if down > max(1.3 * self._pitch, 1.3 * row.height) or down > 2.5 * row.height:
            return "\n\n"
        if _ITEM.match(row.text):
            return "\n"
        if before.hyphen or _goes_on(before, row):
            return " "
        return " " if not before.text.endswith((":", ";")) and self._full(before, row) else "\n"

    def _full(self, before: _Row, row: _Row) -> bool:
        """Whether the first word of a line would not have fitted into the line before."""
        margin = max(
            (one.right for one in self._rows if abs(one.left - before.left) < 40 and _alike(one, before)),
            default=before.right,
        )
        wide = margin - before.left > _NARROW * row.height
        return wide and before.right + 0.25 * row.height + row.first_word > margin


def _alike(one: _Row, other: _Row) -> bool:
    """Whether two lines are of one size of letters."""
    return abs(one.height - other.height) <= 0.12 * max(one.height, other.height)


def _whole(before: str, after: str, hyphen: bool, written: set[str]) -> tuple[str, str]:
    """The words before a joint and what stands in it; a word that was divided at the end of a line is made whole.

    The hyphen stays where it is the word's own: before “ja” and its like, after capitals and figures, between two of
    one vowel (linja-auto), and where the word is written with it elsewhere in the text.
    """
    if not hyphen and not re.search(rf"\w[{_HYPHENS}]$", before):
        return before, " "
    stem = before.rstrip(_HYPHENS)
    first = re.split(r"[\s,.;:)]", after, maxsplit=1)[0]
    if first.lower() in _LINKING:
        return f"{stem}-", " "
    last = re.split(r"\s", stem)[-1]
    own = (
        not first[:1].islower()
        or not last[-1:].islower()
        or (last[-1:] == first[:1] and first[:1] in _VOWELS)
        or f"{last}-{first}".lower() in written
    )
    return (f"{stem}-" if own else stem), ""
