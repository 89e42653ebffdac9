"""Use cases run in threads of their own pool, so that waiting desks and streamed files never stand in a command's way.

This module must never be called from a thread of its own pool.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Answer = TypeVar("Answer")


class Threads:
    """A pool for use cases; as many threads as the engine has connections to give."""

    def __init__(self, size: int) -> None:
        self._pool = ThreadPoolExecutor(size, thread_name_prefix="usecase")

    async def run(self, ask: Callable[[], Answer]) -> Answer:
        """What `ask` answers, worked out in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, ask)

    def close(self) -> None:
        """Wait for what is under way, and end."""
        self._pool.shutdown(wait=True)
