"""The head of a full screen: back, a title with one line under it, and what acts stand at the right.

This module must never hold a second title.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit.cards.card import Hairline
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


class ScreenHead(QWidget):
    """64 high, or as tall as `meta_role` needs. Signals: `back()` the arrow was pressed."""

    back = Signal()

    def __init__(
        self,
        theme: Theme,
        back_name: str = "",
        meta_role: Role = Role.CAPTION,
        line: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = Label(theme, "", Role.TITLE, elide=True)
        self.meta = Label(theme, "", meta_role, tone="text2", elide=True)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(12)
        self._beside.addWidget(self.title)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(self._beside)
        words.addWidget(self.meta)
        words.addStretch(1)
        self._right = QHBoxLayout()
        self._right.setSpacing(12)
        row = QHBoxLayout()
        row.setContentsMargins(24 if not back_name else 16, 6, 24, 6)
        row.setSpacing(8)
        if back_name:
            self.back_button = Button(theme, kind=Kind.QUIET, glyph="arrow-left", name=back_name)
            self.back_button.clicked.connect(self._on_escape)
            # A shortcut of its own: a button's would first play the press for a tenth of a second.
            self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
            self._escape.activated.connect(self._on_escape)
            row.addWidget(self.back_button)
        row.addLayout(words, 1)
        row.addLayout(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        if line:
            column.addWidget(Hairline())
        self.setMinimumHeight(theme.px(52) + 12)

    def _on_escape(self, *_about: object) -> None:
        # In the next turn: whoever hears it may take this head away, and the shortcut is still at work.
        QTimer.singleShot(0, self, self.back.emit)

    def say(self, title: str, meta: str) -> None:
        """Title and the line under it."""
        self.title.setText(title)
        self.title.setAccessibleName(title)
        self.meta.setText(meta)

    def add_beside(self, widget: QWidget) -> None:
        """A pill right of the title."""
        if self._beside.count() == 1:
            self._beside.addStretch(1)
        self._beside.insertWidget(self._beside.count() - 1, widget)

    def add_right(self, widget: QWidget) -> None:
        """An act or a state at the right."""
        self._right.addWidget(widget)
