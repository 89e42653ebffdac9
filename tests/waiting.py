"""Waiting for something to become true, without guessing how long it takes.

This module must never be used to wait for a time: only for a condition.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event


def wait_until(is_so: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
    """Return as soon as it is so; fail with `what` after `seconds`."""
    pause, ends = Event(), time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < ends, f"still not so after {seconds} s: {what}"
        pause.wait(0.005)
