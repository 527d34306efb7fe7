"""Files as people send them: read in order and told what was left out, or refused in plain words; held in by limits."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx as word
import pikepdf
import pypdfium2
import pytest

from tests.clauses import made_files as made
from tests.clauses.made_files import p, pdf, r
from toolkit.base.model import Language
from toolkit.base.phrases import say
from toolkit.clauses import uploads
from toolkit.clauses.own_text import MAX_CHARACTERS, tidy
from toolkit.clauses.plain_uploads import tidied
from toolkit.clauses.uploads import MAX_BYTES, NotReadable, read_upload

BROKEN = "damaged"
SECRET_WORDS = "Kivikkolan salainen ehto"


def lines(data: bytes, name: str) -> list[str]:
    """The paragraphs of a file that can be read."""
    return [line for line in read_upload(data, name).text.split("\n") if line]


def notes(data: bytes, name: str) -> list[str]:
    return [say(note, Language.EN) for note in read_upload(data, name).notes]


def refusal(data: bytes, name: str) -> str:
    """Why a file cannot be read, in English."""
    with pytest.raises(NotReadable) as caught:
        read_upload(data, name)
    return say(caught.value.what, Language.EN).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Every process that reading starts; none of them is there any more at the end."""
    every: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            every.append(self)

    monkeypatch.setattr(uploads.subprocess, "Popen", Noted)
    yield every
    for process in every:
        assert process.returncode is not None
        with pytest.raises(ProcessLookupError):
            os.kill(process.pid, 0)


def as_reader(monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """Let this script be the process that reads, under the real limits."""
    begin = "import json, os, sys, time\nfrom toolkit.clauses import apart_uploads\n"
    monkeypatch.setattr(uploads, "READER", (sys.executable, "-E", "-s", "-c", begin + script))


ANSWER = "\nprint(json.dumps({'kind': 'text', 'text': told, 'notes': []}))"


# Plain text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_the_encodings_that_people_use(encoding: str) -> None:
    text = "Työllistämisehto – 12 kuukautta\r\nÅtgärd: 500 €"
    expected = "Työllistämisehto – 12 kuukautta\nÅtgärd: 500 €"
    assert read_upload(text.encode(encoding), "ehto.txt") == (expected, ())


def test_utf_16_with_the_other_order_of_bytes_is_read() -> None:
    assert read_upload(b"\xfe\xff" + "Ehto ä".encode("utf-16-be"), "a.txt").text == "Ehto ä"


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\0\xd8a\0", b"\x81\x8d\xff", b"MZ\0\0\1", "Ehto".encode("utf-16-le"), "Ehto".encode("utf-32")]
)
def test_what_is_no_text_in_a_known_encoding_is_refused(data: bytes) -> None:
    assert "not known here" in refusal(data, "a.txt")


def test_a_text_that_begins_like_a_picture_is_a_text() -> None:
    assert read_upload(b"BMI is not asked.", "a.txt").text == "BMI is not asked."


def test_text_is_made_plain() -> None:
    raw = "Tyo\u0308llis\u00adtämis\u2011ehto\u00a0on\t\tvoimassa \r\n\r\n\r\n\r\n"
    raw += "\x07Toimi\ufb01\u200b\u2028ja\x0bniin\ue000"
    assert tidied(raw) == "Työllistämis-ehto on voimassa\n\nToimifi\nja\nniin"


def test_text_made_plain_is_not_changed_by_the_check_and_not_by_being_made_plain_again() -> None:
    once = tidied("  a\u00ad\u00a0b\r\n \t \r\n\n\n  c\u0308 –  “d”\u2003…\n")
    assert once == "a b\n\nc̈ – “d” …"
    assert tidied(once) == tidy(once) == once


# What is refused before anything is read


def test_an_empty_file_is_refused(started: list[subprocess.Popen[bytes]]) -> None:
    assert refusal(b"", "a.docx") == "The file is empty. Choose another file, or paste the text."
    assert started == []


def test_a_text_of_spaces_is_as_good_as_empty() -> None:
    assert "is empty" in refusal(b"\xef\xbb\xbf \r\n\t\r\n", "a.txt")


def test_a_file_of_one_byte_too_many_is_refused_with_its_size(started: list[subprocess.Popen[bytes]]) -> None:
    assert "too large: 2,1 MB, when at most 2 MB" in refusal(b"a" * (MAX_BYTES + 1), "a.txt")
    assert started == []


def test_a_file_of_exactly_the_most_is_not_too_large() -> None:
    assert "300 001 characters" in refusal(b"a" * 300_001 + b" " * (MAX_BYTES - 300_001), "a.txt")
    assert len(read_upload(b"a" * MAX_CHARACTERS + b" " * (MAX_BYTES - MAX_CHARACTERS), "a.txt").text) == 300_000


@pytest.mark.parametrize(
    ("data", "name", "named", "found"),
    [
        (b"%PDF-1.7\n", "ehto.docx", "DOCX", "a PDF file"),
        (b"Ehto", "Ehto.PDF", "PDF", "plain text"),
        (b"Ehto", "ehto.docx ", "DOCX", "plain text"),
        (made.docx(p("Ehto")), "ehto.pdf", "PDF", "a Word document (DOCX)"),
        (made.docx(p("Ehto")), "ehto.doc", "DOC", "a Word document (DOCX)"),
        (made.docx(p("Ehto")), "ehto.txt", "TXT", "a Word document (DOCX)"),
        (made.odt("<text:p>Ehto</text:p>"), "ehto.pdf", "PDF", "an OpenDocument text (ODT)"),
        (b"%PDF-1.7\n", "ehto.jpg", "JPG", "a PDF file"),
    ],
)
def test_a_name_that_says_otherwise_is_refused_before_anything_is_read(
    data: bytes, name: str, named: str, found: str, started: list[subprocess.Popen[bytes]]
) -> None:
    assert refusal(data, name).startswith(f"The name of the file says {named}, but the file is {found}. It was not")
    assert started == []


