"""The papers of a pack: valid, the same bytes each time, complete in each language, with their data inside."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest

from tests.clauses.cases import LIBRARY, OVERRIDE, TODAY
from tests.clauses.conftest import PACKS
from tests.clauses.golden import GOLDEN
from tests.pdfcheck import faults, page_texts
from toolkit.base.canonical import canonical
from toolkit.base.documents import Paper
from toolkit.base.model import Language, Message
from toolkit.base.phrases import say
from toolkit.base.signing import Signer, Verdict, verify
from toolkit.base.word import WordPaper
from toolkit.clauses import documents
from toolkit.clauses.assembly import payload, public_part, seal
from toolkit.clauses.documents import coming, file_name, paper_key, paper_of, render, slug, suffix_of
from toolkit.clauses.model import ClausePack

Envelopes = Mapping[str, dict[str, Any]]


WITH_A_CRITERION = {id for criterion in LIBRARY.on(TODAY).criteria for id in criterion.annex_forms}
"""The forms that come with a pack; those used before the call for tenders go with none."""


def kinds() -> Iterator[tuple[str, str, Language]]:
    """Each kind of paper once in each language, and odder packs in one of them."""
    forms = [f"form-{form.id}" for form in LIBRARY.on(TODAY).annex_forms if form.id in WITH_A_CRITERION]
    for language in Language:
        for paper in ("clauses", "proportionality-note", "check-report", *forms):
            yield _PACK_WITH.get(paper, "in_lots"), paper, language
    odd = {
        "award": ("clauses",),
        "minimum": ("clauses",),
        "reserved": ("proportionality-note",),
        "dialogue": ("proportionality-note",),
        "bonus_only": ("clauses", "proportionality-note"),
        "draft": ("clauses", "proportionality-note", "check-report"),
        "version-1": ("clauses", "check-report", "report-form"),
    }
    for at, (name, papers) in enumerate(odd.items()):
        for paper in papers:
            yield name, paper, list(Language)[at % 3]


_PACK_WITH = {"form-tender-form": "award", "form-meeting-memo": "dialogue", "form-staff-report": "reserved"}
EVERY = list(kinds())
PUBLIC = ("clauses", "form-periodic")
OWN_PAPERS = ("proportionality-note", "check-report")


@pytest.fixture(scope="session")
def envelopes(envelopes: Envelopes) -> Envelopes:
    """Also the pack that version 1 of the data froze."""
    first = json.loads((GOLDEN / "version-1-condition.json").read_bytes())
    return {**envelopes, "version-1": first}


_made: dict[tuple[str, str, Language], bytes] = {}


def made(envelopes: Envelopes, name: str, paper: str, language: Language) -> bytes:
    """A paper's bytes, rendered once for all tests."""
    key = (name, paper, language)
    if key not in _made:
        _made[key] = render(envelopes[name], paper, language)
    return _made[key]


def squeezed(text: str) -> str:
    """Text without the places where lines are broken."""
    return re.sub(r"\s+", "", text)


def text_of(paper: Paper) -> str:
    """A paper's words without its tags, with single spaces."""
    bare = re.sub(r"<[^>]+>", " ", re.sub(r"<head>.*?</head>", "", paper.html, flags=re.DOTALL))
    return re.sub(r"\s+", " ", bare.replace("&#39;", "'").replace("&#34;", '"').replace("&amp;", "&"))


@pytest.mark.parametrize(("name", "paper", "language"), EVERY)
def test_every_paper_is_valid_for_the_archive_and_for_screen_readers(
    name: str, paper: str, language: Language, envelopes: Envelopes
) -> None:
    pdf = made(envelopes, name, paper, language)
    assert faults(pdf, "ua1") == []
    assert faults(pdf, "3a") == []


def test_every_form_that_comes_with_a_pack_is_printed() -> None:
    assert {paper for _, paper, _ in EVERY} >= {f"form-{form}" for form in WITH_A_CRITERION}


