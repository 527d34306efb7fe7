import hashlib
import shutil
import subprocess
from datetime import date
from decimal import Decimal

import pytest

from toolkit.library.reader import LibraryFaults
from toolkit.library.release import release
from toolkit.library.shelf import NotOnShelf, load


def test_a_sound_library_stands_on_the_shelf_by_id(folder):
    library = load(folder)
    assert library.sources["S1"].kind == "law"
    assert library.groups["young"].title.sv == "Ung"
    assert library.forms["job"].paid
    assert set(library.guardrails["G-SIZE"].case) == {"over", "nothing"}
    assert library.criterion("condition", date(2024, 1, 1)).clauses == ("purpose", "people")
    assert library.annex_form("periodic", date(2024, 1, 1)).title.en == "Report"
    assert [(clause.id, clause.version) for clause in library.clauses] == [
        ("people", 1),
        ("purpose", 1),
        ("purpose", 2),
    ]


def test_a_faulty_library_does_not_reach_the_shelf(folder, spoil):
    spoil("groups/young.toml", 'id = "young"', 'id = "old"')
    with pytest.raises(LibraryFaults):
        load(folder)


def test_guardrails_are_matched_with_the_program_when_asked(folder):
    load(folder, known_guardrails={"G-SIZE"})
    with pytest.raises(LibraryFaults, match="G-PUB"):
        load(folder, known_guardrails={"G-SIZE", "G-PUB"})


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2024, 1, 1), 1),
        (date(2025, 6, 30), 1),
        (date(2025, 7, 1), 2),  # both are in force: the newer one
        (date(2025, 12, 31), 2),
        (date(2026, 1, 1), 2),
    ],
)
def test_the_newest_version_in_force_is_picked(folder, day, version):
    assert load(folder).clause("purpose", day).version == version


def test_before_its_first_day_an_item_is_not_on_the_shelf(folder):
    library = load(folder)
    with pytest.raises(NotOnShelf) as caught:
        library.clause("purpose", date(2023, 12, 31))
    assert str(caught.value) == "nothing named purpose is in force on 2023-12-31"
    with pytest.raises(NotOnShelf, match="scope"):
        library.clause("scope", date(2025, 1, 1))


def test_versions_are_told_apart_as_numbers_not_as_words(folder):
    second = (folder / "clauses/purpose/v2.toml").read_text()
    tenth = second.replace("version = 2", "version = 10").replace("2025-07-01", "2026-07-01")
    (folder / "clauses/purpose/v10.toml").write_text(tenth)
    assert load(folder).clause("purpose", date(2027, 1, 1)).version == 10


def test_on_a_day_each_item_stands_once(folder):
    library = load(folder).on(date(2025, 7, 1))
    assert sorted((clause.id, clause.version) for clause in library.clauses) == [("people", 1), ("purpose", 2)]
    assert len(library.criteria) == len(library.annex_forms) == 1
    assert load(folder).on(date(2023, 12, 31)).clauses == ()


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2021, 12, 31), None),
        (date(2022, 1, 1), Decimal("100.50")),
        (date(2023, 12, 31), Decimal("100.50")),
        (date(2024, 1, 1), Decimal(200)),
        (date(2025, 12, 31), Decimal(200)),
        (date(2026, 1, 1), None),
    ],
)
def test_a_number_holds_from_its_first_day_to_its_last(folder, day, amount):
    value = load(folder).parameter("threshold").on(day, "works")
    assert (value and value.amount) == amount


def test_a_parameter_that_is_not_there_is_named(folder):
    with pytest.raises(NotOnShelf, match="the library has no parameter limit"):
        load(folder).parameter("limit")


def test_a_version_is_a_draft_until_it_is_released(folder):
    library = load(folder)
    assert len(library.drafts) == 5
    assert not library.is_released(library.clauses[0])

    release(folder)
    second = (folder / "clauses/people/v1.toml").read_text().replace("version = 1", "version = 2")
    (folder / "clauses/people/v2.toml").write_text(second.replace("2024-01-01", "2026-01-01"))
    library = load(folder)
    assert library.is_released(library.clause("people", date(2025, 12, 31)))
    assert library.clause("people", date(2026, 1, 1)).version == 1  # a draft never stands in for released words
    assert [(item.id, item.version) for item in library.drafts] == [("people", 2)]

    release(folder)
    assert load(folder).clause("people", date(2026, 1, 1)).version == 2


def test_the_fingerprint_can_be_recomputed_with_ordinary_tools(folder):
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.toml"))
    listing = subprocess.run(["sha256sum", *names], cwd=folder, capture_output=True, check=True).stdout
    assert load(folder).fingerprint == hashlib.sha256(listing).hexdigest()


def test_the_fingerprint_does_not_depend_on_the_order_in_which_files_came(folder, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("copy")
    for path in sorted(folder.rglob("*.toml"), reverse=True):
        copy = elsewhere / path.relative_to(folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    assert load(elsewhere).fingerprint == load(folder).fingerprint


def test_the_fingerprint_changes_with_one_character_and_with_a_name_but_not_with_a_readme(folder, spoil):
    seen = {load(folder).fingerprint}
    (folder / "README.md").write_text("Changed.")
    assert load(folder).fingerprint in seen
    spoil("groups/young.toml", "Under 30 år", "Inte 30 år")
    seen.add(load(folder).fingerprint)
    (folder / "guardrails/G-SIZE.toml").unlink()
    seen.add(load(folder).fingerprint)
    assert len(seen) == 3
