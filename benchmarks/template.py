"""The usual way of document assembly: a DOCX template is filled, and one LibreOffice process makes it a PDF."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import docx
import docxtpl
from lxml import html

SOFFICE = shutil.which("soffice")


class TemplateWay:
    """A template with the blanks that a paper needs; LibreOffice keeps its profile, which is its faster way."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp())
        self._template = self._folder / "template.docx"

    def write(self, content: list[dict[str, Any]]) -> None:
        """The template, once: every kind of part, and a table for each number of columns among the parts."""
        document = docx.Document()
        document.add_paragraph("{%p for one in content %}")
        for kind, style in (("h1", "Title"), ("h2", "Heading 1"), ("p", "Normal"), ("li", "List Bullet")):
            document.add_paragraph(f"{{%p if one.kind == '{kind}' %}}")
            document.add_paragraph("{{ one.words }}", style)
            document.add_paragraph("{%p endif %}")
        for columns in sorted({len(one["rows"][0]) for one in content if one["kind"] == "table"}):
            document.add_paragraph(f"{{%p if one.kind == 'table' and one.rows[0] | length == {columns} %}}")
            table = document.add_table(3, columns, "Table Grid")
            table.rows[0].cells[0].text = "{%tr for row in one.rows %}"
            for number, cell in enumerate(table.rows[1].cells):
                cell.text = f"{{{{ row[{number}] }}}}"
            table.rows[2].cells[0].text = "{%tr endfor %}"
            document.add_paragraph("{%p endif %}")
        document.add_paragraph("{%p endfor %}")
        document.save(str(self._template))

    def render(self, content: list[dict[str, Any]]) -> bytes:
        """Fill the template and have a LibreOffice process of its own convert it."""
        filled = docxtpl.DocxTemplate(self._template)
        filled.render({"content": content}, autoescape=True)
        filled.save(self._folder / "filled.docx")
        profile = f"-env:UserInstallation={(self._folder / 'profile').as_uri()}"
        command = [SOFFICE or "soffice", profile, "--headless", "--convert-to", "pdf", "filled.docx"]
        subprocess.run(command, cwd=self._folder, check=True, capture_output=True, timeout=120)
        made = self._folder / "filled.pdf"
        content_made = made.read_bytes()
        made.unlink()
        return content_made


def content_of(paper_html: str) -> list[dict[str, Any]]:
    """What a paper says, part by part: headings, paragraphs, bullets and tables with all of their words."""
    found: list[dict[str, Any]] = []
    for element in html.fromstring(paper_html).body.iter("h1", "h2", "p", "li", "table"):
        if element.tag == "table":
            rows = [[_words(cell) for cell in row.iter("th", "td")] for row in element.iter("tr")]
            caption = element.find("caption")
            if caption is not None:
                found.append({"kind": "h2", "words": _words(caption)})
            found.append({"kind": "table", "rows": rows})
        elif not list(element.iterancestors("table")):
            found.append({"kind": element.tag, "words": _words(element)})
    return found


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())
