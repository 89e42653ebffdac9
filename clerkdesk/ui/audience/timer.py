"""The fifteen minutes: how long the talk runs, and how much of its time is used.

This module must never end a talk: past the time it only says so.
"""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.shapes import draw_bar, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


def minutes_and_seconds(length: timedelta) -> str:
    """8:18; never below 0:00."""
    seconds = max(0, int(length.total_seconds()))
    return f"{seconds // 60}:{seconds % 60:02d}"


class TalkTimer(QWidget):
    """168 wide at 100 %: the figure, "din 15 minute", a bar under both."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ran, self._of = timedelta(0), timedelta(minutes=15)
        self.figure, self.beside = "0:00", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Time of the talk"))

    def show_time(self, ran: timedelta, of: timedelta) -> None:
        """How long it runs, of how long it may."""
        self._ran, self._of = ran, of
        self.figure = minutes_and_seconds(ran)
        if self.is_over:
            self.beside = self.tr("{time} over").format(time=minutes_and_seconds(ran - of))
        else:
            self.beside = self.tr("of %n minute(s)", "", int(of.total_seconds() // 60))
        self.setAccessibleDescription(f"{self.figure} {self.beside}")
        self.updateGeometry()
        self.update()

    @property
    def is_over(self) -> bool:
        """Whether the time is used up."""
        return self._ran > self._of

    def sizeHint(self) -> QSize:
        """Figure, words and the bar."""
        theme = self._theme
        words = width_of(theme, self.figure, Role.TIMER) + 16 + width_of(theme, self.beside, Role.CAPTION)
        return QSize(max(theme.px(168), words), theme.px(44))

    def minimumSizeHint(self) -> QSize:
        """A time is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Figure left, words right, bar below; amber once it is over."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        top = QRectF(0, 0, self.width(), self.height() - 8)
        draw_text(painter, theme, self.figure, top, "warn" if self.is_over else "text", Role.TIMER)
        below = top.adjusted(0, theme.px(8), 0, 0)
        tone = "warn" if self.is_over else "text2"
        draw_text(painter, theme, self.beside, below, tone, Role.CAPTION, align=Qt.AlignmentFlag.AlignRight)
        share = self._ran.total_seconds() / max(1.0, self._of.total_seconds())
        bar = QRectF(0, self.height() - 4, self.width(), 4)
        fill = "warn_fill" if self.is_over else "accent"
        draw_bar(painter, bar, min(1.0, share), theme.color(fill), theme.color("track"))
        painter.end()
