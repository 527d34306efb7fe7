"""Reads the text of a file that somebody sends (DOCX, PDF, ODT or plain text), or says plainly why it cannot.

The bytes are strange: whatever parses them runs in a process of its own (`apart_uploads`), which may use little memory
and time, opens no file and no connection, and knows none of the program's secrets. Nothing of the text or of the
file's name is logged or written to a disk.
"""

from __future__ import annotations

import json
import logging
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from decimal import ROUND_CEILING, Decimal
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.base.model import Message
from toolkit.clauses.own_text import MAX_CHARACTERS

MAX_BYTES = 2_000_000
MAX_PAGES = 100
AT_ONCE = 2
"""How many files one web process reads at the same time."""
PATIENCE = 5.0
"""Seconds that a file waits for its turn."""
LONGEST = 20.0
"""Seconds, by the clock on the wall, that reading a file may take."""

_ROOT = Path(__file__).resolve().parents[2]
# No -I: the program is found by the folder in which the process starts; -E and -s keep everything else of -I.
READER = (sys.executable, "-E", "-s", "-m", "toolkit.clauses.apart_uploads")
"""The command that reads one file; what the file is and the two limits come behind it."""
_MOST_ANSWERED = 8 * MAX_CHARACTERS
"""Bytes of an answer that are looked at: JSON in UTF-8 of the longest text, and some."""

_turns = threading.BoundedSemaphore(AT_ONCE)
_log = logging.getLogger(__name__)


class FileText(NamedTuple):
    """The text of a file (composed letters, "\\n" at line ends), and what its sender should know of the reading."""

    text: str
    notes: tuple[Message, ...]


class NotReadable(Exception):  # noqa: N818 (it is an answer, not an error)
    """A file that cannot be read: `what` says why and what to do next, for beside the field."""

    def __init__(self, what: Message) -> None:
        super().__init__(what.id)
        self.what = what


