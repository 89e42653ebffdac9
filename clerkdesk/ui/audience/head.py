"""The cockpit's head: who, the recording light, the fifteen minutes, and the act that begins or ends the talk.

This module must never colour the end red: ending a talk is an ordinary act.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.rows import Status, TicketView
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.ticket import State
from clerkdesk.ui import words
from clerkdesk.ui.audience.light import recording_light
from clerkdesk.ui.audience.timer import TalkTimer
from clerkdesk.ui.drafting.head import ScreenHead
from clerkdesk.ui.kit.controls.button import Button, Kind
from clerkdesk.ui.kit.controls.pill import Pill
from clerkdesk.ui.theme.roles import Role
from clerkdesk.ui.theme.theme import Theme


class CockpitHead(ScreenHead):
    """Signals: `back()`, `begin_wanted()`, `end_wanted()`, `meet_wanted()` (Webex or telephone again)."""

    begin_wanted = Signal()
    end_wanted = Signal()
    meet_wanted = Signal()

    def __init__(self, theme: Theme, view: TicketView, parent: QWidget | None = None) -> None:
        super().__init__(theme, meta_role=Role.BODY, parent=parent)
        is_webex = view.document.ticket.channel is Channel.WEBEX
        self.light = Pill(theme, tall=True, dot=True)
        self.timer = TalkTimer(theme)
        self.meet = Button(
            theme,
            glyph="video" if is_webex else "phone",
            main=True,
            name=self.tr("Enter the meeting") if is_webex else self.tr("Call the citizen"),
        )
        self.begin = Button(theme, self.tr("Begin the talk"), Kind.PRIMARY, "play", main=True)
        self.end = Button(theme, self.tr("End the talk"), glyph="phone-off", main=True)
        self.end.setToolTip(self.tr("Ctrl+Enter"))
        for widget in (self.light, self.timer, self.meet, self.begin, self.end):
            self.add_right(widget)
        self._right.setSpacing(16)
        self.setMinimumHeight(theme.px(80))
        self.begin.clicked.connect(lambda _checked: self.begin_wanted.emit())
        self.end.clicked.connect(lambda _checked: self.end_wanted.emit())
        self.meet.clicked.connect(lambda _checked: self.meet_wanted.emit())

    def show_talk(self, view: TicketView, status: Status, policy: Policy, now: datetime) -> None:
        """The head as it is at `now`."""
        document, started = view.document, view.document.ticket.started_at
        case = self.tr("case {number}").format(number=document.registration_number)
        channel = words.channel(document.ticket.channel)
        self.say(document.citizen.name, f"{document.service_name} · {case} · {channel}")
        runs = document.ticket.state is State.IN_AUDIENCE
        word, tone, burns = recording_light(view, status)
        self.light.show_state(word, tone, "" if burns else "circle-dot")
        self.light.setVisible(runs)
        self.timer.setVisible(runs)
        self.end.setVisible(runs)
        self.begin.setVisible(not runs)
        if started is not None:
            self.timer.show_time(now - started, timedelta(minutes=policy.slot_minutes))
