"""Reads the text of a Word document in order, as if every tracked change were accepted, without comments.

Runs in the process that reads one file, so it uses nothing of the rest of the program. Names of elements are those of
ISO/IEC 29500-1 (and of its strict form).
"""

from __future__ import annotations

from typing import Any

from toolkit.clauses.packed_uploads import Package, beside
from toolkit.clauses.plain_uploads import Extract, Line, Unreadable, joined, soft_breaks

_WORD = frozenset(
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
)
_CHOICES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATHS = frozenset(
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math")
)
_CHANGES = frozenset(("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"))
_DROPPED = frozenset(("del", "moveFrom"))
_AROUND = frozenset(
    ("ins", "moveTo", "sdtContent", "sdt", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo")
)
"""What only stands around text, in a paragraph or around paragraphs."""
_MAIN, _NOTES = "/officeDocument", {"footnoteReference": "/footnotes", "endnoteReference": "/endnotes"}


def main_part(package: Package) -> str:
    """The name of the part that holds the document, of whatever Office program."""
    if "_rels/.rels" in package:
        for kind, target in _relations(package, ""):
            if kind.endswith(_MAIN):
                return target
    raise Unreadable("kind", found="zip")


def read_docx(package: Package) -> Extract:
    """The text of a Word document: body, tables, text boxes, footnotes and endnotes, each where it is met."""
    main = main_part(package)
    if main.startswith(("xl/", "ppt/")):
        raise Unreadable("kind", found="sheet" if main.startswith("xl/") else "slides")
    root = package.xml(main)
    if _name(root) != "document":
        raise Unreadable("kind", found="zip")
    relations = _relations(package, main)
    words = _Words()
    roots = [root]
    for reference, kind in _NOTES.items():
        for found, target in relations:
            if found.endswith(kind) and target in package:
                roots.append(package.xml(target))
                words.notes[reference] = {_value(note, "id"): note for note in roots[-1]}
    for body in root:
        if _name(body) == "body":
            words.block(body)
    words.end()
    met = {_name(element) for one in roots for element in one.iter()}
    kinds = {kind.rpartition("/")[2] for kind, _ in relations}
    told = {
        "tracked": bool(met & _CHANGES),
        "comments": "commentReference" in met,
        "macros": any(name.lower().endswith("vbaproject.bin") for name in package.names()),
        "around": bool(kinds & {"header", "footer"}),
        "hidden": words.hidden,
        "embedded": "altChunk" in met or any(name.startswith("word/embeddings/") for name in package.names()),
    }
    return Extract("docx", joined(words.lines), [key for key, holds in told.items() if holds])


def _relations(package: Package, part: str) -> list[tuple[str, str]]:
    """The kinds and names of the parts to which a part is related; an address outside is the name of none."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    if rels not in package:
        return []
    return [(one.get("Type", ""), beside(part, one.get("Target", ""))) for one in package.xml(rels)]


def _name(element: Any) -> str:
    """The plain name of an element of Word; those of others have their kind before it, or are nothing to us."""
    space, _, local = str(element.tag)[1:].partition("}")
    if space in _WORD:
        return local
    return f"mc:{local}" if space == _CHOICES else f"m:{local}" if space in _MATHS else ""


def _value(element: Any, attribute: str) -> str:
    for space in _WORD:
        if (value := element.get(f"{{{space}}}{attribute}")) is not None:
            return str(value)
    return ""


def _child(element: Any, *path: str) -> Any:
    """The element below that a path of names leads to; none where there is none."""
    for name in path:
        element = next((one for one in element if _name(one) == name), None)
        if element is None:
            return None
    return element


def _marked(element: Any, *path: str) -> bool:
    """Whether what a path leads to is marked as taken away."""
    properties = _child(element, *path)
    return properties is not None and any(_name(one) in _DROPPED for one in properties)


def _chosen(element: Any) -> Any:
    """Of several forms of one thing the first, as Word itself takes it; the others say the same again."""
    forms = [one for one in element if _name(one) in ("mc:Choice", "mc:Fallback")]
    return forms[0] if forms else ()


class _Words:
    """Gathers paragraphs in the order in which they are read."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.notes: dict[str, dict[str, Any]] = {}
        self.hidden = False
        self._open: list[str] = []
        self._later: list[Any] = []
        self._tight = False

    def block(self, element: Any, tight: bool = False) -> None:
        """What holds paragraphs: the body, a cell, a text box, a note."""
        for child in element:
            match _name(child):
                case "p":
                    self._paragraph(child, tight)
                case "tbl":
                    self.end()
                    self.block(child, tight=True)
                case "tr":
                    if not _marked(child, "trPr"):
                        self.block(child, tight=True)
                case "tc":
                    if _child(child, "tcPr", "cellDel") is None:
                        self.block(child, tight=True)
                        self.end()
                case "mc:AlternateContent":
                    self.block(_chosen(child), tight)
                case name if name in _AROUND:
                    self.block(child, tight)

    def _paragraph(self, paragraph: Any, tight: bool) -> None:
        properties = _child(paragraph, "pPr")
        listed = properties is not None and _child(properties, "numPr") is not None
        self._tight = tight or listed
        self._inline(paragraph)
        if not _marked(paragraph, "pPr", "rPr"):  # a paragraph whose end is taken away goes on in the next one
            self.end()

    def end(self) -> None:
        """The paragraph is over: what hangs on it (text boxes, notes) follows it."""
        text, later, tight = soft_breaks("".join(self._open)), self._later, self._tight
        self._open, self._later = [], []
        if text.strip():
            self.lines.append(Line(text, tight))
        for one in later:
            self.block(one, tight)
            self.end()

    def _inline(self, element: Any) -> None:
        for child in element:
            match _name(child):
                case "r":
                    self._run(child)
                case "mc:AlternateContent":
                    self._inline(_chosen(child))
                case "m:oMath" | "m:oMathPara":
                    self._open += (str(one.text or "") for one in child.iter() if _name(one) == "m:t")
                case name if name in _AROUND:
                    self._inline(child)

    def _run(self, run: Any) -> None:
        vanish = _child(run, "rPr", "vanish")
        if vanish is not None and _value(vanish, "val") not in ("0", "false", "off"):
            self.hidden = True
            return
        for child in run:
            match _name(child):
                case "t":
                    self._open.append(str(child.text or ""))
                case "tab" | "ptab":
                    self._open.append(" ")
                case "br" | "cr":
                    self._open.append("\n")
                case "noBreakHyphen":
                    self._open.append("-")
                case "footnoteReference" | "endnoteReference" as kind:
                    note = self.notes.get(kind, {}).pop(_value(child, "id"), None)
                    if note is not None:
                        self._later.append(note)
                case "ruby":
                    self._inline(_child(child, "rubyBase") or ())
                case "drawing" | "pict" | "object":
                    self._boxes(child)
                case "mc:AlternateContent":
                    self._boxes(_chosen(child))

    def _boxes(self, element: Any) -> None:
        """The text boxes somewhere inside a drawing."""
        for child in element:
            match _name(child):
                case "txbxContent":
                    self._later.append(child)
                case "mc:AlternateContent":
                    self._boxes(_chosen(child))
                case _:
                    self._boxes(child)
