from click.testing import CliRunner, Result

from toolkit.library.commands import library


def run(*words: object) -> Result:
    return CliRunner().invoke(library, [str(word) for word in words])


def test_checking_a_sound_library_ends_well(folder):
    result = run("check", "--folder", folder)
    assert (result.exit_code, result.output) == (0, "No faults. 5 versions not yet released.\n")


def test_checking_a_faulty_library_prints_each_fault_and_their_number(folder, spoil):
    spoil("groups/young.toml", 'id = "young"', 'id = "old"')
    spoil("forms/job.toml", "paid = true\n", "")
    result = run("check", "--folder", folder)
    assert result.exit_code == 1
    assert result.output == (
        "forms/job.toml: paid: missing\ngroups/young.toml: id: old, but it lies at young\n2 faults.\n"
    )


def test_a_release_prints_what_it_locked(folder):
    assert run("release", "--folder", folder).output.splitlines()[-2:] == [
        "criteria/condition/v1.toml",
        "5 versions released.",
    ]
    assert run("release", "--folder", folder).output == "0 versions released.\n"
    assert run("check", "--folder", folder).output == "No faults. 0 versions not yet released.\n"


def test_a_faulty_library_is_not_released(folder, spoil):
    spoil("forms/job.toml", "paid = true\n", "")
    result = run("release", "--folder", folder)
    assert (result.exit_code, result.output) == (1, "forms/job.toml: paid: missing\n1 fault.\n")
