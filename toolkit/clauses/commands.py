"""The command line of the room: draft a pack from a tender file, verify a pack's data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from pathlib import Path
from typing import Any

import click

from toolkit.base.canonical import canonical
from toolkit.base.documents import PaperFault, RenderPool
from toolkit.base.model import Language, Message, Severity
from toolkit.base.phrases import say
from toolkit.base.signing import Signer, Verdict, verify
from toolkit.clauses.assembly import assemble, payload, seal
from toolkit.clauses.documents import coming, suffix_of
from toolkit.clauses.model import papers_of
from toolkit.library.shelf import Library, NotOnShelf
from toolkit.tenders.facts import facts_from
from toolkit.tenders.tender_file import FileFaults, explain, read_tender_file

BLOCKED, NOT_UNDERSTOOD, NOT_WRITTEN = 1, 2, 3
"""Exit statuses: something blocks; the file is not understood; the papers could not be written."""

NO_TEXTS = Message("The library has no texts for this tender on that day. Give another day with --on.")


def draft_command(
    open_library: Callable[[], Library], open_signer: Callable[[], Signer], today: Callable[[], date]
) -> click.Command:
    """The command `flask draft`, given how the library and the signing key are opened and what day it is."""

    @click.command("draft")
    @click.argument("file", required=False, type=click.Path(path_type=Path))
    @click.option("--out", type=click.Path(path_type=Path), help="Folder for the papers and the data.")
    @click.option("--explain", "explaining", is_flag=True, help="Explain every key of a tender file.")
    @click.option(
        "--language",
        type=click.Choice([one.value for one in Language]),
        default="en",
        help="Language of what is printed.",
    )
    @click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day of drafting (default: today).")
    def draft(file: Path | None, out: Path | None, explaining: bool, language: str, on: Any) -> None:
        """Draft a clause pack from a tender FILE: findings, amounts, obligations and all papers into --out.

        Exit status: 0 nothing blocks, 1 something blocks, 2 the file is not understood, 3 nothing could be written.
        """
        reader = Language(language)
        if explaining:
            click.echo("\n".join(explain(open_library(), reader)))
            return
        if file is None or out is None:
            raise click.UsageError("Give FILE and --out DIR, or --explain.")
        library, day = open_library(), on.date() if on else today()
        try:
            tender = read_tender_file(file.read_bytes(), library)
        except FileFaults as faults:
            for told in faults.in_words(reader):
                click.echo(told, err=True)
            raise SystemExit(NOT_UNDERSTOOD) from None
        except OSError as fault:
            click.echo(f"{file}: {fault.strerror}", err=True)
            raise SystemExit(NOT_UNDERSTOOD) from None
        facts = facts_from(tender.answers, library, buyer_name=tender.buyer_name, on=day)
        if facts is None:
            raise RuntimeError("a tender file without faults must make a whole tender")
        try:
            pack = assemble(facts, library, on=day, edition=day, number=0, replaces=None, frozen_by=None)
        except NotOnShelf as missing:
            click.echo(say(NO_TEXTS, reader) + f" ({missing})", err=True)
            raise SystemExit(NOT_UNDERSTOOD) from None
        data: dict[str, Any] = payload(pack)
        envelope = seal(data, open_signer().sign)
        try:
            _write_all(out, data, envelope)
        except (OSError, PaperFault, BrokenProcessPool) as fault:
            click.echo(f"{out}: {fault}", err=True)
            raise SystemExit(NOT_WRITTEN) from None
        for finding in pack.findings:
            lot = f" {finding.lot}" if finding.lot else ""
            click.echo(f"{finding.severity:5} {finding.code}{lot}: {finding.message[reader]}")
        blocks = sum(finding.severity is Severity.BLOCK for finding in pack.findings)
        click.echo(f"{out}: {_counted(papers_of(data))}")
        raise SystemExit(BLOCKED if blocks else 0)

    return draft


def _counted(papers: tuple[str, ...]) -> str:
    """How many files of each kind there are: "24 PDF, 3 DOCX"."""
    kinds = Counter(suffix_of(paper).upper() for paper in papers for _ in Language)
    return ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items(), reverse=True))


def _write_all(out: Path, data: dict[str, Any], envelope: dict[str, object]) -> None:
    """Data first, then the papers; a file appears under its name only when it is whole."""
    out.mkdir(parents=True, exist_ok=True)
    parts = {
        "findings.json": data["findings"],
        "amounts.json": {"amounts": data["amounts"], "lots": data["sizes"]},
        "obligations.json": data["obligations"],
        "clauses.json": envelope,
    }
    for name, part in parts.items():
        _write(out / name, canonical(part))
    with RenderPool() as pool:
        under_way = [coming(pool, envelope, paper, language) for paper in papers_of(data) for language in Language]
        for paper in under_way:
            _write(out / paper.file_name, paper.content.result())


def _write(path: Path, content: bytes) -> None:
    half = path.with_name(f".{path.name}.half")
    half.write_bytes(content)
    half.replace(path)


def verify_command(open_signer: Callable[[], Signer]) -> click.Command:
    """The command `flask verify`: whether a pack's data is as it was signed, and by this installation."""

    @click.command("verify")
    @click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
    def verify_data(file: Path) -> None:
        """Verify FILE (clauses.json, as embedded in each paper).

        Exit status: 0 signed by this installation, 1 whole but signed by an unknown key, 2 broken.
        """
        try:
            envelope = json.loads(file.read_bytes())
        except (ValueError, RecursionError):
            envelope = None
        verdict = verify(envelope, {open_signer().public_key})
        words = {
            Verdict.VALID: "signed by this installation, unchanged since",
            Verdict.UNKNOWN_KEY: "unchanged since it was signed, but by a key this installation does not know",
            Verdict.BROKEN: "not as it was signed",
        }
        click.echo(f"{file}: {words[verdict]}")
        raise SystemExit(list(words).index(verdict))

    return verify_data
