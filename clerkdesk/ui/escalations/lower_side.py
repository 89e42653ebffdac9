"""The left side of a decision: the resolution of the rung below, once opened, and what the citizen says.

This module must never show the text before it was opened: opening it is what the rules ask for and the audit keeps.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.ui import words
from clerkdesk.ui.escalations.compared_text import ReadingArea
from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.controls.field import FieldBox
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.controls.pill import Pill, Tone
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.when import day_short, near_at
from clerkdesk.wire.documents import ResolutionDocument


def lower_resolution(view: TicketView) -> ResolutionDocument | None:
    """The resolution this ticket climbs from, if it is at this desk."""
    wanted = view.document.ticket.lower_resolution
    return next((each for each in view.resolutions if each.id == wanted), None)


class ColumnHead(QWidget):
    """A column's title, the line under it, a pill at the right."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meta = Label(theme, "", Role.CAPTION, tone="text2", elide=True)
        self.pill = Pill(theme)
        self.pill.hide()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(theme, title, Role.SUB))
        texts.addWidget(self.meta)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(texts, 1)
        row.addWidget(self.pill)

    def show_pill(self, text: str, tone: Tone, glyph: str) -> None:
        """The pill in another state; gone when there is nothing to say."""
        self.pill.show_state(text, tone, glyph)
        self.pill.setVisible(bool(text))


class LowerSide(QWidget):
    """Builds the cells of the left column; its owner lays them out beside the right one. Signals: `opened()`."""

    opened = Signal()

    def __init__(self, theme: Theme, view: TicketView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lower, document = lower_resolution(view), view.document
        self.head = ColumnHead(theme, self._title(view))
        self.text = lower.text if lower else ResolutionText()
        outcome = words.outcome(self.text.outcome) if self.text.outcome else ""
        self.outcome = FieldBox(theme, self.tr("Outcome"), Label(theme, outcome, Role.BODY, Weight.SEMIBOLD))
        self.facts = ReadingArea(theme, self.tr("Facts, below"), self.text.facts)
        self.conclusion = ReadingArea(theme, self.tr("Conclusion, below"), self.text.conclusion)
        self.ground = ReadingArea(theme, self.tr("Legal ground, below"), self.text.legal_ground)
        said = f"„{document.reason_to_climb}”" if document.reason_to_climb else self.tr("gave no reason")
        self.asked = FieldBox(
            theme, self.tr("The citizen, when climbing"), Paragraph(theme, said, Role.WRITING, tone="text2")
        )
        self.open_card = self._open_card(theme, lower)
        if lower is not None:
            day = day_short(lower.issued_at.date())
            meta = self.tr("{name}, {day} · no. {number}")
            self.head.meta.setText(meta.format(name=lower.author_name, day=day, number=lower.number))

    def _on_open(self, *_about: object) -> None:
        self.opened.emit()

    def cells(self, theme: Theme) -> list[QWidget]:
        """Outcome, facts, conclusion, ground, what the citizen says: one a row."""
        return [
            self.outcome,
            FieldBox(theme, self.tr("Facts"), self.facts),
            FieldBox(theme, self.tr("Conclusion"), self.conclusion),
            FieldBox(theme, self.tr("Legal ground"), self.ground),
            self.asked,
        ]

    def show_read(self, read_at: datetime | None, now: datetime) -> None:
        """The mark that it was read, and when."""
        said = self.tr("Read {when}").format(when=near_at(read_at, now)) if read_at else ""
        self.head.show_pill(said, Tone.OK, "check")

    def _title(self, view: TicketView) -> str:
        match view.document.ticket.rung:
            case Rung.VICE_MAYOR:
                return self.tr("The director's decision")
            case Rung.MAYOR:
                return self.tr("The vice-mayor's decision")
            case _:
                return self.tr("The clerk's resolution")

    def _open_card(self, theme: Theme, lower: ResolutionDocument | None) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(12)
        if lower is None:
            column.addWidget(
                Paragraph(theme, self.tr("The resolution below has not reached this desk yet. It comes by itself."))
            )
        else:
            column.addWidget(
                Paragraph(theme, self.tr("It must be read before a decision. Opening it is noted in the history."))
            )
            button = Button(theme, self.tr("Open the resolution"), glyph="file-text")
            button.clicked.connect(self._on_open)
            card.setFocusProxy(button)
            column.addWidget(button)
        column.addStretch(1)
        return card
