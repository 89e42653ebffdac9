"""The rungs below and this one: resolutions, recordings, and who has read them.

This module must never show a lower resolution to its judge before the reading is on record.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.rows import TicketView
from clerkdesk.domain.commands import ReadLowerResolution
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.ui import when, words
from clerkdesk.ui.context import Context
from clerkdesk.ui.kit.cards.card import Card
from clerkdesk.ui.kit.controls.button import Button
from clerkdesk.ui.kit.controls.label import Label, Paragraph
from clerkdesk.ui.kit.controls.pill import Pill, Tone
from clerkdesk.ui.kit.shell.empty_state import EmptyState
from clerkdesk.ui.theme.roles import Role, Weight
from clerkdesk.ui.ticket.column import ScrollColumn
from clerkdesk.wire.documents import RecordingDocument, RecordingState, ResolutionDocument

translate = QCoreApplication.translate


class TrailTab(QWidget):
    """Signals: `read_asked(str)` with a ticket whose lower resolution is about to be opened."""

    read_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: object = None
        self._column = ScrollColumn(context.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._column)

    def retranslate(self) -> None:
        """Made anew at the next showing."""
        self._column.setAccessibleName(translate("TrailTab", "Trail"))
        self._shown = None

    def show_ticket(self, view: TicketView, now: datetime) -> None:
        """Lowest rung first; each resolution with the recordings of its own talk."""
        new = (view.document, view.resolutions, view.recordings)
        if new == self._shown:
            return
        self._shown = new
        parts: list[QWidget] = []
        if view.document.reason_to_climb:
            parts.append(self._section(translate("TrailTab", "Why the citizen climbs"), view.document.reason_to_climb))
        told = set()
        for resolution in view.resolutions:
            told.add(resolution.ticket)
            parts.append(self._resolution(resolution, view, now))
        parts += [self._recording(each, now) for each in view.recordings if each.ticket not in told]
        self._column.fill(parts or [self._empty()])

    def _empty(self) -> QWidget:
        return EmptyState(
            self._context.theme,
            "file-clock",
            translate("TrailTab", "Nothing on the trail yet."),
            translate("TrailTab", "Resolutions and recordings of this case appear here, lowest rung first."),
        )

    def _resolution(self, resolution: ResolutionDocument, view: TicketView, now: datetime) -> QWidget:
        theme, ticket = self._context.theme, view.document.ticket
        card = Card()
        head = QHBoxLayout()
        title = translate("TrailTab", "Resolution {number}").format(number=resolution.number)
        head.addWidget(Label(theme, title, Role.BODY, Weight.SEMIBOLD))
        is_lower = resolution.id == ticket.lower_resolution
        if is_lower and ticket.lower_read_at is not None:
            head.addWidget(Pill(theme, translate("TrailTab", "Read"), Tone.OK, "check"))
        head.addStretch(1)
        head.addWidget(Label(theme, words.rung(resolution.rung), Role.CAPTION, tone="text2"))
        card.body.addLayout(head)
        by = f"{resolution.author_name}, {resolution.author_title} · {when.near(resolution.issued_at, now)}"
        card.body.addWidget(Paragraph(theme, by, Role.CAPTION, tone="text2"))
        must_read = is_lower and ticket.lower_read_at is None
        if must_read and self._context.acts.may(ticket.id, ReadLowerResolution(), now) is None:
            open_it = Button(theme, translate("TrailTab", "Open the resolution"), glyph="eye")
            open_it.clicked.connect(lambda: self.read_asked.emit(ticket.id))
            card.body.addWidget(open_it, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            for heading, text in _sections(resolution.text):
                card.body.addWidget(self._section(heading, text))
        for recording in view.recordings:
            if recording.ticket == resolution.ticket:
                card.body.addWidget(self._recording(recording, now))
        return card

    def _section(self, heading: str, text: str) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(Label(self._context.theme, heading, Role.CAPTION, Weight.MEDIUM, "text2"))
        column.addWidget(Paragraph(self._context.theme, text))
        part.setAccessibleName(f"{heading}: {text}")
        return part

    def _recording(self, recording: RecordingDocument, now: datetime) -> QWidget:
        theme = self._context.theme
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        minutes, seconds = divmod(recording.duration, 60)
        length = f"{minutes}:{seconds:02d}" if recording.duration else ""
        taken = when.near(recording.recorded_at, now) if recording.recorded_at else ""
        said = " · ".join(each for each in (words.channel(recording.channel), taken, length) if each)
        row.addWidget(Label(theme, translate("TrailTab", "Recording"), Role.CAPTION, Weight.MEDIUM, "text2"))
        row.addWidget(Label(theme, said, Role.CAPTION, tone="text2"))
        tones = {RecordingState.ARCHIVED: (Tone.OK, "check"), RecordingState.EXPECTED: (Tone.NEUTRAL, "clock")}
        tone, glyph = tones.get(recording.state, (Tone.BAD, "circle-alert"))
        row.addWidget(Pill(theme, words.recording_state(recording.state), tone, glyph))
        row.addStretch(1)
        line.setAccessibleName(f"{said}, {words.recording_state(recording.state)}")
        return line


def _sections(text: ResolutionText) -> list[tuple[str, str]]:
    outcome = words.outcome(text.outcome) if text.outcome else ""
    decision = words.decision(text.decision) if text.decision else ""
    step = text.next_step
    if step and text.next_step_by is not None:
        step = f"{step} ({when.day_full(text.next_step_by)})"
    every = (
        (translate("TrailTab", "Decision"), decision),
        (translate("TrailTab", "Reasons"), text.reasons),
        (translate("TrailTab", "Outcome"), outcome),
        (translate("TrailTab", "Facts"), text.facts),
        (translate("TrailTab", "Conclusion"), text.conclusion),
        (translate("TrailTab", "Legal ground"), text.legal_ground),
        (translate("TrailTab", "Next step"), step),
    )
    return [(heading, content) for heading, content in every if content.strip()]
