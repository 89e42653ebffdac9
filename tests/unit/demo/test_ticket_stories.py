"""The stories of the sample city's tickets keep every promise of the programme, whatever the hour."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.demo.city.agenda import CLOSES, OPENS, is_open, orthodox_easter
from clerkdesk.demo.city.build import build_city
from clerkdesk.demo.city.house import CLERK, DIRECTOR, MAYOR, VICE_MAYOR
from clerkdesk.demo.city.rows import City
from clerkdesk.demo.city.stories import Story
from clerkdesk.demo.city.tickets import plan_tickets
from clerkdesk.domain.civil_time import BUCHAREST

TODAY = date(2026, 11, 24)
MOMENTS = [
    datetime(2026, 11, 24, 10, 12, tzinfo=BUCHAREST),
    datetime(2026, 11, 24, 3, 5, tzinfo=BUCHAREST),
    datetime(2026, 11, 27, 16, 25, tzinfo=BUCHAREST),
    datetime(2026, 11, 29, 12, 0, tzinfo=BUCHAREST),
    datetime(2026, 10, 26, 9, 0, tzinfo=BUCHAREST),
]


@pytest.fixture(scope="module", params=MOMENTS, ids=lambda moment: f"{moment:%a-%d-%H.%M}")
def told(request: pytest.FixtureRequest, documents: Path) -> tuple[City, list[Story], datetime]:
    now: datetime = request.param
    city = build_city(7, now.date(), documents, cases=4_000)
    return city, plan_tickets(city, now.date(), 500, seed=7, now=now), now


def test_nobody_is_booked_twice_and_nobody_works_at_night(told: tuple[City, list[Story], datetime]) -> None:
    _, stories, _ = told
    slots = [(story.official, story.slot.starts_at) for story in stories if story.slot]
    slots += [(story.official, each.slot.starts_at) for story in stories for each in story.missed]
    assert len(slots) == len(set(slots))
    for _, start in slots:
        assert is_open(start.date())
        assert OPENS <= start.time() < CLOSES
        assert start.minute % 20 == 0


def test_what_happened_lies_before_now_and_in_order(told: tuple[City, list[Story], datetime]) -> None:
    _, stories, now = told
    for story in stories:
        talk = story.talk
        moments = [
            story.requested_at,
            talk and talk.started_at,
            talk and talk.ended_at,
            story.resolution and story.resolution.issued_at,
            story.delivery and story.delivery.at,
        ]
        happened = [moment for moment in moments if moment]
        assert happened == sorted(happened)
        assert all(moment <= now for moment in happened)
        assert story.file_read_at is None or story.requested_at <= story.file_read_at <= now
        if story.slot:
            assert story.requested_at <= story.slot.chosen_at <= max(now, story.slot.starts_at)
            late = story.slot.starts_at >= story.due_at
            assert not late or story.slot.chosen_by == "official"
        if story.cancelled_at:
            assert story.requested_at <= story.cancelled_at <= now


def test_every_climb_rests_on_a_communicated_resolution(told: tuple[City, list[Story], datetime]) -> None:
    _, stories, _ = told
    known: dict[str, Story] = {}
    for story in stories:
        if story.parent is None:
            assert story.rung == 1
        else:
            below = known[story.parent]
            assert (below.rung, below.registration_number) == (story.rung - 1, story.registration_number)
            assert below.state == "communicated"
            assert below.delivery is not None
            assert timedelta(0) < story.requested_at - below.delivery.at < timedelta(days=30)
            assert story.official != below.official
        known[story.key] = story
    assert len(known) == len(stories) == 500
    assert max(Counter((each.registration_number, each.rung) for each in stories).values()) == 1


def test_the_citizen_had_the_right_to_ask(told: tuple[City, list[Story], datetime]) -> None:
    city, stories, _ = told
    cases = {case.registration_number: case for case in city.cases}
    for story in stories:
        case = cases[story.registration_number]
        assert date.fromisoformat(case.filed_on) <= story.requested_at.date()
        if case.communicated_on and story.rung == 1:
            assert story.requested_at.date() <= date.fromisoformat(case.communicated_on) + timedelta(days=30)


def test_resolutions_say_all_they_must(told: tuple[City, list[Story], datetime]) -> None:
    _, stories, _ = told
    for story in stories:
        said = story.resolution
        if said:
            assert said.facts and said.conclusion and said.legal_ground and "{" not in said.facts + story.question  # noqa: PT018
            assert bool(said.next_step) == (said.next_step_by is not None)
            assert (said.decision is not None) == (story.rung > 1) == bool(said.reasons)


def test_a_good_day_has_work_for_everyone_one_signs_in_as(documents: Path) -> None:
    city = build_city(7, TODAY, documents)
    stories = plan_tickets(city, TODAY, seed=7)
    now = MOMENTS[0]
    assert {story.state for story in stories} >= {
        "requested", "scheduled", "held", "resolved", "communicated", "cancelled", "missed",
    }  # fmt: skip
    assert {story.rung for story in stories} == {1, 2, 3, 4}
    hers = {story.key: story for story in stories if story.official == CLERK and story.state != "communicated"}
    today = [
        story for story in stories if story.official == CLERK and story.slot and story.slot.starts_at.date() == TODAY
    ]
    assert 5 <= len(today) <= 6
    assert hers["branza-1"].state == "requested"
    assert timedelta(minutes=40) < now - hers["branza-1"].due_at < timedelta(minutes=41)
    assert timedelta(hours=3) < hers["kovacs-1"].due_at - now < timedelta(hours=4)
    assert [hers[key].state for key in ("dumitrascu-1", "sandor-1", "benko-1")] == ["held", "held", "resolved"]
    assert hers["benko-1"].delivery is not None
    assert not hers["benko-1"].delivery.accepted
    asked = {story.registration_number for story in stories}
    numbers = dict(city.heroes)
    assert not asked & {numbers["pintea"], numbers["trif"], numbers["stanciu"]}
    for login in (DIRECTOR, VICE_MAYOR, MAYOR):
        waiting = {story.state for story in stories if story.official == login and story.rung > 1}
        assert waiting >= {"held", "scheduled"}


def test_the_same_seed_tells_the_same_stories(documents: Path) -> None:
    city = build_city(7, TODAY, documents, cases=3_000)
    assert plan_tickets(city, TODAY, 300, seed=3) == plan_tickets(city, TODAY, 300, seed=3)
    assert plan_tickets(city, TODAY, 300, seed=3) != plan_tickets(city, TODAY, 300, seed=4)


def test_easter_is_the_orthodox_one() -> None:
    assert [orthodox_easter(year) for year in (2024, 2025, 2026, 2027)] == [
        date(2024, 5, 5), date(2025, 4, 20), date(2026, 4, 12), date(2027, 5, 2),
    ]  # fmt: skip
