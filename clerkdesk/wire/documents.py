"""What the centre tells a desk: one frozen document per kind of thing, complete in itself, with a version outside.

This module must never hold a rule or a sentence; codes and facts only.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from clerkdesk.domain.audience import Channel
from clerkdesk.domain.deadline import Deadline
from clerkdesk.domain.eligibility import CaseState
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.resolution import ResolutionText
from clerkdesk.domain.roles import Role
from clerkdesk.domain.ticket import Ticket


class Kind(StrEnum):
    """The kinds of document. A desk keeps unknown kinds raw and reads them after an upgrade."""

    TICKET = "ticket"
    CASE_FILE = "case_file"
    RESOLUTION = "resolution"
    NOTE = "note"
    RECORDING = "recording"
    OFFICIAL = "official"
    UNIT = "unit"
    SERVICE = "service"
    POLICY = "policy"


class MailState(StrEnum):
    """Where a mail is. Only ACCEPTED and later mean that the citizen's server has it."""

    QUEUED = "queued"
    DELAYED = "delayed"
    ACCEPTED = "accepted"
    BOUNCED = "bounced"


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all documents; unknown fields of a newer centre are ignored when one is read."""


class Citizen(Document, frozen=True, kw_only=True):
    """The person who asked, as much as the desk may show. `email` is masked; `phone` only for a talk by phone."""

    name: str
    email: str
    phone: str = ""


class Meeting(Document, frozen=True, kw_only=True):
    """Where the two meet. `web_link` is the citizen's page; the host's link is minted per click by the centre."""

    web_link: str = ""
    number: str = ""
    call_in_number: str = ""
    access_code: str = ""


class TrailStep(Document, frozen=True, kw_only=True):
    """A rung already climbed: its ticket and the resolution that opened the next one."""

    rung: Rung
    ticket: str
    ticket_number: str
    resolution: str
    resolution_number: str
    author: int
    author_name: str
    issued_at: datetime


class HistoryLine(Document, frozen=True, kw_only=True):
    """Who did or read what. `verb` is a stable code (a command's verb, `requested`, `mail_accepted`, ...)."""

    at: datetime
    who: str
    verb: str
    facts: dict[str, str | int | bool | None] = {}


class TicketDocument(Document, frozen=True, kw_only=True):
    """A ticket with all a desk shows of it; its notes, resolutions and recordings are documents of their own."""

    ticket: Ticket
    number: str
    case_file: int
    registration_number: str
    service: int
    service_name: str
    unit: int
    citizen: Citizen
    question: str
    holder_name: str
    deadline: Deadline
    policy_version: int
    meeting: Meeting | None = None
    resolution: str | None = None
    resolution_number: str | None = None
    resolution_deadline: Deadline | None = None
    mail: MailState | None = None
    climb_until: date | None = None
    climbed_to: str | None = None
    reason_to_climb: str = ""
    trail: tuple[TrailStep, ...] = ()
    history: tuple[HistoryLine, ...] = ()


class CaseDocument(Document, frozen=True, kw_only=True):
    """One paper of a case file. `sha256` names its bytes; `from_city` tells who wrote it."""

    title: str
    kind: str
    filed_on: date
    pages: int
    media_type: str
    sha256: str
    size: int
    from_city: bool = False


class CaseHistoryLine(Document, frozen=True, kw_only=True):
    """One step of the case in the city's document system."""

    on: date
    text: str


class CaseFileDocument(Document, frozen=True, kw_only=True):
    """A case file as the centre mirrors it. `petition` is the case's own clock."""

    id: int
    registration_number: str
    citizen_name: str
    filed_on: date
    service: int
    service_name: str
    state: CaseState
    stage: str
    subject: str
    petition: Deadline
    answered_on: date | None = None
    communicated_on: date | None = None
    documents: tuple[CaseDocument, ...] = ()
    history: tuple[CaseHistoryLine, ...] = ()


class ResolutionDocument(Document, frozen=True, kw_only=True):
    """An issued resolution. `pdf` is the SHA-256 of its page once made."""

    id: str
    ticket: str
    ticket_number: str
    number: str
    rung: Rung
    author: int
    author_name: str
    author_title: str
    unit_name: str
    issued_at: datetime
    text: ResolutionText
    pdf: str | None = None


class NoteDocument(Document, frozen=True, kw_only=True):
    """An internal note."""

    id: str
    ticket: str
    author: int
    author_name: str
    at: datetime
    text: str


class RecordingState(StrEnum):
    """Whether the archive holds what was recorded."""

    EXPECTED = "expected"
    ARCHIVED = "archived"
    MISSING = "missing"
    DOWNLOAD_FORBIDDEN = "download_forbidden"


class RecordingDocument(Document, frozen=True, kw_only=True):
    """One recording of a talk. `duration` in seconds, `size` in bytes, `sha256` once archived."""

    id: str
    ticket: str
    state: RecordingState
    channel: Channel
    recorded_at: datetime | None = None
    duration: int = 0
    size: int = 0
    sha256: str | None = None
    archived_at: datetime | None = None


class OfficialDocument(Document, frozen=True, kw_only=True):
    """A member of staff, as everybody may know one."""

    id: int
    name: str
    job_title: str
    role: Role
    unit: int
    is_active: bool = True


class UnitDocument(Document, frozen=True, kw_only=True):
    """A unit of the city hall. `kind`: city, house, directorate, service or office."""

    id: int
    name: str
    kind: str
    parent: int | None = None
    head: int | None = None


class ServiceDocument(Document, frozen=True, kw_only=True):
    """One of the city's services to citizens, kept by a unit."""

    id: int
    name: str
    unit: int


class PolicyDocument(Document, frozen=True, kw_only=True):
    """The settings in force."""

    policy: Policy


DOCUMENTS: dict[Kind, type[Document]] = {
    Kind.TICKET: TicketDocument,
    Kind.CASE_FILE: CaseFileDocument,
    Kind.RESOLUTION: ResolutionDocument,
    Kind.NOTE: NoteDocument,
    Kind.RECORDING: RecordingDocument,
    Kind.OFFICIAL: OfficialDocument,
    Kind.UNIT: UnitDocument,
    Kind.SERVICE: ServiceDocument,
    Kind.POLICY: PolicyDocument,
}
