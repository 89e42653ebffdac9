"""The tickets of the fake desk: one clerk's day, Tuesday 24 November 2026 at 10:12. No rule is ever made up here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from clerkdesk.domain.audience import Channel, Talk
from clerkdesk.domain.civil_time import BUCHAREST
from clerkdesk.domain.deadline import audience_deadline, petition_deadline, resolution_deadline
from clerkdesk.domain.eligibility import CaseState
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.ticket import State, Ticket
from clerkdesk.wire.documents import (
    CaseDocument,
    CaseFileDocument,
    CaseHistoryLine,
    Citizen,
    HistoryLine,
    MailState,
    Meeting,
    TicketDocument,
)

NOW = datetime(2026, 11, 24, 10, 12, tzinfo=BUCHAREST)
POLICY = Policy()
CLERK, CLERK_NAME = 101, "Ioana Mureșan"
W, P = Channel.WEBEX, Channel.PHONE


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An hour of November 2026 in Cluj-Napoca."""
    return datetime(2026, 11, day, hour, minute, tzinfo=BUCHAREST)


@dataclass(frozen=True)
class Seed:
    """What differs from ticket to ticket; `left` is what remains of the 48 hours at NOW."""

    number: int
    citizen: str
    service: str
    channel: Channel
    starts: datetime | None
    left: timedelta
    state: State = State.SCHEDULED
    is_opened: bool = True
    is_unread: bool = False
    is_bounced: bool = False
    documents: int = 5


def h(hours: int, minutes: int) -> timedelta:
    """A span."""
    return timedelta(hours=hours, minutes=minutes)


PUZ, CU, PA = "Aviz de oportunitate PUZ", "Certificat de urbanism", "Prelungire autorizație"
AC, RT, NI, AN = (
    "Autorizație de construire",
    "Regularizare taxă",
    "Notificare începere lucrări",
    "Adeverință nomenclatură",
)
SEEDS = (
    Seed(1271, "Vasile Brânză", RT, P, None, -h(0, 40), State.REQUESTED),
    Seed(1255, "Benkő Zoltán", PUZ, W, at(20, 9, 40), -h(60, 0), State.RESOLVED, is_bounced=True),
    Seed(1276, "Kovács Levente", PUZ, W, at(24, 13), h(3, 8), is_opened=False, documents=12),
    Seed(1268, "Ștefan Dumitrașcu", CU, W, at(23, 11, 40), h(8, 0), State.HELD),
    Seed(1284, "Maria Oltean", CU, W, at(24, 10, 30), h(22, 28), documents=7),
    Seed(1279, "Elena Hădărean", PA, P, at(24, 14, 20), h(23, 5), is_opened=False, documents=4),
    Seed(1286, "Anca Ghișe", AN, P, at(24, 15), h(26, 40), is_unread=True),
    Seed(1288, "Szőke Ágnes", CU, W, at(25, 9), h(30, 12), is_opened=False, is_unread=True, documents=9),
    Seed(1259, "Dumitra Șandor", PA, P, at(24, 9, 30), h(20, 0), State.HELD),
    Seed(1290, "Ionuț Mărginean", NI, P, at(25, 9, 20), h(34, 2), is_opened=False, documents=3),
    Seed(1291, "Lucreția Bălan", AC, W, at(25, 11), h(38, 20), is_opened=False, documents=21),
    Seed(1292, "Mihaela Sâmpetrean", CU, W, at(25, 13), h(39, 41)),
    Seed(1293, "Răzvan Țîrlea", CU, W, at(25, 12, 20), h(41, 33)),
    Seed(1294, "Gheorghe Țăranu", RT, P, at(25, 13, 20), h(43, 5)),
    Seed(1295, "Andreea Pășcuț", AC, W, at(25, 14, 40), h(44, 52)),
    Seed(1296, "Călin Fărcaș", AC, P, None, h(47, 10), State.REQUESTED, is_unread=True),
    Seed(1297, "Traian Săcălean", CU, P, at(26, 9), h(47, 50)),
    Seed(1249, "Horea Câmpean", CU, W, at(24, 8, 30), h(2, 0), State.COMMUNICATED),
)
QUESTIONS = {
    1284: "De ce mi s-a cerut din nou planul cadastral, deși l-am depus la ghișeu în 3 noiembrie "
    "și am numărul de intrare?"
}
CASES = {1284: 482913, 1268: 479206}


def ticket_id(number: int) -> str:
    """A made-up id that is easy to read in a failing test."""
    return f"ticket-{number}"