@pytest.mark.parametrize("paper", PUBLIC)
def test_what_goes_out_with_the_call_tells_no_value_and_no_assessment(paper: str, envelopes: Envelopes) -> None:
    """Data inside a file is read by tenderers too: the estimated value, overrides and findings are not in it."""
    with pikepdf.open(BytesIO(made(envelopes, "in_lots", paper, Language.FI))) as pdf:
        inside = pdf.attachments["clauses.json"].get_file().read_bytes()
    held = json.loads(inside)["payload"]
    assert held.keys() >= {"obligations", "parameters", "clauses", "criteria", "fingerprint", "number", "title"}
    whole = envelopes["in_lots"]["payload"]
    for name in ("facts", "regime", "recommendation", "findings", "overrides", "amounts", "sizes"):
        assert name in whole
        assert name not in held
    text = re.sub(r"\s", "", " ".join(page_texts(made(envelopes, "in_lots", paper, Language.FI))))
    for lot in whole["facts"]["lots"]:
        cents = lot["value"]["cents"]
        assert str(cents).encode() not in inside
        assert str(cents // 100) not in text


def test_the_public_part_of_a_pack_is_inside_the_whole_under_its_own_signature(
    envelopes: Envelopes, signer: Signer
) -> None:
    payload_of = envelopes["condition"]["payload"]
    assert verify(payload_of["public"], {signer.public_key}) is Verdict.VALID
    assert payload_of["public"]["payload"] == public_part({k: v for k, v in payload_of.items() if k != "public"})


@pytest.mark.parametrize("change", [{}, {"public": {"payload": {}, "signature": {}}}])
def test_a_pack_that_is_not_sealed_makes_no_public_paper(
    change: dict[str, Any], condition: ClausePack, signer: Signer
) -> None:
    with pytest.raises(ValueError, match="not sealed"):
        paper_of(signer.sign(payload(condition) | change), "clauses", Language.FI)


@pytest.mark.parametrize(("name", "paper", "language"), EVERY)
def test_the_signed_data_in_a_paper_verifies(
    name: str, paper: str, language: Language, envelopes: Envelopes, signer: Signer
) -> None:
    with pikepdf.open(BytesIO(made(envelopes, name, paper, language))) as pdf:
        assert list(pdf.attachments) == ["clauses.json"]
        inside = json.loads(pdf.attachments["clauses.json"].get_file().read_bytes())
    whole = envelopes[name]
    assert inside == (whole if paper in OWN_PAPERS else whole["payload"]["public"])
    assert verify(inside, {signer.public_key}) is Verdict.VALID
    inside["payload"]["obligations"][0]["quantity"] += 1
    assert verify(inside, {signer.public_key}) is Verdict.BROKEN


@pytest.mark.parametrize("paper", ["clauses", "clauses-docx", *OWN_PAPERS, "form-periodic"])
def test_the_same_pack_gives_the_same_bytes(paper: str, envelopes: Envelopes) -> None:
    stored = json.loads(canonical(envelopes["in_lots"]))  # as it comes back from the database
    assert render(stored, paper, Language.SV) == made(envelopes, "in_lots", paper, Language.SV)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("name", PACKS)
def test_every_word_of_every_clause_stands_in_the_clause_paper(
    name: str, language: Language, envelopes: Envelopes
) -> None:
    words = text_of(paper_of(envelopes[name], "clauses", language))
    for clause in envelopes[name]["payload"]["clauses"]:
        assert f"{clause['number']} {clause['title'][language.value]}" in words
        for block in clause["blocks"]:
            if "items" in block:
                assert all(item[language.value] in words for item in block["items"])
            else:
                assert re.sub(r"\s+", " ", f"{block['number']} {block['text'][language.value]}") in words


@pytest.mark.parametrize("paper", ["clauses", *OWN_PAPERS])
def test_a_draft_says_so_on_every_page_and_that_nobody_has_reviewed_it(paper: str, envelopes: Envelopes) -> None:
    language = next(language for name, _, language in EVERY if name == "draft")
    pages = page_texts(made(envelopes, "draft", paper, language))
    assert len(pages) > 1
    draft = say(Message("DRAFT – not frozen, {day}", day=TODAY), language)
    unread = say(Message("Not reviewed by a lawyer."), language)
    for page in pages:
        assert squeezed(draft) in squeezed(page)
        assert squeezed(unread) in squeezed(page)


@pytest.mark.parametrize("language", list(Language))
def test_a_frozen_paper_says_once_and_not_on_each_page_that_nobody_has_reviewed_it(
    language: Language, envelopes: Envelopes
) -> None:
    for paper in ("clauses", "check-report"):
        html = paper_of(envelopes["condition"], paper, language).html
        assert say(Message("Not reviewed by a lawyer."), language) not in html
        once = say(
            Message(
                "No lawyer has reviewed these clauses in this language. Have them read by a lawyer before you use them."
            ),
            language,
        )
        assert html.count(once) == 1


def test_a_frozen_version_says_its_number_and_which_it_replaces(envelopes: Envelopes) -> None:
    words = text_of(paper_of(envelopes["condition"], "clauses", Language.EN))
    assert "Version 2, 1 December 2026" in words
    assert "Replaces version 1" in words
    assert "1 December 2026 by Veera Virkanen" in words
    assert "DRAFT" not in words
    assert "Replaces" not in text_of(paper_of(envelopes["dialogue"], "clauses", Language.EN))


def test_the_clause_paper_says_plainly_that_no_lawyer_has_read_it_and_what_is_a_draft(envelopes: Envelopes) -> None:
    words = text_of(paper_of(envelopes["condition"], "clauses", Language.EN))
    assert "No lawyer has reviewed these clauses in this language." in words
    assert words.count("By nobody yet") == 22
    assert "shortfall-penalty, v" in words
    assert envelopes["condition"]["payload"]["fingerprint"] in words


def test_a_review_is_named_in_its_own_language_only(condition: ClausePack, signer: Signer) -> None:
    words = text_of(paper_of(seal(reviewed(condition, 1), signer.sign), "clauses", Language.EN))
    assert "Jurist Juslin, 30 November 2026" in words
    assert words.count("By nobody yet") == 21
    assert "A lawyer has reviewed some of these clauses in this language, not all." in words
    assert "Jurist Juslin" not in text_of(paper_of(seal(reviewed(condition, 1), signer.sign), "clauses", Language.FI))


def test_a_pack_is_reviewed_when_every_clause_is(condition: ClausePack, signer: Signer) -> None:
    words = text_of(paper_of(seal(reviewed(condition, 22), signer.sign), "clauses", Language.EN))
    assert "A lawyer has reviewed every clause in this language." in words
    assert "By nobody yet" not in words
    assert "Not reviewed by a lawyer." not in words


def reviewed(pack: ClausePack, number: int) -> dict[str, Any]:
    """A pack's data whose first so many clauses a lawyer has read in English."""
    data: dict[str, Any] = json.loads(canonical(payload(pack)))
    for clause in data["clauses"][:number]:
        clause["reviews"]["en"] = {"by": "Jurist Juslin", "on": "2026-11-30"}
    return data


def test_the_check_report_shows_every_method_line_by_line(envelopes: Envelopes) -> None:
    words = text_of(paper_of(envelopes["condition"], "check-report", Language.EN))
    for amount in envelopes["condition"]["payload"]["amounts"]:
        assert amount["lines"] or re.sub(r"\s+", " ", amount["why_not"]["en"]) in words
        for line in amount["lines"]:
            told = (line[part]["en"] for part in ("label", "formula", "result"))
            assert re.sub(r"\s+", " ", " ".join(told)) in re.sub(r"\s+", " ", words)
    assert "EU procurement" in words
    assert "Recommended: Contract condition. Chosen: Contract condition." in words


def test_the_check_report_tells_each_finding_who_set_it_aside_and_why(envelopes: Envelopes) -> None:
    paper = paper_of(envelopes["draft"], "check-report", Language.EN)
    words = text_of(paper)
    for finding in envelopes["draft"]["payload"]["findings"]:
        for part in ("message", "fix", "basis"):
            assert re.sub(r"\s+", " ", finding[part]["en"]) in words
    # 09.05 UTC is 11.05 in Helsinki in winter.
    assert f"Set aside by Veera Virkanen, 1 December 2026 at 11.05. Reason: {OVERRIDE.reason}" in words
    assert "Recommended: Dialogue. Chosen: Contract condition." in words
    assert "It is not known how much of the contract is labour" in words


def test_every_source_is_listed_with_its_link_in_the_order_people_count(envelopes: Envelopes) -> None:
    html = paper_of(envelopes["condition"], "check-report", Language.FI).html
    sources = envelopes["condition"]["payload"]["sources"]
    for source in sources.values():
        assert f'<a href="{source["link"].replace("&", "&amp;")}">' in html
    rows = re.findall(r'<th scope="row">(S\d+)</th>', html)
    assert rows == sorted(rows, key=lambda id: int(id[1:]))
    assert set(rows) == {id for id in sources if re.fullmatch(r"S\d+", id)}


def test_a_paper_that_the_pack_does_not_have_is_refused(envelopes: Envelopes) -> None:
    for paper in ("form-periodic", "report-form", "none"):
        with pytest.raises(ValueError, match=f"this pack has no paper {paper}"):
            paper_of(envelopes["dialogue"], paper, Language.FI)


@pytest.mark.parametrize("language", list(Language))
def test_a_form_has_everything_that_the_library_put_into_it(language: Language, envelopes: Envelopes) -> None:
    for name in ("condition", "award", "dialogue"):
        for form in envelopes[name]["payload"]["annex_forms"]:
            paper = paper_of(envelopes[name], f"form-{form['id']}", language)
            words = text_of(paper)
            for told in form["introduction"]:
                assert re.sub(r"\s+", " ", told[language.value]) in words
            for column in form["columns"]:
                assert f"{column['title'][language.value]} {column['help'][language.value]}" in words
            for entry in form["entries"]:
                assert entry["title"][language.value] in words
            for declared in form["declarations"]:
                assert f"☐ {declared[language.value]}" in words
            assert paper.html.count("<td></td>") >= form["rows"] * len(form["columns"])
            signed = say(Message("Place and day"), language) in words
            assert signed == (form["filled_by"] != "nobody")


def test_the_form_of_the_first_version_still_asks_who_reports(envelopes: Envelopes) -> None:
    words = text_of(paper_of(envelopes["version-1"], "report-form", Language.EN))
    for asked in ("Supplier", "Business ID", "Period begins", "Period ends", "Number of this report"):
        assert asked in words
    assert "Reference The reference number issued by whoever confirms." in words


def test_the_note_says_that_it_can_become_public_and_holds_no_finding(envelopes: Envelopes) -> None:
    words = text_of(paper_of(envelopes["draft"], "proportionality-note", Language.EN))
    assert "This note can become public." in words
    assert "act-621-1999" in words
    for finding in envelopes["draft"]["payload"]["findings"]:
        assert re.sub(r"\s+", " ", finding["message"]["en"]) not in words
    assert OVERRIDE.reason not in words


def test_the_note_prints_the_reason_the_arithmetic_and_the_link_to_the_purchase(envelopes: Envelopes) -> None:
    data = envelopes["in_lots"]["payload"]
    words = text_of(paper_of(envelopes["in_lots"], "proportionality-note", Language.EN))
    assert "Sovittu markkinakartoituksessa." in words
    assert data["facts"]["description"] in words
    for criterion in data["criteria"]:
        assert criterion["link_to_subject_matter"]["en"] in words
    for amount in data["amounts"]:
        for line in amount["lines"]:
            told = (line[part]["en"] for part in ("label", "formula", "result"))
            assert re.sub(r"\s+", " ", " ".join(told)) in words


@pytest.mark.parametrize("language", list(Language))
def test_the_docx_has_every_clause_with_the_numbers_left_to_word(language: Language, envelopes: Envelopes) -> None:
    content = made(envelopes, "minimum", "clauses-docx", language)
    told = [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]
    for clause in envelopes["minimum"]["payload"]["clauses"]:
        assert clause["title"][language.value] in told
        for block in clause["blocks"]:
            if "items" in block:
                assert {item[language.value] for item in block["items"]} <= set(told)
            else:
                assert block["text"][language.value] in told


def test_a_docx_of_a_draft_warns_and_names_what_is_left_blank(envelopes: Envelopes) -> None:
    paper = paper_of(envelopes["draft"], "clauses-docx", Language.EN)
    assert isinstance(paper, WordPaper)
    assert paper.warning.startswith("This is a draft.")
    assert "DRAFT" in paper.version
    assert paper.standing.endswith(" Not reviewed by a lawyer.")
    frozen = paper_of(envelopes["condition"], "clauses-docx", Language.EN)
    assert isinstance(frozen, WordPaper)
    assert (frozen.warning, "lawyer" in frozen.standing) == ("", False)
    left = [one["text"]["en"] for one in envelopes["draft"]["payload"]["left_blank"]]
    assert tuple(left) in paper.introduction[0].blocks


def test_a_pack_that_is_not_as_it_was_signed_is_not_printed(envelopes: Envelopes) -> None:
    changed = copy.deepcopy(envelopes["condition"])
    changed["payload"]["frozen_by"] = "Somebody Else"
    with pytest.raises(ValueError, match="not as it was signed"):
        paper_of(changed, "clauses", Language.FI)


def test_what_people_write_is_text_and_never_markup(condition: ClausePack, signer: Signer) -> None:
    named = condition.facts.model_copy(update={"title": "<b>A & B</b> {x}", "buyer_name": "<script>"})
    data = payload(condition.model_copy(update={"facts": named}))
    paper = paper_of(seal(data, signer.sign), "clauses", Language.EN)
    assert "<b>A" not in paper.html
    assert "<script>" not in paper.html
    assert "&lt;b&gt;A &amp; B&lt;/b&gt; {x}" in paper.html


def test_a_long_title_from_another_script_still_makes_a_paper(condition: ClausePack, signer: Signer) -> None:
    named = condition.facts.model_copy(update={"title": "Ł" + "õ" * 199, "reference": "", "buyer_name": "Å" * 200})
    data = payload(condition.model_copy(update={"facts": named}))
    pdf = render(seal(data, signer.sign), "form-periodic", Language.EN)
    assert faults(pdf, "ua1") == []


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "clauses-h-27-2027-v2-fi.pdf"),
        ({"reference": ""}, "clauses-kivikon-koulun-peruskorjaus-v2-fi.pdf"),
        ({"reference": "Dnro ÄÖ/Å 5"}, "clauses-dnro-ao-a-5-v2-fi.pdf"),
        ({"reference": "../../etc/passwd\x00"}, "clauses-etc-passwd-v2-fi.pdf"),
        ({"reference": "", "title": "采购"}, "clauses-pack-v2-fi.pdf"),
        ({"reference": "", "title": "ab " * 100}, f"clauses-{'ab-' * 19}ab-v2-fi.pdf"),
    ],
)
def test_a_file_name_is_safe_and_ends_in_the_language(changes: dict[str, str], name: str, envelopes: Envelopes) -> None:
    data = envelopes["condition"]["payload"]
    given = {**data, "facts": {**data["facts"], **changes}}
    assert file_name(given, "clauses", Language.FI) == name


