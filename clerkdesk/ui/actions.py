"""Every act of the window as one QAction in one registry: menu, palette, shortcut and toolbar read it.

This module must never do the act; whoever can do it connects to `triggered`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from clerkdesk.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One act. `text` is asked for again after a change of language; `shortcut` is portable text such as "Ctrl+K".

    Never Ctrl+Alt+letter: that is AltGr, which types the Romanian letters.
    """

    name: str
    text: Callable[[], str]
    icon: str = ""
    shortcut: str = ""


class ActionRegistry(QObject):
    """Holds the actions by name, in the order they were added."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        theme.changed.connect(self._dress)

    def add(self, spec: ActionSpec) -> QAction:
        """A new action. Raises ValueError for a name taken or a shortcut that would swallow a letter."""
        if spec.name in self._actions:
            raise ValueError(f"an action named {spec.name} exists")
        if "ctrl+alt" in spec.shortcut.lower().replace(" ", ""):
            raise ValueError(f"{spec.shortcut} types a letter on Romanian keyboards")
        action = QAction(self)
        action.setObjectName(spec.name)
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut, QKeySequence.SequenceFormat.PortableText))
        self._specs[spec.name], self._actions[spec.name] = spec, action
        self._word(spec, action)
        self._dress_one(spec, action)
        return action

    def action(self, name: str) -> QAction:
        """The action of that name. Raises KeyError when there is none."""
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def allow(self, name: str, is_allowed: bool, reason: str = "") -> None:
        """Enable or grey an action; a grey one tells why in its tool tip."""
        action = self._actions[name]
        action.setEnabled(is_allowed)
        action.setToolTip(reason or action.text())

    def retranslate(self) -> None:
        """Ask every action for its words again."""
        for name, action in self._actions.items():
            self._word(self._specs[name], action)

    def _word(self, spec: ActionSpec, action: QAction) -> None:
        action.setText(spec.text())
        action.setToolTip(spec.text())

    def _dress(self) -> None:
        for name, action in self._actions.items():
            self._dress_one(self._specs[name], action)

    def _dress_one(self, spec: ActionSpec, action: QAction) -> None:
        if spec.icon:
            action.setIcon(self._theme.icon(spec.icon, "text"))
