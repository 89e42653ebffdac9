"""One theme for all tests of the desk's face, light and at 100 % at the start of each.

This file must never hold a screen.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from clerkdesk.resources import resource
from clerkdesk.ui.theme.roles import Mode
from clerkdesk.ui.theme.theme import Theme


@pytest.fixture(scope="session")
def _one_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, resource(), Mode.LIGHT)


@pytest.fixture
def theme(_one_theme: Theme) -> Iterator[Theme]:
    """The program's theme; a test may change its mode and scale."""
    yield _one_theme
    if _one_theme.mode is not Mode.LIGHT:
        _one_theme.set_mode(Mode.LIGHT)
    if _one_theme.scale > 1:
        _one_theme.set_scale(1.0)
