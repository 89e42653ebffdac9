"""How an event is told in the audit and the ticket's history: a stable verb and facts without anybody's words.

This module must never copy what a citizen or an official wrote: texts live in their own rows.
"""

from __future__ import annotations

from clerkdesk.domain import events as e
from clerkdesk.domain.refusals import Fact

_VERBS: dict[type[e.Event], str] = {
    e.Scheduled: "schedule",
    e.Cancelled: "cancel",
    e.CaseFileOpened: "open_case_file",
    e.LowerResolutionRead: "read_lower_resolution",
    e.AudienceStarted: "start_audience",
    e.NoticeRead: "read_notice",
    e.AudienceHeld: "end_audience",
    e.AudienceMissed: "mark_missed",
    e.NoteWritten: "write_note",
    e.ResolutionIssued: "issue_resolution",
    e.MailAccepted: "mail_accepted",
    e.MailBounced: "mail_bounced",
    e.CommunicatedOtherwise: "communicate",
    e.Reassigned: "reassign",
}


def verb_of_event(event: e.Event) -> str:
    """The verb the event stands under; that of its command, where it has one."""
    return _VERBS[type(event)]


def facts_of(event: e.Event) -> dict[str, Fact]:
    """What may be told of it: moments in ISO 8601, codes, officials by id."""
    match event:
        case e.Scheduled(starts_at, _, channel, by_citizen, after_miss):
            return {
                "starts_at": starts_at.isoformat(),
                "channel": channel.value,
                "by_citizen": by_citizen,
                "after_miss": after_miss,
            }
        case e.AudienceHeld(talk, due):
            return {
                "started_at": talk.started_at.isoformat(),
                "ended_at": talk.ended_at.isoformat(),
                "recording": talk.recording.value,
                "resolution_due_at": due.isoformat(),
            }
        case e.AudienceStarted(at) | e.NoticeRead(at):
            return {"at": at.isoformat()}
        case e.AudienceMissed(at, missed, _):
            return {"at": at.isoformat(), "missed": missed.value}
        case e.ResolutionIssued(_, text):
            return {"outcome": text.outcome.value if text.outcome else None}
        case e.CommunicatedOtherwise(at, by, _):
            return {"at": at.isoformat(), "by": by.value}
        case e.Reassigned(at, to, _):
            return {"at": at.isoformat(), "to": to}
        case e.CaseFileOpened(at) | e.LowerResolutionRead(at) | e.NoteWritten(at):
            return {"at": at.isoformat()}
        case _:
            return {}
