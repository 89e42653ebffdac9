"""What is known about the recording right now, in a word and a tone.

This module must never say that a talk is recorded when the centre has not said so.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.desk.rows import Link, Status, TicketView
from clerkdesk.domain.audience import Channel
from clerkdesk.ui.kit.controls.pill import Tone
from clerkdesk.wire.documents import RecordingState

translate = QCoreApplication.translate


def recording_light(view: TicketView, status: Status) -> tuple[str, Tone, bool]:
    """Word, tone and whether the red dot burns."""
    own = [each for each in view.recordings if each.ticket == view.document.ticket.id]
    latest = own[-1] if own else None
    if latest is None:
        if view.document.ticket.channel is Channel.PHONE and view.document.meeting is None:
            return translate("Light", "No recorder"), Tone.WARN, False
        if status.link is Link.OFFLINE:
            return translate("Light", "Recording unknown"), Tone.WARN, False
        return translate("Light", "Recording unknown"), Tone.NEUTRAL, False
    match latest.state:
        case RecordingState.EXPECTED:
            if latest.recorded_at is None:
                return translate("Light", "Recording expected"), Tone.NEUTRAL, False
            return translate("Light", "Recording"), Tone.BAD, True
        case RecordingState.ARCHIVED:
            return translate("Light", "Recorded"), Tone.OK, False
        case RecordingState.MISSING | RecordingState.DOWNLOAD_FORBIDDEN:
            return translate("Light", "Not recorded"), Tone.WARN, False
