"""Commands handed in: one receipt each, one effect each, whatever comes again, at once, or makes the centre fail."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

import pytest
from sqlalchemy import Engine, func, select, text

from clerkdesk.central.store import ledgers, sessions, tables
from clerkdesk.central.usecases.hand_in import MOST_FAILURES, hand_in
from clerkdesk.central.usecases.perform import OLDEST_WORK, evidence, run_parked
from clerkdesk.domain import commands as c
from clerkdesk.domain.audience import Talk
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.wire.commands import MOST_AT_ONCE, Command, Receipt, pack
from clerkdesk.wire.ids import uuid7
from tests.house import MONDAY, TEXT, House


@dataclass
class Desk:
    """Ana's desk, as far as the push goes."""

    house: House
    official: int
    session: int
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def command(self, ticket: uuid.UUID | str, body: c.TicketCommand, based_on: int = 1) -> Command:
        now = self.house.clock.now()
        return pack(id=uuid7(now, next(self.numbers)), ticket=str(ticket), based_on=based_on, at=now, body=body)

    def send(self, *commands: Command) -> tuple[Receipt, ...]:
        return hand_in(self.house.uow, self.house.clock, self.session, self.official, commands)


def desk_of(house: House, official: int, name: str = "desk-1") -> Desk:
    with house.uow.begin(official, house.clock.now()) as work:
        session = sessions.open_session(work.connection, f"token {name}", official, name, "", "0.1", work.now)
    return Desk(house, official, session)


@pytest.fixture
def desk(house: House) -> Desk:
    return desk_of(house, house.ana)


def held(house: House) -> c.EndAudience:
    now = house.clock.now()
    return c.EndAudience(Talk(now, now + timedelta(minutes=9), now))


def test_a_day_s_work_handed_in_at_once_is_done_in_order(desk: Desk, house: House) -> None:
    ticket = house.ticket("1/2026").id
    receipts = desk.send(
        desk.command(ticket, c.OpenCaseFile()),
        desk.command(ticket, held(house)),
        desk.command(ticket, c.WriteNote("De sunat")),
        desk.command(ticket, c.IssueResolution(TEXT)),
    )
    assert [receipt.outcome for receipt in receipts] == ["applied"] * 4
    versions = [receipt.version for receipt in receipts]
    assert versions == sorted(versions, key=lambda version: version or 0)


def test_one_effect_per_command_however_often_and_from_wherever_it_comes(
    desk: Desk, house: House, engine: Engine
) -> None:
    tickets = [house.ticket(f"{number}/2026").id for number in range(4)]
    sent = [desk.command(ticket, c.WriteNote("O dată")) for ticket in tickets]
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda turn: desk.send(sent[turn % 4])[0], range(64)))
    assert all(answer == answers[turn % 4] for turn, answer in enumerate(answers))
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(tables.note)).scalar_one() == 4
        lines = select(func.count()).where(ledgers.audit.c.verb == "write_note")
        assert connection.execute(lines).scalar_one() == 4


def test_a_resolution_sent_twice_is_one_and_bears_the_command_s_own_id(
    desk: Desk, house: House, engine: Engine
) -> None:
    ticket = house.ticket("1/2026").id
    house.hold(ticket, house.ana)
    command = desk.command(ticket, c.IssueResolution(TEXT), based_on=9)
    with ThreadPoolExecutor(8) as pool:
        first, *others = pool.map(lambda _: desk.send(command)[0], range(8))
    assert others == [first] * 7
    [other] = desk.send(desk.command(ticket, c.IssueResolution(TEXT), based_on=9))
    assert (other.outcome, other.code) == ("refused", "already-resolved")
    with engine.connect() as connection:
        [row] = connection.execute(select(tables.resolution)).all()
        letters = connection.execute(select(tables.mail.c.kind).where(tables.mail.c.kind == "resolution")).all()
    assert (str(row.id), row.number, len(letters)) == (command.id, 1, 1)


def test_the_same_id_with_another_body_is_a_mismatch_and_nothing_is_done(
    desk: Desk, house: House, engine: Engine
) -> None:
    ticket = house.ticket("1/2026").id
    first = desk.command(ticket, c.WriteNote("Unu"))
    desk.send(first)
    forged = pack(id=first.id, ticket=first.ticket, based_on=1, at=first.at, body=c.WriteNote("Doi"))
    with pytest.raises(Refused) as refused:
        desk.send(desk.command(ticket, c.WriteNote("Trei")), forged)
    assert (refused.value.code, refused.value.facts) == (Code.COMMAND_MISMATCH, {"command": first.id})
    stranger = desk_of(house, house.bogdan, "desk-2")
    with pytest.raises(Refused):
        stranger.send(first)
    with engine.connect() as connection:
        assert connection.execute(select(tables.note.c.text)).scalars().all() == ["Unu"]


def test_a_refusal_holds_back_its_own_ticket_only_and_only_in_its_batch(desk: Desk, house: House) -> None:
    one, other = house.ticket("1/2026").id, house.ticket("2/2026").id
    late = desk.command(one, c.WriteNote("După"))
    sent = (desk.command(one, c.ReadNotice(MONDAY)), late, desk.command(other, c.WriteNote("Altul")))
    receipts = desk.send(*sent)
    assert [(each.outcome, each.code) for each in receipts] == [
        ("refused", "wrong-state"),
        ("refused", "held-back"),
        ("applied", None),
    ]
    assert desk.send(*sent) == receipts
    assert desk.send(late)[0].outcome == "applied"


