"""What every door needs, in one frozen handful; made once, by the composition root.

This module must never open anything itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from clerkdesk.central.entry.running import Threads
from clerkdesk.central.ports.archive import Archive
from clerkdesk.central.ports.clock import Clock
from clerkdesk.central.ports.identity import Passwords
from clerkdesk.central.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Parts:
    """The centre, as the doors see it."""

    uow: UnitOfWork
    clock: Clock
    archive: Archive
    passwords: Passwords
    threads: Threads
    city: str
