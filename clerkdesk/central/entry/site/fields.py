"""What citizens type, read field by field: the value, or the name of the mistake to tell them.

This module must never hold a sentence, nor ask whether what was typed is true.
"""

from __future__ import annotations

import re
from datetime import date, datetime

import msgspec

from clerkdesk.central.entry.site.place import Fields
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.text import clean

MOST_WORDS = 1000
# A reason must be specific: this is the shortest sentence that says something.
FEWEST_WORDS = 20
ANY_HOUR = "none"
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")
_PHONE = re.compile(r"\+?[0-9]{9,15}")

Mistakes = dict[str, str]


class Wanted(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A request under way, as the browser carries it from step to step. `starts_at`: '' not yet, 'none' any hour."""

    nonce: str
    registration_number: str
    citizen_name: str
    filed_on: date
    service: str
    question: str = ""
    channel: str = ""
    email: str = ""
    phone: str = ""
    starts_at: str = ""

    @property
    def hour(self) -> datetime | None:
        """The hour chosen; None when none was."""
        return None if self.starts_at in {"", ANY_HOUR} else datetime.fromisoformat(self.starts_at)


def read_identity(fields: Fields, mistakes: Mistakes) -> tuple[str, str, date | None]:
    """Registration number, name and filing date."""
    number = " ".join(clean(fields.get("registration_number", "")).split())[:60]
    name = " ".join(clean(fields.get("citizen_name", "")).split())[:120]
    if not number:
        mistakes["registration_number"] = "number_missing"
    elif not re.search(r"\d", number):
        mistakes["registration_number"] = "number_without_digits"
    if not name:
        mistakes["citizen_name"] = "name_missing"
    return number, name, _read_day(fields, mistakes)


def _read_day(fields: Fields, mistakes: Mistakes) -> date | None:
    parts = [fields.get(name, "") for name in ("filed_year", "filed_month", "filed_day")]
    if not any(parts):
        mistakes["filed_day"] = "day_missing"
        return None
    try:
        year, month, day = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        mistakes["filed_day"] = "day_impossible"
        return None


def read_text(fields: Fields, name: str, mistakes: Mistakes) -> str:
    """A question or a reason: specific, and not a letter."""
    said = clean(fields.get(name, "").replace("\r\n", "\n"))
    if not said:
        mistakes[name] = f"{name}_missing"
    elif len(said) < FEWEST_WORDS:
        mistakes[name] = "too_short"
    elif len(said) > MOST_WORDS:
        mistakes[name] = "too_long"
    return said


def read_contact(fields: Fields, mistakes: Mistakes) -> tuple[str, str, str]:
    """Channel, e-mail address and phone number; the number is needed for a talk by phone only."""
    channel = fields.get("channel", "")
    email = fields.get("email", "")
    phone = re.sub(r"[\s().-]", "", fields.get("phone", ""))
    if channel not in {each.value for each in Channel}:
        mistakes["channel"] = "channel_missing"
    if not email:
        mistakes["email"] = "email_missing"
    elif len(email) > 254 or not _EMAIL.fullmatch(email):
        mistakes["email"] = "email_impossible"
    if channel == Channel.PHONE and not phone:
        mistakes["phone"] = "phone_missing"
    elif phone and not _PHONE.fullmatch(phone):
        mistakes["phone"] = "phone_impossible"
    return channel, email, phone


def read_hour(fields: Fields, mistakes: Mistakes) -> str:
    """The hour chosen, ISO 8601 with its offset, or 'none'. Whether it is free is asked elsewhere."""
    said = fields.get("starts_at", "")
    if said == ANY_HOUR:
        return said
    try:
        chosen = datetime.fromisoformat(said)
    except ValueError:
        mistakes["starts_at"] = "hour_missing"
        return ""
    if chosen.tzinfo is None:
        mistakes["starts_at"] = "hour_missing"
        return ""
    return chosen.isoformat()
