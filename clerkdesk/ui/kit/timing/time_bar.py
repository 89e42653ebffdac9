"""A bar that shows what remains and drains, with its words beside it.
It must never count: the ratio and the words come ready."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.shapes import draw_bar, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.kit.rows.base import BAR_COLOURS, LEFT_INKS
from clerkdesk.ui.kit.rows.views import LeftState
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

GAP = 8
WHOLE = 1000


class TimeBar(QProgressBar):
    """4 px high. With `worded` the figure stands at its right and changes colour with it; `bar_width` fixes the bar."""

    def __init__(
        self, theme: Theme, name: str, worded: bool = False, bar_width: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._worded, self._bar_width = theme, worded, bar_width
        self._state, self._words = LeftState.CALM, ""
        self.setRange(0, WHOLE)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        across = QSizePolicy.Policy.Fixed if bar_width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def show_left(self, ratio: float, words: str, state: LeftState = LeftState.CALM, derivation: str = "") -> None:
        """What remains, 0 to 1, in words too; the derivation goes to the tooltip and the screen reader."""
        self._state, self._words = state, words
        self.setValue(round(max(0.0, min(1.0, ratio)) * WHOLE))
        self.setToolTip(derivation)
        self.setAccessibleDescription(". ".join(part for part in (words, derivation) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Bar and words on one caption line; a bare bar is 8 high so that it can be pointed at."""
        theme = self._theme
        wide = theme.px(self._bar_width or 56)
        if not self._worded:
            return QSize(wide, theme.px(8))
        return QSize(wide + GAP + self._words_width(), theme.line(Role.CAPTION))

    def minimumSizeHint(self) -> QSize:
        """The bar may shrink; the words never."""
        hint = self.sizeHint()
        return hint if self._bar_width else QSize(self._words_width() + self._theme.px(32), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The bar, and the words when it is worded."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        fill, track = BAR_COLOURS.get(self._state, BAR_COLOURS[LeftState.CALM])
        high, room = theme.px(4), self.width()
        if self._worded:
            room -= GAP + self._words_width()
        bar = QRectF(0, round((self.height() - high) / 2), room, high)
        draw_bar(painter, bar, self.value() / WHOLE, theme.color(fill), theme.color(track))
        if self._worded:
            box = QRectF(room + GAP, 0, self.width() - room - GAP, self.height())
            draw_text(
                painter, theme, self._words, box, LEFT_INKS.get(self._state, "text2"), Role.CAPTION, self._weight()
            )
        painter.end()

    def _weight(self) -> Weight:
        return Weight.SEMIBOLD if self._state in LEFT_INKS else Weight.REGULAR

    def _words_width(self) -> int:
        return width_of(self._theme, self._words, Role.CAPTION, self._weight()) if self._worded else 0
