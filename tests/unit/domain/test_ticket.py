"""The life of a ticket: every legal step, every refusal, and a machine that walks it at random."""

import contextlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from clerkdesk.domain import commands as c
from clerkdesk.domain import events as e
from clerkdesk.domain.audience import Channel, Missed, Recording
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import CITIZEN, Role, Who
from clerkdesk.domain.ticket import LEGAL_STEPS, State, Ticket, decide, evolve
from tests.builders import ASKED, HOLDER, POLICY, a_decision, a_talk, a_text, a_ticket

CLERK = Who(HOLDER)
NOW = datetime(2026, 11, 24, 8, 12, tzinfo=UTC)
FREE = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)


def after(ticket: Ticket, command: c.TicketCommand, who: Who = CLERK, now: datetime = NOW) -> Ticket:
    for event in decide(ticket, command, who, now, POLICY):
        ticket = evolve(ticket, event)
    return ticket


def refusal(ticket: Ticket, command: c.TicketCommand, who: Who = CLERK, now: datetime = NOW) -> Code:
    with pytest.raises(Refused) as refused:
        decide(ticket, command, who, now, POLICY)
    return refused.value.code


def test_from_request_to_the_citizens_mailbox() -> None:
    ticket = a_ticket(state=State.REQUESTED, starts_at=None, ends_at=None)
    ticket = after(ticket, c.Schedule(FREE, Channel.PHONE))
    assert (ticket.state, ticket.channel, ticket.starts_at) == (State.SCHEDULED, Channel.PHONE, FREE)
    ticket = after(ticket, c.OpenCaseFile())
    assert ticket.case_file_opened_at == NOW
    assert after(ticket, c.OpenCaseFile(), now=NOW + timedelta(hours=1)).case_file_opened_at == NOW
    ticket = after(ticket, c.StartAudience(NOW))
    ticket = after(ticket, c.ReadNotice(NOW))
    assert (ticket.state, ticket.notice_read_at) == (State.IN_AUDIENCE, NOW)
    assert after(ticket, c.WriteNote("de verificat")) == ticket
    ticket = after(ticket, c.EndAudience(a_talk()))
    assert ticket.state is State.HELD
    assert ticket.resolution_due_at == datetime(2026, 11, 25, 14, 30, tzinfo=UTC)
    ticket = after(ticket, c.IssueResolution(a_text()))
    assert (ticket.state, ticket.is_open) == (State.RESOLVED, True)
    ticket = evolve(ticket, e.MailAccepted(NOW))
    assert (ticket.state, ticket.is_open, ticket.communicated_at) == (State.COMMUNICATED, False, NOW)


def test_a_bounce_is_mended_by_phone_or_post() -> None:
    ticket = evolve(a_ticket(state=State.RESOLVED), e.MailBounced(NOW))
    assert ticket.bounced
    assert refusal(ticket, c.Communicate(c.OtherWay.PHONE, " ")) is Code.REASON_MISSING
    ticket = after(ticket, c.Communicate(c.OtherWay.POST, "AR 12345"))
    assert (ticket.state, ticket.bounced) == (State.COMMUNICATED, False)


def test_each_side_may_move_once_after_a_miss() -> None:
    missed = after(a_ticket(), c.MarkMissed(Missed.CITIZEN_ABSENT))
    assert missed.state is State.MISSED
    again = after(missed, c.Schedule(FREE), CITIZEN)
    assert (again.state, again.moved_by_citizen) == (State.SCHEDULED, 1)
    twice = after(again, c.MarkMissed(Missed.TECHNICAL))
    assert refusal(twice, c.Schedule(FREE), CITIZEN) is Code.ALREADY_MOVED_ONCE
    third = after(twice, c.Schedule(FREE))
    assert third.moved_by_official == 1
    assert refusal(after(third, c.MarkMissed(Missed.OFFICIAL_ABSENT)), c.Schedule(FREE)) is Code.ALREADY_MOVED_ONCE


def test_without_an_hour_inside_the_window_the_official_proposes_a_later_one() -> None:
    asked = a_ticket(state=State.REQUESTED, starts_at=None, ends_at=None)
    late = ASKED + timedelta(hours=72)
    assert after(asked, c.Schedule(late)).starts_at == late
    assert refusal(asked, c.Schedule(late), CITIZEN) is Code.SLOT_OUTSIDE_WINDOW
    assert refusal(asked, c.Schedule(ASKED + timedelta(hours=84))) is Code.SLOT_OUTSIDE_HOURS
    assert refusal(asked, c.Schedule(NOW - timedelta(hours=1))) is Code.SLOT_OUTSIDE_WINDOW


def test_the_citizen_cancels_and_only_the_citizen() -> None:
    assert after(a_ticket(), c.Cancel("am aflat"), CITIZEN).state is State.CANCELLED
    assert refusal(a_ticket(), c.Cancel(), CLERK) is Code.NOT_YOUR_TICKET
    assert refusal(a_ticket(state=State.HELD), c.Cancel(), CITIZEN) is Code.WRONG_STATE