def test_the_name_of_a_docx_ends_in_the_language_and_its_kind(envelopes: Envelopes) -> None:
    data = envelopes["condition"]["payload"]
    assert file_name(data, "clauses-docx", Language.FI) == "clauses-h-27-2027-v2-fi.docx"
    assert file_name(data, "form-periodic", Language.SV) == "form-periodic-h-27-2027-v2-sv.pdf"
    assert (suffix_of("clauses-docx"), suffix_of("clauses")) == ("docx", "pdf")


def test_a_paper_under_way_knows_its_name_its_kind_and_comes_from_the_pool_if_it_is_a_pdf(
    envelopes: Envelopes,
) -> None:
    seen = []

    class Pool:
        def render(self, paper: Paper) -> Future[bytes]:
            seen.append(paper.title)
            done: Future[bytes] = Future()
            done.set_result(b"%PDF")
            return done

    pdf = coming(Pool(), envelopes["condition"], "clauses", Language.EN)
    word = coming(Pool(), envelopes["condition"], "clauses-docx", Language.EN)
    assert (pdf.media_type, pdf.content.result()) == ("application/pdf", b"%PDF")
    assert word.media_type.endswith("wordprocessingml.document")
    assert word.content.result()[:2] == b"PK"
    assert seen == ["Employment annex: Kivikon koulun peruskorjaus"]
    assert pdf.key != word.key


