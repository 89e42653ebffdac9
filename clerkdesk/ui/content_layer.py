"""The layer screens lie on: surface, a hairline, and the one round corner of the window.

This module must never hold a screen's parts.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.theme.roles import RADIUS_CARD
from clerkdesk.ui.theme.theme import Theme


class ContentLayer(QWidget):
    """Paints its ground; whoever puts screens on it leaves 1 px at the left and at the top."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Window around the corner, surface within."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.color("window"))
        # Three of the four corners lie outside the window's edge, so only the upper left one is seen round.
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, RADIUS_CARD * 2, RADIUS_CARD * 2)
        path = QPainterPath()
        path.addRoundedRect(ground, RADIUS_CARD, RADIUS_CARD)
        painter.fillPath(path, self._theme.color("surface"))
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawPath(path)
        painter.end()
