"""What every screen is given: one frozen bundle, passed by constructor.

This module must never make any of its members; the composition root does.
"""

from __future__ import annotations

from dataclasses import dataclass

from clerkdesk.ui.actions import ActionRegistry
from clerkdesk.ui.bell import UiBell
from clerkdesk.ui.desk_side import Acts, Queries
from clerkdesk.ui.language import Language
from clerkdesk.ui.needs import Needs
from clerkdesk.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Context:
    """The theme, the desk's core, what the program hands in, the actions, the bell and the language."""

    theme: Theme
    queries: Queries
    acts: Acts
    needs: Needs
    actions: ActionRegistry
    bell: UiBell
    language: Language
