"""The next talk as a torn-off ticket: the one large blue area of the program.
It must never stand twice on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.controls.pill import Pill, Tone
from clerkdesk.ui.kit.paint.shapes import draw_dot, smooth, torn_path
from clerkdesk.ui.kit.paint.text import draw_text
from clerkdesk.ui.kit.rows.base import LEFT_INKS
from clerkdesk.ui.kit.rows.views import LeftState
from clerkdesk.ui.kit.timing.time_bar import TimeBar
from clerkdesk.ui.theme.roles import RADIUS_CARD, Role, Weight
from clerkdesk.ui.theme.theme import Theme

NOTCH = 8
TEXT_WIDTH = 720


@dataclass(frozen=True, slots=True, kw_only=True)
class StubView:
    """The next talk in words. `pill` is (text, tone, icon); `left_ratio` what remains until the deadline, 0 to 1."""

    heading: str
    countdown: str
    hours: str
    channel: str
    channel_icon: str
    name: str
    meta: str
    question: str
    pill: tuple[str, Tone, str] | None = None
    left_text: str = ""
    left_until: str = ""
    left_ratio: float | None = None
    left_state: LeftState = LeftState.CALM
    derivation: str = ""


class Stub(QFrame):
    """Left the countdown on accent, right the talk. The screen adds its acts with `add_act`, the 40 px one first."""

    def __init__(self, theme: Theme, name_for_bar: str, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._large = theme, large
        self._view: StubView | None = None
        self._name = Label(theme, "", Role.DISPLAY, elide=True)
        self._pill = Pill(theme)
        self._meta = Label(theme, "", Role.BODY, tone="text2", elide=True)
        self._question = Paragraph(theme, "", Role.LEAD, max_lines=2)
        self._left_text = Label(theme, "", Role.CAPTION, Weight.MEDIUM, "text2")
        self._until = Label(theme, "", Role.CAPTION, tone="text2")
        self._bar = TimeBar(theme, name_for_bar, bar_width=144)
        self._acts = QHBoxLayout()
        self._body = QVBoxLayout(self)
        self._lay_out()
        theme.changed.connect(self._fit)
        self._fit()

    def add_act(self, button: QWidget) -> None:
        """One more act, at the right of those already there."""
        self._acts.addWidget(button)

    def set_large(self, large: bool) -> None:
        """From 1600 px of window: a wider blue part, a larger countdown."""
        self._large = large
        self._fit()
        self.update()

    def show_talk(self, view: StubView) -> None:
        """Another talk, or the same a minute later."""
        self._view = view
        self._name.setText(view.name)
        self._meta.setText(view.meta)
        self._question.setText(view.question)
        self._pill.setVisible(view.pill is not None)
        if view.pill is not None:
            self._pill.show_state(*view.pill)
        self._left_text.setText(view.left_text)
        self._left_text.set_tone(LEFT_INKS.get(view.left_state, "text2"))
        self._until.setText(view.left_until)
        self._bar.setVisible(view.left_ratio is not None)
        self._bar.show_left(view.left_ratio or 0.0, view.left_text, view.left_state, view.derivation)
        self.setAccessibleName(", ".join((view.heading, view.countdown, view.hours, view.channel, view.name)))
        self.setAccessibleDescription(f"{view.meta}. {view.question}")
        self.update()

    def minimumSizeHint(self) -> QSize:
        """The blue part and a readable column."""
        hint = super().minimumSizeHint()
        return QSize(max(hint.width(), self._tear() + self._theme.px(240)), max(hint.height(), self._theme.px(216)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Torn outline, blue part, dots, and the words on the blue."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        rect, tear = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._tear()
        path = torn_path(rect, tear, NOTCH, RADIUS_CARD)
        painter.fillPath(path, theme.color("stub"))
        painter.setPen(QPen(theme.color("tint_line"), 1))
        painter.drawPath(path)
        painter.save()
        painter.setClipRect(QRectF(0, 0, tear + 0.5, self.height()))
        painter.fillPath(path, theme.color("accent"))
        painter.setPen(QPen(theme.color("accent"), 1))
        painter.drawPath(path)
        painter.restore()
        top = rect.top() + NOTCH + 5
        while top < rect.bottom() - NOTCH - 3:
            draw_dot(painter, QPointF(rect.left() + tear, top), 3, theme.color("stub"))
            top += 6
        if self._view is not None:
            self._paint_countdown(painter, self._view)
        painter.end()

    def _paint_countdown(self, painter: QPainter, view: StubView) -> None:
        theme, wide = self._theme, float(self._tear())
        count = Role.COUNT_LARGE if self._large else Role.COUNT
        heights = (theme.line(Role.BODY), theme.line(count), theme.line(Role.SUB), theme.line(Role.BODY))
        gaps = (4, 8, 4)
        top = 24.0 if not self._large else max(24.0, (self.height() - sum(heights) - sum(gaps)) / 2)
        left = 24.0
        draw_text(painter, theme, view.heading, QRectF(left, top, wide, heights[0]), "on_accent2", weight=Weight.MEDIUM)
        top += heights[0] + gaps[0]
        # A large 1 has air at its left, so the figure hangs a little to stand on the same edge as the words.
        hang = 3 if view.countdown[:1] == "1" else 0
        draw_text(painter, theme, view.countdown, QRectF(left - hang, top, wide, heights[1]), "on_accent", count)
        top += heights[1] + gaps[1]
        draw_text(painter, theme, view.hours, QRectF(left, top, wide, heights[2]), "on_accent", Role.SUB)
        top += heights[2] + gaps[2]
        theme.draw_icon(painter, view.channel_icon, "on_accent2", 16, left, top + heights[3] / 2)
        words = QRectF(left + theme.px(16) + 8, top, wide, heights[3])
        draw_text(painter, theme, view.channel, words, "on_accent2")

    def _tear(self) -> int:
        return self._theme.px(248 if self._large else 200)

    def _fit(self) -> None:
        self._body.setContentsMargins(self._tear() + 32, 20, 24, 24)
        self._question.setMaximumWidth(self._theme.px(TEXT_WIDTH))
        self.updateGeometry()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._name, 1)
        head.addWidget(self._pill)
        remaining = QVBoxLayout()
        remaining.setSpacing(1)
        for part in (self._left_text, self._bar, self._until):
            remaining.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        self._acts.setSpacing(8)
        foot.addLayout(self._acts)
        foot.addStretch(1)
        foot.addLayout(remaining)
        self._body.setSpacing(2)
        self._body.addLayout(head)
        self._body.addWidget(self._meta)
        self._body.addSpacing(12)
        self._body.addWidget(self._question)
        self._body.addStretch(1)
        self._body.addSpacing(8)
        self._body.addLayout(foot)
