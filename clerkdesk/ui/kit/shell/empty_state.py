"""What stands where nothing is: one fact, one help, one link.
It must never be only an icon."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Paragraph
from clerkdesk.ui.kit.paint.shapes import smooth
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme


class EmptyState(QWidget):
    """Icon 32, a sentence of fact, one of help, one link. Signals: `link_opened()`."""

    link_opened = Signal()

    def __init__(
        self, theme: Theme, glyph: str, fact: str, help_text: str = "", link: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fact = Paragraph(theme, fact, Role.BODY, Weight.SEMIBOLD)
        self._help = Paragraph(theme, help_text, Role.BODY, tone="text2")
        self._link = Button(theme, link, Kind.LINK)
        self._link.clicked.connect(self.link_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(2)
        column.addStretch(1)
        column.addWidget(_Mark(theme, glyph), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        for words in (self._fact, self._help):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.show_words(fact, help_text, link)

    def show_words(self, fact: str, help_text: str = "", link: str = "") -> None:
        """Other words for the same emptiness."""
        self._fact.setText(fact)
        self._help.setText(help_text)
        self._help.setVisible(bool(help_text))
        self._link.setText(link)
        self._link.setVisible(bool(link))
        self.setAccessibleName(f"{fact} {help_text}".strip())


class _Mark(QWidget):
    def __init__(self, theme: Theme, glyph: str) -> None:
        super().__init__()
        self._theme, self._glyph = theme, glyph
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(32), self._theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        self._theme.draw_icon(painter, self._glyph, "text2", 32, 0, QRectF(self.rect()).center().y())
        painter.end()
