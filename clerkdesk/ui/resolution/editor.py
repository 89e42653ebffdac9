"""The page on which a resolution is written: fields left, the citizen's page right, the foot with the one act.

This module must never change what is typed: remote changes are told in a banner and shown beside the text.
"""

from __future__ import annotations

from concurrent.futures import Future

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.commands import IssueResolution
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.resolution import Outcome, Part, ResolutionText, missing_parts
from clerkdesk.ui.acting import not_written
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.departures import Departures, What
from clerkdesk.ui.drafting.head import ScreenHead
from clerkdesk.ui.drafting.live_draft import LiveDraft
from clerkdesk.ui.drafting.mark import Mark
from clerkdesk.ui.drafting.resolution_form import ResolutionForm
from clerkdesk.ui.drafting.sending_words import checks, draft_not_saved, draft_saved, say, what_will_happen
from clerkdesk.ui.drafting.shrinking import Shrinking, scrolled
from clerkdesk.ui.drafting.template_menu import TemplateButton, template_values
from clerkdesk.ui.drafting.templates import Template
from clerkdesk.ui.kit.cards.card import Hairline
from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.shell.foot import Foot
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.ui.resolution.changed import ChangedBanner, ChangedPane, changes_since
from clerkdesk.ui.resolution.preview import PreviewPane
from clerkdesk.ui.when import clock, near

_FIELDS = frozenset({Part.FACTS.value, Part.CONCLUSION.value, Part.LEGAL_GROUND.value, "next_step"})
_WIDEST_TEXT = 921
_TWO_COLUMNS_FROM = 900