def test_a_package_that_is_another_than_its_name_says_is_refused_once_it_is_opened() -> None:
    assert "says DOCX, but the file is an OpenDocument text" in refusal(made.odt("<text:p>E</text:p>"), "a.docx")
    assert "says ODT, but the file is a Word document" in refusal(made.docx(p("Ehto")), "a.odt")


@pytest.mark.parametrize("name", ["", "ehto", "ehto.v2", "ehto 1.2.2027", ".", "\ud800", "a" * 10_000])
def test_a_name_that_says_nothing_lets_the_content_tell(name: str) -> None:
    assert read_upload(b"Ehto", name).text == "Ehto"
    assert read_upload(made.docx(p("Ehto")), name).text == "Ehto"


@pytest.mark.parametrize("name", ["ehto.doc", "ehto.docx", "ehto"])
def test_an_old_word_file_is_to_be_saved_as_docx(name: str, started: list[subprocess.Popen[bytes]]) -> None:
    old = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "WordDocument".encode("utf-16-le")
    assert refusal(old, name).startswith("The file is an old Office file (such as DOC), and files of that kind are not")
    assert "save it as DOCX" in refusal(old, name)
    assert started == []


def test_rich_text_is_to_be_saved_as_docx() -> None:
    assert "an RTF file" in refusal(rb"{\rtf1\ansi Ehto}", "ehto.rtf")
    assert "save it as DOCX" in refusal(rb"{\rtf1\ansi Ehto}", "ehto.doc")


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (b"\x89PNG\r\n\x1a\n\0", "a.png", "a picture"),
        (b"\xff\xd8\xff\xe0\0", "a.pdf", "a picture"),
        (b"  <!DOCTYPE html><p>Ehto", "a.html", "a web page"),
        (b"<?xml version='1.0'?><a/>", "a.txt", "a web page or an XML file"),
        (made.packed({"a.txt": "Ehto"}), "a.zip", "a packed folder"),
        (made.packed({"a.txt": "Ehto"}), "a.docx", "a packed folder"),
        (made.packed({"_rels/.rels": made.relations(officeDocument="xl/workbook.xml")}), "a.xlsx", "a spreadsheet"),
        (made.packed({"_rels/.rels": made.relations(officeDocument="ppt/a.xml")}), "a.pptx", "a presentation"),
        (made.packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "a.ods", "a spreadsheet"),
        (made.packed({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "a.odt", "a presentation"),
        (made.packed({"mimetype": "application/vnd.oasis.opendocument.graphics"}), "a.odt", "a packed folder"),
    ],
)
def test_files_of_other_kinds_are_refused_by_their_kind(data: bytes, name: str, found: str) -> None:
    assert f"The file is {found}" in refusal(data, name)
    assert "DOCX, PDF, ODT or plain text" in refusal(data, name)


# Protected and damaged


def test_a_protected_word_document_is_refused_before_anything_is_read(started: list[subprocess.Popen[bytes]]) -> None:
    shut = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert "protected by a password" in refusal(shut, "a.docx")
    assert started == []


def test_a_package_with_a_password_is_refused() -> None:
    shut = bytearray(made.docx(p("Ehto")))
    at = shut.index(b"PK\x01\x02")
    shut[at + 8] |= 1  # the flag of the first file in the directory (APPNOTE 4.4.4)
    assert "protected by a password" in refusal(bytes(shut), "a.docx")


def test_a_protected_odt_is_refused() -> None:
    space = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    inside = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    files = {**made.odt_files(""), "content.xml": b"\x93\x01 not to be read"}
    files["META-INF/manifest.xml"] = f"<manifest:manifest {space}>{inside}</manifest:manifest>"
    assert "protected by a password" in refusal(made.packed(files), "a.odt")


def test_a_pdf_with_a_password_is_refused() -> None:
    assert "protected by a password" in refusal(made.locked(pdf("<p>Ehto</p>"), user="hush"), "a.pdf")


def test_a_pdf_that_opens_without_a_password_is_read_whatever_else_it_forbids() -> None:
    assert read_upload(made.locked(pdf("<p>Ehto on voimassa.</p>"), user=""), "a.pdf").text == "Ehto on voimassa."


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_a_package_cut_short_is_damaged(keep: float) -> None:
    whole = made.docx(p("Ehto"))
    assert BROKEN in refusal(whole[: int(len(whole) * keep)], "a.docx")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\nnothing of a PDF\n%%EOF", b"%PDF-1.4\n" + bytes(5000)])
def test_a_pdf_that_is_none_is_damaged(data: bytes) -> None:
    assert BROKEN in refusal(data, "a.pdf")


def test_bytes_that_do_not_agree_with_their_sum_are_damaged() -> None:
    plain = BytesIO()
    with made.zipfile.ZipFile(plain, "w", made.zipfile.ZIP_STORED) as package:
        for name, content in made.docx_files(p("Ehto on")).items():
            package.writestr(name, content)
    assert BROKEN in refusal(plain.getvalue().replace(b"Ehto on", b"Ehto ei"), "a.docx")


