"""The very page the citizen will read, beside the text while it is written.

This module must never draw a page itself, nor hold up a keystroke: pages come from elsewhere, the latest text wins.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.kit.paint.shapes import ring_round
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme

PAUSE_MS = 250
A4 = 297 / 210
NARROWEST, WIDEST = 446, 720
Ask = Callable[[int], Future[list[bytes]]]
"""Asked for pages of so many device px width; the future gives one PNG a page."""


class PreviewPane(QWidget):
    """Pages on the window's ground. Signals: `shown()` whenever new pages are on screen."""

    shown = Signal()

    def __init__(self, theme: Theme, caption: str, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._ask = theme, ask
        self._pages: list[_Page] = []
        self._is_asking = self._is_stale = False
        self.setProperty("ground", "preview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.count = Label(theme, "", Role.CAPTION, tone="text2")
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 20, 10)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(Label(theme, caption, Role.CAPTION, tone="text2"))
        self._sheet = QWidget()
        self._sheet.setProperty("ground", "preview")
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(20, 0, 20, 20)
        self._column.setSpacing(16)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._sheet)
        self._scroll.setAccessibleName(caption)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._begin)

    def want(self) -> None:
        """The text changed: ask for new pages after a pause in the typing."""
        self._timer.start()

    def page_width(self) -> int:
        """Logical px: the whole page where the height allows, never narrower than legible or wider than the pane."""
        fitting = int((self._scroll.viewport().height() - 20) / A4)
        room = self.width() - 40
        return max(160, min(max(fitting, NARROWEST), WIDEST, room))

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is asked for while nobody looks; whoever comes back finds the pages as they are now."""
        super().showEvent(event)
        self.want()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages of another width are asked for; the old ones are shown at the new size meanwhile."""
        super().resizeEvent(event)
        for page in self._pages:
            page.set_wide(self.page_width())
        self.want()

    def _begin(self) -> None:
        if self._is_asking:
            self._is_stale = True
            return
        if not self.isVisible():
            return
        self._is_asking, self._is_stale = True, False
        width = round(self.page_width() * self.devicePixelRatioF())
        when_done(self._ask(width), self, self._on_pages)

    def _on_pages(self, future: Future[list[bytes]]) -> None:
        self._is_asking = False
        if self._is_stale:
            self._begin()
        pictures = future.result()
        while len(self._pages) > len(pictures):
            part_with(self._pages.pop())
        for at, picture in enumerate(pictures):
            if at == len(self._pages):
                self._pages.append(_Page(self._theme, self._sheet))
                self._column.insertWidget(at, self._pages[at], 0, Qt.AlignmentFlag.AlignHCenter)
            pixmap = QPixmap()
            pixmap.loadFromData(picture, "PNG")
            self._pages[at].show_picture(pixmap, self.page_width())
            name = self.tr("Page {page} of {pages}").format(page=at + 1, pages=len(pictures))
            self._pages[at].setAccessibleName(name)
        self.count.setText(self.tr("Page {page} of {pages}").format(page=1, pages=len(pictures)) if pictures else "")
        self.shown.emit()


class _Page(QWidget):
    """One page, white in both themes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = QPixmap()
        self._wide = NARROWEST
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: QPixmap, wide: int) -> None:
        self._picture = picture
        self.set_wide(wide)
        self.update()

    def set_wide(self, wide: int) -> None:
        self._wide = wide
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        shape = self._picture.height() / self._picture.width() if self._picture.width() else A4
        return QSize(self._wide, round(self._wide * shape))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRectF(self.rect())
        painter.fillRect(rect, self._theme.color("paper"))
        painter.drawPixmap(self.rect(), self._picture)
        if not self._theme.is_dark:
            ring_round(painter, rect, 1, self._theme.color("line"))
        painter.end()
