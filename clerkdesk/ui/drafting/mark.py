"""A small sign with its words: a tick of the check list, "draft saved at 10:58", who is present. May be pressed.

This module must never say by colour alone: there is always an icon and a word.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.shapes import smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, Role, Weight
from clerkdesk.ui.theme.theme import Theme


class Mark(QAbstractButton):
    """Icon 16 and words of 12 (or the `role` given). Only a `pressable` one takes focus and clicks."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        glyph: str = "",
        tone: str = "text2",
        icon_tone: str = "",
        pressable: bool = False,
        role: Role = Role.CAPTION,
        weight: Weight = Weight.MEDIUM,
        gap: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._glyph, self._tone, self._icon_tone = theme, glyph, tone, icon_tone or tone
        self._role, self._weight, self._gap = role, weight, gap
        self._is_short = False
        self.setText(text)
        self.setProperty("ring", RADIUS_CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_pressable(pressable)

    def set_pressable(self, pressable: bool) -> None:
        """Whether it can be reached and pressed."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pressable else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not pressable)
        self.setCursor(Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.ArrowCursor)

    def set_short(self, short: bool) -> None:
        """Only the icon, the words as tool tip, where there is little room."""
        self._is_short = short
        self.setToolTip(self.text() if short else "")
        self.updateGeometry()
        self.update()

    def show_mark(self, text: str, glyph: str, tone: str, icon_tone: str = "") -> None:
        """Other words, another sign."""
        self._glyph, self._tone, self._icon_tone = glyph, tone, icon_tone or tone
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, gap and words."""
        theme = self._theme
        shown = "" if self._is_short else self.text()
        mark = theme.px(16) + (self._gap if shown else 0) if self._glyph else 0
        words = width_of(theme, shown, self._role, self._weight)
        return QSize(mark + words, max(theme.px(20), theme.line(self._role)))

    def minimumSizeHint(self) -> QSize:
        """A state is never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, then words."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        left, middle = 0.0, self.height() / 2
        if self._glyph:
            theme.draw_icon(painter, self._glyph, self._icon_tone, 16, left, middle)
            left += theme.px(16) + self._gap
        if not self._is_short:
            box = QRectF(left, 0, self.width() - left, self.height())
            draw_text(painter, theme, self.text(), box, self._tone, self._role, self._weight)
        painter.end()
