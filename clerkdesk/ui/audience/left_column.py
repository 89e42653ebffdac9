"""The cockpit's left column: the notice to read aloud, who is present, the case in brief, the question.

This module must never mark anything by itself: every tick is a person's.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.civil_time import local_day
from clerkdesk.ui.drafting.mark import Mark
from clerkdesk.ui.kit.cards.card import Card, Ground
from clerkdesk.ui.kit.cards.key_values import KeyValues
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.when import clock, day_full, day_near, until


class NoticeCard(Card):
    """The notice with its tick. Signals: `read_aloud()` when it is ticked; it cannot be taken back."""

    read_aloud = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, 12, parent)
        words = self.tr(
            "“This talk is recorded and kept in the archive of the city hall, on the ground of its public task.”"
        )
        self.tick = QCheckBox()
        self.tick.setProperty("ring", 4)
        self.tick.setAccessibleName(self.tr("The notice was read aloud"))
        self.tick.setAccessibleDescription(words)
        self.tick.clicked.connect(self._on_clicked)
        self.since = Label(theme, "", Role.CAPTION, tone="text2")
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addWidget(Paragraph(theme, words))
        text.addWidget(self.since)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        self.body.addLayout(row)

    def show_read(self, read_at: datetime | None, can: bool) -> None:
        """Ticked with its hour, to be ticked, or not yet (before the talk begins)."""
        self.tick.setChecked(read_at is not None)
        self.tick.setEnabled(can or read_at is not None)
        # A tick that was sent stays; a look that is grey would say that it does not count.
        self.tick.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, read_at is not None)
        self.tick.setFocusPolicy(Qt.FocusPolicy.NoFocus if read_at else Qt.FocusPolicy.StrongFocus)
        if read_at is not None:
            self.since.setText(self.tr("ticked at {time}").format(time=clock(read_at)))
        else:
            self.since.setText(self.tr("read it aloud, then tick") if can else self.tr("once the talk has begun"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole card is the tick's label."""
        if self.tick.isEnabled() and not self.tick.isChecked():
            self.tick.click()
        super().mouseReleaseEvent(event)

    def _on_clicked(self, checked: bool) -> None:
        if checked:
            self.read_aloud.emit()


class PersonRow(QWidget):
    """One side's presence. Signals: `toggled()` when a person marks it, or takes the mark back."""

    toggled = Signal()

    def __init__(self, theme: Theme, name: str, can_mark: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.mark = Mark(theme, name, role=Role.BODY, weight=Weight.REGULAR, gap=16, pressable=can_mark)
        self.mark.clicked.connect(self.toggled)
        self.since = Label(theme, "", Role.CAPTION, tone="text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.mark)
        row.addStretch(1)
        row.addWidget(self.since)

    def show_presence(self, is_present: bool, since: str) -> None:
        """Green figure with a tick and since when, or a grey one and what to do."""
        glyph, tone = ("user-round-check", "ok") if is_present else ("user-round", "text3")
        self.mark.show_mark(self._name, glyph, "text", tone)
        self.mark.setAccessibleDescription(since)
        self.since.setText(since)


class LeftColumn(QScrollArea):
    """Signals: `read_aloud()`, `citizen_toggled()`, `open_file()`."""

    read_aloud = Signal()
    citizen_toggled = Signal()
    open_file = Signal()

    def __init__(self, theme: Theme, view: TicketView, official: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.notice = NoticeCard(theme)
        self.citizen = PersonRow(theme, view.document.citizen.name, True)
        self.official = PersonRow(theme, official, False)
        self.pairs = KeyValues(theme, self.tr("The case in brief"))
        self.open_button = Button(theme, self.tr("Open"), Kind.LINK)
        self.question = Paragraph(theme, f"„{view.document.question}”", Role.WRITING)
        self._lay_out()
        self.notice.read_aloud.connect(self.read_aloud)
        self.citizen.toggled.connect(self.citizen_toggled)
        self.open_button.clicked.connect(lambda _checked: self.open_file.emit())

    def show_case(self, view: TicketView, now: datetime) -> None:
        """Filed, stage, newest paper of the citizen, when the answer is owed."""
        case, today = view.case_file, local_day(now)
        if case is None:
            self.pairs.set_pairs([(self.tr("Case"), self.tr("not at this desk yet"))])
            return
        pairs = [(self.tr("Filed"), day_full(case.filed_on)), (self.tr("Stage"), case.stage)]
        theirs = [each for each in case.documents if not each.from_city]
        newest = max(theirs, key=lambda each: each.filed_on, default=None)
        if newest is not None:
            new = self.tr("{title}, {day}").format(title=newest.title, day=day_near(newest.filed_on, today))
            pairs.append((self.tr("New"), new))
        pairs.append((self.tr("Answer"), until(case.petition.due, now)))
        self.pairs.set_pairs(pairs)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._head(self.tr("Notice to read aloud")))
        column.addWidget(self.notice)
        column.addSpacing(5)
        column.addWidget(self._head(self.tr("Present")))
        column.addWidget(self.citizen)
        column.addWidget(self.official)
        column.addSpacing(5)
        row = QHBoxLayout()
        row.addWidget(self._head(self.tr("The case in brief")))
        row.addStretch(1)
        row.addWidget(self.open_button)
        column.addLayout(row)
        column.addWidget(self.pairs)
        column.addSpacing(5)
        column.addWidget(self._head(self.tr("The question")))
        column.addWidget(self.question)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _head(self, text: str) -> Label:
        return Label(self._theme, text, Role.BODY, Weight.SEMIBOLD)
