"""Who may ask: in progress always; answered until the thirtieth day after the answer reached the citizen."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.eligibility import CaseStanding, CaseState, check_eligible, last_day_to_ask
from clerkdesk.domain.refusals import Code, Refused

days = st.dates(date(2020, 1, 1), date(2035, 1, 1))


@given(days, st.integers(0, 2000))
def test_a_case_in_progress_may_always_be_asked_about(filed: date, later: int) -> None:
    check_eligible(CaseStanding(CaseState.IN_PROGRESS, filed), filed + timedelta(days=later))


@given(days, st.integers(0, 400))
def test_day_thirty_counts_and_day_thirty_one_does_not(communicated: date, later: int) -> None:
    case = CaseStanding(CaseState.ANSWERED, communicated - timedelta(days=10), communicated)
    today = communicated + timedelta(days=later)
    if later <= 30:
        check_eligible(case, today)
    else:
        with pytest.raises(Refused) as refusal:
            check_eligible(case, today)
        assert refusal.value.code is Code.ANSWER_TOO_OLD
        assert refusal.value.facts["last_day"] == (communicated + timedelta(days=30)).isoformat()


def test_an_answer_on_its_way_leaves_the_case_open() -> None:
    case = CaseStanding(CaseState.ANSWERED, date(2026, 1, 1))
    check_eligible(case, date(2026, 12, 1))
    assert last_day_to_ask(case, 30) is None


def test_nobody_asks_before_the_case_exists() -> None:
    with pytest.raises(Refused) as refusal:
        check_eligible(CaseStanding(CaseState.IN_PROGRESS, date(2026, 11, 25)), date(2026, 11, 24))
    assert refusal.value.code is Code.FILED_IN_FUTURE
    assert "filed-in-future" in repr(refusal.value)
