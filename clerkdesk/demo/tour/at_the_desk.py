"""What a person does at the desk, in the words of the window: sign in, find a ticket, talk, write, decide.

This module must never reach behind the window: every act is a click or a key, every look is at what is painted.
"""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCheckBox, QLabel, QMainWindow, QWidget

from clerkdesk.demo.tour import hands
from clerkdesk.ui.audience.closing import ClosingPanel
from clerkdesk.ui.audience.screen import AudienceScreen
from clerkdesk.ui.calling.call_dialog import CallDialog
from clerkdesk.ui.drafting.day_field import DayField
from clerkdesk.ui.escalations.screen import EscalationsScreen
from clerkdesk.ui.kit.controls.field import LineField
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.kit.rows.views import ROW_ROLE
from clerkdesk.ui.kit.shell.rail import Rail, RailItem
from clerkdesk.ui.kit.shell.status_strip import StatusStrip
from clerkdesk.ui.resolution.screen import ResolutionScreen
from clerkdesk.ui.ticket.ticket_pane import TicketPane

Dialog = TypeVar("Dialog", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier


class Person:
    """Whoever sits at this window."""

    def __init__(self, window: QMainWindow) -> None:
        self.window = window

    def sign_in(self, login: str, password: str) -> None:
        """Type name and password, Enter, and wait until there is something to work with."""
        self.ask_in(login, password)
        hands.widget(self.window, Rail, "", 120)

    def ask_in(self, login: str, password: str) -> None:
        """Type name and password, and Enter."""
        hands.wait_for("the window", self.window.isVisible)
        hands.rewrite(hands.widget(self.window, LineField, "nume"), login)
        field = hands.widget(self.window, LineField, "parol")
        hands.write(field, password)
        hands.press(field, Qt.Key.Key_Return)

    def sign_out(self) -> None:
        """Through the settings."""
        self.go("settings")
        hands.click(hands.button(self.window, "Ieșire"))
        hands.widget(self.window, LineField, "parol")

    def go(self, screen: str) -> None:
        """A click in the rail."""

        def item() -> RailItem | None:
            found = (each for each in self.window.findChildren(RailItem) if each.key == screen and each.isVisible())
            return next(found, None)

        hands.click(hands.wait_for(f"{screen} in the rail", item))

    def hurry(self) -> None:
        """F5, as anybody presses it who sees that the network is back."""
        hands.press(self.window, Qt.Key.Key_F5)

    def strip_says(self, words: str) -> bool:
        """Whether the status strip shows this."""
        return hands.says(hands.widget(self.window, StatusStrip, ""), words)

    def find_row(self, name: str, patience: float = hands.PATIENCE) -> tuple[QAbstractItemView, int]:
        """The list on screen that shows a citizen, and the row."""

        def look() -> tuple[QAbstractItemView, int] | None:
            for view in self.window.findChildren(QAbstractItemView):
                model = view.model()
                if not view.isVisible():
                    continue
                for row in range(model.rowCount()):
                    shown = model.index(row, 0).data(ROW_ROLE)
                    if getattr(shown, "name", "") == name:
                        return view, row
            return None

        return hands.wait_for(f"a row that shows {name}", look, patience)

    def open_ticket(self, name: str) -> TicketPane:
        """Click the row; the pane beside it."""
        view, row = self.find_row(name)
        hands.click_row(view, row)
        pane = hands.widget(self.window, TicketPane, "")
        hands.wait_for(f"the ticket of {name}", lambda: hands.says(pane, name))
        return pane

    def look_at_paper(self, pane: TicketPane) -> tuple[int, int]:
        """Click the first paper and wait for its page; width and height of what is painted."""

        def painted() -> QLabel | None:
            pages = (each for each in pane.findChildren(QLabel) if each.isVisible() and not each.pixmap().isNull())
            return next((page for page in pages if page.pixmap().width() > 200), None)

        papers = hands.widget(pane, QAbstractItemView, "documente")
        hands.click_row(papers, 0)
        page = hands.wait_for("the paper's page", painted)
        return page.pixmap().width(), page.pixmap().height()

    def go_in(self, words: str) -> CallDialog:
        """The blue act of a ticket; the dialog with the way into the talk, once it has one."""
        hands.click(hands.button(hands.widget(self.window, TicketPane, ""), words))
        dialog = hands.wait_for("the dialog", lambda: _last(self.window.findChildren(CallDialog)))
        hands.wait_for(
            "the link", lambda: any(each.text().startswith("http") for each in dialog.findChildren(LineField))
        )
        return dialog

    def begin_talk(self, dialog: CallDialog) -> AudienceScreen:
        """From the dialog to the cockpit."""
        hands.click(hands.button(dialog, "Începe"))
        return hands.widget(self.window, AudienceScreen, "")

    def hold_talk(self, cockpit: AudienceScreen, notes: str) -> None:
        """Read the notice aloud and tick it, jot down what is said."""
        tick = hands.widget(cockpit, QCheckBox, "aviz")
        hands.click(tick)
        hands.wait_for("the tick", tick.isChecked)
        hands.write(hands.widget(cockpit, TextArea, "note"), notes)

    def end_talk(self, cockpit: AudienceScreen) -> None:
        """End it: it took place, it was recorded."""
        hands.click(hands.button(cockpit, "Încheie"))
        panel = hands.wait_for("the panel", lambda: _last(self.window.findChildren(ClosingPanel)))
        hands.click(hands.button(panel, "Încheie"))
        hands.wait_for("the panel to close", lambda: _last(self.window.findChildren(ClosingPanel)) is None)

    def write_resolution(
        self, outcome: str, facts: str, conclusion: str, ground: str, step: str, by: date
    ) -> ResolutionScreen:
        """Fill the editor on screen."""
        page = hands.widget(self.window, ResolutionScreen, "")
        choose(page, "soluți", outcome)
        hands.write(hands.widget(page, TextArea, "constat"), facts)
        hands.write(hands.widget(page, TextArea, "concluz"), conclusion)
        hands.write(hands.widget(page, LineField, "temei"), ground)
        hands.write(hands.widget(page, LineField, "pasul"), step)
        day = hands.widget(page, DayField, "")
        hands.write(day, f"{by.day}.{by.month}.{by.year}")
        hands.press(day, Qt.Key.Key_Tab)
        return page

    def send(self) -> None:
        """Ctrl+Enter, where the keyboard is."""
        hands.press(QApplication.focusWidget() or self.window, Qt.Key.Key_Return, CTRL)

    def decide(self, name: str, decision: str, conclusion: str, reasons: str) -> EscalationsScreen:
        """Open the resolution below, then decide over it."""
        screen = hands.widget(self.window, EscalationsScreen, "")
        if not hands.says(screen, name):  # after a talk the decision stands open already
            view, row = self.find_row(name)
            hands.click_row(view, row)
            hands.press(view, Qt.Key.Key_Return)
        hands.click(hands.button(screen, "Deschide rezoluția"))
        choose(screen, "hotăr", decision)
        hands.rewrite(writable(screen, "concluz"), conclusion)
        hands.write(writable(screen, "motiv"), reasons)
        return screen


def writable(within: QWidget, name: str) -> TextArea:
    """The area of that name one may type into; the same text may stand beside it, to be read."""

    def look() -> TextArea | None:
        areas = (each for each in within.findChildren(TextArea) if each.isVisible() and not each.isReadOnly())
        return next((each for each in areas if name in each.accessibleName().lower()), None)

    return hands.wait_for(f"a place to write {name}", look)


def choose(within: QWidget, name: str, words: str) -> None:
    """Click a segment."""
    hands.click(hands.button(hands.widget(within, Segments, name), words))


def _last(found: list[Dialog]) -> Dialog | None:
    return next((each for each in reversed(found) if each.isVisible()), None)
