"""One ticket with everything around it, and texts that lost their place.

This module must never leave a waiting text out: what the clerk wrote is shown wherever the sent form would be.
"""

from __future__ import annotations

from clerkdesk.desk.replica import Replica
from clerkdesk.desk.rows import KeptText, TicketView
from clerkdesk.desk.texts import text_of, text_of_kept_draft
from clerkdesk.domain.commands import IssueResolution, WriteNote
from clerkdesk.local.moments import moment
from clerkdesk.local.projection import Asked, resolution_to_come
from clerkdesk.wire.documents import (
    CaseFileDocument,
    Kind,
    NoteDocument,
    RecordingDocument,
    ResolutionDocument,
    TicketDocument,
    UnitDocument,
)
from clerkdesk.wire.exchange import Account

_UNSETTLED_AND_STUCK = ("waiting", "sent", "applied", "refused", "held", "conflict", "parked")


def view_of(replica: Replica, account: Account, ticket: str) -> TicketView | None:
    """The whole of a ticket; None when the mirror does not hold it."""
    found = replica.ticket(ticket)
    if found is None:
        return None
    version, document, _ = found
    asked = replica.asked(ticket)
    return TicketView(
        document=document,
        version=version,
        case_file=replica.document(Kind.CASE_FILE, str(document.case_file), CaseFileDocument),
        notes=_notes(replica, account, ticket, asked),
        resolutions=_resolutions(replica, account, document, asked),
        recordings=tuple(_recordings(replica, document)),
        waiting=replica.waiting(_UNSETTLED_AND_STUCK, ticket),
        draft=replica.draft(ticket),
    )


def _notes(replica: Replica, account: Account, ticket: str, asked: list[Asked]) -> tuple[NoteDocument, ...]:
    notes = {each.id: each for each in replica.children(Kind.NOTE, ticket, NoteDocument)}
    for each in asked:
        if isinstance(each.body, WriteNote):
            waiting = NoteDocument(
                id=each.id,
                ticket=ticket,
                author=account.id,
                author_name=account.name,
                at=each.at,
                text=each.body.text,
            )
            notes.setdefault(each.id, waiting)
    return tuple(sorted(notes.values(), key=lambda note: (note.at, note.id)))


def _resolutions(
    replica: Replica, account: Account, document: TicketDocument, asked: list[Asked]
) -> tuple[ResolutionDocument, ...]:
    below = [replica.document(Kind.RESOLUTION, step.resolution, ResolutionDocument) for step in document.trail]
    own = replica.children(Kind.RESOLUTION, document.ticket.id, ResolutionDocument)
    known = {each.id: each for each in (*below, *own) if each is not None}
    for each in asked:
        if isinstance(each.body, IssueResolution) and not own:
            known[each.id] = resolution_to_come(document, each, replica.viewer(account), _unit(replica, document))
    return tuple(sorted(known.values(), key=lambda each: (each.rung, each.issued_at)))


def _recordings(replica: Replica, document: TicketDocument) -> list[RecordingDocument]:
    tickets = (*(step.ticket for step in document.trail), document.ticket.id)
    return [each for ticket in tickets for each in replica.children(Kind.RECORDING, ticket, RecordingDocument)]


def _unit(replica: Replica, document: TicketDocument) -> str:
    found = replica.document(Kind.UNIT, str(document.unit), UnitDocument)
    return "" if found is None else found.name


def resolution_waiting(replica: Replica, account: Account, command: str) -> ResolutionDocument | None:
    """The resolution inside a command that is not settled yet."""
    row = replica.reader.one("SELECT ticket FROM outbox.command WHERE id = ?", (command,))
    found = None if row is None else replica.ticket(row[0])
    if row is None or found is None:
        return None
    for each in replica.asked(row[0]):
        if each.id == command and isinstance(each.body, IssueResolution):
            return resolution_to_come(found[1], each, replica.viewer(account), _unit(replica, found[1]))
    return None


def kept_texts(replica: Replica) -> tuple[KeptText, ...]:
    """Drafts of tickets that left, and the words of commands that were put aside; the newest first."""
    rows = replica.reader.all("SELECT id, ticket, ticket_number, at, why, body FROM outbox.kept")
    kept = [
        KeptText(id=row[0], ticket=row[1], ticket_number=row[2], at=moment(row[3]), why=row[4], text=text)
        for row in rows
        if (text := text_of_kept_draft(row[5]))
    ]
    for dismissed in replica.dismissed():
        text = text_of(dismissed.command)
        if text:
            kept.append(
                KeptText(
                    id=dismissed.command.id,
                    ticket=dismissed.command.ticket,
                    ticket_number=dismissed.ticket_number,
                    at=dismissed.command.at,
                    why=dismissed.command.verb,
                    text=text,
                )
            )
    return tuple(sorted(kept, key=lambda each: each.at, reverse=True))
