"""How often one address may knock: a bucket each, in this process's memory.

This module must never be the only wall: what it slows down is guarded by the identity check behind it.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime
from threading import Lock

_MOST_ADDRESSES = 10_000


class Limiter:
    """At most `most` knocks at once from an address, refilled evenly over `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = float(most)
        self._per_second = most / seconds
        self._lock = Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, address: str, now: datetime) -> float:
        """Count a knock: 0.0 when it may come in, otherwise the seconds until one may."""
        moment = now.timestamp()
        with self._lock:
            left, since = self._buckets.pop(address, (self._most, moment))
            left = min(self._most, left + max(0.0, moment - since) * self._per_second)
            comes_in = left >= 1.0
            self._buckets[address] = (left - 1.0 if comes_in else left, moment)
            while len(self._buckets) > _MOST_ADDRESSES:
                self._buckets.popitem(last=False)
        return 0.0 if comes_in else (1.0 - left) / self._per_second
