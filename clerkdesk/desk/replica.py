"""Single things read from the replica and decoded: documents, commands, drafts; shared by questions and acts.

This module must never write, and never sort a list.
"""

# ruff: noqa: S608 - every name put into a statement is one of ours, every value is a parameter
from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import msgspec

from clerkdesk.desk.rows import Draft, WaitingCommand, WaitingState
from clerkdesk.desk.texts import text_of
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.local.moments import moment
from clerkdesk.local.projection import Asked, Viewer
from clerkdesk.local.reader import Reader, Row
from clerkdesk.wire.commands import Command, unpack
from clerkdesk.wire.documents import Document, Kind, OfficialDocument, PolicyDocument, TicketDocument
from clerkdesk.wire.exchange import Account

Known = TypeVar("Known", bound=Document)

_COMMAND = "id, verb, ticket, based_on, at, body, ticket_number, state, code, facts"


@dataclass(frozen=True, slots=True)
class Dismissed:
    """A command that was put aside."""

    command: Command
    ticket_number: str


class Replica:
    """Reads one thing at a time, on the thread of its reader."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def account(self) -> Account | None:
        """Who signed in here last."""
        found = self.reader.one("SELECT value FROM outbox.meta WHERE key = 'account'")
        return None if found is None else msgspec.json.decode(found[0], type=Account)

    def synced_at(self) -> datetime | None:
        """When the mirror last held everything there was."""
        found = self.reader.one("SELECT value FROM mirror.meta WHERE key = 'synced_at'")
        return None if found is None else moment(int(found[0]))

    def document(self, kind: Kind, id: str, type: type[Known]) -> Known | None:  # noqa: A002
        """A document of the mirror; None when it is not here or in a shape this program cannot read."""
        found = self.reader.one("SELECT body FROM mirror.entity WHERE kind = ? AND id = ?", (kind.value, id))
        return None if found is None else _decode(found[0], type)

    def children(self, kind: Kind, ticket: str, type: type[Known]) -> list[Known]:  # noqa: A002
        """The notes, resolutions or recordings of a ticket."""
        sql = (
            "SELECT e.body FROM mirror.child c JOIN mirror.entity e ON e.kind = c.kind AND e.id = c.id "
            "WHERE c.ticket = ? AND c.kind = ? ORDER BY c.id"
        )
        decoded = (_decode(body, type) for (body,) in self.reader.all(sql, (ticket, kind.value)))
        return [each for each in decoded if each is not None]

    def every(self, kind: Kind, type: type[Known]) -> list[Known]:  # noqa: A002
        """All documents of a kind that this program can read."""
        bodies = self.reader.all("SELECT body FROM mirror.entity WHERE kind = ?", (kind.value,))
        decoded = (_decode(body, type) for (body,) in bodies)
        return [each for each in decoded if each is not None]

    def ticket(self, ticket: str) -> tuple[int, TicketDocument, tuple[str, ...]] | None:
        """Version in the mirror, document with the effect of waiting commands, and the ids of those commands."""
        sql = (
            "SELECT e.version, coalesce(o.body, e.body), coalesce(o.commands, '[]') FROM mirror.entity e "
            "LEFT JOIN outbox.overlay o ON o.id = e.id WHERE e.kind = 'ticket' AND e.id = ?"
        )
        found = self.reader.one(sql, (ticket,))
        document = None if found is None else _decode(found[1], TicketDocument)
        if found is None or document is None:
            return None
        return found[0], document, tuple(json.loads(found[2]))

    def asked(self, ticket: str) -> list[Asked]:
        """Commands of a ticket that are not settled yet, in order."""
        sql = (
            f"SELECT {_COMMAND} FROM outbox.command WHERE ticket = ? "
            "AND state IN ('waiting', 'sent', 'applied') ORDER BY seq"
        )
        commands = (_command(row) for row in self.reader.all(sql, (ticket,)))
        return [Asked(each.id, each.at, unpack(each)) for each in commands]

    def waiting(self, states: tuple[str, ...], ticket: str | None = None) -> tuple[WaitingCommand, ...]:
        """Commands in any of the states, in order, as the screens show them."""
        marks = ", ".join("?" for _ in states)
        sql = f"SELECT {_COMMAND} FROM outbox.command WHERE state IN ({marks})"
        parameters: tuple[str, ...] = states
        if ticket is not None:
            sql, parameters = f"{sql} AND ticket = ?", (*states, ticket)
        return tuple(_waiting(row) for row in self.reader.all(f"{sql} ORDER BY seq", parameters))

    def dismissed(self) -> list[Dismissed]:
        """Commands that were put aside, with the numbers of their tickets."""
        rows = self.reader.all(f"SELECT {_COMMAND} FROM outbox.command WHERE state = 'dismissed' ORDER BY seq")
        return [Dismissed(_command(row), row[6]) for row in rows]

    def draft(self, ticket: str) -> Draft | None:
        """The unsent text of a ticket."""
        sql = "SELECT based_on, saved_at, resolution, notes FROM outbox.draft WHERE ticket = ?"
        found = self.reader.one(sql, (ticket,))
        if found is None:
            return None
        return Draft(
            ticket=ticket,
            resolution=msgspec.json.decode(found[2], type=ResolutionText),
            notes=found[3],
            saved_at=moment(found[1]),
            based_on=found[0],
        )

    def policy(self) -> Policy:
        """The settings in force; the programme's defaults before the first sync."""
        known = [each.policy for each in self.every(Kind.POLICY, PolicyDocument)]
        return max(known, key=lambda each: each.version, default=Policy())

    def official_name(self, official: int) -> str:
        """The name behind an id; empty when it is not known here."""
        found = self.document(Kind.OFFICIAL, str(official), OfficialDocument)
        return "" if found is None else found.name

    def viewer(self, account: Account) -> Viewer:
        """The person at this desk, for the rules."""
        return Viewer(account, self.policy(), self.official_name)


def _decode(body: bytes, type: type[Known]) -> Known | None:  # noqa: A002
    try:
        return msgspec.json.decode(body, type=type)
    except msgspec.ValidationError:  # a newer centre's shape: kept raw, shown after an upgrade
        return None


def _command(row: Row) -> Command:
    return Command(id=row[0], verb=row[1], ticket=row[2], based_on=row[3], at=moment(row[4]), body=msgspec.Raw(row[5]))


def _waiting(row: Row) -> WaitingCommand:
    command = _command(row)
    return WaitingCommand(
        id=command.id,
        verb=command.verb,
        ticket=command.ticket,
        ticket_number=row[6],
        at=command.at,
        state=WaitingState(row[7]),
        code=row[8],
        facts=json.loads(row[9]),
        text=text_of(command),
    )
