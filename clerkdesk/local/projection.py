"""The mirror with the outbox laid over it: what a ticket looks like once the waiting commands have had their effect.

This module must never touch a database or have the last word: a waiting command the rules no longer allow is passed
over on the screen and stays waiting, because the centre decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec

from clerkdesk.domain import events as e
from clerkdesk.domain.commands import TicketCommand
from clerkdesk.domain.deadline import resolution_deadline
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Refused
from clerkdesk.domain.roles import Who
from clerkdesk.domain.ticket import decide, evolve
from clerkdesk.wire.commands import verb_of
from clerkdesk.wire.documents import HistoryLine, MailState, ResolutionDocument, TicketDocument
from clerkdesk.wire.exchange import Account

QUIET_VERBS = frozenset({"open_case_file", "read_lower_resolution"})
"""Marks the desk makes by itself, with no text in them: nobody needs to hear that one was refused."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A command as the projection needs it: its id, when it was done, and its body."""

    id: str
    at: datetime
    body: TicketCommand


@dataclass(frozen=True, slots=True)
class Viewer:
    """Whose desk it is, under which settings, and how an official's id becomes a name."""

    account: Account
    policy: Policy
    name_of: Callable[[int], str]

    @property
    def who(self) -> Who:
        """The person as the rules see one."""
        return Who(self.account.id, self.account.role, self.account.above)


def judge(document: TicketDocument, asked: Asked, viewer: Viewer) -> TicketDocument:
    """The document after one more command. Raises Refused when the rules say no."""
    ticket = document.ticket
    events = decide(ticket, asked.body, viewer.who, asked.at, viewer.policy)
    for event in events:
        ticket = evolve(ticket, event)
        document = _follow(document, event, viewer)
    line = HistoryLine(at=asked.at, who=viewer.account.name, verb=verb_of(asked.body))
    return msgspec.structs.replace(document, ticket=ticket, history=(*document.history, line))


def lay_over(document: TicketDocument, commands: Iterable[Asked], viewer: Viewer) -> TicketDocument:
    """The document after all commands that can still have their effect, in the order they were done."""
    for asked in commands:
        try:
            document = judge(document, asked, viewer)
        except Refused:  # the mirror moved on: the command still waits, and the centre will say
            continue
    return document


def _follow(document: TicketDocument, event: e.Event, viewer: Viewer) -> TicketDocument:
    match event:
        case e.AudienceHeld(talk, _):
            owed = resolution_deadline(talk.ended_at, viewer.policy)
            return msgspec.structs.replace(document, resolution_deadline=owed)
        case e.ResolutionIssued():
            return msgspec.structs.replace(document, mail=MailState.QUEUED)
        case e.Reassigned(_, to, _):
            return msgspec.structs.replace(document, holder_name=viewer.name_of(to))
        case _:
            return document


def resolution_to_come(document: TicketDocument, asked: Asked, viewer: Viewer, unit_name: str) -> ResolutionDocument:
    """A resolution that is still waiting to be sent, as the desk shows it: it has no number yet."""
    text = getattr(asked.body, "text", None)
    assert text is not None
    account = viewer.account
    return ResolutionDocument(
        id=asked.id,
        ticket=document.ticket.id,
        ticket_number=document.number,
        number="",
        rung=document.ticket.rung,
        author=account.id,
        author_name=account.name,
        author_title=account.job_title,
        unit_name=unit_name,
        issued_at=asked.at,
        text=text,
    )
