"""The one window: rail, the screen in the middle, the strip below; it routes what screens ask for.

This module must never know what a screen shows.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.roles import OVERSEERS
from clerkdesk.notices import Changed
from clerkdesk.ui.content_layer import ContentLayer
from clerkdesk.ui.context import Context
from clerkdesk.ui.counted import Counted
from clerkdesk.ui.kit.shell.rail import COMPACT_UNDER, Rail
from clerkdesk.ui.kit.shell.status_strip import StatusStrip
from clerkdesk.ui.pages import MAKERS, Maker, Pages
from clerkdesk.ui.screen import Screen
from clerkdesk.ui.shortcuts_dialog import ShortcutsDialog
from clerkdesk.ui.strip_words import queue_words, sync_words
from clerkdesk.ui.tickets.tickets_screen import TicketsScreen
from clerkdesk.ui.today.today_screen import TodayScreen
from clerkdesk.ui.window_actions import add_window_actions

translate = QCoreApplication.translate
RAIL = ("today", "tickets", "escalations", "settings")
ICONS = {"today": "sun", "tickets": "ticket", "escalations": "arrow-up-narrow-wide", "settings": "settings"}
MINUTE = 60_000


class MainWindow(QMainWindow):
    """`show_sign_in()` before, `show_signed_in()` once somebody is at the desk."""

    def __init__(self, context: Context, makers: dict[str, Maker] | None = None) -> None:
        super().__init__()
        self.context = context
        self.pages = Pages(context, MAKERS if makers is None else makers, self)
        self.rail = Rail(context.theme, "")
        self.strip = StatusStrip(context.theme, "")
        self._stack = QStackedWidget()
        self._current, self._before = "", "today"
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._on_minute)
        add_window_actions(context.actions)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_sign_in(self) -> None:
        """Nobody is signed in: one screen, nothing around it."""
        self.rail.hide()
        self.strip.hide()
        self._forget_pages()
        self.open_page("sign_in")

    def show_signed_in(self) -> None:
        """Somebody is at the desk: the day first."""
        self._forget_pages()
        self._fill_rail()
        self.rail.show()
        self.strip.show()
        self._refresh_frame()
        self._wait_for_minute()
        self.open_page("today")

    def open_page(self, name: str) -> Screen:
        """Bring a screen to the front."""
        page = self.pages.page(name)
        if name != self._current:
            self._leave()
            self._before, self._current = self._current or "today", name
            self._stack.setCurrentWidget(page)
            if name in RAIL and name in self.pages:
                self.rail.set_current(name)
            page.enter()
        return page

    def open_ticket(self, ticket: str) -> None:
        """Show a ticket beside its list."""
        page = self.open_page("tickets")
        page.show_ticket(ticket)

    def open_list(self, wanted: TicketFilter, order: Order) -> None:
        """Show a list asked for by a number."""
        page = self.open_page("tickets")
        if isinstance(page, TicketsScreen):
            page.show_filter(wanted, order)

    def write_resolution(self, ticket: str) -> None:
        """Open the editor; above the first rung the decision, which shows both texts."""
        view = self.context.queries.ticket(ticket)
        above = view is not None and view.document.ticket.rung > Rung.CLERK
        name = "escalations" if above and "escalations" in self.pages else "resolution"
        if name in self.pages:
            self.open_page(name).show_ticket(ticket)
        else:
            self.open_ticket(ticket)

    def start_audience(self, ticket: str) -> None:
        """Open the cockpit."""
        if "audience" in self.pages:
            self.open_page("audience").show_ticket(ticket)
        else:
            self.open_ticket(ticket)

    def go_back(self) -> None:
        """To the screen before."""
        self.open_page(self._before if self._before in self.pages and self._before != self._current else "today")

    def retranslate(self) -> None:
        """The frame's own words."""
        self.setWindowTitle("ClerkDesk")
        self.rail.setAccessibleName(translate("MainWindow", "Screens"))
        self.strip.setAccessibleName(translate("MainWindow", "State of the desk"))
        self.context.actions.retranslate()
        self._word_rail()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.strip.isVisibleTo(self):
                self._refresh_frame()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Icons only, where the text is large for the window."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed."""
        self._leave()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        centre = QWidget()
        centre.setProperty("ground", "window")
        layer = ContentLayer(self.context.theme)
        inner = QVBoxLayout(layer)
        inner.setContentsMargins(1, 1, 0, 0)
        inner.addWidget(self._stack)
        grid = QGridLayout(centre)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0)
        grid.addWidget(layer, 0, 1)
        grid.addWidget(self.strip, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        self.setCentralWidget(centre)
        self.resize(1366, 768)
        self.setMinimumSize(800, 500)
        self.rail.hide()
        self.strip.hide()

    def _connect(self) -> None:
        context = self.context
        self.pages.made.connect(self._on_made)
        self.rail.chosen.connect(self.open_page)
        self.strip.opened.connect(lambda: self.open_page("status") if "status" in self.pages else None)
        context.bell.changed.connect(self._on_changed)
        context.theme.changed.connect(self._fit)
        actions = context.actions
        for name in ("today", "tickets", "escalations", "status", "settings"):
            actions.action(name).triggered.connect(lambda _on=False, name=name: self.open_page(name))
            actions.action(name).setVisible(name in self.pages)
            actions.action(name).setEnabled(name in self.pages)
        actions.action("search").triggered.connect(self._on_search)
        actions.action("next").triggered.connect(lambda: self._page().do_next())
        actions.action("refresh").triggered.connect(lambda: self._page().refresh())
        actions.action("shortcuts").triggered.connect(lambda: ShortcutsDialog(context.theme, actions, self).open())
        self.addActions(list(actions))

    def _fill_rail(self) -> None:
        is_overseer = self.context.queries.account.role in OVERSEERS
        for name in RAIL:
            wanted = name in self.pages and (name != "escalations" or is_overseer)
            if name == "escalations":
                self.context.actions.action(name).setVisible(wanted)
                self.context.actions.action(name).setEnabled(wanted)
            if name in self._on_rail():
                self.rail.item(name).setVisible(wanted)
            elif wanted:
                self.rail.add(name, ICONS[name], "", at_bottom=name == "settings")
        self._word_rail()

    def _on_rail(self) -> set[str]:
        return {item.key for item in self.rail.findChildren(QWidget) if hasattr(item, "key")}

    def _word_rail(self) -> None:
        for name in self._on_rail():
            self.rail.item(name).set_word(self.context.actions.action(name).text())

    def _on_made(self, _name: str, page: Screen) -> None:
        self._stack.addWidget(page)
        page.open_ticket.connect(self.open_ticket)
        page.write_resolution.connect(self.write_resolution)
        page.start_audience.connect(self.start_audience)
        page.go_back.connect(self.go_back)
        if isinstance(page, TodayScreen):
            page.list_asked.connect(self.open_list)

    def _on_changed(self, _changed: Changed) -> None:
        if self.strip.isVisibleTo(self):
            self._refresh_frame()

    def _refresh_frame(self) -> None:
        now = self.context.needs.now()
        status = self.context.queries.status()
        self.strip.sync.show_state(*sync_words(status, now))
        self.strip.queue.show_state(*queue_words(status))
        account = self.context.queries.account
        self.strip.who.setText(f"{account.name} · {account.job_title}, {account.unit_name}")
        counts = self.context.queries.counts(now)
        on_rail = self._on_rail()
        if "tickets" in on_rail:
            unread = Counted.unread(counts.unread)
            self.rail.set_badge("tickets", str(counts.unread) if counts.unread else "", unread if counts.unread else "")
        if "escalations" in on_rail:
            waiting = Counted.open(counts.escalations)
            number = str(counts.escalations) if counts.escalations else ""
            self.rail.set_badge("escalations", number, waiting if number else "")

    def _wait_for_minute(self) -> None:
        now = self.context.needs.now()
        past = now.second * 1000 + now.microsecond // 1000
        self._minute.start(MINUTE - past + 50)

    def _on_minute(self) -> None:
        self._refresh_frame()
        self._page().tick()
        self._wait_for_minute()

    def _on_search(self) -> None:
        if self._current != "today" and "tickets" in self.pages:
            self.open_page("tickets")
        self._page().focus_search()

    def _page(self) -> Screen:
        return self.pages.page(self._current)

    def _leave(self) -> None:
        if self._current in self.pages and self._current:
            self.pages.page(self._current).leave()

    def _forget_pages(self) -> None:
        self._leave()
        self._current, self._before = "", "today"
        for page in self.pages.forget():
            self._stack.removeWidget(page)
            page.deleteLater()

    def _fit(self) -> None:
        self.rail.set_compact(self.width() / self.context.theme.scale < COMPACT_UNDER)
