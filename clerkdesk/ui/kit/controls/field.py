"""Fields one types in, framed because they may be changed; with icon, key hint, error; and the box around a field.
It must never check what was typed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.paint.shapes import ring_round, smooth
from clerkdesk.ui.kit.paint.text import draw_text, width_of
from clerkdesk.ui.theme.roles import RADIUS_CONTROL, Role, Weight
from clerkdesk.ui.theme.theme import Theme


def mark_error(field: QWidget, wrong: bool) -> None:
    """Red edge on or off; works on any field of the sheet."""
    field.setProperty("error", "true" if wrong else "false")
    field.style().unpolish(field)
    field.style().polish(field)
    field.update()


class LineField(QLineEdit):
    """One line, 32 high. `glyph` stands before the text; `keys` is a shortcut drawn at the right ("Ctrl+K")."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str = "",
        glyph: str = "",
        keys: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._glyph, self._keys, self._wrong = theme, glyph, keys, False
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        theme.changed.connect(self._make_room)
        self._make_room()

    def set_error(self, wrong: bool) -> None:
        """Red edge and the circle at the right; the sentence stands under the field, in its box."""
        self._wrong = wrong
        mark_error(self, wrong)
        self._make_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field as the sheet has it, then icon, keys and the sign of an error."""
        super().paintEvent(_event)
        theme, painter = self._theme, QPainter(self)
        smooth(painter)
        middle = self.height() / 2
        if self._glyph:
            theme.draw_icon(painter, self._glyph, "text2", 16, 10, middle)
        if self._wrong:
            theme.draw_icon(painter, "circle-alert", "bad", 16, self.width() - 8 - theme.px(16), middle)
        elif self._keys:
            draw_keys(painter, theme, self._keys, self.width() - 8, middle)
        painter.end()

    def _make_room(self) -> None:
        theme = self._theme
        left = theme.px(16) + 10 if self._glyph else 0
        right = theme.px(16) if self._wrong else keys_width(theme, self._keys) if self._keys else 0
        self.setTextMargins(left, 0, right, 0)


def keys_width(theme: Theme, keys: str) -> int:
    """Whole px a shortcut takes in its little frame."""
    return width_of(theme, keys, Role.CAPTION, Weight.MEDIUM) + 12


def draw_keys(painter: QPainter, theme: Theme, keys: str, right: float, middle: float) -> None:
    """A shortcut in a little frame ending at `right`."""
    wide, high = keys_width(theme, keys), theme.px(20)
    box = QRectF(right - wide, round(middle - high / 2), wide, high)
    ring_round(painter, box, RADIUS_CONTROL, theme.color("line"), 1, theme.color("hover"))
    draw_text(painter, theme, keys, box, "text2", Role.CAPTION, Weight.MEDIUM, Qt.AlignmentFlag.AlignHCenter)


class FieldBox(QWidget):
    """A field under its label, with a note at the label's right ("saved at 10:36") and an error under it.

    `strong` writes the label as the head of a section (14 / 600) instead of a caption.
    """

    def __init__(
        self, theme: Theme, label: str, field: QWidget, strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        role, weight, tone = (Role.BODY, Weight.SEMIBOLD, "text") if strong else (Role.CAPTION, Weight.MEDIUM, "text2")
        self._label = Label(theme, label, role, weight, tone)
        self._label.setBuddy(field)
        self._note = Label(theme, "", Role.CAPTION, tone="text3")
        self._error = Paragraph(theme, "", Role.CAPTION, tone="bad")
        self._error.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._error.hide()
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6 if strong else 4)
        column.addLayout(head)
        column.addWidget(field, 1)
        column.addWidget(self._error)
        if not field.accessibleName():
            field.setAccessibleName(label)

    def set_note(self, text: str) -> None:
        """What stands at the label's right: when it was saved, where it comes from."""
        self._note.setText(text)

    def set_error(self, text: str) -> None:
        """What is wrong and what to do, under the field; empty when all is well."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.field.setAccessibleDescription(text)
        if isinstance(self.field, LineField):
            self.field.set_error(bool(text))
        else:
            mark_error(self.field, bool(text))
