"""Internal notes: what was written, and a field for one more. The citizen never sees them.

This module must never lose what is being typed: another version of the ticket leaves the field alone.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.commands import WriteNote
from clerkdesk.ui import when
from clerkdesk.ui.acting import do_act
from clerkdesk.ui.context import Context
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
    """Ctrl+Enter adds the note; unsent words stay with their ticket while the program runs."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ticket: str | None = None
        self._unsent: dict[str, str] = {}
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
            self._field.set_text(self._unsent.get(ticket, ""))
            self._problem.hide()
            self._on_typed()
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

    def _on_typed(self) -> None:
        text = self._field.text()
        self._add.setEnabled(bool(text.strip()))
        if self._ticket is not None:
            self._unsent[self._ticket] = text

    def _on_add(self) -> None:
        text = self._field.text().strip()
        # Pressed twice before the disk answered: it is one note.
        if self._ticket is None or not text or (self._ticket, text) in self._leaving:
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
        if self._unsent.get(ticket, "").strip() == text:
            self._unsent[ticket] = ""
            if ticket == self._ticket:
                self._field.set_text("")
                self._on_typed()
