"""Painted parts and the frame: names, values, keys, heights, growth with the text."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.ui.kit.cards.clock_card import ClockCard
from clerkdesk.ui.kit.cards.key_values import KeyValues
from clerkdesk.ui.kit.cards.stub import Stub
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.gallery import samples
from clerkdesk.ui.kit.gallery.sheet import Sheet
from clerkdesk.ui.kit.rows.views import LeftState
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.kit.shell.foot import Foot
from clerkdesk.ui.kit.shell.status_strip import StatusStrip
from clerkdesk.ui.kit.shell.toast import Toast
from clerkdesk.ui.kit.timing.day_line import DayLine
from clerkdesk.ui.kit.timing.ladder import Ladder
from clerkdesk.ui.kit.timing.time_bar import TimeBar
from clerkdesk.ui.theme.roles import Mode
from clerkdesk.ui.theme.theme import Theme

Key = Qt.Key
LONG = "Rețeaua s-a întrerupt la 10:34. Notele, prezența și cronometrul merg mai departe aici; pleacă singure."


def test_time_bar_has_role_value_and_derivation(qtbot: QtBot, theme: Theme) -> None:
    bar = TimeBar(theme, "Audiența", worded=True)
    qtbot.addWidget(bar)
    bar.show_left(0.47, "22 h 28 min", LeftState.CALM, "luni + 48 h = miercuri")
    spoken = QAccessible.queryAccessibleInterface(bar)
    assert spoken.role() == QAccessible.Role.ProgressBar
    assert bar.value() == 470
    assert bar.accessibleDescription() == "22 h 28 min. luni + 48 h = miercuri"
    assert bar.toolTip() == "luni + 48 h = miercuri"
    bar.resize(bar.sizeHint())
    bar.grab()


@pytest.mark.parametrize(("width", "height"), [(720, 40), (416, 64), (200, 176)])
def test_ladder_has_three_forms(qtbot: QtBot, theme: Theme, width: int, height: int) -> None:
    ladder = Ladder(theme, "Treptele")
    ladder.set_rungs(samples.LADDER)
    qtbot.addWidget(ladder)
    ladder.resize(width, height)
    ladder.grab()
    assert ladder.heightForWidth(width) == height
    assert ladder.accessibleDescription().startswith("1. Funcționar, rezoluția 902; 2. Director")


def test_day_line_by_keyboard_and_pointer(qtbot: QtBot, theme: Theme) -> None:
    day = DayLine(theme, "Ziua de azi")
    day.set_day(samples.DAY)
    qtbot.addWidget(day)
    day.resize(900, day.sizeHint().height())
    day.show()
    day.setFocus()
    qtbot.keyClick(day, Key.Key_Right)
    assert day.accessibleDescription() == "audiență la 9:30"
    with qtbot.waitSignal(day.opened) as signal:
        qtbot.keyClick(day, Key.Key_Return)
    assert signal.args == ["9:30"]
    with qtbot.waitSignal(day.opened) as signal:
        qtbot.mouseClick(day, Qt.MouseButton.LeftButton, pos=QPoint(round(900 * (5 * 60 + 7) / 540), 36))
    assert signal.args == ["13:00"]
    day.grab()


def test_clock_card_says_the_whole_sum(qtbot: QtBot, theme: Theme) -> None:
    card = ClockCard(theme, samples.CLOCKS[0])
    qtbot.addWidget(card)
    assert card.accessibleName() == "Audiența"
    assert "luni 23 nov. 8:40 + 48 h" in card.accessibleDescription()
    card.resize(354, card.sizeHint().height())
    card.grab()
    assert 96 <= card.sizeHint().height() <= 112


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_stub(qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    stub = Stub(theme, "Timp rămas")
    stub.add_act(Button(theme, "Intră în Webex", Kind.PRIMARY, "video", main=True))
    stub.show_talk(samples.STUB)
    qtbot.addWidget(stub)
    stub.resize(round(814 * scale), round(216 * scale))
    stub.show()
    image = stub.grab().toImage()
    assert image.pixelColor(12, stub.height() // 2) == theme.color("accent")
    assert image.pixelColor(stub.width() - 12, stub.height() // 2) == theme.color("stub")
    assert "Maria Oltean" in stub.accessibleName()
    assert stub.minimumSizeHint().height() >= round(216 * scale)


def test_banner_grows_rather_than_cuts(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme, BannerTone.WARN, "cloud-off", LONG, "Sună cetățeanul")
    qtbot.addWidget(banner)
    assert banner.heightForWidth(1200) <= 40
    assert banner.minimumSizeHint().height() >= 40
    assert banner.heightForWidth(420) >= 56
    with qtbot.waitSignal(banner.acted):
        banner.findChild(Button).click()


def test_toast_is_for_undo(qtbot: QtBot, theme: Theme) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(800, 600)
    ground.show()
    toast = Toast(theme, "send", "Anulează", "Ctrl+Z", ground)
    assert toast.isHidden()
    toast.show_left("Rezoluția pleacă în 7 s", 0.7)
    assert toast.isVisible()
    assert toast.accessibleName() == "Rezoluția pleacă în 7 s"
    assert abs(toast.geometry().center().x() - 400) <= 1
    ground.resize(QSize(1000, 700))
    assert abs(toast.geometry().center().x() - 500) <= 1
    with qtbot.waitSignal(toast.undo_asked):
        toast.findChild(Button).click()
    toast.grab()


def test_strip_opens_status(qtbot: QtBot, theme: Theme) -> None:
    strip = StatusStrip(theme, "Stare")
    qtbot.addWidget(strip)
    strip.sync.show_state("cloud-off", "Fără legătură din 10:34", "warn")
    strip.queue.show_state("", "")
    strip.show()
    assert strip.queue.isHidden()
    assert strip.sizeHint().height() == 28
    with qtbot.waitSignal(strip.opened):
        strip.sync.click()


def test_empty_state_and_key_values(qtbot: QtBot, theme: Theme) -> None:
    empty = EmptyState(theme, "calendar-check", "Nicio audiență azi.", "Următoarea: joi.", "Deschide calendarul")
    pairs = KeyValues(theme, "Dosarul pe scurt")
    for widget in (empty, pairs):
        qtbot.addWidget(widget)
        widget.show()
    with qtbot.waitSignal(empty.link_opened):
        empty.findChild(Button).click()
    pairs.set_pairs(samples.PAIRS)
    pairs.set_pairs(samples.PAIRS[:2])
    assert empty.accessibleName() == "Nicio audiență azi. Următoarea: joi."
    pairs.grab()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_foot_is_72_and_says_what_is_missing(qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.set_scale(scale)
    foot = Foot(theme, "Trimite rezoluția", "send", "Ctrl+Enter", "De verificat")
    foot.checks.set_checks(samples.CHECKS)
    foot.sentence.setText(samples.WILL_HAPPEN)
    qtbot.addWidget(foot)
    foot.resize(round(1278 * scale), 72)
    foot.show()
    foot.grab()
    assert foot.minimumSizeHint().height() >= round(72 * scale)
    assert foot.checks.accessibleDescription() == "Soluție, Constatări, Concluzie, Temei, Termen"


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_the_whole_sheet_paints(qtbot: QtBot, theme: Theme, mode: Mode, scale: float) -> None:
    sheet = Sheet(theme)
    qtbot.addWidget(sheet)
    sheet.show()
    theme.set_mode(mode)
    theme.set_scale(scale)
    image = sheet.grab().toImage()
    assert image.pixelColor(4, 4) == theme.color("surface")
