"""A clock on a card: what it is, until when, what remains, and how that was reckoned.
It must never reckon: the sum comes in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from clerkdesk.ui.kit.cards.card import Card, Ground, Hairline
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.rows.base import LEFT_INKS
from clerkdesk.ui.kit.rows.views import LeftState
from clerkdesk.ui.kit.timing.time_bar import TimeBar
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockView:
    """A clock in words; `ratio` is what remains, 0 to 1, or None when the clock has stopped and no bar is shown."""

    title: str
    until: str
    remaining: str
    ratio: float | None
    derivation: str
    state: LeftState = LeftState.CALM


class ClockCard(Card):
    """Shows one `ClockView`. Put both clocks of a ticket side by side, never one alone."""

    def __init__(self, theme: Theme, view: ClockView | None = None, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, 16, parent)
        self._title = Label(theme, "", Role.CAPTION, Weight.MEDIUM, "text2")
        self._until = Label(theme, "", Role.CAPTION, tone="text2")
        self._remaining = Label(theme, "", Role.SUB)
        self._bar = TimeBar(theme, "")
        self._derivation = Paragraph(theme, "", Role.CAPTION, tone="text2")
        self.body.setContentsMargins(16, 11, 16, 11)
        self.body.addLayout(_line(self._title, None, self._until))
        self.body.setSpacing(5)
        self.body.addLayout(_line(self._remaining, self._bar, None))
        self.body.addSpacing(4)
        self.body.addWidget(Hairline())
        self.body.addSpacing(2)
        self.body.addWidget(self._derivation)
        if view is not None:
            self.show_clock(view)

    def show_clock(self, view: ClockView) -> None:
        """Another clock, or the same a minute later."""
        self._title.setText(view.title)
        self._until.setText(view.until)
        self._remaining.setText(view.remaining)
        self._remaining.set_tone(LEFT_INKS.get(view.state, "text"))
        self._derivation.setText(view.derivation)
        self._bar.setVisible(view.ratio is not None)
        self._bar.setAccessibleName(view.title)
        self._bar.show_left(view.ratio or 0.0, view.remaining, view.state, view.derivation)
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(f"{view.until}. {view.remaining}. {view.derivation}")


def _line(left: QWidget, middle: QWidget | None, right: QWidget | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(16)
    line.addWidget(left)
    if middle is None:
        line.addStretch(1)
    else:
        line.addWidget(middle, 1)
    if right is not None:
        line.addWidget(right)
    return line
