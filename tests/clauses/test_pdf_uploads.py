"""PDFs as people send them: lines made whole, running heads left out, scanned pages named."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from tests.clauses import made_files as made
from tests.clauses.made_files import lines, notes, p, pdf, refusal
from toolkit.clauses import uploads
from toolkit.clauses.uploads import read_upload

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
    file = made.drawn(b"BT /F 12 Tf 50 700 Td (\\001\\003\\004\\005\\006\\007ab) Tj ET")
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
