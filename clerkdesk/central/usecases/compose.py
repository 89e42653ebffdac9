"""Letters to citizens: words, calendar entry and resolution become the bytes of one message.

This module must never send or store; the same bytes are sent however often a letter has to be.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from pathlib import Path
from typing import Any

import jinja2

from clerkdesk.central.store.mails import Letter, MailKind
from clerkdesk.central.store.ticket_facts import TicketFacts
from clerkdesk.central.usecases import written
from clerkdesk.central.usecases.invitation import Entry, as_ics
from clerkdesk.central.usecases.links import Links
from clerkdesk.domain.audience import Channel
from clerkdesk.domain.civil_time import local
from clerkdesk.domain.ladder import Rung

_POLICY = SMTP.clone(cte_type="7bit")
_INVITING = frozenset({MailKind.CONFIRMED, MailKind.MOVED, MailKind.HANDED_OVER, MailKind.RUNG_OPENED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who writes. `address` reads its mail; `domain` names messages and takes bounces."""

    city: str
    address: str
    domain: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    subject: str
    greeting: str
    paragraphs: list[str]
    details: list[tuple[str, str]]
    closing: list[str]
    link: str


class Composer:
    """Composes every kind of letter. `folder` holds the words, one file a language, and the HTML frame."""

    def __init__(self, sender: Sender, links: Links, folder: Path) -> None:
        self._sender = sender
        self._links = links
        self._words: dict[str, Any] = tomllib.loads((folder / "words.ro.toml").read_text(encoding="utf-8"))
        loader = jinja2.FileSystemLoader(folder)
        self._frame = jinja2.Environment(loader=loader, autoescape=True).get_template("letter.html")

    def envelope_from(self, letter: Letter) -> str:
        """Where a bounce of exactly this letter comes back to."""
        return f"bounce+{letter.message_id}@{self._sender.domain}"

    def compose(self, letter: Letter, facts: TicketFacts, pdf: bytes | None, now: datetime) -> bytes:
        """The message, pure ASCII with CRLF line ends. `pdf`: the resolution, for a letter about one."""
        said = self._say(letter, facts, now)
        message = EmailMessage(policy=_POLICY)
        message["From"] = formataddr((self._sender.city, self._sender.address))
        message["To"] = formataddr((_one_line(facts.citizen_name), letter.recipient))
        message["Reply-To"] = self._sender.address
        message["Subject"] = _one_line(said.subject)
        message["Date"] = format_datetime(local(now))
        message["Message-ID"] = f"<{letter.message_id}@{self._sender.domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(self._as_text(said))
        message.add_alternative(self._as_html(said), subtype="html")
        entry = self._entry(letter, facts, said)
        if entry is not None:
            ics = as_ics(entry, now).decode()
            message.add_alternative(ics, subtype="calendar", params={"method": entry.method, "component": "VEVENT"})
            message.add_attachment(ics.encode(), maintype="application", subtype="ics", filename="discutie.ics")
        if pdf is not None and facts.resolution is not None:
            name = f"rezoluție-{facts.resolution.number.replace('/', '-')}.pdf"
            message.add_attachment(pdf, maintype="application", subtype="pdf", filename=name)
        # Last: making a message multipart hands its Content headers down to the first part.
        message["Content-Language"] = "ro"
        return message.as_bytes()

    def _say(self, letter: Letter, facts: TicketFacts, now: datetime) -> _Said:
        common, own = self._words["common"], self._words[letter.kind.value]
        values = self._values(facts)
        details = [(label, value.format_map(values)) for label, value in common["details"]]
        closing: list[str] = []
        if letter.kind in _INVITING and facts.starts_at is not None:
            details += [(common["when"], values["when"]), *self._way_in(facts)]
            closing.append(common["recording"])
        if letter.kind is MailKind.RUNG_OPENED and facts.starts_at is None:
            closing.append(own["choose"].format_map(values))
        if letter.kind is MailKind.RESOLUTION:
            closing.append(own["top" if facts.rung is Rung.MAYOR else "climb"].format_map(values))
        return _Said(
            subject=own["subject"].format_map(values),
            greeting=common["greeting"].format_map(values),
            paragraphs=[each.format_map(values) for each in own["paragraphs"]],
            details=details,
            closing=closing,
            link=self._links.status(facts.id, now),
        )

    def _values(self, facts: TicketFacts) -> dict[str, str]:
        resolution = facts.resolution
        above = min(int(facts.rung) + 1, int(Rung.MAYOR))
        rungs = self._words["rungs"]
        return {
            "citizen": facts.citizen_name,
            "number": facts.number,
            "registration_number": facts.registration_number,
            "service": facts.service_name,
            "holder": facts.holder_name,
            "unit": facts.unit_path[-1],
            "due": written.moment(facts.due_at),
            "when": "" if facts.starts_at is None else written.moment(facts.starts_at),
            "resolution_number": "" if resolution is None else resolution.number,
            "author": "" if resolution is None else f"{resolution.author_name}, {resolution.author_title}",
            "lower_number": facts.lower_number,
            "this_rung": rungs[facts.rung.name.lower()],
            "next_rung": rungs[Rung(above).name.lower()],
            "days": written.counted(facts.climb_within_days, "o zi", "zile"),
        }

    def _way_in(self, facts: TicketFacts) -> list[tuple[str, str]]:
        common, meeting = self._words["common"], facts.meeting
        if facts.channel is Channel.WEBEX:
            return [(common["where"], common["webex"])]
        if meeting is None or not meeting.call_in_number:
            return [(common["where"], common["phone_back"])]
        return [
            (common["where"], common["phone"]),
            (common["call_in"], meeting.call_in_number),
            (common["access_code"], meeting.access_code or meeting.number),
        ]

    def _entry(self, letter: Letter, facts: TicketFacts, said: _Said) -> Entry | None:
        cancelled = letter.kind is MailKind.CANCELLED
        if not (cancelled or letter.kind in _INVITING) or facts.starts_at is None or facts.ends_at is None:
            return None
        meeting = facts.meeting
        link = meeting.web_link if meeting is not None and facts.channel is Channel.WEBEX and not cancelled else ""
        return Entry(
            uid=f"{facts.reference}@{self._sender.domain}",
            sequence=letter.ordinal,
            summary=f"Tichetul albastru nr. {facts.number}",
            description=f"Dosar {facts.registration_number}, {facts.service_name}\n{said.link}",
            starts_at=facts.starts_at,
            ends_at=facts.ends_at,
            link=link or said.link,
            place="Webex" if facts.channel is Channel.WEBEX else "Telefon",
            organizer=self._sender.address,
            organizer_name=self._sender.city,
            attendee=letter.recipient,
            attendee_name=facts.citizen_name,
            cancelled=cancelled,
        )

    def _as_text(self, said: _Said) -> str:
        common = self._words["common"]
        details = "\n".join(f"{label}: {value}" for label, value in said.details)
        page = f"{common['page_link']}:\n{said.link}\n{common['page_hint']}"
        parts = [said.greeting, *said.paragraphs, details, *said.closing, page, f"-- \n{common['automatic']}"]
        return "\n\n".join(parts) + "\n"

    def _as_html(self, said: _Said) -> str:
        common = self._words["common"]
        kept = {name: common[name] for name in ("page_link", "page_hint", "automatic")}
        said_too = {name: getattr(said, name) for name in _Said.__slots__}
        return self._frame.render(language="ro", city=self._sender.city, **kept, **said_too)


def _one_line(text: str) -> str:
    """What stands in a header stands on one line, whatever somebody typed."""
    return " ".join(text.split())
