"""The third column: rail, emptiness, type, notes, strips.
It must never hold a word that is not a sample."""

# allow untranslated: samples on a sheet that only those who build the desk see
from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLayout, QStyle, QWidget

from clerkdesk.ui.kit.cards.card import Card, Ground
from clerkdesk.ui.kit.controls.field import FieldBox
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.controls.pill import Pill, Tone
from clerkdesk.ui.kit.controls.text_area import TextArea
from clerkdesk.ui.kit.gallery.layout import head
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.kit.shell.rail import RailItem
from clerkdesk.ui.kit.shell.status_strip import StatusStrip
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme

_S = QStyle.StateFlag


def frame_column(theme: Theme) -> Sequence[QWidget | QLayout]:
    """The frame around a screen, and the steps of type."""
    words = (
        (Role.COUNT, "18 min"),
        (Role.DISPLAY, "Maria Oltean"),
        (Role.TITLE, "Tichete și dosare"),
        (Role.SUB, "mai sunt 22 h 28 min"),
        (Role.LEAD, "„De ce mi s-a cerut din nou planul?”"),
        (Role.BODY, "Ședință în mâini țesute: ăâîșț ĂÂÎȘȚ"),
        (Role.CAPTION, "1271 · Regularizare taxă · 0123456789"),
    )
    return (
        head(theme, "Bara din stânga: ales, cu număr, obișnuit"),
        rail_items(theme),
        head(theme, "Gol"),
        emptiness(theme),
        head(theme, "Scara textului (Inter)"),
        *(Label(theme, text, role) for role, text in words),
        *notes(theme),
        head(theme, "Bara de stare"),
        *strips(theme),
    )


def rail_items(theme: Theme) -> Card:
    """Chosen, counted, plain."""
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
    return rail


def emptiness(theme: Theme) -> Card:
    """Nothing today."""
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
    return empty


def notes(theme: Theme) -> Sequence[QWidget | QLayout]:
    """A text with marks, a tick, the recording light."""
    area = TextArea(theme, "Note", 3)
    area.set_text("10:32 Dna Oltean arată numărul de intrare 482913 din 3 nov., cu planul cadastral trecut în opis.")
    area.mark(((10, 9), (30, 6)), mine=True)
    box = FieldBox(theme, "Note interne", area, strong=True)
    box.set_note("salvat la 10:36")
    tick = QCheckBox("„Această audiență se înregistrează.”")
    tick.setChecked(True)
    return (box, tick, Pill(theme, "Înregistrare", Tone.BAD, tall=True, dot=True))


def strips(theme: Theme) -> list[StatusStrip]:
    """Calm, waiting, offline, refused."""
    states = (
        ("cloud-check", "Sincronizat la 10:12", "text2"),
        ("clock-arrow-up", "1 acțiune așteaptă trimiterea", "text2"),
        ("cloud-off", "Fără legătură din 10:34", "warn"),
        ("circle-alert", "1 acțiune refuzată, textul e păstrat", "bad"),
    )
    made = []
    for glyph, text, tone in states:
        strip = StatusStrip(theme, "Stare")
        strip.sync.show_state(glyph, text, tone)
        made.append(strip)
    made[0].who.setText("Ioana Mureșan · inspector")
    return made
