"""A banner under the head: one sentence, at most one act, one at a time.
It must never cut its sentence: it grows to two lines instead."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Paragraph
from clerkdesk.ui.kit.paint.shapes import fill_round, smooth
from clerkdesk.ui.theme.roles import RADIUS_ROW, Role
from clerkdesk.ui.theme.theme import Theme


class BannerTone(Enum):
    """(ink, ground) of a banner."""

    WARN = ("warn", "warn_bg")
    BAD = ("bad", "bad_bg")
    INFO = ("accent_text", "tint")


class Banner(QFrame):
    """40 high. Signals: `acted()` when its act is pressed."""

    acted = Signal()

    def __init__(
        self, theme: Theme, tone: BannerTone, glyph: str, text: str, act: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._tone, self._glyph = theme, tone, glyph
        self._text = Paragraph(theme, text)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 10, 12, 10)
        line.setSpacing(16)
        self._line = line
        line.addWidget(self._text, 1, Qt.AlignmentFlag.AlignVCenter)
        if act:
            button = Button(theme, act, Kind.LINK, tone=tone.value[0])
            button.clicked.connect(self.acted)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            line.setContentsMargins(0, 8, 12, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)
        theme.changed.connect(self._fit)
        self._fit()

    def set_text(self, text: str) -> None:
        """Another sentence of the same kind."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Never under 40 at 100 %."""
        return QSize(super().minimumSizeHint().width(), self._theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground and icon."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        ink, ground = self._tone.value
        fill_round(painter, QRectF(self.rect()), RADIUS_ROW, theme.color(ground))
        first_line = self._text.geometry().top() + theme.line(Role.BODY) / 2
        theme.draw_icon(painter, self._glyph, ink, 18, 14, first_line)
        painter.end()

    def _fit(self) -> None:
        margins = self._line.contentsMargins()
        self._line.setContentsMargins(14 + self._theme.px(18) + 12, margins.top(), margins.right(), margins.bottom())
