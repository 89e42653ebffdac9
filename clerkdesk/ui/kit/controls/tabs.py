"""Tabs, 40 high, the chosen one underlined; a count may stand beside a word.
It must never hold the pages: it only says which was asked for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from clerkdesk.ui.kit.paint.shapes import fill_round, ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, Role, Weight
from clerkdesk.ui.theme.theme import Theme

GAP = 28
COUNT_GAP = 7


class Tabs(QTabBar):
    """Left and right arrows, Home and End move. Signals: `currentChanged(int)` as any tab bar's."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, word: str, count: str = "") -> int:
        """A tab at the end; returns its place."""
        at = self.addTab(word)
        self.set_count(at, count)
        return at

    def set_count(self, at: int, count: str) -> None:
        """How many things the tab holds, already written; empty for none."""
        self.setTabData(at, count)
        self.setAccessibleTabName(at, f"{self.tabText(at)} {count}".strip())
        # Qt measures tabs again only when a text changes, and does not compare it with the old one.
        self.setTabText(at, self.tabText(at))
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """Word, count and the gap to the next."""
        return QSize(self._content(index) + GAP, self._theme.px(40))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Tabs do not shrink; the bar scrolls."""
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        """All tabs beside one another."""
        return QSize(sum(self.tabSizeHint(at).width() for at in range(self.count())), self._theme.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End, beside the arrows Qt knows."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.count() - 1}
        if event.key() in ends:
            self.setCurrentIndex(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Words darken under the pointer, so a moved pointer repaints."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words, the hairline, and the bar under the chosen one."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        pointer = self.mapFromGlobal(self.cursor().pos()) if self.underMouse() else None
        for at in range(self.count()):
            rect = QRectF(self.tabRect(at))
            chosen = at == self.currentIndex()
            hovered = pointer is not None and rect.contains(pointer)
            ink = "text" if chosen or hovered else "text2"
            weight = Weight.SEMIBOLD if chosen else Weight.MEDIUM
            used = draw_text(painter, theme, self.tabText(at), rect, ink, Role.BODY, weight)
            count = str(self.tabData(at) or "")
            if count:
                box = rect.adjusted(used + COUNT_GAP, 0, 0, 0)
                draw_text(painter, theme, count, box, "text3", Role.CAPTION, Weight.MEDIUM)
            if chosen:
                bar = QRectF(rect.left(), self.height() - 3, self._content(at), 3)
                fill_round(painter, bar, 1.5, theme.color("accent_text"))
                if self.hasFocus():
                    around = QRectF(rect.left(), 4, self._content(at), self.height() - 12).adjusted(0, 0, 6, 0)
                    ring_round(
                        painter,
                        around.adjusted(-4 if at else 0, 0, 0, 0),
                        RADIUS_CONTROL,
                        theme.color("accent_text"),
                        2,
                    )
        painter.end()

    def _content(self, at: int) -> int:
        theme = self._theme
        width = width_of(theme, self.tabText(at), Role.BODY, Weight.SEMIBOLD)
        count = str(self.tabData(at) or "")
        return width + (COUNT_GAP + width_of(theme, count, Role.CAPTION, Weight.MEDIUM) if count else 0)
