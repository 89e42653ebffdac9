"""Which hours of an official are free for a talk.

This module must never promise one: the constraint does, when the ticket is written.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from clerkdesk.central.store import officials, policies, tickets
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.domain.roles import OVERSEERS
from clerkdesk.domain.slots import Slot, offer, window_for


def free_slots(work: Work, holder_id: int, requested_at: datetime, due_at: datetime) -> list[Slot]:
    """The free slots of this official inside the window of a request, in order of time; may be empty."""
    policy = policies.in_force(work.connection)
    window = window_for(requested_at, due_at, work.now, policy)
    # A whole day on both sides, so that the daily cap counts the talks outside the window too.
    margin = timedelta(days=1)
    busy = tickets.taken(work.connection, holder_id, window.opens - margin, window.closes + margin)
    holder = officials.find(work.connection, holder_id)
    is_capped = holder is not None and holder.role in OVERSEERS
    return offer(window, busy, policy, policy.daily_cap_above_clerk if is_capped else None)
