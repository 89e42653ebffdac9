"""The few shapes of the desk: grounds, rings, bars, dots, badges.
It must never measure text beyond what a badge holds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


def smooth(painter: QPainter) -> None:
    """Turn on what every painted part needs."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)


def fill_round(painter: QPainter, rect: QRectF, radius: float, color: QColor) -> None:
    """A ground without an edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(rect, radius, radius)


def ring_round(
    painter: QPainter, rect: QRectF, radius: float, color: QColor, width: float = 1.0, ground: QColor | None = None
) -> None:
    """An edge of `width` px lying wholly inside `rect`, on a ground if one is given."""
    half = width / 2
    painter.setPen(QPen(color, width))
    painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def draw_bar(painter: QPainter, rect: QRectF, ratio: float, fill: QColor, track: QColor) -> None:
    """What remains of `ratio` (0 to 1), from the left, round ends. A trace stays visible down to nothing."""
    radius = rect.height() / 2
    fill_round(painter, rect, radius, track)
    if ratio > 0:
        width = max(rect.height(), rect.width() * min(1.0, ratio))
        fill_round(painter, QRectF(rect.left(), rect.top(), width, rect.height()), radius, fill)


def draw_dot(painter: QPainter, centre: QPointF, diameter: float, color: QColor) -> None:
    """A full round dot: unread, recording."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(centre, diameter / 2, diameter / 2)


def draw_side_bar(painter: QPainter, theme: Theme, left: float, middle: float, height: float) -> None:
    """The accent bar that says "chosen, though the keyboard is elsewhere"."""
    fill_round(painter, QRectF(left, middle - height / 2, 3, height), 1.5, theme.color("accent_text"))


def badge_width(theme: Theme, text: str) -> int:
    """Logical px a badge takes, without its ring."""
    return max(theme.px(18), width_of(theme, text, Role.BADGE) + theme.px(10))


def draw_badge(painter: QPainter, theme: Theme, left: float, top: float, text: str, ground: QColor) -> None:
    """A number on accent, 18 high at 100 %, ringed 2 px by the colour it lies on."""
    height = theme.px(18)
    width = badge_width(theme, text)
    rect = QRectF(left, top, width, height)
    fill_round(painter, rect.adjusted(-2, -2, 2, 2), height / 2 + 2, ground)
    fill_round(painter, rect, height / 2, theme.color("accent"))
    draw_text(painter, theme, text, rect, "on_accent", Role.BADGE, align=Qt.AlignmentFlag.AlignHCenter)


def torn_path(rect: QRectF, tear: float, notch: float, radius: float) -> QPainterPath:
    """Outline of a ticket torn at `tear` px from its left, with a half-round notch at both ends of the tear."""
    outline = QPainterPath()
    outline.addRoundedRect(rect, radius, radius)
    bites = QPainterPath()
    bites.addEllipse(QPointF(rect.left() + tear, rect.top()), notch, notch)
    bites.addEllipse(QPointF(rect.left() + tear, rect.bottom()), notch, notch)
    return outline.subtracted(bites)
