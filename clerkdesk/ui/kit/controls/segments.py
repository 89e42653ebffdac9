"""One choice of a few, as a radio group in one track: an outcome, a decision.
It must never choose for a person: it may stand with nothing chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.shapes import fill_round, ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, RADIUS_ROW, Role, Weight
from clerkdesk.ui.theme.theme import Theme


class Segments(QWidget):
    """A track 32 high with equal segments; stacked when narrower than its words. Arrows move the choice.

    `options` are (key, word). Signals: `chosen(str)` with the key, only when a person chose.
    """

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, options: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._keys = [key for key, _word in options]
        self._segments = [_Segment(theme, word, self) for _key, word in options]
        for at, segment in enumerate(self._segments):
            self._group.addButton(segment, at)
        self._group.idClicked.connect(lambda at: self.chosen.emit(self._keys[at]))
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> str | None:
        """Key of the chosen segment, or None."""
        at = self._group.checkedId()
        return None if at < 0 else self._keys[at]

    def set_value(self, key: str | None) -> None:
        """Choose without a signal; None for nothing chosen."""
        self._group.setExclusive(False)
        for own, segment in zip(self._keys, self._segments, strict=True):
            segment.setChecked(own == key)
        self._group.setExclusive(True)

    def set_allowed(self, key: str, allowed: bool, reason: str = "") -> None:
        """Grey a segment, with the reason as its tooltip."""
        segment = self._segments[self._keys.index(key)]
        segment.setEnabled(allowed)
        segment.setToolTip("" if allowed else reason)

    def segment(self, key: str) -> QRadioButton:
        """The radio button behind a key, for focus and shortcuts."""
        return self._segments[self._keys.index(key)]

    def hasHeightForWidth(self) -> bool:
        """Stacked when narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line, or one per segment."""
        return self._theme.px(32) * (len(self._segments) if self._is_stacked(width) else 1)

    def sizeHint(self) -> QSize:
        """Equal segments, each wide enough for the widest word; stacked at the present width if they must be."""
        return QSize(self._widest() * len(self._segments), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The stacked form."""
        return QSize(self._widest(), self._theme.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the segments side by side, or one under another."""
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
        count, high = len(self._segments), self._theme.px(32)
        stacked = self._is_stacked(self.width())
        for at, segment in enumerate(self._segments):
            if stacked:
                segment.setGeometry(0, at * high, self.width(), high)
            else:
                left, right = at * self.width() // count, (at + 1) * self.width() // count
                segment.setGeometry(left, 0, right - left, self.height())

    def changeEvent(self, event: QEvent) -> None:
        """The text may have grown."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The track."""
        painter = QPainter(self)
        smooth(painter)
        fill_round(painter, QRectF(self.rect()), RADIUS_ROW, self._theme.color("segments"))
        painter.end()

    def _widest(self) -> int:
        return max(segment.sizeHint().width() for segment in self._segments)

    def _is_stacked(self, width: int) -> bool:
        return width < self._widest() * len(self._segments)


class _Segment(QRadioButton):
    def __init__(self, theme: Theme, word: str, parent: QWidget) -> None:
        super().__init__(word, parent)
        self._theme = theme
        self.setProperty("ring", RADIUS_CONTROL)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(width_of(self._theme, self.text(), Role.BODY, Weight.SEMIBOLD) + 20, self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        ink, weight = "text2", Weight.REGULAR
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked() and not self.isEnabled():
            # What was chosen is still to be read while it cannot be changed.
            weight = Weight.SEMIBOLD
            ring_round(painter, inner, RADIUS_CONTROL, theme.color("field"), 1.0, theme.color("segment_chosen"))
        elif not self.isEnabled():
            ink = "disabled"
        elif self.isChecked():
            ink, weight = "accent_text", Weight.SEMIBOLD
            ring_round(painter, inner, RADIUS_CONTROL, theme.color("accent_text"), 1.5, theme.color("segment_chosen"))
        elif self.underMouse():
            fill_round(painter, inner, RADIUS_CONTROL, theme.color("track"))
        draw_text(
            painter, theme, self.text(), QRectF(self.rect()), ink, Role.BODY, weight, Qt.AlignmentFlag.AlignHCenter
        )
        painter.end()
