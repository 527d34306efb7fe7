"""Ids by which files name one another: what is nowhere, twice or at odds is told with file and key."""

from pathlib import Path

import pytest

from toolkit.library.reader import read
from toolkit.library.references import check_references, guides_missing

PEOPLE, PURPOSE, TRADE = "guides/people.toml", "guides/purpose.toml", "trades/cleaning.toml"
CONDITION = "criteria/condition/v1.toml"
REMARK = '[{ text = { fi = "Näin.", sv = "Så.", en = "So." }, sources = [] }]'
PACK = """
[[pack]]
size = "{size}"
criterion = "{criterion}"
modules = [{modules}]
forms = ["job"]
clauses = ["people"]
why = {{ fi = "Siksi.", sv = "Därför.", en = "Because." }}
"""


def trade(*packs: tuple[str, str, str]) -> str:
    head = f"""\
id = "cleaning"
title = {{ fi = "Siivous", sv = "Städning", en = "Cleaning" }}
summary = {{ fi = "Työtä.", sv = "Arbete.", en = "Work." }}
also_called = {{ fi = "puhtaus", sv = "vård", en = "tidying" }}
kinds = ["services"]
cpv = ["909"]
suits = {REMARK}
suits_not = {REMARK}
checked = 2026-01-01
review_months = 12
"""
    return head + "".join(PACK.format(size=size, criterion=id, modules=modules) for size, id, modules in packs)


SOUND = [(size, "condition", '"module"') for size in ("small", "middle", "large")] + [("dialogue", "talk", "")]


@pytest.fixture
def shop(folder: Path) -> Path:
    """The small library with a trade, a module and a dialogue."""
    text = (folder / CONDITION).read_text(encoding="utf-8")
    for id, instrument in (("module", "module"), ("talk", "dialogue")):
        path = folder / "criteria" / id / "v1.toml"
        path.parent.mkdir()
        path.write_text(
            text.replace('id = "condition"', f'id = "{id}"').replace('"contract_condition"', f'"{instrument}"'),
            encoding="utf-8",
        )
    (folder / "trades").mkdir()
    (folder / TRADE).write_text(trade(*SOUND), encoding="utf-8")
    return folder


def told(folder: Path) -> list[str]:
    contents = read(folder)
    assert contents.faults == ()
    return sorted(str(fault) for fault in check_references(contents))


def test_a_sound_library_names_only_what_is_there(shop):
    assert told(shop) == []
    assert list(guides_missing(read(shop))) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "faults"),
    [
        (PEOPLE, 'id = "people"', 'id = "persons"', [f"{PEOPLE}: id: no clause persons"]),
        (PEOPLE, '"job"', '"gig"', [f"{PEOPLE}: measures[1]: no form gig"]),
        (PEOPLE, '"job"', '"job", "job"', [f"{PEOPLE}: measures[2]: job is named twice"]),
        (PEOPLE, '"young"', '"old"', [f"{PEOPLE}: groups[1]: no group old"]),
        (PEOPLE, 'after = "purpose"', 'trades = ["baking"]', [f"{PEOPLE}: trades[1]: no trade baking"]),
        (PEOPLE, '"purpose"', '"scope"', [f"{PEOPLE}: after: no clause scope"]),
        (PEOPLE, '"purpose"', '"people"', [f"{PEOPLE}: after: names itself"]),
        (PEOPLE, 'after = "purpose"', 'replaces = ["scope"]', [f"{PEOPLE}: replaces[1]: no clause scope"]),
        (PEOPLE, 'after = "purpose"', 'replaces = ["people"]', [f"{PEOPLE}: replaces: names itself"]),
        (PEOPLE, 'after = "purpose"', 'needs = ["scope"]', [f"{PEOPLE}: needs[1]: no clause scope"]),
        (
            PEOPLE,
            'after = "purpose"',
            'needs = ["purpose"]\nreplaces = ["purpose"]',
            [f"{PEOPLE}: needs: purpose cannot be needed by what stands instead of it"],
        ),
        (PEOPLE, '["groups"]', '["groups", "groups"]', [f"{PEOPLE}: settles[2]: groups is named twice"]),
        (
            PURPOSE,
            'settles = ["purpose"]',
            'settles = ["purpose"]\nafter = "people"',
            [f"{PEOPLE}: after: in a circle: people, purpose"],
        ),
        (
            "groups/young.toml",
            "special_category = false",
            'special_category = false\nthrough = ["gig"]',
            ["groups/young.toml: through[1]: no form gig"],
        ),
        (
            CONDITION,
            'clauses = ["purpose", "people"]',
            'clauses = ["purpose", "people", "purpose"]\nannex_forms = ["memo"]',
            [f"{CONDITION}: annex_forms[1]: no annex form memo", f"{CONDITION}: clauses[3]: purpose is named twice"],
        ),
        (TRADE, '["909"]', '["909", "909"]', [f"{TRADE}: cpv[2]: 909 is named twice"]),
    ],
)
@pytest.mark.usefixtures("shop")
def test_what_is_nowhere_twice_or_at_odds_is_told(spoil, file, old, new, faults):
    assert told(spoil(file, old, new)) == faults