@pytest.mark.parametrize("xml", ["", "<", "<w:document>", "no XML", b"\xff\xff\xfe", b"\xff\xfea"])
def test_a_document_that_is_no_xml_is_damaged(xml: str | bytes) -> None:
    assert BROKEN in refusal(made.packed({**made.docx_files(""), "word/document.xml": xml}), "a.docx")


def test_two_files_of_one_name_are_damaged() -> None:
    double = BytesIO(made.docx(p("Ehto")))
    with pytest.warns(UserWarning, match="Duplicate"), made.zipfile.ZipFile(double, "a") as package:
        package.writestr("word/document.xml", made.part("document", f"<w:body>{p('Toinen')}</w:body>"))
    assert BROKEN in refusal(double.getvalue(), "a.docx")


def test_a_package_without_its_text_is_damaged() -> None:
    files = made.odt_files("")
    del files["content.xml"]
    assert BROKEN in refusal(made.packed(files), "a.odt")


# Bombs and other harm


def test_a_package_that_would_unpack_to_far_more_is_not_opened() -> None:
    bomb = made.packed({**made.docx_files(""), "word/document.xml": bytes(300_000_000)})
    assert len(bomb) < 400_000
    assert "far larger than a text" in refusal(bomb, "a.docx")


def test_many_files_that_together_are_too_much_are_not_opened() -> None:
    bomb = made.packed({**made.odt_files(""), **{f"{at}": bytes(999_999) for at in range(120)}})
    assert "far larger than a text" in refusal(bomb, "a.odt")


def test_a_package_of_countless_files_is_not_opened() -> None:
    bomb = made.packed({**made.odt_files("<text:p>E</text:p>"), **{f"{at}": b"" for at in range(3_001)}})
    assert "far larger than a text" in refusal(bomb, "a.odt")


def test_one_part_that_is_too_large_is_not_opened() -> None:
    bomb = made.packed({**made.docx_files(""), "word/document.xml": b"<a>" + os.urandom(200_000) + bytes(20_000_000)})
    assert "far larger than a text" in refusal(bomb, "a.docx")


def test_a_size_that_is_a_lie_lets_no_more_be_unpacked() -> None:
    bomb = bytearray(made.packed({**made.docx_files(""), "word/document.xml": bytes(300_000_000)}))
    for head, size in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = bomb.index(b"word/document.xml") if head == b"PK\x03\x04" else bomb.rindex(b"word/document.xml")
        start = bomb.rindex(head, 0, at)
        bomb[start + size : start + size + 4] = (5_000).to_bytes(4, "little")
    assert BROKEN in refusal(bytes(bomb), "a.docx")


LAUGHS = (
    '<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f'<w:document xmlns:w="{made.W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_xml_that_declares_entities_is_refused_in_any_encoding(encoding: str) -> None:
    files = {**made.docx_files(""), "word/document.xml": LAUGHS.encode(encoding)}
    assert "definitions that a text does not need" in refusal(made.packed(files), "a.docx")


def test_a_rare_encoding_hides_no_declaration() -> None:
    hidden = f'<?xml version="1.0" encoding="UTF-7"?>{LAUGHS.replace("<!", "+ADwAIQ-")}'
    files = {**made.docx_files(""), "word/document.xml": hidden.encode()}
    assert BROKEN in refusal(made.packed(files), "a.docx")


def test_a_declaration_that_would_fetch_a_file_is_refused_wherever_it_stands() -> None:
    fetch = '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>'
    for name in ("_rels/.rels", "word/_rels/document.xml.rels"):
        files = {**made.docx_files(p("Ehto")), name: fetch}
        assert "definitions" in refusal(made.packed(files), "a.docx")
    files = {**made.odt_files("<text:p>Ehto</text:p>"), "META-INF/manifest.xml": fetch}
    assert "definitions" in refusal(made.packed(files), "a.odt")


def test_xml_nested_without_end_is_refused() -> None:
    assert BROKEN in refusal(made.docx("<w:sdt>" * 10_000 + "</w:sdt>" * 10_000), "a.docx")


def test_xml_nested_as_deep_as_may_be_is_read() -> None:
    deep = "<w:sdt><w:sdtContent>" * 115 + p("Ehto") + "</w:sdtContent></w:sdt>" * 115
    assert read_upload(made.docx(deep), "a.docx").text == "Ehto"


@pytest.mark.parametrize("content", [b" " * 10_000_000, b"q " * 1_000_000, b"BT /F 9 Tf " + b"(a) Tj " * 400_000])
def test_a_pdf_that_unpacks_to_far_more_breaks_off_and_the_next_file_is_read(
    content: bytes, started: list[subprocess.Popen[bytes]]
) -> None:
    bomb = made.drawn(content, times=60, squeezed=2)
    assert len(bomb) < MAX_BYTES
    assert "broke off" in refusal(bomb, "a.pdf")
    assert read_upload(b"Ehto", "a.txt").text == "Ehto"
    assert len(started) == 2


def test_letters_with_marks_without_end_take_no_longer_than_they_may(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    """To sort marks takes time in the square of how many there are."""
    monkeypatch.setattr(uploads, "LONGEST", 2.0)
    began = time.monotonic()
    assert "took too long" in refusal(("a" + "\u0301\u0316" * 150_000).encode(), "a.txt")
    assert time.monotonic() - began < 5
    assert len(started) == 1


# The limits of the process


def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]) -> None:
    script = "apart_uploads.hold_in()\ntry: bytearray(3 << 29)\nexcept MemoryError: told = 'no memory'" + ANSWER
    as_reader(monkeypatch, script)
    assert read_upload(b"a", "a.txt").text == "no memory"


