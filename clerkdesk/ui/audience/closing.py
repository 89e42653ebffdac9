"""The small panel that closes a talk: it took place, with what recording; or it did not, and why.

This module must never close anything itself: it hands back what the official stated.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.audience import Missed, Recording
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.field import FieldBox, LineField
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme

HELD, MISSED = "held", "missed"


@dataclass(frozen=True, slots=True)
class HeldAs:
    """The talk took place; anything but RECORDED carries a reason."""

    recording: Recording
    reason: str


@dataclass(frozen=True, slots=True)
class MissedAs:
    """The talk did not take place."""

    missed: Missed
    note: str


class ClosingPanel(QDialog):
    """Signals: `stated(object)`, a HeldAs or a MissedAs; the panel stays open until `accept` or `say_no`."""

    stated = Signal(object)

    def __init__(self, theme: Theme, citizen: str, official: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("End the talk"))
        self.setModal(True)
        self.happened = Segments(
            theme, [(HELD, self.tr("It took place")), (MISSED, self.tr("It did not"))], self.tr("What happened")
        )
        self.recording = Segments(
            theme,
            [
                (Recording.RECORDED.value, self.tr("Recorded")),
                (Recording.REFUSED.value, self.tr("Refused by the citizen")),
                (Recording.NO_RECORDER.value, self.tr("No recorder")),
            ],
            self.tr("Recording"),
        )
        self.reason = LineField(theme, self.tr("Why there is no recording"), name=self.tr("Reason"))
        self.absent = Segments(
            theme,
            [
                (Missed.CITIZEN_ABSENT.value, citizen),
                (Missed.OFFICIAL_ABSENT.value, official),
                (Missed.TECHNICAL.value, self.tr("Technical fault")),
            ],
            self.tr("Who did not come"),
        )
        self.note = LineField(theme, self.tr("For instance: did not answer, called twice"), name=self.tr("Note"))
        self.held_box = FieldBox(theme, self.tr("Recording"), self.recording)
        self.reason_box = FieldBox(theme, self.tr("Reason, owed by the rules"), self.reason)
        self.absent_box = FieldBox(theme, self.tr("Who did not come"), self.absent)
        self.note_box = FieldBox(theme, self.tr("Note"), self.note)
        self.no = Paragraph(theme, "", tone="bad")
        self.end = Button(theme, self.tr("End the talk"), Kind.PRIMARY, hint=self.tr("Ctrl+Enter"))
        self._lay_out(theme)
        for segments in (self.happened, self.recording, self.absent):
            segments.chosen.connect(lambda _key: self._arrange())
        self.end.clicked.connect(lambda _checked: self._state())
        QShortcut(QKeySequence("Ctrl+Return"), self, self._state)
        self.happened.set_value(HELD)
        self.recording.set_value(Recording.RECORDED.value)
        self.absent.set_value(Missed.CITIZEN_ABSENT.value)
        self.happened.segment(HELD).setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange()

    def wait(self) -> None:
        """It was stated, and is being written."""
        self.end.setEnabled(False)

    def say_no(self, sentence: str) -> None:
        """Why it could not be closed so."""
        self.no.setText(sentence)
        self.no.setVisible(bool(sentence))
        self.end.setEnabled(True)
        self._fit()

    def _lay_out(self, theme: Theme) -> None:
        self.setMinimumWidth(theme.px(520))
        stay = Button(theme, self.tr("Go on talking"))
        stay.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(stay)
        foot.addWidget(self.end)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(16)
        column.addWidget(Label(theme, self.tr("End the talk"), Role.TITLE))
        for widget in (self.happened, self.held_box, self.reason_box, self.absent_box, self.note_box, self.no):
            column.addWidget(widget)
        column.addLayout(foot)
        self.no.hide()

    def _arrange(self) -> None:
        took_place = self.happened.value() == HELD
        self.held_box.setVisible(took_place)
        self.reason_box.setVisible(took_place and self.recording.value() != Recording.RECORDED.value)
        self.absent_box.setVisible(not took_place)
        self.note_box.setVisible(not took_place)
        self.say_no("")

    def _fit(self) -> None:
        self.adjustSize()

    def _state(self) -> None:
        if not self.end.isEnabled():
            return
        if self.happened.value() == HELD:
            recording = Recording(self.recording.value() or Recording.RECORDED.value)
            self.stated.emit(HeldAs(recording, "" if recording is Recording.RECORDED else self.reason.text().strip()))
        else:
            missed = Missed(self.absent.value() or Missed.CITIZEN_ABSENT.value)
            self.stated.emit(MissedAs(missed, self.note.text().strip()))
