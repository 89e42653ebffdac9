"""A line of the command palette: what was found, with its found letters in accent; or the head of a group.
It must never search."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from clerkdesk.ui.kit.controls.field import draw_keys, keys_width
from clerkdesk.ui.kit.paint.shapes import draw_side_bar, fill_round
from clerkdesk.ui.kit.paint.text import draw_text
from clerkdesk.ui.kit.rows.base import RIGHT, Index, RowDelegate
from clerkdesk.ui.kit.rows.views import ROW_ROLE, PaletteRowView
from clerkdesk.ui.theme.roles import RADIUS_ROW, Role, Weight

GAP = 12


class PaletteRowDelegate(RowDelegate):
    """For a `QListView` of `PaletteRowView`: things 44 high, heads 32."""

    padding = 12

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Heads are lower than things."""
        view = index.data(ROW_ROLE)
        return QSize(self.theme.px(120), self.theme.px(32 if view is not None and view.is_head else 44))

    def paint_ground(self, painter: QPainter, tile: QRectF, state: QStyle.StateFlag) -> None:
        """The chosen line: tint and bar; the keyboard stays in the field above, so there is no ring."""
        if state & QStyle.StateFlag.State_Selected:
            fill_round(painter, tile.adjusted(0, -1, 0, 1), RADIUS_ROW, self.theme.color("tint"))
            draw_side_bar(painter, self.theme, tile.left(), tile.center().y(), self.theme.px(24))

    def paint_inside(self, painter: QPainter, box: QRectF, view: PaletteRowView, state: QStyle.StateFlag) -> None:
        """Icon, name by pieces, then notes and keys at the right."""
        theme = self.theme
        if view.is_head:
            draw_text(painter, theme, view.name, box.adjusted(0, 4, 0, 4), "text2", Role.CAPTION, Weight.MEDIUM)
            return
        right = box.right()
        if view.keys:
            draw_keys(painter, theme, view.keys, right, box.center().y())
            right -= keys_width(theme, view.keys) + GAP
        rest = QRectF(box)
        rest.setRight(right)
        right -= draw_text(painter, theme, view.right, rest, "text2", Role.CAPTION, align=RIGHT) + GAP
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        theme.draw_icon(painter, view.icon, "accent_text" if chosen else "text2", 20, box.left(), box.center().y())
        left = box.left() + theme.px(20) + GAP
        for piece, found in _pieces(view):
            ink, weight = ("accent_text", Weight.SEMIBOLD) if found else ("text", Weight.REGULAR)
            place = QRectF(left, box.top(), max(0.0, right - left), box.height())
            left += draw_text(painter, theme, piece, place, ink, weight=weight, elide=True)


def _pieces(view: PaletteRowView) -> list[tuple[str, bool]]:
    pieces: list[tuple[str, bool]] = []
    at = 0
    for start, length in sorted(view.found):
        pieces += [(view.name[at:start], False), (view.name[start : start + length], True)]
        at = start + length
    return [(piece, found) for piece, found in [*pieces, (view.name[at:], False)] if piece]
