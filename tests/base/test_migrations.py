"""Bringing a database to the tables of this version, and back."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, select, text
from sqlalchemy.exc import DBAPIError

from tests.failure.scenes import actor_of, dump, freeze, ready_tender
from tests.town import NOW
from toolkit import demo, migrations
from toolkit.base.actions import first_broken_line
from toolkit.base.model import Actor
from toolkit.base.store import Database
from toolkit.base.tables import Base
from toolkit.library.shelf import Library
from toolkit.settings import ROOT
from toolkit.tenders.store import tender
from toolkit.tenders.tables import TenderRow


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without any table."""
    if request.param == "sqlite":
        opened = Database(f"sqlite:///{tmp_path / 'empty.db'}")
        yield opened
        opened.close()
        return
    address: str = request.getfixturevalue("postgresql")
    name = f"empty_{abs(hash(request.node.nodeid))}"
    server = create_engine(address.replace("/postgres?", "/template1?"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))
    opened = Database(address.replace("/postgres?", f"/{name}?"))
    yield opened
    opened.close()
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name}"))
    server.dispose()


def tables(database: Database) -> set[str]:
    return set(inspect(database.engine).get_table_names())


def triggers(database: Database) -> set[str]:
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[database.engine.dialect.name]
    with database.reading() as session:
        return set(session.scalars(text(query)))


def test_from_nothing_the_migrations_make_just_the_tables_the_program_knows(empty: Database) -> None:
    migrations.upgrade(empty)
    assert tables(empty) == {*Base.metadata.tables, "alembic_version"}
    command.check(migrations.config(empty))  # raises when tables and migrations differ
    kept = {"audit_event_no_update", "audit_event_no_delete", "pack_no_update", "paper_no_update"}
    on_postgresql = {"audit_event_no_truncate"} if empty.engine.dialect.name == "postgresql" else set()
    assert triggers(empty) == kept | on_postgresql


def test_the_check_would_tell_a_column_that_no_migration_makes(empty: Database) -> None:
    migrations.upgrade(empty)
    with empty.writing() as session:
        session.execute(text("ALTER TABLE mail DROP COLUMN body"))
    with pytest.raises(Exception, match="body"):
        command.check(migrations.config(empty))


def test_columns_and_constraints_are_the_same_on_both_sides(empty: Database) -> None:
    migrations.upgrade(empty)
    seen = inspect(empty.engine)
    for table in Base.metadata.sorted_tables:
        columns = {column["name"]: column["nullable"] for column in seen.get_columns(table.name)}
        assert columns == {column.name: column.nullable for column in table.columns}
        checks = sorted(str(one["name"]) for one in seen.get_check_constraints(table.name))
        wanted = sorted(str(c.name) for c in table.constraints if type(c).__name__ == "CheckConstraint")
        assert checks == wanted, table.name  # each once: a table that is rebuilt must not gain them again
        foreign = {one["name"] for one in seen.get_foreign_keys(table.name)}
        assert foreign == {str(c.name) for c in table.foreign_key_constraints}, table.name


def test_doing_it_again_changes_nothing(empty: Database) -> None:
    migrations.upgrade(empty)
    demo.build_town(empty, now=NOW)
    before = dump(empty)
    migrations.upgrade(empty)
    assert dump(empty) == before


def test_up_and_down_and_up_again_with_data_in_the_tables(database: Database, library: Library) -> None:
    def live() -> None:
        demo.build_town(database, now=NOW)
        officer = actor_of(database)
        freeze(database, library, officer, *ready_tender(database, officer))

    live()
    migrations.downgrade(database)
    assert tables(database) == {"alembic_version"}
    assert triggers(database) == set()
    migrations.upgrade(database)
    assert tables(database) == {*Base.metadata.tables, "alembic_version"}
    empty = dump(database)
    assert [tuple(row) for row in empty.pop("audit_head")] == [(1, 0, "0" * 64)]  # the trail begins here
    assert all(rows == [] for rows in empty.values())
    live()
    with database.reading() as session:
        assert first_broken_line(session) is None
    with pytest.raises(DBAPIError, match="refused"), database.writing() as session:
        session.execute(text("UPDATE pack SET number = 9"))


