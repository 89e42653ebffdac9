"""A column of things that scrolls, for trail, notes and history; 720 px of text at most.

This module must never hold a long list: what may have thousands is a view with a delegate.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.ui.theme.theme import Theme

TEXT_WIDTH = 720


class ScrollColumn(QScrollArea):
    """`fill` replaces everything inside; the place scrolled to stays."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fill([])

    def fill(self, parts: list[QWidget], spacing: int = 12) -> None:
        """Other things, top to bottom."""
        place = self.verticalScrollBar().value()
        inside = QWidget()
        inside.setProperty("ground", "clear")
        inside.setMaximumWidth(self._theme.px(TEXT_WIDTH) + 48)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(spacing)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inside)
        self.verticalScrollBar().setValue(place)
