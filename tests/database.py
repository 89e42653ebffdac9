"""A real PostgreSQL for tests: one server a session, one migrated template, a fresh copy for each test.

This module must never keep a connection to the template: a copy of it could then not be made.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import Engine

from clerkdesk.central.store.database import migrate, open_engine
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.demo.postgres import TemporaryPostgres
from tests.house import House, build

TEMPLATE = "template_migrated"


@pytest.fixture(scope="session")
def postgres() -> Iterator[TemporaryPostgres]:
    """The server, with the migrated template in it."""
    server = TemporaryPostgres()
    with psycopg.connect(server.start(), autocommit=True) as connection:
        # Nobody cuts the power here, and a killed process takes nothing along that the system was given; without
        # waiting for the disk a fresh database costs a third.
        for name in ("fsync", "full_page_writes"):
            connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(name)))
        connection.execute("SELECT pg_reload_conf()")
    engine = open_engine(server.create(TEMPLATE))
    migrate(engine)
    engine.dispose()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def _database_names() -> Iterator[str]:
    return (f"test_{number}" for number in count(1))


@pytest.fixture
def database_url(postgres: TemporaryPostgres, _database_names: Iterator[str]) -> Iterator[str]:
    """The address of a fresh, migrated, empty database."""
    name = next(_database_names)
    copied = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY")
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as connection:
        connection.execute(copied.format(sql.Identifier(name), sql.Identifier(TEMPLATE)))
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An engine on the fresh database, with room for many threads."""
    made = open_engine(database_url, pool_size=60)
    yield made
    made.dispose()


@pytest.fixture
def uow(engine: Engine) -> UnitOfWork:
    """Transactions on the fresh database."""
    return UnitOfWork(engine)


@pytest.fixture
def house(engine: Engine, uow: UnitOfWork) -> House:
    """A small city hall in the fresh database."""
    return build(engine, uow)
