"""Hours to choose from, day by day: free ones to press, the rest greyed with the reason.

This module must never judge a slot.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.domain.civil_time import local_day
from clerkdesk.ui import when
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.paint.shapes import ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, Role, Weight
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.ticket.offers import Offer

ACROSS = 4


class SlotGrid(QWidget):
    """Arrows walk from hour to hour, Space chooses. Signals: `chosen(datetime)`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, days: Mapping[date, Sequence[Offer]], now: datetime, name: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(32)
        for day, offers in days.items():
            column = QVBoxLayout()
            column.setSpacing(8)
            heading = when.day_near(day, local_day(now))
            column.addWidget(Label(theme, f"{heading}, {when.day_short(day)}", Role.BODY, Weight.SEMIBOLD))
            column.addLayout(self._hours(theme, offers, heading))
            column.addStretch(1)
            line.addLayout(column)
        line.addStretch(1)

    def _hours(self, theme: Theme, offers: Sequence[Offer], day: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, offer in enumerate(offers):
            button = _Hour(theme, when.clock(offer.slot.starts_at))
            button.setAccessibleName(f"{day} {button.text()}")
            button.setEnabled(not offer.reason)
            button.setToolTip(offer.reason)
            button.setAccessibleDescription(offer.reason)
            button.clicked.connect(lambda _on=False, offer=offer: self.chosen.emit(offer.slot.starts_at))
            self._group.addButton(button)
            grid.addWidget(button, place // ACROSS, place % ACROSS)
        return grid


class _Hour(QPushButton):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("ring", RADIUS_CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(56), self._theme.px(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        is_on, rect = self.isChecked(), QRectF(self.rect())
        if is_on:
            ring_round(painter, rect, RADIUS_CONTROL, theme.color("accent_text"), 1.5, theme.color("tint"))
        elif self.isEnabled():
            ground = theme.color("hover" if self.underMouse() else "button")
            ring_round(painter, rect, RADIUS_CONTROL, theme.color("edge"), 1, ground)
        ink = "disabled" if not self.isEnabled() else "accent_text" if is_on else "text"
        weight = Weight.SEMIBOLD if is_on else Weight.REGULAR
        draw_text(painter, theme, self.text(), rect, ink, Role.BODY, weight, Qt.AlignmentFlag.AlignHCenter)
        painter.end()
