"""The toast: for undo alone, with a line that drains.
It must never bring news and never count: who owns the wait says what is left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.paint.shadow import DROP, REACH, draw_shadow
from clerkdesk.ui.kit.paint.shapes import draw_bar, ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CARD, Role
from clerkdesk.ui.theme.theme import Theme

WIDTH = 416
FROM_BOTTOM = 48


class Toast(QWidget):
    """48 high, floats at the lower centre of its parent. The screen also gives the undo its shortcut.

    Signals: `undo_asked()`.
    """

    undo_asked = Signal()

    def __init__(self, theme: Theme, glyph: str, undo: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._glyph, self._keys = theme, glyph, keys
        self._text, self._ratio, self._around = "", 1.0, parent
        self._undo = Button(theme, undo, Kind.LINK, parent=self)
        self._undo.clicked.connect(self.undo_asked)
        self.hide()
        parent.installEventFilter(self)

    def show_left(self, text: str, ratio: float) -> None:
        """Say what is about to happen and how much of the wait is left, 0 to 1; shows the toast."""
        self._ratio = max(0.0, min(1.0, ratio))
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
        if self.isHidden():
            self._place()
            self.show()
            self.raise_()
        self.update()

    def sizeHint(self) -> QSize:
        """The plate and room for its shadow."""
        theme = self._theme
        words = width_of(theme, self._text) + self._undo.sizeHint().width() + self._keys_width()
        wide = max(theme.px(WIDTH), words + theme.px(16) + 96)
        return QSize(wide + 2 * REACH, theme.px(48) + 2 * REACH + DROP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the lower centre."""
        if watched is self._around and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The act stands left of its shortcut."""
        plate, hint = self._plate(), self._undo.sizeHint()
        left = plate.right() - 20 - self._keys_width() - hint.width()
        self._undo.setGeometry(round(left), round(plate.center().y() - hint.height() / 2), hint.width(), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Shadow, plate, words, and the line that drains."""
        theme, painter, plate = self._theme, QPainter(self), self._plate()
        smooth(painter)
        draw_shadow(painter, plate, RADIUS_CARD, theme.color("shadow"))
        ring_round(painter, plate, RADIUS_CARD, theme.color("line"), 1, theme.color("raised"))
        left = plate.left() + 16
        theme.draw_icon(painter, self._glyph, "accent_text", 16, left, plate.center().y())
        left += theme.px(16) + 12
        draw_text(painter, theme, self._text, QRectF(left, plate.top(), plate.width(), plate.height()), "text")
        keys = QRectF(plate.left(), plate.top(), plate.width() - 20, plate.height())
        draw_text(painter, theme, self._keys, keys, "text2", Role.CAPTION, align=Qt.AlignmentFlag.AlignRight)
        wide = self._undo.geometry().left() - 20 - left
        bar = QRectF(left, plate.bottom() - 8, max(0.0, wide), 2)
        draw_bar(painter, bar, self._ratio, theme.color("accent_text"), theme.color("track"))
        painter.end()

    def _plate(self) -> QRectF:
        return QRectF(self.rect()).adjusted(REACH, REACH, -REACH, -REACH - DROP)

    def _keys_width(self) -> int:
        return width_of(self._theme, self._keys, Role.CAPTION) + 12 if self._keys else 0

    def _place(self) -> None:
        around, hint = self._around, self.sizeHint()
        wide = min(hint.width(), around.width())
        self.setGeometry(
            (around.width() - wide) // 2, around.height() - FROM_BOTTOM - hint.height() + REACH, wide, hint.height()
        )
