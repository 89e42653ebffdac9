"""What an operator asks first: is the database in shape, does the feed move, does anything wait for a human?

This module must never change anything.
"""

from __future__ import annotations

from dataclasses import dataclass

from clerkdesk.central.store import checkup
from clerkdesk.central.store.unit_of_work import Work

_LATE_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `what` is a whole sentence."""

    is_well: bool
    what: str


def examine(work: Work) -> list[Finding]:
    """Look at everything inside the database."""
    found = checkup.look(work.connection)
    skew = abs((found.now - work.now).total_seconds())
    return [
        Finding(skew < _LATE_SECONDS, f"The database's clock is {skew:.0f} s away from this machine's."),
        Finding(
            found.oldest_pending < _LATE_SECONDS,
            f"The oldest change waits {found.oldest_pending:.0f} s for the stamper ({found.pending} wait).",
        ),
        Finding(found.parked == 0, f"{found.parked} commands are parked."),
        Finding(found.mail_waiting_hours < 1, f"The oldest letter waits {found.mail_waiting_hours:.1f} h."),
        Finding(found.recordings_missing == 0, f"{found.recordings_missing} recordings are missing."),
        Finding(found.officials > 0, f"{found.officials} officials are known."),
    ]
