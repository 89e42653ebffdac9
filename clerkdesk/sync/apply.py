"""Writing down what the centre said: pages into the mirror, receipts onto the commands they answer.

This module is the only writer of the mirror; it must never touch a text, nor let one refusal hold up another ticket.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from clerkdesk.domain.refusals import Code
from clerkdesk.local.moments import micros
from clerkdesk.local.projection import QUIET_VERBS
from clerkdesk.notices import Changed
from clerkdesk.wire.commands import Receipt
from clerkdesk.wire.documents import Kind
from clerkdesk.wire.exchange import NO_BODY, Change, SnapshotPage, SyncPage

if TYPE_CHECKING:
    from clerkdesk.local.work import Work

EVERYONE = "everyone"
SEND_AGAIN_WITHIN = timedelta(days=45)
_STUCK = ("refused", "held", "conflict", "parked")
_log = logging.getLogger(__name__)


class Outcome(Enum):
    """What became of a page."""

    APPLIED = "applied"
    ANEW = "anew"  # nothing or not everything was taken over: a snapshot is due


@dataclass(frozen=True, slots=True)
class Where:
    """Where the mirror stands. `cursor` is None before the first snapshot is through.

    `page` is the snapshot page that comes next, empty for the first; None when no snapshot is due.
    """

    cursor: str | None
    page: str | None


@dataclass(slots=True)
class _Touched:
    kinds: set[str] = field(default_factory=set)
    tickets: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)

    def changed(self) -> Changed | None:
        return Changed(frozenset(self.kinds), frozenset(self.tickets)) if self.kinds else None


def where(work: Work) -> Where:
    """What is to be asked next. A mirror without a cursor starts with a snapshot."""
    cursor, page = work.mirror.get("cursor"), work.mirror.get("page")
    return Where(cursor, "" if cursor is None and page is None else page)


def begin_snapshot(work: Work) -> None:
    """Read everything anew; until that is through, the screens keep what there is."""
    generation = int(work.mirror.get("generation") or 0) + 1
    work.mirror.set("generation", str(generation))
    work.mirror.set("page", "")
    work.mirror.set("head", None)


def begin(work: Work, program: str) -> None:
    """At a start: read the raw bodies anew if another version of the program did it last, and lay the outbox over."""
    if work.mirror.get("program") != program:
        work.mirror.index_all()
        work.mirror.set("program", program)
    work.lay_over()


def apply_snapshot(work: Work, page: SnapshotPage, now: datetime) -> Outcome:
    """One page of everything. The cursor counts from before page one, so that nothing between the pages is missed."""
    if _is_another_life(work, page.epoch, now):
        return Outcome.ANEW
    is_first = work.mirror.get("page") in (None, "")
    if is_first:
        if work.mirror.get("page") is None:
            begin_snapshot(work)
        work.mirror.set("head", page.cursor)
        work.mirror.set("epoch", page.epoch)
    touched = _Touched()
    for change in page.changes:
        _apply(work, change, touched)
    if page.next is None:
        _note_gone(work.mirror.sweep(int(work.mirror.get("generation") or 0)), touched)
        work.mirror.set("cursor", work.mirror.get("head"))
        work.mirror.set("page", None)
        touched.gone |= {ticket for ticket in work.outbox.drafted() if work.mirror.ticket(ticket) is None}
        work.lay_over()
    else:
        work.mirror.set("page", page.next)
    _finish(work, touched, now)
    return Outcome.APPLIED


def apply_page(work: Work, page: SyncPage, now: datetime) -> Outcome:
    """What came after the cursor, in one transaction with the new cursor."""
    if page.epoch != work.mirror.get("epoch"):
        _log.warning("the centre was restored: reading everything anew")
        begin_snapshot(work)
        return Outcome.ANEW
    if _is_implausible(work, page.changes):
        _log.warning("a page would have removed more than half of the rows: reading everything anew")
        begin_snapshot(work)
        return Outcome.ANEW
    touched = _Touched()
    is_new_scope = False
    for change in page.changes:
        is_new_scope |= change.op == "join" and not work.mirror.has_scope(change.id)
        _apply(work, change, touched)
    work.mirror.set("cursor", page.cursor)
    if page.up_to_date:
        work.mirror.set("synced_at", str(micros(now)))
    if is_new_scope:
        # What the new scope held before this desk could see it stands in the feed behind the cursor.
        begin_snapshot(work)
    _finish(work, touched, now)
    return Outcome.ANEW if is_new_scope else Outcome.APPLIED


def settle(work: Work, receipts: Iterable[Receipt]) -> int:
    """Write each answer onto its command; answers how many were settled. A late double is passed over.

    What was held back behind a refusal in the same batch was not done, and simply waits again.
    """
    tickets: set[str] = set()
    settled = 0
    for receipt in receipts:
        stored = work.outbox.find(receipt.command)
        if stored is None or stored.state not in ("waiting", "sent"):
            continue
        tickets.add(stored.command.ticket)
        if receipt.code == Code.HELD_BACK:
            work.outbox.mark([receipt.command], "waiting")
            continue
        settled += 1
        if receipt.outcome in ("applied", "merged"):
            work.outbox.keep_receipt(receipt, "applied")
        elif stored.command.verb in QUIET_VERBS:
            work.outbox.keep_receipt(receipt, "done")
        else:
            work.outbox.keep_receipt(receipt, receipt.outcome if receipt.outcome in _STUCK else "parked")
    if tickets:
        work.lay_over(tickets)
        work.touch(Changed(frozenset({"ticket", "outbox"}), frozenset(tickets)))
    return settled


def _is_another_life(work: Work, epoch: str, now: datetime) -> bool:
    """Whether the centre was restored since this desk last heard of it; what it may have lost then waits once more.

    The outbox remembers the life it knew, so that a mirror lost at the same time changes nothing. Nothing of the page
    is taken over yet: the overlay must be on disk before the mirror may go back, or the screen would go back with it.
    """
    remembered = work.outbox.get("epoch")
    known = remembered or work.mirror.get("epoch") or epoch
    if remembered != epoch:
        work.outbox.set("epoch", epoch)
    if known == epoch:
        return False
    begin_snapshot(work)
    if work.outbox.send_again(now - SEND_AGAIN_WITHIN):
        work.lay_over()
        work.touch(Changed(frozenset({"outbox"})))
    return True


def _apply(work: Work, change: Change, touched: _Touched) -> None:
    if change.op == "put" and bytes(change.body) != NO_BODY:
        generation = int(work.mirror.get("generation") or 0)
        before = work.mirror.tickets_of(change.kind, change.id)
        if work.mirror.put(change.scope, change.kind, change.id, change.version, bytes(change.body), generation):
            touched.kinds.add(change.kind)
            touched.tickets.update(before, work.mirror.tickets_of(change.kind, change.id))
    elif change.op == "drop":
        before = work.mirror.tickets_of(change.kind, change.id)
        if work.mirror.drop(change.scope, change.kind, change.id):
            touched.tickets.update(before)
            _note_gone([(change.kind, change.id)], touched)
    elif change.op == "leave":
        _note_gone(work.mirror.leave(change.id), touched)


def _note_gone(gone: Iterable[tuple[str, str]], touched: _Touched) -> None:
    for kind, id_ in gone:
        touched.kinds.add(kind)
        if kind == Kind.TICKET:
            touched.tickets.add(id_)
            touched.gone.add(id_)


def _finish(work: Work, touched: _Touched, now: datetime) -> None:
    for ticket in touched.gone:
        if work.mirror.ticket(ticket) is None and work.outbox.keep_draft(ticket, "", "access-lost", now):
            touched.kinds.add("draft")
    if Kind.POLICY in touched.kinds:
        work.lay_over()
    else:
        work.lay_over(touched.tickets)
    changed = touched.changed()
    if changed is not None:
        work.touch(changed)


def _is_implausible(work: Work, changes: Iterable[Change]) -> bool:
    """Whether a page would take away more than half, and more than twenty, of the rows that are not for everyone.

    A lost scope is announced by `leave` and never judged here.
    """
    dropped: dict[tuple[str, str], set[str]] = {}
    for change in changes:
        if change.op == "drop":
            dropped.setdefault((change.kind, change.id), set()).add(change.scope)
    going = 0
    for (kind, id_), scopes in dropped.items():
        held = work.mirror.scopes_of(kind, id_)
        going += bool(held) and held <= scopes
    return going > 20 and going * 2 > work.mirror.count_outside(EVERYONE)
