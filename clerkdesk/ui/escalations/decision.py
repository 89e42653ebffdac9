"""One escalation: the resolution below left, the decision right, row beside row, differences underlined.

This module must never let a decision leave before the resolution below was read.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.commands import IssueResolution, ReadLowerResolution
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.resolution import Decision, Part, ResolutionText, missing_parts
from clerkdesk.ui.acting import do_act, not_written
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.departures import Departures, What
from clerkdesk.ui.drafting.differences import differences
from clerkdesk.ui.drafting.live_draft import LiveDraft
from clerkdesk.ui.drafting.sending_words import draft_not_saved, draft_saved, is_missing, say, what_will_happen
from clerkdesk.ui.drafting.shrinking import Shrinking, scrolled
from clerkdesk.ui.escalations.compared_text import underline
from clerkdesk.ui.escalations.decision_head import DecisionHead
from clerkdesk.ui.escalations.decision_side import DecisionSide
from clerkdesk.ui.escalations.lower_side import LowerSide, lower_resolution
from clerkdesk.ui.kit.controls.pill import Tone
from clerkdesk.ui.kit.controls.tabs import Tabs
from clerkdesk.ui.kit.shell.foot import CheckView, Foot
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.ui.resolution.changed import ChangedBanner, changes_since
from clerkdesk.ui.theme.theme import Theme

_BOTH_FROM = 1000
_LADDER_FROM = 420
_STRETCH = (0, 6, 3, 0, 5)


class DecisionPage(QWidget):
    """Signals: `back()`, `open_file()`, `listen()`."""

    back = Signal()
    open_file = Signal()
    listen = Signal()

    def __init__(
        self,
        context: Context,
        view: TicketView,
        draft: LiveDraft,
        departures: Departures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._view, self._draft, self._departures = context, view, draft, departures
        self._opened, self._was_wide = view, False
        theme = context.theme
        self.head = DecisionHead(theme)
        self.changed = ChangedBanner(theme)
        self.theirs = LowerSide(theme, view)
        self.mine = DecisionSide(theme, draft)
        self.tabs = Tabs(theme, self.tr("Both texts"))
        self.tabs.add(self.tr("Below"))
        self.tabs.add(self.tr("Your decision"))
        self.foot = Foot(
            theme, self.tr("Send the decision"), "send", self.tr("Ctrl+Enter"), self.tr("What must be there")
        )
        self._left, self._right = self.theirs.cells(theme), self.mine.cells()
        self._columns = _Columns(theme)
        self._lay_out()
        self._arrange()
        self._connect()
        self.show_view(view)

    def show_view(self, view: TicketView) -> None:
        """The ticket as it is now; the fields are left as they are, or filled once from the resolution below."""
        self._view = view
        now, read_at = self._context.needs.now(), view.document.ticket.lower_read_at
        self.head.show_view(view, now)
        self.changed.show_changes(changes_since(self._opened, view, self._context.queries.account), now)
        self.theirs.show_read(read_at, now)
        lower = lower_resolution(view)
        if read_at is not None and lower is not None and self._draft.text == ResolutionText():
            self._draft.set_text(replace(lower.text, decision=None, reasons=""))
            self.mine.show_text(self._draft.text)
        self._arrange()
        self._judge()

    def send(self) -> None:
        """Begin the ten seconds, or go to what is missing."""
        missing = missing_parts(self._draft.text, self._view.document.ticket.rung)
        if missing and self._view.document.ticket.lower_read_at is not None:
            self.tabs.setCurrentIndex(1)
            self.mine.focus_part(missing[0])
            return
        self._draft.flush()
        try:
            self._departures.begin(self._view.document.ticket.id, self._draft.text, What.DECISION)
        except Refused as no:
            say(self.foot, refusal_words(no.code, no.facts, self._context.needs.now()), "bad")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one at a time behind tabs."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Now the width is known, and the keyboard goes where there is something to do."""
        super().showEvent(event)
        self._arrange()
        ticket = self._view.document.ticket
        missing = missing_parts(self._draft.text, ticket.rung)
        if ticket.lower_read_at is None:
            self.theirs.open_card.setFocus()
        else:
            self.tabs.setCurrentIndex(1)
            self.mine.focus_part(missing[0] if missing else Part.REASONS)

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout(self._columns)
        grid.setContentsMargins(24, 10, 24, 12)
        grid.setVerticalSpacing(9)
        grid.addWidget(self.theirs.head, 0, 0)
        grid.addWidget(self.mine.head, 0, 1)
        grid.addWidget(self.theirs.open_card, 1, 0, 5, 1)
        for at, (left, right) in enumerate(zip(self._left, self._right, strict=True)):
            grid.addWidget(left, at + 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(right, at + 1, 1)
            grid.setRowStretch(at + 1, _STRETCH[at])
        grid.setRowStretch(6, 1)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(24, 0, 24, 0)
        tabs.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.changed)
        column.addLayout(tabs)
        column.addWidget(scrolled(self._columns), 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        self.head.back.connect(self.back)
        self.head.file_button.clicked.connect(self.open_file)
        self.head.listen_button.clicked.connect(self.listen)
        self.changed.see_pressed.connect(self.open_file)
        self.theirs.opened.connect(self._on_opened)
        self.mine.edited.connect(self._judge)
        self.tabs.currentChanged.connect(self._arrange)
        self.foot.act.clicked.connect(self.send)
        # Methods, not lambdas: the draft outlives this page, and only a method's connection goes with its object.
        self._draft.saved.connect(self._judge)
        self._draft.not_saved.connect(self._on_not_saved)
        for signal in (self._departures.began, self._departures.called_back, self._departures.refused):
            signal.connect(self._judge)
        self._departures.not_kept.connect(self._on_not_kept)
        self._context.theme.changed.connect(self._underline)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.send, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_opened(self) -> None:
        do_act(self._context, self._view.document.ticket.id, ReadLowerResolution(), self, self._say_bad)

    def _say_bad(self, sentence: str) -> None:
        say(self.foot, sentence, "bad")

    def _on_not_kept(self, ticket: str) -> None:
        if ticket == self._view.document.ticket.id:
            self._judge()
            self._say_bad(not_written())

    def _on_not_saved(self) -> None:
        self.mine.head.meta.setText(draft_not_saved())

    def _judge(self, *_about: object) -> None:
        """Differences, what must be there, what will happen, and whether the act can be pressed."""
        document, now, text = self._view.document, self._context.needs.now(), self._draft.text
        leaving = self._departures.is_leaving(document.ticket.id)
        is_read = document.ticket.lower_read_at is not None
        self.mine.lock(leaving or not is_read)
        no = self._context.acts.may(document.ticket.id, IssueResolution(text), now)
        incomplete = no is None or no.code is Code.RESOLUTION_INCOMPLETE
        self.foot.act.setEnabled(incomplete and not leaving)
        self.foot.checks.set_checks(self._checks(no))
        if no is not None and not incomplete:
            say(
                self.foot,
                refusal_words(no.code, no.facts, now),
                "bad" if no.code is not Code.LOWER_NOT_READ else "text",
            )
        else:
            say(self.foot, what_will_happen(document, self._context.queries.policy(), now))
        meta = [self._context.queries.account.name]
        if self._draft.saved_at is not None and self._draft.is_saved:
            said = draft_saved(self._draft.saved_at)
            meta.append(said[:1].lower() + said[1:])
        self.mine.head.meta.setText(" · ".join(meta))
        self._underline()

    def _checks(self, no: Refused | None) -> list[CheckView]:
        ticket, account = self._view.document.ticket, self._context.queries.account
        if no is not None and no.code is Code.CONFLICT_OF_INTEREST:
            return [CheckView(text=self.tr("Conflict of interest"), done=False, glyph="circle-alert")]
        heard = any(line.verb == "read_recording" and line.who == account.name for line in self._view.document.history)
        said = [(self.tr("No conflict of interest."), True)]
        if ticket.lower_read_at is None:
            said.append((self.tr("The resolution below is not read yet."), False))
        elif heard or not self._view.recordings:
            said.append((self.tr("The resolution below was read."), True))
        else:
            said.append((self.tr("The resolution below was read, the recording not yet heard."), True))
        if self._is_wide():
            said = [(" ".join(sentence for sentence, _is_so in said), True)]
        missing = missing_parts(self._draft.text, ticket.rung) if ticket.lower_read_at else ()
        return [
            *(CheckView(text=sentence, done=is_so, glyph="shield-check" if is_so else "") for sentence, is_so in said),
            *(CheckView(text=is_missing(part), done=False) for part in missing),
        ]

    def _is_wide(self) -> bool:
        return self.isVisible() and self.width() / self._context.theme.scale >= _BOTH_FROM

    def _underline(self) -> None:
        theme, count = self._context.theme, 0
        pairs = (
            (self.theirs.facts, self.mine.facts),
            (self.theirs.conclusion, self.mine.conclusion),
            (self.theirs.ground, self.mine.ground),
        )
        for theirs, mine in pairs:
            found = differences(theirs.text(), mine.text())
            underline(theirs, found.theirs, theme, "track", "text2")
            underline(mine, found.mine, theme, "tint", "accent_text")
            count += found.count
        is_read = self._view.document.ticket.lower_read_at is not None
        said = self.tr("%n difference(s)", "", count) if count and is_read else ""
        clash = self._draft.text.decision is Decision.UPHOLD
        self.mine.head.show_pill(said, Tone.WARN if clash else Tone.INFO, "diff")

    def _arrange(self, *_about: object) -> None:
        both = self._is_wide()
        is_read = self._view.document.ticket.lower_read_at is not None
        left, right = both or self.tabs.currentIndex() == 0, both or self.tabs.currentIndex() == 1
        self.tabs.setVisible(not both)
        self.head.ladder.setVisible(self.height() / self._context.theme.scale >= _LADDER_FROM)
        self._grid.setColumnStretch(0, 599 if left else 0)
        self._grid.setColumnStretch(1, 599 if right else 0)
        self._grid.setHorizontalSpacing(32 if both else 0)
        self.theirs.head.setVisible(left)
        self.theirs.open_card.setVisible(left and not is_read)
        for cell in self._left:
            cell.setVisible(left and is_read)
        self._left[-1].setVisible(left)
        for cell in (self.mine.head, *self._right):
            cell.setVisible(right)
        self._columns.set_split(both, left)
        if both != self._was_wide:
            self._was_wide = both
            self._judge()


class _Columns(Shrinking):
    """The ground of both columns: what one reads lies sunken, a hairline between."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._both, self._left = theme, True, True

    def set_split(self, both: bool, left: bool) -> None:
        self._both, self._left = both, left
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        middle = self.width() // 2 if self._both else self.width() if self._left else 0
        painter.fillRect(0, 0, middle, self.height(), self._theme.color("sunken"))
        if self._both:
            painter.fillRect(middle, 0, 1, self.height(), self._theme.color("line"))
        painter.end()
