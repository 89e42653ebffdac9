"""The database's shape: migrations give what the tables say, go back to nothing, and mirror the rules."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, text

from clerkdesk.central.store.database import metadata, migrate, open_engine, revisions, unmigrate
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.domain.ticket import LEGAL_STEPS, State
from clerkdesk.wire.exchange import Unreachable
from tests.house import MONDAY


def shape(engine: Engine) -> list[Any]:
    """Every column, constraint, index, function and trigger, as text."""
    queries = (
        "SELECT table_name, column_name, data_type, is_nullable, column_default, generation_expression"
        " FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2",
        "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
        "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1",
        "SELECT oid::regprocedure::text, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1",
        "SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2",
    )
    with engine.connect() as connection:
        return [tuple(row) for query in queries for row in connection.execute(text(query))]


def test_the_migrations_give_what_the_tables_say(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": False})
        assert compare_metadata(context, metadata) == []
    has, wants = revisions(engine)
    assert has == wants is not None


def test_up_down_up_gives_the_same(engine: Engine) -> None:
    before = shape(engine)
    unmigrate(engine, "base")
    with engine.connect() as connection:
        left = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars().all()
    assert left == ["alembic_version"]
    migrate(engine)
    assert shape(engine) == before


def test_the_database_knows_exactly_the_legal_steps(engine: Engine) -> None:
    with engine.connect() as connection:
        asked = text("SELECT legal_step(:was, :becomes)")
        allowed = {
            (was, becomes)
            for was, becomes in product(State, State)
            if connection.execute(asked, {"was": was.value, "becomes": becomes.value}).scalar_one()
        }
    assert allowed == LEGAL_STEPS


def test_a_database_that_is_away_is_unreachable_and_no_bug(tmp_path: Path) -> None:
    away = open_engine(f"postgresql://nobody@/none?host={tmp_path}")
    uow = UnitOfWork(away)
    for enter in (uow.begin, uow.look):
        with pytest.raises(Unreachable), enter(None, MONDAY):
            pytest.fail("there is nobody there")
    away.dispose()


def test_when_every_connection_is_taken_one_is_told_to_come_again(database_url: str) -> None:
    narrow = open_engine(database_url, pool_size=1, patience=0)
    uow = UnitOfWork(narrow)
    with uow.look(None, MONDAY), pytest.raises(Unreachable, match="taken"), uow.look(None, MONDAY):
        pytest.fail("there is only one")
    narrow.dispose()
