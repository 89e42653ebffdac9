"""How the gallery lays its parts out.
It must never be used by a screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.kit.controls.pill import Pill
from clerkdesk.ui.kit.shell.rail import Rail
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme


def head(theme: Theme, text: str) -> Label:
    """The head of a group of parts."""
    return Label(theme, text, Role.CAPTION, Weight.SEMIBOLD, "text3")


def line(*parts: QWidget, stretch: Sequence[int] = ()) -> QHBoxLayout:
    """Parts beside one another, sharing the width by `stretch` or keeping their own."""
    made = QHBoxLayout()
    made.setSpacing(16 if stretch else 8)
    for at, part in enumerate(parts):
        made.addWidget(part, stretch[at] if stretch else 0)
    if not stretch:
        made.addStretch(1)
    return made


def put(column: QVBoxLayout, part: QWidget | QLayout) -> None:
    """A part under the last; small ones keep to the left."""
    if isinstance(part, QLayout):
        column.addLayout(part)
    elif isinstance(part, Rail | Pill | Button):
        column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        column.addWidget(part)
