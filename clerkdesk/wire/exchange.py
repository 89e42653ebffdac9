"""The contract of desk and centre: what may be asked, and what comes back. Both ends implement or fit `Centre`.

This module must never speak HTTP itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal, Protocol

import msgspec

from clerkdesk.domain.roles import Role
from clerkdesk.wire.commands import Command, Receipt


class Unreachable(Exception):
    """Network, disk or lock: nothing was decided; try again later. `retry_after` in seconds, when one was named."""

    def __init__(self, what: str, retry_after: float | None = None) -> None:
        super().__init__(what)
        self.retry_after = retry_after


NO_BODY = b"null"


def _nothing() -> msgspec.Raw:
    return msgspec.Raw(NO_BODY)


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the feed. `op`: put (with body), drop, join or leave; a body other than null is there only with put.

    For join and leave, `kind` is "scope" and `id` the scope gained or lost.
    """

    scope: str
    op: Literal["put", "drop", "join", "leave"]
    kind: str
    id: str
    version: int
    body: msgspec.Raw = msgspec.field(default_factory=_nothing)


class SyncPage(msgspec.Struct, frozen=True, kw_only=True):
    """What is new after a cursor. `epoch` changes when the centre was restored; `now` is the centre's clock."""

    epoch: str
    cursor: str
    up_to_date: bool
    now: datetime
    changes: tuple[Change, ...] = ()


class SnapshotPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of all there is for this desk. `cursor` is the head seen before page one; `next` None ends it.

    `done` and `total` count documents, for the progress bar.
    """

    epoch: str
    cursor: str
    next: str | None
    done: int
    total: int
    changes: tuple[Change, ...] = ()


class SignIn(msgspec.Struct, frozen=True, kw_only=True):
    """Who signs in at which desk. `desk` is a UUID kept with the profile; `program` the program's version."""

    login: str
    password: str
    desk: str
    desk_name: str
    program: str


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """Who is signed in, as the desk shows it."""

    id: int
    login: str
    name: str
    job_title: str
    role: Role
    unit: int
    unit_name: str
    above: tuple[int, ...] = ()


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to a sign-in. `token` is opaque (43 characters) and is stored nowhere but the keyring."""

    token: str
    account: Account
    city: str
    epoch: str


class Joining(msgspec.Struct, frozen=True, kw_only=True):
    """How to enter a meeting now. `start_link` is minted for this click and never stored."""

    start_link: str
    expires_at: datetime


class Centre(Protocol):
    """The centre as a desk knows it. Every method may raise Unreachable, or Refused with a code of its own."""

    def sign_in(self, asked: SignIn) -> Session:
        """Open a session. Raises Refused(SIGN_IN_FAILED | TOO_MANY_TRIES)."""
        ...

    def sign_out(self) -> None:
        """End the session at the centre."""
        ...

    def snapshot(self, page: str | None) -> SnapshotPage:
        """A page of everything, own open tickets first; None asks for the first."""
        ...

    def sync(self, cursor: str, wait: float) -> SyncPage:
        """What came after `cursor`, waiting up to `wait` seconds for it. Raises Refused(CURSOR_EXPIRED)."""
        ...

    def send(self, commands: tuple[Command, ...]) -> tuple[Receipt, ...]:
        """Hand commands in; one receipt each, the same one however often a command is sent."""
        ...

    def read_file(self, sha256: str, offset: int = 0) -> Iterator[bytes]:
        """The bytes of a file from `offset` on. Raises Refused(FILE_UNKNOWN)."""
        ...

    def join(self, ticket: str) -> Joining:
        """Mint the host's link for one ticket's meeting. Raises Refused(NO_MEETING)."""
        ...
