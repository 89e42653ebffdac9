"""What happened to the ticket since the editor was opened: a banner above the text, and both versions side by side.

This module must never put a word of anybody else's into the text being written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.ui.history_words import history_line
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.resolution.issued import ResolutionReading
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.when import clock, near_at
from clerkdesk.wire.documents import HistoryLine, ResolutionDocument
from clerkdesk.wire.exchange import Account


@dataclass(frozen=True, slots=True)
class Changes:
    """Lines of others since the editor was opened, and a resolution issued meanwhile by somebody else."""

    lines: tuple[HistoryLine, ...] = ()
    resolution: ResolutionDocument | None = None

    def __bool__(self) -> bool:
        return bool(self.lines) or self.resolution is not None


def changes_since(opened: TicketView, now: TicketView, me: Account) -> Changes:
    """What others did between two versions of a ticket."""
    known = {(line.at, line.verb, line.who) for line in opened.document.history}
    lines = tuple(
        line for line in now.document.history if (line.at, line.verb, line.who) not in known and line.who != me.name
    )
    before = {each.id for each in opened.resolutions}
    newer = (
        each
        for each in now.resolutions
        if each.id not in before and each.ticket == now.document.ticket.id and each.author != me.id
    )
    return Changes(lines, next(newer, None))


class ChangedBanner(QWidget):
    """Above the fields, hidden while nothing happened. Signals: `see_pressed()`."""

    see_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner = Banner(theme, BannerTone.INFO, "users-round", "", self.tr("See both"))
        self._banner.acted.connect(self.see_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 4)
        column.addWidget(self._banner)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._banner.accessibleName()

    def show_changes(self, changes: Changes, now: datetime) -> None:
        """Name the last who changed something, and when."""
        self.setVisible(bool(changes))
        if changes.resolution is not None:
            who, at = changes.resolution.author_name, changes.resolution.issued_at
        elif changes.lines:
            who, at = changes.lines[-1].who, changes.lines[-1].at
        else:
            return
        when = clock(at) if at.date() == now.date() else near_at(at, now)
        self._banner.set_text(self.tr("Changed by {name} at {time}.").format(name=who, time=when))


class ChangedPane(QWidget):
    """Beside the text: what others did, and their resolution if there is one. Signals: `closed()`."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("ground", "sunken")
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 12, 6)
        head.addWidget(Label(theme, self.tr("What changed meanwhile"), Role.BODY, Weight.SEMIBOLD))
        head.addStretch(1)
        close = Button(theme, kind=Kind.QUIET, glyph="x", name=self.tr("Back to the page"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        inside = QWidget()
        inside.setProperty("ground", "sunken")
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 0, 20, 20)
        column.addLayout(self._lines)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(scroll, 1)

    def show_changes(self, changes: Changes, now: datetime) -> None:
        """Lines newest first, then the other resolution."""
        while (item := self._lines.takeAt(0)) is not None:
            part_with(item.widget())
        for line in reversed(changes.lines):
            said = self.tr("{when}: {who}, {what}").format(
                when=near_at(line.at, now), who=line.who, what=history_line(line.verb)
            )
            self._lines.addWidget(Paragraph(self._theme, said))
        if changes.resolution is not None:
            self._lines.addWidget(ResolutionReading(self._theme, changes.resolution))
