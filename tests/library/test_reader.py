from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from toolkit.library.model import Clause, Parameter, Status
from toolkit.library.reader import Contents, Fault, LibraryFaults, read
from toolkit.library.shelf import DEFAULT


def faults(folder: Path) -> list[str]:
    return [str(fault) for fault in read(folder).faults]


def test_a_sound_library_is_read_into_the_nouns_of_the_model(folder):
    contents = read(folder)
    assert contents.faults == ()
    assert contents.sources["S1"].title == "An act on buying"
    assert list(contents.of(Clause)) == ["clauses/people/v1.toml", "clauses/purpose/v1.toml", "clauses/purpose/v2.toml"]
    first = contents.of(Parameter)["parameters/threshold.toml"].value[0]
    assert (first.since, first.amount) == (date(2022, 1, 1), Decimal("100.50"))
    assert first.sources[0].status is Status.VERIFIED


def test_amounts_are_read_exactly_as_they_are_written(folder, spoil):
    spoil("parameters/threshold.toml", "100.50", "0.1000000000000000055")
    value = read(folder).of(Parameter)["parameters/threshold.toml"].value[0]
    assert str(value.amount) == "0.1000000000000000055"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        pytest.param("sources.toml", 'kind = "law"\n', "", "sources.toml: S1.kind: missing", id="a key is missing"),
        pytest.param(
            "forms/job.toml",
            "paid =",
            "payed = 1\npaid =",
            "forms/job.toml: payed: unknown key",
            id="a key nobody knows",
        ),
        pytest.param(
            "parameters/threshold.toml",
            "100.50",
            "nan",
            "parameters/threshold.toml: value[1].amount: Input should be a finite number",
            id="an amount that is no number, with its place counted from one",
        ),
        pytest.param(
            "groups/young.toml",
            'sv = "Ung"',
            'sv = " "',
            "groups/young.toml: title.sv: String should have at least 1 character",
            id="a language left empty",
        ),
        pytest.param(
            "sources.toml",
            "dated",
            "dated = 1 =",
            "sources.toml: not TOML: Expected newline or end of document after a statement (at line 4, column 11)",
            id="a slip of syntax, with its line",
        ),
        pytest.param(
            "forms/job.toml",
            'status = "verified"\n',
            "status =",
            "forms/job.toml: not TOML: Invalid value (at line 7, the last)",
            id="a slip of syntax at the very end",
        ),
        pytest.param(
            "groups/young.toml",
            "special_category",
            "status = 1\nspecial_category",
            "groups/young.toml: not TOML: Cannot overwrite a value (at line 8, column 20)",
            id="a key given twice",
        ),
        pytest.param(
            "sources.toml",
            "2026-11-22",
            "2026-02-30",
            "sources.toml: not TOML: Invalid date or datetime (at line 5, column 8)",
            id="a day that does not exist",
        ),
    ],
)
def test_a_fault_is_told_with_file_and_key(spoil, file, old, new, told):
    assert faults(spoil(file, old, new)) == [told]


def test_bytes_that_are_not_utf_8_are_told_with_their_line(folder):
    (folder / "forms/job.toml").write_bytes(b'id = "job"\ntitle = "\xe4"\n')
    assert faults(folder) == ["forms/job.toml: not UTF-8 (at line 2)"]


def test_a_number_longer_than_python_reads_is_a_fault_not_a_crash(folder, spoil):
    spoil("clauses/people/v1.toml", "version = 1", "version = " + "1" * 5000)
    (told,) = faults(folder)
    assert told.startswith("clauses/people/v1.toml: not TOML: Exceeds the limit")


def test_every_fault_of_every_file_is_told_at_once(folder, spoil):
    spoil("forms/job.toml", "paid = true", 'paid = "perhaps"\npay = 1')
    spoil("groups/young.toml", "id =", "id")
    assert [(fault.file, fault.key) for fault in read(folder).faults] == [
        ("forms/job.toml", "paid"),
        ("forms/job.toml", "pay"),
        ("groups/young.toml", ""),
    ]


def test_files_and_folders_without_a_place_in_the_layout_are_faults(folder):
    (folder / "drafts/deep").mkdir(parents=True)
    (folder / "drafts/deep/v1.toml").touch()
    (folder / "clauses/people/old").mkdir()
    (folder / "clauses/people/old/v1.toml").touch()
    (folder / "notes.toml").touch()
    (folder / "clauses/people.toml").touch()
    (folder / "clauses/people/notes.txt").touch()
    assert faults(folder) == [
        "clauses/people.toml: unknown file",
        "clauses/people/old/v1.toml: unknown file",
        "drafts/: unknown folder",
        "notes.toml: unknown file",
    ]


def test_a_link_to_nowhere_such_as_an_editor_leaves_is_a_fault_not_a_crash(folder):
    (folder / "groups/.#young.toml").symlink_to("nobody@nowhere")
    assert faults(folder) == ["groups/.#young.toml: unknown file"]


def test_a_folder_that_is_not_there_lacks_its_sources(tmp_path):
    assert faults(tmp_path / "nowhere") == ["sources.toml: missing"]


def test_ends_of_lines_do_not_matter(folder):
    before = read(folder)
    for path in folder.rglob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read(folder) == before


def test_all_faults_stand_sorted_one_a_line_in_the_exception():
    told = LibraryFaults([Fault("b.toml", "", "missing"), Fault("a.toml", "id", "unknown key")])
    assert str(told) == "a.toml: id: unknown key\nb.toml: missing"


@pytest.fixture(scope="module")
def real() -> Contents:
    return read(DEFAULT)


@pytest.mark.parametrize("file", sorted(path.relative_to(DEFAULT).as_posix() for path in DEFAULT.rglob("*.toml")))
def test_every_file_of_the_real_library_reads(real, file):
    assert file in real.digests
    assert [fault for fault in real.faults if fault.file == file] == []
