"""The sheet itself: every part and state, in three columns and two wide bands.
It must never test anything; it is for eyes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QLineEdit, QStyle, QVBoxLayout, QWidget

from clerkdesk.ui.kit.cards.card import Card, Ground
from clerkdesk.ui.kit.cards.clock_card import ClockCard
from clerkdesk.ui.kit.cards.key_values import KeyValues
from clerkdesk.ui.kit.cards.stub import Stub
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.chip import Chip
from clerkdesk.ui.kit.controls.date_field import DateField
from clerkdesk.ui.kit.controls.field import FieldBox, LineField
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.controls.pill import Pill, Tone
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.controls.tabs import Tabs
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.kit.gallery import samples
from clerkdesk.ui.kit.gallery.rows import StatedRows, ViewModel
from clerkdesk.ui.kit.rows.document_row import DocumentRowDelegate
from clerkdesk.ui.kit.rows.group_row import GroupRowDelegate
from clerkdesk.ui.kit.rows.ticket_columns import TicketColumnsView
from clerkdesk.ui.kit.rows.ticket_row import TicketRowDelegate
from clerkdesk.ui.kit.rows.views import LeftState
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.kit.shell.foot import Foot
from clerkdesk.ui.kit.shell.rail import Rail, RailItem
from clerkdesk.ui.kit.shell.status_strip import StatusStrip
from clerkdesk.ui.kit.shell.toast import Toast
from clerkdesk.ui.kit.timing.day_line import DayLine
from clerkdesk.ui.kit.timing.ladder import Ladder
from clerkdesk.ui.kit.timing.time_bar import TimeBar
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme

_S = QStyle.StateFlag


class Sheet(QWidget):
    """All parts. `focus` is the widget that should wear the ring when the sheet is shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.focus = Button(theme, "Trimite", Kind.PRIMARY)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for parts in (self._rows(), self._controls(), self._frame()):
            column = QVBoxLayout()
            column.setSpacing(8)
            for part in parts:
                _put(column, part)
            column.addStretch(1)
            columns.addLayout(column, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(20)
        page.addLayout(columns)
        for part in self._bands():
            _put(page, part)

    def _head(self, text: str) -> Label:
        return Label(self._theme, text, Role.CAPTION, Weight.SEMIBOLD, "text3")

    def _rows(self) -> Sequence[QWidget | QLayout]:
        theme = self._theme
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
        typed = LineField(theme, name="Lege")
        typed.setText("Legea 50")
        wrong = FieldBox(theme, "Termen", LineField(theme))
        if isinstance(wrong.field, QLineEdit):
            wrong.field.setText("32 nov.")
        wrong.set_error("alegeți o zi din luna 11")
        return (
            self._head("Rând de tichet: 56 px, pictat"),
            card,
            self._head("Timp rămas: bara se golește"),
            bars,
            self._head("Câmp"),
            _line(LineField(theme, "Temei legal"), typed),
            DateField(theme, "Termen"),
            LineField(theme, "Caută tichete, dosare, oameni", "search", "Ctrl+K"),
            wrong,
        )

    def _controls(self) -> Sequence[QWidget | QLayout]:
        theme = self._theme
        off = Button(theme, "Trimite")
        off.setEnabled(False)
        on = Chip(theme, "Ale mele")
        on.setChecked(True)
        choice = Segments(theme, (("a", "Menține"), ("b", "Schimbă în parte"), ("c", "Desființează")), "Alegere")
        choice.set_value("b")
        ladder = Ladder(theme, "Treptele")
        ladder.set_rungs(samples.LADDER)
        pills = (
            ("Programat", Tone.NEUTRAL, ""),
            ("Citit", Tone.OK, "check"),
            ("La risc", Tone.WARN, "triangle-alert"),
            ("Refuzat", Tone.BAD, "circle-alert"),
            ("2 deosebiri", Tone.INFO, "diff"),
        )
        tabs = Tabs(theme, "Părți")
        for word, count in (("Dosar", "7"), ("Parcurs", ""), ("Note", "2"), ("Istoric", "")):
            tabs.add(word, count)
        return (
            self._head("Butoane: 32 px, principalul 40 px"),
            _line(
                Button(theme, "Trimite", Kind.PRIMARY, "send"),
                self.focus,
                Button(theme, "Dosarul"),
                off,
                Button(theme, glyph="ellipsis", name="Altele"),
                Button(theme, glyph="zoom-in", kind=Kind.QUIET, name="Mai mare"),
            ),
            self._head("Filtre: 28 px"),
            _line(
                on,
                Chip(theme, "Sub 24 h", count="5"),
                Chip(theme, "Telefon", "phone"),
                Chip(theme, "Stare", opens=True),
                Chip(theme, glyph="plus", name="Alt filtru"),
            ),
            self._head("Etichete"),
            _line(*(Pill(theme, *pill) for pill in pills)),
            self._head("Alegere"),
            choice,
            self._head("File"),
            tabs,
            self._head("Treptele: trecută, curentă, deschisă, închise"),
            ladder,
            self._head("Dungi: una o dată, sub antet"),
            Banner(theme, BannerTone.WARN, "cloud-off", "Fără rețea din 10:34. Lucrați mai departe."),
            Banner(theme, BannerTone.BAD, "circle-alert", "Refuzat: ora 9:20 e ocupată.", "Vezi textul"),
            Banner(theme, BannerTone.INFO, "users", "Schimbat de Ana Pop la 10:42.", "Vezi ambele"),
            self._head("Înștiințare cu anulare"),
            _Toasted(theme),
        )

    def _frame(self) -> Sequence[QWidget | QLayout]:
        theme = self._theme
        rail = Card(Ground.SUNKEN, 8)
        rail.setProperty("role", "")
        rail.setProperty("ground", "window")
        items = QHBoxLayout()
        for glyph, word in (
            ("sun", "Azi"),
            ("ticket", "Tichete"),
            ("calendar-days", "Calendar"),
            ("settings", "Setări"),
        ):
            item = RailItem(theme, glyph, glyph, word)
            item.setChecked(word == "Azi")
            item.set_badge("3" if word == "Tichete" else "")
            items.addWidget(item)
        rail.body.addLayout(items)
        empty = Card()
        empty.body.setContentsMargins(0, 0, 0, 0)
        empty.body.addWidget(
            EmptyState(
                theme,
                "calendar-check",
                "Nicio audiență azi",
                "Următoarea: joi 26 nov., 9:00, Traian Săcălean",
                "Deschide calendarul",
            )
        )
        words = (
            (Role.COUNT, "18 min"),
            (Role.DISPLAY, "Maria Oltean"),
            (Role.TITLE, "Tichete și dosare"),
            (Role.SUB, "mai sunt 22 h 28 min"),
            (Role.LEAD, "„De ce mi s-a cerut din nou planul?”"),
            (Role.BODY, "Ședință în mâini țesute: ăâîșț ĂÂÎȘȚ"),
            (Role.CAPTION, "1271 · Regularizare taxă · 0123456789"),
        )
        notes = TextArea(theme, "Note", 3)
        notes.set_text(
            "10:32 Dna Oltean arată numărul de intrare 482913 din 3 nov., cu planul cadastral trecut în opis."
        )
        notes.mark(((10, 9), (30, 6)), mine=True)
        box = FieldBox(theme, "Note interne", notes, strong=True)
        box.set_note("salvat la 10:36")
        tick = QCheckBox("„Această audiență se înregistrează.”")
        tick.setChecked(True)
        return (
            self._head("Bara din stânga: ales, cu număr, obișnuit"),
            rail,
            self._head("Gol"),
            empty,
            self._head("Scara textului (Inter)"),
            *(Label(theme, text, role) for role, text in words),
            box,
            tick,
            Pill(theme, "Înregistrare", Tone.BAD, tall=True, dot=True),
            self._head("Bara de stare"),
            *self._strips(),
        )

    def _strips(self) -> list[StatusStrip]:
        states = (
            ("cloud-check", "Sincronizat la 10:12", "text2"),
            ("clock-arrow-up", "1 acțiune așteaptă trimiterea", "text2"),
            ("cloud-off", "Fără legătură din 10:34", "warn"),
            ("circle-alert", "1 acțiune refuzată, textul e păstrat", "bad"),
        )
        strips = []
        for glyph, text, tone in states:
            strip = StatusStrip(self._theme, "Stare")
            strip.sync.show_state(glyph, text, tone)
            strips.append(strip)
        strips[0].who.setText("Ioana Mureșan · inspector")
        return strips

    def _bands(self) -> Sequence[QWidget | QLayout]:
        theme = self._theme
        day = DayLine(theme, "Ziua")
        day.set_day(samples.DAY)
        stub = Stub(theme, "Timp rămas")
        stub.show_talk(samples.STUB)
        stub.add_act(Button(theme, "Intră în Webex", Kind.PRIMARY, "video", main=True))
        stub.add_act(Button(theme, "Deschide dosarul", main=True))
        stub.add_act(Button(theme, glyph="ellipsis", kind=Kind.QUIET, name="Altele", main=True))
        brief = Card(Ground.SUNKEN)
        pairs = KeyValues(theme, "Dosarul pe scurt")
        pairs.set_pairs(samples.PAIRS)
        brief.body.addWidget(Label(theme, "Dosarul pe scurt", Role.BODY, Weight.SEMIBOLD))
        brief.body.addWidget(pairs)
        brief.body.addStretch(1)
        brief.body.addWidget(Button(theme, "Vezi tot dosarul", Kind.LINK, tail="arrow-right"))
        ladder = Ladder(theme, "Treptele")
        ladder.set_rungs(samples.LADDER)
        foot = Foot(theme, "Trimite rezoluția", "send", "Ctrl+Enter", "De verificat")
        foot.checks.set_checks(samples.CHECKS)
        foot.sentence.setText(samples.WILL_HAPPEN)
        table = TicketColumnsView(theme)
        table.setModel(ViewModel(samples.TICKETS, 7, table))
        table.fit_columns()
        table.setCurrentIndex(table.model().index(2, 0))
        table.setMinimumHeight(theme.px(40) * 10)
        return (
            day,
            _line(stub, brief, stretch=(2, 1)),
            self._groups(),
            ladder,
            _line(*(ClockCard(theme, clock) for clock in samples.CLOCKS), stretch=(1, 1)),
            table,
            foot,
        )

    def _groups(self) -> QHBoxLayout:
        theme, cards = self._theme, []
        for views, states in ((samples.PREPARE, {}), (samples.WRITE, {1: _S.State_MouseOver}), (samples.RISK, {})):
            card = Card(padding=1)
            card.body.addWidget(StatedRows(GroupRowDelegate(theme), views, states))
            cards.append(card)
        documents = StatedRows(DocumentRowDelegate(theme), samples.DOCUMENTS, {0: _S.State_Selected})
        line = _line(*cards, documents, stretch=(1, 1, 1, 1))
        for part in (*cards, documents):
            line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        return line


class _Toasted(QWidget):
    """Ground for a toast."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setMinimumHeight(theme.px(48) + 64)
        self._toast = Toast(theme, "send", "Anulează", "Ctrl+Z", self)
        self._toast.show_left("Rezoluția pleacă în 7 s", 0.7)


def _line(*parts: QWidget, stretch: Sequence[int] = ()) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(16 if stretch else 8)
    for at, part in enumerate(parts):
        line.addWidget(part, stretch[at] if stretch else 0)
    if not stretch:
        line.addStretch(1)
    return line


def _put(column: QVBoxLayout, part: QWidget | QLayout) -> None:
    if isinstance(part, QLayout):
        column.addLayout(part)
    elif isinstance(part, Rail | Pill | Button):
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        column.addWidget(part)
