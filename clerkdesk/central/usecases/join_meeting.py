"""The official's way into a meeting: a host's link minted for one click, written into the audit, stored nowhere.

This module must never give a link to anybody but the ticket's holder.
"""

from __future__ import annotations

import uuid
from datetime import timedelta

from clerkdesk.central.ports.meetings import MeetingRefused, Meetings
from clerkdesk.central.store import audits, ticket_facts
from clerkdesk.central.store.unit_of_work import Work
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.exchange import Joining

# The service may not let a service account mint host links: then the meeting's own page, with the official's own login.
_NOT_FOR_US = frozenset({401, 403})
_OWN_LOGIN_MINUTES = 15


def join(work: Work, official_id: int, ticket_id: str, service: Meetings) -> Joining:
    """Mint the link. Raises Refused(TICKET_UNKNOWN | NOT_YOUR_TICKET | NO_MEETING), Unreachable."""
    try:
        wanted = uuid.UUID(ticket_id)
    except ValueError:
        raise Refused(Code.TICKET_UNKNOWN) from None
    facts = ticket_facts.read(work.connection, wanted)
    if facts is None:
        raise Refused(Code.TICKET_UNKNOWN)
    if facts.holder_id != official_id:
        raise Refused(Code.NOT_YOUR_TICKET, holder=facts.holder_id)
    meeting = facts.meeting
    if meeting is None or not meeting.webex_id or meeting.state == "cancelled":
        raise Refused(Code.NO_MEETING)
    audits.write(work.connection, work.now, official_id, "joined", ticket_id=wanted)
    try:
        minted = service.host_link(meeting.webex_id, meeting.host_email, facts.holder_name)
    except MeetingRefused as refused:
        if refused.status in _NOT_FOR_US and meeting.web_link:
            return Joining(start_link=meeting.web_link, expires_at=work.now + timedelta(minutes=_OWN_LOGIN_MINUTES))
        raise Refused(Code.NO_MEETING) from refused
    return Joining(start_link=minted.start_link, expires_at=minted.expires_at)
