"""The theme: what changes when the light, the text size or the face changes, and in which order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clerkdesk.resources import resource
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.theme.icons import stroke_for
from clerkdesk.ui.theme.palette import DARK, LIGHT
from clerkdesk.ui.theme.roles import Mode, Role, Weight
from clerkdesk.ui.theme.sheet import fill_sheet
from clerkdesk.ui.theme.theme import Theme


def _darkest(image: QImage) -> int:
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))


def test_switch_repaints_own_parts_and_stock_ones(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    field, label = QLineEdit("abc"), Label(theme, "abc")
    for widget in (field, label):
        qtbot.addWidget(widget)
        widget.show()
    light = field.grab().toImage().pixelColor(8, 4)
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(Mode.DARK)
    assert theme.palette is DARK
    assert theme.is_dark
    assert light == QColor(LIGHT.field_ground)
    assert field.grab().toImage().pixelColor(8, 4) == QColor(DARK.field_ground)
    assert _darkest(label.grab().toImage()) < 60
    assert qapp.palette().window().color() == QColor(DARK.surface)
    assert DARK.accent_text in qapp.styleSheet()
    assert "@" not in qapp.styleSheet().split("*/", 1)[1]


def test_system_scheme_is_followed_unless_overridden(theme: Theme, qapp: QApplication) -> None:
    theme.set_mode(Mode.SYSTEM)
    expected = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.is_dark is expected
    theme.set_mode(Mode.DARK)
    assert theme.is_dark


@pytest.mark.parametrize(("wanted", "given"), [(0.5, 1.0), (1.5, 1.5), (3.0, 2.0)])
def test_scale_is_kept_inside(theme: Theme, wanted: float, given: float) -> None:
    theme.set_scale(wanted)
    assert theme.scale == given
    assert theme.px(56) == round(56 * given)
    assert theme.font(Role.BODY).pointSizeF() == pytest.approx(10.5 * given)


@pytest.mark.parametrize("role", list(Role))
def test_figures_are_tabular_and_words_are_whole(theme: Theme, role: Role) -> None:
    metrics = theme.metrics(role)
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("8888"), abs=0.1)
    assert metrics.horizontalAdvance("-") < metrics.horizontalAdvance("8") * 0.8


@pytest.mark.parametrize("weight", list(Weight))
def test_our_own_face_is_used(theme: Theme, weight: Weight) -> None:
    info = QFontInfo(theme.font(Role.BODY, weight))
    assert info.family() == "Inter"
    assert info.weight() == int(weight)


def test_romanian_and_hungarian_letters_are_there(theme: Theme) -> None:
    metrics = theme.metrics(Role.BODY)
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "șțăîâȘȚĂÎÂőűŐŰ„”–−→·")


def test_system_face_by_choice(theme: Theme) -> None:
    theme.set_system_font(True)
    other = theme.font().family()
    theme.set_system_font(False)
    assert other != "Inter"
    assert theme.font().family() == "Inter"


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_icons_take_their_role_s_colour(theme: Theme, path: object) -> None:
    image = theme.pixmap(path.stem, "bad", 32).toImage()  # type: ignore[attr-defined]
    solid = {
        image.pixelColor(x, y).name() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {LIGHT.bad.lower()}


def test_icons_are_kept_until_the_theme_changes(theme: Theme) -> None:
    first = theme.pixmap("sun", "text2", 16)
    assert theme.pixmap("sun", "text2", 16) is first
    theme.set_mode(Mode.DARK)
    assert theme.pixmap("sun", "text2", 16) is not first
    assert theme.pixmap("sun", "text2", 16, 2.0).width() == 32


def test_unknown_names_are_bugs(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.pixmap("no-such", "text", 16)
    with pytest.raises(AttributeError):
        theme.color("mauve")
    with pytest.raises(AttributeError):
        fill_sheet("QLabel { color: @mauve; }", LIGHT, round, resource("styles"))


def test_small_icons_are_drawn_bolder() -> None:
    assert [stroke_for(size) for size in (14, 16, 20, 32)] == [2.1, 2.0, 1.75, 1.5]


def test_labels_grow_with_the_text(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "Programat")
    qtbot.addWidget(label)
    before = label.sizeHint()
    theme.set_scale(2.0)
    after = label.sizeHint()
    assert after.height() == 2 * before.height()
    assert after.width() == pytest.approx(2 * before.width(), abs=2)
    assert isinstance(label, QLabel)
