"""Pairs of key and value, one under another: a case file in brief.
It must never be typed in, so it has no box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


class KeyValues(QWidget):
    """Keys in text3 at the left, values at the right; a pitch of 28."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.setAccessibleName(name)

    def set_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """All pairs anew, in this order."""
        while (item := self._grid.takeAt(0)) is not None:
            part_with(item.widget())
        for at, (key, value) in enumerate(pairs):
            shown = Paragraph(self._theme, value)
            shown.setAccessibleName(f"{key}: {value}")
            self._grid.addWidget(Label(self._theme, key, Role.BODY, tone="text3"), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(shown, at, 1, Qt.AlignmentFlag.AlignTop)
