"""The fake desk's acts: the real rules, their effect shown at once as waiting, the real bell. It sends nothing."""

from __future__ import annotations

import itertools
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime

import msgspec

from clerkdesk.desk.rows import (
    Draft,
    WaitingCommand,
    WaitingState,
)
from clerkdesk.domain import commands as c
from clerkdesk.domain.refusals import Refused
from clerkdesk.domain.roles import Who
from clerkdesk.domain.ticket import decide, evolve
from clerkdesk.notices import Changed
from clerkdesk.wire.commands import verb_of
from clerkdesk.wire.documents import NoteDocument
from tests.fakes import desk_tickets as made
from tests.fakes.desk_state import World, done


class FakeActs:
    """Runs the rules on the world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._numbers = itertools.count(2)

    @property
    def _who(self) -> Who:
        account = self._world.account
        return Who(account.id, account.role, account.above)

    def may(self, ticket: str, body: c.TicketCommand, now: datetime) -> Refused | None:
        try:
            decide(self._world.views[ticket].document.ticket, body, self._who, now, self._world.policy)
        except Refused as refused:
            return refused
        return None

    def do(self, ticket: str, body: c.TicketCommand, now: datetime) -> Future[str]:
        view = self._world.views[ticket]
        events = decide(view.document.ticket, body, self._who, now, self._world.policy)
        after = view.document.ticket
        for event in events:
            after = evolve(after, event)
        command = f"command-{next(self._numbers)}"
        waiting = WaitingCommand(
            id=command,
            verb=verb_of(body),
            ticket=ticket,
            ticket_number=view.document.number,
            at=now,
            state=WaitingState.WAITING,
            facts={},
        )
        document = msgspec.structs.replace(view.document, ticket=after)
        notes = view.notes
        if isinstance(body, c.WriteNote):
            account = self._world.account
            notes += (
                NoteDocument(
                    id=command, ticket=ticket, author=account.id, author_name=account.name, at=now, text=body.text
                ),
            )
        quiet = isinstance(body, c.OpenCaseFile)
        self._world.views[ticket] = replace(
            view, document=document, notes=notes, waiting=view.waiting if quiet else (*view.waiting, waiting)
        )
        self._world.done.append((ticket, body))
        if not quiet:
            self._world.status = replace(self._world.status, waiting=(*self._world.status.waiting, waiting))
        self._ring("ticket", "outbox", ids={ticket})
        return done(command)

    def save_draft(self, draft: Draft) -> Future[datetime]:
        view = self._world.views[draft.ticket]
        self._world.views[draft.ticket] = replace(view, draft=replace(draft, saved_at=made.NOW))
        self._ring("draft", ids={draft.ticket})
        return done(made.NOW)

    def drop_draft(self, ticket: str) -> Future[None]:
        self._world.views[ticket] = replace(self._world.views[ticket], draft=None)
        self._ring("draft", ids={ticket})
        return done(None)

    def mark_seen(self, ticket: str) -> Future[None]:
        self._world.unread.discard(ticket)
        self._ring("ticket", ids={ticket})
        return done(None)

    def want_file(self, sha256: str, size: int) -> None:
        self._world.wanted_files.append(sha256)

    def dismiss(self, command: str) -> Future[None]:
        status = self._world.status
        self._world.status = replace(status, refused=tuple(each for each in status.refused if each.id != command))
        self._ring("outbox", ids=set())
        return done(None)

    def retry(self, command: str) -> Future[str]:
        self.dismiss(command)
        return done(f"{command}-again")

    def _ring(self, *kinds: str, ids: set[str]) -> None:
        self._world.notices.announce(Changed(frozenset(kinds), frozenset(ids)))
