"""A filter as a chip: outlined when off, tinted with an x when on, with a chevron when it opens a menu.
It must never wrap to a second line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.shapes import ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_ROW, Role, Weight
from clerkdesk.ui.theme.theme import Theme


class Chip(QPushButton):
    """A checkable chip 28 high; Space or a click turns it, Delete or Backspace turns it off.

    With `opens` it shows a chevron and is not checkable by itself: connect `clicked` or set a menu.
    Signals: `toggled(bool)` as any button's.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        glyph: str = "",
        count: str = "",
        opens: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._glyph, self._count, self._opens = theme, glyph, count, opens
        self.setCheckable(not opens)
        self.setProperty("ring", RADIUS_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        if name:
            self.setAccessibleName(name)
            self.setToolTip(name)
        self.toggled.connect(self.updateGeometry)

    def set_count(self, count: str) -> None:
        """How many things stand behind the filter, already written."""
        self._count = count
        self.updateGeometry()
        self.update()

    def set_on(self, on: bool) -> None:
        """Look chosen although it opens a menu: something in that menu is chosen."""
        self.setCheckable(True)
        self.setChecked(on)
        self.setCheckable(on or not self._opens)

    def sizeHint(self) -> QSize:
        """As wide as what it shows."""
        theme = self._theme
        parts = [theme.px(14)] if self._glyph else []
        if self.text():
            parts.append(width_of(theme, self.text(), Role.CAPTION, Weight.MEDIUM))
        if self._count:
            parts.append(width_of(theme, self._count, Role.CAPTION, Weight.MEDIUM))
        if self._tail():
            parts.append(theme.px(14))
        side = 7 if parts == [theme.px(14)] else 10
        return QSize(sum(parts) + 7 * (len(parts) - 1) + 2 * side, theme.px(28))

    def minimumSizeHint(self) -> QSize:
        """A chip never shortens its word."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Hover changes the ground at once."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the filter away, as the x does."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.isChecked() and not self._opens:
            self.setChecked(False)
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Edge and ground, then icon, word, count, x or chevron."""
        theme, on = self._theme, self.isChecked()
        painter = QPainter(self)
        smooth(painter)
        ground = "tint" if on else "hover" if self.underMouse() else ""
        ring_round(
            painter,
            QRectF(self.rect()),
            RADIUS_ROW,
            theme.color("tint_line" if on else "line"),
            1,
            theme.color(ground) if ground else None,
        )
        ink = "disabled" if not self.isEnabled() else "accent_text" if on else "text2"
        left, middle = 7.0 if self._only_icon() else 10.0, self.height() / 2
        if self._glyph:
            left -= 2 if self.text() else 0
            theme.draw_icon(painter, self._glyph, ink, 14, left, middle)
            left += theme.px(14) + 7
        if self.text():
            box = QRectF(left, 0, self.width(), self.height())
            left += draw_text(painter, theme, self.text(), box, ink, Role.CAPTION, Weight.MEDIUM) + 7
        if self._count:
            box = QRectF(left, 0, self.width(), self.height())
            left += draw_text(painter, theme, self._count, box, "text3", Role.CAPTION, Weight.MEDIUM) + 7
        if self._tail():
            theme.draw_icon(painter, self._tail(), ink, 14, self.width() - 8 - theme.px(14), middle)
        painter.end()

    def _only_icon(self) -> bool:
        return not self.text() and not self._count

    def _tail(self) -> str:
        return "chevron-down" if self._opens else "x" if self.isChecked() else ""
