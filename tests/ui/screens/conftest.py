"""A desk in memory for each test of the screens, with the words built from the catalogues as they stand.

This file must never reach for the real core.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from clerkdesk.ui import catalogue
from clerkdesk.ui.theme.theme import Theme
from tests.fakes.desk_world import Desk, make_desk


@pytest.fixture(scope="session", autouse=True)
def _words() -> None:
    catalogue.build()


@pytest.fixture
def desk(qapp: QApplication, theme: Theme) -> Iterator[Desk]:
    """The clerk's Tuesday, in Romanian."""
    made = make_desk(qapp, theme=theme)
    yield made
    made.close()
