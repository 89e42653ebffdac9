"""Reads what a client sends to create or change a meeting, and refuses what the real interface refuses.

This module must never remember anything: it turns a body into checked values.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from clerkdesk.demo.webex.errors import bad_request

TITLE_MAX, AGENDA_MAX, TAGS_MAX, TAG_MAX = 128, 1300, 3, 64
SHORTEST, LONGEST = timedelta(minutes=10), timedelta(hours=23, minutes=59)
SECURITIES = frozenset({"allowJoin", "allowJoinWithLobby", "blockFromJoin"})

Body = Mapping[str, object]


def text(body: Body, name: str, default: str = "") -> str:
    """A string of the body. Raises ApiError(400) if it is something else."""
    value = body.get(name)
    if value is None:
        return default
    if not isinstance(value, str):
        raise bad_request(f"{name} must be a string")
    return value


def flag(body: Body, name: str, *, default: bool) -> bool:
    """A boolean of the body. Raises ApiError(400) if it is something else."""
    value = body.get(name)
    if value is None:
        return default
    if not isinstance(value, bool):
        raise bad_request(f"{name} must be a boolean")
    return value


def title_and_agenda(body: Body) -> tuple[str, str]:
    """Both, inside their lengths (128 and 1300 characters)."""
    title, agenda = text(body, "title").strip(), text(body, "agenda")
    if not title:
        raise bad_request("title is required")
    if len(title) > TITLE_MAX or len(agenda) > AGENDA_MAX:
        raise bad_request(f"title is limited to {TITLE_MAX} and agenda to {AGENDA_MAX} characters")
    return title, agenda


def zone(body: Body) -> str:
    """The IANA name of the time zone, UTC by default."""
    name = text(body, "timezone", "UTC")
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise bad_request("timezone is not an IANA time zone") from None
    return name


def span(body: Body, now: datetime) -> tuple[datetime, datetime]:
    """Start and end in UTC: seconds stripped, not in the past, 10 minutes to 23 h 59 min long."""
    start, end = moment(body, "start"), moment(body, "end")
    this_minute = now.replace(second=0, microsecond=0)
    if start < this_minute or start > now + timedelta(days=3653):
        raise bad_request("start must be in the future, and within ten years")
    if start == this_minute:
        start += timedelta(minutes=1)
    if not SHORTEST <= end - start <= LONGEST:
        raise bad_request("the duration must be between 10 minutes and 23 hours 59 minutes")
    return start, end


def moment(body: Body, name: str) -> datetime:
    """An ISO 8601 moment; without an offset it is taken in the body's time zone."""
    value = text(body, name)
    try:
        parsed = datetime.fromisoformat(value)
    except ValueError:
        raise bad_request(f"{name} must be an ISO 8601 date and time") from None
    if parsed.tzinfo is None:
        parsed = parsed.replace(tzinfo=ZoneInfo(zone(body)))
    return parsed.astimezone(UTC).replace(second=0, microsecond=0)


def tags(body: Body) -> tuple[str, ...]:
    """At most three tags of at most 64 characters; none for null or an empty list."""
    value = body.get("integrationTags")
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(tag, str) for tag in value):
        raise bad_request("integrationTags must be a list of strings")
    if len(value) > TAGS_MAX or any(not 0 < len(tag) <= TAG_MAX for tag in value):
        raise bad_request(f"at most {TAGS_MAX} integrationTags of {TAG_MAX} characters")
    return tuple(value)


def check_choices(body: Body) -> None:
    """The remaining fields that have a closed set of values."""
    security = body.get("unlockedMeetingJoinSecurity")
    if security is not None and security not in SECURITIES:
        raise bad_request("unlockedMeetingJoinSecurity has an unknown value")
    minutes = body.get("joinBeforeHostMinutes")
    if minutes is not None and minutes not in (0, 5, 10, 15):
        raise bad_request("joinBeforeHostMinutes must be 0, 5, 10 or 15")
    invitees = body.get("invitees")
    if invitees is not None and (not isinstance(invitees, list) or len(invitees) > 1000):
        raise bad_request("invitees must be a list of at most 1000")
