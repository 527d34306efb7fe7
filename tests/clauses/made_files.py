"""Files as people send them, made here byte by byte, sound and hostile, and what reading them gives."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

import pikepdf
import pytest
from weasyprint import HTML

from toolkit.base.model import Language
from toolkit.base.phrases import say
from toolkit.clauses.uploads import NotReadable, read_upload

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = " ".join(
    f'xmlns:{short}="{_ODF}:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
        ("style", "style"),
    )
)
ODT = "application/vnd.oasis.opendocument.text"


def packed(files: Mapping[str, bytes | str]) -> bytes:
    """Files in a package, those named "mimetype" as they are."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return made.getvalue()


def relations(**targets: str) -> str:
    """A part's relationships by their kind."""
    rows = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'


def part(name: str, inside: str) -> str:
    """A part of a Word document."""
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_SPACES}>{inside}</w:{name}>'


def docx_files(body: str, **more: str) -> dict[str, bytes | str]:
    """The files of a Word document with this body; `more` are parts by their kind ("footnotes")."""
    return {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(**{kind: f"{kind}.xml" for kind in more}),
        **{f"word/{kind}.xml": part(kind, inside) for kind, inside in more.items()},
    }


def docx(body: str, **more: str) -> bytes:
    """A Word document with this body."""
    return packed(docx_files(body, **more))


def p(*runs: str, properties: str = "") -> str:
    """A paragraph of a Word document; what is no element is text."""
    inside = "".join(one if one.startswith("<") else r(one) for one in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def r(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def odt_files(text: str) -> dict[str, bytes | str]:
    """The files of an OpenDocument text."""
    return {
        "mimetype": ODT,
        "content.xml": f"<office:document-content {_ODF_SPACES}><office:body><office:text>{text}</office:text>"
        "</office:body></office:document-content>",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0"/>',
    }


def odt(text: str) -> bytes:
    """An OpenDocument text with this text."""
    return packed(odt_files(text))


def odf_part(name: str, inside: str) -> str:
    """Another part of an OpenDocument text."""
    return f"<office:{name} {_ODF_SPACES}>{inside}</office:{name}>"


def pdf(html: str, css: str = "") -> bytes:
    """A PDF as WeasyPrint makes it from plain HTML."""
    page = f"<html><style>@page {{ size: A4; margin: 25mm }} body {{ font-size: 11pt }} {css}</style>{html}</html>"
    made = HTML(string=page).write_pdf()
    assert isinstance(made, bytes)
    return made


def locked(data: bytes, *, user: str, owner: str = "owner") -> bytes:
    """The PDF protected by passwords; an empty one for the user opens for everybody."""
    made = BytesIO()
    with pikepdf.open(BytesIO(data)) as opened:
        opened.save(made, encryption=pikepdf.Encryption(user=user, owner=owner))
    return made.getvalue()


def scanned(count: int, *, before: bytes | None = None) -> bytes:
    """A PDF of pages that are each one grey picture, behind the pages of another PDF."""
    made = BytesIO()
    with pikepdf.open(BytesIO(before)) if before else pikepdf.new() as opened:
        for _ in range(count):
            page = opened.add_blank_page(page_size=(595, 842))
            picture = opened.make_stream(
                bytes(range(64)),
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=8,
                Height=8,
                ColorSpace=pikepdf.Name.DeviceGray,
                BitsPerComponent=8,
            )
            page.Contents = opened.make_stream(b"q 595 0 0 842 0 0 cm /I Do Q")
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=picture))
        opened.save(made)
    return made.getvalue()


def drawn(content: bytes, *, times: int = 1, squeezed: int = 1) -> bytes:
    """A PDF of one page with these drawing operators so many times, squeezed so many times over."""
    made = BytesIO()
    with pikepdf.new() as opened:
        page = opened.add_blank_page(page_size=(595, 842))
        squeezer = zlib.compressobj(9)
        content = b"".join(squeezer.compress(content) for _ in range(times)) + squeezer.flush()
        for _ in range(squeezed - 1):
            content = zlib.compress(content, 9)
        stream = pikepdf.Stream(opened, content)
        stream.Filter = pikepdf.Array([pikepdf.Name.FlateDecode] * squeezed)
        page.Contents = opened.make_indirect(stream)
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        opened.save(made, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return made.getvalue()


def lines(data: bytes, name: str) -> list[str]:
    """The paragraphs of a file that can be read."""
    return [line for line in read_upload(data, name).text.split("\n") if line]


def notes(data: bytes, name: str) -> list[str]:
    """What is said of the reading, in English."""
    return [say(note, Language.EN) for note in read_upload(data, name).notes]


def refusal(data: bytes, name: str) -> str:
    """Why a file cannot be read, in English."""
    with pytest.raises(NotReadable) as caught:
        read_upload(data, name)
    return say(caught.value.what, Language.EN).replace("\N{NO-BREAK SPACE}", " ")