def test_a_drafts_file_name_says_draft(envelopes: Envelopes) -> None:
    name = file_name(envelopes["draft"]["payload"], "check-report", Language.SV)
    assert name == "check-report-kivikon-koulun-peruskorjaus-draft-sv.pdf"


def test_a_slug_never_ends_in_a_hyphen_and_is_at_most_60_long() -> None:
    assert slug("x" * 59 + " y") == "x" * 59
    assert len(slug("åäö" * 100)) == 60
    assert slug("–/–") == ""


def test_the_key_of_a_paper_changes_with_whatever_shapes_it(
    envelopes: Envelopes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    envelope = envelopes["condition"]
    key = paper_key(envelope, "clauses", Language.FI)
    assert key == paper_key(json.loads(json.dumps(envelope)), "clauses", Language.FI)
    other_key = copy.deepcopy(envelope)
    other_key["signature"]["key"] = "another"
    keys = {
        key,
        paper_key(envelope, "clauses", Language.SV),
        paper_key(envelope, "check-report", Language.FI),
        paper_key(envelopes["draft"], "clauses", Language.FI),
        paper_key(other_key, "clauses", Language.FI),
    }
    for name in ("STYLE", "LOOK", "FONTS", "CATALOGUES"):
        folder = tmp_path / name
        folder.mkdir()
        for suffix in ("html", "ttf", "mo"):
            (folder / f"new.{suffix}").write_bytes(b"new")
        with monkeypatch.context() as patch:
            patch.setattr(documents, name, folder)
            documents._ground.cache_clear()
            keys.add(paper_key(envelope, "clauses", Language.FI))
    with monkeypatch.context() as patch:  # a program file that writes the words of papers, in a room further left
        patch.setattr(documents, "PROGRAMS", [*documents.PROGRAMS, tmp_path / "FONTS" / "new.ttf"])
        documents._ground.cache_clear()
        keys.add(paper_key(envelope, "clauses", Language.FI))
    documents._ground.cache_clear()
    assert len(keys) == 10
    assert {"note.py", "wording.py", "lifting.py", "word.py", "questions.py", "phrases.py"} <= {
        file.name for file in documents.PROGRAMS
    }
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in keys)