def test_a_loop_is_ended_after_its_seconds_of_work(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    as_reader(monkeypatch, "apart_uploads.CPU_SECONDS = 1\napart_uploads.hold_in()\nwhile True: pass")
    assert "took too long" in refusal(b"a", "a.txt")
    assert started[0].returncode == -24  # SIGXCPU


def test_one_that_only_waits_is_ended_by_the_clock(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    monkeypatch.setattr(uploads, "LONGEST", 1.0)
    as_reader(monkeypatch, "time.sleep(60)")
    began = time.monotonic()
    assert "took too long" in refusal(b"a" * 1_000_000, "a.txt")  # more than a pipe takes: nobody reads it
    assert time.monotonic() - began < 5
    assert started[0].returncode == -9


def test_one_that_was_left_alone_ends_by_itself(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    as_reader(monkeypatch, "apart_uploads.WALL_SECONDS = 0.5\napart_uploads.hold_in()\ntime.sleep(60)")
    assert "took too long" in refusal(b"a", "a.txt")
    assert started[0].returncode == -14  # SIGALRM


def test_it_opens_no_file_writes_none_and_reaches_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    script = f"""
import socket
kept = open({str(tmp_path / "kept")!r}, "wb", buffering=0)
apart_uploads.hold_in()
told = ""
for what, deed in (("open", lambda: open("/etc/hostname")), ("reach", socket.socket), ("run", os.pipe)):
    try: deed()
    except OSError as error: told += f"{{what}}: {{error.errno}} "
try: kept.write(b"text")
except OSError as error: told += f"write: {{error.errno}}"
"""
    as_reader(monkeypatch, script + ANSWER)
    assert read_upload(b"a", "a.txt").text == "open: 24 reach: 24 run: 24 write: 27"  # EMFILE, EFBIG
    assert (tmp_path / "kept").read_bytes() == b""


def test_the_reader_itself_sets_its_limits_before_it_takes_a_byte() -> None:
    command = [*uploads.READER, "text", "1", "1"]
    root = uploads.Path(uploads.__file__).parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root) as process:
        assert process.stdin is not None
        limits = ""
        for _ in range(100):
            limits = uploads.Path(f"/proc/{process.pid}/limits").read_text(encoding="ascii")
            if "Max open files            3 " in limits:
                break
            time.sleep(0.05)
        said = {line[:26].strip(): line[26:].split()[:2] for line in limits.splitlines()}
        assert said["Max cpu time"] == ["12", "14"]
        assert said["Max address space"] == ["1073741824", "1073741824"]
        assert said["Max file size"] == said["Max core file size"] == said["Max processes"] == ["0", "0"]
        assert said["Max open files"] == ["3", "3"]
        process.stdin.close()


def test_the_reader_knows_none_of_the_programs_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "not to be known")
    as_reader(monkeypatch, "told = ' '.join(sorted(os.environ))" + ANSWER)
    assert set(read_upload(b"a", "a.txt").text.split()) <= {"LC_ALL", "LC_CTYPE"}


@pytest.mark.parametrize(
    "script",
    [
        "sys.exit(3)",
        "os.abort()",
        "print('no JSON')",
        "print('[1]')",
        "print('{}')\nsys.exit(1)",
        "sys.stdin.read()\nsys.stdout.write('x' * 20_000_000)",
        "os.write(1, b'\\xff\\xfe')",
    ],
)
def test_an_answer_that_is_none_is_told_plainly(
    script: str, monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    as_reader(monkeypatch, script)
    assert "broke off" in refusal(b"a" * 300_000, "a.txt")


def test_two_files_are_read_at_once_and_a_third_is_told_to_come_again(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    monkeypatch.setattr(uploads, "PATIENCE", 0.3)
    as_reader(monkeypatch, "time.sleep(2)\ntold = 'read'" + ANSWER)
    read: list[str] = []
    busy = [threading.Thread(target=lambda: read.append(read_upload(b"a", "a.txt").text)) for _ in range(2)]
    for one in busy:
        one.start()
    while len(started) < 2:
        time.sleep(0.01)
    assert refusal(b"a", "a.txt").startswith("Other files are being read just now.")
    for one in busy:
        one.join()
    assert read == ["read", "read"]
    assert len(started) == 2


def test_whoever_waits_a_little_gets_a_turn(
    monkeypatch: pytest.MonkeyPatch, started: list[subprocess.Popen[bytes]]
) -> None:
    read: list[str] = []
    every = [threading.Thread(target=lambda: read.append(read_upload(b"Ehto", "a.txt").text)) for _ in range(6)]
    for one in every:
        one.start()
    for one in every:
        one.join()
    assert read == ["Ehto"] * 6


def test_a_turn_is_given_back_whatever_goes_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "PATIENCE", 0.1)
    for script in ("sys.exit(3)", "os.abort()"):
        as_reader(monkeypatch, script)
        for _ in range(3):
            assert "broke off" in refusal(b"a", "a.txt")
    monkeypatch.setattr(uploads, "READER", ("/no/such/program",))
    for _ in range(3):
        with pytest.raises(FileNotFoundError):
            read_upload(b"a", "a.txt")
    monkeypatch.undo()
    assert read_upload(b"Ehto", "a.txt").text == "Ehto"


def test_nothing_of_the_text_or_the_name_is_logged_shown_or_left_in_a_file(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    name = "Kivikkolan ehto.txt"
    with caplog.at_level(logging.DEBUG):
        read_upload(SECRET_WORDS.encode(), name)
        read_upload(made.docx(p(SECRET_WORDS)), "Kivikkola.docx")
        told = [refusal(SECRET_WORDS.encode(), "Kivikkola.pdf"), refusal(made.docx(SECRET_WORDS + "<"), "Kivikkola")]
        as_reader(monkeypatch, "raise ValueError(sys.stdin.read())")
        told.append(refusal(SECRET_WORDS.encode(), name))
        as_reader(monkeypatch, "print(sys.stdin.read())")
        told.append(refusal(SECRET_WORDS.encode(), name))
    out, err = capfd.readouterr()
    everything = " ".join([caplog.text, out, err, *told])
    assert "Kivikko" not in everything
    assert "salainen" not in everything
    assert "broke off" in caplog.text
    assert list(tmp_path.iterdir()) == []


# DOCX


def test_a_document_of_word_is_read_in_order() -> None:
    document = word.Document()
    document.add_heading("Työllistämisehto", 1)
    document.add_paragraph("Toimittaja työllistää kaksi henkilöä.")
    document.add_paragraph("oppisopimus", style="List Bullet")
    document.add_paragraph("työsuhde", style="List Bullet")
    table = document.add_table(2, 2)
    for cell, words in zip((c for row in table.rows for c in row.cells), ("Laji", "Määrä", "Työ", "2"), strict=True):
        cell.text = words
    document.add_paragraph("Lopuksi.")
    saved = BytesIO()
    document.save(saved)
    assert read_upload(saved.getvalue(), "ehto.docx") == (
        "Työllistämisehto\n\nToimittaja työllistää kaksi henkilöä.\n\noppisopimus\n\ntyösuhde\n\n"
        "Laji\nMäärä\nTyö\n2\n\nLopuksi.",
        (),
    )


def test_tracked_changes_are_read_as_accepted() -> None:
    body = (
        p(
            "Toimittaja ",
            f"<w:del w:id='1'><w:r><w:delText>pyrkii työllistämään</w:delText></w:r>{r('vanha')}</w:del>",
            f"<w:ins w:id='2'>{r('työllistää')}<w:del w:id='9'>{r(' poistettu')}</w:del></w:ins>",
            " kaksi henkilöä",
            f"<w:moveFrom w:id='3'>{r(' ennen')}</w:moveFrom>",
            f"<w:moveTo w:id='4'>{r(' jälkeen')}</w:moveTo>",
            ".",
        )
        + p("Ensimmäinen ", properties="<w:rPr><w:del w:id='5'/></w:rPr>")
        + p("lause jatkuu.")
        + p(f"<w:del w:id='6'>{r('Koko kappale pois.')}</w:del>", properties="<w:rPr><w:del w:id='6'/></w:rPr>")
        + p("Viimeinen.")
        + f"<w:del w:id='7'>{p('Poistettu lohko')}</w:del><w:ins w:id='8'>{p('Lisätty lohko')}</w:ins>"
    )
    assert lines(made.docx(body), "a.docx") == [
        "Toimittaja työllistää kaksi henkilöä jälkeen.",
        "Ensimmäinen lause jatkuu.",
        "Viimeinen.",
        "Lisätty lohko",
    ]
    assert notes(made.docx(body), "a.docx") == [
        "The file has tracked changes: the text was read as if all of them were accepted."
    ]


def test_rows_and_cells_taken_away_are_not_read() -> None:
    def row(*cells: str, properties: str = "") -> str:
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"

    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"

    table = (
        row(cell("Jää"), cell("Pois", "<w:cellDel w:id='1'/>"), cell("Tulee", "<w:cellIns w:id='2'/>"))
        + row(cell("Rivi pois"), properties="<w:del w:id='3'/>")
        + row(cell("Rivi lisää"), properties="<w:ins w:id='4'/>")
    )
    assert lines(made.docx(f"<w:tbl><w:tblPr/>{table}</w:tbl>"), "a.docx") == ["Jää", "Tulee", "Rivi lisää"]


def test_a_paragraph_whose_end_is_taken_away_ends_with_its_cell() -> None:
    end = "<w:rPr><w:del w:id='1'/></w:rPr>"
    cells = "".join(f"<w:tc>{p(words, properties=end)}</w:tc>" for words in ("Yksi", "Kaksi"))
    assert lines(made.docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>{p('Kolme')}"), "a.docx") == ["Yksi", "Kaksi", "Kolme"]


def test_changes_of_looks_alone_are_no_changes_of_the_text() -> None:
    body = "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id='1'><w:rPr/></w:rPrChange></w:rPr><w:t>Ehto</w:t></w:r></w:p>"
    assert read_upload(made.docx(body), "a.docx") == ("Ehto", ())


def test_comments_are_left_out_and_that_is_said() -> None:
    body = p("Ehto", "<w:commentRangeStart w:id='1'/>", " on.", "<w:r><w:commentReference w:id='1'/></w:r>")
    file = made.docx(body, comments=f"<w:comment w:id='1'>{p('Onko näin?')}</w:comment>")
    assert read_upload(file, "a.docx").text == "Ehto on."
    assert notes(file, "a.docx") == ["The file has comments: they were left out."]


def test_macros_are_said_and_not_read() -> None:
    file = made.packed({**made.docx_files(p("Ehto")), "word/vbaProject.bin": b"Sub AutoOpen()"})
    for name in ("a.docx", "a.docm"):
        assert read_upload(file, name).text == "Ehto"
        assert notes(file, name) == ["The file has macros: they were not run, only the text was read."]


def test_a_text_box_is_read_once_where_it_hangs() -> None:
    box = f"<w:txbxContent>{p('Laatikon teksti.')}{p('Toinen rivi.')}</w:txbxContent>"
    drawing = f"<w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing>"
    again = f"<w:pict><v:textbox>{box}</v:textbox></w:pict>"
    both = f"<mc:Choice Requires='wps'>{drawing}</mc:Choice><mc:Fallback>{again}</mc:Fallback>"
    both = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    body = p("Alku", f"<w:r>{both}</w:r>", " jatkuu.") + p("Loppu.")
    assert lines(made.docx(body), "a.docx") == ["Alku jatkuu.", "Laatikon teksti.", "Toinen rivi.", "Loppu."]
    old = p("Alku", f"<w:r>{again}</w:r>")
    assert lines(made.docx(old), "a.docx") == ["Alku", "Laatikon teksti.", "Toinen rivi."]


def test_content_controls_links_fields_and_formulas_are_read() -> None:
    field = (
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGEREF salaa</w:instrText></w:r>"
        f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{r('kohta 2')}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Lohko.')}</w:sdtContent></w:sdt>"
        + p(
            f"<w:sdt><w:sdtContent>{r('Kenttä')}</w:sdtContent></w:sdt>",
            f"<w:hyperlink>{r(', linkki')}</w:hyperlink>",
            f"<w:fldSimple w:instr='DATE'>{r(', päivä ')}</w:fldSimple>",
            field,
            "<m:oMath><m:r><m:t> a+b</m:t></m:r></m:oMath>",
        )
    )  # fmt: skip
    assert lines(made.docx(body), "a.docx") == ["Lohko.", "Kenttä, linkki, päivä kohta 2 a+b"]


def test_notes_of_the_page_follow_their_paragraph_and_are_read_once() -> None:
    def mark(kind: str, number: int) -> str:
        return f"<w:r><w:{kind}Reference w:id='{number}'/></w:r>"

    body = (
        p("Ehto", mark("footnote", 2), " sitoo", mark("endnote", 2), ".")
        + p("Uudestaan", mark("footnote", 2))
        + p("Ei", f"<w:del w:id='1'>{mark('footnote', 3)}</w:del>", mark("footnote", 99))
    )
    footnotes = (
        f"<w:footnote w:type='separator' w:id='0'>{p('viiva')}</w:footnote>"
        f"<w:footnote w:id='2'>{p('Alaviite', mark('footnote', 2), f'<w:del>{r(chr(33))}</w:del>')}</w:footnote>"
        f"<w:footnote w:id='3'>{p('Poistetun viite')}</w:footnote>"
    )
    file = made.docx(body, footnotes=footnotes, endnotes=f"<w:endnote w:id='2'>{p('Loppuviite')}</w:endnote>")
    assert lines(file, "a.docx") == ["Ehto sitoo.", "Alaviite", "Loppuviite", "Uudestaan", "Ei"]


def test_signs_that_do_not_show_become_plain() -> None:
    inside = (
        "<w:r><w:t>työllis</w:t><w:softHyphen/><w:t>tämis</w:t><w:noBreakHyphen/><w:t>ehto</w:t><w:tab/>"
        "<w:t>on\u00a0voimassa,</w:t><w:br/><w:t>kun näin sovitaan:</w:t><w:br/><w:t>Yksi</w:t></w:r>"
    )
    file = made.docx(f"<w:p>{inside}</w:p>")
    assert lines(file, "a.docx") == ["työllistämis-ehto on voimassa, kun näin sovitaan:", "Yksi"]


def test_hidden_text_headers_and_files_inside_are_left_out_and_that_is_said() -> None:
    hidden = (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>salaa</w:t></w:r>"
        "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> näkyy</w:t></w:r>"
    )
    file = made.docx(p("Ehto", hidden) + "<w:altChunk/>", header=p("Ylätunniste"))
    assert read_upload(file, "a.docx").text == "Ehto näkyy"
    assert notes(file, "a.docx") == [
        "Headers and footers of the pages were left out.",
        "The file has hidden text: it was left out.",
        "The file has another file inside: it was not read.",
    ]


def test_the_strict_form_of_the_standard_is_read() -> None:
    files = made.docx_files(p("Ehto"))
    strict = str(files["word/document.xml"]).replace(made.W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read_upload(made.packed({**files, "word/document.xml": strict}), "a.docx").text == "Ehto"


def test_a_document_of_pictures_has_no_text() -> None:
    assert "no text in the file" in refusal(made.docx(p("<w:r><w:drawing/></w:r>")), "a.docx")


def test_relationships_that_lead_outside_are_not_followed() -> None:
    files = made.docx_files(p("Ehto"))
    files["_rels/.rels"] = str(files["_rels/.rels"]).replace("word/document.xml", "../../../../etc/hostname")
    assert BROKEN in refusal(made.packed(files), "a.docx")


# ODT


def test_an_opendocument_text_is_read_in_order() -> None:
    body = (
        "<text:h>Työllistämisehto</text:h>"
        "<text:p>Toimittaja<text:s text:c='3'/>työllistää<text:tab/><text:span>kaksi</text:span>"
        "\n   <text:a>henkilöä</text:a>.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Alaviite.</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>oppisopimus</text:p></text:list-item><text:list-item><text:p>työsuhde</text:p>"
        "</text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Laji</text:p>"
        "</table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
        "<table:table-cell table:number-columns-repeated='9'><text:p>Työ</text:p></table:table-cell>"
        "<table:covered-table-cell><text:p>peitetty</text:p></table:covered-table-cell>"
        "</table:table-row></table:table>"
        "<text:section><text:p>Rivi,<text:line-break/>joka jatkuu.</text:p></text:section>"
        "<text:p>Laatikko:<draw:frame><draw:text-box><text:p>Sen teksti.</text:p></draw:text-box>"
        "<svg:title>kuva</svg:title></draw:frame></text:p>"
    )
    assert read_upload(made.odt(body), "ehto.odt") == (
        "Työllistämisehto\n\nToimittaja työllistää kaksi henkilöä.\n\nAlaviite.\n\noppisopimus\ntyösuhde\nLaji\nTyö\n\n"
        "Rivi, joka jatkuu.\n\nLaatikko:\n\nSen teksti.",
        (),
    )


def test_what_was_taken_away_from_an_odt_and_comments_are_left_out_and_that_is_said() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Poistettu ehto</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Ehto <text:change-start/>lisätty<text:change-end/> on<office:annotation><text:p>Onko?</text:p>"
        "</office:annotation> tässä<text:change/>.</text:p><text:hidden-paragraph>salaa</text:hidden-paragraph>"
    )
    around = "<style:master-page><style:footer><text:p>Sivu</text:p></style:footer></style:master-page>"
    more = {"Basic/Standard/x.xml": "Sub Main", "styles.xml": made.odf_part("document-styles", around)}
    file = made.packed({**made.odt_files(body), **more})
    assert read_upload(file, "a.odt").text == "Ehto lisätty on tässä."
    assert notes(file, "a.odt") == [
        "The file has tracked changes: the text was read as if all of them were accepted.",
        "The file has comments: they were left out.",
        "The file has macros: they were not run, only the text was read.",
        "Headers and footers of the pages were left out.",
        "The file has hidden text: it was left out.",
    ]


# PDF

LONG = (
    "Toimittaja työllistää sopimuskauden aikana vähintään kaksi pitkäaikaistyötöntä henkilöä, joista toinen voi olla "
)


def test_lines_of_a_pdf_are_joined_to_paragraphs() -> None:
    first = (
        LONG + "oppisopimuksella. Esimerkkilän kaupunki voi osoittaa Koivurannan työllisyysalueen kautta ehdokkaita."
    )
    second = "Velvoite alkaa 1.2.2027."
    html = f"<h1>Työllistämisehto</h1><p>{first}</p><p>{second}</p><ul><li>{LONG} opiskelija</li><li>Työsuhde</li></ul>"
    assert read_upload(pdf(html), "a.pdf").text.split("\n\n") == [
        "Työllistämisehto",
        first,
        second,
        f"• {LONG}opiskelija\n• Työsuhde",
    ]


def printed(data: bytes) -> str:
    """The text of a PDF's first page as PDFium gives it."""
    return str(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range())


def test_words_divided_at_the_end_of_a_line_are_made_whole() -> None:
    text = "Leverantören sysselsätter långtidsarbetslösa under avtalstiden och redovisar arbetstimmarna kvartalsvis."
    file = pdf(f"<p lang='sv' style='width: 45mm; hyphens: auto'>{text}</p>")
    assert "långtidsarbetslösa" not in printed(file)  # it was divided
    assert read_upload(file, "a.pdf").text == text


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("työllistä-", "minen", "työllistäminen"),
        ("EU-", "rahoitus", "EU-rahoitus"),
        ("varasto-", "ja huoltotyö", "varasto- ja huoltotyö"),
        ("lager-", "och städarbete", "lager- och städarbete"),
        ("linja-", "autossa", "linja-autossa"),
        ("Koivu-", "Ranta", "Koivu-Ranta"),
        ("pay-subsidy and pay-", "subsidy", "pay-subsidy and pay-subsidy"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_stays_where_it_is_the_words_own(above: str, below: str, whole: str) -> None:
    assert read_upload(pdf(f"<p>Ehto {above}<br>{below} tässä.</p>"), "a.pdf").text == f"Ehto {whole} tässä."


def test_a_list_and_headings_of_a_pdf_keep_their_lines() -> None:
    html = "<p>Toimittaja raportoi:<br>a) työsuhteet<br>b) oppisopimukset<br>1.2 Seuraamus<br>Hinnanalennus</p>"
    assert read_upload(pdf(html), "a.pdf").text == (
        "Toimittaja raportoi:\na) työsuhteet\nb) oppisopimukset\n1.2 Seuraamus\nHinnanalennus"
    )


def test_numbers_and_bullets_that_are_drawn_by_themselves_stand_before_their_lines() -> None:
    html = "<ol><li>Työsuhde</li><li>Oppisopimus</li></ol><ul><li>pieni kohta.</li><li>toinen kohta</li></ul>"
    expected = "1. Työsuhde\n2. Oppisopimus\n\n• pieni kohta.\n• toinen kohta"
    assert read_upload(pdf(html), "a.pdf").text == expected


def test_a_small_letter_after_a_full_stop_begins_a_line_of_its_own() -> None:
    file = pdf("<p>Seuraava ehto on voimassa.<br>pieni kohta<br>jatkuu tässä</p>")
    assert read_upload(file, "a.pdf").text == "Seuraava ehto on voimassa.\npieni kohta jatkuu tässä"


def test_cells_and_columns_of_a_pdf_do_not_run_into_one_another() -> None:
    cells = f"<table><tr><td style='width: 50%'>{LONG}oppisopimus.</td><td>{LONG}työsuhde.</td></tr></table>"
    columns = f"<div style='columns: 2'><p>{LONG}oppisopimus.</p><p>{LONG}työsuhde.</p></div>"
    for html in (cells, columns):
        assert lines(pdf(html), "a.pdf") == [f"{LONG}oppisopimus.", f"{LONG}työsuhde."]


def test_a_sentence_goes_on_over_the_page_and_running_heads_are_left_out() -> None:
    css = (
        "@page { size: 120mm 90mm; margin: 20mm; @top-left { content: 'Esimerkkilän kaupunki' } "
        "@bottom-right { content: 'Sivu ' counter(page) } }"
    )
    text = " ".join(f"sana{at} velvoite" for at in range(200)) + "."
    file = pdf(f"<p>{text}</p>", css)
    assert len(pypdfium2.PdfDocument(file)) > 3
    assert "Sivu 1" in printed(file)
    assert read_upload(file, "a.pdf").text == text
    assert notes(file, "a.pdf") == ["Headers and footers of the pages were left out."]


def test_a_line_whose_figures_do_not_count_the_pages_is_no_running_head() -> None:
    file = pdf("<p>Velvoite 12 kk</p><p style='break-before: page'>Velvoite 18 kk</p>")
    assert read_upload(file, "a.pdf") == ("Velvoite 12 kk\n\nVelvoite 18 kk", ())


def test_the_same_words_on_two_pages_are_no_running_head_when_they_stand_elsewhere() -> None:
    file = pdf("<p>Sama lause.</p><p style='break-before: page; margin-top: 30mm'>Sama lause.</p>")
    assert read_upload(file, "a.pdf") == ("Sama lause.\n\nSama lause.", ())


def test_pages_that_are_all_alike_are_read_all_the_same() -> None:
    file = pdf("<p>Ehto.</p><p style='break-before: page'>Ehto.</p>")
    assert read_upload(file, "a.pdf").text == "Ehto.\n\nEhto."


def test_scanned_pages_have_no_text_and_that_is_said() -> None:
    assert "its pages are pictures" in refusal(made.scanned(3), "a.pdf")


def test_scanned_pages_among_others_are_named() -> None:
    file = made.scanned(3, before=pdf("<p>Ehto on voimassa.</p><p style='break-before: page'>Liite.</p>"))
    assert read_upload(file, "a.pdf").text == "Ehto on voimassa.\n\nLiite."
    assert notes(file, "a.pdf") == ["These pages have no text, only pictures, and were not read: 3–5."]


def test_numbers_of_pages_are_drawn_together_where_they_follow_one_another() -> None:
    assert uploads._runs([1, 3, 4, 5, 9, 10]) == ["1", "3–5", "9–10"]


def test_blank_pages_are_not_named() -> None:
    file = pdf("<p>Ehto.</p><p style='break-before: page'></p><p style='break-before: page'>Loppu.</p>")
    assert len(pypdfium2.PdfDocument(file)) == 3
    assert read_upload(file, "a.pdf") == ("Ehto.\n\nLoppu.", ())


def test_a_font_that_does_not_tell_its_letters_gives_no_words() -> None:
    file = made.drawn(b"BT /F 12 Tf 50 700 Td (\\001\\002\\003\\004\\005) Tj ET")
    assert "no text in the file" in refusal(file, "a.pdf")


def test_three_hundred_pages_are_too_many_and_a_hundred_are_not() -> None:
    many = pdf("<p style='break-after: page'>Ehto.</p>" * 299 + "<p>Loppu.</p>")
    assert refusal(many, "a.pdf").startswith("The file has 300 pages, and at most 100 are read. Send only")
    hundred = pdf("<p style='break-after: page'>Ehto.</p>" * 99 + "<p>Loppu.</p>")
    assert read_upload(hundred, "a.pdf").text.endswith("Loppu.")


def test_a_text_that_is_too_long_is_refused_with_its_length() -> None:
    words = "velvoite " * 40_000
    assert "too long: 359 999 characters were counted, and at most 300 000" in refusal(words.encode(), "a.txt")
    assert "359 999" in refusal(made.docx(p(words)), "a.docx")
    lines_of_many = b" ".join(b"(velvoite) Tj T*" for _ in range(40_000))
    assert "too long" in refusal(made.drawn(b"BT /F 1 Tf 1 TL 9 800 Td " + lines_of_many + b" ET"), "a.pdf")


def test_comments_and_fields_of_a_pdf_are_said() -> None:
    saved = BytesIO()
    with pikepdf.open(BytesIO(pdf("<p>Ehto.</p><form><input name='a'></form>", "form { appearance: auto }"))) as opened:
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents="Onko?"
        )
        opened.pages[0].Annots = pikepdf.Array([opened.make_indirect(note)])
        opened.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]))
        opened.save(saved)
    assert read_upload(saved.getvalue(), "a.pdf").text == "Ehto."
    assert notes(saved.getvalue(), "a.pdf") == [
        "The file has comments: they were left out.",
        "The file is a form: what was typed into its fields may not have been read.",
    ]
