"""Cards and hairlines: the grounds of the sheet, by role.
It must never carry a shadow; layers differ by tone and a line."""

from __future__ import annotations

from enum import Enum

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget


class Ground(Enum):
    """What a card lies like."""

    CARD = "card"
    SUNKEN = "sunken"
    RAISED = "raised"
    CONTENT = "content"
    """The layer of a screen beside the rail, its upper left corner round."""


class Card(QFrame):
    """A frame with a column inside, `body`. Padding 16, or 20 from sunken; 0 for a list that fills it."""

    def __init__(self, ground: Ground = Ground.CARD, padding: int = -1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", ground.value)
        pad = padding if padding >= 0 else 20 if ground is Ground.SUNKEN else 16
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(8)


class Hairline(QFrame):
    """One px of `line`, across or upright."""

    def __init__(self, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line-upright" if upright else "line")
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else free, free if upright else fixed)
