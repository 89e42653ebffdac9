"""The strip at the bottom, 28 high: what is synced and waiting at the left, who at the right.
It must never grow grey into loud: only offline and refused have a colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.paint.shapes import smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, Role, Weight
from clerkdesk.ui.theme.theme import Theme


class StripItem(QPushButton):
    """An icon and a few words; a click opens what it speaks of. `tone`: "text2", "warn" or "bad"."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._glyph, self._tone = theme, "", "text2"
        self.setProperty("ring", RADIUS_CONTROL)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, glyph: str, text: str, tone: str = "text2") -> None:
        """Another state; an empty text hides the item."""
        self._glyph, self._tone = glyph, tone
        self.setText(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, gap, words."""
        theme = self._theme
        mark = theme.px(16) + 8 if self._glyph else 0
        return QSize(width_of(theme, self.text(), Role.CAPTION, self._weight()) + mark, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """A state is never shortened."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and words; under the pointer the words darken."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        left, middle = 0.0, self.height() / 2
        if self._glyph:
            theme.draw_icon(painter, self._glyph, self._tone, 16, left, middle)
            left = theme.px(16) + 8.0
        ink = "text" if self._tone == "text2" and self.underMouse() else self._tone
        draw_text(
            painter, theme, self.text(), QRectF(self.rect()).adjusted(left, 0, 0, 0), ink, Role.CAPTION, self._weight()
        )
        painter.end()

    def _weight(self) -> Weight:
        return Weight.REGULAR if self._tone == "text2" else Weight.SEMIBOLD


class StatusStrip(QWidget):
    """Two items at the left and the person at the right.

    Signals: `opened()` when either item is pressed: both lead to Status.
    """

    opened = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sync = StripItem(theme)
        self.queue = StripItem(theme)
        self.who = Label(theme, "", Role.CAPTION, tone="text2", elide=True)
        self.who.setAlignment(Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(24)
        for item in (self.sync, self.queue):
            line.addWidget(item)
            item.clicked.connect(self.opened)
            item.hide()
        line.addStretch(1)
        line.addWidget(self.who)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """28 high at 100 %."""
        return QSize(super().sizeHint().width(), self._theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """The same height; who is elided first."""
        return QSize(super().minimumSizeHint().width(), self._theme.px(28))
