"""What all screens have in common: they get the context, ask for their words again, and re-read what changed.

This module must never know one screen from another.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.notices import Changed
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.rows.views import Density


class Screen(QWidget):
    """A page of the window. Override `retranslate` (words), `refresh` (data) and, if less will do, `on_changed`.

    Signals, for the window to route: `open_ticket(id)`, `write_resolution(id)`, `start_audience(id)`, `go_back()`.
    """

    open_ticket = Signal(str)
    write_resolution = Signal(str)
    start_audience = Signal(str)
    go_back = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        context.bell.changed.connect(self._on_bell)

    def show_ticket(self, ticket: str) -> None:
        """Show one ticket, where the screen is about one."""

    def begin(self, ticket: str) -> None:
        """Show one ticket and begin what the screen is for, where there is such a thing."""
        self.show_ticket(ticket)

    def enter(self) -> None:
        """The screen was opened: read anew, and put the keyboard where work begins."""
        self.refresh()

    def leave(self) -> None:
        """Another screen comes: keep what was typed."""

    def set_density(self, density: Density) -> None:
        """Rows relaxed or dense, where the screen has a list of tickets."""

    def tick(self) -> None:
        """A minute passed while the screen was shown."""
        self.refresh()

    def focus_search(self) -> None:
        """The keyboard into the screen's own search field, where it has one."""

    def do_next(self) -> None:
        """The screen's one blue act, by shortcut."""

    def retranslate(self) -> None:
        """Put every word anew; also called when the language changes."""

    def refresh(self) -> None:
        """Read everything shown anew."""

    def on_changed(self, changed: Changed) -> None:  # noqa: ARG002 (for those who override it)
        """Something was written: re-read what is shown of it."""
        self.refresh()

    def retire(self) -> None:
        """The screen goes: hear nothing any more, though Qt takes it down only later."""
        self.context.bell.changed.disconnect(self._on_bell)

    def _on_bell(self, changed: Changed) -> None:
        self.on_changed(changed)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's word that the language changed."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
