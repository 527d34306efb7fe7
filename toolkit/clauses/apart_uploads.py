"""`python -m toolkit.clauses.apart_uploads`: reads one file from its input and answers in JSON, held in by limits.

Started anew for each file by `uploads`. Once everything it needs is loaded it may open no more file and no connection,
write to no file, and use no more memory and time than stated; whatever a file does to its reader ends here.
"""

from __future__ import annotations

import codecs
import gc
import json
import os
import resource
import signal
import sys

from toolkit.clauses.docx_uploads import read_docx
from toolkit.clauses.odt_uploads import is_odt, read_odt
from toolkit.clauses.packed_uploads import Package
from toolkit.clauses.pdf_uploads import read_pdf
from toolkit.clauses.plain_uploads import Extract, Unreadable, read_plain, tidied

MEMORY = 1 << 30
"""Bytes of address space; the program itself takes about a tenth."""
CPU_SECONDS = 12
WALL_SECONDS = 30
"""After so long it ends by itself, should whoever started it be gone."""


def hold_in() -> None:
    """Set the limits under which strange bytes are read; none can be loosened again without the rights of root."""
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_NOFILE, 3),  # its input and outputs: everything else is loaded by now
        (resource.RLIMIT_NPROC, 0),
    ):
        hard = resource.getrlimit(what)[1]
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (limit, limit))
    # First the signal that tells why it ended, then the one that nothing withstands.
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 2))
    signal.setitimer(signal.ITIMER_REAL, WALL_SECONDS)
    os.nice(5)  # pages go first


def read(kind: str, data: bytes, *, most_pages: int, most_characters: int) -> Extract:
    """The text of a file of a kind ("zip": what is packed tells itself), made plain; `Unreadable` otherwise."""
    match kind:
        case "pdf":
            found = read_pdf(data, most_pages=most_pages, most_characters=most_characters)
        case "zip":
            package = Package(data)
            found = read_odt(package) if is_odt(package) else read_docx(package)
        case _:
            found = read_plain(data)
    text = tidied(found.text)
    if not text:
        raise Unreadable("empty" if kind == "text" else "textless")
    if len(text) > most_characters:
        raise Unreadable("characters", count=len(text))
    return found._replace(text=text)


def main(arguments: list[str]) -> int:
    """Answer for the bytes on standard input: `{kind, text, notes}` or `{fault, …}`."""
    kind, most_pages, most_characters = arguments
    for encoding in (
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "cp1252",
        "cp437",
        "latin-1",
        "ascii",
    ):  # before files are shut off
        codecs.lookup(encoding)
    hold_in()
    gc.disable()
    try:
        data = sys.stdin.buffer.read()
        found = read(kind, data, most_pages=int(most_pages), most_characters=int(most_characters))
        answer: dict[str, object] = found._asdict()
    except Unreadable as unreadable:
        answer = {"fault": unreadable.fault, **unreadable.values}
    except (MemoryError, RecursionError):
        answer = {"fault": "heavy"}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())
    sys.stdout.buffer.flush()
    os._exit(0)  # nothing is left to be tidied, and what the file left behind in a parser is not touched again


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
