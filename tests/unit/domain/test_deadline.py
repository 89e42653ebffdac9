"""Due times: their sums, the two clock changes, and properties that hold for every request."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.civil_time import BUCHAREST, at, local_day
from clerkdesk.domain.deadline import (
    Deadline,
    Pause,
    TermKind,
    audience_deadline,
    last_day_to_climb,
    petition_deadline,
    resolution_deadline,
)
from clerkdesk.domain.policy import Policy
from tests.builders import instants

POLICY = Policy()
moments = instants(datetime(2020, 1, 1, tzinfo=UTC), datetime(2035, 1, 1, tzinfo=UTC))


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BUCHAREST)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-23 08:40", "2026-11-25 08:40"),
        ("2026-11-27 13:20", "2026-11-29 13:20"),  # clock hours: a week-end does not stop them
        ("2026-03-28 10:00", "2026-03-30 11:00"),  # an hour is skipped on 29 March 2026
        ("2026-10-24 10:00", "2026-10-26 09:00"),  # an hour comes twice on 25 October 2026
    ],
)
def test_forty_eight_hours_are_elapsed_hours(asked: str, due: str) -> None:
    deadline = audience_deadline(wall(asked), POLICY)
    assert deadline.due == wall(due)
    assert [term.kind for term in deadline.terms] == [TermKind.CLOCK_HOURS]


@given(moments)
def test_the_span_is_exact_whatever_the_clocks_do(asked: datetime) -> None:
    assert audience_deadline(asked, POLICY).due.astimezone(UTC) - asked == timedelta(hours=48)


@given(moments, st.integers(0, 60), st.integers(1, 500))
def test_a_pause_moves_the_due_time_by_the_part_inside(asked: datetime, after_hours: int, minutes: int) -> None:
    begins = asked + timedelta(hours=after_hours)
    pause = Pause(begins, begins + timedelta(minutes=minutes), "server down")
    deadline = audience_deadline(asked, POLICY, (pause,))
    moved = deadline.due.astimezone(UTC) - asked - timedelta(hours=48)
    assert moved == (timedelta(minutes=minutes) if after_hours < 48 else timedelta(0))
    assert len(deadline.terms) == (2 if after_hours < 48 else 1)


def test_two_pauses_add_up_and_a_past_one_does_nothing() -> None:
    asked = wall("2026-11-23 08:40")
    hour = timedelta(hours=1)
    pauses = (
        Pause(asked - 3 * hour, asked - hour, "before"),
        Pause(asked - hour, asked + hour, "half inside"),
        Pause(asked + 48 * hour, asked + 50 * hour, "inside only because of the first"),
    )
    assert audience_deadline(asked, POLICY, pauses).due == asked + 51 * hour


@pytest.mark.parametrize(
    ("ended", "due"),
    [
        ("2026-11-24 10:43", date(2026, 11, 25)),
        ("2026-11-27 10:43", date(2026, 12, 2)),  # Monday 30 November and Tuesday 1 December are legal holidays
    ],
)
def test_the_resolution_is_due_at_closing_of_the_next_working_day(ended: str, due: date) -> None:
    policy = Policy(closed=frozenset({date(2026, 11, 30), date(2026, 12, 1)}))
    assert resolution_deadline(wall(ended), policy).due == at(due, time(16, 30))


def test_the_petition_clock_ends_with_its_thirtieth_day() -> None:
    deadline = petition_deadline(date(2026, 11, 3), POLICY)
    assert local_day(deadline.due - timedelta(microseconds=1)) == date(2026, 12, 3)
    assert petition_deadline(date(2026, 11, 3), POLICY, 15).terms[1].amount == 15


def test_the_last_day_to_climb_counts_from_the_civil_day() -> None:
    late = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)  # already the 25th in Cluj-Napoca
    assert last_day_to_climb(late, POLICY) == date(2026, 12, 25)


@given(moments, st.integers(-10, 60))
def test_what_is_left_never_leaves_its_bounds(asked: datetime, hours: int) -> None:
    deadline = audience_deadline(asked, POLICY)
    now = asked + timedelta(hours=hours)
    assert 0.0 <= deadline.share_left(now) <= 1.0
    assert (deadline.remaining(now) > timedelta(0)) == (hours < 48)


def test_an_empty_span_has_nothing_left() -> None:
    moment = wall("2026-11-24 10:00")
    assert Deadline(moment, (), moment).share_left(moment) == 0.0
