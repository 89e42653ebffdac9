"""The sheet itself: every part and state, in three columns and wide bands.
It must never test anything; it is for eyes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.gallery.bands import bands
from clerkdesk.ui.kit.gallery.control_column import control_column
from clerkdesk.ui.kit.gallery.frame_column import frame_column
from clerkdesk.ui.kit.gallery.layout import put
from clerkdesk.ui.kit.gallery.list_column import list_column
from clerkdesk.ui.theme.theme import Theme


class Sheet(QWidget):
    """All parts. `focus` is the widget that should wear the ring when the sheet is shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.focus = Button(theme, "Trimite", Kind.PRIMARY)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for parts in (list_column(theme), control_column(theme, self.focus), frame_column(theme)):
            column = QVBoxLayout()
            column.setSpacing(8)
            for part in parts:
                put(column, part)
            column.addStretch(1)
            columns.addLayout(column, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(20)
        page.addLayout(columns)
        for part in bands(theme):
            put(page, part)
