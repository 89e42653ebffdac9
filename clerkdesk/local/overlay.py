"""Keeping the overlay true: after every command, receipt or page, the tickets concerned are laid over anew.

This module must never end an overlay before the mirror has reached the version its receipt named: nothing blinks.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from clerkdesk.domain.policy import Policy
from clerkdesk.local.columns import ticket_columns
from clerkdesk.local.mirror import MirrorWriter, read_document
from clerkdesk.local.outbox import UNSETTLED, OutboxWriter
from clerkdesk.local.projection import Viewer, lay_over
from clerkdesk.wire.documents import Kind, OfficialDocument, PolicyDocument
from clerkdesk.wire.exchange import Account


def viewer_of(mirror: MirrorWriter, outbox: OutboxWriter) -> Viewer | None:
    """Whose desk it is, from the outbox; None before anybody signed in."""
    stored = outbox.get("account")
    if stored is None:
        return None

    def name_of(official: int) -> str:
        found = mirror.body(Kind.OFFICIAL.value, str(official))
        document = None if found is None else read_document(Kind.OFFICIAL.value, found[1])
        return document.name if isinstance(document, OfficialDocument) else ""

    return Viewer(msgspec.json.decode(stored, type=Account), _policy(mirror), name_of)


def _policy(mirror: MirrorWriter) -> Policy:
    newest = Policy(version=0)
    for id_ in mirror.ids(Kind.POLICY.value):
        found = mirror.body(Kind.POLICY.value, id_)
        document = None if found is None else read_document(Kind.POLICY.value, found[1])
        if isinstance(document, PolicyDocument) and document.policy.version > newest.version:
            newest = document.policy
    return newest if newest.version else Policy()


def refresh(mirror: MirrorWriter, outbox: OutboxWriter, tickets: Iterable[str]) -> None:
    """Settle what the mirror has reached, and lay the rest over each of the tickets."""
    # A page of a first copy names hundreds of tickets of which the outbox knows none: those cost nothing here.
    concerned = _concerned(outbox).intersection(tickets)
    if concerned:
        viewer = viewer_of(mirror, outbox)
        for ticket in sorted(concerned):
            _refresh_one(mirror, outbox, ticket, viewer)


def refresh_all(mirror: MirrorWriter, outbox: OutboxWriter) -> None:
    """After a start or a change of settings: every ticket with waiting commands or an overlay."""
    refresh(mirror, outbox, _concerned(outbox))


def _concerned(outbox: OutboxWriter) -> set[str]:
    unsettled = {each.command.ticket for each in outbox.in_states(UNSETTLED)}
    return unsettled | set(outbox.tickets_with_overlay())


def _refresh_one(mirror: MirrorWriter, outbox: OutboxWriter, ticket: str, viewer: Viewer | None) -> None:
    found = mirror.ticket(ticket)
    outbox.mark(_reached(mirror, outbox, ticket, None if found is None else found[0]), "done")
    asked = outbox.asked(ticket)
    if found is None or viewer is None or not asked:
        outbox.end_overlay(ticket)
        return
    document = lay_over(found[1], asked, viewer)
    body = msgspec.json.encode(document)
    outbox.save_overlay(ticket_columns(document, found[0]), (each.id for each in asked), body)


def _reached(mirror: MirrorWriter, outbox: OutboxWriter, ticket: str, version: int | None) -> list[str]:
    """Ids of the commands whose effect the mirror shows, or can no longer show because the ticket left."""
    if version is None:
        is_complete = mirror.get("cursor") is not None
        return [each.command.id for each in outbox.in_states(("applied",), ticket) if is_complete]
    applied = outbox.in_states(("applied",), ticket)
    return [each.command.id for each in applied if each.version is None or version >= each.version]
