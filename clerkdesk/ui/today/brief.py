"""The case of the next talk in brief, on a quiet card.

This module must never be typed in.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.ui.kit.cards.card import Card, Ground
from clerkdesk.ui.kit.cards.key_values import KeyValues
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.label import Label
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.theme.theme import Theme
from clerkdesk.ui.today.stub_view import brief_pairs

translate = QCoreApplication.translate


class Brief(Card):
    """Signals: `whole_asked()` from the link below the pairs."""

    whole_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Ground.SUNKEN, parent=parent)
        self._title = Label(theme, "", Role.BODY, Weight.SEMIBOLD)
        self._pairs = KeyValues(theme, "")
        self._whole = Button(theme, "", Kind.LINK, tail="arrow-right")
        self._shown: list[tuple[str, str]] = []
        self.body.setContentsMargins(20, 18, 20, 14)
        self.body.addWidget(self._title)
        self.body.addWidget(self._pairs)
        self.body.addStretch(1)
        self.body.addWidget(self._whole, 0, Qt.AlignmentFlag.AlignLeft)
        self._whole.clicked.connect(self.whole_asked)

    def retranslate(self) -> None:
        """Title and link; the pairs come with the next showing."""
        self._title.setText(translate("Today", "The case in brief"))
        self._pairs.setAccessibleName(translate("Today", "The case in brief"))
        self._whole.setText(translate("Today", "See the whole case"))

    def show_case(self, view: TicketView | None, now: datetime, is_long: bool) -> None:
        """The case of a talk; hidden without one."""
        self.setVisible(view is not None)
        pairs = brief_pairs(view, now, is_long) if view is not None else []
        if pairs != self._shown:
            self._shown = pairs
            self._pairs.set_pairs(pairs)
