"""What lies inside a scroll area and shrinks first: fields go down to one line before the column scrolls.

This module must never hide a field.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Shrinking(QWidget):
    """A scroll area scrolls from the preferred height of what holds wrapped text: this gives it the least one."""

    def hasHeightForWidth(self) -> bool:
        """Text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The least height at which nothing is cut."""
        layout = self.layout()
        if layout is None:
            return 0
        return layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else layout.minimumSize().height()


def scrolled(inside: QWidget) -> QScrollArea:
    """A frameless scroll area around a column, which itself takes no focus."""
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
