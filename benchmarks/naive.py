"""WeasyPrint as it is used without a thought for speed: warm, but everything made anew for each paper."""

from __future__ import annotations

import os

import weasyprint
from weasyprint.text.fonts import FontConfiguration


def start() -> None:
    """Give pages the way, as our own workers do, so that both sides wait alike for other work."""
    os.nice(5)


def render(html: str, base_url: str, variant: str, data: bytes) -> bytes:
    """The same paper, of the same kind and with the same data inside, by the few lines of WeasyPrint's own manual."""
    document = weasyprint.HTML(string=html, base_url=base_url)
    inside = weasyprint.Attachment(string=data, name="clauses.json", relationship="Data")
    made = document.write_pdf(font_config=FontConfiguration(), pdf_variant=variant, attachments=[inside])
    return bytes(made)
