"""Texts laid side by side with their differences underlined: theirs to read, mine to write.

This module must never change a letter: underline and ground lie over the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from clerkdesk.ui.drafting.differences import Place
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.theme.theme import Theme


def underline(area: TextArea, places: Sequence[Place], theme: Theme, ground: str, line: str) -> None:
    """Underline stretches of an area's text, on a ground."""
    look = QTextCharFormat()
    look.setBackground(theme.color(ground))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(theme.color(line))
    selections = []
    for place in places:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(area.document())
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, look
        selections.append(selection)
    area.setExtraSelections(selections)


class ReadingArea(TextArea):
    """A text to read, unframed, exactly as tall as it needs; it can be selected and copied."""

    def __init__(self, theme: Theme, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, 1, parent=parent)
        self.set_text(text)
        self.read_as_text(True)
        self.document().setDocumentMargin(0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.viewport().setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height."""
        super().resizeEvent(event)
        high = round(self.document().size().height()) + 4
        if high != self.minimumHeight():
            self.setMinimumHeight(high)

    def sizeHint(self) -> QSize:
        """As tall as the text."""
        return QSize(super().sizeHint().width(), max(self.minimumHeight(), super().minimumSizeHint().height() - 12))

    def minimumSizeHint(self) -> QSize:
        """The same: a text to read is never cut."""
        return QSize(self.fontMetrics().averageCharWidth() * 16, self.sizeHint().height())