@pytest.mark.parametrize(
    ("packs", "faults"),
    [
        (
            [("small", "condition", ""), *SOUND[:1], *SOUND[2:]],
            [f"{TRADE}: pack: no pack for middle", f"{TRADE}: pack[2].size: small has a pack already"],
        ),
        ([("small", "prize", ""), *SOUND[1:]], [f"{TRADE}: pack[1].criterion: no criterion prize"]),
        (
            [("small", "module", ""), *SOUND[1:]],
            [f"{TRADE}: pack[1].criterion: module is a module, which goes with another criterion"],
        ),
        ([("small", "condition", '"talk"'), *SOUND[1:]], [f"{TRADE}: pack[1].modules[1]: talk is no module"]),
        ([("small", "condition", '"prize"'), *SOUND[1:]], [f"{TRADE}: pack[1].modules[1]: no criterion prize"]),
        ([*SOUND[:3], ("dialogue", "condition", "")], [f"{TRADE}: pack[4].criterion: condition is no dialogue"]),
        ([("small", "talk", ""), *SOUND[1:]], []),
    ],
)
def test_a_trade_has_one_pack_for_each_size_of_what_is_there(shop, packs, faults):
    (shop / TRADE).write_text(trade(*packs), encoding="utf-8")
    assert told(shop) == faults


def test_a_pack_names_forms_and_clauses_that_are_there(shop, spoil):
    text = trade(*SOUND).replace('forms = ["job"]', 'forms = ["gig"]', 1).replace('["people"]', '["scope"]', 1)
    (shop / TRADE).write_text(text, encoding="utf-8")
    assert told(shop) == [f"{TRADE}: pack[1].clauses[1]: no clause scope", f"{TRADE}: pack[1].forms[1]: no form gig"]


def test_what_names_a_file_with_a_fault_is_not_told_too(shop, spoil):
    for file, old in (("forms/job.toml", "paid = true\n"), ("clauses/people/v1.toml", "version = 1\n")):
        spoil(file, old, "")
    for id in ("module", "talk"):
        (shop / "criteria" / id / "v1.toml").write_text("id = 1", encoding="utf-8")
    contents = read(shop)
    assert {fault.file for fault in contents.faults} == {
        "forms/job.toml",
        "clauses/people/v1.toml",
        "criteria/module/v1.toml",
        "criteria/talk/v1.toml",
    }
    assert list(check_references(contents)) == []


def test_every_clause_has_a_guide(shop):
    (shop / PEOPLE).unlink()
    assert [str(fault) for fault in guides_missing(read(shop))] == [
        f"{PEOPLE}: missing: the clause people has no guide"
    ]
