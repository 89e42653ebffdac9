"""One theme for all tests of the desk's face, light and at 100 % at the start of each; windows held to their end.

This file must never hold a screen.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.resources import resource
from clerkdesk.ui.theme.roles import Mode
from clerkdesk.ui.theme.theme import Theme


class HoldingBot(QtBot):
    """pytest-qt's own holds a window weakly: with the test over, a signal's lambda would be the last to hold it."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self._held: list[QWidget] = []

    def addWidget(  # noqa: N802 - pytest-qt's name
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        """Closed after the test, and held until everything that was parted with is gone."""
        self._held.append(widget)
        super().addWidget(widget, before_close_func=before_close_func)

    def let_go(self) -> None:
        """After the windows were closed."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._held.clear()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    """As the program does with its window: somebody holds it."""
    bot = HoldingBot(request)
    yield bot
    bot.let_go()


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
