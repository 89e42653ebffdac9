"""The day of the people one signs in as: a clerk, a director, a vice-mayor and the mayor, each with work to do.

This module must never use a slot the agenda has given away: it goes first, before all other stories.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from clerkdesk.demo.city.agenda import open_day
from clerkdesk.demo.city.plan import Scene, finish
from clerkdesk.demo.city.rows import CaseFile, City
from clerkdesk.demo.city.stories import HOLD_WITHIN, STEP, Slot, Story, plus
from clerkdesk.demo.city.tables import lines
from clerkdesk.domain.civil_time import at

_RUNG_APART = timedelta(days=11)
_REQUEST_AT, _TALK_FROM = time(8, 10), time(9, 0)


@dataclass(frozen=True, slots=True)
class _Part:
    """One line of the tour's table. `left`: hours of the 48 that are left now."""

    scene: str
    rung: int
    how: str
    channel: str
    when: str
    left: timedelta
    is_read: bool
    question: str


def tour_stories(here: Scene, city: City) -> list[Story]:
    """The stories of the named cases, each with the tickets of the rungs below it."""
    cases = {case.registration_number: case for case in city.cases}
    numbers = dict(city.heroes)
    found: list[Story] = []
    for scene, rung, how, channel, when, left, read, question in lines("hero_talks"):
        hours = timedelta(hours=float(left))
        part = _Part(scene, int(rung), how, channel, when, hours, read == "yes", question)
        case = cases[numbers[scene]]
        below = _below(here, case, part)
        found += [*below, _top(here, case, part, below[-1].key if below else None)]
    return found


def _below(here: Scene, case: CaseFile, part: _Part) -> list[Story]:
    """The communicated tickets of the lower rungs, eleven days apart."""
    stories: list[Story] = []
    for rung in range(1, part.rung):
        day = open_day((here.now - _RUNG_APART * (part.rung - rung)).date(), -1)
        question, row = here.teller.asked(case, rung)
        official = here.official(case, rung)
        free = here.agenda.free(official, at(day, _TALK_FROM), at(day, _REQUEST_AT) + HOLD_WITHIN, capped=rung > 1)
        asked = at(day, _REQUEST_AT)
        story = Story(
            key=f"{part.scene}-{rung}",
            parent=stories[-1].key if stories else None,
            registration_number=case.registration_number,
            rung=rung,
            official=official,
            requested_at=asked,
            channel="webex",
            question=question,
            slot=Slot(here.agenda.book(official, free[0]), asked),
        )
        stories.append(finish(here, story, case, row, as_far_as="delivered"))
    return stories


def _top(here: Scene, case: CaseFile, part: _Part, parent: str | None) -> Story:
    official = here.official(case, part.rung)
    start = _start(here, part, official) if part.when else None
    asked = plus(here.now, part.left - HOLD_WITHIN) if part.left else here.now
    chosen_by = "citizen"
    if start is not None:
        if not part.left:
            asked = plus(start, -timedelta(hours=25, minutes=17))
        asked = max(asked, plus(start, timedelta(minutes=7) - HOLD_WITHIN))
        if asked >= here.now:
            asked, chosen_by = plus(here.now, -timedelta(minutes=50)), "official"
    story = Story(
        key=f"{part.scene}-{part.rung}",
        parent=parent,
        registration_number=case.registration_number,
        rung=part.rung,
        official=official,
        requested_at=asked,
        channel=part.channel,
        question=here.teller.fill(part.question, case),
        file_read_at=plus(here.now, (asked - here.now) * 0.7) if part.is_read else None,
        slot=Slot(start, asked, chosen_by) if start else None,
    )
    if part.how in ("upcoming", "waiting"):
        return story
    as_far = {"held": "held", "bounced": "bounced", "sent": "delivered"}[part.how]
    return finish(here, story, case, here.teller.row_of(case, part.question), as_far_as=as_far)


def _start(here: Scene, part: _Part, official: str) -> datetime:
    """The wished hour if it is free and on the right side of now, else the nearest free one on that side."""
    shift, hour = part.when.split()
    wished = at(_shifted(here.now.date(), int(shift)), time.fromisoformat(hour.zfill(5)))
    if part.how == "upcoming":
        soonest = max(wished, plus(here.now, timedelta(minutes=12)))
        free = here.agenda.free(official, soonest, soonest + timedelta(days=12), capped=False)
        return here.agenda.book(official, free[0])
    latest = min(plus(wished, timedelta(minutes=1)), plus(here.now, -STEP - timedelta(minutes=12)))
    free = here.agenda.free(official, latest - timedelta(days=12), latest, capped=False)
    return here.agenda.book(official, free[-1])


def _shifted(day: date, shift: int) -> date:
    """`shift` open days away from `day`."""
    step = 1 if shift >= 0 else -1
    found = open_day(day)
    for _ in range(abs(shift)):
        found = open_day(found + timedelta(days=step), step)
    return found
