"""The door to the tickets of the sample city: the tour's people first, then everybody else.

This module must never touch a database; a seeder acts the stories out.
"""

from __future__ import annotations

from datetime import date, datetime

from clerkdesk.demo.city.plan import TICKETS, Planner, scene
from clerkdesk.demo.city.rows import City
from clerkdesk.demo.city.stories import Story
from clerkdesk.demo.city.tour_day import tour_stories


def plan_tickets(
    city: City, today: date, count: int = TICKETS, seed: int = 0, *, now: datetime | None = None
) -> list[Story]:
    """`count` stories in the order of their requests; a parent always comes before its child.

    `now` is the moment the stories stand at: 10:12 on the first open day from `today` unless given.
    """
    here = scene(city, today, seed, now)
    stories = tour_stories(here, city)
    planner, heroes = Planner(here), {number for _, number in city.heroes}
    cases = [case for case in city.cases if case.registration_number not in heroes]
    here.chance.shuffle(cases)
    for case in cases:
        if len(stories) >= count:
            break
        stories += planner.chain(case)
    return sorted(stories[:count], key=lambda story: (story.requested_at, story.key))
