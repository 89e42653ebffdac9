"""The day as a line: opening hours, talks of true length, now.
It must never ask the clock or a calendar: minutes since midnight come in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from clerkdesk.ui.kit.paint.shapes import fill_round, ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, Role, Weight
from clerkdesk.ui.theme.theme import Theme

HOUR = 60
CENTRE = Qt.AlignmentFlag.AlignHCenter


class BlockState(Enum):
    """A talk on the line."""

    DONE = "done"
    NEXT = "next"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A talk: `start` and `end` in minutes since midnight, `label` the hour above it, `spoken` its whole sentence."""

    key: str
    start: int
    end: int
    label: str
    state: BlockState
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """A day in minutes since midnight: the line from `first` to `last`, open from `opens` to `closes`."""

    first: int
    last: int
    opens: int
    closes: int
    blocks: tuple[BlockView, ...] = ()
    now: int | None = None
    now_label: str = ""


class DayLine(QWidget):
    """Arrows go from talk to talk, Enter or a click opens one. Signals: `opened(str)` with the talk's key."""

    opened = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name, self._at = theme, name, 0
        self._day = DayView(first=8 * HOUR, last=17 * HOUR, opens=9 * HOUR, closes=16 * HOUR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)

    def set_day(self, day: DayView) -> None:
        """Another day, or the same one a minute later."""
        self._day = day
        self._at = min(self._at, max(0, len(day.blocks) - 1))
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        """Labels, gap, track, hours."""
        theme = self._theme
        return QSize(theme.px(640), theme.px(20) + 8 + theme.px(16) + 2 + theme.px(18) + 2)

    def minimumSizeHint(self) -> QSize:
        """Half as wide still reads."""
        return QSize(self._theme.px(320), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """The tooltip of a talk is its sentence."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self._block_at(QPointF(event.pos()))
            if block is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), block.spoken, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right among talks, Enter or Space opens."""
        blocks = self._day.blocks
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if blocks and event.key() in steps:
            self._at = max(0, min(len(blocks) - 1, self._at + steps[Qt.Key(event.key())]))
            self._speak()
            self.update()
        elif blocks and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(blocks[self._at].key)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a talk opens it."""
        block = self._block_at(event.position())
        if block is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(block.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which talk the arrows stand on."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """And take the ring away again."""
        self.update()
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Track, hours, talks, now."""
        painter = QPainter(self)
        smooth(painter)
        self._paint_track(painter)
        self._paint_hours(painter)
        now = self._now_label_rect()
        for at, block in enumerate(self._day.blocks):
            self._paint_block(painter, block, now)
            if at == self._at and self.hasFocus():
                around = self._block_rect(block).adjusted(-3, -3, 3, 3)
                ring_round(painter, around, RADIUS_CONTROL + 3, self._theme.color("accent_text"), 2)
        if now is not None:
            self._paint_now(painter, now)
        painter.end()

    def _x(self, minute: float) -> float:
        day = self._day
        return (minute - day.first) / max(1, day.last - day.first) * self.width()

    def _track(self) -> QRectF:
        return QRectF(0, self._theme.px(20) + 8, self.width(), self._theme.px(16))

    def _paint_track(self, painter: QPainter) -> None:
        theme, day, track = self._theme, self._day, self._track()
        fill_round(painter, track, RADIUS_CONTROL, theme.color("sunken"))
        left, right = round(self._x(day.opens)), round(self._x(day.closes))
        painter.fillRect(QRectF(left, track.top(), right - left, track.height()), theme.color("track"))
        for hour in range(-(-day.opens // HOUR), -(-day.closes // HOUR)):
            if day.opens < hour * HOUR < day.closes:
                mark = QRectF(round(self._x(hour * HOUR)), track.top() + 4, 1, track.height() - 8)
                painter.fillRect(mark, theme.color("line"))

    def _paint_hours(self, painter: QPainter) -> None:
        theme, day, track = self._theme, self._day, self._track()
        hours = list(range(-(-day.first // HOUR), day.last // HOUR + 1))
        room = width_of(theme, "00", Role.CAPTION) + 12
        step = 1
        while len(hours) > 1 and self._x((hours[0] + step) * HOUR) - self._x(hours[0] * HOUR) < room:
            step += 1
        for hour in hours[::step]:
            word = str(hour)
            wide = width_of(theme, word, Role.CAPTION)
            left = min(max(0.0, self._x(hour * HOUR) - wide / 2), self.width() - wide)
            box = QRectF(left, track.bottom() + 2, wide, theme.px(18))
            draw_text(painter, theme, word, box, "text2", Role.CAPTION)

    def _block_rect(self, block: BlockView) -> QRectF:
        track = self._track()
        left, right = round(self._x(block.start)), round(self._x(block.end))
        rect = QRectF(left, track.top(), max(self._theme.px(8), right - left), track.height())
        return rect.adjusted(0, -4, 0, 4) if block.state is BlockState.NEXT else rect

    def _paint_block(self, painter: QPainter, block: BlockView, now: QRectF | None) -> None:
        theme, rect = self._theme, self._block_rect(block)
        if block.state is BlockState.DONE:
            fill_round(painter, rect, RADIUS_CONTROL, theme.color("fill"))
            mark = theme.px(14)
            if rect.width() >= mark:
                theme.draw_icon(painter, "check", "on_fill", 14, rect.center().x() - mark / 2, rect.center().y())
        elif block.state is BlockState.NEXT:
            fill_round(painter, rect, RADIUS_CONTROL, theme.color("accent"))
        else:
            ground = theme.color("segment_chosen")
            ring_round(painter, rect, RADIUS_CONTROL, theme.color("accent_text"), 1.5, ground)
        next_one = block.state is BlockState.NEXT
        role, weight = Role.CAPTION, Weight.SEMIBOLD if next_one else Weight.REGULAR
        wide = width_of(theme, block.label, role, weight)
        left = min(max(0.0, rect.center().x() - wide / 2), self.width() - wide)
        box = QRectF(left, 0, wide, theme.px(20))
        if now is None or not now.adjusted(-4, 0, 4, 0).intersects(box):
            draw_text(painter, theme, block.label, box, "accent_text" if next_one else "text2", role, weight)

    def _now_label_rect(self) -> QRectF | None:
        day, theme = self._day, self._theme
        if day.now is None or not day.first <= day.now <= day.last:
            return None
        wide = width_of(theme, day.now_label, Role.CAPTION, Weight.SEMIBOLD) + 12
        left = min(max(0.0, self._x(day.now) - wide / 2), self.width() - wide)
        return QRectF(round(left), 0, wide, theme.px(20))

    def _paint_now(self, painter: QPainter, label: QRectF) -> None:
        theme, track = self._theme, self._track()
        at = min(max(1, round(self._x(self._day.now or 0))), self.width() - 1)
        painter.fillRect(QRectF(at - 1, label.bottom(), 2, track.bottom() + 4 - label.bottom()), theme.color("now"))
        fill_round(painter, label, RADIUS_CONTROL, theme.color("now"))
        draw_text(painter, theme, self._day.now_label, label, "on_now", Role.CAPTION, Weight.SEMIBOLD, CENTRE)

    def _block_at(self, point: QPointF) -> BlockView | None:
        hits = (block for block in self._day.blocks if self._block_rect(block).adjusted(-2, -4, 2, 4).contains(point))
        return next(hits, None)

    def _speak(self) -> None:
        blocks = self._day.blocks
        self.setAccessibleDescription(blocks[self._at].spoken if blocks else "")
