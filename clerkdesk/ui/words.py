"""Names of what the program deals in: states, outcomes, decisions, channels, rungs, kinds of news.

This module must never decide anything; sentences for refusals stand in `refusal_words`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.audience import Channel, Missed, Recording
from clerkdesk.domain.commands import OtherWay
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.resolution import Decision, Outcome, Part
from clerkdesk.domain.ticket import State
from clerkdesk.ui.refusal_words import refusal_words
from clerkdesk.wire.documents import MailState, RecordingState

translate = QCoreApplication.translate

__all__ = [
    "channel",
    "decision",
    "mail_state",
    "missed",
    "other_way",
    "outcome",
    "part",
    "recording",
    "recording_state",
    "refusal_words",
    "rung",
    "state",
    "ticket_short",
]


def state(value: State) -> str:
    """Programat, De scris rezoluția, ..."""
    match value:
        case State.REQUESTED:
            return translate("Words", "To be scheduled")
        case State.SCHEDULED:
            return translate("Words", "Scheduled")
        case State.IN_AUDIENCE:
            return translate("Words", "In the talk")
        case State.HELD:
            return translate("Words", "Resolution to write")
        case State.RESOLVED:
            return translate("Words", "Resolution to deliver")
        case State.COMMUNICATED:
            return translate("Words", "Communicated")
        case State.CANCELLED:
            return translate("Words", "Cancelled")
        case State.MISSED:
            return translate("Words", "Missed")


def channel(value: Channel) -> str:
    """Webex, Telefon"""
    return "Webex" if value is Channel.WEBEX else translate("Words", "Phone")


def rung(value: Rung) -> str:
    """Funcționar, Director, Viceprimar, Primar"""
    match value:
        case Rung.CLERK:
            return translate("Words", "Clerk")
        case Rung.DIRECTOR:
            return translate("Words", "Director")
        case Rung.VICE_MAYOR:
            return translate("Words", "Vice-mayor")
        case Rung.MAYOR:
            return translate("Words", "Mayor")


def outcome(value: Outcome) -> str:
    """What the talk came to, as the resolution says it."""
    match value:
        case Outcome.CLARIFIED:
            return translate("Words", "Clarified")
        case Outcome.TO_COMPLETE:
            return translate("Words", "To be completed")
        case Outcome.UNFOUNDED:
            return translate("Words", "Unfounded")
        case Outcome.REDIRECTED:
            return translate("Words", "Redirected")


def decision(value: Decision) -> str:
    """Menține, Schimbă în parte, Desființează"""
    match value:
        case Decision.UPHOLD:
            return translate("Words", "Uphold")
        case Decision.AMEND:
            return translate("Words", "Amend in part")
        case Decision.OVERTURN:
            return translate("Words", "Overturn")


def part(value: Part) -> str:
    """A part of the resolution as the check list names it, for "lipsește ..."."""
    match value:
        case Part.OUTCOME:
            return translate("Words", "the outcome")
        case Part.FACTS:
            return translate("Words", "the facts")
        case Part.CONCLUSION:
            return translate("Words", "the conclusion")
        case Part.LEGAL_GROUND:
            return translate("Words", "the legal ground")
        case Part.NEXT_STEP_DATE:
            return translate("Words", "the date of the next step")
        case Part.DECISION:
            return translate("Words", "the decision")
        case Part.REASONS:
            return translate("Words", "the reasons")


def missed(value: Missed) -> str:
    """Why a talk did not take place."""
    match value:
        case Missed.CITIZEN_ABSENT:
            return translate("Words", "The citizen did not come")
        case Missed.OFFICIAL_ABSENT:
            return translate("Words", "The official did not come")
        case Missed.TECHNICAL:
            return translate("Words", "A technical fault")


def recording(value: Recording) -> str:
    """What the official states about the recording."""
    match value:
        case Recording.RECORDED:
            return translate("Words", "Recorded")
        case Recording.REFUSED:
            return translate("Words", "The citizen refused the recording")
        case Recording.NO_RECORDER:
            return translate("Words", "There was no recorder")


def recording_state(value: RecordingState) -> str:
    """Whether the archive holds it."""
    match value:
        case RecordingState.EXPECTED:
            return translate("Words", "on its way to the archive")
        case RecordingState.ARCHIVED:
            return translate("Words", "in the archive")
        case RecordingState.MISSING:
            return translate("Words", "never arrived")
        case RecordingState.DOWNLOAD_FORBIDDEN:
            return translate("Words", "cannot be downloaded, tell IT")


def mail_state(value: MailState) -> str:
    """Where the resolution's mail is."""
    match value:
        case MailState.QUEUED:
            return translate("Words", "mail waiting to be sent")
        case MailState.DELAYED:
            return translate("Words", "mail delayed, still trying")
        case MailState.ACCEPTED:
            return translate("Words", "mail accepted")
        case MailState.BOUNCED:
            return translate("Words", "mail bounced")


def other_way(value: OtherWay) -> str:
    """How a resolution reaches the citizen when the mail does not."""
    return translate("Words", "by phone") if value is OtherWay.PHONE else translate("Words", "by post")


def ticket_short(number: str) -> str:
    """1284 of 1284/2026: the year is plain from the list."""
    return number.split("/")[0]
