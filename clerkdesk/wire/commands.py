"""How a command travels: an envelope with an id born at the desk, and a body that is one of the domain's records.

This module must never judge a command; it only packs and unpacks one.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from clerkdesk.domain import commands as c
from clerkdesk.domain.refusals import Code, Fact, Refused

VERBS: dict[str, type[Any]] = {
    "schedule": c.Schedule,
    "cancel": c.Cancel,
    "open_case_file": c.OpenCaseFile,
    "read_lower_resolution": c.ReadLowerResolution,
    "start_audience": c.StartAudience,
    "read_notice": c.ReadNotice,
    "end_audience": c.EndAudience,
    "mark_missed": c.MarkMissed,
    "write_note": c.WriteNote,
    "issue_resolution": c.IssueResolution,
    "communicate": c.Communicate,
    "reassign": c.Reassign,
}
_VERB_OF = {body: verb for verb, body in VERBS.items()}

MOST_AT_ONCE = 50
MOST_BYTES = 1 << 20


class Command(msgspec.Struct, frozen=True, kw_only=True):
    """One act.

    `id` is a UUIDv7; `based_on` the ticket's version the official saw; `at` the desk's clock; `needs` files by SHA-256.
    """

    id: str
    verb: str
    ticket: str
    based_on: int
    at: datetime
    body: msgspec.Raw
    needs: tuple[str, ...] = ()


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """The centre's answer to one command, remembered for ever with its effect.

    `outcome`: applied, merged, conflict, refused, held or parked. `version`: the ticket's after it, if any.
    """

    command: str
    outcome: str
    at: datetime
    version: int | None = None
    code: str | None = None
    facts: dict[str, Fact] = {}


class CommandBatch(msgspec.Struct, frozen=True, kw_only=True):
    """What a desk sends: at most MOST_AT_ONCE commands, in the clerk's order."""

    commands: tuple[Command, ...]


class ReceiptBatch(msgspec.Struct, frozen=True, kw_only=True):
    """One receipt for each command of the batch, in its order."""

    receipts: tuple[Receipt, ...]


def verb_of(body: c.TicketCommand) -> str:
    """The name the body travels under."""
    return _VERB_OF[type(body)]


def pack(*, id: str, ticket: str, based_on: int, at: datetime, body: c.TicketCommand) -> Command:  # noqa: A002
    """The envelope around a body."""
    raw = msgspec.Raw(msgspec.json.encode(body))
    return Command(id=id, verb=verb_of(body), ticket=ticket, based_on=based_on, at=at, body=raw)


def unpack(command: Command) -> c.TicketCommand:
    """The body inside. Raises Refused(COMMAND_UNKNOWN) or Refused(COMMAND_MALFORMED, detail)."""
    kind = VERBS.get(command.verb)
    if kind is None:
        raise Refused(Code.COMMAND_UNKNOWN, verb=command.verb)
    try:
        body: c.TicketCommand = msgspec.json.decode(command.body, type=kind)
    except msgspec.ValidationError as wrong:
        raise Refused(Code.COMMAND_MALFORMED, verb=command.verb, detail=str(wrong)) from wrong
    return body
