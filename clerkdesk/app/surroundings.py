"""What a desk has around it: the hour, a place for secrets, and what opens links; this machine's, or a trial's own.

This module must never make any of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from clerkdesk.machine.vault import Vault


class Opener(Protocol):
    """Hands links and numbers over; whether something was started."""

    def open(self, url: str) -> bool:
        """A web link."""
        ...

    def dial(self, number: str) -> bool:
        """A telephone number."""
        ...


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`open_vault` is called off the main thread."""

    now: Callable[[], datetime]
    open_vault: Callable[[], Vault]
    opener: Opener
