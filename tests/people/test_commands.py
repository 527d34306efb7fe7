from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from flask import Flask
from sqlalchemy import create_engine, select, text

from tests.people.people_of import house
from tests.town import NOW, csrf_token
from toolkit import cli, migrations
from toolkit.base.actions import first_broken_line
from toolkit.base.store import Database
from toolkit.base.tables import AuditEvent
from toolkit.people.commands import Installation, organisation_command, person_command
from toolkit.people.model import INVITATION_LASTS
from toolkit.people.tables import InvitationRow, OrganisationRow, PersonRow, SecondFactorRow
from toolkit.settings import SettingsFault

FOUND = ("found", "--name", "Joen kaupunki", "--number", "20774740", "--email", "First@Example.fi")


class Program:
    """The commands on one database."""

    def __init__(self, database: Database, public_url: str = "https://toolkit.example.fi") -> None:
        made = Installation(lambda: database, lambda: NOW, lambda: public_url)
        self.database, self.groups = (
            database,
            {
                "organisation": organisation_command(made),
                "person": person_command(made),
            },
        )

    def run(self, group: str, *words: str) -> Result:
        return CliRunner().invoke(self.groups[group], list(words))


@pytest.fixture
def program(database: Database) -> Program:
    return Program(database)


def token_of(result: Result) -> str:
    """The token of the one link that a command printed."""
    link = result.stdout.strip()
    found = re.fullmatch(r"https://toolkit\.example\.fi/invitation/([\w-]{43})", link, re.ASCII)
    assert found, result.output
    return found[1]


def test_an_organisation_is_founded_and_its_first_administrator_comes_in_by_the_link_that_was_printed(
    app: Flask, program: Program
) -> None:
    result = program.run("organisation", *FOUND, "--language", "sv")
    assert result.exit_code == 0, result.output
    assert "once, within 14 days" in result.stderr
    address = f"/invitation/{token_of(result)}"
    client = app.test_client()
    client.set_cookie("language", "en")
    page = client.get(address).text
    assert "Joen kaupunki" in page
    answer = client.post(
        address,
        data={
            "csrf_token": csrf_token(page),
            "name": "Ensimmäinen Esimerkki",
            "language": "fi",
            "password": "kissa talvi lamppu seitsemän",
        },
    )
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    with program.database.reading() as session:
        person = session.scalars(select(PersonRow).order_by(PersonRow.id.desc()).limit(1)).one()
        invitation = session.scalars(select(InvitationRow).order_by(InvitationRow.id.desc()).limit(1)).one()
        assert first_broken_line(session) is None
    assert (person.email, person.name, person.language) == ("first@example.fi", "Ensimmäinen Esimerkki", "fi")
    assert (invitation.roles, invitation.invited_by, invitation.language) == (["administrator"], None, "sv")
    assert invitation.ends_at == NOW + INVITATION_LASTS


def test_every_fault_is_told_and_nothing_is_changed(program: Program) -> None:
    result = program.run(
        "organisation", "found", "--number", "2077474-1", "--kind", "bank", "--email", "first", "--language", "de"
    )
    assert result.exit_code == 2
    assert [line.split(":")[0] for line in result.stderr.splitlines()] == [
        "--name",
        "--kind",
        "--number",
        "--email",
        "--language",
    ]
    assert "buyer, supplier" in result.stderr
    assert "fi, sv, en" in result.stderr
    assert result.stdout == ""
    with program.database.reading() as session:
        assert session.scalars(select(AuditEvent.id)).all() == []


def test_a_registration_belongs_to_one_organisation_and_a_foreign_one_is_read_by_its_country(program: Program) -> None:
    assert program.run("organisation", *FOUND).exit_code == 0
    again = program.run("organisation", *FOUND)
    assert (again.exit_code, again.stdout) == (2, "")
    assert "already an organisation with this registration number" in again.stderr
    abroad = ("found", "--name", "Firma AB", "--kind", "supplier", "--email", "a@example.se", "--country", "se")
    assert program.run("organisation", *abroad, "--number", "2021000001").exit_code == 0
    wrong = program.run("organisation", *abroad, "--number", "2021000002")
    assert (wrong.exit_code, "such as 123456-7897" in wrong.stderr) == (2, True)
    with program.database.reading() as session:
        kept = session.execute(select(OrganisationRow.country, OrganisationRow.number, OrganisationRow.kind)).all()
    assert [tuple(one) for one in kept] == [("FI", "2077474-0", "buyer"), ("SE", "202100-0001", "supplier")]


