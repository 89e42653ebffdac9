"""Hears the stamper, in whichever process it stamped, and passes the hint on.

This module must never be relied upon: a hint may be lost, the feed is the truth.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

import psycopg

from clerkdesk.central.store.database import plain_url
from clerkdesk.central.store.stamper import CHANNEL

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Hint:
    """The feed now ends at `seq`; something is new in these scopes, None: in any."""

    seq: int
    scopes: frozenset[str] | None


def read_hint(told: str) -> Hint:
    """What a notification says."""
    seq, _, named = told.partition(" ")
    return Hint(int(seq), None if named == "*" else frozenset(named.split(",")))


class Listener:
    """A thread with one connection of its own. `on_hint` is called in it, and must be quick."""

    def __init__(self, url: str, on_hint: Callable[[Hint], None]) -> None:
        self._url = plain_url(url)
        self._on_hint = on_hint
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="listener", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End; returns when it has, within half a second."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                self._listen()
            except psycopg.Error as error:
                log.warning("the listener lost its connection: %s", type(error).__name__)
                self._stop.wait(1.0)

    def _listen(self) -> None:
        with psycopg.connect(self._url, autocommit=True, application_name="clerkdesk listener") as connection:
            connection.execute(f"LISTEN {CHANNEL}".encode())
            while not self._stop.is_set():
                for heard in connection.notifies(timeout=0.5, stop_after=1):
                    self._on_hint(read_hint(heard.payload))