def test_tenders_begun_before_keep_their_answers_and_are_told_which_texts_they_began_with(
    empty: Database, library: Library
) -> None:
    migrations.upgrade(empty, "001")
    with empty.writing() as session:
        session.execute(
            text(
                "INSERT INTO organisation (id, name, business_id, kind, founded_at)"
                " VALUES (1, 'Koivuranta', '9999990-9', 'buyer', '2026-11-22 09:00:00+00:00')"
            )
        )
        session.execute(
            text(
                "INSERT INTO person (id, name, email, language, added_at)"
                " VALUES (1, 'Aino', 'aino@example.fi', 'fi', '2026-11-22 09:00:00+00:00')"
            )
        )
        session.execute(
            text(
                "INSERT INTO tender (id, organisation_id, version, title, answers, created_at, changed_at, changed_by)"
                " VALUES (1, 1, 3, 'Siivous', :answers, '2026-11-22 22:30:00+00:00', '2026-11-23 09:00:00+00:00', 1)"
            ),
            {"answers": '{"title": "Siivous", "months": {"whole": 24}}'},
        )
    before = triggers(empty)
    migrations.upgrade(empty)
    assert triggers(empty) == before
    with empty.reading() as session:
        kept = tender(session, actor=Actor(1, 1, frozenset()), tender_id=1)
        steps = session.scalars(select(TenderRow.step_versions)).one()
    assert (kept.version, kept.title, kept.answers) == (3, "Siivous", {"title": "Siivous", "months": 24})
    assert kept.edition == date(2026, 11, 23)  # half past midnight in Helsinki
    assert set(steps.values()) == {3}
    assert {"purchase", "value", "amount"} <= set(steps)
    first = {f"criteria/{one.id}": 1 for one in library.criteria if one.version == 1}
    first |= {f"clauses/{one.id}": 1 for one in library.clauses if one.version == 1}
    first |= {f"annex_forms/{one.id}": 1 for one in library.annex_forms if one.version == 1}
    assert kept.seen.used == kept.seen.shown
    assert kept.seen.used.items() <= first.items()
    assert kept.seen.numbers == {}
    with pytest.raises(DBAPIError), empty.writing() as session:
        session.execute(text("UPDATE tender SET version = 0"))
    with pytest.raises(DBAPIError), empty.writing() as session:
        session.execute(text("UPDATE tender SET edition = NULL"))
    migrations.downgrade(empty, "001")
    assert triggers(empty) == before
    with empty.reading() as session:
        assert session.execute(text("SELECT version, title FROM tender")).all() == [(3, "Siivous")]


UPGRADE = """
import sys
from toolkit import migrations
from toolkit.base.store import Database
database = Database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
migrations.upgrade(database)
"""


def test_processes_that_upgrade_at_once_do_it_one_after_the_other(empty: Database) -> None:
    url = empty.engine.url.render_as_string(hide_password=False)
    starting = [
        subprocess.Popen(
            [sys.executable, "-c", UPGRADE, url], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True,
        )
        for _ in range(3)
    ]  # fmt: skip
    for process in starting:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in starting:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    told = [process.communicate(timeout=60)[1] for process in starting]
    assert [process.returncode for process in starting] == [0] * 3, told
    command.check(migrations.config(empty))


def test_a_migration_that_fails_leaves_the_tables_as_they_were(
    empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = migrations_of("create_index")
    made: list[str] = []

    def fails_at_the_fourth(name: str, *rest: object, **options: object) -> object:
        made.append(name)
        if len(made) == 4:
            raise OSError("no room")
        return make(name, *rest, **options)

    monkeypatch.setattr("alembic.op.create_index", fails_at_the_fourth)
    with pytest.raises(OSError, match="no room"):
        migrations.upgrade(empty)
    assert tables(empty) == set()
    if empty.engine.dialect.name == "sqlite":
        with empty.reading() as session:
            assert session.scalar(text("PRAGMA foreign_keys")) == 1
    monkeypatch.undo()
    migrations.upgrade(empty)
    command.check(migrations.config(empty))


def migrations_of(name: str) -> Callable[..., object]:
    from alembic import op  # noqa: PLC0415 (alembic fills it in when it is first used)

    made: Callable[..., object] = getattr(op, name)
    return made


TAKES_A_PARENT_AWAY = """
from alembic import op

revision, down_revision = "careless", "004"


def upgrade() -> None:
    op.execute("DELETE FROM person WHERE id = 1")


def downgrade() -> None:
    pass
"""


def test_a_migration_that_takes_a_parent_away_is_undone(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    demo.build_town(database, now=NOW)
    before = dump(database)
    (tmp_path / "careless.py").write_text(TAKES_A_PARENT_AWAY)
    plain = migrations.config

    def with_one_more(database: Database) -> Config:
        made = plain(database)
        made.set_main_option("path_separator", "newline")
        made.set_main_option("version_locations", f"{migrations.FOLDER / 'versions'}\n{tmp_path}")
        return made

    monkeypatch.setattr(migrations, "config", with_one_more)
    with pytest.raises((RuntimeError, DBAPIError), match=r"lost its parent|violates foreign key"):
        migrations.upgrade(database)
    assert dump(database) == before
    with database.reading() as session:
        assert session.scalar(text("SELECT version_num FROM alembic_version")) == "004"
