"""Taken away again and again, with the collector running: nothing is deleted twice, and nothing is deleted at once."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from clerkdesk.resources import resource
from clerkdesk.ui.audience.closing import ClosingPanel
from clerkdesk.ui.audience.screen import AudienceScreen
from clerkdesk.ui.calling.call_dialog import CallDialog
from clerkdesk.ui.calling.dialog import DeskDialog
from clerkdesk.ui.escalations.screen import EscalationsScreen
from clerkdesk.ui.kit.farewell import part_after, part_with
from clerkdesk.ui.main_window import MainWindow
from clerkdesk.ui.resolution.screen import ResolutionScreen
from clerkdesk.ui.shortcuts_dialog import ShortcutsDialog
from clerkdesk.ui.theme.roles import Mode
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.ticket.deliver import DeliverDialog
from clerkdesk.ui.ticket.reschedule import RescheduleDialog
from tests.fakes import desk_scenes as scenes
from tests.fakes.desk_tickets import NOW
from tests.fakes.desk_world import Desk, clerk_world, make_desk

TIMES = 8


def pump(turns: int = 3) -> None:
    """A few turns of the event loop, with what was to be deleted deleted."""
    for _ in range(turns):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


class Page(QWidget):
    """A page with a lambda on its own child, and a child that can be taken away from under it."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.child = QPushButton()
        self.column.addWidget(self.child)
        self.child.clicked.connect(lambda _on: self.turn())

    def turn(self) -> None:
        """Another child for the one that was pressed."""
        part_with(self.child)
        self.child = QPushButton()
        self.column.addWidget(self.child)
        self.child.clicked.connect(lambda _on: self.turn())


def test_what_is_parted_with_is_hidden_now_and_gone_later(qapp: QApplication) -> None:
    host = QStackedWidget()
    page = Page()
    host.addWidget(page)
    part_with(page)
    part_with(None)
    assert isValid(page)
    assert not page.isVisibleTo(host)
    pump()
    assert not isValid(page)
    assert host.count() == 0


def test_a_page_goes_together_with_a_child_parted_with_before(qapp: QApplication) -> None:
    host = QStackedWidget()
    for _ in range(200):
        page = Page()
        host.addWidget(page)
        page.child.click()
        part_with(page)
        del page
        pump(1)
    gc.collect()
    pump()
    assert host.count() == 0


def test_a_page_of_its_own_outlives_the_child_whose_lambda_holds_it(qapp: QApplication) -> None:
    for _ in range(200):
        page = Page()
        page.child.click()
        part_with(page)
        del page
        pump(1)
    gc.collect()
    pump()


def test_a_dialog_is_gone_after_it_was_answered(qapp: QApplication) -> None:
    host = QWidget()
    for answer in (QDialog.accept, QDialog.reject) * 50:
        dialog = QDialog(host)
        part_after(dialog.finished, dialog)
        dialog.open()
        answer(dialog)
        pump(1)
    pump()
    assert host.findChildren(QDialog) == []


@pytest.fixture
def window_of(qapp: QApplication, theme: Theme) -> Iterator[Callable[[Desk], MainWindow]]:
    """A signed-in window over a desk, closed and gone at the end."""
    made: list[tuple[MainWindow, Desk]] = []

    def make(desk: Desk) -> MainWindow:
        window = MainWindow(desk.context)
        made.append((window, desk))
        window.show_signed_in()
        window.show()
        return window

    yield make
    for window, desk in made:
        window.close()
        part_with(window)
        pump()
        desk.close()


def test_every_page_comes_and_goes(qapp: QApplication, theme: Theme, window_of: Callable[[Desk], MainWindow]) -> None:
    for world, now in ((clerk_world(), NOW), (scenes.escalation_world(), scenes.DECISION_NOW)):
        desk = make_desk(qapp, world, theme=theme)
        desk.needs.moment = now
        window = window_of(desk)
        tickets = list(world.views)
        for at in range(3):
            ticket = tickets[at % len(tickets)]
            window.open_ticket(ticket)
            for name in ("audience", "resolution", "escalations"):
                window.pages.page(name).show_ticket(ticket)
                window.open_page(name)
                pump(1)
                window.pages.page(name).retranslate()
            for name in ("status", "settings"):
                window.open_page(name)
            window.show_sign_in()
            pump(1)
            gc.collect(0)
            window.show_signed_in()
        gc.collect()
        pump()
        assert window.frame.stack.count() == len(window.pages.made_pages())


def test_writing_pages_change_their_ticket(qapp: QApplication, theme: Theme) -> None:
    desk = make_desk(qapp, scenes.escalation_world(), theme=theme)
    desk.needs.moment = scenes.DECISION_NOW
    window = MainWindow(desk.context)
    kinds = {"audience": AudienceScreen, "resolution": ResolutionScreen, "escalations": EscalationsScreen}
    tickets = list(desk.world.views)[:4]
    for name, kind in kinds.items():
        screen = window.pages.page(name)
        assert isinstance(screen, kind)
        for at in range(TIMES):
            screen.show_ticket(tickets[at % len(tickets)])
            pump(1)
            if at % 4 == 0:
                gc.collect()
    part_with(window)
    pump()
    desk.close()


def test_every_dialog_comes_and_goes(qapp: QApplication, theme: Theme, window_of: Callable[[Desk], MainWindow]) -> None:
    desk = make_desk(qapp, theme=theme)
    window = window_of(desk)
    document = desk.world.views[next(iter(desk.world.views))].document
    for _ in range(TIMES):
        dialogs: list[DeskDialog] = [
            CallDialog(desk.context, document, window),
            RescheduleDialog(desk.context, document, window),
            DeliverDialog(desk.context, document, window),
            ShortcutsDialog(theme, desk.context.actions, window),
        ]
        for dialog in dialogs:
            dialog.ask()
            dialog.reject()
        panel = ClosingPanel(theme, "Maria Oltean", "Ioana Mureșan", window)
        part_after(panel.finished, panel)
        panel.open()
        panel.reject()
        del dialog, panel, dialogs
        pump(1)
    gc.collect()
    pump()
    assert not any(isinstance(each, DeskDialog | ClosingPanel) for each in window.findChildren(QDialog))


def test_many_themes_one_after_another(qapp: QApplication, theme: Theme) -> None:
    window = QWidget()
    QVBoxLayout(window).addWidget(QPushButton("x"))
    window.show()
    others = []
    for at in range(6):
        other = Theme(qapp, resource(), Mode.DARK if at % 2 else Mode.LIGHT)
        others.append(other)
        other.set_scale(1.0)
        pump(1)
    for other in others:
        part_with(other)
    pump()
    window.close()
    theme.set_mode(Mode.DARK)
    theme.set_mode(Mode.LIGHT)
