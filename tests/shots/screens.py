"""How each screen is brought up for its picture. It must never change what it shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clerkdesk.ui.main_window import MainWindow
from tests.fakes.desk_tickets import ticket_id
from tests.fakes.desk_world import Desk


def _window(desk: Desk) -> MainWindow:
    window = MainWindow(desk.context)
    window.show_signed_in()
    return window


def today(desk: Desk) -> QWidget:
    """The clerk's day."""
    return _window(desk)


def tickets(desk: Desk) -> QWidget:
    """The list and Maria Oltean's ticket."""
    window = _window(desk)
    window.open_ticket(ticket_id(1284))
    return window


SCREENS: dict[str, Callable[[Desk], QWidget]] = {"today": today, "tickets": tickets}
