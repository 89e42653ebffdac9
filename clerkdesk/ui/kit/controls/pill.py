"""A state in a word, 22 high, on its own ground; and the number badge.
It must never be pressed, and its colour never stands without the word."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.shapes import badge_width, draw_badge, draw_dot, fill_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, Role, Weight
from clerkdesk.ui.theme.theme import Theme


class Tone(Enum):
    """A state's colours, (ink, ground) by role."""

    NEUTRAL = ("text2", "hover")
    OK = ("ok", "ok_bg")
    WARN = ("warn", "warn_bg")
    BAD = ("bad", "bad_bg")
    INFO = ("accent_text", "tint")


class Pill(QLabel):
    """A word on a ground. With `tall` it is 40 high in body type: the recording light, with `dot` for its icon."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        tone: Tone = Tone.NEUTRAL,
        glyph: str = "",
        tall: bool = False,
        dot: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._tone, self._glyph, self._tall, self._dot = theme, tone, glyph, tall, dot
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, text: str, tone: Tone, glyph: str = "") -> None:
        """Another state."""
        self._tone, self._glyph = tone, glyph
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Word, icon and the sides."""
        theme = self._theme
        mark = theme.px(14) + 6 if self._glyph else theme.px(10) + 10 if self._dot else 0
        role, weight, side, high = self._shape()
        return QSize(width_of(theme, self.text(), role, weight) + mark + 2 * side, theme.px(high))

    def minimumSizeHint(self) -> QSize:
        """A state is never shortened."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon or dot, word."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        ink, ground = self._tone.value
        role, weight, side, _high = self._shape()
        rect = QRectF(self.rect())
        fill_round(painter, rect, RADIUS_CONTROL, theme.color(ground))
        left, middle = float(side), self.height() / 2
        if self._glyph:
            theme.draw_icon(painter, self._glyph, ink, 14, left - 1, middle)
            left += theme.px(14) + 5
        elif self._dot:
            size = theme.px(10)
            draw_dot(painter, QRectF(left, middle - size / 2, size, size).center(), size, theme.color("bad_fill"))
            left += size + 10
        draw_text(painter, theme, self.text(), rect.adjusted(left, 0, 0, 0), ink, role, weight)
        painter.end()

    def _shape(self) -> tuple[Role, Weight, int, int]:
        return (Role.BODY, Weight.SEMIBOLD, 16, 40) if self._tall else (Role.CAPTION, Weight.MEDIUM, 8, 22)


class NumberBadge(QLabel):
    """A count on accent, 18 high, round; hidden by its owner when there is nothing to count."""

    def __init__(self, theme: Theme, text: str = "", ground: str = "window", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme, self._ground = theme, ground
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The badge and its ring."""
        theme = self._theme
        high = theme.px(18)
        return QSize(badge_width(theme, self.text()) + 4, high + 4)

    def minimumSizeHint(self) -> QSize:
        """A number is never shortened."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The badge, ringed by the ground it lies on."""
        painter = QPainter(self)
        smooth(painter)
        draw_badge(painter, self._theme, 2, 2, self.text(), self._theme.color(self._ground))
        painter.end()
