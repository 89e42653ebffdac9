"""The talk as a calendar entry (RFC 5545, RFC 5546): asked for, moved or taken back, always the same entry.

This module must never put a citizen's question or a secret other than the way in into a calendar.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import icalendar
from icalendar import vCalAddress, vText

from clerkdesk.domain.civil_time import local


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the calendar shows. `sequence` grows with every letter about the talk; `link` may be empty."""

    uid: str
    sequence: int
    summary: str
    description: str
    starts_at: datetime
    ends_at: datetime
    link: str
    place: str
    organizer: str
    organizer_name: str
    attendee: str
    attendee_name: str
    cancelled: bool = False

    @property
    def method(self) -> str:
        """What the receiver is to do with it; stands in the body and in the Content-Type."""
        return "CANCEL" if self.cancelled else "REQUEST"


def as_ics(entry: Entry, now: datetime) -> bytes:
    """The calendar file."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//ClerkDesk//blue ticket//RO")
    calendar.add("version", "2.0")
    calendar.add("method", entry.method)
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", local(entry.starts_at))
    event.add("dtend", local(entry.ends_at))
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("location", entry.place)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("url", entry.link)
    organizer = vCalAddress(f"MAILTO:{entry.organizer}")
    organizer.params["CN"] = vText(entry.organizer_name)
    event.add("organizer", organizer, encode=False)
    attendee = vCalAddress(f"MAILTO:{entry.attendee}")
    attendee.params.update({"CN": vText(entry.attendee_name), "ROLE": vText("REQ-PARTICIPANT")})
    attendee.params.update({"PARTSTAT": vText("NEEDS-ACTION"), "RSVP": vText("FALSE")})
    event.add("attendee", attendee, encode=False)
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
