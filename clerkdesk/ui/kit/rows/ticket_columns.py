"""Tickets in columns, for lists of 720 px and wider: cells painted by column, one ground under the whole row.
It must never sort: the header asks, the model does."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from clerkdesk.ui.kit.paint.shapes import draw_bar, draw_dot, smooth
from clerkdesk.ui.kit.paint.text import draw_text
from clerkdesk.ui.kit.rows.base import BAR_COLOURS, LEFT_ICONS, LEFT_INKS, TEXT_GAP, Index, RowDelegate, _rect, _state
from clerkdesk.ui.kit.rows.views import ROW_ROLE, Column, Density, LeftState, TicketRowView
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

WIDTHS = {
    Column.NUMBER: 84,
    Column.NAME: 168,
    Column.SERVICE: 192,
    Column.CHANNEL: 32,
    Column.WHEN: 104,
    Column.LEFT: 152,
    Column.STATE: 136,
}
"""Widths to begin with, px at 100 %; the last takes what is left over."""


PANE_EDGE = 24


def _indent(column: Column) -> int:
    """The first column's text stands 24 from the pane's edge, as the title and the search above it do."""
    return PANE_EDGE if column is Column.NUMBER else 0


class TicketCellDelegate(RowDelegate):
    """Paints one cell; the ground is the view's. Heights 40, or 32 when dense."""

    def __init__(self, theme: Theme, density: Density = Density.COLUMNS, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self.set_density(density)

    def set_density(self, density: Density) -> None:
        """Columns or dense."""
        self.height = density.value

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The column's first width and the row's height."""
        return QSize(self.theme.px(WIDTHS[Column(index.column())]), self.theme.px(self.height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One cell of the row."""
        view = index.data(ROW_ROLE)
        if view is None:
            return
        painter.save()
        smooth(painter)
        column = Column(index.column())
        strong = view.unread or bool(_state(option) & QStyle.StateFlag.State_Selected)
        self._cell(painter, QRectF(_rect(option)).adjusted(_indent(column), 0, -TEXT_GAP, 0), view, column, strong)
        painter.restore()

    def _cell(self, painter: QPainter, box: QRectF, view: TicketRowView, column: Column, strong: bool) -> None:
        theme = self.theme
        if column is Column.NUMBER:
            if view.unread:
                spot = QPointF(box.left() - 8, round(box.center().y()))
                draw_dot(painter, spot, min(8, theme.px(8)), theme.color("accent"))
            draw_text(painter, theme, view.number, box, "text2")
        elif column is Column.NAME:
            weight = Weight.SEMIBOLD if strong else Weight.REGULAR
            draw_text(painter, theme, view.name, box, "text", weight=weight, elide=True)
        elif column is Column.SERVICE:
            draw_text(painter, theme, view.service, box, "text2", elide=True)
        elif column is Column.CHANNEL:
            theme.draw_icon(painter, view.channel_icon, "text2", 14, box.left(), box.center().y())
        elif column is Column.WHEN:
            draw_text(painter, theme, view.when, box, "text2")
        elif column is Column.LEFT:
            self._left(painter, box, view)
        else:
            draw_text(painter, theme, view.state_text, box, "text2", elide=True)

    def _left(self, painter: QPainter, box: QRectF, view: TicketRowView) -> None:
        theme, state, left, middle = self.theme, view.left_state, box.left(), box.center().y()
        if view.left_ratio is not None and state in BAR_COLOURS:
            wide, high = theme.px(48), theme.px(4)
            fill, track = BAR_COLOURS[state]
            bar = QRectF(left, round(middle - high / 2), wide, high)
            draw_bar(painter, bar, view.left_ratio, theme.color(fill), theme.color(track))
            left += wide + TEXT_GAP
        ink = LEFT_INKS.get(state, "text2")
        icon = view.left_icon or LEFT_ICONS.get(state, "")
        if icon:
            theme.draw_icon(painter, icon, ink, 14, left, middle)
            left += theme.px(14) + 6
        weight = Weight.SEMIBOLD if state in LEFT_INKS else Weight.REGULAR
        rest = QRectF(left, box.top(), box.right() - left, box.height())
        text = view.left_short or view.left_text
        draw_text(painter, theme, text, rest, ink, Role.CAPTION, weight, elide=state is LeftState.WAITING)


class ColumnHeader(QHeaderView):
    """Heads 32 high in caption type, the sorted one darker and with an arrow."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)

    def sizeHint(self) -> QSize:
        """32 at 100 %."""
        return QSize(super().sizeHint().width(), self._theme.px(32))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """The word, the arrow when the list is sorted by it, the hairline below."""
        theme, box = self._theme, QRectF(rect)
        painter.save()
        smooth(painter)
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        word = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        box.setLeft(box.left() + _indent(Column(logicalIndex)))
        sorted_by = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        ink = "text" if sorted_by else "text2"
        used = draw_text(painter, theme, word, box, ink, Role.CAPTION, Weight.MEDIUM)
        if sorted_by:
            ascending = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            arrow = "arrow-up" if ascending else "arrow-down"
            theme.draw_icon(painter, arrow, ink, 14, box.left() + used + 6, box.center().y())
        painter.restore()


class TicketColumnsView(QTreeView):
    """A flat tree as table: real columns, a header that sorts, one painted tile under each row."""

    def __init__(self, theme: Theme, density: Density = Density.COLUMNS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells = TicketCellDelegate(theme, density, self)
        self.setItemDelegate(self._cells)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setSortingEnabled(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHeader(ColumnHeader(theme, self))
        theme.changed.connect(self.fit_columns)

    def set_density(self, density: Density) -> None:
        """Columns or dense."""
        self._cells.set_density(density)
        self.scheduleDelayedItemsLayout()

    def fit_columns(self) -> None:
        """First widths again: call once a model is set; a person's own widths are restored by the screen after it."""
        for column, width in WIDTHS.items():
            self.setColumnWidth(int(column), self._theme.px(width))

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """The tile under the row, then its cells."""
        state = _state(options)
        chosen, current = self.selectionModel().isSelected(index), self.currentIndex().row() == index.row()
        if chosen or self.selectionModel().isRowSelected(index.row(), index.parent()):
            state |= QStyle.StateFlag.State_Selected
        if current and self.hasFocus():
            state |= QStyle.StateFlag.State_HasFocus
        hovered = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())) if self.underMouse() else None
        if hovered is not None and hovered.row() == index.row():
            state |= QStyle.StateFlag.State_MouseOver
        painter.save()
        smooth(painter)
        row = QRectF(_rect(options))
        tile = QRectF(8, row.top() + 1, self.viewport().width() - 16, row.height() - 2)
        self._cells.paint_ground(painter, tile, state)
        painter.restore()
        # Qt's own row would lay the style's selection and focus frame over our tile.
        for section in range(self.header().count()):
            cell = QStyleOptionViewItem(options)
            left, wide = self.columnViewportPosition(section), self.columnWidth(section)
            cell.rect = QRect(left, round(row.top()), wide, round(row.height()))
            cell.state = state
            self._cells.paint(painter, cell, index.sibling(index.row(), section))
