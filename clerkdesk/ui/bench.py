"""The bench the drafting screens share: live drafts, departures, templates; and how each screen is made.

This module must never route: the window does.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.resources import resource
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.departures import Departure, Departures
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.screen import Screen

if TYPE_CHECKING:
    from clerkdesk.ui.drafting.departure_toast import DepartureToast
    from clerkdesk.ui.drafting.templates import Template


class Bench(QObject):
    """One per window, and the word of its screens for whoever composes the program.

    Signals: `signed_in(Account)` a session was opened; `ready()` there is something to work with; `signed_out()`;
    `trail_asked(str)` a ticket's trail, to hear a recording; `density_chosen(Density)`.
    Closing the window calls `close`: what is typed goes to disk, what was leaving stays a draft.
    """

    signed_in = Signal(object)
    ready = Signal()
    signed_out = Signal()
    trail_asked = Signal(str)
    density_chosen = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drafts = LiveDrafts(context.acts, self)
        self.departures = Departures(context.acts, context.needs, self.drafts, self)
        self._theme = context.theme
        self._window: QWidget | None = None
        self.toast: DepartureToast | None = None

    def makers(self) -> dict[str, Callable[[Context], Screen]]:
        """The screens made from this bench, by the names the window knows them under."""
        return {
            "tickets": self._tickets,
            "audience": self._audience,
            "resolution": self._resolution,
            "escalations": self._escalations,
            "sign_in": self._sign_in,
            "status": self._status,
            "settings": self._settings,
        }

    def show_toast_on(self, window: QWidget) -> None:
        """Departures are told over this window; the first of them makes the toast."""
        self._window = window
        self.departures.began.connect(self._on_began)

    def _on_began(self, departure: Departure) -> None:
        if self.toast is None and self._window is not None:
            from clerkdesk.ui.drafting.departure_toast import DepartureToast

            self.toast = DepartureToast(self._theme, self.departures, self._window)
            self.toast.begin(departure)

    def close(self) -> None:
        """Call back what was leaving, put what is typed on disk; waits for the disk, never for the network."""
        self.departures.call_back()
        for future in self.drafts.flush():
            future.result(timeout=5)

    def forget(self) -> None:
        """Another person comes to the desk: nothing of the last one stays in memory."""
        self.close()
        self.drafts.reread()

    def _tickets(self, context: Context) -> Screen:
        from clerkdesk.ui.tickets.tickets_screen import TicketsScreen

        return TicketsScreen(context, self.drafts)

    def _audience(self, context: Context) -> Screen:
        from clerkdesk.ui.audience.screen import AudienceScreen

        return AudienceScreen(context, self.drafts, _templates())

    def _resolution(self, context: Context) -> Screen:
        from clerkdesk.ui.resolution.screen import ResolutionScreen

        templates = _templates()
        return ResolutionScreen(context, self.drafts, self.departures, templates)

    def _escalations(self, context: Context) -> Screen:
        from clerkdesk.ui.escalations.screen import EscalationsScreen

        screen = EscalationsScreen(context, self.drafts, self.departures)
        screen.open_trail.connect(self.trail_asked)
        return screen

    def _sign_in(self, context: Context) -> Screen:
        from clerkdesk.ui.sign_in.screen import SignInScreen

        screen = SignInScreen(context)
        screen.signed_in.connect(self.signed_in)
        screen.ready.connect(self.ready)
        return screen

    def _status(self, context: Context) -> Screen:
        from clerkdesk.ui.status.screen import StatusScreen

        return StatusScreen(context)

    def _settings(self, context: Context) -> Screen:
        from clerkdesk.ui.settings.screen import SettingsScreen

        screen = SettingsScreen(context)
        screen.signed_out.connect(self.signed_out)
        screen.density_chosen.connect(self.density_chosen)
        return screen


def _templates() -> tuple[Template, ...]:
    from clerkdesk.ui.drafting.templates import load_templates

    return load_templates(resource("templates", "resolutions.toml"))
