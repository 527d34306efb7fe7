import hashlib

import pytest

from toolkit.library.reader import Fault, LibraryFaults, read
from toolkit.library.release import check_released, release

VERSIONS = (
    "annex_forms/periodic/v1.toml",
    "clauses/people/v1.toml",
    "clauses/purpose/v1.toml",
    "clauses/purpose/v2.toml",
    "criteria/condition/v1.toml",
)


def test_a_release_locks_every_version_by_the_hash_of_its_bytes(folder):
    assert release(folder) == VERSIONS
    contents = read(folder)
    assert contents.faults == ()
    assert contents.released == {file: hashlib.sha256((folder / file).read_bytes()).hexdigest() for file in VERSIONS}
    assert check_released(contents) == ()


def test_a_released_file_changed_by_one_byte_is_a_fault(folder, spoil):
    release(folder)
    spoil("clauses/purpose/v1.toml", "{buyer} wants.", "{buyer} wants!")
    assert check_released(read(folder)) == (
        Fault("clauses/purpose/v1.toml", "", "released, but changed: put it back and write a new version"),
    )


def test_a_released_file_that_is_gone_is_a_fault(folder):
    release(folder)
    (folder / "clauses/purpose/v1.toml").unlink()
    assert check_released(read(folder)) == (Fault("clauses/purpose/v1.toml", "", "released, but gone"),)


def test_what_has_no_versions_may_change_after_a_release(folder, spoil):
    release(folder)
    spoil("groups/young.toml", "Under 30 år", "Yngre än 30")
    assert check_released(read(folder)) == ()


def test_a_second_release_adds_what_is_new_and_leaves_every_line_as_it_was(folder):
    release(folder)
    locks = folder / "RELEASED.toml"
    before = locks.read_bytes()
    assert release(folder) == ()
    assert locks.read_bytes() == before

    second = (folder / "clauses/people/v1.toml").read_text().replace("version = 1", "version = 2")
    (folder / "clauses/people/v2.toml").write_text(second.replace("2024-01-01", "2026-01-01"))
    assert release(folder) == ("clauses/people/v2.toml",)
    assert locks.read_bytes().startswith(before)
    assert locks.read_text().splitlines()[-1].startswith('"clauses/people/v2.toml" = "')


def test_a_last_line_without_an_end_is_kept_whole(folder):
    release(folder)
    locks = folder / "RELEASED.toml"
    lines = locks.read_text().splitlines()
    locks.write_text("\n".join(lines[:-1]))
    assert release(folder) == VERSIONS[-1:]
    assert locks.read_text().splitlines() == lines


def test_a_library_with_a_fault_is_not_released(folder, spoil):
    spoil("clauses/people/v1.toml", "{months} months:", "months:")
    with pytest.raises(LibraryFaults, match=r"\{months\} is not used"):
        release(folder)
    assert not (folder / "RELEASED.toml").exists()


def test_a_changed_file_is_not_released_again(folder, spoil):
    release(folder)
    before = (folder / "RELEASED.toml").read_bytes()
    spoil("clauses/people/v1.toml", "Ihmiset", "Henkilöt")
    with pytest.raises(LibraryFaults, match="released, but changed"):
        release(folder)
    assert (folder / "RELEASED.toml").read_bytes() == before


def test_a_crash_while_writing_leaves_the_old_locks(folder, monkeypatch):
    def full(_: int) -> None:
        raise OSError("no space left")

    (folder / "RELEASED.toml").write_text("# none yet\n")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        release(folder)
    assert (folder / "RELEASED.toml").read_text() == "# none yet\n"
    assert read(folder).faults == ()


def test_a_lock_that_is_no_hash_is_a_fault(folder):
    (folder / "RELEASED.toml").write_text('"clauses/people/v1.toml" = "abc"\n')
    (fault,) = read(folder).faults
    assert (fault.file, fault.key) == ("RELEASED.toml", "clauses/people/v1.toml")
