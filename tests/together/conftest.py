"""Fixtures of the tests that put whole parts together on a real database.

This module must never start anything by itself: a test asks by naming the fixture.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.central.store.unit_of_work import UnitOfWork
from tests.database import _database_names, database_url, engine, house, postgres, uow
from tests.fakes.post import Post, PostOffice
from tests.together import town
from tests.together.bench import Bench
from tests.together.citizens import Site
from tests.together.postman import Postman

__all__ = ["_database_names", "database_url", "engine", "house", "postgres", "uow"]


@pytest.fixture
def site(uow: UnitOfWork, tmp_path: Path) -> Iterator[Site]:
    """The citizen's site alone, and one citizen."""
    made = Site(uow, tmp_path)
    yield made
    made.thread.stop()


@pytest.fixture
def bench(uow: UnitOfWork, tmp_path: Path) -> Iterator[Bench]:
    """The local Webex and our client of it."""
    made = Bench(uow, tmp_path)
    yield made
    made.webex.close()
    made.local.stop()


@pytest.fixture
def here(uow: UnitOfWork) -> town.Town:
    """Who is there."""
    return town.build(uow)


@pytest.fixture
def post() -> Post:
    """The mail server's mailbox, and what it is to answer."""
    return Post()


@pytest.fixture
def postman(uow: UnitOfWork, here: town.Town, post: Post, tmp_path: Path) -> Iterator[Postman]:
    """Everything the post needs."""
    with PostOffice(post) as port:
        yield Postman(uow, port, tmp_path)
