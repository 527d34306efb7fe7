"""Word documents as people send them: read in order, changes as accepted, and told what was left out."""

from __future__ import annotations

from io import BytesIO

import docx as word
import pytest

from tests.clauses import made_files as made
from tests.clauses.made_files import lines, notes, p, r, refusal
from toolkit.clauses.uploads import read_upload


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
        + p(f"<w:moveFrom w:id='10'>{r('Siirtyy.')}</w:moveFrom>", properties="<w:rPr><w:moveFrom w:id='10'/></w:rPr>")
        + p("Toinen ", properties="<w:rPr><w:moveFrom w:id='11'/></w:rPr>")
        + p("jatkuu.", properties="<w:rPr><w:ins w:id='12'/></w:rPr>")
        + p("Viimeinen.")
        + f"<w:del w:id='7'>{p('Poistettu lohko')}</w:del><w:ins w:id='8'>{p('Lisätty lohko')}</w:ins>"
    )
    assert lines(made.docx(body), "a.docx") == [
        "Toimittaja työllistää kaksi henkilöä jälkeen.",
        "Ensimmäinen lause jatkuu.",
        "Toinen jatkuu.",
        "Viimeinen.",
        "Lisätty lohko",
    ]
    assert notes(made.docx(body), "a.docx") == [
        "The file has tracked changes: the text was read as if all of them were accepted."
    ]


@pytest.mark.parametrize(
    "change",
    [
        p("Ehto", f"<w:ins w:id='1'>{r('on')}</w:ins>"),
        p("Ehto", "<w:del w:id='1'><w:r><w:delText>on</w:delText></w:r></w:del>"),
        p("Ehto", f"<w:moveTo w:id='1'>{r('on')}</w:moveTo>"),
        p("Ehto", f"<w:moveFrom w:id='1'>{r('on')}</w:moveFrom>"),
        p("Ehto", properties="<w:rPr><w:ins w:id='1'/></w:rPr>"),
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns w:id='1'/></w:tcPr>{p('Ehto')}</w:tc></w:tr></w:tbl>",
    ],
)
def test_each_kind_of_tracked_change_is_said(change: str) -> None:
    assert any("tracked changes" in note for note in notes(made.docx(change), "a.docx"))


def test_a_tracked_change_in_a_note_of_the_page_is_said() -> None:
    body = p("Ehto", "<w:r><w:footnoteReference w:id='2'/></w:r>")
    note = f"<w:footnote w:id='2'>{p('Viite', f'<w:del>{r(chr(33))}</w:del>')}</w:footnote>"
    assert any("tracked changes" in one for one in notes(made.docx(body, footnotes=note), "a.docx"))


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
    assert "damaged" in refusal(made.packed(files), "a.docx")
