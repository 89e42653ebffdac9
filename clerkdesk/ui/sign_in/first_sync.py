"""The first copy of one's tickets: how far it is, a way in as soon as the first page is here, and a way out.

This module must never hold anybody back once there is something to work with.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from clerkdesk.desk.rows import Link, Status
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.paint.shapes import draw_bar, smooth
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


class FirstSync(QWidget):
    """Signals: `enter()` begin working, the rest goes on by itself; `cancelled()`."""

    enter = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = Label(theme, "", tone="text2")
        self.bar = _Bar(theme)
        self.bar.setAccessibleName(self.tr("Fetching the tickets"))
        self.offline = Banner(
            theme,
            BannerTone.WARN,
            "cloud-off",
            self.tr("No connection. It goes on by itself when the network is back."),
        )
        self.begin = Button(theme, self.tr("Begin working"), Kind.PRIMARY, main=True)
        self.cancel = Button(theme, self.tr("Cancel"), main=True)
        acts = QHBoxLayout()
        acts.addWidget(self.begin)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Label(theme, self.tr("Welcome, {name}").format(name=name), Role.TITLE))
        said = self.tr("Your tickets are brought to this computer once. Your open ones come first.")
        column.addWidget(Paragraph(theme, said, tone="text2"))
        column.addWidget(self.offline)
        column.addWidget(self.figures)
        column.addWidget(self.bar)
        column.addLayout(acts)
        self.offline.hide()
        self.begin.setEnabled(False)
        self.begin.clicked.connect(lambda _checked: self.enter.emit())
        self.cancel.clicked.connect(lambda _checked: self.cancelled.emit())

    def show_status(self, status: Status) -> None:
        """How far it is."""
        done, total, write = status.first_sync_done, status.first_sync_total, QLocale().toString
        if total:
            said = self.tr("fetching the tickets: {done} of {total}").format(done=write(done), total=write(total))
        else:
            said = self.tr("asking the centre…")
        self.figures.setText(said)
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.offline.setVisible(status.link is Link.OFFLINE)
        could = self.begin.isEnabled()
        self.begin.setEnabled(done > 0)
        self.begin.setToolTip("" if done else self.tr("As soon as the first tickets are here"))
        if done > 0 and not could:
            self.begin.setFocus()


class _Bar(QProgressBar):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setTextVisible(False)
        self.setFixedHeight(4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        smooth(painter)
        share = self.value() / max(1, self.maximum())
        draw_bar(painter, QRectF(self.rect()), share, self._theme.color("accent"), self._theme.color("track"))
        painter.end()
