"""A field for one day: typed in any usual way, or chosen from a calendar with Alt+Down, F4 or a click on its icon.

This module must never refuse a keystroke: what is not a day stands there, marked, until it is mended.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import ceil

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction

from clerkdesk.ui.drafting.typed_day import read_day, written
from clerkdesk.ui.kit.controls.field import LineField
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.theme.theme import Theme

_EDGES = 20
"""What a field keeps free at both its ends, its border included."""


class DayField(LineField):
    """Signals: `picked(object)` with a date or None, only when a person changed it."""

    picked = Signal(object)

    def __init__(
        self, theme: Theme, name: str, placeholder: str, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, placeholder=placeholder, glyph="calendar", name=name, parent=parent)
        self._today = today
        self._day: date | None = None
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._write_back)

    def room_for_any_day(self, theme: Theme) -> int:
        """Logical px in which every day can be read whole: a date is never cut."""
        week = (date(2026, 12, day) for day in range(21, 28))
        margins = self.textMargins()
        widest = max(theme.width(written(day)) for day in week)
        return ceil(widest) + margins.left() + margins.right() + _EDGES

    def day(self) -> date | None:
        """The day, or None while there is none or it cannot be read."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day without a signal; what somebody is typing right now is left alone."""
        if day == self._day and (day is not None or not self.text()):
            return
        self._day = day
        self._write_back(force=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down and F4 open the calendar, as in any field with a list."""
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The icon opens the calendar."""
        super().mousePressEvent(event)
        if event.position().x() < self.textMargins().left() + 10:
            self.open_calendar()

    def open_calendar(self) -> QCalendarWidget:
        """A month to choose from, under the field."""
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self._day or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        calendar.activated.connect(lambda chosen: self._on_chosen(menu, chosen))
        calendar.clicked.connect(lambda chosen: self._on_chosen(menu, chosen))
        part_after(menu.aboutToHide, menu)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        calendar.setFocus()
        return calendar

    def _on_chosen(self, menu: QMenu, chosen: QDate) -> None:
        menu.close()
        self._take(date(chosen.year(), chosen.month(), chosen.day()))
        self._write_back(force=True)

    def _on_edited(self, text: str) -> None:
        self._take(read_day(text, self._today()))
        self.set_error(False)

    def _take(self, day: date | None) -> None:
        if day != self._day:
            self._day = day
            self.picked.emit(day)

    def _write_back(self, force: bool = False) -> None:
        if self._day is not None:
            self.setText(written(self._day))
            self.setCursorPosition(0)
        elif force:
            self.clear()
        self.set_error(self._day is None and bool(self.text().strip()))
