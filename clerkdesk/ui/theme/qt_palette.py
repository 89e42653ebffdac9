"""Our colours in Qt's own roles, and the system's colours in ours when it asks for high contrast.
It must never invent a colour: both ways are a plain table."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from PySide6.QtGui import QColor, QPalette

from clerkdesk.ui.theme.palette import DARK, LIGHT, Palette

_Q = QPalette.ColorRole
_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (_Q.Window, "surface"),
    (_Q.WindowText, "text"),
    (_Q.Base, "field_ground"),
    (_Q.AlternateBase, "sunken"),
    (_Q.Text, "text"),
    (_Q.PlaceholderText, "text3"),
    (_Q.Button, "button"),
    (_Q.ButtonText, "text"),
    (_Q.BrightText, "on_accent"),
    (_Q.Light, "raised"),
    (_Q.Midlight, "hover"),
    (_Q.Mid, "line"),
    (_Q.Dark, "field"),
    (_Q.Shadow, "field"),
    (_Q.Highlight, "tint"),
    (_Q.HighlightedText, "text"),
    (_Q.Link, "accent_text"),
    (_Q.LinkVisited, "accent_text"),
    (_Q.Accent, "accent_text"),
    (_Q.ToolTipBase, "raised"),
    (_Q.ToolTipText, "text"),
)
_INKS = (
    "line",
    "edge",
    "field",
    "text",
    "text2",
    "text3",
    "accent_text",
    "tint_line",
    "fill",
    "warn",
    "warn_fill",
    "bad",
    "bad_fill",
    "ok",
    "now",
)
"""Roles drawn on a ground; in high contrast they are the system's text, and all others its ground."""
_UNTOUCHED = ("paper", "scrim", "shadow")
_DISABLED = (_Q.WindowText, _Q.Text, _Q.ButtonText, _Q.HighlightedText)


def qt_palette(palette: Palette) -> QPalette:
    """Qt's palette filled from ours."""
    made = QPalette()
    for role, name in _ROLES:
        made.setColor(role, QColor(getattr(palette, name)))
    for role in _DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(palette.disabled))
    made.setColor(QPalette.ColorGroup.Disabled, _Q.Button, QColor(palette.sunken))
    made.setColor(QPalette.ColorGroup.Disabled, _Q.Base, QColor(palette.sunken))
    return made


def system_palette(system: QPalette) -> Palette:
    """Our roles painted from the system's palette, for its high-contrast mode."""
    ground, text = system.color(_Q.Window), system.color(_Q.WindowText)
    painted = {name: ground.name() for name in colour_names() if name not in _UNTOUCHED}
    inks = dict.fromkeys(_INKS, text.name())
    accents = {
        "accent": system.color(_Q.Highlight).name(),
        "accent_hover": system.color(_Q.Highlight).name(),
        "on_accent": system.color(_Q.HighlightedText).name(),
        "on_accent2": system.color(_Q.HighlightedText).name(),
        "disabled": system.color(QPalette.ColorGroup.Disabled, _Q.WindowText).name(),
    }
    dark = ground.lightnessF() < text.lightnessF()
    made: dict[str, Any] = {**painted, **inks, **accents}
    return replace(DARK if dark else LIGHT, **made)


def colour_names() -> tuple[str, ...]:
    """Names of all colour roles, in the table's order."""
    return tuple(field.name for field in fields(Palette) if field.name != "dark")
