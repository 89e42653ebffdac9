"""Lists of tickets: which ones, in what order, and the rows they are painted from.

This module must never decode a whole document: lists live on the narrow rows.
"""

# ruff: noqa: S608 - every name put into a statement is one of ours, every value is a parameter
from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from clerkdesk.desk.rows import Counts, Order, TicketFilter, TicketRow
from clerkdesk.domain import register
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.text import fold
from clerkdesk.domain.ticket import State
from clerkdesk.local.moments import micros, moment, moment_or_none
from clerkdesk.local.reader import Reader, Row

_SORT: dict[Order, tuple[str, ...]] = {
    Order.DUE: ("clock_due",),
    Order.STARTS: ("starts_at",),
    Order.REQUESTED: ("requested_at",),
    Order.NUMBER: ("number_key",),
    Order.CITIZEN: ("citizen_key",),
    Order.SERVICE: ("service_key", "citizen_key"),
    Order.STATE: ("state_key", "clock_due"),
}
# A ticket is new until somebody looked at it here, or opened its case file anywhere.
_UNREAD = (
    "p.state IN ('requested', 'scheduled') AND p.opened_at IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM outbox.seen s WHERE s.ticket = p.id)"
)
_ROW = (
    "SELECT p.id, p.number, p.citizen, p.registration_number, p.service, p.channel, p.rung, p.state, p.holder, "
    "p.requested_at, p.starts_at, p.ends_at, p.held_at, p.clock_start, p.clock_due, "
    "coalesce((SELECT f.documents FROM mirror.case_file f WHERE f.id = p.case_file), 0), "
    f"p.holder = ?1 AND {_UNREAD}, "
    "EXISTS (SELECT 1 FROM outbox.command c WHERE c.ticket = p.id AND c.state IN ('waiting', 'sent')), "
    "EXISTS (SELECT 1 FROM outbox.command c WHERE c.ticket = p.id "
    "AND c.state IN ('refused', 'held', 'conflict', 'parked')), "
    "p.bounced, EXISTS (SELECT 1 FROM outbox.draft d WHERE d.ticket = p.id) FROM projection p "
)
_COUNTS = (
    "SELECT coalesce(sum(unread), 0), count(*), coalesce(sum(rung > 1), 0), coalesce(sum(state = 'held'), 0) "
    f"FROM (SELECT p.rung AS rung, p.state AS state, {_UNREAD} AS unread FROM projection p "
    "WHERE p.holder = ?1 AND p.is_open = 1)"
)


class Lists:
    """Asks on the thread of its reader; `me` is the official at this desk."""

    def __init__(self, reader: Reader, me: int) -> None:
        self._reader = reader
        self._me = me

    def ids(self, wanted: TicketFilter, order: Order, now: datetime, descending: bool) -> list[str]:
        """Ids in order; what has no value to sort by comes last either way, equals go by number."""
        where, parameters = self._where(wanted, now)
        direction = "DESC" if descending else "ASC"
        keys = ", ".join(f"{key} {direction} NULLS LAST" for key in _SORT[order])
        sql = f"SELECT id FROM projection WHERE {where} ORDER BY {keys}, number_key"
        return [row[0] for row in self._reader.all(sql, parameters)]

    def rows(self, ids: Sequence[str]) -> list[TicketRow]:
        """Rows of those ids that exist, in the order asked."""
        sql = f"{_ROW} WHERE p.id IN (SELECT value FROM json_each(?2))"
        found = {row[0]: ticket_row(row) for row in self._reader.all(sql, (self._me, json.dumps(list(ids))))}
        return [found[each] for each in ids if each in found]

    def mine(self, condition: str, parameters: Sequence[Any], order: str, limit: int = -1) -> list[TicketRow]:
        """Rows of own tickets that meet a condition of this package's own making."""
        sql = f"{_ROW} WHERE p.holder = ?1 AND {condition} ORDER BY {order} LIMIT {int(limit)}"
        return [ticket_row(row) for row in self._reader.all(sql, (self._me, *parameters))]

    def counts(self) -> Counts:
        """Figures of own open tickets."""
        found = self._reader.one(_COUNTS, (self._me,))
        assert found is not None
        return Counts(unread=found[0], open=found[1], escalations=found[2], to_write=found[3])

    def _where(self, wanted: TicketFilter, now: datetime) -> tuple[str, list[Any]]:
        terms: list[str] = ["rung >= ?"]
        values: list[Any] = [int(wanted.least_rung)]
        if wanted.only_mine:
            terms, values = [*terms, "holder = ?"], [*values, self._me]
        if wanted.only_open:
            terms.append("is_open = 1")
        if wanted.due_within_hours is not None:
            terms.append("clock_due <= ?")
            values.append(micros(now + timedelta(hours=wanted.due_within_hours)))
        if wanted.channel is not None:
            terms, values = [*terms, "channel = ?"], [*values, wanted.channel.value]
        if wanted.states:
            terms.append(f"state IN ({', '.join('?' for _ in wanted.states)})")
            values += sorted(state.value for state in wanted.states)
        for term, value in _search_terms(wanted.text):
            terms.append(term)
            values += value
        return " AND ".join(terms), values


def _search_terms(text: str) -> list[tuple[str, list[str]]]:
    """One condition for each word typed; a word with a digit in it is also looked for as a bare fragment."""
    terms = []
    for word in fold(text).split():
        bare = register.fragment(word)
        if bare and bare != word and any(each.isdigit() for each in bare):
            terms.append(("(instr(search, ?) > 0 OR instr(search, ?) > 0)", [word, bare]))
        else:
            terms.append(("instr(search, ?) > 0", [word]))
    return terms


def ticket_row(row: Row) -> TicketRow:
    """The frozen row from what `_ROW` selects."""
    return TicketRow(
        id=row[0],
        number=row[1],
        citizen=row[2],
        registration_number=row[3],
        service=row[4],
        channel=Channel(row[5]),
        rung=Rung(row[6]),
        state=State(row[7]),
        holder=row[8],
        requested_at=moment(row[9]),
        starts_at=moment_or_none(row[10]),
        ends_at=moment_or_none(row[11]),
        held_at=moment_or_none(row[12]),
        clock_start=moment_or_none(row[13]),
        clock_due=moment_or_none(row[14]),
        documents=row[15],
        is_unread=bool(row[16]),
        is_waiting=bool(row[17]),
        is_refused=bool(row[18]),
        is_bounced=bool(row[19]),
        has_draft=bool(row[20]),
    )
