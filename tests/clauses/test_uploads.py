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

import pytest

from tests.clauses import made_files as made
from tests.clauses.made_files import p, pdf, refusal
from toolkit.clauses import uploads
from toolkit.clauses.own_text import MAX_CHARACTERS, tidy
from toolkit.clauses.plain_uploads import tidied
from toolkit.clauses.uploads import MAX_BYTES, read_upload

BROKEN = "damaged"
SECRET_WORDS = "Kivikkolan salainen ehto"


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
