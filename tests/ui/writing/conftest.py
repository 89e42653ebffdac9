"""A desk for each test, at the moment of a scene, closed at the end.

This file must never hold what only one test needs.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from clerkdesk.ui.bench import Bench
from clerkdesk.ui.theme.theme import Theme
from tests.fakes import desk_scenes as scenes
from tests.fakes.desk_world import Desk, World, make_desk

MakeDesk = Callable[[World, datetime], Desk]


@pytest.fixture
def open_desk(qapp: QApplication, theme: Theme) -> Iterator[MakeDesk]:
    """Makes a desk over a world at a moment."""
    made: list[Desk] = []

    def make(world: World, now: datetime) -> Desk:
        desk = make_desk(qapp, world, theme=theme)
        desk.needs.moment = now
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def cockpit_desk(open_desk: MakeDesk) -> Desk:
    """Maria's talk at 10:38, online."""
    return open_desk(scenes.cockpit_world(offline=False), scenes.COCKPIT_NOW)


@pytest.fixture
def editor_desk(open_desk: MakeDesk) -> Desk:
    """Maria's resolution at 10:58."""
    return open_desk(scenes.editor_world(), scenes.EDITOR_NOW)


@pytest.fixture
def bench(editor_desk: Desk) -> Iterator[Bench]:
    """The bench of the editor's desk."""
    made = Bench(editor_desk.context)
    yield made
    made.deleteLater()


def later(desk: Desk, seconds: float) -> None:
    """The desk's clock moves on."""
    desk.needs.moment += timedelta(seconds=seconds)


def show(qtbot: object, widget: QWidget, width: int = 1278, height: int = 708) -> None:
    """On the screen, at the size of the smallest office monitor."""
    qtbot.addWidget(widget)  # type: ignore[attr-defined]
    widget.resize(width, height)
    widget.show()
    qtbot.waitExposed(widget)  # type: ignore[attr-defined]
