"""From what the editor holds to the page it will become: the preview's half of what the centre prints later.

This module must never read the replica; whoever calls it brings the documents along.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from clerkdesk.domain.civil_time import local_day
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.resolution import Part, ResolutionText
from clerkdesk.paper.page import ResolutionPage
from clerkdesk.wire.documents import TicketDocument, UnitDocument
from clerkdesk.wire.exchange import Account

# The city and its leadership are no part of a unit's path on the page: the letterhead names the city already.
_ABOVE_DIRECTORATES = frozenset({"city", "house"})


def page_of(
    ticket: TicketDocument,
    text: ResolutionText,
    focus: Part | None,
    account: Account,
    city: str,
    units: Iterable[UnitDocument],
    policy: Policy,
    now: datetime,
) -> ResolutionPage:
    """The page as it was issued; before that, as it would be now, without the number that only the register gives."""
    issued_at = ticket.ticket.resolved_at if ticket.resolution_number else None
    return ResolutionPage(
        city=city,
        unit_path=unit_path(ticket.unit, units),
        ticket_number=ticket.number,
        rung=ticket.ticket.rung,
        citizen=ticket.citizen.name,
        registration_number=ticket.registration_number,
        service=ticket.service_name,
        text=text,
        author=account.name,
        author_title=account.job_title,
        number=ticket.resolution_number,
        issued_on=local_day(issued_at or now),
        lower_number=ticket.trail[-1].resolution_number if ticket.trail else "",
        climb_within_days=policy.climb_within_days,
        focus=focus,
    )


def unit_path(unit: int, units: Iterable[UnitDocument]) -> tuple[str, ...]:
    """Names from the directorate down to the unit; empty when the unit is not known here."""
    known = {each.id: each for each in units}
    path: list[str] = []
    at: int | None = unit
    while at is not None and at in known:
        each = known.pop(at)  # a circle in the tree ends the walk
        if each.kind not in _ABOVE_DIRECTORATES:
            path.append(each.name)
        at = each.parent
    return tuple(reversed(path))
