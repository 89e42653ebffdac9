"""The one window: it opens screens and routes what they ask for.

This module must never know what a screen shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow

from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.domain.ladder import Rung
from clerkdesk.notices import Changed
from clerkdesk.ui.bench import Bench
from clerkdesk.ui.context import Context
from clerkdesk.ui.frame import Frame
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.rows.views import Density
from clerkdesk.ui.pages import MAKERS, Maker, Pages
from clerkdesk.ui.screen import Screen
from clerkdesk.ui.today.today_screen import TodayScreen
from clerkdesk.ui.window_actions import add_window_actions

if TYPE_CHECKING:
    from clerkdesk.ui.palette.palette import Palette

MINUTE = 60_000


class MainWindow(QMainWindow):
    """`show_sign_in()` before, `show_signed_in()` once somebody is at the desk."""

    def __init__(self, context: Context, makers: dict[str, Maker] | None = None) -> None:
        super().__init__()
        self.context = context
        self.bench = Bench(context, self)
        self.pages = Pages(context, MAKERS | self.bench.makers() if makers is None else makers, self)
        add_window_actions(context.actions)
        self.frame = Frame(context)
        self._current, self._before = "", "today"
        self._minute = QTimer(self, singleShot=True)
        self.setCentralWidget(self.frame)
        self.resize(1366, 768)
        self.setMinimumSize(800, 500)
        self._palette: Palette | None = None
        self._connect()
        self.retranslate()
        self.bench.show_toast_on(self)

    @property
    def palette_over(self) -> Palette:
        """Search over everything, made when it is first wanted."""
        if self._palette is None:
            from clerkdesk.ui.palette.palette import Palette

            self._palette = Palette(self.context, self)
            self._palette.ticket_chosen.connect(self.open_ticket)
        return self._palette

    @property
    def is_signed_in(self) -> bool:
        """Whether the desk, and not the door to it, is shown."""
        return self._current not in {"", "sign_in"}

    def show_sign_in(self) -> None:
        """Nobody is signed in: one screen, nothing around it."""
        self._minute.stop()
        self.frame.set_bare(True)
        self._forget_pages()
        self.open_page("sign_in")

    def show_signed_in(self) -> None:
        """Somebody is at the desk: how far the first copy is while there is none, else the day."""
        if self.context.queries.status().synced_at is None and "sign_in" in self.pages:
            self._show_first_copy()
        else:
            self.enter_desk()

    def _show_first_copy(self) -> None:
        from clerkdesk.ui.sign_in.screen import SignInScreen

        page = self.open_page("sign_in")
        if isinstance(page, SignInScreen):
            page.show_progress(self.context.queries.account)

    def enter_desk(self) -> None:
        """There is something to work with: the day first."""
        self._forget_pages()
        self.frame.fill(self.pages)
        self.frame.set_bare(False)
        self.frame.refresh()
        self._wait_for_minute()
        self.open_page("today")

    def open_page(self, name: str) -> Screen:
        """Bring a screen to the front."""
        page = self.pages.page(name)
        if name != self._current:
            self._leave()
            self._before, self._current = self._current or "today", name
            self.frame.stack.setCurrentWidget(page)
            self.frame.set_current(name)
            page.enter()
        return page

    def open_ticket(self, ticket: str) -> None:
        """Show a ticket beside its list."""
        self._open_with("tickets", ticket)

    def open_trail(self, ticket: str) -> None:
        """Show a ticket's trail, where lower resolutions and recordings are."""
        from clerkdesk.ui.tickets.tickets_screen import TicketsScreen

        page = self._open_with("tickets", ticket)
        if isinstance(page, TicketsScreen):
            page.show_trail()

    def open_list(self, wanted: TicketFilter, order: Order) -> None:
        """Show a list asked for by a number."""
        from clerkdesk.ui.tickets.tickets_screen import TicketsScreen

        page = self.open_page("tickets")
        if isinstance(page, TicketsScreen):
            page.show_filter(wanted, order)

    def write_resolution(self, ticket: str) -> None:
        """Open the editor; above the first rung the decision, which shows both texts."""
        view = self.context.queries.ticket(ticket)
        is_above = view is not None and view.document.ticket.rung > Rung.CLERK
        self._open_with("escalations" if is_above else "resolution", ticket)

    def start_audience(self, ticket: str) -> None:
        """Open the cockpit; the talk begins there, unless it runs already."""
        self._open_with("audience", ticket).begin(ticket)

    def go_back(self) -> None:
        """To the screen before."""
        self.open_page(self._before if self._before in self.pages and self._before != self._current else "today")

    def retranslate(self) -> None:
        """The frame's own words."""
        self.setWindowTitle("ClerkDesk")
        self.context.actions.retranslate()
        self.frame.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.is_signed_in:
                self.frame.refresh()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail follows the room."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed."""
        self._leave()
        self.bench.close()
        super().closeEvent(event)

    def _connect(self) -> None:
        context, bench = self.context, self.bench
        self.pages.made.connect(self._on_made)
        self.frame.chosen.connect(self.open_page)
        self.frame.status_asked.connect(lambda: self.open_page("status"))
        self._minute.timeout.connect(self._on_minute)
        bench.ready.connect(self.enter_desk)
        bench.signed_out.connect(self.show_sign_in)
        bench.trail_asked.connect(self.open_trail)
        bench.density_chosen.connect(self._on_density)
        context.bell.changed.connect(self._on_changed)
        context.theme.changed.connect(self._fit)
        actions = context.actions
        for name in ("today", "tickets", "escalations", "status", "settings"):
            actions.action(name).triggered.connect(lambda _on=False, name=name: self._on_screen(name))
            actions.action(name).setVisible(name in self.pages)
        actions.action("palette").triggered.connect(self._on_palette)
        actions.action("search").triggered.connect(self._on_search)
        actions.action("next").triggered.connect(lambda: self._page().do_next())
        actions.action("refresh").triggered.connect(self._on_refresh)
        actions.action("shortcuts").triggered.connect(self._on_shortcuts)
        self.addActions(list(actions))

    def _on_made(self, _name: str, page: Screen) -> None:
        self.frame.stack.addWidget(page)
        page.open_ticket.connect(self.open_ticket)
        page.write_resolution.connect(self.write_resolution)
        page.start_audience.connect(self.start_audience)
        page.go_back.connect(self.go_back)
        if isinstance(page, TodayScreen):
            page.list_asked.connect(self.open_list)

    def _on_changed(self, _changed: Changed) -> None:
        if self.is_signed_in:
            self.frame.refresh()

    def _on_density(self, density: Density) -> None:
        for page in self.pages.made_pages():
            page.set_density(density)

    def _on_screen(self, name: str) -> None:
        if self.is_signed_in and name in self.pages:
            self.open_page(name)

    def _on_palette(self) -> None:
        if self.is_signed_in:
            self.palette_over.open()

    def _on_shortcuts(self) -> None:
        from clerkdesk.ui.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self.context.theme, self.context.actions, self).ask()

    def _on_refresh(self) -> None:
        self.context.needs.hurry()
        self._page().refresh()

    def _on_search(self) -> None:
        if not self.is_signed_in:
            return
        if self._current != "today":
            self.open_page("tickets")
        self._page().focus_search()

    def _wait_for_minute(self) -> None:
        now = self.context.needs.now()
        past = now.second * 1000 + now.microsecond // 1000
        self._minute.start(MINUTE - past + 50)

    def _on_minute(self) -> None:
        self.frame.refresh()
        self._page().tick()
        self._wait_for_minute()

    def _page(self) -> Screen:
        return self.pages.page(self._current)

    def _open_with(self, name: str, ticket: str) -> Screen:
        self.pages.page(name).show_ticket(ticket)
        return self.open_page(name)

    def _leave(self) -> None:
        if self._current:
            self.pages.page(self._current).leave()

    def _forget_pages(self) -> None:
        self._leave()
        self.bench.forget()
        self._current, self._before = "", "today"
        for page in self.pages.forget():
            page.retire()
            part_with(page)

    def _fit(self) -> None:
        self.frame.fit(self.width())
