"""Reads the text of an OpenDocument text in order, without what tracked changes took away and without comments.

Runs in the process that reads one file, so it uses nothing of the rest of the program. Names of elements are those of
ISO/IEC 26300-1.
"""

from __future__ import annotations

from typing import Any

from toolkit.clauses.packed_uploads import Package
from toolkit.clauses.plain_uploads import Extract, Line, Unreadable, joined, soft_breaks

MIMETYPE = "application/vnd.oasis.opendocument."
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    f"{_OASIS}{name}:1.0": name
    for name in ("office", "text", "table", "drawing", "manifest", "style", "svg-compatible")
}
_LEFT_OUT = frozenset(
    (
        "text:tracked-changes",
        "office:annotation",
        "office:forms",
        "office:event-listeners",
        "office:binary-data",
        "table:covered-table-cell",
        "text:note-citation",
        "text:ruby-text",
        "text:hidden-paragraph",
        "svg-compatible:title",
        "svg-compatible:desc",
        "text:sequence-decls",
        "text:variable-decls",
        "text:user-field-decls",
    )
)
_PLAIN = {"text:tab": " ", "text:line-break": "\n"}


def is_odt(package: Package) -> bool:
    """Whether a package is an OpenDocument text; `Unreadable` where it is another OpenDocument file."""
    if "mimetype" not in package:
        return False
    kind = package.read("mimetype").decode("ascii", "replace").strip()
    if not kind.startswith(MIMETYPE):
        return False
    match kind.removeprefix(MIMETYPE).split("-")[0]:
        case "text":
            return True
        case "spreadsheet":
            raise Unreadable("kind", found="sheet")
        case "presentation":
            raise Unreadable("kind", found="slides")
    raise Unreadable("kind", found="zip")


def read_odt(package: Package) -> Extract:
    """The text of an OpenDocument text: paragraphs, lists, tables, text boxes, notes, each where it is met."""
    if "META-INF/manifest.xml" in package:
        manifest = package.xml("META-INF/manifest.xml")
        if any(_name(one) == "manifest:encryption-data" for one in manifest.iter()):
            raise Unreadable("locked")
    root = package.xml("content.xml")
    bodies = [text for body in root if _name(body) == "office:body" for text in body if _name(text) == "office:text"]
    if not bodies:
        raise Unreadable("broken")
    words = _Words()
    words.block(bodies[0])
    met = {_name(element) for element in root.iter()}
    told = {
        "tracked": "text:changed-region" in met,
        "comments": "office:annotation" in met,
        "macros": any(name.startswith(("Basic/", "Scripts/")) for name in package.names()),
        "around": "styles.xml" in package
        and any(
            _name(one) in ("style:header", "style:footer") and any(part.strip() for part in one.itertext())
            for one in package.xml("styles.xml").iter()
        ),
        "hidden": "text:hidden-paragraph" in met,
    }
    return Extract("odt", joined(words.lines), [key for key, holds in told.items() if holds])


def _name(element: Any) -> str:
    space, _, local = str(element.tag)[1:].partition("}")
    return f"{_SPACES[space]}:{local}" if space in _SPACES else ""


class _Words:
    """Gathers paragraphs in the order in which they are read."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._later: list[Any] = []

    def block(self, element: Any, tight: bool = False) -> None:
        """What holds paragraphs: the body, a section, a list, a cell, a text box, a note."""
        for child in element:
            match _name(child):
                case "text:p" | "text:h":
                    self._paragraph(child, tight)
                case "text:list" | "table:table":
                    self.block(child, tight=True)
                case name if name not in _LEFT_OUT:
                    self.block(child, tight)

    def _paragraph(self, paragraph: Any, tight: bool) -> None:
        text = soft_breaks("".join(self._inline(paragraph)))
        later, self._later = self._later, []
        if text.strip():
            self.lines.append(Line(text, tight))
        for one in later:
            self.block(one, tight)

    def _inline(self, element: Any) -> list[str]:
        # Breaks of lines in the file itself are spaces (6.1.2 of the standard).
        words = [_flat(element.text)]
        for child in element:
            match _name(child):
                case "text:s":
                    words.append(" ")
                case "text:tab" | "text:line-break" as name:
                    words.append(_PLAIN[name])
                case "text:note-body" | "drawing:text-box":
                    self._later.append(child)
                case name if name not in _LEFT_OUT:
                    words += self._inline(child)
            words.append(_flat(child.tail))
        return words


def _flat(text: Any) -> str:
    return " ".join(str(text).split("\n")) if text else ""
