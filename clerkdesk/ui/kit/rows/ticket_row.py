"""A ticket in the narrow list: two lines, or one when the person chose dense rows.
It must never write a state that is not already in the view."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from clerkdesk.ui.kit.paint.shapes import draw_dot
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.kit.rows.base import ICON_GAP, RIGHT, RowDelegate
from clerkdesk.ui.kit.rows.views import Density, TicketRowView
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

GAP = 12


class TicketRowDelegate(RowDelegate):
    """For a `QListView` of `TicketRowView`. `set_density` changes the height; the view must lay out again after it."""

    def __init__(
        self, theme: Theme, density: Density = Density.RELAXED, inset: int = 8, parent: QObject | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.inset = inset
        self.set_density(density)

    def set_density(self, density: Density) -> None:
        """Relaxed shows two lines; every other one."""
        self.density = density
        self.height = density.value

    def paint_inside(self, painter: QPainter, box: QRectF, view: TicketRowView, state: QStyle.StateFlag) -> None:
        """Name and hour above; channel, number, service and remaining time below; or all on one line."""
        strong = view.unread or bool(state & QStyle.StateFlag.State_Selected)
        weight = Weight.SEMIBOLD if strong else Weight.REGULAR
        first, second = self.two_lines(box) if self.density is Density.RELAXED else (box, box)
        if view.unread:
            spot = QPointF(box.left() - 8, round(first.center().y()))
            draw_dot(painter, spot, min(8, self.theme.px(8)), self.theme.color("accent"))
        if self.density is Density.RELAXED:
            self._two(painter, first, second, view, weight)
        else:
            self._one(painter, box, view, weight)

    def _two(self, painter: QPainter, first: QRectF, second: QRectF, view: TicketRowView, weight: Weight) -> None:
        theme = self.theme
        used = draw_text(painter, theme, view.when, first, "text2", Role.CAPTION, align=RIGHT)
        draw_text(painter, theme, view.name, first.adjusted(0, 0, -used - GAP, 0), "text", weight=weight, elide=True)
        # A whole saying leaves no room for the bar, and says it already.
        ratio = view.left_ratio if view.left_short in ("", view.left_text) else None
        right = self.draw_left(painter, second, view.left_text, ratio, view.left_state, view.left_icon)
        theme.draw_icon(painter, view.channel_icon, "text2", 14, second.left(), second.center().y())
        rest = QRectF(second)
        rest.setLeft(second.left() + theme.px(14) + ICON_GAP)
        rest.setRight(right - GAP)
        draw_text(painter, theme, view.second, rest, "text2", Role.CAPTION, elide=True)

    def _one(self, painter: QPainter, box: QRectF, view: TicketRowView, weight: Weight) -> None:
        theme = self.theme
        right = self.draw_left(painter, box, view.left_text, None, view.left_state, view.left_icon)
        when = QRectF(box.left(), box.top(), right - GAP - box.left(), box.height())
        right -= GAP + draw_text(painter, theme, view.when, when, "text2", Role.CAPTION, align=RIGHT)
        theme.draw_icon(painter, view.channel_icon, "text2", 14, box.left(), box.center().y())
        rest = QRectF(box)
        rest.setLeft(box.left() + theme.px(14) + ICON_GAP)
        number = width_of(theme, view.number, Role.CAPTION)
        rest.setRight(right - GAP - number - TEXT_TO_NUMBER)
        used = draw_text(painter, theme, view.name, rest, "text", weight=weight, elide=True)
        tail = QRectF(rest.left() + used + TEXT_TO_NUMBER, box.top(), number, box.height())
        draw_text(painter, theme, view.number, tail, "text3", Role.CAPTION)


TEXT_TO_NUMBER = 8
