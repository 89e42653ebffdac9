"""F1: every action with its keys, read from the one registry, and the keys of lists.

This module must never name a key that does nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.actions import ActionRegistry
from clerkdesk.ui.calling.dialog import DeskDialog
from clerkdesk.ui.kit.cards.key_values import KeyValues
from clerkdesk.ui.theme.theme import Theme

translate = QCoreApplication.translate


class ShortcutsDialog(DeskDialog):
    """A table of two columns."""

    def __init__(self, theme: Theme, actions: ActionRegistry, parent: QWidget | None = None) -> None:
        title = translate("Shortcuts", "What the keyboard can do")
        super().__init__(theme, title, "", translate("Shortcuts", "Close"), parent)
        self.main.hide()
        native = QKeySequence.SequenceFormat.NativeText
        pairs = [
            (action.shortcut().toString(native), action.text())
            for action in actions
            if action.isVisible() and not action.shortcut().isEmpty()
        ]
        pairs += [
            ("Enter", translate("Shortcuts", "Opens the row")),
            ("Esc", translate("Shortcuts", "Goes back")),
            ("Ctrl+Enter", translate("Shortcuts", "Sends what is being written")),
            ("+  −", translate("Shortcuts", "Larger and smaller, in a document")),
        ]
        table = KeyValues(theme, title)
        table.set_pairs(pairs)
        self.body.addWidget(table)
