"""Internal notes: what was written, and a field for one more. The citizen never sees them.

This module must never lose what is being typed: another version of the ticket leaves the field alone.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.commands import WriteNote
from clerkdesk.domain.ticket import State
from clerkdesk.ui import when
from clerkdesk.ui.acting import do_act
from clerkdesk.ui.context import Context
from clerkdesk.ui.drafting.live_draft import LiveDraft, LiveDrafts
from clerkdesk.ui.drafting.sending_words import draft_not_saved
from clerkdesk.ui.kit.cards.card import Card, Ground
from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.ticket.column import ScrollColumn
from clerkdesk.wire.documents import NoteDocument

translate = QCoreApplication.translate


class NotesTab(QWidget):
    """Ctrl+Enter adds the note; what is not sent yet is the ticket's draft, the very text the cockpit writes in."""

    def __init__(self, context: Context, drafts: LiveDrafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._drafts = context, drafts
        self._ticket: str | None = None
        self._draft: LiveDraft | None = None
        self._runs = False
        self._leaving: set[tuple[str, str]] = set()
        self._shown: tuple[NoteDocument, ...] | None = None
        self._column = ScrollColumn(context.theme)
        self._field = TextArea(context.theme, "", lines=3)
        self._add = Button(context.theme, "", hint="Ctrl+Enter")
        self._problem = Paragraph(context.theme, "", Role.CAPTION, tone="bad")
        self._problem.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.addWidget(self._problem, 1)
        foot.addStretch(0)
        foot.addWidget(self._add, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(8)
        column.addWidget(self._column, 1)
        writing = QHBoxLayout()
        writing.setContentsMargins(24, 0, 24, 0)
        writing.addWidget(self._field)
        column.addLayout(writing)
        column.addLayout(foot)
        self._field.setFixedHeight(self._field.sizeHint().height())
        self._field.textChanged.connect(self._on_typed)
        self._add.clicked.connect(self._on_add)
        self._field.installEventFilter(self)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the field and the button."""
        self._field.setAccessibleName(translate("NotesTab", "New note"))
        self._field.setPlaceholderText(translate("NotesTab", "A note for colleagues; the citizen never sees it"))
        self._add.setText(translate("NotesTab", "Add the note"))
        self._column.setAccessibleName(translate("NotesTab", "Notes"))
        self._shown = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter in the field adds the note; Enter alone is a new line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._on_add()
                return True
        return super().eventFilter(watched, event)

    def show_ticket(self, view: TicketView, now: datetime) -> None:
        """The notes of a ticket, the newest at the bottom, above the field."""
        ticket = view.document.ticket.id
        if ticket != self._ticket:
            self._ticket = ticket
            self._problem.hide()
        self._runs = view.document.ticket.state is State.IN_AUDIENCE
        self._listen(self._drafts.of(view))
        if view.notes != self._shown:
            self._shown = view.notes
            self._column.fill([self._note(each, now) for each in view.notes] or [self._empty()])

    def _note(self, note: NoteDocument, now: datetime) -> QWidget:
        card = Card(Ground.SUNKEN, 12)
        card.body.setSpacing(2)
        head = f"{note.author_name} · {when.near(note.at, now)}"
        card.body.addWidget(Label(self._context.theme, head, Role.CAPTION, Weight.MEDIUM, "text2"))
        words = Paragraph(self._context.theme, note.text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        card.body.addWidget(words)
        card.setAccessibleName(f"{head}: {note.text}")
        return card

    def _empty(self) -> QWidget:
        return EmptyState(
            self._context.theme,
            "notebook-text",
            translate("NotesTab", "No notes yet."),
            translate("NotesTab", "What you write here stays between colleagues."),
        )

    def _listen(self, draft: LiveDraft) -> None:
        if draft is not self._draft:
            if self._draft is not None and isValid(self._draft):
                self._draft.changed.disconnect(self._on_drafted)
                self._draft.not_saved.disconnect(self._on_not_saved)
            self._draft = draft
            draft.changed.connect(self._on_drafted)
            draft.not_saved.connect(self._on_not_saved)
        self._on_drafted()

    def _on_drafted(self) -> None:
        # The cockpit wrote, or another ticket is shown; one's own keys find the field as it is.
        if self._draft is not None and self._field.text() != self._draft.notes:
            self._field.set_text(self._draft.notes)
        self._allow()

    def _on_not_saved(self) -> None:
        self._problem.setText(draft_not_saved())
        self._problem.show()

    def _allow(self) -> None:
        # The running talk's notes also mark who is present: they are handed in with its end, not before.
        self._add.setEnabled(bool(self._field.text().strip()) and not self._runs)
        why = translate("NotesTab", "The notes of a running talk are handed in when it ends.")
        self._add.setToolTip(why if self._runs else "")

    def _on_typed(self) -> None:
        view = self._context.queries.ticket(self._ticket) if self._ticket is not None else None
        if view is not None:
            # Asked for at every key: the draft begins anew once its resolution has left.
            draft = self._drafts.of(view)
            draft.set_notes(self._field.text())
            self._listen(draft)

    def _on_add(self) -> None:
        text = self._field.text().strip()
        # Pressed twice before the disk answered: it is one note.
        if self._ticket is None or self._runs or not text or (self._ticket, text) in self._leaving:
            return
        ticket = self._ticket
        self._leaving.add((ticket, text))
        self._problem.hide()
        do_act(
            self._context,
            ticket,
            WriteNote(text),
            self,
            lambda why: self._on_not_kept(ticket, text, why),
            lambda: self._on_kept(ticket, text),
        )

    def _on_not_kept(self, ticket: str, text: str, sentence: str) -> None:
        self._leaving.discard((ticket, text))
        self._problem.setText(sentence)
        self._problem.show()

    def _on_kept(self, ticket: str, text: str) -> None:
        self._leaving.discard((ticket, text))
        # Only once it is on disk does the field let go of it, and only if nothing more was typed meanwhile.
        view = self._context.queries.ticket(ticket)
        draft = self._drafts.of(view) if view is not None else None
        if draft is not None and draft.notes.strip() == text:
            draft.set_notes("")
            draft.flush()
