"""Fixtures of the tests that put whole parts together on a real database.

This module must never start anything by itself: a test asks by naming the fixture.
"""

from tests.database import _database_names, database_url, engine, house, postgres, uow

__all__ = ["_database_names", "database_url", "engine", "house", "postgres", "uow"]
