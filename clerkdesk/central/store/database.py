"""The way to the database: engines with the project's habits, and migrations up and down.

This module must never hold a query of the programme.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.engine import make_url

from clerkdesk.central.store import ledgers, once, tables

metadata = tables.ticket.metadata
assert metadata is ledgers.feed.metadata is once.form_sent.metadata, "one database, one metadata"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def driver_url(url: str) -> str:
    """The address with the driver named, whichever way `postgresql://` was written."""
    return make_url(url).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)


def plain_url(url: str) -> str:
    """The address as PostgreSQL's own tools and psycopg read it."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def open_engine(url: str, *, pool_size: int = 10, name: str = "clerkdesk", patience: float = 10) -> Engine:
    """An engine whose sessions speak UTC, give up on a lock after 10 s and on a statement after 60 s.

    `patience`: seconds one waits for a free connection.
    """
    return create_engine(
        driver_url(url),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=patience,
        pool_pre_ping=True,
        hide_parameters=True,  # an error's text would otherwise carry names and addresses
        json_serializer=_json,
        json_deserializer=msgspec.json.decode,
        connect_args={
            "application_name": name,
            "connect_timeout": 5,
            "options": "-c timezone=UTC -c lock_timeout=10s -c statement_timeout=60s",
        },
    )


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes.update(connection=connection, metadata=metadata)
    return config


@contextmanager
def _migrating(engine: Engine) -> Iterator[Config]:
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL lock_timeout = '5s'"))
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('clerkdesk migrations'))"))
        yield _config(connection)


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the database to `revision`, in one transaction; a second migrator waits for the first."""
    with _migrating(engine) as config:
        command.upgrade(config, revision)


def unmigrate(engine: Engine, revision: str) -> None:
    """Take the database back to `revision` (`base`: to nothing)."""
    with _migrating(engine) as config:
        command.downgrade(config, revision)


def revisions(engine: Engine) -> tuple[str | None, str | None]:
    """The revision the database has, and the one this program wants."""
    with engine.connect() as connection:
        has = MigrationContext.configure(connection).get_current_revision()
        return has, ScriptDirectory.from_config(_config(connection)).get_current_head()
