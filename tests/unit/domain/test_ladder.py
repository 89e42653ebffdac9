"""The ladder: next rung only, from a delivered resolution, in time, and never before one's own judge."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.ladder import Rung, check_climb, check_impartial, rung_above
from clerkdesk.domain.refusals import Code, Refused
from clerkdesk.domain.roles import Role, Who

DELIVERED, LAST = date(2026, 11, 1), date(2026, 12, 1)


@given(st.sampled_from(Rung), st.sampled_from(Rung), st.none() | st.just(DELIVERED), st.integers(0, 60))
def test_only_the_next_rung_opens_and_only_in_time(
    below: Rung, wanted: Rung, delivered: date | None, later: int
) -> None:
    today = DELIVERED + timedelta(days=later)
    may = wanted == below + 1 and delivered is not None and today <= LAST
    if may:
        check_climb(below, wanted, delivered, LAST, today)
        return
    with pytest.raises(Refused) as refusal:
        check_climb(below, wanted, delivered, LAST if delivered else None, today)
    if below is Rung.MAYOR:
        assert refusal.value.code is Code.NO_RUNG_ABOVE
    elif wanted != below + 1:
        assert refusal.value.code is Code.RUNG_SKIPPED
    elif delivered is None:
        assert refusal.value.code is Code.RUNG_NOT_OPEN
    else:
        assert refusal.value.code is Code.CLIMB_TOO_LATE


def test_the_top_has_nothing_above() -> None:
    assert [rung_above(rung) for rung in list(Rung)[:-1]] == list(Rung)[1:]


@given(st.integers(1, 9), st.frozensets(st.integers(1, 9)), st.lists(st.integers(1, 9), max_size=4))
def test_no_judge_in_his_own_cause_nor_his_subordinate(judge: int, against: frozenset[int], above: list[int]) -> None:
    who = Who(judge, Role.DIRECTOR, tuple(above))
    if judge in against or against & set(above):
        with pytest.raises(Refused) as refusal:
            check_impartial(who, against)
        assert refusal.value.code is Code.CONFLICT_OF_INTEREST
    else:
        check_impartial(who, against)
