"""Fixtures of the tests that kill things: the real database, and a real centre on it as a process.

This module must never start anything by itself: a test asks by naming the fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from clerkdesk.demo.postgres import TemporaryPostgres
from tests.database import _database_names, database_url, engine, house, postgres, uow
from tests.faults.city import City
from tests.house import House

__all__ = ["_database_names", "database_url", "engine", "house", "postgres", "uow"]


@pytest.fixture
def city(house: House, engine: Engine, postgres: TemporaryPostgres, tmp_path: Path) -> Iterator[City]:
    """The small city hall, its centre not started yet."""
    made = City(house, engine, postgres, tmp_path)
    yield made
    made.close()