def _ticket(seed: Seed) -> Ticket:
    requested = NOW + seed.left - timedelta(hours=48)
    ends = seed.starts + timedelta(minutes=15) if seed.starts else None
    ticket = Ticket(
        id=ticket_id(seed.number),
        rung=Rung.CLERK,
        state=seed.state,
        holder=CLERK,
        channel=seed.channel,
        requested_at=requested,
        due_at=audience_deadline(requested, POLICY).due,
        starts_at=seed.starts,
        ends_at=ends,
        case_file_opened_at=at(23, 16, 5) if seed.is_opened else None,
        bounced=seed.is_bounced,
    )
    if seed.state in {State.HELD, State.RESOLVED, State.COMMUNICATED} and seed.starts and ends:
        talk = Talk(seed.starts, ends, seed.starts)
        ticket = replace(
            ticket, talk=talk, started_at=seed.starts, resolution_due_at=resolution_deadline(ends, POLICY).due
        )
    if seed.state is State.COMMUNICATED:
        ticket = replace(ticket, resolved_at=at(24, 9, 0), communicated_at=at(24, 9, 2))
    return ticket


def document(seed: Seed) -> TicketDocument:
    """The ticket as the centre tells it."""
    ticket = _ticket(seed)
    held = ticket.talk.ended_at if ticket.talk else None
    case = CASES.get(seed.number, 470000 + seed.number)
    letters = seed.citizen.encode("ascii", "ignore").decode().lower()
    return TicketDocument(
        ticket=ticket,
        number=f"{seed.number}/2026",
        case_file=case,
        registration_number=f"{case}/2026",
        service=7,
        service_name=seed.service,
        unit=31,
        holder_name=CLERK_NAME,
        policy_version=1,
        citizen=Citizen(name=seed.citizen, email=f"{letters[:1]}…{letters[-1:]}@…l.com", phone="+40 264 596 030"),
        question=QUESTIONS.get(seed.number, "Când primesc răspunsul și ce mai lipsește la dosar?"),
        deadline=audience_deadline(ticket.requested_at, POLICY),
        meeting=Meeting(web_link="https://meet.example/j/" + str(case), number="2557 120 4418", access_code="731 204")
        if seed.channel is W
        else None,
        resolution_deadline=resolution_deadline(held, POLICY) if held else None,
        mail=MailState.BOUNCED if seed.is_bounced else None,
        history=(
            HistoryLine(at=ticket.requested_at.astimezone(UTC), who=seed.citizen, verb="requested"),
            *((HistoryLine(at=at(23, 16, 5), who=CLERK_NAME, verb="open_case_file"),) if seed.is_opened else ()),
        ),
    )


PAPERS = (
    ("Plan cadastral, scara 1:500", "plan", date(2026, 11, 24), 1, False),
    ("Confirmare de primire", "receipt", date(2026, 11, 18), 1, False),
    ("Solicitare de completări", "letter", date(2026, 11, 17), 1, True),
    ("Cerere certificat de urbanism", "request", date(2026, 11, 3), 2, False),
    ("Plan cadastral, scara 1:1000", "plan", date(2026, 11, 3), 1, False),
    ("Extras de carte funciară", "extract", date(2026, 11, 3), 4, False),
    ("Memoriu tehnic", "memo", date(2026, 11, 3), 6, False),
)


def case_file(seed: Seed) -> CaseFileDocument:
    """Its case; the first seven papers are those of an urbanism certificate, the rest annexes."""
    case = CASES.get(seed.number, 470000 + seed.number)
    papers = [*PAPERS] + [(f"Anexa {n}", "annex", date(2026, 11, 3), 1, False) for n in range(1, seed.documents)]
    documents = tuple(
        CaseDocument(
            title=title,
            kind=kind,
            filed_on=on,
            pages=pages,
            media_type="application/pdf",
            sha256=f"{case}-{index}",
            size=40_000,
            from_city=ours,
        )
        for index, (title, kind, on, pages, ours) in enumerate(papers[: seed.documents])
    )
    return CaseFileDocument(
        id=case,
        registration_number=f"{case}/2026",
        citizen_name=seed.citizen,
        filed_on=date(2026, 11, 3),
        service=7,
        service_name=seed.service,
        state=CaseState.IN_PROGRESS,
        stage="completări cerute, 17 nov.",
        subject="Certificat de urbanism pentru construire",
        petition=petition_deadline(date(2026, 11, 3), POLICY),
        documents=documents,
        history=(
            CaseHistoryLine(on=date(2026, 11, 3), text="Depus la ghișeu, str. Moților 3"),
            CaseHistoryLine(on=date(2026, 11, 5), text="Repartizat Ioanei Mureșan"),
            CaseHistoryLine(on=date(2026, 11, 17), text="Solicitare de completări"),
        ),
    )
