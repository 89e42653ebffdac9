"""Words on a ground: one line, or a paragraph with the line height of its role.
It must never hold markup; what comes in is shown as it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from clerkdesk.ui.kit.paint.text import draw_lines, draw_text, lines_of, width_of
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme


class Label(QLabel):
    """One line of text. `tone` is a palette role; `elide` only for names and services."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Role = Role.BODY,
        weight: Weight | None = None,
        tone: str = "text",
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._role, self._weight, self._tone, self._elide = theme, role, weight, tone, elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_tone(self, tone: str) -> None:
        """Another colour by role, when a state changes."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """The whole text on one line of its role's height."""
        return QSize(width_of(self._theme, self.text(), self._role, self._weight), self._theme.line(self._role))

    def minimumSizeHint(self) -> QSize:
        """An elided label may shrink; any other never."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._theme.px(48)), hint.height()) if self._elide else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line centred on its capitals."""
        painter = QPainter(self)
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        tone = self._tone if self.isEnabled() else "disabled"
        draw_text(
            painter,
            self._theme,
            self.text(),
            QRectF(self.contentsRect()),
            tone,
            self._role,
            self._weight,
            align,
            self._elide,
        )
        painter.end()


class Paragraph(QLabel):
    """Running text in lines of its role's height, no wider than `max_width` px at 100 %, cut after `max_lines`."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: Role = Role.BODY,
        weight: Weight | None = None,
        tone: str = "text",
        max_lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme, self._role, self._weight, self._tone, self._max_lines = theme, role, weight, tone, max_lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Another colour by role, when a state changes."""
        self._tone = tone
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Lines times the line height."""
        return len(self._lines(width)) * self._theme.line(self._role)

    def sizeHint(self) -> QSize:
        """About sixty letters wide, or less when the text is shorter."""
        wide = min(width_of(self._theme, self.text(), self._role, self._weight), self._theme.px(420))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any column."""
        return QSize(self._theme.px(80), self._theme.line(self._role))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines, from the top."""
        painter = QPainter(self)
        lines = self._lines(self.width())
        align = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        draw_lines(
            painter, self._theme, lines, QRectF(self.contentsRect()), self._tone, self._role, self._weight, align
        )
        painter.end()

    def _lines(self, width: int) -> list[str]:
        lines = list(lines_of(self._theme, self.text(), width, self._role, self._weight)) or [""]
        if 0 < self._max_lines < len(lines):
            rest = " ".join(lines[self._max_lines - 1 :])
            metrics = self._theme.metrics(self._role, self._weight)
            lines = lines[: self._max_lines]
            lines[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return lines
