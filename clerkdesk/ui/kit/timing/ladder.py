"""The ladder of appeals drawn: four rungs, where we are, what opens the next.
It must never decide which rung is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.shapes import ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_lines, draw_text, lines_of, width_of
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

NARROW = 560
CENTRE = Qt.AlignmentFlag.AlignHCenter


class RungState(Enum):
    """Where a rung stands: climbed past, the one we are on, open next, not open."""

    PASSED = "passed"
    CURRENT = "current"
    NEXT = "next"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RungView:
    """One rung in words; `state_text` is said by a screen reader only."""

    title: str
    second: str
    state: RungState
    state_text: str = ""


class Ladder(QWidget):
    """Words right of each rung from 560 px (at 100 %), under each when narrower; at the narrowest one rung a line."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._rungs: tuple[RungView, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def set_rungs(self, rungs: Sequence[RungView]) -> None:
        """Rungs from the lowest up."""
        self._rungs = tuple(rungs)
        spoken = (f"{at}. {r.title}, {r.second}, {r.state_text}".rstrip(", ") for at, r in enumerate(rungs, 1))
        self.setAccessibleDescription("; ".join(spoken))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line, a line with words under, or one line a rung."""
        theme = self._theme
        if self._is_wide(width):
            return theme.px(40)
        if self._fits_under(width):
            seconds = max((len(self._second(rung, width)) for rung in self._rungs), default=1)
            return theme.px(28) + 4 + theme.px(16) * (1 + seconds)
        return theme.px(44) * max(1, len(self._rungs))

    def sizeHint(self) -> QSize:
        """Comfortable with words at the right."""
        return QSize(self._theme.px(NARROW), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """The form with rungs one under another."""
        return QSize(self._theme.px(28) + 12 + self._theme.px(80), self._theme.px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want another form."""
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rungs, lines and words."""
        painter = QPainter(self)
        smooth(painter)
        if self._is_wide(self.width()):
            self._paint_beside(painter)
        elif self._fits_under(self.width()):
            self._paint_under(painter)
        else:
            self._paint_stacked(painter)
        painter.end()

    def _is_wide(self, width: int) -> bool:
        if width < self._theme.px(NARROW) or not self._rungs:
            return False
        each = width / len(self._rungs)
        return all(self._words_width(rung) + self._theme.px(28) + 44 <= each for rung in self._rungs[:-1])

    def _fits_under(self, width: int) -> bool:
        each = width / max(1, len(self._rungs))
        widest = (width_of(self._theme, rung.title, Role.CAPTION, Weight.SEMIBOLD) for rung in self._rungs)
        return max(widest, default=0) + 8 <= each

    def _words_width(self, rung: RungView) -> int:
        title = width_of(self._theme, rung.title, Role.BODY, _weight(rung))
        return max(title, width_of(self._theme, rung.second, Role.CAPTION))

    def _second(self, rung: RungView, width: int) -> list[str]:
        each = width / max(1, len(self._rungs)) - 8
        return list(lines_of(self._theme, rung.second, each, Role.CAPTION))

    def _paint_beside(self, painter: QPainter) -> None:
        size, each, middle = self._theme.px(28), self.width() / len(self._rungs), self.height() / 2
        for at, rung in enumerate(self._rungs):
            left = round(at * each)
            self._circle(painter, rung, at, left, middle)
            words = left + size + 12
            self._words(painter, rung, words, middle, each)
            if at + 1 < len(self._rungs):
                self._line(painter, rung, words + self._words_width(rung) + 12, round((at + 1) * each) - 12, middle)

    def _paint_stacked(self, painter: QPainter) -> None:
        size, each = self._theme.px(28), self._theme.px(44)
        for at, rung in enumerate(self._rungs):
            middle = at * each + each / 2
            self._circle(painter, rung, at, 0, middle)
            self._words(painter, rung, size + 12, middle, self.width() - size - 12)

    def _words(self, painter: QPainter, rung: RungView, left: float, middle: float, width: float) -> None:
        theme, (ink, pale) = self._theme, _inks(rung)
        first, second = theme.line(Role.BODY), theme.line(Role.CAPTION)
        top = round(middle - (first + second) / 2) + 1
        draw_text(painter, theme, rung.title, QRectF(left, top, width, first), ink, weight=_weight(rung))
        draw_text(painter, theme, rung.second, QRectF(left, top + first - 1, width, second), pale, Role.CAPTION)

    def _paint_under(self, painter: QPainter) -> None:
        theme, size = self._theme, self._theme.px(28)
        each, middle, high = self.width() / len(self._rungs), size / 2, theme.px(16)
        for at, rung in enumerate(self._rungs):
            centre = (at + 0.5) * each
            left = round(centre - size / 2)
            self._circle(painter, rung, at, left, middle)
            if at + 1 < len(self._rungs):
                self._line(painter, rung, left + size + 5, round(centre + each - size / 2) - 5, middle)
            ink, pale = _inks(rung)
            column = QRectF(at * each + 4, size + 4, each - 8, high)
            draw_text(painter, theme, rung.title, column, ink, Role.CAPTION, _weight(rung), CENTRE)
            for line in self._second(rung, self.width()):
                column.translate(0, high)
                draw_lines(painter, theme, [line], column.adjusted(0, -1, 0, 0), pale, Role.CAPTION, align=CENTRE)

    def _circle(self, painter: QPainter, rung: RungView, at: int, left: float, middle: float) -> None:
        theme, size = self._theme, self._theme.px(28)
        box = QRectF(left, round(middle - size / 2), size, size)
        if rung.state is RungState.PASSED:
            ring_round(painter, box, size / 2, theme.color("accent_text"), 1.5, theme.color("tint"))
            mark = theme.px(14)
            theme.draw_icon(painter, "check", "accent_text", 14, box.center().x() - mark / 2, box.center().y())
            return
        if rung.state is RungState.CURRENT:
            ring_round(painter, box, size / 2, theme.color("accent"), 1, theme.color("accent"))
        else:
            ring_round(painter, box, size / 2, theme.color("field"), 1)
        current = rung.state is RungState.CURRENT
        weight = Weight.SEMIBOLD if current else Weight.REGULAR
        draw_text(painter, theme, str(at + 1), box, "on_accent" if current else "text2", Role.BODY, weight, CENTRE)

    def _line(self, painter: QPainter, rung: RungView, left: float, right: float, middle: float) -> None:
        if right - left < 8:
            return
        passed = rung.state is RungState.PASSED
        pen = QPen(self._theme.color("accent_text" if passed else "field"), 2 if passed else 1)
        if not passed:
            pen.setDashPattern([1, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        height = round(middle) + (0 if passed else 0.5)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, height), QPointF(right, height))


def _weight(rung: RungView) -> Weight:
    return Weight.SEMIBOLD if rung.state is RungState.CURRENT else Weight.REGULAR


def _inks(rung: RungView) -> tuple[str, str]:
    if rung.state in (RungState.PASSED, RungState.CURRENT):
        return "text", "text2"
    return "text2", "text3"
