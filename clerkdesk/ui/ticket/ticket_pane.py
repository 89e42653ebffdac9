"""One ticket, whole: head, ladder, both clocks and the four tabs; it follows every change of its ticket.

This module must never show papers before their reading is on record.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.audience import Missed
from clerkdesk.domain.commands import MarkMissed, OpenCaseFile, ReadLowerResolution
from clerkdesk.notices import Changed
from clerkdesk.ui.acting import do_act, when_kept
from clerkdesk.ui.calling.call_dialog import CallDialog
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.kit.cards.clock_card import ClockCard
from clerkdesk.ui.kit.controls.tabs import Tabs
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.kit.timing.ladder import Ladder
from clerkdesk.ui.screen import Screen
from clerkdesk.ui.ticket.clock_views import petition_clock, talk_clock
from clerkdesk.ui.ticket.deliver import DeliverDialog
from clerkdesk.ui.ticket.file_tab import FileTab
from clerkdesk.ui.ticket.head import TicketHead
from clerkdesk.ui.ticket.history_tab import HistoryTab
from clerkdesk.ui.ticket.next_act import NextAct
from clerkdesk.ui.ticket.notes_tab import NotesTab
from clerkdesk.ui.ticket.reschedule import RescheduleDialog
from clerkdesk.ui.ticket.rung_views import rung_views
from clerkdesk.ui.ticket.trail_tab import TrailTab

translate = QCoreApplication.translate
EDGE = 24
DWELL_MS = 700
CLOCKS_ABREAST = 560
LEAST_PAGE = 240


class TicketPane(Screen):
    """`show_ticket(id)` shows it; staying on it, or going to a paper, puts the reading of its file on record once."""

    def __init__(self, context: Context, drafts: LiveDrafts, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._ticket: str | None = None
        self._view: TicketView | None = None
        self.head = TicketHead(theme, context.queries.account.id)
        self._problem = Banner(theme, BannerTone.BAD, "circle-alert", "")
        self._ladder = Ladder(theme, "")
        self._clocks = (ClockCard(theme), ClockCard(theme))
        self.tabs = Tabs(theme, "")
        self._file, self._trail = FileTab(context), TrailTab(context)
        self._notes, self._history = NotesTab(context, drafts), HistoryTab(context)
        self._pages = QStackedWidget()
        self._empty = EmptyState(theme, "ticket", "")
        self._whole = QStackedWidget()
        # Walking through a list with the arrows reads nothing yet; standing on a ticket does.
        self._dwell = QTimer(self, singleShot=True, interval=DWELL_MS)
        self._dwell.timeout.connect(self._on_read)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Words of every part, then the ticket again."""
        for place, word in enumerate(
            (
                translate("TicketPane", "File"),
                translate("TicketPane", "Trail"),
                translate("TicketPane", "Notes"),
                translate("TicketPane", "History"),
            )
        ):
            self.tabs.setTabText(place, word)
        self.tabs.setAccessibleName(translate("TicketPane", "Parts of the ticket"))
        self._ladder.setAccessibleName(translate("TicketPane", "Rungs"))
        for part in (self.head, self._file, self._trail, self._notes, self._history):
            part.retranslate()
        self._empty.show_words(
            translate("TicketPane", "No ticket chosen."), translate("TicketPane", "Choose one from the list.")
        )
        self.refresh()

    @property
    def ticket(self) -> str | None:
        """The id of what is shown."""
        return self._ticket

    def show_ticket(self, ticket: str | None) -> None:
        """Another ticket, or nothing."""
        if ticket == self._ticket:
            return
        self._ticket = ticket
        self._problem.hide()
        self._file.forget()
        self._dwell.stop()
        self.refresh()
        if self._view is not None and self.isVisible():
            self._dwell.start()

    def read_now(self) -> None:
        """The person asked for this ticket: no need to wait until it stands."""
        self._on_read()

    def refresh(self) -> None:
        """Read the ticket again and paint what differs."""
        view = self.context.queries.ticket(self._ticket) if self._ticket is not None else None
        self._view = view
        self._whole.setCurrentIndex(0 if view is not None else 1)
        if view is None:
            return
        now = self.context.needs.now()
        self.head.show_ticket(view, now)
        self._ladder.set_rungs(rung_views(view, now))
        self._show_clocks(view, now)
        documents = len(view.case_file.documents) if view.case_file else 0
        self.tabs.set_count(0, str(documents) if documents else "")
        self.tabs.set_count(1, str(len(view.resolutions)) if view.resolutions else "")
        self.tabs.set_count(2, str(len(view.notes)) if view.notes else "")
        self._file.show_ticket(view, now)
        self._trail.show_ticket(view, now)
        self._notes.show_ticket(view, now)
        self._history.show_ticket(view, now)
        self._file.allow(self._is_on_record(view))

    def on_changed(self, changed: Changed) -> None:
        """Only what concerns this ticket, or a paper that was on its way."""
        self._file.on_changed(changed)
        if changed.everything or self._ticket in changed.ids:
            self.refresh()

    def do_next(self) -> None:
        """The blue act, by shortcut."""
        if self.head.main.isVisibleTo(self):
            self.head.main.click()

    def showEvent(self, event: QShowEvent) -> None:
        """Shown again: the reading may begin."""
        super().showEvent(event)
        if self._view is not None and not self._dwell.isActive():
            self._dwell.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Not seen, not read."""
        super().hideEvent(event)
        self._dwell.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Clocks beside one another where there is room; the head says more where it can."""
        super().resizeEvent(event)
        abreast = self.width() >= self.context.theme.px(CLOCKS_ABREAST)
        self._pages.setMinimumHeight(self.context.theme.px(LEAST_PAGE))
        direction = QBoxLayout.Direction.LeftToRight if abreast else QBoxLayout.Direction.TopToBottom
        self._clock_line.setDirection(direction)
        if self._view is not None:
            self.head.show_ticket(self._view, self.context.needs.now())

    def _lay_out(self) -> None:
        ticket = QWidget()
        column = QVBoxLayout(ticket)
        column.setContentsMargins(0, 11, 0, 0)
        column.setSpacing(0)
        self._clock_line = QHBoxLayout()
        self._clock_line.setSpacing(16)
        for card in self._clocks:
            self._clock_line.addWidget(card, 1)
        inner = QVBoxLayout()
        inner.setContentsMargins(EDGE, 0, EDGE, 0)
        inner.setSpacing(0)
        inner.addWidget(self.head)
        inner.addWidget(self._problem)
        inner.addSpacing(18)
        inner.addWidget(self._ladder)
        inner.addSpacing(12)
        inner.addLayout(self._clock_line)
        inner.addSpacing(8)
        inner.addWidget(self.tabs)
        column.addLayout(inner)
        for word, page in (("", self._file), ("", self._trail), ("", self._notes), ("", self._history)):
            self.tabs.add(word)
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        self._problem.hide()
        self._pages.setMinimumHeight(self.context.theme.px(LEAST_PAGE))
        ticket.setProperty("ground", "clear")
        # Where the text is large for the window the whole ticket scrolls, rather than squeeze its clocks.
        area = QScrollArea()
        area.setWidget(ticket)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._whole.addWidget(area)
        self._whole.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.head.act_asked.connect(self._on_act)
        self.head.hour_asked.connect(self._on_hour)
        self.head.missed_asked.connect(self._on_missed)
        self.head.back_asked.connect(self.go_back)
        self._file.touched.connect(self._on_read)
        self._trail.read_asked.connect(self._on_read_lower)

    def _show_clocks(self, view: TicketView, now: datetime) -> None:
        self._clocks[0].show_clock(talk_clock(view, now, self.context.queries.policy()))
        self._clocks[1].setVisible(view.case_file is not None)
        if view.case_file is not None:
            self._clocks[1].show_clock(petition_clock(view.case_file, now))

    def _is_on_record(self, view: TicketView) -> bool:
        # Colleagues who may see the ticket but do not hold it read under the centre's own log of files.
        is_holder = view.document.ticket.holder == self.context.queries.account.id
        return not is_holder or view.document.ticket.case_file_opened_at is not None

    def _on_read(self) -> None:
        view, now = self._view, self.context.needs.now()
        if view is None:
            return
        ticket = view.document.ticket
        when_kept(self.context.acts.mark_seen(ticket.id), self, self._say)
        if not self._is_on_record(view) and self.context.acts.may(ticket.id, OpenCaseFile(), now) is None:
            do_act(self.context, ticket.id, OpenCaseFile(), self, self._say)

    def _on_read_lower(self, ticket: str) -> None:
        self._do(ticket, ReadLowerResolution())

    def _on_missed(self, missed: Missed) -> None:
        if self._ticket is not None:
            self._do(self._ticket, MarkMissed(missed))

    def _do(self, ticket: str, body: ReadLowerResolution | MarkMissed) -> None:
        do_act(self.context, ticket, body, self, self._say)

    def _say(self, sentence: str) -> None:
        self._problem.set_text(sentence)
        self._problem.show()

    def _on_hour(self) -> None:
        if self._view is not None:
            RescheduleDialog(self.context, self._view.document, self).ask()

    def _on_act(self, act: NextAct) -> None:
        view = self._view
        if view is None:
            return
        match act:
            case NextAct.JOIN | NextAct.CALL:
                dialog = CallDialog(self.context, view.document, self)
                dialog.start_audience.connect(self.start_audience)
                dialog.ask()
                dialog.begin()
            case NextAct.PROPOSE:
                self._on_hour()
            case NextAct.GO_ON:
                self.start_audience.emit(view.document.ticket.id)
            case NextAct.WRITE | NextAct.DECIDE:
                self.write_resolution.emit(view.document.ticket.id)
            case NextAct.DELIVER:
                DeliverDialog(self.context, view.document, self).ask()
