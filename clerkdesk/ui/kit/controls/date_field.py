"""A date one may change, 32 high, with a calendar that opens on it.
It must never colour a Sunday red: red is a state."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from clerkdesk.ui.kit.paint.shapes import smooth
from clerkdesk.ui.theme.theme import Theme


class DateField(QDateEdit):
    """Arrows up and down change the part under the cursor, Alt+Down opens the calendar.

    The caller sets the locale and the display format. Signals: `dateChanged(QDate)` as any date edit's.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setCalendarPopup(True)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setGridVisible(False)
        self.setCalendarWidget(calendar)
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field as the sheet has it, then its icon."""
        super().paintEvent(event)
        painter = QPainter(self)
        smooth(painter)
        self._theme.draw_icon(painter, "calendar", "text2", 16, 10, self.height() / 2)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Another language brings another first day of the week."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LocaleChange:
            self.calendarWidget().setFirstDayOfWeek(self.locale().firstDayOfWeek())

    def _restyle(self) -> None:
        for button, glyph in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            turn = self.calendarWidget().findChild(QToolButton, f"qt_calendar_{button}")
            if isinstance(turn, QToolButton):
                turn.setIcon(self._theme.icon(glyph))
        plain = QTextCharFormat()
        plain.setForeground(self._theme.color("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendarWidget().setWeekdayTextFormat(day, plain)
