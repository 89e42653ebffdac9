"""The one bell of the desktop: whoever wrote something says what changed, whoever shows it re-reads only that.

This module must never carry content, only kinds and ids, and must never know who listens.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changed:
    """What a write touched: kinds of document (or `outbox`, `draft`, `file`, `connection`) and the ids of the tickets,
    files or commands concerned. `everything` asks screens to read anew.
    """

    kinds: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    everything: bool = False

    def __or__(self, other: Changed) -> Changed:
        return Changed(self.kinds | other.kinds, self.ids | other.ids, self.everything or other.everything)


Listener = Callable[[Changed], None]


class Notices:
    """Announces changes to every listener, on the thread of the one who announces. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` from now on; the answer ends it."""
        with self._lock:
            self._listeners += (listener,)

        def end() -> None:
            with self._lock:
                self._listeners = tuple(each for each in self._listeners if each is not listener)

        return end

    def announce(self, changed: Changed) -> None:
        """Tell everybody. An exception of a listener is a bug and propagates to the announcer."""
        for listener in self._listeners:
            listener(changed)