def test_a_higher_rung_reads_before_it_decides_and_never_in_its_own_cause() -> None:
    held = a_ticket(state=State.HELD, rung=Rung.DIRECTOR, lower_resolution="r1")
    assert refusal(held, c.IssueResolution(a_decision())) is Code.LOWER_NOT_READ
    read = after(held, c.ReadLowerResolution())
    assert after(read, c.ReadLowerResolution(), now=NOW + timedelta(hours=1)).lower_read_at == NOW
    assert refusal(read, c.IssueResolution(a_text())) is Code.RESOLUTION_INCOMPLETE
    assert after(read, c.IssueResolution(a_decision())).state is State.RESOLVED
    against = replace(read, complained_of=frozenset({99}))
    assert refusal(against, c.IssueResolution(a_decision()), Who(HOLDER, Role.DIRECTOR, (99,))) is (
        Code.CONFLICT_OF_INTEREST
    )
    assert after(a_ticket(), c.ReadLowerResolution()) == a_ticket()


def test_only_superiors_reassign_and_say_why() -> None:
    command = c.Reassign(12, "concediu")
    assert refusal(a_ticket(), command) is Code.NOT_ALLOWED
    director = Who(3, Role.DIRECTOR)
    assert after(a_ticket(), command, director).holder == 12
    assert refusal(a_ticket(), c.Reassign(12, ""), director) is Code.REASON_MISSING
    assert refusal(a_ticket(state=State.RESOLVED), command, director) is Code.WRONG_STATE


@pytest.mark.parametrize(
    ("ticket", "command", "who", "code"),
    [
        (a_ticket(), c.OpenCaseFile(), Who(8), Code.NOT_YOUR_TICKET),
        (a_ticket(), c.Schedule(FREE), Who(8), Code.NOT_YOUR_TICKET),
        (a_ticket(), c.Schedule(ASKED + timedelta(hours=72)), CLERK, Code.SLOT_OUTSIDE_WINDOW),
        (a_ticket(), c.ReadNotice(NOW), CLERK, Code.WRONG_STATE),
        (a_ticket(), c.EndAudience(a_talk(notice_read_at=None)), CLERK, Code.NOTICE_NOT_READ),
        (a_ticket(), c.EndAudience(a_talk(ended_at=ASKED)), CLERK, Code.ENDED_BEFORE_STARTED),
        (a_ticket(), c.EndAudience(a_talk(recording=Recording.REFUSED)), CLERK, Code.RECORDING_REASON_MISSING),
        (a_ticket(state=State.HELD), c.EndAudience(a_talk()), CLERK, Code.WRONG_STATE),
        (a_ticket(state=State.HELD), c.IssueResolution(a_text(facts=" ")), CLERK, Code.RESOLUTION_INCOMPLETE),
        (a_ticket(state=State.RESOLVED), c.IssueResolution(a_text()), CLERK, Code.ALREADY_RESOLVED),
        (a_ticket(), c.IssueResolution(a_text()), CLERK, Code.WRONG_STATE),
        (a_ticket(), c.Communicate(c.OtherWay.PHONE, "sunat"), CLERK, Code.WRONG_STATE),
    ],
)
def test_refusals(ticket: Ticket, command: c.TicketCommand, who: Who, code: Code) -> None:
    assert refusal(ticket, command, who) is code


def test_a_refused_recording_needs_only_its_reason() -> None:
    talk = a_talk(notice_read_at=None, recording=Recording.REFUSED, recording_reason="cetățeanul nu a dorit")
    assert after(a_ticket(), c.EndAudience(talk)).state is State.HELD


class Life(RuleBasedStateMachine):
    """Any order of any commands: states change only along LEGAL_STEPS, and what happened is never undone."""

    def __init__(self) -> None:
        super().__init__()
        self.ticket = a_ticket(state=State.REQUESTED, starts_at=None, ends_at=None)
        self.before = self.ticket

    def ask(self, command: c.TicketCommand, who: Who = CLERK) -> None:
        self.before = self.ticket
        with contextlib.suppress(Refused):
            self.ticket = after(self.ticket, command, who)

    @rule(by=st.sampled_from([CLERK, CITIZEN, Who(99)]), minutes=st.integers(-60, 60 * 60))
    def schedule(self, by: Who, minutes: int) -> None:
        self.ask(c.Schedule(NOW + timedelta(minutes=minutes)), by)

    @rule(
        command=st.sampled_from(
            [
                c.OpenCaseFile(),
                c.StartAudience(NOW),
                c.ReadNotice(NOW),
                c.EndAudience(a_talk()),
                c.MarkMissed(Missed.TECHNICAL),
                c.WriteNote("n"),
                c.IssueResolution(a_text()),
                c.Communicate(c.OtherWay.POST, "AR"),
                c.Reassign(HOLDER, "r"),
            ]
        ),
        who=st.sampled_from([CLERK, CLERK, Who(99), Who(3, Role.DIRECTOR)]),
    )
    def act(self, command: Any, who: Who) -> None:
        self.ask(command, who)

    @rule()
    def cancel(self) -> None:
        self.ask(c.Cancel(), CITIZEN)

    @precondition(lambda self: self.ticket.state is State.RESOLVED)
    @rule(bounced=st.booleans())
    def mail(self, bounced: bool) -> None:
        self.before = self.ticket
        self.ticket = evolve(self.ticket, e.MailBounced(NOW) if bounced else e.MailAccepted(NOW))

    @invariant()
    def steps_are_legal(self) -> None:
        before, now = self.before, self.ticket
        assert before.state == now.state or (before.state, now.state) in LEGAL_STEPS

    @invariant()
    def what_happened_stays(self) -> None:
        assert (self.ticket.state in {State.RESOLVED, State.COMMUNICATED}) == (self.ticket.resolved_at is not None)
        assert self.ticket.moved_by_citizen <= 1
        assert self.ticket.moved_by_official <= 1


TestLife = Life.TestCase