def test_a_resolution_written_before_the_citizen_moved_the_talk_is_held(desk: Desk, house: House) -> None:
    ticket = house.ticket("1/2026").id
    seen = house.act(ticket, house.ana, c.OpenCaseFile()).row.version
    house.citizen(ticket, c.Schedule(MONDAY + timedelta(hours=2)))
    receipts = desk.send(desk.command(ticket, held(house), seen), desk.command(ticket, c.IssueResolution(TEXT), seen))
    assert [receipt.outcome for receipt in receipts] == ["applied", "held"]
    assert receipts[1].facts == {"new_information": "schedule"}
    version = receipts[1].version
    assert version is not None
    assert desk.send(desk.command(ticket, c.IssueResolution(TEXT), version))[0].outcome == "applied"


@pytest.mark.parametrize("ticket", ["no uuid at all", str(uuid.UUID(int=7))])
def test_a_ticket_that_never_was_is_refused_and_remembered(desk: Desk, ticket: str) -> None:
    command = desk.command(ticket, c.OpenCaseFile())
    [receipt] = desk.send(command)
    assert (receipt.outcome, receipt.code) == ("refused", "ticket-unknown")
    assert desk.send(command) == (receipt,)


def test_an_unknown_verb_and_a_broken_body_are_refused_with_a_receipt(desk: Desk, house: House) -> None:
    ticket = house.ticket("1/2026").id
    good = desk.command(ticket, c.WriteNote("x"))
    unknown = Command(id=good.id, verb="dance", ticket=good.ticket, based_on=1, at=good.at, body=good.body)
    other = desk.command(ticket, c.WriteNote("x"))
    broken = Command(id=other.id, verb="schedule", ticket=good.ticket, based_on=1, at=good.at, body=good.body)
    assert [desk.send(each)[0].code for each in (unknown, broken)] == ["command-unknown", "command-malformed"]


def test_a_batch_too_long_or_without_ids_is_not_begun(desk: Desk, house: House) -> None:
    ticket = house.ticket("1/2026").id
    good = desk.command(ticket, c.WriteNote("x"))
    nameless = Command(id="7", verb=good.verb, ticket=good.ticket, based_on=1, at=good.at, body=good.body)
    for batch in ((good, nameless), (good,) * (MOST_AT_ONCE + 1)):
        with pytest.raises(Refused) as refused:
            desk.send(*batch)
        assert refused.value.code is Code.COMMAND_MALFORMED


def test_a_poisonous_command_is_parked_the_fifth_time_and_delays_no_other_ticket(
    desk: Desk, house: House, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    sick, sound = house.ticket("1/2026").id, house.ticket("2/2026").id
    with engine.begin() as connection:
        # A fault of our own in the store: this one ticket's notes cannot be written.
        connection.execute(text(f"ALTER TABLE note ADD CONSTRAINT sick CHECK (ticket_id <> '{sick}')"))
    batch = (
        desk.command(sick, c.WriteNote("Ion Pop, CNP 1960101123456")),
        desk.command(sick, c.OpenCaseFile()),
        desk.command(sound, c.WriteNote("Bun")),
    )
    for _ in range(MOST_FAILURES - 1):
        with pytest.raises(Exception, match="sick"):
            desk.send(*batch)
        with engine.connect() as connection:
            assert connection.execute(select(func.count()).select_from(tables.note)).scalar_one() == 1
    receipts = desk.send(*batch)
    assert [(each.outcome, each.code) for each in receipts] == [
        ("parked", None),
        ("refused", "held-back"),
        ("applied", None),
    ]
    assert desk.send(*batch) == receipts
    with engine.connect() as connection:
        raw = connection.execute(select(ledgers.receipt.c.raw).where(ledgers.receipt.c.raw.is_not(None))).scalar_one()
    assert raw["id"] == batch[0].id
    assert "is parked" in caplog.text
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE note DROP CONSTRAINT sick"))
    for expected in ("applied", None):
        with house.uow.begin(None, house.clock.now()) as work:
            run = run_parked(work, batch[0].id)
        assert (run and run.outcome) == expected
    assert desk.send(batch[0])[0].outcome == "applied"
    assert "1960101123456" not in caplog.text


def test_a_superseded_desk_hands_nothing_in(desk: Desk, house: House) -> None:
    ticket = house.ticket("1/2026").id
    desk_of(house, house.ana, "desk-1 ".strip() + "b")
    with house.uow.begin(None, house.clock.now()) as work:
        sessions.end_session(work.connection, desk.session, work.now, sessions.SUPERSEDED)
    with pytest.raises(Refused) as refused:
        desk.send(desk.command(ticket, c.WriteNote("x")))
    assert refused.value.code is Code.SESSION_SUPERSEDED


def test_receipts_are_for_ever(desk: Desk, house: House, engine: Engine) -> None:
    desk.send(desk.command(house.ticket("1/2026").id, c.OpenCaseFile()))
    for statement in ("DELETE FROM receipt", "UPDATE receipt SET verb = 'x'"):
        with pytest.raises(Exception, match="a receipt is for ever"), engine.begin() as connection:
            connection.execute(text(statement))


@pytest.mark.parametrize(
    ("said", "believed"),
    [
        (MONDAY - timedelta(hours=3), MONDAY - timedelta(hours=3)),
        (MONDAY + timedelta(seconds=1), MONDAY),
        (MONDAY - OLDEST_WORK - timedelta(seconds=1), MONDAY),
        (MONDAY + timedelta(days=3650), MONDAY),
        (MONDAY - timedelta(days=3650), MONDAY),
    ],
)
def test_a_desk_s_clock_is_believed_only_where_it_can_be_right(said: datetime, believed: datetime) -> None:
    assert evidence(said, MONDAY) == believed
