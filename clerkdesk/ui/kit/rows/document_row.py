"""A document of a case file in its list: icon, name, when and how long.
It must never open one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from clerkdesk.ui.kit.paint.shapes import draw_dot
from clerkdesk.ui.kit.paint.text import draw_text
from clerkdesk.ui.kit.rows.base import RowDelegate
from clerkdesk.ui.kit.rows.views import DocumentRowView
from clerkdesk.ui.theme.roles import Role, Weight


class DocumentRowDelegate(RowDelegate):
    """For a `QListView` of `DocumentRowView`: 50 high; an unread one has its dot at the right."""

    height = 50
    padding = 12

    def paint_inside(self, painter: QPainter, box: QRectF, view: DocumentRowView, state: QStyle.StateFlag) -> None:
        """Icon over both lines, then name and second line."""
        theme = self.theme
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        theme.draw_icon(painter, view.icon, "accent_text" if chosen else "text2", 20, box.left(), box.center().y())
        words = box.adjusted(theme.px(20) + 12, 0, -theme.px(20) if view.unread else 0, 0)
        first, second = self.two_lines(words)
        weight = Weight.SEMIBOLD if chosen or view.unread else Weight.REGULAR
        draw_text(painter, theme, view.name, first, "text", weight=weight, elide=True)
        draw_text(painter, theme, view.second, second, "text2", Role.CAPTION, elide=True)
        if view.unread:
            draw_dot(painter, QPointF(box.right() - 4, box.center().y()), theme.px(8), theme.color("accent"))
