"""Text on whole pixels, centred on the capital height and not on the line box, cut with an ellipsis when told to.
It must never choose a colour or a size: both come in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QTextLayout, QTextOption

from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme


def width_of(theme: Theme, text: str, role: Role = Role.BODY, weight: Weight | None = None) -> int:
    """Whole logical px the text takes on one line."""
    return int(theme.width(text, role, weight) + 0.999)


def baseline(metrics: QFontMetricsF, middle: float) -> float:
    """Whole-pixel baseline that puts capitals centred on height `middle`."""
    return float(round(middle + metrics.capHeight() / 2))


def draw_text(
    painter: QPainter,
    theme: Theme,
    text: str,
    rect: QRectF,
    color: str,
    role: Role = Role.BODY,
    weight: Weight | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    elide: bool = False,
) -> float:
    """Paint one line in `rect`, centred on its middle height, and return the width it took.

    `color` is a role of the palette. Only names and services may be elided; a time or a sentence never.
    """
    metrics = theme.metrics(role, weight)
    width = theme.width(text, role, weight)
    if elide and width > rect.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = metrics.horizontalAdvance(text)
    left = rect.left()
    if align == Qt.AlignmentFlag.AlignRight:
        left = rect.right() - width
    elif align == Qt.AlignmentFlag.AlignHCenter:
        left = rect.center().x() - width / 2
    painter.setFont(theme.font(role, weight))
    painter.setPen(theme.color(color))
    painter.drawText(QPointF(round(left), baseline(metrics, rect.center().y())), text)
    return width


def lines_of(theme: Theme, text: str, width: float, role: Role, weight: Weight | None = None) -> Iterator[str]:
    """The text broken at words into lines no wider than `width`; a word longer than that is broken anywhere."""
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, theme.font(role, weight))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, width))
            yield paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip()
        layout.endLayout()


def draw_lines(
    painter: QPainter,
    theme: Theme,
    lines: list[str],
    rect: QRectF,
    color: str,
    role: Role,
    weight: Weight | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Paint ready lines from the top of `rect`, one role's line height apart."""
    height = theme.line(role)
    for at, line in enumerate(lines):
        draw_text(
            painter,
            theme,
            line,
            QRectF(rect.left(), rect.top() + at * height, rect.width(), height),
            color,
            role,
            weight,
            align,
        )
