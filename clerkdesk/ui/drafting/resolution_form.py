"""The fields of a resolution, bound to the ticket's live draft; the editor shows them large, the cockpit small.

This module must never judge the text nor send it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.domain.resolution import Outcome, Part, ResolutionText
from clerkdesk.ui import words
from clerkdesk.ui.drafting.day_field import DayField
from clerkdesk.ui.drafting.live_draft import LiveDraft
from clerkdesk.ui.kit.controls.field import FieldBox, LineField
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.theme.theme import Theme

_ROOM_FOR_GROUND = 600


class ResolutionForm(QWidget):
    """Signals: `part_entered(object)`: the Part whose field has the keyboard."""

    part_entered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        draft: LiveDraft,
        today: Callable[[], date],
        outcomes: tuple[Outcome, ...] = tuple(Outcome),
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._draft, self._small = theme, draft, small
        self.part = Part.FACTS
        self.outcome = Segments(theme, [(each.value, words.outcome(each)) for each in outcomes], self.tr("Outcome"))
        self.facts = TextArea(theme, self.tr("Facts"), 5)
        self.conclusion = TextArea(theme, self.tr("Conclusion"), 4)
        self.ground = LineField(theme, self.tr("Choose the legal ground or a template"), name=self.tr("Legal ground"))
        self.next_step = LineField(theme, self.tr("What follows, if anything"), name=self.tr("Next step"))
        self.day = DayField(theme, self.tr("Date of the next step"), self.tr("by when"), today)
        self.ground_box = FieldBox(theme, self.tr("Legal ground"), self.ground, strong=not small)
        self._parts: dict[QObject, Part] = {
            self.facts: Part.FACTS,
            self.conclusion: Part.CONCLUSION,
            self.ground: Part.LEGAL_GROUND,
            self.next_step: Part.NEXT_STEP_DATE,
            self.day: Part.NEXT_STEP_DATE,
        }
        self._lay_out()
        self.show_text(draft.text)
        self._listen()

    def show_text(self, text: ResolutionText) -> None:
        """Put a text into the fields, without a signal."""
        self.outcome.set_value(text.outcome.value if text.outcome else None)
        for area, value in ((self.facts, text.facts), (self.conclusion, text.conclusion)):
            if area.text() != value:
                area.set_text(value)
        for line, value in ((self.ground, text.legal_ground), (self.next_step, text.next_step)):
            if line.text() != value:
                line.setText(value)
        self.day.set_day(text.next_step_by)

    def text(self) -> ResolutionText:
        """What the fields say; the decision and its reasons are not theirs and stay as they are in the draft."""
        kept = self._draft.text
        chosen = self.outcome.value()
        return ResolutionText(
            outcome=Outcome(chosen) if chosen else kept.outcome,
            facts=self.facts.text(),
            conclusion=self.conclusion.text(),
            legal_ground=self.ground.text(),
            next_step=self.next_step.text(),
            next_step_by=self.day.day(),
            decision=kept.decision,
            reasons=kept.reasons,
        )

    def lock(self, locked: bool) -> None:
        """No typing, for the seconds in which the text leaves."""
        for area in (self.facts, self.conclusion):
            area.setReadOnly(locked)
        for line in (self.ground, self.next_step, self.day):
            line.setReadOnly(locked)
        self.outcome.setEnabled(not locked)

    def focus_part(self, part: Part) -> None:
        """Put the keyboard where a part is written."""
        if part is Part.OUTCOME:
            first = next(iter(Outcome)).value
            self.outcome.segment(self.outcome.value() or first).setFocus()
        elif part is Part.NEXT_STEP_DATE:
            self.day.setFocus()
        else:
            next(field for field, own in self._parts.items() if own is part).setFocus()  # type: ignore[attr-defined]

    def insert(self, field: str, text: str) -> None:
        """Put a ready text at the cursor of the field it is meant for, and the keyboard there."""
        areas = {Part.FACTS.value: self.facts, Part.CONCLUSION.value: self.conclusion}
        if field in areas:
            areas[field].insert(text)
            areas[field].setFocus()
        else:
            line = self.ground if field == Part.LEGAL_GROUND.value else self.next_step
            line.insert(text)
            line.textEdited.emit(line.text())
            line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember which part is being written."""
        if event.type() == QEvent.Type.FocusIn and watched in self._parts:
            self.part = self._parts[watched]
            self.part_entered.emit(self.part)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The small form has room for the legal ground only on a tall screen; the editor always shows it."""
        if self._small:
            self.ground_box.setVisible(event.size().height() >= self._theme.px(_ROOM_FOR_GROUND))
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        theme, strong = self._theme, not self._small
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16 if strong else 12)
        if strong:
            column.addWidget(FieldBox(theme, self.tr("Outcome"), self.outcome, strong=True))
        else:
            column.addWidget(self.outcome)
        column.addWidget(FieldBox(theme, self.tr("Facts"), self.facts, strong=strong), 9)
        column.addWidget(FieldBox(theme, self.tr("Conclusion"), self.conclusion, strong=strong), 7)
        column.addWidget(self.ground_box)
        step = QWidget()
        row = QHBoxLayout(step)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.next_step, 1)
        row.addWidget(self.day)
        self.day.setFixedWidth(self.day.room_for_any_day(theme))
        box = FieldBox(theme, self.tr("Next step"), step, strong=strong)
        step.setAccessibleName("")
        column.addWidget(box)

    def _listen(self) -> None:
        for area in (self.facts, self.conclusion):
            area.textChanged.connect(self._on_edited)
        for line in (self.ground, self.next_step):
            line.textEdited.connect(lambda _text: self._on_edited())
        self.outcome.chosen.connect(lambda _key: self._on_edited())
        self.day.picked.connect(lambda _day: self._on_edited())
        for field in self._parts:
            field.installEventFilter(self)

    def _on_edited(self) -> None:
        self._draft.set_text(self.text())
