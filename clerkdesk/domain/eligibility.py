"""Who may ask for a blue ticket: the one question asked of a case file, answered yes or with the reason for no.

This module must never look a case up: it judges the facts it is handed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from clerkdesk.domain.refusals import Code, Refused


class CaseState(StrEnum):
    """Where a case stands in the city's document system, as far as the programme cares."""

    IN_PROGRESS = "in_progress"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class CaseStanding:
    """The facts eligibility rests on. `communicated_on`: the civil date on which the answer reached the citizen."""

    state: CaseState
    filed_on: date
    communicated_on: date | None = None


def last_day_to_ask(case: CaseStanding, eligible_days: int) -> date | None:
    """The last civil date on which the case may be asked about; None while it is open-ended.

    A case that is answered, but whose answer has not yet been communicated, is still open: the 30 days run from
    the communication, not from the answer.
    """
    if case.state is CaseState.IN_PROGRESS or case.communicated_on is None:
        return None
    return case.communicated_on + timedelta(days=eligible_days)


def check_eligible(case: CaseStanding, today: date, eligible_days: int = 30) -> None:
    """Return if a ticket may be asked for on `today` (civil date, Europe/Bucharest); day 30 counts.

    Raises Refused(FILED_IN_FUTURE) or Refused(ANSWER_TOO_OLD, communicated_on, last_day).
    """
    if case.filed_on > today:
        raise Refused(Code.FILED_IN_FUTURE, filed_on=case.filed_on.isoformat())
    last = last_day_to_ask(case, eligible_days)
    if last is not None and today > last:
        assert case.communicated_on is not None
        raise Refused(
            Code.ANSWER_TOO_OLD,
            communicated_on=case.communicated_on.isoformat(),
            last_day=last.isoformat(),
            days=eligible_days,
        )
