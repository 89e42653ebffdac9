"""Another hour for the talk: the free ones inside the window, the rest greyed with the reason.

This module must never promise the hour: the centre may know of a talk this desk has not heard of.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from clerkdesk.desk.rows import Order, TicketFilter
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.commands import Schedule
from clerkdesk.ui import when, words
from clerkdesk.ui.acting import do_act
from clerkdesk.ui.calling.dialog import DeskDialog
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.controls.label import Paragraph
from clerkdesk.ui.kit.controls.segments import Segments
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.ui.ticket.offers import offers
from clerkdesk.ui.ticket.slot_grid import SlotGrid
from clerkdesk.wire.documents import TicketDocument

translate = QCoreApplication.translate


class RescheduleDialog(DeskDialog):
    """Accepted once the act is on disk; the list and the ticket show it by themselves."""

    def __init__(self, context: Context, document: TicketDocument, parent: QWidget | None = None) -> None:
        super().__init__(
            context.theme,
            translate("Reschedule", "An hour for {name}").format(name=document.citizen.name),
            translate("Reschedule", "Propose the hour"),
            translate("Reschedule", "Keep as it is"),
            parent,
        )
        self._context, self._document = context, document
        self._chosen: datetime | None = None
        now = context.needs.now()
        window = translate("Reschedule", "The talk must begin {until}. The citizen gets a mail with the new hour.")
        self.body.addWidget(
            Paragraph(context.theme, window.format(until=when.until(document.deadline.due, now)), tone="text2")
        )
        self._channel = Segments(
            context.theme,
            [(each.value, words.channel(each)) for each in Channel],
            translate("Reschedule", "Channel"),
        )
        self._channel.set_value(document.ticket.channel.value)
        self._channel.setFixedWidth(context.theme.px(280))
        self.body.addSpacing(4)
        self.body.addWidget(self._channel)
        self.body.addSpacing(8)
        self.body.addWidget(self._hours(now), 1)
        self.main.setEnabled(False)
        self.main.clicked.connect(self._on_propose)
        self.resize(context.theme.px(880), context.theme.px(520))

    def _hours(self, now: datetime) -> QWidget:
        queries, ticket = self._context.queries, self._document.ticket
        own = queries.ticket_rows(queries.ticket_ids(TicketFilter(), Order.STARTS, now))
        days = offers(ticket, own, queries.policy(), now)
        if not days:
            return EmptyState(
                self.theme,
                "calendar",
                translate("Reschedule", "No free hour is left inside the window."),
                translate("Reschedule", "Call the citizen and agree on an hour, or ask your superior to reassign."),
            )
        grid = SlotGrid(self.theme, days, now, translate("Reschedule", "Hours"))
        grid.chosen.connect(self._on_chosen)
        area = QScrollArea()
        area.setWidget(grid)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _on_chosen(self, starts_at: datetime) -> None:
        self._chosen = starts_at
        now = self._context.needs.now()
        refused = self._context.acts.may(self._document.ticket.id, self._command(starts_at), now)
        self.main.setEnabled(refused is None)
        self.show_problem(refusal_words(refused.code, refused.facts, now) if refused else "")
        if refused is None:
            self.main.setText(translate("Reschedule", "Propose {when}").format(when=when.near(starts_at, now)))

    def _command(self, starts_at: datetime) -> Schedule:
        return Schedule(starts_at, Channel(self._channel.value() or self._document.ticket.channel))

    def _on_propose(self) -> None:
        if self._chosen is None:
            return
        command = self._command(self._chosen)
        do_act(self._context, self._document.ticket.id, command, self, self.show_problem, self.accept)
