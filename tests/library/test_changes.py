"""What changed between two versions, by hand: words that came, words that went, paragraphs that moved."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.base.model import Language, Text
from toolkit.library.changes import Change, Kind, Part, Piece, changes
from toolkit.library.model import AnnexForm, Citation, Clause, ClauseWords, Condition, Criterion, Entry, Example, Status

SAME, ADDED, OUT = Kind.SAME, Kind.ADDED, Kind.TAKEN_OUT


def clause(*paragraphs: str, title: str = "Title", version: int = 1, id: str = "scope", **more) -> Clause:
    english = ClauseWords(title=title, paragraphs=paragraphs)
    other = ClauseWords(title="Muu", paragraphs=("Muu.",))
    known = {"needs": (), "why": Text(fi="m", sv="v", en="Why."), "sources": ()}
    return Clause(
        id=id, version=version, since=date(2026, 1, version), fi=other, sv=other, en=english, **{**known, **more}
    )


def told(old: Clause, new: Clause) -> list[tuple[Part, int | None, str]]:
    """Changes in short: [-gone-] and [+come+]."""
    marks = {SAME: "{}", ADDED: "[+{}+]", OUT: "[-{}-]"}
    return [
        (one.part, one.number, "".join(marks[piece.kind].format(piece.text) for piece in one.pieces))
        for one in changes(old, new, Language.EN)
    ]


def test_the_same_words_have_no_changes():
    assert changes(clause("One.", "Two."), clause("One.", "Two.", version=2), Language.EN) == ()


def test_a_word_in_another_language_is_no_change_in_this_one():
    new = clause("One.", version=2).model_copy(update={"fi": ClauseWords(title="Uusi", paragraphs=("Uusi.",))})
    assert changes(clause("One."), new, Language.EN) == ()
    assert {one.part for one in changes(clause("One."), new, Language.FI)} == {Part.TITLE, Part.TEXT}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (["The supplier reports."], ["The supplier reports twice."], [(1, "The supplier reports[+ twice+].")]),
        (["Pay at once."], ["Pay."], [(1, "Pay[- at once-].")]),
        (
            ["The length is {months} months."],
            ["The length is {work_months} months."],
            [(1, "The length is [-{months}-][+{work_months}+] months.")],
        ),
        (
            ["It is sent to the old authority by post."],
            ["It is sent to a new office by post."],
            [(1, "It is sent to [-the old authority-][+a new office+] by post.")],
        ),
        (["One.", "Two."], ["One.", "Two.", "Three."], [(3, "[+Three.+]")]),
        (["One.", "Two.", "Three."], ["One.", "Three."], [(2, "[-Two.-]")]),
        (["One.", "Two."], ["New.", "One.", "Two."], [(1, "[+New.+]")]),
        (["Alpha beta.", "Two."], ["Two.", "Alpha beta."], [(1, "[+Two.+]"), (2, "[-Two.-]")]),
        (
            ["The tender is open for thirty days.", "Same."],
            ["Whoever works gets wages.", "Same."],
            [(1, "[-The tender is open for thirty days.-]"), (1, "[+Whoever works gets wages.+]")],
        ),
        (
            ["A report is sent each month.", "The end."],
            ["Something else stands here first.", "A report is sent each year.", "The end."],
            [(1, "[+Something else stands here first.+]"), (2, "A report is sent each [-month-][+year+].")],
        ),
    ],
)
def test_changes_are_told_paragraph_by_paragraph_and_word_by_word(old, new, expected):
    assert told(clause(*old), clause(*new, version=2)) == [(Part.TEXT, number, words) for number, words in expected]


def test_a_hyphen_or_a_slash_inside_a_word_keeps_it_whole():
    assert told(clause("The act 1397/2016 holds."), clause("The act 1398/2016 holds.", version=2)) == [
        (Part.TEXT, 1, "The act [-1397/2016-][+1398/2016+] holds.")
    ]


def test_title_reason_blanks_and_sources_are_told_too():
    old = clause("One.", needs=("buyer",), sources=(Citation(source="S1", section="98 §", status=Status.UNVERIFIED),))
    new = clause(
        "One.",
        title="New title",
        version=2,
        why=Text(fi="m", sv="v", en="Why not."),
        needs=("months",),
        sources=(Citation(source="S1", section="98 §"),),
    )
    assert told(old, new) == [
        (Part.TITLE, None, "[-Title-][+New title+]"),
        (Part.WHY, None, "Why[+ not+]."),
        (Part.NEEDS, None, "[-buyer-]"),
        (Part.NEEDS, None, "[+months+]"),
        (Part.SOURCES, None, "[-S1 98 § (unverified)-]"),
        (Part.SOURCES, None, "[+S1 98 §+]"),
    ]


@pytest.mark.parametrize("other", [clause("One.", id="timing", version=2), "criterion"])
def test_two_different_items_are_not_compared(other, criterion):
    with pytest.raises(ValueError, match="not versions of one item"):
        changes(clause("One."), criterion if other == "criterion" else other, Language.EN)


@pytest.fixture
def criterion() -> Criterion:
    same = Text(fi="f", sv="s", en="Once.")
    row = Condition(fact="months", at_least=6, met=same, unmet=same, sources=())
    return Criterion(
        id="scope",
        version=1,
        since=date(2026, 1, 1),
        instrument="dialogue",
        title=same,
        summary=same,
        link_to_subject_matter=same,
        notice=same,
        legal_basis=(Citation(source="S1"),),
        suits_when=(row,),
        clauses=("purpose", "end"),
        annex_forms=("memo",),
        example=(Example(title="One", facts={}, suits=True),),
    )


def test_a_criterion_tells_its_clauses_rows_and_texts(criterion):
    row = criterion.suits_when[0].model_copy(update={"at_least": 9})
    new = criterion.model_copy(
        update={
            "version": 2,
            "notice": Text(fi="f", sv="s", en="Twice."),
            "suits_when": (row,),
            "clauses": ("purpose", "middle", "end"),
            "annex_forms": (),
        }
    )
    assert [(one.part, one.old, one.new) for one in changes(criterion, new, Language.EN)] == [
        (Part.NOTICE, "Once.", "Twice."),
        (Part.SUITS, "months ≥ 6: Once.", "months ≥ 9: Once."),
        (Part.SUITS, "months ≥ 6: Once.", "months ≥ 9: Once."),
        (Part.CLAUSES, "", "middle"),
        (Part.ANNEX_FORMS, "memo", ""),
    ]


def test_an_annex_form_tells_what_it_asks():
    title = Text(fi="f", sv="s", en="Memo")
    old = AnnexForm(
        id="memo",
        version=1,
        since=date(2026, 1, 1),
        title=title,
        introduction=(Text(fi="f", sv="s", en="Fill in."),),
        entries=(
            Entry(id="day", title=Text(fi="f", sv="s", en="Day"), help=Text(fi="f", sv="s", en="Of the meeting.")),
        ),
        sources=(),
    )
    entry = Entry(id="day", title=Text(fi="f", sv="s", en="Day and place"), help=old.entries[0].help)
    assert [
        (one.part, one.number, one.old, one.new)
        for one in changes(old, old.model_copy(update={"version": 2, "entries": (entry,)}), Language.EN)
    ] == [(Part.TEXT, 2, "Day: Of the meeting.", "Day and place: Of the meeting.")]


def test_a_change_tells_whether_all_of_it_came_or_went():
    assert Change(Part.TEXT, 1, (Piece(ADDED, "New."),)).kind is ADDED
    assert Change(Part.TEXT, 1, (Piece(OUT, "Old."),)).kind is OUT
    assert Change(Part.TEXT, 1, (Piece(OUT, "Old"), Piece(ADDED, "New"), Piece(SAME, "."))).kind is SAME


paragraphs = st.lists(
    st.lists(st.sampled_from(["a", "b", "{c}", "dog,", "eel.", "–", "5"]), min_size=1, max_size=6).map(" ".join),
    min_size=1,
    max_size=5,
    unique=True,
)


@given(old=paragraphs, new=paragraphs)
def test_whatever_changed_the_one_version_can_be_made_from_the_other(old: list[str], new: list[str]):
    found = changes(clause(*old), clause(*new, version=2), Language.EN)
    gone = [one for one in found if one.old]
    come = [one for one in found if one.new]
    kept = list(old)
    for one in gone:
        kept.remove(one.old)  # each old paragraph is told as often as it went
    for number, text in sorted((one.number, one.new) for one in come):
        assert new[number - 1] == text
        kept.insert(number - 1, text)
    assert kept == new
    assert all(any(piece.kind is not SAME for piece in one.pieces) for one in found)
    assert all(piece.text for one in found for piece in one.pieces)
