"""Buttons: the one blue act of a screen, ordinary ones, quiet ones, links; with icon, shortcut and menu mark.
It must never colour an ordinary end red."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.shapes import fill_round, ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, Role, Weight
from clerkdesk.ui.theme.theme import Theme


class Kind(Enum):
    """What a button weighs on its screen."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"


class Button(QPushButton):
    """A button 32 high, or 40 when it is the screen's `main` act.

    `glyph` is an icon's name before the word, `tail` one after it; `hint` a shortcut or count in lighter type.
    Without a word it is square, and then `name` (for a screen reader and the tooltip) must be given.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: Kind = Kind.PLAIN,
        glyph: str = "",
        tail: str = "",
        hint: str = "",
        main: bool = False,
        name: str = "",
        tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._kind, self._glyph, self._tail, self._hint = theme, kind, glyph, tail, hint
        self._main, self._tone = main, tone
        self.setProperty("kind", kind.value)
        self.setProperty("ring", RADIUS_CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind is Kind.LINK else Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)

    def set_glyph(self, glyph: str) -> None:
        """Another icon before the word."""
        self._glyph = glyph
        self.updateGeometry()
        self.update()

    def set_hint(self, hint: str) -> None:
        """Another shortcut or count after the word."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        """Another weight, when the screen's main act changes."""
        self._kind = kind
        self.setProperty("kind", kind.value)
        self.update()

    def sizeHint(self) -> QSize:
        """Height by kind; a button without a word is square."""
        theme = self._theme
        if self._kind is Kind.LINK:
            return QSize(self._content(), theme.px(24))
        height = theme.px(40 if self._main else 32)
        if not self.text():
            return QSize(height, height)
        return QSize(self._content() + 2 * self._padding(), height)

    def minimumSizeHint(self) -> QSize:
        """A button never shortens its word."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Hover changes the ground at once, with no movement."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, word, hint, tail."""
        painter = QPainter(self)
        smooth(painter)
        self._paint_ground(painter)
        ink, pale = self._inks()
        theme, middle = self._theme, self.height() / 2
        left = (self.width() - self._content()) / 2
        weight = Weight.SEMIBOLD if self._kind is Kind.PRIMARY else Weight.MEDIUM
        if self._glyph:
            theme.draw_icon(painter, self._glyph, ink, 16, left, middle)
            left += theme.px(16) + 8
        if self.text():
            box = QRectF(left, 0, self.width(), self.height())
            left += draw_text(painter, theme, self._word(), box, ink, weight=weight) + 8
        if self._hint:
            box = QRectF(left + 4, 0, self.width(), self.height())
            left += draw_text(painter, theme, self._hint, box, pale, Role.CAPTION, Weight.MEDIUM) + 12
        if self._tail:
            theme.draw_icon(painter, self._tail, ink, 14 if self._tail.startswith("chevron") else 16, left, middle)
        painter.end()

    def _word(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _padding(self) -> int:
        return 16 if self._main else 12

    def _content(self) -> int:
        theme = self._theme
        weight = Weight.SEMIBOLD if self._kind is Kind.PRIMARY else Weight.MEDIUM
        parts = [theme.px(16)] if self._glyph else []
        if self.text():
            parts.append(width_of(theme, self._word(), Role.BODY, weight))
        if self._hint:
            parts.append(width_of(theme, self._hint, Role.CAPTION, Weight.MEDIUM) + 4)
        if self._tail:
            parts.append(theme.px(14 if self._tail.startswith("chevron") else 16))
        return sum(parts) + 8 * (len(parts) - 1)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, rect = self._theme, QRectF(self.rect())
        hovered = self.underMouse() or self.isDown()
        if self._kind is Kind.LINK:
            return
        if not self.isEnabled() and self._kind is not Kind.QUIET:
            ring_round(painter, rect, RADIUS_CONTROL, theme.color("line"), 1, theme.color("sunken"))
        elif self._kind is Kind.PRIMARY:
            fill_round(painter, rect, RADIUS_CONTROL, theme.color("accent_hover" if hovered else "accent"))
        elif self._kind is Kind.PLAIN:
            ground = theme.color("hover" if hovered and not theme.is_dark else "track" if hovered else "button")
            ring_round(painter, rect, RADIUS_CONTROL, theme.color("edge"), 1, ground)
        elif hovered or self.isChecked():
            fill_round(painter, rect, RADIUS_CONTROL, theme.color("track"))

    def _inks(self) -> tuple[str, str]:
        if not self.isEnabled():
            return "disabled", "disabled"
        if self._tone:
            return self._tone, self._tone
        if self._kind is Kind.PRIMARY:
            return "on_accent", "on_accent2"
        if self._kind is Kind.LINK:
            return ("accent_hover" if self.underMouse() and not self._theme.is_dark else "accent_text"), "text3"
        return ("text" if self.text() and self._kind is Kind.PLAIN else "text2"), "text3"
