"""Controls by keyboard and by name, and their heights at 100 and 200 %."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.chip import Chip
from clerkdesk.ui.kit.controls.chip_row import ChipRow
from clerkdesk.ui.kit.controls.field import FieldBox, LineField
from clerkdesk.ui.kit.controls.focus_ring import FocusRing
from clerkdesk.ui.kit.controls.label import Paragraph
from clerkdesk.ui.kit.controls.pill import NumberBadge, Pill, Tone
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.controls.tabs import Tabs
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.kit.shell.rail import Rail
from clerkdesk.ui.theme.theme import Theme

Key = Qt.Key
OPTIONS = (("keep", "Menține"), ("amend", "Schimbă în parte"), ("drop", "Desființează"))


class Show:
    """Shows widgets in an active window and keeps that window for as long as the test runs."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._windows: list[QWidget] = []

    def __call__(self, *widgets: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        self._qtbot.addWidget(window)
        self._windows.append(window)
        window.resize(640, 480)
        window.show()
        window.activateWindow()
        self._qtbot.waitUntil(window.isActiveWindow)
        return window


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """A way to show widgets."""
    return Show(qtbot)


HEIGHTS: list[tuple[Callable[[Theme], QWidget], int]] = [
    (lambda t: Button(t, "Trimite"), 32),
    (lambda t: Button(t, "Trimite", Kind.PRIMARY, "send", hint="Ctrl+Enter", main=True), 40),
    (lambda t: Chip(t, "Ale mele"), 28),
    (lambda t: Pill(t, "Citit", Tone.OK, "check"), 22),
    (lambda t: Segments(t, OPTIONS, "Soluția"), 32),
    (lambda t: Tabs(t, "Părți"), 40),
]


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("make", "height"), HEIGHTS)
def test_heights(qtbot: QtBot, theme: Theme, make: Callable[[Theme], QWidget], height: int, scale: float) -> None:
    theme.set_scale(scale)
    widget = make(theme)
    qtbot.addWidget(widget)
    widget.resize(1200, 200)
    widget.grab()
    assert widget.sizeHint().height() == height * scale
    assert widget.minimumSizeHint().height() <= widget.sizeHint().height()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_line_field_is_as_high_as_a_button(show: Show, qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    field, button = LineField(theme, "Caută", "search", "Ctrl+K"), Button(theme, "Caută")
    show(field, button)
    assert abs(field.height() - button.height()) <= 2
    before = field.height()
    field.setFocus()
    assert field.height() == before


def test_a_square_button_must_have_a_name(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, glyph="ellipsis", name="Alte acțiuni")
    qtbot.addWidget(button)
    assert button.sizeHint().width() == button.sizeHint().height()
    assert button.accessibleName() == button.toolTip() == "Alte acțiuni"


def test_chip_by_keyboard(show: Show, qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(theme, "Ale mele")
    show(chip)
    chip.setFocus()
    narrow = chip.sizeHint().width()
    qtbot.keyClick(chip, Key.Key_Space)
    assert chip.isChecked()
    assert chip.sizeHint().width() > narrow
    qtbot.keyClick(chip, Key.Key_Delete)
    assert not chip.isChecked()


def test_chips_fold_behind_a_plus_and_into_one(show: Show, qtbot: QtBot, theme: Theme) -> None:
    row = ChipRow(theme, "Alte filtre", lambda count: f"{count} filtre")
    chips = [row.add(Chip(theme, word)) for word in ("Ale mele", "Deschise", "Sub 24 h", "Telefon")]
    qtbot.addWidget(row)
    row.resize(row.sizeHint())
    row.show()
    assert not row.hidden_chips()
    row.resize(200, row.height())
    assert row.hidden_chips() == chips[2:]
    chips[0].setChecked(True)
    row.set_folded(True)
    assert row.hidden_chips() == chips
    assert "1 filtre" in [child.text() for child in row.findChildren(Chip)]
    assert row.sizeHint().height() == 28


def test_segments_are_a_radio_group(show: Show, qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(theme, OPTIONS, "Hotărâți")
    show(segments)
    assert segments.value() is None
    segments.set_value("keep")
    first = segments.segment("keep")
    first.setFocus()
    with qtbot.waitSignal(segments.chosen) as signal:
        qtbot.keyClick(first, Key.Key_Right)
    assert signal.args == ["amend"]
    assert segments.value() == "amend"
    segments.set_value(None)
    assert segments.value() is None
    segments.set_allowed("drop", False, "Rezoluția nu a fost citită")
    assert segments.segment("drop").toolTip() == "Rezoluția nu a fost citită"


def test_segments_stack_when_words_do_not_fit(show: Show, qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(theme, OPTIONS, "Hotărâți")
    qtbot.addWidget(segments)
    segments.resize(240, 32)
    segments.show()
    assert segments.heightForWidth(240) == 3 * 32
    assert segments.sizeHint().height() == 3 * 32
    assert segments.segment("drop").geometry().top() == 64


def test_tabs_by_keyboard(show: Show, qtbot: QtBot, theme: Theme) -> None:
    tabs = Tabs(theme, "Dosarul")
    for word, count in (("Dosar", "7"), ("Parcurs", ""), ("Note", "2")):
        tabs.add(word, count)
    show(tabs)
    tabs.setFocus()
    qtbot.keyClick(tabs, Key.Key_Right)
    assert tabs.currentIndex() == 1
    qtbot.keyClick(tabs, Key.Key_End)
    assert tabs.currentIndex() == 2
    qtbot.keyClick(tabs, Key.Key_Home)
    assert tabs.currentIndex() == 0
    assert tabs.accessibleTabName(0) == "Dosar 7"
    tabs.grab()


def test_rail_by_keyboard(show: Show, qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, "Ecrane")
    rail.add("today", "sun", "Azi")
    rail.add("tickets", "ticket", "Tichete")
    rail.add("settings", "settings", "Setări", at_bottom=True)
    rail.set_current("today")
    rail.set_badge("tickets", "3", "3 necitite")
    show(rail)
    rail.item("today").setFocus()
    qtbot.keyClick(rail.item("today"), Key.Key_Down)
    assert rail.item("tickets").hasFocus()
    assert rail.item("today").isChecked()
    with qtbot.waitSignal(rail.chosen) as signal:
        qtbot.keyClick(rail.item("tickets"), Key.Key_Return)
    assert signal.args == ["tickets"]
    assert rail.item("tickets").accessibleName() == "Tichete, 3 necitite"
    assert rail.sizeHint().width() == 88
    rail.set_compact(True)
    assert rail.sizeHint().width() == 56
    assert rail.item("settings").toolTip() == "Setări"
    rail.grab()


def test_error_is_said_under_the_field(show: Show, qtbot: QtBot, theme: Theme) -> None:
    box = FieldBox(theme, "Termen", LineField(theme))
    show(box)
    box.set_note("salvat la 10:36")
    box.set_error("alegeți o zi din luna 11")
    assert box.field.property("error") == "true"
    assert box.field.accessibleName() == "Termen"
    assert box.field.accessibleDescription() == "alegeți o zi din luna 11"
    box.grab()
    box.set_error("")
    assert box.field.property("error") == "false"


def test_text_area_keeps_undo_through_a_change_of_size(show: Show, qtbot: QtBot, theme: Theme) -> None:
    area = TextArea(theme, "Note interne")
    show(area)
    with qtbot.assertNotEmitted(area.textChanged):
        area.set_text("unu")
    with qtbot.waitSignal(area.textChanged):
        area.insert("doi ")
    with qtbot.assertNotEmitted(area.textChanged):
        theme.set_scale(1.5)
    assert area.text() == "doi unu"
    area.undo()
    assert area.text() == "unu"
    area.read_as_text(True)
    assert area.isReadOnly()


def test_paragraph_wraps_and_cuts(qtbot: QtBot, theme: Theme) -> None:
    text = "De ce mi s-a cerut din nou planul cadastral, deși l-am depus la ghișeu în 3 noiembrie?"
    whole, cut = Paragraph(theme, text), Paragraph(theme, text, max_lines=2)
    for widget in (whole, cut):
        qtbot.addWidget(widget)
    assert whole.heightForWidth(160) > 3 * 20
    assert cut.heightForWidth(160) == 2 * 20
    cut.resize(160, 40)
    cut.grab()


def test_ring_follows_the_keyboard_and_not_the_pointer(show: Show, qtbot: QtBot, theme: Theme, qapp: object) -> None:
    ring = FocusRing(theme, qapp)  # type: ignore[arg-type]
    first, second = Button(theme, "Unu"), Button(theme, "Doi")
    window = show(first, second)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is first
    assert ring.is_shown()
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert ring.target is second
    qtbot.keyClick(second, Key.Key_Space)
    assert ring.is_shown()
    second.hide()
    assert not ring.is_shown() or ring.target is not second
    window.close()
    ring.deleteLater()


def test_badge_is_round_and_ringed(qtbot: QtBot, theme: Theme) -> None:
    badge = NumberBadge(theme, "3")
    qtbot.addWidget(badge)
    assert badge.sizeHint().width() == badge.sizeHint().height() == 22
    badge.grab()


def test_differences_are_marked_and_the_text_stays(show: Show, theme: Theme) -> None:
    area = TextArea(theme, "Concluzie")
    area.set_text("Cererea rămâne în lucru.")
    show(area)
    area.mark(((8, 6),), mine=True)
    assert area.text() == "Cererea rămâne în lucru."
    assert not area.document().isUndoAvailable()
    assert area.extraSelections()[0].cursor.selectedText() == "rămâne"  # type: ignore[attr-defined]
    area.mark((), mine=True)
    assert not area.extraSelections()
