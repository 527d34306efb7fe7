"""`flask draft` and `flask verify`: their exit statuses, what they print and write, what a failure leaves behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.clauses.cases import LIBRARY, TODAY
from toolkit.base.documents import Paper
from toolkit.base.signing import Signer, Verdict, new_key, verify
from toolkit.clauses import commands
from toolkit.clauses.commands import draft_command, verify_command
from toolkit.library.shelf import Library
from toolkit.settings import ROOT

CODE = "131052-308T"
"""The example code of the population register; nobody's."""

TENDER = """\
buyer_name = "Esimerkkilän kaupunki"

[purchase]
title = "Koulun siivous"
kind = "services"
buyer = "sub_central"
arrangement = "contract"
published = 2027-02-01
language = "fi"

[value]
value = 2000000
options = 0
starts = "not_known"
months = 24
option_months = 0

[labour]
labour = "workers"
workers = 12
weekly_hours = 37.5

[people]
groups = ["LTU12", "YOUNG30"]
group_reason = "A third of those unemployed in the town are under 30."
origin = "anyone"
candidates = 12
forms = ["job"]

[instrument]
instrument = "contract_condition"

[amount]
rate = 5
per_year = 1
months_per_place = 12
amount_by = "own"
own_months = 6
amount_reason = "Agreed with the employment authority."
seats = 0

[terms]
first_start_months = 6
min_months = 3
response_days = 30
report_months = 6
"""
"""Six of 288 months: nothing is found in it before 1 February 2027 but what to say in the notice."""

DATA = {"findings.json", "amounts.json", "obligations.json", "clauses.json"}
FORMS = list(LIBRARY.criterion("employment-condition", TODAY).annex_forms)
PAPERS = {
    f"{kind}-koulun-siivous-draft-{language}.{suffix}"
    for kind, suffix in (
        ("clauses", "pdf"),
        ("clauses", "docx"),
        ("proportionality-note", "pdf"),
        ("check-report", "pdf"),
        *((f"form-{form}", "pdf") for form in FORMS),
    )
    for language in ("fi", "sv", "en")
}
PDFS = {name for name in PAPERS if name.endswith(".pdf")}


class QuickPool:
    """Stands for the pool of workers where a test is not about papers; fails at the paper that it is told to."""

    def __init__(self, fails_at: int | None = None) -> None:
        self._fails_at, self._count = fails_at, 0

    def render(self, paper: Paper) -> Future[bytes]:
        self._count += 1
        future: Future[bytes] = Future()
        if self._count == self._fails_at:
            future.set_exception(RuntimeError("no font"))
        else:
            future.set_result(f"%PDF- {self._count}".encode())
        return future


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "RenderPool", lambda: nullcontext(QuickPool()))


@pytest.fixture
def key() -> Signer:
    return Signer(new_key())


@pytest.fixture
def run(library: Library, key: Signer, tmp_path: Path) -> Any:
    """`run(text, …)`: the command over a file with this text; the papers' folder is `out`."""

    def runner(text: str | bytes | None, *words: str, today: date = date(2026, 12, 1)) -> Result:
        file = tmp_path / "tender.toml"
        if text is not None:
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        command = draft_command(lambda: library, lambda: key, lambda: today)
        return CliRunner().invoke(command, [str(file), "--out", str(tmp_path / "out"), *words])

    return runner


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# Statuses


def test_a_tender_in_which_nothing_blocks_ends_with_0_and_all_its_files(run, quick, tmp_path):
    result = run(TENDER)
    assert (result.exit_code, result.stderr) == (0, "")
    *findings, last = result.stdout.splitlines()
    assert {line[:5] for line in findings} == {"note "}
    assert last == f"{tmp_path / 'out'}: {len(PDFS)} PDF, 3 DOCX"
    assert names(tmp_path / "out") == DATA | PAPERS


def test_a_tender_in_which_something_blocks_ends_with_1_and_has_its_files_all_the_same(run, quick, tmp_path):
    result = run(TENDER.replace("response_days = 30\n", "").replace('"anyone"', '"own_residents"'))
    assert (result.exit_code, result.stderr) == (1, "")
    lines = result.stdout.splitlines()
    assert [line.split(":")[0] for line in lines[:2]] == ["block G-FALLBACK", "block G-RES"]
    assert names(tmp_path / "out") == DATA | PAPERS
    kept = json.loads((tmp_path / "out" / "findings.json").read_bytes())
    assert [one["code"] for one in kept][:2] == ["G-FALLBACK", "G-RES"]


