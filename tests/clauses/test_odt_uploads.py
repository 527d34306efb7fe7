"""OpenDocument texts as people send them: read in order, and told what was left out."""

from __future__ import annotations

from tests.clauses import made_files as made
from tests.clauses.made_files import notes
from toolkit.clauses.uploads import read_upload


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
