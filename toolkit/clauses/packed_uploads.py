"""Opens what DOCX and ODT files are packed in, looks at the sizes before it unpacks, and parses XML without entities.

Runs in the process that reads one file, so it uses nothing of the rest of the program.
"""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 (a class, whatever its name)

from lxml import etree

from toolkit.clauses.plain_uploads import Unreadable

MOST_FILES = 3_000
MOST_UNPACKED = 100_000_000
MOST_OF_ONE = 20_000_000
"""Bytes that all files in a package together, and one that is read, may have; a text of 100 pages has a tenth."""
STEEPEST, UNASKED = 200, 1_000_000
"""How many times larger unpacked than packed a package may be that has more than so many bytes (text: about 20)."""


class Package:
    """A packed file, its sizes looked at; `Unreadable` where it is damaged, locked or a bomb."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(data))
            files = self._zip.infolist()
        except (BadZipFile, ValueError, OverflowError, RuntimeError, EOFError):
            raise Unreadable("broken") from None
        self._files = {file.filename: file for file in files}
        if len(self._files) < len(files):  # two of one name: which is meant, programs answer differently
            raise Unreadable("broken")
        unpacked = sum(file.file_size for file in files)
        if len(files) > MOST_FILES or unpacked > MOST_UNPACKED:
            raise Unreadable("bomb")
        if unpacked > UNASKED and unpacked > STEEPEST * len(data):
            raise Unreadable("bomb")
        if any(file.flag_bits & 1 for file in files):
            raise Unreadable("locked")

    def __contains__(self, name: str) -> bool:
        return name in self._files

    def names(self) -> list[str]:
        """The names of all files inside."""
        return list(self._files)

    def read(self, name: str) -> bytes:
        """The bytes of a file inside, never more than its size says nor than may be read."""
        file = self._files.get(name)
        if file is None:
            raise Unreadable("broken")
        if file.file_size > MOST_OF_ONE:
            raise Unreadable("bomb")
        if file.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise Unreadable("broken")
        try:
            with self._zip.open(file) as opened:
                data = opened.read(file.file_size + 1)
                # The sum over the bytes is looked at when their end is met, which needs one read more.
                rest = opened.read(1)
        except (BadZipFile, ZlibError, ValueError, EOFError, RuntimeError, OSError):
            raise Unreadable("broken") from None
        if rest or len(data) != file.file_size:
            raise Unreadable("broken")
        return data

    def xml(self, name: str) -> Any:
        """The root element of an XML file inside."""
        return parsed(self.read(name))


def parsed(data: bytes) -> Any:
    """The root element of XML; `Unreadable` where it is none, or declares a document type.

    It is decoded here, so that no rare encoding hides a declaration; nested over 256 deep it counts as damaged.
    """
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("broken") from None
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Unreadable("entities")
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable("broken") from None
    if root is None:
        raise Unreadable("broken")
    return root


def beside(part: str, target: str) -> str:
    """The name of the file to which a relationship of a part leads (ISO/IEC 29500-2, 6.2.4)."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
