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


def test_what_is_due_is_listed_with_its_day_and_the_last_look(folder):
    result = run("due", "--on", "2027-01-02", "--folder", folder)
    assert result.exit_code == 0
    assert result.output == (
        "2026-07-01  guide people: People (last looked at 2026-01-01)\n"
        "2027-01-01  guide purpose: Purpose (last looked at 2026-01-01)\n"
        "2 items due for another look.\n"
        "Clauses in force that no lawyer has reviewed: fi 2, sv 2, en 2.\n"
    )


def test_that_nothing_is_due_is_said_plainly_with_what_comes_next(folder):
    result = run("due", "--on", "2026-07-01", "--folder", folder)
    assert result.exit_code == 0
    assert result.output == (
        "Nothing is due on 2026-07-01.\n"
        "Next: guide people, after 2026-07-01.\n"
        "Clauses in force that no lawyer has reviewed: fi 2, sv 2, en 2.\n"
    )


def test_without_a_day_it_is_asked_about_today(folder, spoil):
    for file in ("guides/people.toml", "guides/purpose.toml"):
        spoil(file, "checked = 2026-01-01", "checked = 2999-01-01")
    spoil("parameters/threshold.toml", "checked = 2026-11-22", "checked = 2999-01-01")
    assert run("due", "--folder", folder).output.startswith("Nothing is due on 2")


def test_what_is_due_in_a_faulty_library_is_not_guessed(folder, spoil):
    spoil("forms/job.toml", "paid = true\n", "")
    result = run("due", "--on", "2030-01-01", "--folder", folder)
    assert (result.exit_code, result.output) == (1, "forms/job.toml: paid: missing\n1 fault.\n")


def test_a_day_that_is_none_is_refused(folder):
    assert run("due", "--on", "2027-02-29", "--folder", folder).exit_code == 2


def test_schemas_are_written_to_a_new_folder_and_written_over(folder, tmp_path):
    out = tmp_path / "some" / "schemas"
    for _ in range(2):
        result = run("schema", "--out", out, "--folder", folder)
        assert result.exit_code == 0
        assert result.output.splitlines()[-1] == str(out / "taplo.toml")
    assert len(list(out.glob("*.schema.json"))) == 13
    assert f'include = ["{folder.as_posix()}/clauses/*/*.toml"]' in (out / "taplo.toml").read_text(encoding="utf-8")


def test_schemas_need_a_folder_to_go_to(folder):
    assert run("schema", "--folder", folder).exit_code == 2
    assert run("schema", "--out", folder / "sources.toml").exit_code == 2
