"""A lane: one thread that takes turns, waits between them, and can be woken or ended at any moment.

This module must never know what a turn does.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from clerkdesk.domain.refusals import Refused
from clerkdesk.sync.backoff import Backoff
from clerkdesk.wire.exchange import Unreachable


class Lane:
    """Runs `turn` again and again.

    A turn answers the seconds to wait, None to wait until woken; Unreachable waits by `backoff` after telling
    `on_unreachable`; Refused means a closed door, is told to `on_refused` and ends the lane; anything else is a bug,
    told to `on_bug`, and tried again by `backoff`.
    """

    def __init__(
        self,
        name: str,
        turn: Callable[[], float | None],
        backoff: Backoff,
        on_unreachable: Callable[[], None],
        on_refused: Callable[[Refused], None],
        on_bug: Callable[[BaseException], None],
    ) -> None:
        self._turn = turn
        self._backoff = backoff
        self._on_unreachable = on_unreachable
        self._on_refused = on_refused
        self._on_bug = on_bug
        self._bell = threading.Condition()
        self._is_woken = False
        self._is_ending = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Take the first turn at once."""
        self._thread.start()

    def wake(self) -> None:
        """Take the next turn now."""
        with self._bell:
            self._is_woken = True
            self._bell.notify_all()

    def end(self) -> None:
        """No further turn; the one under way still comes to its end."""
        with self._bell:
            self._is_ending = True
            self._bell.notify_all()

    def join(self, seconds: float) -> bool:
        """Wait for the end; answers whether it came."""
        if self._thread.ident is None or self._thread is threading.current_thread():
            return True
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while not self._ends():
            wait = self._one_turn()
            if wait is None or wait > 0:
                self._rest(wait)

    def _ends(self) -> bool:
        with self._bell:
            return self._is_ending

    def _one_turn(self) -> float | None:
        try:
            wait = self._turn()
        except Unreachable as away:
            if not self._ends():
                self._on_unreachable()
            return self._backoff.failed(away.retry_after)
        except Refused as no:
            self.end()
            self._on_refused(no)
            return None
        except Exception as bug:  # noqa: BLE001 - told once to whoever shows it; the wheel must not stand still
            if not self._ends():
                self._on_bug(bug)
            return self._backoff.failed()
        self._backoff.succeeded()
        return wait

    def _rest(self, seconds: float | None) -> None:
        with self._bell:
            self._bell.wait_for(lambda: self._is_woken or self._is_ending, seconds)
            self._is_woken = False
