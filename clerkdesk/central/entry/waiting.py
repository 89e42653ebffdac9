"""The waiting room of /v1/sync: desks with nothing new wait here, without a connection to the database or a thread.

This module must never decide what is new: whoever is woken reads the feed again.
"""

from __future__ import annotations

import asyncio
import itertools
from collections import deque
from collections.abc import Callable

from clerkdesk.central.entry.running import Threads
from clerkdesk.central.store.listener import Hint

_REMEMBERED = 256
_LOOK_EVERY = 1.0
_TURNS = 10


class WaitingRoom:
    """Wakes whoever a hint concerns. `look` reads the head; `is_leaving` says that the server is about to end."""

    def __init__(self, threads: Threads, look: Callable[[], int], is_leaving: Callable[[], bool]) -> None:
        self._threads = threads
        self._look = look
        self._is_leaving = is_leaving
        self._waiting: dict[asyncio.Event, frozenset[str]] = {}
        self._recent: deque[Hint] = deque(maxlen=_REMEMBERED)
        self._seq = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._looking: asyncio.Task[None] | None = None

    def open(self) -> None:
        """Begin, on the running loop."""
        self._loop = asyncio.get_running_loop()
        self._looking = self._loop.create_task(self._keep_looking())

    async def close(self) -> None:
        """Wake everybody and end."""
        loop, self._loop = self._loop, None
        if loop is not None and self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)
        self._wake_all()

    def tell(self, hint: Hint) -> None:
        """From any thread: something is new."""
        loop = self._loop
        if loop is not None:
            loop.call_soon_threadsafe(self._heard, hint)

    @property
    def is_open(self) -> bool:
        """Whether one may still wait here."""
        return self._loop is not None

    @property
    def waiting(self) -> int:
        """How many wait now."""
        return len(self._waiting)

    async def wait(self, scopes: frozenset[str], seq: int, seconds: float) -> None:
        """Until something may be new after place `seq` in one of these scopes, or the time is over."""
        if self._loop is None or any(hint.seq > seq and _concerns(hint, scopes) for hint in self._recent):
            return
        bell = asyncio.Event()
        self._waiting[bell] = scopes
        try:
            await asyncio.wait_for(bell.wait(), seconds)
        except TimeoutError:
            return
        finally:
            self._waiting.pop(bell, None)

    def _heard(self, hint: Hint) -> None:
        self._seq = max(self._seq, hint.seq)
        self._recent.append(hint)
        for bell, scopes in self._waiting.items():
            if _concerns(hint, scopes):
                bell.set()

    def _wake_all(self) -> None:
        for bell in self._waiting:
            bell.set()

    async def _keep_looking(self) -> None:
        """Once a second: is the head further than what was heard? Then a hint was lost. Oftener: is it time to go?"""
        for turn in itertools.count():
            await asyncio.sleep(_LOOK_EVERY / _TURNS)
            if self._is_leaving():
                self._loop = None
                self._wake_all()
                return
            if self._waiting and turn % _TURNS == 0:
                head = await self._threads.run(self._look)
                if head > self._seq:
                    self._heard(Hint(head, None))


def _concerns(hint: Hint, scopes: frozenset[str]) -> bool:
    return hint.scopes is None or not hint.scopes.isdisjoint(scopes)
