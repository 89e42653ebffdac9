"""One running talk: head, banner, and three columns that work on when the network does not.

This module must never wait for the centre, nor throw away a note: notes become a command before they leave the draft.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.rows import Link, TicketView
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.commands import ReadNotice
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.resolution import Outcome, Part
from clerkdesk.domain.ticket import State
from clerkdesk.ui.acting import do_act
from clerkdesk.ui.audience.head import CockpitHead
from clerkdesk.ui.audience.left_column import LeftColumn
from clerkdesk.ui.audience.meeting import Meeting
from clerkdesk.ui.audience.notes_area import NotesArea, mark_line, marked_at
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.live_draft import LiveDraft
from clerkdesk.ui.drafting.resolution_form import ResolutionForm
from clerkdesk.ui.drafting.sending_words import draft_not_saved, first_missing, saved
from clerkdesk.ui.drafting.shrinking import Shrinking, scrolled
from clerkdesk.ui.drafting.template_menu import TemplateButton, template_values
from clerkdesk.ui.drafting.templates import Template
from clerkdesk.ui.kit.controls.field import FieldBox
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.controls.tabs import Tabs
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.when import clock

_OUTCOMES = (Outcome.CLARIFIED, Outcome.TO_COMPLETE, Outcome.UNFOUNDED)
_FIELDS = frozenset({Part.FACTS.value, Part.CONCLUSION.value, Part.LEGAL_GROUND.value, "next_step"})
_THREE_COLUMNS_FROM = 1100
_NOTES, _TEXT, _CASE = range(3)


class Cockpit(QWidget):
    """Signals: `begin_wanted()`, `end_wanted()`, `open_file()`."""

    begin_wanted = Signal()
    end_wanted = Signal()
    open_file = Signal()

    def __init__(
        self,
        context: Context,
        view: TicketView,
        draft: LiveDraft,
        templates: tuple[Template, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._view, self._draft = context, view, draft
        theme, needs = context.theme, context.needs
        self.head = CockpitHead(theme, view)
        self.meeting = Meeting(context, view)
        self.offline = Banner(theme, BannerTone.WARN, "cloud-off", "", self._call_word(view))
        self.problem = Banner(theme, BannerTone.BAD, "circle-alert", "")
        self.problem.hide()
        self.left = LeftColumn(theme, view, context.queries.account.name)
        self.notes = NotesArea(
            theme, self.tr("Internal notes"), self.tr("Only the city hall sees these."), lambda: clock(needs.now())
        )
        self.notes_box = FieldBox(theme, self.tr("Internal notes"), self.notes, strong=True)
        self.form = ResolutionForm(theme, draft, lambda: local_day(needs.now()), _OUTCOMES, small=True)
        self.missing = Label(theme, "", Role.CAPTION, tone="text2")
        self.templates = TemplateButton(
            theme,
            self.tr("Insert a template"),
            templates,
            lambda: template_values(self._view, context.queries.account, needs.now()),
            lambda: self._draft.text.outcome,
            _FIELDS,
        )
        self.tabs = Tabs(theme, self.tr("Parts of the talk"))
        for word in (self.tr("Notes"), self.tr("Resolution"), self.tr("Case")):
            self.tabs.add(word)
        self._text_side = scrolled(self._make_text_side())
        self._lay_out()
        self._arrange()
        self.notes.set_text(draft.notes)
        self._connect()
        self.show_view(view)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        QTimer.singleShot(0, self, self.notes.setFocus)

    def show_view(self, view: TicketView) -> None:
        """The ticket as it is now; what is typed is left as it is."""
        self._view = view
        now, status = self._context.needs.now(), self._context.queries.status()
        ticket = view.document.ticket
        runs = ticket.state is State.IN_AUDIENCE
        self.left.notice.show_read(ticket.notice_read_at, runs)
        self.left.show_case(view, now)
        self.meeting.show_view(view)
        self.offline.setVisible(status.link is Link.OFFLINE)
        if status.offline_since is not None:
            sentence = self.tr(
                "The network broke at {time}. Notes, attendance and timer go on here and leave by themselves later."
            )
            self.offline.set_text(sentence.format(time=clock(status.offline_since)))
        self._show_presence()
        self._judge()
        self.tick()

    def say_no(self, sentence: str) -> None:
        """Why something could not be done."""
        self.problem.set_text(sentence)
        self.problem.show()

    def tick(self) -> None:
        """Once a second: only the head has something that moves."""
        queries = self._context.queries
        self.head.show_talk(self._view, queries.status(), queries.policy(), self._context.needs.now())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Three columns, or one at a time behind tabs when the text is large or the screen small."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Now the width is known."""
        super().showEvent(event)
        self._arrange()

    def _make_text_side(self) -> QWidget:
        theme, side = self._context.theme, Shrinking()
        side.setProperty("ground", "clear")
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Draft of the resolution"), Role.BODY, Weight.SEMIBOLD))
        head.addStretch(1)
        head.addWidget(self.missing)
        foot = QHBoxLayout()
        foot.addWidget(self.templates)
        foot.addStretch(1)
        foot.addWidget(Label(theme, self.tr("Sent after the talk"), Role.CAPTION, tone="text2"))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.form, 1)
        column.addLayout(foot)
        return side

    def _lay_out(self) -> None:
        banners = QVBoxLayout()
        banners.setContentsMargins(24, 16, 24, 0)
        banners.setSpacing(8)
        banners.addWidget(self.offline)
        banners.addWidget(self.meeting)
        banners.addWidget(self.problem)
        row = QHBoxLayout()
        row.setContentsMargins(24, 16, 24, 24)
        row.setSpacing(24)
        row.addWidget(self.left, 320)
        row.addWidget(self.notes_box, 396)
        row.addWidget(self._text_side, 466)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(24, 0, 24, 0)
        tabs.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(banners)
        column.addLayout(tabs)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.head.begin_wanted.connect(self.begin_wanted)
        self.head.end_wanted.connect(self.end_wanted)
        self.head.meet_wanted.connect(self.meeting.enter)
        self.left.open_file.connect(self.open_file)
        self.left.read_aloud.connect(self._on_notice_read)
        self.left.citizen_toggled.connect(self._on_citizen_toggled)
        self.offline.acted.connect(self.meeting.call)
        self.templates.chosen.connect(self.form.insert)
        self.tabs.currentChanged.connect(lambda _at: self._arrange())
        self.notes.textChanged.connect(lambda: self._draft.set_notes(self.notes.text()))
        # Methods, not lambdas: the draft outlives this page, and only a method's connection goes with its object.
        self._draft.changed.connect(self._on_edited)
        self._draft.saved.connect(self._judge)
        self._draft.not_saved.connect(self._on_not_saved)
        QShortcut(
            QKeySequence("Ctrl+Return"),
            self,
            self._on_end_keys,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )

    def _on_end_keys(self) -> None:
        runs = self._view.document.ticket.state is State.IN_AUDIENCE
        (self.end_wanted if runs else self.begin_wanted).emit()

    def _on_edited(self) -> None:
        if self.notes.text() != self._draft.notes:  # written in the ticket's own tab
            self.notes.set_text(self._draft.notes)
        self._show_presence()
        self._judge()

    def _on_notice_read(self) -> None:
        now = self._context.needs.now()
        do_act(self._context, self._view.document.ticket.id, ReadNotice(now), self, self.say_no)

    def _on_citizen_toggled(self) -> None:
        name = self._view.document.citizen.name
        if marked_at(self._draft.notes, name) is None:
            self.notes.add_line(mark_line(clock(self._context.needs.now()), name))
        else:
            self.notes.drop_mark(name)

    def _show_presence(self) -> None:
        ticket = self._view.document.ticket
        since = marked_at(self._draft.notes, self._view.document.citizen.name)
        words = self.tr("since {time}").format(time=since) if since else self.tr("mark when they come")
        self.left.citizen.show_presence(since is not None, words)
        started: datetime | None = ticket.started_at
        mine = self.tr("since {time}, you").format(time=clock(started)) if started else self.tr("you")
        self.left.official.show_presence(started is not None, mine)

    def _on_not_saved(self) -> None:
        self.notes_box.set_note(draft_not_saved())

    def _judge(self, *_about: object) -> None:
        self.missing.setText(first_missing(self._draft.text, Rung.CLERK))
        if self._draft.saved_at is not None and self._draft.is_saved:
            self.notes_box.set_note(saved(self._draft.saved_at))

    def _arrange(self) -> None:
        # Narrow until shown: three columns side by side would ask for more room than a small screen has.
        wide = self.isVisible() and self.width() / self._context.theme.scale >= _THREE_COLUMNS_FROM
        self.tabs.setVisible(not wide)
        shown = {_NOTES: self.notes_box, _TEXT: self._text_side, _CASE: self.left}
        for at, widget in shown.items():
            widget.setVisible(wide or self.tabs.currentIndex() == at)

    def _call_word(self, view: TicketView) -> str:
        meeting = view.document.meeting
        number = view.document.citizen.phone or (meeting.call_in_number if meeting else "")
        return self.tr("Call the citizen") if number else ""
