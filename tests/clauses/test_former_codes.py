"""What was set aside before its rule moved to another code stays set aside, in every place that asks."""

from __future__ import annotations

import json

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from tests.clauses import test_pages as pages
from tests.town import OFFICER, signed_in
from tests.walk import start, walk
from toolkit.base.store import Database

KEY, FORMER = "G-SPECIAL:only_special:", "G-GDPR:only_special:"


@pytest.fixture
def officer(app: Flask) -> FlaskClient:
    return signed_in(app, OFFICER)


@pytest.fixture
def aside(officer: FlaskClient, database: Database) -> str:
    """A tender in which the only groups accepted are special, set aside when the rule still stood under G-GDPR."""
    tender = start(officer)
    walk(officer, tender, people={"groups": ["PWA", "DIS"]})
    assert "1 finding stops freezing" in officer.get(f"{tender}/check").text
    pages.TestABlock().override(officer, tender, "Tietosuojavastaava on arvioinut asian.", KEY)
    with database.writing() as session:
        session.execute(text("UPDATE override SET key = :former WHERE key = :key"), {"former": FORMER, "key": KEY})
    return tender


def test_it_stays_set_aside_and_the_pack_is_frozen_with_it(officer: FlaskClient, aside: str) -> None:
    page = officer.get(f"{aside}/check").text
    assert "Set aside by Aino Esimerkki" in page
    assert "Tietosuojavastaava on arvioinut asian." in page
    frozen = json.loads(officer.get(pages.freeze(officer, aside) + "/clauses.json").data)["payload"]
    assert [one["key"] for one in frozen["overrides"]] == [KEY]
    assert [one["reason"] for one in frozen["overrides"]] == ["Tietosuojavastaava on arvioinut asian."]


def test_a_code_it_never_had_sets_nothing_aside(officer: FlaskClient, aside: str, database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE override SET key = 'G-FORM:only_special:' WHERE key = :key"), {"key": FORMER})
    assert "1 finding stops freezing" in officer.get(f"{aside}/check").text


def test_it_comes_back_when_it_says_something_else(officer: FlaskClient, aside: str, database: Database) -> None:
    with database.writing() as session:
        session.execute(text("UPDATE override SET said = :other"), {"other": "0" * 64})
    assert "1 finding stops freezing" in officer.get(f"{aside}/check").text
