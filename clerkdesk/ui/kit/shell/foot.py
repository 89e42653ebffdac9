"""The foot with the act: what is done, what is missing, what will happen, and the one blue button.
It must never scroll away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Paragraph
from clerkdesk.ui.kit.paint.shapes import smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

GAP = 16
ICON_GAP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckView:
    """One thing to have before sending. `spoken` says for a screen reader whether it is there."""

    text: str
    done: bool
    spoken: str = ""
    glyph: str = ""


class CheckList(QWidget):
    """Ticks in a line that flows on to the next when narrow."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name = theme, name
        self._checks: tuple[CheckView, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def set_checks(self, checks: Sequence[CheckView]) -> None:
        """The list anew."""
        self._checks = tuple(checks)
        self.setAccessibleDescription(", ".join(check.spoken or check.text for check in checks))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Narrow is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Lines of 20."""
        places = self._places(width)
        return (int(places[-1].bottom()) if places else 0) or self._theme.px(20)

    def sizeHint(self) -> QSize:
        """All on one line."""
        wide = sum(self._width(check) + GAP for check in self._checks)
        return QSize(wide, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may take another number of lines."""
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """One under another."""
        return QSize(max((self._width(check) for check in self._checks), default=0), self._theme.px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and word, place by place."""
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        for check, place in zip(self._checks, self._places(self.width()), strict=True):
            glyph = check.glyph or ("circle-check" if check.done else "circle-dashed")
            theme.draw_icon(painter, glyph, "ok" if check.done else "text3", 16, place.left(), place.center().y())
            words = place.adjusted(theme.px(16) + ICON_GAP, 0, 0, 0)
            draw_text(painter, theme, check.text, words, "text2", Role.CAPTION, Weight.MEDIUM)
        painter.end()

    def _width(self, check: CheckView) -> int:
        return self._theme.px(16) + ICON_GAP + width_of(self._theme, check.text, Role.CAPTION, Weight.MEDIUM)

    def _places(self, width: int) -> list[QRectF]:
        places: list[QRectF] = []
        left, top, high = 0, 0, self._theme.px(20)
        for check in self._checks:
            wide = self._width(check)
            if left and left + wide > width:
                left, top = 0, top + high
            places.append(QRectF(left, top, wide, high))
            left += wide + GAP
        return places


class Foot(QWidget):
    """72 high: check list, under it the sentence of what will happen; at the right the act, 40 high."""

    def __init__(
        self, theme: Theme, act: str, glyph: str, keys: str, checks_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.checks = CheckList(theme, checks_name)
        self.sentence = Paragraph(theme, "", Role.CAPTION)
        self.act = Button(theme, act, Kind.PRIMARY, glyph=glyph, hint=keys, main=True)
        words = QVBoxLayout()
        words.setSpacing(7)
        words.addWidget(self.checks)
        words.addWidget(self.sentence)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 12, 24, 13)
        line.setSpacing(24)
        line.addLayout(words, 1)
        line.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # It may grow with its wrapped words; a fixed height would be that of a single line.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def minimumSizeHint(self) -> QSize:
        """72 at 100 %, more when the sentence takes two lines."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self._theme.px(72)))

    def sizeHint(self) -> QSize:
        """As the minimum, as wide as it likes."""
        return QSize(super().sizeHint().width(), max(super().sizeHint().height(), self._theme.px(72)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline above."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("line"))
        painter.end()
