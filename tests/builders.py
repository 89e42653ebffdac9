"""Ready-made records for tests: a ticket, a policy, a text, each complete and changeable by keyword.

This module must never touch a store or a clock.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from clerkdesk.domain.audience import Channel, Talk
from clerkdesk.domain.deadline import audience_deadline
from clerkdesk.domain.ladder import Rung
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.resolution import Decision, Outcome, ResolutionText
from clerkdesk.domain.ticket import State, Ticket

POLICY = Policy()
ASKED = datetime(2026, 11, 23, 6, 40, tzinfo=UTC)  # Monday 8:40 in Cluj-Napoca
HOLDER = 7


def instants(first: datetime, last: datetime) -> st.SearchStrategy[datetime]:
    """Any whole second from `first` to `last`, in UTC."""
    seconds = st.integers(int(first.timestamp()), int(last.timestamp()))
    return seconds.map(lambda second: datetime.fromtimestamp(second, UTC))


def a_ticket(**changes: Any) -> Ticket:
    """A ticket requested on a Monday morning and placed on Tuesday 10:30, unless `changes` say otherwise."""
    plain = Ticket(
        id="018f0000-0000-7000-8000-000000000001",
        rung=Rung.CLERK,
        state=State.SCHEDULED,
        holder=HOLDER,
        channel=Channel.WEBEX,
        requested_at=ASKED,
        due_at=audience_deadline(ASKED, POLICY).due,
        starts_at=datetime(2026, 11, 24, 8, 30, tzinfo=UTC),
        ends_at=datetime(2026, 11, 24, 8, 45, tzinfo=UTC),
    )
    return replace(plain, **changes)


def a_talk(**changes: Any) -> Talk:
    """Thirteen recorded minutes, notice read."""
    plain = Talk(
        started_at=datetime(2026, 11, 24, 8, 30, tzinfo=UTC),
        ended_at=datetime(2026, 11, 24, 8, 43, tzinfo=UTC),
        notice_read_at=datetime(2026, 11, 24, 8, 31, tzinfo=UTC),
    )
    return replace(plain, **changes)


def a_text(**changes: Any) -> ResolutionText:
    """A complete resolution of the first rung."""
    plain = ResolutionText(
        outcome=Outcome.CLARIFIED,
        facts="Planul scanat la ghișeu este la scara 1:1000.",
        conclusion="Planul retrimis se ia la dosar.",
        legal_ground="Legea nr. 50/1991, art. 6",
        next_step="Eliberarea certificatului",
        next_step_by=date(2026, 12, 3),
    )
    return replace(plain, **changes)


def a_decision(**changes: Any) -> ResolutionText:
    """A complete decision of a higher rung."""
    return replace(a_text(decision=Decision.AMEND, reasons="Termenul curge de la primire."), **changes)
