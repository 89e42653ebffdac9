"""Pages as they come over the wire, read into the contract's own records.

This module must never look into a body: it stays as it came until the mirror has it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from clerkdesk.wire.exchange import Change, SnapshotPage, SyncPage

_NOTHING = b"null"

# WORKAROUND: msgspec (0.22) reads a field typed `Raw | None` as null and nothing else, so a change with a body cannot
# be read into `Change` directly. These read the body as plain Raw; they go once the contract's field can be read.


class _Change(msgspec.Struct, frozen=True, kw_only=True):
    scope: str
    op: Literal["put", "drop", "join", "leave"]
    kind: str
    id: str
    version: int
    body: msgspec.Raw = msgspec.Raw(_NOTHING)

    def read(self) -> Change:
        body = bytes(self.body)
        return Change(
            scope=self.scope,
            op=self.op,
            kind=self.kind,
            id=self.id,
            version=self.version,
            body=None if body == _NOTHING else msgspec.Raw(body),
        )


class _SyncPage(msgspec.Struct, frozen=True, kw_only=True):
    epoch: str
    cursor: str
    up_to_date: bool
    now: datetime
    changes: tuple[_Change, ...] = ()


class _SnapshotPage(msgspec.Struct, frozen=True, kw_only=True):
    epoch: str
    cursor: str
    next: str | None
    done: int
    total: int
    changes: tuple[_Change, ...] = ()


def read_sync_page(content: bytes) -> SyncPage:
    """Raises msgspec.MsgspecError when it is no such page."""
    page = msgspec.json.decode(content, type=_SyncPage)
    return SyncPage(
        epoch=page.epoch,
        cursor=page.cursor,
        up_to_date=page.up_to_date,
        now=page.now,
        changes=tuple(change.read() for change in page.changes),
    )


def read_snapshot_page(content: bytes) -> SnapshotPage:
    """Raises msgspec.MsgspecError when it is no such page."""
    page = msgspec.json.decode(content, type=_SnapshotPage)
    return SnapshotPage(
        epoch=page.epoch,
        cursor=page.cursor,
        next=page.next,
        done=page.done,
        total=page.total,
        changes=tuple(change.read() for change in page.changes),
    )
