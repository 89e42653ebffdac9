"""The window's own actions: screens, search, the blue act, back, what the keyboard can do.

This module must never do them.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.ui.actions import ActionRegistry, ActionSpec

translate = QCoreApplication.translate


def add_window_actions(actions: ActionRegistry) -> None:
    """Once per program, before the first screen."""
    for spec in (
        ActionSpec("today", lambda: translate("Actions", "Today"), "sun", "Ctrl+1"),
        ActionSpec("tickets", lambda: translate("Actions", "Tickets"), "ticket", "Ctrl+2"),
        ActionSpec("escalations", lambda: translate("Actions", "Escalations"), "arrow-up-narrow-wide", "Ctrl+3"),
        ActionSpec("status", lambda: translate("Actions", "Status"), "cloud-check", "Ctrl+9"),
        ActionSpec("settings", lambda: translate("Actions", "Settings"), "settings", "Ctrl+,"),
        ActionSpec("palette", lambda: translate("Actions", "Search everywhere"), "search", "Ctrl+K"),
        ActionSpec("search", lambda: translate("Actions", "Search in the list"), "search", "Ctrl+F"),
        ActionSpec("next", lambda: translate("Actions", "The main act of the screen"), "play", "Ctrl+Shift+Return"),
        ActionSpec("refresh", lambda: translate("Actions", "Read everything anew"), "refresh-cw", "F5"),
        ActionSpec("shortcuts", lambda: translate("Actions", "What the keyboard can do"), "keyboard", "F1"),
    ):
        actions.add(spec)
