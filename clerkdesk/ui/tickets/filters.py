"""The chips over the list, and the filter they make together.

This module must never query; it says which filter is wanted.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from clerkdesk.desk.rows import TicketFilter
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.ticket import CLOSED, State
from clerkdesk.ui import words
from clerkdesk.ui.counted import Counted
from clerkdesk.ui.kit.controls.chip import Chip
from clerkdesk.ui.kit.controls.chip_row import ChipRow
from clerkdesk.ui.kit.farewell import part_after
from clerkdesk.ui.theme.theme import Theme

translate = QCoreApplication.translate
SOON_HOURS = 24


class Filters(ChipRow):
    """Own, open, due within a day, by phone, by Webex, states. Signals: `changed()` when the filter is another one."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _folded, parent)
        self._wanted = TicketFilter()
        self._mine = self.add(Chip(theme))
        self._open = self.add(Chip(theme))
        self._soon = self.add(Chip(theme))
        self._phone = self.add(Chip(theme, glyph="phone"))
        self._webex = self.add(Chip(theme, glyph="video"))
        self._states = self.add(Chip(theme, opens=True))
        for chip in (self._mine, self._open, self._soon):
            chip.toggled.connect(self._on_toggled)
        self._phone.toggled.connect(lambda on: self._on_channel(on, self._webex))
        self._webex.toggled.connect(lambda on: self._on_channel(on, self._phone))
        self._states.clicked.connect(self._choose_states)
        self.retranslate()
        self.show_filter(self._wanted)

    @property
    def wanted(self) -> TicketFilter:
        """The filter in force, without the text searched for."""
        return self._wanted

    def retranslate(self) -> None:
        """Words on the chips."""
        self._mine.setText(translate("Filters", "All mine"))
        self._open.setText(translate("Filters", "Open"))
        self._soon.setText(translate("Filters", "Under 24 h"))
        self._phone.setText(words.channel(Channel.PHONE))
        self._webex.setText(words.channel(Channel.WEBEX))
        self._states.setText(translate("Filters", "State"))
        for opener in (self._more, self._all):
            opener.setAccessibleName(translate("Filters", "More filters"))
            opener.setToolTip(translate("Filters", "More filters"))
        self._arrange()

    def show_filter(self, wanted: TicketFilter) -> None:
        """Set the chips to a filter; one signal at most."""
        self.blockSignals(True)
        self._wanted = wanted
        self._mine.setChecked(wanted.only_mine)
        self._open.setChecked(wanted.only_open)
        self._soon.setChecked(wanted.due_within_hours is not None)
        self._phone.setChecked(wanted.channel is Channel.PHONE)
        self._webex.setChecked(wanted.channel is Channel.WEBEX)
        self._states.set_on(bool(wanted.states))
        self.blockSignals(False)
        self._wanted = wanted
        self._arrange()

    def show_soon_count(self, count: int) -> None:
        """How many are due within a day."""
        self._soon.set_count(str(count) if count else "")
        self._arrange()

    def _on_toggled(self, _on: bool) -> None:
        self._take(
            replace(
                self._wanted,
                only_mine=self._mine.isChecked(),
                only_open=self._open.isChecked(),
                due_within_hours=SOON_HOURS if self._soon.isChecked() else None,
            )
        )

    def _on_channel(self, is_on: bool, other: Chip) -> None:
        if is_on:
            other.setChecked(False)
        chosen = Channel.PHONE if self._phone.isChecked() else Channel.WEBEX if self._webex.isChecked() else None
        self._take(replace(self._wanted, channel=chosen))

    def _take(self, wanted: TicketFilter) -> None:
        if wanted != self._wanted and not self.signalsBlocked():
            self._wanted = wanted
            self.changed.emit()

    def _choose_states(self) -> None:
        menu = QMenu(self)
        for state in State:
            action = menu.addAction(words.state(state))
            action.setCheckable(True)
            action.setChecked(state in self._wanted.states)
            action.toggled.connect(lambda on, state=state: self._on_state(state, on))
        part_after(menu.aboutToHide, menu)
        menu.popup(self._states.mapToGlobal(self._states.rect().bottomLeft()))

    def _on_state(self, state: State, is_on: bool) -> None:
        states = self._wanted.states | {state} if is_on else self._wanted.states - {state}
        # A closed state with "open only" would always be an empty list.
        only_open = self._wanted.only_open and not states & CLOSED
        wanted = replace(self._wanted, states=states, only_open=only_open)
        self.show_filter(wanted)
        self.changed.emit()


def _folded(count: int) -> str:
    return Counted.filters(count) if count else translate("Filters", "Filters")
