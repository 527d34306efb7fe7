"""What every reader of files gives: text made plain, what is to be said of it, or why it cannot be read.

Runs in the process that reads one file, so it uses nothing of the rest of the program.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple


class Unreadable(Exception):  # noqa: N818 (it is an answer, not an error)
    """A file that cannot be read: `fault` is the key of the reason, `values` what belongs to it."""

    def __init__(self, fault: str, **values: str | int) -> None:
        super().__init__(fault)
        self.fault, self.values = fault, values


class Line(NamedTuple):
    """A paragraph of a text; `tight`: it stands close to its neighbours, as in a list or in a table."""

    text: str
    tight: bool = False


class Extract(NamedTuple):
    """What was read: the kind of file, its text, and keys of notes; a list of numbers names pages without text."""

    kind: str
    text: str
    notes: list[str | list[int]]


_BREAKS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_DASHES = "\u2010\u2011"
_MARKED = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def read_plain(data: bytes) -> Extract:
    """Plain text in UTF-8, in UTF-16 with its mark, or in Windows-1252; `Unreadable` where it is none of them."""
    for mark, encoding in _MARKED.items():
        if data.startswith(mark):
            return Extract("text", _decoded(data.removeprefix(mark), encoding), [])
    try:
        return Extract("text", data.decode("utf-8"), [])
    except UnicodeDecodeError:
        return Extract("text", _decoded(data, "cp1252"), [])


def _decoded(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("kind", found="other") from None
    if "\0" in text:
        raise Unreadable("kind", found="other")
    return text


def joined(lines: list[Line]) -> str:
    """Paragraphs as one text: an empty line between them, but for those that stand close together."""
    parts: list[str] = []
    for at, line in enumerate(lines):
        if at:
            parts.append("\n" if line.tight and lines[at - 1].tight else "\n\n")
        parts.append(line.text)
    return "".join(parts)


def soft_breaks(text: str) -> str:
    """A paragraph whose lines were broken by hand within a sentence, made whole: where a small letter follows."""
    return re.sub(r"[ \t]*\n[ \t]*(?=[^\W\d_])", lambda at: " " if text[at.end()].islower() else "\n", text)


def tidied(text: str) -> str:
    """A text in one way of writing: composed letters, plain spaces, at most one empty line, nothing that is not shown.

    Soft hyphens go, hyphens that hold a line together become plain ones, letters drawn together become letters.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.translate({ord(one): _plain(one) for one in set(text)})
    text = unicodedata.normalize("NFC", text)
    lines = [line.strip() for line in re.sub(" {2,}", " ", text).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _plain(one: str) -> str:
    if one == "\n" or one in _BREAKS:
        return "\n"
    if one == "\t":
        return " "
    if one in _DASHES:
        return "-"
    if "\ufb00" <= one <= "\ufb06":  # ﬁ and its like
        return unicodedata.normalize("NFKC", one)
    category = unicodedata.category(one)
    if category == "Zs":
        return " "
    return "" if category in ("Cc", "Cf", "Cs", "Co", "Cn") else one
