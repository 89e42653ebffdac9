"""The unsent text of one ticket while the program runs: cockpit and editor write into the same one; it saves itself.

This module must never let a remote change touch the text, nor lose a keystroke older than a second and the write.
"""

from __future__ import annotations

from concurrent.futures import Future
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from clerkdesk.desk.rows import Draft, TicketView
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.ui.desk_side import Acts
from clerkdesk.ui.kit.farewell import part_with
from clerkdesk.ui.kit.later import when_done
from clerkdesk.wire.exchange import Unreachable

SAVE_AFTER_MS = 1_000
TRY_AGAIN_MS = 2_000


class LiveDraft(QObject):
    """Notes and resolution of one ticket.

    Signals: `changed` after any edit; `saved(datetime)` once the text is on disk; `not_saved` when it could not be
    written (disk full, database locked): the text stays here and the write is tried again by itself.
    """

    changed = Signal()
    saved = Signal(object)
    not_saved = Signal()

    def __init__(self, acts: Acts, view: TicketView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._draft = view.draft or Draft(ticket=view.document.ticket.id, based_on=view.version)
        self._is_dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def ticket(self) -> str:
        """The ticket's id."""
        return self._draft.ticket

    @property
    def notes(self) -> str:
        """Internal notes not yet handed in."""
        return self._draft.notes

    @property
    def text(self) -> ResolutionText:
        """The resolution as it stands."""
        return self._draft.resolution

    @property
    def saved_at(self) -> datetime | None:
        """When it was last on disk; None if never."""
        return self._draft.saved_at

    @property
    def is_saved(self) -> bool:
        """Whether everything typed is on disk or on its way there."""
        return not self._is_dirty

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing worth keeping."""
        return not self._draft.notes.strip() and self._draft.resolution == ResolutionText()

    def set_notes(self, notes: str) -> None:
        """The notes as typed."""
        self._replace(notes, self._draft.resolution)

    def set_text(self, text: ResolutionText) -> None:
        """The resolution as typed."""
        self._replace(self._draft.notes, text)

    def flush(self) -> Future[datetime] | Future[None] | None:
        """Write now what is not written yet: before leaving, closing, sending. None when there is nothing to write."""
        self._timer.stop()
        if not self._is_dirty:
            return None
        self._is_dirty = False
        if self.is_empty:  # an empty draft would still be counted as one
            dropped = self._acts.drop_draft(self.ticket)
            when_done(dropped, self, self._on_written)
            return dropped
        future = self._acts.save_draft(self._draft)
        when_done(future, self, self._on_written)
        return future

    def _replace(self, notes: str, text: ResolutionText) -> None:
        if (notes, text) == (self._draft.notes, self._draft.resolution):
            return
        draft = self._draft
        self._draft = Draft(
            ticket=draft.ticket, resolution=text, notes=notes, saved_at=draft.saved_at, based_on=draft.based_on
        )
        self._is_dirty = True
        # Not restarted by later keys: somebody who types without a pause is saved every second all the same.
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER_MS)
        self.changed.emit()

    def _on_written(self, future: Future[datetime] | Future[None]) -> None:
        try:
            saved_at = future.result()
        except Unreachable:
            self._is_dirty = True
            self._timer.start(TRY_AGAIN_MS)
            self.not_saved.emit()
            return
        if saved_at is None:
            return
        draft = self._draft
        self._draft = Draft(
            ticket=draft.ticket,
            resolution=draft.resolution,
            notes=draft.notes,
            saved_at=saved_at,
            based_on=draft.based_on,
        )
        self.saved.emit(saved_at)


class LiveDrafts(QObject):
    """One live draft per ticket for the whole window, so that the cockpit's text is the editor's text."""

    def __init__(self, acts: Acts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._drafts: dict[str, LiveDraft] = {}

    def of(self, view: TicketView) -> LiveDraft:
        """The ticket's live draft, begun from what is on disk the first time."""
        ticket = view.document.ticket.id
        if ticket not in self._drafts:
            self._drafts[ticket] = LiveDraft(self._acts, view, self)
        return self._drafts[ticket]

    def flush(self) -> list[Future[datetime] | Future[None]]:
        """Write everything unwritten; the window waits for these before it closes."""
        futures = (draft.flush() for draft in self._drafts.values())
        return [future for future in futures if future is not None]

    def text_left(self, ticket: str) -> None:
        """The resolution has become a command. Notes not handed in yet stay a draft; else nothing of it does."""
        draft = self._drafts.get(ticket)
        if draft is not None and draft.notes.strip():
            draft.set_text(ResolutionText())
            draft.flush()
        else:
            self.forget(ticket)
            when_done(self._acts.drop_draft(ticket), self, self._on_dropped)

    def _on_dropped(self, future: Future[None]) -> None:
        # Not written: the old text is found again beside what was issued, and is dropped by whoever looks.
        error = future.exception()
        if error is not None and not isinstance(error, Unreachable):
            raise error

    def forget(self, ticket: str) -> None:
        """Let go of a draft in memory; the next one begins from what is on disk."""
        part_with(self._drafts.pop(ticket, None))

    def reread(self) -> None:
        """Let go of drafts that are all on disk: after another person signed in, say."""
        for ticket in [ticket for ticket, draft in self._drafts.items() if draft.is_saved]:
            self.forget(ticket)
