"""What a rule answers when it says no: a code that stays stable, and the facts a sentence can be made from.

This module must never hold a sentence: sentences are made where people read them, in their own language.
"""

from __future__ import annotations

from enum import StrEnum

Fact = str | int | bool | None


class Code(StrEnum):
    """Every reason for which the programme refuses something. Values travel over the wire and never change."""

    # eligibility
    CASE_UNKNOWN = "case-unknown"  # also said when name or date do not match: the answer must not tell which
    ANSWER_TOO_OLD = "answer-too-old"
    FILED_IN_FUTURE = "filed-in-future"
    TICKET_ALREADY_OPEN = "ticket-already-open"
    # slots
    SLOT_OUTSIDE_WINDOW = "slot-outside-window"
    SLOT_OUTSIDE_HOURS = "slot-outside-hours"
    SLOT_TAKEN = "slot-taken"
    # life of a ticket
    WRONG_STATE = "wrong-state"
    NOT_YOUR_TICKET = "not-your-ticket"
    TICKET_UNKNOWN = "ticket-unknown"
    NOTICE_NOT_READ = "notice-not-read"
    RECORDING_REASON_MISSING = "recording-reason-missing"
    ENDED_BEFORE_STARTED = "ended-before-started"
    ALREADY_MOVED_ONCE = "already-moved-once"
    REASON_MISSING = "reason-missing"
    # resolution
    RESOLUTION_INCOMPLETE = "resolution-incomplete"
    ALREADY_RESOLVED = "already-resolved"
    DECISION_MISSING = "decision-missing"
    LOWER_NOT_READ = "lower-not-read"
    # ladder
    NO_RUNG_ABOVE = "no-rung-above"
    RUNG_NOT_OPEN = "rung-not-open"
    RUNG_SKIPPED = "rung-skipped"
    CLIMB_TOO_LATE = "climb-too-late"
    CONFLICT_OF_INTEREST = "conflict-of-interest"
    # what travels
    COMMAND_UNKNOWN = "command-unknown"
    COMMAND_MALFORMED = "command-malformed"
    COMMAND_MISMATCH = "command-mismatch"
    HELD_BACK = "held-back"  # an earlier command of the same ticket was refused
    # doors
    SIGN_IN_FAILED = "sign-in-failed"
    SIGNED_OUT = "signed-out"
    SESSION_SUPERSEDED = "session-superseded"
    NOT_ALLOWED = "not-allowed"
    TOO_MANY_TRIES = "too-many-tries"
    CURSOR_EXPIRED = "cursor-expired"
    DESK_TOO_OLD = "desk-too-old"
    FILE_UNKNOWN = "file-unknown"
    NO_MEETING = "no-meeting"


class Refused(Exception):
    """A rule said no. `code` is stable, `facts` are what a sentence needs: names, dates in ISO 8601, counts."""

    def __init__(self, code: Code, **facts: Fact) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts

    def __repr__(self) -> str:
        return f"Refused({self.code.value}, {self.facts})"