_FOUND = {
    "pdf": Message("a PDF file"),
    "docx": Message("a Word document (DOCX)"),
    "odt": Message("an OpenDocument text (ODT)"),
    "text": Message("plain text"),
    "old": Message("an old Office file (such as DOC)"),
    "rtf": Message("an RTF file"),
    "sheet": Message("a spreadsheet"),
    "slides": Message("a presentation"),
    "picture": Message("a picture"),
    "web": Message("a web page or an XML file"),
    "zip": Message("a packed folder (ZIP)"),
    "other": Message("of a kind that is not known here"),
}
_READABLE = ("pdf", "docx", "odt", "text")
_NAMED = {
    suffix: kind
    for kind, suffixes in {
        "pdf": "pdf",
        "docx": "docx docm dotx dotm",
        "odt": "odt ott",
        "text": "txt text",
        "old": "doc dot xls ppt",
        "rtf": "rtf",
        "sheet": "xlsx xlsm ods",
        "slides": "pptx pptm odp",
        "picture": "jpg jpeg png gif tif tiff bmp webp heic",
        "web": "htm html xml",
        "zip": "zip",
    }.items()
    for suffix in suffixes.split()
}
"""What the end of a file's name says that the file is."""

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""Under this name a protected DOCX keeps its content in a container of the old kind (MS-OFFCRYPTO, 1.4.1)."""
_WEB = re.compile(rb"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f]")
_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_upload(data: bytes, name: str) -> FileText:
    """The text of a file and what is to be said of the reading; `NotReadable` otherwise.

    `name` is the file's name as it was sent: only what its end says of the kind is looked at. What the file is its
    content tells. Waits up to `PATIENCE` seconds for its turn and then reads for up to `LONGEST`.
    """
    if not data:
        raise NotReadable(_fault({"fault": "empty"}))
    if len(data) > MAX_BYTES:
        size = (Decimal(len(data)) / 1_000_000).quantize(Decimal("0.1"), ROUND_CEILING)
        raise NotReadable(
            Message(
                "The file is too large: {size} MB, when at most {most} MB can be read. Take the pictures out of it, "
                "send only the part about employment, or paste the text.",
                size=size,
                most=Decimal(MAX_BYTES) / 1_000_000,
            )
        )
    found = kind_of(data)
    if found == "locked":
        raise NotReadable(_fault({"fault": "locked"}))
    if found != "zip":  # what is packed, only its directory tells for sure
        _must_fit(name, found)
    elif _named(name) not in (None, "docx", "odt", "sheet", "slides", "zip"):
        _must_fit(name, _hint(data))
    answer = _read_apart(found, data)
    if "fault" in answer:
        raise NotReadable(_fault(answer))
    _must_fit(name, str(answer["kind"]))
    return FileText(str(answer["text"]), tuple(map(_note, answer["notes"])))


def kind_of(data: bytes) -> str:
    """What a file is by its first bytes: a key of the kinds above, "zip" for all that is packed, or "locked"."""
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    if data.startswith(_OLD):
        return "locked" if _LOCKED in data else "old"
    if data[:1024].lstrip(b"\xef\xbb\xbf\0 \t\r\n\f").startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_PICTURES) and _NO_TEXT.search(data):
        return "picture"
    if _WEB.match(data.removeprefix(b"\xef\xbb\xbf")[:1024]):
        return "web"
    return "text" if data.startswith(_MARKS) or not _NO_TEXT.search(data) else "other"


def _hint(data: bytes) -> str:
    """What a packed file seems to be, to say so before it is opened."""
    if data[30:].startswith(b"mimetypeapplication/vnd.oasis.opendocument.text"):
        return "odt"
    return "docx" if b"word/document.xml" in data else "zip"


def _named(name: str) -> str | None:
    return _NAMED.get(_suffix(name))


def _suffix(name: str) -> str:
    return name.strip().lower().rpartition(".")[2]


def _must_fit(name: str, found: str) -> None:
    """Refuse what cannot be read, and what is something else than its name says."""
    if found in ("old", "rtf"):
        raise NotReadable(
            Message(
                "The file is {found}, and files of that kind are not read here. Open it in your word processor, save "
                "it as DOCX and send that, or paste the text.",
                found=_FOUND[found],
            )
        )
    if found in _READABLE and _named(name) not in (None, found):
        raise NotReadable(
            Message(
                "The name of the file says {named}, but the file is {found}. It was not read. Check that it is the "
                "right file, give it its right name, and send it again.",
                named=_suffix(name).upper(),
                found=_FOUND[found],
            )
        )
    if found not in _READABLE:
        raise NotReadable(_fault({"fault": "kind", "found": found}))


def _read_apart(kind: str, data: bytes) -> Mapping[str, Any]:
    """What a process of its own makes of the bytes: text and notes, or the fault for which it cannot."""
    if not _turns.acquire(timeout=PATIENCE):
        return {"fault": "busy"}
    try:
        late = threading.Event()
        command = [*READER, kind, str(MAX_PAGES), str(MAX_CHARACTERS)]
        with subprocess.Popen(  # noqa: S603 (nothing in it comes from outside)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # might hold the text
            cwd=_ROOT,
            env={"LC_ALL": "C.UTF-8"},  # none of the program's secrets
            start_new_session=True,
        ) as process:

            def stop() -> None:
                late.set()
                process.kill()

            timer = threading.Timer(LONGEST, stop)
            timer.start()
            try:
                written = _exchange(process, data)
                status = process.wait()
            finally:
                timer.cancel()
                process.kill()
        if late.is_set() or status in (-signal.SIGXCPU, -signal.SIGALRM):
            return {"fault": "slow"}
        return _understood(written, status, kind)
    finally:
        _turns.release()


def _exchange(process: subprocess.Popen[bytes], data: bytes) -> bytes:
    """Hand the bytes over and take the answer; one that is too long ends the process."""
    assert process.stdin is not None  # noqa: S101 (asked for above)
    assert process.stdout is not None  # noqa: S101
    # It may end before it has read everything: then its answer or its end tells why.
    with suppress(BrokenPipeError):
        process.stdin.write(data)
    with suppress(BrokenPipeError):
        process.stdin.close()
    written = process.stdout.read(_MOST_ANSWERED)
    if len(written) == _MOST_ANSWERED:
        process.kill()
    return written


def _understood(written: bytes, status: int, kind: str) -> Mapping[str, Any]:
    """The answer of a process that ended by itself; of one that broke off only its end is known, and told."""
    try:
        answer = json.loads(written)
    except ValueError:
        answer = None
    if status != 0 or not isinstance(answer, dict) or not {"fault", "text"} & answer.keys():
        _log.warning("reading a file (%s) broke off with status %s", kind, status)
        return {"fault": "heavy"}
    return answer


_FAULTS = {
    "empty": Message("The file is empty. Choose another file, or paste the text."),
    "locked": Message(
        "The file is protected by a password, so it cannot be read. Save it without the password and send it again, or "
        "paste the text."
    ),
    "textless": Message(
        "There is no text in the file: its pages are pictures, as after scanning, or they are blank. Send the file "
        "from which it was printed, or have its text recognised first, or paste the text."
    ),
    "bomb": Message(
        "Unpacked, the file would become far larger than a text is, so it was not opened. Save the text anew without "
        "pictures and attachments and send that, or paste it."
    ),
    "entities": Message(
        "The file holds definitions that a text does not need and that can do harm, so it was not read. Save it anew "
        "in your word processor and send that, or paste the text."
    ),
    "slow": Message(
        "Reading the file took too long, so it was stopped. Save the text anew, send only the part about employment, "
        "or paste it."
    ),
    "heavy": Message(
        "Reading the file broke off: it may be damaged, or made so that reading it takes too much. Save the text anew "
        "and send that, or paste it."
    ),
    "busy": Message("Other files are being read just now. Send the file again in a moment, or paste the text."),
    "broken": Message(
        "The file is damaged, so it cannot be read. Open it where it was made, save it anew and send it again, or "
        "paste the text."
    ),
}


def _fault(answer: Mapping[str, Any]) -> Message:
    """Why a file cannot be read, in words."""
    match answer["fault"]:
        case "kind":
            return Message(
                "The file is {found}, and such files are not read here. Send the text as DOCX, PDF, ODT or plain text, "
                "or paste it.",
                found=_FOUND[str(answer["found"])],
            )
        case "pages":
            return Message(
                "The file has {count} pages, and at most {most} are read. Send only the part about employment, or "
                "paste it.",
                count=int(answer["count"]),
                most=MAX_PAGES,
            )
        case "characters":
            return Message(
                "The text in the file is too long: {count} characters were counted, and at most {most} are read. Send "
                "only the part about employment, or paste it.",
                count=int(answer["count"]),
                most=MAX_CHARACTERS,
            )
        case fault:
            return _FAULTS[fault]


_NOTES = {
    "tracked": Message("The file has tracked changes: the text was read as if all of them were accepted."),
    "comments": Message("The file has comments: they were left out."),
    "macros": Message("The file has macros: they were not run, only the text was read."),
    "around": Message("Headers and footers of the pages were left out."),
    "hidden": Message("The file has hidden text: it was left out."),
    "embedded": Message("The file has another file inside: it was not read."),
    "fields": Message("The file is a form: what was typed into its fields may not have been read."),
}


def _note(note: str | list[int]) -> Message:
    """What is to be said of a reading; numbers are those of the pages without text."""
    if isinstance(note, str):
        return _NOTES[note]
    return Message("These pages have no text, only pictures, and were not read: {pages}.", pages=tuple(_runs(note)))


def _runs(numbers: Iterable[int]) -> list[str]:
    """Numbers in order, those that follow one another drawn together: "3", "5–8"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
