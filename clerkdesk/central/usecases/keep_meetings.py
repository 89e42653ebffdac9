"""Making the meeting service follow what tickets want: book, move, hand to another host, take back.

This module must never book a second meeting for a ticket: it looks by tag before every try after the first.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from clerkdesk.central.ports.meetings import BookedMeeting, MeetingRefused, Meetings, WantedMeeting
from clerkdesk.central.store import meetings as rows
from clerkdesk.central.store.meetings import Booked, MeetingRow
from clerkdesk.central.store.unit_of_work import UnitOfWork
from clerkdesk.domain.civil_time import plus_clock
from clerkdesk.wire.exchange import Unreachable

_AT_ONCE = 50
# Longer than any conversation with the service; a worker that dies in between is followed after it.
_LEASE = timedelta(minutes=2)
_FIRST_WAIT = timedelta(seconds=10)
_LONGEST_WAIT = timedelta(minutes=15)
# Webex refuses a start in the past and anything shorter than ten minutes.
_SHORTEST = timedelta(minutes=10)
# A talk may begin late; one that should have ended this long ago needs no meeting any more.
_TOO_LATE = timedelta(hours=1)

log = logging.getLogger(__name__)


def keep_meetings(uow: UnitOfWork, service: Meetings, fallback_host: str, now: datetime) -> int:
    """Follow every ticket whose meeting is not as it should be; how many were dealt with.

    `fallback_host` hosts for officials without an address of their own. Raises Unreachable once the service is found
    to be away: the others would only meet the same.
    """
    for done in range(_AT_ONCE):
        with uow.begin(None, now) as work:
            row = rows.claim(work.connection, now, _LEASE)
        if row is None:
            return done
        _follow(uow, service, row, fallback_host, now)
    return _AT_ONCE


def _follow(uow: UnitOfWork, service: Meetings, row: MeetingRow, fallback_host: str, now: datetime) -> None:
    try:
        if row.state == "cancelled":
            service.delete(row.webex_id, row.host_email)
            with uow.begin(None, now) as work:
                rows.gone(work.connection, row.ticket_id)
        else:
            made = _bring_about(service, row, _wanted(row, fallback_host, now), now)
            with uow.begin(None, now) as work:
                rows.booked(work.connection, row, _kept(made))
    except Unreachable as away:
        wait = min(_FIRST_WAIT * 2 ** min(row.attempts, 10), _LONGEST_WAIT)
        wait = max(wait, timedelta(seconds=away.retry_after or 0))
        with uow.begin(None, now) as work:
            rows.postpone(work.connection, row.ticket_id, now + wait, str(away))
        raise
    except MeetingRefused as refused:
        log.warning("meeting %s: refused with %s", row.tag, refused)
        with uow.begin(None, now) as work:
            rows.fail(work.connection, row, str(refused))


def _bring_about(service: Meetings, row: MeetingRow, wanted: WantedMeeting, now: datetime) -> BookedMeeting:
    if row.ends_at + _TOO_LATE < now:
        raise MeetingRefused(0, "the talk's time had passed before a meeting could be booked")
    held = None
    if row.webex_id:
        held = service.get(row.webex_id, row.host_email)
    elif row.attempts > 1:
        # An earlier try may have succeeded without our hearing of it.
        held = service.find(row.tag, wanted.host_email)
    if held is not None and held.host_email and held.host_email.lower() != wanted.host_email.lower():
        service.delete(held.id, held.host_email)
        held = None
    if held is None:
        return service.create(wanted)
    if (held.starts_at, held.ends_at) != (wanted.starts_at, wanted.ends_at) and wanted.starts_at > now:
        moved = service.move(held.id, wanted)
        return replace(moved, host_email=moved.host_email or wanted.host_email)
    return replace(held, host_email=held.host_email or wanted.host_email)


def _wanted(row: MeetingRow, fallback_host: str, now: datetime) -> WantedMeeting:
    earliest = plus_clock(now, timedelta(minutes=2)).replace(second=0, microsecond=0)
    starts_at = max(row.starts_at, earliest)
    return WantedMeeting(
        tag=row.tag,
        # The case alone: no citizen's name in another company's calendar.
        title=f"Tichet albastru {row.tag.removeprefix('BT-')}, dosar {row.registration_number}",
        starts_at=starts_at,
        ends_at=max(row.ends_at, plus_clock(starts_at, _SHORTEST)),
        host_email=row.holder_email or fallback_host,
    )


def _kept(made: BookedMeeting) -> Booked:
    return Booked(
        webex_id=made.id,
        host_email=made.host_email,
        web_link=made.web_link,
        number=made.number,
        call_in_number=made.call_in_number,
        access_code=made.access_code,
        password=made.password,
    )
