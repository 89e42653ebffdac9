"""Notes of the talk: each new line begins with the hour, and "✓ name" on a line marks who is present.

This module must never show a note to the citizen, nor mark anybody present or absent by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.theme.theme import Theme

TICK = "✓"


class NotesArea(TextArea):
    """A text area whose new lines are stamped with `clock()`, "10:36 ", as soon as something is typed on them."""

    def __init__(
        self, theme: Theme, name: str, placeholder: str, clock: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, 12, placeholder, parent)
        self._clock = clock

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stamp an empty line before its first letter; everything else as usual."""
        typed = event.text()
        command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        # AltGr arrives as Control+Alt and types ș or ț: what matters is that a letter comes out.
        is_letter = bool(typed) and typed.isprintable() and not typed.isspace()
        if is_letter and (not command or ord(typed) > 127) and not self.isReadOnly():
            cursor = self.textCursor()
            if not cursor.hasSelection() and not cursor.block().text():
                cursor.insertText(f"{self._clock()} ")
        super().keyPressEvent(event)

    def add_line(self, line: str) -> None:
        """A line at the end, as a step that can be undone; the cursor stays where somebody types."""
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.beginEditBlock()
        if end.block().text():
            end.insertBlock()
        end.insertText(line)
        end.insertBlock()
        end.endEditBlock()

    def drop_mark(self, name: str) -> None:
        """Take out the line that marks somebody, as a step that can be undone."""
        block = self.document().begin()
        while block.isValid() and marked_at(block.text(), name) is None:
            block = block.next()
        if block.isValid():
            line = QTextCursor(block)
            line.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
            if line.position() == block.position():  # the last line has no next block
                line.select(QTextCursor.SelectionType.BlockUnderCursor)
            line.removeSelectedText()


def mark_line(clock: str, name: str) -> str:
    """10:31 ✓ Maria Oltean"""
    return f"{clock} {TICK} {name}"


def marked_at(notes: str, name: str) -> str | None:
    """The hour at which the notes mark somebody as present, or None. The notes are the only record of it."""
    found = re.search(rf"^(\d{{1,2}}:\d{{2}}) {TICK} {re.escape(name)}\s*$", notes, re.MULTILINE)
    return found.group(1) if found else None
