"""What all painted rows share: their ground, their ring, remaining time at the right.
It must never read a model beyond the one view of the row."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clerkdesk.ui.kit.paint.shapes import draw_bar, draw_side_bar, fill_round, ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.kit.rows.views import ROW_ROLE, LeftState
from clerkdesk.ui.theme.roles import RADIUS_ROW, Role, Weight
from clerkdesk.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight
BAR_COLOURS = {
    LeftState.CALM: ("fill", "track"),
    LeftState.RISK: ("warn_fill", "warn_track"),
    LeftState.OVERDUE: ("bad_fill", "track"),
    LeftState.RUNNING: ("accent_text", "track"),
}
LEFT_INKS = {LeftState.RISK: "warn", LeftState.OVERDUE: "bad", LeftState.REFUSED: "bad"}
LEFT_ICONS = {
    LeftState.OVERDUE: "circle-alert",
    LeftState.REFUSED: "circle-alert",
    LeftState.WAITING: "clock-arrow-up",
}
TEXT_GAP = 8
ICON_GAP = 7


class RowDelegate(QStyledItemDelegate):
    """Paints one row from the view under `ROW_ROLE`. Subclasses say the height and paint the inside."""

    height = 56
    inset = 8
    padding = 16

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows alike; the width is the list's."""
        return QSize(self.theme.px(120), self.theme.px(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then the inside."""
        view = index.data(ROW_ROLE)
        if view is None:
            return
        painter.save()
        smooth(painter)
        # A scroll bar eats into the inset, so that the words' right edge stays where the head's is.
        beside = _beside(option)
        tile = QRectF(_rect(option)).adjusted(self.inset, 1, -max(0, self.inset - beside), -1)
        self.paint_ground(painter, tile, _state(option))
        right = self.padding - max(0, beside - self.inset)
        self.paint_inside(painter, tile.adjusted(self.padding, 0, -right, 0), view, _state(option))
        painter.restore()

    def paint_ground(self, painter: QPainter, tile: QRectF, state: QStyle.StateFlag) -> None:
        """Chosen: tint, with a ring under the keyboard or else a bar; hovered: a tone."""
        theme = self.theme
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if state & QStyle.StateFlag.State_Selected:
            fill_round(painter, tile, RADIUS_ROW, theme.color("tint"))
            if not focused:
                draw_side_bar(painter, theme, tile.left(), tile.center().y(), theme.px(24))
        elif state & QStyle.StateFlag.State_MouseOver:
            fill_round(painter, tile, RADIUS_ROW, theme.color("hover"))
        if focused:
            ring_round(painter, tile, RADIUS_ROW, theme.color("accent_text"), 1.5)

    def paint_inside(self, painter: QPainter, box: QRectF, view: Any, state: QStyle.StateFlag) -> None:
        """What the row says; `box` is the tile less its padding."""
        raise NotImplementedError

    def two_lines(self, box: QRectF) -> tuple[QRectF, QRectF]:
        """Boxes of a row's first line (body) and second (caption), centred as a block."""
        first, second = self.theme.line(Role.BODY), self.theme.line(Role.CAPTION)
        top = round(box.center().y() - (first + second) / 2)
        return (
            QRectF(box.left(), top, box.width(), first),
            QRectF(box.left(), top + first, box.width(), second),
        )

    def draw_left(
        self, painter: QPainter, line: QRectF, text: str, ratio: float | None, state: LeftState, icon: str = ""
    ) -> float:
        """Remaining time ending at the line's right edge: bar or icon, then the words. Returns its left edge."""
        theme = self.theme
        ink = LEFT_INKS.get(state, "text2")
        weight = Weight.SEMIBOLD if state in LEFT_INKS else Weight.REGULAR
        left = line.right() - width_of(theme, text, Role.CAPTION, weight)
        draw_text(painter, theme, text, line, ink, Role.CAPTION, weight, RIGHT)
        icon = icon or LEFT_ICONS.get(state, "")
        middle = line.center().y()
        if icon and text:
            left -= theme.px(14) + 6
            theme.draw_icon(painter, icon, ink, 14, left, middle)
        elif ratio is not None and state in BAR_COLOURS:
            wide, high = theme.px(56), theme.px(4)
            left -= TEXT_GAP + wide
            fill, track = BAR_COLOURS[state]
            bar = QRectF(left, round(middle - high / 2), wide, high)
            draw_bar(painter, bar, ratio, theme.color(fill), theme.color(track))
        return left


def _beside(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.width() - view.viewport().width() if isinstance(view, QAbstractItemView) else 0


def _rect(option: QStyleOptionViewItem) -> Any:
    return option.rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
