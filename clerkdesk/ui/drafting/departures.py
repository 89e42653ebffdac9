"""The ten seconds between Ctrl+Enter and the command: a resolution that leaves can still be called back.

This module must never make the command before the time is over, nor lose the text when it is called back or refused.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from clerkdesk.domain.commands import IssueResolution
from clerkdesk.domain.refusals import Refused
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.ui.desk_side import Acts
from clerkdesk.ui.drafting.live_draft import LiveDrafts
from clerkdesk.ui.kit.later import when_done
from clerkdesk.ui.needs import Needs
from clerkdesk.wire.exchange import Unreachable

WAIT = timedelta(seconds=10)
TICK_MS = 250


class What(StrEnum):
    """What leaves, for the sentence of the toast."""

    RESOLUTION = "resolution"
    DECISION = "decision"


@dataclass(frozen=True, slots=True)
class Departure:
    """A text on its way out. `leaves_at`: when it becomes a command."""

    ticket: str
    text: ResolutionText
    what: What
    leaves_at: datetime


class Departures(QObject):
    """At most one text waits; beginning another lets the first leave at once.

    Signals: `began(Departure)`; `ticked(int, float)` seconds left (rounded up) and the share of the time left, 1 to 0;
    `called_back(ticket)`; `left(ticket)` once the command is on disk; `refused(ticket, Refused)`;
    `not_kept(ticket)` when the command could not be written: the text is a draft, as it never ceased to be.
    """

    began = Signal(object)
    ticked = Signal(int, float)
    called_back = Signal(str)
    left = Signal(str)
    refused = Signal(str, object)
    not_kept = Signal(str)

    def __init__(self, acts: Acts, needs: Needs, drafts: LiveDrafts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts, self._needs, self._drafts = acts, needs, drafts
        self._waiting: Departure | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def waiting(self) -> Departure | None:
        """What still may be called back."""
        return self._waiting

    def is_leaving(self, ticket: str) -> bool:
        """Whether this ticket's text is in its ten seconds."""
        return self._waiting is not None and self._waiting.ticket == ticket

    def begin(self, ticket: str, text: ResolutionText, what: What) -> None:
        """Start the ten seconds. Raises Refused at once when the rules would not let the text be issued now."""
        no = self._acts.may(ticket, IssueResolution(text), self._needs.now())
        if no is not None:
            raise no
        self._leave()
        self._waiting = Departure(ticket, text, what, self._needs.now() + WAIT)
        self._timer.start()
        self.began.emit(self._waiting)
        self.look()

    def call_back(self) -> None:
        """Undo: the text is a draft again, as it never ceased to be."""
        waiting, self._waiting = self._waiting, None
        self._timer.stop()
        if waiting is not None:
            self.called_back.emit(waiting.ticket)

    def look(self) -> None:
        """Compare with the clock; the timer does this four times a second."""
        if self._waiting is None:
            return
        left = (self._waiting.leaves_at - self._needs.now()).total_seconds()
        if left <= 0:
            self._leave()
        else:
            self.ticked.emit(int(-(-left // 1)), min(1.0, left / WAIT.total_seconds()))

    def _leave(self) -> None:
        waiting, self._waiting = self._waiting, None
        self._timer.stop()
        if waiting is None:
            return
        try:
            future = self._acts.do(waiting.ticket, IssueResolution(waiting.text), self._needs.now())
        except Refused as no:  # the ticket moved meanwhile: the draft stands, the sentence says why
            self.refused.emit(waiting.ticket, no)
            return
        when_done(future, self, lambda done: self._on_kept(waiting.ticket, done))

    def _on_kept(self, ticket: str, future: Future[str]) -> None:
        try:
            future.result()
        except Unreachable:
            self.not_kept.emit(ticket)
            return
        self._drafts.text_left(ticket)
        self.left.emit(ticket)
