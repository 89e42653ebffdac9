"""Slots: inside hours and window, never two at once, never on a closed day."""

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.civil_time import at, is_working_day, local, local_day
from clerkdesk.domain.deadline import audience_deadline
from clerkdesk.domain.policy import Policy
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.slots import Slot, Window, check_slot, offer, slot_at, window_for
from tests.builders import instants

CLOSED = frozenset({date(2026, 11, 30), date(2026, 12, 1)})
POLICY = Policy(closed=CLOSED)
moments = instants(datetime(2026, 10, 20, tzinfo=UTC), datetime(2026, 12, 10, tzinfo=UTC))


def window_of(asked: datetime) -> Window:
    return window_for(asked, audience_deadline(asked, POLICY).due, asked, POLICY)


@given(moments, st.integers(0, 3))
def test_every_offer_passes_the_check_and_none_overlaps(asked: datetime, taken: int) -> None:
    window = window_of(asked)
    all_free = offer(window, (), POLICY)
    busy = all_free[:taken]
    free = offer(window, busy, POLICY)
    assert free == all_free[taken:]
    for slot in free:
        check_slot(slot, window, POLICY)
        day = local_day(slot.starts_at)
        assert is_working_day(day, CLOSED)
        assert at(day, POLICY.hours.opens) <= slot.starts_at
        assert slot.ends_at <= at(day, POLICY.hours.closes)
        assert slot.ends_at - slot.starts_at == timedelta(minutes=15)
    assert all(not one.overlaps(other) for one, other in itertools.pairwise(free))


def test_nothing_is_offered_over_a_long_weekend_that_swallows_the_window() -> None:
    friday_night = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
    assert offer(window_of(friday_night), (), POLICY) == []


def test_the_daily_cap_closes_a_full_day() -> None:
    monday = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
    window = window_of(monday)
    first_day = [slot for slot in offer(window, (), POLICY) if local_day(slot.starts_at) == date(2026, 11, 23)]
    free = offer(window, first_day[:2], POLICY, daily_cap=2)
    assert {local_day(slot.starts_at) for slot in free} == {date(2026, 11, 24), date(2026, 11, 25)}


@pytest.mark.parametrize(
    ("starts", "code"),
    [
        (datetime(2026, 11, 26, 9, 0, tzinfo=UTC), Code.SLOT_OUTSIDE_WINDOW),
        (datetime(2026, 11, 23, 5, 0, tzinfo=UTC), Code.SLOT_OUTSIDE_WINDOW),
        (datetime(2026, 11, 23, 15, 0, tzinfo=UTC), Code.SLOT_OUTSIDE_HOURS),
        (datetime(2026, 11, 24, 14, 20, tzinfo=UTC), Code.SLOT_OUTSIDE_HOURS),  # would end after closing
    ],
)
def test_a_slot_elsewhere_is_refused_with_the_reason(starts: datetime, code: Code) -> None:
    asked = datetime(2026, 11, 23, 6, 40, tzinfo=UTC)
    with pytest.raises(Refused) as refusal:
        check_slot(slot_at(starts, POLICY), window_of(asked), POLICY)
    assert refusal.value.code is code


def test_notice_moves_the_window() -> None:
    asked = datetime(2026, 11, 23, 6, 40, tzinfo=UTC)
    policy = Policy(min_notice_hours=4)
    due = audience_deadline(asked, policy).due
    assert window_for(asked, due, asked, policy).opens == local(asked + timedelta(hours=4))
    assert window_for(asked, due, asked + timedelta(hours=9), policy).opens == asked + timedelta(hours=9)


def test_touching_slots_do_not_overlap() -> None:
    start = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    quarter = timedelta(minutes=15)
    one = Slot(start, start + quarter)
    assert not one.overlaps(Slot(start + quarter, start + 2 * quarter))
    assert one.overlaps(Slot(start + timedelta(minutes=14), start + 2 * quarter))


def test_a_moment_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="time zone"):
        local(datetime(2026, 11, 23))  # noqa: DTZ001 - the very mistake
