"""A desk that lives in memory: the same questions and acts as the real core, over the tickets of `desk_tickets`.

It must never know a screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from clerkdesk.resources import resource_root
from clerkdesk.ui.actions import ActionRegistry
from clerkdesk.ui.bell import UiBell
from clerkdesk.ui.context import Context
from clerkdesk.ui.language import Language
from clerkdesk.ui.theme.roles import Mode
from clerkdesk.ui.theme.theme import Theme
from tests.fakes.desk_acts import FakeActs
from tests.fakes.desk_needs import FakeNeeds, FakePreferences
from tests.fakes.desk_queries import FakeQueries
from tests.fakes.desk_state import CLERK, World, clerk_world, row_of


@dataclass
class Desk:
    """A whole desk for a test: the context the screens get, and the world behind it."""

    context: Context
    world: World
    acts: FakeActs
    needs: FakeNeeds

    def close(self) -> None:
        """Silence the bell and end the threads."""
        self.context.bell.silence()
        self.context.language.release()
        self.needs.close()


def make_desk(
    app: QApplication,
    world: World | None = None,
    mode: Mode = Mode.LIGHT,
    scale: float = 1.0,
    language: str = "ro",
    theme: Theme | None = None,
) -> Desk:
    """A desk over `world`, the clerk's Tuesday when none is given."""
    world = world or clerk_world()
    theme = theme or Theme(app, Path(resource_root()), mode, scale)
    acts, needs = FakeActs(world), FakeNeeds(world)
    context = Context(
        theme=theme,
        queries=FakeQueries(world),
        acts=acts,
        needs=needs,
        actions=ActionRegistry(theme),
        bell=UiBell(world.notices),
        language=Language(app, language),
    )
    return Desk(context, world, acts, needs)


__all__ = [
    "CLERK",
    "Desk",
    "FakeActs",
    "FakeNeeds",
    "FakePreferences",
    "FakeQueries",
    "World",
    "clerk_world",
    "make_desk",
    "row_of",
]
