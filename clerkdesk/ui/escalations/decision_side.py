"""The right side of a decision: uphold, amend or overturn, the texts to change, and the reasons.

This module must never choose a decision nor touch what is typed.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from clerkdesk.domain.resolution import Decision, Outcome, Part, ResolutionText
from clerkdesk.ui import words
from clerkdesk.ui.drafting.live_draft import LiveDraft
from clerkdesk.ui.escalations.lower_side import ColumnHead
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.field import FieldBox
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme


class DecisionSide(QWidget):
    """Builds the cells of the right column, bound to the live draft. Signals: `edited()`."""

    edited = Signal()

    def __init__(self, theme: Theme, draft: LiveDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self.head = ColumnHead(theme, self.tr("Your decision"))
        self.decision = Segments(
            theme, [(each.value, words.decision(each)) for each in Decision], self.tr("What you decide")
        )
        self.outcome = Button(theme, "", Kind.LINK, tail="chevron-down")
        self.outcome.clicked.connect(self.open_outcomes)
        self.facts = TextArea(theme, self.tr("Facts"), 3)
        self.conclusion = TextArea(theme, self.tr("Conclusion"), 2)
        self.ground = TextArea(theme, self.tr("Legal ground"), 1)
        self.reasons = TextArea(theme, self.tr("Reasons of the decision"), 3)
        self._theme = theme
        # Fields grow once, then the space below is rest.
        for area, lines in ((self.facts, 6), (self.conclusion, 4), (self.ground, 2), (self.reasons, 5)):
            area.setMaximumHeight(lines * theme.line(Role.WRITING) + 16)
        self.show_text(draft.text)
        for area in self._areas():
            area.textChanged.connect(self._on_edited)
        self.decision.chosen.connect(self._on_edited)

    def cells(self) -> list[QWidget]:
        """Decision, facts, conclusion, ground, reasons: one a row."""
        theme, top = self._theme, QWidget()
        head = QHBoxLayout()
        head.addWidget(Label(theme, self.tr("Decide"), Role.CAPTION, Weight.MEDIUM, "text2"))
        head.addStretch(1)
        head.addWidget(self.outcome)
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.decision)
        return [
            top,
            FieldBox(theme, self.tr("Facts"), self.facts),
            FieldBox(theme, self.tr("Conclusion"), self.conclusion),
            FieldBox(theme, self.tr("Legal ground"), self.ground),
            FieldBox(theme, self.tr("Reasons of the decision"), self.reasons),
        ]

    def show_text(self, text: ResolutionText) -> None:
        """Put a text in, without a signal."""
        self.decision.set_value(text.decision.value if text.decision else None)
        values = (text.facts, text.conclusion, text.legal_ground, text.reasons)
        for area, value in zip(self._areas(), values, strict=True):
            if area.text() != value:
                area.set_text(value)
        self._word_outcome(text.outcome)

    def text(self) -> ResolutionText:
        """What the fields say, over what the draft holds beside them."""
        chosen = self.decision.value()
        return replace(
            self._draft.text,
            decision=Decision(chosen) if chosen else None,
            facts=self.facts.text(),
            conclusion=self.conclusion.text(),
            legal_ground=self.ground.text(),
            reasons=self.reasons.text(),
        )

    def lock(self, locked: bool) -> None:
        """No typing: before the resolution below is read, and while the decision leaves."""
        for area in self._areas():
            area.setReadOnly(locked)
            area.setEnabled(not locked)
        self.decision.setEnabled(not locked)
        self.outcome.setEnabled(not locked)

    def focus_part(self, part: Part) -> None:
        """Put the keyboard where a part is written."""
        match part:
            case Part.DECISION:
                self.decision.segment(self.decision.value() or Decision.UPHOLD.value).setFocus()
            case Part.OUTCOME:
                self.outcome.setFocus()
            case Part.FACTS:
                self.facts.setFocus()
            case Part.CONCLUSION:
                self.conclusion.setFocus()
            case Part.LEGAL_GROUND:
                self.ground.setFocus()
            case _:
                self.reasons.setFocus()

    def open_outcomes(self, *_about: object) -> QMenu:
        """The outcome the decision gives the case; it begins as that of the resolution below."""
        menu = QMenu(self.outcome)
        for each in Outcome:
            action = menu.addAction(words.outcome(each))
            action.triggered.connect(lambda _checked=False, chosen=each: self._choose(chosen))
        part_after(menu.aboutToHide, menu)
        menu.popup(self.outcome.mapToGlobal(QPoint(0, self.outcome.height())))
        return menu

    def _choose(self, outcome: Outcome) -> None:
        self._draft.set_text(replace(self.text(), outcome=outcome))
        self._word_outcome(outcome)
        self.edited.emit()

    def _word_outcome(self, outcome: Outcome | None) -> None:
        name = words.outcome(outcome) if outcome else self.tr("none")
        self.outcome.setText(self.tr("Outcome: {outcome}").format(outcome=name))
        self.outcome.updateGeometry()

    def _areas(self) -> tuple[TextArea, TextArea, TextArea, TextArea]:
        return self.facts, self.conclusion, self.ground, self.reasons

    def _on_edited(self, *_about: object) -> None:
        self._draft.set_text(self.text())
        self.edited.emit()
