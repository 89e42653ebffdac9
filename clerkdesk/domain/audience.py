"""The talk itself: channel, attendance, the recording owed and the reasons for doing without one.

This module must never conclude that somebody stayed away: attendance is a human mark.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from clerkdesk.domain.refusals import Code, Refused


class Channel(StrEnum):
    """How the two talk."""

    WEBEX = "webex"
    PHONE = "phone"


class Recording(StrEnum):
    """What the official states about the recording; anything but RECORDED needs a reason."""

    RECORDED = "recorded"
    REFUSED = "refused"
    NO_RECORDER = "no_recorder"


class Missed(StrEnum):
    """Why a talk did not take place."""

    CITIZEN_ABSENT = "citizen_absent"
    OFFICIAL_ABSENT = "official_absent"
    TECHNICAL = "technical"


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that took place, as the official states it. Times are stamped at the desk."""

    started_at: datetime
    ended_at: datetime
    notice_read_at: datetime | None
    recording: Recording = Recording.RECORDED
    recording_reason: str = ""


def check_talk(talk: Talk) -> None:
    """Return if the talk may be closed as held.

    Raises Refused(ENDED_BEFORE_STARTED | NOTICE_NOT_READ | RECORDING_REASON_MISSING).
    """
    if talk.ended_at < talk.started_at:
        raise Refused(Code.ENDED_BEFORE_STARTED)
    if talk.recording is Recording.RECORDED and talk.notice_read_at is None:
        raise Refused(Code.NOTICE_NOT_READ)
    if talk.recording is not Recording.RECORDED and not talk.recording_reason.strip():
        raise Refused(Code.RECORDING_REASON_MISSING, recording=talk.recording.value)