def test_warnings_alone_do_not_block(run, quick):
    result = run(TENDER.replace("workers = 12", "workers = 2"))
    assert result.exit_code == 0
    assert {line[:5] for line in result.stdout.splitlines()[:-1]} == {"warn ", "note "}


def test_a_file_that_is_not_understood_ends_with_2_with_every_fault_on_stderr_and_nothing_written(run, quick, tmp_path):
    text = TENDER.replace("months = 24", "months = 0").replace('"own"', '"guess"').replace('kind = "services"\n', "")
    result = run(text)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        "purchase.kind",
        "value.months",
        "amount.amount_by",
    ]
    assert not (tmp_path / "out").exists()


def test_a_personal_identity_code_is_neither_printed_nor_written(run, quick, tmp_path, caplog):
    result = run(TENDER.replace("Koulun siivous", f"Koulun siivous {CODE}"))
    assert result.exit_code == 2
    assert "personal identity code" in result.stderr
    assert CODE not in result.output + result.stderr + caplog.text
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[[[", b"#" * 200_001])
def test_what_is_no_tender_file_at_all_ends_with_2(run, raw):
    result = run(raw)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_a_file_that_is_not_there_or_is_a_folder_ends_with_2_and_is_named(run, tmp_path):
    missing = run(None)
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert missing.stderr == f"{tmp_path / 'tender.toml'}: No such file or directory\n"
    (tmp_path / "tender.toml").mkdir()
    folder = run(None)
    assert (folder.exit_code, folder.stderr) == (2, f"{tmp_path / 'tender.toml'}: Is a directory\n")


@pytest.mark.parametrize(
    "words", [[], ["tender.toml"], ["--out", "out"], ["tender.toml", "--out", "out", "--on", "soon"]]
)
def test_a_call_without_what_it_needs_says_so_and_ends_with_2(library, key, words):
    command = draft_command(lambda: library, lambda: key, lambda: date(2026, 12, 1))
    result = CliRunner().invoke(command, words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr


# Day, language, explanation


def test_a_day_without_texts_in_the_library_is_answered_politely(run, quick, tmp_path):
    result = run(TENDER, "--on", "2001-01-01")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("The library has no texts for this tender on that day. Give another day with --on.")
    assert not (tmp_path / "out").exists()


def test_the_day_of_drafting_is_today_unless_another_is_given(run, quick):
    assert run(TENDER, today=date(2027, 2, 1)).exit_code == 1  # the call is out: no condition can be added
    assert run(TENDER, "--on", "2027-02-01").exit_code == 1
    assert run(TENDER, "--on", "2027-01-31", today=date(2027, 2, 1)).exit_code == 0


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_findings_and_faults_are_printed_in_the_language_asked_for(run, quick, library, language):
    found = run(TENDER.replace('"anyone"', '"own_residents"'), "--language", language)
    assert library.guardrails["G-RES"].case["residents"].message[language] in found.stdout
    faults = run(TENDER.replace("months = 24", "months = 0"), "--language", language)
    assert faults.stderr.startswith("value.months: ")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_explanation_needs_neither_a_file_nor_a_key(library, language):
    def no_key() -> Signer:
        raise AssertionError("the key is not needed to explain")

    command = draft_command(lambda: library, no_key, lambda: date(2026, 12, 1))
    result = CliRunner().invoke(command, ["--explain", "--language", language])
    assert (result.exit_code, result.stderr) == (0, "")
    assert "[purchase]" in result.stdout
    assert library.groups["LTU12"].title[language] in result.stdout


# What is written


def test_the_data_is_signed_by_the_installation_and_its_parts_lie_beside_it(run, quick, key, tmp_path):
    run(TENDER)
    out = tmp_path / "out"
    envelope = json.loads((out / "clauses.json").read_bytes())
    assert verify(envelope, {key.public_key}) is Verdict.VALID
    amounts = json.loads((out / "amounts.json").read_bytes())
    assert amounts == {"amounts": envelope["payload"]["amounts"], "lots": envelope["payload"]["sizes"]}
    assert amounts["lots"][0]["lot"] == amounts["amounts"][0]["lot"] == "LOT-0001"
    for part in ("findings", "obligations"):
        assert json.loads((out / f"{part}.json").read_bytes()) == envelope["payload"][part]
    work = next(one for one in envelope["payload"]["obligations"] if one["id"] == "LOT-0001/work")
    assert (work["quantity"], work["first_within_months"], work["min_months"]) == (6, 6, 3)


def test_the_same_tender_on_the_same_day_gives_the_same_data(run, quick, tmp_path):
    run(TENDER)
    first = (tmp_path / "out" / "clauses.json").read_bytes()
    run(TENDER)
    assert (tmp_path / "out" / "clauses.json").read_bytes() == first


def test_markup_and_right_to_left_text_reach_the_papers_as_text(library, key, tmp_path, monkeypatch):
    seen: list[str] = []

    class Looking(QuickPool):
        def render(self, paper: Paper) -> Future[bytes]:
            seen.append(paper.html)
            return super().render(paper)

    monkeypatch.setattr(commands, "RenderPool", lambda: nullcontext(Looking()))
    file = tmp_path / "tender.toml"
    file.write_text(TENDER.replace("Koulun siivous", "<script>x</script> تنظيف"))
    command = draft_command(lambda: library, lambda: key, lambda: date(2026, 12, 1))
    result = CliRunner().invoke(command, [str(file), "--out", str(tmp_path / "out")])
    assert result.exit_code == 0
    assert len(seen) == len(PDFS)
    assert all("<script" not in html and "&lt;script&gt;x&lt;/script&gt; تنظيف" in html for html in seen)


# Failing half-way


def test_a_paper_that_cannot_be_rendered_leaves_only_whole_files(run, tmp_path, monkeypatch):
    monkeypatch.setattr(commands, "RenderPool", lambda: nullcontext(QuickPool(fails_at=4)))
    result = run(TENDER)
    assert isinstance(result.exception, RuntimeError)
    assert result.exit_code != 0
    written = names(tmp_path / "out")
    assert written >= DATA
    assert len(written & PAPERS) == 6  # the clauses as PDF and as DOCX
    assert written <= DATA | PAPERS  # no half file either


def test_a_disk_that_fills_up_leaves_no_half_file_under_a_paper_s_name(run, quick, tmp_path, monkeypatch):
    assert run(TENDER).exit_code == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name.startswith(".clauses-"):
            write(path, content[: len(content) // 2])
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    result = run(TENDER.replace("own_months = 6", "own_months = 7"))
    assert result.exit_code not in (0, None)
    after = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir() if not path.name.startswith(".")}
    assert {name for name in after if name.endswith((".pdf", ".docx"))} == PAPERS
    assert all(after[name] == before[name] for name in PAPERS)  # the earlier papers are whole
    assert json.loads(after["obligations.json"])[0]["quantity"] == 7


def test_a_killed_draft_leaves_only_whole_files(tmp_path):
    """The real command in a process group of its own, killed as soon as the first paper lies there."""
    file, out = tmp_path / "tender.toml", tmp_path / "out"
    file.write_text(TENDER)
    environment = os.environ | {"FLASK_APP": "toolkit.cli:command_line", "INSTANCE_DIR": str(tmp_path / "instance")}
    words = [sys.executable, "-m", "flask", "draft", str(file), "--out", str(out)]
    with subprocess.Popen(
        words, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            for _ in range(1200):
                if list(out.glob("*.pdf")) or process.poll() is not None:
                    break
                time.sleep(0.05)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
    papers = list(out.glob("*.pdf"))
    assert papers
    assert all(paper.read_bytes().rstrip().endswith(b"%%EOF") for paper in papers)
    assert names(out) >= DATA
    for name in DATA:
        json.loads((out / name).read_bytes())


# Verifying


def verified(file: Path, key: Signer) -> Result:
    return CliRunner().invoke(verify_command(lambda: key), [str(file)])


@pytest.fixture
def signed(run, quick, tmp_path: Path) -> Path:
    run(TENDER)
    return tmp_path / "out" / "clauses.json"


def test_data_signed_here_verifies_with_0(signed, key):
    result = verified(signed, key)
    assert (result.exit_code, result.output) == (0, f"{signed}: signed by this installation, unchanged since\n")


def test_whole_data_of_another_installation_verifies_with_1(signed):
    result = verified(signed, Signer(new_key()))
    assert result.exit_code == 1
    assert "by a key this installation does not know" in result.output


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda raw: raw.replace(b'"quantity":6', b'"quantity":5', 1),
        lambda raw: raw[:-10],
        lambda raw: b"",
        lambda raw: b"\xff\xfe",
        lambda raw: b"[" * 200_000,
        lambda raw: b"[1]",
    ],
)
def test_data_that_was_changed_or_is_none_verifies_with_2(signed, key, spoilt):
    raw = signed.read_bytes()
    signed.write_bytes(spoilt(raw))
    assert signed.read_bytes() != raw
    result = verified(signed, key)
    assert (result.exit_code, result.output) == (2, f"{signed}: not as it was signed\n")


def test_a_file_that_is_not_there_cannot_be_verified(tmp_path, key):
    result = verified(tmp_path / "nothing.json", key)
    assert result.exit_code == 2
    assert "does not exist" in result.output
