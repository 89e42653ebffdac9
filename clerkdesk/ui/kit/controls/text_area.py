"""Where one writes at length: plain text, lines 22 apart, Tab leaves.
It must never keep anything itself; who saves listens to `textChanged`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


class TextArea(QTextEdit):
    """Plain text only. `lines` is the height it asks for, in lines; `read_as_text` shows it unframed, for reading.

    Signals: `textChanged()` as any text edit's, not for `set_text`.
    """

    def __init__(
        self, theme: Theme, name: str, lines: int = 5, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(4)
        self._marks: tuple[tuple[int, int], ...] = ()
        self._mine = False
        theme.changed.connect(self._paint_marks)
        self._set_line_height()

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a text in, without a signal and with an empty undo history."""
        blocked = self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(blocked)
        self._set_line_height()

    def insert(self, text: str) -> None:
        """Put a text at the cursor, as typing would: one step to undo."""
        self.textCursor().insertText(text)

    def mark(self, spans: Sequence[tuple[int, int]], mine: bool) -> None:
        """Underline phrases that differ, (start, length): `mine` on tint, theirs on track. The text itself stays."""
        self._marks, self._mine = tuple(spans), mine
        self._paint_marks()

    def read_as_text(self, quiet: bool) -> None:
        """No frame and no typing: what one may only read has no box."""
        self.setReadOnly(quiet)
        self.setProperty("quiet", "true" if quiet else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def sizeHint(self) -> QSize:
        """The lines asked for."""
        return QSize(self._theme.px(320), self._lines * self._theme.line(Role.WRITING) + 16)

    def minimumSizeHint(self) -> QSize:
        """One line: fields shrink before a foot is cut."""
        return QSize(self._theme.px(120), self._theme.line(Role.WRITING) + 16)

    def _paint_marks(self) -> None:
        theme, selections = self._theme, []
        for start, length in self._marks:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(theme.color("tint" if self._mine else "track"))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(theme.color("accent_text" if self._mine else "text2"))
            selection.cursor, selection.format = cursor, look
            selections.append(selection)
        self.setExtraSelections(selections)

    def _set_line_height(self) -> None:
        # In proportion to the type, so that a change of text size needs no edit and undo keeps its steps.
        share = 100 * self._theme.line(Role.WRITING) / self._theme.metrics(Role.WRITING).height()
        line = QTextBlockFormat()
        line.setLineHeight(share, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        blocked = self.blockSignals(True)
        everything.mergeBlockFormat(line)
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)
        self.blockSignals(blocked)
