"""How the desk stands with the centre right now, in memory: written by the wheel, read by the screens.

This module must never say "synced" for anything but a reply of the centre that left nothing out.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import datetime

from clerkdesk.notices import Changed, Notices

CHANGED = Changed(kinds=frozenset({"connection"}))


@dataclass(frozen=True, slots=True)
class Standing:
    """`link`: synced, catching_up, offline or signed_out. `code`: why the centre turned this desk away, if it did."""

    link: str = "catching_up"
    synced_at: datetime | None = None
    offline_since: datetime | None = None
    first_sync_done: int = 0
    first_sync_total: int = 0
    code: str | None = None
    clock_offset: float = 0.0


class LinkState:
    """The one standing of this desk. Thread-safe; rings the bell only when something visible changed."""

    def __init__(self, notices: Notices) -> None:
        self._notices = notices
        self._lock = threading.Lock()
        self._standing = Standing()

    def read(self) -> Standing:
        """The standing now."""
        with self._lock:
            return self._standing

    def begin(self, synced_at: datetime | None, code: str | None = None) -> None:
        """Somebody sat down. `synced_at`: when the files were last whole; `code`: why there is no session with them."""
        link = "catching_up" if code is None else "signed_out"
        with self._lock:
            self._standing = Standing(link=link, synced_at=synced_at, code=code)
        self._ring()

    def reached(self, now: datetime, up_to_date: bool, clock_offset: float | None = None) -> None:
        """The centre answered a pull; `up_to_date` when nothing more is waiting there."""
        with self._lock:
            before = self._standing
            self._standing = replace(
                before,
                link="synced" if up_to_date else "catching_up",
                synced_at=now if up_to_date else before.synced_at,
                offline_since=None,
                code=None,
                clock_offset=before.clock_offset if clock_offset is None else clock_offset,
            )
        self._ring()

    def lost(self, now: datetime, code: str | None = None) -> None:
        """The centre cannot be reached; `code` when it can, but does not serve a program as old as this one."""
        with self._lock:
            before = self._standing
            if before.link == "signed_out" or (before.link == "offline" and before.code == code):
                return
            self._standing = replace(before, link="offline", offline_since=before.offline_since or now, code=code)
        self._ring()

    def turned_away(self, code: str) -> None:
        """The centre no longer knows this session, or another process took it over."""
        with self._lock:
            self._standing = replace(self._standing, link="signed_out", code=code)
        self._ring()

    def first_sync(self, done: int, total: int) -> None:
        """How far the first reading of everything is, in documents; 0 of 0 once it is through."""
        with self._lock:
            self._standing = replace(
                self._standing, link="catching_up", offline_since=None, first_sync_done=done, first_sync_total=total
            )
        self._ring()

    def _ring(self) -> None:
        self._notices.announce(CHANGED)
