"""Faults a test orders beforehand: the next matching calls are refused, delayed, or answered after the effect was lost.

This module must never be random: a fault strikes exactly as often as it was ordered.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Fault:
    """The next `times` calls whose method and path match get `status`.

    `path` is a prefix such as `/v1/meetings`; empty method or path match every call. With `after_effect` the call is
    carried out and only its answer replaced: the classic lost reply. `status` 0 lets the call through, but late
    (`delay_seconds`) or cut off after `cut_at` bytes of its body.
    """

    status: int
    times: int = 1
    method: str = ""
    path: str = ""
    retry_after: int | None = None
    message: str = "Injected fault"
    after_effect: bool = False
    delay_seconds: float = 0.0
    cut_at: int | None = None

    def strikes(self, method: str, path: str) -> bool:
        """Whether this fault is meant for the call."""
        return self.method in ("", method) and path.startswith(self.path)


class Faults:
    """The faults still to come, in the order they were ordered."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._lock = threading.Lock()

    def order(self, fault: Fault) -> None:
        """Add a fault behind the others."""
        with self._lock:
            self._waiting.append(fault)

    def clear(self) -> None:
        """Forget all that is still to come."""
        with self._lock:
            self._waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault for this call, used up by one."""
        with self._lock:
            for place, fault in enumerate(self._waiting):
                if fault.strikes(method, path):
                    if fault.times <= 1:
                        del self._waiting[place]
                    else:
                        self._waiting[place] = replace(fault, times=fault.times - 1)
                    return fault
        return None