def test_another_administrator_is_let_in_where_the_organisation_is_here(program: Program) -> None:
    program.run("organisation", *FOUND)
    result = program.run("organisation", "administrator", "--number", "2077474-0", "--email", "second@example.fi")
    assert result.exit_code == 0
    token_of(result)
    missing = program.run("organisation", "administrator", "--number", "1234567-1", "--email", "second@example.fi")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "found it first" in missing.stderr
    bad = program.run("organisation", "administrator")
    assert [line.split(":")[0] for line in bad.stderr.splitlines()] == ["--number", "--email"]


def test_a_lost_second_factor_is_taken_off_by_the_address(program: Program) -> None:
    people = house(program.database)
    with program.database.writing() as session:
        session.add(SecondFactorRow(person_id=people.first.person_id, sealed="s", begun_at=NOW, confirmed_at=NOW))
    for email, says in (("nobody@example.fi", "nobody here"), ("nobody", "--email"), ("reader@example.fi", "none")):
        result = program.run("person", "lost-code", "--email", email)
        assert (result.exit_code, says in result.stderr) == (2, True), result.output
    assert program.run("person", "lost-code").exit_code == 2
    result = program.run("person", "lost-code", "--email", "First@example.fi")
    assert (result.exit_code, "is removed" in result.stdout) == (0, True)
    with program.database.reading() as session:
        assert session.scalars(select(SecondFactorRow)).all() == []


def test_a_database_without_tables_and_settings_with_faults_are_told_in_plain_words(tmp_path: Path) -> None:
    empty = Program(Database(f"sqlite:///{tmp_path / 'empty.db'}"))
    result = empty.run("organisation", *FOUND)
    assert (result.exit_code, result.stderr.startswith("DATABASE_URL: the database cannot be used")) == (2, True)

    def faulty() -> Database:
        raise SettingsFault("PORT: not a number from 1 to 65535")

    made = Installation(faulty, lambda: NOW, lambda: "")
    for command, words in (
        (organisation_command(made), list(FOUND)),
        (person_command(made), ["lost-code", "--email", "a@example.fi"]),
    ):
        told = CliRunner().invoke(command, words)
        assert (told.exit_code, told.stderr) == (2, "PORT: not a number from 1 to 65535\n")


@pytest.fixture
def command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> click.Group:
    monkeypatch.setenv("INSTANCE_DIR", str(tmp_path / "fresh"))
    for name in ("DATABASE_URL", "PUBLIC_URL", "HOST", "PORT", "DEMO", "SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)
    return cli.command_line().cli


def test_the_first_command_on_a_fresh_installation_makes_its_tables(
    command_line: click.Group, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", "8123")
    before = datetime.now().astimezone()
    result = CliRunner().invoke(command_line, ["organisation", *FOUND])
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("http://127.0.0.1:8123/invitation/")
    engine = create_engine(f"sqlite:///{tmp_path / 'fresh' / 'toolkit.db'}")
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM organisation")).scalars().all() == ["Joen kaupunki"]
    engine.dispose()
    database = Database(f"sqlite:///{tmp_path / 'fresh' / 'toolkit.db'}")
    migrations.upgrade(database)  # and the start that follows finds nothing to do
    with database.reading() as session:
        assert session.scalars(select(InvitationRow.made_at)).one() >= before
        assert first_broken_line(session) is None
    database.close()


def test_bad_settings_are_told_by_the_real_command_line(
    command_line: click.Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", "x")
    for words in (["organisation", *FOUND], ["person", "lost-code", "--email", "a@example.fi"]):
        result = CliRunner().invoke(command_line, words)
        assert (result.exit_code, result.stderr.startswith("PORT:")) == (2, True), result.output
