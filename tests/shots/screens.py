"""How each screen is brought up for its picture. It must never change what it shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from clerkdesk.ui.calling.call_dialog import CallDialog
from clerkdesk.ui.main_window import MainWindow
from clerkdesk.ui.ticket.reschedule import RescheduleDialog
from clerkdesk.ui.tickets.tickets_screen import TicketsScreen
from tests.fakes.desk_tickets import ticket_id
from tests.fakes.desk_world import Desk
from tests.shots.writing_screens import WRITING


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


def palette(desk: Desk) -> QWidget:
    """Ctrl+K with a few letters typed."""
    window = _ticket(desk, 1284, 0)
    assert isinstance(window, MainWindow)
    window.palette_over.open()
    window.palette_over.field.setText("stefan dumi")
    return window


def _ticket(desk: Desk, number: int, tab: int) -> QWidget:
    window = _window(desk)
    window.resize(1366, 768)
    window.show()
    window.open_ticket(ticket_id(number))
    page = window.pages.page("tickets")
    assert isinstance(page, TicketsScreen)
    page.ticket.tabs.setCurrentIndex(tab)
    return window


def ticket(desk: Desk) -> QWidget:
    """One ticket, brought up after the window: where list and ticket are a stack, the ticket is on top."""
    return _ticket(desk, 1284, 0)


def trail(desk: Desk) -> QWidget:
    """The second tab."""
    return _ticket(desk, 1284, 1)


def notes(desk: Desk) -> QWidget:
    """The third tab."""
    return _ticket(desk, 1284, 2)


def history(desk: Desk) -> QWidget:
    """The fourth tab."""
    return _ticket(desk, 1284, 3)


def reschedule(desk: Desk) -> QWidget:
    """Hours for Maria Oltean."""
    view = desk.context.queries.ticket(ticket_id(1284))
    assert view is not None
    return RescheduleDialog(desk.context, view.document)


def call_webex(desk: Desk) -> QWidget:
    """The way into Webex."""
    return _call(desk, 1284)


def call_phone(desk: Desk) -> QWidget:
    """The number to dial."""
    return _call(desk, 1279)


def _call(desk: Desk, number: int) -> QWidget:
    view = desk.context.queries.ticket(ticket_id(number))
    assert view is not None
    dialog = CallDialog(desk.context, view.document)
    dialog.begin()
    return dialog


SCREENS: dict[str, Callable[[Desk], QWidget]] = {
    "today": today,
    "palette": palette,
    "tickets": tickets,
    "ticket": ticket,
    "trail": trail,
    "notes": notes,
    "history": history,
    "reschedule": reschedule,
    "call_webex": call_webex,
    "call_phone": call_phone,
    **WRITING,
}
