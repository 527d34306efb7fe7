"""Keeping a clause from elsewhere and deleting it: for one's own organisation, once, and gone for good."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.people.conftest import Town, do, lines, town
from tests.town import NOW
from toolkit.base.model import Actor, Language, NotAllowed, NotFound, Refused
from toolkit.base.store import Database
from toolkit.clauses.own_text import TextFacts
from toolkit.clauses.own_text_actions import delete_text, keep_text
from toolkit.clauses.own_text_store import KeptText, kept_text, kept_texts
from toolkit.clauses.tables import OwnTextRow

__all__ = ["town"]

FACTS = TextFacts(
    language=Language.SV,
    instrument="award_criterion",
    published=date(2027, 2, 1),
    framework=True,
    trade="cleaning",
)
TEXT = "Leverantören anställer.\n\nZebraklausulen gäller."


def keep(database: Database, actor: Actor, form_key: str = "one", title: str = "Grannens klausul") -> int:
    number: int = do(database, keep_text, actor=actor, now=NOW, title=title, text=TEXT, facts=FACTS, form_key=form_key)
    return number


def test_a_text_is_kept_with_what_was_told_of_its_tender(database: Database, town: Town) -> None:
    number = keep(database, town.officer)
    with database.reading() as session:
        assert kept_text(session, actor=town.reader, own_text_id=number) == KeptText(
            number, "Grannens klausul", TEXT, FACTS, NOW
        )


def test_the_same_form_sent_once_more_after_deletion_is_refused_in_words(database: Database, town: Town) -> None:
    number = keep(database, town.officer)
    do(database, delete_text, actor=town.officer, now=NOW, own_text_id=number)
    with pytest.raises(Refused):
        keep(database, town.officer)
    assert keep(database, town.officer, form_key="another") != number


def test_the_same_form_sent_twice_keeps_one(database: Database, town: Town) -> None:
    assert keep(database, town.officer) == keep(database, town.officer)
    assert keep(database, town.officer, "two") != keep(database, town.officer)
    with database.reading() as session:
        assert len(session.scalars(select(OwnTextRow.id)).all()) == 2


def test_the_trail_tells_the_number_and_not_a_word(database: Database, town: Town) -> None:
    number = keep(database, town.officer)
    do(database, delete_text, actor=town.officer, now=NOW, own_text_id=number)
    told = [(one.event, one.subject, one.subject_id, one.details) for one in lines(database)[-2:]]
    assert told == [("text_kept", "own_text", number, "{}"), ("text_deleted", "own_text", number, "{}")]


def test_who_may_only_read_neither_keeps_nor_deletes(database: Database, town: Town) -> None:
    number = keep(database, town.officer)
    with pytest.raises(NotAllowed):
        keep(database, town.reader)
    with pytest.raises(NotAllowed):
        do(database, delete_text, actor=town.reader, now=NOW, own_text_id=number)
    with database.reading() as session:
        assert kept_text(session, actor=town.reader, own_text_id=number).title == "Grannens klausul"


def test_what_belongs_to_another_organisation_is_not_there(database: Database, town: Town) -> None:
    number = keep(database, town.officer)
    stranger = Actor(town.officer.person_id, town.supplier, frozenset({"officer"}))
    with database.reading() as session:
        assert kept_texts(session, actor=stranger, before=None, limit=9) == []
        with pytest.raises(NotFound):
            kept_text(session, actor=stranger, own_text_id=number)
    with pytest.raises(NotFound):
        do(database, delete_text, actor=stranger, now=NOW, own_text_id=number)
    with database.reading() as session:
        assert session.scalars(select(OwnTextRow.id)).all() == [number]


def test_the_list_is_paged_by_key_newest_first(database: Database, town: Town) -> None:
    numbers = [keep(database, town.officer, form_key=f"key {n}", title=f"Text {n}") for n in range(5)]
    with database.reading() as session:
        first = kept_texts(session, actor=town.reader, before=None, limit=2)
        second = kept_texts(session, actor=town.reader, before=first[-1].id, limit=2)
    assert [one.id for one in (*first, *second)] == numbers[:0:-1]


def test_a_deleted_text_is_gone_and_its_number_is_given_to_no_other(database: Database, town: Town) -> None:
    first = keep(database, town.officer)
    do(database, delete_text, actor=town.officer, now=NOW, own_text_id=first)
    with database.reading() as session, pytest.raises(NotFound):
        kept_text(session, actor=town.officer, own_text_id=first)
    with pytest.raises(NotFound):
        do(database, delete_text, actor=town.officer, now=NOW, own_text_id=first)
    assert keep(database, town.officer, "two") > first


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_of_a_deleted_text_no_word_is_left_in_the_file(database: Database, town: Town, tmp_path: Path) -> None:
    number = keep(database, town.officer)
    word = b"Zebraklausulen"

    def written() -> bytes:
        with database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return b"".join(path.read_bytes() for path in tmp_path.glob("toolkit.db*"))

    assert word in written()
    do(database, delete_text, actor=town.officer, now=NOW, own_text_id=number)
    assert word not in written()
