"""The second column: what is pressed and chosen, banners, the toast.
It must never hold a word that is not a sample."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QStyle, QWidget

from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.chip import Chip
from clerkdesk.ui.kit.controls.pill import Pill, Tone
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.controls.tabs import Tabs
from clerkdesk.ui.kit.gallery import samples
from clerkdesk.ui.kit.gallery.layout import head, line
from clerkdesk.ui.kit.shell.banner import Banner, BannerTone
from clerkdesk.ui.kit.shell.toast import Toast
from clerkdesk.ui.kit.timing.ladder import Ladder
from clerkdesk.ui.theme.theme import Theme

_S = QStyle.StateFlag


def control_column(theme: Theme, focus: Button) -> Sequence[QWidget | QLayout]:
    """Buttons, chips, pills, then choices and banners."""
    pills = (
        ("Programat", Tone.NEUTRAL, ""),
        ("Citit", Tone.OK, "check"),
        ("La risc", Tone.WARN, "triangle-alert"),
        ("Refuzat", Tone.BAD, "circle-alert"),
        ("2 deosebiri", Tone.INFO, "diff"),
    )
    return (
        head(theme, "Butoane: 32 px, principalul 40 px"),
        buttons(theme, focus),
        head(theme, "Filtre: 28 px"),
        chips(theme),
        head(theme, "Etichete"),
        line(*(Pill(theme, *pill) for pill in pills)),
        *choices(theme),
        head(theme, "Dungi: una o dată, sub antet"),
        Banner(theme, BannerTone.WARN, "cloud-off", "Fără rețea din 10:34. Lucrați mai departe."),
        Banner(theme, BannerTone.BAD, "circle-alert", "Refuzat: ora 9:20 e ocupată.", "Vezi textul"),
        Banner(theme, BannerTone.INFO, "users-round", "Schimbat de Ana Pop la 10:42.", "Vezi ambele"),
        head(theme, "Înștiințare cu anulare"),
        Toasted(theme),
    )


def buttons(theme: Theme, focus: Button) -> QHBoxLayout:
    """Every kind; `focus` wears the ring."""
    off = Button(theme, "Trimite")
    off.setEnabled(False)
    return line(
        Button(theme, "Trimite", Kind.PRIMARY, "send"),
        focus,
        Button(theme, "Dosarul"),
        off,
        Button(theme, glyph="ellipsis", name="Altele"),
        Button(theme, glyph="zoom-in", kind=Kind.QUIET, name="Mai mare"),
    )


def chips(theme: Theme) -> QHBoxLayout:
    """On, counted, with icon, with menu, alone."""
    on = Chip(theme, "Ale mele")
    on.setChecked(True)
    return line(
        on,
        Chip(theme, "Sub 24 h", count="5"),
        Chip(theme, "Telefon", "phone"),
        Chip(theme, "Stare", opens=True),
        Chip(theme, glyph="plus", name="Alt filtru"),
    )


def choices(theme: Theme) -> Sequence[QWidget | QLayout]:
    """Segments, tabs, the ladder in its narrow form."""
    choice = Segments(theme, (("a", "Menține"), ("b", "Schimbă în parte"), ("c", "Desființează")), "Alegere")
    choice.set_value("b")
    tabs = Tabs(theme, "Părți")
    for word, count in (("Dosar", "7"), ("Parcurs", ""), ("Note", "2"), ("Istoric", "")):
        tabs.add(word, count)
    ladder = Ladder(theme, "Treptele")
    ladder.set_rungs(samples.LADDER)
    return (
        head(theme, "Alegere"),
        choice,
        head(theme, "File"),
        tabs,
        head(theme, "Treptele: trecută, curentă, deschisă, închise"),
        ladder,
    )


class Toasted(QWidget):
    """Ground for a toast."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setMinimumHeight(theme.px(48) + 64)
        self._toast = Toast(theme, "send", "Anulează", "Ctrl+Z", self)
        self._toast.show_left("Rezoluția pleacă în 7 s", 0.7)
