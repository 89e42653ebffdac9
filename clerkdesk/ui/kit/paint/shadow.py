"""The only depth there is: a soft shadow under what floats, painted once, never an effect.
It must never be used on anything that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

REACH = 24
DROP = 8


def draw_shadow(painter: QPainter, rect: QRectF, radius: float, color: QColor) -> None:
    """A shadow 8 px below and 24 px soft, around `rect`; `color` carries the strength in its alpha."""
    painter.setPen(Qt.PenStyle.NoPen)
    steps = 12
    layer = QColor(color)
    layer.setAlphaF(color.alphaF() / steps * 1.6)
    painter.setBrush(layer)
    for step in range(steps, 0, -1):
        grow = REACH * (step / steps) ** 1.4 - 4
        soft = rect.adjusted(-grow, -grow + DROP, grow, grow + DROP)
        painter.drawRoundedRect(soft, radius + max(0.0, grow), radius + max(0.0, grow))
