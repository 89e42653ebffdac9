"""What the status strip and its screen are looked at with: acts that wait, acts refused, a first copy under way.

No rule is made up here; each scene is the fake desk's world at that moment.
"""

from __future__ import annotations

from dataclasses import replace

from clerkdesk.desk.rows import Link, WaitingState
from clerkdesk.domain.refusals import Code
from tests.fakes import desk_tickets as made
from tests.fakes.desk_scenes import waiting
from tests.fakes.desk_world import World, clerk_world


def status_world() -> World:
    """Offline since 10:34: two acts wait, a schedule was refused, and a resolution is held with its text kept."""
    world = clerk_world()
    world.status = replace(
        world.status,
        link=Link.OFFLINE,
        offline_since=made.at(24, 10, 34),
        waiting=(waiting(5, "write_note", text="De sunat la OCPI."), waiting(6, "end_audience", WaitingState.SENT)),
        refused=(
            waiting(3, "schedule", WaitingState.REFUSED, Code.SLOT_TAKEN),
            waiting(
                4,
                "issue_resolution",
                WaitingState.REFUSED,
                Code.ALREADY_RESOLVED,
                text="Constatări: planul retrimis este la scara cerută.\nConcluzie: nu sunt necesare alte completări.",
            ),
        ),
    )
    return world


def first_sync_world(done: int, total: int = 2004) -> World:
    """A new desk in the middle of its first copy."""
    world = clerk_world()
    world.status = replace(
        world.status,
        link=Link.CATCHING_UP,
        synced_at=None,
        waiting=(),
        first_sync_done=done,
        first_sync_total=total,
    )
    return world
