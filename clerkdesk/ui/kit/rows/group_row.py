"""A row of one of the day's groups: what to prepare, to write, at risk; with one act that appears when it is wanted.
It must never show more than one act."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clerkdesk.ui.kit.paint.shapes import draw_bar, fill_round, ring_round
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.kit.rows.base import BAR_COLOURS, LEFT_INKS, RIGHT, Index, RowDelegate, _rect, _state
from clerkdesk.ui.kit.rows.views import ROW_ROLE, GroupRowView, LeftState
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, RADIUS_ROW, Role, Weight
from clerkdesk.ui.theme.theme import Theme

GAP = 12
RISK_ICONS = {
    LeftState.RISK: "triangle-alert",
    LeftState.OVERDUE: "circle-alert",
    LeftState.REFUSED: "circle-alert",
    LeftState.WAITING: "clock-arrow-up",
}


class GroupRowDelegate(RowDelegate):
    """For a `QListView` of `GroupRowView` inside a card: 56 high, or 64 with `large`.

    Signals: `act_asked(int)` with the row whose act was clicked. Enter on the row is the view's own `activated`.
    """

    act_asked = Signal(int)
    inset = 0
    padding = 16

    def __init__(self, theme: Theme, large: bool = False, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self.set_large(large)

    def set_large(self, large: bool) -> None:
        """64 high from 1600 px of window."""
        self.height = 64 if large else 56

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, and a hairline over every row but the first."""
        super().paint(painter, option, index)
        hot = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected
        if index.row() and not _state(option) & hot:
            rect = _rect(option)
            line = QRectF(rect.left() + self.padding, rect.top(), rect.width() - 2 * self.padding, 1)
            painter.fillRect(line, self.theme.color("line"))

    def paint_ground(self, painter: QPainter, tile: QRectF, state: QStyle.StateFlag) -> None:
        """Groups have nothing chosen: a tone under the pointer, a ring under the keyboard."""
        whole = tile.adjusted(0, -1, 0, 1)
        if state & QStyle.StateFlag.State_MouseOver:
            fill_round(painter, whole, RADIUS_ROW, self.theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            ring_round(painter, tile.adjusted(1, 0, -1, 0), RADIUS_ROW, self.theme.color("accent_text"), 1.5)

    def paint_inside(self, painter: QPainter, box: QRectF, view: GroupRowView, state: QStyle.StateFlag) -> None:
        """Hour, name and second line at the left; state or act at the right."""
        hot = bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))
        if view.act and hot:
            right = self._act(painter, self.act_rect(box, view), view)
        elif view.left_state in LEFT_INKS or view.left_ratio is not None:
            right = self._risk(painter, box, view)
        else:
            right = self._notes(painter, box, view)
        theme = self.theme
        words = QRectF(box)
        if view.lead:
            first, second = self.two_lines(box)
            draw_text(painter, theme, view.lead, first, "text", weight=Weight.SEMIBOLD)
            draw_text(painter, theme, view.lead_second, second, "text2", Role.CAPTION)
            words.setLeft(box.left() + max(theme.px(52), width_of(theme, view.lead_second, Role.CAPTION)) + GAP)
        words.setRight(right - GAP)
        first, second = self.two_lines(words)
        draw_text(painter, theme, view.name, first, "text", weight=Weight.MEDIUM, elide=True)
        draw_text(painter, theme, view.second, second, "text2", Role.CAPTION, elide=True)

    def act_rect(self, box: QRectF, view: GroupRowView) -> QRectF:
        """Where the act stands, at the right, 32 high."""
        theme = self.theme
        wide = 24 + width_of(theme, view.act, weight=Weight.MEDIUM) + (theme.px(16) + 8 if view.act_icon else 0)
        high = theme.px(32)
        return QRectF(box.right() - wide, round(box.center().y() - high / 2), wide, high)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the act is not a click on the row."""
        view = index.data(ROW_ROLE)
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton and view and view.act:
            box = QRectF(_rect(option)).adjusted(self.padding, 0, -self.padding, 0)
            if self.act_rect(box, view).contains(event.position()):
                if event.type() == QEvent.Type.MouseButtonRelease:
                    self.act_asked.emit(index.row())
                return True
        return super().editorEvent(event, model, option, index)

    def _act(self, painter: QPainter, rect: QRectF, view: GroupRowView) -> float:
        theme = self.theme
        ring_round(painter, rect, RADIUS_CONTROL, theme.color("edge"), 1, theme.color("button"))
        left = rect.left() + 12
        if view.act_icon:
            theme.draw_icon(painter, view.act_icon, "text", 16, left, rect.center().y())
            left += theme.px(16) + 8
        draw_text(painter, theme, view.act, rect.adjusted(left - rect.left(), 0, 0, 0), "text", weight=Weight.MEDIUM)
        return rect.left()

    def _risk(self, painter: QPainter, box: QRectF, view: GroupRowView) -> float:
        theme, state = self.theme, view.left_state
        first, second = self.two_lines(box)
        ink = LEFT_INKS.get(state, "text2")
        weight = Weight.SEMIBOLD if state in LEFT_INKS else Weight.MEDIUM
        left = first.right() - draw_text(painter, theme, view.right, first, ink, Role.CAPTION, weight, RIGHT)
        icon = view.right_icon or RISK_ICONS.get(state, "")
        if icon:
            left -= theme.px(16) + 6
            theme.draw_icon(painter, icon, ink, 16, left, first.center().y())
        if view.left_ratio is not None and state in BAR_COLOURS:
            wide, high = theme.px(96), theme.px(4)
            fill, track = BAR_COLOURS[state]
            bar = QRectF(second.right() - wide, round(second.center().y() - high / 2), wide, high)
            draw_bar(painter, bar, view.left_ratio, theme.color(fill), theme.color(track))
            left = min(left, bar.left())
        return left

    def _notes(self, painter: QPainter, box: QRectF, view: GroupRowView) -> float:
        theme, right = self.theme, box.right()
        if view.right_icon:
            right -= theme.px(16)
            theme.draw_icon(painter, view.right_icon, "text2", 16, right, box.center().y())
            right -= GAP
        rest = QRectF(box)
        rest.setRight(right)
        if not view.right_second:
            return right - draw_text(painter, theme, view.right, rest, "text2", Role.CAPTION, align=RIGHT)
        first, second = self.two_lines(rest)
        upper = draw_text(painter, theme, view.right, first, "text2", Role.CAPTION, Weight.MEDIUM, RIGHT)
        lower = draw_text(painter, theme, view.right_second, second, "text3", Role.CAPTION, align=RIGHT)
        return right - max(upper, lower)
