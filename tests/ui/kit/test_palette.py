"""Contrast is computed, not believed: text 4.5 or better on every ground it stands on, lines and bars 3 or better."""

import pytest
from PySide6.QtGui import QColor, QPalette

from clerkdesk.ui.theme.palette import DARK, LIGHT, Palette, contrast
from clerkdesk.ui.theme.qt_palette import colour_names, qt_palette, system_palette

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("window", "surface", "sunken", "hover", "raised", "tint", "field_ground")
TEXT = [(ink, ground) for ink in ("text", "text2", "text3", "accent_text") for ground in GROUNDS]
TEXT += [
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent2", "accent"),
    ("warn", "warn_bg"),
    ("bad", "bad_bg"),
    ("ok", "ok_bg"),
    ("text", "warn_bg"),
    ("text", "bad_bg"),
    ("warn", "surface"),
    ("bad", "surface"),
    ("bad", "tint"),
    ("warn", "tint"),
    ("ok", "surface"),
    ("ok", "sunken"),
    ("accent_text", "segment_chosen"),
    ("text2", "segments"),
    ("on_now", "now"),
    ("text", "button"),
    ("text2", "track"),
    ("text", "track"),
]
LINES = (
    ("field", "surface"),
    ("field", "field_ground"),
    ("accent_text", "surface"),
    ("accent", "surface"),
    ("fill", "track"),
    ("warn_fill", "warn_track"),
    ("bad_fill", "surface"),
    ("on_fill", "fill"),
    ("accent_text", "window"),
    ("accent_text", "track"),
)


@BOTH
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_lines_can_be_seen(palette: Palette, line: str, ground: str) -> None:
    assert contrast(getattr(palette, line), getattr(palette, ground)) >= 3.0


def test_known_ratios() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast(LIGHT.text, LIGHT.surface) == pytest.approx(17.3, abs=0.05)
    assert contrast(DARK.text3, DARK.surface) == pytest.approx(6.4, abs=0.05)


@BOTH
def test_every_role_is_a_colour(palette: Palette) -> None:
    assert all(QColor(getattr(palette, name)).isValid() for name in colour_names())


@BOTH
def test_qt_gets_the_same_colours(palette: Palette) -> None:
    made = qt_palette(palette)
    assert made.color(QPalette.ColorRole.Window) == QColor(palette.surface)
    assert made.color(QPalette.ColorRole.PlaceholderText) == QColor(palette.text3)
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(palette.disabled)


def test_high_contrast_is_the_systems(qapp: object) -> None:
    system = QPalette()
    system.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#FFFF00"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#00FFFF"))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor("#000000"))
    made = system_palette(system)
    assert made.dark
    assert {made.surface, made.tint, made.bad_bg} == {"#000000"}
    assert {made.text, made.text3, made.warn, made.field} == {"#ffff00"}
    assert made.accent == "#00ffff"
