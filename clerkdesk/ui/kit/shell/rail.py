"""The rail: the screens as icons with words, the chosen one on a tile, counts as ringed badges.
It must never know what a screen holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit.paint.shapes import badge_width, draw_badge, draw_side_bar, fill_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_ROW, Role, Weight
from clerkdesk.ui.theme.theme import Theme

SIDE = 8
COMPACT_UNDER = 900
"""Effective px (window width / text scale) under which the rail keeps icons only."""


class RailItem(QPushButton):
    """An icon over a word, 72 x 56 at 100 %; compact: the icon alone, the word as tooltip and accessible name."""

    def __init__(self, theme: Theme, key: str, glyph: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self.key = key
        self._theme, self._glyph, self._badge, self._compact = theme, glyph, "", False
        self.setCheckable(True)
        self.setProperty("ring", RADIUS_ROW)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name("")

    def set_word(self, word: str) -> None:
        """Another word, after a change of language."""
        self.setText(word)
        self._name("")
        self.updateGeometry()

    def set_badge(self, number: str, spoken: str = "") -> None:
        """A count already written, empty for none; `spoken` says what it counts."""
        self._badge = number
        self._name(spoken or number)
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Icons only."""
        self._compact = compact
        self.setToolTip(self.text() if compact else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Tile, wide enough for the longest word at any text size."""
        theme = self._theme
        if self._compact:
            return QSize(theme.px(56) - 2 * SIDE, theme.px(40))
        return QSize(max(theme.px(72), width_of(theme, self.text(), Role.CAPTION, Weight.SEMIBOLD) + 8), theme.px(56))

    def minimumSizeHint(self) -> QSize:
        """A rail never shortens a word."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tile, bar, icon, word, badge."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        chosen, rect = self.isChecked(), QRectF(self.rect())
        ground = "rail_chosen" if chosen else "rail_hover" if self.underMouse() else "window"
        if ground != "window":
            fill_round(painter, rect, RADIUS_ROW, theme.color(ground))
        if chosen:
            draw_side_bar(painter, theme, 0, rect.center().y(), theme.px(20))
        ink = "accent_text" if chosen else "text2"
        icon = theme.px(20)
        middle = rect.center().y() if self._compact else theme.px(18)
        left = (self.width() - icon) / 2
        theme.draw_icon(painter, self._glyph, ink, 20, left, middle)
        if not self._compact:
            word = QRectF(0, theme.px(41) - theme.px(18) / 2, self.width(), theme.px(18))
            weight = Weight.SEMIBOLD if chosen else Weight.REGULAR
            centre = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, theme, self.text(), word, "text" if chosen else "text2", Role.CAPTION, weight, centre)
        if self._badge:
            # In the narrow rail a wide badge moves over the icon's corner rather than out of the tile.
            spot = min(left + icon, self.width() - badge_width(theme, self._badge) - 2)
            draw_badge(painter, theme, spot, middle - icon / 2 - theme.px(3), self._badge, theme.color(ground))
        painter.end()

    def _name(self, count: str) -> None:
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())


class Rail(QWidget):
    """Items from the top, some at the bottom. Up and down arrows walk, Enter or Space opens.

    Signals: `chosen(str)` with an item's key, only when a person chose.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._compact = theme, False
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SIDE, 4, SIDE, 8)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._top = 0
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def add(self, key: str, glyph: str, word: str, at_bottom: bool = False) -> RailItem:
        """One more screen; `key` comes back with `chosen`."""
        item = RailItem(self._theme, key, glyph, word, self)
        item.set_compact(self._compact)
        self._group.addButton(item)
        self._items[key] = item
        item.clicked.connect(lambda: self.chosen.emit(key))
        item.installEventFilter(self)
        centre = Qt.AlignmentFlag.AlignHCenter
        if at_bottom:
            self._column.addWidget(item, 0, centre)
        else:
            self._column.insertWidget(self._top, item, 0, centre)
            self._top += 1
        return item

    def item(self, key: str) -> RailItem:
        """The item of a screen."""
        return self._items[key]

    def set_current(self, key: str) -> None:
        """Show which screen is on, without a signal."""
        self._items[key].setChecked(True)

    def set_badge(self, key: str, number: str, spoken: str = "") -> None:
        """A count on an item; empty for none."""
        self._items[key].set_badge(number, spoken)

    def set_compact(self, compact: bool) -> None:
        """Icons only, when the window's width over the text scale is under `COMPACT_UNDER`."""
        self._compact = compact
        for item in self._items.values():
            item.set_compact(compact)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """88 wide, or 56 with icons only."""
        theme = self._theme
        widest = max((item.sizeHint().width() for item in self._items.values()), default=0)
        return QSize(max(theme.px(56 if self._compact else 88), widest + 2 * SIDE), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as its hint."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Arrows walk without opening: a screen opens when asked."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if event.key() in steps:
                items = list(self._items.values())
                at = next(place for place, item in enumerate(items) if item is watched)
                items[(at + steps[Qt.Key(event.key())]) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, RailItem):
                watched.click()
                return True
        return False