class EditorPage(QWidget):
    """One ticket's resolution. Signals: `back()`."""

    back = Signal()

    def __init__(
        self,
        context: Context,
        view: TicketView,
        draft: LiveDraft,
        departures: Departures,
        templates: tuple[Template, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._view, self._draft, self._departures = context, view, draft, departures
        self._opened = view
        theme, needs = context.theme, context.needs
        self.head = ScreenHead(theme, self.tr("Back"))
        self.saved = Mark(theme, glyph="shield-check")
        self.templates = TemplateButton(
            theme,
            self.tr("Templates"),
            templates,
            lambda: template_values(self._view, context.queries.account, needs.now()),
            self._outcome,
            _FIELDS,
            glyph="layout-template",
        )
        self.form = ResolutionForm(theme, draft, lambda: local_day(needs.now()))
        self.preview = PreviewPane(theme, self.tr("This is what the citizen gets"), self._ask_pages)
        self.changed = ChangedBanner(theme)
        self.changes = ChangedPane(theme)
        self.foot = Foot(
            theme, self.tr("Send the resolution"), "send", self.tr("Ctrl+Enter"), self.tr("What must be there")
        )
        self.preview_button = Button(theme, self.tr("Preview"), glyph="eye")
        self.preview_button.setCheckable(True)
        self._short_words = {self.templates: self.templates.text(), self.preview_button: self.preview_button.text()}
        for button, word in self._short_words.items():
            button.setAccessibleName(word)
            button.setToolTip(word)
        self._lay_out()
        self._arrange()
        self._connect()
        self.show_view(view)
        QTimer.singleShot(0, self, self._focus_first)

    def show_view(self, view: TicketView) -> None:
        """The ticket as it is now. The fields are left as they are."""
        self._view = view
        document, talk = view.document, view.document.ticket.talk
        held = ""
        if talk:
            now = self._context.needs.now()
            when = near(talk.started_at, now).rsplit(" ", 1)[0]
            held = self.tr("talk held {day}, {starts}–{ends}").format(
                day=when, starts=clock(talk.started_at), ends=clock(talk.ended_at)
            )
        meta = self.tr("ticket {number}").format(number=document.number)
        self.head.say(
            self.tr("Resolution for {name}").format(name=document.citizen.name), " · ".join(filter(None, (meta, held)))
        )
        changes = changes_since(self._opened, view, self._context.queries.account)
        self.changed.show_changes(changes, self._context.needs.now())
        self.changes.show_changes(changes, self._context.needs.now())
        self._judge()

    def send(self) -> None:
        """Begin the ten seconds, or say what is missing and go there."""
        missing = missing_parts(self._draft.text, self._view.document.ticket.rung)
        if missing:
            self.form.focus_part(missing[0])
            return
        self._draft.flush()
        try:
            self._departures.begin(self._view.document.ticket.id, self._draft.text, What.RESOLUTION)
        except Refused as no:
            self._say_no(no)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen, or with large text, the preview is a button's page."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        theme = self._context.theme
        self.head.add_right(self.saved)
        self.head.add_right(self.preview_button)
        self.head.add_right(self.templates)
        fields = Shrinking()
        fields.setProperty("ground", "clear")
        inner = QVBoxLayout(fields)
        inner.setContentsMargins(24, 16, 24, 16)
        inner.addWidget(self.form)
        self._fields = scrolled(fields)
        self._fields.setMaximumWidth(theme.px(_WIDEST_TEXT))
        self._side = QStackedWidget()
        self._side.addWidget(self.preview)
        self._side.addWidget(self.changes)
        self._rule = Hairline(upright=True)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addWidget(self._fields, 718)
        self._row.addWidget(self._rule)
        self._row.addWidget(self._side, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.changed)
        column.addLayout(self._row, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.head.back.connect(self.back)
        self.foot.act.clicked.connect(self.send)
        self.templates.chosen.connect(self.form.insert)
        self.preview_button.toggled.connect(lambda _on: self._arrange())
        self.changed.see_pressed.connect(self._see_changes)
        self.changes.closed.connect(lambda: self._side.setCurrentWidget(self.preview))
        self.form.part_entered.connect(lambda _part: self.preview.want())
        # Methods, not lambdas: the draft outlives this page, and only a method's connection goes with its object.
        self._draft.changed.connect(self._on_edited)
        self._draft.saved.connect(self._judge)
        self._draft.not_saved.connect(self._on_not_saved)
        for signal in (self._departures.began, self._departures.called_back, self._departures.refused):
            signal.connect(self._on_departure)
        self._departures.not_kept.connect(self._on_not_kept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.send, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_not_kept(self, ticket: str) -> None:
        if ticket == self._view.document.ticket.id:
            self._judge()
            say(self.foot, not_written(), "bad")

    def _on_departure(self, *about: object) -> None:
        self._judge()
        refused = about[1] if len(about) == 2 and about[0] == self._view.document.ticket.id else None
        if isinstance(refused, Refused):
            self._say_no(refused)

    def _on_edited(self) -> None:
        self.preview.want()
        self._judge()

    def _on_not_saved(self) -> None:
        self.saved.show_mark(draft_not_saved(), "triangle-alert", "warn")

    def _judge(self, *_about: object) -> None:
        """Check list, sentence, saved mark and whether the act can be pressed."""
        document, now = self._view.document, self._context.needs.now()
        text = self._draft.text
        leaving = self._departures.is_leaving(document.ticket.id)
        self.form.lock(leaving)
        self.foot.checks.set_checks(checks(text, document.ticket.rung))
        no = self._context.acts.may(document.ticket.id, IssueResolution(text), now)
        incomplete = no is None or no.code is Code.RESOLUTION_INCOMPLETE
        self.foot.act.setEnabled(incomplete and not leaving)
        if no is not None and not incomplete:
            self._say_no(no)
        else:
            say(self.foot, what_will_happen(document, self._context.queries.policy(), now))
        at = self._draft.saved_at
        if at and self._draft.is_saved:
            self.saved.show_mark(draft_saved(at), "shield-check", "text2")
        self.saved.setVisible(bool(self.saved.text()))

    def _say_no(self, no: Refused) -> None:
        say(self.foot, refusal_words(no.code, no.facts, self._context.needs.now()), "bad")

    def _see_changes(self) -> None:
        self._side.setCurrentWidget(self.changes)
        self.preview_button.setChecked(True)
        self._arrange()

    def _arrange(self) -> None:
        two = self.width() / self._context.theme.scale >= _TWO_COLUMNS_FROM
        alone = not two and self.preview_button.isChecked()
        self.preview_button.setVisible(not two)
        self._fields.setVisible(not alone)
        self._side.setVisible(two or alone)
        self._rule.setVisible(two)
        # Where there is little room, acts keep their icon and the name becomes tool tip and accessible name.
        for button, word in self._short_words.items():
            button.setText(word if two else "")
        self.saved.set_short(not two)

    def _focus_first(self) -> None:
        missing = missing_parts(self._draft.text, self._view.document.ticket.rung)
        self.form.focus_part(missing[0] if missing else Part.CONCLUSION)

    def _outcome(self) -> Outcome | None:
        return self._draft.text.outcome

    def _ask_pages(self, width: int) -> Future[list[bytes]]:
        text: ResolutionText = self._draft.text
        return self._context.needs.preview(self._view.document, text, width, self.form.part)
