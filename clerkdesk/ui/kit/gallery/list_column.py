"""The first column: ticket rows, bars, fields.
It must never hold a word that is not a sample."""

# allow untranslated: samples on a sheet that only those who build the desk see
from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QStyle, QWidget

from clerkdesk.ui.kit.cards.card import Card
from clerkdesk.ui.kit.controls.field import FieldBox, LineField
from clerkdesk.ui.kit.gallery import samples
from clerkdesk.ui.kit.gallery.layout import head, line
from clerkdesk.ui.kit.gallery.rows import StatedRows
from clerkdesk.ui.kit.rows.ticket_row import TicketRowDelegate
from clerkdesk.ui.kit.rows.views import LeftState
from clerkdesk.ui.kit.timing.time_bar import TimeBar
from clerkdesk.ui.theme.theme import Theme

_S = QStyle.StateFlag


def list_column(theme: Theme) -> Sequence[QWidget | QLayout]:
    """Rows in every state, then time bars and fields."""
    states = {
        samples.HOVERED_ROW: _S.State_MouseOver,
        samples.FOCUSED_ROW: _S.State_Selected | _S.State_HasFocus,
        samples.CHOSEN_ROW: _S.State_Selected,
    }
    card = Card(padding=4)
    card.body.addWidget(StatedRows(TicketRowDelegate(theme, inset=0), samples.TICKETS, states))
    bars = QHBoxLayout()
    bars.setSpacing(16)
    for ratio, words, state in (
        (0.8, "38 h", LeftState.CALM),
        (0.47, "22 h", LeftState.CALM),
        (0.06, "3 h 08", LeftState.RISK),
        (1, "− 40 min", LeftState.OVERDUE),
    ):
        bar = TimeBar(theme, "timp rămas", worded=True, bar_width=44)
        bar.show_left(ratio, words, state)
        bars.addWidget(bar)
    bars.addStretch(1)
    return (
        head(theme, "Rând de tichet: 56 px, pictat"),
        card,
        head(theme, "Timp rămas: bara se golește"),
        bars,
        *fields(theme),
    )


def fields(theme: Theme) -> Sequence[QWidget | QLayout]:
    """Empty, typed in, a date, a search, and wrong."""
    typed = LineField(theme, name="Lege")
    typed.setText("Legea 50")
    wrong = FieldBox(theme, "Termen", LineField(theme))
    if isinstance(wrong.field, QLineEdit):
        wrong.field.setText("32 nov.")
    wrong.set_error("alegeți o zi din luna 11")
    return (
        head(theme, "Câmp"),
        line(LineField(theme, "Temei legal"), typed),
        LineField(theme, "Termen", "calendar"),
        LineField(theme, "Caută tichete, dosare, oameni", "search", "Ctrl+K"),
        wrong,
    )
